/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What changed hands between two looks at a session, in words: the status
 * line. It knows no widget.
 */

#pragma once

#include "core/rw-session.h"

G_BEGIN_DECLS

/**
 * RwChanges:
 *
 * The owners of all rings as they were when last asked.
 */
typedef struct _RwChanges RwChanges;

RwChanges *rw_changes_new          (RwSession *session) G_GNUC_WARN_UNUSED_RESULT;
void       rw_changes_free         (RwChanges *self);
void       rw_changes_reset        (RwChanges *self);
char      *rw_changes_dup_summary  (RwChanges *self) G_GNUC_WARN_UNUSED_RESULT;
char      *rw_changes_take_text    (RwChanges *self) G_GNUC_WARN_UNUSED_RESULT;
char      *rw_changes_take_summary (RwChanges *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwChanges, rw_changes_free)

G_END_DECLS
