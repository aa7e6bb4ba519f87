/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an export will look like, scaled to fit.
 */

#pragma once

#include <gtk/gtk.h>

#include "exchange/rw-export.h"

G_BEGIN_DECLS

#define RW_TYPE_EXPORT_PREVIEW (rw_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (RwExportPreview, rw_export_preview, RW, EXPORT_PREVIEW,
                      GtkWidget)

void rw_export_preview_show (RwExportPreview       *self,
                             RwSession             *session,
                             const RwExportOptions *options);

G_END_DECLS
