/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All names are folded once; a search then only compares. Entries keep the
 * order of the catalogue among those that fit equally well, so that the same
 * words always give the same list.
 */

#include "config.h"

#include "core/rw-catalogue-search.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-search-text.h"

/* More than anybody types. */
#define MAX_WORDS 12

/* Fewer letters are in the middle of nearly every resource type. */
#define MIN_INSIDE 3

/* How well a text fits within its kind, best first. */
enum
{
  FIT_START,
  FIT_WHOLE_WORDS,
  FIT_WORDS,
  FIT_INSIDE,
};

typedef struct
{
  guint        entry;
  RwMatchField field;
  const char  *original; /* (borrowed) from the catalogue */
  RwSearchText text;
} Name;

/* Who offers something; people put it before the name. */
typedef struct
{
  const char  *id;       /* (borrowed) */
  RwSearchText text;
} Offerer;

typedef struct
{
  const RwService          *service;
  const RwCatalogueControl *control;
  const Offerer            *offerer; /* (nullable) (borrowed) */
} Entry;

struct _RwCatalogueSearch
{
  RwCatalogue *catalogue;
  GArray      *offerers;  /* of Offerer */
  GArray      *entries;   /* of Entry */
  GArray      *names;     /* of Name, those of an entry side by side */
};

/* What was typed, as one text and word by word. */
typedef struct
{
  const RwSearchText *text;
  char              **words;
} Query;

typedef struct
{
  guint       rank;  /* less is better */
  guint       entry;
  const Name *name;
} Candidate;

static void
offerer_clear_cb (gpointer data)
{
  rw_search_text_clear (&((Offerer *) data)->text);
}

static void
name_clear_cb (gpointer data)
{
  rw_search_text_clear (&((Name *) data)->text);
}

static void
add_name (RwCatalogueSearch *self,
          RwMatchField       field,
          const char        *text)
{
  Name name = { .entry = self->entries->len, .field = field, .original = text };

  rw_search_text_init (&name.text, text);
  g_array_append_val (self->names, name);
}

static void
add_names (RwCatalogueSearch *self,
           RwMatchField       field,
           const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    add_name (self, field, texts[i]);
}

static const Offerer *
find_offerer (RwCatalogueSearch *self,
              const char        *provider_id)
{
  for (guint i = 0; provider_id != NULL && i < self->offerers->len; i++)
    {
      const Offerer *offerer = &g_array_index (self->offerers, Offerer, i);

      if (g_str_equal (offerer->id, provider_id))
        return offerer;
    }

  return NULL;
}

static void
add_offerers (RwCatalogueSearch *self)
{
  for (guint i = 0; i < rw_catalogue_get_n_providers (self->catalogue); i++)
    {
      const RwProvider *provider = rw_catalogue_get_provider (self->catalogue, i);
      g_autofree char *names = g_strconcat (provider->name, " ",
                                            provider->full_name, NULL);
      Offerer offerer = { .id = provider->id };

      rw_search_text_init (&offerer.text, names);
      g_array_append_val (self->offerers, offerer);
    }
}

static void
add_service (RwCatalogueSearch *self,
             const RwService   *service)
{
  Entry entry = { .service = service };

  entry.offerer = find_offerer (self, service->provider_id);
  add_name (self, RW_MATCH_IN_NAME, service->name);
  add_names (self, RW_MATCH_IN_FORMER_NAME, service->former_names);
  add_names (self, RW_MATCH_IN_ALIAS, service->aliases);
  add_name (self, RW_MATCH_IN_ID, service->id);
  for (guint i = 0; i < service->n_resources; i++)
    add_name (self, RW_MATCH_IN_RESOURCE_TYPE, service->resources[i].type);
  g_array_append_val (self->entries, entry);
}

static void
add_control (RwCatalogueSearch        *self,
             const RwCatalogueControl *control)
{
  Entry entry = { .control = control };

  entry.offerer = find_offerer (self, control->provider_id);
  add_name (self, RW_MATCH_IN_NAME, control->name);
  add_names (self, RW_MATCH_IN_FORMER_NAME, control->former_names);
  add_names (self, RW_MATCH_IN_ALIAS, control->aliases);
  add_name (self, RW_MATCH_IN_ID, control->id);
  g_array_append_val (self->entries, entry);
}

/* Whether a word says who offers something and nothing else. In resource types
 * it always does, since all of one offerer's begin with it. */
static gboolean
is_offerers (const Offerer *offerer,
             const Name    *name,
             const char    *word,
             RwWordMatch    match)
{
  RwWordMatch other;

  if (offerer == NULL)
    return FALSE;

  other = rw_search_text_match_word (&offerer->text, word);
  if (name->field == RW_MATCH_IN_RESOURCE_TYPE)
    return other != RW_WORD_NONE;

  return match > RW_WORD_START && other <= RW_WORD_START;
}

/* How well all words fit @name: the worst of them. A word may also be the
 * offerer's, as long as another one is not. */
static RwWordMatch
match_words (const Query   *query,
             const Name    *name,
             const Offerer *offerer)
{
  RwWordMatch worst = RW_WORD_WHOLE;
  gboolean has_own = FALSE;

  for (guint i = 0; query->words[i] != NULL; i++)
    {
      RwWordMatch match = rw_search_text_match_word (&name->text,
                                                     query->words[i]);

      if (is_offerers (offerer, name, query->words[i], match))
        continue;
      if (match == RW_WORD_NONE)
        return RW_WORD_NONE;
      has_own = TRUE;
      worst = MAX (worst, match);
    }

  return has_own ? worst : RW_WORD_NONE;
}

static inline guint
make_rank (RwMatchKind  kind,
           guint        fit,
           RwMatchField field)
{
  return kind << 16 | fit << 8 | field;
}

static RwMatchKind
kind_of_rank (guint rank)
{
  return rank >> 16;
}

static RwMatchKind
kind_of_part (RwMatchField field,
              guint        fit)
{
  if (field == RW_MATCH_IN_RESOURCE_TYPE)
    return RW_MATCH_RESOURCE_TYPE;
  if (field != RW_MATCH_IN_NAME)
    return RW_MATCH_OTHER_NAME;

  return fit == FIT_START ? RW_MATCH_NAME_START : RW_MATCH_WORD_START;
}

/* How well a name fits; G_MAXUINT for not at all. */
static guint
rank_name (const Query   *query,
           const Name    *name,
           const Offerer *offerer)
{
  const char *typed = query->text->squeezed;
  const char *text = name->text.squeezed;
  RwWordMatch words;
  guint fit;

  if (g_str_equal (typed, text))
    return make_rank (RW_MATCH_EXACT, 0, name->field);

  words = match_words (query, name, offerer);
  if (g_str_has_prefix (text, typed))
    fit = FIT_START;
  else if (words == RW_WORD_WHOLE)
    fit = FIT_WHOLE_WORDS;
  else if (words == RW_WORD_START)
    fit = FIT_WORDS;
  else if (name->field == RW_MATCH_IN_RESOURCE_TYPE &&
           strlen (typed) >= MIN_INSIDE && strstr (text, typed) != NULL)
    fit = FIT_INSIDE;
  else if (words == RW_WORD_TYPO || rw_search_is_typo (typed, text))
    return make_rank (RW_MATCH_TYPO, FIT_WHOLE_WORDS, name->field);
  else if (words == RW_WORD_TYPO_START)
    return make_rank (RW_MATCH_TYPO, FIT_WORDS, name->field);
  else
    return G_MAXUINT;

  return make_rank (kind_of_part (name->field, fit), fit, name->field);
}

static int
compare_candidates_cb (gconstpointer a,
                       gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;

  return one->entry < other->entry ? -1 : one->entry > other->entry;
}

static gboolean
is_in_scope (const Entry   *entry,
             RwSearchScope  scope)
{
  return (scope & (entry->service != NULL ? RW_SEARCH_SERVICES
                                          : RW_SEARCH_CONTROLS)) != 0;
}

/* One candidate for each entry of which a name fits. */
static GArray *
find_candidates (const RwCatalogueSearch *self,
                 const Query             *query,
                 RwSearchScope            scope)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  Candidate *last = NULL;

  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);
      const Entry *entry = &g_array_index (self->entries, Entry, name->entry);
      Candidate candidate = { .entry = name->entry, .name = name };

      if (!is_in_scope (entry, scope))
        continue;
      candidate.rank = rank_name (query, name, entry->offerer);
      if (candidate.rank == G_MAXUINT)
        continue;

      if (last == NULL || last->entry != candidate.entry)
        g_array_append_val (candidates, candidate);
      else if (candidate.rank < last->rank)
        *last = candidate;
      last = &g_array_index (candidates, Candidate, candidates->len - 1);
    }

  return candidates;
}

static GPtrArray *
make_hits (const RwCatalogueSearch *self,
           GArray                  *candidates)
{
  GPtrArray *hits = g_ptr_array_new_full (candidates->len, g_free);

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *found = &g_array_index (candidates, Candidate, i);
      const Entry *entry = &g_array_index (self->entries, Entry, found->entry);
      RwSearchHit *hit = g_new0 (RwSearchHit, 1);

      hit->service = entry->service;
      hit->control = entry->control;
      hit->name = entry->service != NULL ? entry->service->name
                                         : entry->control->name;
      hit->kind = kind_of_rank (found->rank);
      hit->field = found->name->field;
      hit->text = found->name->original;
      g_ptr_array_add (hits, hit);
    }

  return hits;
}

/**
 * rw_catalogue_search_new:
 * @catalogue: a catalogue; what is added to it later is not found
 *
 * Prepares to search a catalogue.
 *
 * Returns: (transfer full): what searches it
 */
RwCatalogueSearch *
rw_catalogue_search_new (RwCatalogue *catalogue)
{
  RwCatalogueSearch *self;

  g_return_val_if_fail (RW_IS_CATALOGUE (catalogue), NULL);

  self = g_new0 (RwCatalogueSearch, 1);
  self->catalogue = g_object_ref (catalogue);
  self->offerers = g_array_new (FALSE, FALSE, sizeof (Offerer));
  g_array_set_clear_func (self->offerers, offerer_clear_cb);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, name_clear_cb);

  /* The entries borrow from the offerers, of which there are no more then. */
  add_offerers (self);
  for (guint i = 0; i < rw_catalogue_get_n_services (catalogue); i++)
    add_service (self, rw_catalogue_get_service (catalogue, i));
  for (guint i = 0; i < rw_catalogue_get_n_controls (catalogue); i++)
    add_control (self, rw_catalogue_get_control (catalogue, i));

  return self;
}

/**
 * rw_catalogue_search_free:
 *
 * Frees what searches a catalogue. Hits live on as long as the catalogue.
 */
void
rw_catalogue_search_free (RwCatalogueSearch *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->names);
  g_array_unref (self->entries);
  g_array_unref (self->offerers);
  g_object_unref (self->catalogue);
  g_free (self);
}

/**
 * rw_catalogue_search_find:
 * @typed: what somebody has typed so far
 * @scope: what to look for
 *
 * Finds what fits all words that were typed, best first, then in the order of
 * the catalogue. Case, accents and signs do not matter, nor do spaces where a
 * name begins with what was typed. The provider's name may stand with others.
 * Of what holds no letter and no digit, nothing is found.
 *
 * Returns: (transfer container) (element-type RwSearchHit): hits, which borrow
 *   from the catalogue
 */
GPtrArray *
rw_catalogue_search_find (const RwCatalogueSearch *self,
                          const char              *typed,
                          RwSearchScope            scope)
{
  g_autoptr (GArray) candidates = NULL;
  g_auto (RwSearchText) text = { 0 };
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (self != NULL && typed != NULL, NULL);

  rw_search_text_init (&text, typed);
  if (*text.words == '\0')
    return g_ptr_array_new_with_free_func (g_free);

  words = g_strsplit (text.words, " ", MAX_WORDS);
  candidates = find_candidates (self, &(Query) { &text, words }, scope);
  g_array_sort (candidates, compare_candidates_cb);

  return make_hits (self, candidates);
}

/**
 * rw_search_hit_dup_reason:
 * @hit: a hit
 *
 * Says why something was found whose name does not show it.
 *
 * Returns: (transfer full) (nullable): plain translated text, or %NULL where
 *   the name says it all
 */
char *
rw_search_hit_dup_reason (const RwSearchHit *hit)
{
  g_return_val_if_fail (hit != NULL, NULL);

  switch (hit->field)
    {
    case RW_MATCH_IN_FORMER_NAME:
      /* Translators: what a service was called once. */
      return g_strdup_printf (_("formerly %s"), hit->text);
    case RW_MATCH_IN_ALIAS:
      /* Translators: another name, or an abbreviation. */
      return g_strdup_printf (_("also called %s"), hit->text);
    case RW_MATCH_IN_RESOURCE_TYPE:
      return g_strdup (hit->text);
    case RW_MATCH_IN_NAME:
    case RW_MATCH_IN_ID:
    default:
      return NULL;
    }
}
