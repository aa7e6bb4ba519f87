/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the forms of a report share.
 */

#pragma once

#include "exchange/rw-sheet.h"
#include "scene/rw-theme.h"

G_BEGIN_DECLS

#define RW_COLOR_HEX_SIZE 8

void     rw_color_to_hex         (const RwColor *color,
                                  char           out[RW_COLOR_HEX_SIZE]);
void     rw_sheet_append_escaped (GString       *out,
                                  const char    *text,
                                  const char    *line_break);
gboolean rw_sheet_is_prose       (const RwSheet *self,
                                  guint          column);

G_END_DECLS
