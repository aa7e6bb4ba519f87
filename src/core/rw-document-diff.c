/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A comparison of two documents from the top: what is the document's own, then
 * its scenarios. It compares models and knows nothing of files.
 */

#include "config.h"

#include "core/rw-document-diff.h"

#include "core/rw-document-diff-private.h"
#include "core/rw-document.h"
#include "core/rw-scenario.h"

struct _RwDocumentDiff
{
  RwArena *arena;    /* (owned): the strings of the changes */
  GArray  *changes;  /* (owned) (element-type RwDifference) */
};

static const char *
get_scenario_id (gpointer item)
{
  return rw_scenario_get_id (item);
}

static char *
dup_scenario_key (gpointer item)
{
  return g_strdup (rw_scenario_get_name (item));
}

static void
enter_scenario (RwDiffer *self,
                gpointer  scenario)
{
  self->place.subject = RW_DIFF_OF_SCENARIO;
  self->place.scenario_id = rw_scenario_get_id (scenario);
  self->place.scenario_name = rw_scenario_get_name (scenario);
  self->name = self->place.scenario_name;
}

static void
compare_scenario (RwDiffer *self,
                  gpointer  a,
                  gpointer  b)
{
  self->a.scenario = a;
  self->b.scenario = b;
  rw_differ_compare_scenarios (self, a, b);
  self->a.scenario = NULL;
  self->b.scenario = NULL;
}

static const RwDiffKind scenario_kind = {
  .get_id = get_scenario_id,
  .dup_key = dup_scenario_key,
  .enter = enter_scenario,
  .compare = compare_scenario,
};

static void
compare_view (RwDiffer *self)
{
  RwDocument *a = self->a.document;
  RwDocument *b = self->b.document;
  g_autofree char *hidden_a =
    g_strjoinv (" ", (char **) rw_document_get_opening_hidden (a));
  g_autofree char *hidden_b =
    g_strjoinv (" ", (char **) rw_document_get_opening_hidden (b));

  rw_differ_compare_id (self, RW_DIFF_FIELD_OPENING_SCENARIO,
                        rw_document_get_opening_scenario (a),
                        rw_document_get_opening_scenario (b));
  rw_differ_compare (self, RW_DIFF_FIELD_OPENING_MODEL,
                     rw_toggle_get_id (rw_document_get_opening_toggle (a)),
                     rw_toggle_get_id (rw_document_get_opening_toggle (b)));
  rw_differ_compare (self, RW_DIFF_FIELD_OPENING_HIDDEN, hidden_a, hidden_b);
}

static void
compare_fields (RwDiffer *self)
{
  RwDocument *a = self->a.document;
  RwDocument *b = self->b.document;

  rw_differ_compare (self, RW_DIFF_FIELD_VERSION, rw_document_get_version (a),
                     rw_document_get_version (b));
  rw_differ_compare (self, RW_DIFF_FIELD_MIN_READER,
                     rw_document_get_min_reader (a),
                     rw_document_get_min_reader (b));
  rw_differ_compare (self, RW_DIFF_FIELD_TITLE, rw_document_get_title (a),
                     rw_document_get_title (b));
  rw_differ_compare (self, RW_DIFF_FIELD_CUSTOMER, rw_document_get_customer (a),
                     rw_document_get_customer (b));
  rw_differ_compare (self, RW_DIFF_FIELD_PROVIDER, rw_document_get_provider (a),
                     rw_document_get_provider (b));
  rw_differ_compare (self, RW_DIFF_FIELD_EDITION,
                     rw_document_get_edition_id (a),
                     rw_document_get_edition_id (b));
  rw_differ_compare (self, RW_DIFF_FIELD_REVISION,
                     rw_document_get_edition_revision (a),
                     rw_document_get_edition_revision (b));
  compare_view (self);
  rw_differ_compare_extras (self, rw_document_get_extras (a),
                            rw_document_get_extras (b));
}

static void
compare_documents (RwDiffer *self)
{
  g_auto (RwMatch) scenarios = { 0 };
  g_autoptr (GHashTable) renamed = NULL;

  rw_match_init (&scenarios, &scenario_kind,
                 rw_document_get_scenarios (self->a.document),
                 rw_document_get_scenarios (self->b.document));
  renamed = rw_match_list_renamed (&scenarios, &scenario_kind);

  self->renamed = renamed;
  compare_fields (self);
  self->renamed = NULL;
  rw_differ_compare_lists (self, &scenario_kind, &scenarios);
}

/* What the window goes by when it opens the document. */
static void
side_init (RwDiffSide  *side,
           RwDocument  *document,
           RwCatalogue *catalogue)
{
  RwCatalogue *own = rw_document_get_catalogue (document);

  side->document = document;
  side->catalogue = own != NULL ? own : catalogue;
  side->edition =
    rw_catalogue_find_edition (side->catalogue,
                               rw_document_get_edition_id (document));
  if (side->edition == NULL)
    side->edition = rw_catalogue_get_default_edition (side->catalogue);
}

/**
 * rw_document_diff_new:
 * @a: a document
 * @b: another one, or the same at another time
 * @catalogue: what is known of editions, layers and services; of a document
 *   that brings its own, that counts
 *
 * Finds what has changed from @a to @b.
 *
 * Scenarios, workloads and controls are the same where they have the same
 * identifier; of those left over, where they have the same name, workloads
 * also the same service, and controls the same layer and entry of the
 * catalogue. As few as possible count as moved.
 *
 * There is no change if and only if the documents are equal. Another owner of
 * a layer that follows from a change of model, service or edition is a change
 * of its own, a result; one by an override is what was done.
 *
 * The order is that of files: the document, then scenario by scenario itself,
 * its workloads, its controls; in each list what is gone comes first.
 *
 * Returns: (transfer full): the changes
 */
RwDocumentDiff *
rw_document_diff_new (RwDocument  *a,
                      RwDocument  *b,
                      RwCatalogue *catalogue)
{
  RwDocumentDiff *self;
  RwDiffer differ = { 0 };

  g_return_val_if_fail (RW_IS_DOCUMENT (a), NULL);
  g_return_val_if_fail (RW_IS_DOCUMENT (b), NULL);
  g_return_val_if_fail (RW_IS_CATALOGUE (catalogue), NULL);

  self = g_new0 (RwDocumentDiff, 1);
  self->arena = rw_arena_new ();
  self->changes = g_array_new (FALSE, FALSE, sizeof (RwDifference));
  side_init (&differ.a, a, catalogue);
  side_init (&differ.b, b, catalogue);
  differ.arena = self->arena;
  differ.changes = self->changes;
  compare_documents (&differ);

  return self;
}

/**
 * rw_document_diff_free:
 * @self: (nullable) (transfer full): changes
 *
 * Frees changes.
 */
void
rw_document_diff_free (RwDocumentDiff *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->changes);
  rw_arena_free (self->arena);
  g_free (self);
}

/**
 * rw_document_diff_get_n:
 *
 * Counts all changes.
 *
 * Returns: how many there are, 0 for equal documents
 */
guint
rw_document_diff_get_n (const RwDocumentDiff *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->changes->len;
}

/**
 * rw_document_diff_get:
 * @index: below rw_document_diff_get_n()
 *
 * Gets one change.
 *
 * Returns: (transfer none): the change
 */
const RwDifference *
rw_document_diff_get (const RwDocumentDiff *self,
                      guint                 index)
{
  g_return_val_if_fail (self != NULL && index < self->changes->len, NULL);

  return &g_array_index (self->changes, RwDifference, index);
}

/**
 * rw_document_diff_get_n_direct:
 *
 * Counts the changes that do not follow from others.
 *
 * Returns: how many there are
 */
guint
rw_document_diff_get_n_direct (const RwDocumentDiff *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->changes->len; i++)
    n += !g_array_index (self->changes, RwDifference, i).is_result;

  return n;
}
