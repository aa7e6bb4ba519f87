/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fonts of a picture as the system's configuration finds them. Needs
 * fontconfig alone.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RW_N_FONT_WEIGHTS 3

/* Text is measured at this size, in px, and scaled when used: for pango, a
 * size of its own would cost each label another search for fonts. */
#define RW_FONT_REFERENCE_SIZE 64

void  rw_fonts_warm_up        (void);

guint rw_fonts_weight_index   (int          weight);
int   rw_fonts_get_weight     (guint        index);
char *rw_fonts_dup_families   (void) G_GNUC_WARN_UNUSED_RESULT;
char *rw_fonts_find_file      (guint        weight_index,
                               guint       *out_face) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
