// Filled by the first piece of CursesScreen.
