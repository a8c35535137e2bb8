public import ArgumentParser
public import Casework
import Settings
import Terminal
import Wording

/// `makegood workflow`: the state machine, drawn from the table that governs it.
struct WorkflowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workflow",
        abstract: "Print the state machine: which command leads where, for whom, and when.",
        discussion: """
            Names are those of the command line; with --language they are the words of the desk.

            Example: makegood workflow --for finance
            Example: makegood workflow --dot --language zh-Hans | dot -Tsvg > workflow.svg
            """)

    @Flag(help: "How the machine is drawn.")
    var form = DiagramForm.text

    @Option(name: .customLong("for"), help: "Only what this role may do, such as agent.")
    var role: String?

    @Option(help: "The words of the desk in this language: en, zh-Hans or zh-Hant.")
    var language: String?

    func run() throws {
        let role: Casework.Role? = try named(role, option: "--for")
        let language: Language? = try named(language, option: "--language")
        let words = language.map { DiagramWords(Words($0)) } ?? .codes
        print(Workflow.diagram(form, for: role, in: words), terminator: "")
    }

    /// The code an option names, in any case of letters; wrong usage with the nearest one when it
    /// names none.
    private func named<Code: RawRepresentable & CaseIterable>(
        _ text: String?, option: String
    ) throws -> Code? where Code.RawValue == String {
        guard let text else { return nil }
        if let code = Code.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() })
        {
            return code
        }
        let known = Code.allCases.map(\.rawValue)
        throw ValidationError(
            .noCode(
                option: option, text, nearest: NearestSpelling.of(text, among: known),
                known: known.joined(separator: ", ")))
    }
}

extension DiagramForm: EnumerableFlag {
    /// What each flag says in the help.
    public static func help(for value: DiagramForm) -> ArgumentHelp? {
        switch value {
        case .mermaid: "As a Mermaid state diagram."
        case .dot: "As a Graphviz graph."
        case .text: "As aligned lines with roles and guards."
        }
    }
}

extension DiagramWords {
    /// The desk's words in one language.
    init(_ words: Words) {
        self.init(
            stage: { words($0) }, command: { words($0) }, branch: { words($0) },
            role: { words($0) }, rule: { words($0) }, region: { words($0) },
            regionState: { words($0) }, width: { DisplayText($0).columns })
    }
}
