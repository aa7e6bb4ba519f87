/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks each edition who owns what and notes where the answers differ. Rows are
 * the same where they have the same name, for ids are ours and names are what
 * was published.
 */

#include "config.h"

#include "core/rw-edition-compare.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-arena.h"
#include "core/rw-document.h"
#include "core/rw-edition-history.h"
#include "core/rw-ownership.h"

static RwRingSide
look_at_ring (const RwEdition *edition,
              const char      *layer_id,
              RwServiceModel   model)
{
  RwRingSide side = { .owner = RW_OWNER_NOT_APPLICABLE };
  RwOwnership ownership;

  if (rw_layer_set_find_layer (edition->layer_set, layer_id) == NULL)
    return side;

  rw_ownership_for_model (edition, layer_id, model, &ownership);
  side.owner = ownership.owner;
  side.has_layer = TRUE;
  if (ownership.mapping != NULL)
    {
      side.rows = ownership.mapping->rows;
      side.n_rows = ownership.mapping->n_rows;
    }

  return side;
}

static RwRingSide
look_at_satellite (const RwEdition *edition,
                   const char      *satellite_id,
                   RwServiceModel   model,
                   RwArena         *arena)
{
  RwRingSide side = { .owner = RW_OWNER_NOT_APPLICABLE };
  const RwResponsibility **rows;

  if (rw_layer_set_find_satellite (edition->layer_set, satellite_id) == NULL)
    return side;

  rows = rw_arena_alloc (arena, edition->n_rows * sizeof (gpointer));
  side.has_layer = TRUE;
  for (guint i = 0; i < edition->n_rows; i++)
    {
      const RwResponsibility *row = &edition->rows[i];

      if (row->role != RW_ROW_SATELLITE ||
          !g_str_equal (row->role_id, satellite_id))
        continue;
      side.owner = rw_owner_combine (side.owner, row->cells[model].owner);
      rows[side.n_rows++] = row;
    }
  if (side.n_rows > 0)
    side.rows = rows;

  return side;
}

static void
compare_layer (RwEditionComparison *self,
               const RwLayer       *layer,
               gboolean             is_satellite)
{
  for (guint model = 0; model < RW_N_SERVICE_MODELS; model++)
    {
      RwRingDifference difference = { .layer = layer,
                                      .is_satellite = is_satellite,
                                      .model = model };

      if (is_satellite)
        {
          difference.a = look_at_satellite (self->a, layer->id, model, self->memory);
          difference.b = look_at_satellite (self->b, layer->id, model, self->memory);
        }
      else
        {
          difference.a = look_at_ring (self->a, layer->id, model);
          difference.b = look_at_ring (self->b, layer->id, model);
        }
      if (difference.a.owner != difference.b.owner)
        g_array_append_val (self->rings, difference);
    }
}

static void
compare_rings (RwEditionComparison *self)
{
  const RwLayerSet *a = self->a->layer_set;
  const RwLayerSet *b = self->b->layer_set;

  for (guint i = 0; i < a->n_layers; i++)
    compare_layer (self, &a->layers[i], FALSE);
  for (guint i = 0; i < b->n_layers; i++)
    if (rw_layer_set_find_layer (a, b->layers[i].id) == NULL)
      compare_layer (self, &b->layers[i], FALSE);

  for (guint i = 0; i < a->n_satellites; i++)
    compare_layer (self, &a->satellites[i], TRUE);
  for (guint i = 0; i < b->n_satellites; i++)
    if (rw_layer_set_find_satellite (a, b->satellites[i].id) == NULL)
      compare_layer (self, &b->satellites[i], TRUE);
}

static const RwResponsibility *
find_same_name (const RwEdition        *edition,
                const RwResponsibility *row)
{
  g_autofree char *name = g_utf8_casefold (row->name, -1);

  for (guint i = 0; i < edition->n_rows; i++)
    {
      g_autofree char *other = g_utf8_casefold (edition->rows[i].name, -1);

      if (g_str_equal (name, other))
        return &edition->rows[i];
    }

  return NULL;
}

static void
compare_cells (RwEditionComparison    *self,
               const RwResponsibility *a,
               const RwResponsibility *b)
{
  for (guint model = 0; model < RW_N_SERVICE_MODELS; model++)
    {
      RwCellDifference difference = { .model = model, .a = a, .b = b };

      if (a->cells[model].owner != b->cells[model].owner)
        g_array_append_val (self->cells, difference);
    }
}

static void
compare_rows (RwEditionComparison *self)
{
  for (guint i = 0; i < self->a->n_rows; i++)
    {
      const RwResponsibility *row = &self->a->rows[i];
      const RwResponsibility *same = find_same_name (self->b, row);

      if (same != NULL)
        compare_cells (self, row, same);
      else
        g_ptr_array_add (self->only_a, (gpointer) row);
    }
  for (guint i = 0; i < self->b->n_rows; i++)
    if (find_same_name (self->a, &self->b->rows[i]) == NULL)
      g_ptr_array_add (self->only_b, (gpointer) &self->b->rows[i]);
}

static RwEditionComparison *
compare (const RwEdition *a,
         const RwEdition *b,
         RwArena         *arena)
{
  RwEditionComparison *self = g_new0 (RwEditionComparison, 1);

  self->a = a;
  self->b = b;
  self->memory = arena;
  self->rings = g_array_new (FALSE, FALSE, sizeof (RwRingDifference));
  self->cells = g_array_new (FALSE, FALSE, sizeof (RwCellDifference));
  self->only_a = g_ptr_array_new ();
  self->only_b = g_ptr_array_new ();
  compare_rings (self);
  compare_rows (self);

  return self;
}

/**
 * rw_edition_compare:
 * @a: an edition
 * @b: another edition
 *
 * Finds what differs between two editions. They may be of different sets of
 * layers; a layer that only one of them has differs in every cell.
 *
 * Returns: (transfer full): what differs, valid as long as both editions are
 */
RwEditionComparison *
rw_edition_compare (const RwEdition *a,
                    const RwEdition *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  return compare (a, b, rw_arena_new ());
}

/**
 * rw_edition_compare_revision:
 * @edition: an edition as it is now
 * @revision: a day such as "2026-01-31"
 *
 * Finds what the corrections since a revision have changed: from @a, as it was
 * then, to @b, as it is now.
 *
 * Returns: (transfer full) (nullable): what changed, valid as long as
 *   @edition is; %NULL where nothing was corrected since
 */
RwEditionComparison *
rw_edition_compare_revision (const RwEdition *edition,
                             const char      *revision)
{
  g_autoptr (RwArena) arena = NULL;
  RwEditionComparison *self;
  const RwEdition *old;
  guint n_corrections;

  g_return_val_if_fail (edition != NULL && revision != NULL, NULL);

  n_corrections = rw_edition_count_corrections (edition, revision);
  if (n_corrections == 0)
    return NULL;

  arena = rw_arena_new ();
  old = rw_edition_rebuild (edition, revision, arena);
  self = compare (old, edition, g_steal_pointer (&arena));
  self->n_corrections = n_corrections;

  return self;
}

/**
 * rw_edition_compare_document:
 * @document: a document
 * @catalogue: where its edition is looked up
 *
 * Finds what has changed in the edition of a document since the revision it
 * was made with.
 *
 * Returns: (transfer full) (nullable): what changed, valid as long as
 *   @catalogue is; %NULL where nothing was corrected since, and where the
 *   edition is unknown
 */
RwEditionComparison *
rw_edition_compare_document (RwDocument  *document,
                             RwCatalogue *catalogue)
{
  const RwEdition *edition;

  g_return_val_if_fail (RW_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (RW_IS_CATALOGUE (catalogue), NULL);

  edition = rw_catalogue_find_edition (catalogue,
                                       rw_document_get_edition_id (document));
  if (edition == NULL)
    return NULL;

  return rw_edition_compare_revision (edition,
                                      rw_document_get_edition_revision (document));
}

/**
 * rw_edition_comparison_free:
 *
 * Frees a comparison.
 */
void
rw_edition_comparison_free (RwEditionComparison *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rings);
  g_array_unref (self->cells);
  g_ptr_array_unref (self->only_a);
  g_ptr_array_unref (self->only_b);
  rw_arena_free (self->memory);
  g_free (self);
}

/**
 * rw_edition_comparison_is_equal:
 *
 * Tells whether both say the same: the same rows with the same owners, and the
 * same rings. Their wording may still differ, and their sources.
 *
 * Returns: whether nothing differs
 */
gboolean
rw_edition_comparison_is_equal (const RwEditionComparison *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->rings->len == 0 && self->cells->len == 0 &&
         self->only_a->len == 0 && self->only_b->len == 0;
}

/**
 * rw_edition_comparison_get_n_layers:
 *
 * Counts the rings that look different under at least one service model;
 * satellites are not rings.
 *
 * Returns: how many there are
 */
guint
rw_edition_comparison_get_n_layers (const RwEditionComparison *self)
{
  const RwLayer *last = NULL;
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->rings->len; i++)
    {
      const RwRingDifference *ring = &g_array_index (self->rings,
                                                     RwRingDifference, i);

      if (!ring->is_satellite && ring->layer != last)
        n++;
      last = ring->layer;
    }

  return n;
}

/**
 * rw_edition_comparison_dup_notice:
 *
 * Says in one sentence that an edition was corrected, and how much of a
 * picture changes with it.
 *
 * Returns: (transfer full): plain translated text
 */
char *
rw_edition_comparison_dup_notice (const RwEditionComparison *self)
{
  guint n_layers;

  g_return_val_if_fail (self != NULL, NULL);

  n_layers = rw_edition_comparison_get_n_layers (self);
  if (n_layers == 0)
    return g_strdup_printf (_("The edition was corrected on %s: no ring changes."),
                            self->b->revision);

  /* Translators: first the day, then how many rings. */
  return g_strdup_printf (ngettext ("The edition was corrected on %s: "
                                    "%u ring changes.",
                                    "The edition was corrected on %s: "
                                    "%u rings change.", n_layers),
                          self->b->revision, n_layers);
}
