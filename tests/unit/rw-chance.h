/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the choices of a generator come from: a seed, for tests, or bytes, for
 * fuzzers, which then steer what is generated. Used up bytes choose 0 for ever.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RwChance: choices to come. */
typedef struct
{
  GRand        *rand;   /* (owned) (nullable): else the bytes */
  const guint8 *data;   /* (unowned) */
  gsize         length;
} RwChance;

void     rw_chance_init_seed  (RwChance     *self,
                               guint32       seed);
void     rw_chance_init_bytes (RwChance     *self,
                               const guint8 *data,
                               gsize         length);
void     rw_chance_clear      (RwChance     *self);
gboolean rw_chance_is_over    (RwChance     *self);
guint    rw_chance_below      (RwChance     *self,
                               guint         n);
gboolean rw_chance_one_in     (RwChance     *self,
                               guint         n);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RwChance, rw_chance_clear)

G_END_DECLS
