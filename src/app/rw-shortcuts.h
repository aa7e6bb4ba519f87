/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one table of keys: accelerators are set from it, and the shortcuts
 * window is built from it. It knows no widget.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RwShortcutGroup:
 * @RW_SHORTCUTS_GENERAL: documents, windows and the program
 * @RW_SHORTCUTS_EDIT: what changes the document
 * @RW_SHORTCUTS_VIEW: what the window shows
 * @RW_SHORTCUTS_WORKLOADS: keys that the list of workloads takes while it has
 *   the focus
 * @RW_SHORTCUTS_DIAGRAM: keys that the diagram takes while it has the focus
 *
 * Where a key is listed in the shortcuts window.
 */
typedef enum
{
  RW_SHORTCUTS_GENERAL,
  RW_SHORTCUTS_EDIT,
  RW_SHORTCUTS_VIEW,
  RW_SHORTCUTS_WORKLOADS,
  RW_SHORTCUTS_DIAGRAM,
} RwShortcutGroup;

#define RW_N_SHORTCUT_GROUPS 5

/** RwShortcut: one key and what it does. */
typedef struct
{
  RwShortcutGroup  group;
  const char      *title;   /* untranslated */
  const char      *action;  /* (nullable): detailed name, or %NULL where a
                             * widget takes the key itself */
  const char      *keys;    /* accelerators, space separated */
} RwShortcut;

guint             rw_shortcuts_get_n          (void);
const RwShortcut *rw_shortcuts_get            (guint            index);
const char       *rw_shortcuts_get_group_name (RwShortcutGroup  group);
void              rw_shortcuts_apply          (GtkApplication  *application);
char             *rw_shortcuts_dup_ui         (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
