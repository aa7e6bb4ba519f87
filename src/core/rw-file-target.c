/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a path leads: the folder, held open, and the name in it. Links are
 * followed by hand, so that what is replaced is the file and not the link.
 */

#include "config.h"

#define _GNU_SOURCE

#include "core/rw-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <unistd.h>

#define MAX_LINKS 40

/* What a link says; NULL with errno for what is none. */
static char *
read_link (const char *path)
{
  char link[PATH_MAX];
  gssize length = TEMP_FAILURE_RETRY (readlink (path, link, sizeof link));

  return length < 0 ? NULL : g_strndup (link, (gsize) length);
}

/* Follows links to the file they mean, which need not be there. */
static char *
dup_end (const char  *path,
         gboolean    *out_is_link,
         GError     **error)
{
  g_autofree char *end = g_strdup (path);

  *out_is_link = FALSE;
  for (int i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *folder = g_path_get_dirname (end);
      g_autofree char *link = read_link (end);

      /* No link, or nothing there: the end. */
      if (link == NULL && (errno == EINVAL || errno == ENOENT))
        return g_steal_pointer (&end);
      if (link == NULL)
        {
          rw_file_fail_write (error, path);
          return NULL;
        }

      *out_is_link = TRUE;
      g_free (end);
      end = g_path_is_absolute (link)
            ? g_strdup (link) : g_build_filename (folder, link, NULL);
    }

  errno = ELOOP;
  rw_file_fail_write (error, path);
  return NULL;
}

static int
open_folder (const char *path)
{
  int folder = (int) TEMP_FAILURE_RETRY (open (path, O_RDONLY | O_DIRECTORY |
                                                     O_CLOEXEC));

  /* A folder may be written to without being listed. */
  if (folder < 0 && errno == EACCES)
    folder = (int) TEMP_FAILURE_RETRY (open (path, O_PATH | O_DIRECTORY |
                                                   O_CLOEXEC));
  return folder;
}

/*< private >
 * rw_file_target_open:
 * @path: (type filename): a path in the file system
 * @error: where the error goes, in %G_IO_ERROR
 *
 * Finds where a path leads and looks at what is there. It must be cleared
 * whatever comes of it.
 *
 * Returns: whether the folder is there
 */
gboolean
rw_file_target_open (RwFileTarget  *self,
                     const char    *path,
                     GError       **error)
{
  g_autofree char *end = NULL;
  g_autofree char *folder = NULL;

  *self = (RwFileTarget) { .path = g_strdup (path), .folder = -1 };
  end = dup_end (path, &self->is_link, error);
  if (end == NULL)
    return FALSE;
  if (g_str_has_suffix (end, G_DIR_SEPARATOR_S))
    {
      errno = EISDIR;
      return rw_file_fail_write (error, path);
    }

  folder = g_path_get_dirname (end);
  self->name = g_path_get_basename (end);
  self->folder = open_folder (folder);
  if (self->folder < 0)
    return rw_file_fail_write (error, path);
  return rw_file_target_look (self, error);
}

/*< private >
 * rw_file_target_look:
 * @error: where the error goes, in %G_IO_ERROR
 *
 * Looks again at what is there.
 *
 * Returns: whether it could be told
 */
gboolean
rw_file_target_look (RwFileTarget  *self,
                     GError       **error)
{
  self->has_old =
    TEMP_FAILURE_RETRY (fstatat (self->folder, self->name, &self->old,
                                 AT_SYMLINK_NOFOLLOW)) == 0;
  return self->has_old || errno == ENOENT ||
         rw_file_fail_write (error, self->path);
}

/*< private >
 * rw_file_target_clear:
 *
 * Lets go of the folder.
 */
void
rw_file_target_clear (RwFileTarget *self)
{
  if (self->folder >= 0)
    close (self->folder);
  self->folder = -1;
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->path, g_free);
}
