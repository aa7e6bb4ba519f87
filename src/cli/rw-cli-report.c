/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ringwall-cli report: the responsibility matrix and what is owed, as tables
 * to hand over.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "exchange/rw-matrix-report.h"

#define N_KINDS 2

typedef struct
{
  char   **files;      /* (owned) */
  char    *output;     /* (owned) (nullable) */
  char    *format;     /* (owned) (nullable) */
  char    *kind;       /* (owned) (nullable) */
  char    *rows;       /* (owned) (nullable) */
  char    *columns;    /* (owned) (nullable) */
  char    *scenario;   /* (owned) (nullable) */
  char    *edition;    /* (owned) (nullable) */
  gboolean overwrite;
} Arguments;

/* What the words stand for. */
typedef struct
{
  RwSheetFormat   format;
  RwMatrixRows    rows;
  RwMatrixColumns columns;
  gboolean        is_owed;
} Job;

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->files);
  g_free (self->output);
  g_free (self->format);
  g_free (self->kind);
  g_free (self->rows);
  g_free (self->columns);
  g_free (self->scenario);
  g_free (self->edition);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
parse (const RwCliCommand *command,
       Arguments          *arguments)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &arguments->output,
      N_("Where to write; standard output by default"), N_("OUT") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &arguments->format,
      N_("csv, html, md or ods; by the extension of OUT, else csv"),
      N_("FORMAT") },
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &arguments->kind,
      N_("matrix or owed; matrix by default"), N_("KIND") },
    { "rows", 'r', 0, G_OPTION_ARG_STRING, &arguments->rows,
      N_("layers or responsibilities; layers by default"), N_("ROWS") },
    { "columns", 'c', 0, G_OPTION_ARG_STRING, &arguments->columns,
      N_("plain, csa, pci or fedramp; plain by default"), N_("COLUMNS") },
    { "scenario", 's', 0, G_OPTION_ARG_STRING, &arguments->scenario,
      N_("Scenario to report on, by its identifier"), N_("ID") },
    { "edition", 'e', 0, G_OPTION_ARG_STRING, &arguments->edition,
      N_("Published matrix that decides the owners"), N_("ID") },
    { "overwrite", 0, 0, G_OPTION_ARG_NONE, &arguments->overwrite,
      N_("Replace the output if there is one"), NULL },
    { NULL },
  };

  return rw_cli_parse_one (command, entries, &arguments->files);
}

/* Finds @word among @ids; without a word it is the first. */
static gboolean
choose (const RwCliCommand *command,
        const char         *option,
        const char         *word,
        const char *const  *ids,
        guint              *out_index)
{
  *out_index = 0;
  if (word == NULL)
    return TRUE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!g_str_equal (ids[i], word))
        continue;
      *out_index = i;
      return TRUE;
    }
  rw_cli_refuse_word (command, option, word, ids);
  return FALSE;
}

static gboolean
choose_content (const RwCliCommand *command,
                const Arguments    *arguments,
                Job                *job)
{
  static const char *const kinds[N_KINDS + 1] = { "matrix", "owed" };
  const char *rows[RW_N_MATRIX_ROWS + 1] = { NULL };
  const char *columns[RW_N_MATRIX_COLUMNS + 1] = { NULL };
  guint kind, row, column;

  for (guint i = 0; i < RW_N_MATRIX_ROWS; i++)
    rows[i] = rw_matrix_rows_get_id ((RwMatrixRows) i);
  for (guint i = 0; i < RW_N_MATRIX_COLUMNS; i++)
    columns[i] = rw_matrix_columns_get_id ((RwMatrixColumns) i);
  if (!choose (command, "--kind", arguments->kind, kinds, &kind) ||
      !choose (command, "--rows", arguments->rows, rows, &row) ||
      !choose (command, "--columns", arguments->columns, columns, &column))
    return FALSE;

  job->is_owed = kind == 1;
  job->rows = (RwMatrixRows) row;
  job->columns = (RwMatrixColumns) column;
  if (!job->is_owed ||
      (arguments->rows == NULL && arguments->columns == NULL))
    return TRUE;
  rw_cli_refuse (command, _("“--kind owed” is one list: --rows and --columns "
                            "belong to the matrix"));
  return FALSE;
}

/* The extension counts where --format does not tell. */
static gboolean
choose_form (const RwCliCommand *command,
             const Arguments    *arguments,
             Job                *job)
{
  const char *ids[RW_N_SHEET_FORMATS + 1] = { NULL };
  const char *dot = NULL;
  guint index;

  if (arguments->format == NULL && arguments->output != NULL)
    dot = strrchr (arguments->output, '.');
  if (dot != NULL && rw_sheet_format_from_id (dot + 1, &job->format))
    return TRUE;
  if (arguments->format == NULL && arguments->output != NULL &&
      !rw_cli_is_standard (arguments->output))
    {
      rw_cli_refuse (command, _("“%s” does not tell the format: let it end in "
                                ".csv, .html, .md or .ods, or add --format"),
                     arguments->output);
      return FALSE;
    }

  for (guint i = 0; i < RW_N_SHEET_FORMATS; i++)
    ids[i] = rw_sheet_format_get_id ((RwSheetFormat) i);
  if (!choose (command, "--format", arguments->format, ids, &index))
    return FALSE;
  job->format = (RwSheetFormat) index;
  return TRUE;
}

static gboolean
check_output (const RwCliCommand *command,
              const Arguments    *arguments,
              const Job          *job)
{
  const char *output = arguments->output;

  if (output == NULL || rw_cli_is_standard (output))
    {
      if (job->format != RW_SHEET_ODS || !isatty (STDOUT_FILENO))
        return TRUE;
      rw_cli_refuse (command, _("A terminal cannot show a spreadsheet: name a "
                                "file with --output"));
      return FALSE;
    }
  if (!rw_cli_is_same_file (arguments->files[0], output))
    return TRUE;
  rw_cli_refuse (command, _("“%s” is the document itself; the report needs "
                            "another name"), output);
  return FALSE;
}

static GBytes *
write_report (RwSession *session,
              const Job *job)
{
  g_autoptr (RwSheet) sheet =
    job->is_owed ? rw_owed_report (session)
                 : rw_matrix_report (session, job->rows, job->columns);

  switch (job->format)
    {
    case RW_SHEET_HTML:
      return g_string_free_to_bytes (rw_sheet_write_html (sheet));
    case RW_SHEET_MARKDOWN:
      return g_string_free_to_bytes (rw_sheet_write_markdown (sheet));
    case RW_SHEET_ODS:
      return rw_sheet_write_ods (sheet);
    case RW_SHEET_CSV:
    default:
      return g_string_free_to_bytes (rw_sheet_write_csv (sheet));
    }
}

/*< private >
 * rw_cli_report:
 * @command: the verb and its arguments
 *
 * Writes a report of one scenario.
 *
 * Returns: the exit code
 */
RwCliStatus
rw_cli_report (const RwCliCommand *command)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (RwSession) session = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RwCliStatus status;
  Job job = { 0 };

  if (!parse (command, &arguments) ||
      !choose_content (command, &arguments, &job) ||
      !choose_form (command, &arguments, &job) ||
      !check_output (command, &arguments, &job))
    return RW_CLI_USAGE;

  status = rw_cli_open_session (command, arguments.files[0],
                                arguments.scenario, arguments.edition,
                                &session);
  if (status != RW_CLI_DONE)
    return status;
  bytes = write_report (session, &job);
  return rw_cli_write_output (arguments.output != NULL ? arguments.output : "-",
                              bytes, arguments.overwrite);
}
