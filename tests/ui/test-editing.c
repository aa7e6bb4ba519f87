/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Editing a document as a whole: undo and redo with their names, its
 * properties, its edition and its scenarios.
 */

#include "config.h"

#include "app-fixture.h"

#include "app/rw-scenario-row.h"
#include "app/rw-text-field.h"
#include "core/rw-edit.h"

static RwDocument *
get_document (AppFixture *fixture)
{
  return rw_session_get_document (fixture->session);
}

static void
act (AppFixture *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  app_settle ();
}

static gboolean
is_enabled (AppFixture *fixture,
            const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window),
                                            action);
}

static GtkWidget *
find (AppFixture *fixture,
      const char *name)
{
  return app_find_named (GTK_WIDGET (fixture->window), name);
}

static RwWorkload *
find_workload (AppFixture *fixture,
               const char *id)
{
  return rw_scenario_find_workload (rw_session_get_scenario (fixture->session),
                                    id);
}

static void
set_model (AppFixture     *fixture,
           const char     *id,
           RwServiceModel  model)
{
  g_autoptr (GPtrArray) workloads = g_ptr_array_new ();

  g_ptr_array_add (workloads, find_workload (fixture, id));
  g_assert_true (rw_edit_set_model (rw_window_get_history (fixture->window),
                                    rw_session_get_scenario (fixture->session),
                                    workloads, model));
}

static void
test_undo (AppFixture    *fixture,
           gconstpointer  data)
{
  GtkWidget *undo = find (fixture, "undo_button");
  GtkWidget *redo = find (fixture, "redo_button");
  RwWorkload *workload;

  g_assert_false (is_enabled (fixture, "undo"));
  g_assert_false (is_enabled (fixture, "redo"));
  g_assert_false (gtk_widget_is_sensitive (undo));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==, "Undo");

  workload = find_workload (fixture, "mobile-data");
  g_assert_nonnull (workload);
  set_model (fixture, "mobile-data", RW_SERVICE_MODEL_SAAS);
  g_assert_true (is_enabled (fixture, "undo"));
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (undo),
                                   "Undo Set Model of "));
  gtk_test_accessible_assert_property (undo, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       gtk_widget_get_tooltip_text (undo));

  g_signal_emit_by_name (undo, "clicked");
  g_assert_cmpint (rw_workload_get_model (workload), !=, RW_SERVICE_MODEL_SAAS);
  g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (redo),
                                   "Redo Set Model of "));
  g_assert_false (rw_window_get_changed (fixture->window));
  act (fixture, "win.redo");
  g_assert_cmpint (rw_workload_get_model (workload), ==, RW_SERVICE_MODEL_SAAS);
  g_assert_false (is_enabled (fixture, "redo"));
}

static char *
dup_menu_label (AppFixture *fixture,
                const char *action)
{
  GMenuModel *menu = gtk_menu_button_get_menu_model (
    GTK_MENU_BUTTON (find (fixture, "menu_button")));

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section =
        g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autofree char *name = NULL;
          char *label = NULL;

          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_ACTION,
                                           "s", &name);
          if (g_strcmp0 (name, action) != 0)
            continue;
          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_LABEL,
                                           "s", &label);
          return label;
        }
    }
  return NULL;
}

/* The menu names the step as well, and takes no underscore for a mnemonic. */
static void
test_menu (AppFixture    *fixture,
           gconstpointer  data)
{
  RwScenario *scenario = rw_session_get_scenario (fixture->session);
  g_autofree char *label = NULL;

  rw_edit_rename_scenario (rw_window_get_history (fixture->window), scenario,
                           "a_b");
  label = dup_menu_label (fixture, "win.undo");
  g_assert_true (g_str_has_prefix (label, "Undo "));
  g_assert_null (g_strrstr (label, "a_b"));
  g_clear_pointer (&label, g_free);
  label = dup_menu_label (fixture, "win.redo");
  g_assert_cmpstr (label, ==, "Redo");
}

/* Typing that is not the document's yet is taken back first. */
static void
test_typing (AppFixture    *fixture,
             gconstpointer  data)
{
  RwDocument *document = get_document (fixture);
  GtkWidget *focus;
  int position = 0;

  rw_edit_set_title (rw_window_get_history (fixture->window), "Harbour");
  act (fixture, "win.find");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT (focus));
  gtk_editable_insert_text (GTK_EDITABLE (focus), "wharf", -1, &position);
  act (fixture, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "");
  g_assert_cmpstr (rw_document_get_title (document), ==, "Harbour");
  act (fixture, "win.undo");
  g_assert_cmpstr (rw_document_get_title (document), ==, "Contoso Shipping");
}

/* The offer to take something back goes with the next edit. */
static void
test_toast (AppFixture    *fixture,
            gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  act (fixture, "win.remove-scenario");
  before = app_dup_texts (GTK_WIDGET (fixture->window));
  g_assert_nonnull (strstr (before, "removed"));
  g_assert_cmpuint (g_list_model_get_n_items (
    rw_document_get_scenarios (get_document (fixture))), ==, 1);
  app_press (GTK_WIDGET (fixture->window), "Undo");
  app_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (
    rw_document_get_scenarios (get_document (fixture))), ==, 2);
}

/* Edits that follow one another faster than toasts come and go. */
static void
test_hurry (AppFixture    *fixture,
            gconstpointer  data)
{
  static const char *const ids[] = { "mobile-data", "web-app", "telemetry" };
  RwScenario *scenario = rw_session_get_scenario (fixture->session);
  GListModel *workloads = rw_scenario_get_workloads (scenario);
  guint n = g_list_model_get_n_items (workloads);
  g_autofree char *texts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GPtrArray) gone = g_ptr_array_new ();

      g_ptr_array_add (gone, find_workload (fixture, ids[i]));
      rw_edit_remove_workloads (rw_window_get_history (fixture->window),
                                scenario, gone, NULL);
      rw_window_add_undo_toast (fixture->window, ids[i]);
      app_settle ();
    }

  texts = app_dup_texts (GTK_WIDGET (fixture->window));
  g_assert_nonnull (strstr (texts, "telemetry"));
  g_assert_null (strstr (texts, "mobile-data"));
  app_press (GTK_WIDGET (fixture->window), "Undo");
  app_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (workloads), ==, n - 2);
  g_assert_nonnull (find_workload (fixture, "telemetry"));
}

static void
type (GtkWidget  *dialog,
      const char *name,
      const char *text)
{
  rw_text_field_type (RW_TEXT_FIELD (app_find_named (dialog, name)), text);
}

static void
assert_text (GtkWidget  *dialog,
             const char *name,
             const char *expected)
{
  g_autofree char *text =
    rw_text_field_dup_text (RW_TEXT_FIELD (app_find_named (dialog, name)));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_properties (AppFixture    *fixture,
                 gconstpointer  data)
{
  RwDocument *document = get_document (fixture);
  GtkWidget *dialog;

  act (fixture, "win.properties");
  dialog = GTK_WIDGET (app_find_dialog ());
  assert_text (dialog, "title", "Contoso Shipping");

  /* Typing is one step, and seen at once. */
  type (dialog, "title", "H");
  type (dialog, "title", "Ha");
  type (dialog, "title", "Harbour");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "• Harbour");
  type (dialog, "customer", "The harbour");
  type (dialog, "provider", "The sea");
  g_assert_cmpstr (rw_document_get_customer (document), ==, "The harbour");
  g_assert_cmpstr (rw_document_get_provider (document), ==, "The sea");

  act (fixture, "win.undo");
  act (fixture, "win.undo");
  act (fixture, "win.undo");
  assert_text (dialog, "title", "Contoso Shipping");
  g_assert_false (rw_window_get_changed (fixture->window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "Contoso Shipping");
}

static void
test_opening_view (AppFixture    *fixture,
                   gconstpointer  data)
{
  RwDocument *document = get_document (fixture);
  GtkWidget *dialog;

  rw_session_set_scenario (fixture->session,
                           rw_document_find_scenario (document,
                                                      "own-datacenter"));
  rw_session_set_toggle (fixture->session, RW_TOGGLE_PAAS);
  act (fixture, "win.properties");
  dialog = GTK_WIDGET (app_find_dialog ());
  gtk_widget_activate_action (dialog, "properties.use-view", NULL);
  g_assert_cmpstr (rw_document_get_opening_scenario (document), ==,
                   "own-datacenter");
  g_assert_cmpint (rw_document_get_opening_toggle (document), ==,
                   RW_TOGGLE_PAAS);
}

/* The edition is the document's: choosing another one is an edit. */
static void
test_edition (AppFixture    *fixture,
              gconstpointer  data)
{
  RwDocument *document = get_document (fixture);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edition", "s",
                              "learn-2026");
  g_assert_cmpstr (rw_document_get_edition_id (document), ==, "learn-2026");
  g_assert_cmpstr (rw_session_get_edition_id (fixture->session), ==,
                   "learn-2026");
  g_assert_true (rw_window_get_changed (fixture->window));
  act (fixture, "win.undo");
  g_assert_cmpstr (rw_session_get_edition_id (fixture->session), ==,
                   "classic");
}

static GListModel *
get_scenarios (AppFixture *fixture)
{
  return rw_document_get_scenarios (get_document (fixture));
}

static const char *
get_name (AppFixture *fixture,
          guint       position)
{
  g_autoptr (RwScenario) scenario =
    g_list_model_get_item (get_scenarios (fixture), position);

  return rw_scenario_get_name (scenario);
}

static void
test_scenarios (AppFixture    *fixture,
                gconstpointer  data)
{
  g_autofree char *first = g_strdup (get_name (fixture, 0));
  g_autofree char *second = g_strdup (get_name (fixture, 1));
  guint n = g_list_model_get_n_items (get_scenarios (fixture));

  act (fixture, "win.duplicate-scenario");
  g_assert_cmpuint (g_list_model_get_n_items (get_scenarios (fixture)), ==,
                    n + 1);
  act (fixture, "win.undo");
  g_assert_cmpuint (g_list_model_get_n_items (get_scenarios (fixture)), ==, n);

  rw_session_set_scenario (
    fixture->session, rw_document_find_scenario (get_document (fixture),
                                                 "own-datacenter"));
  while (is_enabled (fixture, "move-scenario-up"))
    act (fixture, "win.move-scenario-up");
  g_assert_cmpstr (get_name (fixture, 0), ==, "Own datacenter");
  while (is_enabled (fixture, "move-scenario-down"))
    act (fixture, "win.move-scenario-down");
  g_assert_cmpstr (get_name (fixture, n - 1), ==, "Own datacenter");

  while (g_list_model_get_n_items (get_scenarios (fixture)) > 1)
    act (fixture, "win.remove-scenario");
  g_assert_false (is_enabled (fixture, "remove-scenario"));
  while (is_enabled (fixture, "undo"))
    act (fixture, "win.undo");
  g_assert_cmpstr (get_name (fixture, 0), ==, first);
  g_assert_cmpstr (get_name (fixture, 1), ==, second);
  g_assert_false (rw_window_get_changed (fixture->window));
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static void
test_manage (AppFixture    *fixture,
             gconstpointer  data)
{
  guint n = g_list_model_get_n_items (get_scenarios (fixture));
  GtkWidget *dialog;
  GtkWidget *row;
  gpointer moved;
  RwScenario *scenario;

  act (fixture, "win.manage-scenarios");
  dialog = GTK_WIDGET (app_find_dialog ());
  gtk_widget_activate_action (dialog, "scenarios.add", NULL);
  app_settle ();
  scenario = rw_session_get_scenario (fixture->session);
  g_assert_cmpuint (g_list_model_get_n_items (get_scenarios (fixture)), ==,
                    n + 1);
  /* There is no workload to look at by. */
  g_assert_cmpint (rw_session_get_toggle (fixture->session), !=,
                   RW_TOGGLE_WORKLOADS);

  row = GTK_WIDGET (gtk_list_box_get_row_at_index (
    GTK_LIST_BOX (app_find_named (dialog, "list")), (int) n));
  g_assert_true (rw_scenario_row_get_scenario (RW_SCENARIO_ROW (row))
                 == scenario);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  type (row, "name", "After <the> move");
  g_assert_cmpstr (rw_scenario_get_name (scenario), ==, "After <the> move");
  type (row, "note", "One\nTwo");
  g_assert_cmpstr (rw_scenario_get_note (scenario), ==, "One\nTwo");

  moved = row;
  g_object_add_weak_pointer (moved, &moved);
  gtk_widget_activate_action (row, "row.move-up", NULL);
  /* Until its animations have let go of it. */
  app_wait (is_null, &moved);
  g_assert_cmpstr (get_name (fixture, n - 1), ==, "After <the> move");
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (
    GTK_LIST_BOX (app_find_named (dialog, "list")), (int) n - 1));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  gtk_widget_activate_action (row, "row.remove", NULL);
  app_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (get_scenarios (fixture)), ==, n);

  while (is_enabled (fixture, "undo"))
    act (fixture, "win.undo");
  g_assert_false (rw_window_get_changed (fixture->window));
}

static void
test_copy_scenario (AppFixture    *fixture,
                    gconstpointer  data)
{
  RwWindow *other = app_open_sample (fixture->application, "hybrid-clinic");
  RwDocument *target =
    rw_session_get_document (rw_window_get_session (other));
  guint n = g_list_model_get_n_items (rw_document_get_scenarios (target));
  guint id = gtk_application_window_get_id (GTK_APPLICATION_WINDOW (other));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window),
                              "win.copy-scenario", "u", id);
  g_assert_cmpuint (
    g_list_model_get_n_items (rw_document_get_scenarios (target)), ==, n + 1);
  g_assert_true (rw_window_get_changed (other));
  g_assert_false (rw_window_get_changed (fixture->window));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window),
                              "win.copy-scenario", "u", 0);
  app_settle ();
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 3);
}

static void
test_read_only (AppFixture    *fixture,
                gconstpointer  data)
{
  static const char *const actions[] = {
    "undo", "redo", "save", "save-as", "save-copy", "add-scenario",
    "duplicate-scenario", "rename-scenario", "remove-scenario",
  };
  g_autoptr (RwScenario) scenario = rw_scenario_new ("now", "Now");
  g_autoptr (RwDocument) document = rw_document_new ();
  GtkWidget *dialog;

  rw_document_add_scenario (document, scenario);
  rw_document_set_title (document, "Newer");
  rw_document_set_read_only (document, TRUE);
  rw_window_set_document (fixture->window, document, NULL, "Test", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_false (is_enabled (fixture, actions[i]));

  /* Looking by another edition edits nothing. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edition", "s",
                              "learn-2026");
  g_assert_cmpstr (rw_session_get_edition_id (fixture->session), ==,
                   "learn-2026");
  g_assert_false (rw_window_get_changed (fixture->window));

  act (fixture, "win.properties");
  dialog = GTK_WIDGET (app_find_dialog ());
  g_assert_false (gtk_widget_is_visible (rw_text_field_get_entry (
    RW_TEXT_FIELD (app_find_named (dialog, "title")))));
}

/* The status line counts what is there, and names the rings that changed. */
static void
test_status (AppFixture    *fixture,
             gconstpointer  data)
{
  RwScenario *scenario = rw_session_get_scenario (fixture->session);
  g_autoptr (GPtrArray) workloads = g_ptr_array_new ();

  g_ptr_array_add (workloads, find_workload (fixture, "mobile-data"));
  g_assert_true (rw_edit_set_override (
    rw_window_get_history (fixture->window), scenario, workloads, "data",
    RW_OWNER_THIRD_PARTY, ""));
  g_assert_cmpstr (rw_window_get_status (fixture->window), ==,
                   "On Azure: 6 workloads, 21 controls · "
                   "1 ring changed: Data");

  g_assert_true (rw_edit_remove_workloads (
    rw_window_get_history (fixture->window), scenario, workloads, NULL));
  g_assert_true (g_str_has_prefix (rw_window_get_status (fixture->window),
                                   "On Azure: 5 workloads, "));
  act (fixture, "win.undo");
  g_assert_true (g_str_has_prefix (rw_window_get_status (fixture->window),
                                   "On Azure: 6 workloads, 21 controls"));
}

static void
add (const char *path,
     const char *sample,
     void      (*test) (AppFixture *, gconstpointer))
{
  g_test_add (path, AppFixture, sample, app_set_up, test, app_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  const char *contoso = "contoso-shipping";

  app_init (&argc, &argv);

  add ("/editing/undo", contoso, test_undo);
  add ("/editing/undo/menu", contoso, test_menu);
  add ("/editing/undo/typing", contoso, test_typing);
  add ("/editing/undo/toast", contoso, test_toast);
  add ("/editing/undo/hurry", contoso, test_hurry);
  add ("/editing/properties", contoso, test_properties);
  add ("/editing/opening-view", contoso, test_opening_view);
  add ("/editing/edition", contoso, test_edition);
  add ("/editing/scenarios", contoso, test_scenarios);
  add ("/editing/scenarios/manage", contoso, test_manage);
  add ("/editing/scenarios/copy", contoso, test_copy_scenario);
  add ("/editing/status", contoso, test_status);
  add ("/editing/read-only", NULL, test_read_only);
  return app_run ();
}
