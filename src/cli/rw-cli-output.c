/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where what a verb makes goes to: a file or standard output.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "core/rw-file.h"

/*< private >
 * rw_cli_is_standard:
 * @path: as typed
 *
 * Tells whether a path stands for standard input or output.
 *
 * Returns: whether it is "-"
 */
gboolean
rw_cli_is_standard (const char *path)
{
  return strcmp (path, "-") == 0;
}

/*< private >
 * rw_cli_is_same_file:
 * @input: the document; "-" for standard input
 * @output: where something else is to be written
 *
 * Tells whether writing would take the document's place, under whatever name.
 *
 * Returns: whether both are one file
 */
gboolean
rw_cli_is_same_file (const char *input,
                     const char *output)
{
  GStatBuf one, other;

  return !rw_cli_is_standard (input) && g_stat (input, &one) == 0 &&
         g_stat (output, &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

/*< private >
 * rw_cli_report_unwritten:
 * @error: why a file could not be written
 *
 * Says so, and how an existing file can be replaced.
 *
 * Returns: %RW_CLI_FAILED
 */
RwCliStatus
rw_cli_report_unwritten (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    rw_cli_complain (_("%s; --overwrite replaces it"), error->message);
  else
    rw_cli_complain ("%s", error->message);
  return RW_CLI_FAILED;
}

/*< private >
 * rw_cli_write_output:
 * @path: where to; "-" for standard output
 * @bytes: the content
 * @overwrite: whether an existing file may be replaced
 *
 * Writes a whole file, or says why not.
 *
 * Returns: %RW_CLI_DONE or %RW_CLI_FAILED
 */
RwCliStatus
rw_cli_write_output (const char *path,
                     GBytes     *bytes,
                     gboolean    overwrite)
{
  g_autoptr (GError) error = NULL;

  if (rw_cli_is_standard (path))
    return rw_cli_write (g_bytes_get_data (bytes, NULL),
                         g_bytes_get_size (bytes));
  if (rw_file_write_bytes (path, bytes, overwrite, &error))
    return RW_CLI_DONE;
  return rw_cli_report_unwritten (error);
}
