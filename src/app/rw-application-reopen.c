/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening the documents of the last time again, for whoever has asked for
 * that. What was never saved has no address and is left to recovery.
 */

#include "config.h"

#include "app/rw-application-private.h"

#include "app/rw-reopen.h"
#include "app/rw-settings.h"
#include "app/rw-window.h"

/* Windows that go together, as when the program ends, are gone before the
 * list is written: it holds what was there before. */
#define REMEMBER_AFTER_MS 500

static gboolean
is_wanted (RwApplication *self)
{
  return rw_settings_get_boolean (self->settings, "restore-session", FALSE);
}

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "ringwall", "windows",
                           NULL);
}

/* In the order in which they were looked at, the latest last. */
static GStrv
list_uris (RwApplication *self,
           gboolean      *out_windows)
{
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  *out_windows = FALSE;
  for (GList *l = g_list_last (windows); l != NULL; l = l->prev)
    {
      GFile *file = NULL;
      g_autofree char *uri = NULL;

      if (!RW_IS_WINDOW (l->data))
        continue;
      *out_windows = TRUE;
      file = rw_window_get_file (RW_WINDOW (l->data));
      if (file == NULL)
        continue;
      uri = g_file_get_uri (file);
      g_strv_builder_add (uris, uri);
    }
  return g_strv_builder_end (uris);
}

static void
write_list (RwApplication *self)
{
  g_autofree char *path = dup_path ();
  g_autoptr (GError) error = NULL;
  gboolean any;
  g_auto (GStrv) uris = list_uris (self, &any);

  if (any && is_wanted (self)
      && !rw_reopen_write (path, (const char *const *) uris, &error))
    g_debug ("%s", error->message);
}

static gboolean
remember_cb (gpointer data)
{
  RwApplication *self = RW_APPLICATION (data);

  self->remember_id = 0;
  write_list (self);
  return G_SOURCE_REMOVE;
}

static void
remember_soon (RwApplication *self)
{
  g_clear_handle_id (&self->remember_id, g_source_remove);
  self->remember_id = g_timeout_add (REMEMBER_AFTER_MS, remember_cb, self);
}

/* A remote one cannot be asked without waiting for it. */
static gboolean
is_there (GFile *file)
{
  return !g_file_is_native (file) || g_file_query_exists (file, NULL);
}

/**
 * rw_application_init_reopen:
 * @self: the application, as it starts
 *
 * Remembers from now on which documents are open.
 */
void
rw_application_init_reopen (RwApplication *self)
{
  g_signal_connect (self, "window-added", G_CALLBACK (remember_soon), NULL);
  g_signal_connect (self, "window-removed", G_CALLBACK (remember_soon), NULL);
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::restore-session",
                             G_CALLBACK (remember_soon), self,
                             G_CONNECT_SWAPPED);
}

/**
 * rw_application_remember_windows:
 * @self: the application
 *
 * Writes at once which documents are open, as before the windows close.
 */
void
rw_application_remember_windows (RwApplication *self)
{
  g_return_if_fail (RW_IS_APPLICATION (self));

  g_clear_handle_id (&self->remember_id, g_source_remove);
  write_list (self);
}

/**
 * rw_application_file_changed:
 * @self: the application
 *
 * Notes that a window shows another file than before.
 */
void
rw_application_file_changed (RwApplication *self)
{
  g_return_if_fail (RW_IS_APPLICATION (self));

  remember_soon (self);
}

/**
 * rw_application_reopen:
 * @self: the application, without a window
 *
 * Opens the documents of the last time, those of them that are still there.
 *
 * Returns: whether there was any
 */
gboolean
rw_application_reopen (RwApplication *self)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) uris = NULL;
  gboolean any = FALSE;

  g_return_val_if_fail (RW_IS_APPLICATION (self), FALSE);

  if (!is_wanted (self))
    return FALSE;
  path = dup_path ();
  uris = rw_reopen_read (path);
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (!is_there (file))
        continue;
      rw_application_open_file (self, file, NULL);
      any = TRUE;
    }
  return any;
}
