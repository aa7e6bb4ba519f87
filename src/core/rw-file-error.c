/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How failures of reading and writing are told: the file, and why in the
 * words of the system.
 */

#include "config.h"

#include "core/rw-file-private.h"

#include <errno.h>

#include <glib/gi18n-lib.h>

/*< private >
 * rw_file_dup_name:
 * @path: (type filename): a path
 *
 * Makes a name for messages of a path: valid, and on one line.
 *
 * Returns: (transfer full): text
 */
char *
rw_file_dup_name (const char *path)
{
  g_autofree char *display = g_filename_display_name (path);
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = display; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (name, g_unichar_iscntrl (c) ? 0xfffd : c);
    }
  return g_strdup (name->str);
}

/*< private >
 * rw_file_fail_read:
 * @path: (type filename): a path
 *
 * Tells what errno says.
 *
 * Returns: %FALSE
 */
gboolean
rw_file_fail_read (GError     **error,
                   const char  *path)
{
  int code = errno;
  g_autofree char *name = rw_file_dup_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               /* Translators: a file, and why. */
               _("“%s” could not be read: %s"), name, g_strerror (code));
  return FALSE;
}

/*< private >
 * rw_file_fail_write:
 * @path: (type filename): a path
 *
 * Tells what errno says.
 *
 * Returns: %FALSE
 */
gboolean
rw_file_fail_write (GError     **error,
                    const char  *path)
{
  int code = errno;
  g_autofree char *name = rw_file_dup_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               /* Translators: a file, and why. */
               _("“%s” could not be written: %s"), name, g_strerror (code));
  return FALSE;
}

/*< private >
 * rw_file_fail_exists:
 * @path: (type filename): a path
 *
 * Tells that something is there which is to be kept.
 *
 * Returns: %FALSE
 */
gboolean
rw_file_fail_exists (GError     **error,
                     const char  *path)
{
  g_autofree char *name = rw_file_dup_name (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               _("“%s” already exists and is kept"), name);
  return FALSE;
}

/*< private >
 * rw_file_check_regular:
 * @status: what the system says of the file
 * @path: (type filename): a path
 *
 * Looks whether bytes can simply be read from it, or put in its place.
 *
 * Returns: whether they can, else @error is set
 */
gboolean
rw_file_check_regular (const struct stat  *status,
                       const char         *path,
                       GError            **error)
{
  g_autofree char *name = NULL;

  if (S_ISREG (status->st_mode))
    return TRUE;

  name = rw_file_dup_name (path);
  if (S_ISDIR (status->st_mode))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY,
                 _("“%s” is a folder, expected a file"), name);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                 _("“%s” is a device or a pipe, expected a file"), name);
  return FALSE;
}
