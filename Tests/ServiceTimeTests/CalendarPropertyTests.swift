import ServiceTime
import Settings
import TestSupport
import Testing

@Suite struct `Working time` {
    @Test(arguments: 0..<260 as Range<UInt64>)
    func `agrees with counting minute by minute`(seed: UInt64) throws {
        let world = try #require(RandomCalendar(seed: seed, zone: ZoneTable.zone))
        var random = SplitMix64(seed: seed &+ 1_000)
        for _ in 0..<3 {
            let length = Int.random(in: 0...9_000, using: &random)
            let range = world.start..<(world.start + length)
            let between = try world.calendar.workingTime(
                from: minute(range.lowerBound), to: minute(range.upperBound), pauses: world.pauses)
            #expect(between.seconds == world.reference.workingMinutes(range) * 60)
        }
        for _ in 0..<3 {
            let length = Int.random(in: 0...2_000, using: &random)
            let slow = world.reference.due(from: world.start, minutes: length, within: 20_000)
            let fast = try? world.calendar.due(
                from: minute(world.start), working: .minutes(length), pauses: world.pauses)
            if let slow {
                #expect(fast == minute(slow))
            } else {
                #expect(fast.map { $0 > minute(world.start + 20_000) } ?? true)
            }
        }
        for _ in 0..<30 {
            let moment = world.start + Int.random(in: -3_000...6_000, using: &random)
            #expect(
                try world.calendar.isOpen(at: minute(moment)) == world.reference.isOpen(moment))
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `until the due instant is exactly the target, and a second earlier less`(
        seed: UInt64
    ) throws {
        let world = try #require(RandomCalendar(seed: seed, zone: ZoneTable.zone))
        var random = SplitMix64(seed: seed &+ 2_000)
        let start = Instant(seconds: world.start * 60 + Int.random(in: 0..<60, using: &random))
        let span = Span(seconds: Int.random(in: 1...3_000_000, using: &random))
        guard world.calendar.week.contains(where: { $0 != .closed }) else { return }
        let due = try world.calendar.due(from: start, working: span, pauses: world.pauses)
        let before = due - Span(seconds: 1)
        let pauses = world.pauses
        #expect(try world.calendar.workingTime(from: start, to: due, pauses: pauses) == span)
        #expect(
            try world.calendar.workingTime(from: start, to: before, pauses: pauses)
                == span - Span(seconds: 1))
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `of a long time is the sum of its parts`(seed: UInt64) throws {
        let world = try #require(RandomCalendar(seed: seed, zone: ZoneTable.zone))
        var random = SplitMix64(seed: seed &+ 3_000)
        var cuts = (0..<60).map { _ in
            minute(world.start + Int.random(in: -2_000_000...2_000_000, using: &random))
        }
        cuts.sort()
        let parts = try zip(cuts, cuts.dropFirst()).map {
            try world.calendar.workingTime(from: $0, to: $1).seconds
        }
        let whole = try world.calendar.workingTime(from: cuts[0], to: cuts[cuts.count - 1])
        #expect(parts.reduce(0, +) == whole.seconds)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `counted backward is negative`(seed: UInt64) throws {
        let world = try #require(RandomCalendar(seed: seed, zone: ZoneTable.zone))
        let (start, end) = (minute(world.start), minute(world.start + 5_000))
        let forward = try world.calendar.workingTime(from: start, to: end)
        #expect(try world.calendar.workingTime(from: end, to: start) == .zero - forward)
    }

    private func minute(_ count: Int) -> Instant {
        Instant(seconds: count * 60)
    }
}
