/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One small change of a document that can be taken back. A change holds what
 * the document does not: swapping the two does it, undoes it and does it
 * again. It knows neither commands nor steps.
 */

#pragma once

#include "core/rw-document.h"
#include "core/rw-scenario.h"
#include "core/rw-workload-private.h"

G_BEGIN_DECLS

typedef struct _RwChange RwChange;

/* New changes hold the new state and are not done yet. */
RwChange *rw_change_new_string    (gpointer        object,
                                   const char     *property,
                                   const char     *value) G_GNUC_WARN_UNUSED_RESULT;
RwChange *rw_change_new_number    (gpointer        object,
                                   const char     *property,
                                   guint           value) G_GNUC_WARN_UNUSED_RESULT;
RwChange *rw_change_new_edition   (RwDocument     *document,
                                   const char     *id,
                                   const char     *revision) G_GNUC_WARN_UNUSED_RESULT;
RwChange *rw_change_new_view      (RwDocument     *document,
                                   const char     *scenario_id,
                                   RwToggle        toggle,
                                   const char *const *hidden) G_GNUC_WARN_UNUSED_RESULT;
RwChange *rw_change_new_scenarios (gpointer        document,
                                   guint           position,
                                   guint           n_removals,
                                   GPtrArray      *additions) G_GNUC_WARN_UNUSED_RESULT;
RwChange *rw_change_new_workloads (gpointer        scenario,
                                   guint           position,
                                   guint           n_removals,
                                   GPtrArray      *additions) G_GNUC_WARN_UNUSED_RESULT;
RwChange *rw_change_new_controls  (gpointer        scenario,
                                   guint           position,
                                   guint           n_removals,
                                   GPtrArray      *additions) G_GNUC_WARN_UNUSED_RESULT;
RwChange *rw_change_new_override  (RwWorkload     *workload,
                                   const char     *layer_id,
                                   RwOverride     *given) G_GNUC_WARN_UNUSED_RESULT;
RwChange *rw_change_new_split     (RwWorkload     *workload,
                                   const char     *layer_id,
                                   RwSplit        *given) G_GNUC_WARN_UNUSED_RESULT;
void      rw_change_free          (RwChange       *self);

void      rw_change_swap          (RwChange       *self);
gboolean  rw_change_absorb        (RwChange       *self,
                                   RwChange       *later);
gboolean  rw_change_is_idle       (RwChange       *self);
gsize     rw_change_get_bytes     (RwChange       *self);

guint     rw_change_hash          (gconstpointer   self);
gboolean  rw_change_same_place    (gconstpointer   a,
                                   gconstpointer   b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwChange, rw_change_free)

G_END_DECLS
