/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done in the diagram by hand: clicks, what stands out under the
 * pointer, the menu, and what its items do, each with its key.
 */

#include "config.h"

#include "app-fixture.h"

#include "app/rw-canvas-private.h"
#include "app/rw-workload-list.h"
#include "core/rw-control.h"
#include "core/rw-edit.h"

static RwCanvas *
get_canvas (AppFixture *fixture)
{
  return RW_CANVAS (app_find_type (GTK_WIDGET (fixture->window), RW_TYPE_CANVAS));
}

static RwCanvasPart *
get_part (AppFixture *fixture,
          const char *id)
{
  RwCanvas *canvas = get_canvas (fixture);

  for (guint i = 0; i < canvas->parts->len; i++)
    if (g_str_equal (rw_canvas_part_get_info (canvas->parts->pdata[i])->id, id))
      return canvas->parts->pdata[i];

  g_error ("no part is called “%s”", id);
}

static RwPoint
get_middle (AppFixture *fixture,
            const char *id)
{
  const RwSector *area = &rw_canvas_part_get_info (get_part (fixture, id))->area;

  return rw_polar_point (area->cx, area->cy, (area->r0 + area->r1) / 2.0,
                         (area->a0 + area->a1) / 2.0);
}

static void
draw (AppFixture *fixture)
{
  gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  app_settle ();
}

static void
look_at (AppFixture *fixture,
         RwToggle    toggle)
{
  rw_session_set_toggle (fixture->session, toggle);
  draw (fixture);
}

/* As the gesture of a button tells it. */
static void
click (AppFixture *fixture,
       guint       button,
       const char *signal,
       int         n_press,
       double      x,
       double      y)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (get_canvas (fixture)));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller =
        g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller)
          && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller))
               == button)
        g_signal_emit_by_name (controller, signal, n_press, x, y);
    }
  app_settle ();
}

static void
act (AppFixture *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_canvas (fixture)),
                                             action, NULL));
  app_settle ();
}

static void
act_with (AppFixture *fixture,
          const char *action,
          const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_canvas (fixture)),
                                             action, "s", target));
  draw (fixture);
}

static void
assert_selection (AppFixture *fixture,
                  const char *layer_id,
                  const char *workload_id)
{
  g_assert_cmpstr (rw_session_get_selected_layer (fixture->session), ==,
                   layer_id);
  g_assert_cmpstr (rw_session_get_selected_workload (fixture->session), ==,
                   workload_id);
}

static GListModel *
get_workloads (AppFixture *fixture)
{
  return rw_scenario_get_workloads (rw_session_get_scenario (fixture->session));
}

static char *
dup_id_at (AppFixture *fixture,
           guint       position)
{
  g_autoptr (RwWorkload) workload =
    g_list_model_get_item (get_workloads (fixture), position);

  return g_strdup (rw_workload_get_id (workload));
}

static RwWorkload *
get_selected (AppFixture *fixture)
{
  return rw_scenario_find_workload (rw_session_get_scenario (fixture->session),
                                    rw_session_get_selected_workload (fixture->session));
}

/* Selects a sector by its part. */
static char *
select_sector (AppFixture *fixture,
               const char *layer_id,
               guint       position)
{
  char *workload = dup_id_at (fixture, position);
  g_autofree char *id = g_strdup_printf ("layer-%s.%s", layer_id, workload);

  look_at (fixture, RW_TOGGLE_WORKLOADS);
  gtk_widget_grab_focus (GTK_WIDGET (get_part (fixture, id)));
  gtk_widget_activate_action (GTK_WIDGET (get_part (fixture, id)), "part.select",
                              NULL);
  app_settle ();
  assert_selection (fixture, layer_id, workload);
  return workload;
}

static void
test_click (AppFixture    *fixture,
            gconstpointer  sample)
{
  RwPoint point;

  look_at (fixture, RW_TOGGLE_PAAS);
  point = get_middle (fixture, "layer-compute");
  click (fixture, GDK_BUTTON_PRIMARY, "released", 1, point.x, point.y);
  assert_selection (fixture, "compute", NULL);
  g_assert_true (rw_canvas_get_focused_part (get_canvas (fixture))
                 == get_part (fixture, "layer-compute"));
  click (fixture, GDK_BUTTON_PRIMARY, "released", 1, 2.0, 2.0);
  assert_selection (fixture, NULL, NULL);
}

static void
test_double_click (AppFixture    *fixture,
                   gconstpointer  sample)
{
  GtkWidget *details = app_find_type (GTK_WIDGET (fixture->window),
                                      g_type_from_name ("RwInspector"));
  GtkWidget *focus;
  RwPoint point;

  look_at (fixture, RW_TOGGLE_PAAS);
  point = get_middle (fixture, "layer-network");
  click (fixture, GDK_BUTTON_PRIMARY, "released", 2, point.x, point.y);
  assert_selection (fixture, "network", NULL);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, details));
}

static gboolean
others_step_back (gpointer data)
{
  return ((RwCanvas *) data)->veil >= 1.0;
}

static gboolean
others_are_back (gpointer data)
{
  return ((RwCanvas *) data)->veil <= 0.0;
}

static void
test_hover (AppFixture    *fixture,
            gconstpointer  sample)
{
  RwCanvas *canvas = get_canvas (fixture);
  gpointer first;

  look_at (fixture, RW_TOGGLE_PAAS);
  rw_canvas_hover (canvas, "compute");
  g_assert_cmpfloat (canvas->veil, <=, 0.0);
  app_wait (others_step_back, canvas);
  draw (fixture);
  g_assert_cmpuint (canvas->veils->len, ==, 6 + 1);

  /* From ring to ring, what stays back is not drawn again. */
  first = canvas->veils->pdata[0];
  rw_canvas_hover (canvas, "data");
  draw (fixture);
  g_assert_cmpuint (canvas->veils->len, ==, 7 + 1);
  g_assert_true (canvas->veils->pdata[0] == first);

  rw_canvas_hover (canvas, NULL);
  app_wait (others_are_back, canvas);
}

static char *
dup_labels (GMenuModel *menu)
{
  GString *labels = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      static const char *const links[] = { G_MENU_LINK_SECTION,
                                           G_MENU_LINK_SUBMENU };
      g_autofree char *label = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s",
                                           &label))
        g_string_append_printf (labels, "%s\n", label);
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) link =
            g_menu_model_get_item_link (menu, i, links[j]);
          g_autofree char *inner = link != NULL ? dup_labels (link) : NULL;

          if (inner != NULL)
            g_string_append (labels, inner);
        }
    }

  return g_string_free (labels, FALSE);
}

static char *
dup_menu (AppFixture *fixture)
{
  GtkWidget *menu = get_canvas (fixture)->menu;

  g_assert_true (gtk_widget_get_visible (menu));

  return dup_labels (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu)));
}

/* Once its surface is there: the toolkit asks that where the pointer is. */
static void
close_menu (AppFixture *fixture)
{
  draw (fixture);
  gtk_popover_popdown (GTK_POPOVER (get_canvas (fixture)->menu));
  draw (fixture);
}

static void
assert_has (const char *labels,
            const char *label,
            gboolean    has)
{
  if ((strstr (labels, label) != NULL) != has)
    g_error ("“%s” is %s:\n%s", label, has ? "missing" : "there", labels);
}

/* What makes no sense is left out. */
static void
test_menu (AppFixture    *fixture,
           gconstpointer  sample)
{
  RwPoint point;
  g_autofree char *ring = NULL;
  g_autofree char *sector = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *locked = NULL;
  g_autofree char *id = NULL;

  look_at (fixture, RW_TOGGLE_PAAS);
  point = get_middle (fixture, "layer-compute");
  click (fixture, GDK_BUTTON_SECONDARY, "pressed", 1, point.x, point.y);
  assert_selection (fixture, "compute", NULL);
  ring = dup_menu (fixture);
  assert_has (ring, "Add Control…", TRUE);
  assert_has (ring, "Hide Compute", TRUE);
  assert_has (ring, "Owner", FALSE);
  close_menu (fixture);

  click (fixture, GDK_BUTTON_SECONDARY, "pressed", 1, 2.0, 2.0);
  assert_selection (fixture, NULL, NULL);
  nothing = dup_menu (fixture);
  assert_has (nothing, "Copy _Picture", TRUE);
  assert_has (nothing, "Hide", FALSE);
  close_menu (fixture);

  id = select_sector (fixture, "network", 1);
  act (fixture, "canvas.menu");
  assert_selection (fixture, "network", id);
  sector = dup_menu (fixture);
  assert_has (sector, "_Owner\nAs usual", TRUE);
  assert_has (sector, "Third party", TRUE);
  assert_has (sector, "Move Cloc_kwise", TRUE);
  close_menu (fixture);

  rw_document_set_read_only (rw_session_get_document (fixture->session), TRUE);
  act (fixture, "canvas.menu");
  locked = dup_menu (fixture);
  assert_has (locked, "Owner", FALSE);
  assert_has (locked, "Paste", FALSE);
  assert_has (locked, "_Copy Workload", TRUE);
  close_menu (fixture);
}

/* By a key it opens at the part that has the focus. */
static void
test_menu_place (AppFixture    *fixture,
                 gconstpointer  sample)
{
  RwCanvas *canvas = get_canvas (fixture);
  g_autofree char *id = select_sector (fixture, "perimeter", 2);
  RwCanvasPart *part = rw_canvas_get_focused_part (canvas);
  GdkRectangle place;

  for (double zoom = 1.0; zoom < 5.0; zoom += 2.0)
    {
      rw_lens_set (rw_session_get_lens (fixture->session), zoom, 0.1, 0.1);
      draw (fixture);
      act (fixture, "canvas.menu");
      gtk_popover_get_pointing_to (GTK_POPOVER (canvas->menu), &place);
      g_assert_cmpint (place.x, >=, 0);
      g_assert_cmpint (place.x, <, gtk_widget_get_width (GTK_WIDGET (canvas)));
      g_assert_cmpint (place.y, >=, 0);
      g_assert_cmpint (place.y, <, gtk_widget_get_height (GTK_WIDGET (canvas)));
      close_menu (fixture);
      gtk_widget_grab_focus (GTK_WIDGET (part));
    }
}

static void
test_owner (AppFixture    *fixture,
            gconstpointer  sample)
{
  g_autofree char *id = select_sector (fixture, "network", 1);
  const RwOverride *override;

  act_with (fixture, "canvas.owner", "third-party");
  override = rw_workload_find_override (get_selected (fixture), "network");
  g_assert_nonnull (override);
  g_assert_cmpint (override->owner, ==, RW_OWNER_THIRD_PARTY);
  assert_selection (fixture, "network", id);

  act_with (fixture, "canvas.owner", "");
  g_assert_null (rw_workload_find_override (get_selected (fixture), "network"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_nonnull (rw_workload_find_override (get_selected (fixture), "network"));

  act_with (fixture, "canvas.model", "saas");
  g_assert_cmpint (rw_workload_get_model (get_selected (fixture)), ==,
                   RW_SERVICE_MODEL_SAAS);
}

static void
test_move_and_remove (AppFixture    *fixture,
                      gconstpointer  sample)
{
  g_autofree char *id = select_sector (fixture, "network", 1);
  g_autofree char *after = NULL;
  guint n = g_list_model_get_n_items (get_workloads (fixture));

  gtk_widget_activate_action (GTK_WIDGET (get_canvas (fixture)),
                              "canvas.move-workload", "i", 1);
  draw (fixture);
  after = dup_id_at (fixture, 2);
  g_assert_cmpstr (after, ==, id);
  assert_selection (fixture, "network", id);

  act (fixture, "canvas.delete");
  g_assert_cmpuint (g_list_model_get_n_items (get_workloads (fixture)), ==, n - 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (get_workloads (fixture)), ==, n);
}

static void
test_hide (AppFixture    *fixture,
           gconstpointer  sample)
{
  g_autofree char *texts = NULL;

  look_at (fixture, RW_TOGGLE_PAAS);
  gtk_widget_grab_focus (GTK_WIDGET (get_part (fixture, "layer-compute")));
  act (fixture, "canvas.toggle-layer");
  g_assert_true (rw_session_get_layer_hidden (fixture->session, "compute"));
  draw (fixture);
  g_assert_cmpstr (rw_window_get_status (fixture->window), ==,
                   "Compute removed: Application now stands");
  gtk_test_accessible_assert_property (
    get_part (fixture, "layer-compute"), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Compute, ring 3 of 7, removed; Application now stands");
  /* The keyboard is still there, to show it again. */
  g_assert_true (rw_canvas_get_focused_part (get_canvas (fixture))
                 == get_part (fixture, "layer-compute"));
  rw_session_select (fixture->session, "compute", NULL);
  draw (fixture);
  texts = app_dup_texts (app_find_type (GTK_WIDGET (fixture->window),
                                        g_type_from_name ("RwInspector")));
  g_assert_nonnull (strstr (texts, "Application now stands"));
  act_with (fixture, "canvas.show-layer", "compute");
  g_assert_false (rw_session_get_layer_hidden (fixture->session, "compute"));
  g_assert_cmpstr (rw_window_get_status (fixture->window), ==,
                   "All rings are there again");
  act_with (fixture, "canvas.hide-layer", "data");
  act_with (fixture, "canvas.hide-layer", "network");
  act (fixture, "canvas.show-all-layers");
  g_assert_false (rw_session_get_layer_hidden (fixture->session, "data"));
  g_assert_false (rw_window_get_changed (fixture->window));
}

static void
win (AppFixture *fixture,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action,
                                             NULL));
  app_settle ();
}

static gboolean
offers (AppFixture *fixture,
        const char *type)
{
  GdkClipboard *clipboard =
    gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));

  return gdk_content_formats_contain_mime_type (
    gdk_clipboard_get_formats (clipboard), type);
}

static gboolean
has_changed (gpointer data)
{
  return rw_window_get_changed (data);
}

/* With nothing selected it is the picture that is copied. */
static void
test_clipboard (AppFixture    *fixture,
                gconstpointer  sample)
{
  guint n = g_list_model_get_n_items (get_workloads (fixture));
  g_autofree char *id = NULL;

  look_at (fixture, RW_TOGGLE_PAAS);
  gtk_widget_grab_focus (GTK_WIDGET (get_part (fixture, "layer-compute")));
  win (fixture, "win.copy");
  g_assert_true (offers (fixture, "image/png"));

  id = select_sector (fixture, "network", 1);
  win (fixture, "win.copy");
  g_assert_false (offers (fixture, "image/png"));
  win (fixture, "win.paste");
  app_wait (has_changed, fixture->window);
  g_assert_cmpuint (g_list_model_get_n_items (get_workloads (fixture)), ==, n + 1);
  g_assert_cmpstr (rw_session_get_selected_workload (fixture->session), !=, id);

  win (fixture, "win.copy-picture");
  g_assert_true (offers (fixture, "image/png"));
  rw_session_select (fixture->session, "network", id);
  gtk_widget_grab_focus (GTK_WIDGET (get_canvas (fixture)));
  win (fixture, "win.cut");
  g_assert_false (offers (fixture, "image/png"));
  g_assert_cmpuint (g_list_model_get_n_items (get_workloads (fixture)), ==, n);
}

/* In a text the clipboard is the text's. */
static void
test_in_text (AppFixture    *fixture,
              gconstpointer  sample)
{
  guint n = g_list_model_get_n_items (get_workloads (fixture));
  g_autofree char *id = select_sector (fixture, "network", 1);
  GtkWidget *text;

  win (fixture, "win.find");
  text = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TEXT (text));
  gtk_editable_set_text (GTK_EDITABLE (text), "Vault");
  win (fixture, "win.select-all");
  win (fixture, "win.cut");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (text), "Vault");
  gtk_widget_grab_focus (text);
  win (fixture, "win.select-all");
  win (fixture, "win.delete");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "");
  g_assert_false (rw_window_get_changed (fixture->window));
  g_assert_cmpuint (g_list_model_get_n_items (get_workloads (fixture)), ==, n);
}

static void
test_select_all (AppFixture    *fixture,
                 gconstpointer  sample)
{
  g_autofree char *id = select_sector (fixture, "network", 1);
  guint n = g_list_model_get_n_items (get_workloads (fixture));

  win (fixture, "win.select-all");
  win (fixture, "win.delete");
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (get_workloads (fixture)), ==, 0);
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type,
                 gboolean   capture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller =
        g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type)
          && (!capture
              || gtk_event_controller_get_propagation_phase (controller)
                   == GTK_PHASE_CAPTURE))
        return controller;
    }

  g_error ("there is no %s", g_type_name (type));
}

static gboolean
send_key (AppFixture      *fixture,
          const char      *signal,
          guint            key,
          GdkModifierType  state)
{
  GtkEventController *keys =
    find_controller (GTK_WIDGET (fixture->window), GTK_TYPE_EVENT_CONTROLLER_KEY,
                     TRUE);
  gboolean handled = FALSE;

  if (g_str_equal (signal, "key-pressed"))
    g_signal_emit_by_name (keys, signal, key, 10, state, &handled);
  else
    g_signal_emit_by_name (keys, signal, key, 10, state);
  draw (fixture);

  return handled;
}

static RwOwner
get_shown_owner (AppFixture *fixture,
                 const char *id)
{
  return rw_canvas_part_get_info (get_part (fixture, id))->owner;
}

/* The picture of another model, and back; nothing else changes. */
static void
assert_previews_saas (AppFixture *fixture)
{
  g_assert_cmpint (get_shown_owner (fixture, "layer-compute"), ==,
                   RW_OWNER_PROVIDER);
  g_assert_nonnull (strstr (rw_window_get_status (fixture->window),
                            "Preview of"));
  g_assert_nonnull (strstr (rw_window_get_status (fixture->window), "Compute"));
  g_assert_cmpint (rw_session_get_toggle (fixture->session), ==,
                   RW_TOGGLE_ON_PREMISES);
  g_assert_false (rw_window_get_changed (fixture->window));
}

static void
assert_shows_what_is (AppFixture *fixture,
                      const char *status)
{
  g_assert_cmpint (get_shown_owner (fixture, "layer-compute"), ==,
                   RW_OWNER_CUSTOMER);
  g_assert_cmpstr (rw_window_get_status (fixture->window), ==, status);
}

static void
test_preview_by_key (AppFixture    *fixture,
                     gconstpointer  sample)
{
  g_autofree char *status = NULL;

  look_at (fixture, RW_TOGGLE_ON_PREMISES);
  status = g_strdup (rw_window_get_status (fixture->window));
  g_assert_false (send_key (fixture, "key-pressed", GDK_KEY_4, 0));
  assert_shows_what_is (fixture, status);
  g_assert_true (send_key (fixture, "key-pressed", GDK_KEY_4, GDK_ALT_MASK));
  g_assert_true (send_key (fixture, "key-pressed", GDK_KEY_4, GDK_ALT_MASK));
  assert_previews_saas (fixture);
  send_key (fixture, "key-released", GDK_KEY_4, GDK_ALT_MASK);
  assert_shows_what_is (fixture, status);
}

static void
test_preview_by_pointer (AppFixture    *fixture,
                         gconstpointer  sample)
{
  GtkWidget *button = app_find_named (GTK_WIDGET (fixture->window), "saas");
  GtkEventController *hold = find_controller (button, GTK_TYPE_GESTURE_LONG_PRESS,
                                              TRUE);
  g_autofree char *status = NULL;

  look_at (fixture, RW_TOGGLE_ON_PREMISES);
  status = g_strdup (rw_window_get_status (fixture->window));
  g_signal_emit_by_name (hold, "pressed", 5.0, 5.0);
  draw (fixture);
  assert_previews_saas (fixture);
  g_signal_emit_by_name (hold, "end", NULL);
  draw (fixture);
  assert_shows_what_is (fixture, status);
}

/* From the menu it stays until Escape, or until something changes. */
static void
test_preview_by_menu (AppFixture    *fixture,
                      gconstpointer  sample)
{
  g_autofree char *status = NULL;
  GtkWidget *window = GTK_WIDGET (fixture->window);

  look_at (fixture, RW_TOGGLE_ON_PREMISES);
  status = g_strdup (rw_window_get_status (fixture->window));
  gtk_widget_activate_action (window, "win.preview", "s", "saas");
  draw (fixture);
  assert_previews_saas (fixture);
  g_assert_true (send_key (fixture, "key-pressed", GDK_KEY_Escape, 0));
  assert_shows_what_is (fixture, status);

  gtk_widget_activate_action (window, "win.preview", "s", "saas");
  draw (fixture);
  look_at (fixture, RW_TOGGLE_IAAS);
  g_assert_null (rw_canvas_get_preview (get_canvas (fixture)));
  g_assert_null (strstr (rw_window_get_status (fixture->window), "Preview"));
}

static void
test_preview_of_workload (AppFixture    *fixture,
                          gconstpointer  sample)
{
  g_autofree char *id = select_sector (fixture, "compute", 0);
  g_autofree char *part = g_strdup_printf ("layer-compute.%s", id);
  RwServiceModel model = rw_workload_get_model (get_selected (fixture));

  g_assert_cmpint (get_shown_owner (fixture, part), ==, RW_OWNER_CUSTOMER);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.preview", "s",
                              "workload:saas");
  draw (fixture);
  g_assert_cmpint (get_shown_owner (fixture, part), ==, RW_OWNER_PROVIDER);
  g_assert_cmpint (rw_workload_get_model (get_selected (fixture)), ==, model);
  g_assert_nonnull (strstr (rw_window_get_status (fixture->window), "as SaaS"));
  g_assert_false (rw_window_get_changed (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.preview", "s",
                              "");
  draw (fixture);
  g_assert_cmpint (get_shown_owner (fixture, part), ==, RW_OWNER_CUSTOMER);
}

/* As the toolkit tells what is dropped in the middle of a part. */
static gboolean
drop (AppFixture *fixture,
      const char *id,
      GType       type,
      gpointer    object)
{
  GtkEventController *target =
    find_controller (GTK_WIDGET (get_canvas (fixture)), GTK_TYPE_DROP_TARGET,
                     FALSE);
  RwPoint point = get_middle (fixture, id);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, type);
  g_value_set_object (&value, object);
  g_signal_emit_by_name (target, "drop", &value, point.x, point.y, &taken);
  draw (fixture);

  return taken;
}

static void
test_drop_control (AppFixture    *fixture,
                   gconstpointer  sample)
{
  RwScenario *scenario = rw_session_get_scenario (fixture->session);
  g_autoptr (RwControl) control =
    g_list_model_get_item (rw_scenario_get_controls (scenario), 0);
  g_autoptr (RwControl) stranger = rw_control_new ("x", "X", "data");
  g_autofree char *before = g_strdup (rw_control_get_layer_id (control));
  g_autofree char *workload = dup_id_at (fixture, 1);
  g_autofree char *part = g_strdup_printf ("layer-perimeter.%s", workload);

  look_at (fixture, RW_TOGGLE_PAAS);
  g_assert_false (drop (fixture, "layer-perimeter", RW_TYPE_CONTROL, stranger));
  g_assert_true (drop (fixture, "layer-perimeter", RW_TYPE_CONTROL, control));
  g_assert_cmpstr (rw_control_get_layer_id (control), ==, "perimeter");
  assert_selection (fixture, "perimeter", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (rw_control_get_layer_id (control), ==, before);

  /* On a sector, layer and workload are one step. */
  look_at (fixture, RW_TOGGLE_WORKLOADS);
  g_assert_true (drop (fixture, part, RW_TYPE_CONTROL, control));
  g_assert_cmpstr (rw_control_get_workload_id (control), ==, workload);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  g_assert_cmpstr (rw_control_get_layer_id (control), ==, before);
  g_assert_cmpstr (rw_control_get_workload_id (control), !=, workload);
}

static void
test_drop_workload (AppFixture    *fixture,
                    gconstpointer  sample)
{
  GtkWidget *list = app_find_type (GTK_WIDGET (fixture->window),
                                   RW_TYPE_WORKLOAD_LIST);
  g_autofree char *id = dup_id_at (fixture, 0);
  g_autofree char *third = dup_id_at (fixture, 2);
  g_autofree char *part = g_strdup_printf ("layer-compute.%s", third);
  g_autofree char *after = NULL;
  guint n = g_list_model_get_n_items (get_workloads (fixture));
  RwWindow *other;

  /* On a whole ring it is looked at. */
  look_at (fixture, RW_TOGGLE_PAAS);
  rw_session_select (fixture->session, NULL, id);
  draw (fixture);
  g_assert_true (drop (fixture, "layer-compute", RW_TYPE_WORKLOAD_LIST, list));
  assert_selection (fixture, "compute", id);
  g_assert_false (rw_window_get_changed (fixture->window));

  /* Among sectors it takes a place. */
  look_at (fixture, RW_TOGGLE_WORKLOADS);
  g_assert_true (drop (fixture, part, RW_TYPE_WORKLOAD_LIST, list));
  after = dup_id_at (fixture, 2);
  g_assert_cmpstr (after, ==, id);

  /* That of another window is copied. */
  other = app_open_sample (fixture->application, "hybrid-clinic");
  list = app_find_type (GTK_WIDGET (other), RW_TYPE_WORKLOAD_LIST);
  gtk_widget_activate_action (list, "workloads.select-all", NULL);
  app_settle ();
  g_assert_true (drop (fixture, part, RW_TYPE_WORKLOAD_LIST, list));
  g_assert_cmpuint (g_list_model_get_n_items (get_workloads (fixture)), >, n);
  g_assert_false (rw_window_get_changed (other));
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

#define ADD(path, function) \
  g_test_add ("/canvas/touch/" path, AppFixture, "contoso-shipping", app_set_up, \
              function, app_tear_down)

  ADD ("click", test_click);
  ADD ("double-click", test_double_click);
  ADD ("hover", test_hover);
  ADD ("menu", test_menu);
  ADD ("menu-place", test_menu_place);
  ADD ("owner", test_owner);
  ADD ("move-and-remove", test_move_and_remove);
  ADD ("hide", test_hide);
  ADD ("preview-by-key", test_preview_by_key);
  ADD ("preview-by-pointer", test_preview_by_pointer);
  ADD ("preview-by-menu", test_preview_by_menu);
  ADD ("preview-of-workload", test_preview_of_workload);
  ADD ("drop-control", test_drop_control);
  ADD ("drop-workload", test_drop_workload);
  ADD ("clipboard", test_clipboard);
  ADD ("in-text", test_in_text);
  ADD ("select-all", test_select_all);

  return app_run ();
}
