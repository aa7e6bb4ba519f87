/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thing that a service picker offers: a service of the catalogue, or a
 * workload of somebody's own.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-catalogue-search.h"

G_BEGIN_DECLS

#define RW_TYPE_SERVICE_ITEM (rw_service_item_get_type ())
G_DECLARE_FINAL_TYPE (RwServiceItem, rw_service_item, RW, SERVICE_ITEM, GObject)

RwServiceItem   *rw_service_item_new         (RwCatalogue       *catalogue,
                                              const RwService   *service,
                                              const RwSearchHit *hit)
  G_GNUC_WARN_UNUSED_RESULT;
RwServiceItem   *rw_service_item_new_own     (const char        *name,
                                              RwServiceModel     model)
  G_GNUC_WARN_UNUSED_RESULT;

const RwService *rw_service_item_get_service (RwServiceItem     *self);
const char      *rw_service_item_get_name    (RwServiceItem     *self);
RwServiceModel   rw_service_item_get_model   (RwServiceItem     *self);
const char      *rw_service_item_get_reason  (RwServiceItem     *self);

G_END_DECLS
