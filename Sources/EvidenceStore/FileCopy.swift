import Casework
import Crypto
import Glibc

/// One pass over a file in pieces of a fixed size: hashed, and written elsewhere if wanted.
struct FileCopy {
    /// The largest file that is taken, in bytes: 1 GiB.
    static let limit = 1 << 30
    private static let piece = 1 << 20

    let digest: Casework.Digest
    let size: Int

    /// - Parameters:
    ///   - source: Read from where it stands.
    ///   - target: Written to; nothing when nil is the number.
    ///   - place: The source, for failures.
    ///   - targetPlace: The target, for failures.
    ///   - goesOn: Told how many bytes are done; false stops.
    /// - Throws: `EvidenceFailure`.
    init(
        of source: borrowing Descriptor, to target: Int32?, place: String, targetPlace: String,
        goesOn: (Int) -> Bool
    ) throws(EvidenceFailure) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.piece, alignment: 64)
        defer { buffer.deallocate() }
        var hash = SHA256()
        var done = 0
        while true {
            let count = try source.read(into: buffer, at: place)
            if count == 0 { break }
            done += count
            guard done <= Self.limit else { throw Self.tooLarge(place) }
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            hash.update(bufferPointer: bytes)
            if let target { try Self.write(bytes, to: target, at: targetPlace) }
            guard goesOn(done) else {
                throw EvidenceFailure(.stopped, at: place, "\(place) was not taken: stopped.")
            }
        }
        size = done
        digest = Self.digest(hash)
    }

    private static func write(
        _ bytes: UnsafeRawBufferPointer, to target: Int32, at place: String
    ) throws(EvidenceFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(target, rest.baseAddress, rest.count)
            if count > 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } else if errno != EINTR {
                throw EvidenceFailure(errno: errno, at: place, doing: "write to")
            }
        }
    }

    private static func digest(_ hash: SHA256) -> Casework.Digest {
        let digits: [Character] = Array("0123456789abcdef")
        let hex = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        guard let digest = Casework.Digest(hex: String(hex)) else {
            preconditionFailure("SHA-256 gives 32 bytes")
        }
        return digest
    }

    static func tooLarge(_ place: String) -> EvidenceFailure {
        EvidenceFailure(
            .tooLarge, at: place, "\(place) is larger than 1 GiB. Cut it, or keep it elsewhere.")
    }
}
