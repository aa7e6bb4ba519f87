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
 * rw_menu_copy:
 * @model: a menu
 * @wanted: (nullable): one of its sections
 * @out_wanted: (out) (optional) (transfer none): the copy of that section
 *
 * Copies a menu with its sections. GTK 4.8 never lets go of what it reads of a
 * menu in a resource, so that is read once, and each window has a copy.
 *
 * Returns: (transfer full): the copy
 */
GMenu *
rw_menu_copy (GMenuModel  *model,
              gpointer     wanted,
              GMenu      **out_wanted)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new_from_model (model, i);
      g_autoptr (GMenuModel) section =
        g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);

      if (section != NULL)
        {
          g_autoptr (GMenu) copy = rw_menu_copy (section, wanted, out_wanted);

          g_menu_item_set_section (item, G_MENU_MODEL (copy));
          if (section == wanted && out_wanted != NULL)
            *out_wanted = copy;
        }
      g_menu_append_item (menu, item);
    }

  return menu;
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
