/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one draft of a document, shared between the thread that writes it and
 * the one that decides.
 */

#pragma once

#include "core/rw-draft.h"

G_BEGIN_DECLS

/**
 * RwDraftStore:
 *
 * A place for a draft, which is made with the first write. It may be used
 * from several threads; whoever comes while the disk is busy waits.
 */
typedef struct _RwDraftStore RwDraftStore;

RwDraftStore *rw_draft_store_new       (const char         *directory) G_GNUC_WARN_UNUSED_RESULT;
RwDraftStore *rw_draft_store_ref       (RwDraftStore       *self);
void          rw_draft_store_unref     (RwDraftStore       *self);

gboolean      rw_draft_store_has_draft (RwDraftStore       *self);
void          rw_draft_store_adopt     (RwDraftStore       *self,
                                        RwDraft            *draft);
void          rw_draft_store_trust     (RwDraftStore       *self);

guint         rw_draft_store_get_epoch (RwDraftStore       *self);
guint         rw_draft_store_revoke    (RwDraftStore       *self);
gboolean      rw_draft_store_update    (RwDraftStore       *self,
                                        guint               epoch,
                                        const RwDraftInfo  *info,
                                        GBytes             *document,
                                        GError            **error);

G_END_DECLS
