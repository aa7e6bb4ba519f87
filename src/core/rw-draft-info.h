/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a draft says of the document it keeps, and how both are put into one
 * run of bytes whose damage is seen. It knows no folder.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-file-state.h"

G_BEGIN_DECLS

/**
 * RwDraftInfo:
 * @uri: (nullable): the address of the file that was edited; %NULL for a
 *   document that has none yet
 * @state: (nullable): what that file was when it was last seen
 * @title: of the document
 * @time: when the draft was written, in microseconds since 1970
 *
 * What a draft says of the document it keeps.
 */
typedef struct
{
  char        *uri;
  RwFileState *state;
  char        *title;
  gint64       time;
} RwDraftInfo;

RwDraftInfo *rw_draft_info_new    (const char         *uri,
                                   const RwFileState  *state,
                                   const char         *title,
                                   gint64              time) G_GNUC_WARN_UNUSED_RESULT;
void         rw_draft_info_free   (RwDraftInfo        *self);

GBytes      *rw_draft_info_pack   (const RwDraftInfo  *self,
                                   GBytes             *document) G_GNUC_WARN_UNUSED_RESULT;
RwDraftInfo *rw_draft_info_unpack (GBytes             *bytes,
                                   GBytes            **out_document,
                                   GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwDraftInfo, rw_draft_info_free)

G_END_DECLS
