/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workload for its own files, and for edits that can be undone.
 */

#pragma once

#include "core/rw-workload.h"

G_BEGIN_DECLS

struct _RwWorkload
{
  GObject         parent_instance;

  /* Owned */
  char           *id;
  char           *name;
  char           *service_id;
  char           *group;
  char           *note;
  GPtrArray      *overrides;  /* (element-type RwOverride), as in the file */
  GPtrArray      *splits;     /* (element-type RwSplit), as in the file */
  RwExtras       *extras;

  RwServiceModel  model;
  guint           weight;     /* at least 1 */
};

RwOverride *rw_override_new               (const char     *layer_id,
                                           RwOwner         owner,
                                           const char     *reason,
                                           const RwExtras *extras) G_GNUC_WARN_UNUSED_RESULT;
void        rw_override_free              (RwOverride     *self);
gboolean    rw_override_equal             (const RwOverride *a,
                                           const RwOverride *b);

RwSplit    *rw_split_new                  (const char     *layer_id,
                                           const char     *customer,
                                           const char     *provider,
                                           const RwExtras *extras) G_GNUC_WARN_UNUSED_RESULT;
void        rw_split_free                 (RwSplit        *self);
gboolean    rw_split_equal                (const RwSplit  *a,
                                           const RwSplit  *b);

RwOverride *rw_workload_exchange_override (RwWorkload     *self,
                                           guint           index,
                                           gboolean        take,
                                           RwOverride     *given) G_GNUC_WARN_UNUSED_RESULT;
RwSplit    *rw_workload_exchange_split    (RwWorkload     *self,
                                           guint           index,
                                           gboolean        take,
                                           RwSplit        *given) G_GNUC_WARN_UNUSED_RESULT;

void        rw_workload_copy_owners       (RwWorkload     *self,
                                           RwWorkload     *copy);
gboolean    rw_workload_owners_equal      (RwWorkload     *a,
                                           RwWorkload     *b);

G_END_DECLS
