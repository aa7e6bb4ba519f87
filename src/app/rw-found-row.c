/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows one place after another as a list recycles it. It knows neither the
 * search nor where the place leads.
 */

#include "config.h"

#include "app/rw-found-row.h"

/**
 * RwFoundRow:
 *
 * The name of a place, the passage that was found in it, and what it is.
 *
 * # CSS nodes
 *
 * ```
 * found
 * ├── label
 * ├── label.caption
 * ╰── label.caption.dim-label
 * ```
 */
struct _RwFoundRow
{
  GtkWidget  parent_instance;

  /* Template children */
  GtkLabel  *name;
  GtkLabel  *passage;
  GtkLabel  *kind;
};

G_DEFINE_FINAL_TYPE (RwFoundRow, rw_found_row, GTK_TYPE_WIDGET)

static void
rw_found_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RW_TYPE_FOUND_ROW);

  G_OBJECT_CLASS (rw_found_row_parent_class)->dispose (object);
}

static void
rw_found_row_class_init (RwFoundRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_found_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "found");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-found-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RwFoundRow, name);
  gtk_widget_class_bind_template_child (widget_class, RwFoundRow, passage);
  gtk_widget_class_bind_template_child (widget_class, RwFoundRow, kind);
}

static void
rw_found_row_init (RwFoundRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rw_found_row_new:
 *
 * Makes a row that shows nothing yet.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
rw_found_row_new (void)
{
  return g_object_new (RW_TYPE_FOUND_ROW, NULL);
}

/**
 * rw_found_row_show:
 * @self: a row
 * @item: what to show
 *
 * Shows a place.
 */
void
rw_found_row_show (RwFoundRow  *self,
                   RwFoundItem *item)
{
  GtkWidget *parent;
  g_autofree char *kind = NULL;
  g_autofree char *passage = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (RW_IS_FOUND_ROW (self));
  g_return_if_fail (RW_IS_FOUND_ITEM (item));

  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  kind = rw_found_item_dup_kind (item);
  passage = rw_found_item_dup_passage (item);
  gtk_label_set_text (self->name, rw_found_item_get_name (item));
  gtk_label_set_text (self->passage, passage != NULL ? passage : "");
  gtk_widget_set_visible (GTK_WIDGET (self->passage), passage != NULL);
  gtk_label_set_text (self->kind, kind);
  if (parent == NULL)
    return;

  label = g_strjoin (", ", rw_found_item_get_name (item), kind, passage, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
