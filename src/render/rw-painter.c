/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks a scene and paints each kind of shape. Decides nothing: places,
 * colours and order come from the scene.
 */

#include "config.h"

#include "render/rw-painter.h"

#include "render/rw-painter-private.h"
#include "render/rw-sector-outline-private.h"

/* Beyond every picture, px. */
#define FAR_AWAY 1e6

struct _RwPainter
{
  RwPangoMeasurer *text;        /* (not owned) */
  RwTiles         *tiles;       /* (owned) */
  RwPainterFilter  filter;      /* (nullable) */
  gpointer         filter_data;
  RwPainterSpans   get_spans;   /* (nullable) */
  gpointer         spans_data;
  GArray          *spans;       /* (owned) (element-type RwRecolorSpan): for
                                 * one sector after the other */
  double           resolution;
};

typedef void (*RwShapeFunc) (RwPainter     *self,
                             const RwShape *shape,
                             const RwPaint *paint,
                             cairo_t       *cr);

/* Angles of a scene start at 12 o'clock, cairo's at 3. */
static double
to_cairo (double angle)
{
  return angle - G_PI_2;
}

static void
add_circle (cairo_t        *cr,
            const RwSector *sector,
            double          radius,
            gboolean        reversed)
{
  cairo_new_sub_path (cr);
  if (reversed)
    cairo_arc_negative (cr, sector->cx, sector->cy, radius, 2 * G_PI, 0);
  else
    cairo_arc (cr, sector->cx, sector->cy, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}

static void
add_ring (const RwSector *sector,
          cairo_t        *cr)
{
  add_circle (cr, sector, sector->r1, FALSE);
  if (sector->r0 > 0)
    add_circle (cr, sector, sector->r0, TRUE);
}

static void
add_outline (const RwSector        *sector,
             const RwSectorOutline *outline,
             cairo_t               *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, sector->cx, sector->cy, sector->r1,
             to_cairo (outline->outer_a0), to_cairo (outline->outer_a1));
  if (outline->pointed)
    cairo_line_to (cr, outline->apex.x, outline->apex.y);
  else
    cairo_arc_negative (cr, sector->cx, sector->cy, sector->r0,
                        to_cairo (outline->inner_a1),
                        to_cairo (outline->inner_a0));
  cairo_close_path (cr);
}

/* Fills the path, or leaves it where there is nothing to see. */
static void
fill_paint (RwPainter     *self,
            const RwPaint *paint,
            cairo_t       *cr)
{
  if (paint->pattern != RW_PATTERN_NONE)
    {
      rw_tiles_fill (self->tiles, cr, paint, self->resolution);
    }
  else if (paint->color.a > 0)
    {
      rw_set_source_color (cr, &paint->color);
      cairo_fill_preserve (cr);
    }
}

static void
finish_path (RwPainter     *self,
             const RwShape *shape,
             const RwPaint *paint,
             cairo_t       *cr)
{
  fill_paint (self, paint, cr);
  if (shape->stroke.a > 0 && shape->stroke_width > 0)
    {
      rw_set_source_color (cr, &shape->stroke);
      cairo_set_line_width (cr, shape->stroke_width);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
add_round_rect (const RwRect *box,
                double        radius,
                cairo_t      *cr)
{
  double left = box->x + radius;
  double right = box->x + box->width - radius;
  double top = box->y + radius;
  double bottom = box->y + box->height - radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right, top, radius, -G_PI_2, 0);
  cairo_arc (cr, right, bottom, radius, 0, G_PI_2);
  cairo_arc (cr, left, bottom, radius, G_PI_2, G_PI);
  cairo_arc (cr, left, top, radius, G_PI, G_PI + G_PI_2);
  cairo_close_path (cr);
}

static void
paint_rect (RwPainter     *self,
            const RwShape *shape,
            const RwPaint *paint,
            cairo_t       *cr)
{
  const RwRect *box = &shape->rect.box;
  double radius =
    MIN (shape->rect.radius, MIN (box->width, box->height) / 2);

  if (radius > 0)
    add_round_rect (box, radius, cr);
  else
    cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  finish_path (self, shape, paint, cr);
}

/* Limits painting to a piece of a sector, which begins @early px before. */
static void
clip_span (const RwSector      *sector,
           const RwRecolorSpan *span,
           double               early,
           cairo_t             *cr)
{
  double before = MIN (early / MAX (sector->r0, 8.0), span->a0 - sector->a0);

  cairo_move_to (cr, sector->cx, sector->cy);
  cairo_arc (cr, sector->cx, sector->cy, sector->r1 + 1.0,
             to_cairo (span->a0 - before), to_cairo (span->a1));
  cairo_close_path (cr);
  cairo_clip (cr);
}

/* Each piece lies a little below the one before, so that nothing shines through
 * where they meet, and nothing of it is left around the edges of the other. */
static void
paint_spans (RwPainter     *self,
             const RwShape *shape,
             cairo_t       *cr)
{
  for (guint i = self->spans->len; i > 0; i--)
    {
      const RwRecolorSpan *span =
        &g_array_index (self->spans, RwRecolorSpan, i - 1);

      cairo_save (cr);
      if (self->spans->len > 1)
        clip_span (&shape->sector, span, 2.0, cr);
      rw_painter_sector_path (&shape->sector, cr);
      fill_paint (self, &span->paint, cr);
      cairo_new_path (cr);
      cairo_restore (cr);
    }
}

static void
paint_sector (RwPainter     *self,
              const RwShape *shape,
              const RwPaint *paint,
              cairo_t       *cr)
{
  const RwPaint none = { .pattern = RW_PATTERN_NONE };

  g_array_set_size (self->spans, 0);
  if (self->get_spans != NULL
      && self->get_spans (shape, self->spans, self->spans_data) > 0)
    {
      paint_spans (self, shape, cr);
      paint = &none;
    }

  rw_painter_sector_path (&shape->sector, cr);
  finish_path (self, shape, paint, cr);
}

static void
paint_text (RwPainter     *self,
            const RwShape *shape,
            const RwPaint *paint,
            cairo_t       *cr)
{
  rw_set_source_color (cr, &paint->color);
  rw_paint_text (self->text, shape, cr);
}

static void
paint_arc_text (RwPainter     *self,
                const RwShape *shape,
                const RwPaint *paint,
                cairo_t       *cr)
{
  rw_set_source_color (cr, &paint->color);
  rw_paint_arc_text (self->text, shape, cr);
}

static void
paint_line (RwPainter     *self,
            const RwShape *shape,
            const RwPaint *paint,
            cairo_t       *cr)
{
  cairo_move_to (cr, shape->line.from.x, shape->line.from.y);
  cairo_line_to (cr, shape->line.to.x, shape->line.to.y);
  rw_set_source_color (cr, &paint->color);
  cairo_set_line_width (cr, shape->stroke_width);
  cairo_stroke (cr);
}

static const RwShapeFunc shape_funcs[] = {
  [RW_SHAPE_RECT]     = paint_rect,
  [RW_SHAPE_SECTOR]   = paint_sector,
  [RW_SHAPE_TEXT]     = paint_text,
  [RW_SHAPE_ARC_TEXT] = paint_arc_text,
  [RW_SHAPE_LINE]     = paint_line,
};

static void
paint_shape (RwPainter     *self,
             const RwShape *shape,
             cairo_t       *cr)
{
  RwPaint paint = shape->paint;

  if (self->filter != NULL)
    self->filter (shape, &paint, self->filter_data);
  shape_funcs[shape->kind] (self, shape, &paint, cr);
}

/* What can be seen of the target, in the picture's px. That of a recording
 * without bounds is infinite, with which one cannot reckon. */
static void
get_clip (cairo_t *cr,
          RwRect  *out_clip)
{
  double x1, y1, x2, y2;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  x1 = MAX (x1, -FAR_AWAY);
  y1 = MAX (y1, -FAR_AWAY);
  *out_clip = (RwRect) {
    x1, y1, MIN (x2, FAR_AWAY) - x1, MIN (y2, FAR_AWAY) - y1
  };
}

/* A ring's box has a hole that is most of it. */
static gboolean
shape_may_touch (const RwShape *shape,
                 const RwRect  *clip)
{
  double half = shape->stroke_width / 2;
  RwSector sector;

  if (!rw_rect_intersects (&shape->bounds, clip))
    return FALSE;
  if (shape->kind != RW_SHAPE_SECTOR)
    return TRUE;

  sector = shape->sector;
  sector.r0 = MAX (sector.r0 - half, 0);
  sector.r1 += half;
  return rw_sector_may_touch (&sector, clip);
}

static void
paint_clipped (RwPainter          *self,
               const RwScene      *scene,
               const RwSceneGroup *group,
               const RwRect       *clip,
               cairo_t            *cr)
{
  if (!rw_rect_intersects (&group->bounds, clip))
    return;

  for (guint i = 0; i < group->n_shapes; i++)
    {
      const RwShape *shape = rw_scene_get_shape (scene, group->first_shape + i);

      if (shape_may_touch (shape, clip))
        paint_shape (self, shape, cr);
    }
}

/**
 * rw_painter_new:
 * @text: (transfer none): the measurer the scenes are laid out with; it must
 *   outlive the painter
 *
 * Creates a painter.
 *
 * Returns: (transfer full): the painter
 */
RwPainter *
rw_painter_new (RwPangoMeasurer *text)
{
  RwPainter *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (RwPainter, 1);
  self->text = text;
  self->tiles = rw_tiles_new ();
  self->spans = g_array_new (FALSE, FALSE, sizeof (RwRecolorSpan));
  self->resolution = 1;
  return self;
}

/**
 * rw_painter_free:
 * @self: (nullable) (transfer full): a painter
 *
 * Frees a painter.
 */
void
rw_painter_free (RwPainter *self)
{
  if (self == NULL)
    return;
  rw_tiles_free (self->tiles);
  g_array_unref (self->spans);
  g_free (self);
}

/**
 * rw_painter_set_filter:
 * @self: a painter
 * @filter: (nullable) (scope notified): changes paints; %NULL for none
 * @user_data: passed to @filter
 *
 * Lets a function choose the colours of each shape.
 */
void
rw_painter_set_filter (RwPainter       *self,
                       RwPainterFilter  filter,
                       gpointer         user_data)
{
  g_return_if_fail (self != NULL);

  self->filter = filter;
  self->filter_data = user_data;
}

/**
 * rw_painter_set_spans:
 * @self: a painter
 * @spans: (nullable) (scope notified): cuts sectors; %NULL for none
 * @user_data: passed to @spans
 *
 * Lets a function colour sectors piece by piece. Its pieces go before what a
 * filter says of the whole.
 */
void
rw_painter_set_spans (RwPainter      *self,
                      RwPainterSpans  spans,
                      gpointer        user_data)
{
  g_return_if_fail (self != NULL);

  self->get_spans = spans;
  self->spans_data = user_data;
}

/**
 * rw_painter_set_resolution:
 * @self: a painter
 * @resolution: pixels for one unit of the device, above 0; 1 by default
 *
 * Says how finely a target that only records will be shown in the end, so
 * that patterns are sharp there. Image surfaces need no such hint.
 */
void
rw_painter_set_resolution (RwPainter *self,
                           double     resolution)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (resolution > 0);

  self->resolution = resolution;
}

/**
 * rw_painter_paint:
 * @self: a painter
 * @scene: what to paint
 * @cr: where to paint, one unit for a px of the scene; its state is kept
 *
 * Paints what lies within the clip of @cr.
 */
void
rw_painter_paint (RwPainter     *self,
                  const RwScene *scene,
                  cairo_t       *cr)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < rw_scene_get_n_groups (scene); i++)
    rw_painter_paint_group (self, scene, i, cr);
}

/**
 * rw_painter_paint_group:
 * @self: a painter
 * @scene: what to paint
 * @group: index of the group in @scene
 * @cr: where to paint, one unit for a px of the scene; its state is kept
 *
 * Paints what lies within the clip of @cr of one group.
 */
void
rw_painter_paint_group (RwPainter     *self,
                        const RwScene *scene,
                        guint          group,
                        cairo_t       *cr)
{
  RwRect clip;

  g_return_if_fail (self != NULL);
  g_return_if_fail (group < rw_scene_get_n_groups (scene));

  cairo_save (cr);
  cairo_new_path (cr);
  get_clip (cr, &clip);
  paint_clipped (self, scene, rw_scene_get_group (scene, group), &clip, cr);
  cairo_restore (cr);
}

/**
 * rw_painter_sector_path:
 * @sector: a sector
 * @cr: where the path is added
 *
 * Adds the outline of a sector, less its gap, to the path.
 *
 * The straight sides run parallel to the radii, a gap away from them. Where
 * they meet before they reach the inner radius, the sector ends in a point.
 */
void
rw_painter_sector_path (const RwSector *sector,
                        cairo_t        *cr)
{
  RwSectorOutline outline;

  g_return_if_fail (sector != NULL && cr != NULL);

  if (rw_sector_is_ring (sector))
    {
      add_ring (sector, cr);
      return;
    }
  rw_sector_outline_init (&outline, sector);
  if (!outline.empty)
    add_outline (sector, &outline, cr);
}
