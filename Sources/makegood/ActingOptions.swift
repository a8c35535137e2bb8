import ArgumentParser
import Foundation
import ServiceTime
import Wording

/// The options every command on a store takes: which store, who acts, when, in which language.
struct ActingOptions: ParsableArguments {
    @OptionGroup var store: StoreOption
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Act as this person; only in an open store.", valueName: "login"))
    var login: String?
    @Option(
        help: ArgumentHelp("Take this for the present; only in an open store.", valueName: "iso"))
    var now: String?
    @Option(
        help: "The language of messages: en, zh-Hans, zh-Hant. (default: from LC_ALL or LANG)",
        transform: ActingOptions.language)
    var language: Language?

    /// The language to speak.
    var spoken: Language { language ?? Self.environmentLanguage }

    /// The language of the environment.
    static var environmentLanguage: Language {
        let environment = ProcessInfo.processInfo.environment
        let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
            .first { !$0.isEmpty }
        return Language(localeIdentifier: named ?? "")
    }

    /// The language an option names.
    static func language(_ text: String) throws -> Language {
        guard let language = Language(rawValue: text) else {
            throw ValidationError("“\(text)” is no language; write en, zh-Hans or zh-Hant")
        }
        return language
    }
}

extension Instant {
    /// The moment the system's clock shows.
    static var present: Instant { Instant(seconds: Int(Date().timeIntervalSince1970)) }

    /// The instant an option gives; a wall-clock time is read in `zone`.
    static func option(_ text: String, named name: String, in zone: Zone) throws -> Instant {
        guard let instant = Instant(iso: text, zone: zone) else {
            throw ValidationError(
                "\(name): “\(text)” is no instant; write 2026-02-13T17:30:00+08:00")
        }
        return instant
    }
}
