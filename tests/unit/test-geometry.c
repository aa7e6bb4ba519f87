/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Polar geometry.
 */

#include "config.h"

#include <math.h>

#include "scene/rw-geometry.h"

#define FULL_TURN (2 * G_PI)

static void
test_point (void)
{
  RwPoint top = rw_polar_point (100, 50, 10, 0);
  RwPoint right = rw_polar_point (100, 50, 10, G_PI_2);

  g_assert_cmpfloat_with_epsilon (top.x, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (top.y, 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (right.x, 110, 1e-9);
  g_assert_cmpfloat_with_epsilon (right.y, 50, 1e-9);
}

static void
test_normalize (void)
{
  g_assert_cmpfloat_with_epsilon (rw_angle_normalize (-G_PI_2), 3 * G_PI_2, 1e-9);
  g_assert_cmpfloat_with_epsilon (rw_angle_normalize (5 * G_PI), G_PI, 1e-9);
  g_assert_cmpfloat (rw_angle_normalize (-1e-30), <, FULL_TURN);
  g_assert_cmpfloat_with_epsilon (rw_angle_normalize (FULL_TURN), 0, 1e-12);
}

static void
test_contains_is_half_open (void)
{
  RwSector sector = { 0, 0, 10, 20, 0, G_PI_2, 0 };

  g_assert_true (rw_sector_contains (&sector, 0, -10));
  g_assert_true (rw_sector_contains (&sector, 1, -15));
  g_assert_false (rw_sector_contains (&sector, 0, -20));
  g_assert_false (rw_sector_contains (&sector, 15, 0));
  g_assert_false (rw_sector_contains (&sector, -1, -15));
  g_assert_false (rw_sector_contains (&sector, 1, -5));
}

static void
test_neighbours_share_no_point (void)
{
  const guint n = 7;

  for (guint i = 0; i < 5000; i++)
    {
      double angle = g_test_rand_double_range (-10, 10);
      RwPoint point = rw_polar_point (3, -4, 15, angle);
      guint hits = 0;

      for (guint k = 0; k < n; k++)
        {
          RwSector sector = { 3, -4, 10, 20, FULL_TURN * k / n - 0.3,
                              FULL_TURN * (k + 1) / n - 0.3, 0 };

          hits += rw_sector_contains (&sector, point.x, point.y);
        }
      g_assert_cmpuint (hits, ==, 1);
    }
}

static void
test_bounds (void)
{
  RwSector quarter = { 0, 0, 10, 20, 0, G_PI_2, 0 };
  RwSector ring = { 5, 5, 10, 20, 0, FULL_TURN, 0 };
  RwRect bounds;

  rw_sector_get_bounds (&quarter, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.x, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.y, -20, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.width, 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.height, 20, 1e-9);

  rw_sector_get_bounds (&ring, &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.x, -15, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.height, 40, 1e-9);
}

static void
test_bounds_hold_every_point (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      double a0 = g_test_rand_double_range (-7, 7);
      double r0 = g_test_rand_double_range (0, 50);
      RwSector sector = { 0, 0, r0, r0 + g_test_rand_double_range (1, 50), a0,
                          a0 + g_test_rand_double_range (0.01, FULL_TURN), 0 };
      double angle = g_test_rand_double_range (sector.a0, sector.a1);
      RwPoint point = rw_polar_point (0, 0, sector.r1, angle);
      RwRect bounds;

      rw_sector_get_bounds (&sector, &bounds);
      g_assert_cmpfloat (rw_rect_distance (&bounds, point.x, point.y), <, 1e-6);
    }
}

static void
test_edges_keep_an_even_slit (void)
{
  RwSector sector = { 0, 0, 10, 20, 0, 1, 0.5 };
  double a0;
  double a1;

  rw_sector_get_edges (&sector, 10, &a0, &a1);
  g_assert_cmpfloat_with_epsilon (10 * sin (a0), 0.5, 1e-9);
  rw_sector_get_edges (&sector, 20, &a0, &a1);
  g_assert_cmpfloat_with_epsilon (20 * sin (a0), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (1 - a1, a0, 1e-9);

  /* Where the slit takes all there is nothing left, not a negative rest. */
  rw_sector_get_edges (&sector, 0.1, &a0, &a1);
  g_assert_cmpfloat_with_epsilon (a0, a1, 1e-12);
}

static void
test_rings_have_no_slit (void)
{
  RwSector ring = { 0, 0, 10, 20, 0, FULL_TURN, 2 };
  double a0;
  double a1;

  rw_sector_get_edges (&ring, 15, &a0, &a1);
  g_assert_true (rw_sector_is_ring (&ring));
  g_assert_cmpfloat_with_epsilon (a1 - a0, FULL_TURN, 1e-12);
}

static void
test_rects (void)
{
  RwRect a = { 0, 0, 10, 10 };
  RwRect touching = { 10, 0, 5, 5 };
  RwRect over = { 9, 9, 5, 5 };

  g_assert_false (rw_rect_intersects (&a, &touching));
  g_assert_true (rw_rect_intersects (&a, &over));
  g_assert_cmpfloat_with_epsilon (rw_rect_distance (&a, 5, 5), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (rw_rect_distance (&a, 13, 14), 5, 1e-9);
}

static RwRect
make_random_rect (void)
{
  return (RwRect) { g_test_rand_double_range (-120, 120),
                    g_test_rand_double_range (-120, 120),
                    g_test_rand_double_range (1, 80),
                    g_test_rand_double_range (1, 80) };
}

/* No point of a sector lies where it is said not to touch. */
static void
test_may_touch (void)
{
  RwSector ring = { 0, 0, 50, 60, 0, FULL_TURN, 0 };
  RwRect hole = { -20, -20, 40, 40 };
  RwRect beside = { 60, 60, 10, 10 };
  RwRect across = { 40, -5, 30, 10 };

  g_assert_false (rw_sector_may_touch (&ring, &hole));
  g_assert_false (rw_sector_may_touch (&ring, &beside));
  g_assert_true (rw_sector_may_touch (&ring, &across));

  for (guint i = 0; i < 5000; i++)
    {
      double a0 = g_test_rand_double_range (-7, 7);
      RwSector sector = { 0, 0, g_test_rand_double_range (0, 60), 90, a0,
                          a0 + g_test_rand_double_range (0.01, FULL_TURN), 0 };
      RwRect rect = make_random_rect ();
      double x = rect.x + g_test_rand_double_range (0, rect.width);
      double y = rect.y + g_test_rand_double_range (0, rect.height);

      if (rw_sector_contains (&sector, x, y))
        g_assert_true (rw_sector_may_touch (&sector, &rect));
    }
}

/* What is cut off a ring is not to be seen. */
static void
test_trim (void)
{
  RwSector ring = { 0, 0, 30, 90, 0, FULL_TURN, 0 };
  RwSector quarter = { 0, 0, 30, 90, 0, G_PI_2, 1 };
  RwRect beside = { 40, -5, 30, 10 };
  RwRect around = { -5, -5, 10, 10 };
  RwSector trimmed;

  rw_sector_trim (&ring, &beside, 4, &trimmed);
  g_assert_cmpfloat (trimmed.a1 - trimmed.a0, <, 1);
  rw_sector_trim (&ring, &around, 4, &trimmed);
  g_assert_true (rw_sector_is_ring (&trimmed));
  rw_sector_trim (&quarter, &beside, 4, &trimmed);
  g_assert_cmpfloat_with_epsilon (trimmed.a1 - trimmed.a0, G_PI_2, 1e-12);

  for (guint i = 0; i < 5000; i++)
    {
      RwRect rect = make_random_rect ();
      double x = rect.x + g_test_rand_double_range (0, rect.width);
      double y = rect.y + g_test_rand_double_range (0, rect.height);

      rw_sector_trim (&ring, &rect, 0, &trimmed);
      g_assert_cmpint (rw_sector_contains (&trimmed, x, y), ==,
                       rw_sector_contains (&ring, x, y));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geometry/point", test_point);
  g_test_add_func ("/geometry/normalize", test_normalize);
  g_test_add_func ("/geometry/contains/half-open", test_contains_is_half_open);
  g_test_add_func ("/geometry/contains/neighbours",
                   test_neighbours_share_no_point);
  g_test_add_func ("/geometry/bounds/exact", test_bounds);
  g_test_add_func ("/geometry/bounds/hold", test_bounds_hold_every_point);
  g_test_add_func ("/geometry/edges/even", test_edges_keep_an_even_slit);
  g_test_add_func ("/geometry/edges/ring", test_rings_have_no_slit);
  g_test_add_func ("/geometry/rects", test_rects);
  g_test_add_func ("/geometry/may-touch", test_may_touch);
  g_test_add_func ("/geometry/trim", test_trim);

  return g_test_run ();
}
