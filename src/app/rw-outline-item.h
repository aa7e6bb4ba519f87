/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one row of the outline stands for: a ring, a ring of one workload, or
 * what lies outside the rings.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-catalogue.h"
#include "core/rw-workload.h"

G_BEGIN_DECLS

#define RW_TYPE_OUTLINE_ITEM (rw_outline_item_get_type ())
G_DECLARE_FINAL_TYPE (RwOutlineItem, rw_outline_item, RW, OUTLINE_ITEM, GObject)

RwOutlineItem *rw_outline_item_new          (const RwLayer *layer,
                                             gboolean       outside,
                                             RwWorkload    *workload)
  G_GNUC_WARN_UNUSED_RESULT;

const RwLayer *rw_outline_item_get_layer    (RwOutlineItem *self);
gboolean       rw_outline_item_is_outside   (RwOutlineItem *self);
RwWorkload    *rw_outline_item_get_workload (RwOutlineItem *self);

G_END_DECLS
