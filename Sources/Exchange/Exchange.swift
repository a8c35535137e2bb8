// Filled by the first piece of Exchange.
