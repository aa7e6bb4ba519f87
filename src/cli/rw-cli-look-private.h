/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The options that tell how a picture looks, and what they mean.
 */

#pragma once

#include "cli/rw-cli-private.h"
#include "exchange/rw-export.h"

G_BEGIN_DECLS

/** RwCliLook: what was typed, and the theme that comes of own colours. */
typedef struct
{
  char    *palette;      /* (owned) (nullable) */
  char    *cues;         /* (owned) (nullable) */
  char    *colors;       /* (owned) (nullable) */
  char    *colors_file;  /* (owned) (nullable) */
  gboolean no_marks;
  RwTheme  own;
} RwCliLook;

void        rw_cli_look_clear (RwCliLook          *self);
RwCliStatus rw_cli_look_apply (RwCliLook          *self,
                               const RwCliCommand *command,
                               RwExportOptions    *options);

G_END_DECLS
