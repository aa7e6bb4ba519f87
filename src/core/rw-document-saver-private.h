/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What saving knows of files: bytes that are good, on their way to a local
 * path or to a place that only GIO can reach.
 */

#pragma once

#include "core/rw-document-saver.h"

G_BEGIN_DECLS

gboolean rw_save_bytes_to_path  (const char         *path,
                                 GBytes             *bytes,
                                 const RwFileState  *expected,
                                 RwSaveFlags         flags,
                                 RwFileState       **out_state,
                                 GError            **error);
gboolean rw_save_bytes_remotely (GFile              *file,
                                 GBytes             *bytes,
                                 const RwFileState  *expected,
                                 RwSaveFlags         flags,
                                 GCancellable       *cancellable,
                                 RwFileState       **out_state,
                                 GError            **error);

G_END_DECLS
