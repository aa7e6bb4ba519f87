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
} RwError;

#define RW_ERROR (rw_error_quark ())

GQuark rw_error_quark (void);

G_END_DECLS
