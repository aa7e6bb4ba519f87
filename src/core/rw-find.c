/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The document is walked anew for every search, so that there is nothing to
 * keep up with its edits. What costs is making a text ready to be compared;
 * that is kept by the text itself, which most workloads share.
 */

#include "config.h"

#include "core/rw-find.h"

#include <string.h>

#include "core/rw-catalogue-search.h"
#include "core/rw-control.h"
#include "core/rw-document.h"
#include "core/rw-scenario.h"
#include "core/rw-search-text.h"
#include "core/rw-workload.h"

/* More than anybody types. */
#define MAX_WORDS 12

/* Fewer letters are in nearly every text, once the spaces are gone. */
#define MIN_SQUEEZED 3

/* So many words stand before the one that was found. */
#define WORDS_BEFORE 4

struct _RwFind
{
  RwDocument        *document;
  RwCatalogueSearch *search;
  GHashTable        *texts;     /* of owned strings to owned RwSearchText */
};

/* What was typed, and what of the catalogue fits it. */
typedef struct
{
  RwFind       *find;
  RwSearchText  text;
  char        **words;
  GHashTable   *services; /* of borrowed ids to owned words of why */
  GHashTable   *controls; /* the same for controls */
  RwScenario   *scenario; /* that is being searched */
  GPtrArray    *hits;
} Query;

static void
text_free_cb (gpointer data)
{
  RwSearchText *text = data;

  rw_search_text_clear (text);
  g_free (text);
}

static void
hit_free_cb (gpointer data)
{
  RwFindHit *hit = data;

  g_clear_object (&hit->scenario);
  g_clear_object (&hit->workload);
  g_clear_object (&hit->control);
  g_free (hit->layer_id);
  g_free (hit->text);
  g_free (hit);
}

static gboolean
fits (const Query        *query,
      const RwSearchText *text)
{
  const char *squeezed = query->text.squeezed;

  if (strlen (squeezed) >= MIN_SQUEEZED
      && strstr (text->squeezed, squeezed) != NULL)
    return TRUE;
  for (guint i = 0; query->words[i] != NULL; i++)
    if (strstr (text->words, query->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
fits_string (const Query *query,
             const char  *string)
{
  RwSearchText *text;

  if (string == NULL || string[0] == '\0')
    return FALSE;

  text = g_hash_table_lookup (query->find->texts, string);
  if (text == NULL)
    {
      text = g_new0 (RwSearchText, 1);
      rw_search_text_init (text, string);
      g_hash_table_insert (query->find->texts, g_strdup (string), text);
    }

  return fits (query, text);
}

static void
add_hit (Query       *query,
         RwWorkload  *workload,
         RwControl   *control,
         const char  *layer_id,
         RwFindField  field,
         const char  *text)
{
  RwFindHit *hit = g_new0 (RwFindHit, 1);

  hit->scenario = g_object_ref (query->scenario);
  g_set_object (&hit->workload, workload);
  g_set_object (&hit->control, control);
  hit->layer_id = g_strdup (layer_id);
  hit->field = field;
  hit->text = g_strdup (text);
  g_ptr_array_add (query->hits, hit);
}

static gboolean
search_overrides (Query      *query,
                  RwWorkload *workload)
{
  for (guint i = 0; i < rw_workload_get_n_overrides (workload); i++)
    {
      const RwOverride *override = rw_workload_get_override (workload, i);

      if (!fits_string (query, override->reason))
        continue;
      add_hit (query, workload, NULL, override->layer_id, RW_FIND_IN_NOTE,
               override->reason);
      return TRUE;
    }

  return FALSE;
}

static gboolean
search_splits (Query      *query,
               RwWorkload *workload)
{
  for (guint i = 0; i < rw_workload_get_n_splits (workload); i++)
    {
      const RwSplit *split = rw_workload_get_split (workload, i);
      const char *part = NULL;

      if (fits_string (query, split->customer))
        part = split->customer;
      else if (fits_string (query, split->provider))
        part = split->provider;
      if (part == NULL)
        continue;
      add_hit (query, workload, NULL, split->layer_id, RW_FIND_IN_NOTE, part);
      return TRUE;
    }

  return FALSE;
}

/* One hit at most: what fits best. */
static void
search_workload (Query      *query,
                 RwWorkload *workload)
{
  const char *name = rw_workload_get_name (workload);
  const char *group = rw_workload_get_group (workload);
  const char *note = rw_workload_get_note (workload);
  const char *why = g_hash_table_lookup (query->services,
                                         rw_workload_get_service_id (workload));

  if (fits_string (query, name))
    add_hit (query, workload, NULL, NULL, RW_FIND_IN_NAME, name);
  else if (why != NULL)
    add_hit (query, workload, NULL, NULL, RW_FIND_IN_CATALOGUE, why);
  else if (fits_string (query, group))
    add_hit (query, workload, NULL, NULL, RW_FIND_IN_GROUP, group);
  else if (fits_string (query, note))
    add_hit (query, workload, NULL, NULL, RW_FIND_IN_NOTE, note);
  else if (!search_overrides (query, workload))
    search_splits (query, workload);
}

static void
search_control (Query     *query,
                RwControl *control)
{
  const char *layer_id = rw_control_get_layer_id (control);
  const char *name = rw_control_get_name (control);
  const char *assignee = rw_control_get_assignee (control);
  const char *note = rw_control_get_note (control);
  const char *evidence = rw_control_get_evidence (control);
  const char *why = g_hash_table_lookup (query->controls,
                                         rw_control_get_catalogue_id (control));

  if (fits_string (query, name))
    add_hit (query, NULL, control, layer_id, RW_FIND_IN_NAME, name);
  else if (why != NULL)
    add_hit (query, NULL, control, layer_id, RW_FIND_IN_CATALOGUE, why);
  else if (fits_string (query, assignee))
    add_hit (query, NULL, control, layer_id, RW_FIND_IN_ASSIGNEE, assignee);
  else if (fits_string (query, note))
    add_hit (query, NULL, control, layer_id, RW_FIND_IN_NOTE, note);
  else if (fits_string (query, evidence))
    add_hit (query, NULL, control, layer_id, RW_FIND_IN_NOTE, evidence);
}

static void
search_scenario (Query      *query,
                 RwScenario *scenario)
{
  GListModel *workloads = rw_scenario_get_workloads (scenario);
  GListModel *controls = rw_scenario_get_controls (scenario);
  const char *note = rw_scenario_get_note (scenario);

  query->scenario = scenario;
  for (guint i = 0; i < g_list_model_get_n_items (workloads); i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      search_workload (query, workload);
    }
  for (guint i = 0; i < g_list_model_get_n_items (controls); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (controls, i);

      search_control (query, control);
    }
  if (fits_string (query, rw_scenario_get_name (scenario)))
    add_hit (query, NULL, NULL, NULL, RW_FIND_IN_NAME,
             rw_scenario_get_name (scenario));
  else if (fits_string (query, note))
    add_hit (query, NULL, NULL, NULL, RW_FIND_IN_NOTE, note);
}

/* Typing mistakes are forgiven in what the catalogue calls things, and in
 * nothing else: there somebody remembers a word of somebody else's. */
static void
search_catalogue (Query      *query,
                  const char *typed)
{
  g_autoptr (GPtrArray) found =
    rw_catalogue_search_find (query->find->search, typed,
                              RW_SEARCH_SERVICES | RW_SEARCH_CONTROLS);

  for (guint i = 0; i < found->len; i++)
    {
      const RwSearchHit *hit = g_ptr_array_index (found, i);
      char *why = rw_search_hit_dup_reason (hit);

      if (why == NULL)
        why = g_strdup (hit->name);
      if (hit->service != NULL)
        g_hash_table_insert (query->services, (gpointer) hit->service->id, why);
      else
        g_hash_table_insert (query->controls, (gpointer) hit->control->id, why);
    }
}

static void
search_scenarios (Query *query)
{
  GListModel *scenarios = rw_document_get_scenarios (query->find->document);

  for (guint i = 0; i < g_list_model_get_n_items (scenarios); i++)
    {
      g_autoptr (RwScenario) scenario = g_list_model_get_item (scenarios, i);

      search_scenario (query, scenario);
    }
}

/* The words of @text with what stands between them. */
static GPtrArray *
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const char *start = NULL;
  const char *p = valid;

  for (;; p = g_utf8_next_char (p))
    {
      gboolean ends = *p == '\0' || g_unichar_isspace (g_utf8_get_char (p));

      if (!ends && start == NULL)
        start = p;
      else if (ends && start != NULL)
        {
          g_ptr_array_add (words, g_strndup (start, p - start));
          start = NULL;
        }
      if (*p == '\0')
        return words;
    }
}

static gboolean
word_fits (const char  *word,
           char       **typed)
{
  g_auto (RwSearchText) text = { 0 };

  rw_search_text_init (&text, word);
  for (guint i = 0; typed[i] != NULL; i++)
    if (strstr (text.words, typed[i]) != NULL)
      return TRUE;

  return FALSE;
}

static guint
find_first_word (GPtrArray   *words,
                 char       **typed)
{
  for (guint i = 0; i < words->len; i++)
    if (word_fits (g_ptr_array_index (words, i), typed))
      return i;

  return 0;
}

/**
 * rw_find_new:
 * @document: what to search; it may change afterwards
 * @catalogue: where its services and controls have their names
 *
 * Prepares to search a document.
 *
 * Returns: (transfer full): what searches it
 */
RwFind *
rw_find_new (RwDocument  *document,
             RwCatalogue *catalogue)
{
  RwFind *self;

  g_return_val_if_fail (RW_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RW_IS_CATALOGUE (catalogue), NULL);

  self = g_new0 (RwFind, 1);
  self->document = g_object_ref (document);
  self->search = rw_catalogue_search_new (catalogue);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       text_free_cb);

  return self;
}

/**
 * rw_find_free:
 * @self: (nullable): what searches a document
 *
 * Frees what searches a document. Hits live on.
 */
void
rw_find_free (RwFind *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->texts);
  rw_catalogue_search_free (self->search);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * rw_find_search:
 * @typed: what somebody has typed so far
 *
 * Finds where all words stand that were typed, in any order, be it in the
 * middle of a word. Case, accents and signs do not matter; what the catalogue
 * calls a service or control may be misspelt by a letter. Each workload,
 * control and scenario is found once at most, in the order of the document. Of
 * what holds no letter and no digit, nothing is found.
 *
 * Returns: (transfer container) (element-type RwFindHit): hits
 */
GPtrArray *
rw_find_search (RwFind     *self,
                const char *typed)
{
  g_autoptr (GHashTable) services = NULL;
  g_autoptr (GHashTable) controls = NULL;
  g_auto (GStrv) words = NULL;
  Query query = { .find = self };

  g_return_val_if_fail (self != NULL && typed != NULL, NULL);

  query.hits = g_ptr_array_new_with_free_func (hit_free_cb);
  rw_search_text_init (&query.text, typed);
  if (*query.text.words != '\0')
    {
      services = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      controls = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      words = g_strsplit (query.text.words, " ", MAX_WORDS);
      query.services = services;
      query.controls = controls;
      query.words = words;
      search_catalogue (&query, typed);
      search_scenarios (&query);
    }
  rw_search_text_clear (&query.text);

  return query.hits;
}

/**
 * rw_find_dup_passage:
 * @text: a text in which something was found
 * @typed: what was typed
 *
 * Takes the passage of a text where the first of the typed words stands, with a
 * few words before and all after, in one line.
 *
 * Returns: (transfer full): plain text
 */
char *
rw_find_dup_passage (const char *text,
                     const char *typed)
{
  g_autoptr (GPtrArray) words = NULL;
  g_auto (RwSearchText) folded = { 0 };
  g_auto (GStrv) sought = NULL;
  GString *passage;
  guint first;

  g_return_val_if_fail (text != NULL && typed != NULL, NULL);

  rw_search_text_init (&folded, typed);
  sought = g_strsplit (folded.words, " ", MAX_WORDS);
  words = split_words (text);
  first = find_first_word (words, sought);
  first = first > WORDS_BEFORE ? first - WORDS_BEFORE : 0;

  passage = g_string_new (first > 0 ? "…" : "");
  for (guint i = first; i < words->len; i++)
    g_string_append_printf (passage, "%s%s", i > first ? " " : "",
                            (const char *) g_ptr_array_index (words, i));
  return g_string_free (passage, FALSE);
}
