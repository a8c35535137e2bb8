import ServiceTime

// The bytes a hash is taken over. Numbers are eight bytes, most significant first; texts and the
// body are framed by their length; what may be missing is preceded by 0 or 1. So no two different
// entries give the same bytes, and any language can compute them again.

extension Entry {
    /// The fields in the order of the file comment: sequence, version, recorded, happened, schema,
    /// stream, person, kind, origin, body.
    static func canonicalBytes(
        of content: Draft, sequence: Int, version: Int, recorded: Instant
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.body.count + 224)
        bytes.append(number: sequence)
        bytes.append(number: version)
        bytes.append(number: recorded.seconds)
        bytes.append(number: content.happened.seconds)
        bytes.append(number: content.schema)
        bytes.append(framed: content.stream.description.utf8)
        bytes.append(framed: content.person.utf8)
        bytes.append(framed: content.kind.utf8)
        if let origin = content.origin {
            bytes.append(1)
            bytes.append(framed: origin.key.text.utf8)
            bytes.append(framed: origin.request.bytes)
            bytes.append(number: origin.part)
            bytes.append(number: origin.parts)
        } else {
            bytes.append(0)
        }
        bytes.append(framed: content.body)
        return bytes
    }
}

extension [UInt8] {
    mutating func append(number: Int) {
        Swift.withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).bigEndian) {
            append(contentsOf: $0)
        }
    }

    mutating func append(framed bytes: some Collection<UInt8>) {
        append(number: bytes.count)
        append(contentsOf: bytes)
    }
}
