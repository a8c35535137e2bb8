import Casework
import Foundation
import Glibc
import Testing

@testable import EvidenceStore

/// What was done to a file behind the program's back is found, and never handed out.
@Suite struct EvidenceCheckTests {
    private let scratch: ScratchFolder
    private let folder: EvidenceFolder
    private let digest: Digest

    init() throws {
        scratch = try ScratchFolder()
        folder = EvidenceFolder(beside: scratch.path + "/desk.sqlite")
        let path = scratch.path + "/photo.jpg"
        try Data("hello".utf8).write(to: URL(fileURLWithPath: path))
        digest = try folder.take(path).digest
    }

    private var place: String {
        folder.path + "/" + digest.hex.prefix(2) + "/" + digest.hex.dropFirst(2)
    }

    private var target: String { scratch.path + "/out.jpg" }

    private func giving(replaces: Bool = false) -> EvidenceFailure.Code? {
        do throws(EvidenceFailure) {
            try folder.give(digest, to: target, replaces: replaces)
            return nil
        } catch {
            return error.code
        }
    }

    private func overwrite(_ text: String) throws {
        let file = open(place, O_WRONLY | O_TRUNC)
        #expect(write(file, text, text.utf8.count) == text.utf8.count)
        close(file)
    }

    @Test func `an altered file is found and not handed out`() throws {
        try overwrite("hellO")
        #expect(folder.state(of: digest) == .altered)
        #expect(giving() == .altered)
        #expect(!FileManager.default.fileExists(atPath: target))
        #expect(throws: EvidenceFailure.self) { try folder.take(scratch.path + "/photo.jpg") }
        #expect(try String(contentsOfFile: place, encoding: .utf8) == "hellO")
    }

    @Test func `a missing file is found`() throws {
        unlink(place)
        #expect(folder.state(of: digest) == .missing)
        #expect(giving() == .notFound)
        try FileManager.default.removeItem(atPath: folder.path)
        #expect(folder.state(of: digest) == .missing)
    }

    @Test(arguments: ["link", "pipe", "folder"])
    func `something else in its place is no file`(kind: String) throws {
        unlink(place)
        switch kind {
        case "link": symlink(scratch.path + "/photo.jpg", place)
        case "pipe": mkfifo(place, 0o600)
        default: mkdir(place, 0o700)
        }
        #expect(folder.state(of: digest) == .altered)
        #expect(giving() != nil)
    }

    @Test func `nothing at the target is replaced unless asked`() throws {
        #expect(giving() == nil)
        #expect(giving() == .alreadyExists)
        #expect(giving(replaces: true) == nil)
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "hello")
    }

    @Test func `a link at the target is not followed`() throws {
        let other = scratch.path + "/other"
        try Data("mine".utf8).write(to: URL(fileURLWithPath: other))
        symlink(other, target)
        #expect(giving() == .alreadyExists)
        #expect(giving(replaces: true) == nil)
        #expect(try String(contentsOfFile: other, encoding: .utf8) == "mine")
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "hello")
    }

    @Test(arguments: ["", "-wal", "-shm", ".lock", ".evidence/zz", ".evidence/ab/../zz"])
    func `no file of the store is replaced, however it is asked and called`(end: String) throws {
        let store = scratch.path + "/desk.sqlite"
        try Data("kept".utf8).write(to: URL(fileURLWithPath: store))
        mkdir(folder.path + "/ab", 0o700)
        symlink(scratch.path, scratch.path + "/link")
        symlink(folder.path, scratch.path + "/shelf")
        let names = [store + end, scratch.path + "/link/desk.sqlite" + end]
        let around = end.isEmpty ? [scratch.path + "/shelf/" + digest.hex.prefix(2) + "/x"] : []
        for name in names + around {
            let code = #expect(throws: EvidenceFailure.self) {
                try folder.give(digest, to: name, replaces: true)
            }
            #expect(code?.code == .alreadyExists, "\(name)")
        }
        #expect(try String(contentsOfFile: store, encoding: .utf8) == "kept")
        #expect(folder.state(of: digest) == .whole)
    }

    @Test(arguments: ["", ".", "..", "x/", "/"]) func `a target must name a file`(name: String) {
        #expect(throws: EvidenceFailure.self) {
            try folder.give(digest, to: scratch.path + "/" + name)
        }
    }

    @Test func `what no ticket cites is named`() throws {
        #expect(try folder.strays(beside: [digest]) == [])
        let name = String(digest.hex.prefix(2)) + "/" + digest.hex.dropFirst(2)
        #expect(try folder.strays(beside: []) == [name])
        _ = FileManager.default.createFile(atPath: folder.path + "/notes.txt", contents: nil)
        #expect(try folder.strays(beside: [digest]) == ["notes.txt"])
    }
}
