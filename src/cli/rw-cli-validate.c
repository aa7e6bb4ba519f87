/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ringwall-cli validate: whether documents are what they should be.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <glib/gi18n.h>

typedef struct
{
  char   **files;  /* (owned) */
  gboolean quiet;
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->files);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

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

static RwCliStatus
validate (const Arguments *arguments,
          RwCatalogue     *catalogue,
          const char      *path)
{
  RwCliStatus status = rw_cli_load (path, catalogue, NULL);

  if (status == RW_CLI_DONE && !arguments->quiet)
    {
      /* Translators: a file. */
      g_print (_("%s: valid"), rw_cli_name_of (path));
      g_print ("\n");
    }
  return status;
}

/*< private >
 * rw_cli_validate:
 * @command: the verb and its arguments
 *
 * Reads each document and says what is wrong with it.
 *
 * Returns: the exit code
 */
RwCliStatus
rw_cli_validate (const RwCliCommand *command)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (RwCatalogue) catalogue = NULL;
  RwCliStatus worst = RW_CLI_DONE;

  if (!parse (command, &arguments))
    return RW_CLI_USAGE;

  catalogue = rw_catalogue_new_builtin ();
  for (guint i = 0; arguments.files[i] != NULL; i++)
    {
      RwCliStatus status = validate (&arguments, catalogue,
                                     arguments.files[i]);

      worst = MAX (worst, status);
    }
  return worst;
}
