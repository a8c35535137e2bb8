// Canonical JSON for bodies: the same value gives the same bytes on every machine and in every
// version. Object keys are sorted by their bytes, there is no white space, strings escape only
// what JSON demands, numbers are integers. The encoder first builds a tree, because a `Codable`
// container does not say when it is finished.

/// Encodes values as canonical JSON; fractions are refused, because money and shares are exact.
public enum CanonicalJSON {
    /// The canonical bytes of a value.
    ///
    /// - Throws: `EncodingError` when the value holds a floating-point number.
    public static func encode(_ value: some Encodable) throws -> [UInt8] {
        let node = try TreeEncoder.node(of: value)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        node.write(to: &bytes)
        return bytes
    }
}

/// A place in the tree that is being built.
final class JSONNode {
    enum Content {
        case null
        case text(String)
        case integer(Int)
        case unsigned(UInt64)
        case bool(Bool)
        case array([JSONNode])
        case object([(key: String, node: JSONNode)])
    }

    var content: Content

    init(_ content: Content = .null) {
        self.content = content
    }

    func becomeObject() {
        if case .object = content { return }
        content = .object([])
    }

    func becomeArray() {
        if case .array = content { return }
        content = .array([])
    }

    func add(_ node: JSONNode, for key: String) {
        guard case .object(var members) = content else {
            preconditionFailure("a keyed container writes into an object")
        }
        // Without this the array would be copied at every member.
        content = .null
        members.append((key, node))
        content = .object(members)
    }

    func add(_ node: JSONNode) {
        guard case .array(var elements) = content else {
            preconditionFailure("an unkeyed container writes into an array")
        }
        content = .null
        elements.append(node)
        content = .array(elements)
    }

    var count: Int {
        switch content {
        case .array(let elements): elements.count
        case .object(let members): members.count
        case .null, .text, .integer, .unsigned, .bool: 0
        }
    }

    func write(to bytes: inout [UInt8]) {
        switch content {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .text(let text): JSONText.write(text, to: &bytes)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .unsigned(let number): bytes.append(contentsOf: String(number).utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members): write(members, to: &bytes)
        }
    }

    private func write(_ members: [(key: String, node: JSONNode)], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        // Strings compare as Unicode would have them composed; bytes are the same everywhere.
        let sorted =
            members.count < 2
            ? members
            : members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (index, member) in sorted.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONText.write(member.key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            member.node.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}

/// JSON strings, escaped no more than needed.
enum JSONText {
    private static let hexDigits = Array("0123456789abcdef".utf8)

    static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(hexDigits[Int(byte >> 4)])
                bytes.append(hexDigits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
