/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be set for the program as a whole. All of it applies at once.
 */

#include "config.h"

#include "app/rw-preferences.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/rw-colors-page.h"
#include "app/rw-compat.h"
#include "app/rw-settings.h"
#include "app/rw-window.h"

static GtkWidget *
switch_row_new (GSettings  *settings,
                const char *key,
                const char *title,
                const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *widget = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  if (!rw_settings_bind (settings, key, widget, "active"))
    gtk_widget_set_sensitive (row, FALSE);
  return row;
}

/**
 * rw_preferences_show:
 * @parent: the window it belongs to
 * @settings: (nullable): where it is remembered
 *
 * Shows what can be set.
 */
void
rw_preferences_show (GtkWindow *parent,
                     GSettings *settings)
{
  RwSession *session = NULL;
  GtkWidget *page;
  GtkWidget *group;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (settings == NULL || G_IS_SETTINGS (settings));

  page = adw_preferences_page_new ();
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _("_General"));
  adw_preferences_page_set_use_underline (ADW_PREFERENCES_PAGE (page), TRUE);
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page),
                                      "emblem-system-symbolic");
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   _("At Start"));
  adw_preferences_group_add (
    ADW_PREFERENCES_GROUP (group),
    switch_row_new (settings, "restore-session", _("Reopen Documents"),
                    _("Open the documents that were open the last time")));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (group));
  if (RW_IS_WINDOW (parent))
    session = rw_window_get_session (RW_WINDOW (parent));
  rw_compat_show_preferences (parent,
                              (GtkWidget *[2]) { page,
                                                 rw_colors_page_new (session) },
                              2);
}
