/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Measuring and cutting text with pango. Holds for any font: only relations
 * between measures are asked for.
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "render/rw-pango.h"

typedef struct
{
  RwPangoMeasurer *pango;
  RwTextMeasurer  *measurer;
} Fixture;

static const RwFont body = { 16, 400 };

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->pango = rw_pango_measurer_new ();
  fixture->measurer = rw_pango_measurer_get (fixture->pango);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_pango_measurer_free (fixture->pango);
}

static double
width_of (Fixture      *fixture,
          const char   *text,
          const RwFont *font)
{
  RwTextExtents extents;

  rw_text_measure (fixture->measurer, text, font, &extents);
  return extents.width;
}

static GArray *
split (Fixture    *fixture,
       const char *text)
{
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (RwTextCluster));

  g_assert_true (rw_text_split (fixture->measurer, text, &body, clusters));
  return clusters;
}

static void
test_measure_scales (Fixture       *fixture,
                     gconstpointer  data)
{
  const RwFont twice = { 32, 400 };
  RwTextExtents small, large;

  rw_text_measure (fixture->measurer, "Identity & access", &body, &small);
  rw_text_measure (fixture->measurer, "Identity & access", &twice, &large);

  g_assert_cmpfloat (small.width, >, 16);
  g_assert_cmpfloat_with_epsilon (large.width, 2 * small.width, 1e-6);
  g_assert_cmpfloat_with_epsilon (large.ascent, 2 * small.ascent, 1e-6);
  g_assert_cmpfloat_with_epsilon (large.descent, 2 * small.descent, 1e-6);
  g_assert_cmpfloat (small.ascent, >, small.descent);
}

static void
test_measure_empty (Fixture       *fixture,
                    gconstpointer  data)
{
  RwTextExtents extents;

  rw_text_measure (fixture->measurer, "", &body, &extents);

  g_assert_cmpfloat_with_epsilon (extents.width, 0, 1e-9);
  g_assert_cmpfloat (extents.ascent, >, 0);
}

static void
test_measure_one_line (Fixture       *fixture,
                       gconstpointer  data)
{
  RwTextExtents plain, broken;

  rw_text_measure (fixture->measurer, "a b c", &body, &plain);
  rw_text_measure (fixture->measurer, "a\nb\tc", &body, &broken);

  g_assert_cmpfloat_with_epsilon (plain.width, broken.width, 1e-9);
  g_assert_cmpfloat_with_epsilon (plain.descent, broken.descent, 1e-9);
}

static void
test_weights_differ (Fixture       *fixture,
                     gconstpointer  data)
{
  const RwFont bold = { 16, 700 };

  g_assert_cmpfloat (fabs (width_of (fixture, "Compute", &bold) -
                           width_of (fixture, "Compute", &body)), >, 1e-3);
}

static void
test_layout_is_kept (Fixture       *fixture,
                     gconstpointer  data)
{
  PangoLayout *first = rw_pango_measurer_lay_out (fixture->pango, "Network",
                                                  7, &body);
  const RwFont other_size = { 99, 400 };

  g_assert_true (rw_pango_measurer_lay_out (fixture->pango, "Networking", 7,
                                            &other_size) == first);
  g_assert_cmpstr (pango_layout_get_text (first), ==, "Network");
}

/* Many labels do not fill the memory, and none is mistaken for another. */
static void
test_many_layouts (Fixture       *fixture,
                   gconstpointer  data)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strdup_printf ("w%d", i);
      PangoLayout *layout = rw_pango_measurer_lay_out (fixture->pango, text,
                                                       strlen (text), &body);

      g_assert_cmpstr (pango_layout_get_text (layout), ==, text);
    }
}

/* Pieces in order, without gaps, as wide together as the whole. */
static void
assert_covers (Fixture    *fixture,
               const char *text,
               GArray     *clusters)
{
  double width = 0;
  guint end = 0;

  for (guint i = 0; i < clusters->len; i++)
    {
      RwTextCluster *cluster = &g_array_index (clusters, RwTextCluster, i);

      g_assert_cmpuint (cluster->start, ==, end);
      g_assert_cmpuint (cluster->length, >, 0);
      g_assert_cmpfloat (cluster->advance, >=, 0);
      end += cluster->length;
      width += cluster->advance;
    }
  g_assert_cmpuint (end, ==, strlen (text));
  g_assert_cmpfloat_with_epsilon (width, width_of (fixture, text, &body),
                                  1e-3);
}

static void
test_split_covers (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const texts[] = {
    "Compute", "Identity & access", "AVATAR Wäsche", "Čerpadlo",
    "e\u0301tage a\u0323\u0302x", "网络安全", "ネットワーク", "한국어 망",
    "ความปลอดภัย", "👩‍👩‍👧 family 🇩🇪", "a\tb\nc", " padded ",
    "\u2068isolated\u2069", "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) clusters = split (fixture, texts[i]);

      assert_covers (fixture, texts[i], clusters);
    }
}

static void
test_split_keeps_marks (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GArray) clusters = split (fixture, "xe\u0301\u0323y");

  g_assert_cmpuint (clusters->len, ==, 3);
  g_assert_cmpuint (g_array_index (clusters, RwTextCluster, 1).length, ==, 5);
}

static void
test_split_refuses (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char *const texts[] = {
    "أمن الشبكة", "אבטחה", "ܫܠܡܐ", "ߒߞߏ", "ᠮᠣᠩᠭᠣᠯ", "ࡌࡀࡍࡃࡀ", "नेटवर्क",
    "Azure شبكة", "a\u202eb", "\u2067x\u2069",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) clusters =
        g_array_new (FALSE, FALSE, sizeof (RwTextCluster));

      g_test_message ("%s", texts[i]);
      g_assert_false (rw_text_split (fixture->measurer, texts[i], &body,
                                     clusters));
    }
}

static void
test_split_appends (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GArray) clusters = split (fixture, "ab");

  g_assert_true (rw_text_split (fixture->measurer, "cde", &body, clusters));
  g_assert_cmpuint (clusters->len, ==, 5);
  g_assert_cmpuint (g_array_index (clusters, RwTextCluster, 2).start, ==, 0);
}

static gpointer
load_in_thread (gpointer data)
{
  RwPangoMeasurer *pango = rw_pango_measurer_new ();

  rw_pango_measurer_load_fonts (pango);
  return pango;
}

/* The tool makes its measurer in a thread while it reads the document. */
static void
test_handed_over (void)
{
  g_autoptr (RwPangoMeasurer) pango = NULL;
  RwTextExtents extents;

  rw_fonts_warm_up ();
  pango = g_thread_join (g_thread_new ("fonts", load_in_thread, NULL));
  rw_text_measure (rw_pango_measurer_get (pango), "Perimeter", &body,
                   &extents);
  g_assert_cmpfloat (extents.width, >, 0);
}

#define ADD(path, test) \
  g_test_add ("/pango/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("measure-scales", test_measure_scales);
  ADD ("measure-empty", test_measure_empty);
  ADD ("measure-one-line", test_measure_one_line);
  ADD ("weights-differ", test_weights_differ);
  ADD ("layout-is-kept", test_layout_is_kept);
  ADD ("many-layouts", test_many_layouts);
  ADD ("split-covers", test_split_covers);
  ADD ("split-keeps-marks", test_split_keeps_marks);
  ADD ("split-refuses", test_split_refuses);
  ADD ("split-appends", test_split_appends);
  g_test_add_func ("/pango/handed-over", test_handed_over);

  return g_test_run ();
}
