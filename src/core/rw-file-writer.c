/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing goes through a temporary file in the same folder, which takes the
 * path's place when everything is on disk. It knows no format.
 */

#include "config.h"

#define _GNU_SOURCE

#include "core/rw-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#define BUFFER_BYTES  (64 * 1024)
#define MAX_NAMES     100

struct _RwFileWriter
{
  RwFileTarget        own;        /* (owned): empty where it is another's */
  const RwFileTarget *target;     /* (borrowed) */
  char               *temporary;  /* (owned) (nullable): within the folder */
  GByteArray         *buffer;     /* (owned): not written yet */
  int                 file;       /* file descriptor, -1 for none */
  gboolean            overwrite;
  gboolean            strict;     /* keep all of what the old file was */
};

/* Looks at what is at the path, before anything is done. */
static gboolean
check_target (const RwFileTarget  *target,
              gboolean             overwrite,
              GError             **error)
{
  if (!target->has_old)
    return TRUE;
  if (!overwrite)
    return rw_file_fail_exists (error, target->path);
  if (!rw_file_check_regular (&target->old, target->path, error))
    return FALSE;
  /* A rename would not ask. */
  if (TEMP_FAILURE_RETRY (faccessat (target->folder, target->name, W_OK,
                                     AT_EACCESS)) != 0)
    return rw_file_fail_write (error, target->path);

  return TRUE;
}

/* The name is short, so that it fits wherever the file's own does. */
static gboolean
open_temporary (RwFileWriter  *self,
                GError       **error)
{
  /* Until it has the old file's mode, nobody else may look into it. */
  mode_t mode = self->target->has_old ? 0600 : 0666;

  for (int i = 0; i < MAX_NAMES && self->file < 0; i++)
    {
      g_free (self->temporary);
      self->temporary = g_strdup_printf (RW_FILE_TEMPORARY_PREFIX "%08x%08x",
                                         g_random_int (), g_random_int ());
      self->file = openat (self->target->folder, self->temporary,
                           O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                           mode);
      if (self->file < 0 && errno != EEXIST && errno != EINTR)
        break;
    }

  if (self->file >= 0)
    {
      /* Says that somebody still writes it; where that is not heard, the file
       * is young enough. */
      flock (self->file, LOCK_EX | LOCK_NB);
      return TRUE;
    }

  rw_file_fail_write (error, self->target->path);
  g_clear_pointer (&self->temporary, g_free);
  return FALSE;
}

static gboolean
flush (RwFileWriter  *self,
       GError       **error)
{
  gboolean ok = rw_file_write_all (self->file, self->buffer->data,
                                   self->buffer->len);

  g_byte_array_set_size (self->buffer, 0);
  return ok || rw_file_fail_write (error, self->target->path);
}

static gboolean
close_file (RwFileWriter  *self,
            GError       **error)
{
  int file = self->file;

  self->file = -1;
  return close (file) == 0 || errno == EINTR ||
         rw_file_fail_write (error, self->target->path);
}

/* Where the system cannot rename without replacing: a second name and no
 * first one; where there are no second names, the path is taken first. */
static gboolean
rename_by_hand (RwFileWriter *self)
{
  const RwFileTarget *target = self->target;
  int reserved;

  if (linkat (target->folder, self->temporary,
              target->folder, target->name, 0) == 0)
    return TEMP_FAILURE_RETRY (unlinkat (target->folder, self->temporary,
                                         0)) == 0;
  if (errno == EEXIST)
    return FALSE;

  reserved = (int) TEMP_FAILURE_RETRY (openat (target->folder, target->name,
                                               O_WRONLY | O_CREAT | O_EXCL |
                                               O_NOFOLLOW | O_CLOEXEC, 0600));
  if (reserved < 0)
    return FALSE;

  close (reserved);
  if (TEMP_FAILURE_RETRY (renameat (target->folder, self->temporary,
                                    target->folder, target->name)) == 0)
    return TRUE;

  unlinkat (target->folder, target->name, 0);
  return FALSE;
}

static gboolean
move_into_place (RwFileWriter  *self,
                 GError       **error)
{
  const RwFileTarget *target = self->target;
  unsigned int flags = self->overwrite ? 0 : RENAME_NOREPLACE;
  gboolean ok = TEMP_FAILURE_RETRY (renameat2 (target->folder, self->temporary,
                                               target->folder, target->name,
                                               flags)) == 0;

  if (!ok && flags != 0 &&
      (errno == ENOSYS || errno == EINVAL || errno == ENOTSUP))
    ok = rename_by_hand (self);
  if (!ok)
    return flags != 0 && errno == EEXIST
           ? rw_file_fail_exists (error, target->path)
           : rw_file_fail_write (error, target->path);

  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

/* A folder that may not be listed cannot be synced, only all of its file
 * system; and some file systems cannot at all: that is no failure of the
 * writing. */
static gboolean
sync_folder (RwFileWriter  *self,
             GError       **error)
{
  gboolean ok = rw_file_sync (self->target->folder);
  int file;

  if (!ok && errno == EBADF)
    {
      file = (int) TEMP_FAILURE_RETRY (openat (self->target->folder,
                                               self->target->name,
                                               O_RDONLY | O_NOFOLLOW |
                                               O_NONBLOCK | O_CLOEXEC));
      ok = file < 0 || syncfs (file) == 0;
      if (file >= 0)
        close (file);
    }

  return ok || errno == EINVAL || errno == ENOTSUP ||
         rw_file_fail_write (error, self->target->path);
}

static RwFileWriter *
new_writer (gboolean overwrite,
            gboolean strict)
{
  RwFileWriter *self = g_new0 (RwFileWriter, 1);

  self->own.folder = -1;
  self->target = &self->own;
  self->overwrite = overwrite;
  self->strict = strict;
  self->buffer = g_byte_array_sized_new (BUFFER_BYTES);
  self->file = -1;
  return self;
}

/*< private >
 * rw_file_writer_new_for:
 * @target: where the bytes shall be in the end, looked at and found good by
 *   the caller; outlives the writer
 * @overwrite: whether a file that is there may be replaced
 * @strict: whether the new file must be all that the old one was, besides its
 *   bytes; else as much as one may
 * @error: where the error goes, in %G_IO_ERROR
 *
 * Starts writing.
 *
 * Returns: (transfer full): a writer, or %NULL with @error set
 */
RwFileWriter *
rw_file_writer_new_for (const RwFileTarget  *target,
                        gboolean             overwrite,
                        gboolean             strict,
                        GError             **error)
{
  g_autoptr (RwFileWriter) self = new_writer (overwrite, strict);

  self->target = target;
  return open_temporary (self, error) ? g_steal_pointer (&self) : NULL;
}

/*< private >
 * rw_file_writer_sync:
 * @out_status: (out) (nullable): what the new file is
 * @error: where the error goes
 *
 * Waits until the bytes are on disk, in a file that is all it shall be but
 * for its name. What remains is rw_file_writer_publish().
 *
 * Returns: whether it went well; else @error is set, as by
 *   rw_file_copy_identity()
 */
gboolean
rw_file_writer_sync (RwFileWriter  *self,
                     struct stat   *out_status,
                     GError       **error)
{
  if (!flush (self, error) ||
      (self->target->has_old &&
       !rw_file_copy_identity (self->target, self->file, self->strict, error)))
    return FALSE;
  if (!rw_file_sync (self->file) ||
      (out_status != NULL &&
       TEMP_FAILURE_RETRY (fstat (self->file, out_status)) != 0))
    return rw_file_fail_write (error, self->target->path);

  return close_file (self, error);
}

/*< private >
 * rw_file_writer_publish:
 * @out_moved: (out) (nullable): whether the bytes are at the path now, which
 *   may be so even where noting it on disk failed
 * @error: where the error goes, in %G_IO_ERROR
 *
 * Puts what was synced at the path, in one step.
 *
 * Returns: whether it went well; else @error is set
 */
gboolean
rw_file_writer_publish (RwFileWriter  *self,
                        gboolean      *out_moved,
                        GError       **error)
{
  gboolean moved = move_into_place (self, error);

  if (out_moved != NULL)
    *out_moved = moved;
  return moved && sync_folder (self, error);
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

  g_return_val_if_fail (path != NULL, NULL);

  self = new_writer (overwrite, FALSE);
  if (!rw_file_target_open (&self->own, path, error) ||
      !check_target (&self->own, overwrite, error) ||
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
    return rw_file_write_all (self->file, data, length) ||
           rw_file_fail_write (error, self->target->path);

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

  return rw_file_writer_sync (self, NULL, error) &&
         rw_file_writer_publish (self, NULL, error);
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
    TEMP_FAILURE_RETRY (unlinkat (self->target->folder, self->temporary, 0));
  rw_file_target_clear (&self->own);

  g_byte_array_unref (self->buffer);
  g_free (self->temporary);
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
