/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an export will look like: the scene of its size, painted by the export
 * code and scaled to fit. A transparent picture lies on a chequered ground.
 *
 * CSS nodes: preview
 *
 * Accessibility: an image with the scene's title and description.
 */

#include "config.h"

#include "app/rw-export-preview.h"

#include "render/rw-painter.h"

#define WIDTH_PX  320
#define HEIGHT_PX 220
#define CHECK_PX  8

struct _RwExportPreview
{
  GtkWidget parent_instance;

  /* Owned */
  RwPangoMeasurer *text;
  RwPainter       *painter;
  RwScene         *scene;        /* (nullable) */
  GskRenderNode   *node;         /* (nullable): the scene at the size shown */
  gboolean         transparent;
};

G_DEFINE_FINAL_TYPE (RwExportPreview, rw_export_preview, GTK_TYPE_WIDGET)

static void
append_chequers (GtkSnapshot           *snapshot,
                 const graphene_rect_t *box)
{
  const GdkRGBA light = { 1.0F, 1.0F, 1.0F, 1.0F };
  const GdkRGBA dark = { 0.86F, 0.86F, 0.86F, 1.0F };
  graphene_rect_t tile =
    GRAPHENE_RECT_INIT (box->origin.x, box->origin.y,
                        2 * CHECK_PX, 2 * CHECK_PX);

  gtk_snapshot_append_color (snapshot, &light, box);
  gtk_snapshot_push_repeat (snapshot, box, &tile);
  for (int i = 0; i < 2; i++)
    gtk_snapshot_append_color (
      snapshot, &dark,
      &GRAPHENE_RECT_INIT (box->origin.x + i * CHECK_PX,
                           box->origin.y + i * CHECK_PX,
                           CHECK_PX, CHECK_PX));
  gtk_snapshot_pop (snapshot);
}

static void
get_box (RwExportPreview *self,
         graphene_rect_t *box,
         double          *scale)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double scene_width = rw_scene_get_width (self->scene);
  double scene_height = rw_scene_get_height (self->scene);

  *scale = MIN (width / scene_width, height / scene_height);
  scene_width = MAX (1.0, (int) (scene_width * *scale));
  scene_height = MAX (1.0, (int) (scene_height * *scale));
  graphene_rect_init (box,
                      (float) (int) ((width - scene_width) / 2.0),
                      (float) (int) ((height - scene_height) / 2.0),
                      (float) scene_width, (float) scene_height);
}

static GskRenderNode *
paint_node (RwExportPreview       *self,
            const graphene_rect_t *box,
            double                 scale)
{
  GskRenderNode *node = gsk_cairo_node_new (box);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_translate (cr, box->origin.x, box->origin.y);
  cairo_scale (cr, scale, scale);
  rw_painter_paint (self->painter, self->scene, cr);
  cairo_destroy (cr);
  return node;
}

static void
rw_export_preview_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX / 2
                                                       : HEIGHT_PX;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_PX : HEIGHT_PX;
}

static void
rw_export_preview_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  g_clear_pointer (&RW_EXPORT_PREVIEW (widget)->node, gsk_render_node_unref);
}

static void
rw_export_preview_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RwExportPreview *self = RW_EXPORT_PREVIEW (widget);
  const GdkRGBA edge = { 0.5F, 0.5F, 0.5F, 0.4F };
  graphene_rect_t box;
  GskRoundedRect outline;
  double scale;

  if (self->scene == NULL)
    return;
  get_box (self, &box, &scale);
  if (self->node == NULL)
    self->node = paint_node (self, &box, scale);
  if (self->transparent)
    append_chequers (snapshot, &box);
  gtk_snapshot_append_node (snapshot, self->node);
  gsk_rounded_rect_init_from_rect (&outline, &box, 0.0F);
  gtk_snapshot_append_border (snapshot, &outline,
                              (float[4]) { 1.0F, 1.0F, 1.0F, 1.0F },
                              (GdkRGBA[4]) { edge, edge, edge, edge });
}

static void
rw_export_preview_dispose (GObject *object)
{
  RwExportPreview *self = RW_EXPORT_PREVIEW (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->scene, rw_scene_unref);
  g_clear_pointer (&self->painter, rw_painter_free);
  g_clear_pointer (&self->text, rw_pango_measurer_free);

  G_OBJECT_CLASS (rw_export_preview_parent_class)->dispose (object);
}

static void
rw_export_preview_class_init (RwExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_export_preview_dispose;
  widget_class->measure = rw_export_preview_measure;
  widget_class->size_allocate = rw_export_preview_size_allocate;
  widget_class->snapshot = rw_export_preview_snapshot;
  gtk_widget_class_set_css_name (widget_class, "preview");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rw_export_preview_init (RwExportPreview *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->text = rw_pango_measurer_new ();
  self->painter = rw_painter_new (self->text);
}

/**
 * rw_export_preview_show:
 * @self: a preview
 * @session: what is looked at
 * @options: a legal choice, see rw_export_options_check()
 *
 * Shows the picture that an export with these options would write.
 */
void
rw_export_preview_show (RwExportPreview       *self,
                        RwSession             *session,
                        const RwExportOptions *options)
{
  RwSceneOptions scene_options;

  g_return_if_fail (RW_IS_EXPORT_PREVIEW (self));
  g_return_if_fail (RW_IS_SESSION (session));
  g_return_if_fail (options != NULL);

  rw_scene_options_init (&scene_options);
  scene_options.theme = options->theme;
  scene_options.width = options->width;
  scene_options.height = options->height;
  scene_options.legend = options->legend;
  scene_options.marks = options->marks;
  rw_scene_options_set_cues (&scene_options, options->cues);
  scene_options.transparent = options->transparent;

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->scene, rw_scene_unref);
  self->scene = rw_scene_new (session, &scene_options,
                              rw_pango_measurer_get (self->text));
  self->transparent = options->transparent;
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self),
    GTK_ACCESSIBLE_PROPERTY_LABEL, rw_scene_get_title (self->scene),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    rw_scene_get_description (self->scene),
    -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
