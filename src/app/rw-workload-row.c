/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows one workload after another as a list recycles it. It follows the
 * workload it shows and knows neither list nor session. Its name can be written
 * anew in the row; what becomes of that is for others to say.
 */

#include "config.h"

#include "app/rw-workload-row.h"

#include <glib/gi18n.h>

/**
 * RwWorkloadRow:
 *
 * A workload's name, the service it uses, and a tag with its service model; the
 * first row of a group has its name as a heading.
 *
 * # CSS nodes
 *
 * ```
 * workload
 * ├── label.caption-heading.dim-label.rw-group
 * ╰── box.rw-row
 *     ├── box
 *     │   ├── label
 *     │   ├── label.caption.dim-label
 *     │   ╰── label.caption
 *     ╰── label.caption-heading.rw-tag
 * ```
 */
struct _RwWorkloadRow
{
  GtkWidget     parent_instance;

  /* Template children */
  GtkLabel     *group;      /* over the first row of each */
  GtkWidget    *content;    /* around all others */
  GtkWidget    *texts;      /* around the next three */
  GtkLabel     *name;
  GtkLabel     *service;
  GtkLabel     *passage;    /* where a search has found it */
  GtkLabel     *model;

  /* A child once a name was written anew */
  GtkWidget    *entry;      /* (nullable): in the place of name */

  /* Owned */
  RwCatalogue  *catalogue;  /* (nullable): while a workload is shown */
  GSignalGroup *signals;    /* of the workload that is shown */

  gboolean      renaming;
};

typedef enum
{
  SIGNAL_RENAMED,
} RwWorkloadRowSignal;

static guint signals[SIGNAL_RENAMED + 1];

G_DEFINE_FINAL_TYPE (RwWorkloadRow, rw_workload_row, GTK_TYPE_WIDGET)

static const char *
find_service_name (RwWorkloadRow *self,
                   RwWorkload    *workload)
{
  const char *id = rw_workload_get_service_id (workload);
  const RwService *service = rw_catalogue_find_service (self->catalogue, id);

  return service != NULL ? service->name : id;
}

static void
add_part (GStrvBuilder *parts,
          const char   *text)
{
  if (text[0] != '\0')
    g_strv_builder_add (parts, text);
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

/* Where the keyboard was in the entry, it goes to the row around. */
static void
stop_renaming (RwWorkloadRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean had_focus;

  if (!self->renaming)
    return;

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  self->renaming = FALSE;
  if (had_focus && item != NULL)
    gtk_widget_grab_focus (item);
  gtk_widget_set_visible (GTK_WIDGET (self->name), TRUE);
  gtk_widget_set_visible (self->entry, FALSE);
}

static void
finish_renaming (RwWorkloadRow *self)
{
  g_autofree char *name = NULL;

  if (!self->renaming)
    return;

  name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  stop_renaming (self);
  g_signal_emit (self, signals[SIGNAL_RENAMED], 0, name);
}

/* What the entry does not want is none of the list's keys either. */
static gboolean
entry_key_cb (RwWorkloadRow *self,
              guint          key)
{
  if (key == GDK_KEY_Escape)
    stop_renaming (self);

  return key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab;
}

static void
add_entry (RwWorkloadRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the workload"), -1);
  g_signal_connect_swapped (self->entry, "activate",
                            G_CALLBACK (finish_renaming), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (finish_renaming), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_box_prepend (GTK_BOX (self->texts), self->entry);
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

  /**
   * RwWorkloadRow::renamed:
   * @name: what was written
   *
   * Somebody has written another name, which the row does not show by itself.
   */
  signals[SIGNAL_RENAMED] =
    g_signal_new ("renamed", RW_TYPE_WORKLOAD_ROW, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "workload");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ringwall/Ringwall/ui/rw-workload-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadRow, group);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadRow, content);
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

  if (workload != rw_workload_row_get_workload (self))
    stop_renaming (self);
  g_set_object (&self->catalogue, catalogue);
  gtk_label_set_text (self->passage, passage != NULL ? passage : "");
  gtk_widget_set_visible (GTK_WIDGET (self->passage), passage != NULL);
  g_signal_group_set_target (self->signals, workload);
  update (self);
}

/**
 * rw_workload_row_get_workload:
 * @self: a row
 *
 * Gets what is shown.
 *
 * Returns: (transfer none) (nullable): the workload
 */
RwWorkload *
rw_workload_row_get_workload (RwWorkloadRow *self)
{
  g_autoptr (RwWorkload) workload = NULL;

  g_return_val_if_fail (RW_IS_WORKLOAD_ROW (self), NULL);

  /* The list keeps it. */
  workload = g_signal_group_dup_target (self->signals);
  return workload;
}

/**
 * rw_workload_row_rename:
 * @self: a row that shows a workload
 *
 * Lets the name be written anew. Enter, or leaving, tells by ::renamed what was
 * written; Escape leaves it.
 */
void
rw_workload_row_rename (RwWorkloadRow *self)
{
  RwWorkload *workload = rw_workload_row_get_workload (self);

  g_return_if_fail (RW_IS_WORKLOAD_ROW (self));

  if (workload == NULL || self->renaming)
    return;

  if (self->entry == NULL)
    add_entry (self);
  self->renaming = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry),
                         rw_workload_get_name (workload));
  gtk_widget_set_visible (GTK_WIDGET (self->name), FALSE);
  gtk_widget_set_visible (self->entry, TRUE);
  gtk_widget_grab_focus (self->entry);
}

/**
 * rw_workload_row_dup_label:
 * @self: a row that shows a workload
 *
 * Says the whole row in one line, for those who hear it.
 *
 * Returns: (transfer full): plain text, such as “Telemetry, Event Hubs, PaaS, Fleet”
 */
char *
rw_workload_row_dup_label (RwWorkloadRow *self)
{
  RwWorkload *workload;
  g_autoptr (GStrvBuilder) parts = NULL;
  g_auto (GStrv) texts = NULL;

  g_return_val_if_fail (RW_IS_WORKLOAD_ROW (self), NULL);

  workload = rw_workload_row_get_workload (self);
  parts = g_strv_builder_new ();
  add_part (parts, gtk_label_get_text (self->name));
  add_part (parts, gtk_label_get_text (self->service));
  add_part (parts, gtk_label_get_text (self->model));
  if (workload != NULL)
    add_part (parts, rw_workload_get_group (workload));
  add_part (parts, gtk_label_get_text (self->passage));
  texts = g_strv_builder_end (parts);

  /* Translators: between the parts of a list that is read aloud. */
  return g_strjoinv (C_("list", ", "), texts);
}

/**
 * rw_workload_row_set_heading:
 * @self: a row
 * @heading: (nullable): the group that begins with this row, or %NULL for none
 *
 * Sets what stands over the row.
 */
void
rw_workload_row_set_heading (RwWorkloadRow *self,
                             const char    *heading)
{
  g_return_if_fail (RW_IS_WORKLOAD_ROW (self));

  gtk_label_set_text (self->group, heading != NULL ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->group), heading != NULL);
}
