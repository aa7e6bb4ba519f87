/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows one service after another as a list recycles it. It knows neither the
 * search nor what becomes of what is picked.
 */

#include "config.h"

#include "app/rw-service-row.h"

#include <glib/gi18n.h>

/**
 * RwServiceRow:
 *
 * A service's name, a line about it, the name it was found by, and a tag with
 * its service model.
 *
 * # CSS nodes
 *
 * ```
 * service
 * ├── box
 * │   ├── label
 * │   ├── label.caption
 * │   ╰── label.caption.dim-label
 * ╰── label.caption-heading.rw-tag
 * ```
 */
struct _RwServiceRow
{
  GtkWidget  parent_instance;

  /* Template children */
  GtkWidget *icon;      /* a plus before a workload of one's own */
  GtkWidget *texts;     /* around the next three */
  GtkLabel  *name;
  GtkLabel  *reason;
  GtkLabel  *summary;
  GtkLabel  *model;
};

G_DEFINE_FINAL_TYPE (RwServiceRow, rw_service_row, GTK_TYPE_WIDGET)

static void
set_line (GtkLabel   *label,
          const char *text)
{
  gboolean empty = text == NULL || text[0] == '\0';

  gtk_label_set_text (label, empty ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), !empty);
}

/* In GTK 4.8 an item of a list has no name of its own; the widget that the
 * list has put around the row is given one. */
static void
update_accessible (RwServiceRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkLabel *const labels[] = { self->name, self->model, self->reason,
                               self->summary };
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  g_autofree char *label = NULL;

  if (item == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (gtk_label_get_text (labels[i])[0] != '\0')
      g_strv_builder_add (parts, gtk_label_get_text (labels[i]));
  texts = g_strv_builder_end (parts);
  label = g_strjoinv (", ", texts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
rw_service_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RW_TYPE_SERVICE_ROW);

  G_OBJECT_CLASS (rw_service_row_parent_class)->dispose (object);
}

static void
rw_service_row_class_init (RwServiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_service_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "service");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-service-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RwServiceRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RwServiceRow, texts);
  gtk_widget_class_bind_template_child (widget_class, RwServiceRow, name);
  gtk_widget_class_bind_template_child (widget_class, RwServiceRow, reason);
  gtk_widget_class_bind_template_child (widget_class, RwServiceRow, summary);
  gtk_widget_class_bind_template_child (widget_class, RwServiceRow, model);
}

static void
rw_service_row_init (RwServiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rw_service_row_new:
 *
 * Makes a row that shows nothing yet.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
rw_service_row_new (void)
{
  return g_object_new (RW_TYPE_SERVICE_ROW, NULL);
}

/**
 * rw_service_row_show:
 * @self: a row
 * @item: what to show; it never changes
 * @own_text: what to say where it is no service of the catalogue
 *
 * Shows what is offered.
 */
void
rw_service_row_show (RwServiceRow  *self,
                     RwServiceItem *item,
                     const char    *own_text)
{
  const RwService *service;
  RwServiceModel model;

  g_return_if_fail (RW_IS_SERVICE_ROW (self));
  g_return_if_fail (RW_IS_SERVICE_ITEM (item));

  service = rw_service_item_get_service (item);
  model = rw_service_item_get_model (item);
  gtk_widget_set_visible (self->icon, service == NULL);
  gtk_label_set_text (self->name, service != NULL ? service->name : own_text);
  set_line (self->reason, rw_service_item_get_reason (item));
  set_line (self->summary, service != NULL ? service->summary : NULL);
  gtk_label_set_text (self->model, rw_service_model_get_short_name (model));
  update_accessible (self);
}
