/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The roving focus of the canvas. The toolkit orders widgets by the middles
 * of their boxes, and all rings have the same middle; so the canvas says
 * itself what lies in which direction.
 */

#include "config.h"

#include "app/rw-canvas-private.h"

static gboolean
spans_angle (const RwScenePart *part,
             double             angle)
{
  const RwSector *area = &part->area;
  RwPoint point = rw_polar_point (area->cx, area->cy,
                                  (area->r0 + area->r1) / 2.0, angle);

  return rw_sector_contains (area, point.x, point.y);
}

/* The layer next to @layer, or −1: layers that are hidden leave gaps. */
static int
find_next_layer (const RwScene *scene,
                 guint          layer,
                 gboolean       outwards)
{
  int best = -1;

  for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
    {
      guint candidate = rw_scene_get_part (scene, i)->layer;

      if (outwards
          && candidate > layer && (best < 0 || candidate < (guint) best))
        best = (int) candidate;
      else if (!outwards
               && candidate < layer && (best < 0 || candidate > (guint) best))
        best = (int) candidate;
    }

  return best;
}

static int
find_sector (const RwScene     *scene,
             const RwScenePart *current,
             int                step)
{
  for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
    {
      const RwScenePart *part = rw_scene_get_part (scene, i);

      if (part->layer == current->layer
          && (int) part->sector == (int) current->sector + step)
        return (int) i;
    }

  return -1;
}

static int
find_part (RwCanvas     *self,
           RwCanvasPart *part)
{
  guint index;

  if (part != NULL && g_ptr_array_find (self->parts, part, &index))
    return (int) index;

  return -1;
}

static int
find_entry (RwCanvas *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (rw_canvas_part_get_selected (g_ptr_array_index (self->parts, i)))
      return (int) i;

  return self->parts->len > 0 ? 0 : -1;
}

/**
 * rw_canvas_find_in_layer:
 * @scene: a scene
 * @layer: position of a layer, or −1
 * @angle: where to arrive in a ring that is cut into sectors, radians
 *
 * Finds the part of a layer that lies at an angle.
 *
 * Returns: its index, that of the layer's first part where none lies there, or
 *   −1 where the layer is not in the picture
 */
int
rw_canvas_find_in_layer (const RwScene *scene,
                         int            layer,
                         double         angle)
{
  int first = -1;

  for (guint i = 0; layer >= 0 && i < rw_scene_get_n_parts (scene); i++)
    {
      const RwScenePart *part = rw_scene_get_part (scene, i);

      if (part->layer != (guint) layer)
        continue;
      if (spans_angle (part, angle))
        return (int) i;
      if (first < 0)
        first = (int) i;
    }

  return first;
}

/**
 * rw_canvas_find_next:
 * @scene: a scene
 * @current: index of the part that has the focus
 * @direction: up is outwards, down inwards, right clockwise
 * @angle: where to arrive in a ring that is cut into sectors, radians
 * @mirrored: whether left and right are swapped
 *
 * Finds the part that an arrow key leads to.
 *
 * Returns: its index, or −1 at the end
 */
int
rw_canvas_find_next (const RwScene    *scene,
                     int               current,
                     GtkDirectionType  direction,
                     double            angle,
                     gboolean          mirrored)
{
  const RwScenePart *part = rw_scene_get_part (scene, (guint) current);
  gboolean outwards = direction == GTK_DIR_UP;

  switch (direction)
    {
    case GTK_DIR_UP:
    case GTK_DIR_DOWN:
      return rw_canvas_find_in_layer (scene,
                                      find_next_layer (scene, part->layer, outwards),
                                      angle);
    case GTK_DIR_LEFT:
      return find_sector (scene, part, mirrored ? 1 : -1);
    case GTK_DIR_RIGHT:
      return find_sector (scene, part, mirrored ? -1 : 1);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return -1;
    }
}

/**
 * rw_canvas_get_focused_part:
 * @self: a canvas
 *
 * Gets the part that has the focus of its window.
 *
 * Returns: (transfer none) (nullable): the part, or %NULL where the focus is
 *   elsewhere
 */
RwCanvasPart *
rw_canvas_get_focused_part (RwCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || gtk_widget_get_parent (focus) != GTK_WIDGET (self))
    return NULL;

  return RW_CANVAS_PART (focus);
}

/**
 * rw_canvas_focus_part:
 * @self: a canvas
 * @index: which part, or −1
 *
 * Moves the focus to a part.
 *
 * Returns: whether it took it
 */
gboolean
rw_canvas_focus_part (RwCanvas *self,
                      int       index)
{
  const RwScenePart *part;

  if (index < 0 || index >= (int) self->parts->len)
    return FALSE;

  /* Walking through a whole ring must not lose the sector one came from. */
  part = rw_scene_get_part (rw_canvas_get_scene (self), (guint) index);
  if (!spans_angle (part, self->focus_angle))
    self->focus_angle = (part->area.a0 + part->area.a1) / 2.0;

  return gtk_widget_grab_focus (g_ptr_array_index (self->parts, (guint) index));
}

/**
 * rw_canvas_restore_focus:
 * @self: a canvas whose parts have just been made anew
 * @layer_id: the layer of the part that had the focus
 *
 * Gives the focus to the part that stands where the lost one stood.
 */
void
rw_canvas_restore_focus (RwCanvas   *self,
                         const char *layer_id)
{
  const RwScene *scene = rw_canvas_get_scene (self);

  for (guint i = 0; scene != NULL && i < rw_scene_get_n_parts (scene); i++)
    {
      const RwScenePart *part = rw_scene_get_part (scene, i);

      if (g_str_equal (part->layer_id, layer_id)
          && spans_angle (part, self->focus_angle))
        {
          rw_canvas_focus_part (self, (int) i);
          return;
        }
    }

  rw_canvas_focus_part (self, find_entry (self));
}

/**
 * rw_canvas_grab_focus:
 * @widget: a canvas
 *
 * Gives the focus to the selected part, else to the first.
 *
 * Returns: whether a part took it
 */
gboolean
rw_canvas_grab_focus (GtkWidget *widget)
{
  RwCanvas *self = RW_CANVAS (widget);

  return rw_canvas_focus_part (self, find_entry (self));
}

/**
 * rw_canvas_focus:
 * @widget: a canvas
 * @direction: where the focus is to go
 *
 * Moves the focus into, inside or out of the canvas.
 *
 * Returns: whether the focus is taken care of
 */
gboolean
rw_canvas_focus (GtkWidget        *widget,
                 GtkDirectionType  direction)
{
  RwCanvas *self = RW_CANVAS (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  int current = find_part (self, rw_canvas_get_focused_part (self));
  int next;

  /* The arrows of an open menu come by here as well. */
  if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
    return gtk_widget_child_focus (child, direction);
  if (current < 0)
    return rw_canvas_grab_focus (widget);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  next = rw_canvas_find_next (rw_canvas_get_scene (self), current, direction,
                              self->focus_angle,
                              gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  if (next < 0)
    return gtk_widget_keynav_failed (widget, direction);

  return rw_canvas_focus_part (self, next);
}
