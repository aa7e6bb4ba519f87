/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding in a window: what is listed, counted and gone to, and who has the
 * keyboard.
 */

#include "config.h"

#include <string.h>

#include "app-fixture.h"

#include "app/rw-canvas.h"
#include "app/rw-workload-list.h"
#include "core/rw-document.h"
#include "core/rw-scenario.h"

static GtkWidget *
find (AppFixture *fixture,
      const char *name)
{
  GtkWidget *list = app_find_type (GTK_WIDGET (fixture->window),
                                   RW_TYPE_WORKLOAD_LIST);

  return GTK_WIDGET (gtk_widget_get_template_child (list, RW_TYPE_WORKLOAD_LIST,
                                                    name));
}

static void
activate (AppFixture *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window),
                                             action, NULL));
  app_settle ();
}

static void
type (AppFixture *fixture,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "find_entry")), text);
  app_settle ();
}

static void
press_enter (AppFixture *fixture)
{
  g_signal_emit_by_name (find (fixture, "find_entry"), "activate");
  app_settle ();
}

static guint
count_rows (AppFixture *fixture,
            const char *view)
{
  GtkListView *list = GTK_LIST_VIEW (find (fixture, view));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static void
assert_count (AppFixture *fixture,
              const char *wanted)
{
  GtkLabel *label = GTK_LABEL (find (fixture, "find_count"));

  g_assert_cmpstr (gtk_label_get_text (label), ==, wanted);
}

static void
assert_texts (AppFixture *fixture,
              const char *view,
              const char *wanted)
{
  g_autofree char *texts = app_dup_texts (find (fixture, view));

  if (strstr (texts, wanted) == NULL)
    g_error ("“%s” is not in:\n%s", wanted, texts);
}

static void
show_scenario (AppFixture *fixture,
               const char *id)
{
  RwDocument *document = rw_session_get_document (fixture->session);

  rw_session_set_scenario (fixture->session,
                           rw_document_find_scenario (document, id));
  app_settle ();
}

static gboolean
has_focus (AppFixture *fixture,
           GtkWidget  *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL
         && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
test_keyboard (AppFixture    *fixture,
               gconstpointer  sample)
{
  GtkWidget *canvas = app_find_type (GTK_WIDGET (fixture->window),
                                     RW_TYPE_CANVAS);

  g_assert_true (has_focus (fixture, canvas));
  activate (fixture, "win.find");
  g_assert_true (has_focus (fixture, find (fixture, "find_entry")));
  g_signal_emit_by_name (find (fixture, "find_entry"), "stop-search");
  app_settle ();
  g_assert_true (has_focus (fixture, canvas));

  /* A search without a word opens it. */
  activate (fixture, "win.find-next");
  g_assert_true (has_focus (fixture, find (fixture, "find_entry")));
}

static void
test_filter (AppFixture    *fixture,
             gconstpointer  sample)
{
  guint n;

  show_scenario (fixture, "own-datacenter");
  n = count_rows (fixture, "view");
  activate (fixture, "win.find");
  g_assert_cmpuint (count_rows (fixture, "view"), ==, n);
  type (fixture, "drones");
  g_assert_cmpuint (count_rows (fixture, "view"), ==, 1);
  assert_texts (fixture, "view", "Telemetry servers\n");
  assert_texts (fixture, "view", "engine data that drones and trucks send");

  type (fixture, "no such thing");
  assert_count (fixture, "Nothing found");
  g_assert_cmpuint (count_rows (fixture, "view"), ==, 0);
  type (fixture, "");
  assert_count (fixture, "");
  g_assert_cmpuint (count_rows (fixture, "view"), ==, n);
}

/* Closed, everything is listed again. */
static void
test_close (AppFixture    *fixture,
            gconstpointer  sample)
{
  guint n = count_rows (fixture, "view");

  activate (fixture, "win.find");
  type (fixture, "telemetry");
  g_assert_cmpuint (count_rows (fixture, "view"), <, n);
  gtk_widget_activate_action (find (fixture, "view"), "workloads.unselect", NULL);
  app_settle ();
  g_assert_cmpuint (count_rows (fixture, "view"), ==, n);
  g_assert_false (gtk_widget_get_visible (find (fixture, "others")));
}

/* Controls, notes, other scenarios: named with what they are. */
static void
test_others (AppFixture    *fixture,
             gconstpointer  sample)
{
  show_scenario (fixture, "own-datacenter");
  activate (fixture, "win.find");
  type (fixture, "restore the mobile database");
  assert_texts (fixture, "others", "Also Found\n");
  assert_texts (fixture, "others_view", "Backup on tape\n");
  assert_texts (fixture, "others_view", "Control of “Data” in “Own datacenter”");

  g_signal_emit_by_name (find (fixture, "others_view"), "activate", 0);
  app_settle ();
  g_assert_cmpstr (rw_session_get_selected_layer (fixture->session), ==, "data");
  assert_count (fixture, "1 of 1");
}

static void
test_next (AppFixture    *fixture,
           gconstpointer  sample)
{
  const char *first;
  g_autofree char *id = NULL;

  show_scenario (fixture, "own-datacenter");
  activate (fixture, "win.find");
  type (fixture, "server");
  press_enter (fixture);
  first = rw_session_get_selected_workload (fixture->session);
  g_assert_cmpstr (first, ==, "servers");
  id = g_strdup (first);
  press_enter (fixture);
  g_assert_cmpstr (rw_session_get_selected_workload (fixture->session), !=, id);
  activate (fixture, "win.find-previous");
  g_assert_cmpstr (rw_session_get_selected_workload (fixture->session), ==, id);

  /* Around the beginning, into the last of the scenarios, and back. */
  activate (fixture, "win.find-previous");
  g_assert_cmpstr (rw_session_get_selected_workload (fixture->session), !=, id);
  activate (fixture, "win.find-next");
  g_assert_cmpstr (rw_session_get_selected_workload (fixture->session), ==, id);
  g_assert_true (has_focus (fixture, find (fixture, "find_entry")));
}

static void
test_other_scenario (AppFixture    *fixture,
                     gconstpointer  sample)
{
  show_scenario (fixture, "on-azure");
  activate (fixture, "win.find");
  type (fixture, "tapes leave");
  g_assert_cmpuint (count_rows (fixture, "view"), ==, 0);
  press_enter (fixture);
  g_assert_cmpstr (rw_scenario_get_id (rw_session_get_scenario (fixture->session)),
                   ==, "own-datacenter");
  assert_count (fixture, "1 of 1");
}

static gboolean
is_hidden (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

/* A hidden side comes to sight. */
static void
test_hidden_side (AppFixture    *fixture,
                  gconstpointer  sample)
{
  activate (fixture, "win.show-workloads");
  app_wait (is_hidden, find (fixture, "view"));
  activate (fixture, "win.find");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_true (has_focus (fixture, find (fixture, "find_entry")));
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

#define ADD(path, function) \
  g_test_add ("/find-bar/" path, AppFixture, "contoso-shipping", \
              app_set_up, function, app_tear_down)

  ADD ("keyboard", test_keyboard);
  ADD ("filter", test_filter);
  ADD ("close", test_close);
  ADD ("others", test_others);
  ADD ("next", test_next);
  ADD ("other-scenario", test_other_scenario);
  ADD ("hidden-side", test_hidden_side);

  return app_run ();
}
