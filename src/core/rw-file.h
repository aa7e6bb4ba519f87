/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading an untrusted file whole, and writing one so that the path holds
 * the old bytes or the new bytes and never a part.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-file-state.h"

G_BEGIN_DECLS

/**
 * RwFileWriter:
 *
 * Bytes on their way to a path. Nothing is seen at the path before
 * rw_file_writer_commit() says so; freeing an uncommitted writer removes what
 * was written.
 */
typedef struct _RwFileWriter RwFileWriter;

GBytes       *rw_file_read_bytes    (const char    *path,
                                     gsize          max_bytes,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes       *rw_file_read_with_state
                                    (const char    *path,
                                     gsize          max_bytes,
                                     RwFileState  **out_state,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;

RwFileWriter *rw_file_writer_new    (const char    *path,
                                     gboolean       overwrite,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean      rw_file_writer_write  (RwFileWriter  *self,
                                     const void    *data,
                                     gsize          length,
                                     GError       **error);
gboolean      rw_file_writer_commit (RwFileWriter  *self,
                                     GError       **error);
void          rw_file_writer_free   (RwFileWriter  *self);

gboolean      rw_file_write_bytes   (const char    *path,
                                     GBytes        *bytes,
                                     gboolean       overwrite,
                                     GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwFileWriter, rw_file_writer_free)

G_END_DECLS
