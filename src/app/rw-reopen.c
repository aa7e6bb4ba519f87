/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of documents that were open, kept in a file between two runs: one
 * address a line. It opens nothing and knows no widget.
 */

#include "config.h"

#include "app/rw-reopen.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "core/rw-file.h"

#define MAX_BYTES (256 * 1024)

/**
 * rw_reopen_read:
 * @path: (type filename): where the list is; need not be there
 *
 * Reads the list. Lines that are no addresses are left out.
 *
 * Returns: (transfer full) (array zero-terminated=1): addresses, at most
 *   RW_REOPEN_MAX
 */
GStrv
rw_reopen_read (const char *path)
{
  g_autoptr (GStrvBuilder) uris = g_strv_builder_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = rw_file_read_bytes (path, MAX_BYTES, NULL);
  if (bytes != NULL)
    text = g_strndup (g_bytes_get_data (bytes, NULL),
                      g_bytes_get_size (bytes));
  lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  for (guint i = 0; lines[i] != NULL && n < RW_REOPEN_MAX; i++)
    if (g_uri_is_valid (lines[i], G_URI_FLAGS_NONE, NULL))
      {
        g_strv_builder_add (uris, lines[i]);
        n++;
      }
  return g_strv_builder_end (uris);
}

/**
 * rw_reopen_write:
 * @path: (type filename): where the list goes; its folder is made
 * @uris: (array zero-terminated=1): addresses
 * @error: where the error goes
 *
 * Writes the list.
 *
 * Returns: whether it went well; else @error is set, in %G_IO_ERROR
 */
gboolean
rw_reopen_write (const char         *path,
                 const char *const  *uris,
                 GError            **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL && uris != NULL, FALSE);

  folder = g_path_get_dirname (path);
  text = g_strjoinv ("\n", (char **) uris);
  bytes = g_bytes_new (text, strlen (text));
  /* Where that fails, the writer says why. */
  g_mkdir_with_parents (folder, 0700);
  return rw_file_write_bytes (path, bytes, TRUE, error);
}
