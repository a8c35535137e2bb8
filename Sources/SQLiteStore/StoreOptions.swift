public import Journal

/// How a store is opened; the defaults are what every desk uses.
public struct StoreOptions: Sendable {
    /// How long to wait for another process's commit, in milliseconds.
    public var patience: Int
    /// How much of the file SQLite keeps in memory, in KiB.
    public var cache: Int
    /// After how many pages in the WAL they are moved into the file.
    public var checkpointPages: Int
    /// Reads the clocks of the host, to notice when the wall clock is set; nil where it cannot.
    public var readClocks: @Sendable () -> ClockReading?
    #if DEBUG
        /// Faults that tests plant, to see that they are noticed; a release cannot plant any.
        package var plantedFault: PlantedFault?
    #endif

    public init(patience: Int = 10_000, cache: Int = 16_384, checkpointPages: Int = 2_000) {
        readClocks = HostClock.read
        self.patience = patience
        self.cache = cache
        self.checkpointPages = checkpointPages
    }
}

// What a planted fault takes away from a store; nothing does in a release.
extension StoreOptions {
    /// Whether a commit waits until it is on the disk.
    var isDurable: Bool {
        #if DEBUG
            plantedFault != .notDurable
        #else
            true
        #endif
    }

    /// Whether every checkpoint is made under the lock of commits.
    var locksCheckpoints: Bool {
        #if DEBUG
            plantedFault != .checkpointsOutsideLock
        #else
            true
        #endif
    }

    #if DEBUG
        /// A way of running that is known to lose commits.
        package enum PlantedFault: String, CaseIterable, Sendable {
            /// Checkpoints are made whenever it suits, not under the lock of commits.
            case checkpointsOutsideLock = "checkpoints-outside-lock"
            /// Commits do not wait for the disk.
            case notDurable = "not-durable"
        }
    #endif
}
