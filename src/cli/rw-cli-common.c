/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Messages, and reading documents, for all verbs.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "core/rw-document-io.h"
#include "core/rw-edition-compare.h"
#include "core/rw-error.h"
#include "core/rw-file.h"

/* A word this far from a right one is none that was mistyped. */
#define MAX_TYPOS 2

/* How many letters must be changed, added, dropped or swapped. */
static guint
count_typos (const char *a,
             const char *b)
{
  gsize n = strlen (b);
  g_autofree guint *rows = g_new0 (guint, 3 * (n + 1));
  guint *before = rows, *last = rows + n + 1, *row = rows + 2 * (n + 1);

  for (gsize j = 0; j <= n; j++)
    last[j] = (guint) j;
  for (gsize i = 1; a[i - 1] != '\0'; i++)
    {
      guint *done = before;

      row[0] = (guint) i;
      for (gsize j = 1; j <= n; j++)
        {
          guint changed = last[j - 1] + (a[i - 1] != b[j - 1]);

          row[j] = MIN (changed, MIN (last[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      before = last;
      last = row;
      row = done;
    }
  return last[n];
}

static void
print_diagnostic (const char         *name,
                  const RwDiagnostic *diagnostic)
{
  const char *kind = diagnostic->severity == RW_SEVERITY_ERROR
                       /* Translators: kinds of messages. */
                       ? C_("message", "error") : C_("message", "warning");

  if (diagnostic->line == 0)
    g_printerr ("%s: %s: %s\n", name, kind, diagnostic->message);
  else
    g_printerr ("%s:%u:%u: %s: %s\n", name, diagnostic->line,
                diagnostic->column, kind, diagnostic->message);
}

static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];

  /* One byte too many is enough for the reader to see that it is. */
  while (bytes->len <= RW_DOCUMENT_MAX_BYTES)
    {
      gssize n = read (STDIN_FILENO, buffer, sizeof buffer);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          int code = errno;

          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
                       _("Standard input could not be read: %s"),
                       g_strerror (code));
          return NULL;
        }
      if (n == 0)
        break;
      g_byte_array_append (bytes, buffer, (guint) n);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/*< private >
 * rw_cli_suggest:
 * @word: what was typed
 * @choices: what could have been meant
 *
 * Finds the choice that was most likely meant.
 *
 * Returns: (transfer none) (nullable): a choice, or %NULL where none is near
 */
const char *
rw_cli_suggest (const char        *word,
                const char *const *choices)
{
  const char *best = NULL;
  guint best_typos = MAX_TYPOS + 1;
  g_autofree char *lower = g_ascii_strdown (word, -1);

  for (guint i = 0; choices[i] != NULL; i++)
    {
      guint typos = count_typos (lower, choices[i]);

      if (typos < best_typos && typos < strlen (choices[i]))
        {
          best = choices[i];
          best_typos = typos;
        }
    }
  return best;
}

/*< private >
 * rw_cli_refuse_word:
 * @command: (nullable): the verb
 * @place: where it was typed, as in the usage: "--palette", "VERB"
 * @word: what was typed
 * @choices: what it could be
 *
 * Says that a word is none of the choices, and which it may have been.
 */
void
rw_cli_refuse_word (const RwCliCommand *command,
                    const char         *place,
                    const char         *word,
                    const char *const  *choices)
{
  g_autofree char *all = g_strjoinv (", ", (char **) choices);
  const char *suggestion = rw_cli_suggest (word, choices);

  if (suggestion != NULL)
    /* Translators: --palette cannot be “drak”; did you mean “dark”? */
    rw_cli_refuse (command, _("%s cannot be “%s”; did you mean “%s”?"),
                   place, word, suggestion);
  else
    /* Translators: --palette cannot be “x”; choose one of light, dark, print. */
    rw_cli_refuse (command, _("%s cannot be “%s”; choose one of %s"),
                   place, word, all);
}

/*< private >
 * rw_cli_complain:
 * @format: a message, as for printf()
 * @...: what it names
 *
 * Says something on standard error, after the program's name.
 */
void
rw_cli_complain (const char *format,
                 ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("ringwall-cli: %s\n", message);
}

/*< private >
 * rw_cli_refuse:
 * @command: (nullable): the verb
 * @format: what is wrong, as for printf()
 * @...: what it names
 *
 * Says on standard error that the usage is wrong, and where to find it.
 *
 * Returns: %RW_CLI_USAGE
 */
RwCliStatus
rw_cli_refuse (const RwCliCommand *command,
               const char         *format,
               ...)
{
  g_autofree char *message = NULL;
  g_autofree char *program =
    command == NULL ? g_strdup ("ringwall-cli")
                    : g_strconcat ("ringwall-cli ", command->verb->name, NULL);
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("%s: %s\n", program, message);
  /* Translators: the program, and the verb where one was given. */
  g_printerr (_("Try “%s --help”."), program);
  g_printerr ("\n");
  return RW_CLI_USAGE;
}

/*< private >
 * rw_cli_get_status:
 * @error: what happened while something was read
 *
 * Gets the exit code of it.
 *
 * Returns: %RW_CLI_INVALID for an error of a document, else %RW_CLI_FAILED
 */
RwCliStatus
rw_cli_get_status (const GError *error)
{
  return error->domain == RW_ERROR ? RW_CLI_INVALID : RW_CLI_FAILED;
}

/*< private >
 * rw_cli_report_error:
 * @error: what happened while something was read
 *
 * Says what happened.
 *
 * Returns: as rw_cli_get_status() does
 */
RwCliStatus
rw_cli_report_error (const GError *error)
{
  rw_cli_complain ("%s", error->message);
  return rw_cli_get_status (error);
}

/*< private >
 * rw_cli_name_of:
 * @path: a path, or "-"
 *
 * Gets how messages call a document.
 *
 * Returns: (transfer none): the path, or a name for standard input
 */
const char *
rw_cli_name_of (const char *path)
{
  return strcmp (path, "-") == 0 ? "<stdin>" : path;
}

/*< private >
 * rw_cli_read:
 * @path: a path, or "-" for standard input
 * @error: return location for an error
 *
 * Reads a file, up to the size that a document may have.
 *
 * Returns: (transfer full) (nullable): what it holds, or %NULL with @error set
 */
GBytes *
rw_cli_read (const char *path,
             GError    **error)
{
  if (strcmp (path, "-") == 0)
    return read_standard_input (error);
  return rw_file_read_bytes (path, RW_DOCUMENT_MAX_BYTES, error);
}

/*< private >
 * rw_cli_report_diagnostics:
 * @path: a path, or "-"
 * @diagnostics: errors and warnings
 *
 * Says what there is to say of a document, a line each.
 */
void
rw_cli_report_diagnostics (const char          *path,
                           const RwDiagnostics *diagnostics)
{
  for (guint i = 0; i < rw_diagnostics_get_n (diagnostics); i++)
    print_diagnostic (rw_cli_name_of (path),
                      rw_diagnostics_get (diagnostics, i));
}

/*< private >
 * rw_cli_add_edition_news:
 * @document: a document
 * @catalogue: what is known without it
 * @diagnostics: gets a warning
 *
 * Warns where the document's edition was corrected since it was made: a
 * picture that was right then may not be what is drawn now.
 */
void
rw_cli_add_edition_news (RwDocument    *document,
                         RwCatalogue   *catalogue,
                         RwDiagnostics *diagnostics)
{
  RwCatalogue *own = rw_document_get_catalogue (document);
  g_autoptr (RwEditionComparison) comparison =
    rw_edition_compare_document (document, own != NULL ? own : catalogue);
  g_autofree char *notice = NULL;

  if (comparison == NULL)
    return;

  notice = rw_edition_comparison_dup_notice (comparison);
  rw_diagnostics_add (diagnostics, RW_SEVERITY_WARNING, RW_ERROR_VALUE, 0, 0,
                      "%s", notice);
}

static RwCliStatus
load (const char   *path,
      RwCatalogue  *catalogue,
      gboolean      by_own_edition,
      RwDocument  **out_document)
{
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rw_cli_read (path, &error);

  if (bytes == NULL)
    return rw_cli_report_error (error);
  *out_document = rw_document_load_bytes (bytes, rw_cli_name_of (path),
                                          catalogue, diagnostics, NULL);
  if (*out_document != NULL && by_own_edition)
    rw_cli_add_edition_news (*out_document, catalogue, diagnostics);
  rw_cli_report_diagnostics (path, diagnostics);
  return *out_document != NULL ? RW_CLI_DONE : RW_CLI_INVALID;
}

/*< private >
 * rw_cli_load:
 * @path: a path, or "-" for standard input
 * @catalogue: what is known without the document
 * @out_document: (out) (transfer full): the document
 *
 * Reads a document, and says what there is to say of it.
 *
 * Returns: %RW_CLI_DONE with @out_document set, or why not, which has been said
 */
RwCliStatus
rw_cli_load (const char   *path,
             RwCatalogue  *catalogue,
             RwDocument  **out_document)
{
  return load (path, catalogue, FALSE, out_document);
}

static GStrv
dup_scenario_ids (RwDocument *document)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GListModel *scenarios = rw_document_get_scenarios (document);

  for (guint i = 0; i < g_list_model_get_n_items (scenarios); i++)
    {
      g_autoptr (RwScenario) scenario = g_list_model_get_item (scenarios, i);

      g_strv_builder_add (ids, rw_scenario_get_id (scenario));
    }
  return g_strv_builder_end (ids);
}

static gboolean
choose_scenario (const RwCliCommand *command,
                 RwSession          *session,
                 const char         *id)
{
  RwDocument *document = rw_session_get_document (session);
  RwScenario *scenario;
  g_auto (GStrv) ids = NULL;

  if (id == NULL)
    return TRUE;
  scenario = rw_document_find_scenario (document, id);
  if (scenario != NULL)
    {
      rw_session_set_scenario (session, scenario);
      return TRUE;
    }
  ids = dup_scenario_ids (document);
  rw_cli_refuse_word (command, "--scenario", id,
                      (const char *const *) ids);
  return FALSE;
}

static gboolean
choose_edition (const RwCliCommand *command,
                RwSession          *session,
                const char         *id)
{
  g_auto (GStrv) ids = NULL;

  if (id == NULL || rw_session_set_edition_id (session, id))
    return TRUE;
  ids = rw_cli_dup_edition_ids (rw_session_get_catalogue (session));
  rw_cli_refuse_word (command, "--edition", id, (const char *const *) ids);
  return FALSE;
}

/*< private >
 * rw_cli_open_session:
 * @command: the verb
 * @path: a path, or "-" for standard input
 * @scenario_id: (nullable): the scenario to look at
 * @edition_id: (nullable): the edition to look by
 * @out_session: (out) (transfer full): the session
 *
 * Reads a document and looks at it as asked; otherwise as the document says.
 *
 * Returns: %RW_CLI_DONE with @out_session set, or why not, which has been said
 */
RwCliStatus
rw_cli_open_session (const RwCliCommand  *command,
                     const char          *path,
                     const char          *scenario_id,
                     const char          *edition_id,
                     RwSession          **out_session)
{
  g_autoptr (RwCatalogue) catalogue = rw_cli_new_catalogue ();
  g_autoptr (RwSession) session = rw_session_new (catalogue);
  g_autoptr (RwDocument) document = NULL;
  RwCliStatus status =
    load (path, catalogue, edition_id == NULL, &document);

  if (status != RW_CLI_DONE)
    return status;
  rw_session_set_document (session, document);
  if (!choose_scenario (command, session, scenario_id) ||
      !choose_edition (command, session, edition_id))
    return RW_CLI_USAGE;
  *out_session = g_steal_pointer (&session);
  return RW_CLI_DONE;
}

/*< private >
 * rw_cli_write:
 * @data: bytes
 * @length: how many
 *
 * Writes to standard output.
 *
 * Returns: %RW_CLI_DONE or %RW_CLI_FAILED
 */
RwCliStatus
rw_cli_write (const void *data,
              gsize       length)
{
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return RW_CLI_DONE;
  rw_cli_complain (_("Standard output could not be written: %s"),
                   g_strerror (errno));
  return RW_CLI_FAILED;
}
