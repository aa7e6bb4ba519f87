/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All changes that nobody has saved, also those that are not offered at once.
 */

#pragma once

#include <adwaita.h>

#include "app/rw-restorer.h"

G_BEGIN_DECLS

#define RW_TYPE_RESTORE_DIALOG (rw_restore_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RwRestoreDialog, rw_restore_dialog, RW, RESTORE_DIALOG,
                      AdwWindow)

GtkWidget *rw_restore_dialog_new (GtkWindow  *parent,
                                  RwRestorer *restorer);

G_END_DECLS
