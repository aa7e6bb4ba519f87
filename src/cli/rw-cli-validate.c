/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ringwall-cli validate: whether documents and catalogue files are what they
 * should be.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <glib/gi18n.h>

#include "core/rw-catalogue-directory.h"
#include "core/rw-document-io.h"
#include "core/rw-document-schema.h"

typedef struct
{
  char   **files;  /* (owned) */
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

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static void
knowledge_clear (Knowledge *self)
{
  g_clear_object (&self->all);
  g_clear_object (&self->read);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Knowledge, knowledge_clear)

static gboolean
parse (const RwCliCommand *command,
       Arguments          *arguments)
{
  const GOptionEntry entries[] = {
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &arguments->quiet,
      N_("Say nothing of valid documents"), NULL },
    { NULL },
  };

  return rw_cli_parse (command, entries, &arguments->files);
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

static gboolean
is_valid_catalogue (GBytes        *bytes,
                    Knowledge     *knowledge,
                    RwDiagnostics *diagnostics)
{
  if (knowledge->read == NULL)
    knowledge->read = rw_catalogue_new_builtin ();

  return rw_catalogue_read_bytes (knowledge->read, bytes, diagnostics);
}

static RwCliStatus
validate (const Arguments *arguments,
          Knowledge       *knowledge,
          const char      *path)
{
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rw_cli_read (path, &error);
  gboolean valid;

  if (bytes == NULL)
    return rw_cli_report_error (error);
  if (rw_catalogue_recognize (bytes))
    valid = is_valid_catalogue (bytes, knowledge, diagnostics);
  else
    valid = is_valid_document (bytes, rw_cli_name_of (path), knowledge->all,
                               diagnostics);
  rw_cli_report_diagnostics (path, diagnostics);
  if (valid && !arguments->quiet)
    {
      /* Translators: a file. */
      g_print (_("%s: valid"), rw_cli_name_of (path));
      g_print ("\n");
    }
  return valid ? RW_CLI_DONE : RW_CLI_INVALID;
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
  g_auto (Knowledge) knowledge = { 0 };
  RwCliStatus worst = RW_CLI_DONE;

  if (!parse (command, &arguments))
    return RW_CLI_USAGE;

  knowledge.all = rw_cli_new_catalogue ();
  for (guint i = 0; arguments.files[i] != NULL; i++)
    {
      RwCliStatus status = validate (&arguments, &knowledge,
                                     arguments.files[i]);

      worst = MAX (worst, status);
    }
  return worst;
}
