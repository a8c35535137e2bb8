/// How a store is opened; the defaults are what every desk uses.
public struct StoreOptions: Sendable {
    /// How long to wait for another process's commit, in milliseconds.
    public var patience: Int
    /// How much of the file SQLite keeps in memory, in KiB.
    public var cache: Int
    /// After how many pages in the WAL they are moved into the file.
    public var checkpointPages: Int
    /// Faults that tests plant, to see that they are noticed.
    package var plantedFault: PlantedFault?

    public init(patience: Int = 10_000, cache: Int = 16_384, checkpointPages: Int = 2_000) {
        self.patience = patience
        self.cache = cache
        self.checkpointPages = checkpointPages
    }

    /// A way of running that is known to lose commits.
    package enum PlantedFault: String, CaseIterable, Sendable {
        /// Checkpoints are made whenever it suits, not under the lock of commits.
        case checkpointsOutsideLock = "checkpoints-outside-lock"
        /// Commits do not wait for the disk.
        case notDurable = "not-durable"
    }
}
