/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every edit of a document, as a command that can be undone. Views call these
 * and never write the model.
 *
 * A command cleans text of what a file cannot carry and refuses what a reader
 * would refuse. It returns %FALSE (or %NULL) where nothing changed: nothing
 * was different, the document is read-only, or the value cannot be held. Each
 * is a step of its own, unless it stands in a group of the history; texts grow
 * the step before where that set the same text and is not sealed.
 *
 * Where a position is asked for, it is the place of the first item afterwards;
 * what is beyond the end is the end. Workloads and controls that are not of
 * the scenario are passed over.
 */

#pragma once

#include "core/rw-control.h"
#include "core/rw-history.h"
#include "core/rw-workload.h"

G_BEGIN_DECLS

/* The position after all others. */
#define RW_EDIT_END G_MAXUINT

/* The document. */
gboolean    rw_edit_set_title           (RwHistory      *history,
                                         const char     *title);
gboolean    rw_edit_set_customer        (RwHistory      *history,
                                         const char     *customer);
gboolean    rw_edit_set_provider        (RwHistory      *history,
                                         const char     *provider);
gboolean    rw_edit_can_have_edition    (RwHistory      *history,
                                         const char     *edition_id);
gboolean    rw_edit_set_edition         (RwHistory      *history,
                                         const char     *edition_id,
                                         const char     *revision);
gboolean    rw_edit_set_opening_view    (RwHistory      *history,
                                         const char     *scenario_id,
                                         RwToggle        toggle,
                                         const char *const *hidden);

/* Scenarios. */
RwScenario *rw_edit_add_scenario        (RwHistory      *history,
                                         const char     *name);
RwScenario *rw_edit_duplicate_scenario  (RwHistory      *history,
                                         RwScenario     *scenario);
RwScenario *rw_edit_copy_scenario       (RwHistory      *history,
                                         RwDocument     *source,
                                         RwScenario     *scenario);
gboolean    rw_edit_rename_scenario     (RwHistory      *history,
                                         RwScenario     *scenario,
                                         const char     *name);
gboolean    rw_edit_set_scenario_note   (RwHistory      *history,
                                         RwScenario     *scenario,
                                         const char     *note);
gboolean    rw_edit_move_scenario       (RwHistory      *history,
                                         RwScenario     *scenario,
                                         guint           position);
gboolean    rw_edit_remove_scenario     (RwHistory      *history,
                                         RwScenario     *scenario);

/* Workloads. */
RwWorkload *rw_edit_add_workload        (RwHistory      *history,
                                         RwScenario     *scenario,
                                         const char     *name,
                                         const char     *service_id,
                                         RwServiceModel  model,
                                         guint           position);
GPtrArray  *rw_edit_duplicate_workloads (RwHistory      *history,
                                         RwScenario     *scenario,
                                         GPtrArray      *workloads);
gboolean    rw_edit_rename_workload     (RwHistory      *history,
                                         RwScenario     *scenario,
                                         RwWorkload     *workload,
                                         const char     *name);
gboolean    rw_edit_set_workload_note   (RwHistory      *history,
                                         RwScenario     *scenario,
                                         RwWorkload     *workload,
                                         const char     *note);
gboolean    rw_edit_set_service         (RwHistory      *history,
                                         RwScenario     *scenario,
                                         RwWorkload     *workload,
                                         const char     *service_id,
                                         RwServiceModel  model);
gboolean    rw_edit_set_model           (RwHistory      *history,
                                         RwScenario     *scenario,
                                         GPtrArray      *workloads,
                                         RwServiceModel  model);
gboolean    rw_edit_set_group           (RwHistory      *history,
                                         RwScenario     *scenario,
                                         GPtrArray      *workloads,
                                         const char     *group);
gboolean    rw_edit_set_weight          (RwHistory      *history,
                                         RwScenario     *scenario,
                                         GPtrArray      *workloads,
                                         guint           weight);
gboolean    rw_edit_move_workloads      (RwHistory      *history,
                                         RwScenario     *scenario,
                                         GPtrArray      *workloads,
                                         guint           position);
gboolean    rw_edit_move_into_group     (RwHistory      *history,
                                         RwScenario     *scenario,
                                         GPtrArray      *workloads,
                                         guint           position,
                                         const char     *group);
gboolean    rw_edit_remove_workloads    (RwHistory      *history,
                                         RwScenario     *scenario,
                                         GPtrArray      *workloads,
                                         guint          *out_n_controls);

/* Owners. */
gboolean    rw_edit_set_override        (RwHistory      *history,
                                         RwScenario     *scenario,
                                         GPtrArray      *workloads,
                                         const char     *layer_id,
                                         RwOwner         owner,
                                         const char     *reason);
gboolean    rw_edit_reset_override      (RwHistory      *history,
                                         RwScenario     *scenario,
                                         GPtrArray      *workloads,
                                         const char     *layer_id);

gboolean    rw_edit_set_split           (RwHistory      *history,
                                         RwScenario     *scenario,
                                         GPtrArray      *workloads,
                                         const char     *layer_id,
                                         const char     *customer,
                                         const char     *provider);

/* Controls. */
RwControl  *rw_edit_add_control         (RwHistory      *history,
                                         RwScenario     *scenario,
                                         const char     *name,
                                         const char     *layer_id,
                                         const char     *workload_id,
                                         const char     *catalogue_id,
                                         RwOwner         owner);
gboolean    rw_edit_set_control_name    (RwHistory      *history,
                                         RwScenario     *scenario,
                                         RwControl      *control,
                                         const char     *name);
gboolean    rw_edit_set_control_layer   (RwHistory      *history,
                                         RwScenario     *scenario,
                                         RwControl      *control,
                                         const char     *layer_id);
gboolean    rw_edit_set_control_workload
                                        (RwHistory      *history,
                                         RwScenario     *scenario,
                                         RwControl      *control,
                                         const char     *workload_id);
gboolean    rw_edit_set_control_state   (RwHistory      *history,
                                         RwScenario     *scenario,
                                         RwControl      *control,
                                         RwControlState  state);
gboolean    rw_edit_set_control_owner   (RwHistory      *history,
                                         RwScenario     *scenario,
                                         RwControl      *control,
                                         RwOwner         owner);
gboolean    rw_edit_set_control_assignee
                                        (RwHistory      *history,
                                         RwScenario     *scenario,
                                         RwControl      *control,
                                         const char     *assignee);
gboolean    rw_edit_set_control_due     (RwHistory      *history,
                                         RwScenario     *scenario,
                                         RwControl      *control,
                                         const char     *due);
gboolean    rw_edit_set_control_evidence
                                        (RwHistory      *history,
                                         RwScenario     *scenario,
                                         RwControl      *control,
                                         const char     *evidence);
gboolean    rw_edit_set_control_note    (RwHistory      *history,
                                         RwScenario     *scenario,
                                         RwControl      *control,
                                         const char     *note);
gboolean    rw_edit_move_controls       (RwHistory      *history,
                                         RwScenario     *scenario,
                                         GPtrArray      *controls,
                                         guint           position);
gboolean    rw_edit_remove_controls     (RwHistory      *history,
                                         RwScenario     *scenario,
                                         GPtrArray      *controls);

G_END_DECLS
