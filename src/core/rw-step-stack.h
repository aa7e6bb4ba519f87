/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps in their order: those that are done, and behind them those that were
 * undone. Each state in between has a number of its own that is never used
 * again, so that the state on disk is known when it comes back.
 */

#pragma once

#include "core/rw-step.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *steps;          /* (owned) (element-type RwStep) */
  guint      n_done;
  guint64    base_position;  /* of the state before all steps */
  guint64    last_position;  /* ever used */
  gsize      bytes;          /* of all steps, an estimate from above */
} RwStepStack;

void     rw_step_stack_init         (RwStepStack *self);
void     rw_step_stack_clear        (RwStepStack *self);

RwStep  *rw_step_stack_get_undo     (RwStepStack *self);
RwStep  *rw_step_stack_get_redo     (RwStepStack *self);
guint64  rw_step_stack_get_position (RwStepStack *self);

void     rw_step_stack_push         (RwStepStack *self,
                                     RwStep      *step);
gboolean rw_step_stack_settle       (RwStepStack *self);
void     rw_step_stack_undo         (RwStepStack *self);
void     rw_step_stack_redo         (RwStepStack *self);

G_END_DECLS
