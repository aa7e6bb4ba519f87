/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One wish to save a window's document, through all the questions it may
 * raise, to the end.
 */

#pragma once

#include "app/rw-window-private.h"

G_BEGIN_DECLS

/** RwSaving: one wish to save; counted. */
typedef struct
{
  RwWindow      *window;     /* (owned) */
  GFile         *file;       /* (owned) (nullable): where to; %NULL for where
                              * the document is kept */
  RwHistory     *history;    /* (owned) (nullable): of what is being written */
  RwSaveFlags    flags;      /* what somebody has agreed to */
  gboolean       copy;       /* the document goes on living where it was */
  guint64        position;   /* of the history, as it is being written */
  RwWindowSaved  done;       /* (nullable): until it was called */
  gpointer       user_data;
} RwSaving;

RwSaving *rw_saving_new      (RwWindow      *window,
                              RwWindowSaved  done,
                              gpointer       user_data) G_GNUC_WARN_UNUSED_RESULT;
RwSaving *rw_saving_ref      (RwSaving      *self);
void      rw_saving_unref    (RwSaving      *self);

GFile    *rw_saving_get_file (RwSaving      *self);
char     *rw_saving_dup_name (RwSaving      *self) G_GNUC_WARN_UNUSED_RESULT;
void      rw_saving_set_file (RwSaving      *self,
                              GFile         *file,
                              gboolean       agreed);
void      rw_saving_go       (RwSaving      *self);

void      rw_saving_choose   (RwSaving      *self);
void      rw_saving_explain  (RwSaving      *self,
                              const GError  *error);
void      rw_saving_explain_open
                             (RwSaving      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwSaving, rw_saving_unref)

G_END_DECLS
