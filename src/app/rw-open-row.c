/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row with an arrow at its end. Rows of GTK 4.8 cannot be pressed through the
 * accessibility bus, as they have no action there; this one has. It knows not
 * where it leads.
 */

#include "config.h"

#include "app/rw-open-row.h"

/**
 * RwOpenRow:
 *
 * A title, a line below it, and an arrow.
 *
 * # Accessibility
 *
 * Has the role of its row, %GTK_ACCESSIBLE_ROLE_LIST_ITEM, and the action
 * `row.open`.
 */
struct _RwOpenRow
{
  AdwActionRow parent_instance;
};

G_DEFINE_FINAL_TYPE (RwOpenRow, rw_open_row, ADW_TYPE_ACTION_ROW)

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  gtk_widget_activate (widget);
}

static void
rw_open_row_class_init (RwOpenRowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "row.open", NULL,
                                   open_cb);
}

static void
rw_open_row_init (RwOpenRow *self)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

/**
 * rw_open_row_new:
 * @title: plain text
 * @subtitle: plain text
 *
 * Makes a row. Its #GtkActionable:action-name says where it leads.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
rw_open_row_new (const char *title,
                 const char *subtitle)
{
  RwOpenRow *self = g_object_new (RW_TYPE_OPEN_ROW, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);

  return GTK_WIDGET (self);
}
