/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How much of something each owner has: so many workloads, and what these
 * weigh. It counts; it does not ask who owns what.
 */

#pragma once

#include <glib.h>

#include "core/rw-enums.h"

G_BEGIN_DECLS

/** RwShares: starts as { 0, }. */
typedef struct
{
  guint   counts[RW_N_OWNERS];   /* workloads */
  guint64 weights[RW_N_OWNERS];  /* the sum of theirs */
} RwShares;

/** RW_SHARES_ORDER: owners in the order in which shares are told. */
extern const RwOwner rw_shares_order[RW_N_OWNERS];

void     rw_shares_add          (RwShares       *self,
                                 RwOwner         owner,
                                 guint           weight);
void     rw_shares_add_all      (RwShares       *self,
                                 const RwShares *other);
guint    rw_shares_get_count    (const RwShares *self);
guint64  rw_shares_get_amount   (const RwShares *self,
                                 RwOwner         owner,
                                 gboolean        weighted);
guint64  rw_shares_get_total    (const RwShares *self,
                                 gboolean        weighted);
gboolean rw_shares_get_sole     (const RwShares *self,
                                 RwOwner        *out_owner);
RwOwner  rw_shares_get_owner    (const RwShares *self);
RwOwner  rw_shares_get_largest  (const RwShares *self,
                                 gboolean        weighted);
void     rw_shares_get_percents (const RwShares *self,
                                 gboolean        weighted,
                                 guint          *out_percents);
char    *rw_shares_dup_percent  (const RwShares *self,
                                 RwOwner         owner,
                                 gboolean        weighted) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
