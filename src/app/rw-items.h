/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workloads and controls on the clipboard, between documents and for other
 * programs. How they are written is decided by rw-clipboard.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-session.h"

G_BEGIN_DECLS

/**
 * RwItemsPasted:
 * @workloads: (element-type RwWorkload): the new ones, may be none
 * @user_data: as given
 *
 * Takes what was pasted; not called where nothing was.
 */
typedef void (*RwItemsPasted) (GPtrArray *workloads,
                               gpointer   user_data);

void     rw_items_copy      (GtkWidget     *widget,
                             RwScenario    *scenario,
                             GPtrArray     *workloads,
                             GPtrArray     *controls);
GPtrArray *
         rw_items_collect_controls
                            (RwScenario    *scenario,
                             GPtrArray     *workloads) G_GNUC_WARN_UNUSED_RESULT;
void     rw_items_copy_workloads
                            (GtkWidget     *widget,
                             RwScenario    *scenario,
                             GPtrArray     *workloads);
gboolean rw_items_can_paste (GtkWidget     *widget);
void     rw_items_paste     (GtkWidget     *widget,
                             RwSession     *session,
                             guint          position,
                             RwItemsPasted  pasted,
                             gpointer       user_data);

G_END_DECLS
