/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain text measured with harfbuzz alone. Pango adds to it what other text
 * needs: cutting lines into scripts and directions, and other fonts for what
 * the first one lacks.
 */

#include "config.h"

#include "render/rw-quick-text.h"

#include <string.h>

#include <hb.h>

#include "render/rw-fonts.h"

/* Pango's units, 1024 for a px: widths are rounded to them, here too. */
#define UNITS 1024

#define SCALE (RW_FONT_REFERENCE_SIZE * UNITS)

struct _RwQuickText
{
  RwTextMeasurer  measurer;                   /* first, so that it can be
                                               * cast */
  hb_font_t      *fonts[RW_N_FONT_WEIGHTS];   /* (owned) (nullable) */
  hb_buffer_t    *buffer;                     /* (owned) */
  GHashTable     *widths[RW_N_FONT_WEIGHTS];  /* (owned): text → units; a
                                               * label is tried at several
                                               * sizes */
  gboolean        is_exact;
};

static hb_font_t *
open_font (guint weight_index)
{
  guint face_index;
  g_autofree char *path = rw_fonts_find_file (weight_index, &face_index);
  hb_blob_t *blob;
  hb_face_t *face;
  hb_font_t *font;

  if (path == NULL)
    return NULL;
  blob = hb_blob_create_from_file_or_fail (path);
  if (blob == NULL)
    return NULL;
  face = hb_face_create (blob, face_index);
  font = hb_font_create (face);
  hb_font_set_scale (font, SCALE, SCALE);
  hb_face_destroy (face);
  hb_blob_destroy (blob);
  return font;
}

/* Letters that stand alone and signs that go with any script. Signs that may
 * also be pictures are left out: pango looks for another font for them. */
static gboolean
is_plain (gunichar         character,
          GUnicodeScript  *inout_script)
{
  GUnicodeScript script = g_unichar_get_script (character);

  if (character == 0xa9 || character == 0xae || character == 0x203c ||
      character == 0x2049)
    return FALSE;
  if (script == G_UNICODE_SCRIPT_COMMON)
    return (character >= 0x20 && character < 0x7f) ||
           (character >= 0xa0 && character < 0x100 && character != 0xad) ||
           (character >= 0x2010 && character < 0x2028) ||
           (character >= 0x2030 && character < 0x205f);
  if (script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_GREEK &&
      script != G_UNICODE_SCRIPT_CYRILLIC)
    return FALSE;
  if (*inout_script != G_UNICODE_SCRIPT_COMMON && *inout_script != script)
    return FALSE;
  *inout_script = script;
  return !g_unichar_ismark (character);
}

static gboolean
can_measure (hb_font_t      *font,
             const char     *text,
             GUnicodeScript *out_script)
{
  *out_script = G_UNICODE_SCRIPT_COMMON;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      hb_codepoint_t glyph;

      if (!is_plain (character, out_script) ||
          !hb_font_get_nominal_glyph (font, character, &glyph))
        return FALSE;
    }
  return TRUE;
}

static gboolean
shape (RwQuickText *self,
       guint        weight_index,
       const char  *text)
{
  hb_font_t *font = self->fonts[weight_index];
  GUnicodeScript script;

  if (font == NULL || !can_measure (font, text, &script))
    {
      self->is_exact = FALSE;
      return FALSE;
    }
  hb_buffer_clear_contents (self->buffer);
  hb_buffer_set_direction (self->buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script (self->buffer,
                        hb_script_from_iso15924_tag (
                          g_unicode_script_to_iso15924 (script)));
  hb_buffer_set_language (self->buffer, hb_language_from_string ("en", -1));
  hb_buffer_add_utf8 (self->buffer, text, -1, 0, -1);
  hb_shape (font, self->buffer, NULL, 0);
  return TRUE;
}

/* In pango's units, or −1 where pango has to measure. */
static int
measure_width (RwQuickText *self,
               guint        weight_index,
               const char  *text)
{
  const hb_glyph_position_t *positions;
  guint n_glyphs;
  int width = 0;
  gpointer known;

  if (g_hash_table_lookup_extended (self->widths[weight_index], text, NULL,
                                    &known))
    return GPOINTER_TO_INT (known);
  if (!shape (self, weight_index, text))
    return -1;

  positions = hb_buffer_get_glyph_positions (self->buffer, &n_glyphs);
  for (guint i = 0; i < n_glyphs; i++)
    width += positions[i].x_advance;
  g_hash_table_insert (self->widths[weight_index], g_strdup (text),
                       GINT_TO_POINTER (width));
  return width;
}

static double
scale_of (const RwFont *font)
{
  return font->size / SCALE;
}

static void
rw_quick_text_measure (RwTextMeasurer *measurer,
                       const char     *text,
                       const RwFont   *font,
                       RwTextExtents  *out_extents)
{
  RwQuickText *self = (RwQuickText *) measurer;
  guint weight_index = rw_fonts_weight_index (font->weight);
  int width = measure_width (self, weight_index, text);
  hb_font_extents_t extents;

  *out_extents = (RwTextExtents) { font->size, font->size, font->size };
  if (width < 0)
    return;
  hb_font_get_h_extents (self->fonts[weight_index], &extents);
  out_extents->width = width * scale_of (font);
  out_extents->ascent = extents.ascender * scale_of (font);
  out_extents->descent = -extents.descender * scale_of (font);
}

static gboolean
rw_quick_text_split (RwTextMeasurer *measurer,
                     const char     *text,
                     const RwFont   *font,
                     GArray         *clusters)
{
  RwQuickText *self = (RwQuickText *) measurer;
  const hb_glyph_position_t *positions;
  const hb_glyph_info_t *infos;
  guint n_glyphs;
  guint end = (guint) strlen (text);

  if (!shape (self, rw_fonts_weight_index (font->weight), text))
    return FALSE;
  infos = hb_buffer_get_glyph_infos (self->buffer, &n_glyphs);
  positions = hb_buffer_get_glyph_positions (self->buffer, &n_glyphs);
  for (guint i = 0; i < n_glyphs;)
    {
      RwTextCluster cluster = { infos[i].cluster, 0, 0 };

      for (; i < n_glyphs && infos[i].cluster == cluster.start; i++)
        cluster.advance += positions[i].x_advance * scale_of (font);
      cluster.length = (i < n_glyphs ? infos[i].cluster : end) - cluster.start;
      g_array_append_val (clusters, cluster);
    }
  return TRUE;
}

/**
 * rw_quick_text_new:
 *
 * Creates a measurer and finds its fonts.
 *
 * Returns: (transfer full): the measurer
 */
RwQuickText *
rw_quick_text_new (void)
{
  RwQuickText *self = g_new0 (RwQuickText, 1);

  self->measurer.measure = rw_quick_text_measure;
  self->measurer.split = rw_quick_text_split;
  self->is_exact = TRUE;
  self->buffer = hb_buffer_create ();
  hb_buffer_set_cluster_level (self->buffer,
                               HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
  for (guint i = 0; i < RW_N_FONT_WEIGHTS; i++)
    {
      self->fonts[i] = open_font (i);
      self->widths[i] =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
  return self;
}

/**
 * rw_quick_text_free:
 * @self: (nullable) (transfer full): a measurer
 *
 * Frees a measurer.
 */
void
rw_quick_text_free (RwQuickText *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < RW_N_FONT_WEIGHTS; i++)
    {
      hb_font_destroy (self->fonts[i]);
      g_hash_table_unref (self->widths[i]);
    }
  hb_buffer_destroy (self->buffer);
  g_free (self);
}

/**
 * rw_quick_text_get:
 * @self: a measurer
 *
 * Gets the interface that a scene measures text with.
 *
 * Returns: (transfer none): the interface, which lives as long as @self
 */
RwTextMeasurer *
rw_quick_text_get (RwQuickText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->measurer;
}

/**
 * rw_quick_text_is_exact:
 * @self: a measurer
 *
 * Gets whether all text so far was of the kind that it can measure.
 *
 * Returns: %FALSE where pango has to measure instead
 */
gboolean
rw_quick_text_is_exact (RwQuickText *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_exact;
}
