@testable import SQLiteStore

extension Connection {
    /// Takes away what older files do not have: why a clock has no date, and product groups.
    func forgetMissingDates() throws {
        try execute(
            """
            DROP INDEX settled_by_amount;
            ALTER TABLE settled DROP COLUMN product_group;
            DROP INDEX clocks_undated;
            ALTER TABLE tickets DROP COLUMN undated;
            ALTER TABLE clocks DROP COLUMN undated;
            """)
    }
}
