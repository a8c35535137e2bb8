// Filled by the first piece of Wording.
