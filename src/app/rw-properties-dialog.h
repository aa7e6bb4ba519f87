/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a document says of itself as a whole, to be looked at and edited.
 */

#pragma once

#include "app/rw-window.h"

G_BEGIN_DECLS

#define RW_TYPE_PROPERTIES_DIALOG (rw_properties_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RwPropertiesDialog, rw_properties_dialog,
                      RW, PROPERTIES_DIALOG, AdwWindow)

RwPropertiesDialog *rw_properties_dialog_new (RwWindow *parent);

G_END_DECLS
