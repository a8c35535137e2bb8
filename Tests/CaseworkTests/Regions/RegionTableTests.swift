import Casework
import TestSupport
import Testing

/// The tables of the regions and the machine say the same.
@Suite struct `The table of the regions` {
    private var arrows: [RegionTransition] { Workflow.regionTransitions }

    @Test func `lists no arrow twice and none between two regions`() {
        #expect(Set(arrows).count == arrows.count)
        #expect(arrows.allSatisfy { $0.from.region == $0.to.region })
    }

    @Test(arguments: Region.allCases)
    func `reaches every state of a region from where it begins`(region: Region) {
        let states = RegionState.allCases.filter { $0.region == region }
        var seen = Set(states.filter(\.isInitial))
        #expect(seen.count == 1)
        for _ in states {
            seen.formUnion(arrows.filter { seen.contains($0.from) }.map(\.to))
        }
        #expect(seen == Set(states))
    }

    @Test func `has the guard that reads it on every arrow of its commands`() {
        let kinds = Set(arrows.map(\.on))
        for transition in Workflow.transitions {
            #expect(
                transition.guards.contains(.regionStands) == kinds.contains(transition.on),
                "\(transition)")
        }
    }

    @Test func `names commands and events of the regions like all others`() {
        let commands = RegionCommand.Kind.allCases
        #expect(commands.map(\.whole.rawValue) == commands.map(\.rawValue))
        let events = RegionEvent.Kind.allCases
        #expect(events.map(\.whole.rawValue) == events.map(\.rawValue))
        #expect(Event.Kind.allCases.compactMap(\.regional) == events)
    }
}
