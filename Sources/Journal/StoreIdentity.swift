public import ServiceTime

/// What the genesis entry fixes for the life of a store.
public struct StoreIdentity: Hashable, Sendable, Codable {
    /// Who may act as whom.
    public enum Mode: String, CaseIterable, Hashable, Sendable, Codable {
        /// The demo and simulation: anyone may act as anyone, and time can be given.
        case open
        /// The login at the operating system is the person.
        case login
    }

    /// 32 hexadecimal digits, random.
    public let id: String
    /// The zone of the desk: numbers are counted by its months.
    public let zone: Zone
    /// The language it was made in, such as `zh-Hans`.
    public let language: String
    public let mode: Mode
    public let created: Instant

    public init(id: String, zone: Zone, language: String, mode: Mode, created: Instant) {
        self.id = id
        self.zone = zone
        self.language = language
        self.mode = mode
        self.created = created
    }
}
