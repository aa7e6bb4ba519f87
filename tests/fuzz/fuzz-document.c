/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fuzz target: any bytes as a document. They give a document or a message;
 * a document survives being saved and read again, and so do its bytes.
 */

#include "config.h"

#include "rw-fuzz.h"

#include "core/rw-document-io.h"

static void
load (GBytes      *bytes,
      RwCatalogue *known)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (bytes, "input", known, NULL, &error);

  if (document != NULL)
    rw_fuzz_check_saved (document, known);
  else
    rw_fuzz_check_error (error, "input");
}

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
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  load (bytes, rw_fuzz_get_catalogue ());
  /* Without a catalogue no layer is unknown, and more gets through. */
  load (bytes, NULL);
  return 0;
}
