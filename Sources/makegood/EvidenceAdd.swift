import ArgumentParser
import Casework
import EvidenceStore
import Foundation
import Journal

extension EvidenceCommand {
    /// `makegood evidence add`: files in, and onto a ticket or a dossier.
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take files in, onto a ticket or a dossier; the originals are only read.",
            discussion: """
                Files up to 1 GiB; links, pipes and devices are refused. --folder takes every file \
                of a folder, such as the photos of one visit; hidden ones and folders in it are \
                left out. What is there already is not added twice.
                Example: makegood evidence add 202611-014 --folder visit --shows "from the visit"
                Example: makegood evidence add A202611-002 signed.pdf --shows "signed by both"
                """)

        @Argument(help: "The number of the ticket or dossier.") var number: String
        @Argument(help: "Files.") var files: [String] = []
        @Option(help: ArgumentHelp("Take every file of this folder.", valueName: "folder"))
        var folder: String?
        @Option(help: "What they show. (default: the name of each)") var shows: String?
        @Option(help: "Where they came from, such as “customer, by e-mail”.") var origin: String?
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            guard !files.isEmpty || folder != nil else {
                throw ValidationError(.filesMissing)
            }
            let session = try Session(acting)
            let rules = try session.holder(number).refusals(ofAdding: nil, session)
            guard rules.isEmpty else {
                throw Refusals(reasons: rules.map(session.reason)).ended(json: json)
            }
            let interruption = Interruption()
            var taken: [(file: StoredFile, isAdded: Bool)] = []
            var failures: [EvidenceFailure] = []
            for source in try sources() where !interruption.isAsked {
                do throws(EvidenceFailure) {
                    let file = try session.taking(source.name, interruption) {
                        progress throws(EvidenceFailure) in
                        try source.take(into: session.evidenceFolder, progress)
                    }
                    taken.append((file, false))
                } catch {
                    failures.append(error)
                    continue
                }
                do {
                    taken[taken.count - 1].isAdded = try session.attach(
                        taken[taken.count - 1].file, to: number, shows: shows, origin: origin)
                } catch let refusals as Refusals {
                    throw refusals.ended(json: json)
                }
            }
            tell(taken)
            guard failures.isEmpty else {
                throw Failure(
                    message: failures.map {
                        Output.line(of: Saying.evidenceFailed($0).text)
                    }.joined(separator: "\n"))
            }
        }

        private func sources() throws -> [EvidenceSource] {
            let named = files.map { EvidenceSource.path($0) }
            guard let folder else { return named }
            let entries = try stored { () throws(EvidenceFailure) in
                try FolderEntry.all(in: folder)
            }
            let plain = entries.filter { !$0.isFolder }
            guard !plain.isEmpty || !named.isEmpty else {
                throw Failure(.folderEmpty(Output.line(of: folder)))
            }
            return named + plain.map { .entry($0) }
        }

        private func tell(_ taken: [(file: StoredFile, isAdded: Bool)]) {
            guard json else {
                return Output.write(
                    Output.table(
                        taken.map { file, isAdded in
                            [
                                file.digest.short, "\(file.size)", file.name,
                                (isAdded ? Saying.fileAdded : .fileKnown).text,
                            ]
                        }))
            }
            let entries = taken.map { file, isAdded in
                JSONValue.members([
                    "digest": .text(file.digest.hex), "size": .number(file.size),
                    "name": .text(file.name), "added": .bool(isAdded), "new": .bool(file.isNew),
                ])
            }
            Output.line(JSONValue.array(entries).description)
        }
    }
}

/// Where a file is taken from.
private enum EvidenceSource {
    case path(String)
    case entry(FolderEntry)

    var name: String {
        switch self {
        case .path(let path): path
        case .entry(let entry): entry.name
        }
    }

    func take(
        into folder: EvidenceFolder, _ progress: (Int, Int) -> Bool
    ) throws(EvidenceFailure) -> StoredFile {
        switch self {
        case .path(let path): try folder.take(path, progress: progress)
        case .entry(let entry): try folder.take(entry, progress: progress)
        }
    }
}
