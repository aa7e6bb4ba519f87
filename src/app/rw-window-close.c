/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Closing a window: not while its document is on its way to the disk, and not
 * before somebody has said what is to become of changes.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include "app/rw-application-private.h"
#include "app/rw-close-question.h"

static void
may_close_cb (gpointer data)
{
  rw_window_close_now (RW_WINDOW (data));
}

/**
 * rw_window_ask_to_close:
 * @self: a window that is to close
 *
 * Asks about changes where there are any, and waits for a save that is on its
 * way. The window closes by itself after that, if it may.
 *
 * Returns: whether it has to stay for now
 */
gboolean
rw_window_ask_to_close (RwWindow *self)
{
  g_autoptr (GPtrArray) windows = NULL;

  if (rw_document_file_get_saving (self->place))
    {
      self->close_after_save = TRUE;
      return TRUE;
    }
  if (rw_window_get_history (self) != NULL)
    rw_window_finish_typing (self);
  if (!rw_window_get_changed (self))
    return FALSE;

  windows = g_ptr_array_new ();
  g_ptr_array_add (windows, self);
  rw_close_question_ask (GTK_WINDOW (self), windows, may_close_cb, self);
  return TRUE;
}

/**
 * rw_window_close_now:
 * @self: a window
 *
 * Closes it, whatever its document holds: somebody has agreed.
 */
void
rw_window_close_now (RwWindow *self)
{
  g_return_if_fail (RW_IS_WINDOW (self));

  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/**
 * rw_window_save_ended:
 * @self: a window
 * @saved: whether its document is on the disk
 *
 * Goes on with what had to wait for a save. Whoever has not saved does not
 * close.
 */
void
rw_window_save_ended (RwWindow *self,
                      gboolean  saved)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self));
  gboolean close = self->close_after_save && saved;

  self->close_after_save = FALSE;
  if (!saved)
    rw_window_keep_draft (self);
  rw_window_update_edit (self);
  if (close)
    gtk_window_close (GTK_WINDOW (self));
  if (application == NULL)
    return;
  if (saved)
    rw_application_file_changed (RW_APPLICATION (application));
  rw_application_save_ended (RW_APPLICATION (application), saved);
}
