import Casework
import Dispatch
import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import EvidenceStore

/// Files go in and come out as they were, and nothing else is touched.
@Suite struct EvidenceFolderTests {
    private let scratch: ScratchFolder
    private let folder: EvidenceFolder

    init() throws {
        scratch = try ScratchFolder()
        folder = EvidenceFolder(beside: scratch.path + "/desk.sqlite")
    }

    private func write(_ bytes: [UInt8], as name: String = "photo.jpg") throws -> String {
        let path = scratch.path + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func code(
        _ body: () throws(EvidenceFailure) -> Void
    ) -> EvidenceFailure.Code? {
        do throws(EvidenceFailure) {
            try body()
            return nil
        } catch {
            #expect(error.message.hasSuffix("."), "\(error.message)")
            return error.code
        }
    }

    /// What is in the folder, by path.
    private var kept: [String] {
        (try? FileManager.default.subpathsOfDirectory(atPath: folder.path))?.sorted() ?? []
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }

    @Test func `a path typed so far becomes what lies there and can be typed`() throws {
        for name in ["IMG 2.jpg", "img1.jpg", "照片.jpg", "a\nb", "c\u{202E}d", ".hidden", "other"] {
            _ = try write([1], as: name)
        }
        try FileManager.default.createDirectory(
            atPath: scratch.path + "/imgs", withIntermediateDirectories: false)
        symlink("/etc", scratch.path + "/link")
        func found(_ typed: String) -> [String] {
            FolderEntry.completing(typed) { $0.replacing("~", with: scratch.path) }
                .map { $0.isFolder ? $0.path + "/" : $0.path }
        }
        #expect(found("~/IM") == ["~/IMG 2.jpg", "~/img1.jpg", "~/imgs/"])
        #expect(found("~/照") == ["~/照片.jpg"])
        #expect(
            found("~/") == [
                "~/IMG 2.jpg", "~/img1.jpg", "~/imgs/", "~/link", "~/other", "~/照片.jpg",
            ])
        for typed in ["~/imgs/", "~/none/x", "~/.h", "~/other/"] {
            #expect(found(typed) == [], "\(typed)")
        }
    }

    @Test(arguments: [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20 | 7])
    func `what goes in comes out, byte for byte`(size: Int) throws {
        var random = SplitMix64(seed: UInt64(size))
        let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
        let path = try write(bytes)
        var heard: [Int] = []
        let file = try folder.take(path) { done, total in
            heard.append(done)
            return total == size
        }
        #expect(file.size == size && file.isNew && file.name == "photo.jpg")
        #expect(heard.last == (size == 0 ? nil : size))
        #expect(folder.state(of: file.digest) == .whole)
        let target = scratch.path + "/out"
        #expect(try folder.give(file.digest, to: target) == size)
        #expect(try Data(contentsOf: URL(fileURLWithPath: target)) == Data(bytes))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(bytes))
    }

    @Test func `a file is kept by its digest, for nobody else to read`() throws {
        let file = try folder.take(try write(Array("hello".utf8)))
        #expect(
            file.digest.hex == "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")
        let place = "2c/f24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
        #expect(kept == ["2c", place])
        #expect(mode(folder.path) == 0o700 && mode(folder.path + "/2c") == 0o700)
        #expect(mode(folder.path + "/" + place) == 0o600)
    }

    @Test func `the same content is kept once, whoever is first`() throws {
        let paths = try (0..<8).map { try write(Array("same".utf8), as: "\($0)") }
        let new = Mutex(0)
        let folder = folder
        DispatchQueue.concurrentPerform(iterations: 8) { index in
            let file = try? folder.take(paths[index])
            if file?.isNew == true { new.withLock { $0 += 1 } }
        }
        #expect(new.withLock { $0 } == 1)
        #expect(kept.count == 2)
    }

    @Test func `links, pipes, folders and devices are refused`() throws {
        let file = try write([1])
        let names = ["link", "pipe", "folder"].map { scratch.path + "/" + $0 }
        symlink(file, names[0])
        mkfifo(names[1], 0o600)
        mkdir(names[2], 0o700)
        for name in names + ["/dev/zero", "/dev/tty"] {
            let found = code { () throws(EvidenceFailure) in _ = try folder.take(name) }
            #expect(found != nil && found != .notFound, "\(name) \(String(describing: found))")
        }
        #expect(code { () throws(EvidenceFailure) in _ = try folder.take("") } == .notFound)
        let nul = file + "\0.jpg"
        #expect(code { () throws(EvidenceFailure) in _ = try folder.take(nul) } == .notFound)
        #expect(kept.isEmpty)
    }

    @Test func `a file over 1 GiB is refused before it is read`() throws {
        let path = try write([])
        truncate(path, 1 << 30 | 1)
        var isAsked = false
        let found = code { () throws(EvidenceFailure) in
            _ = try folder.take(path) { _, _ in
                isAsked = true
                return true
            }
        }
        #expect(found == .tooLarge && !isAsked && kept.isEmpty)
    }

    @Test(arguments: [true, false])
    func `a file that changes while it is read is noticed`(grows: Bool) throws {
        let path = try write(Array(repeating: 7, count: 3 << 20))
        let found = code { () throws(EvidenceFailure) in
            _ = try folder.take(path) { done, _ in
                if done == 1 << 20 {
                    let file = open(path, O_WRONLY)
                    _ = pwrite(file, "x", 1, grows ? 3 << 20 : 0)
                    close(file)
                }
                return true
            }
        }
        #expect(found == .changed && kept.isEmpty)
    }

    @Test func `who stops half way leaves nothing`() throws {
        let path = try write(Array(repeating: 7, count: 3 << 20))
        let found = code { () throws(EvidenceFailure) in
            _ = try folder.take(path) { done, _ in done < 2 << 20 }
        }
        #expect(found == .stopped && kept.isEmpty)
    }

    @Test func `what a dead writer left is taken away, what a living one writes is not`() throws {
        let own = try folder.open(makes: true)
        let living = try UnfinishedFile(in: own, path: folder.path)
        let dead = folder.path + "/incoming-dead"
        _ = FileManager.default.createFile(atPath: dead, contents: Data("half".utf8))
        _ = try folder.take(try write([1]))
        #expect(!FileManager.default.fileExists(atPath: dead))
        #expect(FileManager.default.fileExists(atPath: folder.path + "/" + living.name))
    }

    @Test(arguments: [
        "a\nb.jpg", "\u{202E}gpj.exe", "-rf", "..jpg", "'; rm -rf ~;'.jpg", "照片 1.jpg",
        String(repeating: "长", count: 85),
    ])
    func `a name is kept as it is and never becomes a path`(name: String) throws {
        mkdir(scratch.path + "/visit", 0o700)
        _ = try write(Array(name.utf8), as: "visit/" + name)
        let entries = try FolderEntry.all(in: scratch.path + "/visit")
        #expect(entries.map(\.name) == (name.hasPrefix(".") ? [] : [name]))
        for entry in entries {
            let file = try folder.take(entry)
            #expect(file.name == name)
            #expect(folder.state(of: file.digest) == .whole)
        }
        #expect(kept.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).count <= 2)
    }

    @Test func `a name that is no text is taken by its bytes`() throws {
        mkdir(scratch.path + "/visit", 0o700)
        let bytes: [CChar] = Array((scratch.path + "/visit/").utf8CString.dropLast()) + [-1, -2, 0]
        close(open(bytes, O_CREAT | O_WRONLY, 0o600))
        let entry = try #require(try FolderEntry.all(in: scratch.path + "/visit").first)
        #expect(entry.name == "\u{FFFD}\u{FFFD}")
        #expect(try folder.take(entry).size == 0)
    }

    @Test func `a link in the place of a folder leads nowhere`() throws {
        let elsewhere = scratch.path + "/elsewhere"
        mkdir(elsewhere, 0o700)
        let path = try write(Array("hello".utf8))
        symlink(elsewhere, folder.path)
        #expect(code { () throws(EvidenceFailure) in _ = try folder.take(path) } == .folderUnsafe)
        unlink(folder.path)
        mkdir(folder.path, 0o700)
        symlink(elsewhere, folder.path + "/2c")
        #expect(code { () throws(EvidenceFailure) in _ = try folder.take(path) } == .notAFile)
        #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
        #expect(
            code { () throws(EvidenceFailure) in _ = try FolderEntry.all(in: folder.path + "/2c") }
                == .notAFile)
    }
}

/// A folder of its own that goes away with the test.
final class ScratchFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/makegood-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
