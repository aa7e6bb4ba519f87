/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ringwall-cli owners: who owns each layer.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <glib/gi18n.h>

#include "exchange/rw-owners-report.h"

typedef struct
{
  char **files;     /* (owned) */
  char  *scenario;  /* (owned) (nullable) */
  char  *edition;   /* (owned) (nullable) */
  char  *format;    /* (owned) (nullable) */
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->files);
  g_free (self->scenario);
  g_free (self->edition);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
parse (const RwCliCommand *command,
       Arguments          *arguments)
{
  const GOptionEntry entries[] = {
    { "scenario", 's', 0, G_OPTION_ARG_STRING, &arguments->scenario,
      N_("Scenario to report on, by its identifier"), N_("ID") },
    { "edition", 'e', 0, G_OPTION_ARG_STRING, &arguments->edition,
      N_("Published matrix that decides the owners"), N_("ID") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &arguments->format,
      N_("text, csv or json; text by default"), N_("FORMAT") },
    { NULL },
  };

  return rw_cli_parse_one (command, entries, &arguments->files);
}

/*< private >
 * rw_cli_owners:
 * @command: the verb and its arguments
 *
 * Writes who owns each layer to standard output.
 *
 * Returns: the exit code
 */
RwCliStatus
rw_cli_owners (const RwCliCommand *command)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (RwSession) session = NULL;
  g_autoptr (GString) report = NULL;
  RwReportFormat format;
  RwCliStatus status;

  if (!parse (command, &arguments) ||
      !rw_cli_choose_format (command, arguments.format, &format))
    return RW_CLI_USAGE;

  status = rw_cli_open_session (command, arguments.files[0],
                                arguments.scenario, arguments.edition,
                                &session);
  if (status != RW_CLI_DONE)
    return status;
  report = rw_owners_report (session, format);
  return rw_cli_write (report->str, report->len);
}
