/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The three themes: light for documents, dark for dark rooms, print for
 * black-and-white printers. The three owners keep apart in every colour vision
 * and in grey, and each carries text of at least 4.5:1.
 */

#include "config.h"

#include "scene/rw-theme.h"

#include <math.h>
#include <string.h>

#define RGBA(hex, alpha) \
  { ((hex) >> 16 & 0xff) / 255.0f, ((hex) >> 8 & 0xff) / 255.0f, \
    ((hex) & 0xff) / 255.0f, (alpha) }
#define RGB(hex) RGBA (hex, 1.0f)

static const RwTheme themes[RW_N_THEMES] = {
  {
    .id = "light",
    .background = RGB (0xffffff),
    .text = RGB (0x241f31),
    .dim_text = RGB (0x5e5c64),
    .badge = RGB (0xffffff),
    .badge_text = RGB (0x241f31),
    .owners = {
      { RGB (0x1a5fb4), RW_PATTERN_NONE, RGB (0x1a5fb4) },
      { RGB (0xf3c64f), RW_PATTERN_NONE, RGB (0xf3c64f) },
      { RGB (0x8cc7bd), RW_PATTERN_HATCH, RGBA (0x1a5fb4, 0.38f) },
      { RGB (0x8a3fa6), RW_PATTERN_DOTS, RGBA (0xffffff, 0.35f) },
      { RGB (0xe4e2e0), RW_PATTERN_NONE, RGB (0xe4e2e0) },
    },
    .owner_text = {
      RGB (0xffffff), RGB (0x241f31), RGB (0x10261f),
      RGB (0xffffff), RGB (0x3d3846),
    },
    .outline = RGBA (0x000000, 0.0f),
  },
  {
    .id = "dark",
    .dark = TRUE,
    .background = RGB (0x242424),
    .text = RGB (0xf6f5f4),
    .dim_text = RGB (0xc0bfbc),
    .badge = RGB (0x1d1d20),
    .badge_text = RGB (0xf6f5f4),
    .owners = {
      { RGB (0x2b72cf), RW_PATTERN_NONE, RGB (0x2b72cf) },
      { RGB (0xe0b13e), RW_PATTERN_NONE, RGB (0xe0b13e) },
      { RGB (0x6cb5a8), RW_PATTERN_HATCH, RGBA (0x123a66, 0.45f) },
      { RGB (0x9a4fb8), RW_PATTERN_DOTS, RGBA (0xffffff, 0.35f) },
      { RGB (0x4a494d), RW_PATTERN_NONE, RGB (0x4a494d) },
    },
    .owner_text = {
      RGB (0xffffff), RGB (0x1d1d20), RGB (0x0b1c17),
      RGB (0xffffff), RGB (0xf6f5f4),
    },
    .outline = RGBA (0x000000, 0.0f),
  },
  {
    .id = "print",
    .background = RGB (0xffffff),
    .text = RGB (0x000000),
    .dim_text = RGB (0x3a3a3a),
    .badge = RGB (0xffffff),
    .badge_text = RGB (0x000000),
    .owners = {
      { RGB (0x4d4d4d), RW_PATTERN_NONE, RGB (0x4d4d4d) },
      { RGB (0xffffff), RW_PATTERN_NONE, RGB (0xffffff) },
      { RGB (0xe6e6e6), RW_PATTERN_HATCH, RGB (0x000000) },
      { RGB (0xffffff), RW_PATTERN_DOTS, RGB (0x000000) },
      { RGB (0xffffff), RW_PATTERN_DENSE, RGB (0xd0d0d0) },
    },
    .owner_text = {
      RGB (0xffffff), RGB (0x000000), RGB (0x000000),
      RGB (0x000000), RGB (0x000000),
    },
    .outline = RGB (0x000000),
  },
};

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92
                            : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const RwColor *color)
{
  return 0.2126 * linear (color->r) + 0.7152 * linear (color->g) +
         0.0722 * linear (color->b);
}

/**
 * rw_theme_get:
 * @index: below RW_N_THEMES
 *
 * Gets a theme by its place; the first is the default.
 *
 * Returns: (transfer none): a constant
 */
const RwTheme *
rw_theme_get (guint index)
{
  g_return_val_if_fail (index < RW_N_THEMES, NULL);

  return &themes[index];
}

/**
 * rw_theme_find:
 * @id: "light", "dark" or "print"
 *
 * Finds a theme.
 *
 * Returns: (transfer none) (nullable): a constant, or %NULL for none
 */
const RwTheme *
rw_theme_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < RW_N_THEMES; i++)
    if (strcmp (themes[i].id, id) == 0)
      return &themes[i];

  return NULL;
}

/**
 * rw_color_mix:
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
