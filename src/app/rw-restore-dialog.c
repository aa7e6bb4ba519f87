/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All changes that nobody has saved, also those that are not offered at once.
 * It stays open while there is something to decide.
 */

#include "config.h"

#include "app/rw-restore-dialog.h"

#include "app/rw-restore-list.h"
#include "app/rw-toast-overlay.h"

struct _RwRestoreDialog
{
  AdwWindow parent_instance;

  /* Template children */
  AdwBin    *list;
  GtkWidget *pages;

  RwRestoreList *rows;  /* (borrowed): in the list */
};

G_DEFINE_FINAL_TYPE (RwRestoreDialog, rw_restore_dialog, ADW_TYPE_WINDOW)

static void
changed_cb (RwRestoreDialog *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages),
                                    rw_restore_list_is_empty (self->rows)
                                      ? "nothing" : "list");
}

static void
rw_restore_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RW_TYPE_RESTORE_DIALOG);

  G_OBJECT_CLASS (rw_restore_dialog_parent_class)->dispose (object);
}

static void
rw_restore_dialog_class_init (RwRestoreDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RW_TYPE_TOAST_OVERLAY);
  G_OBJECT_CLASS (klass)->dispose = rw_restore_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-restore-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RwRestoreDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RwRestoreDialog, pages);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
rw_restore_dialog_init (RwRestoreDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rw_restore_dialog_new:
 * @parent: the window it belongs to
 * @restorer: what knows the changes
 *
 * Makes a dialog with all changes that nobody has saved.
 *
 * Returns: (transfer none): the dialog, not shown yet
 */
GtkWidget *
rw_restore_dialog_new (GtkWindow  *parent,
                       RwRestorer *restorer)
{
  GtkApplication *application;
  RwRestoreDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (RW_IS_RESTORER (restorer), NULL);

  application = gtk_window_get_application (parent);
  self = g_object_new (RW_TYPE_RESTORE_DIALOG, "transient-for", parent,
                       "application", application, NULL);
  self->rows = RW_RESTORE_LIST (rw_restore_list_new (restorer, FALSE));
  adw_bin_set_child (self->list, GTK_WIDGET (self->rows));
  /* After the rows, which follow it too. */
  g_signal_connect_object (restorer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
