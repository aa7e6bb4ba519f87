/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file that is not on this computer: in memory, reached by GIO’s streams
 * alone, and with little room where a test wants that.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RW_TYPE_REMOTE_FILE (rw_remote_file_get_type ())
G_DECLARE_FINAL_TYPE (RwRemoteFile, rw_remote_file, RW, REMOTE_FILE, GObject)

GFile  *rw_remote_file_new          (void) G_GNUC_WARN_UNUSED_RESULT;
GBytes *rw_remote_file_get_contents (RwRemoteFile *self);
void    rw_remote_file_set_contents (RwRemoteFile *self,
                                     GBytes       *contents);
void    rw_remote_file_set_room     (RwRemoteFile *self,
                                     gsize         bytes);

G_END_DECLS
