/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading goes by what a path is, not by what it says it is, and never more
 * than was asked for. It knows no format.
 */

#include "config.h"

#define _GNU_SOURCE

#include "core/rw-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "core/rw-error.h"

static void
fail_size (GError     **error,
           const char  *path,
           gsize        max_bytes)
{
  const gsize mebibyte = 1024 * 1024;
  g_autofree char *name = rw_file_dup_name (path);

  if (max_bytes % mebibyte == 0)
    g_set_error (error, RW_ERROR, RW_ERROR_TOO_LARGE,
                 _("“%s” is too large, expected at most %u MiB"), name,
                 (guint) (max_bytes / mebibyte));
  else
    g_set_error (error, RW_ERROR, RW_ERROR_TOO_LARGE,
                 _("“%s” is too large, expected at most %u bytes"), name,
                 (guint) max_bytes);
}

/* Opens a file that cannot keep one waiting. Returns -1 for failure. */
static int
open_regular (const char   *path,
              struct stat  *out_status,
              GError      **error)
{
  int file;

  if (TEMP_FAILURE_RETRY (stat (path, out_status)) != 0)
    {
      rw_file_fail_read (error, path);
      return -1;
    }
  if (!rw_file_check_regular (out_status, path, error))
    return -1;

  /* By now it may be something else. */
  file = (int) TEMP_FAILURE_RETRY (open (path, O_RDONLY | O_NONBLOCK |
                                               O_NOCTTY | O_CLOEXEC));
  if (file < 0 || TEMP_FAILURE_RETRY (fstat (file, out_status)) != 0)
    rw_file_fail_read (error, path);
  else if (rw_file_check_regular (out_status, path, error))
    return file;

  if (file >= 0)
    close (file);
  return -1;
}

/* Reads until the end of the file, or one byte more than is wanted. */
static GByteArray *
read_all (int     file,
          gsize   size_hint,
          gsize   max_bytes)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize length = 0;

  g_byte_array_set_size (bytes, MIN (size_hint, max_bytes) + 1);
  for (;;)
    {
      gssize n;

      if (length == bytes->len)
        g_byte_array_set_size (bytes, MIN (2 * length, max_bytes + 1));
      n = read (file, bytes->data + length, bytes->len - length);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return NULL;

      length += n;
      if (n == 0 || length > max_bytes)
        break;
    }

  g_byte_array_set_size (bytes, length);
  return g_steal_pointer (&bytes);
}

static GBytes *
read_file (int           file,
           const char   *path,
           gsize         max_bytes,
           struct stat  *status,
           GError      **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  gsize size = (gsize) MAX (status->st_size, 0);

  if (size <= max_bytes)
    {
      bytes = read_all (file, size, max_bytes);
      if (bytes == NULL ||
          TEMP_FAILURE_RETRY (fstat (file, status)) != 0)
        {
          rw_file_fail_read (error, path);
          return NULL;
        }
    }

  /* It may have grown meanwhile. */
  if (bytes == NULL || bytes->len > max_bytes)
    {
      fail_size (error, path, max_bytes);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * rw_file_read_bytes:
 * @path: (type filename): a path in the file system
 * @max_bytes: the most that is read
 * @error: where the error goes
 *
 * Reads a regular file whole.
 *
 * A folder, a pipe or a device is refused without being opened. Errors are
 * those of %G_IO_ERROR, and %RW_ERROR_TOO_LARGE.
 *
 * Returns: (transfer full): the bytes, or %NULL with @error set
 */
GBytes *
rw_file_read_bytes (const char  *path,
                    gsize        max_bytes,
                    GError     **error)
{
  return rw_file_read_with_state (path, max_bytes, NULL, error);
}

/**
 * rw_file_read_with_state:
 * @path: (type filename): a path in the file system
 * @max_bytes: the most that is read
 * @out_state: (out) (optional) (transfer full): what the file was when these
 *   very bytes were read
 * @error: where the error goes
 *
 * Reads a regular file whole, as rw_file_read_bytes() does.
 *
 * Returns: (transfer full): the bytes, or %NULL with @error set
 */
GBytes *
rw_file_read_with_state (const char   *path,
                         gsize         max_bytes,
                         RwFileState **out_state,
                         GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat status;
  int file;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (max_bytes < G_MAXUINT / 2, NULL);

  file = open_regular (path, &status, error);
  if (file < 0)
    return NULL;

  bytes = read_file (file, path, max_bytes, &status, error);
  close (file);
  if (bytes != NULL && out_state != NULL)
    *out_state = rw_file_state_new (&status, bytes);
  return g_steal_pointer (&bytes);
}
