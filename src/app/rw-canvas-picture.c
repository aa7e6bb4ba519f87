/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paints the groups of a scene into render nodes with the code that exports
 * pictures, and keeps each node until something in its group looks different.
 * It knows no session and no widget: the canvas says when to do what.
 */

#include "config.h"

#include "app/rw-canvas-picture.h"

#include <math.h>

#include "scene/rw-scene-equal.h"

struct _RwCanvasPicture
{
  /* Owned */
  RwPainter *painter;
  RwScene   *scene;    /* (nullable): none yet */
  RwRecolor *recolor;  /* (nullable): none is running */
  GPtrArray *nodes;    /* (element-type GskRenderNode) (nullable elements):
                        * same order as the groups; NULL is to be made */

  double     progress; /* of the recolouring, 0 to 1 */
};

static void
free_node (gpointer node)
{
  if (node != NULL)
    gsk_render_node_unref (node);
}

static void
paint_filter (const RwShape *shape,
              RwPaint       *paint,
              gpointer       user_data)
{
  RwCanvasPicture *self = user_data;

  if (self->recolor != NULL)
    rw_recolor_get_paint (self->recolor, shape, self->progress, paint);
}

static int
find_group (RwScene    *scene,
            const char *id)
{
  for (guint i = 0; i < rw_scene_get_n_groups (scene); i++)
    if (g_str_equal (rw_scene_get_group (scene, i)->id, id))
      return (int) i;

  return -1;
}

/* A node shows the colours of the moment, so a group that is being recoloured
 * has none worth keeping. */
static GskRenderNode *
find_kept_node (RwCanvasPicture *self,
                RwScene         *scene,
                guint            group)
{
  int old;

  if (self->scene == NULL)
    return NULL;

  old = find_group (self->scene, rw_scene_get_group (scene, group)->id);
  if (old < 0
      || (self->recolor != NULL
          && rw_recolor_changes_group (self->recolor, (guint) old))
      || !rw_scene_groups_look_alike (self->scene, (guint) old, scene, group))
    return NULL;

  return g_ptr_array_index (self->nodes, (guint) old);
}

/* Whole pixels: a texture of a fractional size would be blurred. One more all
 * around is for the outer half of outlines. */
static void
get_node_bounds (const RwRect    *rect,
                 graphene_rect_t *out_bounds)
{
  double x = floor (rect->x) - 1.0;
  double y = floor (rect->y) - 1.0;

  graphene_rect_init (out_bounds, (float) x, (float) y,
                      (float) (ceil (rect->x + rect->width) + 1.0 - x),
                      (float) (ceil (rect->y + rect->height) + 1.0 - y));
}

static GskRenderNode *
make_node (RwCanvasPicture *self,
           guint            group)
{
  const RwSceneGroup *info = rw_scene_get_group (self->scene, group);
  graphene_rect_t bounds;
  GskRenderNode *node;
  cairo_t *cr;

  get_node_bounds (&info->bounds, &bounds);
  node = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (node);
  rw_painter_paint_group (self->painter, self->scene, group, cr);
  cairo_destroy (cr);

  return node;
}

static void
drop_recolored_nodes (RwCanvasPicture *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (rw_recolor_changes_group (self->recolor, i))
      g_clear_pointer ((GskRenderNode **) &self->nodes->pdata[i],
                       gsk_render_node_unref);
}

/**
 * rw_canvas_picture_new:
 * @text: measures the text of the scenes; must outlive the picture
 *
 * Makes a picture that shows nothing yet.
 *
 * Returns: (transfer full): a new picture
 */
RwCanvasPicture *
rw_canvas_picture_new (RwPangoMeasurer *text)
{
  RwCanvasPicture *self = g_new0 (RwCanvasPicture, 1);

  self->painter = rw_painter_new (text);
  self->nodes = g_ptr_array_new_with_free_func (free_node);
  self->progress = 1.0;
  rw_painter_set_filter (self->painter, paint_filter, self);

  return self;
}

/**
 * rw_canvas_picture_free:
 * @self: (transfer full): a picture
 *
 * Frees @self and drops its nodes.
 */
void
rw_canvas_picture_free (RwCanvasPicture *self)
{
  g_clear_pointer (&self->recolor, rw_recolor_free);
  g_clear_pointer (&self->scene, rw_scene_unref);
  g_ptr_array_unref (self->nodes);
  rw_painter_free (self->painter);
  g_free (self);
}

/**
 * rw_canvas_picture_get_scene:
 * @self: a picture
 *
 * Gets what is shown.
 *
 * Returns: (transfer none) (nullable): the scene, or %NULL where nothing is
 */
RwScene *
rw_canvas_picture_get_scene (RwCanvasPicture *self)
{
  return self->scene;
}

/**
 * rw_canvas_picture_set_scene:
 * @self: a picture
 * @scene: (nullable): the scene to show, or %NULL for nothing
 *
 * Shows @scene in its own colours, at once.
 *
 * Groups that look as they did keep their nodes.
 */
void
rw_canvas_picture_set_scene (RwCanvasPicture *self,
                             RwScene         *scene)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (free_node);

  for (guint i = 0; scene != NULL && i < rw_scene_get_n_groups (scene); i++)
    {
      GskRenderNode *node = find_kept_node (self, scene, i);

      g_ptr_array_add (nodes, node == NULL ? NULL : gsk_render_node_ref (node));
    }

  g_clear_pointer (&self->recolor, rw_recolor_free);
  self->progress = 1.0;
  g_clear_pointer (&self->scene, rw_scene_unref);
  self->scene = scene == NULL ? NULL : rw_scene_ref (scene);
  g_ptr_array_unref (self->nodes);
  self->nodes = g_steal_pointer (&nodes);
}

/**
 * rw_canvas_picture_recolor:
 * @self: a picture
 * @scene: the scene to show
 * @restart: whether the way to its colours begins now; otherwise a
 *   recolouring that is running goes on, and none is begun
 *
 * Shows @scene in the colours that are seen now.
 *
 * rw_canvas_picture_set_progress() then leads to the scene's own.
 *
 * Returns: whether there is a way to go
 */
gboolean
rw_canvas_picture_recolor (RwCanvasPicture *self,
                           RwScene         *scene,
                           gboolean         restart)
{
  g_autoptr (RwRecolor) recolor = NULL;
  double progress = self->progress;

  if (self->scene != NULL && (restart || self->recolor != NULL))
    recolor = rw_recolor_new (self->scene, self->recolor,
                              restart ? progress : 0.0, scene);

  rw_canvas_picture_set_scene (self, scene);
  if (recolor == NULL || rw_recolor_is_empty (recolor))
    return FALSE;

  self->recolor = g_steal_pointer (&recolor);
  rw_canvas_picture_set_progress (self, restart ? 0.0 : progress);

  return TRUE;
}

/**
 * rw_canvas_picture_get_progress:
 * @self: a picture
 *
 * Gets how far the recolouring has come.
 *
 * Returns: 0 to 1; 1 where none is running
 */
double
rw_canvas_picture_get_progress (RwCanvasPicture *self)
{
  return self->progress;
}

/**
 * rw_canvas_picture_set_progress:
 * @self: a picture
 * @progress: how far the recolouring has come, 0 to 1
 *
 * Takes a recolouring further; at 1 it ends.
 *
 * Only the groups that it changes lose their nodes.
 */
void
rw_canvas_picture_set_progress (RwCanvasPicture *self,
                                double           progress)
{
  if (self->recolor == NULL)
    return;

  self->progress = CLAMP (progress, 0.0, 1.0);
  drop_recolored_nodes (self);
  if (self->progress >= 1.0)
    g_clear_pointer (&self->recolor, rw_recolor_free);
}

/**
 * rw_canvas_picture_get_node:
 * @self: a picture with a scene
 * @group: index of a group of its scene
 *
 * Gets the node of a group, and makes it where there is none.
 *
 * Returns: (transfer none) (nullable): the node, or %NULL for a group with
 *   nothing to see
 */
GskRenderNode *
rw_canvas_picture_get_node (RwCanvasPicture *self,
                            guint            group)
{
  const RwSceneGroup *info = rw_scene_get_group (self->scene, group);

  if (info->n_shapes == 0)
    return NULL;

  if (g_ptr_array_index (self->nodes, group) == NULL)
    self->nodes->pdata[group] = make_node (self, group);

  return g_ptr_array_index (self->nodes, group);
}

/**
 * rw_canvas_picture_snapshot:
 * @self: a picture
 * @snapshot: where to add it
 *
 * Adds the nodes of all groups, in painting order.
 */
void
rw_canvas_picture_snapshot (RwCanvasPicture *self,
                            GtkSnapshot     *snapshot)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      GskRenderNode *node = rw_canvas_picture_get_node (self, i);

      if (node != NULL)
        gtk_snapshot_append_node (snapshot, node);
    }
}
