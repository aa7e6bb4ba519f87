/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The letters of the owners on their plates: one size for a ring, as large as
 * its narrowest sector takes, and never over a name or a mark.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Sizes as parts of a ring's thickness. */
#define BADGE_PER_RING 0.46
#define MAX_BADGE_PER_RING 0.72
#define MIN_BADGE_TEXT_PX 7.0
#define SHRINK_STEP 0.95
#define SHARE_PER_RING 0.36
/* What stays free on either side of a plate, in halves of a slit. */
#define SIDE_SLITS 2
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
  if (rw_composer_get_n_cells (self, layer) == 1 && !self->is_rollup)
    return size;

  measure_letters (self, size, widths);
  band_init (&band, self, radius, thickness, size);
  for (guint i = 0; i < rw_composer_get_n_cells (self, layer); i++)
    {
      const RwArcCell *cell = rw_composer_get_cell (self, layer, i);
      double width = widths[cell->owner] / size;
      double before = band.size;
      double a0;
      double a1;

      /* A share may be very small. */
      if (cell->n > 1 ||
          !rw_composer_get_cell_sides (self, cell, radius, &a0, &a1))
        continue;
      while (band.size >= MIN_BADGE_TEXT_PX &&
             !plate_fits (self, &band, a1 - a0, (a0 + a1) / 2,
                          width * band.size))
        band.size *= SHRINK_STEP;
      if (band.size < MIN_BADGE_TEXT_PX)
        band.size = before;
    }

  return band.size;
}

/* Gives whether a sector's letter fits beside or below a name in its middle. */
gboolean
rw_composer_letter_fits (RwComposer *self,
                         guint       layer,
                         guint       sector,
                         double      size,
                         double      radius,
                         double      thickness)
{
  Band band;

  band_init (&band, self, radius, thickness, size);
  return plate_fits (self, &band, rw_composer_get_extent (self, sector),
                     rw_composer_get_angle (self, sector),
                     rw_composer_measure_letter (self, layer, sector, size));
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
  RwOwner owner = rw_composer_find_cell (self, layer, sector)->owner;

  return rw_composer_measure_badge (self, rw_owner_get_letter (owner),
                                    &(RwFont) { size, 700 });
}

/* Draws the letter of a cell. */
void
rw_composer_draw_letter (RwComposer      *self,
                         guint            layer,
                         const RwArcCell *cell,
                         double           size,
                         double           radius,
                         double           angle)
{
  g_autofree char *id = rw_composer_dup_cell_id (self, layer, cell);
  g_autofree char *letter_id = g_strconcat (id, ".letter", NULL);
  const char *letter = rw_owner_get_letter (cell->owner);
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

/* Finds the place nearest to a cell's middle where its letter fits and meets
 * neither a mark nor the ring's name. */
static gboolean
find_angle (RwComposer      *self,
            guint            layer,
            const RwArcCell *cell,
            const Band      *band,
            double           width,
            GArray          *marks,
            double          *out_angle)
{
  double a0;
  double a1;

  if (!rw_composer_get_cell_sides (self, cell, band->radius, &a0, &a1) ||
      (a1 - a0) * band->outer < RW_BADGE_HEIGHT * band->size)
    return FALSE;

  g_array_set_size (marks, 0);
  rw_compose_reserve_marks (self, layer, cell->sector, marks);
  rw_compose_reserve_name (self, layer, cell->sector, marks);
  for (int i = 0; i < N_SHIFTS; i++)
    {
      /* To one side and the other by turns, further each time. */
      double shift = (i + 1) / 2 * (i % 2 == 0 ? 1 : -1) * (a1 - a0) /
                     (2 * N_SHIFTS);
      RwTurnedBox box = {
        .height = RW_BADGE_HEIGHT * band->size,
        .width = width,
      };

      *out_angle = (a0 + a1) / 2 + shift;
      box.centre = rw_polar_point (self->centre.x, self->centre.y,
                                   band->radius, *out_angle);
      if (plate_fits (self, band, a1 - a0 - 2 * fabs (shift), *out_angle,
                      width) &&
          !is_taken (marks, &box))
        return TRUE;
      if (i == 0 && marks->len == 0)
        return FALSE;
    }

  return FALSE;
}

/* What a share is marked with: its owner's letter, and how much of all it
 * is. */
static char *
dup_share (const RwComposer *self,
           guint             layer,
           const RwArcCell  *cell)
{
  g_autofree char *percent =
    rw_shares_dup_percent (rw_composer_get_shares (self, layer, 0),
                           cell->owner,
                           rw_session_get_weighted (self->session));

  if (!self->options->letters)
    return g_steal_pointer (&percent);
  /* Translators: an owner's letter and a share, such as “C 64%”. */
  return g_strdup_printf (C_("share", "%s %s"),
                          rw_owner_get_letter (cell->owner), percent);
}

/* Draws a share along its arc where there is room. */
static gboolean
draw_share (RwComposer      *self,
            guint            layer,
            const RwArcCell *cell,
            double           radius,
            double           thickness)
{
  g_autofree char *text = dup_share (self, layer, cell);
  g_autofree char *id = rw_composer_dup_cell_id (self, layer, cell);
  g_autofree char *share_id = g_strconcat (id, ".share", NULL);
  RwFont font = { MIN (thickness * SHARE_PER_RING, self->unit * 1.05), 600 };
  RwTextExtents extents;
  double a0;
  double a1;
  guint first;

  if (font.size < RW_MIN_TEXT_PX ||
      !rw_composer_get_cell_sides (self, cell, radius, &a0, &a1))
    return FALSE;
  rw_text_measure (self->measurer, text, &font, &extents);
  if (extents.width + 2 * font.size > (a1 - a0) * radius)
    return FALSE;

  first = self->scene->shapes->len;
  rw_composer_draw_on_strip (self, share_id, text, &font, radius,
                             (a0 + a1) / 2, cell->owner);
  rw_scene_builder_label (self->scene, RW_LABEL_LETTER, RW_LABEL_PLACED, text,
                          first);
  return TRUE;
}

/* Draws the letter of a cell where there is room. Among cells of a sector
 * small ones have smaller letters. */
static gboolean
draw_letter (RwComposer      *self,
             guint            layer,
             const RwArcCell *cell,
             const Band      *usual,
             GArray          *marks)
{
  const char *letter = rw_owner_get_letter (cell->owner);
  Band band = *usual;
  double angle;

  for (; band.size >= MIN_BADGE_TEXT_PX; band.size *= SHRINK_STEP)
    {
      double width =
        rw_composer_measure_badge (self, letter, &(RwFont) { band.size, 700 });

      if (find_angle (self, layer, cell, &band, width, marks, &angle))
        {
          rw_composer_draw_letter (self, layer, cell, band.size, band.radius,
                                   angle);
          return TRUE;
        }
      if (cell->n == 1)
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
  Band band;

  band_init (&band, self, radius, thickness, size);
  for (guint i = 0; i < rw_composer_get_n_cells (self, layer); i++)
    {
      const RwArcCell *cell = rw_composer_get_cell (self, layer, i);
      double a0;
      double a1;

      if (!rw_composer_get_cell_sides (self, cell, radius, &a0, &a1) ||
          (self->is_rollup &&
           draw_share (self, layer, cell, radius, thickness)) ||
          (int) cell->sector == skip)
        continue;
      if (self->options->letters)
        n_missing += !draw_letter (self, layer, cell, &band, marks);
      else
        n_missing += self->is_rollup;
    }

  return n_missing;
}
