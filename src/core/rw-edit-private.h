/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands share: clean texts, new identifiers and names, checks, and
 * lists with several items chosen.
 */

#pragma once

#include "core/rw-edit.h"
#include "core/rw-history-private.h"

G_BEGIN_DECLS

/* Texts: as a document holds them, and as the name of a step does. */
char       *rw_edit_dup_line      (const char   *text) G_GNUC_WARN_UNUSED_RESULT;
char       *rw_edit_dup_note      (const char   *text) G_GNUC_WARN_UNUSED_RESULT;
char       *rw_edit_dup_link      (const char   *text) G_GNUC_WARN_UNUSED_RESULT;
char       *rw_edit_dup_label     (const char   *text) G_GNUC_WARN_UNUSED_RESULT;

/* What is in use, and what is not. */
GHashTable *rw_edit_collect       (GListModel   *list,
                                   const char   *property) G_GNUC_WARN_UNUSED_RESULT;
char       *rw_edit_dup_id        (const char   *name,
                                   const char   *fallback,
                                   GHashTable   *ids) G_GNUC_WARN_UNUSED_RESULT;
char       *rw_edit_dup_copy_name (const char   *name,
                                   GHashTable   *names) G_GNUC_WARN_UNUSED_RESULT;

/** RwEditCheck: whether a layer can be named. */
typedef gboolean (*RwEditCheck) (const char *layer_id,
                                 gpointer    user_data);

/* Checks, of which the document being editable is one. */
const RwLayerSet *
            rw_edit_get_layers    (RwHistory    *history);
gboolean    rw_edit_knows_layer   (RwHistory    *history,
                                   const char   *layer_id);
gboolean    rw_edit_has_room      (RwHistory    *history,
                                   GPtrArray    *workloads,
                                   GPtrArray    *controls);
gboolean    rw_edit_check_layers  (RwScenario   *scenario,
                                   RwEditCheck   check,
                                   gpointer      user_data);
gboolean    rw_edit_has_scenario  (RwHistory    *history,
                                   RwScenario   *scenario);
gboolean    rw_edit_has_workload  (RwHistory    *history,
                                   RwScenario   *scenario,
                                   RwWorkload   *workload);
gboolean    rw_edit_has_control   (RwHistory    *history,
                                   RwScenario   *scenario,
                                   RwControl    *control);

/* Steps, and one property in them. */
gboolean    rw_edit_set_string    (RwHistory    *history,
                                   gpointer      object,
                                   const char   *property,
                                   const char   *value);
gboolean    rw_edit_set_number    (RwHistory    *history,
                                   gpointer      object,
                                   const char   *property,
                                   guint         value);
void        rw_edit_begin         (RwHistory    *history,
                                   const char   *format,
                                   ...) G_GNUC_PRINTF (2, 3);
void        rw_edit_begin_text    (RwHistory    *history,
                                   const char   *name,
                                   const char   *owner_id,
                                   const char   *id,
                                   const char   *what);

/** RwEditSplice: makes a change of a list, such as rw_change_new_workloads(). */
typedef RwChange *(*RwEditSplice) (gpointer   owner,
                                   guint      position,
                                   guint      n_removals,
                                   GPtrArray *additions);

/* Some items of a list, by their positions in rising order. */
GPtrArray  *rw_edit_dup_list      (GListModel   *list) G_GNUC_WARN_UNUSED_RESULT;
GArray     *rw_edit_choose        (GListModel   *list,
                                   GPtrArray    *items) G_GNUC_WARN_UNUSED_RESULT;
gpointer    rw_edit_get_chosen    (GListModel   *list,
                                   GArray       *chosen,
                                   guint         index);
void        rw_edit_insert_item   (RwHistory    *history,
                                   gpointer      owner,
                                   RwEditSplice  splice,
                                   guint         position,
                                   gpointer      item);
void        rw_edit_remove_items  (RwHistory    *history,
                                   gpointer      owner,
                                   RwEditSplice  splice,
                                   GListModel   *list,
                                   GArray       *chosen);
gboolean    rw_edit_can_move      (GListModel   *list,
                                   GArray       *chosen,
                                   guint         position);
void        rw_edit_move_items    (RwHistory    *history,
                                   gpointer      owner,
                                   RwEditSplice  splice,
                                   GListModel   *list,
                                   GArray       *chosen,
                                   guint         position);

/* Whole objects, new in a scenario. */
void        rw_edit_graft         (RwHistory    *history,
                                   RwScenario   *scenario,
                                   GPtrArray    *workloads,
                                   GPtrArray    *controls,
                                   guint         position);
GPtrArray  *rw_edit_copy_workloads
                                  (RwScenario   *scenario,
                                   GPtrArray    *workloads,
                                   gboolean      rename,
                                   GHashTable   *new_ids) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *rw_edit_copy_controls (RwScenario   *scenario,
                                   GPtrArray    *controls,
                                   GHashTable   *new_ids) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
