/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in the middle of a window: the diagram, or the outline, which
 * tells the same. The outline is made when it is first asked for.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include "app/rw-outline.h"

static void
ensure_outline (RwWindow *self)
{
  GtkWidget *outline;

  if (adw_bin_get_child (self->outline) != NULL)
    return;

  outline = rw_outline_new ();
  rw_outline_set_session (RW_OUTLINE (outline), self->session);
  g_signal_connect_object (outline, "details-requested",
                           G_CALLBACK (rw_window_show_details), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->outline, outline);
}

/* Once the inspector tells of what was just selected: what it told before goes,
 * and the focus would go with it. */
static gboolean
focus_details_cb (gpointer data)
{
  RwWindow *self = data;

  if (adw_flap_get_reveal_flap (self->details_flap))
    gtk_widget_child_focus (GTK_WIDGET (self->details), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* The keyboard goes along where it was in the view that goes. */
static void
show_outline_change_state_cb (GSimpleAction *action,
                              GVariant      *state,
                              gpointer       data)
{
  RwWindow *self = RW_WINDOW (data);
  gboolean shown = g_variant_get_boolean (state);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean inside = focus != NULL
                    && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->views));

  if (shown)
    ensure_outline (self);
  gtk_stack_set_visible_child_name (self->views, shown ? "outline" : "diagram");
  g_simple_action_set_state (action, state);
  if (inside && shown)
    gtk_widget_grab_focus (adw_bin_get_child (self->outline));
  else if (inside)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/**
 * rw_window_add_view_actions:
 * @self: a window with a document
 *
 * Adds what changes between the diagram and the outline.
 */
void
rw_window_add_view_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "show-outline", .state = "false",
      .change_state = show_outline_change_state_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
}

/**
 * rw_window_show_details:
 * @self: a window with a document
 *
 * Brings the details of what is selected into view, and gives them the
 * keyboard.
 */
void
rw_window_show_details (RwWindow *self)
{
  rw_window_complete (self);
  adw_flap_set_reveal_flap (self->details_flap, TRUE);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_details_cb,
                   g_object_ref (self), g_object_unref);
}
