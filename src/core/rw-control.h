/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A safeguard somebody has put, or means to put, on a layer of a scenario.
 */

#pragma once

#include <glib-object.h>

#include "core/rw-enums.h"
#include "core/rw-types.h"

G_BEGIN_DECLS

#define RW_TYPE_CONTROL (rw_control_get_type ())
G_DECLARE_FINAL_TYPE (RwControl, rw_control, RW, CONTROL, GObject)

RwControl      *rw_control_new              (const char     *id,
                                             const char     *name,
                                             const char     *layer_id) G_GNUC_WARN_UNUSED_RESULT;

const char     *rw_control_get_id           (RwControl      *self);
const char     *rw_control_get_name         (RwControl      *self);
void            rw_control_set_name         (RwControl      *self,
                                             const char     *name);
const char     *rw_control_get_layer_id     (RwControl      *self);
void            rw_control_set_layer_id     (RwControl      *self,
                                             const char     *layer_id);
const char     *rw_control_get_workload_id  (RwControl      *self);
void            rw_control_set_workload_id  (RwControl      *self,
                                             const char     *workload_id);
const char     *rw_control_get_catalogue_id (RwControl      *self);
void            rw_control_set_catalogue_id (RwControl      *self,
                                             const char     *catalogue_id);
RwControlState  rw_control_get_state        (RwControl      *self);
void            rw_control_set_state        (RwControl      *self,
                                             RwControlState  state);
RwOwner         rw_control_get_owner        (RwControl      *self);
void            rw_control_set_owner        (RwControl      *self,
                                             RwOwner         owner);
const char     *rw_control_get_assignee     (RwControl      *self);
void            rw_control_set_assignee     (RwControl      *self,
                                             const char     *assignee);
const char     *rw_control_get_due          (RwControl      *self);
void            rw_control_set_due          (RwControl      *self,
                                             const char     *due);
const char     *rw_control_get_evidence     (RwControl      *self);
void            rw_control_set_evidence     (RwControl      *self,
                                             const char     *evidence);
const char     *rw_control_get_note         (RwControl      *self);
void            rw_control_set_note         (RwControl      *self,
                                             const char     *note);

RwExtras       *rw_control_get_extras       (RwControl      *self);

RwControl      *rw_control_copy             (RwControl      *self,
                                             const char     *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean        rw_control_equal            (RwControl      *a,
                                             RwControl      *b);

G_END_DECLS
