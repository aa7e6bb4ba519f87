/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ringwall-cli diff: what changed between two documents.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/rw-document-diff.h"
#include "exchange/rw-diff-report.h"

typedef struct
{
  char **files;   /* (owned) */
  char  *format;  /* (owned) (nullable) */
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->files);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
check_files (const RwCliCommand *command,
             char              **files)
{
  if (files[1] == NULL)
    rw_cli_refuse (command, _("B is missing: which document to compare with?"));
  else if (files[2] != NULL)
    rw_cli_refuse (command, _("Two documents at a time: “%s” is one too many"),
                   files[2]);
  else if (strcmp (files[0], "-") == 0 && strcmp (files[1], "-") == 0)
    rw_cli_refuse (command, _("Only one of two documents can be standard input"));
  else
    return TRUE;

  return FALSE;
}

static gboolean
parse (const RwCliCommand *command,
       Arguments          *arguments,
       RwReportFormat     *out_format)
{
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &arguments->format,
      N_("text, csv or json; text by default"), N_("FORMAT") },
    { NULL },
  };

  return rw_cli_parse (command, entries, &arguments->files) &&
         check_files (command, arguments->files) &&
         rw_cli_choose_format (command, arguments->format, out_format);
}

/*< private >
 * rw_cli_diff:
 * @command: the verb and its arguments
 *
 * Writes what changed between two documents to standard output.
 *
 * Returns: %RW_CLI_DONE for equal documents, %RW_CLI_NO for others, or what
 *   went wrong
 */
RwCliStatus
rw_cli_diff (const RwCliCommand *command)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (RwCatalogue) catalogue = NULL;
  g_autoptr (RwDocument) a = NULL;
  g_autoptr (RwDocument) b = NULL;
  g_autoptr (RwDocumentDiff) diff = NULL;
  g_autoptr (GString) report = NULL;
  RwReportFormat format;
  RwCliStatus status;
  RwCliStatus status_b;

  if (!parse (command, &arguments, &format))
    return RW_CLI_USAGE;

  catalogue = rw_cli_new_catalogue ();
  status = rw_cli_load (arguments.files[0], catalogue, &a);
  status_b = rw_cli_load (arguments.files[1], catalogue, &b);
  status = MAX (status, status_b);
  if (status != RW_CLI_DONE)
    return status;

  diff = rw_document_diff_new (a, b, catalogue);
  report = rw_diff_report (diff, format);
  status = rw_cli_write (report->str, report->len);
  if (status == RW_CLI_DONE && rw_document_diff_get_n (diff) > 0)
    status = RW_CLI_NO;
  return status;
}
