/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text as filled outlines: cairo 1.16 sets glyphs on whole pixels, keeps an
 * image for each angle of a bent label and drops glyphs outside the band
 * that is drawn; an outline has none of that and looks the same everywhere.
 */

#include "config.h"

#include "render/rw-painter-private.h"

#include <string.h>

#include <hb-ot.h>

/* One line at RW_PANGO_SIZE, its baseline starting at the origin. */
typedef struct
{
  cairo_path_t *path;      /* (owned): of all glyphs that have an outline */
  gboolean      has_shown; /* some have none and are shown by pango */
} RwOutline;

static G_DEFINE_QUARK (rw-outline-quark, rw_outline)

static void
rw_outline_free (RwOutline *self)
{
  cairo_path_destroy (self->path);
  g_free (self);
}

/* Colour glyphs have no outline worth filling, and the box that stands for a
 * missing glyph is made of strokes. */
static gboolean
run_must_be_shown (const PangoGlyphItem *run)
{
  hb_face_t *face =
    hb_font_get_face (pango_font_get_hb_font (run->item->analysis.font));

  if (hb_ot_color_has_png (face) || hb_ot_color_has_layers (face) ||
      hb_ot_color_has_svg (face))
    return TRUE;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      PangoGlyph glyph = run->glyphs->glyphs[i].glyph;

      if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG))
        return TRUE;
    }
  return FALSE;
}

static double
run_width (const PangoGlyphItem *run)
{
  return pango_units_to_double (pango_glyph_string_get_width (run->glyphs));
}

/* A recording surface without bounds drops nothing. */
static cairo_t *
create_unbounded (void)
{
  cairo_surface_t *surface =
    cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

static RwOutline *
rw_outline_new (PangoLayout *layout)
{
  RwOutline *self = g_new0 (RwOutline, 1);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  cairo_t *cr = create_unbounded ();
  double x = 0;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;

      cairo_move_to (cr, x, 0);
      if (run_must_be_shown (run))
        self->has_shown = TRUE;
      else
        pango_cairo_glyph_string_path (cr, run->item->analysis.font,
                                       run->glyphs);
      x += run_width (run);
    }
  self->path = cairo_copy_path (cr);
  cairo_destroy (cr);
  return self;
}

static const RwOutline *
ensure_outline (PangoLayout *layout)
{
  RwOutline *outline =
    g_object_get_qdata (G_OBJECT (layout), rw_outline_quark ());

  if (outline == NULL)
    {
      outline = rw_outline_new (layout);
      g_object_set_qdata_full (G_OBJECT (layout), rw_outline_quark (),
                               outline, (GDestroyNotify) rw_outline_free);
    }
  return outline;
}

static void
show_runs_without_outline (PangoLayout *layout,
                           cairo_t     *cr)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  double x = 0;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;

      if (run_must_be_shown (run))
        {
          cairo_move_to (cr, x, 0);
          pango_cairo_show_glyph_string (cr, run->item->analysis.font,
                                         run->glyphs);
          cairo_new_path (cr);
        }
      x += run_width (run);
    }
}

static double
start_of_line (const RwShape *shape)
{
  switch (shape->text.anchor)
    {
    case RW_TEXT_MIDDLE:
      return shape->text.x - shape->text.width / 2;
    case RW_TEXT_END:
      return shape->text.x - shape->text.width;
    case RW_TEXT_START:
    default:
      return shape->text.x;
    }
}

/* Appends the outline where the matrix now stands; what has none is shown at
 * once, under a path that is kept. */
static void
add_layout (PangoLayout *layout,
            cairo_t     *cr)
{
  const RwOutline *outline = ensure_outline (layout);

  if (outline->has_shown)
    {
      cairo_path_t *before = cairo_copy_path (cr);

      cairo_new_path (cr);
      show_runs_without_outline (layout, cr);
      cairo_append_path (cr, before);
      cairo_path_destroy (before);
    }
  cairo_append_path (cr, outline->path);
}

static void
add_at (PangoLayout *layout,
        cairo_t     *cr,
        double       x,
        double       y,
        double       rotation,
        double       size)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, rotation);
  cairo_scale (cr, size / RW_PANGO_SIZE, size / RW_PANGO_SIZE);
  add_layout (layout, cr);
  cairo_set_matrix (cr, &matrix);
}

/*< private >
 * rw_paint_text:
 * @text: where layouts are kept
 * @shape: a straight line of text
 * @cr: where to paint, with the source set
 *
 * Paints a straight line of text.
 */
void
rw_paint_text (RwPangoMeasurer *text,
               const RwShape   *shape,
               cairo_t         *cr)
{
  const char *string = shape->text.text;
  PangoLayout *layout =
    rw_pango_measurer_lay_out (text, string, strlen (string),
                               &shape->text.font);

  cairo_new_path (cr);
  add_at (layout, cr, start_of_line (shape), shape->text.y, 0,
          shape->text.font.size);
  cairo_fill (cr);
}

/*< private >
 * rw_paint_arc_text:
 * @text: where layouts are kept
 * @shape: a bent line of text
 * @cr: where to paint, with the source set
 *
 * Paints bent text, all its clusters in one fill.
 */
void
rw_paint_arc_text (RwPangoMeasurer *text,
                   const RwShape   *shape,
                   cairo_t         *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < shape->arc_text.n_clusters; i++)
    {
      const RwArcCluster *cluster = &shape->arc_text.clusters[i];
      PangoLayout *layout =
        rw_pango_measurer_lay_out (text,
                                   shape->arc_text.text + cluster->start,
                                   cluster->length, &shape->arc_text.font);

      add_at (layout, cr, cluster->x, cluster->y, cluster->rotation,
              shape->arc_text.font.size);
    }
  cairo_fill (cr);
}
