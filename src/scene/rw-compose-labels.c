/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names and letters of the rings: sized to the ring, bent where the script
 * allows it, and never over one another.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

/* Sizes as parts of a ring's thickness. */
#define LABEL_PER_RING 0.42
#define BADGE_PER_RING 0.46
#define MAX_BADGE_PER_RING 0.6
/* The height of capitals, as a part of a font's size. */
#define CAP_HEIGHT 0.70
/* What stays free between a name and a letter, and at the ends of both. */
#define RUN_GAP 0.35
#define RUN_PADDING 0.3
/* The strip behind a name, as a part of the name's size. */
#define STRIP_HEIGHT 1.5
/* A name may shrink by this much before it leaves its sector. */
#define SHRINK_IN_SECTOR 0.7
/* With more sectors a name no longer belongs to the first. */
#define MAX_OWN_PLATE 8
#define MIN_BADGE_TEXT_PX 7.0

/** RingLabel: a ring's name, and in the sector view the first sector's letter
 * beside it, as one run centred on 12 o'clock. */
typedef struct
{
  guint     layer;
  double    radius;      /* of the ring's middle, px */
  gboolean  placed;
  gboolean  outgrown;    /* wider than its sector: on a plate of its own */
  gboolean  with_letter;
  RwFont    font;
  GArray   *clusters;    /* (nullable) (owned): of bent text */
  double    width;       /* of the name, px */
  double    run;         /* of name, letter and what is free around, px */
} RingLabel;

/* The size of letters. A plate of the usual height keeps inside its ring at
 * any angle; in thin rings legibility comes first. */
static double
get_badge_size (const RwComposer *self)
{
  double least = MIN (self->thickness * MAX_BADGE_PER_RING,
                      MIN_BADGE_TEXT_PX * RW_BADGE_HEIGHT);
  double height = MAX (self->thickness * BADGE_PER_RING, least);

  return MIN (height, self->unit * 1.6) / RW_BADGE_HEIGHT;
}

static gboolean
letters_fit (const RwComposer *self)
{
  return self->options->letters && get_badge_size (self) >= MIN_BADGE_TEXT_PX;
}

static double
measure_letter (RwComposer *self,
                guint       layer,
                guint       sector)
{
  RwOwner owner = rw_composer_get_owner (self, layer, sector);
  RwFont font = { get_badge_size (self), 700 };

  return rw_composer_measure_badge (self, rw_owner_get_letter (owner), &font);
}

static void
draw_letter (RwComposer *self,
             guint       layer,
             guint       sector,
             double      radius,
             double      angle)
{
  g_autofree char *id = rw_composer_dup_part_id (self, layer, sector);
  g_autofree char *letter_id = g_strconcat (id, ".letter", NULL);
  RwOwner owner = rw_composer_get_owner (self, layer, sector);
  RwFont font = { get_badge_size (self), 700 };

  rw_composer_draw_badge (self, letter_id,
                          rw_polar_point (self->centre.x, self->centre.y,
                                          radius, angle),
                          rw_owner_get_letter (owner), &font);
}

/* Straight text must keep its corners inside the ring. */
static gboolean
fits_straight (const RwComposer *self,
               const RingLabel  *label)
{
  double rise = label->font.size * 0.42;

  return hypot (label->width / 2, label->radius + rise) <
           label->radius + self->thickness / 2 - self->gap &&
         rise < self->thickness / 2 - self->gap;
}

static void
measure_run (RwComposer *self,
             RingLabel  *label)
{
  const char *name = self->layers->layers[label->layer].name;
  RwTextExtents extents;

  rw_text_measure (self->measurer, name, &label->font, &extents);
  label->width = extents.width;
  label->run = extents.width + 2 * RUN_PADDING * label->font.size;
  if (label->with_letter)
    label->run += RUN_GAP * label->font.size +
                  measure_letter (self, label->layer, 0);
}

/* Shrinks the run to @room px of arc, down to @least px of text. */
static gboolean
fit_run (RwComposer *self,
         RingLabel  *label,
         double      room,
         double      least)
{
  label->font.size = MAX (MIN (self->thickness * LABEL_PER_RING,
                               self->unit * 1.15), RW_MIN_TEXT_PX);
  for (;;)
    {
      measure_run (self, label);
      if (label->run <= room)
        return TRUE;
      if (label->font.size <= least)
        return FALSE;
      label->font.size = MAX (label->font.size * 0.93, least);
    }
}

static void
fit_label (RwComposer *self,
           guint       layer,
           RingLabel  *label)
{
  double full = MIN (self->thickness * LABEL_PER_RING, self->unit * 1.15);
  double r0;
  double r1;
  double room;

  rw_composer_get_ring (self, layer, &r0, &r1);
  *label = (RingLabel) {
    .layer = layer,
    .radius = (r0 + r1) / 2,
    .with_letter = self->n_sectors > 1 && letters_fit (self),
    .font = { full, 600 },
  };
  if (self->thickness - 2 * self->gap < RW_MIN_TEXT_PX * 1.15)
    return;

  room = 2 * G_PI * label->radius / self->n_sectors - 4 * self->gap;
  label->placed = self->n_sectors > 1 &&
                  fit_run (self, label, room,
                           MAX (full * SHRINK_IN_SECTOR, RW_MIN_TEXT_PX));
  if (!label->placed)
    {
      label->outgrown = self->n_sectors > 1;
      if (self->n_sectors > MAX_OWN_PLATE)
        label->with_letter = FALSE;
      label->placed = fit_run (self, label, G_PI * label->radius * 0.9,
                               RW_MIN_TEXT_PX);
    }

  label->clusters = g_array_new (FALSE, FALSE, sizeof (RwTextCluster));
  if (!rw_text_split (self->measurer, self->layers->layers[layer].name,
                      &label->font, label->clusters))
    {
      g_clear_pointer (&label->clusters, g_array_unref);
      label->placed &= fits_straight (self, label);
    }
}

static void
draw_plate (RwComposer    *self,
            const char    *id,
            double         radius,
            double         half_angle,
            double         height,
            const RwPaint *paint)
{
  rw_scene_builder_sector (self->scene, id,
                           &(RwSector) { .cx = self->centre.x,
                                         .cy = self->centre.y,
                                         .r0 = radius - height / 2,
                                         .r1 = radius + height / 2,
                                         .a0 = -half_angle,
                                         .a1 = half_angle },
                           paint);
}

/* What stands behind a name: nothing on a plain fill it fits into, a plain
 * strip on a patterned one. A name that has outgrown its sector stands on a
 * tag in that sector's colour, or among many sectors in nobody's. */
static const RwColor *
draw_label_plates (RwComposer      *self,
                   const char      *id,
                   const RingLabel *label)
{
  RwOwner owner = rw_composer_get_owner (self, label->layer, 0);
  const RwPaint *fill = &self->theme->owners[owner];
  const RwColor background = self->theme->background;
  const RwPaint plain = { fill->color, RW_PATTERN_NONE, fill->color };
  const RwPaint nobody = { background, RW_PATTERN_NONE, background };
  g_autofree char *tag_id = g_strconcat (id, ".tag", NULL);
  g_autofree char *plate_id = g_strconcat (id, ".plate", NULL);
  double half = label->run / label->radius / 2;
  double height = self->thickness - 2 * self->gap;
  double strip = MIN (height, label->font.size * STRIP_HEIGHT);

  if (label->outgrown && self->n_sectors > MAX_OWN_PLATE)
    {
      draw_plate (self, plate_id, label->radius, half, strip, &nobody);
      return &self->theme->text;
    }
  if (label->outgrown)
    {
      draw_plate (self, tag_id, label->radius,
                  half + 2 * self->gap / label->radius, height, &nobody);
      draw_plate (self, plate_id, label->radius, half, height, &plain);
    }
  else if (fill->pattern != RW_PATTERN_NONE && self->options->patterns)
    draw_plate (self, plate_id, label->radius, half, strip, &plain);

  return &self->theme->owner_text[owner];
}

static void
draw_label (RwComposer      *self,
            const RingLabel *label)
{
  const RwLayer *ring = &self->layers->layers[label->layer];
  g_autofree char *id = g_strdup_printf ("layer-%s.label", ring->id);
  const RwColor *color = draw_label_plates (self, id, label);
  double drop = label->font.size * CAP_HEIGHT / 2;
  double free = label->run - 2 * RUN_PADDING * label->font.size;
  double angle = (label->width - free) / 2 / label->radius;

  if (label->clusters != NULL)
    rw_scene_builder_arc_text (self->scene, id, ring->name, &label->font,
                               label->clusters, self->centre,
                               label->radius - drop, angle, FALSE, color);
  else
    rw_scene_builder_text (self->scene, id, ring->name, &label->font,
                           (RwPoint) { self->centre.x + angle * label->radius,
                                       self->centre.y - label->radius + drop },
                           RW_TEXT_MIDDLE,
                           &(RwTextExtents) { label->width, label->font.size,
                                              label->font.size * 0.25 },
                           color);

  if (label->with_letter)
    draw_letter (self, label->layer, 0, label->radius,
                 (free - measure_letter (self, label->layer, 0)) / 2 /
                 label->radius);
}

/* Draws the letter of a sector in its middle, or in what a name that has
 * outgrown the first sector leaves of it. */
static gboolean
draw_sector_letter (RwComposer      *self,
                    const RingLabel *label,
                    guint            sector)
{
  double half_sector = G_PI / self->n_sectors;
  double middle = rw_composer_get_angle (self, sector);
  double half = (measure_letter (self, label->layer, sector) / 2 +
                 3 * self->gap) / label->radius;
  double taken = label->placed ? label->run / label->radius / 2 +
                                 2 * self->gap / label->radius : 0;
  gboolean is_left = middle > G_PI;
  double from = (is_left ? 2 * G_PI - middle : middle) - half_sector;
  double to = from + 2 * half_sector;
  double from_top;

  from = MAX (from, taken);
  if (to - from < 2 * half)
    return FALSE;

  from_top = MAX ((to - half_sector), from + half);
  draw_letter (self, label->layer, sector, label->radius,
               is_left ? 2 * G_PI - from_top : from_top);
  return TRUE;
}

static guint
draw_letters (RwComposer      *self,
              const RingLabel *label)
{
  guint n_missing = 0;

  if (!self->options->letters)
    return 0;
  if (!letters_fit (self))
    return self->n_sectors;
  if (self->n_sectors == 1)
    {
      draw_letter (self, label->layer, 0, label->radius, G_PI);
      return 0;
    }

  for (guint sector = 0; sector < self->n_sectors; sector++)
    if (sector > 0 || !label->placed || !label->with_letter)
      n_missing += !draw_sector_letter (self, label, sector);

  return n_missing;
}

static gboolean
fit_disc_label (RwComposer    *self,
                double         room,
                RwFont        *font,
                RwTextExtents *out_extents)
{
  const char *name = self->layers->layers[0].name;

  font->size = MAX (font->size, RW_MIN_TEXT_PX);
  rw_text_measure (self->measurer, name, font, out_extents);
  while (out_extents->width > room && font->size > RW_MIN_TEXT_PX)
    {
      font->size = MAX (font->size * 0.93, RW_MIN_TEXT_PX);
      rw_text_measure (self->measurer, name, font, out_extents);
    }

  return out_extents->width <= room;
}

/* Draws a ring's name and letters over its fills. Returns how many letters
 * found no room. */
guint
rw_compose_ring_labels (RwComposer *self,
                        guint       layer,
                        gboolean   *out_named)
{
  RingLabel label;
  guint n_missing;

  fit_label (self, layer, &label);
  if (label.placed)
    draw_label (self, &label);
  n_missing = draw_letters (self, &label);

  *out_named = label.placed;
  g_clear_pointer (&label.clusters, g_array_unref);
  return n_missing;
}

/* Draws the name of the innermost layer in the middle of its disc, with the
 * letter of an undivided one below it. Returns whether there was room. */
gboolean
rw_compose_disc_label (RwComposer *self,
                       gboolean    divided)
{
  const RwLayer *ring = &self->layers->layers[0];
  g_autofree char *id = g_strdup_printf ("layer-%s.label", ring->id);
  RwOwner owner = rw_composer_get_owner (self, 0, 0);
  RwFont font = { MIN (self->disc * 0.36, self->unit * 1.5), 700 };
  gboolean with_letter = !divided && letters_fit (self);
  RwTextExtents extents;

  if (!fit_disc_label (self, (divided ? 1.0 : 1.7) * self->disc -
                             4 * self->gap, &font, &extents))
    return FALSE;

  rw_scene_builder_text (self->scene, id, ring->name, &font,
                         (RwPoint) { self->centre.x,
                                     self->centre.y +
                                     font.size * (with_letter ? 0.12 : 0.36) },
                         RW_TEXT_MIDDLE, &extents,
                         divided ? &self->theme->text
                                 : &self->theme->owner_text[owner]);
  if (with_letter)
    draw_letter (self, 0, 0, self->disc * 0.48, G_PI);
  return TRUE;
}

/* Draws the letters of a divided disc between its plate and its edge. Returns
 * how many found no room. */
guint
rw_compose_disc_letters (RwComposer *self,
                         double      plate)
{
  double radius = (plate + self->disc) / 2;
  double height = get_badge_size (self) * RW_BADGE_HEIGHT;
  double arc = 2 * G_PI * radius / self->n_sectors;
  guint n_missing = 0;

  if (!self->options->letters)
    return 0;

  for (guint sector = 0; sector < self->n_sectors; sector++)
    if (letters_fit (self) && height < self->disc - plate &&
        measure_letter (self, 0, sector) + 4 * self->gap < arc)
      draw_letter (self, 0, sector, radius,
                   rw_composer_get_angle (self, sector));
    else
      n_missing++;

  return n_missing;
}
