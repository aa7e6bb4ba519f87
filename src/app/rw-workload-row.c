/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows one workload after another as a list recycles it. It follows the
 * workload it shows and knows neither list nor session.
 */

#include "config.h"

#include "app/rw-workload-row.h"

#include <glib/gi18n.h>

/**
 * RwWorkloadRow:
 *
 * A workload's name, the service it uses, and a tag with its service model.
 *
 * # CSS nodes
 *
 * ```
 * workload
 * ├── box
 * │   ├── label
 * │   ├── label.caption.dim-label
 * │   ╰── label.caption
 * ╰── label.caption-heading.rw-tag
 * ```
 */
struct _RwWorkloadRow
{
  GtkWidget     parent_instance;

  /* Template children */
  GtkWidget    *texts;      /* around the next three */
  GtkLabel     *name;
  GtkLabel     *service;
  GtkLabel     *passage;    /* where a search has found it */
  GtkLabel     *model;

  /* Owned */
  RwCatalogue  *catalogue;  /* (nullable): while a workload is shown */
  GSignalGroup *signals;    /* of the workload that is shown */
};

G_DEFINE_FINAL_TYPE (RwWorkloadRow, rw_workload_row, GTK_TYPE_WIDGET)

static const char *
find_service_name (RwWorkloadRow *self,
                   RwWorkload    *workload)
{
  const char *id = rw_workload_get_service_id (workload);
  const RwService *service = rw_catalogue_find_service (self->catalogue, id);

  return service != NULL ? service->name : id;
}

/* The name of the item is the row's; in GTK 4.8 it can only be given to the
 * widget that the list has put around it. */
static void
update_accessible (RwWorkloadRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *label = rw_workload_row_dup_label (self);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
}

static void
update (RwWorkloadRow *self)
{
  g_autoptr (RwWorkload) workload = g_signal_group_dup_target (self->signals);
  const char *service;

  if (workload == NULL)
    return;

  service = find_service_name (self, workload);
  gtk_label_set_text (self->name, rw_workload_get_name (workload));
  gtk_label_set_text (self->service, service);
  gtk_widget_set_visible (GTK_WIDGET (self->service), service[0] != '\0');
  /* Alone, the name stands in the middle of the row. */
  gtk_widget_set_vexpand (GTK_WIDGET (self->name),
                          service[0] == '\0'
                          && !gtk_widget_get_visible (GTK_WIDGET (self->passage)));
  gtk_label_set_text (self->model,
                      rw_service_model_get_short_name (rw_workload_get_model (workload)));
  update_accessible (self);
}

static void
rw_workload_row_dispose (GObject *object)
{
  RwWorkloadRow *self = RW_WORKLOAD_ROW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (self), RW_TYPE_WORKLOAD_ROW);

  G_OBJECT_CLASS (rw_workload_row_parent_class)->dispose (object);
}

static void
rw_workload_row_class_init (RwWorkloadRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rw_workload_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "workload");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ringwall/Ringwall/ui/rw-workload-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadRow, texts);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadRow, name);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadRow, service);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadRow, passage);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadRow, model);
}

static void
rw_workload_row_init (RwWorkloadRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (RW_TYPE_WORKLOAD);
  g_signal_group_connect_swapped (self->signals, "notify",
                                  G_CALLBACK (update), self);
}

/**
 * rw_workload_row_new:
 *
 * Makes a row that shows no workload yet.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
rw_workload_row_new (void)
{
  return g_object_new (RW_TYPE_WORKLOAD_ROW, NULL);
}

/**
 * rw_workload_row_show:
 * @self: a row
 * @workload: (nullable): what to show, or %NULL for nothing
 * @catalogue: (nullable): where services have their names; only %NULL where
 *   @workload is
 * @passage: (nullable): where in the workload a search has found something
 *
 * Shows a workload, and follows it.
 */
void
rw_workload_row_show (RwWorkloadRow *self,
                      RwWorkload    *workload,
                      RwCatalogue   *catalogue,
                      const char    *passage)
{
  g_return_if_fail (RW_IS_WORKLOAD_ROW (self));
  g_return_if_fail (workload == NULL || catalogue != NULL);

  g_set_object (&self->catalogue, catalogue);
  gtk_label_set_text (self->passage, passage != NULL ? passage : "");
  gtk_widget_set_visible (GTK_WIDGET (self->passage), passage != NULL);
  g_signal_group_set_target (self->signals, workload);
  update (self);
}

/**
 * rw_workload_row_dup_label:
 * @self: a row that shows a workload
 *
 * Says the whole row in one line, for those who hear it.
 *
 * Returns: (transfer full): plain text, such as “Telemetry, Event Hubs, PaaS”
 */
char *
rw_workload_row_dup_label (RwWorkloadRow *self)
{
  const char *service;

  g_return_val_if_fail (RW_IS_WORKLOAD_ROW (self), NULL);

  service = gtk_label_get_text (self->service);
  if (service[0] == '\0')
    /* Translators: a workload and its service model. */
    return g_strdup_printf (C_("workload", "%s, %s"),
                            gtk_label_get_text (self->name),
                            gtk_label_get_text (self->model));

  /* Translators: a workload, its service and its service model. */
  return g_strdup_printf (C_("workload", "%s, %s, %s"),
                          gtk_label_get_text (self->name), service,
                          gtk_label_get_text (self->model));
}
