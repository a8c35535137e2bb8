import ArgumentParser
import Casework
import Journal
import SQLiteStore
import ServiceTime
import Wording

/// `makegood knowledge`: what was learnt, and words for customers.
struct KnowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "knowledge",
        abstract: "Search what was learnt from closed cases, and the wordings for customers.",
        subcommands: [Find.self])

    /// `makegood knowledge find`: published articles and wordings with all of the words.
    struct Find: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find published lessons and wordings that hold all of the words.",
            discussion: "Example: makegood knowledge find 主轴 润滑 --json")

        @Argument(help: "Words that must all occur in it.") var words: [String]
        @Option(help: "At most so many.") var limit = 20
        @Flag(help: "Print JSON, one a line.") var json = false
        @OptionGroup var acting: ActingOptions

        func validate() throws {
            if limit < 0 { throw ValidationError(.limitNegative) }
        }

        func run() throws {
            let session = try Session(acting, readOnly: true)
            var query = DossierQuery(kind: .article)
            query.state = Article.State.published.rawValue
            // Words in one argument are words all the same.
            query.texts = words.flatMap { $0.split(whereSeparator: \.isWhitespace) }
                .map { FoldedText(String($0)) }
            let wanted = query
            let rows = try told { () throws(StoreFailure) in
                try session.seen.dossierRows(wanted, skipping: 0, limit: limit)
            }
            if rows.isEmpty, !json { Output.line(Saying.nothingFound.text) }
            for row in rows {
                let document = try session.dossierDocument(row.number)
                guard case .article(let article) = document.dossier.matter else { continue }
                if json {
                    Output.line(
                        JSONValue.members([
                            "number": .text(row.number), "title": .text(row.title),
                            "insertion": .text(article.insertion),
                            "content": document.json(article),
                        ]).description)
                } else {
                    Output.write(
                        Output.table([[row.number, row.title], ["", article.insertion]]))
                }
            }
        }
    }
}
