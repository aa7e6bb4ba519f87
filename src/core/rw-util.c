/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small helpers for the model's own files.
 */

#include "config.h"

#include "core/rw-util-private.h"

/**
 * rw_set_string:
 * @field: (inout): an owned, non-NULL string
 * @value: (nullable): what it should hold; %NULL means ""
 *
 * Replaces @field by a copy of @value if they differ.
 *
 * Returns: whether @field changed
 */
gboolean
rw_set_string (char       **field,
               const char  *value)
{
  if (value == NULL)
    value = "";

  if (g_str_equal (*field, value))
    return FALSE;

  g_free (*field);
  *field = g_strdup (value);
  return TRUE;
}
