/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Temporary files of writers that were stopped. What is not surely one's own
 * and surely forgotten stays where it is; nothing that goes wrong here is a
 * failure of anything.
 */

#include "config.h"

#define _GNU_SOURCE

#include "core/rw-file-private.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

/* No save takes as long. Where locks mean nothing, this alone protects. */
#define MIN_AGE_SECONDS (60 * 60)

/* More than any folder has that people keep documents in. */
#define MAX_ENTRIES 20000

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DIR, closedir)

static gboolean
is_temporary_name (const char *name)
{
  const gsize length = strlen (RW_FILE_TEMPORARY_PREFIX);

  return strncmp (name, RW_FILE_TEMPORARY_PREFIX, length) == 0 &&
         strlen (name) == length + 16 &&
         strspn (name + length, "0123456789abcdef") == 16;
}

static DIR *
open_folder (int folder)
{
  int file = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *entries = file >= 0 ? fdopendir (file) : NULL;

  if (entries == NULL && file >= 0)
    close (file);
  return entries;
}

static gboolean
is_forgotten (const struct stat *status)
{
  return S_ISREG (status->st_mode) && status->st_nlink == 1 &&
         status->st_uid == geteuid () &&
         status->st_mtim.tv_sec < time (NULL) - MIN_AGE_SECONDS;
}

/* A writer holds the lock of its file until that is written. */
static void
remove_unlocked (int         folder,
                 const char *name)
{
  int file = openat (folder, name,
                     O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat status;

  if (file < 0)
    return;

  if (flock (file, LOCK_EX | LOCK_NB) == 0 && fstat (file, &status) == 0 &&
      is_forgotten (&status))
    unlinkat (folder, name, 0);
  close (file);
}

/*< private >
 * rw_file_remove_leftovers:
 * @folder: file descriptor of a folder
 * @same_as: (nullable): a file in it
 *
 * Tidies up after writers that were stopped. With @same_as, after the one that
 * was stopped between giving that file its name and taking away the temporary
 * one; else after those that left temporary files of this user behind an hour
 * ago or more, and do not hold their locks.
 */
void
rw_file_remove_leftovers (int                folder,
                          const struct stat *same_as)
{
  g_autoptr (DIR) entries = open_folder (folder);
  const struct dirent *entry;

  for (guint n = 0; entries != NULL && n < MAX_ENTRIES &&
       (entry = readdir (entries)) != NULL; n++)
    {
      struct stat status;

      if (!is_temporary_name (entry->d_name) ||
          fstatat (folder, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        continue;

      if (same_as == NULL && is_forgotten (&status))
        remove_unlocked (folder, entry->d_name);
      else if (same_as != NULL && status.st_dev == same_as->st_dev &&
               status.st_ino == same_as->st_ino)
        unlinkat (folder, entry->d_name, 0);
    }
}
