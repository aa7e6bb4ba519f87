/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offering the changes that a program which ended has left behind, and
 * bringing them back into windows. Nothing is restored unasked, and nothing
 * goes before it is saved or somebody has discarded it.
 */

#include "config.h"

#include "app/rw-application-private.h"

#include <glib/gi18n.h>

#include "app/rw-compat.h"
#include "app/rw-loader.h"
#include "app/rw-restore-dialog.h"
#include "app/rw-window-private.h"

/** Restoring: a draft on its way into a window. */
typedef struct
{
  RwApplication *application;  /* (owned) */
  RwWindow      *window;       /* (owned): where it goes */
  RwDraft       *draft;        /* (owned) (nullable): after it was taken */
} Restoring;

static void
restoring_free (Restoring *restoring)
{
  g_clear_object (&restoring->application);
  g_clear_object (&restoring->window);
  g_clear_pointer (&restoring->draft, rw_draft_free);
  g_free (restoring);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restoring, restoring_free)

static void
set_enabled (RwApplication *self,
             const char    *name,
             gboolean       enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
changed_cb (RwApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));
  g_autoptr (GPtrArray) offered = rw_restorer_list (self->restorer, FALSE);

  set_enabled (self, "show-recovered", !rw_restorer_is_empty (self->restorer));
  set_enabled (self, "restore-all", offered->len > 0);
  for (GList *l = windows; l != NULL; l = l->next)
    if (RW_IS_WINDOW (l->data))
      rw_window_update_bars (l->data);
}

/* The window that shows the file with nothing to lose, else one with room. */
static RwWindow *
get_target (RwApplication     *self,
            const RwDraftInfo *info,
            GtkWindow         *from)
{
  g_autoptr (GFile) file = NULL;
  GtkWindow *window = NULL;

  if (info->uri != NULL)
    file = g_file_new_for_uri (info->uri);
  if (file != NULL)
    window = rw_application_find_window (self, file);
  if (window != NULL && rw_window_may_be_replaced (RW_WINDOW (window)))
    return RW_WINDOW (window);
  if (RW_IS_WINDOW (from) && rw_window_is_empty (RW_WINDOW (from)))
    return RW_WINDOW (from);
  return rw_window_new (self);
}

static void
report (Restoring           *restoring,
        const GError        *error,
        const RwDiagnostics *diagnostics)
{
  RwApplication *self = restoring->application;
  g_autofree char *reason = rw_loader_dup_reason (error, diagnostics);

  rw_restorer_set_aside (self->restorer,
                         g_steal_pointer (&restoring->draft), reason);
  rw_window_end_restoring (restoring->window);
  gtk_window_present (GTK_WINDOW (restoring->window));
  rw_compat_tell (GTK_WINDOW (restoring->window),
                  _("The Changes Were Not Restored"),
                  _("They are kept with the damaged drafts."), reason);
}

/* Somebody may have begun to edit in the window meanwhile. */
static RwWindow *
get_free_window (Restoring *restoring)
{
  RwWindow *window = restoring->window;

  if (rw_window_may_be_replaced (window)
      || rw_session_get_document (rw_window_get_session (window)) == NULL)
    return window;
  return rw_window_new (restoring->application);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Restoring) restoring = data;
  g_autoptr (RwDiagnostics) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_restorer_load_finish (RW_RESTORER (source), result, &diagnostics,
                             &error);

  /* Somebody closed the window while it waited: it is offered again at the
   * next start. */
  if (gtk_window_get_application (GTK_WINDOW (restoring->window)) == NULL)
    return;
  if (document == NULL)
    report (restoring, error, diagnostics);
  else
    rw_window_restore (get_free_window (restoring), document,
                       g_steal_pointer (&restoring->draft), diagnostics);
}

/* The attempt is on disk before anything is done that could end the program;
 * where it cannot be, whoever asks is not refused for it. */
static void
restore (RwApplication *self,
         const char    *id,
         GtkWindow     *from)
{
  Restoring *restoring;
  RwDraft *draft = rw_restorer_take (self->restorer, id);
  g_autoptr (GError) error = NULL;

  /* Only somebody on the bus can ask for one that is not there. */
  if (draft == NULL)
    return;
  if (!rw_draft_begin_attempt (draft, &error))
    g_debug ("%s", error->message);

  restoring = g_new0 (Restoring, 1);
  restoring->application = g_object_ref (self);
  restoring->window = g_object_ref (get_target (self,
                                                rw_draft_get_info (draft),
                                                from));
  restoring->draft = draft;
  rw_window_begin_restoring (restoring->window);
  rw_restorer_load_async (self->restorer, draft, self->catalogue,
                          loaded_cb, restoring);
}

static void
restore_draft_activate_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       data)
{
  RwApplication *self = RW_APPLICATION (data);

  restore (self, g_variant_get_string (parameter, NULL),
           rw_application_get_active (self));
}

static void
restore_all_activate_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  RwApplication *self = RW_APPLICATION (data);
  g_autoptr (GPtrArray) list = rw_restorer_list (self->restorer, FALSE);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (ids, g_strdup (rw_draft_get_id (list->pdata[i])));
  for (guint i = 0; i < ids->len; i++)
    restore (self, ids->pdata[i], rw_application_get_active (self));
}

static void
show_recovered_activate_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       data)
{
  RwApplication *self = RW_APPLICATION (data);
  GtkWindow *window = rw_application_get_active (self);

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (rw_restore_dialog_new (window,
                                                           self->restorer)));
}

/* Only what is listed can be shown: anybody on the bus may ask. */
static void
show_damaged_draft_activate_cb (GSimpleAction *action,
                                GVariant      *parameter,
                                gpointer       data)
{
  RwApplication *self = RW_APPLICATION (data);
  const char *id = g_variant_get_string (parameter, NULL);
  GtkWindow *window = rw_application_get_active (self);
  GPtrArray *damaged = rw_restorer_get_damaged (self->restorer);

  for (guint i = 0; i < damaged->len && window != NULL; i++)
    {
      const RwDamagedDraft *draft = damaged->pdata[i];

      if (g_str_equal (draft->id, id))
        {
          g_autoptr (GFile) folder = g_file_new_for_path (draft->path);

          rw_compat_show_file (window, folder);
        }
    }
}

/**
 * rw_application_init_recovery:
 * @self: the application, as it starts
 *
 * Looks for changes that were left behind, in a thread, and offers them once
 * they are found.
 */
void
rw_application_init_recovery (RwApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "restore-draft", .activate = restore_draft_activate_cb,
      .parameter_type = "s" },
    { .name = "restore-all", .activate = restore_all_activate_cb },
    { .name = "show-recovered", .activate = show_recovered_activate_cb },
    { .name = "show-damaged-draft",
      .activate = show_damaged_draft_activate_cb, .parameter_type = "s" },
  };
  g_autofree char *directory =
    g_build_filename (g_get_user_state_dir (), "ringwall", "drafts", NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
  self->restorer = rw_restorer_new (directory);
  g_signal_connect_object (self->restorer, "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  changed_cb (self);
  rw_restorer_scan (self->restorer);
}

/**
 * rw_application_get_restorer:
 * @self: the application, started
 *
 * Gets what knows the changes that were left behind.
 *
 * Returns: (transfer none): the restorer
 */
RwRestorer *
rw_application_get_restorer (RwApplication *self)
{
  g_return_val_if_fail (RW_IS_APPLICATION (self), NULL);

  return self->restorer;
}
