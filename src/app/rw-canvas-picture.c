/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paints a scene into render nodes with the code that exports pictures, and
 * keeps each node until something it shows looks different. It knows no
 * session and no widget: the canvas says when to do what.
 */

#include "config.h"

#include "app/rw-canvas-picture.h"

#include "scene/rw-scene-equal.h"

struct _RwCanvasPicture
{
  /* Owned */
  RwPainter     *painter;
  RwScene       *scene;      /* (nullable): none yet */
  RwRecolor     *recolor;    /* (nullable): none is running */
  GPtrArray     *nodes;      /* (element-type GskRenderNode): one a tile;
                              * %NULL where nothing is to be seen */
  gboolean      *stale;      /* one a tile: its node must be made */
  gboolean      *moving;     /* one a tile: the recolouring changes it */

  RwTileGrid     grid;
  double         resolution; /* device pixels for a px of what is shown */
  double         zoom;       /* px of what is shown for one of the scene */
  double         progress;   /* of the recolouring, 0 to 1 */
  guint          n_painted;  /* tiles, so far */
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

static guint
paint_spans (const RwShape *shape,
             GArray        *spans,
             gpointer       user_data)
{
  RwCanvasPicture *self = user_data;

  if (self->recolor == NULL)
    return 0;

  return rw_recolor_get_spans (self->recolor, shape, self->progress, spans);
}

static int
find_group (const RwScene *scene,
            const char    *id)
{
  for (guint i = 0; i < rw_scene_get_n_groups (scene); i++)
    if (g_str_equal (rw_scene_get_group (scene, i)->id, id))
      return (int) i;

  return -1;
}

static void
mark_shape (RwCanvasPicture *self,
            const RwShape   *shape,
            gboolean        *marks)
{
  rw_tile_grid_mark (&self->grid, &shape->bounds,
                     shape->kind == RW_SHAPE_SECTOR ? &shape->sector : NULL,
                     marks);
}

static void
mark_group (RwCanvasPicture *self,
            const RwScene   *scene,
            guint            group)
{
  const RwSceneGroup *info = rw_scene_get_group (scene, group);

  for (guint i = 0; i < info->n_shapes; i++)
    mark_shape (self, rw_scene_get_shape (scene, info->first_shape + i),
                self->stale);
}

/* Marks what differs between two groups of the same name; both places, where
 * something has moved. */
static void
mark_differences (RwCanvasPicture *self,
                  const RwScene   *from,
                  guint            group_from,
                  const RwScene   *to,
                  guint            group_to)
{
  const RwSceneGroup *a = rw_scene_get_group (from, group_from);
  const RwSceneGroup *b = rw_scene_get_group (to, group_to);

  if (a->n_shapes != b->n_shapes)
    {
      mark_group (self, from, group_from);
      mark_group (self, to, group_to);
      return;
    }

  for (guint i = 0; i < a->n_shapes; i++)
    {
      const RwShape *x = rw_scene_get_shape (from, a->first_shape + i);
      const RwShape *y = rw_scene_get_shape (to, b->first_shape + i);

      if (rw_shape_looks_like (x, y))
        continue;
      mark_shape (self, x, self->stale);
      mark_shape (self, y, self->stale);
    }
}

static void
mark_changes (RwCanvasPicture *self,
              const RwScene   *from,
              const RwScene   *to)
{
  for (guint i = 0; i < rw_scene_get_n_groups (to); i++)
    {
      int old = find_group (from, rw_scene_get_group (to, i)->id);

      if (old < 0)
        mark_group (self, to, i);
      else
        mark_differences (self, from, (guint) old, to, i);
    }

  for (guint i = 0; i < rw_scene_get_n_groups (from); i++)
    if (find_group (to, rw_scene_get_group (from, i)->id) < 0)
      mark_group (self, from, i);
}

static void
mark_moving (RwCanvasPicture *self)
{
  for (guint i = 0; i < rw_scene_get_n_shapes (self->scene); i++)
    {
      const RwShape *shape = rw_scene_get_shape (self->scene, i);

      if (rw_recolor_changes_shape (self->recolor, shape))
        mark_shape (self, shape, self->moving);
    }
}

/* The front of a sweep crosses few tiles; all else that changes, changes all
 * the time. */
static void
mark_step (RwCanvasPicture *self,
           double           from,
           double           to)
{
  for (guint i = 0; i < rw_scene_get_n_shapes (self->scene); i++)
    {
      const RwShape *shape = rw_scene_get_shape (self->scene, i);
      RwSector swept;
      RwRect bounds;

      if (!rw_recolor_changes_shape (self->recolor, shape))
        continue;
      if (shape->kind != RW_SHAPE_SECTOR || shape->part < 0)
        mark_shape (self, shape, self->stale);
      else if (rw_recolor_get_swept (self->recolor, shape, from, to, &swept))
        {
          rw_sector_get_bounds (&swept, &bounds);
          rw_tile_grid_mark (&self->grid, &bounds, &swept, self->stale);
        }
    }
}

/* What the recolouring has touched so far shows the colours of a moment. */
static void
make_moving_stale (RwCanvasPicture *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    self->stale[i] |= self->moving[i];
}

static void
forget_moving (RwCanvasPicture *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    self->moving[i] = FALSE;
}

static void
make_all_stale (RwCanvasPicture *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    self->stale[i] = TRUE;
}

static void
reset_tiles (RwCanvasPicture *self,
             RwScene         *scene)
{
  guint n;

  rw_tile_grid_init (&self->grid,
                     scene != NULL ? (int) rw_scene_get_width (scene) : 0,
                     scene != NULL ? (int) rw_scene_get_height (scene) : 0,
                     self->zoom);
  n = rw_tile_grid_get_n_tiles (&self->grid);

  g_ptr_array_set_size (self->nodes, 0);
  g_ptr_array_set_size (self->nodes, (int) n);
  g_free (self->stale);
  self->stale = g_new0 (gboolean, n);
  g_free (self->moving);
  self->moving = g_new0 (gboolean, n);
  make_all_stale (self);
}

static gboolean
fits_tiles (RwCanvasPicture *self,
            RwScene         *scene)
{
  return self->scene != NULL && scene != NULL
         && (int) rw_scene_get_width (self->scene) == (int) rw_scene_get_width (scene)
         && (int) rw_scene_get_height (self->scene) == (int) rw_scene_get_height (scene)
         && rw_theme_equal (rw_scene_get_theme (self->scene),
                            rw_scene_get_theme (scene));
}

static gboolean
has_something (RwCanvasPicture *self,
               const RwRect    *tile)
{
  for (guint i = 0; i < rw_scene_get_n_groups (self->scene); i++)
    {
      const RwSceneGroup *group = rw_scene_get_group (self->scene, i);

      if (group->n_shapes == 0 || !rw_rect_intersects (&group->bounds, tile))
        continue;

      for (guint j = 0; j < group->n_shapes; j++)
        {
          const RwShape *shape =
            rw_scene_get_shape (self->scene, group->first_shape + j);

          if (rw_rect_intersects (&shape->bounds, tile)
              && (shape->kind != RW_SHAPE_SECTOR
                  || rw_sector_may_touch (&shape->sector, tile)))
            return TRUE;
        }
    }

  return FALSE;
}

static GskRenderNode *
make_node (RwCanvasPicture *self,
           guint            index)
{
  graphene_rect_t bounds;
  GskRenderNode *node;
  RwRect tile;
  RwRect shown;
  cairo_t *cr;

  rw_tile_grid_get_tile (&self->grid, index, &tile);
  shown = (RwRect) { tile.x / self->zoom, tile.y / self->zoom,
                     tile.width / self->zoom, tile.height / self->zoom };
  if (!has_something (self, &shown))
    return NULL;

  graphene_rect_init (&bounds, (float) tile.x, (float) tile.y,
                      (float) tile.width, (float) tile.height);
  node = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_scale (cr, self->zoom, self->zoom);
  rw_painter_paint (self->painter, self->scene, cr);
  cairo_destroy (cr);
  self->n_painted++;

  return node;
}

static GskRenderNode *
ensure_node (RwCanvasPicture *self,
             guint            index)
{
  if (self->stale[index])
    {
      free_node (self->nodes->pdata[index]);
      self->nodes->pdata[index] = make_node (self, index);
      self->stale[index] = FALSE;
    }

  return g_ptr_array_index (self->nodes, index);
}

/* What was seen on the way is not kept for ever: a picture that is shown eight
 * times as large has sixty-four times the tiles. */
static void
drop_far_tiles (RwCanvasPicture *self,
                const RwRect    *seen)
{
  RwRect near = { seen->x - seen->width / 2.0, seen->y - seen->height / 2.0,
                  seen->width * 2.0, seen->height * 2.0 };

  for (guint i = 0; i < self->nodes->len; i++)
    {
      RwRect tile;

      if (self->nodes->pdata[i] == NULL)
        continue;
      rw_tile_grid_get_tile (&self->grid, i, &tile);
      if (rw_rect_intersects (&near, &tile))
        continue;
      g_clear_pointer (&self->nodes->pdata[i], free_node);
      self->stale[i] = TRUE;
    }
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
  self->resolution = 1.0;
  self->zoom = 1.0;
  rw_painter_set_filter (self->painter, paint_filter, self);
  rw_painter_set_spans (self->painter, paint_spans, self);

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
  g_free (self->stale);
  g_free (self->moving);
  rw_painter_free (self->painter);
  g_free (self);
}

/**
 * rw_canvas_picture_set_resolution:
 * @self: a picture
 * @resolution: device pixels for a px, above 0
 *
 * Says how finely the nodes will be shown, so that patterns are sharp.
 */
void
rw_canvas_picture_set_resolution (RwCanvasPicture *self,
                                  double           resolution)
{
  if (!(self->resolution < resolution) && !(self->resolution > resolution))
    return;

  self->resolution = resolution;
  rw_painter_set_resolution (self->painter, resolution);
  make_all_stale (self);
}

/**
 * rw_canvas_picture_set_zoom:
 * @self: a picture
 * @zoom: px of what is shown for one of the scene, above 0
 *
 * Shows the scene larger or smaller: painted anew, as sharp as ever, and not
 * laid out again.
 */
void
rw_canvas_picture_set_zoom (RwCanvasPicture *self,
                            double           zoom)
{
  if (G_APPROX_VALUE (self->zoom, zoom, 1e-9))
    return;

  self->zoom = zoom;
  reset_tiles (self, self->scene);
  if (self->recolor != NULL)
    mark_moving (self);
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
 * Tiles that look as they did keep their nodes.
 */
void
rw_canvas_picture_set_scene (RwCanvasPicture *self,
                             RwScene         *scene)
{
  if (fits_tiles (self, scene))
    {
      make_moving_stale (self);
      mark_changes (self, self->scene, scene);
    }
  else
    reset_tiles (self, scene);

  forget_moving (self);
  g_clear_pointer (&self->recolor, rw_recolor_free);
  self->progress = 1.0;
  if (scene != NULL)
    rw_scene_ref (scene);
  g_clear_pointer (&self->scene, rw_scene_unref);
  self->scene = scene;
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
  mark_moving (self);
  make_moving_stale (self);
  self->progress = restart ? 0.0 : progress;

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
 * Only the tiles that it changes meanwhile lose their nodes.
 */
void
rw_canvas_picture_set_progress (RwCanvasPicture *self,
                                double           progress)
{
  double before = self->progress;

  if (self->recolor == NULL)
    return;

  self->progress = CLAMP (progress, 0.0, 1.0);
  mark_step (self, MIN (before, self->progress), MAX (before, self->progress));
  if (self->progress < 1.0)
    return;

  /* Where the sweep began, two colours met on the way. */
  mark_step (self, 0.0, 0.02);
  g_clear_pointer (&self->recolor, rw_recolor_free);
  forget_moving (self);
}

/**
 * rw_canvas_picture_get_grid:
 * @self: a picture
 *
 * Gets how the picture is cut into tiles.
 *
 * Returns: (transfer none): the grid
 */
const RwTileGrid *
rw_canvas_picture_get_grid (RwCanvasPicture *self)
{
  return &self->grid;
}

/**
 * rw_canvas_picture_get_tile:
 * @self: a picture with a scene
 * @index: index of a tile of its grid
 *
 * Gets the node of a tile, and makes it where it is stale.
 *
 * Returns: (transfer none) (nullable): the node, or %NULL for a tile with
 *   nothing to see
 */
GskRenderNode *
rw_canvas_picture_get_tile (RwCanvasPicture *self,
                            guint            index)
{
  return ensure_node (self, index);
}

/**
 * rw_canvas_picture_has_node:
 * @self: a picture
 * @index: index of a tile of its grid
 *
 * Says whether a tile is painted at present.
 *
 * Returns: whether it has a node
 */
gboolean
rw_canvas_picture_has_node (RwCanvasPicture *self,
                            guint            index)
{
  return g_ptr_array_index (self->nodes, index) != NULL;
}

/**
 * rw_canvas_picture_get_n_painted:
 * @self: a picture
 *
 * Counts the work so far, for those who care what a change costs.
 *
 * Returns: how many tiles have been painted since the picture was made
 */
guint
rw_canvas_picture_get_n_painted (RwCanvasPicture *self)
{
  return self->n_painted;
}

/**
 * rw_canvas_picture_snapshot:
 * @self: a picture
 * @seen: (nullable): what can be seen of it, px of what is shown; %NULL for all
 * @snapshot: where to add it
 *
 * Adds the nodes of all tiles, side by side: the toolkit compares what it draws
 * with what it drew node by node, and a node around them that comes and goes
 * would make all of it look different.
 */
void
rw_canvas_picture_snapshot (RwCanvasPicture *self,
                            const RwRect    *seen,
                            GtkSnapshot     *snapshot)
{
  if (seen != NULL)
    drop_far_tiles (self, seen);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      GskRenderNode *node;
      RwRect tile;

      rw_tile_grid_get_tile (&self->grid, i, &tile);
      if (seen != NULL && !rw_rect_intersects (seen, &tile))
        continue;
      node = ensure_node (self, i);
      if (node != NULL)
        gtk_snapshot_append_node (snapshot, node);
    }
}
