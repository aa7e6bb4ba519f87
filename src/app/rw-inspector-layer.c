/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the inspector says about a layer, and about a layer of one workload.
 * All answers come from the session; nothing is worked out here.
 */

#include "config.h"

#include "app/rw-inspector-private.h"

#include <glib/gi18n.h>

/* More workloads than this are counted rather than listed. */
#define MAX_LISTED 40

static guint
count_workloads (RwInspector *self)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);

  return g_list_model_get_n_items (rw_scenario_get_workloads (scenario));
}

static void
fill_heading (RwInspector   *self,
              const RwLayer *layer,
              RwWorkload    *workload)
{
  const RwLayerSet *set = rw_session_get_edition (self->session)->layer_set;
  g_autofree char *place = NULL;
  g_autofree char *text = NULL;

  /* Translators: counted from the inside, as in “Ring 3 of 7”. */
  place = g_strdup_printf (_("Ring %u of %u"), layer->position + 1,
                           set->n_layers);
  if (workload != NULL)
    text = g_strdup_printf ("%s · %s\n%s", place,
                            rw_workload_get_name (workload), layer->summary);
  else
    text = g_strdup_printf ("%s\n%s", place, layer->summary);

  if (rw_session_get_layer_hidden (self->session, layer->id))
    {
      g_autofree char *gap = rw_session_dup_gap (self->session, layer);
      char *whole;

      /* Translators: under the name of a ring; %s is “Network now stands”. */
      whole = g_strdup_printf (_("Taken out of the picture: %s.\n%s"), gap, text);
      g_free (text);
      text = whole;
    }

  gtk_label_set_text (self->title, layer->name);
  gtk_label_set_text (self->subtitle, text);
}

static void
list_workloads (RwInspector   *self,
                const RwLayer *layer,
                GListModel    *workloads)
{
  for (guint i = 0; i < g_list_model_get_n_items (workloads); i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);
      g_autofree char *service = rw_inspector_dup_service (self, workload);
      RwOwnership ownership;

      rw_session_get_ownership (self->session, layer->id, workload, &ownership);
      rw_inspector_add_owner_row (self, self->workloads,
                                  rw_workload_get_name (workload), service,
                                  ownership.owner);
    }
}

static void
count_workloads_by_owner (RwInspector   *self,
                          const RwLayer *layer,
                          GListModel    *workloads)
{
  guint counts[RW_N_OWNERS] = { 0, };

  for (guint i = 0; i < g_list_model_get_n_items (workloads); i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);
      RwOwnership ownership;

      rw_session_get_ownership (self->session, layer->id, workload, &ownership);
      counts[ownership.owner]++;
    }

  for (int owner = 0; owner < RW_N_OWNERS; owner++)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("%u workload", "%u workloads", counts[owner]),
                         counts[owner]);

      if (counts[owner] > 0)
        rw_inspector_add_owner_row (self, self->workloads,
                                    rw_inspector_name_owner (self, (RwOwner) owner),
                                    text, (RwOwner) owner);
    }
}

/* Hundreds of rows say less than how many belong to whom; the list of
 * workloads has each of them. */
static void
fill_workloads (RwInspector   *self,
                const RwLayer *layer)
{
  GListModel *workloads =
    rw_scenario_get_workloads (rw_session_get_scenario (self->session));

  if (g_list_model_get_n_items (workloads) <= MAX_LISTED)
    list_workloads (self, layer, workloads);
  else
    count_workloads_by_owner (self, layer, workloads);
}

static const char *
explain_workloads (RwInspector   *self,
                   const RwLayer *layer)
{
  GListModel *workloads =
    rw_scenario_get_workloads (rw_session_get_scenario (self->session));
  RwOwner first = RW_OWNER_CUSTOMER;

  for (guint i = 0; i < g_list_model_get_n_items (workloads); i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);
      RwOwnership ownership;

      rw_session_get_ownership (self->session, layer->id, workload, &ownership);
      if (i == 0)
        first = ownership.owner;
      else if (ownership.owner != first)
        return _("It depends on the workload: each has its own service model.");
    }

  if (count_workloads (self) == 0)
    return _("There are no workloads yet to tell it by.");

  return _("It is the same for every workload.");
}

/* With all under one model: what the selected workload is under its own. */
static void
fill_own_model (RwInspector   *self,
                const RwLayer *layer,
                RwWorkload    *workload)
{
  g_autofree char *service = rw_inspector_dup_service (self, workload);
  RwOwnership ownership;

  rw_ownership_for_workload (rw_session_get_edition (self->session),
                             rw_session_get_catalogue (self->session),
                             layer->id, workload, &ownership);
  rw_section_set_description (self->workloads,
                              _("Run as it is, not as looked at now"));
  rw_inspector_add_owner_row (self, self->workloads,
                              rw_workload_get_name (workload), service,
                              ownership.owner);
}

/* What the customer still does, whoever owns the ring. */
static void
fill_note (RwInspector *self,
           RwOwner      owner)
{
  const RwEdition *edition = rw_session_get_edition (self->session);
  const RwResponsibility *row = rw_edition_find_role (edition, RW_ROW_NOTE);
  const RwLayerNote *note = NULL;

  if (row == NULL || row->role_id == NULL
      || (owner != RW_OWNER_PROVIDER && owner != RW_OWNER_SHARED))
    return;

  note = rw_layer_set_find_note (edition->layer_set, row->role_id);
  if (note != NULL)
    rw_inspector_add_owner_row (self, self->rows, row->name, note->text,
                                row->cells[RW_SERVICE_MODEL_ON_PREMISES].owner);
}

static void
fill_source (RwInspector *self)
{
  const RwEdition *edition = rw_session_get_edition (self->session);
  g_autofree char *text = rw_facts_dup_source (edition->source);

  rw_inspector_add_link_row (self->rows, edition->title, text,
                             edition->source->address);
}

/* The rule is our own where it is derived, and says so. */
static void
fill_rule (RwInspector     *self,
           const RwMapping *mapping)
{
  g_autofree char *basis = rw_facts_dup_basis (mapping->source, mapping->basis);
  g_autofree char *title =
    g_strdup_printf ("%s · %s", _("How the ring follows"), basis);
  const char *rule = mapping->rule;

  if (rule == NULL)
    rule = mapping->n_rows > 1
             ? _("Several rows of the table decide it: it is whose they all "
                 "are, and shared where they differ.")
             : _("The table has a row for it.");
  rw_section_add_linked (self->rows, title, rule,
                         mapping->source != NULL ? mapping->source->address : NULL,
                         FALSE);
}

static void
fill_rows (RwInspector   *self,
           const RwLayer *layer,
           RwOwner        owner,
           int            model)
{
  const RwMapping *mapping =
    rw_edition_find_mapping (rw_session_get_edition (self->session), layer->id);

  if (!rw_section_ask (self->rows, 0))
    return;

  for (guint i = 0; mapping != NULL && i < mapping->n_rows; i++)
    rw_inspector_add_cells_row (self, self->rows, mapping->rows[i], model);
  if (mapping != NULL)
    fill_rule (self, mapping);
  fill_note (self, owner);
  fill_source (self);
}

static void
fill_all_workloads (RwInspector   *self,
                    const RwLayer *layer)
{
  RwOwner owner = rw_session_get_layer_owner (self->session, layer->id);

  rw_inspector_set_verdict (self, owner, explain_workloads (self, layer));
  fill_workloads (self, layer);
  fill_rows (self, layer, owner, -1);
}

static void
fill_ownership (RwInspector   *self,
                const RwLayer *layer,
                RwWorkload    *workload)
{
  g_autofree char *reason = NULL;
  RwOwnership ownership;

  rw_session_get_ownership (self->session, layer->id, workload, &ownership);
  reason = rw_ownership_dup_reason (&ownership,
                                    rw_inspector_name_owner (self, RW_OWNER_CUSTOMER),
                                    rw_inspector_name_owner (self, RW_OWNER_PROVIDER));
  rw_inspector_set_verdict (self, ownership.owner, reason);
  rw_inspector_fill_owner (self, layer, workload, &ownership);
  rw_inspector_fill_parts (self, layer, workload, &ownership);
  if (workload != NULL
      && rw_session_get_toggle (self->session) < RW_TOGGLE_WORKLOADS)
    fill_own_model (self, layer, workload);
  fill_rows (self, layer, ownership.owner, (int) ownership.model);
}

/**
 * rw_inspector_fill_layer:
 * @self: an inspector whose sections have begun
 * @layer: the selected layer
 * @workload: (nullable): the selected workload
 *
 * Says all there is to say about a layer.
 */
void
rw_inspector_fill_layer (RwInspector   *self,
                         const RwLayer *layer,
                         RwWorkload    *workload)
{
  rw_section_set_description (self->workloads, NULL);
  fill_heading (self, layer, workload);
  if (rw_session_get_toggle (self->session) >= RW_TOGGLE_WORKLOADS
      && workload == NULL)
    fill_all_workloads (self, layer);
  else
    fill_ownership (self, layer, workload);
  rw_inspector_fill_controls (self, layer->id, workload);
  rw_inspector_tell_layer (self, layer, workload);
}
