/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The catalogue that a document brings along. It is read before the document,
 * because everything in that may speak of it; the document's own reader then
 * keeps it like anything of another namespace.
 */

#include "config.h"

#define _GNU_SOURCE

#include "core/rw-document-loader-private.h"

#include <string.h>

#include "core/rw-catalogue-private.h"
#include "core/rw-xml-kind.h"
#include "core/rw-xml-scan.h"

/**
 * rw_document_read_catalogue:
 * @data: the bytes of a document
 * @length: how many there are
 * @what: what is expected, for messages
 * @catalogue: (nullable): what is known without the document; %NULL where
 *   nothing is to be checked
 * @diagnostics: where errors and warnings go
 * @out_own: (out callee-allocates) (transfer full) (nullable): what is known
 *   with it, or %NULL where the document brings nothing along
 *
 * Reads the catalogue that is part of a document. Costs next to nothing where
 * there is none.
 *
 * Returns: whether there was no error in it
 */
gboolean
rw_document_read_catalogue (const char     *data,
                            gsize           length,
                            const char     *what,
                            RwCatalogue    *catalogue,
                            RwDiagnostics  *diagnostics,
                            RwCatalogue   **out_own)
{
  g_autoptr (RwCatalogue) own = NULL;
  gsize mark;

  *out_own = NULL;
  if (catalogue == NULL || length == 0 ||
      memmem (data, length, RW_CATALOGUE_NAMESPACE,
              strlen (RW_CATALOGUE_NAMESPACE)) == NULL)
    return TRUE;

  mark = rw_xml_mark_length (data, length);
  if (!rw_xml_scan (data + mark, length - mark, what, diagnostics))
    return FALSE;

  own = rw_catalogue_new_over (catalogue);
  if (!rw_catalogue_read_embedded (own, data, length, diagnostics))
    return FALSE;

  if (rw_catalogue_has_own (own))
    *out_own = g_steal_pointer (&own);
  return TRUE;
}
