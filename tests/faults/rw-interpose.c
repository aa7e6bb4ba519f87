/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions with the names of the C library’s. The linker takes them first;
 * each asks the plan, and then the C library.
 */

/* The C library’s own checks would put other names in place. */
#undef _FORTIFY_SOURCE

#include "config.h"

#define _GNU_SOURCE

#include "rw-interpose.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define MAX_CALLS 4096

static RwFaultPlan the_plan;
static gboolean armed;
static int n_calls;
static const char *names[MAX_CALLS];
static const char *hit_name;
static gint64 disk_left;
static void (*meanwhile) (void);

#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))

/* Whether this call is to fail, with errno set. Names are literals, so that
 * those of one function are the same pointer. */
static gboolean
strike (const char *name)
{
  int at;

  if (!armed)
    return FALSE;

  at = g_atomic_int_add (&n_calls, 1);
  if (at < MAX_CALLS)
    names[at] = name;
  if (the_plan.fault == RW_FAULT_STAY && hit_name != NULL &&
      g_str_equal (hit_name, name))
    {
      errno = the_plan.code;
      return TRUE;
    }
  if ((guint) at != the_plan.at)
    return FALSE;

  hit_name = name;
  if (the_plan.fault == RW_FAULT_KILL)
    raise (SIGKILL);
  if (the_plan.fault != RW_FAULT_ERROR && the_plan.fault != RW_FAULT_STAY)
    return FALSE;
  errno = the_plan.code;
  return TRUE;
}

/* Threads wake each other through what is no file. */
static gboolean
is_file (int file)
{
  struct stat status;

  return armed && REAL (fstat) (file, &status) == 0 &&
         S_ISREG (status.st_mode);
}

/* How many of these bytes there is room for: what is there already can be
 * written again. */
static gsize
find_room (int   file,
           gsize length)
{
  struct stat status;
  gint64 over;
  gint64 place;

  if (the_plan.disk_bytes < 0 || REAL (fstat) (file, &status) != 0)
    return length;

  place = REAL (lseek) (file, 0, SEEK_CUR);
  over = MAX (0, MIN (status.st_size - place, (gint64) length));
  length = MIN (length, (gsize) (over + disk_left));
  disk_left -= (gint64) length - MIN (over, (gint64) length);
  return length;
}

void
rw_interpose_meanwhile (void (*other) (void))
{
  meanwhile = other;
}

/* Begins to count, and to follow a plan. */
void
rw_interpose_begin (const RwFaultPlan *plan)
{
  the_plan = *plan;
  disk_left = plan->disk_bytes;
  hit_name = NULL;
  n_calls = 0;
  armed = TRUE;
}

/* Ends it; says how many calls there were. */
guint
rw_interpose_end (void)
{
  armed = FALSE;
  return (guint) n_calls;
}

/* The name of a call that was counted. */
const char *
rw_interpose_name (guint at)
{
  return at < MAX_CALLS && names[at] != NULL ? names[at] : "?";
}

gssize
write (int         file,
       const void *data,
       size_t      length)
{
  gboolean is_short;
  gsize room;

  if (!is_file (file))
    return REAL (write) (file, data, length);

  is_short = the_plan.fault == RW_FAULT_SHORT &&
             (guint) n_calls == the_plan.at;
  if (strike ("write"))
    return -1;
  room = find_room (file, is_short ? MIN (length, 1) : length);
  if (room == 0 && length > 0)
    {
      errno = ENOSPC;
      return -1;
    }
  return REAL (write) (file, data, room);
}

gssize
read (int    file,
      void  *data,
      size_t length)
{
  return is_file (file) && strike ("read") ? -1
                                           : REAL (read) (file, data, length);
}

int
open (const char *path,
      int         flags,
      ...)
{
  mode_t mode = 0;
  va_list arguments;

  if ((flags & O_CREAT) != 0)
    {
      va_start (arguments, flags);
      mode = va_arg (arguments, mode_t);
      va_end (arguments);
    }
  return strike ("open") ? -1 : REAL (open) (path, flags, mode);
}

int
openat (int         folder,
        const char *path,
        int         flags,
        ...)
{
  mode_t mode = 0;
  va_list arguments;

  if ((flags & O_CREAT) != 0)
    {
      va_start (arguments, flags);
      mode = va_arg (arguments, mode_t);
      va_end (arguments);
    }
  return strike ("openat") ? -1 : REAL (openat) (folder, path, flags, mode);
}

/* A full disk has no room to reserve. */
int
fallocate (int   file,
           int   mode,
           off_t offset,
           off_t length)
{
  if (strike ("fallocate"))
    return -1;
  if (armed && the_plan.disk_bytes >= 0)
    {
      errno = EOPNOTSUPP;
      return -1;
    }
  return REAL (fallocate) (file, mode, offset, length);
}

/* What is on disk outlives a power cut and not just a process, and nobody here
 * cuts the power: waiting for the disk would only take minutes. */
int
fsync (int file)
{
  void (*other) (void) = meanwhile;

  meanwhile = NULL;
  if (other != NULL)
    other ();
  return strike ("fsync") ? -1 : 0;
}

#define INTERPOSE(result, name, parameters, arguments) \
  result \
  name parameters \
  { \
    return strike (#name) ? -1 : REAL (name) arguments; \
  }

INTERPOSE (int, close, (int file), (file))
INTERPOSE (int, fstat, (int file, struct stat *status), (file, status))
INTERPOSE (int, stat, (const char *path, struct stat *status), (path, status))
INTERPOSE (int, fstatat,
           (int folder, const char *path, struct stat *status, int flags),
           (folder, path, status, flags))
INTERPOSE (int, faccessat, (int folder, const char *path, int mode, int flags),
           (folder, path, mode, flags))
INTERPOSE (gssize, readlink, (const char *path, char *link, size_t length),
           (path, link, length))
INTERPOSE (int, fchmod, (int file, mode_t mode), (file, mode))
INTERPOSE (int, fchown, (int file, uid_t user, gid_t group),
           (file, user, group))
INTERPOSE (gssize, flistxattr, (int file, char *list, size_t length),
           (file, list, length))
INTERPOSE (gssize, fgetxattr,
           (int file, const char *name, void *value, size_t length),
           (file, name, value, length))
INTERPOSE (int, fsetxattr,
           (int file, const char *name, const void *value, size_t length,
            int flags),
           (file, name, value, length, flags))
INTERPOSE (int, fremovexattr, (int file, const char *name), (file, name))
INTERPOSE (int, renameat2,
           (int from_folder, const char *from, int to_folder, const char *to,
            unsigned int flags),
           (from_folder, from, to_folder, to, flags))
INTERPOSE (int, unlinkat, (int folder, const char *path, int flags),
           (folder, path, flags))
INTERPOSE (int, ftruncate, (int file, off_t length), (file, length))
INTERPOSE (off_t, lseek, (int file, off_t offset, int whence),
           (file, offset, whence))
