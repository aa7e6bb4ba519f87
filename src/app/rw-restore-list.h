/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows for changes that nobody has saved: to be restored or discarded.
 */

#pragma once

#include <adwaita.h>

#include "app/rw-restorer.h"

G_BEGIN_DECLS

#define RW_TYPE_RESTORE_LIST (rw_restore_list_get_type ())
G_DECLARE_FINAL_TYPE (RwRestoreList, rw_restore_list, RW, RESTORE_LIST, AdwBin)

GtkWidget *rw_restore_list_new      (RwRestorer *restorer,
                                     gboolean    brief) G_GNUC_WARN_UNUSED_RESULT;

gboolean   rw_restore_list_is_empty (RwRestoreList *self);
char      *rw_restore_dup_time      (gint64      time) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
