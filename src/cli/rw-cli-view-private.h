/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a document is looked at, as options say it: under which service model,
 * how workloads are put into sectors, and into which group one looks.
 */

#pragma once

#include "cli/rw-cli-private.h"

G_BEGIN_DECLS

/** RwCliView: what was typed, then what it means. */
typedef struct
{
  char       *model;       /* (owned) (nullable) */
  char       *group_by;    /* (owned) (nullable) */
  char       *inside;      /* (owned) (nullable) */
  gboolean    weighted;

  RwToggle    toggle;      /* where there is a model */
  RwGrouping  grouping;
} RwCliView;

void        rw_cli_view_clear (RwCliView          *self);
gboolean    rw_cli_view_check (RwCliView          *self,
                               const RwCliCommand *command);
RwCliStatus rw_cli_view_apply (const RwCliView    *self,
                               const RwCliCommand *command,
                               RwSession          *session);

G_END_DECLS
