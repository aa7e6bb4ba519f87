/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is undone in one go: changes in their order, a name to call them by,
 * and the place to look at when it happens.
 */

#pragma once

#include "core/rw-change.h"

G_BEGIN_DECLS

/** RwStep: changes that are done or undone together. */
typedef struct
{
  char       *name;         /* (owned) */
  char       *key;          /* (owned) (nullable): coalesces with the same */
  GPtrArray  *changes;      /* (owned) (element-type RwChange) */
  GHashTable *latest;       /* (owned) (nullable): while it may grow, the last
                             * change of each place */
  gsize       bytes;
  guint64     position;     /* of the state that it leads to */

  RwScenario *scenario;     /* (owned) (nullable): where it happened */
  char       *workload_id;  /* (owned) (nullable) */
  char       *layer_id;     /* (owned) (nullable) */
} RwStep;

RwStep   *rw_step_new       (const char *name,
                             const char *key) G_GNUC_WARN_UNUSED_RESULT;
void      rw_step_free      (RwStep     *self);
void      rw_step_set_place (RwStep     *self,
                             RwScenario *scenario,
                             const char *workload_id,
                             const char *layer_id);
void      rw_step_apply     (RwStep     *self,
                             RwChange   *change);
gboolean  rw_step_settle    (RwStep     *self);
void      rw_step_close     (RwStep     *self);
void      rw_step_undo      (RwStep     *self);
void      rw_step_redo      (RwStep     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwStep, rw_step_free)

G_END_DECLS
