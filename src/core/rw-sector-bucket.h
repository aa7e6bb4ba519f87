/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Workloads put into buckets by what they have in common, and the steps of a
 * path that leave some of them. For rw-sectors.c alone.
 */

#pragma once

#include "core/rw-sectors.h"

G_BEGIN_DECLS

/** RwSectorBucket: the workloads that have a value in common. */
typedef struct
{
  const char *value;      /* "" for those that have none */
  GPtrArray  *workloads;  /* (owned) (element-type RwWorkload) (borrowed) */
  guint       order;
  gboolean    in_other;   /* too small for a sector of its own */
} RwSectorBucket;

GPtrArray *rw_sector_buckets_new   (GPtrArray   *workloads,
                                    RwGrouping   by) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rw_sector_buckets_limit (GPtrArray   *buckets);

char      *rw_sector_step_new      (RwGrouping   by,
                                    const char  *value) G_GNUC_WARN_UNUSED_RESULT;
char      *rw_sector_step_new_other
                                   (RwGrouping   by) G_GNUC_WARN_UNUSED_RESULT;
char      *rw_sector_step_new_range
                                   (guint        from,
                                    guint        to) G_GNUC_WARN_UNUSED_RESULT;
RwGrouping rw_sector_step_get_by   (const char  *step);
gboolean   rw_sector_step_is_other (const char  *step);
char      *rw_sector_step_dup_canonical
                                   (const char  *step) G_GNUC_WARN_UNUSED_RESULT;
char      *rw_sector_step_dup_name (const char  *step,
                                    RwCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
guint      rw_sector_step_get_from (const char  *step);
GPtrArray *rw_sector_step_apply    (const char  *step,
                                    GPtrArray   *workloads,
                                    guint        n_before) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
