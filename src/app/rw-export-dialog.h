/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks how the picture is to be exported, and writes it.
 */

#pragma once

#include "app/rw-window.h"
#include "exchange/rw-export.h"

G_BEGIN_DECLS

#define RW_TYPE_EXPORT_DIALOG (rw_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RwExportDialog, rw_export_dialog, RW, EXPORT_DIALOG,
                      AdwWindow)

RwExportDialog *rw_export_dialog_new         (RwWindow        *parent) G_GNUC_WARN_UNUSED_RESULT;

void            rw_export_dialog_get_options (RwExportDialog  *self,
                                              RwExportOptions *out_options);
void            rw_export_dialog_write       (RwExportDialog  *self,
                                              GFile           *file);

G_END_DECLS
