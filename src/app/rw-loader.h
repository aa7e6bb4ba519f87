/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a document in a thread, so that a large one never stops the window.
 * It knows no widget.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-diagnostics.h"
#include "core/rw-document.h"
#include "core/rw-file-state.h"

G_BEGIN_DECLS

void         rw_loader_load_async  (GFile                *file,
                                    RwCatalogue          *catalogue,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
RwDocument  *rw_loader_load_finish (GAsyncResult         *result,
                                    RwDiagnostics       **out_diagnostics,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;
RwFileState *rw_loader_dup_state   (GAsyncResult         *result) G_GNUC_WARN_UNUSED_RESULT;
char        *rw_loader_dup_reason  (const GError         *error,
                                    const RwDiagnostics  *diagnostics) G_GNUC_WARN_UNUSED_RESULT;
char        *rw_loader_dup_list    (const RwDiagnostics  *diagnostics) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
