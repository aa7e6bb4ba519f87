/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain text measured without pango, to the same numbers. It loads two
 * libraries instead of thirty, which is most of the time that a small
 * picture without pixels takes.
 */

#pragma once

#include "scene/rw-text.h"

G_BEGIN_DECLS

/**
 * RwQuickText:
 *
 * Measures text in one script that is written from left to right without
 * joining its letters, as far as the first font has its characters. What it
 * was asked beyond that it remembers: then nothing that was laid out with it
 * is of use.
 */
typedef struct _RwQuickText RwQuickText;

RwQuickText    *rw_quick_text_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void            rw_quick_text_free     (RwQuickText *self);
RwTextMeasurer *rw_quick_text_get      (RwQuickText *self);
gboolean        rw_quick_text_is_exact (RwQuickText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwQuickText, rw_quick_text_free)

G_END_DECLS
