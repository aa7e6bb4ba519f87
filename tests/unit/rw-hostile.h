/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables in tests/hostile, as what they stand for: bytes that must be
 * refused, each with what must be said of them. tests/hostile/bytes.txt tells
 * how a case is written.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RwHostileTable: the cases of one file. */
typedef struct
{
  char     *path;   /* (owned) */
  char     *base;   /* (owned): what cases are changes of, below tests/ */
  GKeyFile *file;   /* (owned) */
  GStrv     names;  /* (owned): of the cases, in their order */
} RwHostileTable;

RwHostileTable *rw_hostile_table_new       (const char           *name,
                                            const char           *base)
  G_GNUC_WARN_UNUSED_RESULT;
void            rw_hostile_table_free      (RwHostileTable       *self);
void            rw_hostile_table_save      (RwHostileTable       *self);
GBytes         *rw_hostile_table_dup_bytes (const RwHostileTable *self,
                                            const char           *name)
  G_GNUC_WARN_UNUSED_RESULT;
char           *rw_hostile_table_dup_says  (const RwHostileTable *self,
                                            const char           *name)
  G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwHostileTable, rw_hostile_table_free)

G_END_DECLS
