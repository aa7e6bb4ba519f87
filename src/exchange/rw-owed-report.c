/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a scenario still owes, as a table. What is missing comes from RwOwed
 * and nowhere else.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/rw-control.h"
#include "core/rw-owed.h"
#include "exchange/rw-matrix-private.h"

static const char *
get_kind_name (RwOwedKind kind)
{
  switch (kind)
    {
    case RW_OWED_SPLIT:
      return _("Who does which part");
    case RW_OWED_ASSIGNEE:
      return _("Somebody’s name");
    case RW_OWED_CONTROL:
    default:
      return _("Implemented control");
    }
}

static void
add_control_cells (RwSheet   *sheet,
                   RwControl *control)
{
  if (control == NULL)
    {
      for (guint i = 0; i < 4; i++)
        rw_sheet_add (sheet, NULL);
      return;
    }
  rw_sheet_add (sheet, rw_control_get_name (control));
  rw_sheet_add (sheet, rw_control_state_get_name (rw_control_get_state (control)));
  rw_sheet_add (sheet, rw_control_get_assignee (control));
  rw_sheet_add (sheet, rw_control_get_due (control));
}

static void
add_entry (RwSheet           *sheet,
           const RwOwedEntry *entry,
           const char        *customer,
           const char        *provider)
{
  g_autofree char *why = rw_owed_entry_dup_why (entry, customer, provider);

  rw_sheet_add (sheet, get_kind_name (entry->kind));
  rw_sheet_add (sheet, entry->layer != NULL ? entry->layer->name : NULL);
  rw_sheet_add (sheet, entry->workload != NULL
                         ? rw_workload_get_name (entry->workload) : NULL);
  add_control_cells (sheet, entry->control);
  rw_sheet_add (sheet, why);
}

static void
add_columns (RwSheet *sheet)
{
  rw_sheet_add_column (sheet, _("Missing"));
  rw_sheet_add_column (sheet, _("Layer"));
  rw_sheet_add_column (sheet, _("Workload"));
  rw_sheet_add_column (sheet, _("Control"));
  rw_sheet_add_column (sheet, _("State"));
  rw_sheet_add_column (sheet, _("Assignee"));
  rw_sheet_add_column (sheet, _("Due"));
  rw_sheet_add_column (sheet, _("In words"));
}

/**
 * rw_owed_report:
 * @session: looks at a scenario of a document
 *
 * Reports what the session's scenario still owes, by the session's edition:
 * layers without an implemented control, shared layers of which nobody wrote
 * down who does what, and controls with nobody's name.
 *
 * Returns: (transfer full): the report
 */
RwSheet *
rw_owed_report (RwSession *session)
{
  g_autoptr (RwOwed) owed = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *progress = NULL;
  const char *customer;
  const char *provider;
  RwSheet *sheet;

  g_return_val_if_fail (RW_IS_SESSION (session), NULL);
  g_return_val_if_fail (rw_session_get_scenario (session) != NULL, NULL);
  g_return_val_if_fail (rw_session_get_edition (session) != NULL, NULL);

  owed = rw_owed_new (rw_session_get_scenario (session),
                      rw_session_get_edition (session),
                      rw_session_get_catalogue (session));
  rw_report_get_names (rw_session_get_document (session), &customer,
                       &provider);
  /* Translators: a document's title. */
  title = g_strdup_printf (_("%s: what is owed"),
                           rw_document_get_title (
                             rw_session_get_document (session)));
  subtitle = rw_report_dup_subtitle (session);
  sheet = rw_sheet_new (title, subtitle);
  add_columns (sheet);
  for (guint i = 0; i < rw_owed_get_n (owed); i++)
    add_entry (sheet, rw_owed_get (owed, i), customer, provider);

  progress = rw_owed_count_dup_progress (rw_owed_get_total (owed));
  rw_sheet_add_remark (sheet, progress);
  return sheet;
}
