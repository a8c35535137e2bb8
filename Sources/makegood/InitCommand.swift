import ArgumentParser
import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Settings
import Wording

/// `makegood init`: makes a store.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a store.",
        discussion: """
            Without options it asks four questions on a terminal.
            Example: makegood init --language zh-Hans --zone Asia/Shanghai --sample small
            """)

    @OptionGroup var store: StoreOption
    @Option(
        help: "The language of the desk: en, zh-Hans, zh-Hant.",
        transform: ActingOptions.language)
    var language: Language?
    @Option(help: "The time zone of the desk, such as Asia/Shanghai.")
    var zone: String?
    @Option(
        help: "login: everybody is who they are at the system; open: anyone may act as anyone.",
        transform: code)
    var identity: StoreIdentity.Mode?
    @Option(help: "Sample data to begin with: none or small.", transform: code)
    var sample: SampleSize?
    @Option(help: ArgumentHelp("When the store is made; only with an open one.", valueName: "iso"))
    var now: String?
    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let isAsking =
            language == nil && zone == nil && identity == nil && sample == nil
            && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        var wanted = NewStore(
            path: store.path, language: language ?? .environment,
            zone: zone ?? TimeZone.current.identifier, mode: identity ?? .login,
            sample: sample ?? .none)
        wanted.isStandardPlace = store.isStandard
        if let now { wanted.now = try Instant.option(now, named: "--now", in: .utc) }
        if now != nil, wanted.mode != .open {
            throw Failure(.nowNeedsOpenIdentity, exit: .refused)
        }
        if isAsking { FirstQuestions.ask(&wanted) }
        let made = try wanted.make()
        let words = Saying.storeMade(
            path: made.path, mode: made.identity.mode.rawValue, zone: made.identity.zone.id)
        Output.line(
            json
                ? JSONValue.members([
                    "store": .text(made.path), "id": .text(made.identity.id),
                    "identity": .text(made.identity.mode.rawValue),
                    "zone": .text(made.identity.zone.id),
                    "language": .text(made.identity.language),
                ]).description : words.text)
    }
}

/// How much sample data a new store gets.
enum SampleSize: String, CaseIterable {
    case none
    /// About a dozen people and a hundred tickets.
    case small
}

/// The four questions of a first start; one that is answered wrongly is asked again at once.
enum FirstQuestions {
    /// Asks on the terminal; an empty line takes what stands in brackets.
    static func ask(_ wanted: inout NewStore) {
        wanted.language = choice("Language 语言", Language.self, wanted.language)
        wanted.zone = answer("Time zone 时区", wanted.zone) { zone in
            ZoneTable.zone(zone) == nil
                ? .failure(Problem(.noZone(zone, nearest: ZoneTable.nearest(to: zone))))
                : .success(zone)
        }
        wanted.mode = choice("Who are you 身份", StoreIdentity.Mode.self, wanted.mode)
        wanted.sample = choice("Sample data 示例数据", SampleSize.self, wanted.sample)
    }

    private struct Problem: Error {
        let saying: Saying

        init(_ saying: Saying) {
            self.saying = saying
        }
    }

    private static func choice<Code: RawRepresentable<String> & CaseIterable>(
        _ question: String, _ type: Code.Type, _ usual: Code
    ) -> Code {
        let known = type.allCases.map(\.rawValue).joined(separator: ", ")
        return answer("\(question) (\(known))", usual) { text in
            Code(rawValue: text).map { .success($0) }
                ?? .failure(Problem(.noAnswer(text, known: known)))
        }
    }

    private static func answer<Value>(
        _ question: String, _ usual: Value, read: (String) -> Result<Value, Problem>
    ) -> Value {
        let shown = (usual as? any RawRepresentable<String>)?.rawValue ?? "\(usual)"
        while true {
            print("\(question) [\(shown)]: ", terminator: "")
            fflush(nil)
            // At the end of the input nobody is there to be asked again.
            guard let line = readLine()?.trimmingCharacters(in: .whitespaces), !line.isEmpty else {
                return usual
            }
            switch read(line) {
            case .success(let value): return value
            case .failure(let problem): print(Output.clean(problem.saying.text))
            }
        }
    }
}
