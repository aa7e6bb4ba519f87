/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text measured by pango at one reference size, and cut into the clusters
 * that may be bent. Knows nothing of scenes or painters.
 */

#include "config.h"

#include "render/rw-pango.h"

#include <string.h>

#include "core/rw-bidi.h"
#include "render/rw-fonts.h"

/* Layouts are kept until there are this many, then all are dropped: labels
 * of one picture are measured, split and painted from the same layout. */
#define MAX_LAYOUTS 8192

struct _RwPangoMeasurer
{
  RwTextMeasurer        measurer;          /* first, so that it can be cast */
  PangoFontMap         *font_map;          /* (owned) */
  PangoContext         *contexts[2];       /* (owned): read from the left, and
                                            * from the right */
  PangoFontDescription *fonts[RW_N_FONT_WEIGHTS];  /* (owned) */
  GHashTable           *layouts;           /* (owned): weight and text →
                                            * PangoLayout */
};

/* Line breaks and tabs would start lines or jump to stops; a label has
 * neither. The length in bytes stays, and with it every offset. */
static void
replace_controls (char *text)
{
  for (char *p = text; *p != '\0'; p++)
    {
      if ((guchar) *p < 0x20 || *p == 0x7f)
        *p = ' ';
    }
}

/* The digit of the weight and then the text. */
static char *
create_key (const char *text,
            gsize       length,
            guint       weight)
{
  char *key = g_malloc (length + 2);

  key[0] = (char) ('0' + weight);
  memcpy (key + 1, text, length);
  key[length + 1] = '\0';
  replace_controls (key + 1);
  return key;
}

static PangoLayout *
create_layout (RwPangoMeasurer *self,
               const char      *text,
               guint            weight)
{
  /* Pango would take isolated names for the start of a sentence. */
  gboolean from_right = rw_bidi_starts_on_right (text);
  PangoLayout *layout = pango_layout_new (self->contexts[from_right ? 1 : 0]);

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_font_description (layout, self->fonts[weight]);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Runs that pango reads from right to left stay straight whatever their
 * characters: a mark of direction may have turned them. */
static gboolean
may_be_bent (const char      *text,
             PangoLayoutLine *line)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (rw_text_is_unbendable (g_utf8_get_char (p)))
        return FALSE;
    }
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoGlyphItem *run = l->data;

      if (run->item->analysis.level % 2 != 0)
        return FALSE;
    }
  return TRUE;
}

/* A letter with its marks in one piece, and a ligature or a conjunct too:
 * a cluster starts where the cursor may stand and a group of glyphs starts. */
static void
append_clusters_of_run (const PangoGlyphItem *run,
                        const char           *text,
                        const PangoLogAttr   *attributes,
                        double                scale,
                        GArray               *clusters)
{
  const PangoGlyphString *glyphs = run->glyphs;
  const char *run_text = text + run->item->offset;
  const char *at = run_text;
  const PangoLogAttr *attribute =
    attributes + g_utf8_pointer_to_offset (text, run_text);

  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const char *start = run_text + glyphs->log_clusters[i];
      gboolean starts = i == 0 || start > at;

      for (; at < start; at = g_utf8_next_char (at))
        attribute++;
      if (clusters->len == 0 || (starts && attribute->is_cursor_position))
        {
          RwTextCluster cluster = { (guint) (at - text), 0, 0 };

          g_array_append_val (clusters, cluster);
        }
      g_array_index (clusters, RwTextCluster, clusters->len - 1).advance
        += glyphs->glyphs[i].geometry.width * scale;
    }
}

static void
set_cluster_lengths (GArray *clusters,
                     gsize   text_length)
{
  for (guint i = 0; i < clusters->len; i++)
    {
      RwTextCluster *cluster = &g_array_index (clusters, RwTextCluster, i);
      gsize end = i + 1 < clusters->len
                    ? g_array_index (clusters, RwTextCluster, i + 1).start
                    : text_length;

      cluster->length = (guint) (end - cluster->start);
    }
}

static double
layout_scale (const RwFont *font)
{
  return font->size / (RW_PANGO_SIZE * PANGO_SCALE);
}

static void
rw_pango_measurer_measure (RwTextMeasurer *measurer,
                           const char     *text,
                           const RwFont   *font,
                           RwTextExtents  *out_extents)
{
  RwPangoMeasurer *self = (RwPangoMeasurer *) measurer;
  PangoLayout *layout =
    rw_pango_measurer_lay_out (self, text, strlen (text), font);
  double scale = layout_scale (font);
  PangoRectangle logical;
  int baseline = pango_layout_get_baseline (layout);

  pango_layout_get_extents (layout, NULL, &logical);
  out_extents->width = logical.width * scale;
  out_extents->ascent = baseline * scale;
  out_extents->descent = (logical.height - baseline) * scale;
}

static gboolean
rw_pango_measurer_split (RwTextMeasurer *measurer,
                         const char     *text,
                         const RwFont   *font,
                         GArray         *clusters)
{
  RwPangoMeasurer *self = (RwPangoMeasurer *) measurer;
  PangoLayout *layout =
    rw_pango_measurer_lay_out (self, text, strlen (text), font);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  const PangoLogAttr *attributes;
  int n_attributes;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (RwTextCluster));

  if (!may_be_bent (text, line))
    return FALSE;

  attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    append_clusters_of_run (l->data, pango_layout_get_text (layout),
                            attributes, layout_scale (font), found);
  set_cluster_lengths (found, strlen (text));
  g_array_append_vals (clusters, found->data, found->len);
  return TRUE;
}

static PangoContext *
create_context (PangoFontMap   *font_map,
                PangoDirection  direction)
{
  PangoContext *context = pango_font_map_create_context (font_map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  /* A picture is the same whatever the locale of who draws it. */
  pango_context_set_language (context, pango_language_from_string ("en"));
  pango_context_set_base_dir (context, direction);
  cairo_font_options_destroy (options);
  return context;
}

static PangoFontDescription *
create_font (int weight)
{
  PangoFontDescription *font = pango_font_description_new ();
  g_autofree char *families = rw_fonts_dup_families ();

  pango_font_description_set_family (font, families);
  pango_font_description_set_weight (font, (PangoWeight) weight);
  pango_font_description_set_absolute_size (font, RW_PANGO_SIZE * PANGO_SCALE);
  return font;
}

/**
 * rw_pango_measurer_new:
 *
 * Creates a measurer with a font map of its own.
 *
 * Returns: (transfer full): the measurer
 */
RwPangoMeasurer *
rw_pango_measurer_new (void)
{
  RwPangoMeasurer *self = g_new0 (RwPangoMeasurer, 1);

  self->measurer.measure = rw_pango_measurer_measure;
  self->measurer.split = rw_pango_measurer_split;
  self->font_map = pango_cairo_font_map_new ();
  self->contexts[0] = create_context (self->font_map, PANGO_DIRECTION_LTR);
  self->contexts[1] = create_context (self->font_map, PANGO_DIRECTION_RTL);
  for (guint i = 0; i < RW_N_FONT_WEIGHTS; i++)
    self->fonts[i] = create_font (rw_fonts_get_weight (i));
  self->layouts =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

/**
 * rw_pango_measurer_free:
 * @self: (nullable) (transfer full): a measurer
 *
 * Frees a measurer.
 */
void
rw_pango_measurer_free (RwPangoMeasurer *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->layouts);
  for (guint i = 0; i < RW_N_FONT_WEIGHTS; i++)
    pango_font_description_free (self->fonts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->contexts); i++)
    g_object_unref (self->contexts[i]);
  g_object_unref (self->font_map);
  g_free (self);
}

/**
 * rw_pango_measurer_load_fonts:
 * @self: a measurer
 *
 * Finds and opens the fonts of all three weights, so that the first label
 * does not wait for them.
 */
void
rw_pango_measurer_load_fonts (RwPangoMeasurer *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < RW_N_FONT_WEIGHTS; i++)
    {
      RwFont font = { RW_PANGO_SIZE, rw_fonts_get_weight (i) };
      RwTextExtents extents;

      rw_text_measure (&self->measurer, "Rw", &font, &extents);
    }
}

/**
 * rw_pango_measurer_get:
 * @self: a measurer
 *
 * Gets the interface that a scene measures text with.
 *
 * Returns: (transfer none): the interface, which lives as long as @self
 */
RwTextMeasurer *
rw_pango_measurer_get (RwPangoMeasurer *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->measurer;
}

/**
 * rw_pango_measurer_lay_out:
 * @self: a measurer
 * @text: UTF-8
 * @length: bytes of @text to lay out
 * @font: the weight; its size is not used
 *
 * Lays out one line of text at %RW_PANGO_SIZE px; to get it at another size,
 * scale it by that size over %RW_PANGO_SIZE.
 *
 * Returns: (transfer none): a layout that stays until the next call
 */
PangoLayout *
rw_pango_measurer_lay_out (RwPangoMeasurer *self,
                           const char      *text,
                           gsize            length,
                           const RwFont    *font)
{
  g_autofree char *key = NULL;
  PangoLayout *layout;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL && font != NULL, NULL);

  key = create_key (text, length, rw_fonts_weight_index (font->weight));
  layout = g_hash_table_lookup (self->layouts, key);
  if (layout != NULL)
    return layout;

  if (g_hash_table_size (self->layouts) >= MAX_LAYOUTS)
    g_hash_table_remove_all (self->layouts);
  layout = create_layout (self, key + 1, rw_fonts_weight_index (font->weight));
  g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
  return layout;
}
