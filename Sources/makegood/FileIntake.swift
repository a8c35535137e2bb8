import Casework
import Desk
import Dispatch
import EvidenceStore
import Foundation
import Synchronization

/// A file taken in on another thread, so that the desk goes on meanwhile.
final class FileIntake: EvidenceIntake {
    private struct Progress {
        var state = EvidenceIntakeState.running(done: 0, total: 0)
        var isStopped = false
    }

    private let progress = Mutex(Progress())

    /// Begins to take the file at a path, or the files of a folder there.
    ///
    /// The path is as somebody typed it: `~` is their home, and quotes around it, as terminals put
    /// them when a file is dropped, are left out.
    init(of typed: String, into folder: EvidenceFolder) {
        let path = Self.path(typed)
        DispatchQueue.global().async { [weak self] in
            let state = Self.take(path, into: folder) { done, total in
                guard let self else { return false }
                return self.progress.withLock { progress in
                    progress.state = .running(done: done, total: total)
                    return !progress.isStopped
                }
            }
            self?.progress.withLock { $0.state = state }
        }
    }

    var state: EvidenceIntakeState { progress.withLock { $0.state } }

    func stop() { progress.withLock { $0.isStopped = true } }

    private static func take(
        _ path: String, into folder: EvidenceFolder, _ progress: (Int, Int) -> Bool
    ) -> EvidenceIntakeState {
        do throws(EvidenceFailure) {
            // What cannot be listed is a file, or what is wrong with it shows when it is opened.
            let entries = (try? FolderEntry.all(in: path))?.filter { !$0.isFolder } ?? []
            var files: [StoredFile] = []
            for (index, entry) in entries.enumerated() {
                files.append(
                    try folder.take(entry) { done, total in
                        // Every file of the folder counts alike.
                        progress(
                            index << 10 + (total > 0 ? done << 10 / total : 0), entries.count << 10)
                    })
            }
            if entries.isEmpty { files = [try folder.take(path, progress: progress)] }
            return .stored(
                files.map { StoredEvidence(name: $0.name, digest: $0.digest, size: $0.size) })
        } catch {
            return .failed(error.code.problem)
        }
    }

    static func path(_ typed: String) -> String {
        var path = typed.trimmingCharacters(in: .whitespaces)
        for quote in ["'", "\""] where path.count > 1 && path.hasPrefix(quote) {
            if path.hasSuffix(quote) { path = String(path.dropFirst().dropLast()) }
        }
        return path == "~" || path.hasPrefix("~/")
            ? NSHomeDirectory() + path.dropFirst() : path
    }
}

extension EvidenceFailure.Code {
    /// The problem as the desk says it.
    fileprivate var problem: EvidenceProblem {
        switch self {
        case .notFound: .notFound
        case .notAFile: .notAFile
        case .tooLarge: .tooLarge
        case .changed: .changed
        case .unreadable, .stopped, .inputOutput: .unreadable
        case .diskFull: .diskFull
        case .folderUnsafe, .altered, .alreadyExists: .folderFailed
        }
    }
}
