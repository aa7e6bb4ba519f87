/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one error domain, and the names of its codes for other programs.
 */

#include "config.h"

#include "core/rw-error.h"

G_DEFINE_QUARK (rw-error-quark, rw_error)

/**
 * rw_error_get_id:
 * @code: a code
 *
 * Gets the name of a code, as reports for other programs write it.
 *
 * Returns: a word such as "parse"; never %NULL
 */
const char *
rw_error_get_id (RwError code)
{
  static const char *const ids[] = {
    [RW_ERROR_PARSE] = "parse",
    [RW_ERROR_FORMAT] = "format",
    [RW_ERROR_VERSION] = "version",
    [RW_ERROR_VALUE] = "value",
    [RW_ERROR_TOO_LARGE] = "too-large",
    [RW_ERROR_EXPORT] = "export",
    [RW_ERROR_UNSUPPORTED] = "unsupported",
    [RW_ERROR_SAVE_CHANGED] = "save-changed",
    [RW_ERROR_SAVE_GONE] = "save-gone",
    [RW_ERROR_SAVE_LINKED] = "save-linked",
    [RW_ERROR_SAVE_READ_ONLY] = "save-read-only",
    [RW_ERROR_SAVE_IN_PLACE] = "save-in-place",
    [RW_ERROR_SAVE_KIND] = "save-kind",
    [RW_ERROR_SAVE_CONTENT] = "save-content",
  };

  g_return_val_if_fail (code < G_N_ELEMENTS (ids), "");

  return ids[code];
}
