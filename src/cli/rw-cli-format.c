/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ringwall-cli format: documents in their canonical form.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/rw-document-io.h"
#include "core/rw-error.h"
#include "core/rw-file.h"

typedef struct
{
  char   **files;   /* (owned) */
  char    *output;  /* (owned) (nullable) */
  gboolean overwrite;
  gboolean in_place;
  gboolean break_links;
  gboolean check;
} Arguments;

/** Source: a document, and the file it came from. */
typedef struct
{
  GBytes      *bytes;     /* (owned) (nullable) */
  RwFileState *state;     /* (owned) (nullable): of a file */
  RwDocument  *document;  /* (owned) (nullable) */
} Source;

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->files);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static void
source_clear (Source *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->state, rw_file_state_free);
  g_clear_object (&self->document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Source, source_clear)

static gboolean
is_standard (const char *path)
{
  return strcmp (path, "-") == 0;
}

/* Why these words do not go together, or NULL. */
static const char *
find_conflict (const Arguments *arguments)
{
  if ((arguments->output != NULL) + arguments->in_place + arguments->check > 1)
    return _("Only one of --output, --in-place and --check can be");
  if (arguments->break_links && !arguments->in_place)
    return _("--break-links goes with --in-place");
  if (arguments->overwrite && arguments->output == NULL)
    return _("--overwrite goes with --output");
  for (guint i = 0; arguments->in_place && arguments->files[i] != NULL; i++)
    if (is_standard (arguments->files[i]))
      return _("Standard input cannot be written in place");
  return NULL;
}

static gboolean
parse (const RwCliCommand *command,
       Arguments          *arguments)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &arguments->output,
      N_("Where the document goes; FILE is one then"), N_("OUT") },
    { "overwrite", 0, 0, G_OPTION_ARG_NONE, &arguments->overwrite,
      N_("Replace the output if there is one"), NULL },
    { "in-place", 'i', 0, G_OPTION_ARG_NONE, &arguments->in_place,
      N_("Replace each FILE that is not canonical"), NULL },
    { "break-links", 0, 0, G_OPTION_ARG_NONE, &arguments->break_links,
      N_("Let the other names of a FILE keep the old document"), NULL },
    { "check", 'c', 0, G_OPTION_ARG_NONE, &arguments->check,
      N_("Only say which FILE is not canonical"), NULL },
    { NULL },
  };
  gboolean several;
  const char *conflict;

  if (!rw_cli_parse (command, entries, &arguments->files))
    return FALSE;
  conflict = find_conflict (arguments);
  if (conflict != NULL)
    {
      rw_cli_refuse (command, "%s", conflict);
      return FALSE;
    }
  several = arguments->in_place || arguments->check;
  if (several || arguments->files[1] == NULL)
    return TRUE;
  rw_cli_refuse (command, _("One FILE at a time: “%s” is one too many"),
                 arguments->files[1]);
  return FALSE;
}

static RwCliStatus
load (const char  *path,
      RwCatalogue *catalogue,
      Source      *source)
{
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (GError) error = NULL;

  if (is_standard (path))
    source->bytes = rw_cli_read (path, &error);
  else
    source->bytes = rw_file_read_with_state (path, RW_DOCUMENT_MAX_BYTES,
                                             &source->state, &error);
  if (source->bytes == NULL)
    return rw_cli_report_error (error);

  source->document = rw_document_load_bytes (source->bytes,
                                             rw_cli_name_of (path), catalogue,
                                             diagnostics, NULL);
  rw_cli_report_diagnostics (path, diagnostics);
  if (source->document == NULL)
    return RW_CLI_INVALID;
  if (!rw_document_get_read_only (source->document))
    return RW_CLI_DONE;

  /* Translators: a file, and a version such as 1.5. */
  rw_cli_complain (_("“%s” is not written: that needs a Ringwall that knows "
                     "version %s of the format"), rw_cli_name_of (path),
                   rw_document_get_min_reader (source->document));
  return RW_CLI_INVALID;
}

static gboolean
is_canonical (const Source *source)
{
  g_autoptr (GBytes) canonical = rw_document_write_bytes (source->document);

  return g_bytes_equal (canonical, source->bytes);
}

static RwCliStatus
check (const char   *path,
       const Source *source)
{
  if (is_canonical (source))
    return RW_CLI_DONE;

  /* Translators: a file. */
  g_print (_("%s: not canonical"), rw_cli_name_of (path));
  g_print ("\n");
  return RW_CLI_NO;
}

static RwCliStatus
format (const Arguments *arguments,
        RwCatalogue     *catalogue,
        const char      *path)
{
  g_auto (Source) source = { 0 };
  RwSaveFlags flags = RW_SAVE_DEFAULT;
  RwCliStatus status = load (path, catalogue, &source);

  if (status != RW_CLI_DONE)
    return status;
  if (arguments->check)
    return check (path, &source);
  if (arguments->break_links)
    flags |= RW_SAVE_BREAK_LINKS;
  if (arguments->overwrite)
    flags |= RW_SAVE_OVERWRITE;
  if (!arguments->in_place)
    return rw_cli_save_document (source.document,
                                 arguments->output != NULL ? arguments->output
                                                           : "-",
                                 NULL, flags);

  return is_canonical (&source)
         ? RW_CLI_DONE
         : rw_cli_save_document (source.document, path, source.state, flags);
}

/*< private >
 * rw_cli_format:
 * @command: the verb and its arguments
 *
 * Writes documents in their canonical form.
 *
 * Returns: the exit code
 */
RwCliStatus
rw_cli_format (const RwCliCommand *command)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (RwCatalogue) catalogue = NULL;
  RwCliStatus worst = RW_CLI_DONE;

  if (!parse (command, &arguments))
    return RW_CLI_USAGE;

  catalogue = rw_cli_new_catalogue ();
  for (guint i = 0; arguments.files[i] != NULL; i++)
    {
      RwCliStatus status = format (&arguments, catalogue, arguments.files[i]);

      worst = MAX (worst, status);
    }
  return worst;
}
