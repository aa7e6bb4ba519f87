/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a program that ended has left behind: drafts to be offered, and
 * damaged ones that were set aside. It parses no document.
 */

#include "config.h"

#include "core/rw-recovery.h"

#include <errno.h>
#include <string.h>

#include <glib/gstdio.h>

#include "core/rw-error.h"
#include "core/rw-file.h"

#define DAMAGED           "damaged"
#define MAX_ENTRIES       4096
#define MAX_REASON_BYTES  4096

static void
damaged_free (gpointer data)
{
  RwDamagedDraft *damaged = data;

  g_free (damaged->id);
  g_free (damaged->path);
  g_free (damaged->reason);
  g_free (damaged);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The names in a folder, as many as anybody would want, in an order that does
 * not depend on the file system. */
static GPtrArray *
list_names (const char *directory)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && names->len < MAX_ENTRIES
         && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* Whether the file already holds what the draft does: the program ended
 * between saving and removing the draft. */
static gboolean
is_saved (const RwDraft *draft,
          GBytes        *document)
{
  const RwDraftInfo *info = rw_draft_get_info (draft);
  g_autoptr (RwFileState) kept = NULL;
  g_autoptr (RwFileState) there = NULL;
  g_autofree char *path = NULL;

  if (info->uri == NULL)
    return FALSE;
  path = g_filename_from_uri (info->uri, NULL, NULL);
  if (path == NULL)
    return FALSE;

  kept = rw_file_state_new_for_bytes (document);
  there = rw_file_state_read (path, NULL);
  return there != NULL && rw_file_state_equal_contents (kept, there);
}

static void
set_aside (RwRecovery   *self,
           RwDraft      *draft,
           const GError *reason)
{
  g_autoptr (GError) error = NULL;

  if (rw_draft_set_aside (draft, reason->message, &error))
    self->n_set_aside++;
  else
    {
      g_debug ("%s", error->message);
      self->n_left++;
    }
}

static void
look_at (RwRecovery *self,
         RwDraft    *opened)
{
  g_autoptr (RwDraft) draft = opened;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) document = rw_draft_read (draft, &error);

  if (document != NULL && !is_saved (draft, document))
    g_ptr_array_add (self->drafts, g_steal_pointer (&draft));
  else if (document != NULL
           || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    rw_draft_remove (draft, NULL);
  else if (g_error_matches (error, RW_ERROR, RW_ERROR_FORMAT))
    set_aside (self, draft, error);
  else
    self->n_left++;
}

static void
scan_drafts (RwRecovery *self,
             const char *directory)
{
  g_autoptr (GPtrArray) names = list_names (directory);

  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (GError) error = NULL;
      RwDraft *draft;

      if (g_str_equal (names->pdata[i], DAMAGED))
        continue;
      if (self->drafts->len == RW_RECOVERY_MAX_DRAFTS)
        {
          self->n_left++;
          continue;
        }
      draft = rw_draft_open (directory, names->pdata[i], &error);
      if (draft != NULL)
        look_at (self, draft);
      else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY)
               && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        self->n_left++;
    }
}

static char *
dup_reason (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "reason", NULL);
  g_autoptr (GBytes) bytes = rw_file_read_bytes (path, MAX_REASON_BYTES, NULL);
  gsize length;
  const char *text;

  if (bytes == NULL)
    return g_strdup ("");
  text = g_bytes_get_data (bytes, &length);
  return g_utf8_make_valid (text, (gssize) length);
}

static gint64
get_time (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "document", NULL);
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return 0;
  return (gint64) status.st_mtim.tv_sec * G_USEC_PER_SEC;
}

static int
compare_times (gint64 a,
               gint64 b)
{
  return (a < b) - (a > b);
}

static int
compare_drafts (gconstpointer a,
                gconstpointer b)
{
  return compare_times (rw_draft_get_info (*(RwDraft *const *) a)->time,
                        rw_draft_get_info (*(RwDraft *const *) b)->time);
}

static int
compare_damaged (gconstpointer a,
                 gconstpointer b)
{
  return compare_times ((*(RwDamagedDraft *const *) a)->time,
                        (*(RwDamagedDraft *const *) b)->time);
}

/**
 * rw_recovery_new:
 *
 * Makes what there is before anybody has looked: nothing.
 *
 * Returns: (transfer full): no drafts
 */
RwRecovery *
rw_recovery_new (void)
{
  RwRecovery *self = g_new0 (RwRecovery, 1);

  self->drafts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rw_draft_free);
  self->damaged = g_ptr_array_new_with_free_func (damaged_free);
  return self;
}

/**
 * rw_recovery_scan:
 * @directory: (type filename): where drafts are kept; need not be there
 *
 * Looks for drafts that nobody works on, and locks them. Those that are
 * damaged are set aside; those whose document has been saved meanwhile, and
 * those that never held anything, are removed. Takes as long as reading all
 * of them takes, so call it in a thread.
 *
 * Returns: (transfer full): what was found
 */
RwRecovery *
rw_recovery_scan (const char *directory)
{
  RwRecovery *self;

  g_return_val_if_fail (directory != NULL, NULL);

  self = rw_recovery_new ();
  scan_drafts (self, directory);
  g_ptr_array_sort (self->drafts, compare_drafts);
  rw_recovery_list_damaged (self, directory);
  return self;
}

/**
 * rw_recovery_free:
 * @self: (nullable) (transfer full): what was found
 *
 * Frees it, and lets go of the locks of the drafts still in it.
 */
void
rw_recovery_free (RwRecovery *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->drafts);
  g_ptr_array_unref (self->damaged);
  g_free (self);
}

/**
 * rw_recovery_list_damaged:
 * @self: what was found
 * @directory: (type filename): where drafts are kept
 *
 * Looks again at what was set aside.
 */
void
rw_recovery_list_damaged (RwRecovery *self,
                          const char *directory)
{
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) names = NULL;

  g_return_if_fail (self != NULL && directory != NULL);

  folder = g_build_filename (directory, DAMAGED, NULL);
  names = list_names (folder);
  g_ptr_array_set_size (self->damaged, 0);
  for (guint i = 0; i < names->len; i++)
    {
      RwDamagedDraft *damaged = g_new0 (RwDamagedDraft, 1);

      damaged->id = g_strdup (names->pdata[i]);
      damaged->path = g_build_filename (folder, damaged->id, NULL);
      damaged->reason = dup_reason (damaged->path);
      damaged->time = get_time (damaged->path);
      g_ptr_array_add (self->damaged, damaged);
    }
  g_ptr_array_sort (self->damaged, compare_damaged);
}

/**
 * rw_recovery_delete_damaged:
 * @damaged: a draft that was set aside
 * @error: where the error goes
 *
 * Deletes a damaged draft, because somebody asked for it.
 *
 * Returns: whether it is gone; else @error is set, in %G_IO_ERROR
 */
gboolean
rw_recovery_delete_damaged (const RwDamagedDraft  *damaged,
                            GError               **error)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (damaged != NULL, FALSE);

  names = list_names (damaged->path);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (damaged->path,
                                                names->pdata[i], NULL);

      g_unlink (path);
    }
  folder = g_file_new_for_path (damaged->path);
  return g_file_delete (folder, NULL, error);
}
