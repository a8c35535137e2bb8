import ArgumentParser
import ServiceTime
import Settings

/// `makegood calendar`: working-time arithmetic for scripts and checks.
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar", abstract: "Count working time on a calendar.",
        discussion: """
            A calendar is a YAML or JSON file. Instants are ISO 8601; without an offset they are \
            read in the calendar's zone.
            """,
        subcommands: [Due.self, Between.self, Open.self, Check.self])
}

/// The calendar file a command works on.
struct CalendarFileOption: ParsableArguments {
    @Option(name: .customLong("file"), help: "The calendar file, YAML or JSON.")
    var path: String

    /// The calendar of the file; fails with every mistake that keeps it from being read.
    func calendar() throws -> WorkCalendar {
        let file = CalendarFile(path: path)
        guard let calendar = file.calendar else {
            let mistakes = file.mistakes.filter { !$0.isDoubt }
            throw Failure(message: mistakes.map(\.description).joined(separator: "\n"))
        }
        return calendar
    }
}

extension WorkCalendar {
    /// The instant an option names, read in the calendar's zone when it has no offset.
    func instant(_ text: String, option: String) throws -> Instant {
        guard let instant = Instant(iso: text, zone: zone) else {
            throw ValidationError(.noInstant(option: option, text))
        }
        return instant
    }

    /// The pause an option names as FROM/TO.
    func pause(_ text: String) throws -> Pause {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard ends.count == 2 else {
            throw ValidationError(.noPause(text))
        }
        let from = try instant(ends[0], option: "--pause")
        let to = try instant(ends[1], option: "--pause")
        guard from <= to else {
            throw ValidationError(.pauseTurned(text))
        }
        return Pause(from: from, to: to)
    }
}

extension CalendarCommand {
    /// Runs a calculation; a question the calendar cannot answer becomes a failure.
    static func answer<Value>(
        _ path: String, _ calculate: () throws(CalendarError) -> Value
    ) throws -> Value {
        do throws(CalendarError) {
            return try calculate()
        } catch {
            throw Failure(message: "\(path): \(error)")
        }
    }
}
