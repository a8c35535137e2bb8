// Filled by the first piece of Casework.
