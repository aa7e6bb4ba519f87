/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ringwall-cli validate: whether documents and catalogue files are what they
 * should be.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/rw-catalogue-directory.h"
#include "core/rw-document-io.h"
#include "core/rw-document-schema.h"
#include "exchange/rw-json-writer.h"

typedef struct
{
  char   **files;   /* (owned) */
  char    *format;  /* (owned) (nullable) */
  gboolean quiet;
} Arguments;

/* What files are held against. A catalogue file may well be one of those that
 * the user has put in place already; so it is held against what is built in
 * and the files before it. */
typedef struct
{
  RwCatalogue *all;   /* (owned): for documents */
  RwCatalogue *read;  /* (owned) (nullable): for catalogue files, once there
                       * has been one */
} Knowledge;

/** Outcome: what there is to say of one file. */
typedef struct
{
  RwCliStatus    status;
  RwDiagnostics *diagnostics;  /* (owned) */
  GError        *error;        /* (owned) (nullable): why it was not read */
} Outcome;

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->files);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static void
knowledge_clear (Knowledge *self)
{
  g_clear_object (&self->all);
  g_clear_object (&self->read);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Knowledge, knowledge_clear)

static void
outcome_clear (Outcome *self)
{
  g_clear_pointer (&self->diagnostics, rw_diagnostics_free);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static gboolean
parse (const RwCliCommand *command,
       Arguments          *arguments)
{
  static const char *const formats[] = { "text", "json", NULL };
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &arguments->format,
      N_("text or json; text by default"), N_("FORMAT") },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &arguments->quiet,
      N_("Say nothing of valid documents"), NULL },
    { NULL },
  };

  if (!rw_cli_parse (command, entries, &arguments->files))
    return FALSE;
  if (arguments->format == NULL)
    arguments->format = g_strdup ("text");
  if (g_strv_contains (formats, arguments->format))
    return TRUE;
  rw_cli_refuse_word (command, "--format", arguments->format, formats);
  return FALSE;
}

/* The reader is strict and tells more; the schema is what other programs go
 * by, so a document must also be right by that. */
static gboolean
is_valid_document (GBytes        *bytes,
                   const char    *name,
                   RwCatalogue   *catalogue,
                   RwDiagnostics *diagnostics)
{
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (bytes, name, catalogue, diagnostics, NULL);

  if (document == NULL || !rw_document_check_schema (bytes, diagnostics))
    return FALSE;

  rw_cli_add_edition_news (document, catalogue, diagnostics);
  return TRUE;
}

/* A file of the built-in catalogue brings what is built in already. */
static gboolean
is_valid_catalogue (GBytes        *bytes,
                    Knowledge     *knowledge,
                    RwDiagnostics *diagnostics)
{
  g_autofree char *id = rw_catalogue_dup_file_id (bytes);
  g_autoptr (RwCatalogue) before =
    id != NULL ? rw_catalogue_new_builtin_before (id) : NULL;

  if (before != NULL)
    return rw_catalogue_read_bytes (before, bytes, diagnostics);

  if (knowledge->read == NULL)
    knowledge->read = rw_catalogue_new_builtin ();
  return rw_catalogue_read_bytes (knowledge->read, bytes, diagnostics);
}

static void
validate (Outcome    *outcome,
          Knowledge  *knowledge,
          const char *path)
{
  g_autoptr (GBytes) bytes = rw_cli_read (path, &outcome->error);
  gboolean valid;

  if (bytes == NULL)
    {
      outcome->status = rw_cli_get_status (outcome->error);
      return;
    }

  if (rw_catalogue_recognize (bytes))
    valid = is_valid_catalogue (bytes, knowledge, outcome->diagnostics);
  else
    valid = is_valid_document (bytes, rw_cli_name_of (path), knowledge->all,
                               outcome->diagnostics);
  outcome->status = valid ? RW_CLI_DONE : RW_CLI_INVALID;
}

static void
report_text (const Outcome *outcome,
             const char    *path,
             gboolean       quiet)
{
  if (outcome->error != NULL)
    rw_cli_report_error (outcome->error);
  rw_cli_report_diagnostics (path, outcome->diagnostics);
  if (outcome->status != RW_CLI_DONE || quiet)
    return;
  /* Translators: a file. */
  g_print (_("%s: valid"), rw_cli_name_of (path));
  g_print ("\n");
}

static void
write_diagnostic (RwJsonWriter *json,
                  const char   *name,
                  guint         line,
                  guint         column,
                  RwSeverity    severity,
                  const char   *code,
                  const char   *message)
{
  rw_json_writer_begin_object (json, NULL);
  rw_json_writer_string (json, "file", name);
  rw_json_writer_number (json, "line", line);
  rw_json_writer_number (json, "column", column);
  rw_json_writer_string (json, "severity",
                         severity == RW_SEVERITY_ERROR ? "error" : "warning");
  rw_json_writer_string (json, "code", code);
  rw_json_writer_string (json, "message", message);
  rw_json_writer_end_object (json);
}

/* A code of the system's own is always about reading. */
static const char *
get_code_of (const GError *error)
{
  return error->domain == RW_ERROR ? rw_error_get_id (error->code) : "read";
}

static void
report_json (const Outcome *outcome,
             const char    *path,
             RwJsonWriter  *json)
{
  const RwDiagnostics *diagnostics = outcome->diagnostics;
  const char *name = rw_cli_name_of (path);

  rw_json_writer_begin_object (json, NULL);
  rw_json_writer_string (json, "file", name);
  rw_json_writer_boolean (json, "valid", outcome->status == RW_CLI_DONE);
  rw_json_writer_begin_list (json, "diagnostics");
  if (outcome->error != NULL)
    write_diagnostic (json, name, 0, 0, RW_SEVERITY_ERROR,
                      get_code_of (outcome->error), outcome->error->message);
  for (guint i = 0; i < rw_diagnostics_get_n (diagnostics); i++)
    {
      const RwDiagnostic *it = rw_diagnostics_get (diagnostics, i);

      write_diagnostic (json, name, it->line, it->column, it->severity,
                        rw_error_get_id (it->code), it->message);
    }
  rw_json_writer_end_list (json);
  rw_json_writer_number (json, "not-listed",
                         rw_diagnostics_get_n_dropped (diagnostics));
  rw_json_writer_end_object (json);
}

static RwCliStatus
validate_all (const Arguments *arguments,
              RwJsonWriter    *json)
{
  g_auto (Knowledge) knowledge = { .all = rw_cli_new_catalogue () };
  RwCliStatus worst = RW_CLI_DONE;

  for (guint i = 0; arguments->files[i] != NULL; i++)
    {
      const char *path = arguments->files[i];
      g_auto (Outcome) outcome = { .diagnostics = rw_diagnostics_new () };

      validate (&outcome, &knowledge, path);
      if (json == NULL)
        report_text (&outcome, path, arguments->quiet);
      else if (!arguments->quiet || outcome.status != RW_CLI_DONE)
        report_json (&outcome, path, json);
      worst = MAX (worst, outcome.status);
    }
  return worst;
}

/*< private >
 * rw_cli_validate:
 * @command: the verb and its arguments
 *
 * Reads each document or catalogue file and says what is wrong with it.
 *
 * Returns: the exit code
 */
RwCliStatus
rw_cli_validate (const RwCliCommand *command)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (RwJsonWriter) json = NULL;
  g_autoptr (GString) text = NULL;
  RwCliStatus status;
  RwCliStatus written;

  if (!parse (command, &arguments))
    return RW_CLI_USAGE;
  if (strcmp (arguments.format, "json") != 0)
    return validate_all (&arguments, NULL);

  json = rw_json_writer_new ();
  rw_json_writer_begin_list (json, NULL);
  status = validate_all (&arguments, json);
  rw_json_writer_end_list (json);
  text = rw_json_writer_end (json);
  written = rw_cli_write (text->str, text->len);
  return MAX (status, written);
}
