import TestSupport

extension Program {
    /// The driver of stores that is built beside the tests.
    static let driver = built("StoreDriver")
}
