/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Menus whose items are named by documents, and the tooltips of buttons that
 * open menus.
 */

#include "config.h"

#include "app/rw-menu.h"

/**
 * rw_menu_append_choice:
 * @menu: a menu
 * @name: on the item, as it is: an underscore is no mnemonic
 * @action: what it does, a name without target
 * @target: with what, a string
 *
 * Appends an item that chooses one of several things.
 */
void
rw_menu_append_choice (GMenu      *menu,
                       const char *name,
                       const char *action,
                       const char *target)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/**
 * rw_menu_button_set_tooltip:
 * @button: a button that opens something
 * @text: what it is for
 *
 * Sets a tooltip that belongs to the button alone. What drops down is a child
 * of it too, and would get the tooltip as well.
 */
void
rw_menu_button_set_tooltip (GtkMenuButton *button,
                            const char    *text)
{
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (button));

  if (gtk_widget_get_tooltip_text (inner) == NULL)
    g_object_bind_property (inner, "active", inner, "has-tooltip",
                            G_BINDING_INVERT_BOOLEAN);
  gtk_widget_set_tooltip_text (inner, text);
}
