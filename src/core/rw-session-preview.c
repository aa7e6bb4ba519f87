/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A look at “what if” beside a look at what is: a session of its own on the
 * same document, which nobody follows and which edits nothing.
 */

#include "config.h"

#include "core/rw-session-private.h"

#include "core/rw-util-private.h"

static RwSession *
new_beside (RwSession *session)
{
  RwSession *self = rw_session_new (session->catalogue);
  GHashTableIter iter;
  gpointer id;

  g_set_object (&self->document, session->document);
  g_set_object (&self->scenario, session->scenario);
  self->edition = session->edition;
  self->toggle = session->toggle;
  self->grouping = session->grouping;
  self->weighted = session->weighted;
  self->position = session->position;
  rw_set_string (&self->selected_layer, session->selected_layer);
  rw_set_string (&self->selected_workload, session->selected_workload);
  rw_set_string (&self->known_edition_id, session->known_edition_id);
  rw_set_string (&self->drill, session->drill);
  g_hash_table_iter_init (&iter, session->hidden);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (self->hidden, g_strdup (id));

  return self;
}

/**
 * rw_session_new_preview:
 * @session: what is looked at, with a document
 * @toggle: how to look at it instead
 *
 * Makes a look at the same through another toggle. It shows what is there now
 * and does not follow what changes; it has no history.
 *
 * Returns: (transfer full): a session to be looked at alone
 */
RwSession *
rw_session_new_preview (RwSession *session,
                        RwToggle   toggle)
{
  RwSession *self;

  g_return_val_if_fail (RW_IS_SESSION (session), NULL);
  g_return_val_if_fail (toggle < RW_N_TOGGLES, NULL);

  self = new_beside (session);
  self->toggle = toggle;

  return self;
}

/**
 * rw_session_new_workload_preview:
 * @session: what is looked at, with a document
 * @workload_id: a workload of its scenario
 * @model: how that would be run
 *
 * Makes a look at the workloads, one of which is run in another way. The
 * document stays as it is.
 *
 * Returns: (transfer full) (nullable): a session to be looked at alone, or
 *   %NULL where there is no such workload
 */
RwSession *
rw_session_new_workload_preview (RwSession      *session,
                                 const char     *workload_id,
                                 RwServiceModel  model)
{
  RwSession *self;
  g_autoptr (RwScenario) copy = NULL;

  g_return_val_if_fail (RW_IS_SESSION (session), NULL);
  g_return_val_if_fail (workload_id != NULL, NULL);

  if (session->scenario == NULL
      || rw_scenario_find_workload (session->scenario, workload_id) == NULL)
    return NULL;

  copy = rw_scenario_copy (session->scenario,
                           rw_scenario_get_id (session->scenario));
  rw_workload_set_model (rw_scenario_find_workload (copy, workload_id), model);
  self = rw_session_new_preview (session, RW_TOGGLE_WORKLOADS);
  g_set_object (&self->scenario, copy);

  return self;
}
