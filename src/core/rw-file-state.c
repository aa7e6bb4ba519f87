/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file as it was last seen: numbers that cost nothing to look at, and a
 * hash that cannot be fooled. It knows no format.
 */

#include "config.h"

#include "core/rw-file-private.h"

#include <string.h>

#include "core/rw-document-io.h"

static void
take_status (RwFileState       *self,
             const struct stat *status)
{
  self->device = status->st_dev;
  self->inode = status->st_ino;
  self->mtime = (gint64) status->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) +
                status->st_mtim.tv_nsec;
}

/**
 * rw_file_state_new_for_bytes:
 * @bytes: what a file holds
 *
 * Notes bytes that do not come from a local file.
 *
 * Returns: (transfer full): the state
 */
RwFileState *
rw_file_state_new_for_bytes (GBytes *bytes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  RwFileState *self = g_new0 (RwFileState, 1);
  gsize hash_length = sizeof self->sha256;
  gsize length;
  const guint8 *data;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  g_checksum_update (checksum, data, (gssize) length);
  g_checksum_get_digest (checksum, self->sha256, &hash_length);
  self->size = length;
  return self;
}

/*< private >
 * rw_file_state_new:
 * @status: what the system says of a file
 * @bytes: what was read from it, or written to it
 *
 * Notes a local file.
 *
 * Returns: (transfer full): the state
 */
RwFileState *
rw_file_state_new (const struct stat *status,
                   GBytes            *bytes)
{
  RwFileState *self = rw_file_state_new_for_bytes (bytes);

  take_status (self, status);
  return self;
}

/**
 * rw_file_state_read:
 * @path: (type filename): a path in the file system
 * @error: where the error goes
 *
 * Looks at a regular file of at most the size of a document. Errors are those
 * of rw_file_read_bytes().
 *
 * Returns: (transfer full): the state, or %NULL with @error set
 */
RwFileState *
rw_file_state_read (const char  *path,
                    GError     **error)
{
  g_autoptr (RwFileState) self = NULL;
  g_autoptr (GBytes) bytes =
    rw_file_read_with_state (path, RW_DOCUMENT_MAX_BYTES, &self, error);

  return bytes != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * rw_file_state_copy:
 * @self: (nullable): a state
 *
 * Copies it.
 *
 * Returns: (transfer full) (nullable): the copy, %NULL for %NULL
 */
RwFileState *
rw_file_state_copy (const RwFileState *self)
{
  return self != NULL ? g_memdup2 (self, sizeof *self) : NULL;
}

/**
 * rw_file_state_free:
 * @self: (nullable) (transfer full): a state
 *
 * Frees it.
 */
void
rw_file_state_free (RwFileState *self)
{
  g_free (self);
}

/**
 * rw_file_state_equal_contents:
 * @a: (nullable): a state
 * @b: (nullable): a state
 *
 * Compares what files hold, wherever they lie and whenever they were written.
 *
 * Returns: whether both hold the same, or both are %NULL
 */
gboolean
rw_file_state_equal_contents (const RwFileState *a,
                              const RwFileState *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->size == b->size &&
         memcmp (a->sha256, b->sha256, sizeof a->sha256) == 0;
}

/**
 * rw_file_state_equal:
 * @a: (nullable): a state
 * @b: (nullable): a state
 *
 * Compares states whole.
 *
 * Returns: whether they are of the same file, holding the same and written at
 *   the same time, or both are %NULL
 */
gboolean
rw_file_state_equal (const RwFileState *a,
                     const RwFileState *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->device == b->device && a->inode == b->inode &&
         a->mtime == b->mtime && rw_file_state_equal_contents (a, b);
}

/**
 * rw_file_state_is_at:
 * @self: a state
 * @path: (type filename): a path in the file system
 *
 * Looks without reading: quick, and fooled by somebody who sets the clock
 * back. Where it says no, rw_file_state_read() tells whether the contents
 * changed too.
 *
 * Returns: whether the path still leads to the very file, not written since
 */
gboolean
rw_file_state_is_at (const RwFileState *self,
                     const char        *path)
{
  RwFileState now = { 0 };
  struct stat status;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  if (stat (path, &status) != 0)
    return FALSE;

  take_status (&now, &status);
  return self->device == now.device && self->inode == now.inode &&
         self->mtime == now.mtime && self->size == (guint64) status.st_size;
}
