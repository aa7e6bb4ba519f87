/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Memory that is taken in small pieces and given back all at once, for values
 * that live and die together.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RwArena RwArena;

RwArena *rw_arena_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void     rw_arena_free     (RwArena    *self);
gpointer rw_arena_alloc    (RwArena    *self,
                            gsize       n_bytes);
gpointer rw_arena_memdup   (RwArena    *self,
                            const void *bytes,
                            gsize       n_bytes);
char    *rw_arena_strndup  (RwArena    *self,
                            const char *text,
                            gsize       n_bytes);

#define rw_arena_new0(arena, Type) \
  ((Type *) rw_arena_alloc ((arena), sizeof (Type)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwArena, rw_arena_free)

G_END_DECLS
