// The terminal's modes and the signals, so that the terminal is restored on every way out.
//
// Signals that ask for something are only noted: a bit, and a byte into a pipe the reader polls.
// The ones that kill are handled at once with calls that are safe there: fixed bytes, the first
// termios, what was written to standard error meanwhile, then the handler that was there before.

#define _GNU_SOURCE
#include "session.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ccurses.h"

#define ENTER_MODES "\033[?2004h"
#define LEAVE_MODES "\033[?2026l\033[?2004l\033[?1006l\033[?1000l"
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"
// The numbers of ncurses' own way out of its screen, for when there is no time to ask it.
#define CRASH_BYTES LEAVE_MODES "\033[?25h\033[0m\033[?1049l\r"

static const int noted[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGINT};
static const int deadly[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT};
#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static struct sigaction noted_before[COUNT(noted)];
static struct sigaction deadly_before[COUNT(deadly)];
static atomic_uint pending;
static atomic_int active;
static int pipe_ends[2] = {-1, -1};
static int terminal_input = -1;
static int terminal_output = -1;
static int has_modes;
static int mouse_is_on;
static struct termios modes_before;
static int error_before = -1;
static int error_kept = -1;
static char alternate_stack[64 * 1024];

void session_write(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(terminal_output, bytes, count);
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        } else if (written < 0 && errno == EAGAIN) {
            struct pollfd ready = {.fd = terminal_output, .events = POLLOUT};
            // A terminal that takes nothing for a second is gone or frozen; give up on these bytes.
            if (poll(&ready, 1, 1000) <= 0) return;
        } else if (written < 0 && errno != EINTR) {
            return;
        }
    }
}

static unsigned bit_of(int number) {
    switch (number) {
    case SIGWINCH: return MG_RESIZED;
    case SIGTSTP: return MG_STOP;
    case SIGCONT: return MG_CONTINUED;
    case SIGHUP: return MG_HANG_UP;
    case SIGTERM: return MG_TERMINATE;
    case SIGINT: return MG_INTERRUPT;
    default: return 0;
    }
}

static void note(int number) {
    int kept = errno;
    atomic_fetch_or(&pending, bit_of(number));
    ssize_t ignored = write(pipe_ends[1], "", 1);
    (void)ignored;
    errno = kept;
}

// What was written to standard error while the screen was ours would have gone through the picture
// and been lost with it; a crash report is the case that matters.
static void keep_error(void) {
    if (error_kept >= 0 || !isatty(STDERR_FILENO)) return;
    error_kept = memfd_create("stderr", MFD_CLOEXEC);
    if (error_kept < 0) return;
    error_before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (error_before < 0 || dup2(error_kept, STDERR_FILENO) < 0) {
        close(error_kept);
        error_kept = -1;
    }
}

static void release_error(void) {
    if (error_kept < 0 || error_before < 0) return;
    dup2(error_before, STDERR_FILENO);
    char block[1024];
    ssize_t length;
    off_t at = 0;
    while ((length = pread(error_kept, block, sizeof block, at)) > 0) {
        ssize_t ignored = write(error_before, block, (size_t)length);
        (void)ignored;
        at += length;
    }
    close(error_kept);
    close(error_before);
    error_kept = error_before = -1;
}

static void die(int number, siginfo_t *info, void *context) {
    (void)context;
    if (atomic_exchange(&active, 0)) {
        session_write(CRASH_BYTES, sizeof CRASH_BYTES - 1);
        if (has_modes) tcsetattr(terminal_input, TCSANOW, &modes_before);
        release_error();
    }
    // Not what was there before: the runtime's own handler asks on the terminal whether to look at
    // the crash, and the process would live on behind the shell.
    signal(number, SIG_DFL);
    // A fault happens again when we return; a signal that was sent must be sent again.
    if (info == NULL || info->si_code <= 0) raise(number);
}

static void set_noting(void) {
    struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    for (size_t at = 0; at < COUNT(noted); at++) sigaction(noted[at], &action, NULL);
}

static void take_signals(void) {
    for (size_t at = 0; at < COUNT(noted); at++) sigaction(noted[at], NULL, &noted_before[at]);
    set_noting();
    stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_sigaction = die, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (size_t at = 0; at < COUNT(deadly); at++) {
        sigaction(deadly[at], &action, &deadly_before[at]);
    }
}

int session_begin(int input, int output) {
    if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
    terminal_input = input;
    terminal_output = output;
    has_modes = tcgetattr(input, &modes_before) == 0;
    atomic_store(&pending, 0);
    return 0;
}

void session_set_modes(void) {
    struct termios modes;
    if (!has_modes || tcgetattr(terminal_input, &modes) != 0) return;
    // Ctrl-c and Ctrl-\ are keys; Ctrl-z stays the shell's, since the whole job is to stop.
    modes.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | ISTRIP);
    modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
    modes.c_lflag |= ISIG;
    modes.c_cc[VINTR] = _POSIX_VDISABLE;
    modes.c_cc[VQUIT] = _POSIX_VDISABLE;
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    tcsetattr(terminal_input, TCSANOW, &modes);
}

void session_enter(void) {
    if (!atomic_load(&active)) {
        take_signals();
        atomic_store(&active, 1);
    } else {
        set_noting();
    }
    keep_error();
    session_write(ENTER_MODES, sizeof ENTER_MODES - 1);
    if (mouse_is_on) session_write(MOUSE_ON, sizeof MOUSE_ON - 1);
}

void session_leave(void) {
    session_write(LEAVE_MODES, sizeof LEAVE_MODES - 1);
}

void session_lend(void) {
    // A program that has the terminal meanwhile stops together with us, and writes its errors
    // there.
    signal(SIGTSTP, SIG_DFL);
    release_error();
}

void session_end(void) {
    if (has_modes) tcsetattr(terminal_input, TCSADRAIN, &modes_before);
    if (!atomic_exchange(&active, 0)) return;
    release_error();
    for (size_t at = 0; at < COUNT(noted); at++) sigaction(noted[at], &noted_before[at], NULL);
    for (size_t at = 0; at < COUNT(deadly); at++) {
        sigaction(deadly[at], &deadly_before[at], NULL);
    }
}

void session_mouse(int on) {
    mouse_is_on = on;
    if (on) {
        session_write(MOUSE_ON, sizeof MOUSE_ON - 1);
    } else {
        session_write(MOUSE_OFF, sizeof MOUSE_OFF - 1);
    }
}

void mg_stop_process(void) {
    // With the default action, not SIGSTOP: without a shell to wake us, the kernel then does
    // nothing.
    signal(SIGTSTP, SIG_DFL);
    sigset_t stop, before;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &stop, &before);
    raise(SIGTSTP);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    set_noting();
}

int mg_signal_descriptor(void) {
    return pipe_ends[0];
}

unsigned mg_take_signals(void) {
    char bytes[64];
    while (read(pipe_ends[0], bytes, sizeof bytes) > 0) continue;
    return atomic_exchange(&pending, 0);
}
