#ifndef CSPAWN_H
#define CSPAWN_H

#include <sys/types.h>

/// Starting programs so that none of them outlives the engine. Swift cannot reach vfork and prctl.

/// A process that waits for the engine to end, however it ends, and then kills the process groups that were named to it
/// and every process whose environment holds the marker. From now on orphans of children become the engine's children.
/// Returns the descriptor on which groups are named to it, or -1.
int cspawn_start_guard(const char *marker);

/// Whether a process's environment holds the marker (`NAME=value`, or the beginning of one).
int cspawn_is_marked(pid_t process, const char *marker);

/// A pipe that programs started meanwhile do not inherit: its reading end, then its writing end. Returns 0, or -1.
int cspawn_pipe(int ends[2]);

/// What a program is started with. Descriptors are those of the engine; `guard` may be -1.
struct cspawn_request {
  const char *program;
  char *const *arguments;
  char *const *environment;
  const char *folder;
  int input;
  int output;
  int error;
  int guard;
};

/// Starts a program in a process group of its own. Returns its number, or the negative error number.
pid_t cspawn_start(const struct cspawn_request *request);

/// Tells the guard that a group is gone.
void cspawn_release(int guard, pid_t group);

/// A descriptor that can be read once the process has ended, or -1 where the system has none.
int cspawn_watch(pid_t process);

/// Copies bytes from a place of one file to the end of another inside the kernel. Returns how many; 0 or -1 where the
/// kernel or the file system cannot.
ssize_t cspawn_copy(int from, off_t *place, int to, size_t count);

/// The arguments of this process as the system gave them, and how many there are; NULL where they are not known.
char **cspawn_arguments(void);
int cspawn_argument_count(void);

#endif
