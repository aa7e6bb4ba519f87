/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The owner of a layer, set for all workloads that are selected in the list:
 * what is asked, and that one undo takes it back.
 */

#include "config.h"

#include "app/rw-workload-list.h"

#include "app-fixture.h"
#include "app/rw-choice-field.h"
#include "app/rw-text-field.h"
#include "core/rw-history.h"
#include "core/rw-workload.h"
#include "estate.h"
#include "rw-ui-resources.h"

typedef struct
{
  RwSession         *session;
  RwHistory         *history;
  RwScenario        *scenario;
  RwWorkloadList    *list;
  GtkSelectionModel *selection;
  GtkWidget         *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  GtkWidget *view;

  fixture->session = rw_estate_new_session ();
  fixture->history = rw_session_get_history (fixture->session);
  fixture->scenario = rw_session_get_scenario (fixture->session);
  fixture->list = RW_WORKLOAD_LIST (rw_workload_list_new ());
  g_object_ref (fixture->list);
  rw_workload_list_set_session (fixture->list, fixture->session);
  fixture->window = rw_estate_show (GTK_WIDGET (fixture->list), 260, 500);
  view = GTK_WIDGET (gtk_widget_get_template_child (
    GTK_WIDGET (fixture->list), RW_TYPE_WORKLOAD_LIST, "view"));
  fixture->selection = gtk_list_view_get_model (GTK_LIST_VIEW (view));
  rw_session_select (fixture->session, "compute", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_estate_close (fixture->window);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->session);
}

static void
assert_step (Fixture    *fixture,
             const char *name)
{
  g_assert_cmpstr (rw_history_get_undo_name (fixture->history), ==, name);
}

static void
choose (Fixture *fixture,
        guint    first,
        guint    n)
{
  gtk_selection_model_select_range (fixture->selection, first, n, TRUE);
}

static void
undo (Fixture *fixture)
{
  rw_history_undo (fixture->history);
  rw_estate_settle (fixture->window);
}

static RwWorkload *
get_workload (Fixture    *fixture,
              const char *id)
{
  return rw_scenario_find_workload (fixture->scenario, id);
}

/* Opens the question of the owner of what is selected. */
static GtkWidget *
ask_for_owner (Fixture *fixture)
{
  GtkWindow *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->list),
                                             "workloads.set-owner", NULL));
  rw_estate_settle (fixture->window);
  dialog = app_find_dialog ();
  g_assert_nonnull (dialog);

  return GTK_WIDGET (dialog);
}

static guint
get_chosen (GtkWidget  *dialog,
            const char *name)
{
  return rw_choice_field_get_chosen (
    RW_CHOICE_FIELD (app_find_named (dialog, name)));
}

static void
answer_owner (Fixture    *fixture,
              GtkWidget  *dialog,
              guint       index,
              const char *reason)
{
  rw_choice_field_choose (RW_CHOICE_FIELD (app_find_named (dialog, "owner")),
                          index);
  if (reason != NULL)
    rw_text_field_type (RW_TEXT_FIELD (app_find_named (dialog, "reason")),
                        reason);
  app_press (dialog, "Set Owner");
  rw_estate_settle (fixture->window);
}

/* NULL for what is as usual. */
static void
assert_reason (Fixture    *fixture,
               const char *id,
               const char *wanted)
{
  const RwOverride *override =
    rw_workload_find_override (get_workload (fixture, id), "compute");

  g_assert_cmpint (override != NULL, ==, wanted != NULL);
  if (override == NULL)
    return;
  g_assert_cmpstr (override->reason, ==, wanted);
  g_assert_cmpint (override->owner, ==, RW_OWNER_THIRD_PARTY);
}

/* They differ before, so nothing is chosen and nothing can be set. */
static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  const RwLayerSet *set = rw_session_get_edition (fixture->session)->layer_set;
  GtkWidget *dialog;

  choose (fixture, 1, 3);
  dialog = ask_for_owner (fixture);
  g_assert_cmpstr (set->layers[get_chosen (dialog, "layer")].id, ==, "compute");
  g_assert_cmpuint (get_chosen (dialog, "owner"), ==, GTK_INVALID_LIST_POSITION);
  answer_owner (fixture, dialog, RW_OWNER_THIRD_PARTY + 1, "A partner runs it");
  assert_reason (fixture, "servers", NULL);
  assert_reason (fixture, "telemetry", "A partner runs it");
  assert_reason (fixture, "shop", "A partner runs it");
  assert_reason (fixture, "orders", "A partner runs it");
  assert_step (fixture, "Set Owner of 3 Workloads");
  undo (fixture);
  assert_reason (fixture, "telemetry", NULL);
  assert_reason (fixture, "shop", "An agency runs its machines");
  g_assert_false (rw_history_get_can_undo (fixture->history));
}

static void
test_reset (Fixture       *fixture,
            gconstpointer  data)
{
  choose (fixture, 1, 3);
  answer_owner (fixture, ask_for_owner (fixture), RW_OWNER_THIRD_PARTY + 1, "");
  answer_owner (fixture, ask_for_owner (fixture), 0, NULL);
  assert_reason (fixture, "telemetry", NULL);
  assert_reason (fixture, "shop", NULL);
  assert_step (fixture, "Reset Owner of 3 Workloads");
  undo (fixture);
  assert_reason (fixture, "shop", "");
}

/* Another layer shows what is there, until somebody has said what it will be. */
static void
test_layers (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog;
  RwChoiceField *layer;
  RwTextField *reason;
  g_autofree char *shown = NULL;
  g_autofree char *typed = NULL;

  choose (fixture, 2, 1);
  dialog = ask_for_owner (fixture);
  layer = RW_CHOICE_FIELD (app_find_named (dialog, "layer"));
  reason = RW_TEXT_FIELD (app_find_named (dialog, "reason"));
  shown = rw_text_field_dup_text (reason);
  g_assert_cmpstr (shown, ==, "An agency runs its machines");
  g_assert_cmpuint (get_chosen (dialog, "owner"), ==, RW_OWNER_THIRD_PARTY + 1);

  rw_choice_field_choose (layer, 0);
  g_assert_cmpuint (get_chosen (dialog, "owner"), ==, 0);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (reason)));

  rw_choice_field_choose (RW_CHOICE_FIELD (app_find_named (dialog, "owner")),
                          RW_OWNER_SHARED + 1);
  rw_text_field_type (reason, "By contract");
  rw_choice_field_choose (layer, 1);
  typed = rw_text_field_dup_text (reason);
  g_assert_cmpstr (typed, ==, "By contract");
  g_assert_cmpuint (get_chosen (dialog, "owner"), ==, RW_OWNER_SHARED + 1);
  app_press (dialog, "Cancel");
  rw_estate_settle (fixture->window);
  g_assert_false (rw_history_get_can_undo (fixture->history));
}

/* Nothing is asked where nothing is selected. */
static void
test_nothing (Fixture       *fixture,
              gconstpointer  data)
{
  gtk_selection_model_unselect_all (fixture->selection);
  gtk_widget_activate_action (GTK_WIDGET (fixture->list), "workloads.set-owner",
                              NULL);
  rw_estate_settle (fixture->window);
  g_assert_null (app_find_dialog ());
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  rw_ui_register_resource ();

#define ADD(path, function) \
  g_test_add ("/workload-owner/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("set", test_set);
  ADD ("reset", test_reset);
  ADD ("layers", test_layers);
  ADD ("nothing", test_nothing);

  return g_test_run ();
}
