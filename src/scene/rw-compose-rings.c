/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rings: their fills, names and letters, and the parts to point at.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* More workloads than this are told as counts, not one by one. */
#define MAX_TOLD 12
/* Sectors of less arc than this at the rim are not parts of their own. */
#define MIN_PART_PX 4.0

static void
get_sector (const RwComposer *self,
            guint             layer,
            guint             sector,
            RwSector         *out_sector)
{
  int place = (int) rw_composer_get_place (self, sector);
  double half = G_PI / self->n_sectors;

  *out_sector = (RwSector) {
    .cx = self->centre.x,
    .cy = self->centre.y,
    /* One sum for a side, so that neighbours have the very same. */
    .a0 = (2 * place - 1) * half,
    .a1 = (2 * place + 1) * half,
  };
  if (self->n_sectors == 1 || !rw_composer_is_divided (self, layer))
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
  return self->workloads->len == 0 || !rw_composer_is_divided (self, layer) ||
         2 * G_PI * self->radius / self->n_sectors < MIN_PART_PX;
}

static RwOwner
get_ring_owner (const RwComposer *self,
                guint             layer)
{
  RwOwner owner = rw_composer_get_owner (self, layer, 0);

  for (guint sector = 1; sector < self->n_sectors; sector++)
    owner = rw_owner_combine (owner,
                              rw_composer_get_owner (self, layer, sector));
  return owner;
}

static gboolean
owners_differ (const RwComposer *self,
               guint             layer)
{
  for (guint sector = 1; sector < self->n_sectors; sector++)
    if (rw_composer_get_owner (self, layer, sector)
        != rw_composer_get_owner (self, layer, 0))
      return TRUE;
  return FALSE;
}

static char *
dup_ring_name (const RwComposer *self,
               guint             layer)
{
  const RwSpeechOwner owner = {
    .owner = get_ring_owner (self, layer),
    .differs = owners_differ (self, layer),
  };

  return rw_speech_dup_ring (self->speech, &self->layers->layers[layer],
                             &owner);
}

static char *
dup_sector_name (const RwComposer *self,
                 guint             layer,
                 guint             sector)
{
  const RwSpeechOwner owner = {
    .owner = rw_composer_get_owner (self, layer, sector),
    .overridden = self->overridden[layer * self->n_sectors + sector],
  };

  return rw_speech_dup_sector (self->speech, &self->layers->layers[layer],
                               g_ptr_array_index (self->workloads, sector),
                               sector, self->n_sectors, &owner);
}

static char *
dup_reason (const RwComposer *self,
            guint             layer,
            guint             sector)
{
  RwWorkload *workload = NULL;
  RwOwnership ownership;

  /* Sentences for thousands of sectors would cost more than the picture; who
   * listens to one asks the inspector. */
  if (self->workloads->len > MAX_TOLD)
    return g_strdup ("");
  if (self->workloads->len > 0)
    workload = g_ptr_array_index (self->workloads, sector);
  else if (rw_session_get_toggle (self->session) == RW_TOGGLE_WORKLOADS)
    return g_strdup (_("There are no workloads yet."));

  rw_session_get_ownership (self->session, self->layers->layers[layer].id,
                            workload, &ownership);
  return rw_ownership_dup_reason (&ownership, self->customer, self->provider);
}

static char *
dup_ring_description (const RwComposer *self,
                      guint             layer)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint counts[RW_N_OWNERS] = { 0, };

  if (self->workloads->len == 0)
    return dup_reason (self, layer, 0);

  for (guint sector = 0; sector < self->n_sectors; sector++)
    {
      RwOwner owner = rw_composer_get_owner (self, layer, sector);

      counts[owner]++;
      if (self->n_sectors <= MAX_TOLD)
        /* Translators: a workload and who owns the ring there. */
        g_string_append_printf (text, _("%s: %s. "),
                                rw_workload_get_name (
                                  g_ptr_array_index (self->workloads, sector)),
                                get_owner_name (self, owner));
    }
  for (guint i = 0; self->n_sectors > MAX_TOLD && i < RW_N_OWNERS; i++)
    if (counts[i] > 0)
      /* Translators: an owner, and of how many workloads. */
      g_string_append_printf (text, _("%s: %u. "), get_owner_name (self, i),
                              counts[i]);

  g_strchomp (text->str);
  return g_strdup (text->str);
}

static void
add_ring_part (RwComposer *self,
               guint       layer)
{
  g_autofree char *id = g_strdup_printf ("layer-%s",
                                         self->layers->layers[layer].id);
  g_autofree char *name = dup_ring_name (self, layer);
  g_autofree char *description = dup_ring_description (self, layer);
  RwScenePart part = {
    .id = id,
    .layer_id = self->layers->layers[layer].id,
    .layer = layer,
    .owner = get_ring_owner (self, layer),
    .name = name,
    .description = description,
    .area = { .cx = self->centre.x, .cy = self->centre.y, .a1 = 2 * G_PI },
  };

  rw_composer_get_ring (self, layer, &part.area.r0, &part.area.r1);
  rw_scene_builder_part (self->scene, &part);
}

static void
add_sector_part (RwComposer     *self,
                 guint           layer,
                 guint           sector,
                 const RwSector *area)
{
  g_autofree char *id = rw_composer_dup_part_id (self, layer, sector);
  g_autofree char *name = dup_sector_name (self, layer, sector);
  g_autofree char *description = dup_reason (self, layer, sector);
  RwWorkload *workload = g_ptr_array_index (self->workloads, sector);
  RwScenePart part = {
    .id = id,
    .layer_id = self->layers->layers[layer].id,
    .workload_id = rw_workload_get_id (workload),
    .layer = layer,
    .sector = sector,
    .owner = rw_composer_get_owner (self, layer, sector),
    .name = name,
    .description = description,
    .area = *area,
  };

  rw_scene_builder_part (self->scene, &part);
}

/* Adds what can be pointed at for a sector, unless its ring is there already. */
static void
add_part (RwComposer     *self,
          guint           layer,
          guint           sector,
          const RwSector *area,
          RwShape        *shape)
{
  if (!is_one_part (self, layer))
    add_sector_part (self, layer, sector, area);
  else if (sector == 0)
    add_ring_part (self, layer);

  shape->part = self->scene->parts->len - 1;
}

static RwPaint
get_paint (const RwComposer *self,
           RwOwner           owner)
{
  return self->theme->owners[owner];
}

static void
draw_fill (RwComposer *self,
           guint       layer,
           guint       sector)
{
  g_autofree char *id = rw_composer_dup_part_id (self, layer, sector);
  RwOwner owner = rw_composer_get_owner (self, layer, sector);
  RwPaint paint = get_paint (self, owner);
  RwSector area;
  RwSector fill;
  RwShape *shape;

  get_sector (self, layer, sector, &area);
  fill = get_fill (self, &area);
  shape = rw_scene_builder_sector (self->scene, id, &fill, &paint);
  rw_composer_outline (self, shape, owner);
  add_part (self, layer, sector, &area, shape);
  if (self->workloads->len > 0 && rw_composer_is_divided (self, layer))
    {
      RwWorkload *workload = g_ptr_array_index (self->workloads, sector);

      shape->workload_id =
        rw_scene_builder_intern (self->scene, rw_workload_get_id (workload));
      shape->owner = owner;
    }
}

/* Draws a ring's fills and labels. Returns how many letters had no room. */
static guint
draw_ring (RwComposer *self,
           guint       layer)
{
  guint n = layer == 0 && !rw_composer_is_divided (self, 0) ? 1
                                                            : self->n_sectors;

  for (guint sector = 0; sector < n; sector++)
    draw_fill (self, layer, sector);

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
  g_autofree char *description = dup_ring_description (self, layer);
  RwSceneGroup *group = rw_scene_builder_begin (self->scene, id, ring->name,
                                                description);

  group->layer_id = rw_scene_builder_intern (self->scene, ring->id);
  group->owner = get_ring_owner (self, layer);
}

/* Makes the id of a ring, or of a sector of it. */
char *
rw_composer_dup_part_id (const RwComposer *self,
                         guint             layer,
                         guint             sector)
{
  const char *layer_id = self->layers->layers[layer].id;

  if (self->workloads->len == 0 || !rw_composer_is_divided (self, layer))
    return g_strdup_printf ("layer-%s", layer_id);

  return g_strdup_printf ("layer-%s.%s", layer_id,
                          rw_workload_get_id (g_ptr_array_index (self->workloads,
                                                                 sector)));
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
