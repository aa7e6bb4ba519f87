/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands: what each does, what it refuses, what it is called, and that
 * undoing it gives the same bytes as before.
 */

#include "config.h"

#include <string.h>

#include "core/rw-document-io.h"
#include "core/rw-edit.h"
#include "core/rw-session.h"
#include "rw-estate.h"

/* What every test works on. */
typedef struct
{
  RwSession  *session;
  RwHistory  *history;
  RwDocument *document;
  RwScenario *scenario;
  GBytes     *before;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->session = rw_estate_new_contoso ();
  self->history = rw_session_get_history (self->session);
  self->document = rw_session_get_document (self->session);
  self->scenario = rw_session_get_scenario (self->session);
  self->before = rw_document_write_bytes (self->document);
}

static void
assert_bytes (RwDocument *document,
              GBytes     *expected)
{
  g_autoptr (GBytes) bytes = rw_document_write_bytes (document);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (expected, NULL),
                   g_bytes_get_size (expected));
}

/* What an edit leaves can be read again, and undone to the first byte. */
static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GBytes) after = rw_document_write_bytes (self->document);
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) again =
    rw_document_load_bytes (after, "edited",
                            rw_session_get_catalogue (self->session), NULL,
                            &error);

  g_assert_no_error (error);
  g_assert_true (rw_document_equal (again, self->document));

  while (rw_history_get_can_undo (self->history))
    rw_history_undo (self->history);
  assert_bytes (self->document, self->before);
  while (rw_history_get_can_redo (self->history))
    rw_history_redo (self->history);
  assert_bytes (self->document, after);

  g_clear_object (&self->session);
  g_clear_pointer (&self->before, g_bytes_unref);
}

static GPtrArray *
choose (Fixture *self,
        guint    first,
        guint    n)
{
  GListModel *list = rw_scenario_get_workloads (self->scenario);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (chosen, g_list_model_get_item (list, i));
  return chosen;
}

static RwWorkload *
get_workload (Fixture *self,
              guint    index)
{
  g_autoptr (RwWorkload) workload =
    g_list_model_get_item (rw_scenario_get_workloads (self->scenario), index);

  return workload;
}

static void
assert_step (Fixture    *self,
             const char *name)
{
  g_assert_cmpstr (rw_history_get_undo_name (self->history), ==, name);
}

static void
test_document (Fixture       *self,
               gconstpointer  data)
{
  g_assert_true (rw_edit_set_title (self->history, "Two\nlines\001"));
  g_assert_cmpstr (rw_document_get_title (self->document), ==, "Two lines");
  assert_step (self, "Change Title");
  g_assert_true (rw_edit_set_customer (self->history, "Fabrikam"));
  assert_step (self, "Change Customer");
  g_assert_true (rw_edit_set_provider (self->history, NULL));
  assert_step (self, "Change Provider");
  g_assert_false (rw_edit_set_provider (self->history, ""));
}

static void
test_edition (Fixture       *self,
              gconstpointer  data)
{
  g_assert_false (rw_edit_can_have_edition (self->history, "no-such-edition"));
  g_assert_true (rw_edit_can_have_edition (self->history, "whitepaper-2016"));
  g_assert_false (rw_edit_set_edition (self->history, "no-such-edition",
                                       "2020-01-01"));
  g_assert_false (rw_edit_set_edition (self->history, "whitepaper-2016",
                                       "yesterday"));
  g_assert_true (rw_edit_set_edition (self->history, "whitepaper-2016",
                                      "2016-03-01"));
  assert_step (self, "Change Edition");
}

static void
test_opening_view (Fixture       *self,
                   gconstpointer  data)
{
  const char *hidden[] = { "data", "nowhere", "data", NULL };
  const char *const *found;

  g_assert_false (rw_edit_set_opening_view (self->history, "nowhere",
                                            RW_TOGGLE_SAAS, hidden));
  g_assert_true (rw_edit_set_opening_view (self->history, "",
                                           RW_TOGGLE_SAAS, hidden));
  found = rw_document_get_opening_hidden (self->document);
  g_assert_cmpuint (g_strv_length ((GStrv) found), ==, 1);
  g_assert_cmpstr (found[0], ==, "data");
  assert_step (self, "Change Opening View");
}

static void
test_scenarios (Fixture       *self,
                gconstpointer  data)
{
  GListModel *list = rw_document_get_scenarios (self->document);
  guint n = g_list_model_get_n_items (list);
  RwScenario *added = rw_edit_add_scenario (self->history, " Après-midi ");
  RwScenario *again = rw_edit_add_scenario (self->history, "Après-midi");
  RwScenario *copy =
    rw_edit_duplicate_scenario (self->history, self->scenario);

  g_assert_cmpstr (rw_scenario_get_name (added), ==, "Après-midi");
  g_assert_cmpstr (rw_scenario_get_id (added), ==, "apres-midi");
  g_assert_cmpstr (rw_scenario_get_id (again), ==, "apres-midi-2");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n + 3);
  g_assert_true (rw_edit_rename_scenario (self->history, copy, "Same"));
  g_assert_true (rw_edit_set_scenario_note (self->history, copy, "a\r\nb\tc"));
  g_assert_cmpstr (rw_scenario_get_note (copy), ==, "a\nb\tc");
  g_assert_true (rw_edit_move_scenario (self->history, copy, RW_EDIT_END));
  g_assert_false (rw_edit_move_scenario (self->history, copy, n + 2));
  assert_step (self, "Move Scenario \u2068Same\u2069");
  g_assert_true (rw_edit_remove_scenario (self->history, added));
  assert_step (self, "Remove Scenario \u2068Après-midi\u2069");
  g_assert_false (rw_edit_remove_scenario (self->history, added));
}

static void
test_last_scenario (Fixture       *self,
                    gconstpointer  data)
{
  GListModel *list = rw_document_get_scenarios (self->document);
  g_autoptr (RwScenario) first = g_list_model_get_item (list, 0);

  rw_edit_set_opening_view (self->history, rw_scenario_get_id (first),
                            RW_TOGGLE_WORKLOADS,
                            rw_document_get_opening_hidden (self->document));
  while (g_list_model_get_n_items (list) > 1)
    {
      g_autoptr (RwScenario) scenario = g_list_model_get_item (list, 0);

      g_assert_true (rw_edit_remove_scenario (self->history, scenario));
    }
  g_assert_cmpstr (rw_document_get_opening_scenario (self->document), ==, "");
  g_assert_false (rw_edit_remove_scenario
                    (self->history, rw_session_get_scenario (self->session)));
}

static void
test_copy_scenario (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (RwSession) other = rw_estate_new (4);
  RwScenario *scenario = rw_session_get_scenario (other);
  RwScenario *copy =
    rw_edit_copy_scenario (self->history, rw_session_get_document (other),
                           scenario);

  g_assert_nonnull (copy);
  g_assert_true (copy != scenario);
  g_assert_cmpuint
    (g_list_model_get_n_items (rw_scenario_get_workloads (copy)), ==, 4);
  assert_step (self, "Copy Scenario \u2068Today\u2069");
}

static void
test_add_workload (Fixture       *self,
                   gconstpointer  data)
{
  RwWorkload *workload =
    rw_edit_add_workload (self->history, self->scenario, "Payroll",
                          "virtual-machines", RW_SERVICE_MODEL_IAAS, 1);

  g_assert_true (get_workload (self, 1) == workload);
  g_assert_cmpstr (rw_workload_get_id (workload), ==, "payroll");
  assert_step (self, "Add Workload \u2068Payroll\u2069");
  workload = rw_edit_add_workload (self->history, self->scenario, "給与",
                                   NULL, RW_SERVICE_MODEL_SAAS, RW_EDIT_END);
  g_assert_cmpstr (rw_workload_get_id (workload), ==, "workload");
  g_assert_null (rw_edit_add_workload (self->history, self->scenario, "x",
                                       "not an id", RW_SERVICE_MODEL_SAAS, 0));
}

static void
test_one_workload (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (RwWorkload) stranger =
    rw_workload_new ("x", "X", RW_SERVICE_MODEL_IAAS);
  RwWorkload *workload = get_workload (self, 0);

  g_assert_true (rw_edit_rename_workload (self->history, self->scenario,
                                          workload, "Renamed"));
  assert_step (self, "Rename Workload");
  g_assert_true (rw_edit_set_workload_note (self->history, self->scenario,
                                            workload, "A note\x1b[2J"));
  g_assert_cmpstr (rw_workload_get_note (workload), ==, "A note[2J");
  assert_step (self, "Change Note of \u2068Renamed\u2069");
  g_assert_true (rw_edit_set_service (self->history, self->scenario, workload,
                                      NULL, RW_SERVICE_MODEL_SAAS));
  assert_step (self, "Change Service of \u2068Renamed\u2069");
  g_assert_false (rw_edit_rename_workload (self->history, self->scenario,
                                           stranger, "Y"));
  g_assert_cmpstr (rw_workload_get_name (stranger), ==, "X");
}

static void
test_models (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) one = choose (self, 0, 1);
  g_autoptr (GPtrArray) three = choose (self, 0, 3);
  RwServiceModel model = rw_workload_get_model (get_workload (self, 0));

  g_assert_true (rw_edit_rename_workload
                   (self->history, self->scenario, get_workload (self, 0),
                    "A workload with a name that goes on and on"));
  g_assert_true (rw_edit_set_model (self->history, self->scenario, one,
                                    (model + 1) % RW_N_SERVICE_MODELS));
  g_assert_true (g_str_has_prefix
                   (rw_history_get_undo_name (self->history),
                    "Set Model of \u2068A workload with a name that goe…"
                    "\u2069 to "));
  rw_edit_set_model (self->history, self->scenario, three,
                     RW_SERVICE_MODEL_ON_PREMISES);
  g_assert_true (rw_edit_set_model (self->history, self->scenario, three,
                                    RW_SERVICE_MODEL_PAAS));
  assert_step (self, "Set Model of 3 Workloads to PaaS");
  g_assert_false (rw_edit_set_model (self->history, self->scenario, three,
                                     RW_SERVICE_MODEL_PAAS));
}

static void
test_move (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) chosen = choose (self, 0, 1);
  g_autoptr (GPtrArray) in_place = choose (self, 0, 2);
  RwWorkload *first = get_workload (self, 0);
  RwWorkload *third = get_workload (self, 2);

  g_ptr_array_add (chosen, g_object_ref (third));
  g_assert_false (rw_edit_move_workloads (self->history, self->scenario,
                                          in_place, 0));
  g_assert_true (rw_edit_move_workloads (self->history, self->scenario, chosen,
                                         1));
  g_assert_true (get_workload (self, 1) == first);
  g_assert_true (get_workload (self, 2) == third);
  assert_step (self, "Move 2 Workloads");
  g_assert_true (rw_edit_move_workloads (self->history, self->scenario, chosen,
                                         RW_EDIT_END));
  g_assert_true (rw_scenario_find_workload (self->scenario,
                                            rw_workload_get_id (first)) ==
                 first);
}

static void
test_remove (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) chosen = choose (self, 1, 1);
  GListModel *controls = rw_scenario_get_controls (self->scenario);
  const char *id = rw_workload_get_id (get_workload (self, 1));
  guint n = g_list_model_get_n_items (controls);
  guint n_gone = 0;

  g_assert_nonnull (rw_edit_add_control (self->history, self->scenario, "Lock",
                                         "data", id, NULL,
                                         RW_OWNER_CUSTOMER));
  g_assert_true (rw_edit_remove_workloads (self->history, self->scenario,
                                           chosen, &n_gone));
  g_assert_cmpuint (n_gone, >=, 1);
  g_assert_cmpuint (g_list_model_get_n_items (controls), ==, n + 1 - n_gone);
  g_assert_null (rw_scenario_find_workload (self->scenario, id));
  g_assert_false (rw_edit_remove_workloads (self->history, self->scenario,
                                            chosen, NULL));
}

/* More runs than are taken out one by one. */
static void
test_remove_every_other (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr (GPtrArray) chosen =
    g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *list = rw_scenario_get_workloads (self->scenario);

  for (guint i = 0; i < 30; i++)
    {
      RwWorkload *added =
        rw_edit_add_workload (self->history, self->scenario, "Many", NULL,
                              RW_SERVICE_MODEL_PAAS, RW_EDIT_END);

      if (i % 2 == 0)
        g_ptr_array_add (chosen, g_object_ref (added));
    }
  g_assert_nonnull (rw_scenario_find_workload (self->scenario, "many-30"));
  g_assert_true (rw_edit_move_workloads (self->history, self->scenario, chosen,
                                         3));
  g_assert_true (get_workload (self, 3) == g_ptr_array_index (chosen, 0));
  rw_history_undo (self->history);
  g_assert_true (rw_edit_remove_workloads (self->history, self->scenario,
                                           chosen, NULL));
  assert_step (self, "Remove 15 Workloads");
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_assert_false (g_ptr_array_find (chosen, get_workload (self, i), NULL));
}

static void
test_duplicate (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) chosen = choose (self, 0, 1);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GPtrArray) others = NULL;
  RwWorkload *original = get_workload (self, 0);
  RwWorkload *copy;

  rw_edit_rename_workload (self->history, self->scenario, original, "Web 9");
  copies = rw_edit_duplicate_workloads (self->history, self->scenario, chosen);
  copy = g_ptr_array_index (copies, 0);
  g_assert_true (get_workload (self, 1) == copy);
  g_assert_cmpstr (rw_workload_get_name (copy), ==, "Web 10");
  g_assert_cmpstr (rw_workload_get_note (copy), ==,
                   rw_workload_get_note (original));
  assert_step (self, "Duplicate \u2068Web 9\u2069");
  others = rw_edit_duplicate_workloads (self->history, self->scenario, copies);
  g_assert_cmpstr (rw_workload_get_name (g_ptr_array_index (others, 0)), ==,
                   "Web 11");
}

static void
test_overrides (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) one = choose (self, 0, 1);
  g_autoptr (GPtrArray) two = choose (self, 0, 2);
  RwWorkload *workload = get_workload (self, 0);

  rw_edit_rename_workload (self->history, self->scenario, workload, "W");
  g_assert_false (rw_edit_set_override (self->history, self->scenario, one,
                                        "no-layer", RW_OWNER_SHARED, ""));
  g_assert_true (rw_edit_set_override (self->history, self->scenario, one,
                                       "network", RW_OWNER_THIRD_PARTY, ""));
  assert_step (self, "Set Owner of \u2068W\u2069");
  g_assert_true (rw_edit_set_override (self->history, self->scenario, one,
                                       "network", RW_OWNER_THIRD_PARTY, "a"));
  g_assert_true (rw_edit_set_override (self->history, self->scenario, one,
                                       "network", RW_OWNER_THIRD_PARTY, "ab"));
  assert_step (self, "Change Reason for Owner of \u2068W\u2069");
  rw_history_undo (self->history);
  g_assert_cmpstr (rw_workload_find_override (workload, "network")->reason, ==,
                   "");
  rw_history_redo (self->history);
  g_assert_true (rw_edit_set_override (self->history, self->scenario, two,
                                       "data", RW_OWNER_SHARED, "x"));
  assert_step (self, "Set Owner of 2 Workloads");
  g_assert_true (rw_edit_reset_override (self->history, self->scenario, one,
                                         "network"));
  assert_step (self, "Reset Owner of \u2068W\u2069");
  g_assert_false (rw_edit_reset_override (self->history, self->scenario, one,
                                          "network"));
}

static void
test_groups (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) one = choose (self, 0, 1);
  g_autoptr (GPtrArray) three = choose (self, 0, 3);

  g_assert_true (rw_edit_set_group (self->history, self->scenario, three,
                                    " Quay\n"));
  g_assert_cmpstr (rw_workload_get_group (get_workload (self, 2)), ==, "Quay");
  assert_step (self, "Change Group of 3 Workloads");
  g_assert_false (rw_edit_set_group (self->history, self->scenario, one,
                                     "Quay"));
  g_assert_true (rw_edit_set_group (self->history, self->scenario, one, NULL));
}

static void
test_weights (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) one = choose (self, 0, 1);
  g_autoptr (GPtrArray) three = choose (self, 0, 3);

  rw_edit_rename_workload (self->history, self->scenario,
                           get_workload (self, 0), "W");
  g_assert_false (rw_edit_set_weight (self->history, self->scenario, three, 1));
  g_assert_true (rw_edit_set_weight (self->history, self->scenario, three, 5));
  assert_step (self, "Change Weight of 3 Workloads");

  /* What is typed digit by digit is one step. */
  g_assert_true (rw_edit_set_weight (self->history, self->scenario, one, 1));
  g_assert_true (rw_edit_set_weight (self->history, self->scenario, one, 12));
  assert_step (self, "Change Weight of \u2068W\u2069");
  rw_history_undo (self->history);
  g_assert_cmpuint (rw_workload_get_weight (get_workload (self, 0)), ==, 5);
  rw_history_undo (self->history);
  g_assert_cmpuint (rw_workload_get_weight (get_workload (self, 0)), ==, 1);
  rw_history_redo (self->history);
  g_assert_cmpuint (rw_workload_get_weight (get_workload (self, 2)), ==, 5);
  rw_history_redo (self->history);
  g_assert_cmpuint (rw_workload_get_weight (get_workload (self, 0)), ==, 12);
}

static void
test_splits (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) one = choose (self, 0, 1);
  RwWorkload *workload = get_workload (self, 0);
  const RwSplit *split;

  rw_edit_rename_workload (self->history, self->scenario, workload, "W");
  g_assert_false (rw_edit_set_split (self->history, self->scenario, one,
                                     "no-layer", "a", "b"));
  g_assert_false (rw_edit_set_split (self->history, self->scenario, one,
                                     "network", "", NULL));
  g_assert_true (rw_edit_set_split (self->history, self->scenario, one,
                                    "network", "a", NULL));
  g_assert_true (rw_edit_set_split (self->history, self->scenario, one,
                                    "network", "ab", NULL));
  assert_step (self, "Change Parts of \u2068W\u2069");
  split = rw_workload_find_split (workload, "network");
  g_assert_cmpstr (split->customer, ==, "ab");
  rw_history_undo (self->history);
  g_assert_null (rw_workload_find_split (workload, "network"));
  rw_history_redo (self->history);
  g_assert_true (rw_edit_set_split (self->history, self->scenario, one,
                                    "network", NULL, NULL));
  g_assert_cmpuint (rw_workload_get_n_splits (workload), ==, 0);
}

static void
test_controls (Fixture       *self,
               gconstpointer  data)
{
  RwHistory *history = self->history;
  RwScenario *scenario = self->scenario;
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  RwControl *control =
    rw_edit_add_control (history, scenario, "Door", "physical", NULL, NULL,
                         RW_OWNER_PROVIDER);
  const char *id = rw_workload_get_id (get_workload (self, 0));

  assert_step (self, "Add Control \u2068Door\u2069");
  g_assert_null (rw_edit_add_control (history, scenario, "x", "no-layer", NULL,
                                      NULL, RW_OWNER_CUSTOMER));
  g_assert_null (rw_edit_add_control (history, scenario, "x", "data",
                                      "no-workload", NULL,
                                      RW_OWNER_CUSTOMER));
  g_assert_true (rw_edit_set_control_name (history, scenario, control, "Gate"));
  g_assert_true (rw_edit_set_control_layer (history, scenario, control,
                                            "network"));
  g_assert_true (rw_edit_set_control_workload (history, scenario, control, id));
  g_assert_false (rw_edit_set_control_workload (history, scenario, control,
                                                "no-workload"));
  g_assert_true (rw_edit_set_control_state (history, scenario, control,
                                            RW_CONTROL_STATE_PLANNED));
  assert_step (self, "Change State of \u2068Gate\u2069");
  g_assert_true (rw_edit_set_control_owner (history, scenario, control,
                                            RW_OWNER_SHARED));
  g_assert_true (rw_edit_set_control_assignee (history, scenario, control,
                                               "Network team"));
  g_assert_true (rw_edit_set_control_note (history, scenario, control, "n"));
  g_assert_true (rw_edit_set_control_due (history, scenario, control,
                                          "2027-02-28"));
  g_assert_false (rw_edit_set_control_due (history, scenario, control, "soon"));
  g_assert_true (rw_edit_set_control_evidence (history, scenario, control,
                                               " https://a.example/b\n"));
  g_assert_cmpstr (rw_control_get_evidence (control), ==,
                   "https://a.example/b");
  g_assert_false (rw_edit_set_control_evidence (history, scenario, control,
                                                "file:///etc/passwd"));
  g_assert_true (rw_edit_set_control_evidence (history, scenario, control,
                                               NULL));
  g_ptr_array_add (chosen, control);
  g_assert_true (rw_edit_move_controls (history, scenario, chosen, 0));
  g_assert_true (rw_edit_remove_controls (history, scenario, chosen));
  assert_step (self, "Remove \u2068Gate\u2069");
}

#define ADD(path, function) \
  g_test_add ("/edit/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("document", test_document);
  ADD ("edition", test_edition);
  ADD ("opening-view", test_opening_view);
  ADD ("scenarios", test_scenarios);
  ADD ("last-scenario", test_last_scenario);
  ADD ("copy-scenario", test_copy_scenario);
  ADD ("add-workload", test_add_workload);
  ADD ("one-workload", test_one_workload);
  ADD ("models", test_models);
  ADD ("move", test_move);
  ADD ("remove", test_remove);
  ADD ("remove-every-other", test_remove_every_other);
  ADD ("duplicate", test_duplicate);
  ADD ("overrides", test_overrides);
  ADD ("groups", test_groups);
  ADD ("weights", test_weights);
  ADD ("splits", test_splits);
  ADD ("controls", test_controls);

  return g_test_run ();
}
