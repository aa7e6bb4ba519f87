/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The insides of a window, for the files it is made of.
 */

#pragma once

#include "app/rw-canvas.h"
#include "app/rw-changes.h"
#include "app/rw-control-bar.h"
#include "app/rw-stage.h"
#include "app/rw-window.h"
#include "app/rw-workload-list.h"

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
  AdwToastOverlay *toasts;
  RwStage         *stage;
  GtkWidget       *controls;
  AdwWindowTitle  *title;
  AdwSplitButton  *open_button;
  GtkMenuButton   *menu_button;
  GtkWidget       *export_button;
  RwControlBar    *control_bar;
  GtkStack        *pages;
  AdwBin          *welcome;
  GtkSpinner      *spinner;
  GtkBox          *bars;
  AdwFlap         *workloads_flap;
  AdwBin          *workloads;
  AdwFlap         *details_flap;
  AdwBin          *details;
  RwCanvas        *canvas;
  GtkLabel        *status;
  GtkWidget       *notes_button;
  GtkLabel        *notes;

  /* Owned */
  RwSession       *session;
  RwChanges       *changes;
  GFile           *file;          /* (nullable): of the document or on its way */
  char            *warnings;      /* (nullable): what the reader had to say */
  guint            spinner_id;    /* waits before it shows that it waits */
  guint            notes_id;      /* waits for the end of an allocation */
  guint            conceal_id;    /* hides the controls of a full screen */

  /* Which sides somebody wants to see while there is room for them. */
  gboolean         wanted[RW_N_SIDES];
  gboolean         arranging;     /* the sides move by themselves */
  gboolean         loading;
  double           pointer_x;     /* where the pointer was last seen, px */
  double           pointer_y;
};

void     rw_window_init_actions         (RwWindow            *self);
void     rw_window_add_document_actions (RwWindow            *self);
void     rw_window_add_find_actions     (RwWindow            *self);
void     rw_window_add_workload_actions (RwWindow            *self);
GtkWidget *
         rw_window_make_workloads       (RwWindow            *self);
RwWorkloadList *
         rw_window_show_workloads       (RwWindow            *self);

void     rw_window_init_status          (RwWindow            *self);
void     rw_window_reset_status         (RwWindow            *self);

void     rw_window_init_sides           (RwWindow            *self);
void     rw_window_arrange_sides        (RwWindow            *self);
void     rw_window_init_fullscreen      (RwWindow            *self);
void     rw_window_show_bars            (RwWindow            *self,
                                         const RwDiagnostics *diagnostics);

G_END_DECLS
