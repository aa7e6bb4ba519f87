/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One question for all documents that would be lost: save them, discard them,
 * or stay. Several documents are listed, each to be chosen.
 */

#include "config.h"

#include "app/rw-close-question.h"

#include <glib/gi18n.h>

#include "app/rw-compat.h"
#include "app/rw-window-private.h"

/** Closing: windows on their way out. Counted. */
typedef struct
{
  GtkWindow  *parent;    /* (owned) */
  GtkWindow  *dialog;    /* (borrowed) until it is answered */
  GPtrArray  *windows;   /* (owned) (element-type RwWindow) */
  GPtrArray  *checks;    /* (owned) (element-type GtkCheckButton), as windows;
                          * empty for a single window */
  guint       next;      /* of windows, to be saved */
  RwMayClose  may_close;
  gpointer    user_data;
} Closing;

static void
closing_clear (gpointer data)
{
  Closing *closing = data;

  g_object_set_data (G_OBJECT (closing->parent), "rw-closing", NULL);
  g_clear_object (&closing->parent);
  g_clear_pointer (&closing->windows, g_ptr_array_unref);
  g_clear_pointer (&closing->checks, g_ptr_array_unref);
}

static void
closing_unref (gpointer data)
{
  g_rc_box_release_full (data, closing_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Closing, closing_unref)

static gboolean
is_chosen (Closing *closing,
           guint    index)
{
  return closing->checks->len == 0
         || gtk_check_button_get_active (closing->checks->pdata[index]);
}

/* Windows that were not chosen need no saving, nor do those that somebody
 * closed in the meantime. */
static void
leave_out_others (Closing *closing)
{
  for (guint i = closing->windows->len; i > 0; i--)
    {
      GtkWindow *window = closing->windows->pdata[i - 1];

      if (!is_chosen (closing, i - 1)
          || gtk_window_get_application (window) == NULL)
        g_ptr_array_remove_index (closing->windows, i - 1);
    }
}

/* One after the other: each may have something to ask. */
static void
saved_cb (RwWindow *window,
          gboolean  saved,
          gpointer  data)
{
  g_autoptr (Closing) closing = data;

  if (saved && closing->next < closing->windows->len)
    {
      RwWindow *next = closing->windows->pdata[closing->next++];

      gtk_window_present (GTK_WINDOW (next));
      rw_window_save (next, saved_cb, g_steal_pointer (&closing));
    }
  else if (saved)
    closing->may_close (closing->user_data);
}

static void
answered_cb (const char *answer,
             gpointer    data)
{
  Closing *closing = data;

  if (g_str_equal (answer, "discard"))
    closing->may_close (closing->user_data);
  if (!g_str_equal (answer, "save"))
    return;
  leave_out_others (closing);
  saved_cb (NULL, TRUE, g_rc_box_acquire (closing));
}

static void
check_toggled_cb (Closing *closing)
{
  gboolean any = FALSE;

  for (guint i = 0; i < closing->checks->len; i++)
    any = any || is_chosen (closing, i);
  rw_compat_ask_set_enabled (closing->dialog, "save", any);
}

static GtkWidget *
add_row (Closing  *closing,
         RwWindow *window)
{
  RwDocument *document =
    rw_session_get_document (rw_window_get_session (window));
  g_autofree char *name = rw_window_dup_name (window);
  const char *title = rw_document_get_title (document);
  g_autofree char *escaped_name = g_markup_escape_text (name, -1);
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped_name);
  if (g_strcmp0 (name, title) != 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped_title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (check_toggled_cb),
                            closing);
  g_ptr_array_add (closing->checks, g_object_ref (check));
  return row;
}

static GtkWidget *
add_list (Closing *closing)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < closing->windows->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         add_row (closing, closing->windows->pdata[i]));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled),
                                              320);
  gtk_scrolled_window_set_propagate_natural_height (
    GTK_SCROLLED_WINDOW (scrolled), TRUE);
  return scrolled;
}

static void
ask_for_one (Closing *closing)
{
  const RwAnswer answers[] = {
    { "cancel", _("_Cancel"), RW_ANSWER_PLAIN },
    { "discard", _("_Discard"), RW_ANSWER_DESTRUCTIVE },
    { "save", _("_Save"), RW_ANSWER_SUGGESTED },
  };
  g_autofree char *name = rw_window_dup_name (closing->windows->pdata[0]);
  g_autofree char *heading = g_strdup_printf (_("Save Changes to “%s”?"),
                                              name);
  const RwQuestion question = {
    heading, _("Changes that are not saved will be lost."), NULL,
    answers, G_N_ELEMENTS (answers),
  };

  closing->dialog = rw_compat_ask (closing->parent, &question, answered_cb,
                                   closing, closing_unref);
}

static void
ask_for_several (Closing *closing)
{
  const RwAnswer answers[] = {
    { "cancel", _("_Cancel"), RW_ANSWER_PLAIN },
    { "discard", _("_Discard All"), RW_ANSWER_DESTRUCTIVE },
    { "save", _("_Save"), RW_ANSWER_SUGGESTED },
  };
  const RwQuestion question = {
    _("Save Changes?"),
    _("These documents have changes that are not saved. Changes to documents "
      "that are not selected will be lost."),
    add_list (closing), answers, G_N_ELEMENTS (answers),
  };

  closing->dialog = rw_compat_ask (closing->parent, &question, answered_cb,
                                   closing, closing_unref);
}

/**
 * rw_close_question_ask:
 * @parent: the window to ask over
 * @windows: (element-type RwWindow): windows with changes, at least one
 * @may_close: called when all of them may close
 * @user_data: for @may_close; must live as long as @parent
 *
 * Asks what to do with changes, and saves those that are to be saved, one
 * document after the other. Where that question stands already, it is shown
 * instead.
 */
void
rw_close_question_ask (GtkWindow  *parent,
                       GPtrArray  *windows,
                       RwMayClose  may_close,
                       gpointer    user_data)
{
  Closing *closing;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (windows != NULL && windows->len > 0);
  g_return_if_fail (may_close != NULL);

  closing = g_object_get_data (G_OBJECT (parent), "rw-closing");
  if (closing != NULL)
    return;

  closing = g_rc_box_new0 (Closing);
  closing->parent = g_object_ref (parent);
  closing->windows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < windows->len; i++)
    g_ptr_array_add (closing->windows, g_object_ref (windows->pdata[i]));
  closing->checks = g_ptr_array_new_with_free_func (g_object_unref);
  closing->may_close = may_close;
  closing->user_data = user_data;
  g_object_set_data (G_OBJECT (parent), "rw-closing", closing);
  gtk_window_present (parent);
  if (windows->len == 1)
    ask_for_one (closing);
  else
    ask_for_several (closing);
}
