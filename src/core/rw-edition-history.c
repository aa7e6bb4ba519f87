/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks the corrections of an edition backwards and undoes each. It must not
 * know who asks, nor why.
 */

#include "config.h"

#include "core/rw-edition-history.h"

#include <string.h>

/* An edition whose rows and rings may still be changed. */
typedef struct
{
  const RwEdition  *origin;
  RwArena          *arena;
  RwResponsibility *rows;     /* as many as of the origin, in its order */
  GArray           *mappings; /* (owned) of RwMapping */
} Draft;

static const RwResponsibility *
find_own_row (const Draft            *self,
              const RwResponsibility *row)
{
  return &self->rows[row - self->origin->rows];
}

static const RwResponsibility *const *
take_own_rows (Draft                         *self,
               const RwResponsibility *const *rows,
               guint                          n_rows)
{
  const RwResponsibility **own;

  own = rw_arena_alloc (self->arena, n_rows * sizeof (gpointer));
  for (guint i = 0; i < n_rows; i++)
    own[i] = find_own_row (self, rows[i]);

  return own;
}

/* What was wrong has no source, and nobody wrote down who did which part. */
static void
undo_cell (Draft           *self,
           const RwOldCell *old)
{
  RwCell cell = { .owner = old->owner, .basis = RW_BASIS_UNVERIFIED };

  self->rows[old->row - self->origin->rows].cells[old->model] = cell;
}

static void
undo_ring (Draft           *self,
           const RwOldRing *old)
{
  RwMapping mapping = { .layer_id = old->layer_id,
                        .basis = RW_BASIS_UNVERIFIED };

  for (guint i = 0; i < self->mappings->len; i++)
    if (g_str_equal (g_array_index (self->mappings, RwMapping, i).layer_id,
                     old->layer_id))
      {
        g_array_remove_index (self->mappings, i);
        break;
      }
  if (old->n_rows == 0)
    return;

  mapping.rows = take_own_rows (self, old->rows, old->n_rows);
  mapping.n_rows = old->n_rows;
  g_array_append_val (self->mappings, mapping);
}

static void
undo_correction (Draft              *self,
                 const RwCorrection *correction)
{
  for (guint i = 0; i < correction->n_cells; i++)
    undo_cell (self, &correction->cells[i]);
  for (guint i = 0; i < correction->n_rings; i++)
    undo_ring (self, &correction->rings[i]);
}

static void
draft_init (Draft           *self,
            const RwEdition *origin,
            RwArena         *arena)
{
  self->origin = origin;
  self->arena = arena;
  self->rows = rw_arena_memdup (arena, origin->rows,
                                origin->n_rows * sizeof (RwResponsibility));
  self->mappings = g_array_new (FALSE, FALSE, sizeof (RwMapping));
  for (guint i = 0; i < origin->n_mappings; i++)
    {
      RwMapping mapping = origin->mappings[i];

      mapping.rows = take_own_rows (self, mapping.rows, mapping.n_rows);
      g_array_append_val (self->mappings, mapping);
    }
}

/**
 * rw_edition_count_corrections:
 * @edition: an edition
 * @revision: a day such as "2026-01-31"
 *
 * Counts the corrections made after a revision: the last ones of the edition.
 *
 * Returns: how many there are
 */
guint
rw_edition_count_corrections (const RwEdition *edition,
                              const char      *revision)
{
  guint n = 0;

  g_return_val_if_fail (edition != NULL && revision != NULL, 0);

  while (n < edition->n_corrections &&
         strcmp (edition->corrections[edition->n_corrections - 1 - n].revision,
                 revision) > 0)
    n++;

  return n;
}

/**
 * rw_edition_rebuild:
 * @edition: an edition
 * @revision: a day such as "2026-01-31"
 * @arena: what the answer is to be made in; @edition must live as long
 *
 * Makes an edition as it was at an older revision.
 *
 * Returns: (transfer none): the edition as it was
 */
const RwEdition *
rw_edition_rebuild (const RwEdition *edition,
                    const char      *revision,
                    RwArena         *arena)
{
  guint n_corrections = rw_edition_count_corrections (edition, revision);
  Draft draft;
  RwEdition *old;

  draft_init (&draft, edition, arena);
  for (guint i = 0; i < n_corrections; i++)
    undo_correction (&draft,
                     &edition->corrections[edition->n_corrections - 1 - i]);

  old = rw_arena_memdup (arena, edition, sizeof *edition);
  old->revision = rw_arena_strndup (arena, revision, strlen (revision));
  old->rows = draft.rows;
  old->n_mappings = draft.mappings->len;
  old->mappings = rw_arena_memdup (arena, draft.mappings->data,
                                   draft.mappings->len * sizeof (RwMapping));
  old->n_corrections -= n_corrections;
  g_array_unref (draft.mappings);

  return old;
}
