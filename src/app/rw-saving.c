/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving from a window. Every way to save ends in the one function here that
 * starts a save, and every save in the one that ends it. What to ask of a
 * person is another file's affair.
 */

#include "config.h"

#include "app/rw-saving.h"

#include <glib/gi18n.h>

#include "app/rw-recent.h"
#include "core/rw-error.h"

#define ENDING ".ringwall"

static void
finish (RwSaving *self,
        gboolean  saved)
{
  RwWindowSaved done = g_steal_pointer (&self->done);

  if (done != NULL)
    done (self->window, saved, self->user_data);
}

/* Whoever answers nothing has not saved. */
static void
clear (gpointer data)
{
  RwSaving *self = data;

  finish (self, FALSE);
  g_clear_object (&self->window);
  g_clear_object (&self->file);
  g_clear_object (&self->history);
}

/* One window a document: nobody saves over what is open in another one. */
static gboolean
is_open_elsewhere (RwSaving *self)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self->window));
  GFile *file = rw_saving_get_file (self);
  GtkWindow *other =
    rw_application_find_window (RW_APPLICATION (application), file);

  return other != NULL && other != GTK_WINDOW (self->window);
}

static void
add_copy_toast (RwSaving *self)
{
  g_autofree char *name = rw_saving_dup_name (self);
  g_autofree char *plain = g_strdup_printf (_("Copy saved as “%s”"), name);
  g_autofree char *title = g_markup_escape_text (plain, -1);

  rw_window_add_toast (self->window, adw_toast_new (title));
}

static void
succeed (RwSaving *self)
{
  RwDocument *document = rw_history_get_document (self->history);

  rw_recent_add (gtk_recent_manager_get_default (), rw_saving_get_file (self),
                 rw_document_get_title (document));
  if (self->copy)
    add_copy_toast (self);
  else
    {
      g_autofree char *name = rw_saving_dup_name (self);

      rw_history_set_saved (self->history, self->position);
      rw_window_set_origin (self->window, name);
    }
  finish (self, TRUE);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RwSaving) self = data;
  g_autoptr (GError) error = NULL;
  gboolean saved = rw_document_file_save_finish (RW_DOCUMENT_FILE (source),
                                                 result, &error);

  if (saved)
    succeed (self);
  else if (g_error_matches (error, RW_ERROR, RW_ERROR_SAVE_GONE))
    {
      /* Whoever saves wants the file, and to make it again replaces nothing. */
      rw_saving_go (self);
      return;
    }
  else
    rw_saving_explain (self, error);
  rw_window_save_ended (self->window, saved);
}

static void
start (RwSaving *self)
{
  RwHistory *history = rw_window_get_history (self->window);

  rw_window_finish_typing (self->window);
  g_set_object (&self->history, history);
  self->position = rw_history_get_position (history);
  rw_document_file_save_async (self->window->place,
                               rw_history_get_document (history), self->file,
                               self->flags, !self->copy, saved_cb,
                               rw_saving_ref (self));
}

/* Nobody waits for nothing to be written. */
static gboolean
is_saved_already (RwSaving *self)
{
  RwDocumentFile *place = self->window->place;

  return self->file == NULL && !rw_window_get_changed (self->window)
         && rw_document_file_get_state (place) != NULL
         && rw_document_file_get_disk (place) == RW_DISK_SAME;
}

static gboolean
go_cb (gpointer data)
{
  rw_saving_go (data);
  return G_SOURCE_REMOVE;
}

static void
unref_saving (gpointer data)
{
  rw_saving_unref (data);
}

/* Not at once: the earlier save has still to say what came of it. */
static void
ready_cb (RwDocumentFile *place,
          GParamSpec     *pspec,
          RwSaving       *self)
{
  if (rw_document_file_get_saving (place))
    return;
  g_idle_add_full (G_PRIORITY_DEFAULT, go_cb, rw_saving_ref (self),
                   unref_saving);
  g_signal_handlers_disconnect_by_func (place, ready_cb, self);
}

static void
waiting_closed (gpointer  data,
                GClosure *closure)
{
  rw_saving_unref (data);
}

/**
 * rw_saving_new:
 * @window: the window whose document is to be saved
 * @done: (nullable): called once, with what came of it
 * @user_data: for @done
 *
 * Makes a wish to save the document where it is kept.
 *
 * Returns: (transfer full): the wish
 */
RwSaving *
rw_saving_new (RwWindow      *window,
               RwWindowSaved  done,
               gpointer       user_data)
{
  RwSaving *self;

  g_return_val_if_fail (RW_IS_WINDOW (window), NULL);

  self = g_rc_box_new0 (RwSaving);
  self->window = g_object_ref (window);
  self->done = done;
  self->user_data = user_data;
  return self;
}

/**
 * rw_saving_ref:
 * @self: a wish to save
 *
 * Holds it.
 *
 * Returns: (transfer full): @self
 */
RwSaving *
rw_saving_ref (RwSaving *self)
{
  return g_rc_box_acquire (self);
}

/**
 * rw_saving_unref:
 * @self: (transfer full): a wish to save
 *
 * Lets it go. With the last hold, a wish that came to nothing says so.
 */
void
rw_saving_unref (RwSaving *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * rw_saving_get_file:
 * @self: a wish to save
 *
 * Gets where it goes.
 *
 * Returns: (transfer none) (nullable): the file; %NULL while nobody has said
 */
GFile *
rw_saving_get_file (RwSaving *self)
{
  if (self->file != NULL)
    return self->file;
  return rw_document_file_get_file (self->window->place);
}

/**
 * rw_saving_dup_name:
 * @self: a wish to save that has a file
 *
 * Names the file for a person.
 *
 * Returns: (transfer full): plain text
 */
char *
rw_saving_dup_name (RwSaving *self)
{
  g_autofree char *base = g_file_get_basename (rw_saving_get_file (self));

  return g_filename_display_name (base);
}

/**
 * rw_saving_set_file:
 * @self: a wish to save
 * @file: where to
 * @agreed: whether somebody has agreed to replace what is there
 *
 * Says where the document goes. A name without the ending of documents gets
 * it; nobody has agreed to replace a file of that name.
 */
void
rw_saving_set_file (RwSaving *self,
                    GFile    *file,
                    gboolean  agreed)
{
  GFile *own = rw_document_file_get_file (self->window->place);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (base, -1);
  g_autoptr (GFile) named = g_object_ref (file);

  if (!g_str_has_suffix (folded, ENDING))
    {
      g_autoptr (GFile) folder = g_file_get_parent (file);
      g_autofree char *name = g_strconcat (base, ENDING, NULL);

      g_set_object (&named, NULL);
      named = folder != NULL ? g_file_get_child (folder, name)
                             : g_object_ref (file);
      agreed = FALSE;
    }
  /* What is known of the document's own file is worth more than a yes. */
  if (own != NULL && g_file_equal (named, own))
    agreed = FALSE;
  self->flags = agreed ? RW_SAVE_OVERWRITE : RW_SAVE_DEFAULT;
  g_set_object (&self->file, named);
}

/**
 * rw_saving_go:
 * @self: a wish to save
 *
 * Does it, as soon as an earlier save of the window is through. Asks where to
 * if nobody has said, and what to do about whatever is in the way.
 */
void
rw_saving_go (RwSaving *self)
{
  RwDocumentFile *place = self->window->place;

  if (rw_document_file_get_saving (place))
    g_signal_connect_data (place, "notify::saving", G_CALLBACK (ready_cb),
                           rw_saving_ref (self), waiting_closed, 0);
  else if (is_saved_already (self))
    finish (self, TRUE);
  else if (rw_saving_get_file (self) == NULL
           || (self->file == NULL && rw_document_file_get_read_only (place)))
    rw_saving_choose (self);
  else if (is_open_elsewhere (self))
    rw_saving_explain_open (self);
  else
    start (self);
}
