/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The letters of the owners on their plates: one size for a ring, as large as
 * its narrowest sector takes, and never over a name or a mark.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

/* Sizes as parts of a ring's thickness. */
#define BADGE_PER_RING 0.46
#define MAX_BADGE_PER_RING 0.72
#define MIN_BADGE_TEXT_PX 7.0
#define SHRINK_STEP 0.95
/* What stays free on either side of a plate, in halves of a slit. */
#define SIDE_SLITS 2
/* Arcs of less than this on average are not looked at one by one, px. */
#define MIN_ARC_PX 2.0
/* Places tried for a letter that something is in the way of. */
#define N_SHIFTS 9

/** Band: what plates of a ring must keep to. */
typedef struct
{
  double radius;  /* of their middles, px */
  double inner;
  double outer;
  double size;    /* of the letters, px */
} Band;

/* The size of letters where there is room. In thin rings legibility comes
 * first. */
static double
get_usual_size (const RwComposer *self)
{
  double least = MIN (self->thickness * MAX_BADGE_PER_RING,
                      MIN_BADGE_TEXT_PX * RW_BADGE_HEIGHT);
  double height = MAX (self->thickness * BADGE_PER_RING, least);

  return MIN (height, self->unit * 1.6) / RW_BADGE_HEIGHT;
}

static void
measure_letters (RwComposer *self,
                 double      size,
                 double     *widths)
{
  for (guint owner = 0; owner < RW_N_OWNERS; owner++)
    widths[owner] =
      rw_composer_measure_badge (self, rw_owner_get_letter (owner),
                                 &(RwFont) { size, 700 });
}

/* Whether a plate, which is round at both ends and never turned, keeps to its
 * ring, and to its sector if that is less than all of it. */
static gboolean
plate_fits (const RwComposer *self,
            const Band       *band,
            double            extent,
            double            angle,
            double            width)
{
  double half = RW_BADGE_HEIGHT * band->size / 2;
  double reach = (width - 2 * half) / 2;
  double off = extent / 2;

  for (int side = -1; side <= 1; side += 2)
    {
      /* The middle of a round end. */
      double x = band->radius * sin (angle) + side * reach;
      double y = band->radius * cos (angle);
      double radius = hypot (x, y);
      double turn = remainder (atan2 (x, y) - angle, 2 * G_PI);

      if (radius + half > band->outer || radius - half < band->inner)
        return FALSE;
      if (off < G_PI_2 &&
          radius * sin (off - fabs (turn)) < half + SIDE_SLITS * self->gap)
        return FALSE;
    }

  return fabs (cos (angle)) * band->radius - half >= band->inner ||
         fabs (sin (angle)) * band->radius - reach - half >= band->inner ||
         band->radius - half >= band->inner;
}

static void
band_init (Band             *band,
           const RwComposer *self,
           double            radius,
           double            thickness,
           double            size)
{
  *band = (Band) {
    .radius = radius,
    .inner = radius - thickness / 2 + self->gap,
    .outer = radius + thickness / 2 - self->gap,
    .size = size,
  };
}

/* Gives the size of a ring's letters, 0 where there are to be none. Sectors
 * that would take none that can be read do not count. */
double
rw_composer_get_letter_size (RwComposer *self,
                             guint       layer,
                             double      radius,
                             double      thickness)
{
  double size = get_usual_size (self);
  double widths[RW_N_OWNERS];
  Band band;

  if (!self->options->letters || size < MIN_BADGE_TEXT_PX)
    return 0;
  if (self->n_sectors == 1 ||
      2 * G_PI * radius < MIN_ARC_PX * self->n_sectors)
    return size;

  measure_letters (self, size, widths);
  band_init (&band, self, radius, thickness, size);
  for (guint sector = 0; sector < self->n_sectors; sector++)
    {
      double extent = rw_composer_get_extent (self, sector);
      double angle = rw_composer_get_angle (self, sector);
      double width = widths[rw_composer_get_owner (self, layer, sector)] / size;
      double before = band.size;

      while (band.size >= MIN_BADGE_TEXT_PX &&
             !plate_fits (self, &band, extent, angle, width * band.size))
        band.size *= SHRINK_STEP;
      if (band.size < MIN_BADGE_TEXT_PX)
        band.size = before;
    }

  return band.size;
}

/* Gives the size of a letter that has a ring to itself, 0 for none. */
double
rw_composer_get_whole_letter_size (const RwComposer *self)
{
  double size = get_usual_size (self);

  return self->options->letters && size >= MIN_BADGE_TEXT_PX ? size : 0;
}

/* Gives the width of the plate behind a sector's letter, px. */
double
rw_composer_measure_letter (RwComposer *self,
                            guint       layer,
                            guint       sector,
                            double      size)
{
  RwOwner owner = rw_composer_get_owner (self, layer, sector);

  return rw_composer_measure_badge (self, rw_owner_get_letter (owner),
                                    &(RwFont) { size, 700 });
}

/* Draws a sector's letter. */
void
rw_composer_draw_letter (RwComposer *self,
                         guint       layer,
                         guint       sector,
                         double      size,
                         double      radius,
                         double      angle)
{
  g_autofree char *id = rw_composer_dup_part_id (self, layer, sector);
  g_autofree char *letter_id = g_strconcat (id, ".letter", NULL);
  const char *letter =
    rw_owner_get_letter (rw_composer_get_owner (self, layer, sector));
  guint first = self->scene->shapes->len;

  rw_composer_draw_badge (self, letter_id,
                          rw_polar_point (self->centre.x, self->centre.y,
                                          radius, angle),
                          letter, &(RwFont) { size, 700 });
  rw_scene_builder_label (self->scene, RW_LABEL_LETTER, RW_LABEL_PLACED,
                          letter, first);
}

static gboolean
is_taken (const GArray      *boxes,
          const RwTurnedBox *box)
{
  for (guint i = 0; i < boxes->len; i++)
    if (rw_turned_boxes_overlap (&g_array_index (boxes, RwTurnedBox, i), box,
                                 0))
      return TRUE;

  return FALSE;
}

/* Finds the place nearest to a sector's middle where its letter fits and meets
 * no mark. */
static gboolean
find_angle (RwComposer *self,
            guint       layer,
            guint       sector,
            const Band *band,
            double      width,
            GArray     *marks,
            double     *out_angle)
{
  double middle = rw_composer_get_angle (self, sector);
  double extent = rw_composer_get_extent (self, sector);

  if (extent * band->outer < RW_BADGE_HEIGHT * band->size)
    return FALSE;

  g_array_set_size (marks, 0);
  rw_compose_reserve_marks (self, layer, sector, marks);
  for (int i = 0; i < N_SHIFTS; i++)
    {
      /* To one side and the other by turns, further each time. */
      double shift = (i + 1) / 2 * (i % 2 == 0 ? 1 : -1) * extent /
                     (2 * N_SHIFTS);
      RwTurnedBox box = {
        .centre = rw_polar_point (self->centre.x, self->centre.y,
                                  band->radius, middle + shift),
        .width = width,
        .height = RW_BADGE_HEIGHT * band->size,
      };

      *out_angle = middle + shift;
      if (plate_fits (self, band, extent - 2 * fabs (shift), *out_angle,
                      width) &&
          !is_taken (marks, &box))
        return TRUE;
      if (i == 0 && marks->len == 0)
        return FALSE;
    }

  return FALSE;
}

/* Draws the letters of a divided ring, but for that of the sector @skip.
 * Returns how many found no room. */
guint
rw_compose_letters (RwComposer *self,
                    guint       layer,
                    double      radius,
                    double      thickness,
                    double      size,
                    int         skip)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (RwTurnedBox));
  guint n_missing = 0;
  double widths[RW_N_OWNERS];
  Band band;

  if (!self->options->letters)
    return 0;
  if (size <= 0)
    return self->n_sectors;

  measure_letters (self, size, widths);
  band_init (&band, self, radius, thickness, size);
  for (guint sector = 0; sector < self->n_sectors; sector++)
    {
      double width = widths[rw_composer_get_owner (self, layer, sector)];
      double angle;

      if ((int) sector == skip)
        continue;
      if (find_angle (self, layer, sector, &band, width, marks, &angle))
        rw_composer_draw_letter (self, layer, sector, size, radius, angle);
      else
        n_missing++;
    }

  return n_missing;
}
