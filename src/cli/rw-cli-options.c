/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The options of a verb, by its table.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <string.h>

#include <glib/gi18n.h>

static gboolean
takes_value (const GOptionEntry *entry)
{
  return entry->arg != G_OPTION_ARG_NONE;
}

static const GOptionEntry *
find_short (const GOptionEntry *entries,
            char                letter)
{
  for (; entries->long_name != NULL; entries++)
    if (entries->short_name != '\0' && entries->short_name == letter)
      return entries;

  return NULL;
}

static const GOptionEntry *
find_long (const GOptionEntry *entries,
           const char         *name)
{
  for (; entries->long_name != NULL; entries++)
    if (strcmp (entries->long_name, name) == 0)
      return entries;

  return NULL;
}

/* Of short options in one word, such as “-qf”, the first that takes a value;
 * what is left of the word is that. */
static const char *
find_value (const char         *word,
            const GOptionEntry *entries)
{
  for (const char *p = word + 1; *p != '\0'; p++)
    {
      const GOptionEntry *entry = find_short (entries, *p);

      if (entry == NULL)
        return NULL;
      if (takes_value (entry))
        return p + 1;
    }

  return NULL;
}

/* Whether the word after @word is its value. */
static gboolean
wants_value (const char         *word,
             const GOptionEntry *entries)
{
  const GOptionEntry *entry;
  const char *value;

  if (g_str_has_prefix (word, "--"))
    {
      entry = find_long (entries, word + 2);
      return entry != NULL && takes_value (entry);
    }

  value = find_value (word, entries);
  return value != NULL && *value == '\0';
}

/* GOption wants a space between a short option and its value; most programs
 * do not. */
static GStrv
dup_detached (char               **words,
              const GOptionEntry  *entries)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean is_value = TRUE;  /* the verb itself is none either */

  for (; *words != NULL && (is_value || strcmp (*words, "--") != 0); words++)
    {
      gboolean is_short = !is_value && (*words)[0] == '-' &&
                          (*words)[1] != '-' && (*words)[1] != '\0';
      const char *value = is_short ? find_value (*words, entries) : NULL;

      if (value != NULL && *value != '\0')
        {
          g_autofree char *options = g_strndup (*words, value - *words);

          g_strv_builder_add (builder, options);
          g_strv_builder_add (builder, value);
          is_value = FALSE;
          continue;
        }
      g_strv_builder_add (builder, *words);
      is_value = !is_value && (*words)[0] == '-' && wants_value (*words, entries);
    }
  g_strv_builder_addv (builder, (const char **) words);

  return g_strv_builder_end (builder);
}

/*< private >
 * rw_cli_parse:
 * @command: the verb and its arguments
 * @entries: its options
 * @files: (out) (transfer full): what is no option; one word at least, or
 *   %NULL where the verb has only options
 *
 * Parses the arguments of a verb by its table of options, from which its help
 * is made as well. With --help the program ends here.
 *
 * Returns: %FALSE for wrong usage, which has been said
 */
gboolean
rw_cli_parse (const RwCliCommand  *command,
              const GOptionEntry  *entries,
              char              ***files)
{
  const RwCliVerb *verb = command->verb;
  g_autoptr (GOptionContext) context = g_option_context_new (verb->arguments);
  g_auto (GStrv) arguments = dup_detached (command->arguments, entries);
  g_autoptr (GError) error = NULL;
  const GOptionEntry rest[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, files, NULL,
      NULL },
    { NULL },
  };

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, verb->summary);
  if (verb->description != NULL)
    g_option_context_set_description (context, verb->description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, rest, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      rw_cli_refuse (command, "%s", error->message);
      return FALSE;
    }
  if ((*files != NULL) == (verb->arguments != NULL))
    return TRUE;
  if (*files != NULL)
    rw_cli_refuse (command, _("“%s” is one too many"), (*files)[0]);
  else
    rw_cli_refuse (command, _("%s is missing"), verb->arguments);
  return FALSE;
}

/*< private >
 * rw_cli_parse_one:
 * @command: the verb and its arguments
 * @entries: its options
 * @files: (out) (transfer full): what is no option; one word
 *
 * Parses the arguments of a verb that takes one file, as rw_cli_parse() does.
 *
 * Returns: %FALSE for wrong usage, which has been said
 */
gboolean
rw_cli_parse_one (const RwCliCommand  *command,
                  const GOptionEntry  *entries,
                  char              ***files)
{
  if (!rw_cli_parse (command, entries, files))
    return FALSE;
  if ((*files)[1] == NULL)
    return TRUE;
  rw_cli_refuse (command, _("One FILE at a time: “%s” is one too many"),
                 (*files)[1]);
  return FALSE;
}

/*< private >
 * rw_cli_choose_format:
 * @command: the verb
 * @id: (nullable): what was typed after --format; %NULL for text
 * @out_format: (out): the format
 *
 * Finds how a report is to be written.
 *
 * Returns: %FALSE for wrong usage, which has been said
 */
gboolean
rw_cli_choose_format (const RwCliCommand *command,
                      const char         *id,
                      RwReportFormat     *out_format)
{
  const char *ids[RW_N_REPORT_FORMATS + 1] = { NULL };

  *out_format = RW_REPORT_TEXT;
  if (id == NULL || rw_report_format_from_id (id, out_format))
    return TRUE;
  for (guint i = 0; i < RW_N_REPORT_FORMATS; i++)
    ids[i] = rw_report_format_get_id ((RwReportFormat) i);
  rw_cli_refuse_word (command, "--format", id, ids);
  return FALSE;
}
