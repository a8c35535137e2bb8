// Drawing through ncurses: the only file that includes curses.h.
//
// Input never goes through curses: it drops halves of characters when a time-out falls between
// them.

#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "ccurses.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "session.h"

#define SYNC_ON "\033[?2026h"
#define SYNC_OFF "\033[?2026l"
#define TITLE_KEEP "\033[22;2t"
#define TITLE_BACK "\033[23;2t"
#define MAXIMUM_PAIRS 1024

static SCREEN *screen;
static FILE *input_file;
static FILE *output_file;
static int output_descriptor = -1;
static int is_suspended;
static int cursor_is_shown = -1;
static int title_is_kept;
static int is_synchronized;
static int (*columns_of)(uint32_t);

static struct {
    int16_t foreground;
    int16_t background;
} pairs[MAXIMUM_PAIRS];
static int pair_count;

// ncurses lays out by wcwidth, whose table is older than ours, and is no table at all without a
// locale. This definition comes before the C library's for everything in the process, ncurses too.
int wcwidth(wchar_t character) {
    if (columns_of != NULL) return columns_of((uint32_t)character);
    return character == 0 ? 0 : 1;
}

static int set_locale(void) {
    if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "en_US.UTF-8") != NULL;
}

static void close_files(void) {
    if (input_file != NULL) fclose(input_file);
    if (output_file != NULL) fclose(output_file);
    input_file = output_file = NULL;
}

static int open_files(int input, int output) {
    int own_input = dup(input);
    int own_output = dup(output);
    input_file = own_input < 0 ? NULL : fdopen(own_input, "r");
    output_file = own_output < 0 ? NULL : fdopen(own_output, "w");
    return input_file != NULL && output_file != NULL;
}

static mg_opening give_up(mg_opening reason) {
    if (screen != NULL) {
        endwin();
        delscreen(screen);
        screen = NULL;
    }
    close_files();
    return reason;
}

mg_opening mg_open(const char *terminal, int input, int output, int (*columns)(uint32_t)) {
    static int leaves_at_exit;
    if (screen != NULL) return MG_ALREADY_OPEN;
    if (!set_locale()) return MG_NO_UTF8_LOCALE;
    // Left over from a parent with another window, they would overrule the terminal's own answer.
    if (getenv("LINES") != NULL) unsetenv("LINES");
    if (getenv("COLUMNS") != NULL) unsetenv("COLUMNS");
    columns_of = columns;
    if (!open_files(input, output)) return give_up(MG_NO_DESCRIPTOR);
    output_descriptor = fileno(output_file);
    if (session_begin(fileno(input_file), output_descriptor) != 0) {
        return give_up(MG_NO_DESCRIPTOR);
    }
    screen = newterm(terminal, output_file, input_file);
    if (screen == NULL) return give_up(MG_UNKNOWN_TERMINAL);
    const char *move = tigetstr("cup");
    if (move == NULL || move == (char *)-1) return give_up(MG_NO_CURSOR_ADDRESSING);
    cbreak();
    noecho();
    nonl();
    leaveok(stdscr, FALSE);
    pair_count = 1;
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    session_set_modes();
    def_prog_mode();
    is_suspended = 0;
    cursor_is_shown = -1;
    session_enter();
    if (!leaves_at_exit) {
        leaves_at_exit = 1;
        atexit(mg_close);
    }
    return MG_OPENED;
}

void mg_close(void) {
    if (screen == NULL) return;
    if (!is_suspended) mg_suspend();
    if (title_is_kept) session_write(TITLE_BACK, sizeof TITLE_BACK - 1);
    title_is_kept = 0;
    session_end();
    delscreen(screen);
    screen = NULL;
    close_files();
}

void mg_suspend(void) {
    if (screen == NULL || is_suspended) return;
    session_leave();
    curs_set(1);
    endwin();
    session_lend();
    is_suspended = 1;
}

void mg_resume(void) {
    if (screen == NULL) return;
    is_suspended = 0;
    cursor_is_shown = -1;
    reset_prog_mode();
    session_set_modes();
    session_enter();
    clearok(curscr, TRUE);
}

int mg_colors(void) {
    return screen != NULL && has_colors() ? COLORS : 0;
}

int mg_rows(void) {
    return screen == NULL ? 0 : getmaxy(stdscr);
}

int mg_columns(void) {
    return screen == NULL ? 0 : getmaxx(stdscr);
}

int mg_window_size(int *rows, int *columns) {
    struct winsize size;
    if (ioctl(output_descriptor, TIOCGWINSZ, &size) != 0) return 0;
    if (size.ws_row == 0 || size.ws_col == 0) return 0;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return 1;
}

void mg_resize(int rows, int columns) {
    if (screen == NULL || rows < 1 || columns < 1) return;
    resizeterm(rows, columns);
    werase(stdscr);
    clearok(curscr, TRUE);
}

static int pair_of(int16_t foreground, int16_t background) {
    if (foreground < 0 && background < 0) return 0;
    for (int at = 1; at < pair_count; at++) {
        if (pairs[at].foreground == foreground && pairs[at].background == background) return at;
    }
    if (pair_count >= MAXIMUM_PAIRS || pair_count >= COLOR_PAIRS) return 0;
    if (init_extended_pair(pair_count, foreground, background) == ERR) return 0;
    pairs[pair_count].foreground = foreground;
    pairs[pair_count].background = background;
    return pair_count++;
}

static attr_t attributes_of(uint8_t attributes) {
    attr_t found = A_NORMAL;
    if (attributes & MG_BOLD) found |= A_BOLD;
    if (attributes & MG_DIM) found |= A_DIM;
    if (attributes & MG_REVERSE) found |= A_REVERSE;
    if (attributes & MG_UNDERLINE) found |= A_UNDERLINE;
    return found;
}

void mg_put(int row, int column, const mg_cell *cells, int count) {
    cchar_t block[128];
    if (screen == NULL) return;
    while (count > 0) {
        int taken = 0;
        int width = 0;
        for (; taken < count && taken < 128; taken++) {
            const mg_cell *cell = &cells[taken];
            wchar_t text[5] = {0};
            for (int at = 0; at < 4; at++) text[at] = (wchar_t)cell->characters[at];
            int pair = has_colors() ? pair_of(cell->foreground, cell->background) : 0;
            setcchar(&block[taken], text, attributes_of(cell->attributes), (short)pair, &pair);
            width += wcwidth(text[0]);
        }
        mvwadd_wchnstr(stdscr, row, column, block, taken);
        column += width;
        cells += taken;
        count -= taken;
    }
}

int mg_get(int row, int column, mg_cell *cell) {
    cchar_t found;
    wchar_t text[CCHARW_MAX + 1] = {0};
    attr_t attributes;
    short short_pair;
    int pair = 0;
    if (screen == NULL || mvwin_wch(stdscr, row, column, &found) == ERR) return 0;
    if (getcchar(&found, text, &attributes, &short_pair, &pair) == ERR) return 0;
    memset(cell, 0, sizeof *cell);
    for (int at = 0; at < 4 && text[at] != 0; at++) cell->characters[at] = (uint32_t)text[at];
    cell->foreground = pair > 0 ? pairs[pair].foreground : -1;
    cell->background = pair > 0 ? pairs[pair].background : -1;
    if (attributes & A_BOLD) cell->attributes |= MG_BOLD;
    if (attributes & A_DIM) cell->attributes |= MG_DIM;
    if (attributes & A_REVERSE) cell->attributes |= MG_REVERSE;
    if (attributes & A_UNDERLINE) cell->attributes |= MG_UNDERLINE;
    return 1;
}

void mg_begin(void) {
    if (screen == NULL || is_suspended || is_synchronized) return;
    // curses has nothing of its own waiting here, since every doupdate ends by writing it out.
    session_write(SYNC_ON, sizeof SYNC_ON - 1);
    is_synchronized = 1;
}

static void update(void) {
    wnoutrefresh(stdscr);
    doupdate();
}

void mg_put_exact(int row, int column, const mg_cell *cell) {
    if (screen == NULL || is_suspended) return;
    wmove(stdscr, row, column);
    update();
    mg_put(row, column, cell, 1);
    wmove(stdscr, row, column);
    update();
    // curses believes it is back at the character, whatever the terminal made of it: make it true.
    const char *move = tiparm(tigetstr("cup"), row, column);
    if (move != NULL) session_write(move, strlen(move));
}

void mg_show(int row, int column) {
    if (screen == NULL || is_suspended) return;
    int shown = row >= 0 && column >= 0;
    if (shown) wmove(stdscr, row, column);
    update();
    if (shown != cursor_is_shown) curs_set(shown);
    cursor_is_shown = shown;
    if (is_synchronized) session_write(SYNC_OFF, sizeof SYNC_OFF - 1);
    is_synchronized = 0;
}

void mg_forget(void) {
    if (screen != NULL) clearok(curscr, TRUE);
}

void mg_send(const char *bytes, int count) {
    if (screen != NULL && !is_suspended && count > 0) session_write(bytes, (size_t)count);
}

void mg_keep_title(void) {
    if (screen == NULL || title_is_kept) return;
    title_is_kept = 1;
    session_write(TITLE_KEEP, sizeof TITLE_KEEP - 1);
}

void mg_mouse(int on) {
    if (screen != NULL) session_mouse(on);
}
