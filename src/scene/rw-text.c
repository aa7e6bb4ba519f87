/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Measuring text through whatever draws it, and a measurer with one fixed
 * width a character for tests that must not depend on fonts.
 */

#include "config.h"

#include "scene/rw-text.h"

/* Widths of the fixed measurer, as parts of the font's size. */
#define FIXED_NARROW 0.55
#define FIXED_WIDE 1.0
#define FIXED_ASCENT 0.8
#define FIXED_DESCENT 0.2

static double
fixed_advance (gunichar      character,
               const RwFont *font)
{
  /* Neither marks nor wide characters, and most of what there is. */
  if (character < 0x300 && character != 0xad)
    return FIXED_NARROW * font->size;
  if (g_unichar_ismark (character) || g_unichar_iszerowidth (character))
    return 0;
  if (g_unichar_iswide (character))
    return FIXED_WIDE * font->size;
  return FIXED_NARROW * font->size;
}

static void
fixed_measure (RwTextMeasurer *self,
               const char     *text,
               const RwFont   *font,
               RwTextExtents  *out_extents)
{
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += fixed_advance (g_utf8_get_char (p), font);

  *out_extents = (RwTextExtents) {
    width, FIXED_ASCENT * font->size, FIXED_DESCENT * font->size
  };
}

static gboolean
fixed_split (RwTextMeasurer *self,
             const char     *text,
             const RwFont   *font,
             GArray         *clusters)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      guint length = g_utf8_next_char (p) - p;
      RwTextCluster cluster = {
        p - text, length, fixed_advance (character, font)
      };

      if (rw_text_is_unbendable (character))
        return FALSE;
      if (clusters->len > 0 && g_unichar_ismark (character))
        g_array_index (clusters, RwTextCluster, clusters->len - 1).length +=
          length;
      else
        g_array_append_val (clusters, cluster);
    }

  return TRUE;
}

/**
 * rw_text_measure:
 * @text: one line of valid UTF-8
 * @font: size and weight
 * @out_extents: (out caller-allocates): the logical box, px
 *
 * Measures a line.
 */
void
rw_text_measure (RwTextMeasurer *self,
                 const char     *text,
                 const RwFont   *font,
                 RwTextExtents  *out_extents)
{
  g_return_if_fail (self != NULL && text != NULL && font != NULL);

  self->measure (self, text, font, out_extents);
}

/**
 * rw_text_split:
 * @text: one line of valid UTF-8
 * @font: size and weight
 * @clusters: (element-type RwTextCluster): appended to, in reading order
 *
 * Cuts a line where it may be bent.
 *
 * Returns: %FALSE where it must stay straight; @clusters is of no use then
 */
gboolean
rw_text_split (RwTextMeasurer *self,
               const char     *text,
               const RwFont   *font,
               GArray         *clusters)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  return self->split (self, text, font, clusters);
}

/**
 * rw_text_is_unbendable:
 * @character: a character
 *
 * Gets whether a character belongs to a script whose letters join, or that is
 * written from right to left. Bending either letter by letter breaks words.
 *
 * Returns: whether text with it must stay straight
 */
gboolean
rw_text_is_unbendable (gunichar character)
{
  /* Everything before Hebrew bends. */
  if (character < 0x0590)
    return FALSE;

  switch ((int) g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_BENGALI:
    case G_UNICODE_SCRIPT_DEVANAGARI:
    case G_UNICODE_SCRIPT_GURMUKHI:
    case G_UNICODE_SCRIPT_HANIFI_ROHINGYA:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_MANDAIC:
    case G_UNICODE_SCRIPT_MANICHAEAN:
    case G_UNICODE_SCRIPT_MONGOLIAN:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_PHAGS_PA:
    case G_UNICODE_SCRIPT_SAMARITAN:
    case G_UNICODE_SCRIPT_SOGDIAN:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;
    default:
      /* The marks that turn the direction of text. */
      return character == 0x200f || character == 0x202b ||
             character == 0x202e || character == 0x2067;
    }
}

/**
 * rw_text_measurer_get_fixed:
 *
 * Gets the measurer of tests: every character is as wide as any other.
 *
 * Returns: (transfer none): a constant
 */
RwTextMeasurer *
rw_text_measurer_get_fixed (void)
{
  static RwTextMeasurer fixed = { fixed_measure, fixed_split };

  return &fixed;
}
