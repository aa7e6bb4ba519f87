/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The changes that a program which ended has left behind, as long as nobody
 * has said what is to become of them. It knows no widget.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-diagnostics.h"
#include "core/rw-document.h"
#include "core/rw-recovery.h"

G_BEGIN_DECLS

#define RW_TYPE_RESTORER (rw_restorer_get_type ())
G_DECLARE_FINAL_TYPE (RwRestorer, rw_restorer, RW, RESTORER, GObject)

RwRestorer *rw_restorer_new              (const char           *directory)
  G_GNUC_WARN_UNUSED_RESULT;

const char *rw_restorer_get_directory    (RwRestorer           *self);
void        rw_restorer_scan             (RwRestorer           *self);

/* What is offered, and what only on request. */
GPtrArray  *rw_restorer_list             (RwRestorer           *self,
                                          gboolean              troublesome)
  G_GNUC_WARN_UNUSED_RESULT;
RwDraft    *rw_restorer_find             (RwRestorer           *self,
                                          const char           *uri);
GPtrArray  *rw_restorer_get_damaged      (RwRestorer           *self);
guint       rw_restorer_get_n_news       (RwRestorer           *self);
gboolean    rw_restorer_is_empty         (RwRestorer           *self);

/* What becomes of it. */
void        rw_restorer_drop             (RwRestorer           *self,
                                          const char           *id);
void        rw_restorer_pick_up          (RwRestorer           *self,
                                          const char           *id);
void        rw_restorer_delete_dropped   (RwRestorer           *self,
                                          const char           *id);
gboolean    rw_restorer_delete_damaged   (RwRestorer           *self,
                                          const char           *id,
                                          GError              **error);
RwDraft    *rw_restorer_take             (RwRestorer           *self,
                                          const char           *id)
  G_GNUC_WARN_UNUSED_RESULT;
void        rw_restorer_set_aside        (RwRestorer           *self,
                                          RwDraft              *draft,
                                          const char           *reason);

void        rw_restorer_load_async       (RwRestorer           *self,
                                          RwDraft              *draft,
                                          RwCatalogue          *catalogue,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
RwDocument *rw_restorer_load_finish      (RwRestorer           *self,
                                          GAsyncResult         *result,
                                          RwDiagnostics       **out_diagnostics,
                                          GError              **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
