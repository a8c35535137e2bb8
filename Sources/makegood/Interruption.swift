import Dispatch
import Foundation
import Synchronization

/// Notices Ctrl-C and a request to end, so that long work can stop between two whole pieces.
final class Interruption {
    private let flag = Flag()
    private let sources: [any DispatchSourceSignal]

    init() {
        sources = [SIGINT, SIGTERM].map { number in
            // The default action would end the process before the source sees the signal.
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
        for source in sources {
            source.setEventHandler { [flag] in flag.raise() }
            source.resume()
        }
    }

    /// Whether the work is to stop.
    var isAsked: Bool { flag.isUp }

    /// Raised on one thread, seen on another.
    private final class Flag: Sendable {
        private let state = Mutex(false)

        var isUp: Bool { state.withLock { $0 } }

        func raise() { state.withLock { $0 = true } }
    }
}
