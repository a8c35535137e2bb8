import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime

/// A writer and a measuring stick for stores, driven by tests and by hand.
@main
struct StoreDriver {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let command = arguments.first, let path = arguments.dropFirst().first else {
            return print(
                "StoreDriver create|write|rival|race|hold|fill|query|promises|files|verify|rebuild "
                    + "PATH …")
        }
        let rest = Array(arguments.dropFirst(2))
        switch command {
        case "create": try Writer.create(at: path)
        case "write": try Writer(at: path, rest).run()
        case "rival": try Rival(at: path, rest).run()
        case "race": try Race(at: path, rest).run()
        case "hold": try Rival.hold(path)
        case "fill": try Fill(tickets: Int(rest.first ?? "") ?? 1_000).run(at: path)
        case "query": try Query.run(at: path)
        case "promises": try Shelf(count: Int(rest.first ?? "") ?? 1_000).intake(at: path)
        case "files": try Shelf(count: Int(rest.first ?? "") ?? 1_000).search(at: path)
        case "verify": try verify(path)
        case "rebuild":
            let store = try SQLiteStore(at: path)
            let seconds = try Watch.seconds { try store.rebuild() }
            print("rebuilt in \(seconds) s")
        default: print("unknown: \(command)")
        }
    }

    private static func verify(_ path: String) throws {
        let store = try SQLiteStore(at: path, readOnly: true)
        var result: Verification?
        let seconds = try Watch.seconds { result = try store.verify() }
        guard let result else { return }
        let rate = Int(Double(result.entries) / max(seconds, 0.000_001))
        print("entries \(result.entries) tickets \(result.tickets) \(rate)/s")
        print("break \(String(describing: result.firstBreak))")
        print("stale \(String(describing: result.staleRow))")
        exit(result.holds ? 0 : 1)
    }
}

/// Elapsed time.
enum Watch {
    static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let elapsed = try clock.measure(body)
        return Double(elapsed.components.seconds)
            + Double(elapsed.components.attoseconds) / 1e18
    }
}
