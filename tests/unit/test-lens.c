/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How near a picture is looked at: nothing beyond it is seen, and who listens
 * is told once.
 */

#include "config.h"

#include "core/rw-lens.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_place (void)
{
  g_autoptr (RwLens) lens = rw_lens_new ();
  double x;
  double y;

  g_assert_cmpfloat_with_epsilon (rw_lens_get_zoom (lens), 1.0, 1e-12);
  rw_lens_set (lens, 2.0, 0.9, 0.4);
  rw_lens_get_middle (lens, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 0.75, 1e-12);
  g_assert_cmpfloat_with_epsilon (y, 0.4, 1e-12);
  rw_lens_set (lens, 2.0, -1.0, 5.0);
  rw_lens_get_middle (lens, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 0.25, 1e-12);
  g_assert_cmpfloat_with_epsilon (y, 0.75, 1e-12);
  rw_lens_set (lens, 0.2, 0.1, 0.1);
  rw_lens_get_middle (lens, &x, &y);
  g_assert_cmpfloat_with_epsilon (rw_lens_get_zoom (lens), 1.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (x, 0.5, 1e-12);
  rw_lens_set (lens, 1e9, 0.5, 0.5);
  g_assert_cmpfloat_with_epsilon (rw_lens_get_zoom (lens), RW_ZOOM_MAX, 1e-12);
}

static void
test_notify (void)
{
  g_autoptr (RwLens) lens = rw_lens_new ();
  guint n = 0;

  g_signal_connect_swapped (lens, "notify::zoom", G_CALLBACK (count_cb), &n);
  /* All of it is all there is. */
  rw_lens_set (lens, 1.0, 0.9, 0.1);
  g_assert_cmpuint (n, ==, 0);
  rw_lens_set (lens, 2.0, 0.9, 0.5);
  rw_lens_set (lens, 2.0, 1.5, 0.5);
  g_assert_cmpuint (n, ==, 1);
  rw_lens_set (lens, 2.0, 0.5, 0.5);
  g_assert_cmpuint (n, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lens/place", test_place);
  g_test_add_func ("/lens/notify", test_notify);

  return g_test_run ();
}
