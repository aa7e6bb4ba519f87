/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line below the diagram: what changed last, and what the picture had no
 * room for.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include <glib/gi18n.h>

static void
show_status (RwWindow *self)
{
  const char *text = self->passing_text != NULL ? self->passing_text
                                                : self->status_text;

  gtk_label_set_text (self->status, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->status), text);
}

static void
set_status (RwWindow   *self,
            const char *text)
{
  g_free (self->status_text);
  self->status_text = g_strdup (text);
  show_status (self);
}

static void
view_changed_cb (RwWindow *self)
{
  g_autofree char *text = rw_changes_take_text (self->changes);

  set_status (self, text);
}

/* A scenario is another estate: say what is in it before what changed. */
static void
scenario_changed_cb (RwWindow *self)
{
  g_autofree char *summary = rw_changes_dup_summary (self->changes);
  g_autofree char *changes = rw_changes_take_text (self->changes);
  g_autofree char *text = g_strdup_printf ("%s · %s", summary, changes);

  set_status (self, text);
}

static void
edited_cb (RwWindow *self)
{
  g_autofree char *text = rw_changes_take_summary (self->changes);

  set_status (self, text);
}

/* Rings that are taken away or come back say so; nothing else is said twice. */
static void
tell_gaps (RwWindow *self)
{
  g_autofree char *gaps = rw_session_dup_gaps (self->session);

  if (g_strcmp0 (gaps, self->gaps) == 0)
    return;

  if (self->gaps != NULL)
    set_status (self, gaps[0] != '\0' ? gaps : _("All rings are there again"));
  g_free (self->gaps);
  self->gaps = g_steal_pointer (&gaps);
}

static gboolean
notes_cb (gpointer data)
{
  RwWindow *self = data;
  RwScene *scene = rw_canvas_get_scene (self->canvas);
  guint n = scene != NULL ? rw_scene_get_n_notes (scene) : 0;
  g_autoptr (GString) text = g_string_new (NULL);

  self->notes_id = 0;
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            rw_scene_get_note (scene, i));
  gtk_label_set_text (self->notes, text->str);
  gtk_widget_set_visible (self->notes_button, n > 0);
  return G_SOURCE_REMOVE;
}

/* Within an allocation: the label must wait. */
static void
laid_out_cb (RwWindow *self)
{
  if (self->notes_id == 0)
    self->notes_id = g_idle_add (notes_cb, self);
}

/**
 * rw_window_init_status:
 * @self: a window with its session
 *
 * Begins to tell what changes.
 */
void
rw_window_init_status (RwWindow *self)
{
  self->changes = rw_changes_new (self->session);
  g_signal_connect_object (self->session, "notify::toggle",
                           G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::edition-id",
                           G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::scenario",
                           G_CALLBACK (scenario_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (tell_gaps),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "laid-out",
                           G_CALLBACK (laid_out_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rw_window_set_passing_status:
 * @self: a window
 * @text: (nullable): what to say for a moment, or %NULL to end that
 *
 * Says something in the status line, over what it says otherwise.
 */
void
rw_window_set_passing_status (RwWindow   *self,
                              const char *text)
{
  g_free (self->passing_text);
  self->passing_text = g_strdup (text);
  show_status (self);
}

/**
 * rw_window_reset_status:
 * @self: a window with another document
 *
 * Tells what there is, since nothing has changed yet.
 */
void
rw_window_reset_status (RwWindow *self)
{
  RwHistory *history = rw_session_get_history (self->session);
  g_autofree char *summary = NULL;

  rw_changes_reset (self->changes);
  g_free (self->gaps);
  self->gaps = rw_session_dup_gaps (self->session);
  summary = rw_changes_dup_summary (self->changes);
  set_status (self, summary);
  if (history != NULL)
    g_signal_connect_object (history, "applied", G_CALLBACK (edited_cb), self,
                             G_CONNECT_SWAPPED);
}

/**
 * rw_window_get_status:
 * @self: a window
 *
 * Gets what the status line says.
 *
 * Returns: (transfer none): one line, "" on the welcome page
 */
const char *
rw_window_get_status (RwWindow *self)
{
  g_return_val_if_fail (RW_IS_WINDOW (self), NULL);

  return gtk_label_get_text (self->status);
}
