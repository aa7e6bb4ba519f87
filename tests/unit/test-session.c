/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is being looked at: opening views, toggles that edit nothing, one
 * signal a change.
 */

#include "config.h"

#include <string.h>

#include "core/rw-edit.h"
#include "core/rw-session.h"

#include "rw-estate.h"

static void
count_cb (RwSession *session,
          guint     *count)
{
  (*count)++;
}

static void
test_opening_view (void)
{
  g_autoptr (RwSession) session = rw_estate_new_contoso ();
  RwDocument *document = rw_session_get_document (session);

  g_assert_cmpstr (rw_scenario_get_id (rw_session_get_scenario (session)), ==,
                   rw_document_get_opening_scenario (document));
  g_assert_cmpint (rw_session_get_toggle (session), ==,
                   rw_document_get_opening_toggle (document));
  g_assert_cmpstr (rw_session_get_edition_id (session), ==,
                   rw_document_get_edition_id (document));
}

static void
test_changed_once (void)
{
  g_autoptr (RwSession) session = rw_estate_new (3);
  guint count = 0;

  g_signal_connect (session, "changed", G_CALLBACK (count_cb), &count);
  rw_session_set_toggle (session, RW_TOGGLE_PAAS);
  rw_session_set_toggle (session, RW_TOGGLE_PAAS);
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (rw_session_set_edition_id (session, "whitepaper-2016"));
  g_assert_true (rw_session_set_edition_id (session, "whitepaper-2016"));
  g_assert_cmpuint (count, ==, 2);
  g_assert_false (rw_session_set_edition_id (session, "no-such-edition"));
  rw_session_set_layer_hidden (session, "compute", TRUE);
  rw_session_set_layer_hidden (session, "compute", TRUE);
  g_assert_cmpuint (count, ==, 3);
  rw_session_select (session, "compute", "w1");
  g_assert_cmpuint (count, ==, 3);
}

static void
test_a_look_edits_nothing (void)
{
  g_autoptr (RwSession) session = rw_estate_new (6);
  g_autoptr (RwSession) untouched = rw_estate_new (6);

  for (guint i = 0; i < RW_N_TOGGLES; i++)
    rw_session_set_toggle (session, i);
  rw_session_set_edition_id (session, "learn-2026");
  rw_session_set_layer_hidden (session, "data", TRUE);
  rw_session_select (session, "data", "w0");

  g_assert_true (rw_document_equal (rw_session_get_document (session),
                                    rw_session_get_document (untouched)));
}

static void
test_selection (void)
{
  g_autoptr (RwSession) session = rw_estate_new (2);

  g_assert_null (rw_session_get_selected_layer (session));
  rw_session_select (session, "compute", "w1");
  g_assert_cmpstr (rw_session_get_selected_layer (session), ==, "compute");
  g_assert_cmpstr (rw_session_get_selected_workload (session), ==, "w1");
  rw_session_select (session, NULL, NULL);
  g_assert_null (rw_session_get_selected_layer (session));
}

static void
test_layer_owner (void)
{
  g_autoptr (RwSession) session = rw_estate_new (6);
  g_autoptr (RwSession) empty = rw_estate_new (0);

  g_assert_cmpint (rw_session_get_layer_owner (session, "data"), ==,
                   RW_OWNER_CUSTOMER);
  g_assert_cmpint (rw_session_get_layer_owner (session, "physical"), ==,
                   RW_OWNER_SHARED);
  rw_session_set_toggle (session, RW_TOGGLE_SAAS);
  g_assert_cmpint (rw_session_get_layer_owner (session, "physical"), ==,
                   RW_OWNER_PROVIDER);
  g_assert_cmpint (rw_session_get_layer_owner (empty, "data"), ==,
                   RW_OWNER_NOT_APPLICABLE);
}

static void
test_subtitle_names_the_provider (void)
{
  g_autoptr (RwSession) session = rw_estate_new (1);

  for (guint i = RW_TOGGLE_IAAS; i <= RW_TOGGLE_SAAS; i++)
    {
      g_autofree char *subtitle = NULL;

      subtitle = rw_session_dup_subtitle (session, i);
      g_assert_nonnull (strstr (subtitle, "Azure"));
    }
}

static void
test_sectors_changed_once (void)
{
  g_autoptr (RwSession) session = rw_estate_new_large (40);
  guint n_changed = 0;
  guint n_drilled = 0;

  g_signal_connect (session, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (session, "notify::drill",
                            G_CALLBACK (g_atomic_int_inc), &n_drilled);
  g_object_set (session, "grouping", RW_GROUPING_MODEL, NULL);
  rw_session_set_grouping (session, RW_GROUPING_MODEL);
  rw_session_set_weighted (session, TRUE);
  rw_session_set_weighted (session, 2);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_true (rw_session_set_drill (session, "group=Web/model=paas"));
  g_assert_true (rw_session_set_drill (session, "group=Web/model=paas"));
  g_assert_cmpuint (n_changed, ==, 3);
  g_assert_false (rw_session_set_drill (session, "group=Web/model=moon"));
  g_assert_cmpstr (rw_session_get_drill (session), ==, "group=Web/model=paas");

  g_assert_true (rw_session_leave_drill (session));
  g_assert_cmpstr (rw_session_get_drill (session), ==, "group=Web");
  g_assert_true (rw_session_leave_drill (session));
  g_assert_null (rw_session_get_drill (session));
  g_assert_false (rw_session_leave_drill (session));
  g_assert_true (rw_session_set_drill (session, NULL));
  g_assert_cmpuint (n_changed, ==, 5);
  g_assert_cmpuint (n_drilled, ==, 3);
}

static GPtrArray *
choose_of_group (RwSession  *session,
                 const char *group)
{
  GListModel *list =
    rw_scenario_get_workloads (rw_session_get_scenario (session));
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (list, i);

      if (g_str_equal (rw_workload_get_group (workload), group))
        g_ptr_array_add (chosen, g_steal_pointer (&workload));
    }

  return chosen;
}

/* Who looks into a group that goes stands where there is still something. */
static void
test_a_group_that_goes (void)
{
  g_autoptr (RwSession) session = rw_estate_new_large (40);
  RwHistory *history = rw_session_get_history (session);
  RwScenario *scenario = rw_session_get_scenario (session);
  g_autoptr (GPtrArray) web = choose_of_group (session, "Web");

  rw_session_set_drill (session, "group=Web/model=paas");
  rw_edit_set_model (history, scenario, web, RW_SERVICE_MODEL_SAAS);
  g_assert_cmpstr (rw_session_get_drill (session), ==, "group=Web");
  rw_edit_set_group (history, scenario, web, "Front");
  g_assert_null (rw_session_get_drill (session));

  /* Undoing goes to what was changed, wherever one looks. */
  rw_session_set_drill (session, "group=Office");
  g_ptr_array_set_size (web, 1);
  rw_edit_rename_workload (history, scenario, g_ptr_array_index (web, 0),
                           "Shop");
  rw_session_set_drill (session, "group=Office");
  rw_history_undo (history);
  g_assert_null (rw_session_get_drill (session));
}

static void
test_scenarios_keep_the_group (void)
{
  g_autoptr (RwSession) session = rw_estate_new_large (40);
  RwDocument *document = rw_session_get_document (session);
  g_autoptr (RwScenario) later =
    rw_scenario_copy (rw_session_get_scenario (session), "later");
  g_autoptr (RwScenario) empty = rw_scenario_new ("empty", "Empty");

  rw_document_add_scenario (document, later);
  rw_document_add_scenario (document, empty);
  rw_session_set_drill (session, "group=Web");
  rw_session_set_scenario (session, later);
  g_assert_cmpstr (rw_session_get_drill (session), ==, "group=Web");
  rw_session_set_scenario (session, empty);
  g_assert_null (rw_session_get_drill (session));
}

static void
test_finalize (void)
{
  RwSession *session = rw_estate_new (3);

  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/opening-view", test_opening_view);
  g_test_add_func ("/session/changed-once", test_changed_once);
  g_test_add_func ("/session/edits-nothing", test_a_look_edits_nothing);
  g_test_add_func ("/session/selection", test_selection);
  g_test_add_func ("/session/layer-owner", test_layer_owner);
  g_test_add_func ("/session/subtitle", test_subtitle_names_the_provider);
  g_test_add_func ("/session/sectors", test_sectors_changed_once);
  g_test_add_func ("/session/group-gone", test_a_group_that_goes);
  g_test_add_func ("/session/scenarios", test_scenarios_keep_the_group);
  g_test_add_func ("/session/finalize", test_finalize);

  return g_test_run ();
}
