/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of documents that were open, kept in a file between two runs.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As many documents as are opened again. */
#define RW_REOPEN_MAX 50

GStrv    rw_reopen_read  (const char         *path) G_GNUC_WARN_UNUSED_RESULT;
gboolean rw_reopen_write (const char         *path,
                          const char *const  *uris,
                          GError            **error);

G_END_DECLS
