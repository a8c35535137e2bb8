import Casework

/// A mapping whose columns were found in the header of a file.
struct BoundMapping {
    let mapping: ImportMapping
    /// How many fields a row has.
    let width: Int
    let caseColumn: Int
    let timeColumn: Int?
    let personColumn: Int?
    let stateColumn: Int?
    let stepColumns: [Int]
    let rules: [String: BoundRule]

    /// - Throws: `ImportMistakes` with the columns that the header does not have.
    init(
        _ mapping: ImportMapping, header: [String], mappingFile: String
    ) throws(ImportMistakes) {
        var mistakes: [ImportMistake] = []
        var indexes: [String: Int] = [:]
        for (index, name) in header.enumerated() where indexes[name] == nil {
            indexes[name] = index
        }
        func find(_ column: String, line: Int) -> Int {
            if let index = indexes[column] { return index }
            let known = header.prefix(60).joined(separator: ", ")
            mistakes.append(
                ImportMistake(
                    file: mappingFile, line: line,
                    message: "the file has no column “\(column)”; it has \(known)"))
            return 0
        }
        func find(_ place: ImportMapping.Place) -> Int { find(place.column, line: place.line) }
        self.mapping = mapping
        width = header.count
        caseColumn = find(mapping.caseColumn)
        timeColumn = mapping.timeColumn.map { find($0) }
        personColumn = mapping.personColumn.map { find($0) }
        stateColumn = (mapping.states?.place).map { find($0) }
        stepColumns = mapping.steps.map { find($0.place) }
        var rules: [String: BoundRule] = [:]
        for (name, rule) in mapping.fields {
            rules[name] = BoundRule(
                pieces: rule.pieces.map { piece in
                    switch piece {
                    case .text(let text): .text(text)
                    case .column(let column): .column(find(column, line: rule.line))
                    }
                }, values: rule.values, otherwise: rule.otherwise,
                name: rule.columns.joined(separator: ", "))
        }
        self.rules = rules
        guard mistakes.isEmpty else { throw ImportMistakes(mistakes: mistakes) }
    }
}

extension FieldRule {
    /// The rule as stretches of text and columns.
    fileprivate var pieces: [TemplatePiece] {
        switch source {
        case .column(let name): [.column(name)]
        case .template(let pieces): pieces
        case .constant(let text): [.text(text)]
        }
    }
}
