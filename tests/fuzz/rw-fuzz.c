/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is the same for every target: the catalogue that is made once, faults
 * that are fatal, and what must hold of every message and every document.
 */

#include "config.h"

#include "rw-fuzz.h"

#include <string.h>

#include "core/rw-document-io.h"
#include "core/rw-error.h"

static RwCatalogue *catalogue; /* made once by rw_fuzz_begin() */

/**
 * rw_fuzz_begin:
 *
 * Makes what all executions share. From here on a warning ends the program.
 */
void
rw_fuzz_begin (void)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL |
                          G_LOG_LEVEL_WARNING);
  catalogue = rw_catalogue_new_builtin ();
}

/**
 * rw_fuzz_get_catalogue:
 *
 * Gets the built-in catalogue, which no target changes.
 *
 * Returns: (transfer none): the catalogue
 */
RwCatalogue *
rw_fuzz_get_catalogue (void)
{
  return catalogue;
}

/**
 * rw_fuzz_check_error:
 * @error: why something was refused
 * @name: what it was called
 *
 * Checks that the reason is one of our own, in one line of valid text that
 * begins with the name.
 */
void
rw_fuzz_check_error (const GError *error,
                     const char   *name)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == RW_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (g_str_has_prefix (error->message, name));
}

/**
 * rw_fuzz_check_saved:
 * @document: a document, as it was read or made
 * @catalogue: (nullable): what is known of its layers and services
 *
 * Checks that it is read back equal from what is written, and that writing
 * that again changes no byte.
 */
void
rw_fuzz_check_saved (RwDocument  *document,
                     RwCatalogue *known)
{
  g_autoptr (GBytes) first = rw_document_write_bytes (document);
  g_autoptr (GBytes) second = NULL;
  g_autoptr (RwDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  again = rw_document_load_bytes (first, "saved", known, NULL, &error);
  if (again == NULL || !rw_document_equal (document, again))
    g_printerr ("%.*s\n", (int) g_bytes_get_size (first),
                (const char *) g_bytes_get_data (first, NULL));
  g_assert_no_error (error);
  g_assert_true (rw_document_equal (document, again));

  second = rw_document_write_bytes (again);
  g_assert_true (g_bytes_equal (first, second));
}
