/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which way text is read, and how a name keeps its own way in a sentence that
 * is read the other.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Marks around what is ordered by itself, invisible: U+2068 and U+2069. */
#define RW_BIDI_ISOLATE "\xe2\x81\xa8"
#define RW_BIDI_END     "\xe2\x81\xa9"

gboolean rw_bidi_starts_on_right (const char *text);
char    *rw_bidi_isolate         (const char *name,
                                  const char *sentence) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
