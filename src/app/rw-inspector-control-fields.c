/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be edited of one control.
 */

#include "config.h"

#include "app/rw-inspector-private.h"

#include <glib/gi18n.h>

#include "app/rw-text-row.h"
#include "core/rw-control.h"
#include "core/rw-edit.h"
#include "core/rw-xml-text.h"

/* Of more workloads than this, a control is told by its own alone. */
#define MAX_OFFERED 500

static RwScenario *
get_scenario (RwInspector *inspector)
{
  return rw_session_get_scenario (inspector->session);
}

static const char *
get_name (GObject    *object,
          const char *layer_id)
{
  return rw_control_get_name (RW_CONTROL (object));
}

static void
set_name (RwInspector *inspector,
          GObject     *object,
          const char  *layer_id,
          const char  *text)
{
  rw_edit_set_control_name (rw_inspector_get_history (inspector),
                            get_scenario (inspector), RW_CONTROL (object),
                            text);
}

static const char *
get_assignee (GObject    *object,
              const char *layer_id)
{
  return rw_control_get_assignee (RW_CONTROL (object));
}

static void
set_assignee (RwInspector *inspector,
              GObject     *object,
              const char  *layer_id,
              const char  *text)
{
  rw_edit_set_control_assignee (rw_inspector_get_history (inspector),
                                get_scenario (inspector), RW_CONTROL (object),
                                text);
}

static const char *
get_due (GObject    *object,
         const char *layer_id)
{
  return rw_control_get_due (RW_CONTROL (object));
}

static void
set_due (RwInspector *inspector,
         GObject     *object,
         const char  *layer_id,
         const char  *text)
{
  rw_edit_set_control_due (rw_inspector_get_history (inspector),
                           get_scenario (inspector), RW_CONTROL (object),
                           text);
}

static const char *
get_evidence (GObject    *object,
              const char *layer_id)
{
  return rw_control_get_evidence (RW_CONTROL (object));
}

static void
set_evidence (RwInspector *inspector,
              GObject     *object,
              const char  *layer_id,
              const char  *text)
{
  rw_edit_set_control_evidence (rw_inspector_get_history (inspector),
                                get_scenario (inspector), RW_CONTROL (object),
                                text);
}

static const char *
check_due (const char *text)
{
  return rw_xml_is_date (text) ? NULL : _("A day is written like 2027-01-31");
}

static const char *
check_evidence (const char *text)
{
  return rw_xml_is_link (text)
           ? NULL
           : _("An address begins with https://, http:// or mailto:");
}

static const char *
get_note (GObject    *object,
          const char *layer_id)
{
  return rw_control_get_note (RW_CONTROL (object));
}

static void
set_note (RwInspector *inspector,
          GObject     *object,
          const char  *layer_id,
          const char  *text)
{
  rw_edit_set_control_note (rw_inspector_get_history (inspector),
                            get_scenario (inspector), RW_CONTROL (object),
                            text);
}

static char **
list_states (RwInspector *inspector,
             GObject     *object,
             const char  *layer_id)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (int i = 0; i < RW_N_CONTROL_STATES; i++)
    g_strv_builder_add (names, rw_control_state_get_name ((RwControlState) i));

  return g_strv_builder_end (names);
}

static guint
get_state (RwInspector *inspector,
           GObject     *object,
           const char  *layer_id)
{
  return rw_control_get_state (RW_CONTROL (object));
}

static void
set_state (RwInspector *inspector,
           GObject     *object,
           const char  *layer_id,
           guint        index)
{
  rw_edit_set_control_state (rw_inspector_get_history (inspector),
                             get_scenario (inspector), RW_CONTROL (object),
                             (RwControlState) index);
}

static char **
list_owners (RwInspector *inspector,
             GObject     *object,
             const char  *layer_id)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (int i = 0; i < RW_N_OWNERS; i++)
    g_strv_builder_add (names, rw_inspector_name_owner (inspector, (RwOwner) i));

  return g_strv_builder_end (names);
}

static guint
get_owner (RwInspector *inspector,
           GObject     *object,
           const char  *layer_id)
{
  return rw_control_get_owner (RW_CONTROL (object));
}

static void
set_owner (RwInspector *inspector,
           GObject     *object,
           const char  *layer_id,
           guint        index)
{
  rw_edit_set_control_owner (rw_inspector_get_history (inspector),
                             get_scenario (inspector), RW_CONTROL (object),
                             (RwOwner) index);
}

static const RwLayerSet *
get_layers (RwInspector *inspector)
{
  return rw_session_get_edition (inspector->session)->layer_set;
}

static char **
list_layers (RwInspector *inspector,
             GObject     *object,
             const char  *layer_id)
{
  const RwLayerSet *set = get_layers (inspector);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_strv_builder_add (names, _("All layers"));
  for (guint i = 0; i < set->n_layers; i++)
    g_strv_builder_add (names, set->layers[i].name);

  return g_strv_builder_end (names);
}

static guint
get_layer (RwInspector *inspector,
           GObject     *object,
           const char  *layer_id)
{
  const char *id = rw_control_get_layer_id (RW_CONTROL (object));
  const RwLayer *layer = rw_layer_set_find_layer (get_layers (inspector), id);

  return layer != NULL ? layer->position + 1 : 0;
}

static void
set_layer (RwInspector *inspector,
           GObject     *object,
           const char  *layer_id,
           guint        index)
{
  const RwLayerSet *set = get_layers (inspector);

  rw_edit_set_control_layer (rw_inspector_get_history (inspector),
                             get_scenario (inspector), RW_CONTROL (object),
                             index > 0 ? set->layers[index - 1].id : "*");
}

/* Workloads that are offered: all, or the control's own alone of very many. */
static GPtrArray *
list_offered (RwInspector *inspector,
              RwControl   *control)
{
  RwScenario *scenario = get_scenario (inspector);
  GListModel *workloads = rw_scenario_get_workloads (scenario);
  GPtrArray *offered = g_ptr_array_new_with_free_func (g_object_unref);
  RwWorkload *own;

  if (g_list_model_get_n_items (workloads) <= MAX_OFFERED)
    {
      for (guint i = 0; i < g_list_model_get_n_items (workloads); i++)
        g_ptr_array_add (offered, g_list_model_get_item (workloads, i));
      return offered;
    }

  own = rw_scenario_find_workload (scenario, rw_control_get_workload_id (control));
  if (own != NULL)
    g_ptr_array_add (offered, g_object_ref (own));

  return offered;
}

static char **
list_workloads (RwInspector *inspector,
                GObject     *object,
                const char  *layer_id)
{
  g_autoptr (GPtrArray) offered = list_offered (inspector, RW_CONTROL (object));
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_strv_builder_add (names, _("All workloads"));
  for (guint i = 0; i < offered->len; i++)
    g_strv_builder_add (names,
                        rw_workload_get_name (g_ptr_array_index (offered, i)));

  return g_strv_builder_end (names);
}

static guint
get_workload (RwInspector *inspector,
              GObject     *object,
              const char  *layer_id)
{
  g_autoptr (GPtrArray) offered = list_offered (inspector, RW_CONTROL (object));
  const char *id = rw_control_get_workload_id (RW_CONTROL (object));

  for (guint i = 0; i < offered->len; i++)
    if (g_str_equal (rw_workload_get_id (g_ptr_array_index (offered, i)), id))
      return i + 1;

  return 0;
}

static void
set_workload (RwInspector *inspector,
              GObject     *object,
              const char  *layer_id,
              guint        index)
{
  g_autoptr (GPtrArray) offered = list_offered (inspector, RW_CONTROL (object));
  const char *id = "";

  if (index > 0 && index <= offered->len)
    id = rw_workload_get_id (g_ptr_array_index (offered, index - 1));
  rw_edit_set_control_workload (rw_inspector_get_history (inspector),
                                get_scenario (inspector), RW_CONTROL (object), id);
}

static const RwInspectorText name_text = {
  "control-name", N_("Name"), RW_TEXT_FIELD_LINE, NULL, get_name, set_name,
};

static const RwInspectorText assignee_text = {
  "control-assignee", N_("Who sees to it"), RW_TEXT_FIELD_LINE, NULL,
  get_assignee, set_assignee,
};

static const RwInspectorText due_text = {
  "control-due", N_("Due by"), RW_TEXT_FIELD_DATE, check_due, get_due, set_due,
};

static const RwInspectorText evidence_text = {
  "control-evidence", N_("Where it can be seen"), RW_TEXT_FIELD_ADDRESS,
  check_evidence, get_evidence, set_evidence,
};

static const RwInspectorText note_text = {
  "control-note", N_("Note"), RW_TEXT_FIELD_NOTE, NULL, get_note, set_note,
};

static const RwInspectorList state_list = {
  "control-state", N_("State"), list_states, get_state, set_state,
};

static const RwInspectorList owner_list = {
  "control-owner", N_("Run by"), list_owners, get_owner, set_owner,
};

static const RwInspectorList layer_list = {
  "control-layer", N_("Layer"), list_layers, get_layer, set_layer,
};

static const RwInspectorList workload_list = {
  "control-workload", N_("For"), list_workloads, get_workload, set_workload,
};

/* What the catalogue knows of its kind, where it is one of the catalogue. */
static void
tell_kind (RwInspector *self,
           RwControl   *control)
{
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);
  const RwCatalogueControl *known =
    rw_catalogue_find_control (catalogue, rw_control_get_catalogue_id (control));
  g_autofree char *id = g_strconcat ("kind/", rw_control_get_id (control), NULL);
  g_autoptr (GPtrArray) facts = NULL;
  RwFactReader reader;
  gboolean is_open;

  if (known == NULL)
    return;

  is_open = rw_section_add_fold (self->controls, id, _("What the Catalogue Says"),
                                 known->summary);
  rw_text_row_set_inner (RW_TEXT_ROW (rw_section_get_last (self->controls)));
  if (!is_open)
    return;

  rw_inspector_get_reader (self, &reader);
  facts = rw_facts_about_control (&reader, known);
  rw_inspector_add_facts (self->controls, facts, TRUE);
}

/**
 * rw_inspector_fill_control:
 * @self: an inspector whose sections have begun
 * @control: a control that is unfolded
 *
 * Adds the rows in which a control is edited, and what is known of its kind.
 */
void
rw_inspector_fill_control (RwInspector *self,
                           RwControl   *control)
{
  RwSection *section = self->controls;
  gboolean editable = rw_inspector_get_editable (self);

  if (editable)
    rw_inspector_add_text (self, section, &name_text, control, NULL, TRUE);
  rw_inspector_add_list (self, section, &state_list, control, NULL, TRUE);
  rw_inspector_add_list (self, section, &owner_list, control, NULL, TRUE);
  rw_inspector_add_text (self, section, &assignee_text, control, NULL, TRUE);
  rw_inspector_add_text (self, section, &due_text, control, NULL, TRUE);
  rw_inspector_add_text (self, section, &evidence_text, control, NULL, TRUE);
  rw_inspector_add_text (self, section, &note_text, control, NULL, TRUE);
  if (editable)
    {
      rw_inspector_add_list (self, section, &layer_list, control, NULL, TRUE);
      rw_inspector_add_list (self, section, &workload_list, control, NULL, TRUE);
    }
  tell_kind (self, control);
  if (editable)
    rw_inspector_add_action (section, _("Remove This Control"),
                             "user-trash-symbolic", "inspector.remove-control",
                             rw_control_get_id (control), TRUE);
}
