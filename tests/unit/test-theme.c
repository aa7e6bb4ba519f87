/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Themes: everything on them can be read, and owners keep apart.
 */

#include "config.h"

#include "scene/rw-theme.h"

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

static double
grey (const RwColor *color)
{
  const RwColor black = { 0, 0, 0, 1 };

  return rw_color_contrast (color, &black);
}

/* In grey the three owners must still differ, by lightness or by pattern. */
static void
test_owners_differ_in_grey (void)
{
  for (guint i = 0; i < RW_N_THEMES; i++)
    {
      const RwTheme *theme = rw_theme_get (i);

      for (guint a = 0; a <= RW_OWNER_SHARED; a++)
        for (guint b = a + 1; b <= RW_OWNER_SHARED; b++)
          {
            double light = grey (&theme->owners[a].color);
            double dark = grey (&theme->owners[b].color);
            double ratio = MAX (light, dark) / MIN (light, dark);

            g_assert_true (ratio >= 1.5 || theme->owners[a].pattern !=
                                             theme->owners[b].pattern);
          }
    }
}

static void
test_find (void)
{
  g_assert_true (rw_theme_find ("light") == rw_theme_get (0));
  g_assert_nonnull (rw_theme_find ("dark"));
  g_assert_nonnull (rw_theme_find ("print"));
  g_assert_null (rw_theme_find ("Light"));
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
  g_test_add_func ("/theme/grey", test_owners_differ_in_grey);
  g_test_add_func ("/theme/find", test_find);
  g_test_add_func ("/theme/mix", test_mix);

  return g_test_run ();
}
