/*
 * Faults of a disk, for tests: loaded before the system's library (LD_PRELOAD). The file that FAULTS names is read at every call; each of its
 * lines is "CALL FAULT PART" and goes for the files whose path has PART in it:
 *   CALL   write, sync, truncate, lock, rename or unlink
 *   FAULT  the number of an error, "short" (half of what is written), or "slow:20" (20 ms)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { NONE = 0, SHORT = -1 };

#define REAL(name) \
  static typeof(name) *real; \
  if (!real) real = dlsym(RTLD_NEXT, #name)

/* The fault of a call on a path: an error, SHORT or NONE. */
static int fault_of(const char *call, const char *path) {
  const char *control = getenv("FAULTS");
  if (!control || !path) return NONE;
  int handle = syscall(SYS_openat, AT_FDCWD, control, O_RDONLY, 0);
  if (handle < 0) return NONE;
  char text[1024];
  ssize_t length = syscall(SYS_read, handle, text, sizeof text - 1);
  syscall(SYS_close, handle);
  if (length <= 0) return NONE;
  text[length] = 0;
  char *rest;
  for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
    char which[16], what[16], part[256];
    if (sscanf(line, "%15s %15s %255s", which, what, part) != 3) continue;
    if (strcmp(which, call) || !strstr(path, part)) continue;
    if (!strcmp(what, "short")) return SHORT;
    if (!strncmp(what, "slow:", 5)) {
      long ms = atol(what + 5);
      struct timespec pause = {ms / 1000, ms % 1000 * 1000000L};
      nanosleep(&pause, NULL);
      return NONE;
    }
    return atoi(what);
  }
  return NONE;
}

/* The fault of a call on an open file. */
static int fault_on(const char *call, int handle) {
  char link[64], path[4096];
  if (handle < 3 || !getenv("FAULTS")) return NONE;
  snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
  ssize_t length = syscall(SYS_readlink, link, path, sizeof path - 1);
  if (length <= 0) return NONE;
  path[length] = 0;
  return fault_of(call, path);
}

#define FAIL_IF(fault) \
  if ((fault) > 0) { \
    errno = (fault); \
    return -1; \
  }

ssize_t pwrite64(int handle, const void *bytes, size_t count, off64_t at) {
  REAL(pwrite64);
  int fault = fault_on("write", handle);
  FAIL_IF(fault);
  return real(handle, bytes, fault == SHORT && count > 1 ? count / 2 : count, at);
}
ssize_t pwrite(int handle, const void *bytes, size_t count, off_t at) { return pwrite64(handle, bytes, count, at); }
ssize_t write(int handle, const void *bytes, size_t count) {
  REAL(write);
  int fault = fault_on("write", handle);
  FAIL_IF(fault);
  return real(handle, bytes, fault == SHORT && count > 1 ? count / 2 : count);
}
int fsync(int handle) {
  REAL(fsync);
  int fault = fault_on("sync", handle);
  FAIL_IF(fault);
  return real(handle);
}
int fdatasync(int handle) {
  REAL(fdatasync);
  int fault = fault_on("sync", handle);
  FAIL_IF(fault);
  return real(handle);
}
int ftruncate64(int handle, off64_t size) {
  REAL(ftruncate64);
  int fault = fault_on("truncate", handle);
  FAIL_IF(fault);
  return real(handle, size);
}
int ftruncate(int handle, off_t size) { return ftruncate64(handle, size); }
int fcntl64(int handle, int command, ...) {
  REAL(fcntl64);
  va_list list;
  va_start(list, command);
  void *more = va_arg(list, void *);
  va_end(list);
  if (command == F_SETLK) {
    int fault = fault_on("lock", handle);
    FAIL_IF(fault);
  }
  return real(handle, command, more);
}
int fcntl(int handle, int command, ...) {
  va_list list;
  va_start(list, command);
  void *more = va_arg(list, void *);
  va_end(list);
  return fcntl64(handle, command, more);
}
int rename(const char *from, const char *to) {
  REAL(rename);
  int fault = fault_of("rename", to);
  FAIL_IF(fault);
  return real(from, to);
}
int unlink(const char *path) {
  REAL(unlink);
  int fault = fault_of("unlink", path);
  FAIL_IF(fault);
  return real(path);
}
