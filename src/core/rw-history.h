/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was done to a document, to be undone and done again. Every edit goes
 * through it, by the commands of rw-edit.h; it knows of no widget.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-document.h"
#include "core/rw-scenario.h"

G_BEGIN_DECLS

/* The oldest steps go first where there are more, or heavier ones. */
#define RW_HISTORY_MAX_STEPS 1000
#define RW_HISTORY_MAX_BYTES (48 * 1024 * 1024)

/* A position that no state has: for what is on no disk yet. */
#define RW_HISTORY_UNSAVED G_MAXUINT64

#define RW_TYPE_HISTORY (rw_history_get_type ())
G_DECLARE_FINAL_TYPE (RwHistory, rw_history, RW, HISTORY, GObject)

RwHistory   *rw_history_new           (RwDocument  *document) G_GNUC_WARN_UNUSED_RESULT;

RwDocument  *rw_history_get_document  (RwHistory   *self);
RwCatalogue *rw_history_get_catalogue (RwHistory   *self);
void         rw_history_set_catalogue (RwHistory   *self,
                                       RwCatalogue *catalogue);
gboolean     rw_history_get_editable  (RwHistory   *self);

gboolean     rw_history_get_can_undo  (RwHistory   *self);
gboolean     rw_history_get_can_redo  (RwHistory   *self);
const char  *rw_history_get_undo_name (RwHistory   *self);
const char  *rw_history_get_redo_name (RwHistory   *self);
void         rw_history_undo          (RwHistory   *self);
void         rw_history_redo          (RwHistory   *self);

/* Several edits as one step, and where a step ends. */
void         rw_history_begin         (RwHistory   *self,
                                       const char  *name,
                                       const char  *coalesce_key);
void         rw_history_end           (RwHistory   *self);
void         rw_history_seal          (RwHistory   *self);

/* What is on disk. */
guint64      rw_history_get_position  (RwHistory   *self);
void         rw_history_set_saved     (RwHistory   *self,
                                       guint64      position);
gboolean     rw_history_get_changed   (RwHistory   *self);

/* Where the step is that is being undone or done again. */
gboolean     rw_history_get_place     (RwHistory   *self,
                                       RwScenario **out_scenario,
                                       const char **out_workload_id,
                                       const char **out_layer_id);

G_END_DECLS
