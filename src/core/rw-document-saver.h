/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving a document so that its file holds the old or the new one whole, and
 * stays the file it was.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-document.h"
#include "core/rw-file-state.h"

G_BEGIN_DECLS

/**
 * RwSaveFlags:
 * @RW_SAVE_OVERWRITE: whatever is at the path may be replaced, whether it is
 *   as expected or not
 * @RW_SAVE_BREAK_LINKS: a file with several names may become two files
 * @RW_SAVE_IN_PLACE: write into the file that is there; keeps everything
 *   about it, and is not safe against a power cut
 *
 * What somebody was asked, and allowed.
 */
typedef enum
{
  RW_SAVE_DEFAULT     = 0,
  RW_SAVE_OVERWRITE   = 1 << 0,
  RW_SAVE_BREAK_LINKS = 1 << 1,
  RW_SAVE_IN_PLACE    = 1 << 2,
} RwSaveFlags;

gboolean rw_document_save        (RwDocument           *document,
                                  const char           *path,
                                  const RwFileState    *expected,
                                  RwSaveFlags           flags,
                                  RwFileState         **out_state,
                                  GError              **error);
void     rw_document_save_async  (RwDocument           *document,
                                  GFile                *file,
                                  const RwFileState    *expected,
                                  RwSaveFlags           flags,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean rw_document_save_finish (GAsyncResult         *result,
                                  RwFileState         **out_state,
                                  GError              **error);

G_END_DECLS
