#ifndef FAULT_POINTS_H
#define FAULT_POINTS_H

/* Faults between two instructions of SQLite, which signals from outside meet too seldom to test.
   A layer over the file system SQLite uses (its VFS): what it does not change, it passes on. */

/* From now on a process stops itself (SIGSTOP) in one checkpoint of `every`, at the point where
   the header of the WAL was read and is not yet weighed against what was moved before. 0: never.
   Call before the first file is opened. */
void fault_points_stop_in_checkpoints(unsigned every);

/* From now on each file FILE of a store has beside it, as FILE.durable, what a loss of power
   would leave of it at the least: its contents when it was last flushed to the disk.
   Call before the first file is opened. */
void fault_points_keep_durable(void);

#endif
