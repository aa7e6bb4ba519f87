/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ring under the pointer stands out: the part lifts itself, and here the
 * other rings step back. They do so only once the pointer rests, so that
 * crossing the diagram leaves it calm; from then on they follow at once.
 */

#include "config.h"

#include "app/rw-canvas-private.h"

/* So long the pointer rests before the other rings step back. */
#define REST_MS 300

/* How much of the background lies over them then. */
#define VEIL 0.5f

#define FADE_MS 120

/** Veil: what lies over a ring that steps back. */
typedef struct
{
  char          *layer_id;  /* (owned) */
  GskRenderNode *node;      /* (owned) (nullable): none is seen */
} Veil;

static void
veil_free (gpointer data)
{
  Veil *veil = data;

  g_free (veil->layer_id);
  g_clear_pointer (&veil->node, gsk_render_node_unref);
  g_free (veil);
}

static void
draw_veil (cairo_t        *cr,
           const RwSector *area,
           gpointer        user_data)
{
  const RwColor *color = user_data;

  rw_painter_sector_path (area, cr);
  cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a);
  cairo_fill (cr);
}

static GskRenderNode *
make_node (RwCanvas       *self,
           const RwSector *area)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  RwColor color = rw_scene_get_theme (rw_canvas_get_scene (self))->background;
  RwSector ring;
  RwRect seen;
  gboolean less = rw_canvas_get_seen (self, &seen);

  color.a = VEIL * (float) self->veil;
  rw_sector_scale (area, self->zoom, &ring);
  ring.a0 = 0.0;
  ring.a1 = 2.0 * G_PI;
  ring.gap = 0.0;
  rw_tile_grid_append (snapshot, &ring, 0.0, less ? &seen : NULL, draw_veil,
                       &color);

  return gtk_snapshot_free_to_node (snapshot);
}

/* Each ring has a veil of its own, kept until it looks different: going from
 * one to the next touches the two. */
static Veil *
ensure_veil (RwCanvas          *self,
             const RwScenePart *part)
{
  Veil *veil;

  for (guint i = 0; i < self->veils->len; i++)
    {
      veil = g_ptr_array_index (self->veils, i);
      if (g_str_equal (veil->layer_id, part->layer_id))
        return veil;
    }

  veil = g_new0 (Veil, 1);
  veil->layer_id = g_strdup (part->layer_id);
  veil->node = make_node (self, &part->area);
  g_ptr_array_add (self->veils, veil);
  return veil;
}

static void
fade_cb (double    value,
         RwCanvas *self)
{
  self->veil = value;
  rw_canvas_forget_veils (self);
}

/* High contrast takes nothing back: who needs it needs all of it. */
static void
fade_to (RwCanvas *self,
         double    value)
{
  AdwTimedAnimation *fade = ADW_TIMED_ANIMATION (self->fade);

  if (value > 0.0
      && adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    return;
  if (G_APPROX_VALUE (adw_timed_animation_get_value_to (fade), value, 0.001))
    return;

  adw_timed_animation_set_value_from (fade, self->veil);
  adw_timed_animation_set_value_to (fade, value);
  adw_animation_play (self->fade);
}

static gboolean
rested_cb (gpointer data)
{
  RwCanvas *self = data;

  self->rest_id = 0;
  fade_to (self, 1.0);
  return G_SOURCE_REMOVE;
}

static const char *
find_layer (RwCanvas *self,
            double    x,
            double    y)
{
  int hit = rw_canvas_hit (self, x, y);

  if (hit < 0 || self->dragging)
    return NULL;

  return rw_scene_get_part (rw_canvas_get_scene (self), (guint) hit)->layer_id;
}

static void
motion_cb (RwCanvas *self,
           double    x,
           double    y)
{
  rw_canvas_hover (self, find_layer (self, x, y));
}

static void
leave_cb (RwCanvas *self)
{
  rw_canvas_hover (self, NULL);
}

/**
 * rw_canvas_add_hover:
 * @self: a canvas that is being made
 *
 * Lets the rings step back behind the one under the pointer.
 */
void
rw_canvas_add_hover (RwCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  AdwAnimationTarget *target =
    adw_callback_animation_target_new ((AdwAnimationTargetFunc) fade_cb, self,
                                       NULL);

  self->veils = g_ptr_array_new_with_free_func (veil_free);
  self->fade = adw_timed_animation_new (GTK_WIDGET (self), 0.0, 0.0, FADE_MS,
                                        target);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * rw_canvas_dispose_hover:
 * @self: a canvas
 *
 * Waits for no rest of the pointer any more; may be called again.
 */
void
rw_canvas_dispose_hover (RwCanvas *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->fade != NULL)
    adw_animation_reset (self->fade);
  g_clear_object (&self->fade);
  g_clear_pointer (&self->veils, g_ptr_array_unref);
  g_clear_pointer (&self->hovered, g_free);
}

/**
 * rw_canvas_hover:
 * @self: a canvas
 * @layer_id: (nullable): the layer under the pointer, or %NULL for none
 *
 * Lets a ring stand out.
 */
void
rw_canvas_hover (RwCanvas   *self,
                 const char *layer_id)
{
  if (g_strcmp0 (self->hovered, layer_id) == 0)
    return;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (layer_id == NULL)
    {
      fade_to (self, 0.0);
      /* The ring stays out while the others come back. */
      if (self->veil <= 0.0)
        g_clear_pointer (&self->hovered, g_free);
      return;
    }

  g_free (self->hovered);
  self->hovered = g_strdup (layer_id);
  if (self->veil > 0.0)
    fade_to (self, 1.0);
  else
    self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rw_canvas_forget_veils:
 * @self: a canvas
 *
 * Draws what lies over the rings anew: it, or what is seen, has changed.
 */
void
rw_canvas_forget_veils (RwCanvas *self)
{
  if (self->veils == NULL || (self->veils->len == 0 && self->veil <= 0.0))
    return;

  g_ptr_array_set_size (self->veils, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rw_canvas_snapshot_veils:
 * @self: a canvas with a scene
 * @snapshot: where to add them
 *
 * Adds what lies over the rings that step back.
 */
void
rw_canvas_snapshot_veils (RwCanvas    *self,
                          GtkSnapshot *snapshot)
{
  RwScene *scene = rw_canvas_get_scene (self);
  const char *last = NULL;

  if (self->veil <= 0.0 || self->hovered == NULL)
    return;

  for (guint i = 0; i < rw_scene_get_n_parts (scene); i++)
    {
      const RwScenePart *part = rw_scene_get_part (scene, i);
      Veil *veil;

      if (g_str_equal (part->layer_id, self->hovered)
          || g_strcmp0 (part->layer_id, last) == 0)
        continue;
      last = part->layer_id;
      veil = ensure_veil (self, part);
      if (veil->node != NULL)
        gtk_snapshot_append_node (snapshot, veil->node);
    }
}
