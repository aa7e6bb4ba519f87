/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A use of a service in a scenario, with its own service model, the owners
 * somebody has overridden, each with a reason, and who does which part of what
 * is shared.
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

/** RwSplit: who does which part of a shared layer, as somebody wrote down. */
typedef struct
{
  char     *layer_id; /* (owned) */
  char     *customer; /* (owned): the customer's part, may be "" */
  char     *provider; /* (owned): the provider's part, may be "" */
  RwExtras *extras;   /* (owned) (nullable) */
} RwSplit;

/* The largest weight; the smallest is 1, and so is that of a new workload. */
#define RW_WORKLOAD_MAX_WEIGHT 1000000

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
const char       *rw_workload_get_group       (RwWorkload     *self);
void              rw_workload_set_group       (RwWorkload     *self,
                                               const char     *group);
guint             rw_workload_get_weight      (RwWorkload     *self);
void              rw_workload_set_weight      (RwWorkload     *self,
                                               guint           weight);
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

guint             rw_workload_get_n_splits    (RwWorkload     *self);
const RwSplit    *rw_workload_get_split       (RwWorkload     *self,
                                               guint           index);
const RwSplit    *rw_workload_find_split      (RwWorkload     *self,
                                               const char     *layer_id);
void              rw_workload_set_split       (RwWorkload     *self,
                                               const char     *layer_id,
                                               const char     *customer,
                                               const char     *provider);

RwExtras         *rw_workload_get_extras      (RwWorkload     *self);
RwExtras         *rw_workload_get_override_extras
                                              (RwWorkload     *self,
                                               const char     *layer_id);

RwExtras         *rw_workload_get_split_extras
                                              (RwWorkload     *self,
                                               const char     *layer_id);

RwWorkload       *rw_workload_copy            (RwWorkload     *self,
                                               const char     *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean          rw_workload_equal           (RwWorkload     *a,
                                               RwWorkload     *b);

G_END_DECLS
