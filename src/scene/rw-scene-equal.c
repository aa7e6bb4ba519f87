/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Compares shapes by what can be seen of them. Identifiers, parts and
 * indices are not seen, so they are not compared.
 */

#include "config.h"

#include "scene/rw-scene-equal.h"

/* Two layouts of the same thing give the same bits; a tolerance would let a
 * slow drift go unpainted. */
static gboolean
same (double a,
      double b)
{
  return !(a < b) && !(a > b);
}

static gboolean
rects_equal (const RwRect *a,
             const RwRect *b)
{
  return same (a->x, b->x) && same (a->y, b->y)
         && same (a->width, b->width) && same (a->height, b->height);
}

static gboolean
fonts_equal (const RwFont *a,
             const RwFont *b)
{
  return same (a->size, b->size) && a->weight == b->weight;
}

static gboolean
sectors_equal (const RwSector *a,
               const RwSector *b)
{
  return same (a->cx, b->cx) && same (a->cy, b->cy)
         && same (a->r0, b->r0) && same (a->r1, b->r1)
         && same (a->a0, b->a0) && same (a->a1, b->a1)
         && same (a->gap, b->gap);
}

static gboolean
texts_equal (const RwShape *a,
             const RwShape *b)
{
  return same (a->text.x, b->text.x) && same (a->text.y, b->text.y)
         && a->text.anchor == b->text.anchor
         && fonts_equal (&a->text.font, &b->text.font)
         && g_str_equal (a->text.text, b->text.text);
}

static gboolean
arc_texts_equal (const RwShape *a,
                 const RwShape *b)
{
  return same (a->arc_text.cx, b->arc_text.cx)
         && same (a->arc_text.cy, b->arc_text.cy)
         && same (a->arc_text.radius, b->arc_text.radius)
         && same (a->arc_text.start, b->arc_text.start)
         && a->arc_text.inverted == b->arc_text.inverted
         && a->arc_text.n_clusters == b->arc_text.n_clusters
         && fonts_equal (&a->arc_text.font, &b->arc_text.font)
         && g_str_equal (a->arc_text.text, b->arc_text.text);
}

static gboolean
lines_equal (const RwShape *a,
             const RwShape *b)
{
  return same (a->line.from.x, b->line.from.x)
         && same (a->line.from.y, b->line.from.y)
         && same (a->line.to.x, b->line.to.x)
         && same (a->line.to.y, b->line.to.y);
}

/**
 * rw_paint_equal:
 * @a: a paint
 * @b: another
 *
 * Compares two paints.
 *
 * The colour of a pattern counts only where there is a pattern.
 *
 * Returns: whether @a and @b look the same
 */
gboolean
rw_paint_equal (const RwPaint *a,
                const RwPaint *b)
{
  if (a->pattern != b->pattern || !rw_color_equal (&a->color, &b->color))
    return FALSE;

  return a->pattern == RW_PATTERN_NONE
         || rw_color_equal (&a->pattern_color, &b->pattern_color);
}

/**
 * rw_shape_looks_like:
 * @a: a shape
 * @b: another, of the same or another scene
 *
 * Compares what can be seen of two shapes.
 *
 * Returns: whether painting @a gives the same pixels as painting @b
 */
gboolean
rw_shape_looks_like (const RwShape *a,
                     const RwShape *b)
{
  if (a->kind != b->kind
      || !rw_paint_equal (&a->paint, &b->paint)
      || !rw_color_equal (&a->stroke, &b->stroke)
      || !same (a->stroke_width, b->stroke_width)
      || !rects_equal (&a->bounds, &b->bounds))
    return FALSE;

  switch (a->kind)
    {
    case RW_SHAPE_RECT:
      return rects_equal (&a->rect.box, &b->rect.box)
             && same (a->rect.radius, b->rect.radius);
    case RW_SHAPE_SECTOR:
      return sectors_equal (&a->sector, &b->sector);
    case RW_SHAPE_TEXT:
      return texts_equal (a, b);
    case RW_SHAPE_ARC_TEXT:
      return arc_texts_equal (a, b);
    case RW_SHAPE_LINE:
      return lines_equal (a, b);
    default:
      return FALSE;
    }
}

/**
 * rw_scene_groups_look_alike:
 * @a: a scene
 * @group_a: index of a group of @a
 * @b: a scene
 * @group_b: index of a group of @b
 *
 * Compares what can be seen of two groups, shape by shape in painting order.
 *
 * Costs as much as the smaller group has shapes.
 *
 * Returns: whether painting one gives the same pixels as painting the other
 */
gboolean
rw_scene_groups_look_alike (const RwScene *a,
                            guint          group_a,
                            const RwScene *b,
                            guint          group_b)
{
  const RwSceneGroup *first = rw_scene_get_group (a, group_a);
  const RwSceneGroup *second = rw_scene_get_group (b, group_b);

  if (first->n_shapes != second->n_shapes)
    return FALSE;

  for (guint i = 0; i < first->n_shapes; i++)
    {
      const RwShape *x = rw_scene_get_shape (a, first->first_shape + i);
      const RwShape *y = rw_scene_get_shape (b, second->first_shape + i);

      if (!rw_shape_looks_like (x, y))
        return FALSE;
    }

  return TRUE;
}
