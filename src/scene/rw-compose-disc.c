/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The name of the innermost layer, straight in the middle of its disc, and
 * the letters around it.
 */

#include "config.h"

#include "scene/rw-compose-private.h"

#include <math.h>

/* The plate behind the name in a divided disc, as a part of its radius. */
#define DISC_PLATE 0.56
/* What text keeps to, as parts of the disc and of the plate. */
#define IN_DISC 0.9
#define IN_PLATE 0.96
/* Where the letter of a whole disc stands, below the middle. */
#define LETTER_DOWN 0.48
#define SHRINK_STEP 0.93
#define MAX_LINES 3

/* Ways to set the name, the best first: so many lines, and down to what part
 * of the full size. */
static const struct
{
  guint  n_lines;
  double least;
} ways[] = {
  { 1, 0.66 }, { 2, 0.66 }, { MAX_LINES, 0.5 }, { 1, 0 }, { 2, 0 },
  { MAX_LINES, 0 },
};

static gboolean
is_divided (const RwComposer *self)
{
  return rw_composer_get_n_cells (self, 0) > 1 &&
         rw_composer_is_divided (self, 0);
}

static gboolean
has_letter_below (const RwComposer *self,
                  const RwRingName *name)
{
  return !is_divided (self) && name->letter_size > 0;
}

/* How far the middle of the block is above that of the disc. Over a letter, a
 * line stands a little high, and more lines where the letter begins. */
static double
get_rise (const RwComposer *self,
          const RwRingName *name)
{
  double size = name->font.size;
  double top = LETTER_DOWN * self->disc -
               RW_BADGE_HEIGHT / 2 * name->letter_size;

  if (!has_letter_below (self, name))
    return 0;
  return MAX (0.24 * size,
              name->block.height / 2 - top + 0.1 * size);
}

static gboolean
fits (const RwComposer *self,
      const RwRingName *name)
{
  double radius = is_divided (self) ? IN_PLATE * DISC_PLATE * self->disc
                                    : IN_DISC * (self->disc - 2 * self->gap);
  double reach = name->block.height / 2 + get_rise (self, name) -
                 0.2 * name->font.size;

  return hypot (name->block.width / 2, MAX (reach, 0)) <= radius;
}

/* Breaks the name to the width that the disc has where the block ends. */
static gboolean
try_way (RwComposer *self,
         RwRingName *name,
         const char *text,
         guint       n_lines)
{
  double height = n_lines * rw_line_height (&name->font);
  double radius = is_divided (self) ? IN_PLATE * DISC_PLATE * self->disc
                                    : IN_DISC * (self->disc - 2 * self->gap);
  double width = 2 * sqrt (MAX (radius * radius - height * height / 4, 0));

  rw_text_block_clear (&name->block);
  rw_text_block_init (&name->block);
  return rw_text_block_append (&name->block, self->measurer, text,
                               &name->font, width, n_lines) &&
         fits (self, name);
}

static gboolean
shrink (RwComposer *self,
        RwRingName *name,
        const char *text,
        guint       n_lines,
        double      full,
        double      least)
{
  name->font.size = full;
  while (!try_way (self, name, text, n_lines))
    {
      if (name->font.size <= least)
        return FALSE;
      name->font.size = MAX (name->font.size * SHRINK_STEP, least);
    }

  return TRUE;
}

/* Finds room for the innermost layer's name, or for a number, in the disc. */
gboolean
rw_compose_fit_disc_name (RwComposer *self,
                          RwRingName *name,
                          const char *text)
{
  double full = MAX (MIN (self->disc * 0.36, self->unit * 1.5),
                     RW_MIN_TEXT_PX);

  name->font = (RwFont) { full, 700 };
  name->letter = RW_LETTER_ELSEWHERE;
  name->radius = self->disc * 0.5;
  name->letter_size =
    is_divided (self)
      ? rw_composer_get_letter_size (self, 0,
                                     (1 + DISC_PLATE) / 2 * self->disc,
                                     (1 - DISC_PLATE) * self->disc)
      : rw_composer_get_whole_letter_size (self);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (shrink (self, name, text, ways[i].n_lines, full,
                MAX (ways[i].least * full, RW_MIN_TEXT_PX)))
      return TRUE;

  rw_text_block_clear (&name->block);
  return FALSE;
}

static void
draw_plate (RwComposer *self,
            const char *layer_id)
{
  g_autofree char *id = g_strdup_printf ("layer-%s.plate", layer_id);
  const RwColor color = self->theme->background;

  rw_scene_builder_sector (self->scene, id,
                           &(RwSector) { .cx = self->centre.x,
                                         .cy = self->centre.y,
                                         .r1 = self->disc * DISC_PLATE,
                                         .a1 = 2 * G_PI },
                           &(RwPaint) { color, RW_PATTERN_NONE, color });
}

static void
draw_lines (RwComposer       *self,
            const RwRingName *name,
            const char       *layer_id,
            const RwColor    *color)
{
  double line = rw_line_height (&name->font);
  double y = self->centre.y - get_rise (self, name) - name->block.height / 2 +
             line / 2 + name->font.size * 0.36;

  for (guint i = 0; i < name->block.lines->len; i++)
    {
      const RwTextLine *row = &g_array_index (name->block.lines, RwTextLine, i);
      g_autofree char *id =
        i == 0 ? g_strdup_printf ("layer-%s.label", layer_id)
               : g_strdup_printf ("layer-%s.label.%u", layer_id, i + 1);

      rw_scene_builder_text (self->scene, id, row->text, &name->font,
                             (RwPoint) { self->centre.x, y + i * line },
                             RW_TEXT_MIDDLE, &row->extents, color);
    }
}

/* Draws the name of the innermost layer and its letters. Returns how many
 * letters found no room. */
guint
rw_compose_disc_labels (RwComposer *self)
{
  const RwRingName *name = &g_array_index (self->ring_names, RwRingName, 0);
  const RwLayer *layer = &self->layers->layers[0];
  RwOwner owner = rw_composer_get_owner (self, 0, 0);
  gboolean divided = is_divided (self);
  guint first;

  if (divided)
    draw_plate (self, layer->id);
  first = self->scene->shapes->len;
  if (name->block.lines != NULL)
    {
      draw_lines (self, name, layer->id,
                  divided ? &self->theme->text
                          : &self->theme->owner_text[owner]);
      rw_scene_builder_label (self->scene, RW_LABEL_RING, name->fate,
                              layer->name, first);
    }

  if (divided)
    return rw_compose_letters (self, 0, (1 + DISC_PLATE) / 2 * self->disc,
                               (1 - DISC_PLATE) * self->disc,
                               name->letter_size, -1);
  if (has_letter_below (self, name))
    rw_composer_draw_letter (self, 0, rw_composer_get_cell (self, 0, 0),
                             name->letter_size, self->disc * LETTER_DOWN,
                             G_PI);
  return self->options->letters && name->letter_size <= 0;
}
