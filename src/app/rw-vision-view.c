/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rings of a session as somebody sees them who sees fewer colours: the
 * scene, painted by the code that exports it, and then seen pixel by pixel.
 * It follows the session and the look of pictures.
 *
 * CSS nodes: vision
 *
 * Accessibility: an image, named for the way of seeing and with the scene's
 * description.
 */

#include "config.h"

#include "app/rw-vision-view.h"

#include <glib/gi18n.h>

#include "app/rw-look.h"
#include "render/rw-painter.h"

#define WIDTH_PX  196
#define HEIGHT_PX 172
/* The scene is laid out larger, so that letters and marks have room. */
#define SCENE_SCALE 2.4
#define CORNER_PX 8.0f

struct _RwVisionView
{
  GtkWidget        parent_instance;

  /* Owned */
  RwSession       *session;
  RwPangoMeasurer *text;
  RwPainter       *painter;
  GdkTexture      *texture;  /* (nullable): until something changes */

  RwVision         vision;
};

G_DEFINE_FINAL_TYPE (RwVisionView, rw_vision_view, GTK_TYPE_WIDGET)

static gboolean
has_something (RwVisionView *self)
{
  return rw_session_get_document (self->session) != NULL
         && rw_session_get_scenario (self->session) != NULL
         && rw_session_get_edition (self->session) != NULL;
}

static RwScene *
make_scene (RwVisionView *self,
            double        width,
            double        height)
{
  RwSceneOptions options;

  rw_scene_options_init (&options);
  rw_look_apply (rw_look_get_default (), &options);
  options.width = width * SCENE_SCALE;
  options.height = height * SCENE_SCALE;
  options.heading = FALSE;
  options.legend = FALSE;
  options.footer = FALSE;
  return rw_scene_new (self->session, &options,
                       rw_pango_measurer_get (self->text));
}

/* What is painted is opaque: the scene has its ground. */
static GdkTexture *
see (RwVisionView    *self,
     cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  gsize size = stride * (gsize) height;
  guint32 *pixels;
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  pixels = g_memdup2 (cairo_image_surface_get_data (surface), size);
  rw_vision_see_pixels (self->vision, pixels, size / sizeof (guint32));
  bytes = g_bytes_new_take (pixels, size);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 stride);
}

static void
tell (RwVisionView  *self,
      const RwScene *scene)
{
  g_autofree char *name =
    /* Translators: a way of seeing colours, and what it is like. */
    g_strdup_printf (_("%s: %s"), rw_vision_get_name (self->vision),
                     rw_vision_get_description (self->vision));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  scene != NULL
                                    ? rw_scene_get_description (scene) : "",
                                  -1);
}

static GdkTexture *
paint (RwVisionView *self,
       int           width,
       int           height)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  g_autoptr (RwScene) scene = make_scene (self, width, height);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * scale,
                                height * scale);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  cairo_scale (cr, scale / SCENE_SCALE, scale / SCENE_SCALE);
  rw_painter_paint (self->painter, scene, cr);
  cairo_destroy (cr);
  texture = see (self, surface);
  cairo_surface_destroy (surface);
  tell (self, scene);
  return texture;
}

static void
invalidate (RwVisionView *self)
{
  g_clear_object (&self->texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
rw_vision_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX : HEIGHT_PX;
  *natural = *minimum;
}

static void
rw_vision_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  g_clear_object (&RW_VISION_VIEW (widget)->texture);
}

static void
rw_vision_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  RwVisionView *self = RW_VISION_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect outline;

  if (width <= 0 || height <= 0 || !has_something (self))
    return;
  if (self->texture == NULL)
    self->texture = paint (self, width, height);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, CORNER_PX);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
rw_vision_view_dispose (GObject *object)
{
  RwVisionView *self = RW_VISION_VIEW (object);

  g_clear_object (&self->texture);
  g_clear_object (&self->session);
  g_clear_pointer (&self->painter, rw_painter_free);
  g_clear_pointer (&self->text, rw_pango_measurer_free);

  G_OBJECT_CLASS (rw_vision_view_parent_class)->dispose (object);
}

static void
rw_vision_view_class_init (RwVisionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_vision_view_dispose;
  widget_class->measure = rw_vision_view_measure;
  widget_class->size_allocate = rw_vision_view_size_allocate;
  widget_class->snapshot = rw_vision_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "vision");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rw_vision_view_init (RwVisionView *self)
{
  self->text = rw_pango_measurer_new ();
  self->painter = rw_painter_new (self->text);
  g_signal_connect_object (rw_look_get_default (), "changed",
                           G_CALLBACK (invalidate), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (invalidate),
                    NULL);
}

/**
 * rw_vision_view_new:
 * @session: what is looked at; may have no document yet
 * @vision: a way of seeing
 *
 * Makes a picture that follows @session.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
rw_vision_view_new (RwSession *session,
                    RwVision   vision)
{
  RwVisionView *self;

  g_return_val_if_fail (RW_IS_SESSION (session), NULL);
  g_return_val_if_fail (vision < RW_N_VISIONS, NULL);

  self = g_object_new (RW_TYPE_VISION_VIEW, NULL);
  self->session = g_object_ref (session);
  self->vision = vision;
  g_signal_connect_object (session, "changed", G_CALLBACK (invalidate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::document",
                           G_CALLBACK (invalidate), self, G_CONNECT_SWAPPED);
  tell (self, NULL);
  return GTK_WIDGET (self);
}

/**
 * rw_vision_view_get_vision:
 * @self: a picture
 *
 * Gets whose eyes it is seen with.
 *
 * Returns: a way of seeing
 */
RwVision
rw_vision_view_get_vision (RwVisionView *self)
{
  g_return_val_if_fail (RW_IS_VISION_VIEW (self), RW_VISION_GREY);

  return self->vision;
}

/**
 * rw_vision_view_get_texture:
 * @self: a picture
 *
 * Gets what was drawn last.
 *
 * Returns: (transfer none) (nullable): the picture, or %NULL where it was not
 *   drawn since something changed
 */
GdkTexture *
rw_vision_view_get_texture (RwVisionView *self)
{
  g_return_val_if_fail (RW_IS_VISION_VIEW (self), NULL);

  return self->texture;
}
