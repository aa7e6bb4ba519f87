/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An owner in a row of text: the letter on the colour it has in the picture.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-enums.h"

G_BEGIN_DECLS

#define RW_TYPE_OWNER_BADGE (rw_owner_badge_get_type ())
G_DECLARE_FINAL_TYPE (RwOwnerBadge, rw_owner_badge, RW, OWNER_BADGE, GtkWidget)

GtkWidget *rw_owner_badge_new       (RwOwner       owner) G_GNUC_WARN_UNUSED_RESULT;

RwOwner    rw_owner_badge_get_owner (RwOwnerBadge *self);
void       rw_owner_badge_set_owner (RwOwnerBadge *self,
                                     RwOwner       owner);

G_END_DECLS
