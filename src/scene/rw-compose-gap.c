/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gap that a hidden layer leaves: a ghost of the ring that says which one
 * stands now, and a part to point at, so that it can be shown again.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* How far from the background towards the text its fill and its line are. */
#define FILL_SHADE 0.045
#define LINE_SHADE 0.34

#define TEXT_PER_RING 0.4
/* The height of capitals, as a part of a font's size. */
#define CAP_HEIGHT 0.70
/* As much of the ring the words may take. */
#define TEXT_PER_TURN 0.42

static RwColor
shade (const RwComposer *self,
       double            part)
{
  RwColor color;

  rw_color_mix (&self->theme->background, &self->theme->text, part, &color);
  return color;
}

/* Shrinks the text to @room px. */
static gboolean
fit (RwComposer *self,
     const char *text,
     double      room,
     RwFont     *font,
     double     *out_width)
{
  RwTextExtents extents;

  for (;;)
    {
      rw_text_measure (self->measurer, text, font, &extents);
      *out_width = extents.width;
      if (extents.width <= room)
        return TRUE;
      if (font->size <= RW_MIN_TEXT_PX)
        return FALSE;
      font->size = MAX (font->size * 0.93, RW_MIN_TEXT_PX);
    }
}

static void
draw_straight (RwComposer   *self,
               const char   *id,
               const char   *text,
               const RwFont *font,
               double        width,
               double        radius)
{
  rw_scene_builder_text (self->scene, id, text, font,
                         (RwPoint) { self->centre.x,
                                     self->centre.y - radius
                                     + font->size * CAP_HEIGHT / 2 },
                         RW_TEXT_MIDDLE,
                         &(RwTextExtents) { width, font->size,
                                            font->size * 0.25 },
                         &self->theme->dim_text);
}

/* In the disc there is no way round; scripts that are not bent need a ring that
 * is nearly straight for their length. */
static gboolean
draw_text (RwComposer *self,
           const char *id,
           const char *text,
           double      r0,
           double      r1)
{
  double radius = r0 > 0 ? (r0 + r1) / 2 : 0;
  double thickness = r0 > 0 ? r1 - r0 : r1;
  RwFont font = { MIN (thickness * TEXT_PER_RING, self->unit), 600 };
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (RwTextCluster));
  double width;

  font.size = MAX (font.size, RW_MIN_TEXT_PX);
  if (thickness - 2 * self->gap < RW_MIN_TEXT_PX * 1.15
      || !fit (self, text, r0 > 0 ? 2 * G_PI * radius * TEXT_PER_TURN : 1.7 * r1,
               &font, &width))
    return FALSE;

  if (r0 > 0 && rw_text_split (self->measurer, text, &font, clusters))
    {
      rw_scene_builder_arc_text (self->scene, id, text, &font, clusters,
                                 self->centre, radius - font.size * CAP_HEIGHT / 2,
                                 0, FALSE, &self->theme->dim_text);
      return TRUE;
    }
  if (r0 > 0 && hypot (width / 2, radius + font.size * 0.42) > r1 - self->gap)
    return FALSE;

  draw_straight (self, id, text, &font, width, radius);
  return TRUE;
}

/* All of it where there is room, else what stands now or, where nothing does,
 * that the layer is gone, else its bare name. */
static void
draw_label (RwComposer    *self,
            const RwLayer *layer,
            const char    *gap,
            double         r0,
            double         r1)
{
  g_autofree char *id = g_strdup_printf ("layer-%s.label", layer->id);
  /* Translators: a ring that is hidden, and which one stands instead. */
  g_autofree char *all = g_strdup_printf (_("%s removed: %s"), layer->name, gap);
  /* Translators: a ring that is hidden. */
  g_autofree char *removed = g_strdup_printf (_("%s removed"), layer->name);
  gboolean stands = rw_session_find_standing (self->session, layer) != NULL;
  const char *texts[] = { all, stands ? gap : removed, layer->name };
  guint first = self->scene->shapes->len;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (draw_text (self, id, texts[i], r0, r1))
      {
        rw_scene_builder_label (self->scene, RW_LABEL_RING, RW_LABEL_PLACED,
                                texts[i], first);
        return;
      }

  rw_scene_builder_missing (self->scene, RW_LABEL_RING, all, 1);
  rw_scene_builder_note (self->scene, "%s", all);
}

static void
draw_ghost (RwComposer     *self,
            const char     *id,
            const RwSector *area)
{
  RwColor fill = shade (self, FILL_SHADE);
  RwPaint paint = { fill, RW_PATTERN_NONE, fill };
  RwSector ghost = *area;
  RwShape *shape;

  /* Its line is its edge, where the fill of a ring would end. */
  ghost.r1 -= self->gap + 0.5;
  if (ghost.r0 > 0)
    ghost.r0 += self->gap + 0.5;
  shape = rw_scene_builder_sector (self->scene, id, &ghost, &paint);
  shape->stroke = shade (self, LINE_SHADE);
  shape->stroke_width = 1;
  shape->part = (int) self->scene->parts->len - 1;
}

/* Draws what is left of a layer that is hidden. */
void
rw_compose_gap (RwComposer *self,
                guint       layer)
{
  const RwLayer *ring = &self->layers->layers[layer];
  g_autofree char *id = g_strdup_printf ("layer-%s", ring->id);
  g_autofree char *gap = rw_session_dup_gap (self->session, ring);
  /* Translators: a ring, its place, of how many, and what stands instead. */
  g_autofree char *name =
    g_strdup_printf (_("%s, ring %u of %u, removed; %s"), ring->name, layer + 1,
                     self->layers->n_layers, gap);
  g_autofree char *description =
    /* Translators: %s is “Network now stands” or the like. */
    g_strdup_printf (_("Taken out of the picture: %s."), gap);
  RwScenePart part = {
    .id = id,
    .layer_id = ring->id,
    .layer = layer,
    .owner = RW_OWNER_NOT_APPLICABLE,
    .name = name,
    .description = description,
    .area = { .cx = self->centre.x, .cy = self->centre.y, .a1 = 2 * G_PI },
  };
  RwSceneGroup *group = rw_scene_builder_begin (self->scene, id, ring->name,
                                                description);

  group->layer_id = rw_scene_builder_intern (self->scene, ring->id);
  group->owner = RW_OWNER_NOT_APPLICABLE;
  rw_composer_get_ring (self, layer, &part.area.r0, &part.area.r1);
  rw_scene_builder_part (self->scene, &part);
  draw_ghost (self, id, &part.area);
  draw_label (self, ring, gap, part.area.r0, part.area.r1);
}
