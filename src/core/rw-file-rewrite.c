/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing into a file that is there. Whoever is interrupted here leaves a
 * mixture of old and new, so it is for files that cannot be replaced, and for
 * people who were asked.
 */

#include "config.h"

#define _GNU_SOURCE

#include "core/rw-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

/*< private >
 * rw_file_write_all:
 * @file: open for writing
 * @data: bytes
 * @length: how many there are
 *
 * Writes where the file stands, however many pieces the system makes of it.
 *
 * Returns: whether all are written, else errno is set
 */
gboolean
rw_file_write_all (int         file,
                   const void *data,
                   gsize       length)
{
  const guint8 *p = data;

  while (length > 0)
    {
      gssize n = TEMP_FAILURE_RETRY (write (file, p, length));

      if (n < 0)
        return FALSE;

      p += n;
      length -= (gsize) n;
    }

  return TRUE;
}

/*< private >
 * rw_file_sync:
 * @file: open for writing
 *
 * Waits until what was written is on disk.
 *
 * Returns: whether it is, else errno is set
 */
gboolean
rw_file_sync (int file)
{
  return TEMP_FAILURE_RETRY (fsync (file)) == 0;
}

/* Claims room before anything is touched, where the system can. */
static gboolean
reserve (int   file,
         gsize length)
{
  if (length == 0 ||
      TEMP_FAILURE_RETRY (fallocate (file, FALLOC_FL_KEEP_SIZE, 0,
                                     (off_t) length)) == 0)
    return TRUE;

  return errno != ENOSPC && errno != EDQUOT && errno != EFBIG && errno != EIO;
}

static gboolean
put (int     file,
     GBytes *bytes)
{
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  return TEMP_FAILURE_RETRY (lseek (file, 0, SEEK_SET)) == 0 &&
         rw_file_write_all (file, data, length) &&
         TEMP_FAILURE_RETRY (ftruncate (file, (off_t) length)) == 0 &&
         rw_file_sync (file);
}

/* Who writes without root's rights takes away set-user and set-group. Only
 * the owner may give them back. */
static gboolean
restore_mode (int                file,
              const struct stat *old,
              struct stat       *out_status)
{
  if (TEMP_FAILURE_RETRY (fstat (file, out_status)) != 0)
    return FALSE;
  if (out_status->st_mode == old->st_mode)
    return TRUE;

  return fchmod (file, old->st_mode & 07777) != 0 ||
         TEMP_FAILURE_RETRY (fstat (file, out_status)) == 0;
}

static gboolean
fail_mixed (const char  *path,
            GError     **error)
{
  g_autofree char *name = rw_file_dup_name (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT,
               _("“%s” could not be written, and what it held before could "
                 "not be put back"), name);
  return FALSE;
}

/* Is it still the file that was looked at? */
static int
open_same (const RwFileTarget *target)
{
  struct stat now;
  int file = (int) TEMP_FAILURE_RETRY (openat (target->folder, target->name,
                                               O_WRONLY | O_NOFOLLOW |
                                               O_NONBLOCK | O_CLOEXEC));

  if (file < 0)
    return -1;
  if (TEMP_FAILURE_RETRY (fstat (file, &now)) == 0 &&
      now.st_dev == target->old.st_dev && now.st_ino == target->old.st_ino)
    return file;

  close (file);
  errno = ESTALE;
  return -1;
}

/*< private >
 * rw_file_rewrite:
 * @target: a file that is there
 * @old: what it holds
 * @bytes: what it shall hold
 * @out_status: (out): what the file is afterwards
 * @error: where the error goes, in %G_IO_ERROR
 *
 * Writes into a file without emptying it first. Where that fails, what was
 * there is put back.
 *
 * Returns: whether the new bytes are on disk
 */
gboolean
rw_file_rewrite (const RwFileTarget  *target,
                 GBytes              *old,
                 GBytes              *bytes,
                 struct stat         *out_status,
                 GError             **error)
{
  g_autoptr (GError) reason = NULL;
  int file = open_same (target);
  gboolean ok;

  if (file < 0)
    return rw_file_fail_write (error, target->path);
  if (!reserve (file, g_bytes_get_size (bytes)))
    {
      rw_file_fail_write (error, target->path);
      close (file);
      return FALSE;
    }

  ok = put (file, bytes) && restore_mode (file, &target->old, out_status);
  if (!ok)
    rw_file_fail_write (&reason, target->path);
  if (!ok && !put (file, old))
    fail_mixed (target->path, error);
  else if (!ok)
    g_propagate_error (error, g_steal_pointer (&reason));

  close (file);
  return ok;
}
