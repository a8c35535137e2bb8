// Filled by the first piece of SQLiteStore.
