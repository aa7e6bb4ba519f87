/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text fields whose typing is an edit of the document at once. They have no
 * undo of their own: Ctrl+Z takes back the edit, which is all that was typed
 * in one go. What the document does not take, such as control characters or a
 * name that is empty, goes from the field when it loses the focus.
 */

#include "config.h"

#include "app/rw-live-text.h"

/** LiveText: a field and what it edits. Belongs to the field. */
typedef struct
{
  GtkWidget  *widget;    /* (borrowed): an editable or a text view */
  RwHistory  *history;   /* (owned) */
  GObject    *object;    /* (owned) */
  char       *property;  /* (owned) */
  RwTextEdit  edit;
  gboolean    busy;      /* field and object follow one another */
} LiveText;

static void
live_text_free (gpointer data)
{
  LiveText *live = data;

  g_signal_handlers_disconnect_by_data (live->object, live);
  g_clear_object (&live->history);
  g_clear_object (&live->object);
  g_free (live->property);
  g_free (live);
}

static GtkTextBuffer *
get_buffer (LiveText *live)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (live->widget));
}

static char *
dup_text (LiveText *live)
{
  GtkTextIter start;
  GtkTextIter end;

  if (GTK_IS_EDITABLE (live->widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (live->widget)));
  gtk_text_buffer_get_bounds (get_buffer (live), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (live), &start, &end, FALSE);
}

static void
set_text (LiveText   *live,
          const char *text)
{
  if (GTK_IS_EDITABLE (live->widget))
    gtk_editable_set_text (GTK_EDITABLE (live->widget), text);
  else
    gtk_text_buffer_set_text (get_buffer (live), text, -1);
}

static void
show_text (LiveText *live)
{
  g_autofree char *wanted = NULL;
  g_autofree char *shown = NULL;

  if (live->busy)
    return;
  g_object_get (live->object, live->property, &wanted, NULL);
  shown = dup_text (live);
  if (g_strcmp0 (shown, wanted) == 0)
    return;
  live->busy = TRUE;
  set_text (live, wanted != NULL ? wanted : "");
  live->busy = FALSE;
}

static void
typed_cb (LiveText *live)
{
  g_autofree char *text = NULL;

  if (live->busy)
    return;
  text = dup_text (live);
  live->busy = TRUE;
  live->edit (live->history, live->object, text);
  live->busy = FALSE;
}

static void
left_cb (LiveText *live)
{
  rw_history_seal (live->history);
  show_text (live);
}

static void
follow_typing (LiveText *live)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  if (GTK_IS_EDITABLE (live->widget))
    {
      gtk_editable_set_enable_undo (GTK_EDITABLE (live->widget), FALSE);
      g_signal_connect_swapped (live->widget, "changed",
                                G_CALLBACK (typed_cb), live);
    }
  else
    {
      gtk_text_buffer_set_enable_undo (get_buffer (live), FALSE);
      g_signal_connect_swapped (get_buffer (live), "changed",
                                G_CALLBACK (typed_cb), live);
    }
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), live);
  gtk_widget_add_controller (live->widget, focus);
}

/**
 * rw_live_text_bind:
 * @widget: a #GtkEditable or a #GtkTextView, with nothing bound to it yet
 * @history: of the document
 * @object: what is edited: the document or a part of it
 * @property: the name of its property, a string
 * @edit: the command that sets it
 *
 * Lets a field show a text of the document, and edit it as it is typed. Typing
 * in one go is one step.
 */
void
rw_live_text_bind (GtkWidget  *widget,
                   RwHistory  *history,
                   GObject    *object,
                   const char *property,
                   RwTextEdit  edit)
{
  g_autofree char *detail = NULL;
  LiveText *live;

  g_return_if_fail (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget));
  g_return_if_fail (RW_IS_HISTORY (history));
  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (edit != NULL);

  live = g_new0 (LiveText, 1);
  live->widget = widget;
  live->history = g_object_ref (history);
  live->object = g_object_ref (object);
  live->property = g_strdup (property);
  live->edit = edit;
  show_text (live);
  follow_typing (live);
  gtk_widget_set_sensitive (widget, rw_history_get_editable (history));

  detail = g_strdup_printf ("notify::%s", property);
  g_signal_connect_swapped (object, detail, G_CALLBACK (show_text), live);
  g_object_set_data_full (G_OBJECT (widget), "rw-live-text", live,
                          live_text_free);
}
