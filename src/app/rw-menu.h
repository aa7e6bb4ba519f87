/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Menus whose items are named by documents, and the tooltips of buttons that
 * open menus.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rw_menu_append_choice      (GMenu         *menu,
                                 const char    *name,
                                 const char    *action,
                                 const char    *target);
GMenu *rw_menu_copy             (GMenuModel    *model,
                                 gpointer       wanted,
                                 GMenu        **out_wanted) G_GNUC_WARN_UNUSED_RESULT;
void rw_menu_button_set_tooltip (GtkMenuButton *button,
                                 const char    *text);

G_END_DECLS
