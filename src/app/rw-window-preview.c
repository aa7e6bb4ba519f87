/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * “What if”: the picture as it would be, while a toggle is held down by the
 * pointer, or Alt and its digit by the keyboard, and until it is let go of. From
 * a menu the picture stays until Escape, for who cannot hold. Session and
 * document stay as they are, and the status line says that it is a preview.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include <glib/gi18n.h>

/* Sooner than a menu opens for a finger. */
#define HOLD_DELAY_FACTOR 0.7

/* Between "workload" and the model that is tried. */
#define WORKLOAD_PREFIX "workload:"

static RwOwner
find_owner (RwSession     *session,
            const RwLayer *layer,
            const char    *workload_id)
{
  RwOwnership ownership;

  if (workload_id == NULL)
    return rw_session_get_layer_owner (session, layer->id);

  rw_ownership_for_workload (rw_session_get_edition (session),
                             rw_session_get_catalogue (session), layer->id,
                             rw_scenario_find_workload (rw_session_get_scenario (session),
                                                        workload_id),
                             &ownership);
  return ownership.owner;
}

/* Which rings would change hands. */
static char *
dup_changes (RwWindow   *self,
             RwSession  *preview,
             const char *workload_id)
{
  const RwLayerSet *layers = rw_session_get_edition (preview)->layer_set;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < layers->n_layers; i++)
    if (find_owner (self->session, &layers->layers[i], workload_id)
        != find_owner (preview, &layers->layers[i], workload_id))
      g_ptr_array_add (names, (gpointer) layers->layers[i].name);
  if (names->len == 0)
    return g_strdup (_("no ring would change"));

  g_ptr_array_add (names, NULL);
  /* Translators: between the names of a list of rings. */
  list = g_strjoinv (C_("list of rings", ", "), (char **) names->pdata);
  return g_strdup_printf (ngettext ("%u ring would change: %s",
                                    "%u rings would change: %s",
                                    names->len - 1),
                          names->len - 1, list);
}

static void
begin (RwWindow   *self,
       RwSession  *preview,
       const char *what,
       const char *workload_id,
       gboolean    held)
{
  g_autofree char *changes = dup_changes (self, preview, workload_id);
  const char *way_out = held ? _("let go to return") : _("Escape to return");
  /* Translators: “Preview of SaaS: 3 rings would change: … – let go to
   * return”. */
  g_autofree char *text = g_strdup_printf (_("Preview of %s: %s – %s"), what,
                                           changes, way_out);

  self->preview_is_held = held;
  rw_canvas_set_preview (self->canvas, preview);
  rw_window_set_passing_status (self, text);
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "rw-preview");
}

static gboolean
has_workloads (RwWindow *self)
{
  RwScenario *scenario = rw_session_get_scenario (self->session);

  return scenario != NULL
         && g_list_model_get_n_items (rw_scenario_get_workloads (scenario)) > 0;
}

static void
begin_toggle (RwWindow *self,
              RwToggle  toggle,
              gboolean  held)
{
  g_autoptr (RwSession) preview = NULL;

  if (rw_session_get_edition (self->session) == NULL
      || rw_session_get_scenario (self->session) == NULL
      || (toggle == RW_TOGGLE_WORKLOADS && !has_workloads (self)))
    return;

  preview = rw_session_new_preview (self->session, toggle);
  begin (self, preview, rw_toggle_get_name (toggle), NULL, held);
}

static void
begin_model (RwWindow   *self,
             const char *model_id)
{
  const char *id = rw_session_get_selected_workload (self->session);
  g_autoptr (RwSession) preview = NULL;
  g_autofree char *what = NULL;
  RwServiceModel model;

  if (id == NULL || !rw_service_model_from_id (model_id, &model))
    return;
  preview = rw_session_new_workload_preview (self->session, id, model);
  if (preview == NULL)
    return;

  /* Translators: a workload, and a service model. */
  what = g_strdup_printf (_("“%s” as %s"),
                          rw_workload_get_name (
                            rw_scenario_find_workload (
                              rw_session_get_scenario (self->session), id)),
                          rw_service_model_get_short_name (model));
  begin (self, preview, what, id, FALSE);
}

static void
end_held (RwWindow *self)
{
  if (self->preview_is_held)
    rw_window_end_preview (self);
}

static void
preview_activate_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);
  const char *target = g_variant_get_string (parameter, NULL);
  RwToggle toggle;

  if (g_str_has_prefix (target, WORKLOAD_PREFIX))
    begin_model (self, target + strlen (WORKLOAD_PREFIX));
  else if (rw_toggle_from_id (target, &toggle))
    begin_toggle (self, toggle, FALSE);
  else
    rw_window_end_preview (self);
}

static gboolean
find_digit (guint     key,
            RwToggle *out_toggle)
{
  guint digit = RW_N_TOGGLES;

  if (key >= GDK_KEY_1 && key <= GDK_KEY_9)
    digit = key - GDK_KEY_1;
  else if (key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_9)
    digit = key - GDK_KEY_KP_1;
  *out_toggle = (RwToggle) digit;

  return digit < RW_N_TOGGLES;
}

static gboolean
key_pressed_cb (RwWindow        *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  const GdkModifierType modifiers =
    GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK;
  RwToggle toggle;

  if (key == GDK_KEY_Escape && rw_canvas_get_preview (self->canvas) != NULL)
    {
      rw_window_end_preview (self);
      return GDK_EVENT_STOP;
    }
  if ((state & GDK_ALT_MASK) == 0 || (state & modifiers) != 0
      || !find_digit (key, &toggle))
    return GDK_EVENT_PROPAGATE;

  /* A key that is held repeats itself. */
  if (!self->preview_is_held || self->preview_key != code)
    {
      self->preview_key = code;
      begin_toggle (self, toggle, TRUE);
    }
  return GDK_EVENT_STOP;
}

static void
key_released_cb (RwWindow        *self,
                 guint            key,
                 guint            code,
                 GdkModifierType  state)
{
  if (key == GDK_KEY_Alt_L || key == GDK_KEY_Alt_R || code == self->preview_key)
    end_held (self);
}

static void
hold_cb (GtkGesture *gesture,
         double      x,
         double      y,
         RwWindow   *self)
{
  GtkWidget *button =
    gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  RwToggle toggle;

  /* What is held is not pressed. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->preview_key = 0;
  if (rw_toggle_from_id (gtk_widget_get_name (button), &toggle))
    begin_toggle (self, toggle, TRUE);
}

static void
let_go_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           RwWindow         *self)
{
  end_held (self);
}

static void
add_hold (RwWindow *self,
          RwToggle  toggle)
{
  GtkGesture *hold = gtk_gesture_long_press_new ();

  gtk_gesture_long_press_set_delay_factor (GTK_GESTURE_LONG_PRESS (hold),
                                           HOLD_DELAY_FACTOR);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (hold),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect (hold, "pressed", G_CALLBACK (hold_cb), self);
  g_signal_connect (hold, "end", G_CALLBACK (let_go_cb), self);
  g_signal_connect (hold, "cancel", G_CALLBACK (let_go_cb), self);
  gtk_widget_add_controller (rw_control_bar_get_toggle (self->control_bar, toggle),
                             GTK_EVENT_CONTROLLER (hold));
}

/**
 * rw_window_add_preview_actions:
 * @self: a window with a document
 *
 * Lets one try how things would be.
 */
void
rw_window_add_preview_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "preview", .parameter_type = "s", .activate = preview_activate_cb },
  };
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb),
                            self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb),
                            self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  for (int i = 0; i < RW_N_TOGGLES; i++)
    add_hold (self, (RwToggle) i);

  /* Nobody holds a key in a window that is not the one they type into. */
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (end_held), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed",
                           G_CALLBACK (rw_window_end_preview), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rw_window_end_preview:
 * @self: a window
 *
 * Shows what is, and says again what was said before.
 */
void
rw_window_end_preview (RwWindow *self)
{
  if (rw_canvas_get_preview (self->canvas) == NULL)
    return;

  self->preview_is_held = FALSE;
  self->preview_key = 0;
  rw_canvas_set_preview (self->canvas, NULL);
  rw_window_set_passing_status (self, NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->status), "rw-preview");
}
