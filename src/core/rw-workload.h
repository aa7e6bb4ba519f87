/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A use of a service in a scenario, with its own service model and the
 * owners somebody has overridden, each with a reason.
 */

#pragma once

#include <glib-object.h>

#include "core/rw-enums.h"
#include "core/rw-types.h"

G_BEGIN_DECLS

/** RwOverride: an owner that differs from what the model says, and why. */
typedef struct
{
  char     *layer_id; /* (owned) */
  RwOwner   owner;
  char     *reason;   /* (owned), may be "" */
  RwExtras *extras;   /* (owned) (nullable) */
} RwOverride;

#define RW_TYPE_WORKLOAD (rw_workload_get_type ())
G_DECLARE_FINAL_TYPE (RwWorkload, rw_workload, RW, WORKLOAD, GObject)

RwWorkload       *rw_workload_new             (const char     *id,
                                               const char     *name,
                                               RwServiceModel  model) G_GNUC_WARN_UNUSED_RESULT;

const char       *rw_workload_get_id          (RwWorkload     *self);
const char       *rw_workload_get_name        (RwWorkload     *self);
void              rw_workload_set_name        (RwWorkload     *self,
                                               const char     *name);
const char       *rw_workload_get_service_id  (RwWorkload     *self);
void              rw_workload_set_service_id  (RwWorkload     *self,
                                               const char     *service_id);
RwServiceModel    rw_workload_get_model       (RwWorkload     *self);
void              rw_workload_set_model       (RwWorkload     *self,
                                               RwServiceModel  model);
const char       *rw_workload_get_note        (RwWorkload     *self);
void              rw_workload_set_note        (RwWorkload     *self,
                                               const char     *note);

guint             rw_workload_get_n_overrides (RwWorkload     *self);
const RwOverride *rw_workload_get_override    (RwWorkload     *self,
                                               guint           index);
const RwOverride *rw_workload_find_override   (RwWorkload     *self,
                                               const char     *layer_id);
void              rw_workload_set_override    (RwWorkload     *self,
                                               const char     *layer_id,
                                               RwOwner         owner,
                                               const char     *reason);
gboolean          rw_workload_remove_override (RwWorkload     *self,
                                               const char     *layer_id);

RwExtras         *rw_workload_get_extras      (RwWorkload     *self);
RwExtras         *rw_workload_get_override_extras
                                              (RwWorkload     *self,
                                               const char     *layer_id);

RwWorkload       *rw_workload_copy            (RwWorkload     *self,
                                               const char     *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean          rw_workload_equal           (RwWorkload     *a,
                                               RwWorkload     *b);

G_END_DECLS
