/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar over the diagram: scenario, service model, edition.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-session.h"

G_BEGIN_DECLS

#define RW_TYPE_CONTROL_BAR (rw_control_bar_get_type ())
G_DECLARE_FINAL_TYPE (RwControlBar, rw_control_bar, RW, CONTROL_BAR,
                      GtkWidget)

RwSession *rw_control_bar_get_session (RwControlBar *self);
void       rw_control_bar_set_session (RwControlBar *self,
                                       RwSession    *session);
GtkWidget *rw_control_bar_get_toggle  (RwControlBar *self,
                                       RwToggle      toggle);

G_END_DECLS
