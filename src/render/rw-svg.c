/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene into SVG: the document, its groups with what they mean, and the
 * fills. Plain attributes that every viewer knows.
 */

#include "config.h"

#include "render/rw-svg.h"

#include <string.h>

#include "render/rw-pattern-private.h"
#include "render/rw-svg-private.h"

typedef struct
{
  GString       *out;       /* (owned by the caller) */
  const RwScene *scene;
  GArray        *patterns;  /* (owned) (element-type RwPaint): by number */
} RwSvg;

static gboolean
paint_equal (const RwPaint *a,
             const RwPaint *b)
{
  return a->pattern == b->pattern &&
         memcmp (&a->color, &b->color, sizeof (RwColor)) == 0 &&
         memcmp (&a->pattern_color, &b->pattern_color,
                    sizeof (RwColor)) == 0;
}

/* Finds the number of a patterned paint, from 1; 0 where it is new. */
static guint
find_pattern (RwSvg         *self,
              const RwPaint *paint)
{
  for (guint i = 0; i < self->patterns->len; i++)
    {
      if (paint_equal (&g_array_index (self->patterns, RwPaint, i), paint))
        return i + 1;
    }
  return 0;
}

static void
collect_patterns (RwSvg *self)
{
  for (guint i = 0; i < rw_scene_get_n_shapes (self->scene); i++)
    {
      const RwShape *shape = rw_scene_get_shape (self->scene, i);

      if (shape->paint.pattern != RW_PATTERN_NONE &&
          find_pattern (self, &shape->paint) == 0)
        g_array_append_val (self->patterns, shape->paint);
    }
}

static void
append_segment (GString *out,
                double   x0,
                double   y0,
                double   x1,
                double   y1)
{
  rw_svg_append_number (out, "M", x0);
  rw_svg_append_number (out, " ", y0);
  rw_svg_append_number (out, "L", x1);
  rw_svg_append_number (out, " ", y1);
}

/* The diagonal, and the neighbours' as far as they reach into the corners. */
static void
append_diagonals (GString             *out,
                  const RwPatternSpec *spec,
                  const RwColor       *color)
{
  double side = spec->side;
  double over = spec->width;

  g_string_append (out, "<path d=\"");
  if (spec->direction > 0)
    {
      append_segment (out, -over, side + over, side + over, -over);
      append_segment (out, -over, over, over, -over);
      append_segment (out, side - over, side + over, side + over, side - over);
    }
  else
    {
      append_segment (out, -over, -over, side + over, side + over);
      append_segment (out, side - over, -over, side + over, over);
      append_segment (out, -over, side - over, over, side + over);
    }
  g_string_append_c (out, '"');
  rw_svg_append_color (out, "stroke", color);
  rw_svg_append_number (out, " stroke-width=\"", spec->width);
  g_string_append (out, "\"/>");
}

static void
append_dot (GString             *out,
            const RwPatternSpec *spec,
            const RwColor       *color)
{
  rw_svg_append_number (out, "<circle cx=\"", spec->side / 2);
  rw_svg_append_number (out, "\" cy=\"", spec->side / 2);
  rw_svg_append_number (out, "\" r=\"", spec->width / 2);
  g_string_append_c (out, '"');
  rw_svg_append_color (out, "fill", color);
  g_string_append (out, "/>");
}

static void
append_pattern (GString       *out,
                guint          number,
                const RwPaint *paint)
{
  const RwPatternSpec *spec = rw_pattern_get_spec (paint->pattern);

  g_string_append_printf (out, "<pattern id=\"pattern-%u\""
                          " patternUnits=\"userSpaceOnUse\"", number);
  rw_svg_append_number (out, " width=\"", spec->side);
  rw_svg_append_number (out, "\" height=\"", spec->side);
  rw_svg_append_number (out, "\"><rect width=\"", spec->side);
  rw_svg_append_number (out, "\" height=\"", spec->side);
  g_string_append_c (out, '"');
  rw_svg_append_color (out, "fill", &paint->color);
  g_string_append (out, "/>");
  if (spec->direction != 0)
    append_diagonals (out, spec, &paint->pattern_color);
  else
    append_dot (out, spec, &paint->pattern_color);
  g_string_append (out, "</pattern>\n");
}

static void
append_patterns (RwSvg *self)
{
  if (self->patterns->len == 0)
    return;
  g_string_append (self->out, "<defs>\n");
  for (guint i = 0; i < self->patterns->len; i++)
    append_pattern (self->out, i + 1,
                    &g_array_index (self->patterns, RwPaint, i));
  g_string_append (self->out, "</defs>\n");
}

static void
append_fill (RwSvg         *self,
             const RwShape *shape)
{
  if (shape->paint.pattern != RW_PATTERN_NONE)
    g_string_append_printf (self->out, " fill=\"url(#pattern-%u)\"",
                            find_pattern (self, &shape->paint));
  else if (shape->paint.color.a > 0)
    rw_svg_append_color (self->out, "fill", &shape->paint.color);
  else
    g_string_append (self->out, " fill=\"none\"");
}

static void
append_fill_and_stroke (RwSvg         *self,
                        const RwShape *shape)
{
  append_fill (self, shape);
  if (shape->stroke.a > 0 && shape->stroke_width > 0)
    {
      rw_svg_append_color (self->out, "stroke", &shape->stroke);
      rw_svg_append_number (self->out, " stroke-width=\"",
                            shape->stroke_width);
      g_string_append_c (self->out, '"');
    }
}

static void
append_rect (RwSvg         *self,
             const RwShape *shape)
{
  const RwRect *box = &shape->rect.box;

  g_string_append (self->out, "<rect");
  if (shape->id != NULL)
    rw_svg_append_attribute (self->out, "id", shape->id);
  rw_svg_append_number (self->out, " x=\"", box->x);
  rw_svg_append_number (self->out, "\" y=\"", box->y);
  rw_svg_append_number (self->out, "\" width=\"", box->width);
  rw_svg_append_number (self->out, "\" height=\"", box->height);
  if (shape->rect.radius > 0)
    rw_svg_append_number (self->out, "\" rx=\"", shape->rect.radius);
  g_string_append_c (self->out, '"');
  append_fill_and_stroke (self, shape);
  g_string_append (self->out, "/>\n");
}

/* A sector of one workload says whose it is; a whole ring leaves that to its
 * layer's group, which has the same identifier. */
static void
append_identity (RwSvg         *self,
                 const RwShape *shape)
{
  const RwSceneGroup *group = rw_scene_get_group (self->scene, shape->group);

  if (shape->id != NULL && g_strcmp0 (shape->id, group->id) != 0)
    rw_svg_append_attribute (self->out, "id", shape->id);
  if (shape->workload_id == NULL)
    return;
  rw_svg_append_attribute (self->out, "data-workload", shape->workload_id);
  rw_svg_append_attribute (self->out, "data-owner",
                           rw_owner_get_id (shape->owner));
}

static void
append_sector (RwSvg         *self,
               const RwShape *shape)
{
  const RwScenePart *part =
    shape->part < 0 ? NULL
                    : rw_scene_get_part (self->scene, (guint) shape->part);

  if (part != NULL && part->workload_id == NULL)
    part = NULL;
  g_string_append (self->out, "<path");
  append_identity (self, shape);
  g_string_append (self->out, " d=\"");
  rw_svg_append_sector (self->out, &shape->sector);
  g_string_append_c (self->out, '"');
  append_fill_and_stroke (self, shape);
  if (part == NULL || *part->name == '\0')
    {
      g_string_append (self->out, "/>\n");
      return;
    }
  g_string_append_c (self->out, '>');
  rw_svg_append_element (self->out, "title", part->name);
  g_string_append (self->out, "</path>\n");
}

static void
append_line (RwSvg         *self,
             const RwShape *shape)
{
  g_string_append (self->out, "<path");
  if (shape->id != NULL)
    rw_svg_append_attribute (self->out, "id", shape->id);
  g_string_append (self->out, " d=\"");
  append_segment (self->out, shape->line.from.x, shape->line.from.y,
                  shape->line.to.x, shape->line.to.y);
  g_string_append (self->out, "\" fill=\"none\"");
  rw_svg_append_color (self->out, "stroke", &shape->paint.color);
  rw_svg_append_number (self->out, " stroke-width=\"", shape->stroke_width);
  g_string_append (self->out, "\"/>\n");
}

static void
append_shape (RwSvg         *self,
              const RwShape *shape)
{
  switch (shape->kind)
    {
    case RW_SHAPE_RECT:
      append_rect (self, shape);
      break;
    case RW_SHAPE_SECTOR:
      append_sector (self, shape);
      break;
    case RW_SHAPE_TEXT:
      rw_svg_append_text (self->out, shape);
      break;
    case RW_SHAPE_ARC_TEXT:
      rw_svg_append_arc_text (self->out, shape);
      break;
    case RW_SHAPE_LINE:
      append_line (self, shape);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_group (RwSvg              *self,
              const RwSceneGroup *group)
{
  GString *out = self->out;

  g_string_append (out, "<g");
  rw_svg_append_attribute (out, "id", group->id);
  if (group->layer_id != NULL)
    {
      rw_svg_append_attribute (out, "data-layer", group->layer_id);
      rw_svg_append_attribute (out, "data-owner",
                               rw_owner_get_id (group->owner));
    }
  if (*group->name != '\0')
    g_string_append (out, " role=\"group\"");
  g_string_append (out, ">\n");
  rw_svg_append_element (out, "title", group->name);
  rw_svg_append_element (out, "desc", group->description);
  for (guint i = 0; i < group->n_shapes; i++)
    append_shape (self, rw_scene_get_shape (self->scene,
                                            group->first_shape + i));
  g_string_append (out, "</g>\n");
}

static void
append_start (RwSvg *self)
{
  double width = rw_scene_get_width (self->scene);
  double height = rw_scene_get_height (self->scene);
  GString *out = self->out;

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  rw_svg_append_number (out, " width=\"", width);
  rw_svg_append_number (out, "\" height=\"", height);
  rw_svg_append_number (out, "\" viewBox=\"0 0 ", width);
  rw_svg_append_number (out, " ", height);
  g_string_append (out, "\" role=\"graphics-document document\"");
  rw_svg_append_attribute (out, "font-family", RW_FONT_FAMILY);
  g_string_append (out, ">\n");
  rw_svg_append_element (out, "title", rw_scene_get_title (self->scene));
  rw_svg_append_element (out, "desc", rw_scene_get_description (self->scene));
  g_string_append_c (out, '\n');
}

/**
 * rw_svg_write:
 * @scene: what to draw
 *
 * Writes a scene as an SVG document in UTF-8.
 *
 * Each group is a `g` with its id; a layer's also has `data-layer` and
 * `data-owner`, and a sector its id, `data-workload` and `data-owner`. The
 * picture, each layer and each sector have a `title`.
 *
 * Returns: (transfer full): the document
 */
GString *
rw_svg_write (const RwScene *scene)
{
  RwSvg svg;

  g_return_val_if_fail (scene != NULL, NULL);

  svg.scene = scene;
  svg.out = g_string_sized_new (16384);
  svg.patterns = g_array_new (FALSE, FALSE, sizeof (RwPaint));
  collect_patterns (&svg);
  append_start (&svg);
  append_patterns (&svg);
  for (guint i = 0; i < rw_scene_get_n_groups (scene); i++)
    append_group (&svg, rw_scene_get_group (scene, i));
  g_string_append (svg.out, "</svg>\n");
  g_array_unref (svg.patterns);
  return svg.out;
}
