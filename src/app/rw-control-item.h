/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thing that a control picker offers: a control of the catalogue, or one
 * of somebody's own.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-catalogue.h"

G_BEGIN_DECLS

#define RW_TYPE_CONTROL_ITEM (rw_control_item_get_type ())
G_DECLARE_FINAL_TYPE (RwControlItem, rw_control_item, RW, CONTROL_ITEM, GObject)

RwControlItem            *rw_control_item_new         (RwCatalogue              *catalogue,
                                                       const RwCatalogueControl *control,
                                                       const char               *text)
  G_GNUC_WARN_UNUSED_RESULT;
RwControlItem            *rw_control_item_new_own     (const char               *name)
  G_GNUC_WARN_UNUSED_RESULT;

const RwCatalogueControl *rw_control_item_get_control (RwControlItem            *self);
const char               *rw_control_item_get_name    (RwControlItem            *self);
const char               *rw_control_item_get_text    (RwControlItem            *self);

G_END_DECLS
