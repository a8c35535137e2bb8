// Filled by the first piece of Desk.
