/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program with its windows: what all of them share, and which window
 * shows which document. One window a document: a file that is open already
 * only raises its window.
 */

#include "config.h"

#include "app/rw-application-private.h"

#include <glib/gi18n.h>

#include "app/rw-compat.h"
#include "app/rw-label-guard.h"
#include "app/rw-loader.h"
#include "app/rw-recent.h"
#include "app/rw-samples.h"
#include "app/rw-settings.h"
#include "app/rw-ui-resources.h"
#include "app/rw-window.h"
#include "core/rw-catalogue-directory.h"
#include "core/rw-document-io.h"

G_DEFINE_FINAL_TYPE (RwApplication, rw_application, ADW_TYPE_APPLICATION)

/** Opening: a document on its way into a window. */
typedef struct
{
  RwApplication *application;  /* (owned) */
  RwWindow      *window;       /* (owned): where it goes */
  GtkWindow     *from;         /* (owned) (nullable): where it was asked for */
  GFile         *file;         /* (owned) */
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_object (&opening->application);
  g_clear_object (&opening->window);
  g_clear_object (&opening->from);
  g_clear_object (&opening->file);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* The window something was asked from, where it has room, else a new one. */
static RwWindow *
get_target (RwApplication *self,
            GtkWindow     *from)
{
  if (RW_IS_WINDOW (from) && rw_window_is_empty (RW_WINDOW (from)))
    return RW_WINDOW (from);
  return rw_window_new (self);
}

static char *
dup_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base);
}

static void
report (Opening             *opening,
        const GError        *error,
        const RwDiagnostics *diagnostics)
{
  GtkWindow *parent = GTK_WINDOW (opening->window);
  g_autofree char *name = dup_name (opening->file);
  g_autofree char *heading = g_strdup_printf (_("“%s” Was Not Opened"), name);
  g_autofree char *reason = NULL;
  g_autofree char *list = NULL;
  guint n;

  /* A window made for this alone goes again, where there is another one. */
  if (opening->from != NULL && opening->from != parent)
    {
      gtk_window_destroy (parent);
      parent = opening->from;
    }
  n = diagnostics != NULL ? rw_diagnostics_get_n (diagnostics) : 0;
  if (n > 1)
    {
      reason = g_strdup_printf (ngettext ("It has %u error.",
                                          "It has %u errors.", n), n);
      list = rw_loader_dup_list (diagnostics);
    }
  else
    reason = rw_loader_dup_reason (error, diagnostics);
  gtk_window_present (parent);
  rw_compat_tell (parent, heading, reason, list);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (RwDiagnostics) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_loader_load_finish (result, &diagnostics, &error);
  g_autoptr (RwFileState) state = rw_loader_dup_state (result);
  g_autofree char *name = dup_name (opening->file);

  /* Somebody closed the window while it waited. */
  if (gtk_window_get_application (GTK_WINDOW (opening->window)) == NULL)
    return;
  if (document == NULL)
    {
      rw_window_end_loading (opening->window);
      report (opening, error, diagnostics);
      return;
    }
  rw_window_set_document (opening->window, document, opening->file, name,
                          diagnostics);
  rw_window_set_file_state (opening->window, state);
  rw_application_file_changed (opening->application);
  gtk_window_present (GTK_WINDOW (opening->window));
  rw_recent_add (gtk_recent_manager_get_default (), opening->file,
                 rw_document_get_title (document));
}

/* What is built in, then what the user has put in place. */
static gpointer
read_catalogue (gpointer data)
{
  RwApplication *self = data;
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "ringwall",
                                            "catalogue", NULL);

  self->catalogue = rw_catalogue_new_builtin ();
  self->refused = rw_catalogue_add_directory (self->catalogue, path);
  return NULL;
}

/* The first question makes the toolkit read what icons there are, which takes
 * a tenth of the wait for the first frame. It does so in a thread of its own,
 * too, but begins again when a folder of icons is added. */
static gpointer
read_icons (gpointer data)
{
  g_autoptr (GtkIconTheme) icons = data;

  gtk_icon_theme_has_icon (icons, APPLICATION_ID);
  return NULL;
}

static void
start_reading_icons (void)
{
  GtkIconTheme *icons =
    gtk_icon_theme_get_for_display (gdk_display_get_default ());

  g_thread_unref (g_thread_new ("icons", read_icons, g_object_ref (icons)));
}

static void
rw_application_startup (GApplication *application)
{
  RwApplication *self = RW_APPLICATION (application);
  /* Read while the toolkit starts, which is nearly all of the wait. */
  GThread *reader = g_thread_new ("catalogue", read_catalogue, self);

  /* Before GTK looks for style sheets among them. */
  rw_ui_register_resource ();
  G_APPLICATION_CLASS (rw_application_parent_class)->startup (application);
  start_reading_icons ();

  rw_label_guard_install ();
  rw_application_init_actions (self);

  g_thread_join (reader);
  self->settings = rw_settings_new ();
  rw_application_init_open_menu (self);
  rw_application_init_reopen (self);
  rw_application_init_recovery (self);
}

static void
rw_application_activate (GApplication *application)
{
  RwApplication *self = RW_APPLICATION (application);
  GtkWindow *window = rw_application_get_active (self);

  if (window == NULL && !rw_application_reopen (self))
    window = GTK_WINDOW (rw_window_new (self));
  if (window != NULL)
    gtk_window_present (window);
}

static void
rw_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  RwApplication *self = RW_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    rw_application_open_file (self, files[i], rw_application_get_active (self));
}

static int
rw_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("ringwall %s\n", PACKAGE_VERSION);
  return 0;
}

static void
rw_application_finalize (GObject *object)
{
  RwApplication *self = RW_APPLICATION (object);

  g_clear_handle_id (&self->remember_id, g_source_remove);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->restorer);
  g_clear_object (&self->open_menu);
  g_clear_object (&self->menus);
  g_clear_object (&self->recent);
  g_clear_weak_pointer (&self->help);

  G_OBJECT_CLASS (rw_application_parent_class)->finalize (object);
}

static void
rw_application_class_init (RwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rw_application_finalize;
  application_class->startup = rw_application_startup;
  application_class->activate = rw_application_activate;
  application_class->open = rw_application_open;
  application_class->handle_local_options =
    rw_application_handle_local_options;
}

static void
rw_application_init (RwApplication *self)
{
  static const GOptionEntry options[] = {
    { .long_name = "version", .arg = G_OPTION_ARG_NONE,
      .description = N_("Show the version and leave") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self),
                                                     _("[FILE…]"));
}

/**
 * rw_application_new:
 * @flags: beside those that the program always has
 *
 * Makes the program.
 *
 * Returns: (transfer full): the application
 */
RwApplication *
rw_application_new (GApplicationFlags flags)
{
  return g_object_new (RW_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", flags | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/ringwall/Ringwall",
                       NULL);
}

/**
 * rw_application_get_catalogue:
 * @self: the application, started
 *
 * Gets the knowledge that all windows share.
 *
 * Returns: (transfer none): the catalogue
 */
RwCatalogue *
rw_application_get_catalogue (RwApplication *self)
{
  g_return_val_if_fail (RW_IS_APPLICATION (self), NULL);

  return self->catalogue;
}

/**
 * rw_application_get_refused:
 * @self: the application, started
 *
 * Gets what was wrong with catalogue files of the user, which were left out.
 *
 * Returns: (transfer none) (element-type GError): an error for each of them
 */
GPtrArray *
rw_application_get_refused (RwApplication *self)
{
  g_return_val_if_fail (RW_IS_APPLICATION (self), NULL);

  return self->refused;
}

/**
 * rw_application_get_settings:
 * @self: the application, started
 *
 * Gets what is remembered between two runs.
 *
 * Returns: (transfer none) (nullable): the settings, where their schema is
 *   installed
 */
GSettings *
rw_application_get_settings (RwApplication *self)
{
  g_return_val_if_fail (RW_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * rw_application_get_open_menu:
 * @self: the application, started
 *
 * Gets what can be opened without looking for it: recent documents and
 * samples.
 *
 * Returns: (transfer none): a menu that follows what happens
 */
GMenuModel *
rw_application_get_open_menu (RwApplication *self)
{
  g_return_val_if_fail (RW_IS_APPLICATION (self), NULL);

  return G_MENU_MODEL (self->open_menu);
}

/**
 * rw_application_get_menus:
 *
 * Gets the menus of windows, which are read once. Each window has copies.
 *
 * Returns: (transfer none): a builder that has them
 */
GtkBuilder *
rw_application_get_menus (RwApplication *self)
{
  g_return_val_if_fail (RW_IS_APPLICATION (self), NULL);

  if (self->menus == NULL)
    self->menus = gtk_builder_new_from_resource
                    ("/org/ringwall/Ringwall/ui/rw-main-menu.ui");

  return self->menus;
}

/**
 * rw_application_find_window:
 * @self: the application
 * @file: of a document
 *
 * Finds the window in which a file is open.
 *
 * Returns: (transfer none) (nullable): an #RwWindow
 */
GtkWindow *
rw_application_find_window (RwApplication *self,
                            GFile         *file)
{
  GList *windows;

  g_return_val_if_fail (RW_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  windows = gtk_application_get_windows (GTK_APPLICATION (self));
  for (GList *l = windows; l != NULL; l = l->next)
    {
      GFile *other = NULL;

      if (RW_IS_WINDOW (l->data))
        other = rw_window_get_file (RW_WINDOW (l->data));
      if (other != NULL && g_file_equal (other, file))
        return l->data;
    }
  return NULL;
}

/**
 * rw_application_open_file:
 * @self: the application
 * @file: what to open
 * @from: (nullable): the window in which that was asked for
 *
 * Opens a document: raises its window where it is open, else reads it into
 * @from where that is empty, else into a new window. What goes wrong is told
 * in a dialog, and no window loses its document.
 */
void
rw_application_open_file (RwApplication *self,
                          GFile         *file,
                          GtkWindow     *from)
{
  GtkWindow *present;
  RwWindow *window;
  Opening *opening;

  g_return_if_fail (RW_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (from == NULL || GTK_IS_WINDOW (from));

  present = rw_application_find_window (self, file);
  if (present != NULL)
    {
      gtk_window_present (present);
      return;
    }
  window = get_target (self, from);
  rw_window_begin_loading (window, file);

  opening = g_new0 (Opening, 1);
  opening->application = g_object_ref (self);
  opening->window = g_object_ref (window);
  g_set_object (&opening->from, from);
  opening->file = g_object_ref (file);
  rw_loader_load_async (file, self->catalogue, NULL, loaded_cb, opening);
}

/**
 * rw_application_open_sample:
 * @self: the application
 * @name: of the sample
 * @from: (nullable): the window in which that was asked for
 *
 * Opens a document that comes with the program, in @from where that is empty,
 * else in a new window.
 *
 * Returns: whether there is a sample of that name
 */
gboolean
rw_application_open_sample (RwApplication *self,
                            const char    *name,
                            GtkWindow     *from)
{
  g_autoptr (RwDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  RwWindow *window;

  g_return_val_if_fail (RW_IS_APPLICATION (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  document = rw_document_load_sample (name, self->catalogue, &error);
  if (document == NULL)
    {
      /* Only somebody on the bus can ask for a sample that is not there. */
      g_debug ("%s", error->message);
      return FALSE;
    }
  window = get_target (self, from);
  rw_window_set_document (window, document, NULL,
                          g_str_equal (name, RW_SAMPLE_BLANK) ? _("New")
                                                              : _("Sample"),
                          NULL);
  gtk_window_present (GTK_WINDOW (window));
  return TRUE;
}
