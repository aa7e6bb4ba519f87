/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Leaving the program: one question for all documents with changes, and no
 * end while one of them is on its way to the disk.
 */

#include "config.h"

#include "app/rw-application-private.h"

#include "app/rw-close-question.h"
#include "app/rw-window-private.h"

static GPtrArray *
list_windows (RwApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *l = windows; l != NULL; l = l->next)
    if (RW_IS_WINDOW (l->data))
      g_ptr_array_add (list, g_object_ref (l->data));
  return list;
}

/* Each window is closed, so that each remembers its state. */
static void
close_all_cb (gpointer data)
{
  g_autoptr (GPtrArray) windows = list_windows (RW_APPLICATION (data));

  rw_application_remember_windows (RW_APPLICATION (data));
  for (guint i = 0; i < windows->len; i++)
    rw_window_close_now (windows->pdata[i]);
}

static gboolean
is_saving (RwApplication *self)
{
  g_autoptr (GPtrArray) windows = list_windows (self);

  for (guint i = 0; i < windows->len; i++)
    {
      RwWindow *window = windows->pdata[i];

      if (rw_document_file_get_saving (window->place))
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
list_changed (RwApplication *self)
{
  GPtrArray *windows = list_windows (self);

  for (guint i = windows->len; i > 0; i--)
    {
      RwWindow *window = windows->pdata[i - 1];

      if (rw_window_get_history (window) != NULL)
        rw_window_finish_typing (window);
      if (!rw_window_get_changed (window))
        g_ptr_array_remove_index (windows, i - 1);
    }
  return windows;
}

/**
 * rw_application_quit:
 * @self: the application
 *
 * Closes all windows and ends. Asks about changes first, and waits for saves
 * that are on their way.
 */
void
rw_application_quit (RwApplication *self)
{
  g_autoptr (GPtrArray) changed = NULL;
  GtkWindow *parent;

  g_return_if_fail (RW_IS_APPLICATION (self));

  rw_application_remember_windows (self);
  self->quit_after_save = is_saving (self);
  if (self->quit_after_save)
    return;
  changed = list_changed (self);
  if (changed->len == 0)
    {
      close_all_cb (self);
      return;
    }
  parent = changed->len == 1 ? changed->pdata[0]
                             : rw_application_get_active (self);
  rw_close_question_ask (parent, changed, close_all_cb, self);
}

/**
 * rw_application_save_ended:
 * @self: the application
 * @saved: whether the document is on the disk
 *
 * Goes on with leaving the program where that had to wait.
 */
void
rw_application_save_ended (RwApplication *self,
                           gboolean       saved)
{
  gboolean quit = self->quit_after_save && saved;

  g_return_if_fail (RW_IS_APPLICATION (self));

  self->quit_after_save = FALSE;
  if (quit)
    rw_application_quit (self);
}
