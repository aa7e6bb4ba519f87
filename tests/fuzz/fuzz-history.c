/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fuzz target: bytes as a made-up document and what is then done to it. Each
 * command tells the truth about itself, undoing to the start gives the first
 * bytes, and doing all again the last ones.
 */

#include "config.h"

#include "rw-fuzz.h"

#include "core/rw-document-io.h"
#include "unit/rw-random-document.h"
#include "unit/rw-random-edit.h"

#define MAX_EDITS 60

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  rw_fuzz_begin ();
  return 0;
}

/* As it comes from a file, so that it has the catalogue it brings along. */
static RwDocument *
load_again (RwDocument  *document,
            RwCatalogue *known)
{
  g_autoptr (GBytes) bytes = rw_document_write_bytes (document);
  g_autoptr (GError) error = NULL;
  RwDocument *again = rw_document_load_bytes (bytes, "made", known, NULL,
                                              &error);

  g_assert_no_error (error);
  return again;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        length)
{
  g_auto (RwChance) chance = { 0 };
  g_autoptr (RwDocument) made = NULL;
  g_autoptr (RwDocument) document = NULL;
  RwCatalogue *known;
  RwRandomKind kind;
  guint n_kept;

  /* The first half makes the document, the second edits it. */
  rw_chance_init_bytes (&chance, data, length / 2);
  kind = rw_chance_below (&chance, RW_N_RANDOM_KINDS);
  known = kind == RW_RANDOM_FREE ? NULL : rw_fuzz_get_catalogue ();
  made = rw_random_document_new (&chance, kind, rw_fuzz_get_catalogue (),
                                 &n_kept);
  document = load_again (made, known);

  rw_chance_init_bytes (&chance, data + length / 2, length - length / 2);
  rw_random_edits_check (&chance, document, known, MAX_EDITS);
  return 0;
}
