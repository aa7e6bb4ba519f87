/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done in the program as a whole, and the menu of what can be
 * opened without looking for it.
 */

#include "config.h"

#include "app/rw-application-private.h"

#include <glib/gi18n.h>

#include "app/rw-compat.h"
#include "app/rw-help.h"
#include "app/rw-menu.h"
#include "app/rw-preferences.h"
#include "app/rw-recent.h"
#include "app/rw-samples.h"
#include "app/rw-shortcuts.h"
#include "app/rw-window.h"

static void
fill_recent (RwApplication *self)
{
  g_autoptr (GPtrArray) list =
    rw_recent_list (gtk_recent_manager_get_default ());

  g_menu_remove_all (self->recent);
  for (guint i = 0; i < list->len; i++)
    {
      GtkRecentInfo *info = list->pdata[i];
      g_autofree char *name = gtk_recent_info_get_short_name (info);

      rw_menu_append_choice (self->recent, name, "app.open-uri",
                             gtk_recent_info_get_uri (info));
    }
}

static void
build_open_menu (RwApplication *self)
{
  g_autoptr (GMenu) samples = g_menu_new ();

  for (guint i = 0; i < rw_samples_get_n (); i++)
    {
      RwSample sample = rw_samples_get (i);

      rw_menu_append_choice (samples, sample.title, "app.open-sample",
                             sample.name);
    }
  self->open_menu = g_menu_new ();
  self->recent = g_menu_new ();
  g_menu_append_section (self->open_menu, _("Recent"),
                         G_MENU_MODEL (self->recent));
  g_menu_append_section (self->open_menu, _("Samples"),
                         G_MENU_MODEL (samples));
}

static void
new_activate_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  RwApplication *self = RW_APPLICATION (data);

  rw_application_open_sample (self, RW_SAMPLE_BLANK, rw_application_get_active (self));
}

static void
new_window_activate_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  gtk_window_present (GTK_WINDOW (rw_window_new (RW_APPLICATION (data))));
}

static void
open_uri_activate_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  RwApplication *self = RW_APPLICATION (data);
  g_autoptr (GFile) file =
    g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  rw_application_open_file (self, file, rw_application_get_active (self));
}

static void
open_sample_activate_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  RwApplication *self = RW_APPLICATION (data);

  rw_application_open_sample (self, g_variant_get_string (parameter, NULL),
                              rw_application_get_active (self));
}

static void
show_refused_activate_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  RwApplication *self = RW_APPLICATION (data);
  g_autoptr (GString) details = g_string_new (NULL);

  for (guint i = 0; i < self->refused->len; i++)
    g_string_append_printf (details, "%s%s", i > 0 ? "\n" : "",
                            ((const GError *) self->refused->pdata[i])->message);

  rw_compat_tell (rw_application_get_active (self), _("Catalogue Files Left Out"),
                  _("Everything else that is known stays in use."), details->str);
}

static void
preferences_activate_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  RwApplication *self = RW_APPLICATION (data);
  GtkWindow *window = rw_application_get_active (self);

  if (window != NULL)
    rw_preferences_show (window, self->settings);
}

static void
shortcuts_activate_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  GtkWindow *window = rw_application_get_active (RW_APPLICATION (data));

  if (window != NULL)
    rw_compat_show_shortcuts (window);
}

static void
help_activate_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  RwApplication *self = RW_APPLICATION (data);

  if (self->help == NULL)
    g_set_weak_pointer (&self->help, rw_help_new ());
  gtk_window_present (self->help);
}

static void
about_activate_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  GtkWindow *window = rw_application_get_active (RW_APPLICATION (data));

  if (window != NULL)
    rw_compat_show_about (window);
}

static void
quit_activate_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  rw_application_quit (RW_APPLICATION (data));
}

/**
 * rw_application_get_active:
 * @self: the application
 *
 * Finds the window somebody is in, or the one that a dialog belongs to.
 *
 * Returns: (transfer none) (nullable): an #RwWindow
 */
GtkWindow *
rw_application_get_active (RwApplication *self)
{
  GtkWindow *window =
    gtk_application_get_active_window (GTK_APPLICATION (self));

  /* A dialog is active for the window it belongs to. */
  while (window != NULL && !RW_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window;
}

/**
 * rw_application_init_actions:
 * @self: the application, as it starts
 *
 * Adds the actions of the program, and the keys of all actions.
 */
void
rw_application_init_actions (RwApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "new", .activate = new_activate_cb },
    { .name = "new-window", .activate = new_window_activate_cb },
    { .name = "open-uri", .activate = open_uri_activate_cb,
      .parameter_type = "s" },
    { .name = "open-sample", .activate = open_sample_activate_cb,
      .parameter_type = "s" },
    { .name = "show-refused", .activate = show_refused_activate_cb },
    { .name = "preferences", .activate = preferences_activate_cb },
    { .name = "shortcuts", .activate = shortcuts_activate_cb },
    { .name = "help", .activate = help_activate_cb },
    { .name = "about", .activate = about_activate_cb },
    { .name = "quit", .activate = quit_activate_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
  rw_shortcuts_apply (GTK_APPLICATION (self));
}

/**
 * rw_application_init_open_menu:
 * @self: the application, as it starts
 *
 * Makes the menu of recent documents and samples, and keeps it up to date.
 */
void
rw_application_init_open_menu (RwApplication *self)
{
  build_open_menu (self);
  fill_recent (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (fill_recent), self, G_CONNECT_SWAPPED);
}
