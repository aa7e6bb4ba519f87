/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file was when its bytes were last seen, so that somebody else's
 * change to it can be told.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RW_FILE_STATE_HASH_BYTES 32

/**
 * RwFileState:
 * @device: number of the file system, 0 where the file is not a local one
 * @inode: number of the file there, 0 where the file is not a local one
 * @size: in bytes
 * @mtime: when it was last written, in nanoseconds since 1970, 0 where the
 *   file is not a local one
 * @sha256: the hash of its bytes
 *
 * A file as it was last seen.
 */
typedef struct
{
  guint64 device;
  guint64 inode;
  guint64 size;
  gint64  mtime;
  guint8  sha256[RW_FILE_STATE_HASH_BYTES];
} RwFileState;

RwFileState *rw_file_state_read           (const char         *path,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
RwFileState *rw_file_state_new_for_bytes  (GBytes             *bytes) G_GNUC_WARN_UNUSED_RESULT;
RwFileState *rw_file_state_copy           (const RwFileState  *self) G_GNUC_WARN_UNUSED_RESULT;
void         rw_file_state_free           (RwFileState        *self);
gboolean     rw_file_state_equal          (const RwFileState  *a,
                                           const RwFileState  *b);
gboolean     rw_file_state_equal_contents (const RwFileState  *a,
                                           const RwFileState  *b);
gboolean     rw_file_state_is_at          (const RwFileState  *self,
                                           const char         *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwFileState, rw_file_state_free)

G_END_DECLS
