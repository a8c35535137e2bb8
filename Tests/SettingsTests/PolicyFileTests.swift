import Casework
import Foundation
import ServiceTime
import Settings
import TestSupport
import Testing

@Suite struct `A policy file` {
    private static let zone = ZoneTable.zone("Asia/Shanghai") ?? .utc
    private let standard = Policy.standard(zone: zone, publicHolidays: .china)

    private func read(_ text: String) -> PolicyFile {
        PolicyFile(
            bytes: Array(text.utf8), named: "p", over: standard,
            holidays: HolidayFolder(path: "/nonexistent"))
    }

    private func policy(_ text: String) throws -> Policy {
        let file = read(text)
        return try #require(file.policy, "\(file.mistakes)")
    }

    @Test func `written from the standard reads back as the standard`() throws {
        let text = PolicyText.yaml(standard, heading: ["the standard"])
        #expect(try policy(text) == standard)
        #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 100 })
        #expect(text.contains("首次响应"))
        #expect(text.contains("first-response: { urgent: 2h, important: 4h, general: 24h,"))
    }

    @Test func `that says nothing is the standard`() throws {
        #expect(try policy("currency: CNY") == standard)
        #expect(try policy("{\"clocks\": {}, \"calendars\": {}}") == standard)
    }

    @Test(arguments: 1...40)
    func `of any policy reads back as that policy`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let made = PolicyFixture(standard).policy(using: &generator)
        let text = PolicyText.yaml(made)
        let found = try policy(text)
        #expect(found == made, "\(text)")
        #expect(PolicyComparison(from: made, to: found).lines.isEmpty)
        #expect(PolicyComparison(from: standard, to: made).lines.isEmpty == (made == standard))
    }

    @Test func `fills up what a clock does not give`() throws {
        let found = try policy("clocks: { diagnosis: { urgent: 8h, calendar: office } }")
        let terms = found[clock: .diagnosis]
        #expect(terms.target(for: .urgent) == .elapsed(.hours(8)))
        #expect(terms.target(for: .general) == .elapsed(.hours(72)))
        #expect(terms.calendar == "office")
        #expect(terms.pausedBy == [.customer])
        #expect(found[clock: .plan] == standard[clock: .plan])
    }

    @Test func `puts single tiers on calendars of their own`() throws {
        let found = try policy(
            """
            clocks:
              first-response: { urgent: 2h, general: { target: 24h, calendar: office } }
              plan: { calendar: office, urgent: { calendar: 24x7 } }
            """)
        let first = found[clock: .firstResponse]
        #expect(Urgency.allCases.map { first.calendar(for: $0) } == ["office", "24x7", "24x7"])
        #expect(first.target(for: .general) == .elapsed(.hours(24)))
        let plan = found[clock: .plan]
        #expect(Urgency.allCases.map { plan.calendar(for: $0) } == ["office", "office", "24x7"])
        #expect(plan.target(for: .urgent) == standard[clock: .plan].target(for: .urgent))
        #expect(try policy("clocks: { plan: { general: { calendar: 24x7 } } }") == standard)
        let lines = PolicyComparison(from: standard, to: found).lines.map {
            "\($0.isNew ? "+" : "-") \($0.path): \($0.value)"
        }
        #expect(lines.contains("+ clocks.first-response.general.calendar: office"))
        #expect(!lines.contains { $0.contains("general: 24h") })
    }

    @Test func `keeps the bytes of a clock whose tiers have no calendar of their own`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let terms = standard[clock: .consent]
        let text = String(decoding: try encoder.encode(terms), as: UTF8.self)
        #expect(!text.contains("tier-calendars"))
        var own = terms
        own.tierCalendars[.general] = Policy.office
        let data = try encoder.encode(own)
        #expect(try JSONDecoder().decode(ClockTerms.self, from: data) == own)
        #expect(try JSONDecoder().decode(ClockTerms.self, from: Data(text.utf8)) == terms)
    }

    @Test(arguments: [
        ("gates: []", "1:8 gates is empty"),
        ("clocks: { plan: { urgent: 24h, important: 4h, general: 24h } }", "1:27 urgent has more"),
        ("wording:\n  time: [尽快]\n  allowed: [尽快]", "3:13 “尽快” stands in time as well"),
        ("wording:\n  allowed: [尽快]", "2:13 “尽快” stands in time as well"),
        ("wording:\n  time: [及时雨]", "2:10 “及时雨” stands in allowed as well"),
    ])
    func `is read all the same when its meaning is only doubtful`(
        text: String, doubt: String
    ) throws {
        let file = read(text)
        #expect(file.policy != nil)
        #expect(!file.mistakes.contains { !$0.isDoubt })
        let found = file.mistakes.map { "\($0.line):\($0.column) \($0.message)" }
        #expect(found.count == 1 && found[0].hasPrefix(doubt), "\(found)")
    }

    @Test func `gives calendars the desk's zone and their key for a name`() throws {
        let found = try policy(
            """
            calendars:
              night: { hours: { mon-sun: ["22:00-24:00"] } }
            clocks: { plan: { target: 2wd, calendar: night } }
            """)
        let night = try #require(found.calendars["night"])
        #expect(night.name == "night")
        #expect(night.zone == Self.zone)
        #expect(found.calendars["office"] == standard.calendars["office"])
        #expect(found[clock: .plan].target(for: .urgent) == .workingDays(2))
    }

    @Test func `has the public holidays of the folder although it names no calendar`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "holidays-\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("date,name,is_off_day\n2027-01-01,元旦,true\n".utf8)
            .write(to: folder.appending(path: "2027.csv"))
        func read(_ text: String) -> PolicyFile {
            PolicyFile(
                bytes: Array(text.utf8), named: "p", over: standard,
                holidays: HolidayFolder(path: folder.path))
        }
        for text in ["currency: CNY", "calendars: { mine: { round-the-clock: true } }"] {
            let office = try #require(read(text).policy?.calendars[Policy.office])
            #expect(office.publicHolidays?.years.last == 2027, "\(text)")
        }
        try Data("date,name,is_off_day\n2027-13-01,元旦,true\n".utf8)
            .write(to: folder.appending(path: "2028.csv"))
        let broken = read(PolicyText.yaml(standard))
        #expect(broken.mistakes.map(\.line) == [2])
    }

    @Test(arguments: PolicyMistakes.all)
    func `names each mistake at its place`(example: PolicyMistakes) throws {
        let file = read(example.text)
        #expect(file.policy == nil)
        let found = file.mistakes.map { "\($0.line):\($0.column) \($0.message)" }
        #expect(found.count == example.expected.count, "\(found)")
        for (one, wanted) in zip(found, example.expected) {
            #expect(one.hasPrefix(wanted), "\(found)")
        }
    }

    @Test func `cannot make reading endless with aliases`() {
        var text = "gates:\n"
        let row = "- { role: legal, level: 1, when: { any: "
        text += row + "&a [money, money, money, money, money, money, money, money] } }\n"
        for (one, before) in zip("bcdefgh", "abcdefg") {
            let members = Array(repeating: "{ any: *\(before) }", count: 8)
            text += row + "&\(one) [\(members.joined(separator: ", "))] } }\n"
        }
        #expect(read(text).mistakes.map(\.message).contains { $0.contains("1000 conditions") })
    }

    @Test func `compared names what changed by its keys`() throws {
        let changed = try policy(
            """
            clocks: { first-response: { urgent: 1h } }
            problems: [hardware-fault, software-fault, usage-question, service-complaint, delivery,
              transport-damage, wrong-goods, bill, contract, other]
            """)
        let lines = PolicyComparison(from: standard, to: changed).lines
        let texts = lines.map { "\($0.isNew ? "+" : "-") \($0.path): \($0.value)" }
        #expect(
            texts == [
                "- clocks.first-response.urgent: 2h", "+ clocks.first-response.urgent: 1h",
                "- problems: invoice", "+ problems: bill",
            ])
        #expect(PolicyComparison(from: standard, to: standard).lines.isEmpty)
    }

    @Test func `compared names public holidays that became known since`() throws {
        let day = PublicHolidays.Day(
            date: CivilDate(dayNumber: 21_000), name: "元旦", isOff: true)
        let later = Policy.standard(zone: Self.zone, publicHolidays: .china.adding([day]))
        let lines = PolicyComparison(from: standard, to: later).lines
        #expect(lines.map(\.path) == ["calendars.office.public-holidays"])
        #expect(lines.map(\.value) == ["\(day.date) 元旦 (off)"])
    }
}
