/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps a draft of one document while it has changes that nobody has saved.
 */

#pragma once

#include "core/rw-draft.h"
#include "core/rw-history.h"

G_BEGIN_DECLS

/* A draft is written when nobody has changed anything for this long, … */
#define RW_AUTOSAVE_QUIET_US   (2 * G_USEC_PER_SEC)
/* … and begun this long after the first change at the latest, so that it is
 * on disk within five seconds. */
#define RW_AUTOSAVE_LATEST_US  (4 * G_USEC_PER_SEC)
/* After a draft could not be written. */
#define RW_AUTOSAVE_RETRY_US   (10 * G_USEC_PER_SEC)

/**
 * RwAutosaveClock:
 * @user_data: as given
 *
 * Tells a time that only moves forwards, as g_get_monotonic_time() does.
 *
 * Returns: microseconds
 */
typedef gint64 (*RwAutosaveClock) (gpointer user_data);

#define RW_TYPE_AUTOSAVE (rw_autosave_get_type ())
G_DECLARE_FINAL_TYPE (RwAutosave, rw_autosave, RW, AUTOSAVE, GObject)

RwAutosave *rw_autosave_new       (RwHistory         *history,
                                   const char        *directory) G_GNUC_WARN_UNUSED_RESULT;

const char *rw_autosave_get_error (RwAutosave        *self);
gboolean    rw_autosave_get_busy  (RwAutosave        *self);

void        rw_autosave_set_clock (RwAutosave        *self,
                                   RwAutosaveClock    clock,
                                   gpointer           user_data);
void        rw_autosave_set_file  (RwAutosave        *self,
                                   const char        *uri,
                                   const RwFileState *state);
void        rw_autosave_adopt     (RwAutosave        *self,
                                   RwDraft           *draft);
void        rw_autosave_trust     (RwAutosave        *self);
void        rw_autosave_write     (RwAutosave        *self);
void        rw_autosave_discard   (RwAutosave        *self);
void        rw_autosave_finish    (RwAutosave        *self);

G_END_DECLS
