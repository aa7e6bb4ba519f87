/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One draft on disk: the changes to a document that nobody has saved yet,
 * locked as long as somebody works on them.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-draft-info.h"

G_BEGIN_DECLS

/**
 * RwDraft:
 *
 * A draft that this process holds the lock of. It may be used from any
 * thread, but from one at a time.
 */
typedef struct _RwDraft RwDraft;

RwDraft           *rw_draft_new           (const char         *directory,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
RwDraft           *rw_draft_open          (const char         *directory,
                                           const char         *id,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void               rw_draft_free          (RwDraft            *self);

const char        *rw_draft_get_id        (const RwDraft      *self);
const RwDraftInfo *rw_draft_get_info      (const RwDraft      *self);

gboolean           rw_draft_write         (RwDraft            *self,
                                           const RwDraftInfo  *info,
                                           GBytes             *document,
                                           GError            **error);
GBytes            *rw_draft_read          (RwDraft            *self,
                                           GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean           rw_draft_remove        (RwDraft            *self,
                                           GError            **error);
gboolean           rw_draft_set_aside     (RwDraft            *self,
                                           const char         *reason,
                                           GError            **error);

/* How often restoring it was begun and never came to a good end. */
guint              rw_draft_get_attempts  (const RwDraft      *self);
gboolean           rw_draft_begin_attempt (RwDraft            *self,
                                           GError            **error);
gboolean           rw_draft_end_attempts  (RwDraft            *self,
                                           GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwDraft, rw_draft_free)

G_END_DECLS
