/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving a document, for the verbs that write one. The tool cannot ask, so it
 * names the option that would allow what was refused.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/rw-document-io.h"
#include "core/rw-error.h"

static RwCliStatus
report_failure (const GError *error,
                RwSaveFlags   flags)
{
  if (g_error_matches (error, RW_ERROR, RW_ERROR_VERSION))
    return rw_cli_report_error (error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    rw_cli_complain (_("%s; --overwrite replaces it"), error->message);
  else if (g_error_matches (error, RW_ERROR, RW_ERROR_SAVE_LINKED) &&
           (flags & RW_SAVE_OVERWRITE) == 0)
    rw_cli_complain (_("%s; --break-links allows it"), error->message);
  else
    rw_cli_complain ("%s", error->message);
  return RW_CLI_FAILED;
}

/*< private >
 * rw_cli_save_document:
 * @document: a document
 * @path: where it shall be, or "-" for standard output
 * @expected: (nullable): what was seen there
 * @flags: what the options allow
 *
 * Saves a document, and says what went wrong.
 *
 * Returns: %RW_CLI_DONE or %RW_CLI_FAILED; %RW_CLI_INVALID for a document
 *   that may not be written
 */
RwCliStatus
rw_cli_save_document (RwDocument        *document,
                      const char        *path,
                      const RwFileState *expected,
                      RwSaveFlags        flags)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (strcmp (path, "-") != 0)
    return rw_document_save (document, path, expected, flags, NULL, &error)
           ? RW_CLI_DONE : report_failure (error, flags);

  bytes = rw_document_write_bytes (document);
  return rw_cli_write (g_bytes_get_data (bytes, NULL),
                       g_bytes_get_size (bytes));
}
