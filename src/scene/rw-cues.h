/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By what a picture tells an owner: colour, pattern, letter, and never by
 * none of them.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RwCues:
 * @RW_CUE_COLOR: a colour for each owner
 * @RW_CUE_PATTERN: a pattern for each owner
 * @RW_CUE_LETTER: a letter in each ring or sector
 *
 * What tells an owner. Each can be left out, but not all of them.
 */
typedef enum
{
  RW_CUE_COLOR   = 1 << 0,
  RW_CUE_PATTERN = 1 << 1,
  RW_CUE_LETTER  = 1 << 2,
} RwCues;

#define RW_CUES_ALL (RW_CUE_COLOR | RW_CUE_PATTERN | RW_CUE_LETTER)
#define RW_N_CUES 3

const char *rw_cue_get_id   (RwCues        cue);
const char *rw_cues_get_why (void);
gboolean    rw_cues_parse   (const char   *text,
                             RwCues       *out_cues,
                             GError      **error);

G_END_DECLS
