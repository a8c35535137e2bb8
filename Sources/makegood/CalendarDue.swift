import ArgumentParser
import Foundation
import ServiceTime
import Settings
import Wording

extension CalendarCommand {
    /// `makegood calendar due`: when a target is reached.
    struct Due: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the earliest instant at which so much working time has passed.",
            discussion: """
                Example: makegood calendar due --file office.yaml \
                --start 2026-02-13T17:30:00+08:00 --target 2h
                Targets: 90s, 30m, 2h, 1h30m (working time), 7d (calendar days), 3wd (working days).
                """)

        @OptionGroup var file: CalendarFileOption
        @Option(help: "When the clock starts.")
        var start: String
        @Option(help: "How much time it gives: 90s, 30m, 2h, 1h30m, 7d, 3wd.")
        var target: String
        @Option(
            name: .customLong("pause"),
            help: ArgumentHelp("Time that does not count; may be repeated.", valueName: "FROM/TO"))
        var pauses: [String] = []
        @Flag(help: "Say line by line why.")
        var explain = false
        @Option(
            help: "Language of the explanation: en, zh-Hans, zh-Hant. (default: the environment's)",
            transform: Self.language)
        var language = ExplanationLanguage(rawValue: Language.environment.rawValue) ?? .en
        @Flag(help: "Print JSON.")
        var json = false

        func run() throws {
            let target = try parsedTarget()
            let calendar = try file.calendar()
            let start = try calendar.instant(start, option: "--start")
            let pauses = try pauses.map(calendar.pause)
            let due = try answer(file.path) { () throws(CalendarError) in
                try calendar.due(from: start, target: target, pauses: pauses)
            }
            var lines: [String]?
            if explain {
                let term = ClockTerm(target: target, calendar: calendar)
                lines = try answer(file.path) { () throws(CalendarError) in
                    try Explanation(start: start, term: term, pauses: pauses).text(in: language)
                }
            }
            let text = due.iso(in: calendar.zone)
            if json {
                let explanation = try lines.map { ", \"explanation\": \(try Self.array($0))" }
                print("{\"due\": \"\(text)\"\(explanation ?? "")}")
            } else {
                print(([text] + (lines ?? [])).joined(separator: "\n"))
            }
        }

        private func parsedTarget() throws -> Target {
            do {
                return try Target(parsing: target)
            } catch {
                throw ValidationError(.noTarget(target, problem: "\(error)"))
            }
        }

        private static func language(_ text: String) throws -> ExplanationLanguage {
            guard let language = ExplanationLanguage(rawValue: text) else {
                throw ValidationError(.noLanguage(text))
            }
            return language
        }

        private static func array(_ texts: [String]) throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .withoutEscapingSlashes
            return String(decoding: try encoder.encode(texts), as: UTF8.self)
        }
    }
}
