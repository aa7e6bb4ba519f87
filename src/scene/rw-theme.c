/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The themes that come with the program. Owners keep apart in every colour
 * vision and in grey, and each carries text of at least 4.5:1.
 *
 * Light and dark are for documents and dark rooms: flat colours without lines.
 * The two of high contrast have three steps of lightness, 3:1 each, and lines
 * around all fills. Print is for printers without colours. Okabe–Ito takes its
 * hues from the set that Masataka Okabe and Kei Ito published for people of
 * every colour vision (Color Universal Design, 2002, revised 2008).
 */

#include "config.h"

#include "scene/rw-theme.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "scene/rw-scene-equal.h"

#define RGBA(hex, alpha) \
  { ((hex) >> 16 & 0xff) / 255.0f, ((hex) >> 8 & 0xff) / 255.0f, \
    ((hex) & 0xff) / 255.0f, (alpha) }
#define RGB(hex) RGBA (hex, 1.0f)
#define PLAIN(hex) { RGB (hex), RW_PATTERN_NONE, RGB (hex) }
#define ALL_LINES(hex) \
  { RGB (hex), RGB (hex), RGB (hex), RGB (hex), RGB (hex) }

static const RwTheme themes[RW_N_THEMES] = {
  {
    .id = "light",
    .background = RGB (0xffffff),
    .text = RGB (0x241f31),
    .dim_text = RGB (0x5e5c64),
    .badge = RGB (0xffffff),
    .badge_text = RGB (0x241f31),
    .owners = {
      PLAIN (0x1a5fb4),
      PLAIN (0xf3c64f),
      { RGB (0x8cc7bd), RW_PATTERN_HATCH, RGBA (0x1a5fb4, 0.38f) },
      { RGB (0x8a3fa6), RW_PATTERN_DOTS, RGBA (0xffffff, 0.35f) },
      { RGB (0xe4e2e0), RW_PATTERN_DENSE, RGBA (0x77767b, 0.28f) },
    },
    .owner_text = {
      RGB (0xffffff), RGB (0x241f31), RGB (0x10261f),
      RGB (0xffffff), RGB (0x3d3846),
    },
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
      PLAIN (0x2b72cf),
      PLAIN (0xe0b13e),
      { RGB (0x6cb5a8), RW_PATTERN_HATCH, RGBA (0x123a66, 0.45f) },
      { RGB (0x9a4fb8), RW_PATTERN_DOTS, RGBA (0xffffff, 0.35f) },
      { RGB (0x4a494d), RW_PATTERN_DENSE, RGBA (0x9a9996, 0.32f) },
    },
    .owner_text = {
      RGB (0xffffff), RGB (0x1d1d20), RGB (0x0b1c17),
      RGB (0xffffff), RGB (0xf6f5f4),
    },
  },
  {
    .id = "print",
    .background = RGB (0xffffff),
    .text = RGB (0x000000),
    .dim_text = RGB (0x3a3a3a),
    .badge = RGB (0xffffff),
    .badge_text = RGB (0x000000),
    .owners = {
      PLAIN (0x4d4d4d),
      PLAIN (0xffffff),
      { RGB (0xe6e6e6), RW_PATTERN_HATCH, RGB (0x000000) },
      { RGB (0xffffff), RW_PATTERN_DOTS, RGB (0x000000) },
      { RGB (0xffffff), RW_PATTERN_DENSE, RGB (0xd0d0d0) },
    },
    .owner_text = {
      RGB (0xffffff), RGB (0x000000), RGB (0x000000),
      RGB (0x000000), RGB (0x000000),
    },
    .lines = ALL_LINES (0x000000),
  },
  {
    .id = "contrast",
    .background = RGB (0xffffff),
    .text = RGB (0x000000),
    .dim_text = RGB (0x000000),
    .badge = RGB (0xffffff),
    .badge_text = RGB (0x000000),
    .owners = {
      PLAIN (0x002f7a),
      PLAIN (0xffee99),
      { RGB (0x3d9485), RW_PATTERN_HATCH, RGB (0x00241e) },
      { RGB (0x6b1e84), RW_PATTERN_DOTS, RGB (0xffffff) },
      { RGB (0xffffff), RW_PATTERN_DENSE, RGB (0x8a8a8a) },
    },
    .owner_text = {
      RGB (0xffffff), RGB (0x000000), RGB (0x000000),
      RGB (0xffffff), RGB (0x000000),
    },
    .lines = ALL_LINES (0x000000),
  },
  {
    .id = "contrast-dark",
    .dark = TRUE,
    .background = RGB (0x000000),
    .text = RGB (0xffffff),
    .dim_text = RGB (0xffffff),
    .badge = RGB (0x000000),
    .badge_text = RGB (0xffffff),
    .owners = {
      PLAIN (0x3f7df2),
      PLAIN (0xfff0a0),
      { RGB (0x003d36), RW_PATTERN_HATCH, RGB (0x5fe0cc) },
      { RGB (0xc77dff), RW_PATTERN_DOTS, RGB (0x000000) },
      { RGB (0x1c1c1c), RW_PATTERN_DENSE, RGB (0x7a7a7a) },
    },
    .owner_text = {
      RGB (0x000000), RGB (0x000000), RGB (0xffffff),
      RGB (0x000000), RGB (0xffffff),
    },
    .lines = ALL_LINES (0xffffff),
  },
  {
    .id = "okabe-ito",
    .background = RGB (0xffffff),
    .text = RGB (0x1a1a1a),
    .dim_text = RGB (0x555555),
    .badge = RGB (0xffffff),
    .badge_text = RGB (0x1a1a1a),
    .owners = {
      PLAIN (0x0072b2),
      PLAIN (0xe69f00),
      { RGB (0x009e73), RW_PATTERN_HATCH, RGBA (0x003d2c, 0.55f) },
      { RGB (0xcc79a7), RW_PATTERN_DOTS, RGBA (0x000000, 0.45f) },
      { RGB (0xdddddd), RW_PATTERN_DENSE, RGBA (0x777777, 0.30f) },
    },
    .owner_text = {
      RGB (0xffffff), RGB (0x1a1a1a), RGB (0x000000),
      RGB (0x000000), RGB (0x333333),
    },
    .lines = { [RW_OWNER_PROVIDER] = RGB (0x1a1a1a) },
  },
  {
    .id = "okabe-ito-dark",
    .dark = TRUE,
    .background = RGB (0x242424),
    .text = RGB (0xf6f5f4),
    .dim_text = RGB (0xc0bfbc),
    .badge = RGB (0x1a1a1a),
    .badge_text = RGB (0xf6f5f4),
    .owners = {
      PLAIN (0x0072b2),
      PLAIN (0xe69f00),
      { RGB (0x009e73), RW_PATTERN_HATCH, RGBA (0x00271c, 0.60f) },
      { RGB (0xcc79a7), RW_PATTERN_DOTS, RGBA (0x000000, 0.45f) },
      { RGB (0x4d4d4d), RW_PATTERN_DENSE, RGBA (0x999999, 0.32f) },
    },
    .owner_text = {
      RGB (0xffffff), RGB (0x1a1a1a), RGB (0x000000),
      RGB (0x000000), RGB (0xf6f5f4),
    },
    .lines = { [RW_OWNER_CUSTOMER] = RGB (0xf6f5f4) },
  },
};

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
 * @id: "light", "dark", "print", "contrast", "contrast-dark", "okabe-ito" or
 *   "okabe-ito-dark"
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
 * rw_theme_get_name:
 * @self: a theme
 *
 * Gets a name to choose a theme by.
 *
 * Returns: a translated name
 */
const char *
rw_theme_get_name (const RwTheme *self)
{
  static const char *const names[RW_N_THEMES] = {
    NC_("theme", "Light"),
    NC_("theme", "Dark"),
    NC_("theme", "Print"),
    NC_("theme", "High contrast"),
    NC_("theme", "High contrast, dark"),
    /* Translators: a palette, by the names of those who published it. */
    NC_("theme", "Okabe–Ito"),
    NC_("theme", "Okabe–Ito, dark"),
  };

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < RW_N_THEMES; i++)
    if (g_strcmp0 (themes[i].id, self->id) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "theme", names[i]);
  return C_("theme", "Own colors");
}

/**
 * rw_theme_equal:
 * @a: a theme
 * @b: another
 *
 * Compares two themes by how they look.
 *
 * Returns: whether pictures of both are the same
 */
gboolean
rw_theme_equal (const RwTheme *a,
                const RwTheme *b)
{
  if (!rw_color_equal (&a->background, &b->background) ||
      !rw_color_equal (&a->text, &b->text) ||
      !rw_color_equal (&a->dim_text, &b->dim_text) ||
      !rw_color_equal (&a->badge, &b->badge) ||
      !rw_color_equal (&a->badge_text, &b->badge_text))
    return FALSE;

  for (guint i = 0; i < RW_N_OWNERS; i++)
    if (!rw_paint_equal (&a->owners[i], &b->owners[i]) ||
        !rw_color_equal (&a->owner_text[i], &b->owner_text[i]) ||
        !rw_color_equal (&a->lines[i], &b->lines[i]))
      return FALSE;
  return TRUE;
}
