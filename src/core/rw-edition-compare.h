/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What differs between two editions, or between an edition and what it was
 * before it was corrected: rings, cells and rows.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-types.h"

G_BEGIN_DECLS

/** RwRingSide: who owns a ring by one of two editions, and by which rows. */
typedef struct
{
  RwOwner                        owner;
  gboolean                       has_layer; /* FALSE: it knows no such layer */
  const RwResponsibility *const *rows;      /* (nullable): says nothing of it */
  guint                          n_rows;
} RwRingSide;

/** RwRingDifference: a layer that has another owner under one service model. */
typedef struct
{
  const RwLayer  *layer;
  gboolean        is_satellite; /* outside the rings */
  RwServiceModel  model;
  RwRingSide      a;
  RwRingSide      b;
} RwRingDifference;

/** RwCellDifference: a cell of two rows of the same name. */
typedef struct
{
  RwServiceModel          model;
  const RwResponsibility *a;
  const RwResponsibility *b;
} RwCellDifference;

/**
 * RwEditionComparison:
 * @a: the first edition, or the older one
 * @b: the second edition, or the newer one
 * @rings: (element-type RwRingDifference): rings from the inside out, then
 *   satellites; by model within each
 * @cells: (element-type RwCellDifference): in the order of @a's rows
 * @only_a: (element-type RwResponsibility): rows whose name @b does not have
 * @only_b: (element-type RwResponsibility): rows whose name @a does not have
 * @n_corrections: how many corrections of @b are newer than @a; they are the
 *   last ones of @b. 0 where two editions are compared.
 *
 * What differs. Everything but the arrays belongs to the catalogue or to the
 * comparison.
 */
typedef struct
{
  const RwEdition *a;
  const RwEdition *b;
  GArray          *rings;
  GArray          *cells;
  GPtrArray       *only_a;
  GPtrArray       *only_b;
  guint            n_corrections;
  gpointer         memory;  /* private */
} RwEditionComparison;

RwEditionComparison *rw_edition_compare               (const RwEdition *a,
                                                       const RwEdition *b)
  G_GNUC_WARN_UNUSED_RESULT;
RwEditionComparison *rw_edition_compare_revision      (const RwEdition *edition,
                                                       const char      *revision)
  G_GNUC_WARN_UNUSED_RESULT;
RwEditionComparison *rw_edition_compare_document      (RwDocument      *document,
                                                       RwCatalogue     *catalogue)
  G_GNUC_WARN_UNUSED_RESULT;
void                 rw_edition_comparison_free       (RwEditionComparison *self);

gboolean             rw_edition_comparison_is_equal   (const RwEditionComparison *self);
guint                rw_edition_comparison_get_n_layers
                                                      (const RwEditionComparison *self);
char                *rw_edition_comparison_dup_notice (const RwEditionComparison *self)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwEditionComparison, rw_edition_comparison_free)

G_END_DECLS
