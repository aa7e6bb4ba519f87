/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One array for what is done and what was undone, within limits of number and
 * weight. It tells nobody.
 */

#include "config.h"

#include "core/rw-step-stack.h"

#include "core/rw-history.h"

static RwStep *
get_step (RwStepStack *self,
          guint        index)
{
  return g_ptr_array_index (self->steps, index);
}

static void
remove_steps (RwStepStack *self,
              guint        first,
              guint        n)
{
  for (guint i = first; i < first + n; i++)
    self->bytes -= get_step (self, i)->bytes;
  if (n > 0)
    g_ptr_array_remove_range (self->steps, first, n);
}

/* The newest step stays, however heavy it is. */
static void
forget_oldest (RwStepStack *self)
{
  gsize bytes = self->bytes;
  guint n = 0;

  while (self->steps->len - n > 1 &&
         (self->steps->len - n > RW_HISTORY_MAX_STEPS ||
          bytes > RW_HISTORY_MAX_BYTES))
    bytes -= get_step (self, n++)->bytes;
  if (n == 0)
    return;

  self->base_position = get_step (self, n - 1)->position;
  self->n_done -= n;
  remove_steps (self, 0, n);
}

/**
 * rw_step_stack_init:
 * @self: (out caller-allocates): memory for a stack
 *
 * Makes a stack without steps.
 */
void
rw_step_stack_init (RwStepStack *self)
{
  *self = (RwStepStack) {
    .steps = g_ptr_array_new_with_free_func ((GDestroyNotify) rw_step_free),
  };
}

/**
 * rw_step_stack_clear:
 *
 * Frees what the stack holds.
 */
void
rw_step_stack_clear (RwStepStack *self)
{
  g_clear_pointer (&self->steps, g_ptr_array_unref);
}

/**
 * rw_step_stack_get_undo:
 *
 * Gets the step that was done last.
 *
 * Returns: (transfer none) (nullable): the step, or %NULL for none
 */
RwStep *
rw_step_stack_get_undo (RwStepStack *self)
{
  return self->n_done > 0 ? get_step (self, self->n_done - 1) : NULL;
}

/**
 * rw_step_stack_get_redo:
 *
 * Gets the step that was undone last.
 *
 * Returns: (transfer none) (nullable): the step, or %NULL for none
 */
RwStep *
rw_step_stack_get_redo (RwStepStack *self)
{
  return self->n_done < self->steps->len ? get_step (self, self->n_done) : NULL;
}

/**
 * rw_step_stack_get_position:
 *
 * Gets the number of the state that the done steps lead to.
 *
 * Returns: the number
 */
guint64
rw_step_stack_get_position (RwStepStack *self)
{
  RwStep *last = rw_step_stack_get_undo (self);

  return last != NULL ? last->position : self->base_position;
}

/**
 * rw_step_stack_push:
 * @step: (transfer full): a step that is done and settled
 *
 * Adds a step. What was undone cannot be done again after it.
 */
void
rw_step_stack_push (RwStepStack *self,
                    RwStep      *step)
{
  remove_steps (self, self->n_done, self->steps->len - self->n_done);
  g_ptr_array_add (self->steps, step);
  step->position = ++self->last_position;
  self->bytes += step->bytes;
  self->n_done++;
  forget_oldest (self);
}

/**
 * rw_step_stack_settle:
 *
 * Tells that the last step has grown. If that took it back to nothing, it is
 * dropped.
 *
 * Returns: whether it is still there
 */
gboolean
rw_step_stack_settle (RwStepStack *self)
{
  RwStep *step = rw_step_stack_get_undo (self);
  gsize bytes = step->bytes;
  gboolean stays = rw_step_settle (step);

  self->bytes = self->bytes - bytes + step->bytes;
  if (stays)
    {
      step->position = ++self->last_position;
      forget_oldest (self);
    }
  else
    remove_steps (self, --self->n_done, 1);

  return stays;
}

/**
 * rw_step_stack_undo:
 *
 * Undoes the step that was done last. There must be one.
 */
void
rw_step_stack_undo (RwStepStack *self)
{
  RwStep *step = rw_step_stack_get_undo (self);
  gsize bytes = step->bytes;

  rw_step_undo (step);
  self->bytes = self->bytes - bytes + step->bytes;
  self->n_done--;
}

/**
 * rw_step_stack_redo:
 *
 * Does the step again that was undone last. There must be one.
 */
void
rw_step_stack_redo (RwStepStack *self)
{
  RwStep *step = rw_step_stack_get_redo (self);
  gsize bytes = step->bytes;

  rw_step_redo (step);
  self->bytes = self->bytes - bytes + step->bytes;
  self->n_done++;
}
