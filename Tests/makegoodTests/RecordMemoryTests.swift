import Foundation
import Testing

/// An account remembers the end of the record it saw.
@Suite struct RecordMemoryTests {
    @Test func `a store put back from before is refused until somebody decides`() throws {
        let desk = try CommandLineDesk(identity: "login")
        let older = desk.store + ".older"
        try FileManager.default.copyItem(atPath: desk.store, toPath: older)
        let added = try desk.run(
            "staff", "add", "li", "--name", "李强", "--department", "service", "--roles", "agent")
        #expect(added.exit == 0)
        try FileManager.default.removeItem(atPath: desk.store)
        try FileManager.default.moveItem(atPath: older, toPath: desk.store)
        let refused = try desk.run("staff", "list")
        #expect(refused.exit == 1)
        #expect(refused.complaint.contains("the end is missing"))
        let named = try #require(
            refused.complaint.split(separator: " ").last { $0.contains(".head") })
        let memory = named.trimmingCharacters(in: CharacterSet(charactersIn: ".\n"))
        try FileManager.default.removeItem(atPath: memory)
        #expect(try desk.run("staff", "list").exit == 0)
    }
}
