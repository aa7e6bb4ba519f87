/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the outline: what is told of a ring, or of one workload in it.
 */

#pragma once

#include <gtk/gtk.h>

#include "core/rw-enums.h"

G_BEGIN_DECLS

#define RW_TYPE_OUTLINE_ROW (rw_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (RwOutlineRow, rw_outline_row, RW, OUTLINE_ROW, GtkWidget)

/** RwOutlineText: what a row shows and says. Everything is borrowed. */
typedef struct
{
  const char *title;
  const char *text;        /* why it is so; "" for nothing */
  const char *tag;         /* a word in a pill; "" for none */
  guint       n_controls;
  RwOwner     owner;
  gboolean    inner;       /* a workload in a ring */
  gboolean    folds;       /* there is room for an arrow */
  gboolean    expandable;
  gboolean    expanded;
  const char *spoken;      /* all of it as a sentence */
} RwOutlineText;

GtkWidget *rw_outline_row_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       rw_outline_row_show (RwOutlineRow        *self,
                                const RwOutlineText *text);

G_END_DECLS
