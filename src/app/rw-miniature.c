/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document's rings at the size of an icon, without words. The same scene as
 * the large picture, of which only the rings are painted.
 *
 * Accessibility: an ornament; whoever shows it names the document.
 */

#include "config.h"

#include "app/rw-miniature.h"

#include <adwaita.h>

#include "app/rw-look.h"
#include "core/rw-session.h"
#include "render/rw-painter.h"
#include "scene/rw-scene.h"

#define SIZE_PX  48
#define SCENE_PX 480

struct _RwMiniature
{
  GtkWidget parent_instance;

  /* Owned */
  RwSession *session;
  RwScene   *scene;    /* (nullable): made when first drawn */
};

G_DEFINE_FINAL_TYPE (RwMiniature, rw_miniature, GTK_TYPE_WIDGET)

static void
ensure_scene (RwMiniature *self)
{
  RwSceneOptions options;

  if (self->scene != NULL)
    return;
  rw_scene_options_init (&options);
  rw_look_apply (rw_look_get_default (), &options);
  options.width = SCENE_PX;
  options.height = SCENE_PX;
  options.legend = FALSE;
  options.letters = FALSE;
  options.heading = FALSE;
  options.footer = FALSE;
  /* No word is painted, so any width of words will do. */
  self->scene = rw_scene_new (self->session, &options,
                              rw_text_measurer_get_fixed ());
}

static void
style_changed_cb (RwMiniature *self)
{
  g_clear_pointer (&self->scene, rw_scene_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
paint_sector (const RwShape *shape,
              cairo_t       *cr)
{
  const RwColor *color = &shape->paint.color;

  cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a);
  rw_painter_sector_path (&shape->sector, cr);
  cairo_fill (cr);
}

static void
rw_miniature_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = SIZE_PX;
  *natural = SIZE_PX;
}

static void
rw_miniature_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  RwMiniature *self = RW_MINIATURE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr;
  RwPoint centre;
  double scale;

  ensure_scene (self);
  centre = rw_scene_get_centre (self->scene);
  scale = MIN (width, height) / 2.0 / rw_scene_get_radius (self->scene);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -centre.x, -centre.y);
  for (guint i = 0; i < rw_scene_get_n_shapes (self->scene); i++)
    {
      const RwShape *shape = rw_scene_get_shape (self->scene, i);

      if (shape->kind == RW_SHAPE_SECTOR && shape->part >= 0)
        paint_sector (shape, cr);
    }
  cairo_destroy (cr);
}

static void
rw_miniature_dispose (GObject *object)
{
  RwMiniature *self = RW_MINIATURE (object);

  g_clear_pointer (&self->scene, rw_scene_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (rw_miniature_parent_class)->dispose (object);
}

static void
rw_miniature_class_init (RwMiniatureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_miniature_dispose;
  widget_class->measure = rw_miniature_measure;
  widget_class->snapshot = rw_miniature_snapshot;
  gtk_widget_class_set_css_name (widget_class, "miniature");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rw_miniature_init (RwMiniature *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 6);
  g_signal_connect_object (rw_look_get_default (), "changed",
                           G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rw_miniature_new:
 * @catalogue: the knowledge the document refers to
 * @document: what to draw, in the view it opens with
 *
 * Makes a small picture of a document.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
rw_miniature_new (RwCatalogue *catalogue,
                  RwDocument  *document)
{
  RwMiniature *self = g_object_new (RW_TYPE_MINIATURE, NULL);

  self->session = rw_session_new (catalogue);
  rw_session_set_document (self->session, document);
  return GTK_WIDGET (self);
}
