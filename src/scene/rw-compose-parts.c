/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of a picture that can be pointed at, and what they are called: a
 * ring, a sector of it, or in the roll-up a share of it.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <glib/gi18n-lib.h>

/* Sectors of less arc than this at the rim are not parts of their own. */
#define MIN_PART_PX 4.0

static const char *
get_owner_name (const RwComposer *self,
                RwOwner           owner)
{
  switch (owner)
    {
    case RW_OWNER_CUSTOMER:
      return self->customer;
    case RW_OWNER_PROVIDER:
      return self->provider;
    case RW_OWNER_SHARED:
    case RW_OWNER_THIRD_PARTY:
    case RW_OWNER_NOT_APPLICABLE:
    default:
      return rw_owner_get_name (owner);
    }
}

/* Whether a ring is one thing to point at: it is not divided, or into sectors
 * too thin to point at. */
static gboolean
is_one_part (const RwComposer *self,
             guint             layer)
{
  if (self->is_rollup)
    return rw_composer_get_n_cells (self, layer) == 1;

  return !self->has_sectors || !rw_composer_is_divided (self, layer) ||
         2 * G_PI * self->radius / self->n_sectors < MIN_PART_PX;
}

static void
add_up (const RwComposer *self,
        guint             layer,
        RwShares         *out_shares)
{
  *out_shares = (RwShares) { { 0, }, { 0, } };
  for (guint sector = 0; sector < self->n_sectors; sector++)
    rw_shares_add_all (out_shares,
                       rw_composer_get_shares (self, layer, sector));
}

/* Gives the owner of a whole ring as one answer. */
RwOwner
rw_composer_get_ring_owner (const RwComposer *self,
                            guint             layer)
{
  RwShares shares;

  add_up (self, layer, &shares);
  return rw_shares_get_owner (&shares);
}

static char *
dup_ring_name (const RwComposer *self,
               guint             layer)
{
  RwSpeechOwner owner = { 0, };
  RwShares shares;

  add_up (self, layer, &shares);
  owner.owner = rw_shares_get_owner (&shares);
  owner.differs = !rw_shares_get_sole (&shares, &owner.owner);
  return rw_speech_dup_ring (self->speech, &self->layers->layers[layer],
                             &owner);
}

static char *
dup_sector_name (const RwComposer *self,
                 guint             layer,
                 guint             sector)
{
  const RwLayer *ring = &self->layers->layers[layer];
  RwWorkload *workload = rw_composer_get_workload (self, sector);
  const RwSpeechOwner owner = {
    .owner = rw_composer_get_owner (self, layer, sector),
    .overridden = self->overridden[layer * self->n_sectors + sector],
  };

  if (workload == NULL)
    return rw_speech_dup_gathered (self->speech, ring,
                                   rw_composer_get_sector_name (self, sector),
                                   sector, self->n_sectors,
                                   rw_composer_get_shares (self, layer,
                                                           sector));

  return rw_speech_dup_sector (self->speech, ring, workload, sector,
                               self->n_sectors, &owner);
}

static char *
dup_reason (const RwComposer *self,
            guint             layer,
            RwWorkload       *workload)
{
  RwOwnership ownership;

  rw_session_get_ownership (self->session, self->layers->layers[layer].id,
                            workload, &ownership);
  return rw_ownership_dup_reason (&ownership, self->customer, self->provider);
}

static char *
dup_sector_description (const RwComposer *self,
                        guint             layer,
                        guint             sector)
{
  RwWorkload *workload = rw_composer_get_workload (self, sector);

  return workload != NULL ? dup_reason (self, layer, workload)
                          : g_strdup (_("Enter looks into them."));
}

static void
append_shares (const RwComposer *self,
               GString          *text,
               const RwShares   *shares)
{
  for (guint i = 0; i < RW_N_OWNERS; i++)
    if (shares->counts[rw_shares_order[i]] > 0)
      /* Translators: an owner, and of how many workloads. */
      g_string_append_printf (text, _("%s: %u. "),
                              get_owner_name (self, rw_shares_order[i]),
                              shares->counts[rw_shares_order[i]]);
}

static void
append_sector (const RwComposer *self,
               GString          *text,
               guint             layer,
               guint             sector)
{
  const RwShares *shares = rw_composer_get_shares (self, layer, sector);
  RwOwner owner;

  if (rw_shares_get_sole (shares, &owner))
    {
      /* Translators: a workload and who owns the ring there. */
      g_string_append_printf (text, _("%s: %s. "),
                              rw_composer_get_sector_name (self, sector),
                              get_owner_name (self, owner));
      return;
    }

  /* Translators: what workloads have in common; who owns how many follows. */
  g_string_append_printf (text, _("%s – "),
                          rw_composer_get_sector_name (self, sector));
  append_shares (self, text, shares);
}

/* Says in words whose a ring is, sector by sector. */
char *
rw_composer_dup_ring_description (const RwComposer *self,
                                  guint             layer)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->sectors == NULL &&
      rw_session_get_toggle (self->session) >= RW_TOGGLE_WORKLOADS)
    return g_strdup (_("There are no workloads yet."));
  if (self->sectors == NULL)
    return dup_reason (self, layer, NULL);

  if (self->is_rollup)
    append_shares (self, text, rw_composer_get_shares (self, layer, 0));
  for (guint i = 0; self->has_sectors && i < self->n_sectors; i++)
    append_sector (self, text, layer, i);
  g_strchomp (text->str);
  return g_strdup (text->str);
}

static void
add_part (RwComposer     *self,
          guint           layer,
          RwScenePart    *part,
          const RwSector *area)
{
  part->layer_id = self->layers->layers[layer].id;
  part->layer = layer;
  part->area = *area;
  rw_composer_get_ring (self, layer, &part->area.r0, &part->area.r1);
  rw_scene_builder_part (self->scene, part);
}

static void
add_ring_part (RwComposer *self,
               guint       layer)
{
  g_autofree char *id = g_strdup_printf ("layer-%s",
                                         self->layers->layers[layer].id);
  g_autofree char *name = dup_ring_name (self, layer);
  g_autofree char *description = rw_composer_dup_ring_description (self, layer);
  RwScenePart part = {
    .id = id,
    .owner = rw_composer_get_ring_owner (self, layer),
    .name = name,
    .description = description,
  };

  add_part (self, layer, &part,
            &(RwSector) { .cx = self->centre.x, .cy = self->centre.y,
                          .a1 = 2 * G_PI });
}

static void
add_sector_part (RwComposer     *self,
                 guint           layer,
                 guint           sector,
                 const RwSector *area)
{
  const RwSectorItem *item = rw_sectors_get (self->sectors, sector);
  g_autofree char *id = rw_composer_dup_part_id (self, layer, sector);
  g_autofree char *name = dup_sector_name (self, layer, sector);
  g_autofree char *description = dup_sector_description (self, layer, sector);
  RwScenePart part = {
    .id = id,
    .workload_id = item->path == NULL ? item->id : NULL,
    .group_key = item->path,
    .count = item->n_workloads,
    .sector = sector,
    .owner = rw_composer_get_owner (self, layer, sector),
    .name = name,
    .description = description,
  };

  add_part (self, layer, &part, area);
}

/* Adds what can be pointed at for a share. Those beside the opening take half
 * of it each, so that the ring's name can be pointed at too. */
static void
add_share_part (RwComposer   *self,
                guint         layer,
                const RwArcCell *cell)
{
  g_autofree char *id = rw_composer_dup_cell_id (self, layer, cell);
  g_autofree char *name =
    rw_speech_dup_share (self->speech, &self->layers->layers[layer],
                         cell->owner, rw_composer_get_shares (self, layer, 0));
  guint index = cell - rw_composer_get_cell (self, layer, 0);
  RwSector area = { .cx = self->centre.x, .cy = self->centre.y };
  double r0;
  double r1;
  RwScenePart part = {
    .id = id,
    .count = cell->count,
    .sector = index,
    .owner = cell->owner,
    .name = name,
    .description = "",
  };

  rw_composer_get_ring (self, layer, &r0, &r1);
  if (!rw_composer_get_cell_sides (self, cell, (r0 + r1) / 2, &area.a0,
                                   &area.a1))
    return;
  if (area.a0 <= rw_composer_get_opening (self) / 2)
    area.a0 = 0;
  if (area.a1 >= 2 * G_PI - rw_composer_get_opening (self) / 2)
    area.a1 = 2 * G_PI;
  add_part (self, layer, &part, &area);
}

/* Adds what can be pointed at for a cell, unless its sector or its ring is
 * there already. Returns the part that the cell belongs to. */
int
rw_compose_part (RwComposer     *self,
                 guint           layer,
                 const RwArcCell   *cell,
                 const RwSector *area)
{
  const GArray *parts = self->scene->parts;
  const RwScenePart *last =
    parts->len > 0 ? rw_scene_get_part (self->scene, parts->len - 1) : NULL;
  gboolean is_new = last == NULL || last->layer != layer;

  if (is_one_part (self, layer))
    {
      if (is_new)
        add_ring_part (self, layer);
    }
  else if (self->is_rollup)
    add_share_part (self, layer, cell);
  else if (is_new || last->sector != cell->sector)
    add_sector_part (self, layer, cell->sector, area);

  return (int) parts->len - 1;
}
