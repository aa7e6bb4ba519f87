/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the inspector share.
 */

#pragma once

#include "app/rw-facts.h"
#include "app/rw-inspector.h"
#include "app/rw-owner-badge.h"
#include "app/rw-section.h"

G_BEGIN_DECLS

struct _RwInspector
{
  GtkWidget          parent_instance;

  /* Template children */
  GtkScrolledWindow *scroller;
  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkWidget         *verdict;     /* around the next three */
  RwOwnerBadge      *badge;
  GtkLabel          *owner;
  GtkLabel          *reason;
  RwSection         *exception;
  RwSection         *parts;
  RwSection         *owners;
  RwSection         *workloads;
  RwSection         *rows;
  RwSection         *controls;
  RwSection         *note;
  RwSection         *about;
  RwSection         *guidance;
  RwSection         *safeguards;  /* the catalogue's, for the layer */
  RwSection         *edition;
  GtkWidget         *hint;

  /* Owned */
  RwSession         *session;     /* (nullable) */
  GSignalGroup      *session_signals;

  guint              update_id;   /* source of the update to come, or 0 */
};

/* rw-inspector-layer.c */
void        rw_inspector_fill_layer    (RwInspector   *self,
                                        const RwLayer *layer,
                                        RwWorkload    *workload);

/* rw-inspector-estate.c */
void        rw_inspector_fill_overview (RwInspector   *self);
void        rw_inspector_fill_workload (RwInspector   *self,
                                        RwWorkload    *workload);

/* rw-inspector-knowledge.c */
void        rw_inspector_get_reader    (RwInspector   *self,
                                        RwFactReader  *out_reader);
void        rw_inspector_add_facts     (RwSection     *section,
                                        GPtrArray     *facts,
                                        gboolean       inner);
void        rw_inspector_tell_layer    (RwInspector   *self,
                                        const RwLayer *layer,
                                        RwWorkload    *workload);
void        rw_inspector_tell_service  (RwInspector   *self,
                                        RwWorkload    *workload);
void        rw_inspector_tell_edition  (RwInspector   *self);

/* rw-inspector-rows.c */
const char *rw_inspector_name_owner    (RwInspector   *self,
                                        RwOwner        owner);
void        rw_inspector_set_verdict   (RwInspector   *self,
                                        RwOwner        owner,
                                        const char    *reason);
void        rw_inspector_add_owner_row (RwInspector   *self,
                                        RwSection     *section,
                                        const char    *title,
                                        const char    *text,
                                        RwOwner        owner);
void        rw_inspector_add_link_row  (RwSection     *section,
                                        const char    *title,
                                        const char    *text,
                                        const char    *address);
void        rw_inspector_add_cells_row (RwInspector   *self,
                                        RwSection     *section,
                                        const RwResponsibility *row,
                                        int            model);
void        rw_inspector_fill_controls (RwInspector   *self,
                                        const char    *layer_id,
                                        RwWorkload    *workload);
char       *rw_inspector_dup_service   (RwInspector   *self,
                                        RwWorkload    *workload) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
