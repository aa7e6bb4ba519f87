/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The insides of the program, for the files it is made of.
 */

#pragma once

#include "app/rw-application.h"
#include "app/rw-restorer.h"

G_BEGIN_DECLS

struct _RwApplication
{
  AdwApplication parent_instance;

  /* Owned */
  RwCatalogue *catalogue;
  GPtrArray   *refused;    /* (element-type GError): of catalogue files */
  RwRestorer  *restorer;   /* what the last run has left behind */
  GSettings   *settings;   /* (nullable): where the schema is installed */
  GMenu       *open_menu;  /* what the Open button offers */
  GtkBuilder  *menus;      /* (nullable): those of windows, to be copied */
  GMenu       *recent;     /* its section of documents opened last */
  GtkWindow   *help;       /* (nullable): while it is open; weak */
  guint        remember_id;  /* waits before it writes what is open */

  gboolean     quit_after_save;  /* wants to end, and waits for a save */
};

GtkWindow *rw_application_get_active     (RwApplication *self);
void       rw_application_init_actions   (RwApplication *self);
void       rw_application_init_open_menu (RwApplication *self);
void       rw_application_quit           (RwApplication *self);
void       rw_application_save_ended     (RwApplication *self,
                                          gboolean       saved);

void       rw_application_init_reopen      (RwApplication *self);
void       rw_application_remember_windows (RwApplication *self);
void       rw_application_file_changed     (RwApplication *self);
gboolean   rw_application_reopen           (RwApplication *self);

void       rw_application_init_recovery    (RwApplication *self);

G_END_DECLS
