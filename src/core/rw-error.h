/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one error domain of the program, with codes by what a caller can do.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RwError:
 * @RW_ERROR_PARSE: the bytes are not the XML that is accepted
 * @RW_ERROR_FORMAT: XML, but not a document (or catalogue) of ours
 * @RW_ERROR_VERSION: made for a newer reader, or another major version
 * @RW_ERROR_VALUE: a field holds something it cannot hold
 * @RW_ERROR_TOO_LARGE: over a limit
 * @RW_ERROR_EXPORT: a picture could not be made
 * @RW_ERROR_UNSUPPORTED: asked for something that does not exist
 * @RW_ERROR_SAVE_CHANGED: another program wrote the file since it was read
 * @RW_ERROR_SAVE_GONE: the file is no longer there
 * @RW_ERROR_SAVE_LINKED: the file has other names too; ask, then
 *   %RW_SAVE_BREAK_LINKS or %RW_SAVE_IN_PLACE
 * @RW_ERROR_SAVE_READ_ONLY: the file, or the folder it would be made in, may
 *   not be written to; offer another place
 * @RW_ERROR_SAVE_IN_PLACE: the file may be written to and cannot be replaced:
 *   its folder may not be written to, or it is another person's; ask, then
 *   %RW_SAVE_IN_PLACE, or offer another place
 * @RW_ERROR_SAVE_KIND: a folder, a pipe, a device or a link to nothing
 * @RW_ERROR_SAVE_CONTENT: the document would not be read back as it is
 *
 * Why something of Ringwall's own failed. Failures of reading and writing
 * stay in G_IO_ERROR.
 */
typedef enum
{
  RW_ERROR_PARSE,
  RW_ERROR_FORMAT,
  RW_ERROR_VERSION,
  RW_ERROR_VALUE,
  RW_ERROR_TOO_LARGE,
  RW_ERROR_EXPORT,
  RW_ERROR_UNSUPPORTED,
  RW_ERROR_SAVE_CHANGED,
  RW_ERROR_SAVE_GONE,
  RW_ERROR_SAVE_LINKED,
  RW_ERROR_SAVE_READ_ONLY,
  RW_ERROR_SAVE_IN_PLACE,
  RW_ERROR_SAVE_KIND,
  RW_ERROR_SAVE_CONTENT,
} RwError;

#define RW_ERROR (rw_error_quark ())

GQuark      rw_error_quark  (void);
const char *rw_error_get_id (RwError code);

G_END_DECLS
