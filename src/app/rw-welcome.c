/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a window without a document: samples, recent documents, Open
 * and New. It opens nothing itself; its rows are actions of the program.
 */

#include "config.h"

#include "app/rw-welcome.h"

#include "app/rw-application.h"
#include "app/rw-miniature.h"
#include "app/rw-open-row.h"
#include "app/rw-recent.h"
#include "app/rw-restore-list.h"
#include "app/rw-samples.h"
#include "core/rw-document-io.h"

struct _RwWelcome
{
  AdwBin parent_instance;

  /* Template children */
  AdwBin              *recovered;
  AdwPreferencesGroup *samples;
  AdwPreferencesGroup *recent;

  /* Owned */
  GPtrArray *recent_rows;  /* (element-type GtkWidget) (borrowed) of recent */
  gboolean   filled;       /* the samples were read */
};

G_DEFINE_FINAL_TYPE (RwWelcome, rw_welcome, ADW_TYPE_BIN)

static GtkWidget *
row_new (const char *title,
         const char *subtitle,
         const char *action,
         const char *target)
{
  GtkWidget *row = rw_open_row_new (title, subtitle);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  return row;
}

static RwApplication *
get_application (RwWelcome *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return RW_APPLICATION (gtk_window_get_application (GTK_WINDOW (root)));
}

static RwCatalogue *
get_catalogue (RwWelcome *self)
{
  return rw_application_get_catalogue (get_application (self));
}

/* Its place takes no room while there is nothing. */
static void
add_recovered (RwWelcome *self)
{
  GtkWidget *rows =
    rw_restore_list_new (rw_application_get_restorer (get_application (self)),
                         TRUE);

  g_object_bind_property (rows, "visible", self->recovered, "visible",
                          G_BINDING_SYNC_CREATE);
  adw_bin_set_child (self->recovered, rows);
}

static void
add_sample (RwWelcome *self,
            RwSample   sample)
{
  g_autoptr (RwDocument) document =
    rw_document_load_sample (sample.name, get_catalogue (self), NULL);
  GtkWidget *row;

  if (document == NULL)
    return;
  row = row_new (sample.title, sample.description,
                 "app.open-sample", sample.name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             rw_miniature_new (get_catalogue (self),
                                               document));
  adw_preferences_group_add (self->samples, row);
}

static char *
dup_folder (GtkRecentInfo *info)
{
  g_autoptr (GFile) file =
    g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (folder == NULL)
    return g_strdup ("");
  return g_file_get_parse_name (folder);
}

static void
fill_recent (RwWelcome *self)
{
  g_autoptr (GPtrArray) list =
    rw_recent_list (gtk_recent_manager_get_default ());

  for (guint i = 0; i < self->recent_rows->len; i++)
    adw_preferences_group_remove (self->recent, self->recent_rows->pdata[i]);
  g_ptr_array_set_size (self->recent_rows, 0);
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *folder = dup_folder (list->pdata[i]);
      GtkWidget *row =
        row_new (gtk_recent_info_get_display_name (list->pdata[i]), folder,
                 "app.open-uri", gtk_recent_info_get_uri (list->pdata[i]));

      adw_preferences_group_add (self->recent, row);
      g_ptr_array_add (self->recent_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), list->len > 0);
}

/* A window that opens with a document never reads the samples. */
static void
rw_welcome_map (GtkWidget *widget)
{
  RwWelcome *self = RW_WELCOME (widget);

  if (!self->filled)
    {
      self->filled = TRUE;
      add_recovered (self);
      for (guint i = 0; i < rw_samples_get_n (); i++)
        add_sample (self, rw_samples_get (i));
      fill_recent (self);
      g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                               G_CALLBACK (fill_recent), self,
                               G_CONNECT_SWAPPED);
    }
  GTK_WIDGET_CLASS (rw_welcome_parent_class)->map (widget);
}

static void
rw_welcome_dispose (GObject *object)
{
  RwWelcome *self = RW_WELCOME (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RW_TYPE_WELCOME);

  G_OBJECT_CLASS (rw_welcome_parent_class)->dispose (object);
}

static void
rw_welcome_finalize (GObject *object)
{
  RwWelcome *self = RW_WELCOME (object);

  g_clear_pointer (&self->recent_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (rw_welcome_parent_class)->finalize (object);
}

static void
rw_welcome_class_init (RwWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rw_welcome_dispose;
  object_class->finalize = rw_welcome_finalize;
  widget_class->map = rw_welcome_map;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, RwWelcome, recovered);
  gtk_widget_class_bind_template_child (widget_class, RwWelcome, samples);
  gtk_widget_class_bind_template_child (widget_class, RwWelcome, recent);
}

static void
rw_welcome_init (RwWelcome *self)
{
  self->recent_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
