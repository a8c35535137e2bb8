import ArgumentParser
import ServiceTime
import Settings

extension CalendarCommand {
    /// `makegood calendar between`: how much working time lies between two instants.
    struct Between: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the working seconds between two instants.",
            discussion: """
                Example: makegood calendar between --file office.yaml \
                --from 2026-02-13T09:00:00+08:00 --to 2026-02-14T09:00:00+08:00
                """)

        @OptionGroup var file: CalendarFileOption
        @Option(help: "The first instant.")
        var from: String
        @Option(help: "The instant up to which is counted, not before the first.")
        var to: String
        @Option(
            name: .customLong("pause"),
            help: ArgumentHelp("Time that does not count; may be repeated.", valueName: "FROM/TO"))
        var pauses: [String] = []
        @Flag(help: "Print JSON.")
        var json = false

        func run() throws {
            let calendar = try file.calendar()
            let from = try calendar.instant(from, option: "--from")
            let to = try calendar.instant(to, option: "--to")
            guard from <= to else {
                throw ValidationError(.endsBeforeStart(self.to))
            }
            let pauses = try pauses.map(calendar.pause)
            let span = try answer(file.path) { () throws(CalendarError) in
                try calendar.workingTime(from: from, to: to, pauses: pauses)
            }
            print(json ? "{\"seconds\": \(span.seconds)}" : "\(span.seconds)")
        }
    }

    /// `makegood calendar open`: whether a calendar is open.
    struct Open: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print whether the calendar is open at an instant.",
            discussion: """
                Example: makegood calendar open --file office.yaml --at 2026-02-14T09:00:00+08:00
                """)

        @OptionGroup var file: CalendarFileOption
        @Option(help: "The instant.")
        var at: String
        @Flag(help: "Print JSON.")
        var json = false

        func run() throws {
            let calendar = try file.calendar()
            let at = try calendar.instant(at, option: "--at")
            let isOpen = try answer(file.path) { () throws(CalendarError) in
                try calendar.isOpen(at: at)
            }
            print(json ? "{\"open\": \(isOpen)}" : (isOpen ? Saying.open : .closed).text)
        }
    }

    /// `makegood calendar check`: what is wrong with a calendar file.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Name every mistake of a calendar file with its place.",
            discussion: "Example: makegood calendar check office.yaml")

        @Argument(help: "The calendar file, YAML or JSON.")
        var file: String

        func run() throws {
            let mistakes = CalendarFile(path: file).mistakes
            guard mistakes.isEmpty else {
                print(mistakes.map(\.description).joined(separator: "\n"))
                throw ExitCode(Exit.failed.rawValue)
            }
            print(Saying.noMistakes(file).text)
        }
    }
}
