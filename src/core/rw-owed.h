/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a scenario still owes: layers that the customer owns or shares and
 * that no control protects, shared layers of which nobody wrote down who does
 * what, and controls with nobody's name.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-types.h"

G_BEGIN_DECLS

/**
 * RwOwedKind:
 * @RW_OWED_CONTROL: owed: the customer owns or shares the layer, and no
 *   control there is implemented
 * @RW_OWED_SPLIT: unowned: the layer is shared, and the document does not say
 *   who does which part
 * @RW_OWED_ASSIGNEE: unowned: the control has nobody's name
 *
 * What is missing.
 */
typedef enum
{
  RW_OWED_CONTROL,
  RW_OWED_SPLIT,
  RW_OWED_ASSIGNEE,
} RwOwedKind;

#define RW_N_OWED_KINDS 3

/**
 * RwOwedEntry:
 * @workload: (nullable): %NULL for a control that holds for all of them
 * @layer: (nullable): %NULL for a control of a layer that the edition does not
 *   have
 * @control: (nullable): what lacks a name; of an owed layer the control that
 *   has come farthest, or %NULL where there is none
 * @is_shared: whether the layer is shared, rather than the customer's alone;
 *   only for layers
 *
 * One thing that is missing, and where. Objects live as long as the list,
 * layers as long as the catalogue.
 */
typedef struct
{
  RwOwedKind     kind;
  RwScenario    *scenario;
  RwWorkload    *workload;
  const RwLayer *layer;
  RwControl     *control;
  gboolean       is_shared;
} RwOwedEntry;

/**
 * RwOwedCount:
 * @n_owned: layers of workloads that the customer owns or shares
 * @n_protected: those of them with an implemented control
 * @n_shared: those that are shared
 * @n_split: shared ones of which the document says who does what
 * @n_controls: controls that need somebody's name
 * @n_assigned: those of them that have one
 *
 * How far it has come. A layer counts once for each workload.
 */
typedef struct
{
  guint n_owned;
  guint n_protected;
  guint n_shared;
  guint n_split;
  guint n_controls;
  guint n_assigned;
} RwOwedCount;

typedef struct _RwOwed RwOwed;

RwOwed            *rw_owed_new                (RwScenario        *scenario,
                                               const RwEdition   *edition,
                                               RwCatalogue       *catalogue)
  G_GNUC_WARN_UNUSED_RESULT;
void               rw_owed_free               (RwOwed            *self);

guint              rw_owed_get_n              (const RwOwed      *self);
const RwOwedEntry *rw_owed_get                (const RwOwed      *self,
                                               guint              index);
const RwOwedCount *rw_owed_get_total          (const RwOwed      *self);
const RwOwedCount *rw_owed_get_layer_count    (const RwOwed      *self,
                                               const char        *layer_id);
const RwOwedCount *rw_owed_get_workload_count (const RwOwed      *self,
                                               const char        *workload_id);

char              *rw_owed_entry_dup_why      (const RwOwedEntry *self,
                                               const char        *customer,
                                               const char        *provider)
  G_GNUC_WARN_UNUSED_RESULT;
char              *rw_owed_count_dup_progress (const RwOwedCount *self)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwOwed, rw_owed_free)

G_END_DECLS
