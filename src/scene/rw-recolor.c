/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds, for each shape of a new scene, the colour that was seen in its
 * place before. Rings and sectors change from there in a sweep; text and all
 * else mixes the two. Shapes are matched by their stable ids; where a ring
 * became sectors, or sectors a ring, each place of the layer starts from what
 * was seen there.
 */

#include "config.h"

#include "scene/rw-recolor.h"

#include "scene/rw-scene-equal.h"

/* Of a ring that was cut finer, the start is the colour that most of it had. */
#define MAX_SPANS 256

#define FULL_TURN (2.0 * G_PI)

struct _RwRecolor
{
  GHashTable *starts; /* (owned) (element-type RwShape Start): by address */
  gboolean   *groups; /* (owned): which groups have a shape in starts */
  guint       n_groups;
  double      angle;  /* where the sweep begins, radians */
};

/* What a shape looked like. */
typedef struct
{
  RwPaint  paint;     /* all of it, or most of it */
  GArray  *spans;     /* (owned) (nullable) (element-type RwRecolorSpan): in
                       * order; of what is swept */
} Start;

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
start_free (gpointer data)
{
  Start *start = data;

  g_clear_pointer (&start->spans, g_array_unref);
  g_free (start);
}

static gboolean
is_swept (const RwShape *shape)
{
  return shape->kind == RW_SHAPE_SECTOR && shape->part >= 0;
}

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

/* What was seen in the place of @shape, or NULL. */
static const RwShape *
before_find (Before        *self,
             const RwScene *to,
             const RwShape *shape,
             gboolean      *out_same)
{
  const RwShape *match = NULL;

  if (shape->id != NULL)
    match = g_hash_table_lookup (self->shapes, shape->id);
  *out_same = match != NULL;

  if (match == NULL && is_swept (shape))
    match = g_hash_table_lookup (self->layers,
                                 rw_scene_get_part (to, (guint) shape->part)->layer_id);

  return match;
}

static void
before_get_paint (Before        *self,
                  const RwShape *match,
                  RwPaint       *out_paint)
{
  *out_paint = match->paint;
  if (self->running != NULL)
    rw_recolor_get_paint (self->running, match, self->progress, out_paint);
}

/* How @match looked, in its own angles. */
static void
before_get_spans (Before        *self,
                  const RwShape *match,
                  GArray        *spans)
{
  RwRecolorSpan whole = { match->sector.a0, match->sector.a1, match->paint };

  if (self->running == NULL
      || rw_recolor_get_spans (self->running, match, self->progress, spans) == 0)
    g_array_append_val (spans, whole);
}

/* The same sector may have become wider, and stand elsewhere. */
static void
stretch_spans (GArray         *spans,
               const RwSector *from,
               const RwSector *to)
{
  double ratio = from->a1 > from->a0 ? (to->a1 - to->a0) / (from->a1 - from->a0)
                                     : 1.0;

  for (guint i = 0; i < spans->len; i++)
    {
      RwRecolorSpan *span = &g_array_index (spans, RwRecolorSpan, i);

      span->a0 = to->a0 + (span->a0 - from->a0) * ratio;
      span->a1 = to->a0 + (span->a1 - from->a0) * ratio;
    }
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const RwRecolorSpan *x = a;
  const RwRecolorSpan *y = b;

  return (x->a0 > y->a0) - (x->a0 < y->a0);
}

/* The first sector of a ring lies on both sides of 12 o'clock. */
static void
append_in_turn (GArray              *spans,
                const RwRecolorSpan *span)
{
  RwRecolorSpan before = *span;
  RwRecolorSpan after = *span;

  before.a0 = MAX (span->a0, 0.0);
  if (before.a0 < span->a1)
    g_array_append_val (spans, before);
  after.a0 = span->a0 + FULL_TURN;
  after.a1 = MIN (span->a1, 0.0) + FULL_TURN;
  if (span->a0 < 0.0 && after.a0 < after.a1)
    g_array_append_val (spans, after);
}

/* What a ring looked like while it was cut. */
static void
before_get_ring (Before        *self,
                 const RwShape *match,
                 GArray        *spans)
{
  const RwSceneGroup *group = rw_scene_get_group (self->scene, match->group);
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (RwRecolorSpan));

  for (guint i = 0; i < group->n_shapes; i++)
    {
      const RwShape *shape =
        rw_scene_get_shape (self->scene, group->first_shape + i);

      if (is_swept (shape) && own->len <= MAX_SPANS)
        before_get_spans (self, shape, own);
    }
  for (guint i = 0; i < own->len && own->len <= MAX_SPANS; i++)
    append_in_turn (spans, &g_array_index (own, RwRecolorSpan, i));
  g_array_sort (spans, compare_spans);
}

/* What a sector of a ring looked like before that was cut: as in its middle. */
static void
before_get_middle (Before         *self,
                   const RwShape  *match,
                   const RwSector *sector,
                   RwPaint        *out_paint)
{
  double middle = rw_angle_normalize ((sector->a0 + sector->a1) / 2.0);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RwRecolorSpan));

  before_get_spans (self, match, spans);
  *out_paint = g_array_index (spans, RwRecolorSpan, spans->len - 1).paint;
  for (guint i = 0; i < spans->len; i++)
    {
      const RwRecolorSpan *span = &g_array_index (spans, RwRecolorSpan, i);

      if (span->a0 <= middle && middle < span->a1)
        *out_paint = span->paint;
    }
}

static GArray *
before_dup_spans (Before        *self,
                  const RwShape *match,
                  gboolean       same,
                  const RwShape *shape)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (RwRecolorSpan));
  RwRecolorSpan whole = { shape->sector.a0, shape->sector.a1, match->paint };

  if (same && is_swept (match))
    {
      before_get_spans (self, match, spans);
      stretch_spans (spans, &match->sector, &shape->sector);
    }
  else if (rw_sector_is_ring (&shape->sector))
    before_get_ring (self, match, spans);
  else if (rw_sector_is_ring (&match->sector))
    before_get_middle (self, match, &shape->sector, &whole.paint);

  if (spans->len == 0)
    g_array_append_val (spans, whole);

  return spans;
}

static gboolean
spans_are (GArray        *spans,
           const RwPaint *paint)
{
  for (guint i = 0; i < spans->len; i++)
    if (!rw_paint_equal (&g_array_index (spans, RwRecolorSpan, i).paint, paint))
      return FALSE;

  return TRUE;
}

/* How @shape begins, or NULL where it does not change. */
static Start *
before_make_start (Before        *self,
                   const RwScene *to,
                   const RwShape *shape)
{
  g_autoptr (GArray) spans = NULL;
  gboolean same;
  const RwShape *match = before_find (self, to, shape, &same);
  Start *start;
  RwPaint paint;

  if (match == NULL)
    return NULL;

  before_get_paint (self, match, &paint);
  if (is_swept (shape))
    spans = before_dup_spans (self, match, same, shape);
  if (spans != NULL ? spans_are (spans, &shape->paint)
                    : rw_paint_equal (&paint, &shape->paint))
    return NULL;

  start = g_new0 (Start, 1);
  start->paint = paint;
  start->spans = g_steal_pointer (&spans);
  return start;
}

/* Where the sweep is, within the angles of a sector. */
static double
get_front (const RwRecolor *self,
           const RwSector  *sector,
           double           progress)
{
  return CLAMP (self->angle + progress * FULL_TURN, sector->a0, sector->a1);
}

static void
append_span (GArray        *spans,
             double         a0,
             double         a1,
             const RwPaint *paint)
{
  RwRecolorSpan span = { a0, a1, *paint };

  if (a0 < a1)
    g_array_append_val (spans, span);
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
                                        NULL, start_free);
  self->n_groups = rw_scene_get_n_groups (to);
  self->groups = g_new0 (gboolean, self->n_groups);

  before_init (&before, from, running, progress);
  for (guint i = 0; i < rw_scene_get_n_shapes (to); i++)
    {
      const RwShape *shape = rw_scene_get_shape (to, i);
      Start *start = before_make_start (&before, to, shape);

      if (start == NULL)
        continue;
      g_hash_table_insert (self->starts, (gpointer) shape, start);
      self->groups[shape->group] = TRUE;
      if (start->spans != NULL)
        self->angle = MIN (self->angle, shape->sector.a0);
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
  const Start *start = g_hash_table_lookup (self->starts, shape);

  if (start != NULL)
    rw_paint_mix (&start->paint, &shape->paint, progress, out_paint);
}

/**
 * rw_recolor_get_spans:
 * @self: a recolouring
 * @shape: a shape of the scene it leads to
 * @progress: how far it has come, 0 to 1
 * @out_spans: (element-type RwRecolorSpan): what is appended to, clockwise
 *
 * Gives what a ring or a sector looks like on its way: behind the front of the
 * sweep as in the end, before it as it was.
 *
 * Returns: how many were appended; 0 for what does not change in this way
 */
guint
rw_recolor_get_spans (const RwRecolor *self,
                      const RwShape   *shape,
                      double           progress,
                      GArray          *out_spans)
{
  const Start *start = g_hash_table_lookup (self->starts, shape);
  guint before = out_spans->len;
  double front;

  if (start == NULL || start->spans == NULL)
    return 0;

  front = get_front (self, &shape->sector, progress);
  append_span (out_spans, shape->sector.a0, front, &shape->paint);
  for (guint i = 0; i < start->spans->len; i++)
    {
      const RwRecolorSpan *span = &g_array_index (start->spans, RwRecolorSpan, i);

      append_span (out_spans, MAX (span->a0, front), span->a1, &span->paint);
    }

  return out_spans->len - before;
}

/**
 * rw_recolor_get_swept:
 * @self: a recolouring
 * @shape: a shape of the scene it leads to
 * @from: a progress
 * @to: a later one
 * @out_swept: (out caller-allocates): the part of the sector
 *
 * Gives what of a ring or a sector changes between two moments.
 *
 * Returns: %FALSE where nothing of it does
 */
gboolean
rw_recolor_get_swept (const RwRecolor *self,
                      const RwShape   *shape,
                      double           from,
                      double           to,
                      RwSector        *out_swept)
{
  const Start *start = g_hash_table_lookup (self->starts, shape);

  if (start == NULL || start->spans == NULL)
    return FALSE;

  *out_swept = shape->sector;
  out_swept->gap = 0.0;
  out_swept->a0 = get_front (self, &shape->sector, from);
  out_swept->a1 = get_front (self, &shape->sector, to);

  return out_swept->a0 < out_swept->a1;
}
