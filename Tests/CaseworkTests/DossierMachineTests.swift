import Casework
import ServiceTime
import TestSupport
import Testing

/// What holds for the table of every kind of dossier.
@Suite struct `The table of a kind of dossier` {
    @Test(arguments: DossierKind.allCases)
    func `has one arrow that begins, and none twice`(_ kind: DossierKind) {
        let begins = kind.arrows.filter { $0.from == nil }
        #expect(begins.map(\.on) == [kind.beginning.code])
        let places = kind.arrows.map { "\($0.from ?? "") \($0.on)" }
        #expect(Set(places).count == places.count)
        for arrow in kind.arrows {
            #expect(!arrow.roles.isEmpty, "\(arrow)")
            #expect(arrow.from.map(kind.states.contains) ?? true && kind.states.contains(arrow.to))
        }
    }

    @Test(arguments: DossierKind.allCases)
    func `reaches every state and uses every command and rule`(_ kind: DossierKind) {
        var reached = Set(kind.arrows.filter { $0.from == nil }.map(\.to))
        for _ in kind.states {
            let next = kind.arrows.filter { $0.from.map(reached.contains) ?? false }.map(\.to)
            reached.formUnion(next)
        }
        #expect(reached == Set(kind.states))
        #expect(Set(kind.arrows.map(\.on)) == Set(kind.commands.map(\.code)))
    }

    @Test func `has letters and stable names of its own`() {
        #expect(Set(DossierKind.allCases.map(\.letter)).count == DossierKind.allCases.count)
        for kind in DossierKind.allCases {
            #expect(DossierKind(number: "\(kind.letter)202611-001") == kind)
            for event in kind.events {
                #expect(DossierEvent.Kind(event.description) == event)
            }
            for command in kind.commands {
                #expect(DossierCommand.Kind(kind, command.code) == command)
            }
        }
        #expect(DossierKind(number: "202611-001") == nil)
        #expect(DossierEvent.Kind("customer/never") == nil)
    }

    @Test(arguments: DossierKind.allCases)
    func `takes no field twice and can be begun with its fields alone`(_ kind: DossierKind) {
        for command in kind.commands {
            let names = command.fields.map(\.name)
            #expect(Set(names).count == names.count, "\(command)")
        }
        let nobody = Context(
            person: CaseStaff.person("nobody"), now: CasePapers.morning,
            policy: CasePapers.policy, roster: CaseStaff.roster)
        let codes = kind.refusals(in: nobody, beside: DossierShelf()).map(\.code)
        #expect(codes.contains("role-missing"))
    }
}
