// Filled by the first piece of Journal.
