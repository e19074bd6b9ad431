#define _GNU_SOURCE
#include "include/CSpawn.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

enum { MOST_GROUPS = 4096, LAST_DESCRIPTOR = 1024 };

/// One message to the guard: the group's number, negative when it is gone. Small enough to arrive whole.
typedef int message;

static void close_all_but(int kept) {
#if defined(__linux__) && defined(SYS_close_range)
  int below = kept == 0 || syscall(SYS_close_range, 0u, (unsigned)kept - 1, 0u) == 0;
  if (below && syscall(SYS_close_range, (unsigned)kept + 1, ~0u, 0u) == 0) return;
#endif
  for (int descriptor = 0; descriptor < LAST_DESCRIPTOR; descriptor++)
    if (descriptor != kept) close(descriptor);
}

int cspawn_is_marked(pid_t process, const char *marker) {
  char path[32], text[65536];
  snprintf(path, sizeof path, "/proc/%d/environ", (int)process);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  size_t filled = 0;
  ssize_t got;
  while (filled < sizeof text - 1 && (got = read(file, text + filled, sizeof text - 1 - filled)) > 0) filled += (size_t)got;
  close(file);
  text[filled] = 0;
  size_t length = strlen(marker);
  for (size_t start = 0; start < filled; start += strlen(text + start) + 1)
    if (strncmp(text + start, marker, length) == 0) return 1;
  return 0;
}

/// Kills what left its process group but could not shed its environment.
static void kill_marked(const char *marker) {
  DIR *all = opendir("/proc");
  struct dirent *entry;
  while (all != NULL && (entry = readdir(all)) != NULL) {
    pid_t process = atoi(entry->d_name);
    if (process > 1 && process != getpid() && cspawn_is_marked(process, marker)) kill(process, SIGKILL);
  }
}

/// Runs in the guard.
static void watch(int input, const char *marker) {
  static pid_t groups[MOST_GROUPS];
  int count = 0;
  message text;
  ssize_t got;
  while ((got = read(input, &text, sizeof text)) != 0) {
    if (got < 0 && errno != EINTR) break;
    if (got != sizeof text) continue;
    if (text > 0 && count < MOST_GROUPS) groups[count++] = text;
    for (int place = 0; text < 0 && place < count; place++)
      if (groups[place] == -text) groups[place--] = groups[--count];
  }
  for (int place = 0; place < count; place++) kill(-groups[place], SIGKILL);
  if (count > 0) kill_marked(marker);
  _exit(0);
}

int cspawn_pipe(int ends[2]) {
#ifdef __linux__
  return pipe2(ends, O_CLOEXEC);
#else
  if (pipe(ends) != 0) return -1;
  return fcntl(ends[0], F_SETFD, FD_CLOEXEC) | fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#endif
}

int cspawn_start_guard(const char *marker) {
  int ends[2];
  if (cspawn_pipe(ends) != 0) return -1;
#ifdef __linux__
  prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
  pid_t guard = fork();
  if (guard == 0) {
    setsid();
    for (int number = 1; number < 32; number++) signal(number, SIG_IGN);
    close_all_but(ends[0]);
    watch(ends[0], marker);
  }
  close(ends[0]);
  if (guard > 0) return ends[1];
  close(ends[1]);
  return -1;
}

void cspawn_release(int guard, pid_t group) {
  message text = -group;
  if (guard >= 0) (void)!write(guard, &text, sizeof text);
}

static int take_over(int from, int to) {
  if (from != to) return dup2(from, to);
  return fcntl(from, F_SETFD, 0);
}

/// Runs in the new process, which shares the engine's memory until it executes the program.
static void become(const struct cspawn_request *request, pid_t engine, volatile int *error) {
  setpgid(0, 0);
  message text = getpid();
  if (request->guard >= 0) (void)!write(request->guard, &text, sizeof text);
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != engine) _exit(127);
#else
  (void)engine;
#endif
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (take_over(request->input, 0) >= 0 && take_over(request->output, 1) >= 0 && take_over(request->error, 2) >= 0
      && (request->folder == NULL || chdir(request->folder) == 0))
    execve(request->program, request->arguments, request->environment);
  *error = errno;
  _exit(127);
}

pid_t cspawn_start(const struct cspawn_request *request) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  volatile int error = 0;
  pid_t engine = getpid();
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
  pid_t child = vfork();
#pragma GCC diagnostic pop
  if (child == 0) become(request, engine, &error);
  int code = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (child < 0) return -code;
  return error == 0 ? child : -error;
}

int cspawn_watch(pid_t process) {
#if defined(__linux__) && defined(SYS_pidfd_open)
  return (int)syscall(SYS_pidfd_open, process, 0);
#else
  (void)process;
  return -1;
#endif
}

static int argument_count;
static char **all_arguments;

/// The dynamic linker hands the arguments to constructors (glibc, macOS), whatever is mounted.
__attribute__((constructor)) static void keep_arguments(int count, char **arguments) {
#if defined(__GLIBC__) || defined(__APPLE__)
  argument_count = count;
  all_arguments = arguments;
#else
  (void)count;
  (void)arguments;
#endif
}

int cspawn_argument_count(void) { return argument_count; }

char **cspawn_arguments(void) { return all_arguments; }

ssize_t cspawn_copy(int from, off_t *place, int to, size_t count) {
#if defined(__linux__) && defined(SYS_copy_file_range)
  loff_t offset = *place;
  return syscall(SYS_copy_file_range, from, &offset, to, NULL, count, 0u);
#else
  (void)from, (void)place, (void)to, (void)count;
  return -1;
#endif
}
