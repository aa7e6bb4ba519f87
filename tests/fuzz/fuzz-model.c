/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fuzz target: bytes as the choices of a generator that makes a document by
 * the model's own means. Whatever it makes can be saved and read again.
 */

#include "config.h"

#include "rw-fuzz.h"

#include "unit/rw-random-document.h"

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  rw_fuzz_begin ();
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        length)
{
  g_auto (RwChance) chance = { 0 };
  g_autoptr (RwDocument) document = NULL;
  RwRandomKind kind;
  guint n_kept;

  rw_chance_init_bytes (&chance, data, length);
  kind = rw_chance_below (&chance, RW_N_RANDOM_KINDS);
  document = rw_random_document_new (&chance, kind, rw_fuzz_get_catalogue (),
                                     &n_kept);
  rw_fuzz_check_saved (document, kind == RW_RANDOM_FREE
                                 ? NULL : rw_fuzz_get_catalogue ());
  return 0;
}
