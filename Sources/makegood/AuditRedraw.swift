import ArgumentParser
import Casework
import Journal
import SQLiteStore
import ServiceTime
import Wording

extension AuditCommand {
    /// `makegood audit redraw`: draws the cases of an audit again and compares.
    struct Redraw: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draw the cases of an audit again and compare them with the record.",
            discussion: """
                The rule, the seed and the tickets are those of the moment of the drawing. Exit \
                code 0 when the same cases are drawn, 1 otherwise. \
                Example: makegood audit redraw Q202611-001
                """)

        @Argument(help: "The audit's number.") var number: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let facts = try told { () throws(StoreFailure) in
                try session.store.dossierFacts(of: number)
            }
            guard let fact = facts.first, case .audit(let event) = fact.event,
                case .drawn(_, let rule, let recorded) = event
            else { throw ValidationError(RedrawSpeech(session.words.language).noAudit(number)) }
            let again = try told { () throws(StoreFailure) in
                let policy = try session.store.policy(at: fact.at)
                return try session.store.drawnAgain(rule, seed: recorded.seed, under: policy)
            }
            let speech = RedrawSpeech(session.words.language)
            Output.line(
                json
                    ? Self.json(number, recorded, again).description
                    : speech.verdict(number, recorded, again))
            guard again == recorded else { throw ExitCode(Exit.failed.rawValue) }
        }

        private static func json(
            _ number: String, _ recorded: AuditSample, _ again: AuditSample?
        ) -> JSONValue {
            .members([
                "audit": .text(number), "ok": .bool(again == recorded),
                "seed": .text(recorded.seed.hex), "seed_found": .bool(again != nil),
                "recorded": .texts(recorded.cases), "drawn": .texts(again?.cases ?? []),
                "population_recorded": .number(recorded.population),
                "population": again.map { .number($0.population) } ?? .null,
            ])
        }
    }
}

/// What `audit redraw` says to people.
struct RedrawSpeech {
    private let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func noAudit(_ number: String) -> String {
        let number = Output.clean(number)
        return switch language {
        case .en: "There is no audit \(number); `makegood dossier list --kind audit` names them."
        case .zhHans: "没有审计 \(number)；用 makegood dossier list --kind audit 查看全部。"
        case .zhHant: "沒有稽核 \(number)；用 makegood dossier list --kind audit 查看全部。"
        }
    }

    func verdict(_ number: String, _ recorded: AuditSample, _ again: AuditSample?) -> String {
        guard let again else { return seedMissing(number) }
        let cases = recorded.cases.joined(separator: " ")
        let (all, some) = (recorded.population, recorded.cases.count)
        if again == recorded {
            return switch language {
            case .en: "\(number): the rule draws the same \(some) of \(all) tickets again: \(cases)"
            case .zhHans: "\(number)：按规则重新抽取，\(all) 件中的 \(some) 件完全一致：\(cases)"
            case .zhHant: "\(number)：依規則重新抽取，\(all) 件中的 \(some) 件完全一致：\(cases)"
            }
        }
        let drawn = again.cases.joined(separator: " ")
        return switch language {
        case .en:
            "\(number): the rule draws other cases. Recorded: \(cases). Drawn: \(drawn)."
        case .zhHans: "\(number)：按规则重新抽取的结果不同。记录：\(cases)；重抽：\(drawn)。"
        case .zhHant: "\(number)：依規則重新抽取的結果不同。紀錄：\(cases)；重抽：\(drawn)。"
        }
    }

    private func seedMissing(_ number: String) -> String {
        switch language {
        case .en: "\(number): the record has no entry with the hash it was drawn by."
        case .zhHans: "\(number)：记录中没有抽样所依据的那一条目（哈希不符）。"
        case .zhHant: "\(number)：紀錄中沒有抽樣所依據的那一條目（雜湊不符）。"
        }
    }
}
