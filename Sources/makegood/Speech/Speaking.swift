import ArgumentParser
import EvidenceStore
import Foundation
import Wording

extension Language {
    /// The language of this run: what `--language` names, else that of the environment.
    ///
    /// It is found before the arguments are read, because their mistakes are told in it too.
    static let spoken: Language = named(in: CommandLine.arguments) ?? environment

    /// The language of the environment.
    static var environment: Language {
        let environment = ProcessInfo.processInfo.environment
        let named = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
            .first { !$0.isEmpty }
        return Language(localeIdentifier: named ?? "")
    }

    private static func named(in arguments: [String]) -> Language? {
        let option = "--language"
        for (place, argument) in arguments.enumerated() {
            if argument == option, place + 1 < arguments.count {
                return Language(rawValue: arguments[place + 1])
            }
            if argument.hasPrefix(option + "=") {
                return Language(rawValue: String(argument.dropFirst(option.count + 1)))
            }
        }
        return nil
    }
}

extension Failure {
    /// A failure told in the language of this run.
    init(_ saying: Saying, exit: Exit = .failed) {
        self.init(message: saying.text, exit: exit)
    }
}

extension ValidationError {
    /// Wrong usage, told in the language of this run.
    init(_ saying: Saying) { self.init(saying.text) }
}

extension EvidenceFolder.State {
    /// What is said of a file of evidence.
    var saying: Saying {
        switch self {
        case .whole: .fileWhole
        case .missing: .fileMissing
        case .altered: .fileAltered
        case .unreadable: .fileUnreadable
        }
    }
}
