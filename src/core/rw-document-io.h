/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading and writing documents as bytes: the strict loader and the
 * canonical writer.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-diagnostics.h"
#include "core/rw-document.h"
#include "core/rw-file-state.h"

G_BEGIN_DECLS

#define RW_DOCUMENT_MAX_BYTES (16 * 1024 * 1024)
#define RW_DOCUMENT_MAX_NAME  1024         /* characters */
#define RW_DOCUMENT_MAX_NOTE  (64 * 1024)  /* characters */
#define RW_DOCUMENT_MAX_LINK  2048         /* characters */

RwDocument *rw_document_load_bytes  (GBytes         *bytes,
                                     const char     *name,
                                     RwCatalogue    *catalogue,
                                     RwDiagnostics  *diagnostics,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
RwDocument *rw_document_load_file   (const char     *path,
                                     RwCatalogue    *catalogue,
                                     RwDiagnostics  *diagnostics,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
RwDocument *rw_document_load_file_with_state
                                    (const char     *path,
                                     RwCatalogue    *catalogue,
                                     RwDiagnostics  *diagnostics,
                                     RwFileState   **out_state,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
RwDocument *rw_document_load_sample (const char     *name,
                                     RwCatalogue    *catalogue,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv       rw_document_list_samples (void) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *rw_document_write_bytes (RwDocument     *document) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *rw_document_write_bytes_checked
                                    (RwDocument     *document,
                                     gboolean       *out_cut) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
