/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adds the catalogue files of a folder one by one. Each is taken or refused by
 * itself; where the folder is, others know.
 */

#include "config.h"

#include "core/rw-catalogue-directory.h"

#include <string.h>

#include "core/rw-file-private.h"

#define ENDING ".xml"

/* Nobody writes more comments before the beginning. */
#define MAX_BEFORE_ROOT (64 * 1024)

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names that are for others begin with a dot. */
static gboolean
is_catalogue_name (const char *name)
{
  return name[0] != '.' && g_str_has_suffix (name, ENDING);
}

static GPtrArray *
list_names (const char  *path,
            GError     **error)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, error);
  GPtrArray *names;
  const char *name;

  if (directory == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (directory)) != NULL)
    if (is_catalogue_name (name))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names_cb);

  return names;
}

/* Behind what may stand before the root: a mark, white space, declarations,
 * comments and instructions. */
static const char *
find_root (const char *text)
{
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    text += 3;

  while (text != NULL)
    {
      const char *end;

      text += strspn (text, " \t\r\n");
      if (g_str_has_prefix (text, "<?"))
        end = "?>";
      else if (g_str_has_prefix (text, "<!--"))
        end = "-->";
      else if (g_str_has_prefix (text, "<!"))
        end = ">";
      else
        return text;

      text = strstr (text, end);
      if (text != NULL)
        text += strlen (end);
    }

  return NULL;
}

/* The start tag of the root, behind its "<"; "" if there is none. */
static char *
dup_root (GBytes *bytes)
{
  gsize length = MIN (g_bytes_get_size (bytes), MAX_BEFORE_ROOT);
  g_autofree char *head =
    length > 0 ? g_strndup (g_bytes_get_data (bytes, NULL), length)
               : g_strdup ("");
  const char *root = find_root (head);

  if (root == NULL || *root != '<')
    return g_strdup ("");

  return g_strndup (root + 1, strcspn (root + 1, ">"));
}

static gboolean
is_catalogue_root (const char *root)
{
  static const char name[] = "catalogue";
  gsize length = strcspn (root, " \t\r\n/");
  const char *prefix_end = memchr (root, ':', length);

  if (prefix_end != NULL)
    {
      length -= (gsize) (prefix_end + 1 - root);
      root = prefix_end + 1;
    }

  return length == strlen (name) && strncmp (root, name, length) == 0;
}

/**
 * rw_catalogue_recognize:
 * @bytes: a file
 *
 * Tells whether a file is meant to be a catalogue: by its root element alone,
 * so that a faulty one can be told what is wrong with it.
 *
 * Returns: whether its root is called “catalogue”
 */
gboolean
rw_catalogue_recognize (GBytes *bytes)
{
  g_autofree char *root = NULL;

  g_return_val_if_fail (bytes != NULL, FALSE);

  root = dup_root (bytes);
  return is_catalogue_root (root);
}

/**
 * rw_catalogue_dup_file_id:
 * @bytes: a file
 *
 * Looks which catalogue file it is, without reading it.
 *
 * Returns: (transfer full) (nullable): the id of its root, or %NULL where
 *   none is found
 */
char *
rw_catalogue_dup_file_id (GBytes *bytes)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GRegex) id = NULL;
  g_autofree char *root = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  root = dup_root (bytes);
  if (!is_catalogue_root (root) || !g_utf8_validate (root, -1, NULL))
    return NULL;

  id = g_regex_new ("\\sid\\s*=\\s*([\"'])([A-Za-z0-9_.-]{1,64})\\1", 0, 0,
                    NULL);
  return g_regex_match (id, root, 0, &match) ? g_match_info_fetch (match, 2)
                                             : NULL;
}

/**
 * rw_catalogue_add_file:
 * @path: (type filename): a catalogue file
 * @error: return location for an error
 *
 * Adds what a regular file of up to %RW_CATALOGUE_MAX_BYTES says, as
 * [method@Rw.Catalogue.add_bytes] does. Errors are also those of
 * [func@Rw.file_read_bytes].
 *
 * Returns: whether the file was added
 */
gboolean
rw_catalogue_add_file (RwCatalogue  *self,
                       const char   *path,
                       GError      **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (RW_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = rw_file_read_bytes (path, RW_CATALOGUE_MAX_BYTES, error);
  if (bytes == NULL)
    return FALSE;

  name = rw_file_dup_name (path);
  return rw_catalogue_add_bytes (self, bytes, name, error);
}

/**
 * rw_catalogue_add_directory:
 * @path: (type filename): a folder
 *
 * Adds every file of a folder whose name ends with ".xml", in the order of
 * their names, which does not depend on the language. A file that is refused
 * leaves the catalogue as it was, and the next one is tried. A folder that is
 * not there holds no files.
 *
 * Returns: (transfer full) (element-type GError): an error for each file that
 *   was refused, with its path, line and column, or for the folder
 */
GPtrArray *
rw_catalogue_add_directory (RwCatalogue *self,
                            const char  *path)
{
  g_autoptr (GPtrArray) names = NULL;
  GPtrArray *refused;
  GError *error = NULL;

  g_return_val_if_fail (RW_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  refused = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  names = list_names (path, &error);
  if (names == NULL)
    {
      if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        g_error_free (error);
      else
        g_ptr_array_add (refused, error);
      return refused;
    }

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, names->pdata[i], NULL);

      if (!rw_catalogue_add_file (self, file, &error))
        g_ptr_array_add (refused, g_steal_pointer (&error));
    }

  return refused;
}
