// Filled by the first piece of Terminal.
