/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adding shapes to a scene, each with the bounds of everything it touches.
 */

#include "config.h"

#include "scene/rw-scene-private.h"

#include <math.h>

/* A glyph may stick out of its line's logical box by this part of its size. */
#define INK_OVERHANG 0.25

static void
unite (RwRect       *a,
       const RwRect *b)
{
  double right = MAX (a->x + a->width, b->x + b->width);
  double bottom = MAX (a->y + a->height, b->y + b->height);

  a->x = MIN (a->x, b->x);
  a->y = MIN (a->y, b->y);
  a->width = right - a->x;
  a->height = bottom - a->y;
}

static RwShape *
add_shape (RwScene       *scene,
           RwShapeKind    kind,
           const char    *id,
           const RwPaint *paint,
           const RwRect  *bounds)
{
  RwSceneGroup *group = &g_array_index (scene->groups, RwSceneGroup,
                                        scene->groups->len - 1);
  RwShape shape = {
    .kind = kind,
    .group = scene->groups->len - 1,
    .part = -1,
    .id = rw_scene_builder_intern (scene, id),
    .paint = *paint,
    .bounds = *bounds,
  };

  if (group->n_shapes == 0)
    group->bounds = *bounds;
  else
    unite (&group->bounds, bounds);
  group->n_shapes++;

  g_array_append_val (scene->shapes, shape);
  return &g_array_index (scene->shapes, RwShape, scene->shapes->len - 1);
}

static RwPaint
plain (const RwColor *color)
{
  return (RwPaint) { *color, RW_PATTERN_NONE, *color };
}

static RwRect
clusters_bounds (const RwArcCluster *clusters,
                 guint               n_clusters,
                 double              size)
{
  RwRect bounds = { 0, 0, 0, 0 };

  for (guint i = 0; i < n_clusters; i++)
    {
      /* Whatever its turn, a cluster stays within a size and a half. */
      RwRect box = { clusters[i].x - 1.5 * size, clusters[i].y - 1.5 * size,
                     3 * size, 3 * size };

      if (i == 0)
        bounds = box;
      else
        unite (&bounds, &box);
    }

  return bounds;
}

static double
total_advance (const GArray *clusters)
{
  double advance = 0;

  for (guint i = 0; i < clusters->len; i++)
    advance += g_array_index (clusters, RwTextCluster, i).advance;

  return advance;
}

static RwArcCluster *
bend (const GArray *clusters,
      RwPoint       centre,
      double        radius,
      double        start,
      gboolean      inverted)
{
  RwArcCluster *bent = g_new (RwArcCluster, clusters->len);
  double done = 0;

  for (guint i = 0; i < clusters->len; i++)
    {
      const RwTextCluster *cluster = &g_array_index (clusters, RwTextCluster, i);
      double half = cluster->advance / 2;
      double turn = (done + half) / radius;
      double angle = inverted ? start - turn : start + turn;
      double rotation = inverted ? angle - G_PI : angle;
      RwPoint middle = rw_polar_point (centre.x, centre.y, radius, angle);

      bent[i] = (RwArcCluster) {
        .start = cluster->start,
        .length = cluster->length,
        .x = middle.x - half * cos (rotation),
        .y = middle.y - half * sin (rotation),
        .rotation = rotation,
        .advance = cluster->advance,
      };
      done += cluster->advance;
    }

  return bent;
}

/* Starts a scene of @width by @height px without anything in it. */
RwScene *
rw_scene_builder_new (double         width,
                      double         height,
                      const RwTheme *theme)
{
  RwScene *scene = g_new0 (RwScene, 1);

  g_atomic_ref_count_init (&scene->ref_count);
  scene->width = width;
  scene->height = height;
  scene->theme = *theme;
  scene->strings = g_string_chunk_new (4096);
  scene->blocks = g_ptr_array_new_with_free_func (g_free);
  scene->shapes = g_array_new (FALSE, FALSE, sizeof (RwShape));
  scene->groups = g_array_new (FALSE, FALSE, sizeof (RwSceneGroup));
  scene->parts = g_array_new (FALSE, FALSE, sizeof (RwScenePart));
  scene->notes = g_ptr_array_new_with_free_func (g_free);
  scene->labels = g_array_new (FALSE, FALSE, sizeof (RwSceneLabel));
  scene->title = "";
  scene->description = "";

  return scene;
}

/* Names the picture; both are plain text. */
void
rw_scene_builder_set_text (RwScene    *scene,
                           const char *title,
                           const char *description)
{
  scene->title = rw_scene_builder_intern (scene, title);
  scene->description = rw_scene_builder_intern (scene, description);
}

/* Starts a group, to which all further shapes belong. The result is valid
 * until the next group. */
RwSceneGroup *
rw_scene_builder_begin (RwScene    *scene,
                        const char *id,
                        const char *name,
                        const char *description)
{
  RwSceneGroup group = {
    .id = rw_scene_builder_intern (scene, id),
    .owner = RW_OWNER_NOT_APPLICABLE,
    .name = rw_scene_builder_intern (scene, name),
    .description = rw_scene_builder_intern (scene, description),
    .first_shape = scene->shapes->len,
  };

  g_array_append_val (scene->groups, group);
  return &g_array_index (scene->groups, RwSceneGroup, scene->groups->len - 1);
}

/* Adds a rectangle with corners of @radius px. */
RwShape *
rw_scene_builder_rect (RwScene       *scene,
                       const char    *id,
                       const RwRect  *box,
                       double         radius,
                       const RwPaint *paint)
{
  RwShape *shape = add_shape (scene, RW_SHAPE_RECT, id, paint, box);

  shape->rect.box = *box;
  shape->rect.radius = radius;
  return shape;
}

/* Adds a sector, a ring or a disc. */
RwShape *
rw_scene_builder_sector (RwScene        *scene,
                         const char     *id,
                         const RwSector *sector,
                         const RwPaint  *paint)
{
  RwRect bounds;
  RwShape *shape;

  rw_sector_get_bounds (sector, &bounds);
  shape = add_shape (scene, RW_SHAPE_SECTOR, id, paint, &bounds);
  shape->sector = *sector;
  return shape;
}

/* Adds a straight line of text whose baseline starts, is centred or ends at
 * @position. */
RwShape *
rw_scene_builder_text (RwScene             *scene,
                       const char          *id,
                       const char          *text,
                       const RwFont        *font,
                       RwPoint              position,
                       RwTextAnchor         anchor,
                       const RwTextExtents *extents,
                       const RwColor       *color)
{
  const double shift[] = { 0, 0.5, 1 };
  const RwPaint paint = plain (color);
  double overhang = INK_OVERHANG * font->size;
  RwRect bounds = {
    position.x - shift[anchor] * extents->width - overhang,
    position.y - extents->ascent,
    extents->width + 2 * overhang,
    extents->ascent + extents->descent,
  };
  RwShape *shape = add_shape (scene, RW_SHAPE_TEXT, id, &paint, &bounds);

  shape->text.text = rw_scene_builder_intern (scene, text);
  shape->text.font = *font;
  shape->text.x = position.x;
  shape->text.y = position.y;
  shape->text.anchor = anchor;
  shape->text.width = extents->width;
  return shape;
}

/* Adds text bent around @centre, its middle at @angle and its baseline at
 * @radius. Inverted text runs against the clock, its feet outwards, so that it
 * reads upright in the lower half. */
RwShape *
rw_scene_builder_arc_text (RwScene       *scene,
                           const char    *id,
                           const char    *text,
                           const RwFont  *font,
                           const GArray  *clusters,
                           RwPoint        centre,
                           double         radius,
                           double         angle,
                           gboolean       inverted,
                           const RwColor *color)
{
  const RwPaint paint = plain (color);
  double half = total_advance (clusters) / radius / 2;
  double start = inverted ? angle + half : angle - half;
  RwArcCluster *bent = bend (clusters, centre, radius, start, inverted);
  RwRect bounds = clusters_bounds (bent, clusters->len, font->size);
  RwShape *shape = add_shape (scene, RW_SHAPE_ARC_TEXT, id, &paint, &bounds);

  g_ptr_array_add (scene->blocks, bent);
  shape->arc_text.text = rw_scene_builder_intern (scene, text);
  shape->arc_text.font = *font;
  shape->arc_text.cx = centre.x;
  shape->arc_text.cy = centre.y;
  shape->arc_text.radius = radius;
  shape->arc_text.start = start;
  shape->arc_text.inverted = inverted;
  shape->arc_text.clusters = bent;
  shape->arc_text.n_clusters = clusters->len;
  return shape;
}

/* Adds a straight line of @width px. */
RwShape *
rw_scene_builder_line (RwScene       *scene,
                       const char    *id,
                       RwPoint        from,
                       RwPoint        to,
                       double         width,
                       const RwColor *color)
{
  const RwPaint paint = plain (color);
  RwRect bounds = {
    MIN (from.x, to.x) - width, MIN (from.y, to.y) - width,
    fabs (to.x - from.x) + 2 * width, fabs (to.y - from.y) + 2 * width,
  };
  RwShape *shape = add_shape (scene, RW_SHAPE_LINE, id, &paint, &bounds);

  shape->line.from = from;
  shape->line.to = to;
  shape->stroke_width = width;
  return shape;
}

/* Adds a part of the group that was begun last; its strings are copied. */
void
rw_scene_builder_part (RwScene           *scene,
                       const RwScenePart *part)
{
  RwScenePart copy = *part;

  copy.id = rw_scene_builder_intern (scene, part->id);
  copy.layer_id = rw_scene_builder_intern (scene, part->layer_id);
  copy.workload_id = rw_scene_builder_intern (scene, part->workload_id);
  copy.group_key = rw_scene_builder_intern (scene, part->group_key);
  copy.name = rw_scene_builder_intern (scene, part->name);
  copy.description = rw_scene_builder_intern (scene, part->description);
  copy.group = scene->groups->len - 1;
  g_array_append_val (scene->parts, copy);
}

/* Says what became of a label whose shapes are those from @first_shape on. */
void
rw_scene_builder_label (RwScene     *scene,
                        RwLabelKind  kind,
                        RwLabelFate  fate,
                        const char  *text,
                        guint        first_shape)
{
  RwSceneLabel label = {
    .kind = kind,
    .fate = fate,
    .text = rw_scene_builder_intern (scene, text),
    .count = 1,
    .first_shape = first_shape,
    .n_shapes = scene->shapes->len - first_shape,
  };

  g_array_append_val (scene->labels, label);
}

/* Says that @count labels had no room; a note must say so too. */
void
rw_scene_builder_missing (RwScene     *scene,
                          RwLabelKind  kind,
                          const char  *text,
                          guint        count)
{
  RwSceneLabel label = {
    .kind = kind,
    .fate = RW_LABEL_REPORTED,
    .text = rw_scene_builder_intern (scene, text),
    .count = count,
    .first_shape = scene->shapes->len,
  };

  g_array_append_val (scene->labels, label);
}

/* Says that something could not be shown as it should be. */
void
rw_scene_builder_note (RwScene    *scene,
                       const char *format,
                       ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (scene->notes, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Copies @string, or %NULL, into the scene. Equal strings are kept once. */
const char *
rw_scene_builder_intern (RwScene    *scene,
                         const char *string)
{
  if (string == NULL)
    return NULL;

  return g_string_chunk_insert_const (scene->strings, string);
}
