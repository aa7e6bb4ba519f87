/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What may be bent, and the fixed measurer that golden files rely on.
 */

#include "config.h"

#include "scene/rw-text.h"

static const RwFont font = { 10, 400 };

static guint
count_clusters (const char *text,
                gboolean   *out_bends)
{
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE,
                                             sizeof (RwTextCluster));

  *out_bends = rw_text_split (rw_text_measurer_get_fixed (), text, &font,
                              clusters);
  return clusters->len;
}

static void
test_fixed_width (void)
{
  RwTextExtents extents;

  rw_text_measure (rw_text_measurer_get_fixed (), "abcd", &font, &extents);
  g_assert_cmpfloat_with_epsilon (extents.width, 22, 1e-9);
  rw_text_measure (rw_text_measurer_get_fixed (), "雲雲", &font, &extents);
  g_assert_cmpfloat_with_epsilon (extents.width, 20, 1e-9);
  rw_text_measure (rw_text_measurer_get_fixed (), "", &font, &extents);
  g_assert_cmpfloat_with_epsilon (extents.width, 0, 1e-12);
}

static void
test_marks_stay_with_their_base (void)
{
  gboolean bends;

  g_assert_cmpuint (count_clusters ("e\xcc\x81 a", &bends), ==, 3);
  g_assert_true (bends);
}

static void
test_cursive_stays_straight (void)
{
  const char *const straight[] = { "بيانات", "נתונים", "डेटा", "Data بيانات" };
  const char *const bent[] = { "Data", "Données", "数据", "Данные", "データ" };
  gboolean bends;

  for (guint i = 0; i < G_N_ELEMENTS (straight); i++)
    {
      count_clusters (straight[i], &bends);
      g_assert_false (bends);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bent); i++)
    {
      count_clusters (bent[i], &bends);
      g_assert_true (bends);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/fixed/width", test_fixed_width);
  g_test_add_func ("/text/fixed/marks", test_marks_stay_with_their_base);
  g_test_add_func ("/text/bendable", test_cursive_stays_straight);

  return g_test_run ();
}
