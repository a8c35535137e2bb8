// Filled by the first piece of Settings.
