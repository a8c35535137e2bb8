#ifndef CCURSES_H
#define CCURSES_H

#include <stdint.h>

/// One cell: a base character with up to three combining marks, two colours, attributes.
typedef struct {
    /// Code points, the base first; unused ones are 0.
    uint32_t characters[4];
    /// Index of a colour of the terminal; -1 is its own.
    int16_t foreground;
    int16_t background;
    /// Sum of MG_BOLD, MG_DIM, MG_REVERSE and MG_UNDERLINE.
    uint8_t attributes;
} mg_cell;

enum { MG_BOLD = 1, MG_DIM = 2, MG_REVERSE = 4, MG_UNDERLINE = 8 };

/// Why a screen could not be opened.
typedef enum {
    MG_OPENED = 0,
    MG_UNKNOWN_TERMINAL = 1,
    MG_NO_CURSOR_ADDRESSING = 2,
    MG_ALREADY_OPEN = 3,
    MG_NO_DESCRIPTOR = 4,
    MG_NO_UTF8_LOCALE = 5,
} mg_opening;

/// What the system told the program since it was asked last, as bits.
enum {
    MG_RESIZED = 1,
    MG_STOP = 2,
    MG_CONTINUED = 4,
    MG_HANG_UP = 8,
    MG_TERMINATE = 16,
    MG_INTERRUPT = 32,
};

/// Takes the terminal: the alternate screen, no echo, keys at once, bracketed paste.
///
/// `columns` answers how many columns a character takes; ncurses lays out by it instead of by the C
/// library's table. Descriptors that are no terminal are accepted, for tests.
mg_opening mg_open(const char *terminal, int input, int output, int (*columns)(uint32_t));
/// Gives the terminal back for good; does nothing when it is not open.
void mg_close(void);
/// Gives the terminal back for a while.
void mg_suspend(void);
/// Takes the terminal again; the next frame is to be drawn whole.
void mg_resume(void);
/// Stops the process as the shell's job control does, and returns when it goes on.
void mg_stop_process(void);

/// Number of colours: 0, 8, 16, 256 or more.
int mg_colors(void);
/// Rows of the screen as curses has it.
int mg_rows(void);
/// Columns of the screen as curses has it.
int mg_columns(void);
/// The size the terminal has now; 0 when it does not say.
int mg_window_size(int *rows, int *columns);
/// Gives curses a new size.
void mg_resize(int rows, int columns);

/// Puts whole characters side by side into the picture, from a row and column on.
void mg_put(int row, int column, const mg_cell *cells, int count);
/// Writes the picture so far and then one character whose width terminals disagree about, and sets
/// the position anew after it.
void mg_put_exact(int row, int column, const mg_cell *cell);
/// Reads a cell of the picture back; 0 when there is none.
int mg_get(int row, int column, mg_cell *cell);
/// Has the terminal show nothing of what follows until `mg_show`, so that no half frame is seen.
void mg_begin(void);
/// Writes what changed to the terminal in one go; a negative row hides the cursor.
void mg_show(int row, int column);
/// Has the next picture written whole.
void mg_forget(void);

/// Writes bytes to the terminal as they are; only for fixed sequences and cleaned text.
void mg_send(const char *bytes, int count);
/// Saves the window's title once, so that closing brings it back.
void mg_keep_title(void);
/// Turns reports of clicks and of the wheel on or off.
void mg_mouse(int on);

/// A descriptor that becomes readable when a signal was noted.
int mg_signal_descriptor(void);
/// The signals noted since the last call.
unsigned mg_take_signals(void);

#endif
