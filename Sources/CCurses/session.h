// What the two halves of this target share: ccurses.c draws, session.c holds the terminal's modes
// and the signals.
#ifndef CCURSES_SESSION_H
#define CCURSES_SESSION_H

#include <stddef.h>
#include <termios.h>

/// Remembers the modes of the terminal and makes sure they come back on every way out.
int session_begin(int input, int output);
/// Sends what switches our modes on; the screen must be ours already.
void session_enter(void);
/// Sends what switches our modes off.
void session_leave(void);
/// Lets job control and standard error be as they were, while another program has the terminal.
void session_lend(void);
/// Gives signals and standard error back and forgets the terminal.
void session_end(void);
/// Writes all bytes to the terminal, however many calls that takes.
void session_write(const char *bytes, size_t count);
/// Sets the key-by-key modes of the terminal.
void session_set_modes(void);
/// Remembers whether the mouse is on, for coming back.
void session_mouse(int on);

#endif
