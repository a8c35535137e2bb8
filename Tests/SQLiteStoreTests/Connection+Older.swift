@testable import SQLiteStore

extension Connection {
    /// Takes away what older files do not have: why a clock has no date.
    func forgetMissingDates() throws {
        try execute(
            """
            DROP INDEX clocks_undated;
            ALTER TABLE tickets DROP COLUMN undated;
            ALTER TABLE clocks DROP COLUMN undated;
            """)
    }
}
