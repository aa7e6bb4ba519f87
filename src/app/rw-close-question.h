/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks what to do with changes before windows close.
 */

#pragma once

#include "app/rw-window.h"

G_BEGIN_DECLS

/**
 * RwMayClose:
 * @user_data: as given
 *
 * Told when nothing holds the windows any more. Not called where somebody
 * cancelled, or where a document could not be saved.
 */
typedef void (*RwMayClose) (gpointer user_data);

void rw_close_question_ask (GtkWindow  *parent,
                            GPtrArray  *windows,
                            RwMayClose  may_close,
                            gpointer    user_data);

G_END_DECLS
