/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A program with windows for a test, and ways to wait for it and to find
 * things in it.
 */

#pragma once

#include "app/rw-window.h"

G_BEGIN_DECLS

/** AppFixture: the program with one window. */
typedef struct
{
  RwApplication *application;
  RwWindow      *window;
  RwSession     *session;
} AppFixture;

/** AppWaiter: whether what a test waits for has happened. */
typedef gboolean (*AppWaiter) (gpointer data);

void           app_init            (int           *argc,
                                    char        ***argv);
int            app_run             (void);

void           app_set_up          (AppFixture    *fixture,
                                    gconstpointer  sample);
void           app_tear_down       (AppFixture    *fixture,
                                    gconstpointer  sample);

RwApplication *app_new             (void);
void           app_free            (RwApplication *application);
RwWindow      *app_open_sample     (RwApplication *application,
                                    const char    *name);
void           app_wait_complete   (RwWindow      *window);
guint          app_count_windows   (RwApplication *application);
void           app_wait            (AppWaiter      waiter,
                                    gpointer       data);
void           app_settle          (void);

GtkWidget     *app_find_type       (GtkWidget     *root,
                                    GType          type);
GtkWidget     *app_find_named      (GtkWidget     *root,
                                    const char    *name);
GtkWindow     *app_find_dialog     (void);
char          *app_dup_texts       (GtkWidget     *root) G_GNUC_WARN_UNUSED_RESULT;
void           app_press           (GtkWidget     *root,
                                    const char    *label);

GFile         *app_write_copy      (const char    *folder,
                                    const char    *name) G_GNUC_WARN_UNUSED_RESULT;
void           app_open_file       (AppFixture    *fixture,
                                    GFile         *file);
GFile         *app_open_copy       (AppFixture    *fixture) G_GNUC_WARN_UNUSED_RESULT;
char          *app_make_folder     (void) G_GNUC_WARN_UNUSED_RESULT;
GFile         *app_write_file      (const char    *folder,
                                    const char    *name,
                                    const char    *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
