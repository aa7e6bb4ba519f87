/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking at a finished scene: its shapes, groups and parts, and what lies
 * under a point.
 */

#include "config.h"

#include "scene/rw-scene-private.h"

static void
scene_free (RwScene *self)
{
  g_clear_pointer (&self->shapes, g_array_unref);
  g_clear_pointer (&self->groups, g_array_unref);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_free (self);
}

/**
 * rw_scene_ref:
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): the scene
 */
RwScene *
rw_scene_ref (RwScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rw_scene_unref:
 *
 * Drops a reference, and with the last one the scene.
 */
void
rw_scene_unref (RwScene *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    scene_free (self);
}

/**
 * rw_scene_get_width:
 *
 * Gets the width of the picture.
 *
 * Returns: px
 */
double
rw_scene_get_width (const RwScene *self)
{
  return self->width;
}

/**
 * rw_scene_get_height:
 *
 * Gets the height of the picture.
 *
 * Returns: px
 */
double
rw_scene_get_height (const RwScene *self)
{
  return self->height;
}

/**
 * rw_scene_get_theme:
 *
 * Gets the theme that the shapes are coloured by: that of the options, less
 * the cues that are left out.
 *
 * Returns: (transfer none): the theme, which lives as long as the scene
 */
const RwTheme *
rw_scene_get_theme (const RwScene *self)
{
  return &self->theme;
}

/**
 * rw_scene_get_title:
 *
 * Gets the name of the picture.
 *
 * Returns: (transfer none): plain text, may be empty
 */
const char *
rw_scene_get_title (const RwScene *self)
{
  return self->title;
}

/**
 * rw_scene_get_description:
 *
 * Gets the picture in words, for those who do not see it.
 *
 * Returns: (transfer none): plain text
 */
const char *
rw_scene_get_description (const RwScene *self)
{
  return self->description;
}

/**
 * rw_scene_get_centre:
 *
 * Gets the centre of the rings.
 *
 * Returns: px
 */
RwPoint
rw_scene_get_centre (const RwScene *self)
{
  return self->centre;
}

/**
 * rw_scene_get_radius:
 *
 * Gets the radius of the outermost ring.
 *
 * Returns: px
 */
double
rw_scene_get_radius (const RwScene *self)
{
  return self->radius;
}

/**
 * rw_scene_get_n_shapes:
 *
 * Gets how many shapes there are.
 *
 * Returns: a count
 */
guint
rw_scene_get_n_shapes (const RwScene *self)
{
  return self->shapes->len;
}

/**
 * rw_scene_get_shape:
 * @index: in painting order
 *
 * Gets a shape.
 *
 * Returns: (transfer none): the shape
 */
const RwShape *
rw_scene_get_shape (const RwScene *self,
                    guint          index)
{
  g_return_val_if_fail (index < self->shapes->len, NULL);

  return &g_array_index (self->shapes, RwShape, index);
}

/**
 * rw_scene_get_n_groups:
 *
 * Gets how many groups there are.
 *
 * Returns: a count
 */
guint
rw_scene_get_n_groups (const RwScene *self)
{
  return self->groups->len;
}

/**
 * rw_scene_get_group:
 * @index: in painting order
 *
 * Gets a group.
 *
 * Returns: (transfer none): the group
 */
const RwSceneGroup *
rw_scene_get_group (const RwScene *self,
                    guint          index)
{
  g_return_val_if_fail (index < self->groups->len, NULL);

  return &g_array_index (self->groups, RwSceneGroup, index);
}

/**
 * rw_scene_get_n_parts:
 *
 * Gets how many parts there are.
 *
 * Returns: a count
 */
guint
rw_scene_get_n_parts (const RwScene *self)
{
  return self->parts->len;
}

/**
 * rw_scene_get_part:
 * @index: from the innermost ring outwards, clockwise within each
 *
 * Gets a part.
 *
 * Returns: (transfer none): the part
 */
const RwScenePart *
rw_scene_get_part (const RwScene *self,
                   guint          index)
{
  g_return_val_if_fail (index < self->parts->len, NULL);

  return &g_array_index (self->parts, RwScenePart, index);
}

/**
 * rw_scene_hit:
 * @x: px
 * @y: px
 *
 * Finds what lies under a point. O(n) in parts.
 *
 * Returns: the index of the part, or −1 for none
 */
int
rw_scene_hit (const RwScene *self,
              double         x,
              double         y)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (rw_sector_contains (&rw_scene_get_part (self, i)->area, x, y))
      return i;

  return -1;
}

/**
 * rw_scene_get_n_notes:
 *
 * Gets how many things could not be shown as they should be.
 *
 * Returns: a count, 0 for a picture that lacks nothing
 */
guint
rw_scene_get_n_notes (const RwScene *self)
{
  return self->notes->len;
}

/**
 * rw_scene_get_note:
 * @index: below rw_scene_get_n_notes()
 *
 * Gets what could not be shown as it should be, and why.
 *
 * Returns: (transfer none): a plain translated sentence
 */
const char *
rw_scene_get_note (const RwScene *self,
                   guint          index)
{
  g_return_val_if_fail (index < self->notes->len, NULL);

  return g_ptr_array_index (self->notes, index);
}

/**
 * rw_scene_options_init:
 * @options: (out caller-allocates): filled in
 *
 * Sets a light picture of 1280 × 800 px with everything on it.
 */
void
rw_scene_options_init (RwSceneOptions *options)
{
  *options = (RwSceneOptions) {
    .theme = rw_theme_get (0),
    .width = 1280,
    .height = 800,
    .legend = TRUE,
    .letters = TRUE,
    .patterns = TRUE,
    .colors = TRUE,
    .marks = TRUE,
    .heading = TRUE,
    .footer = TRUE,
    .text_scale = 1.0,
  };
}

/**
 * rw_scene_options_set_cues:
 * @options: options
 * @cues: what tells the owner; none at all stands for letters
 *
 * Sets colors, patterns and letters at once.
 */
void
rw_scene_options_set_cues (RwSceneOptions *options,
                           RwCues          cues)
{
  options->colors = (cues & RW_CUE_COLOR) != 0;
  options->patterns = (cues & RW_CUE_PATTERN) != 0;
  options->letters = (cues & RW_CUES_ALL) == 0 || (cues & RW_CUE_LETTER) != 0;
}

/**
 * rw_scene_options_get_cues:
 * @options: options
 *
 * Gets what tells the owner in a picture with these options. Something always
 * does: where all is off, letters do.
 *
 * Returns: at least one cue
 */
RwCues
rw_scene_options_get_cues (const RwSceneOptions *options)
{
  guint cues = 0;

  if (options->colors)
    cues |= RW_CUE_COLOR;
  if (options->patterns)
    cues |= RW_CUE_PATTERN;
  if (options->letters || cues == 0)
    cues |= RW_CUE_LETTER;
  return (RwCues) cues;
}
