/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ringwall-cli new: a document to begin with.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <glib/gi18n.h>

#include "core/rw-document-io.h"

typedef struct
{
  char   **files;   /* (owned) (nullable): there must be none */
  char    *sample;  /* (owned) (nullable) */
  char    *output;  /* (owned) (nullable) */
  gboolean overwrite;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->files);
  g_free (self->sample);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
parse (const RwCliCommand *command,
       Arguments          *arguments)
{
  g_auto (GStrv) samples = rw_document_list_samples ();
  g_autofree char *names = g_strjoinv (", ", samples);
  /* Translators: the names of samples. */
  g_autofree char *about = g_strdup_printf (_("One of %s"), names);
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &arguments->output,
      N_("Where the document goes"), N_("OUT") },
    { "sample", 's', 0, G_OPTION_ARG_STRING, &arguments->sample, about,
      N_("NAME") },
    { "overwrite", 0, 0, G_OPTION_ARG_NONE, &arguments->overwrite,
      N_("Replace the output if there is one"), NULL },
    { NULL },
  };

  if (!rw_cli_parse (command, entries, &arguments->files))
    return FALSE;
  if (arguments->output == NULL)
    {
      rw_cli_refuse (command, _("%s is missing"), "--output");
      return FALSE;
    }
  if (arguments->sample == NULL)
    arguments->sample = g_strdup ("blank");
  if (g_strv_contains ((const char *const *) samples, arguments->sample))
    return TRUE;
  rw_cli_refuse_word (command, "--sample", arguments->sample,
                      (const char *const *) samples);
  return FALSE;
}

/*< private >
 * rw_cli_new:
 * @command: the verb and its arguments
 *
 * Writes one of the documents that are part of the program.
 *
 * Returns: the exit code
 */
RwCliStatus
rw_cli_new (const RwCliCommand *command)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (RwDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (!parse (command, &arguments))
    return RW_CLI_USAGE;

  document = rw_document_load_sample (arguments.sample, NULL, &error);
  if (document == NULL)
    return rw_cli_report_error (error);
  return rw_cli_save_document (document, arguments.output, NULL,
                               arguments.overwrite ? RW_SAVE_OVERWRITE
                                                   : RW_SAVE_DEFAULT);
}
