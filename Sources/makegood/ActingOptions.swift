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
    var spoken: Language { language ?? .environment }

    /// The language an option names.
    static func language(_ text: String) throws -> Language {
        guard let language = Language(rawValue: text) else {
            throw ValidationError(.noLanguage(text))
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
            throw ValidationError(.noInstant(option: name, text))
        }
        return instant
    }
}
