/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names of the rings: each in a sector of its ring, in one line beside the
 * sector's letter, or in up to two above it. What fits neither way is for the
 * side lists.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>
#include <string.h>

/* Sizes as parts of a ring's thickness. */
#define LABEL_PER_RING 0.42
/* The height of capitals, as a part of a font's size. */
#define CAP_HEIGHT 0.70
/* What stays free between a name and a letter, and at the ends of both. */
#define RUN_GAP 0.35
#define RUN_PADDING 0.3
/* A line among several, and the strip behind one, as parts of its size. */
#define ROW_HEIGHT 1.18
#define STRIP_HEIGHT 1.5
/* A name may shrink by this much before it goes above its letter. */
#define SHRINK_BESIDE 0.7
#define SHRINK_STEP 0.93
/* How far a name bends around the rings. */
#define MAX_BEND (G_PI * 0.95)
/* Names this far from the top read from the other side. */
#define INVERTED_FROM (G_PI * 0.54)
#define INVERTED_TO (G_PI * 1.46)

static void
clear_lines (RwRingName *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (name->lines); i++)
    g_clear_pointer (&name->lines[i], g_free);
  name->n_lines = 0;
}

static double
get_full_size (const RwComposer *self)
{
  return MAX (MIN (self->thickness * LABEL_PER_RING, self->unit * 1.15),
              RW_MIN_TEXT_PX);
}

static double
get_letter_height (const RwRingName *name)
{
  return RW_BADGE_HEIGHT * name->letter_size;
}

/* The height of all rows, px. */
static double
get_rows_height (const RwRingName *name)
{
  double height = name->n_lines * ROW_HEIGHT * name->font.size;

  if (name->letter == RW_LETTER_BELOW)
    height += get_letter_height (name) + 0.1 * name->font.size;
  return height;
}

/* The radius of the middle of a row; the letter's comes last. Rows go down
 * the picture: inwards above the middle of the rings, outwards below it. */
static double
get_row_radius (const RwRingName *name,
                guint             row)
{
  double line = ROW_HEIGHT * name->font.size;
  double down = -get_rows_height (name) / 2;

  if (row < name->n_lines)
    down += (row + 0.5) * line;
  else
    down = -down - get_letter_height (name) / 2;
  return name->radius + (name->inverted ? down : -down);
}

/* What marks leave of a row, px. */
static double
get_room (RwComposer       *self,
          const RwRingName *name,
          guint             row)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (RwTurnedBox));
  double radius = get_row_radius (name, row);
  double room;

  if (self->n_sectors == 1)
    return (self->is_rollup ? rw_composer_get_opening (self) : MAX_BEND) *
           radius;

  room = rw_composer_get_extent (self, name->sector) * radius - 4 * self->gap;
  rw_compose_reserve_marks (self, name->layer, name->sector, marks);
  for (guint i = 0; i < marks->len; i++)
    {
      const RwTurnedBox *box = &g_array_index (marks, RwTurnedBox, i);
      double x = box->centre.x - self->centre.x;
      double y = box->centre.y - self->centre.y;
      double reach = hypot (box->width, box->height) / 2;
      double off = fabs (remainder (atan2 (x, -y) - name->angle, 2 * G_PI));

      if (fabs (hypot (x, y) - radius) < reach + name->font.size / 2)
        room = MIN (room, 2 * (off * radius - reach));
    }

  return room;
}

/* Text that must stay straight has to keep its corners in ring and sector. */
static gboolean
fits_straight (const RwComposer *self,
               const RwRingName *name,
               guint             row)
{
  double radius = get_row_radius (name, row);
  double rise = name->font.size * 0.42;
  double half = rw_composer_get_extent (self, name->sector) / 2;
  double width = name->widths[row] / 2 + RUN_PADDING * name->font.size;

  if (self->n_sectors > 2 && width > (radius - rise) * tan (half) - self->gap)
    return FALSE;

  return hypot (name->widths[row] / 2, radius + rise) <
           name->radius + self->thickness / 2 - self->gap &&
         radius - rise > name->radius - self->thickness / 2 + self->gap;
}

static gboolean
row_fits (RwComposer *self,
          RwRingName *name,
          guint       row)
{
  RwTextExtents extents;

  rw_text_measure (self->measurer, name->lines[row], &name->font, &extents);
  name->widths[row] = extents.width;
  name->run = extents.width + 2 * RUN_PADDING * name->font.size;
  if (name->letter == RW_LETTER_BESIDE)
    name->run += RUN_GAP * name->font.size +
                 rw_composer_measure_letter (self, name->layer, name->sector,
                                             name->letter_size);

  return name->run <= get_room (self, name, row) &&
         (name->is_bent || fits_straight (self, name, row));
}

/* Shrinks the lines until all fit, down to @least px of text. */
static gboolean
fit_lines (RwComposer *self,
           RwRingName *name,
           double      full,
           double      least)
{
  double room = self->thickness - 2 * self->gap;

  name->font.size = full;
  for (;;)
    {
      gboolean fits = name->n_lines == 1 && name->letter != RW_LETTER_BELOW
                        ? name->font.size <= room
                        : get_rows_height (name) <= room;

      for (guint i = 0; fits && i < name->n_lines; i++)
        fits = row_fits (self, name, i);
      if (fits || name->font.size <= least)
        return fits;
      name->font.size = MAX (name->font.size * SHRINK_STEP, least);
    }
}

/* Breaks a name at the space nearest to its middle. */
static gboolean
break_name (RwRingName *name,
            const char *text)
{
  const char *best = NULL;
  gssize middle = (gssize) strlen (text) / 2;

  for (const char *p = strchr (text, ' '); p != NULL; p = strchr (p + 1, ' '))
    if (best == NULL ||
        ABS (p - text - middle) < ABS (best - text - middle))
      best = p;
  if (best == NULL || best == text || best[1] == '\0')
    return FALSE;

  clear_lines (name);
  name->lines[0] = g_strndup (text, best - text);
  name->lines[1] = g_strdup (best + 1);
  name->n_lines = 2;
  return TRUE;
}

/* Tries one way after the other. */
static gboolean
fit_text (RwComposer *self,
          RwRingName *name,
          const char *text)
{
  gboolean with_letter =
    self->n_sectors > 1 && name->letter_size > 0 &&
    !rw_composer_is_mixed (self, name->layer, name->sector) &&
    rw_composer_letter_fits (self, name->layer, name->sector,
                             name->letter_size, name->radius,
                             self->thickness);
  double full = get_full_size (self);

  clear_lines (name);
  name->lines[0] = g_strdup (text);
  name->n_lines = 1;
  name->letter = with_letter ? RW_LETTER_BESIDE : RW_LETTER_ELSEWHERE;
  if (fit_lines (self, name, full,
                 self->n_sectors > 1
                   ? MAX (full * SHRINK_BESIDE, RW_MIN_TEXT_PX)
                   : RW_MIN_TEXT_PX))
    return TRUE;

  name->letter = with_letter ? RW_LETTER_BELOW : RW_LETTER_ELSEWHERE;
  if (fit_lines (self, name, full, RW_MIN_TEXT_PX))
    return TRUE;

  return break_name (name, text) &&
         fit_lines (self, name, full, RW_MIN_TEXT_PX);
}

static gboolean
can_bend (RwComposer *self,
          const char *text)
{
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE,
                                             sizeof (RwTextCluster));

  return rw_text_split (self->measurer, text, &(RwFont) { 16, 600 }, clusters);
}

static void
set_place (RwComposer *self,
           RwRingName *name)
{
  double r0;
  double r1;

  rw_composer_get_ring (self, name->layer, &r0, &r1);
  name->radius = (r0 + r1) / 2;
  name->sector = self->name_sector;
  name->angle = self->is_rollup ? 0
                                : rw_composer_get_angle (self, name->sector);
  name->inverted = name->angle > INVERTED_FROM && name->angle < INVERTED_TO;
  name->letter_size = rw_composer_get_letter_size (self, name->layer,
                                                   name->radius,
                                                   self->thickness);
}

/* Finds room for a ring's name, or for the number that stands for it, within
 * the ring. */
gboolean
rw_compose_fit_ring_name (RwComposer *self,
                          RwRingName *name,
                          const char *text)
{
  name->font = (RwFont) { RW_MIN_TEXT_PX, 600 };
  set_place (self, name);
  name->is_bent = can_bend (self, text);
  if (self->thickness - 2 * self->gap < RW_MIN_TEXT_PX ||
      !fit_text (self, name, text))
    {
      clear_lines (name);
      name->letter = RW_LETTER_ELSEWHERE;
      return FALSE;
    }

  return TRUE;
}

/* Frees what @name holds. */
void
rw_ring_name_clear (RwRingName *name)
{
  clear_lines (name);
  rw_text_block_clear (&name->block);
}

/* What a name stands on, and in which colour: the opening of the roll-up, the
 * fill of its sector, or where that has several a strip of its own. Returns
 * whether there must be a strip. */
static gboolean
get_ground (const RwComposer *self,
            const RwRingName *name,
            RwColor          *out_ground,
            const RwColor   **out_text)
{
  RwOwner owner = rw_composer_get_owner (self, name->layer, name->sector);

  *out_ground = self->theme->owners[owner].color;
  *out_text = &self->theme->owner_text[owner];
  if (!self->is_rollup &&
      !rw_composer_is_mixed (self, name->layer, name->sector))
    return self->theme->owners[owner].pattern != RW_PATTERN_NONE;

  *out_ground = self->theme->background;
  *out_text = &self->theme->text;
  return !self->is_rollup;
}

/* A plain strip behind what stands on a pattern. */
static void
draw_strip (RwComposer       *self,
            const RwRingName *name,
            const char       *id,
            guint             row,
            double            width)
{
  const RwColor *text;
  RwColor color;
  RwPaint paint;
  double radius = get_row_radius (name, row);
  double height = name->n_lines == 1 && name->letter != RW_LETTER_BELOW
                    ? MIN (STRIP_HEIGHT * name->font.size,
                           self->thickness - 2 * self->gap)
                    : ROW_HEIGHT * name->font.size;
  double half = width / radius / 2;
  g_autofree char *plate_id = row == 0
                                ? g_strconcat (id, ".plate", NULL)
                                : g_strdup_printf ("%s.plate.%u", id, row + 1);

  get_ground (self, name, &color, &text);
  paint = (RwPaint) { color, RW_PATTERN_NONE, color };
  rw_scene_builder_sector (self->scene, plate_id,
                           &(RwSector) { .cx = self->centre.x,
                                         .cy = self->centre.y,
                                         .r0 = radius - height / 2,
                                         .r1 = radius + height / 2,
                                         .a0 = name->angle - half,
                                         .a1 = name->angle + half },
                           &paint);
}

/* The angle by which a row's middle is off the name's, to the right as one
 * reads. */
static double
turn (const RwRingName *name,
      double            distance,
      double            radius)
{
  return name->angle + (name->inverted ? -1 : 1) * distance / radius;
}

static void
draw_row (RwComposer       *self,
          const RwRingName *name,
          const char       *id,
          guint             row,
          double            shift)
{
  const RwColor *color;
  RwColor ground;
  double drop = name->font.size * CAP_HEIGHT / 2;
  double radius = get_row_radius (name, row);
  g_autofree char *row_id = row == 0 ? g_strdup (id)
                                     : g_strdup_printf ("%s.%u", id, row + 1);

  get_ground (self, name, &ground, &color);
  rw_composer_draw_bent (self, row_id, name->lines[row], &name->font,
                         radius - (name->inverted ? -drop : drop),
                         turn (name, shift, radius), name->inverted, color);
}

static void
draw_name (RwComposer       *self,
           const RwRingName *name)
{
  const RwLayer *ring = &self->layers->layers[name->layer];
  g_autofree char *id = g_strdup_printf ("layer-%s.label", ring->id);
  const RwColor *color;
  RwColor ground;
  gboolean on_strip = get_ground (self, name, &ground, &color);
  double free = name->run - 2 * RUN_PADDING * name->font.size;
  gboolean is_beside = name->letter == RW_LETTER_BESIDE;
  double shift = is_beside ? (name->widths[0] - free) / 2 : 0;
  guint first;

  for (guint i = 0; on_strip && i < name->n_lines; i++)
    draw_strip (self, name, id, i,
                is_beside ? name->run
                          : name->widths[i] +
                              2 * RUN_PADDING * name->font.size);
  first = self->scene->shapes->len;
  for (guint i = 0; i < name->n_lines; i++)
    draw_row (self, name, id, i, shift);
  rw_scene_builder_label (self->scene, RW_LABEL_RING, name->fate, ring->name,
                          first);

  if (is_beside)
    rw_composer_draw_letter (self, name->layer,
                             rw_composer_find_cell (self, name->layer,
                                                    name->sector),
                             name->letter_size, name->radius,
                             turn (name,
                                   (free - rw_composer_measure_letter (
                                             self, name->layer, name->sector,
                                             name->letter_size)) / 2,
                                   name->radius));
  else if (name->letter == RW_LETTER_BELOW)
    rw_composer_draw_letter (self, name->layer,
                             rw_composer_find_cell (self, name->layer,
                                                    name->sector),
                             name->letter_size,
                             get_row_radius (name, name->n_lines),
                             name->angle);
}

/* Appends the boxes of what a ring's name takes of a sector when it has no
 * letter with it, so that letters keep off it. */
void
rw_compose_reserve_name (const RwComposer *self,
                         guint             layer,
                         guint             sector,
                         GArray           *boxes)
{
  const RwRingName *name = &g_array_index (self->ring_names, RwRingName, layer);
  double step = name->font.size / name->radius;

  if (layer == 0 || self->is_rollup || sector != name->sector ||
      name->letter != RW_LETTER_ELSEWHERE)
    return;

  for (guint row = 0; row < name->n_lines; row++)
    {
      double radius = get_row_radius (name, row);
      double half = (name->widths[row] / 2 + RUN_PADDING * name->font.size) /
                    radius;

      guint n = (guint) ceil (2 * half / step);

      for (guint i = 0; i <= n; i++)
        {
          double a = half * (2.0 * i / n - 1);
          RwTurnedBox box = {
            .centre = rw_polar_point (self->centre.x, self->centre.y, radius,
                                      name->angle + a),
            .width = name->font.size,
            .height = STRIP_HEIGHT * name->font.size,
            .rotation = name->angle + a,
          };

          g_array_append_val (boxes, box);
        }
    }
}

/* Draws a ring's name, or its number, and letters over its fills. Returns how
 * many letters found no room. */
guint
rw_compose_ring_labels (RwComposer *self,
                        guint       layer)
{
  const RwRingName *name = &g_array_index (self->ring_names, RwRingName, layer);
  gboolean has_letter = name->n_lines > 0 &&
                        name->letter != RW_LETTER_ELSEWHERE;

  if (name->n_lines > 0)
    draw_name (self, name);
  if (rw_composer_get_n_cells (self, layer) > 1 || self->is_rollup)
    return rw_compose_letters (self, layer, name->radius, self->thickness,
                               name->letter_size,
                               has_letter ? (int) name->sector : -1);

  if (name->letter_size > 0)
    rw_composer_draw_letter (self, layer,
                             rw_composer_get_cell (self, layer, 0),
                             name->letter_size, name->radius, G_PI);
  return self->options->letters && name->letter_size <= 0;
}
