/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The documents opened last, as the desktop remembers them.
 */

#include "config.h"

#include "app/rw-recent.h"

#define MEDIA_TYPE "application/x-ringwall+xml"

static int
compare_visited (gconstpointer a,
                 gconstpointer b)
{
  GtkRecentInfo *first = *(GtkRecentInfo *const *) a;
  GtkRecentInfo *second = *(GtkRecentInfo *const *) b;

  return g_date_time_compare (gtk_recent_info_get_visited (second),
                              gtk_recent_info_get_visited (first));
}

/**
 * rw_recent_list:
 * @manager: what the desktop remembers
 *
 * Lists the documents opened last and still there, the latest first.
 *
 * Returns: (transfer container) (element-type GtkRecentInfo): at most
 *   RW_RECENT_MAX
 */
GPtrArray *
rw_recent_list (GtkRecentManager *manager)
{
  g_autolist (GtkRecentInfo) items = gtk_recent_manager_get_items (manager);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  list = g_ptr_array_new ();
  kept = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  for (GList *l = items; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MEDIA_TYPE) == 0)
      g_ptr_array_add (list, l->data);
  g_ptr_array_sort (list, compare_visited);

  /* Whether a file is there costs a system call, so ask for the few shown. */
  for (guint i = 0; i < list->len && kept->len < RW_RECENT_MAX; i++)
    if (gtk_recent_info_exists (list->pdata[i]))
      g_ptr_array_add (kept, gtk_recent_info_ref (list->pdata[i]));
  return g_steal_pointer (&kept);
}

/**
 * rw_recent_add:
 * @manager: what the desktop remembers
 * @file: a document that was opened
 * @title: its title
 *
 * Puts a document at the head of the list.
 */
void
rw_recent_add (GtkRecentManager *manager,
               GFile            *file,
               const char       *title)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .display_name = (char *) title,
    .mime_type = (char *) MEDIA_TYPE,
    .app_name = (char *) "Ringwall",
    .app_exec = (char *) "ringwall %u",
  };

  gtk_recent_manager_add_full (manager, uri, &data);
}
