import ArgumentParser
import Casework
import EvidenceStore
import Journal
import SQLiteStore
import ServiceTime

extension EvidenceCommand {
    /// `makegood evidence dispose`: a file whose term is over goes, with an entry that says so.
    struct Dispose: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Dispose of a file whose ticket or dossier is closed and its term over.",
            discussion: """
                Recorded with who, when, why and the policy's rule; the hash stays in the record. \
                The file itself goes when nothing else cites it. `evidence due` lists what may \
                go; nothing goes by itself.
                Example: makegood evidence dispose 201911-014 3f9a01c2 --reason "term over"
                """)

        @Argument(help: "The number of the ticket or dossier.") var number: String
        @Argument(help: "The digest, or its first digits.") var digest: String
        @Option(help: "Why.") var reason: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting)
            let evidence = try session.evidence(digest, of: number)
            let holder = try session.holder(number)
            let line = holder.own.firstIndex { $0.digest == evidence.digest }
            guard let line else {
                let owner = holder.all.first { $0.item == evidence }?.number ?? "-"
                throw Failure(message: Saying.fileOfOther(Output.clean(owner)).text)
            }
            // What was recorded and not carried out, because something broke, is carried out now.
            if !holder.isDisposed(line) {
                do {
                    _ = try session.submit(holder.disposing(line, reason: reason))
                } catch let refusals as Refusals {
                    throw refusals.ended(json: json)
                }
            }
            let isGone = try session.store.sweepDisposed().contains(evidence.digest)
            Output.line(
                json
                    ? JSONValue.members([
                        EvidenceHolder.key(of: number): .text(number),
                        "digest": .text(evidence.digest.hex), "file_removed": .bool(isGone),
                    ]).description
                    : "\(evidence.digest.hex)  \(Output.clean(evidence.name))  "
                        + Saying.fileDisposed(isGone: isGone).text)
        }
    }

    /// `makegood evidence due`: what may be disposed of.
    struct Due: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the files whose term of retention is over; takes nothing away.",
            discussion: "Example: makegood evidence due --json")

        @Flag(help: "Print JSON, one a line.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            var holders: [String: EvidenceHolder] = [:]
            for cited in try session.citedEvidence() where !cited.isDisposed {
                let holder = try holders[cited.number] ?? session.holder(cited.number)
                holders[cited.number] = holder
                let item = cited.evidence
                guard let line = holder.own.firstIndex(of: item),
                    let until = holder.keptUntil(line), until <= holder.day(of: session.now)
                else { continue }
                if json {
                    Output.line(
                        JSONValue.members([
                            EvidenceHolder.key(of: cited.number): .text(cited.number),
                            "digest": .text(item.digest.hex), "name": .text(item.name),
                            "kept_until": .text(until.description),
                        ]).description)
                } else {
                    Output.write(
                        Output.table([
                            [cited.number, item.digest.short, until.description, item.name]
                        ]))
                }
            }
        }
    }
}

extension SQLiteStore {
    /// Takes away the files that everything citing them has disposed of.
    ///
    /// - Returns: The digests of which nothing is kept any more.
    /// - Throws: `Failure` when the folder cannot be written to.
    func sweepDisposed() throws -> Set<Digest> {
        let cited = try told { () throws(StoreFailure) in try evidence() }
        let kept = Set(cited.filter { !$0.isDisposed }.map(\.evidence.digest))
        let gone = Set(cited.filter(\.isDisposed).map(\.evidence.digest)).subtracting(kept)
        let folder = EvidenceFolder(beside: path)
        for digest in gone.sorted(by: { $0.hex < $1.hex }) {
            try stored { () throws(EvidenceFailure) in _ = try folder.dispose(of: digest) }
        }
        return gone
    }
}
