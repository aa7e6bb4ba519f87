/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the fonts' configuration, and finding by it the file of each
 * weight, in the way that pango does.
 */

#include "config.h"

#include "render/rw-fonts.h"

#include <string.h>

#include <fontconfig/fontconfig.h>

#include "scene/rw-theme.h"

/* The language pango is told to look for fonts in. */
#define LANGUAGE "en"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FcPattern, FcPatternDestroy)

static const int weights[RW_N_FONT_WEIGHTS] = { 400, 600, 700 };

static void
add_families (FcPattern *pattern)
{
  g_autofree char *families = rw_fonts_dup_families ();
  g_auto (GStrv) names = g_strsplit (families, ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    FcPatternAddString (pattern, FC_FAMILY,
                        (const FcChar8 *) g_strstrip (names[i]));
}

static FcPattern *
match (guint weight_index)
{
  g_autoptr (FcPattern) pattern =
    FcPatternBuild (NULL,
                    FC_WEIGHT, FcTypeDouble,
                    FcWeightFromOpenTypeDouble (weights[weight_index]),
                    FC_SLANT, FcTypeInteger, FC_SLANT_ROMAN,
                    FC_WIDTH, FcTypeDouble, (double) FC_WIDTH_NORMAL,
                    FC_VARIABLE, FcTypeBool, FcDontCare,
                    FC_DPI, FcTypeDouble, 96.0,
                    FC_PIXEL_SIZE, FcTypeDouble,
                    (double) RW_FONT_REFERENCE_SIZE,
                    FC_LANG, FcTypeString, LANGUAGE,
                    NULL);
  FcResult result;

  add_families (pattern);
  FcConfigSubstitute (NULL, pattern, FcMatchPattern);
  FcDefaultSubstitute (pattern);
  return FcFontMatch (NULL, pattern, &result);
}

/* A plain outline font, used as it lies in its file. */
static gboolean
is_plain (const FcPattern *font)
{
  FcChar8 *format;
  FcBool variable = FcFalse;
  FcMatrix *matrix;
  FcChar8 *text;

  if (FcPatternGetString (font, FC_FONTFORMAT, 0, &format) != FcResultMatch ||
      (strcmp ((const char *) format, "TrueType") != 0 &&
       strcmp ((const char *) format, "CFF") != 0))
    return FALSE;
  FcPatternGetBool (font, FC_VARIABLE, 0, &variable);
  return !variable &&
         FcPatternGetMatrix (font, FC_MATRIX, 0, &matrix) != FcResultMatch &&
         FcPatternGetString (font, FC_FONT_VARIATIONS, 0, &text) !=
           FcResultMatch &&
         FcPatternGetString (font, FC_FONT_FEATURES, 0, &text) !=
           FcResultMatch;
}

/**
 * rw_fonts_warm_up:
 *
 * Reads the fonts' configuration; to be called once, before any text.
 *
 * It may be called in a thread, so that a program can do something else in
 * the meantime. Without it pango does so itself, which takes twice as long:
 * that also reads the configuration that is installed but not in use.
 */
void
rw_fonts_warm_up (void)
{
  FcConfig *config = FcConfigCreate ();

  /* With a current configuration FcInit() does nothing. */
  if (FcConfigParseAndLoad (config, NULL, FcTrue) &&
      FcConfigBuildFonts (config))
    FcConfigSetCurrent (config);
  FcConfigDestroy (config);
}

/**
 * rw_fonts_weight_index:
 * @weight: 400, 600 or 700
 *
 * Gets the place of a weight among those that pictures use.
 *
 * Returns: below %RW_N_FONT_WEIGHTS
 */
guint
rw_fonts_weight_index (int weight)
{
  if (weight < 500)
    return 0;
  return weight < 650 ? 1 : 2;
}

/**
 * rw_fonts_get_weight:
 * @index: below %RW_N_FONT_WEIGHTS
 *
 * Gets a weight that pictures use.
 *
 * Returns: 400, 600 or 700
 */
int
rw_fonts_get_weight (guint index)
{
  g_return_val_if_fail (index < RW_N_FONT_WEIGHTS, 400);

  return weights[index];
}

/**
 * rw_fonts_dup_families:
 *
 * Gets the families of a picture's text, the first choice first, without the
 * quotes that they have in CSS.
 *
 * Returns: (transfer full): names with commas in between
 */
char *
rw_fonts_dup_families (void)
{
  g_auto (GStrv) pieces = g_strsplit (RW_FONT_FAMILY, "'", -1);

  return g_strjoinv ("", pieces);
}

/**
 * rw_fonts_find_file:
 * @weight_index: below %RW_N_FONT_WEIGHTS
 * @out_face: (out): number of the face in the file
 *
 * Finds the file of the font that most text is set in.
 *
 * Returns: (transfer full) (nullable): its path, or %NULL where the font is
 *   not simply the outlines of a file
 */
char *
rw_fonts_find_file (guint  weight_index,
                    guint *out_face)
{
  g_autoptr (FcPattern) font = NULL;
  FcChar8 *path;
  int face = 0;

  g_return_val_if_fail (weight_index < RW_N_FONT_WEIGHTS, NULL);

  font = match (weight_index);
  if (font == NULL || !is_plain (font) ||
      FcPatternGetString (font, FC_FILE, 0, &path) != FcResultMatch)
    return NULL;
  FcPatternGetInteger (font, FC_INDEX, 0, &face);
  *out_face = (guint) face;
  return g_strdup ((const char *) path);
}
