import ArgumentParser

/// The code an option names.
///
/// - Throws: `ValidationError` with every code there is, when it names none.
func code<Code: RawRepresentable & CaseIterable>(_ text: String) throws -> Code
where Code.RawValue == String {
    guard let code = Code(rawValue: text) else {
        let known = Code.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(.noneOf(text, known: known))
    }
    return code
}
