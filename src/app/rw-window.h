/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window: the welcome page, or one document.
 */

#pragma once

#include <adwaita.h>

#include "app/rw-application.h"
#include "core/rw-diagnostics.h"
#include "core/rw-file-state.h"
#include "core/rw-history.h"
#include "core/rw-session.h"

G_BEGIN_DECLS

#define RW_TYPE_WINDOW (rw_window_get_type ())
G_DECLARE_FINAL_TYPE (RwWindow, rw_window, RW, WINDOW, AdwApplicationWindow)

RwWindow   *rw_window_new           (RwApplication *application);

RwSession  *rw_window_get_session   (RwWindow      *self);
GFile      *rw_window_get_file      (RwWindow      *self);
gboolean    rw_window_is_empty      (RwWindow      *self);
void        rw_window_begin_loading (RwWindow      *self,
                                     GFile         *file);
void        rw_window_end_loading   (RwWindow      *self);
void        rw_window_set_document  (RwWindow      *self,
                                     RwDocument    *document,
                                     GFile         *file,
                                     const char    *origin,
                                     RwDiagnostics *diagnostics);
void        rw_window_set_file_state
                                    (RwWindow      *self,
                                     const RwFileState *state);
RwHistory  *rw_window_get_history   (RwWindow      *self);
gboolean    rw_window_get_changed   (RwWindow      *self);
char       *rw_window_dup_name      (RwWindow      *self) G_GNUC_WARN_UNUSED_RESULT;
void        rw_window_save_to       (RwWindow      *self,
                                     GFile         *file);
const char *rw_window_get_status    (RwWindow      *self);
void        rw_window_add_toast     (RwWindow      *self,
                                     AdwToast      *toast);
void        rw_window_lend_undo     (RwWindow      *self,
                                     GtkWindow     *dialog);
void        rw_window_add_undo_toast
                                    (RwWindow      *self,
                                     const char    *text);

G_END_DECLS
