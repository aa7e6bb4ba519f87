/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The documents opened last, as the desktop remembers them.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Open Recent shows at most so many. */
#define RW_RECENT_MAX 6

GPtrArray *rw_recent_list (GtkRecentManager *manager) G_GNUC_WARN_UNUSED_RESULT;
void       rw_recent_add  (GtkRecentManager *manager,
                           GFile            *file,
                           const char       *title);

G_END_DECLS
