/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Editing the list of workloads: each action does one thing, to all that is
 * selected, and one undo takes it back.
 */

#include "config.h"

#include <string.h>

#include "app/rw-workload-list.h"

#include "app-fixture.h"
#include "app/rw-workload-row.h"
#include "core/rw-edit.h"
#include "core/rw-history.h"
#include "core/rw-workload.h"
#include "estate.h"
#include "rw-ui-resources.h"

#define ALL "servers telemetry shop orders office "

typedef struct
{
  RwSession         *session;
  RwHistory         *history;
  RwScenario        *scenario;
  RwWorkloadList    *list;
  GtkSelectionModel *selection;
  GtkWidget         *window;
  char              *done;      /* what the list has told */
} Fixture;

static void
done_cb (RwWorkloadList *list,
         const char     *text,
         Fixture        *fixture)
{
  g_free (fixture->done);
  fixture->done = g_strdup (text);
}

static GtkWidget *
find (Fixture    *fixture,
      const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->list),
                                                    RW_TYPE_WORKLOAD_LIST, name));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = rw_estate_new_session ();
  fixture->history = rw_session_get_history (fixture->session);
  fixture->scenario = rw_session_get_scenario (fixture->session);
  fixture->list = RW_WORKLOAD_LIST (rw_workload_list_new ());
  g_object_ref (fixture->list);
  rw_workload_list_set_session (fixture->list, fixture->session);
  g_signal_connect (fixture->list, "done", G_CALLBACK (done_cb), fixture);
  fixture->window = rw_estate_show (GTK_WIDGET (fixture->list), 260, 500);
  fixture->selection =
    gtk_list_view_get_model (GTK_LIST_VIEW (find (fixture, "view")));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_estate_close (fixture->window);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->done);
}

/* The ids of the workloads, or of those selected, with a space after each. */
static void
assert_ids (Fixture    *fixture,
            gboolean    selected,
            const char *wanted)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->selection));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RwWorkload) workload =
        g_list_model_get_item (G_LIST_MODEL (fixture->selection), i);

      if (!selected || gtk_selection_model_is_selected (fixture->selection, i))
        g_string_append_printf (ids, "%s ", rw_workload_get_id (workload));
    }
  g_assert_cmpstr (ids->str, ==, wanted);
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
act (Fixture    *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->list), action,
                                             NULL));
  rw_estate_settle (fixture->window);
}

/* One that is disabled does nothing. */
static void
assert_dead (Fixture    *fixture,
             const char *action)
{
  guint64 position = rw_history_get_position (fixture->history);

  act (fixture, action);
  g_assert_cmpuint (rw_history_get_position (fixture->history), ==, position);
  g_assert_null (app_find_dialog ());
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

/* Those of submenus too, which are not to be seen yet. */
static void
append_texts (GtkWidget *widget,
              GString   *texts)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0')
    g_string_append_printf (texts, "%s\n",
                            gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_texts (child, texts);
}

static char *
dup_all_texts (GtkWidget *widget)
{
  GString *texts = g_string_new (NULL);

  append_texts (widget, texts);
  return g_string_free (texts, FALSE);
}

static GtkWidget *
get_picker (void)
{
  GtkWindow *dialog = app_find_dialog ();

  g_assert_nonnull (dialog);
  return GTK_WIDGET (dialog);
}

static void
pick (Fixture    *fixture,
      const char *action,
      const char *typed)
{
  GtkWidget *search;

  act (fixture, action);
  search = app_find_named (get_picker (), "search");
  gtk_editable_set_text (GTK_EDITABLE (search), typed);
  g_signal_emit_by_name (search, "activate");
  rw_estate_settle (fixture->window);
}

static void
test_add (Fixture       *fixture,
          gconstpointer  data)
{
  RwWorkload *added;

  choose (fixture, 1, 1);
  pick (fixture, "workloads.add", "documentdb");
  assert_ids (fixture, FALSE,
              "servers telemetry cosmos-db shop orders office ");
  assert_ids (fixture, TRUE, "cosmos-db ");
  added = get_workload (fixture, "cosmos-db");
  g_assert_cmpstr (rw_workload_get_name (added), ==, "Cosmos DB");
  g_assert_cmpstr (rw_workload_get_service_id (added), ==, "cosmos-db");
  g_assert_cmpint (rw_workload_get_model (added), ==, RW_SERVICE_MODEL_PAAS);
  undo (fixture);
  assert_ids (fixture, FALSE, ALL);
}

/* Without a place the new one comes last, and has a name of its own. */
static void
test_add_twice (Fixture       *fixture,
                gconstpointer  data)
{
  pick (fixture, "workloads.add", "Tracking <&>");
  gtk_selection_model_unselect_all (fixture->selection);
  pick (fixture, "workloads.add", "Tracking <&>");
  g_assert_cmpstr (rw_workload_get_name (get_workload (fixture, "tracking-2")),
                   ==, "Tracking <&> 2");
  assert_ids (fixture, FALSE, ALL "tracking tracking-2 ");
  g_assert_cmpint (rw_workload_get_model (get_workload (fixture, "tracking-2")),
                   ==, RW_SERVICE_MODEL_PAAS);
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *id)
{
  GtkWidget *view = find (fixture, "view");
  GtkWidget *item = gtk_widget_get_first_child (view);

  for (; item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);
      RwWorkload *workload =
        rw_workload_row_get_workload (RW_WORKLOAD_ROW (row));

      if (g_strcmp0 (rw_workload_get_id (workload), id) == 0)
        return row;
    }

  g_assert_not_reached ();
}

static GtkWidget *
start_renaming (Fixture    *fixture,
                const char *id)
{
  rw_session_select (fixture->session, NULL, id);
  act (fixture, "workloads.rename");

  return app_find_type (find_row (fixture, id), GTK_TYPE_ENTRY);
}

static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *entry = start_renaming (fixture, "shop");
  GtkWidget *focus;

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Web shop");
  gtk_editable_set_text (GTK_EDITABLE (entry), " Kiosk ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (rw_workload_get_name (get_workload (fixture, "shop")), ==,
                   "Kiosk");
  g_assert_false (gtk_widget_get_visible (entry));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus == gtk_widget_get_parent (find_row (fixture, "shop")));
  undo (fixture);
  g_assert_cmpstr (rw_workload_get_name (get_workload (fixture, "shop")), ==,
                   "Web shop");
}

/* Who goes elsewhere has finished; nothing is no name. */
static void
test_rename_ends (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *entry = start_renaming (fixture, "shop");

  gtk_editable_set_text (GTK_EDITABLE (entry), "Kiosk");
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_BACKWARD);
  rw_estate_settle (fixture->window);
  g_assert_cmpstr (rw_workload_get_name (get_workload (fixture, "shop")), ==,
                   "Kiosk");

  entry = start_renaming (fixture, "shop");
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (rw_workload_get_name (get_workload (fixture, "shop")), ==,
                   "Kiosk");
}

static void
test_rename_one_only (Fixture       *fixture,
                      gconstpointer  data)
{
  act (fixture, "workloads.rename");
  choose (fixture, 1, 2);
  act (fixture, "workloads.rename");
  g_assert_null (app_find_type (GTK_WIDGET (fixture->list), GTK_TYPE_ENTRY));
}

static void
test_duplicate (Fixture       *fixture,
                gconstpointer  data)
{
  choose (fixture, 1, 2);
  act (fixture, "workloads.duplicate");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)),
                    ==, 7);
  g_assert_cmpuint (gtk_bitset_get_size (
    gtk_selection_model_get_selection (fixture->selection)), ==, 2);
  g_assert_false (gtk_selection_model_is_selected (fixture->selection, 1));
  undo (fixture);
  assert_ids (fixture, FALSE, ALL);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  choose (fixture, 3, 1);
  act (fixture, "workloads.remove");
  g_assert_cmpstr (fixture->done, ==, "“Orders <&>” removed");
  assert_ids (fixture, FALSE, "servers telemetry shop office ");
  undo (fixture);
  assert_ids (fixture, FALSE, ALL);
  assert_ids (fixture, TRUE, "orders ");
}

/* A control of a workload alone goes with it, and that is said. */
static void
test_remove_with_controls (Fixture       *fixture,
                           gconstpointer  data)
{
  guint n = g_list_model_get_n_items (rw_scenario_get_controls (fixture->scenario));

  choose (fixture, 0, 2);
  act (fixture, "workloads.remove");
  g_assert_cmpstr (fixture->done, ==, "2 workloads removed with 1 control");
  g_assert_cmpuint (g_list_model_get_n_items (
    rw_scenario_get_controls (fixture->scenario)), ==, n - 1);
  undo (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (
    rw_scenario_get_controls (fixture->scenario)), ==, n);
}

static void
test_remove_all (Fixture       *fixture,
                 gconstpointer  data)
{
  act (fixture, "workloads.select-all");
  act (fixture, "workloads.remove");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
    GTK_STACK (find (fixture, "pages"))), ==, "empty");
  assert_dead (fixture, "workloads.remove");
  undo (fixture);
  assert_ids (fixture, FALSE, ALL);
}

/* The keyboard stays in the list, with what comes after. */
static void
test_remove_keeps_the_focus (Fixture       *fixture,
                             gconstpointer  data)
{
  GtkWidget *focus;

  choose (fixture, 1, 1);
  gtk_widget_grab_focus (gtk_widget_get_parent (find_row (fixture, "telemetry")));
  act (fixture, "workloads.remove");
  assert_ids (fixture, TRUE, "shop ");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus == gtk_widget_get_parent (find_row (fixture, "shop")));
}

static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *focus;

  choose (fixture, 1, 2);
  gtk_widget_grab_focus (gtk_widget_get_parent (find_row (fixture, "telemetry")));
  act (fixture, "workloads.move-down");
  assert_ids (fixture, FALSE, "servers orders telemetry shop office ");
  assert_ids (fixture, TRUE, "telemetry shop ");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus == gtk_widget_get_parent (find_row (fixture, "telemetry")));

  act (fixture, "workloads.move-up");
  act (fixture, "workloads.move-up");
  assert_ids (fixture, FALSE, "telemetry shop servers orders office ");
  act (fixture, "workloads.move-up");
  assert_ids (fixture, FALSE, "telemetry shop servers orders office ");
  for (guint i = 0; i < 3; i++)
    undo (fixture);
  assert_ids (fixture, FALSE, ALL);
}

static void
test_model (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  choose (fixture, 0, 3);
  g_object_get (fixture->list, "model", &before, NULL);
  g_assert_cmpstr (before, ==, "");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->list),
                                             "workloads.model", "s", "saas"));
  g_object_get (fixture->list, "model", &after, NULL);
  g_assert_cmpstr (after, ==, "saas");
  g_assert_cmpint (rw_workload_get_model (get_workload (fixture, "telemetry")),
                   ==, RW_SERVICE_MODEL_SAAS);
  g_assert_cmpint (rw_workload_get_model (get_workload (fixture, "orders")), ==,
                   RW_SERVICE_MODEL_PAAS);
  undo (fixture);
  g_assert_cmpint (rw_workload_get_model (get_workload (fixture, "servers")), ==,
                   RW_SERVICE_MODEL_IAAS);
  g_assert_false (rw_history_get_can_undo (fixture->history));
}

static void
set_group (Fixture    *fixture,
           const char *group)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->list),
                                             "workloads.group", "s", group));
  rw_estate_settle (fixture->window);
}

static void
assert_group (Fixture    *fixture,
              const char *wanted)
{
  g_autofree char *group = NULL;

  g_object_get (fixture->list, "group", &group, NULL);
  g_assert_cmpstr (group, ==, wanted);
}

static void
assert_heading (GtkWidget  *item,
                const char *wanted)
{
  GtkWidget *row = gtk_widget_get_first_child (item);
  GtkLabel *label =
    GTK_LABEL (gtk_widget_get_template_child (row, RW_TYPE_WORKLOAD_ROW,
                                              "group"));

  g_assert_cmpstr (gtk_label_get_text (label), ==, wanted);
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (label)), ==,
                   wanted[0] != '\0');
}

static void
test_group (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *label = NULL;

  choose (fixture, 1, 2);
  assert_group (fixture, "");
  set_group (fixture, "Front & back");
  assert_group (fixture, "Front & back");
  g_assert_cmpstr (rw_workload_get_group (get_workload (fixture, "shop")), ==,
                   "Front & back");
  label = rw_workload_row_dup_label (RW_WORKLOAD_ROW (find_row (fixture,
                                                                "telemetry")));
  g_assert_cmpstr (label, ==, "Telemetry, Event Hubs, PaaS, Front & back");
  choose (fixture, 2, 2);
  assert_group (fixture, " ");
  undo (fixture);
  g_assert_cmpstr (rw_workload_get_group (get_workload (fixture, "shop")), ==,
                   "");
}

/* A heading where a group begins, and where one has ended. */
static void
test_group_headings (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char *const wanted[] = { "", "Front", "", "No Group", "" };
  static const char *const moved[] = { "Front", "No Group", "Front", "No Group",
                                       "" };
  GtkWidget *view = find (fixture, "view");
  GtkWidget *item = gtk_widget_get_first_child (view);

  choose (fixture, 1, 2);
  set_group (fixture, "Front");
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      assert_heading (item, wanted[i]);
      item = gtk_widget_get_next_sibling (item);
    }

  choose (fixture, 1, 1);
  act (fixture, "workloads.move-up");
  item = gtk_widget_get_first_child (view);
  for (guint i = 0; i < G_N_ELEMENTS (moved); i++)
    {
      assert_heading (item, moved[i]);
      item = gtk_widget_get_next_sibling (item);
    }
}

/* The groups that there are, to choose from. */
static void
test_group_menu (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *texts = NULL;
  GtkWidget *menu;

  choose (fixture, 0, 1);
  set_group (fixture, "Old_ones");
  choose (fixture, 2, 1);
  set_group (fixture, "Shop");
  act (fixture, "workloads.menu");
  menu = app_find_type (GTK_WIDGET (fixture->list), GTK_TYPE_POPOVER_MENU);
  texts = dup_all_texts (menu);
  g_assert_nonnull (strstr (texts, "No Group\nOld_ones\nShop\nNew Group…\n"));
  gtk_popover_popdown (GTK_POPOVER (menu));
}

static void
test_new_group (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *dialog;

  choose (fixture, 1, 2);
  act (fixture, "workloads.new-group");
  dialog = GTK_WIDGET (app_find_dialog ());
  gtk_editable_set_text (GTK_EDITABLE (app_find_type (dialog, GTK_TYPE_ENTRY)),
                         "Kiosks");
  app_press (dialog, "Group");
  rw_estate_settle (fixture->window);
  assert_group (fixture, "Kiosks");
}

static void
test_service (Fixture       *fixture,
              gconstpointer  data)
{
  choose (fixture, 0, 2);
  pick (fixture, "workloads.change-service", "cosmos");
  g_assert_cmpstr (rw_workload_get_service_id (get_workload (fixture, "servers")),
                   ==, "cosmos-db");
  g_assert_cmpint (rw_workload_get_model (get_workload (fixture, "servers")), ==,
                   RW_SERVICE_MODEL_PAAS);
  assert_step (fixture, "Change Service of 2 Workloads");
  undo (fixture);
  g_assert_cmpstr (rw_workload_get_service_id (get_workload (fixture, "servers")),
                   ==, "virtual-machines");
  g_assert_cmpint (rw_workload_get_model (get_workload (fixture, "servers")), ==,
                   RW_SERVICE_MODEL_IAAS);

  /* Without a service a workload is run as before. */
  rw_session_select (fixture->session, NULL, "office");
  pick (fixture, "workloads.change-service", "nothing of the kind");
  g_assert_cmpstr (rw_workload_get_service_id (get_workload (fixture, "office")),
                   ==, "");
  g_assert_cmpint (rw_workload_get_model (get_workload (fixture, "office")), ==,
                   RW_SERVICE_MODEL_SAAS);
}

/* What is found can be edited together, but not moved. */
static void
test_filtered (Fixture       *fixture,
               gconstpointer  data)
{
  rw_workload_list_start_find (fixture->list);
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "find_entry")), "o");
  act (fixture, "workloads.select-all");
  assert_ids (fixture, FALSE, "shop orders office ");
  assert_dead (fixture, "workloads.move-up");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->list),
                                             "workloads.model", "s",
                                             "on-premises"));
  rw_workload_list_stop_find (fixture->list);
  g_assert_cmpint (rw_workload_get_model (get_workload (fixture, "office")), ==,
                   RW_SERVICE_MODEL_ON_PREMISES);
  g_assert_cmpint (rw_workload_get_model (get_workload (fixture, "servers")), ==,
                   RW_SERVICE_MODEL_IAAS);
}

static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *menu;
  g_autofree char *texts = NULL;

  choose (fixture, 1, 1);
  gtk_widget_grab_focus (gtk_widget_get_parent (find_row (fixture, "shop")));
  act (fixture, "workloads.menu");
  menu = app_find_type (GTK_WIDGET (fixture->list), GTK_TYPE_POPOVER_MENU);
  g_assert_true (gtk_widget_get_visible (menu));
  /* It is about what has the keyboard. */
  assert_ids (fixture, TRUE, "shop ");
  texts = app_dup_texts (menu);
  g_assert_nonnull (strstr (texts, "Duplicate\n"));
  gtk_popover_popdown (GTK_POPOVER (menu));
}

static void
count_cb (RwWorkloadList *list,
          guint          *count)
{
  (*count)++;
}

static void
test_details (Fixture       *fixture,
              gconstpointer  data)
{
  guint count = 0;

  g_signal_connect (fixture->list, "details-requested", G_CALLBACK (count_cb),
                    &count);
  act (fixture, "workloads.details");
  g_assert_cmpuint (count, ==, 0);
  choose (fixture, 1, 1);
  act (fixture, "workloads.details");
  g_assert_cmpuint (count, ==, 1);
  g_signal_emit_by_name (find (fixture, "view"), "activate", 1);
  g_assert_cmpuint (count, ==, 2);
}

/* One look at every action with a document that must stay as it is. */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const actions[] = {
    "workloads.add", "workloads.rename", "workloads.change-service",
    "workloads.duplicate", "workloads.remove", "workloads.move-up",
    "workloads.move-down", "workloads.set-owner",
  };

  rw_document_set_read_only (rw_session_get_document (fixture->session), TRUE);
  rw_session_select (fixture->session, NULL, "shop");
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    assert_dead (fixture, actions[i]);
  g_assert_null (app_find_type (GTK_WIDGET (fixture->list), GTK_TYPE_ENTRY));
  assert_ids (fixture, FALSE, ALL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  rw_ui_register_resource ();

#define ADD(path, function) \
  g_test_add ("/workload-edit/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("add", test_add);
  ADD ("add-twice", test_add_twice);
  ADD ("rename", test_rename);
  ADD ("rename-ends", test_rename_ends);
  ADD ("rename-one-only", test_rename_one_only);
  ADD ("duplicate", test_duplicate);
  ADD ("remove", test_remove);
  ADD ("remove-with-controls", test_remove_with_controls);
  ADD ("remove-all", test_remove_all);
  ADD ("remove-keeps-the-focus", test_remove_keeps_the_focus);
  ADD ("move", test_move);
  ADD ("model", test_model);
  ADD ("group", test_group);
  ADD ("group-headings", test_group_headings);
  ADD ("group-menu", test_group_menu);
  ADD ("new-group", test_new_group);
  ADD ("service", test_service);
  ADD ("filtered", test_filtered);
  ADD ("menu", test_menu);
  ADD ("details", test_details);
  ADD ("read-only", test_read_only);

  return g_test_run ();
}
