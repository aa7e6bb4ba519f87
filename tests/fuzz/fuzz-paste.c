/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fuzz target: any bytes as what another program put on the clipboard. They
 * add something that can be saved, undone and copied again, or give a message
 * and change nothing.
 */

#include "config.h"

#include "rw-fuzz.h"

#include "core/rw-clipboard.h"
#include "core/rw-document-io.h"
#include "core/rw-edit.h"
#include "core/rw-workload.h"

/* A document with one workload, whose id may be taken. */
static RwDocument *
make_document (void)
{
  RwDocument *document = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("s", "Now");
  g_autoptr (RwWorkload) workload =
    rw_workload_new ("crane", "Crane", RW_SERVICE_MODEL_IAAS);

  rw_document_set_edition (document, "classic", "2026-11-21");
  rw_scenario_add_workload (scenario, workload);
  rw_document_add_scenario (document, scenario);
  return document;
}

static void
check_pasted (RwHistory  *history,
              RwScenario *scenario,
              GPtrArray  *pasted,
              GBytes     *before)
{
  RwDocument *document = rw_history_get_document (history);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GBytes) copied = rw_clipboard_write (scenario, pasted, none);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  rw_fuzz_check_saved (document, rw_fuzz_get_catalogue ());
  if (pasted->len > 0)
    {
      rw_edit_paste (history, scenario, copied, 0, NULL, &error);
      g_assert_no_error (error);
      rw_fuzz_check_saved (document, rw_fuzz_get_catalogue ());
    }

  while (rw_history_get_can_undo (history))
    rw_history_undo (history);
  after = rw_document_write_bytes (document);
  g_assert_true (g_bytes_equal (before, after));
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
  g_autoptr (RwDocument) document = make_document ();
  RwScenario *scenario = rw_document_find_scenario (document, "s");
  g_autoptr (RwHistory) history = rw_history_new (document);
  g_autoptr (GBytes) before = rw_document_write_bytes (document);
  g_autoptr (GPtrArray) pasted = NULL;
  g_autoptr (GError) error = NULL;

  rw_history_set_catalogue (history, rw_fuzz_get_catalogue ());
  if (rw_edit_paste (history, scenario, bytes, RW_EDIT_END, &pasted, &error))
    check_pasted (history, scenario, pasted, before);
  else
    {
      g_autoptr (GBytes) after = rw_document_write_bytes (document);

      g_assert_true (g_bytes_equal (before, after));
      if (error != NULL)
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  return 0;
}
