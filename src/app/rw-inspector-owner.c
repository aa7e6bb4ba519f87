/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who owns a layer of one workload where that is not as its model says: told,
 * and edited.
 */

#include "config.h"

#include "app/rw-inspector-private.h"

#include <glib/gi18n.h>

#include "core/rw-edit.h"

static char **
list_owners (RwInspector *inspector,
             GObject     *object,
             const char  *layer_id)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  RwOwner usual = rw_facts_find_usual_owner (inspector->session,
                                             RW_WORKLOAD (object), layer_id);
  g_autofree char *reset = NULL;

  /* Translators: the owner of a ring is what it would be anyway: %s. */
  reset = g_strdup_printf (_("As usual: %s"),
                           rw_inspector_name_owner (inspector, usual));
  g_strv_builder_add (names, reset);
  for (int i = 0; i < RW_N_OWNERS; i++)
    g_strv_builder_add (names, rw_inspector_name_owner (inspector, (RwOwner) i));

  return g_strv_builder_end (names);
}

static guint
get_owner (RwInspector *inspector,
           GObject     *object,
           const char  *layer_id)
{
  const RwOverride *override =
    rw_workload_find_override (RW_WORKLOAD (object), layer_id);

  return override != NULL ? override->owner + 1 : 0;
}

static void
set_owner (RwInspector *inspector,
           GObject     *object,
           const char  *layer_id,
           guint        index)
{
  RwHistory *history = rw_inspector_get_history (inspector);
  RwScenario *scenario = rw_session_get_scenario (inspector->session);
  const RwOverride *override =
    rw_workload_find_override (RW_WORKLOAD (object), layer_id);
  g_autofree char *reason = g_strdup (override != NULL ? override->reason : "");
  g_autoptr (GPtrArray) workloads = g_ptr_array_new ();

  g_ptr_array_add (workloads, object);
  if (index == 0)
    rw_edit_reset_override (history, scenario, workloads, layer_id);
  else
    rw_edit_set_override (history, scenario, workloads, layer_id,
                          (RwOwner) (index - 1), reason);
}

static const char *
get_reason (GObject    *object,
            const char *layer_id)
{
  const RwOverride *override =
    rw_workload_find_override (RW_WORKLOAD (object), layer_id);

  return override != NULL ? override->reason : "";
}

static void
set_reason (RwInspector *inspector,
            GObject     *object,
            const char  *layer_id,
            const char  *text)
{
  const RwOverride *override =
    rw_workload_find_override (RW_WORKLOAD (object), layer_id);
  g_autoptr (GPtrArray) workloads = g_ptr_array_new ();

  if (override == NULL)
    return;

  g_ptr_array_add (workloads, object);
  rw_edit_set_override (rw_inspector_get_history (inspector),
                        rw_session_get_scenario (inspector->session),
                        workloads, layer_id, override->owner, text);
}

static void
reset_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  RwInspector *self = RW_INSPECTOR (widget);
  RwWorkload *workload = rw_inspector_find_workload (self);
  const char *layer_id = workload != NULL
                           ? rw_session_get_selected_layer (self->session) : NULL;

  if (layer_id != NULL)
    set_owner (self, G_OBJECT (workload), layer_id, 0);
}

static const RwInspectorList owner_list = {
  "owner", N_("Owner"), list_owners, get_owner, set_owner,
};

static const RwInspectorText reason_text = {
  "reason", N_("Why it is not as usual"), RW_TEXT_FIELD_NOTE, NULL,
  get_reason, set_reason,
};

static char *
dup_exception_reason (const RwOwnership *ownership)
{
  const RwServiceOverride *override = ownership->service_override;
  g_autofree char *basis = NULL;

  if (ownership->origin == RW_OWNERSHIP_OVERRIDE)
    return g_strdup (ownership->override->reason[0] != '\0'
                       ? ownership->override->reason
                       : _("No reason is written down"));
  if (ownership->origin != RW_OWNERSHIP_SERVICE)
    return NULL;

  basis = rw_facts_dup_basis (override->source, override->basis);
  return g_strdup_printf ("%s\n%s", override->reason, basis);
}

static void
fill_exception (RwInspector       *self,
                const RwOwnership *ownership)
{
  g_autofree char *reason = dup_exception_reason (ownership);
  g_autofree char *text = NULL;

  if (reason == NULL)
    return;

  rw_inspector_add_owner_row (self, self->exception,
                              rw_inspector_name_owner (self, ownership->owner),
                              reason, ownership->owner);
  /* Translators: %s is a service model. */
  text = g_strdup_printf (_("By %s alone"),
                          rw_service_model_get_short_name (ownership->model));
  rw_inspector_add_owner_row (self, self->exception, text, NULL,
                              ownership->owner_by_model);
}

/* The override can be reset wherever it is seen. */
static void
fill_editor (RwInspector       *self,
             const RwLayer     *layer,
             RwWorkload        *workload,
             const RwOwnership *ownership)
{
  rw_section_set_title (self->exception, _("Whose It Is"));
  rw_inspector_add_list (self, self->exception, &owner_list, workload, layer->id,
                         FALSE);
  if (rw_workload_find_override (workload, layer->id) == NULL)
    return;

  rw_inspector_add_text (self, self->exception, &reason_text, workload,
                         layer->id, FALSE);
  rw_inspector_add_action (self->exception, _("Reset to What Is Usual"),
                           "edit-undo-symbolic", "inspector.reset-owner", NULL,
                           FALSE);
}

/**
 * rw_inspector_fill_owner:
 * @self: an inspector whose sections have begun
 * @layer: the selected layer
 * @workload: (nullable): the selected workload
 * @ownership: who owns it, as it is looked at
 *
 * Tells where an owner is not as usual, and lets it be edited for a workload.
 */
void
rw_inspector_fill_owner (RwInspector       *self,
                         const RwLayer     *layer,
                         RwWorkload        *workload,
                         const RwOwnership *ownership)
{
  rw_section_set_title (self->exception, _("Not as Its Model Says"));
  if (workload != NULL && rw_inspector_get_editable (self))
    fill_editor (self, layer, workload, ownership);
  if (ownership->origin != RW_OWNERSHIP_OVERRIDE || !rw_inspector_get_editable (self))
    fill_exception (self, ownership);
}

/**
 * rw_inspector_install_owner:
 * @widget_class: the class of inspectors
 *
 * Installs what can be done with owners.
 */
void
rw_inspector_install_owner (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inspector.reset-owner", NULL,
                                   reset_cb);
}
