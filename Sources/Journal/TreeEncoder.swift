/// The `Encoder` behind `CanonicalJSON.encode`: it fills one node.
struct TreeEncoder: Encoder {
    let node: JSONNode
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    static func node(of value: some Encodable) throws -> JSONNode {
        switch value {
        case let text as String: return JSONNode(.text(text))
        case let number as Int: return JSONNode(.integer(number))
        case let flag as Bool: return JSONNode(.bool(flag))
        default: break
        }
        let node = JSONNode()
        try value.encode(to: TreeEncoder(node: node))
        return node
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.becomeObject()
        return KeyedEncodingContainer(TreeKeyedEncoding(node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.becomeArray()
        return TreeUnkeyedEncoding(node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        TreeSingleEncoding(node: node)
    }

    static func refuseFraction(_ value: some Any) -> EncodingError {
        EncodingError.invalidValue(
            value,
            EncodingError.Context(
                codingPath: [], debugDescription: "the record holds no floating-point numbers"))
    }
}

struct TreeKeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: JSONNode
    let codingPath: [any CodingKey] = []

    func encodeNil(forKey key: Key) { node.add(JSONNode(), for: key.stringValue) }
    func encode(_ value: Bool, forKey key: Key) { put(.bool(value), key) }
    func encode(_ value: String, forKey key: Key) { put(.text(value), key) }
    func encode(_ value: Int, forKey key: Key) { put(.integer(value), key) }
    func encode(_ value: Int8, forKey key: Key) { put(.integer(Int(value)), key) }
    func encode(_ value: Int16, forKey key: Key) { put(.integer(Int(value)), key) }
    func encode(_ value: Int32, forKey key: Key) { put(.integer(Int(value)), key) }
    func encode(_ value: Int64, forKey key: Key) { put(.integer(Int(value)), key) }
    func encode(_ value: UInt, forKey key: Key) { put(.unsigned(UInt64(value)), key) }
    func encode(_ value: UInt8, forKey key: Key) { put(.integer(Int(value)), key) }
    func encode(_ value: UInt16, forKey key: Key) { put(.integer(Int(value)), key) }
    func encode(_ value: UInt32, forKey key: Key) { put(.integer(Int(value)), key) }
    func encode(_ value: UInt64, forKey key: Key) { put(.unsigned(value), key) }
    func encode(_ value: Double, forKey key: Key) throws { throw TreeEncoder.refuseFraction(value) }
    func encode(_ value: Float, forKey key: Key) throws { throw TreeEncoder.refuseFraction(value) }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        node.add(try TreeEncoder.node(of: value), for: key.stringValue)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        let child = JSONNode(.object([]))
        node.add(child, for: key.stringValue)
        return KeyedEncodingContainer(TreeKeyedEncoding<Nested>(node: child))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        let child = JSONNode(.array([]))
        node.add(child, for: key.stringValue)
        return TreeUnkeyedEncoding(node: child)
    }

    func superEncoder() -> any Encoder { encoder(for: "super") }
    func superEncoder(forKey key: Key) -> any Encoder { encoder(for: key.stringValue) }

    private func encoder(for key: String) -> TreeEncoder {
        let child = JSONNode()
        node.add(child, for: key)
        return TreeEncoder(node: child)
    }

    private func put(_ content: JSONNode.Content, _ key: Key) {
        node.add(JSONNode(content), for: key.stringValue)
    }
}

struct TreeUnkeyedEncoding: UnkeyedEncodingContainer {
    let node: JSONNode
    let codingPath: [any CodingKey] = []
    var count: Int { node.count }

    func encodeNil() { node.add(JSONNode()) }

    func encode(_ value: some Encodable) throws {
        node.add(try TreeEncoder.node(of: value))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        let child = JSONNode(.object([]))
        node.add(child)
        return KeyedEncodingContainer(TreeKeyedEncoding<Nested>(node: child))
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        let child = JSONNode(.array([]))
        node.add(child)
        return TreeUnkeyedEncoding(node: child)
    }

    func superEncoder() -> any Encoder {
        let child = JSONNode()
        node.add(child)
        return TreeEncoder(node: child)
    }
}

struct TreeSingleEncoding: SingleValueEncodingContainer {
    let node: JSONNode
    let codingPath: [any CodingKey] = []

    func encodeNil() { node.content = .null }
    func encode(_ value: Bool) { node.content = .bool(value) }
    func encode(_ value: String) { node.content = .text(value) }
    func encode(_ value: Int) { node.content = .integer(value) }
    func encode(_ value: Int8) { node.content = .integer(Int(value)) }
    func encode(_ value: Int16) { node.content = .integer(Int(value)) }
    func encode(_ value: Int32) { node.content = .integer(Int(value)) }
    func encode(_ value: Int64) { node.content = .integer(Int(value)) }
    func encode(_ value: UInt) { node.content = .unsigned(UInt64(value)) }
    func encode(_ value: UInt8) { node.content = .integer(Int(value)) }
    func encode(_ value: UInt16) { node.content = .integer(Int(value)) }
    func encode(_ value: UInt32) { node.content = .integer(Int(value)) }
    func encode(_ value: UInt64) { node.content = .unsigned(value) }
    func encode(_ value: Double) throws { throw TreeEncoder.refuseFraction(value) }
    func encode(_ value: Float) throws { throw TreeEncoder.refuseFraction(value) }

    func encode(_ value: some Encodable) throws {
        try value.encode(to: TreeEncoder(node: node))
    }
}
