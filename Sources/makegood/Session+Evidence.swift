import Casework
import EvidenceStore
import Foundation
import Journal
import SQLiteStore

// Files that tickets and dossiers rest on.
extension Session {
    var evidenceFolder: EvidenceFolder { EvidenceFolder(beside: store.path) }

    /// Takes files in and says how far it is; Ctrl-C stops and leaves nothing half done.
    ///
    /// - Parameters:
    ///   - name: What the line of progress calls it.
    ///   - interruption: Asked between two pieces.
    ///   - take: Takes the file, telling bytes done and in all.
    /// - Returns: What was stored.
    /// - Throws: `EvidenceFailure`.
    func taking(
        _ name: String, _ interruption: Interruption,
        _ take: ((Int, Int) -> Bool) throws(EvidenceFailure) -> StoredFile
    ) throws(EvidenceFailure) -> StoredFile {
        let progress = ProgressLine(Output.line(of: name), unit: "MiB")
        defer { progress.end() }
        return try take { done, total in
            progress.show(done >> 20, of: max(1, total >> 20))
            return !interruption.isAsked
        }
    }

    /// Takes one file in, as a command's field names it.
    ///
    /// - Throws: `Failure` with the sentence people read.
    func taking(_ path: String) throws -> StoredFile {
        let interruption = Interruption()
        return try stored { () throws(EvidenceFailure) in
            try taking(path, interruption) { progress throws(EvidenceFailure) in
                try evidenceFolder.take(path, progress: progress)
            }
        }
    }

    /// Puts a stored file on a ticket or dossier; false when the same content is there already.
    func attach(
        _ file: StoredFile, to number: String, named name: String? = nil, shows: String?,
        origin: String?
    ) throws -> Bool {
        let holder = try holder(number)
        let evidence = file.evidence(named: name, shows: shows ?? file.name, origin: origin)
        if try holder.refusals(ofAdding: evidence, self).contains(where: \.isSameFile) {
            return false
        }
        _ = try submit(holder.adding(evidence))
        return true
    }

    /// Every file the record cites, with the ticket or dossier that cites it first.
    func citedEvidence() throws -> [CitedEvidence] {
        try told { () throws(StoreFailure) in try store.evidence() }
    }

    /// The evidence of a ticket or dossier whose digest begins with what was typed.
    ///
    /// - Throws: `Failure` when there is none or more than one.
    func evidence(_ start: String, of number: String) throws -> Evidence {
        let typed = start.lowercased()
        var found: [Evidence] = []
        for item in try holder(number).all.map(\.item)
        where item.digest.hex.hasPrefix(typed)
            && !found.contains(where: { $0.digest == item.digest })
        {
            found.append(item)
        }
        guard typed.utf8.count >= 4, let first = found.first, found.count == 1 else {
            throw Failure(
                found.count > 1
                    ? .severalFiles(
                        of: number, start: Output.line(of: start),
                        found: found.map(\.digest.short).joined(separator: ", "))
                    : .noFile(of: number, start: Output.line(of: start)))
        }
        return first
    }
}

/// Looks at every file of a record; what is wrong is named.
struct EvidenceReport {
    private(set) var whole = 0
    private(set) var bytes = 0
    /// Cited by their digest alone and kept elsewhere.
    private(set) var elsewhere = 0
    /// Disposed of after their term; the record keeps their hash.
    private(set) var disposed = 0
    private(set) var wrong: [(cited: CitedEvidence, state: EvidenceFolder.State)] = []

    init(_ cited: [CitedEvidence], in folder: EvidenceFolder, progress: (Int, Int) -> Void) {
        var seen: Set<Digest> = []
        let kept = Set(cited.filter { !$0.isDisposed }.map(\.evidence.digest))
        for (index, one) in cited.enumerated() {
            progress(index, cited.count)
            guard let size = one.evidence.size else {
                elsewhere += 1
                continue
            }
            guard seen.insert(one.evidence.digest).inserted else { continue }
            guard kept.contains(one.evidence.digest) else {
                disposed += 1
                continue
            }
            let state = folder.state(of: one.evidence.digest)
            if state == .whole {
                whole += 1
                bytes += size
            } else {
                wrong.append((one, state))
            }
        }
    }

    var holds: Bool { wrong.isEmpty }

    var json: JSONValue {
        .members([
            "ok": .bool(holds), "whole": .number(whole), "bytes": .number(bytes),
            "elsewhere": .number(elsewhere), "disposed": .number(disposed),
            "wrong": .array(
                wrong.map { cited, state in
                    .members([
                        EvidenceHolder.key(of: cited.number): .text(cited.number),
                        "digest": .text(cited.evidence.digest.hex),
                        "name": .text(cited.evidence.name), "state": .text(state.rawValue),
                    ])
                }),
        ])
    }

    var text: String {
        var lines = wrong.map { cited, state in
            Saying.fileWrong(
                digest: cited.evidence.digest.hex, number: cited.number,
                name: Output.line(of: cited.evidence.name), state: state.saying.text
            ).text
        }
        lines.append(Saying.filesWhole(whole, bytes: bytes, elsewhere: elsewhere).text)
        if disposed > 0 { lines.append(Saying.filesDisposed(disposed).text) }
        return lines.joined(separator: "\n")
    }
}

/// Runs something on the evidence folder; its failure becomes the sentence people read.
func stored<Value>(_ body: () throws(EvidenceFailure) -> Value) throws -> Value {
    do {
        return try body()
    } catch {
        throw Failure(message: Output.line(of: Saying.evidenceFailed(error).text))
    }
}

extension [String: FieldValue] {
    /// The path of a file that is to be taken in.
    var path: String? {
        guard case .text(let path)? = self["file"], !path.isEmpty else { return nil }
        return path
    }

    /// The same with the digest of the file that was taken in, and its name where none is given.
    func naming(_ file: StoredFile) -> [String: FieldValue] {
        var values = self
        values["digest"] = .text(file.digest.hex)
        if values["name"] == nil { values["name"] = .text(file.name) }
        return values
    }
}
