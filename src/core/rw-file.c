/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading goes by what a path is, not by what it says it is. Writing goes
 * through a temporary file in the same folder, which takes the path's place
 * when everything is on disk. It knows no format.
 */

#include "config.h"

#define _GNU_SOURCE

#include "core/rw-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/rw-error.h"

#define BUFFER_BYTES  (64 * 1024)
#define MAX_LINKS     40
#define MAX_NAMES     100

struct _RwFileWriter
{
  char       *path;       /* (owned): as given, for messages */
  char       *name;       /* (owned): within the folder, links followed */
  char       *temporary;  /* (owned) (nullable): within the folder */
  GByteArray *buffer;     /* (owned): not written yet */
  int         folder;     /* file descriptor, -1 for none */
  int         file;       /* file descriptor, -1 for none */
  gboolean    overwrite;
  gboolean    has_old;    /* there is a file, whose mode and owner these are */
  struct stat old;
};

/* Sets an error of errno's, in the words of the system. */
static gboolean
fail_read (GError     **error,
           const char  *path)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               /* Translators: a file, and why. */
               _("“%s” could not be read: %s"), name, g_strerror (code));
  return FALSE;
}

static gboolean
fail_write (GError     **error,
            const char  *path)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               /* Translators: a file, and why. */
               _("“%s” could not be written: %s"), name, g_strerror (code));
  return FALSE;
}

static gboolean
fail_exists (GError     **error,
             const char  *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               _("“%s” already exists and is kept"), name);
  return FALSE;
}

/* Whether bytes can simply be read from it, or put in its place. */
static gboolean
check_regular (const struct stat  *status,
               const char         *path,
               GError            **error)
{
  g_autofree char *name = NULL;

  if (S_ISREG (status->st_mode))
    return TRUE;

  name = g_filename_display_name (path);
  if (S_ISDIR (status->st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                 _("“%s” is a folder, expected a file"), name);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                 _("“%s” is a device or a pipe, expected a file"), name);
  return FALSE;
}

static void
fail_size (GError     **error,
           const char  *path,
           gsize        max_bytes)
{
  const gsize mebibyte = 1024 * 1024;
  g_autofree char *name = g_filename_display_name (path);

  if (max_bytes % mebibyte == 0)
    g_set_error (error, RW_ERROR, RW_ERROR_TOO_LARGE,
                 _("“%s” is too large, expected at most %" G_GSIZE_FORMAT
                   " MiB"), name,
                 max_bytes / mebibyte);
  else
    g_set_error (error, RW_ERROR, RW_ERROR_TOO_LARGE,
                 _("“%s” is too large, expected at most %" G_GSIZE_FORMAT
                   " bytes"), name,
                 max_bytes);
}

/* Opens a file that cannot keep one waiting. Returns -1 for failure. */
static int
open_regular (const char  *path,
              guint64     *out_size,
              GError     **error)
{
  struct stat status;
  int file;

  if (stat (path, &status) != 0)
    {
      fail_read (error, path);
      return -1;
    }
  if (!check_regular (&status, path, error))
    return -1;

  /* By now it may be something else. */
  file = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (file < 0 || fstat (file, &status) != 0)
    fail_read (error, path);
  else if (check_regular (&status, path, error))
    {
      *out_size = MAX (status.st_size, 0);
      return file;
    }

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

/* Follows links to the file they mean, which need not be there. */
static char *
dup_target (const char  *path,
            GError     **error)
{
  g_autofree char *target = g_strdup (path);

  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *folder = g_path_get_dirname (target);
      g_autofree char *link = g_file_read_link (target, NULL);

      if (link == NULL)
        return g_steal_pointer (&target);

      g_free (target);
      target = g_path_is_absolute (link)
               ? g_strdup (link) : g_build_filename (folder, link, NULL);
    }

  errno = ELOOP;
  fail_write (error, path);
  return NULL;
}

/* Looks at what is at the path, before anything is done. */
static gboolean
check_target (RwFileWriter  *self,
              GError       **error)
{
  if (fstatat (self->folder, self->name, &self->old, AT_SYMLINK_NOFOLLOW) != 0)
    return errno == ENOENT ? TRUE : fail_write (error, self->path);

  self->has_old = TRUE;
  if (!self->overwrite)
    return fail_exists (error, self->path);
  if (!check_regular (&self->old, self->path, error))
    return FALSE;
  /* A rename would not ask. */
  if (faccessat (self->folder, self->name, W_OK, AT_EACCESS) != 0)
    return fail_write (error, self->path);

  return TRUE;
}

static gboolean
open_folder (RwFileWriter  *self,
             const char    *target,
             GError       **error)
{
  g_autofree char *folder = g_path_get_dirname (target);

  if (g_str_has_suffix (target, "/"))
    {
      errno = EISDIR;
      return fail_write (error, self->path);
    }

  self->name = g_path_get_basename (target);
  self->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  /* A folder may be written to without being listed. */
  if (self->folder < 0 && errno == EACCES)
    self->folder = open (folder, O_PATH | O_DIRECTORY | O_CLOEXEC);

  return self->folder >= 0 || fail_write (error, self->path);
}

static gboolean
open_temporary (RwFileWriter  *self,
                GError       **error)
{
  /* Until it has the old file's mode, nobody else may look into it. */
  mode_t mode = self->has_old ? 0600 : 0666;

  for (int i = 0; i < MAX_NAMES && self->file < 0; i++)
    {
      g_free (self->temporary);
      self->temporary = g_strdup_printf (".ringwall-%08x%08x", g_random_int (),
                                         g_random_int ());
      self->file = openat (self->folder, self->temporary,
                           O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                           mode);
      if (self->file < 0 && errno != EEXIST && errno != EINTR)
        break;
    }

  if (self->file >= 0)
    return TRUE;

  fail_write (error, self->path);
  g_clear_pointer (&self->temporary, g_free);
  return FALSE;
}

static gboolean
write_all (RwFileWriter  *self,
           const void    *data,
           gsize          length,
           GError       **error)
{
  const guint8 *p = data;

  while (length > 0)
    {
      gssize n = write (self->file, p, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail_write (error, self->path);

      p += n;
      length -= n;
    }

  return TRUE;
}

static gboolean
flush (RwFileWriter  *self,
       GError       **error)
{
  gboolean ok = write_all (self, self->buffer->data, self->buffer->len, error);

  g_byte_array_set_size (self->buffer, 0);
  return ok;
}

/* The new file takes over what the old one was, as far as one may: only root
 * can give files away, and without the old group its rights mean others. */
static gboolean
copy_mode (RwFileWriter  *self,
           GError       **error)
{
  mode_t mode = self->old.st_mode & 0777;
  struct stat status;

  if (!self->has_old)
    return TRUE;

  if (fchown (self->file, self->old.st_uid, self->old.st_gid) != 0 &&
      fchown (self->file, -1, self->old.st_gid) != 0 &&
      (fstat (self->file, &status) != 0 ||
       status.st_gid != self->old.st_gid))
    mode &= (mode_t) ~S_IRWXG | (mode & S_IRWXO) << 3;

  return fchmod (self->file, mode) == 0 || fail_write (error, self->path);
}

static gboolean
close_file (RwFileWriter  *self,
            GError       **error)
{
  int file = self->file;

  self->file = -1;
  return close (file) == 0 || errno == EINTR || fail_write (error, self->path);
}

/* Where the system cannot rename without replacing: a second name and no
 * first one; where there are no second names, the path is taken first. */
static gboolean
rename_by_hand (RwFileWriter *self)
{
  int reserved;

  if (linkat (self->folder, self->temporary, self->folder, self->name, 0) == 0)
    return unlinkat (self->folder, self->temporary, 0) == 0;
  if (errno == EEXIST)
    return FALSE;

  reserved = openat (self->folder, self->name,
                     O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                     0600);
  if (reserved < 0)
    return FALSE;

  close (reserved);
  if (renameat (self->folder, self->temporary, self->folder, self->name) == 0)
    return TRUE;

  unlinkat (self->folder, self->name, 0);
  return FALSE;
}

static gboolean
move_into_place (RwFileWriter  *self,
                 GError       **error)
{
  gboolean ok;

  if (self->overwrite)
    ok = renameat (self->folder, self->temporary,
                   self->folder, self->name) == 0;
  else
    {
      ok = renameat2 (self->folder, self->temporary,
                      self->folder, self->name, RENAME_NOREPLACE) == 0;
      if (!ok && (errno == ENOSYS || errno == EINVAL || errno == ENOTSUP))
        ok = rename_by_hand (self);
    }

  if (!ok)
    return !self->overwrite && errno == EEXIST
           ? fail_exists (error, self->path) : fail_write (error, self->path);

  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

/* Some file systems cannot, and a folder that is not listed cannot either:
 * that is no failure of the writing. */
static gboolean
sync_folder (RwFileWriter  *self,
             GError       **error)
{
  if (fsync (self->folder) == 0 || errno == EINVAL || errno == EBADF ||
      errno == ENOTSUP)
    return TRUE;

  return fail_write (error, self->path);
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
  g_autoptr (GByteArray) bytes = NULL;
  guint64 size;
  int file;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (max_bytes < G_MAXUINT / 2, NULL);

  file = open_regular (path, &size, error);
  if (file < 0)
    return NULL;

  if (size <= max_bytes)
    {
      bytes = read_all (file, size, max_bytes);
      if (bytes == NULL)
        fail_read (error, path);
    }
  else
    fail_size (error, path, max_bytes);
  close (file);

  /* It may have grown meanwhile. */
  if (bytes != NULL && bytes->len > max_bytes)
    {
      fail_size (error, path, max_bytes);
      return NULL;
    }

  return bytes != NULL ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes))
                       : NULL;
}

/**
 * rw_file_writer_new:
 * @path: (type filename): where the bytes shall be in the end
 * @overwrite: whether a file that is there may be replaced
 * @error: where the error goes
 *
 * Starts writing. A link is followed to the file it means.
 *
 * Whatever forbids the path is told now, before anything is worked out:
 * %G_IO_ERROR_EXISTS for a file that is to be kept, and the other codes of
 * %G_IO_ERROR.
 *
 * Returns: (transfer full): a writer, or %NULL with @error set
 */
RwFileWriter *
rw_file_writer_new (const char  *path,
                    gboolean     overwrite,
                    GError     **error)
{
  g_autoptr (RwFileWriter) self = NULL;
  g_autofree char *target = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  target = dup_target (path, error);
  if (target == NULL)
    return NULL;

  self = g_new0 (RwFileWriter, 1);
  self->path = g_strdup (path);
  self->overwrite = overwrite;
  self->buffer = g_byte_array_sized_new (BUFFER_BYTES);
  self->folder = -1;
  self->file = -1;

  if (!open_folder (self, target, error) || !check_target (self, error) ||
      !open_temporary (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * rw_file_writer_write:
 * @data: (array length=length): bytes
 * @length: how many there are
 * @error: where the error goes
 *
 * Appends bytes. After an error the writer can only be freed.
 *
 * Returns: whether it went well; else @error is set, in %G_IO_ERROR
 */
gboolean
rw_file_writer_write (RwFileWriter  *self,
                      const void    *data,
                      gsize          length,
                      GError       **error)
{
  g_return_val_if_fail (self != NULL && self->file >= 0, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  if (self->buffer->len + length > BUFFER_BYTES && !flush (self, error))
    return FALSE;
  if (length > BUFFER_BYTES)
    return write_all (self, data, length, error);

  if (length > 0)
    g_byte_array_append (self->buffer, data, length);
  return TRUE;
}

/**
 * rw_file_writer_commit:
 * @error: where the error goes
 *
 * Puts the bytes at the path, in one step, when they are safely on disk. The
 * writer can only be freed afterwards.
 *
 * Returns: whether it went well; else @error is set, in %G_IO_ERROR, and the
 *   path is as it was, unless all that failed was to note it on disk
 */
gboolean
rw_file_writer_commit (RwFileWriter  *self,
                       GError       **error)
{
  g_return_val_if_fail (self != NULL && self->file >= 0, FALSE);

  if (!flush (self, error) || !copy_mode (self, error))
    return FALSE;
  if (fsync (self->file) != 0)
    return fail_write (error, self->path);

  return close_file (self, error) && move_into_place (self, error) &&
         sync_folder (self, error);
}

/**
 * rw_file_writer_free:
 * @self: (nullable) (transfer full): the writer
 *
 * Frees the writer, and removes what was written unless it was committed.
 */
void
rw_file_writer_free (RwFileWriter *self)
{
  if (self == NULL)
    return;

  if (self->file >= 0)
    close (self->file);
  if (self->temporary != NULL)
    unlinkat (self->folder, self->temporary, 0);
  if (self->folder >= 0)
    close (self->folder);

  g_byte_array_unref (self->buffer);
  g_free (self->temporary);
  g_free (self->name);
  g_free (self->path);
  g_free (self);
}

/**
 * rw_file_write_bytes:
 * @path: (type filename): where the bytes shall be
 * @bytes: the bytes
 * @overwrite: whether a file that is there may be replaced
 * @error: where the error goes
 *
 * Writes a whole file; see rw_file_writer_new().
 *
 * Returns: whether it went well; else @error is set, in %G_IO_ERROR
 */
gboolean
rw_file_write_bytes (const char  *path,
                     GBytes      *bytes,
                     gboolean     overwrite,
                     GError     **error)
{
  g_autoptr (RwFileWriter) writer = NULL;
  const void *data;
  gsize length;

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  writer = rw_file_writer_new (path, overwrite, error);
  if (writer == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);
  return rw_file_writer_write (writer, data, length, error) &&
         rw_file_writer_commit (writer, error);
}
