/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the inspector says about one workload, and where it is edited.
 */

#include "config.h"

#include "app/rw-inspector-private.h"

#include <glib/gi18n.h>

#include "app/rw-service-picker.h"
#include "core/rw-edit.h"

static RwScenario *
get_scenario (RwInspector *inspector)
{
  return rw_session_get_scenario (inspector->session);
}

static const char *
get_name (GObject    *object,
          const char *layer_id)
{
  return rw_workload_get_name (RW_WORKLOAD (object));
}

static void
set_name (RwInspector *inspector,
          GObject     *object,
          const char  *layer_id,
          const char  *text)
{
  rw_edit_rename_workload (rw_inspector_get_history (inspector),
                           get_scenario (inspector), RW_WORKLOAD (object), text);
}

static const char *
get_group (GObject    *object,
           const char *layer_id)
{
  return rw_workload_get_group (RW_WORKLOAD (object));
}

static void
set_group (RwInspector *inspector,
           GObject     *object,
           const char  *layer_id,
           const char  *text)
{
  g_autoptr (GPtrArray) workloads = g_ptr_array_new ();

  g_ptr_array_add (workloads, object);
  rw_edit_set_group (rw_inspector_get_history (inspector),
                     get_scenario (inspector), workloads, text);
}

/* The text lives as long as the workload, or until it is asked for again. */
static const char *
get_weight (GObject    *object,
            const char *layer_id)
{
  char *text = g_strdup_printf ("%u",
                                rw_workload_get_weight (RW_WORKLOAD (object)));

  g_object_set_data_full (object, "rw-inspector-weight", text, g_free);
  return text;
}

/* What is no weight is not taken, and gone when the field is left. */
static void
set_weight (RwInspector *inspector,
            GObject     *object,
            const char  *layer_id,
            const char  *text)
{
  g_autoptr (GPtrArray) workloads = g_ptr_array_new ();
  guint64 weight;

  if (!g_ascii_string_to_unsigned (text, 10, 1, RW_WORKLOAD_MAX_WEIGHT,
                                   &weight, NULL))
    return;

  g_ptr_array_add (workloads, object);
  rw_edit_set_weight (rw_inspector_get_history (inspector),
                      get_scenario (inspector), workloads, (guint) weight);
}

static const char *
get_note (GObject    *object,
          const char *layer_id)
{
  return rw_workload_get_note (RW_WORKLOAD (object));
}

static void
set_note (RwInspector *inspector,
          GObject     *object,
          const char  *layer_id,
          const char  *text)
{
  rw_edit_set_workload_note (rw_inspector_get_history (inspector),
                             get_scenario (inspector), RW_WORKLOAD (object), text);
}

static char **
list_models (RwInspector *inspector,
             GObject     *object,
             const char  *layer_id)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (int i = 0; i < RW_N_SERVICE_MODELS; i++)
    g_strv_builder_add (names, rw_service_model_get_short_name ((RwServiceModel) i));

  return g_strv_builder_end (names);
}

static guint
get_model (RwInspector *inspector,
           GObject     *object,
           const char  *layer_id)
{
  return rw_workload_get_model (RW_WORKLOAD (object));
}

static void
set_model (RwInspector *inspector,
           GObject     *object,
           const char  *layer_id,
           guint        index)
{
  g_autoptr (GPtrArray) workloads = g_ptr_array_new ();

  g_ptr_array_add (workloads, object);
  rw_edit_set_model (rw_inspector_get_history (inspector),
                     get_scenario (inspector), workloads, (RwServiceModel) index);
}

static const RwInspectorText name_text = {
  "workload-name", N_("Name"), RW_TEXT_FIELD_LINE, NULL, get_name, set_name,
};

static const RwInspectorText group_text = {
  "workload-group", N_("Group"), RW_TEXT_FIELD_LINE, NULL, get_group, set_group,
};

static const RwInspectorText weight_text = {
  "workload-weight", N_("Weight"), RW_TEXT_FIELD_LINE, NULL, get_weight,
  set_weight,
};

static const RwInspectorText note_text = {
  "workload-note", N_("Note"), RW_TEXT_FIELD_NOTE, NULL, get_note, set_note,
};

static const RwInspectorList model_list = {
  "workload-model", N_("Run as"), list_models, get_model, set_model,
};

static void
picked_cb (RwServicePicker *picker,
           const char      *name,
           const char      *service_id,
           guint            model,
           RwInspector     *self)
{
  RwWorkload *workload = rw_inspector_find_workload (self);

  if (workload != NULL)
    rw_edit_set_service (rw_inspector_get_history (self), get_scenario (self),
                         workload, service_id, (RwServiceModel) model);
}

static void
change_service_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  RwInspector *self = RW_INSPECTOR (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  RwWorkload *workload = rw_inspector_find_workload (self);
  RwServicePicker *picker;

  if (workload == NULL)
    return;

  picker = rw_service_picker_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                  rw_session_get_catalogue (self->session),
                                  RW_SERVICE_PICKER_CHANGE,
                                  rw_workload_get_model (workload));
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, 0);
  gtk_window_present (GTK_WINDOW (picker));
}

static void
add_service (RwInspector *self,
             RwWorkload  *workload)
{
  const char *id = rw_workload_get_service_id (workload);
  const RwService *service =
    rw_catalogue_find_service (rw_session_get_catalogue (self->session), id);
  g_autofree char *label = NULL;

  if (service != NULL)
    id = service->name;
  /* Translators: %s is the name of a service. */
  label = g_strdup_printf (_("Service: %s"),
                           id[0] != '\0' ? id : _("none of the catalogue"));
  rw_inspector_add_action (self->form, label, NULL, "inspector.change-service",
                           NULL, FALSE);
}

/* Name and model stand above where they cannot be edited. */
static void
fill_form (RwInspector *self,
           RwWorkload  *workload)
{
  if (rw_inspector_get_editable (self))
    {
      rw_inspector_add_text (self, self->form, &name_text, workload, NULL, FALSE);
      add_service (self, workload);
      rw_inspector_add_list (self, self->form, &model_list, workload, NULL, FALSE);
    }
  rw_inspector_add_text (self, self->form, &group_text, workload, NULL, FALSE);
  if (rw_inspector_get_editable (self) || rw_workload_get_weight (workload) != 1)
    rw_inspector_add_text (self, self->form, &weight_text, workload, NULL,
                           FALSE);
  rw_inspector_add_text (self, self->form, &note_text, workload, NULL, FALSE);
}

static void
fill_owners (RwInspector *self,
             RwWorkload  *workload)
{
  const RwEdition *edition = rw_session_get_edition (self->session);
  const RwLayerSet *set = edition->layer_set;

  for (guint i = set->n_layers; i > 0; i--)
    {
      const RwLayer *layer = &set->layers[i - 1];
      RwOwnership ownership;
      const char *reason = NULL;

      rw_ownership_for_workload (edition,
                                 rw_session_get_catalogue (self->session),
                                 layer->id, workload, &ownership);
      if (ownership.origin == RW_OWNERSHIP_OVERRIDE)
        reason = ownership.override->reason;
      else if (ownership.origin == RW_OWNERSHIP_SERVICE)
        reason = ownership.service_override->reason;
      rw_inspector_add_owner_row (self, self->owners, layer->name, reason,
                                  ownership.owner);
    }
}

/**
 * rw_inspector_fill_workload:
 * @self: an inspector whose sections have begun
 * @workload: the selected workload
 *
 * Says who owns each ring of a workload under its own service model, and lets
 * the workload be edited.
 */
void
rw_inspector_fill_workload (RwInspector *self,
                            RwWorkload  *workload)
{
  g_autofree char *service = rw_inspector_dup_service (self, workload);

  gtk_label_set_text (self->title, rw_workload_get_name (workload));
  gtk_label_set_text (self->subtitle, service);
  fill_form (self, workload);
  fill_owners (self, workload);
  rw_inspector_fill_controls (self, NULL, workload);
  rw_inspector_tell_service (self, workload);
}

/**
 * rw_inspector_install_workload:
 * @widget_class: the class of inspectors
 *
 * Installs what can be done with a workload.
 */
void
rw_inspector_install_workload (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inspector.change-service", NULL,
                                   change_service_cb);
}
