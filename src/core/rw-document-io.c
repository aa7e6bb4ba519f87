/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where documents come from: bytes, a file, or the samples in the program.
 */

#include "config.h"

#include "core/rw-document-io.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-data.h"
#include "core/rw-document-reader.h"
#include "core/rw-file-private.h"

#define SAMPLES "/org/ringwall/Ringwall/samples/"
#define EXTENSION ".ringwall"

static int
compare_names_cb (const void *a,
                  const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * rw_document_load_bytes:
 * @bytes: what a file holds
 * @name: the file, as a person knows it, for messages
 * @catalogue: (nullable): what is known of editions, layers, services and
 *   controls; %NULL checks none of them
 * @diagnostics: (nullable): where all errors and warnings go
 * @error: where the first error goes, with its place
 *
 * Reads a document strictly: all of it or nothing.
 *
 * An unknown service, and a version of the format that is newer in its minor
 * number, are warnings only. Codes are those of %RW_ERROR.
 *
 * Returns: (transfer full): a document, or %NULL with @error set
 */
RwDocument *
rw_document_load_bytes (GBytes         *bytes,
                        const char     *name,
                        RwCatalogue    *catalogue,
                        RwDiagnostics  *diagnostics,
                        GError        **error)
{
  g_autoptr (RwDiagnostics) own = NULL;
  RwDocument *document = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (catalogue == NULL || RW_IS_CATALOGUE (catalogue), NULL);

  if (diagnostics == NULL)
    diagnostics = own = rw_diagnostics_new ();

  data = g_bytes_get_data (bytes, &length);
  if (length > RW_DOCUMENT_MAX_BYTES)
    rw_diagnostics_add (diagnostics, RW_SEVERITY_ERROR, RW_ERROR_TOO_LARGE,
                        0, 0, _("the document is too large, expected at most %d MiB"),
                        RW_DOCUMENT_MAX_BYTES / (1024 * 1024));
  else
    document = rw_document_read (data, length, catalogue, diagnostics);

  if (document == NULL)
    rw_diagnostics_propagate (diagnostics, name, error);
  return document;
}

/**
 * rw_document_load_file:
 * @path: (type filename): a file
 * @catalogue: (nullable): see rw_document_load_bytes()
 * @diagnostics: (nullable): see rw_document_load_bytes()
 * @error: where the first error goes
 *
 * Reads a document from a regular file. Errors are those of
 * rw_file_read_bytes() and of rw_document_load_bytes().
 *
 * Returns: (transfer full): a document, or %NULL with @error set
 */
RwDocument *
rw_document_load_file (const char     *path,
                       RwCatalogue    *catalogue,
                       RwDiagnostics  *diagnostics,
                       GError        **error)
{
  return rw_document_load_file_with_state (path, catalogue, diagnostics, NULL,
                                           error);
}

/**
 * rw_document_load_file_with_state:
 * @path: (type filename): a file
 * @catalogue: (nullable): see rw_document_load_bytes()
 * @diagnostics: (nullable): see rw_document_load_bytes()
 * @out_state: (out) (optional) (transfer full): what the file was when it was
 *   read, for whoever saves the document to it later
 * @error: where the first error goes
 *
 * Reads a document as rw_document_load_file() does.
 *
 * Returns: (transfer full): a document, or %NULL with @error set
 */
RwDocument *
rw_document_load_file_with_state (const char     *path,
                                  RwCatalogue    *catalogue,
                                  RwDiagnostics  *diagnostics,
                                  RwFileState   **out_state,
                                  GError        **error)
{
  g_autoptr (RwFileState) state = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  RwDocument *document;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = rw_file_read_with_state (path, RW_DOCUMENT_MAX_BYTES,
                                   out_state != NULL ? &state : NULL, error);
  if (bytes == NULL)
    return NULL;

  name = rw_file_dup_name (path);
  document = rw_document_load_bytes (bytes, name, catalogue, diagnostics,
                                     error);
  if (document != NULL && out_state != NULL)
    *out_state = g_steal_pointer (&state);
  return document;
}

/**
 * rw_document_load_sample:
 * @name: one of rw_document_list_samples(), such as "blank"
 * @catalogue: (nullable): see rw_document_load_bytes()
 * @error: where the first error goes
 *
 * Reads one of the documents that are part of the program.
 *
 * Returns: (transfer full): a document, or %NULL with @error set: of
 *   %G_RESOURCE_ERROR if there is no such sample
 */
RwDocument *
rw_document_load_sample (const char   *name,
                         RwCatalogue  *catalogue,
                         GError      **error)
{
  g_autofree char *path = NULL;
  g_autofree char *file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  file = g_strconcat (name, EXTENSION, NULL);
  path = g_strconcat (SAMPLES, file, NULL);
  bytes = g_resource_lookup_data (rw_data_get_resource (), path,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;

  return rw_document_load_bytes (bytes, file, catalogue, NULL, error);
}

/**
 * rw_document_list_samples:
 *
 * Lists the documents that are part of the program.
 *
 * Returns: (transfer full) (array zero-terminated=1): names for
 *   rw_document_load_sample(), in the order of the alphabet
 */
GStrv
rw_document_list_samples (void)
{
  GStrv names = g_resource_enumerate_children (rw_data_get_resource (),
                                               SAMPLES,
                                               G_RESOURCE_LOOKUP_FLAGS_NONE,
                                               NULL);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], EXTENSION))
      names[i][strlen (names[i]) - strlen (EXTENSION)] = '\0';

  qsort (names, g_strv_length (names), sizeof *names, compare_names_cb);
  return names;
}
