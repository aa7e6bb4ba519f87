/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The quick measurer gives pango's numbers or says that it cannot. Holds for
 * any font, as both take the same.
 */

#include "config.h"

#include "render/rw-pango.h"
#include "render/rw-quick-text.h"

typedef struct
{
  RwPangoMeasurer *pango;
  RwQuickText     *quick;
} Fixture;

static const int weights[] = { 400, 600, 700 };

static const char *const plain_texts[] = {
  "", " ", "Compute", "Identity & access", "Physical security", "C+P",
  "Contoso Shipping", "AVATAR Tower, To. We’ll", "fi ffi fl office Office 365",
  "Servers · IaaS", "“Quoted” – dash — and…", "2026-11-21 10 × 20 ÷ 3 ± 1",
  "Ärger über Öl, façade, ñandú, Łódź, Čapek, İstanbul, ŵ",
  "Ελληνικά γράμματα", "Русские буквы", "100 % = §7 ¶ µ °C ½",
  "a\u00a0b", "||| iii WWW", "x", "1", "’",
};

static const char *const other_texts[] = {
  "أمن", "אבטחה", "网络", "नेटवर्क", "ความ", "e\u0301", "👍", "Latin Русский",
  "a\tb", "a\nb", "\u2068x\u2069", "©", "™", "\U0010fffd", "ẞ\u0301",
};

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->pango = rw_pango_measurer_new ();
  fixture->quick = rw_quick_text_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_quick_text_free (fixture->quick);
  rw_pango_measurer_free (fixture->pango);
}

/* Fonts need not have every letter; what they lack is for pango. */
static gboolean
can_measure (const char   *text,
             const RwFont *font)
{
  g_autoptr (RwQuickText) quick = rw_quick_text_new ();
  RwTextExtents extents;

  rw_text_measure (rw_quick_text_get (quick), text, font, &extents);
  return rw_quick_text_is_exact (quick);
}

static void
compare_extents (Fixture      *fixture,
                 const char   *text,
                 const RwFont *font)
{
  RwTextExtents expected, quick;

  g_test_message ("“%s” at %d", text, font->weight);
  rw_text_measure (rw_pango_measurer_get (fixture->pango), text, font,
                   &expected);
  rw_text_measure (rw_quick_text_get (fixture->quick), text, font, &quick);
  g_assert_cmpfloat_with_epsilon (quick.width, expected.width, 1e-9);
  g_assert_cmpfloat_with_epsilon (quick.ascent, expected.ascent, 1e-9);
  g_assert_cmpfloat_with_epsilon (quick.descent, expected.descent, 1e-9);
}

static void
compare_clusters (Fixture      *fixture,
                  const char   *text,
                  const RwFont *font)
{
  g_autoptr (GArray) expected =
    g_array_new (FALSE, FALSE, sizeof (RwTextCluster));
  g_autoptr (GArray) quick =
    g_array_new (FALSE, FALSE, sizeof (RwTextCluster));

  g_assert_true (rw_text_split (rw_pango_measurer_get (fixture->pango), text,
                                font, expected));
  g_assert_true (rw_text_split (rw_quick_text_get (fixture->quick), text,
                                font, quick));
  g_assert_cmpuint (quick->len, ==, expected->len);
  for (guint i = 0; i < quick->len; i++)
    {
      RwTextCluster *a = &g_array_index (expected, RwTextCluster, i);
      RwTextCluster *b = &g_array_index (quick, RwTextCluster, i);

      g_assert_cmpuint (b->start, ==, a->start);
      g_assert_cmpuint (b->length, ==, a->length);
      g_assert_cmpfloat_with_epsilon (b->advance, a->advance, 1e-9);
    }
}

static void
test_same_as_pango (Fixture       *fixture,
                    gconstpointer  data)
{
  guint n_compared = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      const RwFont font = { 17.5, weights[i] };

      for (guint k = 0; k < G_N_ELEMENTS (plain_texts); k++)
        {
          if (!can_measure (plain_texts[k], &font))
            continue;
          compare_extents (fixture, plain_texts[k], &font);
          compare_clusters (fixture, plain_texts[k], &font);
          n_compared++;
        }
    }
  g_assert_true (rw_quick_text_is_exact (fixture->quick));
  g_test_message ("%u texts compared", n_compared);
}

/* Asked again at another size, it has the answer already. */
static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  const double sizes[] = { 9, 17.5, 100, 9 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const RwFont font = { sizes[i], 600 };

      if (can_measure ("Perimeter", &font))
        compare_extents (fixture, "Perimeter", &font);
    }
}

static void
test_says_what_it_cannot (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (other_texts); i++)
    {
      const RwFont font = { 16, 400 };
      g_autoptr (RwQuickText) quick = rw_quick_text_new ();
      g_autoptr (GArray) clusters =
        g_array_new (FALSE, FALSE, sizeof (RwTextCluster));

      g_test_message ("%s", other_texts[i]);
      g_assert_false (can_measure (other_texts[i], &font));
      g_assert_false (rw_text_split (rw_quick_text_get (quick),
                                     other_texts[i], &font, clusters));
      g_assert_false (rw_quick_text_is_exact (quick));
    }
}

/* One text that it cannot measure spoils all: the layout is for nothing. */
static void
test_remembers (Fixture       *fixture,
                gconstpointer  data)
{
  const RwFont font = { 16, 400 };
  RwTextExtents extents;

  rw_text_measure (rw_quick_text_get (fixture->quick), "网络", &font,
                   &extents);
  rw_text_measure (rw_quick_text_get (fixture->quick), "Network", &font,
                   &extents);
  g_assert_false (rw_quick_text_is_exact (fixture->quick));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/quick-text/same-as-pango", Fixture, NULL, set_up,
              test_same_as_pango, tear_down);
  g_test_add ("/quick-text/sizes", Fixture, NULL, set_up, test_sizes,
              tear_down);
  g_test_add_func ("/quick-text/says-what-it-cannot",
                   test_says_what_it_cannot);
  g_test_add ("/quick-text/remembers", Fixture, NULL, set_up, test_remembers,
              tear_down);

  return g_test_run ();
}
