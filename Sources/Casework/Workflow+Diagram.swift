/// The forms the machine can be drawn in.
public enum DiagramForm: String, CaseIterable, Hashable, Sendable {
    /// A `stateDiagram-v2` of Mermaid.
    case mermaid
    /// A directed graph for Graphviz.
    case dot
    /// One aligned line an arrow, with roles and guards.
    case text
}

/// The words of a diagram; the codes of the table unless a language is given.
public struct DiagramWords: Sendable {
    public var stage: @Sendable (Stage) -> String
    public var command: @Sendable (Command.Kind) -> String
    public var branch: @Sendable (Transition.Branch) -> String
    public var role: @Sendable (Role) -> String
    public var rule: @Sendable (Guard) -> String
    public var region: @Sendable (Region) -> String
    public var regionState: @Sendable (RegionState) -> String
    /// How many columns of a terminal a text takes.
    public var width: @Sendable (String) -> Int

    public init(
        stage: @escaping @Sendable (Stage) -> String,
        command: @escaping @Sendable (Command.Kind) -> String,
        branch: @escaping @Sendable (Transition.Branch) -> String,
        role: @escaping @Sendable (Role) -> String, rule: @escaping @Sendable (Guard) -> String,
        region: @escaping @Sendable (Region) -> String,
        regionState: @escaping @Sendable (RegionState) -> String,
        width: @escaping @Sendable (String) -> Int
    ) {
        self.stage = stage
        self.command = command
        self.branch = branch
        self.role = role
        self.rule = rule
        self.region = region
        self.regionState = regionState
        self.width = width
    }

    /// The names scripts use.
    public static let codes = DiagramWords(
        stage: \.rawValue, command: \.rawValue, branch: \.rawValue, role: \.rawValue,
        rule: \.rawValue, region: \.rawValue, regionState: \.rawValue, width: \.count)
}

extension Workflow {
    /// Draws the machine from its tables, lines ending in a line feed: the stages, then each region
    /// beside them.
    ///
    /// With `role` only the arrows that role may take are drawn, and the states they touch.
    public static func diagram(
        _ form: DiagramForm, for role: Role? = nil, in words: DiagramWords = .codes
    ) -> String {
        let shown = transitions.filter { arrow in role.map(arrow.roles.contains) ?? true }
        let kinds = Set(shown.map(\.on))
        let regions = regionTransitions.filter { kinds.contains($0.on) }
        let drawing = Drawing(transitions: shown, regions: regions, words: words)
        let lines =
            switch form {
            case .mermaid: drawing.mermaid
            case .dot: drawing.dot
            case .text: drawing.table
            }
        return lines.map { $0 + "\n" }.joined()
    }
}

/// Some arrows, ready to be drawn.
private struct Drawing {
    let transitions: [Transition]
    let regions: [RegionTransition]
    let words: DiagramWords

    private var stages: [Stage] {
        let touched = Set(transitions.flatMap { [$0.from, $0.to] })
        return Stage.allCases.filter(touched.contains)
    }

    private func label(_ arrow: Transition) -> String {
        let command = words.command(arrow.on)
        return arrow.branch == .always ? command : "\(command) (\(words.branch(arrow.branch)))"
    }

    /// An identifier that Mermaid and Graphviz take without quotes.
    private func id(_ stage: Stage) -> String { stage.rawValue.filter { $0 != "-" } }

    private func id(_ state: RegionState) -> String { state.rawValue.filter { $0 != "-" } }

    /// The states of a region that the arrows touch, and the arrows.
    private func part(_ region: Region) -> (states: [RegionState], arrows: [RegionTransition])? {
        let arrows = regions.filter { $0.region == region }
        let touched = Set(arrows.flatMap { [$0.from, $0.to] })
        return arrows.isEmpty ? nil : (RegionState.allCases.filter(touched.contains), arrows)
    }

    // Mermaid ends a label at a colon or semicolon, so the words may hold neither.
    var mermaid: [String] {
        var lines = ["stateDiagram-v2"]
        lines += stages.map { "    state \"\(words.stage($0))\" as \(id($0))" }
        if stages.contains(.intake) { lines.append("    [*] --> intake") }
        lines += transitions.map { "    \(id($0.from)) --> \(id($0.to)) : \(label($0))" }
        if stages.contains(.closed) { lines.append("    closed --> [*]") }
        return lines + Region.allCases.flatMap(mermaid)
    }

    private func mermaid(_ region: Region) -> [String] {
        guard let (states, arrows) = part(region) else { return [] }
        var lines = ["    state \"\(words.region(region))\" as region\(region.rawValue) {"]
        lines += states.map { "        state \"\(words.regionState($0))\" as \(id($0))" }
        lines += states.filter(\.isInitial).map { "        [*] --> \(id($0))" }
        lines += arrows.map {
            "        \(id($0.from)) --> \(id($0.to)) : \(words.command($0.on))"
        }
        return lines + ["    }"]
    }

    private func dot(_ region: Region) -> [String] {
        guard let (states, arrows) = part(region) else { return [] }
        return [
            "    subgraph cluster_\(region.rawValue) {",
            "        label=\"\(words.region(region))\";",
        ] + states.map { "        \(id($0)) [label=\"\(words.regionState($0))\"];" }
            + arrows.map {
                "        \(id($0.from)) -> \(id($0.to)) [label=\"\(words.command($0.on))\"];"
            } + ["    }"]
    }

    var dot: [String] {
        ["digraph workflow {", "    rankdir=LR;", "    node [shape=box, style=rounded];"]
            + stages.map { "    \(id($0)) [label=\"\(words.stage($0))\"];" }
            + transitions.map { "    \(id($0.from)) -> \(id($0.to)) [label=\"\(label($0))\"];" }
            + Region.allCases.flatMap(dot) + ["}"]
    }

    var table: [String] {
        let stageRows = transitions.map { arrow in
            [
                words.stage(arrow.from), label(arrow), "→ \(words.stage(arrow.to))",
                Role.allCases.filter(arrow.roles.contains).map(words.role).joined(separator: ", "),
                arrow.guards.map(words.rule).joined(separator: ", "),
            ]
        }
        let regionRows = regions.map { arrow in
            // Roles and guards stand with the stages the command works in.
            [
                words.regionState(arrow.from), words.command(arrow.on),
                "→ \(words.regionState(arrow.to))", words.region(arrow.region), "",
            ]
        }
        let rows = stageRows + regionRows
        let columns = rows.first?.indices.dropLast() ?? 0..<0
        let widths = columns.map { column in rows.map { words.width($0[column]) }.max() ?? 0 }
        return rows.map { row in
            let padded = zip(row, widths).map { text, width in
                text + String(repeating: " ", count: width - words.width(text))
            }
            return (padded + row.suffix(1)).joined(separator: "  ").trimmedAtEnd()
        }
    }
}

extension String {
    /// The text without blanks at its end.
    fileprivate func trimmedAtEnd() -> String {
        var view = Substring(self)
        while view.last == " " { view.removeLast() }
        return String(view)
    }
}
