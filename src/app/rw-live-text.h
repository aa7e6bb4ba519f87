/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ties a text field of a dialog to a text of the document.
 */

#pragma once

#include "app/rw-text-field.h"
#include "core/rw-history.h"

G_BEGIN_DECLS

/**
 * RwTextEdit:
 * @history: of the document
 * @object: what is edited
 * @text: what was typed
 *
 * One of the commands that set a text.
 *
 * Returns: whether that changed something
 */
typedef gboolean (*RwTextEdit) (RwHistory  *history,
                                GObject    *object,
                                const char *text);

void rw_live_text_bind (RwTextField *field,
                        RwHistory   *history,
                        GObject     *object,
                        const char  *property,
                        RwTextEdit   edit);

G_END_DECLS
