/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small helpers for the model's own files.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

gboolean rw_set_string   (char       **field,
                          const char  *value);
char    *rw_dup_isolated (const char  *text) G_GNUC_WARN_UNUSED_RESULT;
char    *rw_dup_excerpt  (const char  *text,
                          guint        max_chars) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
