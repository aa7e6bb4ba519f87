/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What changed hands between two looks at a session, in words: the status
 * line. It knows no widget.
 */

#include "config.h"

#include "app/rw-changes.h"

#include <glib/gi18n.h>

struct _RwChanges
{
  RwSession        *session;  /* (owned) */
  const RwLayerSet *layers;   /* (nullable) (borrowed from the catalogue) */
  GArray           *owners;   /* (owned) (element-type RwOwner), as layers */
};

static const RwLayerSet *
get_layers (RwChanges *self)
{
  const RwEdition *edition = rw_session_get_edition (self->session);

  if (edition == NULL || rw_session_get_document (self->session) == NULL)
    return NULL;
  return edition->layer_set;
}

static RwOwner
get_owner (RwChanges *self,
           guint      index)
{
  return rw_session_get_layer_owner (self->session,
                                     self->layers->layers[index].id);
}

/**
 * rw_changes_new:
 * @session: what is looked at
 *
 * Begins to follow a session.
 *
 * Returns: (transfer full): free with rw_changes_free()
 */
RwChanges *
rw_changes_new (RwSession *session)
{
  RwChanges *self;

  g_return_val_if_fail (RW_IS_SESSION (session), NULL);

  self = g_new0 (RwChanges, 1);
  self->session = g_object_ref (session);
  self->owners = g_array_new (FALSE, TRUE, sizeof (RwOwner));
  rw_changes_reset (self);
  return self;
}

/**
 * rw_changes_free:
 * @self: (transfer full): the follower
 *
 * Stops to follow.
 */
void
rw_changes_free (RwChanges *self)
{
  g_clear_object (&self->session);
  g_clear_pointer (&self->owners, g_array_unref);
  g_free (self);
}

/**
 * rw_changes_reset:
 * @self: the follower
 *
 * Takes the owners as they are now for unchanged.
 */
void
rw_changes_reset (RwChanges *self)
{
  self->layers = get_layers (self);
  g_array_set_size (self->owners,
                    self->layers != NULL ? self->layers->n_layers : 0);
  for (guint i = 0; i < self->owners->len; i++)
    g_array_index (self->owners, RwOwner, i) = get_owner (self, i);
}

/**
 * rw_changes_dup_summary:
 * @self: the follower
 *
 * Says how much there is in the scenario.
 *
 * Returns: (transfer full): one line, "" without a scenario
 */
char *
rw_changes_dup_summary (RwChanges *self)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);
  g_autofree char *workloads = NULL;
  g_autofree char *controls = NULL;
  guint n_workloads;
  guint n_controls;

  if (scenario == NULL)
    return g_strdup ("");
  n_workloads = g_list_model_get_n_items (
    rw_scenario_get_workloads (scenario));
  n_controls = g_list_model_get_n_items (rw_scenario_get_controls (scenario));
  workloads = g_strdup_printf (ngettext ("%u workload", "%u workloads",
                                         n_workloads),
                               n_workloads);
  controls = g_strdup_printf (ngettext ("%u control", "%u controls",
                                        n_controls),
                              n_controls);
  /* Translators: a scenario's name, “5 workloads” and “12 controls”. */
  return g_strdup_printf (_("%s: %s, %s"), rw_scenario_get_name (scenario),
                          workloads, controls);
}

/* Which rings changed, in words; NULL where none did. */
static char *
take_rings (RwChanges *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < self->owners->len; i++)
    if (get_owner (self, i) != g_array_index (self->owners, RwOwner, i))
      g_ptr_array_add (names, (gpointer) self->layers->layers[i].name);
  rw_changes_reset (self);
  if (names->len == 0)
    return NULL;

  g_ptr_array_add (names, NULL);
  /* Translators: between the names of a list of rings. */
  list = g_strjoinv (C_("list of rings", ", "), (char **) names->pdata);
  return g_strdup_printf (ngettext ("%u ring changed: %s",
                                    "%u rings changed: %s",
                                    names->len - 1),
                          names->len - 1, list);
}

/**
 * rw_changes_take_text:
 * @self: the follower
 *
 * Says which rings have other owners than when last asked, and takes the
 * owners of now for unchanged. Where there are other rings altogether, it
 * gives the summary.
 *
 * Returns: (transfer full): one line, "" without a document
 */
char *
rw_changes_take_text (RwChanges *self)
{
  char *rings;

  if (get_layers (self) != self->layers)
    {
      rw_changes_reset (self);
      return rw_changes_dup_summary (self);
    }
  rings = take_rings (self);
  if (rings != NULL)
    return rings;
  return g_strdup (self->layers != NULL ? _("No ring changed") : "");
}

/**
 * rw_changes_take_summary:
 * @self: the follower
 *
 * Says how much there is in the scenario now, and which rings have other
 * owners than when last asked; takes the owners of now for unchanged.
 *
 * Returns: (transfer full): one line, "" without a scenario
 */
char *
rw_changes_take_summary (RwChanges *self)
{
  g_autofree char *summary = rw_changes_dup_summary (self);
  g_autofree char *rings = NULL;

  if (get_layers (self) == self->layers)
    rings = take_rings (self);
  else
    rw_changes_reset (self);
  if (rings == NULL)
    return g_steal_pointer (&summary);
  return g_strdup_printf ("%s · %s", summary, rings);
}
