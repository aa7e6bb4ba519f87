/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ten thousand documents made by chance: what is written is read back equal,
 * nothing that is unknown is lost, and writing again gives the same bytes.
 * The seed is printed first; --seed repeats it.
 */

#include "config.h"

#include <string.h>

#include "core/rw-catalogue.h"
#include "core/rw-control.h"
#include "core/rw-document-io.h"
#include "core/rw-extras.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"
#include "rw-random-document.h"

/* Watched code is many times slower. */
#ifdef __SANITIZE_ADDRESS__
#define N_DOCUMENTS 1000
#else
#define N_DOCUMENTS 10000
#endif

static RwCatalogue *catalogue; /* made once in main() */

static guint
count_kept (GBytes *bytes)
{
  static const char mark[] = "<!--kept ";
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);
  guint n = 0;

  for (const char *p = strstr (text, mark); p != NULL;
       p = strstr (p + 1, mark))
    n++;
  return n;
}

/* Changes one thing that is saved. */
static void
change (RwDocument *document,
        guint       which)
{
  RwScenario *scenario =
    g_list_model_get_item (rw_document_get_scenarios (document), 0);
  g_autofree char *title = g_strconcat (rw_document_get_title (document), "!",
                                        NULL);
  g_autofree char *note = g_strconcat (rw_scenario_get_note (scenario), "!",
                                       NULL);
  g_autoptr (RwWorkload) workload =
    rw_workload_new ("another", "", RW_SERVICE_MODEL_IAAS);
  g_autoptr (RwControl) control = rw_control_new ("another", "", "data");

  switch (which)
    {
    case 0:
      rw_document_set_title (document, title);
      break;
    case 1:
      rw_extras_add_node (rw_document_get_extras (document), RW_EXTRAS_END,
                          "<!---->");
      break;
    case 2:
      rw_scenario_set_note (scenario, note);
      break;
    case 3:
      rw_scenario_add_workload (scenario, workload);
      break;
    case 4:
      rw_scenario_add_control (scenario, control);
      break;
    default:
      rw_extras_add_attribute (rw_scenario_get_extras (scenario), "name",
                               "x:z", "");
    }
  g_object_unref (scenario);
}

/* Both forms in full, for a comparison by eye. */
static void
tell (GBytes     *first,
      RwDocument *again)
{
  g_test_message ("%.*s", (int) g_bytes_get_size (first),
                  (const char *) g_bytes_get_data (first, NULL));
  if (again != NULL)
    {
      g_autoptr (GBytes) second = rw_document_write_bytes (again);

      g_test_message ("it was read as\n%.*s", (int) g_bytes_get_size (second),
                      (const char *) g_bytes_get_data (second, NULL));
    }
}

static void
check (RwDocument  *document,
       RwCatalogue *known,
       guint        n_kept,
       guint        which)
{
  g_autoptr (GBytes) first = rw_document_write_bytes (document);
  g_autoptr (GBytes) second = NULL;
  g_autoptr (RwDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  again = rw_document_load_bytes (first, "it", known, NULL, &error);
  if (again == NULL || !rw_document_equal (document, again))
    tell (first, again);
  g_assert_no_error (error);
  g_assert_true (rw_document_equal (document, again));
  g_assert_cmpuint (count_kept (first), ==, n_kept);

  second = rw_document_write_bytes (again);
  g_assert_true (g_bytes_equal (first, second));

  /* And equal is not said of everything. */
  change (again, which % 6);
  g_assert_false (rw_document_equal (document, again));
}

static void
test_round_trip (gconstpointer data)
{
  RwRandomKind kind = GPOINTER_TO_UINT (data);
  RwCatalogue *known = kind == RW_RANDOM_FREE ? NULL : catalogue;
  guint32 seed = g_test_rand_int ();

  g_test_message ("the documents' seeds begin with %u", seed);
  for (guint i = 0; i < N_DOCUMENTS / RW_N_RANDOM_KINDS + 1; i++)
    {
      g_auto (RwChance) chance = { 0 };
      g_autoptr (RwDocument) document = NULL;
      guint n_kept;

      rw_chance_init_seed (&chance, seed + i);
      document = rw_random_document_new (&chance, kind, catalogue, &n_kept);
      check (document, known, n_kept, i);
    }
}

/* What a fuzzer gives steers the same generator. */
static void
test_bytes (void)
{
  for (guint length = 0; length < 300; length++)
    {
      g_autofree guint8 *bytes = g_malloc0 (length + 1);
      g_auto (RwChance) chance = { 0 };
      g_autoptr (RwDocument) document = NULL;
      guint n_kept;

      for (guint i = 0; i < length; i++)
        bytes[i] = g_test_rand_int_range (0, 256);
      rw_chance_init_bytes (&chance, bytes, length);
      document = rw_random_document_new (&chance, length % RW_N_RANDOM_KINDS,
                                         catalogue, &n_kept);
      check (document, NULL, n_kept, length);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = rw_catalogue_new_builtin ();

  g_test_add_data_func ("/round-trip/builtin",
                        GUINT_TO_POINTER (RW_RANDOM_BUILTIN), test_round_trip);
  g_test_add_data_func ("/round-trip/own-catalogue",
                        GUINT_TO_POINTER (RW_RANDOM_OWN), test_round_trip);
  g_test_add_data_func ("/round-trip/free",
                        GUINT_TO_POINTER (RW_RANDOM_FREE), test_round_trip);
  g_test_add_func ("/round-trip/bytes", test_bytes);

  status = g_test_run ();
  g_object_unref (catalogue);
  return status;
}
