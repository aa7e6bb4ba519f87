/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is being looked at, without any widget: the document and scenario,
 * the toggle, how workloads are grouped and which group is looked into, the
 * edition, the selection and the hidden layers. Changing it never edits the
 * document; it follows where the document is edited, through the history that
 * it makes.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-document.h"
#include "core/rw-history.h"
#include "core/rw-lens.h"
#include "core/rw-ownership.h"
#include "core/rw-scenario.h"
#include "core/rw-sectors.h"

G_BEGIN_DECLS

#define RW_TYPE_SESSION (rw_session_get_type ())
G_DECLARE_FINAL_TYPE (RwSession, rw_session, RW, SESSION, GObject)

RwSession       *rw_session_new                   (RwCatalogue *catalogue)
  G_GNUC_WARN_UNUSED_RESULT;

RwSession       *rw_session_new_preview           (RwSession   *session,
                                                   RwToggle     toggle)
  G_GNUC_WARN_UNUSED_RESULT;
RwSession       *rw_session_new_workload_preview  (RwSession   *session,
                                                   const char  *workload_id,
                                                   RwServiceModel model)
  G_GNUC_WARN_UNUSED_RESULT;

RwCatalogue     *rw_session_get_catalogue         (RwSession   *self);
RwDocument      *rw_session_get_document          (RwSession   *self);
void             rw_session_set_document          (RwSession   *self,
                                                   RwDocument  *document);
RwHistory       *rw_session_get_history           (RwSession   *self);
RwLens          *rw_session_get_lens              (RwSession   *self);
RwScenario      *rw_session_get_scenario          (RwSession   *self);
void             rw_session_set_scenario          (RwSession   *self,
                                                   RwScenario  *scenario);
RwToggle         rw_session_get_toggle            (RwSession   *self);
void             rw_session_set_toggle            (RwSession   *self,
                                                   RwToggle     toggle);
RwGrouping       rw_session_get_grouping          (RwSession   *self);
void             rw_session_set_grouping          (RwSession   *self,
                                                   RwGrouping   grouping);
gboolean         rw_session_get_weighted          (RwSession   *self);
void             rw_session_set_weighted          (RwSession   *self,
                                                   gboolean     weighted);
const char      *rw_session_get_drill             (RwSession   *self);
gboolean         rw_session_set_drill             (RwSession   *self,
                                                   const char  *path);
gboolean         rw_session_leave_drill           (RwSession   *self);
RwSectors       *rw_session_new_sectors           (RwSession   *self) G_GNUC_WARN_UNUSED_RESULT;
const RwEdition *rw_session_get_edition           (RwSession   *self);
const char      *rw_session_get_edition_id        (RwSession   *self);
gboolean         rw_session_set_edition_id        (RwSession   *self,
                                                   const char  *edition_id);
const char      *rw_session_get_selected_layer    (RwSession   *self);
const char      *rw_session_get_selected_workload (RwSession   *self);
void             rw_session_select                (RwSession   *self,
                                                   const char  *layer_id,
                                                   const char  *workload_id);
gboolean         rw_session_get_layer_hidden      (RwSession   *self,
                                                   const char  *layer_id);
void             rw_session_set_layer_hidden      (RwSession   *self,
                                                   const char  *layer_id,
                                                   gboolean     hidden);

void             rw_session_get_ownership         (RwSession   *self,
                                                   const char  *layer_id,
                                                   RwWorkload  *workload,
                                                   RwOwnership *out_ownership);
RwOwner          rw_session_get_layer_owner       (RwSession   *self,
                                                   const char  *layer_id);
const RwLayer   *rw_session_get_satellite         (RwSession   *self,
                                                   RwOwner     *out_owner);
const RwLayer   *rw_session_find_standing         (RwSession   *self,
                                                   const RwLayer *layer);
char            *rw_session_dup_gap               (RwSession   *self,
                                                   const RwLayer *layer) G_GNUC_WARN_UNUSED_RESULT;
char            *rw_session_dup_gaps              (RwSession   *self) G_GNUC_WARN_UNUSED_RESULT;
char            *rw_session_dup_subtitle          (RwSession   *self,
                                                   RwToggle     toggle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
