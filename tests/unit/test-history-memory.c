/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a thousand steps on a large document weigh: no more than the history
 * says, and that no more than it may. Measured by what the allocator has back
 * when the history is gone; GLib is told not to keep memory for itself.
 */

#include "config.h"

#include <malloc.h>
#include <string.h>

#include "core/rw-edit.h"
#include "core/rw-history-private.h"
#include "core/rw-session.h"
#include "rw-estate.h"

#define N_WORKLOADS 10000
/* Where memory is watched, mallinfo2() has nothing to say. */
#ifdef __SANITIZE_ADDRESS__
#define N_STEPS     100
#else
#define N_STEPS     1000
#endif
#define MAX_BYTES   (50 * 1000 * 1000)

typedef struct
{
  RwDocument *document;
  RwScenario *scenario;
  RwHistory  *history;
} Work;

static gsize
get_used_bytes (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

static GPtrArray *
choose (Work  *self,
        guint  first,
        guint  n,
        guint  step)
{
  GListModel *list = rw_scenario_get_workloads (self->scenario);
  guint length = g_list_model_get_n_items (list);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n && first + i * step < length; i++)
    g_ptr_array_add (chosen, g_list_model_get_item (list, first + i * step));
  return chosen;
}

/* Now and then there is a step for the whole estate. */
static void
edit_all (Work  *self,
          guint  i)
{
  g_autoptr (GPtrArray) all = choose (self, 0, G_MAXUINT, 1);

  if (i % 3 == 0)
    rw_edit_set_model (self->history, self->scenario, all,
                       i % RW_N_SERVICE_MODELS);
  else if (i % 3 == 1)
    rw_edit_set_group (self->history, self->scenario, all,
                       i % 2 == 0 ? "Harbour" : "Quay and everything near it");
  else
    rw_edit_set_override (self->history, self->scenario, all, "network",
                          i % RW_N_OWNERS, "By contract");
}

static void
edit_some (Work  *self,
           guint  i)
{
  g_autoptr (GPtrArray) some = choose (self, i * 7, 40, 1 + i % 4);
  g_autofree char *note = g_strnfill (200 + i % 3000, 'n');
  g_autoptr (GPtrArray) copies = NULL;
  RwWorkload *first = g_ptr_array_index (some, 0);

  switch (i % 5)
    {
    case 0:
      rw_edit_set_workload_note (self->history, self->scenario, first, note);
      break;
    case 1:
      rw_edit_move_workloads (self->history, self->scenario, some, i);
      break;
    case 2:
      rw_edit_remove_workloads (self->history, self->scenario, some, NULL);
      break;
    case 3:
      copies = rw_edit_duplicate_workloads (self->history, self->scenario,
                                            some);
      break;
    default:
      rw_edit_set_split (self->history, self->scenario, some, "identity",
                         note, "theirs");
    }
}

static void
set_up (Work *self)
{
  g_autoptr (RwSession) session = rw_estate_new (N_WORKLOADS);

  self->document = g_object_ref (rw_session_get_document (session));
  self->scenario = rw_session_get_scenario (session);
  self->history = rw_history_new (self->document);
}

static void
test_thousand_steps (void)
{
  Work self;
  gsize said;
  gsize before;
  gsize used;

  set_up (&self);
  for (guint i = 0; i < N_STEPS; i++)
    if (i % 25 == 24)
      edit_all (&self, i / 25);
    else
      edit_some (&self, i);

  said = rw_history_get_bytes (self.history);
  before = get_used_bytes ();
  g_assert_finalize_object (g_steal_pointer (&self.history));
  used = before - MIN (before, get_used_bytes ());
  g_test_message ("the history says %" G_GSIZE_FORMAT " bytes and takes %"
                  G_GSIZE_FORMAT, said, used);
  g_assert_cmpuint (said, <=, RW_HISTORY_MAX_BYTES);
  g_assert_cmpuint (used, <=, said);
  g_assert_cmpuint (used, <, MAX_BYTES);
  g_object_unref (self.document);
}

/* One step may weigh more than all may: it can be undone all the same. */
static void
test_heavy_step (void)
{
  g_autofree char *note = g_strnfill (60000, 'n');
  Work self;

  set_up (&self);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) some = choose (&self, 0, 1000, 1);

      rw_edit_set_split (self.history, self.scenario, some, "data", note,
                         i == 0 ? "one" : "two");
    }
  g_assert_cmpuint (rw_history_get_bytes (self.history), >,
                    RW_HISTORY_MAX_BYTES);
  g_assert_true (rw_history_get_can_undo (self.history));
  rw_history_undo (self.history);
  g_assert_false (rw_history_get_can_undo (self.history));
  g_assert_true (rw_history_get_changed (self.history));
  g_object_unref (self.history);
  g_object_unref (self.document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/memory/thousand-steps", test_thousand_steps);
  g_test_add_func ("/history/memory/heavy-step", test_heavy_step);

  return g_test_run ();
}
