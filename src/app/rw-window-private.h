/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The insides of a window, for the files it is made of.
 */

#pragma once

#include "app/rw-canvas.h"
#include "app/rw-changes.h"
#include "app/rw-control-bar.h"
#include "app/rw-document-file.h"
#include "app/rw-stage.h"
#include "app/rw-toast-overlay.h"
#include "app/rw-trail.h"
#include "app/rw-window.h"
#include "app/rw-workload-list.h"
#include "core/rw-autosave.h"
#include "core/rw-history.h"

G_BEGIN_DECLS

/** RwSide: which side of the window. */
typedef enum
{
  RW_SIDE_WORKLOADS,
  RW_SIDE_DETAILS,
} RwSide;

#define RW_N_SIDES 2

struct _RwWindow
{
  AdwApplicationWindow parent_instance;

  /* Template children */
  RwToastOverlay  *toasts;
  RwStage         *stage;
  GtkWidget       *controls;
  AdwWindowTitle  *title;
  AdwSplitButton  *open_button;
  GtkMenuButton   *menu_button;
  GtkWidget       *undo_buttons;
  GtkWidget       *undo_button;
  GtkWidget       *redo_button;
  GtkWidget       *export_button;
  RwControlBar    *control_bar;
  RwTrail         *trail;
  GtkStack        *pages;
  AdwBin          *welcome;
  GtkSpinner      *spinner;
  GtkBox          *bars;
  AdwFlap         *workloads_flap;
  AdwBin          *workloads;
  AdwFlap         *details_flap;
  AdwBin          *details;
  GtkStack        *views;         /* the diagram, or the outline */
  RwCanvas        *canvas;
  AdwBin          *outline;       /* empty until it is asked for */
  GtkLabel        *status;
  GtkWidget       *zoom_buttons;
  GtkButton       *zoom_button;
  GtkWidget       *notes_button;
  GtkLabel        *notes;

  /* Owned */
  RwSession       *session;
  RwChanges       *changes;
  RwDocumentFile  *place;         /* where the document is or comes from */
  GSignalGroup    *history;       /* of the document */
  GMenu           *undo_menu;     /* (nullable): until there is a menu */
  RwAutosave      *autosave;      /* (nullable): until there is a document */
  char            *status_text;   /* (nullable): what the status line says, */
  char            *passing_text;  /* (nullable): or this for a moment */
  guint            preview_key;   /* the code of the key that is held, or 0 */
  gboolean         preview_is_held;
  char            *gaps;          /* (nullable): what was said of hidden rings */
  char            *origin;        /* (nullable): the file, for a person */
  char            *warnings;      /* (nullable): what the reader had to say */
  guint            n_warnings;
  char            *bars_edition;  /* (nullable): what the bars told of */
  guint            spinner_id;    /* waits before it shows that it waits */
  guint            notes_id;      /* waits for the end of an allocation */
  guint            conceal_id;    /* hides the controls of a full screen */
  guint            trust_id;      /* waits whether restored changes do harm */
  gint64           restored_time; /* of restored changes, 0 once saved */

  /* Which sides somebody wants to see while there is room for them. */
  gboolean         wanted[RW_N_SIDES];
  gboolean         arranging;     /* the sides move by themselves */
  gboolean         loading;
  gboolean         reloading;
  gboolean         closing;       /* may go, whatever it holds */
  gboolean         close_after_save;
  GtkApplication  *inhibitor;     /* (owned) (nullable): holds the session */
  guint            inhibit_cookie;
  AdwToast        *undo_toast;    /* (nullable): while it is shown */
  double           pointer_x;     /* where the pointer was last seen, px */
  double           pointer_y;
};

/**
 * RwWindowSaved:
 * @self: the window whose document was to be saved
 * @saved: whether it is on the disk
 * @user_data: as given
 *
 * Told what came of saving.
 */
typedef void (*RwWindowSaved) (RwWindow *self,
                               gboolean  saved,
                               gpointer  user_data);

void       rw_window_init_actions         (RwWindow            *self);
void       rw_window_add_document_actions (RwWindow            *self);
void       rw_window_add_find_actions     (RwWindow            *self);
void       rw_window_add_view_actions     (RwWindow            *self);
void       rw_window_add_sector_actions     (RwWindow            *self);
void       rw_window_show_details         (RwWindow            *self);
void       rw_window_add_workload_actions (RwWindow            *self);
void       rw_window_complete             (RwWindow            *self);
GtkWidget *
           rw_window_make_workloads       (RwWindow            *self);
RwWorkloadList *
           rw_window_show_workloads       (RwWindow            *self);

void       rw_window_add_clipboard_actions
                                          (RwWindow            *self);
void       rw_window_add_zoom_actions     (RwWindow            *self);
void       rw_window_init_status          (RwWindow            *self);
void       rw_window_set_passing_status   (RwWindow            *self,
                                           const char          *text);
void       rw_window_add_preview_actions  (RwWindow            *self);
void       rw_window_end_preview          (RwWindow            *self);
void       rw_window_reset_status         (RwWindow            *self);

void       rw_window_init_sides           (RwWindow            *self);
void       rw_window_arrange_sides        (RwWindow            *self);
void       rw_window_init_fullscreen      (RwWindow            *self);

void       rw_window_init_bars            (RwWindow            *self);
void       rw_window_set_warnings         (RwWindow            *self,
                                           const RwDiagnostics *diagnostics);
void       rw_window_update_bars          (RwWindow            *self);

void       rw_window_init_edit            (RwWindow            *self);
void       rw_window_add_edit_actions     (RwWindow            *self);
void       rw_window_follow_history       (RwWindow            *self);
void       rw_window_update_edit          (RwWindow            *self);
void       rw_window_release_session      (RwWindow            *self);
void       rw_window_finish_typing        (RwWindow            *self);
void       rw_window_set_origin           (RwWindow            *self,
                                           const char          *origin);

void       rw_window_add_save_actions     (RwWindow            *self);
void       rw_window_save                 (RwWindow            *self,
                                           RwWindowSaved        done,
                                           gpointer             user_data);

void       rw_window_init_disk            (RwWindow            *self);
void       rw_window_add_disk_actions     (RwWindow            *self);

void       rw_window_add_scenario_actions (RwWindow            *self);
void       rw_window_add_scenario         (RwWindow            *self);
void       rw_window_duplicate_scenario   (RwWindow            *self,
                                           RwScenario          *scenario);
void       rw_window_remove_scenario      (RwWindow            *self,
                                           RwScenario          *scenario);
void       rw_window_move_scenario        (RwWindow            *self,
                                           RwScenario          *scenario,
                                           int                  by);
void       rw_window_copy_scenario        (RwWindow            *self,
                                           RwScenario          *scenario,
                                           guint                window_id);

gboolean   rw_window_ask_to_close         (RwWindow            *self);
void       rw_window_close_now            (RwWindow            *self);
void       rw_window_save_ended           (RwWindow            *self,
                                           gboolean             saved);

void       rw_window_init_recovery        (RwWindow            *self);
void       rw_window_begin_recovery       (RwWindow            *self);
void       rw_window_end_recovery         (RwWindow            *self);
void       rw_window_keep_draft           (RwWindow            *self);
gboolean   rw_window_may_be_replaced      (RwWindow            *self);
void       rw_window_begin_restoring      (RwWindow            *self);
void       rw_window_end_restoring        (RwWindow            *self);
void       rw_window_restore              (RwWindow            *self,
                                           RwDocument          *document,
                                           RwDraft             *draft,
                                           RwDiagnostics       *diagnostics);
void       rw_window_add_recovery_bars    (RwWindow            *self);
GtkWidget *rw_window_make_details         (RwWindow            *self);
void       rw_window_add_control_actions  (RwWindow            *self);

G_END_DECLS
