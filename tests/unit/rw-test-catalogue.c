/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tests that walk the catalogue ask of every text and every fact.
 */

#include "config.h"

#include "rw-test-catalogue.h"

#include <string.h>

/**
 * rw_test_check_text:
 * @what: which text
 * @id: of what
 * @text: the text
 *
 * Fails the test unless there is a text, with single spaces and none at its
 * ends.
 */
void
rw_test_check_text (const char *what,
                    const char *id,
                    const char *text)
{
  if (text == NULL || *text == '\0')
    {
      g_test_fail_printf ("%s of “%s” is empty", what, id);
      return;
    }
  if (g_ascii_isspace (text[0]) || g_ascii_isspace (text[strlen (text) - 1]))
    g_test_fail_printf ("%s of “%s” has space at an end: “%s”", what, id, text);
  if (strchr (text, '\n') != NULL || strstr (text, "  ") != NULL)
    g_test_fail_printf ("%s of “%s” has runs of white space: “%s”", what, id, text);
}

/**
 * rw_test_check_evidence:
 * @catalogue: where the sources are
 * @what: which fact
 * @id: of what
 * @basis: how it is known
 * @source: (nullable): where from
 *
 * Fails the test where something is published without saying where, or has a
 * source that is not one of the catalogue.
 */
void
rw_test_check_evidence (RwCatalogue    *catalogue,
                        const char     *what,
                        const char     *id,
                        RwBasis         basis,
                        const RwSource *source)
{
  if (basis == RW_BASIS_PUBLISHED && source == NULL)
    g_test_fail_printf ("%s of “%s” is published nowhere", what, id);
  if (source != NULL && rw_catalogue_find_source (catalogue, source->id) != source)
    g_test_fail_printf ("%s of “%s” has a source of its own", what, id);
}
