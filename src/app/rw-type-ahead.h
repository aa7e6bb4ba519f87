/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Letters that are typed to go to what is named so: those in quick succession
 * belong together. It knows no widget.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RwTypeAhead: what was typed last, and when. */
typedef struct _RwTypeAhead RwTypeAhead;

RwTypeAhead *rw_type_ahead_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void         rw_type_ahead_free (RwTypeAhead       *self);

gboolean     rw_type_ahead_add  (RwTypeAhead       *self,
                                 gunichar           letter,
                                 guint32            time_ms);
int          rw_type_ahead_find (RwTypeAhead       *self,
                                 const char *const *names,
                                 int                current);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwTypeAhead, rw_type_ahead_free)

G_END_DECLS
