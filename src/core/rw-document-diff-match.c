/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds which items of two lists are the same thing, and which of those have
 * moved. It does not know what the items are.
 */

#include "config.h"

#include "core/rw-document-diff-private.h"

static void
link_items (RwMatch *self,
            guint    a,
            guint    b)
{
  self->of_a[a] = b;
  self->of_b[b] = a;
}

static void
match_by_id (RwMatch      *self,
             const char *(*get_id) (gpointer item))
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  gpointer place;

  for (guint i = 0; i < g_list_model_get_n_items (self->a); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->a, i);

      g_hash_table_insert (places, (char *) get_id (item), GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < g_list_model_get_n_items (self->b); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->b, i);

      if (g_hash_table_lookup_extended (places, get_id (item), NULL, &place))
        link_items (self, GPOINTER_TO_UINT (place), i);
    }
}

/* Of several with the same key the first is the first. */
static void
match_by_key (RwMatch  *self,
              char   *(*dup_key) (gpointer item))
{
  g_autoptr (GHashTable) places =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                           (GDestroyNotify) g_queue_free);

  for (guint i = 0; i < g_list_model_get_n_items (self->a); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->a, i);
      g_autofree char *key = dup_key (item);
      GQueue *queue;

      if (self->of_a[i] != RW_NO_MATCH)
        continue;

      queue = g_hash_table_lookup (places, key);
      if (queue == NULL)
        {
          queue = g_queue_new ();
          g_hash_table_insert (places, g_steal_pointer (&key), queue);
        }
      g_queue_push_tail (queue, GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < g_list_model_get_n_items (self->b); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->b, i);
      g_autofree char *key = dup_key (item);
      GQueue *queue = g_hash_table_lookup (places, key);

      if (self->of_b[i] == RW_NO_MATCH && queue != NULL &&
          !g_queue_is_empty (queue))
        link_items (self, GPOINTER_TO_UINT (g_queue_pop_head (queue)), i);
    }
}

/* Where in the ends of rising runs, by their length, a place belongs. */
static guint
find_run (const RwMatch *self,
          const guint   *ends,
          guint          n_runs,
          guint          place)
{
  guint low = 0;
  guint high = n_runs;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->of_b[ends[middle]] < place)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* As few as possible have moved: all but the longest run of items that still
 * follow one another. */
static void
find_moved (RwMatch *self)
{
  guint n = g_list_model_get_n_items (self->b);
  g_autofree guint *ends = g_new (guint, n + 1);
  g_autofree guint *before = g_new (guint, n + 1);
  guint n_runs = 0;

  for (guint i = 0; i < n; i++)
    {
      guint run;

      if (self->of_b[i] == RW_NO_MATCH)
        continue;

      run = find_run (self, ends, n_runs, self->of_b[i]);
      before[i] = run > 0 ? ends[run - 1] : RW_NO_MATCH;
      ends[run] = i;
      n_runs = MAX (n_runs, run + 1);
      self->is_moved[i] = TRUE;
    }

  if (n_runs > 0)
    for (guint i = ends[n_runs - 1]; i != RW_NO_MATCH; i = before[i])
      self->is_moved[i] = FALSE;
}

static const char *
get_id_before (const RwDiffKind *kind,
               GListModel       *list,
               guint             place)
{
  g_autoptr (GObject) item = NULL;

  if (place == 0)
    return NULL;

  item = g_list_model_get_item (list, place - 1);
  return kind->get_id (item);
}

static const char *
get_word (const RwDiffKind *kind,
          gpointer          item)
{
  return kind->get_word != NULL ? kind->get_word (item) : NULL;
}

static void
add_removed (RwDiffer         *self,
             const RwDiffKind *kind,
             const RwMatch    *match)
{
  for (guint i = 0; i < g_list_model_get_n_items (match->a); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (match->a, i);

      if (match->of_a[i] != RW_NO_MATCH)
        continue;

      kind->enter (self, item);
      rw_differ_add (self, RW_DIFF_FIELD_SELF, RW_DIFF_REMOVED,
                     get_word (kind, item), NULL);
    }
}

static void
compare_item (RwDiffer         *self,
              const RwDiffKind *kind,
              const RwMatch    *match,
              guint             place)
{
  g_autoptr (GObject) b = g_list_model_get_item (match->b, place);
  g_autoptr (GObject) a = NULL;

  kind->enter (self, b);
  if (match->of_b[place] == RW_NO_MATCH)
    {
      rw_differ_add (self, RW_DIFF_FIELD_SELF, RW_DIFF_ADDED, NULL,
                     get_word (kind, b));
      return;
    }

  a = g_list_model_get_item (match->a, match->of_b[place]);
  if (match->is_moved[place])
    rw_differ_add (self, RW_DIFF_FIELD_SELF, RW_DIFF_MOVED,
                   get_id_before (kind, match->a, match->of_b[place]),
                   get_id_before (kind, match->b, place));
  kind->compare (self, a, b);
}

/*< private >
 * rw_match_init:
 * @kind: what they are lists of
 * @a: a list
 * @b: another list
 *
 * Matches two lists, in O(n log n).
 */
void
rw_match_init (RwMatch          *self,
               const RwDiffKind *kind,
               GListModel       *a,
               GListModel       *b)
{
  guint n_a = g_list_model_get_n_items (a);
  guint n_b = g_list_model_get_n_items (b);

  self->a = a;
  self->b = b;
  self->of_a = g_new (guint, n_a);
  self->of_b = g_new (guint, n_b);
  self->is_moved = g_new0 (gboolean, n_b);
  for (guint i = 0; i < n_a; i++)
    self->of_a[i] = RW_NO_MATCH;
  for (guint i = 0; i < n_b; i++)
    self->of_b[i] = RW_NO_MATCH;

  match_by_id (self, kind->get_id);
  match_by_key (self, kind->dup_key);
  find_moved (self);
}

/*< private >
 * rw_match_clear:
 *
 * Frees what a match holds.
 */
void
rw_match_clear (RwMatch *self)
{
  g_free (self->of_a);
  g_free (self->of_b);
  g_free (self->is_moved);
}

/*< private >
 * rw_match_list_renamed:
 * @kind: what the lists are lists of
 *
 * Lists the identifiers of what is in both lists.
 *
 * Returns: (transfer full): those of the first to those of the second, as long
 *   as the items are there
 */
GHashTable *
rw_match_list_renamed (const RwMatch    *self,
                       const RwDiffKind *kind)
{
  GHashTable *renamed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (self->b); i++)
    {
      g_autoptr (GObject) b = g_list_model_get_item (self->b, i);
      g_autoptr (GObject) a = NULL;

      if (self->of_b[i] == RW_NO_MATCH)
        continue;
      a = g_list_model_get_item (self->a, self->of_b[i]);
      g_hash_table_insert (renamed, (char *) kind->get_id (a),
                           (char *) kind->get_id (b));
    }

  return renamed;
}

/*< private >
 * rw_differ_compare_lists:
 * @kind: what they are lists of
 * @match: which of their items are the same
 *
 * Adds what has changed between two lists: what is gone, in the order of the
 * first, then what is new, has moved or is another, in that of the second.
 */
void
rw_differ_compare_lists (RwDiffer         *self,
                         const RwDiffKind *kind,
                         const RwMatch    *match)
{
  const RwDifference place = self->place;
  const char *name = self->name;

  add_removed (self, kind, match);
  for (guint i = 0; i < g_list_model_get_n_items (match->b); i++)
    compare_item (self, kind, match, i);

  self->place = place;
  self->name = name;
}
