/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two small documents that begin alike, and what is true of the changes between
 * any two.
 */

#include "config.h"

#include "rw-test-diff.h"

/**
 * rw_test_parts_init:
 *
 * Makes a document with one scenario, workload and control.
 */
void
rw_test_parts_init (RwTestParts *self)
{
  self->document = rw_document_new ();
  self->scenario = rw_scenario_new ("now", "Now");
  self->workload = rw_workload_new ("hubs", "Event Hubs",
                                    RW_SERVICE_MODEL_IAAS);
  self->control = rw_control_new ("lock", "Lock", "data");
  rw_document_set_title (self->document, "Harbour");
  rw_document_set_edition (self->document, "classic", "2026-11-21");
  rw_document_add_scenario (self->document, self->scenario);
  rw_scenario_add_workload (self->scenario, self->workload);
  rw_scenario_add_control (self->scenario, self->control);
}

/**
 * rw_test_parts_clear:
 *
 * Lets go of them.
 */
void
rw_test_parts_clear (RwTestParts *self)
{
  g_clear_object (&self->document);
  g_clear_object (&self->scenario);
  g_clear_object (&self->workload);
  g_clear_object (&self->control);
}

/**
 * rw_test_diff_dup_sentences:
 * @diff: what has changed
 *
 * Gets the sentences, one a line; what follows from others after a space.
 *
 * Returns: (transfer full): the lines
 */
char *
rw_test_diff_dup_sentences (const RwDocumentDiff *diff)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < rw_document_diff_get_n (diff); i++)
    {
      const RwDifference *change = rw_document_diff_get (diff, i);

      g_string_append_printf (lines, "%s%s\n", change->is_result ? " " : "",
                              change->sentence);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/**
 * rw_test_diff_assert:
 * @expected: see rw_test_diff_dup_sentences()
 *
 * Fails the test where other sentences come of a comparison.
 */
void
rw_test_diff_assert (RwCatalogue *catalogue,
                     RwDocument  *a,
                     RwDocument  *b,
                     const char  *expected)
{
  g_autoptr (RwDocumentDiff) diff = rw_document_diff_new (a, b, catalogue);
  g_autofree char *sentences = rw_test_diff_dup_sentences (diff);

  g_assert_cmpstr (sentences, ==, expected);
}

/**
 * rw_test_diff_check_laws:
 * @what: what is compared, for the message
 *
 * Fails the test unless nothing is a change exactly where the documents are
 * equal, and it is as many changes back as it is there.
 */
void
rw_test_diff_check_laws (RwCatalogue *catalogue,
                         RwDocument  *a,
                         RwDocument  *b,
                         const char  *what)
{
  g_autoptr (RwDocumentDiff) there = rw_document_diff_new (a, b, catalogue);
  g_autoptr (RwDocumentDiff) back = rw_document_diff_new (b, a, catalogue);
  guint n = rw_document_diff_get_n (there);

  if ((n == 0) != rw_document_equal (a, b))
    g_error ("%s: %u changes, but %s", what, n,
             n > 0 ? "equal" : "not equal");
  if (n != rw_document_diff_get_n (back) ||
      rw_document_diff_get_n_direct (there) !=
        rw_document_diff_get_n_direct (back))
    g_error ("%s: %u changes there, %u back", what, n,
             rw_document_diff_get_n (back));
}
