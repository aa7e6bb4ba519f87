/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Editing in the inspector: every row goes through the history, and what is
 * undone shows at once.
 */

#include "config.h"

#include "app/rw-inspector.h"

#include <adwaita.h>

#include "app/rw-choice-field.h"
#include "app/rw-inspector-private.h"
#include "app/rw-items.h"
#include "app/rw-text-row.h"
#include "core/rw-control.h"
#include "core/rw-edit.h"
#include "core/rw-workload.h"
#include "estate.h"
#include "rw-ui-resources.h"

typedef struct
{
  RwSession   *session;
  RwHistory   *history;  /* borrowed from session */
  RwScenario  *scenario; /* borrowed from the document */
  RwInspector *inspector;
  GtkWidget   *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->session = rw_estate_new_session ();
  fixture->history = rw_session_get_history (fixture->session);
  fixture->scenario = rw_session_get_scenario (fixture->session);
  fixture->inspector = RW_INSPECTOR (rw_inspector_new ());
  g_object_ref (fixture->inspector);
  rw_inspector_set_session (fixture->inspector, fixture->session);
  fixture->window = rw_estate_show (GTK_WIDGET (fixture->inspector), 360, 640);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  rw_estate_close (fixture->window);
  g_assert_finalize_object (fixture->inspector);
  g_assert_finalize_object (fixture->session);
}

static void
look_at (Fixture    *fixture,
         const char *layer_id,
         const char *workload_id)
{
  rw_session_set_toggle (fixture->session, RW_TOGGLE_WORKLOADS);
  rw_session_select (fixture->session, layer_id, workload_id);
  rw_estate_settle (fixture->window);
}

static RwWorkload *
get_workload (Fixture    *fixture,
              const char *id)
{
  return rw_scenario_find_workload (fixture->scenario, id);
}

/** GetTitle: of a row of some type. */
typedef const char *(*GetTitle) (gpointer row);

/* The first row of a type that has a title. */
static gpointer
find (RwSection  *section,
      GType       type,
      GetTitle    get_title,
      const char *title)
{
  for (guint i = 0; i < rw_section_get_n_rows (section); i++)
    {
      GtkWidget *row = rw_section_get_row (section, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (row, type)
          && g_str_equal (get_title (row), title))
        return row;
    }

  return NULL;
}

#define find_text(section, title) \
  ((RwTextField *) find (section, RW_TYPE_TEXT_FIELD, \
                         (GetTitle) rw_text_field_get_title, title))
#define find_choice(section, title) \
  ((RwChoiceField *) find (section, RW_TYPE_CHOICE_FIELD, \
                           (GetTitle) rw_choice_field_get_title, title))
#define find_row(section, title) \
  ((RwTextRow *) find (section, RW_TYPE_TEXT_ROW, \
                       (GetTitle) rw_text_row_get_title, title))

/* Letter by letter, as a keyboard does. */
static void
type_on (Fixture     *fixture,
         RwTextField *field,
         const char  *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *before = rw_text_field_dup_text (field);
      g_autofree char *letter = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));
      g_autofree char *after = g_strconcat (before, letter, NULL);

      rw_text_field_type (field, after);
      rw_estate_settle (fixture->window);
    }
}

static void
assert_text (RwTextField *field,
             const char  *expected)
{
  g_autofree char *text = rw_text_field_dup_text (field);

  g_assert_cmpstr (text, ==, expected);
}

/* What is typed in one go is one step. */
static void
test_name (Fixture       *fixture,
           gconstpointer  data)
{
  RwWorkload *workload = get_workload (fixture, "shop");
  RwTextField *field;

  look_at (fixture, NULL, "shop");
  field = find_text (fixture->inspector->form, "Name");
  assert_text (field, "Web shop");
  type_on (fixture, field, " one");
  g_assert_cmpstr (rw_workload_get_name (workload), ==, "Web shop one");
  assert_text (field, "Web shop one");
  g_assert_cmpstr (gtk_label_get_text (fixture->inspector->title), ==,
                   "Web shop one");
  g_assert_true (find_text (fixture->inspector->form, "Name") == field);

  rw_history_undo (fixture->history);
  rw_estate_settle (fixture->window);
  g_assert_cmpstr (rw_workload_get_name (workload), ==, "Web shop");
  assert_text (field, "Web shop");
  g_assert_false (rw_history_get_can_undo (fixture->history));
}

static void
press_escape (RwTextField *field)
{
  GtkWidget *entry = rw_text_field_get_entry (field);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller =
        g_list_model_get_item (controllers, i);
      gboolean stopped = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller)
               == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 9, 0,
                               &stopped);
    }
}

/* Leaving a field ends the step; Escape brings back what was there before. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  RwWorkload *workload = get_workload (fixture, "shop");
  RwTextField *field;

  look_at (fixture, NULL, "shop");
  field = find_text (fixture->inspector->form, "Note");
  gtk_widget_grab_focus (rw_text_field_get_entry (field));
  rw_estate_settle (fixture->window);
  type_on (fixture, field, "ab");
  gtk_widget_grab_focus (rw_text_field_get_entry (find_text (fixture->inspector->form,
                                                             "Name")));
  rw_estate_settle (fixture->window);
  gtk_widget_grab_focus (rw_text_field_get_entry (field));
  rw_estate_settle (fixture->window);
  type_on (fixture, field, "\nc");
  g_assert_cmpstr (rw_workload_get_note (workload), ==, "ab\nc");

  press_escape (field);
  rw_estate_settle (fixture->window);
  g_assert_cmpstr (rw_workload_get_note (workload), ==, "ab");
  assert_text (field, "ab");

  while (rw_history_get_can_undo (fixture->history))
    rw_history_undo (fixture->history);
  rw_estate_settle (fixture->window);
  assert_text (find_text (fixture->inspector->form, "Note"), "");
}

static void
test_model (Fixture       *fixture,
            gconstpointer  data)
{
  RwChoiceField *field;

  look_at (fixture, NULL, "servers");
  field = find_choice (fixture->inspector->form, "Run as");
  g_assert_cmpuint (rw_choice_field_get_chosen (field), ==, RW_SERVICE_MODEL_IAAS);
  rw_choice_field_choose (field, RW_SERVICE_MODEL_SAAS);
  rw_estate_settle (fixture->window);
  g_assert_cmpint (rw_workload_get_model (get_workload (fixture, "servers")), ==,
                   RW_SERVICE_MODEL_SAAS);
  rw_history_undo (fixture->history);
  rw_estate_settle (fixture->window);
  g_assert_cmpuint (rw_choice_field_get_chosen (field), ==, RW_SERVICE_MODEL_IAAS);
  g_assert_false (rw_history_get_can_undo (fixture->history));
}

static void
test_owner (Fixture       *fixture,
            gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;
  RwWorkload *workload = get_workload (fixture, "servers");
  RwChoiceField *field;

  look_at (fixture, "compute", "servers");
  field = find_choice (inspector->exception, "Owner");
  g_assert_cmpuint (rw_choice_field_get_chosen (field), ==, 0);
  g_assert_null (find_text (inspector->exception, "Why it is not as usual"));

  rw_choice_field_choose (field, RW_OWNER_THIRD_PARTY + 1);
  rw_estate_settle (fixture->window);
  g_assert_cmpint (rw_owner_badge_get_owner (inspector->badge), ==,
                   RW_OWNER_THIRD_PARTY);
  type_on (fixture, find_text (inspector->exception, "Why it is not as usual"),
           "Hosted");
  g_assert_cmpstr (rw_workload_find_override (workload, "compute")->reason, ==,
                   "Hosted");
  /* The sentence says what the model would say. */
  g_assert_nonnull (strstr (gtk_label_get_text (inspector->reason), "Hosted"));
  g_assert_nonnull (strstr (gtk_label_get_text (inspector->reason), "Customer"));

  gtk_widget_activate_action (GTK_WIDGET (inspector), "inspector.reset-owner", NULL);
  rw_estate_settle (fixture->window);
  g_assert_null (rw_workload_find_override (workload, "compute"));
  rw_history_undo (fixture->history);
  rw_estate_settle (fixture->window);
  g_assert_cmpstr (rw_workload_find_override (workload, "compute")->reason, ==,
                   "Hosted");
}

static void
test_group (Fixture       *fixture,
            gconstpointer  data)
{
  look_at (fixture, NULL, "shop");
  type_on (fixture, find_text (fixture->inspector->form, "Group"), "Web");
  g_assert_cmpstr (rw_workload_get_group (get_workload (fixture, "shop")), ==, "Web");
}

static void
test_weight (Fixture       *fixture,
             gconstpointer  data)
{
  RwTextField *field;

  look_at (fixture, NULL, "shop");
  field = find_text (fixture->inspector->form, "Weight");
  type_on (fixture, field, "2");
  g_assert_cmpuint (rw_workload_get_weight (get_workload (fixture, "shop")),
                    ==, 12);
  type_on (fixture, field, "x");
  g_assert_cmpuint (rw_workload_get_weight (get_workload (fixture, "shop")),
                    ==, 12);
  rw_history_undo (fixture->history);
  g_assert_cmpuint (rw_workload_get_weight (get_workload (fixture, "shop")),
                    ==, 1);
}

/* Begun with what is read, changed, and given up again. */
static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  RwSection *section = fixture->inspector->parts;
  RwWorkload *workload = get_workload (fixture, "orders");
  g_autofree char *read = NULL;
  RwTextField *field;

  look_at (fixture, "network", "orders");
  read = g_strdup (rw_text_row_get_text (find_row (section, "Northwind")));
  gtk_widget_activate_action (GTK_WIDGET (fixture->inspector),
                              "inspector.start-parts", NULL);
  rw_estate_settle (fixture->window);
  field = find_text (section, "The customer’s part");
  assert_text (field, read);
  type_on (fixture, field, " And more.");
  g_assert_true (g_str_has_suffix (rw_workload_find_split (workload, "network")->customer,
                                   " And more."));
  g_assert_cmpstr (rw_section_get_description (section), ==,
                   "Written in this document");
  gtk_widget_activate (GTK_WIDGET (find_row (section, "What Is Read in the Source")));
  rw_estate_settle (fixture->window);
  g_assert_cmpstr (rw_text_row_get_text (find_row (section, "Northwind")), ==, read);

  gtk_widget_activate_action (GTK_WIDGET (fixture->inspector),
                              "inspector.clear-parts", NULL);
  rw_estate_settle (fixture->window);
  g_assert_null (rw_workload_find_split (workload, "network"));
  g_assert_null (find_text (section, "The customer’s part"));
  rw_history_undo (fixture->history);
  rw_estate_settle (fixture->window);

  /* Emptied by hand, the fields stay until they are left. */
  rw_text_field_type (find_text (section, "The customer’s part"), "");
  field = find_text (section, "The provider’s part");
  gtk_widget_grab_focus (rw_text_field_get_entry (field));
  rw_text_field_type (field, "");
  rw_estate_settle (fixture->window);
  g_assert_null (rw_workload_find_split (workload, "network"));
  g_assert_true (find_text (section, "The provider’s part") == field);
  gtk_root_set_focus (GTK_ROOT (fixture->window), NULL);
  rw_estate_settle (fixture->window);
  g_assert_null (find_text (section, "The provider’s part"));
}

/* Nothing is read of what somebody else has made shared: the fields are there. */
static void
test_parts_of_override (Fixture       *fixture,
                        gconstpointer  data)
{
  RwSection *section = fixture->inspector->parts;
  g_autoptr (GPtrArray) workloads = g_ptr_array_new ();

  g_ptr_array_add (workloads, get_workload (fixture, "servers"));
  rw_edit_set_override (fixture->history, fixture->scenario, workloads, "compute",
                        RW_OWNER_SHARED, "");
  look_at (fixture, "compute", "servers");
  type_on (fixture, find_text (section, "The provider’s part"), "Patches");
  g_assert_cmpstr (rw_workload_find_split (get_workload (fixture, "servers"),
                                           "compute")->provider, ==, "Patches");
  rw_session_set_toggle (fixture->session, RW_TOGGLE_IAAS);
  rw_estate_settle (fixture->window);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (section)));
}

static void
test_scenario_note (Fixture       *fixture,
                    gconstpointer  data)
{
  RwTextField *field;

  look_at (fixture, NULL, NULL);
  field = find_text (fixture->inspector->note, "What this scenario is");
  type_on (fixture, field, "Next year");
  g_assert_cmpstr (rw_scenario_get_note (fixture->scenario), ==, "Next year");
  rw_history_undo (fixture->history);
  rw_estate_settle (fixture->window);
  assert_text (field, "");
}

static void
unfold (Fixture    *fixture,
        const char *name)
{
  gtk_widget_activate (GTK_WIDGET (find_row (fixture->inspector->controls, name)));
  rw_estate_settle (fixture->window);
}

static void
test_control (Fixture       *fixture,
              gconstpointer  data)
{
  RwSection *section = fixture->inspector->controls;
  RwControl *control = rw_scenario_find_control (fixture->scenario, "patching");

  look_at (fixture, "compute", NULL);
  unfold (fixture, "Patching");
  rw_choice_field_choose (find_choice (section, "State"),
                          RW_CONTROL_STATE_PLANNED);
  rw_choice_field_choose (find_choice (section, "Run by"), RW_OWNER_PROVIDER);
  rw_estate_settle (fixture->window);
  type_on (fixture, find_text (section, "Who sees to it"), "Ann");
  type_on (fixture, find_text (section, "Name"), "!");
  g_assert_cmpint (rw_control_get_state (control), ==, RW_CONTROL_STATE_PLANNED);
  g_assert_cmpint (rw_control_get_owner (control), ==, RW_OWNER_PROVIDER);
  g_assert_cmpstr (rw_control_get_assignee (control), ==, "Ann");
  g_assert_cmpstr (rw_control_get_name (control), ==, "Patching!");
  g_assert_nonnull (find_row (section, "Patching!"));

  rw_choice_field_choose (find_choice (section, "For"), 0);
  g_assert_cmpstr (rw_control_get_workload_id (control), ==, "");
  rw_choice_field_choose (find_choice (section, "Layer"), 1);
  rw_estate_settle (fixture->window);
  g_assert_cmpstr (rw_control_get_layer_id (control), ==, "data");
  /* It is on another layer now. */
  g_assert_null (find_row (section, "Patching!"));
}

/* What is wrong is marked, does not reach the document, and goes in the end. */
static void
test_due_and_evidence (Fixture       *fixture,
                       gconstpointer  data)
{
  RwSection *section = fixture->inspector->controls;
  RwControl *control = rw_scenario_find_control (fixture->scenario, "patching");
  RwTextField *field;

  look_at (fixture, "compute", NULL);
  unfold (fixture, "Patching");
  field = find_text (section, "Due by");
  rw_text_field_type (field, "2027-02-30");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (field), "error"));
  gtk_test_accessible_assert_state (rw_text_field_get_entry (field),
                                    GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpstr (rw_control_get_due (control), ==, "");
  rw_text_field_type (field, "2027-02-28");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (field), "error"));
  g_assert_cmpstr (rw_control_get_due (control), ==, "2027-02-28");
  rw_text_field_type (field, "soon");
  g_signal_emit_by_name (rw_text_field_get_entry (field), "activate");
  assert_text (field, "2027-02-28");

  field = find_text (section, "Where it can be seen");
  rw_text_field_type (field, "javascript:alert(1)");
  g_assert_cmpstr (rw_control_get_evidence (control), ==, "");
  rw_text_field_type (field, "https://example.org/report");
  g_assert_cmpstr (rw_control_get_evidence (control), ==,
                   "https://example.org/report");
  rw_estate_settle (fixture->window);
  g_assert_nonnull (strstr (rw_text_row_get_text (find_row (section, "Patching")),
                            "due by 2027-02-28"));
}

static void
count_removed_cb (RwInspector *inspector,
                  const char  *text,
                  guint       *n)
{
  g_assert_nonnull (strstr (text, "Patching"));
  (*n)++;
}

static void
test_remove_control (Fixture       *fixture,
                     gconstpointer  data)
{
  guint n = 0;

  look_at (fixture, "compute", NULL);
  g_signal_connect (fixture->inspector, "removed", G_CALLBACK (count_removed_cb), &n);
  gtk_widget_activate_action (GTK_WIDGET (fixture->inspector),
                              "inspector.remove-control", "s", "patching");
  rw_estate_settle (fixture->window);
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (rw_scenario_find_control (fixture->scenario, "patching"));
  g_assert_null (find_row (fixture->inspector->controls, "Patching"));
  rw_history_undo (fixture->history);
  rw_estate_settle (fixture->window);
  g_assert_nonnull (find_row (fixture->inspector->controls, "Patching"));
}

static void
focus_control (Fixture    *fixture,
               const char *name)
{
  RwSection *section = fixture->inspector->controls;

  look_at (fixture, "compute", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (section, name)));
  rw_estate_settle (fixture->window);
}

static void
act (Fixture    *fixture,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->inspector), action, NULL);
  rw_estate_settle (fixture->window);
}

static guint
count_controls (Fixture *fixture)
{
  return g_list_model_get_n_items (rw_scenario_get_controls (fixture->scenario));
}

static void
clear_clipboard (Fixture *fixture)
{
  gdk_clipboard_set_content (gtk_widget_get_clipboard (fixture->window), NULL);
}

/* Into the document of another window, on the layer that it is of. */
static void
test_copy_control (Fixture       *fixture,
                   gconstpointer  data)
{
  Fixture other;
  GtkWidget *focus;
  guint n;

  set_up (&other, data);
  n = count_controls (&other);
  focus_control (fixture, "Patching");
  act (fixture, "inspector.copy");
  g_assert_false (rw_history_get_can_undo (fixture->history));
  look_at (&other, "data", NULL);
  act (&other, "inspector.paste");
  while (!rw_history_get_can_undo (other.history))
    g_main_context_iteration (NULL, TRUE);
  rw_estate_settle (other.window);
  g_assert_cmpuint (count_controls (&other), ==, n + 1);
  g_assert_cmpuint (count_controls (fixture), ==, n);
  g_assert_cmpstr (rw_session_get_selected_layer (other.session), ==, "compute");
  focus = gtk_window_get_focus (GTK_WINDOW (other.window));
  g_assert_cmpstr (rw_text_row_get_title (RW_TEXT_ROW (focus)), ==, "Patching");

  rw_history_undo (other.history);
  g_assert_cmpuint (count_controls (&other), ==, n);
  clear_clipboard (fixture);
  tear_down (&other, data);
}

static void
test_cut_control (Fixture       *fixture,
                  gconstpointer  data)
{
  guint n_controls = count_controls (fixture);
  guint n = 0;

  g_signal_connect (fixture->inspector, "removed", G_CALLBACK (count_removed_cb), &n);
  focus_control (fixture, "Patching");
  act (fixture, "inspector.cut");
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (find_row (fixture->inspector->controls, "Patching"));
  rw_history_undo (fixture->history);
  rw_estate_settle (fixture->window);
  g_assert_nonnull (find_row (fixture->inspector->controls, "Patching"));

  /* It has been copied all the same. */
  act (fixture, "inspector.paste");
  while (count_controls (fixture) == n_controls)
    g_main_context_iteration (NULL, TRUE);
  clear_clipboard (fixture);
}

/* What can only be read can be copied. */
static void
test_clipboard_read_only (Fixture       *fixture,
                          gconstpointer  data)
{
  guint n = count_controls (fixture);

  rw_document_set_read_only (rw_session_get_document (fixture->session), TRUE);
  focus_control (fixture, "Patching");
  act (fixture, "inspector.cut");
  g_assert_false (rw_items_can_paste (fixture->window));
  act (fixture, "inspector.copy");
  g_assert_true (rw_items_can_paste (fixture->window));
  act (fixture, "inspector.paste");
  g_assert_cmpuint (count_controls (fixture), ==, n);
  clear_clipboard (fixture);
}

/* With the focus in a field the actions mean no control. */
static void
test_copy_while_typing (Fixture       *fixture,
                        gconstpointer  data)
{
  RwTextField *field;

  look_at (fixture, "compute", NULL);
  unfold (fixture, "Patching");
  field = find_text (fixture->inspector->controls, "Name");
  gtk_widget_grab_focus (rw_text_field_get_entry (field));
  rw_estate_settle (fixture->window);
  act (fixture, "inspector.cut");
  g_assert_false (rw_items_can_paste (fixture->window));
  g_assert_false (rw_history_get_can_undo (fixture->history));
}

static guint
get_position (Fixture    *fixture,
              const char *id)
{
  GListModel *controls = rw_scenario_get_controls (fixture->scenario);

  for (guint i = 0; i < g_list_model_get_n_items (controls); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (controls, i);

      if (g_str_equal (rw_control_get_id (control), id))
        return i;
    }

  g_assert_not_reached ();
}

/* Past the next one that is seen; the focus goes along. */
static void
test_move_control (Fixture       *fixture,
                   gconstpointer  data)
{
  RwSection *section = fixture->inspector->controls;
  RwControl *added =
    rw_edit_add_control (fixture->history, fixture->scenario, "Hardening",
                         "compute", NULL, NULL, RW_OWNER_CUSTOMER);

  look_at (fixture, "compute", NULL);
  g_assert_cmpuint (get_position (fixture, rw_control_get_id (added)), ==, 3);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (section, "Hardening")));
  gtk_widget_activate_action (GTK_WIDGET (fixture->inspector),
                              "inspector.move-control-up", "s",
                              rw_control_get_id (added));
  rw_estate_settle (fixture->window);
  g_assert_cmpuint (get_position (fixture, rw_control_get_id (added)), ==, 1);
  g_assert_cmpuint (get_position (fixture, "patching"), ==, 2);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (find_row (section, "Hardening"))));

  gtk_widget_activate_action (GTK_WIDGET (fixture->inspector),
                              "inspector.move-control-down", "s",
                              rw_control_get_id (added));
  rw_estate_settle (fixture->window);
  g_assert_cmpuint (get_position (fixture, "patching"), ==, 1);
  g_assert_cmpuint (get_position (fixture, rw_control_get_id (added)), ==, 2);
}

static GtkWindow *
find_picker (Fixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (fixture->window))
      return l->data;

  return NULL;
}

static void
test_add_control (Fixture       *fixture,
                  gconstpointer  data)
{
  RwSection *section = fixture->inspector->controls;
  g_autoptr (RwControl) control = NULL;
  GtkWindow *picker;

  look_at (fixture, "perimeter", "orders");
  gtk_widget_activate_action (GTK_WIDGET (fixture->inspector),
                              "inspector.add-control", NULL);
  picker = find_picker (fixture);
  g_assert_nonnull (picker);
  rw_estate_settle (GTK_WIDGET (picker));
  g_signal_emit_by_name (picker, "picked", "Front Door", "front-door-entry");
  gtk_window_destroy (picker);
  rw_estate_settle (fixture->window);

  control = g_list_model_get_item (rw_scenario_get_controls (fixture->scenario), 3);
  g_assert_cmpstr (rw_control_get_name (control), ==, "Front Door");
  g_assert_cmpstr (rw_control_get_layer_id (control), ==, "perimeter");
  g_assert_cmpstr (rw_control_get_workload_id (control), ==, "orders");
  g_assert_cmpstr (rw_control_get_catalogue_id (control), ==, "front-door-entry");
  /* It is open, and has the focus. */
  g_assert_nonnull (find_choice (section, "State"));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (find_row (section, "Front Door"))));
}

/* The first offer fits layer and service; Enter takes what is marked. */
static void
test_picker (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *search;
  GtkWindow *picker;
  g_autoptr (RwControl) control = NULL;

  look_at (fixture, "data", "orders");
  rw_inspector_add_control (fixture->inspector);
  picker = find_picker (fixture);
  rw_estate_settle (GTK_WIDGET (picker));
  search = gtk_window_get_focus (picker);
  g_assert_nonnull (search);
  search = gtk_widget_get_ancestor (search, GTK_TYPE_SEARCH_ENTRY);
  g_signal_emit_by_name (search, "activate");
  rw_estate_settle (fixture->window);
  control = g_list_model_get_item (rw_scenario_get_controls (fixture->scenario), 3);
  g_assert_cmpstr (rw_control_get_layer_id (control), ==, "data");
  g_assert_cmpstr (rw_control_get_catalogue_id (control), ==,
                   "cosmos-db-encryption");

  rw_inspector_add_control (fixture->inspector);
  picker = find_picker (fixture);
  rw_estate_settle (GTK_WIDGET (picker));
  search = gtk_widget_get_ancestor (gtk_window_get_focus (picker),
                                    GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "Quzzlwumpf");
  rw_estate_settle (GTK_WIDGET (picker));
  g_signal_emit_by_name (search, "activate");
  rw_estate_settle (fixture->window);
  g_clear_object (&control);
  control = g_list_model_get_item (rw_scenario_get_controls (fixture->scenario), 4);
  g_assert_cmpstr (rw_control_get_name (control), ==, "Quzzlwumpf");
  g_assert_cmpstr (rw_control_get_catalogue_id (control), ==, "");
}

/* A document that can only be read has no fields, and no empty rows. */
static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  RwInspector *inspector = fixture->inspector;

  rw_document_set_read_only (rw_session_get_document (fixture->session), TRUE);
  look_at (fixture, NULL, "shop");
  g_assert_cmpuint (rw_section_get_n_rows (inspector->form), ==, 0);
  look_at (fixture, "compute", "shop");
  g_assert_null (find_choice (inspector->exception, "Owner"));
  g_assert_nonnull (find_row (inspector->exception, "By PaaS alone"));
  look_at (fixture, "compute", NULL);
  unfold (fixture, "Patching");
  g_assert_nonnull (find_text (inspector->controls, "Note"));
  g_assert_null (find_text (inspector->controls, "Who sees to it"));
  g_assert_null (find_text (inspector->controls, "Name"));
  gtk_widget_activate_action (GTK_WIDGET (inspector), "inspector.add-control", NULL);
  g_assert_null (find_picker (fixture));
  look_at (fixture, NULL, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (inspector->note)));
}

/* Each field is named by its title, and takes the focus by Tab. */
static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  RwSection *section = fixture->inspector->controls;
  GtkWidget *entry;

  look_at (fixture, "compute", NULL);
  unfold (fixture, "Patching");
  entry = rw_text_field_get_entry (find_text (section, "Note"));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (entry),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_widget_grab_focus (GTK_WIDGET (find_row (section, "Patching")));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  rw_estate_settle (fixture->window);
  entry = rw_text_field_get_entry (find_text (section, "Name"));
  g_assert_true (gtk_widget_has_focus (entry));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  rw_ui_register_resource ();

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  ADD ("/inspector-edit/name", test_name);
  ADD ("/inspector-edit/steps", test_steps);
  ADD ("/inspector-edit/model", test_model);
  ADD ("/inspector-edit/owner", test_owner);
  ADD ("/inspector-edit/group", test_group);
  ADD ("/inspector-edit/weight", test_weight);
  ADD ("/inspector-edit/parts", test_parts);
  ADD ("/inspector-edit/parts-of-override", test_parts_of_override);
  ADD ("/inspector-edit/scenario-note", test_scenario_note);
  ADD ("/inspector-edit/control", test_control);
  ADD ("/inspector-edit/due-and-evidence", test_due_and_evidence);
  ADD ("/inspector-edit/remove-control", test_remove_control);
  ADD ("/inspector-edit/copy-control", test_copy_control);
  ADD ("/inspector-edit/cut-control", test_cut_control);
  ADD ("/inspector-edit/clipboard-read-only", test_clipboard_read_only);
  ADD ("/inspector-edit/copy-while-typing", test_copy_while_typing);
  ADD ("/inspector-edit/move-control", test_move_control);
  ADD ("/inspector-edit/add-control", test_add_control);
  ADD ("/inspector-edit/picker", test_picker);
  ADD ("/inspector-edit/read-only", test_read_only);
  ADD ("/inspector-edit/accessible", test_accessible);

  return g_test_run ();
}
