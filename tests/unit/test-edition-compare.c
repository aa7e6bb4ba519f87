/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What differs between editions, and between an edition and what it was. The
 * cells in which the built-in editions disagree were written down from their
 * sources.
 */

#include "config.h"

#include <string.h>

#include "core/rw-document.h"
#include "core/rw-edition-compare.h"
#include "core/rw-ownership.h"

static RwCatalogue *builtin; /* made once in main() */

/* "application@saas:PS", sorted, one a line: who owns it by the first and by
 * the second. */
static char *
dup_rings (const RwEditionComparison *comparison)
{
  static const char letters[] = "CPS3-";
  GString *rings = g_string_new (NULL);

  for (guint i = 0; i < comparison->rings->len; i++)
    {
      const RwRingDifference *ring = &g_array_index (comparison->rings,
                                                     RwRingDifference, i);

      g_string_append_printf (rings, "%s%s%s@%s:%c%c", i > 0 ? " " : "",
                              ring->is_satellite ? "~" : "", ring->layer->id,
                              rw_service_model_get_id (ring->model),
                              letters[ring->a.owner], letters[ring->b.owner]);
    }

  return g_string_free (rings, FALSE);
}

static char *
dup_cells (const RwEditionComparison *comparison)
{
  GString *cells = g_string_new (NULL);

  for (guint i = 0; i < comparison->cells->len; i++)
    {
      const RwCellDifference *cell = &g_array_index (comparison->cells,
                                                     RwCellDifference, i);

      g_string_append_printf (cells, "%s%s@%s", i > 0 ? ", " : "", cell->a->name,
                              rw_service_model_get_id (cell->model));
    }

  return g_string_free (cells, FALSE);
}

static char *
dup_names (GPtrArray *rows)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((const RwResponsibility *) rows->pdata[i])->name);

  return g_string_free (names, FALSE);
}

static RwEditionComparison *
compare_builtin (const char *a,
                 const char *b)
{
  return rw_edition_compare (rw_catalogue_find_edition (builtin, a),
                             rw_catalogue_find_edition (builtin, b));
}

static void
test_same (void)
{
  for (guint i = 0; i < rw_catalogue_get_n_editions (builtin); i++)
    {
      const RwEdition *edition = rw_catalogue_get_edition (builtin, i);
      g_autoptr (RwEditionComparison) comparison = rw_edition_compare (edition,
                                                                       edition);

      g_assert_true (rw_edition_comparison_is_equal (comparison));
      g_assert_cmpuint (rw_edition_comparison_get_n_layers (comparison), ==, 0);
    }
}

typedef struct
{
  const char *a;
  const char *b;
  const char *rings;
  const char *cells;
  guint       n_layers;
} ExpectedPair;

static const ExpectedPair pairs[] =
{
  { "classic", "whitepaper-2016",
    "compute@iaas:CS network@iaas:CS network@paas:SP "
    "perimeter@iaas:CS perimeter@paas:SP ~devices@saas:CS",
    "Network controls@iaas, Network controls@paas", 3 },
  { "classic", "learn-2026",
    "application@saas:PS identity@paas:SC identity@saas:SC ~devices@saas:CS",
    "Applications@saas", 2 },
  { "whitepaper-2016", "learn-2026",
    "application@saas:PS compute@iaas:SC network@iaas:SC network@paas:PS "
    "perimeter@iaas:SC perimeter@paas:PS identity@paas:SC identity@saas:SC",
    "Network controls@iaas, Network controls@paas", 5 },
};

static void
test_builtin_pairs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (RwEditionComparison) comparison = compare_builtin (pairs[i].a,
                                                                    pairs[i].b);
      g_autofree char *rings = dup_rings (comparison);
      g_autofree char *cells = dup_cells (comparison);

      g_assert_cmpstr (rings, ==, pairs[i].rings);
      g_assert_cmpstr (cells, ==, pairs[i].cells);
      g_assert_cmpuint (rw_edition_comparison_get_n_layers (comparison), ==,
                        pairs[i].n_layers);
      g_assert_false (rw_edition_comparison_is_equal (comparison));
    }
}

/* The other way round, a and b change places and nothing else. */
static void
test_reversed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (RwEditionComparison) there = compare_builtin (pairs[i].a, pairs[i].b);
      g_autoptr (RwEditionComparison) back = compare_builtin (pairs[i].b, pairs[i].a);

      g_assert_cmpuint (there->rings->len, ==, back->rings->len);
      g_assert_cmpuint (there->cells->len, ==, back->cells->len);
      g_assert_cmpuint (there->only_a->len, ==, back->only_b->len);
      g_assert_cmpuint (there->only_b->len, ==, back->only_a->len);
      for (guint j = 0; j < there->rings->len; j++)
        {
          RwRingDifference *one = &g_array_index (there->rings, RwRingDifference, j);
          RwRingDifference *other = &g_array_index (back->rings, RwRingDifference, j);

          g_assert_true (one->layer == other->layer);
          g_assert_cmpint (one->a.owner, ==, other->b.owner);
          g_assert_cmpint (one->b.owner, ==, other->a.owner);
        }
    }
}

static void
add_differing_cells (GHashTable *cells,
                     const char *a,
                     const char *b)
{
  g_autoptr (RwEditionComparison) comparison = compare_builtin (a, b);

  for (guint i = 0; i < comparison->rings->len; i++)
    {
      RwRingDifference *ring = &g_array_index (comparison->rings,
                                               RwRingDifference, i);

      g_hash_table_add (cells, g_strdup_printf ("%s@%s", ring->layer->id,
                                                rw_service_model_get_id (ring->model)));
    }
}

/* All cells of the rings on which not all editions agree, and no other. */
static void
test_where_editions_disagree (void)
{
  static const char *const disagreed[] = {
    "application@saas", "identity@paas", "identity@saas", "compute@iaas",
    "network@iaas", "network@paas", "perimeter@iaas", "perimeter@paas",
    "devices@saas",
  };
  g_autoptr (GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                        g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    add_differing_cells (cells, pairs[i].a, pairs[i].b);
  for (guint i = 0; i < G_N_ELEMENTS (disagreed); i++)
    if (!g_hash_table_contains (cells, disagreed[i]))
      g_test_fail_printf ("the editions agree on %s", disagreed[i]);
  g_assert_cmpuint (g_hash_table_size (cells), ==, G_N_ELEMENTS (disagreed));
}

static void
test_rows_behind (void)
{
  g_autoptr (RwEditionComparison) comparison = compare_builtin ("classic",
                                                                "learn-2026");
  const RwRingDifference *identity = &g_array_index (comparison->rings,
                                                     RwRingDifference, 1);
  const RwRingDifference *devices = &g_array_index (comparison->rings,
                                                    RwRingDifference, 3);
  g_autofree char *only_a = dup_names (comparison->only_a);
  g_autofree char *only_b = dup_names (comparison->only_b);

  g_assert_cmpuint (identity->a.n_rows, ==, 2);
  g_assert_cmpstr (identity->a.rows[1]->name, ==,
                   "Identity and directory infrastructure");
  g_assert_nonnull (identity->a.rows[1]->cells[RW_SERVICE_MODEL_PAAS].source);
  g_assert_cmpuint (identity->b.n_rows, ==, 1);
  g_assert_cmpstr (identity->b.rows[0]->name, ==, "Identities and users");
  g_assert_true (devices->is_satellite);
  g_assert_cmpstr (devices->b.rows[0]->name, ==, "Client devices");

  g_assert_cmpstr (only_a, ==,
                   "Information and data, Devices (mobile and PCs), "
                   "Accounts and identities, "
                   "Identity and directory infrastructure");
  g_assert_cmpstr (only_b, ==,
                   "Customer data, Configurations and settings, "
                   "Identities and users, Client devices");
}

static RwCatalogue *
read_good (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"),
                                            "golden/catalogue/good", name, NULL);
  RwCatalogue *catalogue = rw_catalogue_new_empty ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (data, length);
  rw_catalogue_add_bytes (catalogue, bytes, name, &error);
  g_assert_no_error (error);

  return catalogue;
}

static void
test_corrections (void)
{
  static const struct
  {
    const char *revision;
    const char *rings;  /* NULL where nothing was corrected since */
    guint       n_corrections;
    const char *notice;
  } cases[] = {
    { "2027-02-01", NULL, 0, NULL },
    { "2030-01-01", NULL, 0, NULL },
    { "2026-12-01",
      "deck@saas:CP bank@iaas:CP bank@paas:SP bank@saas:CP", 1,
      "The edition was corrected on 2027-02-01: 2 rings change." },
    { "2027-01-31",
      "deck@saas:CP bank@iaas:CP bank@paas:SP bank@saas:CP", 1,
      "The edition was corrected on 2027-02-01: 2 rings change." },
    { "2026-11-21",
      "hold@paas:SP deck@saas:CP bank@iaas:CP bank@paas:SP bank@saas:CP", 2,
      "The edition was corrected on 2027-02-01: 3 rings change." },
  };
  g_autoptr (RwCatalogue) catalogue = read_good ("corrected.xml");
  const RwEdition *edition = rw_catalogue_find_edition (catalogue, "canal-rules");

  g_assert_cmpuint (edition->n_corrections, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RwEditionComparison) comparison = NULL;
      g_autofree char *rings = NULL;
      g_autofree char *notice = NULL;

      comparison = rw_edition_compare_revision (edition, cases[i].revision);
      if (cases[i].rings == NULL)
        {
          g_assert_null (comparison);
          continue;
        }
      g_assert_nonnull (comparison);
      rings = dup_rings (comparison);
      notice = rw_edition_comparison_dup_notice (comparison);
      g_assert_cmpstr (rings, ==, cases[i].rings);
      g_assert_cmpstr (notice, ==, cases[i].notice);
      g_assert_cmpuint (comparison->n_corrections, ==, cases[i].n_corrections);
      g_assert_cmpstr (comparison->a->revision, ==, cases[i].revision);
      g_assert_true (comparison->b == edition);
      g_assert_cmpuint (comparison->only_a->len, ==, 0);
      g_assert_cmpuint (comparison->only_b->len, ==, 0);
    }
}

/* The edition itself stays as it is, and so do the cells nobody corrected. */
static void
test_correction_leaves_the_rest (void)
{
  g_autoptr (RwCatalogue) catalogue = read_good ("corrected.xml");
  const RwEdition *edition = rw_catalogue_find_edition (catalogue, "canal-rules");
  g_autoptr (RwEditionComparison) comparison = NULL;
  const RwResponsibility *was;
  const RwResponsibility *is;
  RwOwnership ownership;

  comparison = rw_edition_compare_revision (edition, "2026-11-21");
  was = &comparison->a->rows[0];
  is = &edition->rows[0];
  g_assert_cmpint (was->cells[RW_SERVICE_MODEL_PAAS].owner, ==, RW_OWNER_SHARED);
  g_assert_null (was->cells[RW_SERVICE_MODEL_PAAS].source);
  g_assert_cmpint (is->cells[RW_SERVICE_MODEL_PAAS].owner, ==, RW_OWNER_PROVIDER);
  g_assert_nonnull (is->cells[RW_SERVICE_MODEL_PAAS].source);
  g_assert_cmpint (was->cells[RW_SERVICE_MODEL_SAAS].owner, ==,
                   is->cells[RW_SERVICE_MODEL_SAAS].owner);

  rw_ownership_for_model (comparison->a, "bank", RW_SERVICE_MODEL_PAAS, &ownership);
  g_assert_cmpstr (ownership.mapping->rows[0]->id, ==, "crew");
  g_assert_true (ownership.mapping->rows[0] == &comparison->a->rows[1]);
  rw_ownership_for_model (edition, "bank", RW_SERVICE_MODEL_PAAS, &ownership);
  g_assert_cmpstr (ownership.mapping->rows[0]->id, ==, "gate");
}

static void
test_document (void)
{
  g_autoptr (RwCatalogue) catalogue = read_good ("corrected.xml");
  g_autoptr (RwDocument) document = rw_document_new ();
  g_autoptr (RwEditionComparison) old = NULL;

  rw_document_set_edition (document, "canal-rules", "2027-02-01");
  g_assert_null (rw_edition_compare_document (document, catalogue));
  rw_document_set_edition (document, "unheard-of", "2026-11-21");
  g_assert_null (rw_edition_compare_document (document, catalogue));
  rw_document_set_edition (document, "canal-rules", "2026-11-21");
  old = rw_edition_compare_document (document, catalogue);
  g_assert_nonnull (old);
}

/* Of other sets of layers, each ring differs. */
static void
test_other_layers (void)
{
  g_autoptr (RwCatalogue) catalogue = read_good ("corrected.xml");
  g_autoptr (RwEditionComparison) comparison = NULL;
  const RwRingDifference *first;

  comparison = rw_edition_compare (rw_catalogue_find_edition (builtin, "classic"),
                                   rw_catalogue_find_edition (catalogue,
                                                              "canal-rules"));
  g_assert_cmpuint (rw_edition_comparison_get_n_layers (comparison), ==, 10);
  first = &g_array_index (comparison->rings, RwRingDifference, 0);
  g_assert_true (first->a.has_layer);
  g_assert_false (first->b.has_layer);
  g_assert_cmpint (first->b.owner, ==, RW_OWNER_NOT_APPLICABLE);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);

  builtin = rw_catalogue_new_builtin ();

  g_test_add_func ("/edition-compare/same", test_same);
  g_test_add_func ("/edition-compare/builtin-pairs", test_builtin_pairs);
  g_test_add_func ("/edition-compare/reversed", test_reversed);
  g_test_add_func ("/edition-compare/where-editions-disagree",
                   test_where_editions_disagree);
  g_test_add_func ("/edition-compare/rows-behind", test_rows_behind);
  g_test_add_func ("/edition-compare/other-layers", test_other_layers);
  g_test_add_func ("/edition-compare/corrections", test_corrections);
  g_test_add_func ("/edition-compare/correction-leaves-the-rest",
                   test_correction_leaves_the_rest);
  g_test_add_func ("/edition-compare/document", test_document);

  result = g_test_run ();
  g_object_unref (builtin);

  return result;
}
