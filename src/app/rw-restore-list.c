/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows for changes that nobody has saved: to be restored or discarded. The
 * brief form, for the welcome page, shows what can be restored at once and a
 * way to the rest.
 *
 * Accessibility: the buttons of a row are named with the document.
 */

#include "config.h"

#include "app/rw-restore-list.h"

#include <glib/gi18n.h>

#include "app/rw-compat.h"
#include "app/rw-toast-overlay.h"

struct _RwRestoreList
{
  AdwBin parent_instance;

  /* Owned */
  RwRestorer *restorer;

  GtkBox     *groups;  /* (borrowed): the child */
  gboolean    brief;
};

typedef enum
{
  PROP_RESTORER = 1,
  PROP_BRIEF,
} RwRestoreListProperty;

static GParamSpec *properties[PROP_BRIEF + 1];

G_DEFINE_FINAL_TYPE (RwRestoreList, rw_restore_list, ADW_TYPE_BIN)

static const char *
get_title (const RwDraftInfo *info)
{
  return info->title[0] != '\0' ? info->title : _("Untitled");
}

static char *
dup_file_name (const RwDraftInfo *info)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;

  if (info->uri == NULL)
    return NULL;
  file = g_file_new_for_uri (info->uri);
  name = g_file_get_basename (file);
  return name != NULL ? g_filename_display_name (name) : NULL;
}

static char *
dup_subtitle (const RwDraftInfo *info)
{
  g_autofree char *time = rw_restore_dup_time (info->time);
  g_autofree char *file = dup_file_name (info);

  if (file != NULL)
    /* Translators: a time and the name of a file. */
    return g_strdup_printf (_("Changes from %s to “%s”"), time, file);
  /* Translators: a time. */
  return g_strdup_printf (_("Changes from %s, never saved"), time);
}

static GtkWidget *
row_new (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  return row;
}

static void
add_suffix (GtkWidget  *row,
            GtkWidget  *button,
            const char *name)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_action_button (GtkWidget  *row,
                   const char *label,
                   const char *action,
                   const char *target,
                   const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  add_suffix (row, button, name);
}

static GtkWidget *
trash_button_new (const char *tooltip,
                  const char *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  g_object_set_data_full (G_OBJECT (button), "rw-id", g_strdup (id), g_free);
  return button;
}

static void
undo_cb (AdwToast   *toast,
         RwRestorer *restorer)
{
  rw_restorer_pick_up (restorer,
                       g_object_get_data (G_OBJECT (toast), "rw-id"));
}

static void
dismissed_cb (AdwToast   *toast,
              RwRestorer *restorer)
{
  rw_restorer_delete_dropped (restorer,
                              g_object_get_data (G_OBJECT (toast), "rw-id"));
}

/* Deleted when the toast has gone, so that it can be undone until then. */
static void
show_undo (RwRestoreList *self,
           const char    *id)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self),
                                                RW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return;
  toast = adw_toast_new (_("Recovered changes discarded"));
  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "rw-id", g_strdup (id), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb),
                           self->restorer, 0);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb),
                           self->restorer, 0);
  rw_toast_overlay_add (RW_TOAST_OVERLAY (overlay), toast);
}

static void
discard_cb (GtkButton     *button,
            RwRestoreList *self)
{
  g_autofree char *id =
    g_strdup (g_object_get_data (G_OBJECT (button), "rw-id"));

  rw_restorer_drop (self->restorer, id);
  show_undo (self, id);
}

static void
delete_confirmed_cb (gpointer data)
{
  GtkWidget *list = GTK_WIDGET (data);
  RwRestoreList *self = RW_RESTORE_LIST (list);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (list));
  const char *id = g_object_get_data (G_OBJECT (self), "rw-id");
  g_autoptr (GError) error = NULL;

  if (!rw_restorer_delete_damaged (self->restorer, id, &error))
    rw_compat_tell (window, _("The Draft Was Not Deleted"), error->message,
                    NULL);
}

static void
delete_cb (GtkButton     *button,
           RwRestoreList *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  const char *id = g_object_get_data (G_OBJECT (button), "rw-id");

  g_object_set_data_full (G_OBJECT (self), "rw-id", g_strdup (id), g_free);
  rw_compat_confirm (window, _("Delete the Damaged Draft?"),
                     _("It is the only copy of these changes and cannot be "
                       "brought back."),
                     _("_Delete"), delete_confirmed_cb, self);
}

static void
add_draft (RwRestoreList       *self,
           AdwPreferencesGroup *group,
           const RwDraft       *draft)
{
  const RwDraftInfo *info = rw_draft_get_info (draft);
  const char *title = get_title (info);
  g_autofree char *subtitle = dup_subtitle (info);
  g_autofree char *discard = g_strdup_printf (_("Discard the Changes to “%s”"),
                                              title);
  g_autofree char *restore = g_strdup_printf (_("Restore the Changes to “%s”"),
                                              title);
  GtkWidget *row = row_new (title, subtitle);
  GtkWidget *trash = trash_button_new (_("Discard"), rw_draft_get_id (draft));

  g_signal_connect_object (trash, "clicked", G_CALLBACK (discard_cb), self, 0);
  add_suffix (row, trash, discard);
  add_action_button (row, _("Restore"), "app.restore-draft",
                     rw_draft_get_id (draft), restore);
  adw_preferences_group_add (group, row);
}

static void
add_damaged (RwRestoreList        *self,
             AdwPreferencesGroup  *group,
             const RwDamagedDraft *damaged)
{
  g_autofree char *time = rw_restore_dup_time (damaged->time);
  /* Translators: a time. */
  g_autofree char *title = g_strdup_printf (_("Draft from %s"), time);
  g_autofree char *delete = g_strdup_printf (_("Delete the Draft from %s"),
                                             time);
  g_autofree char *show = g_strdup_printf (_("Show the Draft from %s"), time);
  GtkWidget *row = row_new (title, damaged->reason);
  GtkWidget *trash = trash_button_new (_("Delete"), damaged->id);

  g_signal_connect_object (trash, "clicked", G_CALLBACK (delete_cb), self, 0);
  add_suffix (row, trash, delete);
  add_action_button (row, _("Show"), "app.show-damaged-draft", damaged->id,
                     show);
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
add_group (RwRestoreList *self,
           const char    *title,
           const char    *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         description);
  gtk_box_append (self->groups, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_restore_all (AdwPreferencesGroup *group)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Restore _All"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.restore-all");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_preferences_group_set_header_suffix (group, button);
}

static void
add_more_row (RwRestoreList       *self,
              AdwPreferencesGroup *group,
              guint                n)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u draft could not be restored",
                               "%u drafts could not be restored", n), n);
  GtkWidget *row = row_new (text, _("They are kept until you delete them"));

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (
                               "go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.show-recovered");
  adw_preferences_group_add (group, row);
}

static void
add_offered (RwRestoreList *self,
             GPtrArray     *drafts,
             guint          n_more)
{
  AdwPreferencesGroup *group;

  if (drafts->len == 0 && n_more == 0)
    return;
  group = add_group (self, _("Recovered Changes"),
                     _("Ringwall ended before these were saved."));
  if (drafts->len > 1)
    add_restore_all (group);
  for (guint i = 0; i < drafts->len; i++)
    add_draft (self, group, drafts->pdata[i]);
  if (n_more > 0)
    add_more_row (self, group, n_more);
}

static void
add_troublesome (RwRestoreList *self,
                 GPtrArray     *drafts)
{
  AdwPreferencesGroup *group;

  if (drafts->len == 0)
    return;
  group = add_group (self, _("Changes That Ended Ringwall"),
                     _("Ringwall ended more than once while it restored "
                       "these. It may do so again."));
  for (guint i = 0; i < drafts->len; i++)
    add_draft (self, group, drafts->pdata[i]);
}

static void
add_all_damaged (RwRestoreList *self,
                 GPtrArray     *damaged)
{
  AdwPreferencesGroup *group;

  if (damaged->len == 0)
    return;
  group = add_group (self, _("Damaged Drafts"),
                     _("These cannot be restored. They stay where they are "
                       "until you delete them."));
  for (guint i = 0; i < damaged->len; i++)
    add_damaged (self, group, damaged->pdata[i]);
}

static void
fill (RwRestoreList *self)
{
  g_autoptr (GPtrArray) offered = rw_restorer_list (self->restorer, FALSE);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups)))
         != NULL)
    gtk_box_remove (self->groups, child);

  if (self->brief)
    add_offered (self, offered, rw_restorer_get_n_news (self->restorer));
  else
    {
      g_autoptr (GPtrArray) rest = rw_restorer_list (self->restorer, TRUE);

      add_offered (self, offered, 0);
      add_troublesome (self, rest);
      add_all_damaged (self, rw_restorer_get_damaged (self->restorer));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), !rw_restore_list_is_empty (self));
}

static void
rw_restore_list_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  RwRestoreList *self = RW_RESTORE_LIST (object);

  switch ((RwRestoreListProperty) id)
    {
    case PROP_RESTORER:
      self->restorer = g_value_dup_object (value);
      break;
    case PROP_BRIEF:
      self->brief = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_restore_list_constructed (GObject *object)
{
  RwRestoreList *self = RW_RESTORE_LIST (object);

  G_OBJECT_CLASS (rw_restore_list_parent_class)->constructed (object);

  g_signal_connect_object (self->restorer, "changed", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
  fill (self);
}

static void
rw_restore_list_dispose (GObject *object)
{
  RwRestoreList *self = RW_RESTORE_LIST (object);

  g_clear_object (&self->restorer);

  G_OBJECT_CLASS (rw_restore_list_parent_class)->dispose (object);
}

static void
rw_restore_list_class_init (RwRestoreListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = rw_restore_list_set_property;
  object_class->constructed = rw_restore_list_constructed;
  object_class->dispose = rw_restore_list_dispose;

  /**
   * RwRestoreList:restorer:
   *
   * What knows the changes.
   */
  properties[PROP_RESTORER] =
    g_param_spec_object ("restorer", NULL, NULL, RW_TYPE_RESTORER,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                           | G_PARAM_STATIC_STRINGS);
  /**
   * RwRestoreList:brief:
   *
   * Whether there is but a way to what is not offered at once.
   */
  properties[PROP_BRIEF] =
    g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                            | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);
}

static void
rw_restore_list_init (RwRestoreList *self)
{
  self->groups = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->groups));
}

/**
 * rw_restore_list_new:
 * @restorer: what knows the changes
 * @brief: see #RwRestoreList:brief
 *
 * Makes rows that follow what there is. They are hidden while there is
 * nothing.
 *
 * Returns: (transfer floating): the rows
 */
GtkWidget *
rw_restore_list_new (RwRestorer *restorer,
                     gboolean    brief)
{
  g_return_val_if_fail (RW_IS_RESTORER (restorer), NULL);

  return g_object_new (RW_TYPE_RESTORE_LIST, "restorer", restorer,
                       "brief", brief, NULL);
}

/**
 * rw_restore_list_is_empty:
 * @self: the rows
 *
 * Asks whether there is nothing to be seen.
 *
 * Returns: whether it has no row
 */
gboolean
rw_restore_list_is_empty (RwRestoreList *self)
{
  g_return_val_if_fail (RW_IS_RESTORE_LIST (self), TRUE);

  return gtk_widget_get_first_child (GTK_WIDGET (self->groups)) == NULL;
}

/**
 * rw_restore_dup_time:
 * @time: in microseconds since 1970
 *
 * Says when something was written: the time for today, else with the day.
 *
 * Returns: (transfer full): plain text
 */
char *
rw_restore_dup_time (gint64 time)
{
  g_autoptr (GDateTime) utc =
    g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (utc == NULL)
    return g_strdup ("?");
  date = g_date_time_to_local (utc);
  if (g_date_time_get_year (date) == g_date_time_get_year (now)
      && g_date_time_get_day_of_year (date)
           == g_date_time_get_day_of_year (now))
    /* Translators: a time of today, for g_date_time_format(). */
    return g_date_time_format (date, _("%H:%M"));
  /* Translators: a day and a time, for g_date_time_format(). */
  return g_date_time_format (date, _("%e %B %Y, %H:%M"));
}
