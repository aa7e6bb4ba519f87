/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made-up documents edited at random: each command tells the truth about
 * itself, and every way back leads to the first bytes. The seed is printed
 * first; --seed repeats it.
 */

#include "config.h"

#include "core/rw-catalogue.h"
#include "core/rw-document-io.h"
#include "rw-random-document.h"
#include "rw-random-edit.h"

#define N_DOCUMENTS 300
#define N_EDITS     50

static RwCatalogue *catalogue; /* made once in main() */

static void
edit_one (guint32      seed,
          RwRandomKind kind,
          RwCatalogue *known)
{
  g_auto (RwChance) chance = { 0 };
  g_autoptr (RwDocument) made = NULL;
  g_autoptr (RwDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint n_kept;

  rw_chance_init_seed (&chance, seed);
  made = rw_random_document_new (&chance, kind, catalogue, &n_kept);
  bytes = rw_document_write_bytes (made);
  document = rw_document_load_bytes (bytes, "made", known, NULL, &error);
  g_assert_no_error (error);
  rw_random_edits_check (&chance, document, known, N_EDITS);
}

static void
test_edits (gconstpointer data)
{
  RwRandomKind kind = GPOINTER_TO_UINT (data);
  guint32 seed = g_test_rand_int ();

  g_test_message ("the documents' seeds begin with %u", seed);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    edit_one (seed + i, kind, kind == RW_RANDOM_FREE ? NULL : catalogue);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalogue = rw_catalogue_new_builtin ();

  g_test_add_data_func ("/random-edits/builtin",
                        GUINT_TO_POINTER (RW_RANDOM_BUILTIN), test_edits);
  g_test_add_data_func ("/random-edits/own-catalogue",
                        GUINT_TO_POINTER (RW_RANDOM_OWN), test_edits);
  g_test_add_data_func ("/random-edits/free",
                        GUINT_TO_POINTER (RW_RANDOM_FREE), test_edits);

  status = g_test_run ();
  g_object_unref (catalogue);
  return status;
}
