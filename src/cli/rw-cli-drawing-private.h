/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loading what draws, while the document is still being read.
 */

#pragma once

#include "cli/rw-drawing.h"

G_BEGIN_DECLS

typedef struct _RwCliDrawing RwCliDrawing;

RwCliDrawing *rw_cli_drawing_start    (RwExportFormat          format) G_GNUC_WARN_UNUSED_RESULT;
void          rw_cli_drawing_free     (RwCliDrawing           *self);
gboolean      rw_cli_drawing_to_file  (RwCliDrawing           *self,
                                       RwSession              *session,
                                       const RwExportOptions  *options,
                                       const char             *path,
                                       gboolean                overwrite,
                                       GPtrArray              *notes,
                                       GError                **error);
GBytes       *rw_cli_drawing_to_bytes (RwCliDrawing           *self,
                                       RwSession              *session,
                                       const RwExportOptions  *options,
                                       GPtrArray              *notes,
                                       GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwCliDrawing, rw_cli_drawing_free)

G_END_DECLS
