/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a program that ended has left behind: drafts to be offered, and
 * damaged ones that were set aside.
 */

#pragma once

#include "core/rw-draft.h"

G_BEGIN_DECLS

/* A draft that made the program end this often is offered only on request. */
#define RW_RECOVERY_MAX_ATTEMPTS 2

/* As many drafts as are offered at once; the others wait. */
#define RW_RECOVERY_MAX_DRAFTS 100

/**
 * RwDamagedDraft:
 * @id: its name
 * @path: (type filename): the folder it was moved to
 * @reason: why, as plain text
 * @time: when it was written last, in microseconds since 1970
 *
 * A draft that cannot be restored.
 */
typedef struct
{
  char   *id;
  char   *path;
  char   *reason;
  gint64  time;
} RwDamagedDraft;

/**
 * RwRecovery:
 * @drafts: (element-type RwDraft): locked and read, the latest first
 * @damaged: (element-type RwDamagedDraft): what was set aside, the latest
 *   first
 * @n_set_aside: how many of those were set aside just now
 * @n_left: drafts that could not be looked at now and were left alone
 *
 * What was found.
 */
typedef struct
{
  GPtrArray *drafts;
  GPtrArray *damaged;
  guint      n_set_aside;
  guint      n_left;
} RwRecovery;

RwRecovery *rw_recovery_new            (void) G_GNUC_WARN_UNUSED_RESULT;
RwRecovery *rw_recovery_scan           (const char            *directory) G_GNUC_WARN_UNUSED_RESULT;
void        rw_recovery_free           (RwRecovery            *self);
void        rw_recovery_list_damaged   (RwRecovery            *self,
                                        const char            *directory);
gboolean    rw_recovery_delete_damaged (const RwDamagedDraft  *damaged,
                                        GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwRecovery, rw_recovery_free)

G_END_DECLS
