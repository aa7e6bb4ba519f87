/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ways to save from a window: all of them are wishes to the same saver.
 */

#include "config.h"

#include "app/rw-window-private.h"

#include "app/rw-saving.h"

static void
save_activate_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  rw_window_save (RW_WINDOW (data), NULL, NULL);
}

static void
save_as_activate_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  g_autoptr (RwSaving) saving = rw_saving_new (RW_WINDOW (data), NULL, NULL);

  rw_saving_choose (saving);
}

static void
save_copy_activate_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  g_autoptr (RwSaving) saving = rw_saving_new (RW_WINDOW (data), NULL, NULL);

  saving->copy = TRUE;
  rw_saving_choose (saving);
}

/**
 * rw_window_add_save_actions:
 * @self: a window with a document
 *
 * Adds the ways to save.
 */
void
rw_window_add_save_actions (RwWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "save", .activate = save_activate_cb },
    { .name = "save-as", .activate = save_as_activate_cb },
    { .name = "save-copy", .activate = save_copy_activate_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries,
                                   G_N_ELEMENTS (entries), self);
}

/**
 * rw_window_save:
 * @self: a window with a document
 * @done: (nullable): called once, with what came of it
 * @user_data: for @done
 *
 * Saves the document where it is kept, or asks where to.
 */
void
rw_window_save (RwWindow      *self,
                RwWindowSaved  done,
                gpointer       user_data)
{
  g_autoptr (RwSaving) saving = NULL;

  g_return_if_fail (RW_IS_WINDOW (self));

  saving = rw_saving_new (self, done, user_data);
  rw_saving_go (saving);
}

/**
 * rw_window_save_to:
 * @self: a window with a document
 * @file: where to
 *
 * Saves the document in another place, and keeps it there from then on. Asks
 * before it replaces a file.
 */
void
rw_window_save_to (RwWindow *self,
                   GFile    *file)
{
  g_autoptr (RwSaving) saving = NULL;

  g_return_if_fail (RW_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  saving = rw_saving_new (self, NULL, NULL);
  rw_saving_set_file (saving, file, FALSE);
  rw_saving_go (saving);
}
