/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds, for each shape of a new scene, the colour that was seen in its
 * place before, and mixes the two. Shapes are matched by their stable ids;
 * where a ring became sectors, or sectors a ring, the whole layer starts
 * from the colour that covered most of it.
 */

#include "config.h"

#include "scene/rw-recolor.h"

#include "scene/rw-scene-equal.h"

struct _RwRecolor
{
  GHashTable *starts; /* (owned) (element-type RwShape RwPaint): by address */
  gboolean   *groups; /* (owned): which groups have a shape in starts */
  guint       n_groups;
};

/* What it takes to look a shape up in the scene that was seen before. */
typedef struct
{
  const RwScene   *scene;
  const RwRecolor *running;  /* (nullable) */
  double           progress;
  GHashTable      *shapes;   /* (owned) (element-type utf8 RwShape) */
  GHashTable      *layers;   /* (owned) (element-type utf8 RwShape) */
} Before;

static void
mix_pattern (const RwPaint *a,
             const RwPaint *b,
             double         t,
             RwPaint       *paint)
{
  if (a->pattern == b->pattern)
    {
      rw_color_mix (&a->pattern_color, &b->pattern_color, t,
                    &paint->pattern_color);
      paint->pattern = a->pattern;
    }
  else if (b->pattern == RW_PATTERN_NONE
           || (a->pattern != RW_PATTERN_NONE && t < 0.5))
    {
      double rest = b->pattern == RW_PATTERN_NONE ? 1.0 - t : 1.0 - 2.0 * t;

      paint->pattern = a->pattern;
      paint->pattern_color = a->pattern_color;
      paint->pattern_color.a *= (float) rest;
    }
  else
    {
      double part = a->pattern == RW_PATTERN_NONE ? t : 2.0 * t - 1.0;

      paint->pattern = b->pattern;
      paint->pattern_color = b->pattern_color;
      paint->pattern_color.a *= (float) part;
    }
}

/* The sector whose owner most sectors of the group share. */
static const RwShape *
find_dominant (const RwScene      *scene,
               const RwSceneGroup *group)
{
  const RwShape *firsts[RW_N_OWNERS] = { NULL };
  guint counts[RW_N_OWNERS] = { 0 };
  guint best = 0;

  for (guint i = 0; i < group->n_shapes; i++)
    {
      const RwShape *shape = rw_scene_get_shape (scene, group->first_shape + i);
      RwOwner owner;

      if (shape->kind != RW_SHAPE_SECTOR || shape->part < 0)
        continue;
      owner = rw_scene_get_part (scene, (guint) shape->part)->owner;
      if (firsts[owner] == NULL)
        firsts[owner] = shape;
      counts[owner]++;
    }

  for (guint i = 1; i < RW_N_OWNERS; i++)
    if (counts[i] > counts[best])
      best = i;

  return firsts[best];
}

static void
before_init (Before          *self,
             const RwScene   *scene,
             const RwRecolor *running,
             double           progress)
{
  self->scene = scene;
  self->running = running;
  self->progress = progress;
  self->shapes = g_hash_table_new (g_str_hash, g_str_equal);
  self->layers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rw_scene_get_n_shapes (scene); i++)
    {
      const RwShape *shape = rw_scene_get_shape (scene, i);

      if (shape->id != NULL)
        g_hash_table_insert (self->shapes, (gpointer) shape->id,
                             (gpointer) shape);
    }

  for (guint i = 0; i < rw_scene_get_n_groups (scene); i++)
    {
      const RwSceneGroup *group = rw_scene_get_group (scene, i);

      if (group->layer_id != NULL)
        g_hash_table_insert (self->layers, (gpointer) group->layer_id,
                             (gpointer) find_dominant (scene, group));
    }
}

static void
before_clear (Before *self)
{
  g_clear_pointer (&self->shapes, g_hash_table_unref);
  g_clear_pointer (&self->layers, g_hash_table_unref);
}

/* Returns FALSE where nothing was seen in the place of @shape. */
static gboolean
before_find_paint (Before        *self,
                   const RwScene *to,
                   const RwShape *shape,
                   RwPaint       *out_paint)
{
  const RwShape *match = NULL;

  if (shape->id != NULL)
    match = g_hash_table_lookup (self->shapes, shape->id);

  if (match == NULL && shape->kind == RW_SHAPE_SECTOR && shape->part >= 0)
    match = g_hash_table_lookup (self->layers,
                                 rw_scene_get_part (to, (guint) shape->part)->layer_id);

  if (match == NULL)
    return FALSE;

  *out_paint = match->paint;
  if (self->running != NULL)
    rw_recolor_get_paint (self->running, match, self->progress, out_paint);

  return TRUE;
}

/**
 * rw_paint_mix:
 * @a: the paint at 0
 * @b: the paint at 1
 * @t: how far, 0 to 1
 * @out_paint: (out caller-allocates): where to put the mix
 *
 * Mixes two paints.
 *
 * A pattern that only one of them has fades; two different ones fade out and
 * in, one after the other, so that they are never drawn over each other.
 */
void
rw_paint_mix (const RwPaint *a,
              const RwPaint *b,
              double         t,
              RwPaint       *out_paint)
{
  RwPaint paint = *b;

  rw_color_mix (&a->color, &b->color, t, &paint.color);
  mix_pattern (a, b, t, &paint);

  *out_paint = paint;
}

/**
 * rw_recolor_new:
 * @from: the scene that was seen before
 * @running: (nullable): a recolouring that led to @from and had not ended
 * @progress: how far @running had come, 0 to 1
 * @to: the scene that is to be seen
 *
 * Works out which shapes of @to change their colour, and from which.
 *
 * Nothing of @from or @running is kept. With a @progress of 0 the new
 * recolouring starts where @running started.
 *
 * Returns: (transfer full): the recolouring, to be dropped before @to is
 */
RwRecolor *
rw_recolor_new (const RwScene   *from,
                const RwRecolor *running,
                double           progress,
                const RwScene   *to)
{
  RwRecolor *self = g_new0 (RwRecolor, 1);
  Before before;

  self->starts = g_hash_table_new_full (g_direct_hash, g_direct_equal,
                                        NULL, g_free);
  self->n_groups = rw_scene_get_n_groups (to);
  self->groups = g_new0 (gboolean, self->n_groups);

  before_init (&before, from, running, progress);
  for (guint i = 0; i < rw_scene_get_n_shapes (to); i++)
    {
      const RwShape *shape = rw_scene_get_shape (to, i);
      RwPaint start;

      if (!before_find_paint (&before, to, shape, &start)
          || rw_paint_equal (&start, &shape->paint))
        continue;

      g_hash_table_insert (self->starts, (gpointer) shape,
                           g_memdup2 (&start, sizeof start));
      self->groups[shape->group] = TRUE;
    }
  before_clear (&before);

  return self;
}

/**
 * rw_recolor_free:
 * @self: (transfer full): a recolouring
 *
 * Frees @self.
 */
void
rw_recolor_free (RwRecolor *self)
{
  g_hash_table_unref (self->starts);
  g_free (self->groups);
  g_free (self);
}

/**
 * rw_recolor_is_empty:
 * @self: a recolouring
 *
 * Says whether there is nothing to animate.
 *
 * Returns: whether no shape changes its colour
 */
gboolean
rw_recolor_is_empty (const RwRecolor *self)
{
  return g_hash_table_size (self->starts) == 0;
}

/**
 * rw_recolor_changes_group:
 * @self: a recolouring
 * @group: index of a group of the scene it leads to
 *
 * Says whether a group must be painted anew at each step.
 *
 * Returns: whether a shape of the group changes its colour
 */
gboolean
rw_recolor_changes_group (const RwRecolor *self,
                          guint            group)
{
  return group < self->n_groups && self->groups[group];
}

/**
 * rw_recolor_changes_shape:
 * @self: a recolouring
 * @shape: a shape of the scene it leads to
 *
 * Says whether a shape must be painted anew at each step.
 *
 * Returns: whether it changes its colour
 */
gboolean
rw_recolor_changes_shape (const RwRecolor *self,
                          const RwShape   *shape)
{
  return g_hash_table_contains (self->starts, shape);
}

/**
 * rw_recolor_get_paint:
 * @self: a recolouring
 * @shape: a shape of the scene it leads to
 * @progress: how far it has come, 0 to 1
 * @out_paint: (inout): set to the paint of @shape at @progress; left alone
 *   where @shape does not change
 *
 * Gives the paint of a shape on its way.
 */
void
rw_recolor_get_paint (const RwRecolor *self,
                      const RwShape   *shape,
                      double           progress,
                      RwPaint         *out_paint)
{
  const RwPaint *start = g_hash_table_lookup (self->starts, shape);

  if (start != NULL)
    rw_paint_mix (start, &shape->paint, progress, out_paint);
}
