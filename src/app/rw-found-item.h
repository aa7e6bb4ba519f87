/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place that was found, as an item of a list.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-find.h"

G_BEGIN_DECLS

#define RW_TYPE_FOUND_ITEM (rw_found_item_get_type ())
G_DECLARE_FINAL_TYPE (RwFoundItem, rw_found_item, RW, FOUND_ITEM, GObject)

RwFoundItem     *rw_found_item_new         (GPtrArray   *hits,
                                            guint        index,
                                            RwCatalogue *catalogue,
                                            const char  *typed)
  G_GNUC_WARN_UNUSED_RESULT;

guint            rw_found_item_get_index   (RwFoundItem *self);
const char      *rw_found_item_get_name    (RwFoundItem *self);
char            *rw_found_item_dup_kind    (RwFoundItem *self)
  G_GNUC_WARN_UNUSED_RESULT;
char            *rw_found_item_dup_passage (RwFoundItem *self)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
