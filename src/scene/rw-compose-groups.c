/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands over sectors that belong together: an arc around all of them,
 * outside their names, and what they have in common.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <glib/gi18n-lib.h>

/* As parts of the size of the text. */
#define BEFORE_ARC 0.25
#define ARC_WIDTH 0.13
#define BEFORE_TEXT 0.5
#define ASCENT 0.72
/* What an arc leaves free at its ends, px for each px of text. */
#define INSET 0.35
/* A name of which less is left says nothing. */
#define MIN_CHARS 4
/* Names at the foot run the other way, so that they read upright. */
#define INVERTED_FROM (G_PI * 0.54)
#define INVERTED_TO (G_PI * 1.46)

static RwFont
get_font (const RwComposer *self)
{
  return (RwFont) { self->rim_font.size, 700 };
}

static double
get_arc_radius (const RwComposer *self)
{
  return self->radius + rw_composer_get_rim (self) -
         rw_composer_get_groups_band (self) +
         BEFORE_ARC * self->rim_font.size;
}

/* The sides of a heading: of its first sector and its last. */
static void
get_sides (const RwComposer      *self,
           const RwSectorHeading *heading,
           double                *out_a0,
           double                *out_a1)
{
  guint last = heading->first + heading->n_sectors - 1;
  double first0;
  double first1;
  double last0;
  double last1;

  rw_composer_get_sides (self, heading->first, &first0, &first1);
  rw_composer_get_sides (self, last, &last0, &last1);
  *out_a0 = first0;
  *out_a1 = last1;
  if (self->options->mirrored)
    {
      *out_a0 = last0;
      /* The first stands at the top, and the others come before it. */
      *out_a1 = heading->first == 0 && last > 0 ? first1 + 2 * G_PI : first1;
    }
}

static void
draw_arc (RwComposer *self,
          const char *id,
          double      a0,
          double      a1)
{
  const RwColor color = self->theme->dim_text;
  double radius = get_arc_radius (self);
  double inset = INSET * self->rim_font.size / radius;

  rw_scene_builder_sector (self->scene, id,
                           &(RwSector) {
                             .cx = self->centre.x, .cy = self->centre.y,
                             .r0 = radius,
                             .r1 = radius + ARC_WIDTH * self->rim_font.size,
                             .a0 = a0 + inset, .a1 = a1 - inset },
                           &(RwPaint) { color, RW_PATTERN_NONE, color });
}

/* Draws as much of a name as its arc takes. Returns FALSE where that is too
 * little. */
static gboolean
draw_name (RwComposer *self,
           const char *id,
           const char *name,
           double      a0,
           double      a1,
           gboolean   *out_whole)
{
  RwFont font = get_font (self);
  double angle = (a0 + a1) / 2 > 2 * G_PI ? (a0 + a1) / 2 - 2 * G_PI
                                          : (a0 + a1) / 2;
  gboolean inverted = angle > INVERTED_FROM && angle < INVERTED_TO;
  double radius = get_arc_radius (self) +
                  (BEFORE_TEXT + (inverted ? ASCENT : 0)) * font.size;
  double room = (a1 - a0) * radius - 2 * INSET * font.size;
  guint first = self->scene->shapes->len;
  const RwTextLine *line;
  RwTextBlock block;
  gboolean fits;

  rw_text_block_init (&block);
  *out_whole = rw_text_block_append (&block, self->measurer, name, &font,
                                     room, 1);
  line = block.lines->len > 0 ? &g_array_index (block.lines, RwTextLine, 0)
                              : NULL;
  fits = line != NULL && line->extents.width <= room &&
         (*out_whole || g_utf8_strlen (line->text, -1) >= MIN_CHARS);
  if (fits)
    {
      rw_composer_draw_bent (self, id, line->text, &font, radius, angle,
                             inverted, &self->theme->text);
      rw_scene_builder_label (self->scene, RW_LABEL_GROUP, RW_LABEL_PLACED,
                              name, first);
    }
  rw_text_block_clear (&block);
  return fits;
}

static void
note_names (RwComposer *self,
            guint       n_cut,
            guint       n_missing)
{
  if (n_cut > 0)
    rw_scene_builder_note (self->scene,
                           ngettext ("%u group’s name is cut short at this "
                                     "size",
                                     "%u groups’ names are cut short at this "
                                     "size", n_cut),
                           n_cut);
  if (n_missing == 0)
    return;

  rw_scene_builder_missing (self->scene, RW_LABEL_GROUP, "", n_missing);
  rw_scene_builder_note (self->scene,
                         ngettext ("%u group has no room for its name at this "
                                   "size",
                                   "%u groups have no room for their names at "
                                   "this size", n_missing),
                         n_missing);
}

/* Gives the width of the band that headings take around the names, px. */
double
rw_composer_get_groups_band (const RwComposer *self)
{
  if (!self->show_groups)
    return 0;

  return (BEFORE_ARC + BEFORE_TEXT) * self->rim_font.size +
         rw_line_height (&self->rim_font);
}

/* Draws the headings. */
void
rw_compose_groups (RwComposer *self)
{
  guint n = self->has_sectors ? rw_sectors_get_n_headings (self->sectors) : 0;
  guint n_cut = 0;
  guint n_missing = 0;

  if (n == 0)
    return;
  if (!self->show_groups)
    {
      note_names (self, 0, n);
      return;
    }

  rw_scene_builder_begin (self->scene, "groups", _("Groups"), "");
  for (guint i = 0; i < n; i++)
    {
      const RwSectorHeading *heading =
        rw_sectors_get_heading (self->sectors, i);
      g_autofree char *id = g_strdup_printf ("group-%u", i + 1);
      g_autofree char *arc_id = g_strconcat (id, ".arc", NULL);
      gboolean whole;
      double a0;
      double a1;

      get_sides (self, heading, &a0, &a1);
      draw_arc (self, arc_id, a0, a1);
      if (!draw_name (self, id, heading->name, a0, a1, &whole))
        n_missing++;
      else
        n_cut += !whole;
    }

  note_names (self, n_cut, n_missing);
}
