/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rows of the outline tell. All answers come from the session, and
 * only for rows that can be seen.
 */

#include "config.h"

#include "app/rw-outline-private.h"

#include <glib/gi18n.h>

#include "app/rw-facts.h"

static void
ensure_texts (RwOutline *self)
{
  if (self->speech != NULL)
    return;

  self->speech = rw_speech_new (self->session);
  g_array_set_size (self->rings, 0);
  g_array_set_size (self->rings, self->layers->n_layers);
}

static void
count_ring (RwOutline     *self,
            const RwLayer *layer,
            RwOutlineRing *ring)
{
  GListModel *workloads = rw_scenario_get_workloads (self->scenario);
  guint n = g_list_model_get_n_items (workloads);

  ring->owner = RW_OWNER_NOT_APPLICABLE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);
      RwOwnership ownership;

      rw_session_get_ownership (self->session, layer->id, workload, &ownership);
      ring->differs |= i > 0 && ring->counts[ownership.owner] < i;
      ring->counts[ownership.owner]++;
      ring->owner = rw_owner_combine (ring->owner, ownership.owner);
    }
}

static const RwOutlineRing *
get_ring (RwOutline     *self,
          const RwLayer *layer)
{
  RwOutlineRing *ring = &g_array_index (self->rings, RwOutlineRing,
                                        layer->position);

  if (ring->counted)
    return ring;

  ring->counted = TRUE;
  if (self->by_workload)
    count_ring (self, layer, ring);
  else
    ring->owner = rw_session_get_layer_owner (self->session, layer->id);

  return ring;
}

static RwFactReader
get_reader (RwOutline *self)
{
  RwDocument *document = rw_session_get_document (self->session);

  return (RwFactReader) {
    .catalogue = rw_session_get_catalogue (self->session),
    .customer = rw_document_get_customer (document),
    .provider = rw_document_get_provider (document),
  };
}

/* “Contoso Shipping: 1 · Azure: 3”. */
static char *
dup_counts (RwOutline           *self,
            const RwOutlineRing *ring)
{
  RwFactReader reader = get_reader (self);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int owner = 0; owner < RW_N_OWNERS; owner++)
    {
      if (ring->counts[owner] == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, " · ");
      /* Translators: an owner, and of how many workloads. */
      g_string_append_printf (text, C_("owner and number", "%s: %u"),
                              rw_facts_name_owner (&reader, (RwOwner) owner),
                              ring->counts[owner]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_reason (RwOutline     *self,
            const RwLayer *layer,
            RwWorkload    *workload)
{
  RwFactReader reader = get_reader (self);
  RwOwnership ownership;

  rw_session_get_ownership (self->session, layer->id, workload, &ownership);

  return rw_ownership_dup_reason (&ownership,
                                  rw_facts_name_owner (&reader, RW_OWNER_CUSTOMER),
                                  rw_facts_name_owner (&reader, RW_OWNER_PROVIDER));
}

static char *
dup_ring_text (RwOutline           *self,
               const RwLayer       *layer,
               const RwOutlineRing *ring)
{
  if (rw_session_get_toggle (self->session) <= RW_TOGGLE_SAAS)
    return dup_reason (self, layer, NULL);
  if (!self->by_workload)
    return g_strdup (_("There are no workloads yet."));
  if (!ring->differs)
    return g_strdup (_("It is the same for every workload."));

  return dup_counts (self, ring);
}

static void
show_ring (RwOutline      *self,
           RwOutlineRow   *row,
           GtkTreeListRow *item,
           const RwLayer  *layer)
{
  const RwOutlineRing *ring = get_ring (self, layer);
  gboolean hidden = rw_session_get_layer_hidden (self->session, layer->id);
  g_autofree char *why = dup_ring_text (self, layer, ring);
  g_autofree char *spoken =
    rw_speech_dup_ring (self->speech, layer,
                        &(RwSpeechOwner) { .owner = ring->owner,
                                           .differs = ring->differs });
  /* Translators: what is said of a ring, where it is left out of the picture. */
  g_autofree char *absent = g_strdup_printf (_("%s; hidden in the diagram"),
                                             spoken);
  RwOutlineText text = {
    .title = layer->name,
    .text = why,
    .tag = hidden ? _("Hidden") : "",
    .n_controls = rw_speech_count_controls (self->speech, layer->id, NULL),
    .owner = ring->owner,
    .folds = self->by_workload,
    .expandable = gtk_tree_list_row_is_expandable (item),
    .expanded = gtk_tree_list_row_get_expanded (item),
    .spoken = hidden ? absent : spoken,
  };

  rw_outline_row_show (row, &text);
}

static void
show_outside (RwOutline     *self,
              RwOutlineRow  *row,
              const RwLayer *layer)
{
  RwFactReader reader = get_reader (self);
  RwOwner owner = RW_OWNER_NOT_APPLICABLE;
  g_autofree char *spoken = NULL;
  RwOutlineText text;

  rw_session_get_satellite (self->session, &owner);
  /* Translators: what lies outside the rings, such as “Devices”; its owner. */
  spoken = g_strdup_printf (_("%s, outside the rings: %s"), layer->name,
                            rw_facts_name_owner (&reader, owner));
  text = (RwOutlineText) {
    .title = layer->name,
    .text = layer->summary,
    .tag = "",
    .owner = owner,
    .folds = self->by_workload,
    .spoken = spoken,
  };
  rw_outline_row_show (row, &text);
}

static void
show_sector (RwOutline      *self,
             RwOutlineRow   *row,
             GtkTreeListRow *item,
             const RwLayer  *layer,
             RwWorkload     *workload)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (item);
  guint place = gtk_tree_list_row_get_position (item)
                - gtk_tree_list_row_get_position (parent) - 1;
  g_autofree char *why = dup_reason (self, layer, workload);
  g_autofree char *spoken = NULL;
  RwOwnership ownership;
  RwOutlineText text;

  rw_session_get_ownership (self->session, layer->id, workload, &ownership);
  spoken = rw_speech_dup_sector (self->speech, layer, workload, place,
                                 g_list_model_get_n_items (
                                   rw_scenario_get_workloads (self->scenario)),
                                 &(RwSpeechOwner) {
                                   .owner = ownership.owner,
                                   .overridden = ownership.origin
                                                 == RW_OWNERSHIP_OVERRIDE,
                                 });
  text = (RwOutlineText) {
    .title = rw_workload_get_name (workload),
    .text = why,
    .tag = rw_service_model_get_short_name (rw_workload_get_model (workload)),
    .n_controls = rw_speech_count_controls (self->speech, layer->id,
                                            rw_workload_get_id (workload)),
    .owner = ownership.owner,
    .inner = TRUE,
    .spoken = spoken,
  };
  rw_outline_row_show (row, &text);
}

/**
 * rw_outline_forget_texts:
 * @self: an outline
 *
 * Lets go of what the rows were told by: something has changed.
 */
void
rw_outline_forget_texts (RwOutline *self)
{
  g_clear_pointer (&self->speech, rw_speech_free);
}

/**
 * rw_outline_show_row:
 * @self: an outline with a session
 * @row: where to show it
 * @item: what to show
 *
 * Fills a row.
 */
void
rw_outline_show_row (RwOutline      *self,
                     RwOutlineRow   *row,
                     GtkTreeListRow *item)
{
  g_autoptr (RwOutlineItem) shown = gtk_tree_list_row_get_item (item);
  const RwLayer *layer = rw_outline_item_get_layer (shown);
  RwWorkload *workload = rw_outline_item_get_workload (shown);

  ensure_texts (self);
  if (rw_outline_item_is_outside (shown))
    show_outside (self, row, layer);
  else if (workload != NULL)
    show_sector (self, row, item, layer, workload);
  else
    show_ring (self, row, item, layer);
}
