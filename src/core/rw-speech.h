/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What rings and sectors are called where they are heard rather than seen:
 * one sentence with the place, the owner and the number of controls. Pictures
 * and lists ask here, so that both say the same.
 */

#pragma once

#include "core/rw-session.h"
#include "core/rw-shares.h"

G_BEGIN_DECLS

/**
 * RwSpeech:
 *
 * The names and the counts behind the sentences, as they were when it was
 * made. It follows no change; make another.
 */
typedef struct _RwSpeech RwSpeech;

/** RwSpeechOwner: whose something is, as far as a sentence needs it. */
typedef struct
{
  RwOwner  owner;
  gboolean differs;     /* workloads have different owners */
  gboolean overridden;  /* somebody has set it for this workload */
} RwSpeechOwner;

RwSpeech *rw_speech_new            (RwSession           *session) G_GNUC_WARN_UNUSED_RESULT;
void      rw_speech_free           (RwSpeech            *self);

guint     rw_speech_count_controls (RwSpeech            *self,
                                    const char          *layer_id,
                                    const char          *workload_id);
char     *rw_speech_dup_ring       (RwSpeech            *self,
                                    const RwLayer       *layer,
                                    const RwSpeechOwner *owner) G_GNUC_WARN_UNUSED_RESULT;
char     *rw_speech_dup_sector     (RwSpeech            *self,
                                    const RwLayer       *layer,
                                    RwWorkload          *workload,
                                    guint                place,
                                    guint                n_places,
                                    const RwSpeechOwner *owner) G_GNUC_WARN_UNUSED_RESULT;
char     *rw_speech_dup_gathered   (RwSpeech            *self,
                                    const RwLayer       *layer,
                                    const char          *name,
                                    guint                place,
                                    guint                n_places,
                                    const RwShares      *shares) G_GNUC_WARN_UNUSED_RESULT;
char     *rw_speech_dup_share      (RwSpeech            *self,
                                    const RwLayer       *layer,
                                    RwOwner              owner,
                                    const RwShares      *shares) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwSpeech, rw_speech_free)

G_END_DECLS
