/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The selection of the session as the canvas shows it: which parts are
 * selected, and one outline around all of them.
 */

#include "config.h"

#include "app/rw-canvas-private.h"

#include "render/rw-painter.h"

#define HALO_PX 6.0
#define LINE_PX 3.0

/* What the selected parts cover together. */
static gboolean
get_selected_area (RwCanvas *self,
                   RwSector *out_area)
{
  const RwScenePart *first = NULL;
  double span = 0.0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      RwCanvasPart *part = g_ptr_array_index (self->parts, i);
      const RwScenePart *info = rw_canvas_part_get_info (part);

      if (!rw_canvas_part_get_selected (part))
        continue;
      if (first == NULL)
        {
          first = info;
          *out_area = info->area;
        }
      if (info->layer == first->layer)
        span += info->area.a1 - info->area.a0;
      out_area->r0 = MIN (out_area->r0, info->area.r0);
      out_area->r1 = MAX (out_area->r1, info->area.r1);
    }

  if (first != NULL && span > 2.0 * G_PI - 0.001)
    {
      out_area->a0 = 0.0;
      out_area->a1 = 2.0 * G_PI;
      out_area->gap = 0.0;
    }

  return first != NULL;
}

static void
stroke_area (const RwSector *area,
             const RwColor  *color,
             double          width,
             cairo_t        *cr)
{
  rw_painter_sector_path (area, cr);
  cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* A halo in the colour of the background on both sides makes the line stand
 * out from every fill. */
static void
draw_outline (cairo_t        *cr,
              const RwSector *area,
              gpointer        user_data)
{
  const RwTheme *theme = user_data;

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  stroke_area (area, &theme->background, HALO_PX, cr);
  stroke_area (area, &theme->text, LINE_PX, cr);
}

/* As large as the picture is shown, but with lines as wide as ever. */
static GskRenderNode *
make_outline (RwCanvas       *self,
              const RwSector *area,
              const RwTheme  *theme)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  RwSector shown;
  RwRect seen;
  gboolean less = rw_canvas_get_seen (self, &seen);

  rw_sector_scale (area, self->zoom, &shown);
  rw_tile_grid_append (snapshot, &shown, HALO_PX, less ? &seen : NULL,
                       draw_outline, (gpointer) theme);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * rw_canvas_part_matches:
 * @part: a part of a scene
 * @layer_id: (nullable): the selected layer
 * @workload_id: (nullable): the selected workload
 * @group_key: (nullable): the group of workloads that it is gathered into
 *
 * Says whether a part belongs to the selection.
 *
 * A ring that is not cut into sectors belongs to all workloads alike, so only
 * its layer selects it.
 *
 * Returns: whether it does
 */
gboolean
rw_canvas_part_matches (const RwScenePart *part,
                        const char        *layer_id,
                        const char        *workload_id,
                        const char        *group_key)
{
  if (layer_id == NULL && workload_id == NULL)
    return FALSE;
  if (layer_id != NULL && !g_str_equal (part->layer_id, layer_id))
    return FALSE;
  if (workload_id == NULL)
    return TRUE;
  if (part->group_key != NULL)
    return g_strcmp0 (part->group_key, group_key) == 0;
  if (part->workload_id == NULL)
    return layer_id != NULL;

  return g_str_equal (part->workload_id, workload_id);
}

/* The group that a workload is gathered into as things are looked at. */
static char *
dup_group_key (RwCanvas   *self,
               const char *workload_id)
{
  g_autoptr (RwSectors) sectors = NULL;
  int sector;

  if (workload_id == NULL)
    return NULL;

  sectors = rw_session_new_sectors (self->session);
  sector = sectors != NULL ? rw_sectors_find (sectors, workload_id) : -1;
  return sector >= 0
           ? g_strdup (rw_sectors_get (sectors, (guint) sector)->path) : NULL;
}

/**
 * rw_canvas_sync_selection:
 * @self: a canvas
 *
 * Shows the selection of the session.
 */
void
rw_canvas_sync_selection (RwCanvas *self)
{
  const char *layer = NULL;
  const char *workload = NULL;
  gboolean is_inside = FALSE;
  g_autofree char *group = NULL;

  if (self->session != NULL)
    {
      layer = rw_session_get_selected_layer (self->session);
      workload = rw_session_get_selected_workload (self->session);
      is_inside = rw_session_get_drill (self->session) != NULL;
      group = dup_group_key (self, workload);
    }

  for (guint i = 0; i < self->parts->len; i++)
    {
      RwCanvasPart *part = g_ptr_array_index (self->parts, i);

      rw_canvas_part_set_selected (part,
                                   rw_canvas_part_matches (rw_canvas_part_get_info (part),
                                                           layer, workload,
                                                           group));
    }

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.clear-selection",
                                 layer != NULL || workload != NULL
                                   || is_inside);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.leave-group",
                                 is_inside);
  g_clear_pointer (&self->selection, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rw_canvas_select_part:
 * @self: a canvas with a session
 * @part: a part of its scene
 *
 * Selects a part in the session.
 *
 * A whole ring says nothing of workloads, so the selected one stays; several
 * that are gathered cannot be selected, so their ring is.
 */
void
rw_canvas_select_part (RwCanvas          *self,
                       const RwScenePart *part)
{
  g_autofree char *workload = g_strdup (part->workload_id);

  if (workload == NULL && part->group_key == NULL)
    workload = g_strdup (rw_session_get_selected_workload (self->session));

  rw_session_select (self->session, part->layer_id, workload);
}

/**
 * rw_canvas_clear_selection:
 * @self: a canvas
 *
 * Selects nothing.
 *
 * Returns: whether something was selected
 */
gboolean
rw_canvas_clear_selection (RwCanvas *self)
{
  if (self->session == NULL
      || (rw_session_get_selected_layer (self->session) == NULL
          && rw_session_get_selected_workload (self->session) == NULL))
    return FALSE;

  rw_session_select (self->session, NULL, NULL);
  return TRUE;
}

/**
 * rw_canvas_snapshot_selection:
 * @self: a canvas
 * @snapshot: where to add it
 *
 * Adds the outline of the selection, which is kept until it or what is seen
 * changes.
 */
void
rw_canvas_snapshot_selection (RwCanvas    *self,
                              GtkSnapshot *snapshot)
{
  const RwTheme *theme = rw_scene_get_theme (rw_canvas_get_scene (self));
  RwSector area;

  if (self->selection == NULL && get_selected_area (self, &area))
    self->selection = make_outline (self, &area, theme);

  if (self->selection != NULL)
    gtk_snapshot_append_node (snapshot, self->selection);
}
