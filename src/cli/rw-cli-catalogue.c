/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ringwall-cli catalogue: what the program knows, as lists; what is found in
 * it; and what two editions disagree on.
 */

#include "config.h"

#include "cli/rw-cli-list-private.h"
#include "cli/rw-cli-private.h"

#include <glib/gi18n.h>

#include "core/rw-catalogue-search.h"
#include "exchange/rw-compare-report.h"

typedef struct
{
  char **words;   /* (owned) */
  char  *format;  /* (owned) (nullable) */
} Arguments;

static const RwCliList *const lists[] = {
  &rw_cli_list_editions,
  &rw_cli_list_sets,
  &rw_cli_list_layers,
  &rw_cli_list_services,
  &rw_cli_list_controls,
  &rw_cli_list_attacks,
  &rw_cli_list_techniques,
  &rw_cli_list_providers,
  &rw_cli_list_sources,
};

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->words);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
parse (const RwCliCommand *command,
       Arguments          *arguments)
{
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &arguments->format,
      N_("text or json; text by default; compare writes csv too"), N_("FORMAT") },
    { NULL },
  };

  return rw_cli_parse (command, entries, &arguments->words);
}

static const RwCliList *
find_list (const RwCliCommand *command,
           const char         *name)
{
  const char *names[G_N_ELEMENTS (lists) + 3] = { "compare", "search" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (g_str_equal (lists[i]->name, name))
        return lists[i];
      names[i + 2] = lists[i]->name;
    }
  rw_cli_refuse_word (command, "LIST", name, names);
  return NULL;
}

static gboolean
choose_format (const RwCliCommand *command,
               const char         *id,
               gboolean            has_csv,
               RwReportFormat     *out_format)
{
  const char *const ids[] = { "text", "json", has_csv ? "csv" : NULL, NULL };

  *out_format = RW_REPORT_TEXT;
  if (id == NULL || (g_strv_contains (ids, id) &&
                     rw_report_format_from_id (id, out_format)))
    return TRUE;
  rw_cli_refuse_word (command, "--format", id, ids);
  return FALSE;
}

static GString *
list_text (const RwCliList *list,
           RwCatalogue     *catalogue)
{
  g_autoptr (RwTable) table = rw_table_new (list->n_columns);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < list->count (catalogue); i++)
    list->add_row (catalogue, i, table);
  rw_table_append_text (table, out);
  return out;
}

static GString *
list_json (const RwCliList *list,
           RwCatalogue     *catalogue)
{
  g_autoptr (RwJsonWriter) json = rw_json_writer_new ();

  rw_json_writer_begin_list (json, NULL);
  for (guint i = 0; i < list->count (catalogue); i++)
    {
      rw_json_writer_begin_object (json, NULL);
      list->write_json (catalogue, i, json);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
  return rw_json_writer_end (json);
}

static RwCliStatus
run_list (const RwCliCommand *command,
          const Arguments    *arguments)
{
  const RwCliList *list = find_list (command, arguments->words[0]);
  g_autoptr (RwCatalogue) catalogue = NULL;
  g_autoptr (GString) text = NULL;
  RwReportFormat format;

  if (list == NULL ||
      !choose_format (command, arguments->format, FALSE, &format))
    return RW_CLI_USAGE;
  if (arguments->words[1] != NULL)
    return rw_cli_refuse (command, _("One list at a time: “%s” is one too many"),
                          arguments->words[1]);

  catalogue = rw_cli_new_catalogue ();
  text = format == RW_REPORT_JSON ? list_json (list, catalogue)
                                  : list_text (list, catalogue);
  return rw_cli_write (text->str, text->len);
}

static const RwEdition *
find_edition (const RwCliCommand *command,
              RwCatalogue        *catalogue,
              const char         *id)
{
  const RwEdition *edition = rw_catalogue_find_edition (catalogue, id);
  g_auto (GStrv) ids = NULL;

  if (edition != NULL)
    return edition;

  ids = rw_cli_dup_edition_ids (catalogue);
  rw_cli_refuse_word (command, "EDITION", id, (const char *const *) ids);
  return NULL;
}

/* The answer is no where anything differs, as with other tools that compare. */
static RwCliStatus
run_compare (const RwCliCommand *command,
             const Arguments    *arguments)
{
  g_autoptr (RwCatalogue) catalogue = NULL;
  g_autoptr (RwEditionComparison) comparison = NULL;
  g_autoptr (GString) text = NULL;
  const RwEdition *a;
  const RwEdition *b;
  RwReportFormat format;
  RwCliStatus status;

  if (!choose_format (command, arguments->format, TRUE, &format))
    return RW_CLI_USAGE;
  if (g_strv_length (arguments->words) != 3)
    return rw_cli_refuse (command, _("“compare” needs the ids of two editions"));

  catalogue = rw_cli_new_catalogue ();
  a = find_edition (command, catalogue, arguments->words[1]);
  b = a != NULL ? find_edition (command, catalogue, arguments->words[2]) : NULL;
  if (b == NULL)
    return RW_CLI_USAGE;

  comparison = rw_edition_compare (a, b);
  text = rw_compare_report (comparison, format);
  status = rw_cli_write (text->str, text->len);
  if (status == RW_CLI_DONE && !rw_edition_comparison_is_equal (comparison))
    status = RW_CLI_NO;
  return status;
}

static const char *
get_hit_id (const RwSearchHit *hit)
{
  return hit->service != NULL ? hit->service->id : hit->control->id;
}

static const char *
get_hit_kind (const RwSearchHit *hit)
{
  /* Translators: kinds of entries of the catalogue. */
  return hit->service != NULL ? _("service") : _("control");
}

static GString *
hits_text (GPtrArray *hits)
{
  g_autoptr (RwTable) table = rw_table_new (4);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const RwSearchHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *reason = rw_search_hit_dup_reason (hit);

      rw_table_add (table, get_hit_id (hit));
      rw_table_add (table, get_hit_kind (hit));
      rw_table_add (table, hit->name);
      rw_table_add (table, reason != NULL ? reason : "");
    }
  rw_table_append_text (table, out);
  return out;
}

static GString *
hits_json (GPtrArray *hits)
{
  static const char *const fields[] = {
    "name", "former-name", "alias", "id", "resource-type",
  };
  g_autoptr (RwJsonWriter) json = rw_json_writer_new ();

  rw_json_writer_begin_list (json, NULL);
  for (guint i = 0; i < hits->len; i++)
    {
      const RwSearchHit *hit = g_ptr_array_index (hits, i);

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "id", get_hit_id (hit));
      rw_json_writer_string (json, "what",
                             hit->service != NULL ? "service" : "control");
      rw_json_writer_string (json, "name", hit->name);
      rw_json_writer_string (json, "field", fields[hit->field]);
      rw_json_writer_string (json, "text", hit->text);
      rw_json_writer_boolean (json, "typo", hit->kind == RW_MATCH_TYPO);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
  return rw_json_writer_end (json);
}

/* Where nothing is found, the answer is no. */
static RwCliStatus
run_search (const RwCliCommand *command,
            const Arguments    *arguments)
{
  g_autoptr (RwCatalogue) catalogue = NULL;
  g_autoptr (RwCatalogueSearch) search = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *typed = NULL;
  RwReportFormat format;
  RwCliStatus status;

  if (!choose_format (command, arguments->format, FALSE, &format))
    return RW_CLI_USAGE;
  if (arguments->words[1] == NULL)
    return rw_cli_refuse (command, _("“search” needs words to look for"));

  typed = g_strjoinv (" ", arguments->words + 1);
  catalogue = rw_cli_new_catalogue ();
  search = rw_catalogue_search_new (catalogue);
  hits = rw_catalogue_search_find (search, typed,
                                   RW_SEARCH_SERVICES | RW_SEARCH_CONTROLS);
  text = format == RW_REPORT_JSON ? hits_json (hits) : hits_text (hits);
  status = rw_cli_write (text->str, text->len);
  return status == RW_CLI_DONE && hits->len == 0 ? RW_CLI_NO : status;
}

/*< private >
 * rw_cli_catalogue:
 * @command: the verb and its arguments
 *
 * Writes a list of the catalogue to standard output, what is found in it, or
 * what two editions disagree on.
 *
 * Returns: the exit code
 */
RwCliStatus
rw_cli_catalogue (const RwCliCommand *command)
{
  g_auto (Arguments) arguments = { 0 };

  if (!parse (command, &arguments))
    return RW_CLI_USAGE;

  if (g_str_equal (arguments.words[0], "compare"))
    return run_compare (command, &arguments);
  if (g_str_equal (arguments.words[0], "search"))
    return run_search (command, &arguments);
  return run_list (command, &arguments);
}
