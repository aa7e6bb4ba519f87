/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rings: their fills, names and letters, cell by cell.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

static void
get_sector (const RwComposer *self,
            guint             layer,
            guint             sector,
            RwSector         *out_sector)
{
  *out_sector = (RwSector) {
    .cx = self->centre.x,
    .cy = self->centre.y,
  };
  rw_composer_get_sides (self, sector, &out_sector->a0, &out_sector->a1);
  if ((self->n_sectors == 1 && !self->is_rollup) ||
      !rw_composer_is_divided (self, layer))
    {
      out_sector->a0 = 0;
      out_sector->a1 = 2 * G_PI;
    }
  rw_composer_get_ring (self, layer, &out_sector->r0, &out_sector->r1);
}

/* The area less the slit around it. A slit never takes more than a tenth of
 * an arc, so that thin sectors keep their colour. */
static RwSector
get_fill (const RwComposer *self,
          const RwSector   *area)
{
  RwSector fill = *area;
  double arc = (area->a1 - area->a0) * (area->r0 + area->r1) / 2;

  fill.r1 -= self->gap;
  if (area->r0 > 0)
    fill.r0 += self->gap;
  else
    fill.r1 -= self->gap;
  if (!rw_sector_is_ring (area))
    fill.gap = MIN (self->gap, arc / 20);

  return fill;
}

static RwPaint
get_paint (const RwComposer *self,
           RwOwner           owner)
{
  return self->theme->owners[owner];
}

/* Where a cell is drawn. Within a sector the slits are half as wide as those
 * around it. */
static gboolean
get_cell_fill (RwComposer      *self,
               guint            layer,
               const RwArcCell *cell,
               RwSector        *out_fill)
{
  RwSector area;
  RwSector sector;
  double radius;
  double inset;

  get_sector (self, layer, cell->sector, &sector);
  area = sector;
  if (cell->n == 1)
    {
      *out_fill = get_fill (self, &area);
      return TRUE;
    }

  radius = (sector.r0 + sector.r1) / 2;
  if (!rw_composer_get_cell_sides (self, cell, radius, &area.a0, &area.a1))
    {
      self->n_merged++;
      return FALSE;
    }
  *out_fill = get_fill (self, &area);
  inset = out_fill->gap / 2 / radius;
  out_fill->gap /= 2;
  if (area.a0 <= sector.a0)
    out_fill->a0 += inset;
  if (area.a1 >= sector.a1)
    out_fill->a1 -= inset;
  return TRUE;
}

static void
identify (RwComposer      *self,
          guint            layer,
          const RwArcCell *cell,
          RwShape         *shape)
{
  if (!self->has_sectors || !rw_composer_is_divided (self, layer))
    return;

  shape->workload_id =
    rw_scene_builder_intern (self->scene,
                             rw_composer_get_sector_id (self, cell->sector));
  shape->owner = cell->owner;
}

static void
draw_cell (RwComposer      *self,
           guint            layer,
           const RwArcCell *cell)
{
  g_autofree char *id = rw_composer_dup_cell_id (self, layer, cell);
  RwPaint paint = get_paint (self, cell->owner);
  RwSector area;
  RwSector fill;
  RwShape *shape;

  if (!get_cell_fill (self, layer, cell, &fill))
    return;

  shape = rw_scene_builder_sector (self->scene, id, &fill, &paint);
  rw_composer_outline (self, shape, cell->owner);
  identify (self, layer, cell, shape);
  get_sector (self, layer, cell->sector, &area);
  shape->part = rw_compose_part (self, layer, cell, &area);
}

/* Draws a ring's fills and labels. Returns how many letters had no room. */
static guint
draw_ring (RwComposer *self,
           guint       layer)
{
  guint n = rw_composer_get_n_cells (self, layer);

  /* Sectors of one owner in an innermost ring that is whole are one. */
  if (!rw_composer_is_divided (self, layer))
    n = 1;
  for (guint i = 0; i < n; i++)
    draw_cell (self, layer, rw_composer_get_cell (self, layer, i));

  return layer == 0 ? rw_compose_disc_labels (self)
                    : rw_compose_ring_labels (self, layer);
}

static void
note_ring (RwComposer *self,
           guint       layer,
           guint       n_letters)
{
  const char *name = self->layers->layers[layer].name;

  if (g_array_index (self->ring_names, RwRingName, layer).fate ==
      RW_LABEL_REPORTED)
    rw_scene_builder_missing (self->scene, RW_LABEL_RING, name, 1);
  if (n_letters > 0)
    rw_scene_builder_missing (self->scene, RW_LABEL_LETTER, name, n_letters);
}

static void
begin_ring (RwComposer *self,
            guint       layer)
{
  const RwLayer *ring = &self->layers->layers[layer];
  g_autofree char *id = g_strdup_printf ("layer-%s", ring->id);
  g_autofree char *description = rw_composer_dup_ring_description (self, layer);
  RwSceneGroup *group = rw_scene_builder_begin (self->scene, id, ring->name,
                                                description);

  group->layer_id = rw_scene_builder_intern (self->scene, ring->id);
  group->owner = rw_composer_get_ring_owner (self, layer);
}

/* Makes the id of a ring, or of a sector of it. */
char *
rw_composer_dup_part_id (const RwComposer *self,
                         guint             layer,
                         guint             sector)
{
  const char *layer_id = self->layers->layers[layer].id;

  if (!self->has_sectors || !rw_composer_is_divided (self, layer))
    return g_strdup_printf ("layer-%s", layer_id);

  return g_strdup_printf ("layer-%s.%s", layer_id,
                          rw_composer_get_sector_id (self, sector));
}

/* Makes the id of a cell: that of its sector, and where there are several the
 * owner's. No sector's id has a colon. */
char *
rw_composer_dup_cell_id (const RwComposer *self,
                         guint             layer,
                         const RwArcCell  *cell)
{
  g_autofree char *id = rw_composer_dup_part_id (self, layer, cell->sector);

  if (cell->n == 1)
    return g_steal_pointer (&id);

  return g_strconcat (id, ":", rw_owner_get_id (cell->owner), NULL);
}

/* Tells what stands for several, and what is not as wide as it is said to
 * be. */
static void
note_shares (RwComposer *self)
{
  if (self->has_sectors && rw_sectors_are_gathered (self->sectors))
    rw_scene_builder_note (self->scene,
                           ngettext ("%u workload is gathered into %u sectors",
                                     "%u workloads are gathered into %u "
                                     "sectors",
                                     rw_sectors_get_n_workloads (
                                       self->sectors)),
                           rw_sectors_get_n_workloads (self->sectors),
                           self->n_sectors);
  if (self->n_widened > 0)
    rw_scene_builder_note (self->scene,
                           ngettext ("%u sector is wider than its weight, so "
                                     "that it can be read",
                                     "%u sectors are wider than their weight, "
                                     "so that they can be read",
                                     self->n_widened),
                           self->n_widened);
  if (self->n_merged > 0)
    rw_scene_builder_note (self->scene,
                           ngettext ("%u share is too thin to be drawn at this "
                                     "size",
                                     "%u shares are too thin to be drawn at "
                                     "this size",
                                     self->n_merged),
                           self->n_merged);
}

/* Draws all rings from the innermost outwards, and gaps for hidden ones. */
void
rw_compose_rings (RwComposer *self)
{
  guint n_unnamed = 0;
  guint n_letters = 0;

  for (guint layer = 0; layer < self->layers->n_layers; layer++)
    {
      guint n;

      if (rw_session_get_layer_hidden (self->session,
                                       self->layers->layers[layer].id))
        {
          rw_compose_gap (self, layer);
          continue;
        }

      begin_ring (self, layer);
      n = draw_ring (self, layer);
      note_ring (self, layer, n);
      n_letters += n;
      n_unnamed += g_array_index (self->ring_names, RwRingName, layer).fate ==
                   RW_LABEL_REPORTED;
    }

  note_shares (self);
  if (n_unnamed > 0)
    rw_scene_builder_note (self->scene,
                           ngettext ("%u ring has no room for its name at "
                                     "this size",
                                     "%u rings have no room for their names "
                                     "at this size", n_unnamed),
                           n_unnamed);
  if (n_letters > 0)
    rw_scene_builder_note (self->scene,
                           ngettext ("%u sector has no room for its letter "
                                     "at this size",
                                     "%u sectors have no room for their "
                                     "letters at this size", n_letters),
                           n_letters);
}
