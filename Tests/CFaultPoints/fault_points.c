#include "fault_points.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* The two kinds of file that commits depend on; each has one table of methods. */
enum kind { DATABASE, WAL, KINDS };

static sqlite3_vfs *system_vfs;
static sqlite3_vfs layer;
static const sqlite3_io_methods *own_methods[KINDS];
static sqlite3_io_methods methods[KINDS];

static unsigned stop_every;
static int keeps_durable;

/* SQLite keeps the name of an open file nowhere a layer could ask; a process opens few. */
enum { OPEN_FILES = 16 };
static struct {
    sqlite3_file *file;
    const char *name;
} names[OPEN_FILES];

static void remember(sqlite3_file *file, const char *name) {
    for (int i = 0; i < OPEN_FILES; i++) {
        if (names[i].file == NULL || names[i].file == file) {
            names[i].file = file;
            names[i].name = name;
            return;
        }
    }
    abort();
}

static const char *name_of(sqlite3_file *file) {
    for (int i = 0; i < OPEN_FILES; i++) {
        if (names[i].file == file) return names[i].name;
    }
    return NULL;
}

/* Reads through SQLite: closing another descriptor of the file would drop the locks on it. */
static int copy(const sqlite3_io_methods *own, sqlite3_file *from, int to) {
    static char buffer[1 << 12];
    sqlite3_int64 size, offset;
    if (own->xFileSize(from, &size) != SQLITE_OK) return -1;
    for (offset = 0; offset < size; offset += (sqlite3_int64)sizeof buffer) {
        sqlite3_int64 left = size - offset;
        int count = left < (sqlite3_int64)sizeof buffer ? (int)left : (int)sizeof buffer;
        if (own->xRead(from, buffer, count, offset) != SQLITE_OK) return -1;
        if (write(to, buffer, (size_t)count) != count) return -1;
    }
    return 0;
}

/* Whole or not at all, for whoever is killed half way. */
static void keep_durable(const sqlite3_io_methods *own, sqlite3_file *file, const char *name) {
    char target[4096], draft[4096];
    snprintf(target, sizeof target, "%s.durable", name);
    snprintf(draft, sizeof draft, "%s.durable-%d", name, (int)getpid());
    int to = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (to < 0 || copy(own, file, to) != 0 || rename(draft, target) != 0) abort();
    close(to);
}

static int sync_and_keep(enum kind kind, sqlite3_file *file, int flags) {
    int result = own_methods[kind]->xSync(file, flags);
    const char *name = name_of(file);
    if (result == SQLITE_OK && keeps_durable && name != NULL) keep_durable(own_methods[kind], file, name);
    return result;
}

static int sync_database(sqlite3_file *file, int flags) {
    return sync_and_keep(DATABASE, file, flags);
}

static int sync_wal(sqlite3_file *file, int flags) { return sync_and_keep(WAL, file, flags); }

/* Called with (0, NULL) by a checkpoint that found a changed header, right behind reading it. */
static int unfetch(sqlite3_file *file, sqlite3_int64 offset, void *page) {
    if (stop_every > 0 && offset == 0 && page == NULL && rand() % (int)stop_every == 0) {
        raise(SIGSTOP);
    }
    return own_methods[DATABASE]->xUnfetch(file, offset, page);
}

static int open_file(
    sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *flags_out) {
    (void)vfs;
    int result = system_vfs->xOpen(system_vfs, name, file, flags, flags_out);
    if (result != SQLITE_OK || file->pMethods == NULL) return result;
    if ((flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) == 0) return result;
    enum kind kind = (flags & SQLITE_OPEN_WAL) ? WAL : DATABASE;
    own_methods[kind] = file->pMethods;
    methods[kind] = *file->pMethods;
    methods[kind].xSync = kind == WAL ? sync_wal : sync_database;
    if (kind == DATABASE) methods[kind].xUnfetch = unfetch;
    file->pMethods = &methods[kind];
    remember(file, name);
    return result;
}

static void install(void) {
    if (system_vfs != NULL) return;
    system_vfs = sqlite3_vfs_find(NULL);
    layer = *system_vfs;
    layer.zName = "fault-points";
    layer.pNext = NULL;
    layer.xOpen = open_file;
    if (sqlite3_vfs_register(&layer, 1) != SQLITE_OK) abort();
    srand((unsigned)getpid());
}

void fault_points_stop_in_checkpoints(unsigned every) {
    stop_every = every;
    install();
}

void fault_points_keep_durable(void) {
    keeps_durable = 1;
    install();
}
