/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Themes: everything on them can be read, and owners keep apart.
 */

#include "config.h"

#include <string.h>

#include "core/rw-error.h"
#include "scene/rw-palette.h"
#include "scene/rw-theme.h"
#include "scene/rw-vision.h"

static RwColor
over (const RwColor *top,
      const RwColor *bottom)
{
  RwColor opaque = *top;
  RwColor mixed;

  opaque.a = 1;
  rw_color_mix (bottom, &opaque, top->a, &mixed);
  return mixed;
}

static void
test_text_is_legible (void)
{
  for (guint i = 0; i < RW_N_THEMES; i++)
    {
      const RwTheme *theme = rw_theme_get (i);

      g_assert_cmpfloat (rw_color_contrast (&theme->text, &theme->background),
                         >=, 7);
      g_assert_cmpfloat (rw_color_contrast (&theme->dim_text,
                                            &theme->background), >=, 4.5);
      g_assert_cmpfloat (rw_color_contrast (&theme->badge_text, &theme->badge),
                         >=, 7);
      for (guint owner = 0; owner < RW_N_OWNERS; owner++)
        {
          double contrast = rw_color_contrast (&theme->owner_text[owner],
                                               &theme->owners[owner].color);

          g_test_message ("%s, %s: %.2f", theme->id, rw_owner_get_id (owner),
                          contrast);
          g_assert_cmpfloat (contrast, >=, 4.5);
        }
    }
}

/* The theme as somebody sees it. */
static RwTheme
see_theme (const RwTheme *theme,
           RwVision       vision)
{
  RwTheme seen = *theme;

  rw_vision_see_color (vision, &theme->background, &seen.background);
  for (guint i = 0; i < RW_N_OWNERS; i++)
    {
      rw_vision_see_color (vision, &theme->owners[i].color,
                           &seen.owners[i].color);
      rw_vision_see_color (vision, &theme->owners[i].pattern_color,
                           &seen.owners[i].pattern_color);
      rw_vision_see_color (vision, &theme->lines[i], &seen.lines[i]);
      rw_vision_see_color (vision, &theme->owner_text[i], &seen.owner_text[i]);
    }
  return seen;
}

static void
check_separations (const RwTheme *theme,
                   const char    *how)
{
  static const char *const names[] = {
    "nothing", "lightness", "line", "gap", "pattern",
  };

  for (guint a = 0; a < RW_N_OWNERS; a++)
    for (guint b = a + 1; b < RW_N_OWNERS; b++)
      {
        RwSeparation separation = rw_theme_get_separation (theme, a, b);

        g_test_message ("%s, %s: %s and %s are kept apart by %s (%.2f)",
                        theme->id, how, rw_owner_get_id (a),
                        rw_owner_get_id (b), names[separation],
                        rw_color_contrast (&theme->owners[a].color,
                                           &theme->owners[b].color));
        g_assert_cmpint (separation, !=, RW_SEPARATION_NONE);
      }
}

static void
check_text_on_fills (const RwTheme *theme)
{
  for (guint i = 0; i < RW_N_OWNERS; i++)
    g_assert_cmpfloat (rw_color_contrast (&theme->owner_text[i],
                                          &theme->owners[i].color),
                       >=, RW_MIN_TEXT_CONTRAST);
}

/* Side by side, fills differ for everybody: by lightness, a line or the ground
 * between them, or a pattern. */
static void
test_owners_differ_for_all (void)
{
  for (guint i = 0; i < RW_N_THEMES; i++)
    {
      check_separations (rw_theme_get (i), "as it is");
      for (guint vision = 0; vision < RW_N_VISIONS; vision++)
        {
          RwTheme seen = see_theme (rw_theme_get (i), vision);

          check_separations (&seen, rw_vision_get_name (vision));
        }
    }
}

/* Whatever is left out, what remains keeps fills apart and can be read. Where
 * only letters are left there is but one fill. */
static void
test_cues (void)
{
  for (guint i = 0; i < RW_N_THEMES; i++)
    for (guint cues = 1; cues <= RW_CUES_ALL; cues++)
      {
        RwTheme theme;

        rw_theme_apply_cues (rw_theme_get (i), cues, &theme);
        check_text_on_fills (&theme);
        check_separations (&theme, "with less");
        for (guint owner = 0; owner < RW_N_OWNERS; owner++)
          if ((cues & RW_CUE_PATTERN) == 0)
            g_assert_cmpint (theme.owners[owner].pattern, ==, RW_PATTERN_NONE);
        if (cues == RW_CUES_ALL)
          g_assert_true (rw_theme_equal (&theme, rw_theme_get (i)));
      }
}

/* In high contrast three owners are three steps of lightness, for everybody,
 * and words are clearer still. */
static void
test_high_contrast (void)
{
  const char *const ids[] = { "contrast", "contrast-dark" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const RwTheme *theme = rw_theme_find (ids[i]);

      g_assert_cmpfloat (rw_color_contrast (&theme->text, &theme->background),
                         >=, 20);
      for (guint a = 0; a <= RW_OWNER_SHARED; a++)
        for (guint b = a + 1; b <= RW_OWNER_SHARED; b++)
          g_assert_cmpint (rw_theme_get_separation (theme, a, b), ==,
                           RW_SEPARATION_LIGHTNESS);
      for (guint owner = 0; owner < RW_N_OWNERS; owner++)
        g_assert_cmpfloat (rw_color_contrast (&theme->lines[owner],
                                              &theme->background), >=, 20);
    }
}

static void
test_print_has_no_color (void)
{
  const RwTheme *theme = rw_theme_find ("print");

  for (guint i = 0; i < RW_N_OWNERS; i++)
    {
      RwColor grey;

      rw_vision_see_color (RW_VISION_GREY, &theme->owners[i].color, &grey);
      g_assert_true (rw_color_equal (&grey, &theme->owners[i].color));
    }
}

static RwColor
random_color (void)
{
  return (RwColor) {
    (float) g_test_rand_double (), (float) g_test_rand_double (),
    (float) g_test_rand_double (), 1.0f,
  };
}

/* Whatever somebody picks, everything can be read and is kept apart. */
static void
test_own_colors (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      RwPalette palette;
      RwTheme theme;

      palette.background = random_color ();
      for (guint owner = 0; owner < RW_N_OWNERS; owner++)
        palette.owners[owner] = random_color ();
      rw_palette_make_theme (&palette, &theme);

      g_assert_cmpstr (theme.id, ==, "own");
      g_assert_cmpfloat (rw_color_contrast (&theme.text, &theme.background),
                         >=, RW_MIN_TEXT_CONTRAST);
      g_assert_cmpfloat (rw_color_contrast (&theme.dim_text,
                                            &theme.background),
                         >=, RW_MIN_TEXT_CONTRAST);
      g_assert_cmpfloat (rw_color_contrast (&theme.badge_text, &theme.badge),
                         >=, RW_MIN_TEXT_CONTRAST);
      check_text_on_fills (&theme);
      for (guint a = 0; a < RW_N_OWNERS; a++)
        for (guint b = a + 1; b < RW_N_OWNERS; b++)
          {
            RwSeparation separation = rw_theme_get_separation (&theme, a, b);

            g_assert_true (separation == RW_SEPARATION_LIGHTNESS ||
                           separation == RW_SEPARATION_LINE ||
                           separation == RW_SEPARATION_GAP);
          }
    }
}

static void
test_palette_text (void)
{
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  RwPalette palette;
  RwPalette copy;

  rw_palette_init (&palette, rw_theme_find ("light"));
  rw_palette_init (&copy, rw_theme_find ("dark"));
  g_assert_false (rw_palette_equal (&palette, &copy));
  text = rw_palette_to_string (&palette);
  g_assert_cmpstr (text, ==,
                   "customer=#1a5fb4,provider=#f3c64f,shared=#8cc7bd,"
                   "third-party=#8a3fa6,not-applicable=#e4e2e0,"
                   "background=#ffffff");
  g_assert_true (rw_palette_parse (&copy, text, NULL));
  g_assert_true (rw_palette_equal (&palette, &copy));

  g_assert_true (rw_palette_parse (&copy, " shared = #ABC\n", NULL) == FALSE);
  g_assert_true (rw_palette_parse (&copy, "shared=#ABC\n background=#000,",
                                   NULL));
  again = rw_palette_to_string (&copy);
  g_assert_nonnull (strstr (again, "shared=#aabbcc"));
  g_assert_nonnull (strstr (again, "background=#000000"));
  g_assert_nonnull (strstr (again, "customer=#1a5fb4"));
}

static void
test_bad_palette_text (void)
{
  const char *const bad[] = {
    "customer", "customer=", "customer=red", "customer=#12345", "=#123456",
    "customer=#12345g", "nobody=#123456", "customer=#123456;shared=#123456",
    "Customer=#123456",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      RwPalette palette;
      RwPalette before;

      rw_palette_init (&palette, rw_theme_get (0));
      before = palette;
      g_assert_false (rw_palette_parse (&palette, bad[i], &error));
      g_assert_error (error, RW_ERROR, RW_ERROR_VALUE);
      g_assert_true (rw_palette_equal (&palette, &before));
    }
}

static void
test_cue_words (void)
{
  const char *const bad[] = { "", ",", " , ", "none", "color,shape", "Color" };
  RwCues cues;

  g_assert_true (rw_cues_parse ("color", &cues, NULL));
  g_assert_cmpint (cues, ==, RW_CUE_COLOR);
  g_assert_true (rw_cues_parse ("letter, pattern,", &cues, NULL));
  g_assert_cmpint (cues, ==, RW_CUE_LETTER | RW_CUE_PATTERN);
  g_assert_true (rw_cues_parse ("colour,pattern,letter", &cues, NULL));
  g_assert_cmpint (cues, ==, RW_CUES_ALL);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (rw_cues_parse (bad[i], &cues, &error));
      g_assert_error (error, RW_ERROR, RW_ERROR_VALUE);
    }
}

static void
assert_color (const RwColor *color,
              const char    *expected)
{
  char text[RW_COLOR_TEXT_SIZE];

  rw_color_print (color, text);
  g_assert_cmpstr (text, ==, expected);
}

/* Worked out by hand from the published matrices. */
static void
test_vision (void)
{
  const struct { RwVision vision; const char *from; const char *to; } cases[] = {
    { RW_VISION_PROTANOPIA, "#ff0000", "#6d5f00" },
    { RW_VISION_DEUTERANOPIA, "#ff0000", "#a39000" },
    { RW_VISION_TRITANOPIA, "#ff0000", "#ff000f" },
    { RW_VISION_GREY, "#ff0000", "#7f7f7f" },
    { RW_VISION_PROTANOPIA, "#000000", "#000000" },
    { RW_VISION_DEUTERANOPIA, "#ffffff", "#ffffff" },
    { RW_VISION_TRITANOPIA, "#808080", "#808080" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RwColor color;
      RwColor seen;
      guint32 pixel;
      guint32 expected;

      g_assert_true (rw_color_parse (cases[i].from, &color));
      rw_vision_see_color (cases[i].vision, &color, &seen);
      assert_color (&seen, cases[i].to);

      pixel = 0xff000000 |
              (guint32) g_ascii_strtoull (cases[i].from + 1, NULL, 16);
      expected = 0xff000000 |
                 (guint32) g_ascii_strtoull (cases[i].to + 1, NULL, 16);
      rw_vision_see_pixels (cases[i].vision, &pixel, 1);
      g_assert_cmphex (pixel, ==, expected);
    }
}

/* What is transparent stays so, and no channel is more than its alpha. */
static void
test_vision_of_pixels (void)
{
  guint32 pixels[4096];

  for (guint vision = 0; vision < RW_N_VISIONS; vision++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (pixels); i++)
        {
          guint alpha = (guint) g_test_rand_int_range (0, 256);

          pixels[i] = alpha << 24;
          for (guint shift = 0; shift < 24; shift += 8)
            pixels[i] |= (guint) g_test_rand_int_range (0, (gint32) alpha + 1)
                         << shift;
        }
      rw_vision_see_pixels (vision, pixels, G_N_ELEMENTS (pixels));
      for (guint i = 0; i < G_N_ELEMENTS (pixels); i++)
        for (guint shift = 0; shift < 24; shift += 8)
          g_assert_cmpuint (pixels[i] >> shift & 0xff, <=, pixels[i] >> 24);
    }
}

static void
test_find (void)
{
  g_assert_true (rw_theme_find ("light") == rw_theme_get (0));
  g_assert_nonnull (rw_theme_find ("dark"));
  g_assert_nonnull (rw_theme_find ("print"));
  g_assert_null (rw_theme_find ("Light"));
  for (guint i = 0; i < RW_N_THEMES; i++)
    {
      const RwTheme *theme = rw_theme_get (i);

      g_assert_true (rw_theme_find (theme->id) == theme);
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (rw_theme_get_name (theme), !=,
                         rw_theme_get_name (rw_theme_get (k)));
    }
}

static void
test_mix (void)
{
  const RwColor black = { 0, 0, 0, 1 };
  const RwColor white = { 1, 1, 1, 1 };
  RwColor middle;

  rw_color_mix (&black, &white, 0.5, &middle);
  g_assert_cmpfloat_with_epsilon (middle.g, 0.5, 1e-6);
  middle = over (&black, &white);
  g_assert_true (rw_color_equal (&middle, &black));
  g_assert_cmpfloat_with_epsilon (rw_color_contrast (&black, &white), 21, 0.01);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/theme/legible", test_text_is_legible);
  g_test_add_func ("/theme/for-all", test_owners_differ_for_all);
  g_test_add_func ("/theme/cues", test_cues);
  g_test_add_func ("/theme/high-contrast", test_high_contrast);
  g_test_add_func ("/theme/print", test_print_has_no_color);
  g_test_add_func ("/theme/own", test_own_colors);
  g_test_add_func ("/theme/own/text", test_palette_text);
  g_test_add_func ("/theme/own/bad-text", test_bad_palette_text);
  g_test_add_func ("/theme/cue-words", test_cue_words);
  g_test_add_func ("/theme/vision", test_vision);
  g_test_add_func ("/theme/vision/pixels", test_vision_of_pixels);
  g_test_add_func ("/theme/find", test_find);
  g_test_add_func ("/theme/mix", test_mix);

  return g_test_run ();
}
