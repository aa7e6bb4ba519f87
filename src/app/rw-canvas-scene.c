/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a session to what the canvas shows: the scene for its size, and the
 * children that stand for the scene's parts.
 */

#include "config.h"

#include "app/rw-canvas-private.h"
#include "app/rw-look.h"

static double
get_text_scale (RwCanvas *self)
{
  int dpi = 0;

  /* In 1024ths of a dot per inch, −1 where nobody said. */
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)),
                "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    return 1.0;

  return CLAMP (dpi / (96.0 * 1024.0), 0.5, 3.0);
}

static RwScene *
make_scene (RwCanvas *self,
            int       width,
            int       height)
{
  RwSceneOptions options;

  rw_scene_options_init (&options);
  rw_look_apply (rw_look_get_default (), &options);
  options.width = CLAMP (width, 64, 32767);
  options.height = CLAMP (height, 64, 32767);
  options.transparent = TRUE;
  options.text_scale = get_text_scale (self);
  options.mirrored =
    gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  self->n_layouts++;
  return rw_scene_new (self->preview != NULL ? self->preview : self->session,
                       &options,
                       rw_pango_measurer_get (self->text));
}

static GHashTable *
take_parts_by_id (RwCanvas *self)
{
  GHashTable *by_id = g_hash_table_new_full (g_str_hash, g_str_equal,
                                             g_free, NULL);

  for (guint i = 0; i < self->parts->len; i++)
    {
      RwCanvasPart *part = g_ptr_array_index (self->parts, i);

      g_hash_table_insert (by_id,
                           g_strdup (rw_canvas_part_get_info (part)->id), part);
    }
  g_ptr_array_set_size (self->parts, 0);

  return by_id;
}

static void
drop_parts (GHashTable *by_id)
{
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, by_id);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    gtk_widget_unparent (part);
}

/* Makes the children be the parts of @scene, in its order, and keeps those
 * that stay: they may have the focus, the pointer or somebody's ear. */
static void
reconcile_parts (RwCanvas *self,
                 RwScene  *scene)
{
  g_autoptr (GHashTable) by_id = take_parts_by_id (self);
  guint n_parts = scene != NULL ? rw_scene_get_n_parts (scene) : 0;
  GtkWidget *previous = NULL;

  for (guint i = 0; i < n_parts; i++)
    {
      const char *id = rw_scene_get_part (scene, i)->id;
      GtkWidget *part = g_hash_table_lookup (by_id, id);

      if (part != NULL)
        g_hash_table_remove (by_id, id);
      else
        part = rw_canvas_part_new ();

      if (gtk_widget_get_parent (part) == NULL
          || gtk_widget_get_prev_sibling (part) != previous)
        gtk_widget_insert_after (part, GTK_WIDGET (self), previous);
      rw_canvas_part_set_scene (RW_CANVAS_PART (part), scene, i);
      g_ptr_array_add (self->parts, part);
      previous = part;
    }

  drop_parts (by_id);
}

static void
update_accessible (RwCanvas *self)
{
  RwScene *scene = rw_canvas_get_scene (self);

  if (scene == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rw_scene_get_title (scene),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  rw_scene_get_description (scene),
                                  -1);
}

/* The colours that are seen now lead to those of @scene, where that is asked
 * for; a way that has begun goes on when only the size changes. */
static void
show_scene (RwCanvas *self,
            RwScene  *scene)
{
  rw_canvas_picture_set_resolution (self->picture,
                                    gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  if (scene == NULL || self->jump)
    rw_canvas_picture_set_scene (self->picture, scene);
  else if (rw_canvas_picture_recolor (self->picture, scene, self->recolor)
           && self->recolor)
    adw_animation_play (self->animation);

  self->recolor = FALSE;
  self->jump = FALSE;
}

/**
 * rw_canvas_update_scene:
 * @self: a canvas
 * @width: of the canvas, px
 * @height: of the canvas, px
 *
 * Lays the picture out again, shows it, and makes the parts follow.
 */
void
rw_canvas_update_scene (RwCanvas *self,
                        int       width,
                        int       height)
{
  RwCanvasPart *focused = rw_canvas_get_focused_part (self);
  g_autofree char *focused_layer = NULL;
  g_autoptr (RwScene) scene = NULL;

  if (focused != NULL)
    focused_layer = g_strdup (rw_canvas_part_get_info (focused)->layer_id);

  if (self->session != NULL
      && rw_session_get_scenario (self->session) != NULL
      && rw_session_get_edition (self->session) != NULL)
    scene = make_scene (self, width, height);

  reconcile_parts (self, scene);
  show_scene (self, scene);
  rw_canvas_sync_selection (self);
  rw_canvas_forget_veils (self);
  update_accessible (self);
  self->scene_is_stale = FALSE;

  if (focused_layer != NULL && rw_canvas_get_focused_part (self) == NULL)
    rw_canvas_restore_focus (self, focused_layer);
  g_signal_emit_by_name (self, "laid-out");
}
