/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One colour: mixing, comparing, contrast, and its form as text.
 */

#include "config.h"

#include "scene/rw-color.h"

#include <math.h>
#include <string.h>

static double
luminance (const RwColor *color)
{
  return 0.2126 * rw_color_to_linear (color->r) +
         0.7152 * rw_color_to_linear (color->g) +
         0.0722 * rw_color_to_linear (color->b);
}

/**
 * rw_color_mix:
 * @a: the colour at 0
 * @b: the colour at 1
 * @t: 0 for @a to 1 for @b
 * @out_color: (out caller-allocates): the colour between
 *
 * Goes part of the way from one colour to another.
 */
void
rw_color_mix (const RwColor *a,
              const RwColor *b,
              double         t,
              RwColor       *out_color)
{
  *out_color = (RwColor) {
    a->r + (b->r - a->r) * t,
    a->g + (b->g - a->g) * t,
    a->b + (b->b - a->b) * t,
    a->a + (b->a - a->a) * t,
  };
}

/**
 * rw_color_equal:
 * @a: a colour
 * @b: another
 *
 * Compares two colours as closely as a screen can show them.
 *
 * Returns: whether they look the same
 */
gboolean
rw_color_equal (const RwColor *a,
                const RwColor *b)
{
  const float step = 0.5f / 255.0f;

  return fabsf (a->r - b->r) < step && fabsf (a->g - b->g) < step &&
         fabsf (a->b - b->b) < step && fabsf (a->a - b->a) < step;
}

/**
 * rw_color_contrast:
 * @a: a colour
 * @b: another
 *
 * Computes the contrast of two opaque colours, as WCAG 2.1 defines it.
 *
 * Returns: 1 to 21
 */
double
rw_color_contrast (const RwColor *a,
                   const RwColor *b)
{
  double one = luminance (a) + 0.05;
  double other = luminance (b) + 0.05;

  return MAX (one, other) / MIN (one, other);
}

/**
 * rw_color_to_linear:
 * @channel: of sRGB, 0 to 1
 *
 * Turns what is stored into an amount of light.
 *
 * Returns: 0 to 1
 */
double
rw_color_to_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92
                            : pow ((channel + 0.055) / 1.055, 2.4);
}

/**
 * rw_color_to_channel:
 * @linear: an amount of light; what no screen can show is cut off
 *
 * Turns an amount of light into what is stored.
 *
 * Returns: of sRGB, 0 to 1
 */
double
rw_color_to_channel (double linear)
{
  linear = CLAMP (linear, 0, 1);
  return linear <= 0.0031308 ? linear * 12.92
                             : 1.055 * pow (linear, 1 / 2.4) - 0.055;
}

/**
 * rw_color_parse:
 * @text: "#1a5fb4", in either case, or with three digits
 * @out_color: (out): the colour, opaque
 *
 * Reads a colour.
 *
 * Returns: %FALSE where it is none; @out_color is untouched then
 */
gboolean
rw_color_parse (const char *text,
                RwColor    *out_color)
{
  gsize length;
  int digits[6];

  g_return_val_if_fail (text != NULL, FALSE);

  length = strlen (text);
  if (text[0] != '#' || (length != 4 && length != 7))
    return FALSE;
  for (guint i = 0; i < 6; i++)
    {
      digits[i] = g_ascii_xdigit_value (text[length == 7 ? 1 + i : 1 + i / 2]);
      if (digits[i] < 0)
        return FALSE;
    }

  *out_color = (RwColor) {
    (digits[0] * 16 + digits[1]) / 255.0f,
    (digits[2] * 16 + digits[3]) / 255.0f,
    (digits[4] * 16 + digits[5]) / 255.0f,
    1.0f,
  };
  return TRUE;
}

/**
 * rw_color_print:
 * @color: a colour; its alpha is not written
 * @out_text: (out caller-allocates): gets the text and its terminator
 *
 * Writes a colour as rw_color_parse() reads it.
 */
void
rw_color_print (const RwColor *color,
                char           out_text[RW_COLOR_TEXT_SIZE])
{
  g_snprintf (out_text, RW_COLOR_TEXT_SIZE, "#%02x%02x%02x",
              (guint) lroundf (CLAMP (color->r, 0.0f, 1.0f) * 255.0f),
              (guint) lroundf (CLAMP (color->g, 0.0f, 1.0f) * 255.0f),
              (guint) lroundf (CLAMP (color->b, 0.0f, 1.0f) * 255.0f));
}
