/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window from the outside: what is opened in it, what its controls do, and
 * what it says.
 */

#include "config.h"

#include "app-fixture.h"

#include "app/rw-control-bar.h"
#include "app/rw-shortcuts.h"
#include "app/rw-welcome.h"

static GtkWidget *
get_toggle (AppFixture  *fixture,
            RwToggle  toggle)
{
  GtkWidget *bar = app_find_named (GTK_WIDGET (fixture->window),
                                   "control_bar");

  return rw_control_bar_get_toggle (RW_CONTROL_BAR (bar), toggle);
}

static void
click (GtkWidget *button)
{
  g_signal_emit_by_name (button, "clicked");
}

static const char *
get_page (AppFixture *fixture)
{
  GtkWidget *pages = app_find_named (GTK_WIDGET (fixture->window), "pages");

  return gtk_stack_get_visible_child_name (GTK_STACK (pages));
}

static void
test_welcome (AppFixture    *fixture,
              gconstpointer  data)
{
  GtkWidget *welcome = app_find_type (GTK_WIDGET (fixture->window),
                                      RW_TYPE_WELCOME);
  GtkWidget *row = app_find_type (app_find_named (welcome, "samples"),
                                  ADW_TYPE_ACTION_ROW);

  g_assert_cmpstr (get_page (fixture), ==, "welcome");
  g_assert_cmpstr (rw_window_get_status (fixture->window), ==, "");
  g_assert_true (rw_window_is_empty (fixture->window));
  g_assert_null (g_action_map_lookup_action (G_ACTION_MAP (fixture->window),
                                             "export"));

  /* Contoso Shipping is one click away. */
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                   ==, "Contoso Shipping");
  g_assert_true (gtk_widget_activate (row));
  app_settle ();
  g_assert_cmpstr (get_page (fixture), ==, "document");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "Contoso Shipping");
  g_assert_cmpuint (app_count_windows (fixture->application), ==, 1);
}

static void
test_toggles (AppFixture    *fixture,
              gconstpointer  data)
{
  for (int toggle = 0; toggle < RW_N_TOGGLES; toggle++)
    {
      click (get_toggle (fixture, (RwToggle) toggle));
      g_assert_cmpint (rw_session_get_toggle (fixture->session), ==, toggle);
      for (int i = 0; i < RW_N_TOGGLES; i++)
        {
          GtkWidget *button = get_toggle (fixture, (RwToggle) i);

          g_assert_cmpint (
            gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)), ==,
            i == toggle);
        }
    }
}

static void
test_status (AppFixture    *fixture,
             gconstpointer  data)
{
  click (get_toggle (fixture, RW_TOGGLE_PAAS));
  click (get_toggle (fixture, RW_TOGGLE_SAAS));
  g_assert_cmpstr (rw_window_get_status (fixture->window), ==,
                   "3 rings changed: Application, Networking, Perimeter");

  rw_session_set_toggle (fixture->session, RW_TOGGLE_ON_PREMISES);
  rw_session_set_toggle (fixture->session, RW_TOGGLE_IAAS);
  g_assert_cmpstr (rw_window_get_status (fixture->window), ==,
                   "1 ring changed: Physical security");

  /* A click on what is chosen already changes nothing, nor does it undo it. */
  click (get_toggle (fixture, RW_TOGGLE_IAAS));
  g_assert_cmpint (rw_session_get_toggle (fixture->session), ==,
                   RW_TOGGLE_IAAS);
}

static void
test_no_workloads (AppFixture    *fixture,
                   gconstpointer  data)
{
  RwToggle before = rw_session_get_toggle (fixture->session);

  g_assert_false (gtk_widget_get_visible (
    get_toggle (fixture, RW_TOGGLE_WORKLOADS)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.toggle", "s",
                              "workloads");
  g_assert_cmpint (rw_session_get_toggle (fixture->session), ==, before);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.toggle", "s",
                              "saas");
  g_assert_cmpint (rw_session_get_toggle (fixture->session), ==,
                   RW_TOGGLE_SAAS);
}

/* Each frame is drawn whole, whatever comes and goes in it. */
static void
test_frames (AppFixture    *fixture,
             gconstpointer  data)
{
  for (int i = 0; i < 2 * RW_N_TOGGLES; i++)
    {
      click (get_toggle (fixture, (RwToggle) (i % RW_N_TOGGLES)));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
    }
}

static void
test_state (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  RwWindow *other;

  gtk_widget_activate_action (window, "win.show-workloads", NULL);
  gtk_window_close (GTK_WINDOW (window));
  app_settle ();

  other = app_open_sample (fixture->application, "contoso-shipping");
  g_assert_false (adw_flap_get_reveal_flap (
    ADW_FLAP (app_find_named (GTK_WIDGET (other), "workloads_flap"))));
  gtk_widget_activate_action (GTK_WIDGET (other), "win.show-workloads", NULL);
  gtk_window_close (GTK_WINDOW (other));
}

/* A tooltip belongs to the button, and not to the list that drops down. */
static void
test_chooser_tooltips (AppFixture    *fixture,
                       gconstpointer  data)
{
  const char *names[] = { "scenarios", "editions", "menu_button" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *chooser = app_find_named (GTK_WIDGET (fixture->window),
                                           names[i]);
      GtkWidget *button = gtk_widget_get_first_child (chooser);

      g_assert_false (gtk_widget_get_has_tooltip (chooser));
      g_assert_true (gtk_widget_get_has_tooltip (button));
      g_object_set (button, "active", TRUE, NULL);
      g_assert_false (gtk_widget_get_has_tooltip (button));
      g_object_set (button, "active", FALSE, NULL);
      g_assert_true (gtk_widget_get_has_tooltip (button));
    }
}

static char *
dup_state (AppFixture    *fixture,
           const char *action)
{
  g_autoptr (GVariant) state =
    g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), action);

  return g_variant_dup_string (state, NULL);
}

static void
assert_state (AppFixture    *fixture,
              const char *action,
              const char *expected)
{
  g_autofree char *state = dup_state (fixture, action);

  g_assert_cmpstr (state, ==, expected);
}

static void
choose (AppFixture    *fixture,
        const char *action,
        const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "s", id);
}

static void
test_choosers (AppFixture    *fixture,
               gconstpointer  data)
{
  GtkWidget *scenarios = app_find_named (GTK_WIDGET (fixture->window),
                                         "scenarios");
  RwScenario *scenario = rw_session_get_scenario (fixture->session);
  g_autofree char *texts = app_dup_texts (scenarios);

  g_assert_true (gtk_widget_get_visible (scenarios));
  g_assert_cmpstr (g_strchomp (texts), ==, rw_scenario_get_name (scenario));
  assert_state (fixture, "scenario", rw_scenario_get_id (scenario));

  choose (fixture, "win.scenario", "own-datacenter");
  g_assert_true (rw_session_get_scenario (fixture->session) != scenario);
  assert_state (fixture, "scenario", "own-datacenter");
  g_clear_pointer (&texts, g_free);
  texts = app_dup_texts (scenarios);
  g_assert_cmpstr (g_strchomp (texts), ==, "Own datacenter");
  choose (fixture, "win.scenario", "no-such-scenario");
  assert_state (fixture, "scenario", "own-datacenter");

  choose (fixture, "win.edition", "learn-2026");
  g_assert_cmpstr (rw_session_get_edition_id (fixture->session), ==,
                   "learn-2026");
  rw_session_set_edition_id (fixture->session, "classic");
  assert_state (fixture, "edition", "classic");
  choose (fixture, "win.edition", "no-such-edition");
  assert_state (fixture, "edition", "classic");
}

/* Each menu offers all there is to choose from. */
static void
test_choices (AppFixture    *fixture,
              gconstpointer  data)
{
  static const struct { const char *name; guint n; } menus[] = {
    { "scenarios", 2 }, { "editions", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      GtkMenuButton *button = GTK_MENU_BUTTON (
        app_find_named (GTK_WIDGET (fixture->window), menus[i].name));
      GMenuModel *model;

      gtk_menu_button_popup (button);
      model = gtk_popover_menu_get_menu_model (
        GTK_POPOVER_MENU (gtk_menu_button_get_popover (button)));
      g_assert_cmpint (g_menu_model_get_n_items (model), ==, menus[i].n);
      gtk_menu_button_popdown (button);
    }
}

static void
test_sides (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  AdwFlap *details = ADW_FLAP (app_find_named (window, "details_flap"));
  AdwFlap *workloads = ADW_FLAP (app_find_named (window, "workloads_flap"));

  g_assert_true (adw_flap_get_reveal_flap (details));
  g_assert_true (adw_flap_get_reveal_flap (workloads));
  gtk_widget_activate_action (window, "win.show-workloads", NULL);
  g_assert_false (adw_flap_get_reveal_flap (workloads));
  gtk_widget_activate_action (window, "win.show-details", NULL);
  g_assert_false (adw_flap_get_reveal_flap (details));

  /* Whoever asks for details sees them. */
  g_signal_emit_by_name (app_find_named (window, "canvas"),
                         "details-requested");
  g_assert_true (adw_flap_get_reveal_flap (details));
}

/* The whole of a window fits the narrow screen of a phone. */
static void
test_narrow (AppFixture    *fixture,
             gconstpointer  data)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (fixture->window),
                      GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 400);
  gtk_widget_measure (GTK_WIDGET (fixture->window),
                      GTK_ORIENTATION_VERTICAL, minimum,
                      &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 700);
}

static gboolean
class_has_action (RwWindow   *window,
                  const char *wanted)
{
  const GVariantType *parameter;
  const char *property;
  const char *name;
  GType owner;

  for (guint i = 0;
       gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (window), i,
                                      &owner, &name, &parameter, &property);
       i++)
    if (g_str_equal (name, wanted))
      return TRUE;
  return FALSE;
}

static void
assert_action_is_there (AppFixture    *fixture,
                        const char *detailed_name)
{
  const char *name = strchr (detailed_name, '.') + 1;

  if (g_str_has_prefix (detailed_name, "app."))
    g_assert_true (g_action_group_has_action (
      G_ACTION_GROUP (fixture->application), name));
  else if (g_str_equal (detailed_name, "win.fullscreen"))
    g_assert_true (class_has_action (fixture->window, detailed_name));
  else if (g_str_has_prefix (detailed_name, "win."))
    g_assert_true (g_action_group_has_action (
      G_ACTION_GROUP (fixture->window), name));
  else
    g_assert_cmpstr (detailed_name, ==, "window.close");
}

/* Keys of a part of the window may mean something else in another part. */
static char *
dup_key_name (const RwShortcut *shortcut,
              guint             value,
              GdkModifierType   modifiers)
{
  g_autofree char *name = gtk_accelerator_name (value, modifiers);

  if (shortcut->action != NULL)
    return g_steal_pointer (&name);
  return g_strdup_printf ("%d %s", (int) shortcut->group, name);
}

static void
assert_key_is_free (GHashTable       *keys,
                    const RwShortcut *shortcut,
                    const char       *key)
{
  GdkModifierType modifiers;
  guint value;
  guint lower;

  g_assert_true (gtk_accelerator_parse (key, &value, &modifiers));
  g_assert_true (g_hash_table_add (keys, dup_key_name (shortcut, value,
                                                       modifiers)));
  lower = gdk_keyval_to_lower (value);

  /* The desktop's keys, mnemonics, and the entry of Unicode characters. */
  g_assert_false (modifiers & GDK_SUPER_MASK);
  if ((modifiers & GDK_CONTROL_MASK) && (modifiers & GDK_ALT_MASK))
    return;
  if (modifiers & GDK_ALT_MASK)
    g_assert_false (lower >= GDK_KEY_a && lower <= GDK_KEY_z);
  if ((modifiers & GDK_CONTROL_MASK) && (modifiers & GDK_SHIFT_MASK))
    {
      g_assert_false (lower >= GDK_KEY_a && lower <= GDK_KEY_f);
      g_assert_false (lower >= GDK_KEY_0 && lower <= GDK_KEY_9);
    }
}

static void
test_shortcuts (AppFixture    *fixture,
                gconstpointer  data)
{
  g_autoptr (GHashTable) keys =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *ui = rw_shortcuts_dup_ui ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (ui, -1);

  for (guint i = 0; i < rw_shortcuts_get_n (); i++)
    {
      const RwShortcut *shortcut = rw_shortcuts_get (i);
      g_auto (GStrv) parts = g_strsplit (shortcut->keys, " ", -1);

      /* A run of keys is told as “a...z”, and none of them has a modifier. */
      for (guint j = 0; parts[j] != NULL; j++)
        if (strstr (parts[j], "...") == NULL)
          assert_key_is_free (keys, shortcut, parts[j]);
      if (shortcut->action != NULL)
        assert_action_is_there (fixture, shortcut->action);
    }
  gtk_window_destroy (
    GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
}

static void
assert_has_name (GtkWidget *widget)
{
  g_autofree char *texts = app_dup_texts (widget);

  if (texts[0] == '\0'
      && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                            GTK_ACCESSIBLE_PROPERTY_LABEL)
      && !gtk_test_accessible_has_relation (
        GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    g_error ("a %s (%s) has no name", G_OBJECT_TYPE_NAME (widget),
             gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
}

static void
assert_names (GtkWidget *widget)
{
  /* What is hidden by itself gets its name when it is shown. */
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_BUTTON (widget) || GTK_IS_DROP_DOWN (widget)
      || GTK_IS_SWITCH (widget))
    {
      /* Window buttons are the toolkit's. */
      if (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL
          && gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) == NULL
          && gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) == NULL)
        assert_has_name (widget);
      return;
    }
  if (GTK_IS_MENU_BUTTON (widget)
      && gtk_widget_get_ancestor (widget, ADW_TYPE_SPLIT_BUTTON) == NULL)
    assert_has_name (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_names (child);
}

static void
test_names (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  assert_names (window);
  gtk_test_accessible_assert_role (app_find_named (window, "status"),
                                   GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_test_accessible_assert_role (app_find_named (window, "toggles"),
                                   GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_property (get_toggle (fixture, RW_TOGGLE_PAAS),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "PaaS");
  gtk_test_accessible_assert_state (get_toggle (fixture, RW_TOGGLE_PAAS),
                                    GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  click (get_toggle (fixture, RW_TOGGLE_PAAS));
  gtk_test_accessible_assert_state (get_toggle (fixture, RW_TOGGLE_PAAS),
                                    GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
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

  add ("/window/welcome", NULL, test_welcome);
  add ("/window/toggles", contoso, test_toggles);
  add ("/window/status", contoso, test_status);
  add ("/window/no-workloads", "blank", test_no_workloads);
  add ("/window/frames", contoso, test_frames);
  add ("/window/state", contoso, test_state);
  add ("/window/choosers", contoso, test_choosers);
  add ("/window/chooser-tooltips", contoso, test_chooser_tooltips);
  add ("/window/choices", contoso, test_choices);
  add ("/window/sides", contoso, test_sides);
  add ("/window/narrow/document", contoso, test_narrow);
  add ("/window/narrow/welcome", NULL, test_narrow);
  add ("/window/shortcuts", contoso, test_shortcuts);
  add ("/window/names/document", contoso, test_names);
  return app_run ();
}
