import Casework
import Terminal
import Testing
import Wording

/// An arrow as a drawing names it.
private struct Arrow: Hashable {
    let from: String
    let to: String
    let label: String
}

@Suite struct `The drawing of the machine` {
    private func id(_ stage: Stage) -> String { stage.rawValue.filter { $0 != "-" } }

    /// The arrows of the stages, then those of the regions.
    private func expected(for role: Casework.Role? = nil) -> [Arrow] {
        let stages = Workflow.transitions.filter {
            role == nil || $0.roles.contains(role ?? .agent)
        }
        let kinds = Set(stages.map(\.on))
        return stages.map {
            let branch = $0.branch == .always ? "" : " (\($0.branch.rawValue))"
            return Arrow(from: id($0.from), to: id($0.to), label: $0.on.rawValue + branch)
        }
            + Workflow.regionTransitions.filter { kinds.contains($0.on) }.map {
                Arrow(
                    from: $0.from.rawValue.filter { $0 != "-" },
                    to: $0.to.rawValue.filter { $0 != "-" }, label: $0.on.rawValue)
            }
    }

    private let count = Workflow.transitions.count + Workflow.regionTransitions.count

    /// Reads the Mermaid lines back; nil for a line that is no line of a state diagram.
    private func read(_ text: String) -> [Arrow]? {
        var lines = text.split(separator: "\n").map(String.init)
        guard lines.removeFirst() == "stateDiagram-v2" else { return nil }
        var states: Set<String> = ["[*]"]
        var arrows: [Arrow] = []
        for line in lines {
            if line.wholeMatch(of: #/ {4}(state "[^":;]+" as region\w+ \{|\})/#) != nil {
                continue
            } else if let state = line.wholeMatch(of: #/ {4,8}state "[^":;]+" as (\w+)/#) {
                guard states.insert(String(state.1)).inserted else { return nil }
            } else if let arrow = line.wholeMatch(
                of: #/ {4,8}(\S+) --> (\S+)(?: : ([^:;]+))?/#),
                states.contains(String(arrow.1)), states.contains(String(arrow.2))
            {
                guard let label = arrow.3 else { continue }
                arrows.append(
                    Arrow(from: String(arrow.1), to: String(arrow.2), label: String(label)))
            } else {
                return nil
            }
        }
        return arrows
    }

    @Test func `shows every transition once in Mermaid`() throws {
        let arrows = try #require(read(Workflow.diagram(.mermaid)))
        #expect(arrows == expected())
        #expect(Set(arrows).count == count)
    }

    @Test(arguments: Language.allCases)
    func `stays readable to Mermaid in every language`(_ language: Language) throws {
        let text = Workflow.diagram(.mermaid, in: DiagramWords(speaking: language))
        let arrows = try #require(read(text))
        #expect(Set(arrows).count == count)
    }

    @Test(arguments: Casework.Role.allCases)
    func `shows a role only its own arrows`(_ role: Casework.Role) throws {
        let arrows = try #require(read(Workflow.diagram(.mermaid, for: role)))
        #expect(arrows == expected(for: role))
        #expect(role != .auditor || arrows.isEmpty)
    }

    @Test func `shows every transition once in Graphviz`() {
        let text = Workflow.diagram(.dot)
        let arrows = text.matches(of: #/ {4,8}(\w+) -> (\w+) \[label="([^"]+)"\];/#).map {
            Arrow(from: String($0.1), to: String($0.2), label: String($0.3))
        }
        #expect(arrows == expected())
        #expect(text.hasPrefix("digraph workflow {\n") && text.hasSuffix("\n}\n"))
    }

    @Test(arguments: Language.allCases)
    func `lines up its columns as text`(_ language: Language) {
        let text = Workflow.diagram(.text, in: DiagramWords(speaking: language))
        let lines = text.split(separator: "\n")
        #expect(lines.count == count)
        let columns = lines.map { line in
            DisplayText(String(line.prefix { $0 != "→" })).columns
        }
        #expect(Set(columns).count == 1)
    }

    @Test func `names roles and guards as text`() {
        let text = Workflow.diagram(.text, for: .archivist)
        #expect(text.contains("documentsComplete") && text.contains("archivist"))
        #expect(!text.contains("gateOpen"))
    }
}

extension DiagramWords {
    fileprivate init(speaking language: Language) {
        let words = Words(language)
        self.init(
            stage: { words($0) }, command: { words($0) }, branch: { words($0) },
            role: { words($0) }, rule: { words($0) }, region: { words($0) },
            regionState: { words($0) }, width: { DisplayText($0).columns })
    }
}
