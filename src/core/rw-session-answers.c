/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a session answers about what is looked at: owners, the satellite, and
 * the line under the title. It changes nothing.
 */

#include "config.h"

#include "core/rw-session.h"

#include <glib/gi18n-lib.h>

#include "core/rw-bidi.h"

/**
 * rw_session_get_ownership:
 * @layer_id: a layer
 * @workload: (nullable): a workload; needed where the toggle tells workloads
 *   apart
 * @out_ownership: (out caller-allocates): the answer
 *
 * Answers who owns a layer as things are looked at now: under the toggle's
 * model, or for @workload under its own. There must be an edition.
 */
void
rw_session_get_ownership (RwSession   *self,
                          const char  *layer_id,
                          RwWorkload  *workload,
                          RwOwnership *out_ownership)
{
  const RwEdition *edition;
  RwToggle toggle;

  g_return_if_fail (RW_IS_SESSION (self));

  edition = rw_session_get_edition (self);
  toggle = rw_session_get_toggle (self);
  g_return_if_fail (edition != NULL);
  g_return_if_fail (toggle < RW_TOGGLE_WORKLOADS || workload != NULL);

  if (toggle < RW_TOGGLE_WORKLOADS)
    rw_ownership_for_model (edition, layer_id, (RwServiceModel) toggle,
                            out_ownership);
  else
    rw_ownership_for_workload (edition, rw_session_get_catalogue (self),
                               layer_id, workload, out_ownership);
}

/**
 * rw_session_get_layer_owner:
 * @layer_id: a layer
 *
 * Answers who owns a whole layer as things are looked at now: where workloads
 * differ, it is shared; where there is none, it is not applicable. O(n) in
 * workloads, up to the first that differs.
 *
 * Returns: the owner
 */
RwOwner
rw_session_get_layer_owner (RwSession  *self,
                            const char *layer_id)
{
  RwOwner owner = RW_OWNER_NOT_APPLICABLE;
  RwOwnership ownership;
  RwScenario *scenario;
  GListModel *workloads;
  guint n;

  g_return_val_if_fail (RW_IS_SESSION (self), RW_OWNER_CUSTOMER);

  if (rw_session_get_toggle (self) < RW_TOGGLE_WORKLOADS)
    {
      rw_session_get_ownership (self, layer_id, NULL, &ownership);
      return ownership.owner;
    }
  scenario = rw_session_get_scenario (self);
  if (scenario == NULL)
    return owner;

  workloads = rw_scenario_get_workloads (scenario);
  n = g_list_model_get_n_items (workloads);
  /* Nothing that follows can change what is shared. */
  for (guint i = 0; i < n && owner != RW_OWNER_SHARED; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      rw_session_get_ownership (self, layer_id, workload, &ownership);
      owner = rw_owner_combine (owner, ownership.owner);
    }

  return owner;
}

/**
 * rw_session_get_satellite:
 * @out_owner: (out): who owns it as things are looked at now
 *
 * Finds what the edition has outside the rings, such as the devices. Where
 * workloads differ, it is shared. O(n) in workloads.
 *
 * Returns: (transfer none) (nullable): the satellite, or %NULL where the
 *   edition has none
 */
const RwLayer *
rw_session_get_satellite (RwSession *self,
                          RwOwner   *out_owner)
{
  const RwEdition *edition;
  const RwResponsibility *row;
  RwScenario *scenario;
  RwToggle toggle;
  GListModel *workloads;
  guint n = 0;

  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  edition = rw_session_get_edition (self);
  scenario = rw_session_get_scenario (self);
  toggle = rw_session_get_toggle (self);
  g_return_val_if_fail (edition != NULL, NULL);

  *out_owner = RW_OWNER_NOT_APPLICABLE;
  row = rw_edition_find_role (edition, RW_ROW_SATELLITE);
  if (row == NULL || row->role_id == NULL)
    return NULL;

  if (toggle < RW_TOGGLE_WORKLOADS)
    *out_owner = row->cells[toggle].owner;
  else if (scenario != NULL)
    {
      workloads = rw_scenario_get_workloads (scenario);
      n = g_list_model_get_n_items (workloads);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);
      RwServiceModel model = rw_workload_get_model (workload);

      *out_owner = rw_owner_combine (*out_owner, row->cells[model].owner);
    }

  return rw_layer_set_find_satellite (edition->layer_set, row->role_id);
}

/* What is looked at by workload: the scenario, and the group in it. */
static char *
dup_place (RwSession  *self,
           const char *name)
{
  g_autoptr (RwSectors) sectors = NULL;
  const char *group;

  if (rw_session_get_drill (self) == NULL)
    return g_strdup (name);

  sectors = rw_session_new_sectors (self);
  group = rw_sectors_get_step (sectors,
                               rw_sectors_get_n_steps (sectors) - 1)->name;
  if (name[0] == '\0')
    return g_strdup (group);
  /* Translators: a scenario, and what workloads in it have in common. */
  return g_strdup_printf (_("%s, %s"), name, group);
}

static char *
dup_workloads_subtitle (RwSession  *self,
                        const char *name)
{
  g_autofree char *place = dup_place (self, name);

  if (place[0] == '\0')
    return g_strdup (_("Each workload by its own service model"));
  /* Translators: %s is a scenario, or a group of workloads in it. */
  return g_strdup_printf (_("%s: each workload by its own service model"),
                          place);
}

static char *
dup_rollup_subtitle (RwSession  *self,
                     const char *name)
{
  g_autofree char *place = dup_place (self, name);
  const char *what = rw_session_get_weighted (self)
                       ? _("who owns how much, by weight")
                       : _("who owns how much, by number of workloads");

  if (place[0] == '\0')
    return rw_session_get_weighted (self)
             ? g_strdup (_("Who owns how much, by weight"))
             : g_strdup (_("Who owns how much, by number of workloads"));
  /* Translators: a scenario, or a group of workloads in it, and what is told
   * of it. */
  return g_strdup_printf (_("%s: %s"), place, what);
}

/**
 * rw_session_dup_subtitle:
 * @toggle: a toggle, not needfully the session's
 *
 * Says in a line how things are looked at through @toggle, for under the
 * picture's title.
 *
 * Returns: (transfer full): plain translated text
 */
char *
rw_session_dup_subtitle (RwSession *self,
                         RwToggle   toggle)
{
  RwDocument *document;
  RwScenario *scenario;
  g_autofree char *name = NULL;
  g_autofree char *provider = NULL;

  g_return_val_if_fail (RW_IS_SESSION (self), NULL);
  g_return_val_if_fail (toggle < RW_N_TOGGLES, NULL);

  document = rw_session_get_document (self);
  scenario = rw_session_get_scenario (self);
  if (document == NULL || scenario == NULL)
    return g_strdup ("");

  name = rw_bidi_isolate (rw_scenario_get_name (scenario),
                          _("%s: each workload by its own service model"));
  provider = rw_bidi_isolate (rw_document_get_provider (document),
                              _("Infrastructure as a service: %s runs building "
                                "and hardware"));
  if (rw_document_get_provider (document)[0] == '\0')
    {
      g_clear_pointer (&provider, g_free);
      provider = g_strdup (_("the provider"));
    }

  switch (toggle)
    {
    case RW_TOGGLE_ON_PREMISES:
      return g_strdup (_("On-premises: everything is yours, down to the "
                         "building"));
    case RW_TOGGLE_IAAS:
      /* Translators: %s is the provider. */
      return g_strdup_printf (_("Infrastructure as a service: %s runs building "
                                "and hardware"), provider);
    case RW_TOGGLE_PAAS:
      /* Translators: %s is the provider. */
      return g_strdup_printf (_("Platform as a service: %s runs the platform, "
                                "you keep your data"), provider);
    case RW_TOGGLE_SAAS:
      /* Translators: %s is the provider. */
      return g_strdup_printf (_("Software as a service: %s runs nearly all, "
                                "you keep your data"), provider);
    case RW_TOGGLE_ROLLUP:
      return dup_rollup_subtitle (self, name);
    case RW_TOGGLE_WORKLOADS:
    default:
      return dup_workloads_subtitle (self, name);
    }
}
