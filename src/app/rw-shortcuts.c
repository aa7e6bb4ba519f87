/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one table of keys: accelerators are set from it, and the shortcuts
 * window is built from it. It knows no widget.
 */

#include "config.h"

#include "app/rw-shortcuts.h"

#include <glib/gi18n.h>

static const RwShortcut shortcuts[] = {
  { RW_SHORTCUTS_GENERAL, N_("New Document"),
    "app.new", "<Control>n" },
  { RW_SHORTCUTS_GENERAL, N_("New Window"),
    "app.new-window", "<Control><Shift>n" },
  { RW_SHORTCUTS_GENERAL, N_("Open"),
    "win.open", "<Control>o" },
  { RW_SHORTCUTS_GENERAL, N_("Save"),
    "win.save", "<Control>s" },
  { RW_SHORTCUTS_GENERAL, N_("Save As"),
    "win.save-as", "<Control><Shift>s" },
  { RW_SHORTCUTS_GENERAL, N_("Export Picture"),
    "win.export", "<Control>e" },
  { RW_SHORTCUTS_GENERAL, N_("Find and Filter"),
    "win.find", "<Control>f" },
  { RW_SHORTCUTS_GENERAL, N_("Next Match"),
    "win.find-next", "<Control>g" },
  { RW_SHORTCUTS_GENERAL, N_("Previous Match"),
    "win.find-previous", "<Control><Shift>g" },
  { RW_SHORTCUTS_GENERAL, N_("Preferences"),
    "app.preferences", "<Control>comma" },
  { RW_SHORTCUTS_GENERAL, N_("Keyboard Shortcuts"),
    "app.shortcuts", "<Control>question" },
  { RW_SHORTCUTS_GENERAL, N_("Help"),
    "app.help", "F1" },
  { RW_SHORTCUTS_GENERAL, N_("Main Menu"),
    NULL, "F10" },
  { RW_SHORTCUTS_GENERAL, N_("Close Window"),
    "window.close", "<Control>w" },
  { RW_SHORTCUTS_GENERAL, N_("Quit"),
    "app.quit", "<Control>q" },

  { RW_SHORTCUTS_EDIT, N_("Undo"),
    "win.undo", "<Control>z" },
  { RW_SHORTCUTS_EDIT, N_("Redo"),
    "win.redo", "<Control><Shift>z <Control>y" },
  { RW_SHORTCUTS_EDIT, N_("Copy Picture"),
    "win.copy-picture", "<Control><Shift><Alt>c" },
  { RW_SHORTCUTS_EDIT, N_("Document Properties"),
    "win.properties", "<Alt>Return" },

  { RW_SHORTCUTS_VIEW, N_("Workloads"),
    "win.show-workloads", "F9" },
  { RW_SHORTCUTS_VIEW, N_("Details of the Layer"),
    "win.show-details", "<Control>F9" },
  { RW_SHORTCUTS_VIEW, N_("Zoom In"),
    "win.zoom-in", "<Control>plus <Control>equal <Control>KP_Add" },
  { RW_SHORTCUTS_VIEW, N_("Zoom Out"),
    "win.zoom-out", "<Control>minus <Control>KP_Subtract" },
  { RW_SHORTCUTS_VIEW, N_("Fit the Whole Picture"),
    "win.zoom-fit", "<Control>0 <Control>KP_0" },
  { RW_SHORTCUTS_VIEW, N_("Diagram or Outline"),
    "win.show-outline", "<Control>l" },
  { RW_SHORTCUTS_VIEW, N_("Full Screen"),
    "win.fullscreen", "F11" },

  { RW_SHORTCUTS_WORKLOADS, N_("Add Workload"),
    "win.add-workload", "<Control>i" },
  { RW_SHORTCUTS_WORKLOADS, N_("Add Workload"),
    NULL, "Insert" },
  { RW_SHORTCUTS_WORKLOADS, N_("Add Control"),
    "win.add-control", "<Control><Shift>i" },
  { RW_SHORTCUTS_WORKLOADS, N_("Rename"),
    NULL, "F2" },
  { RW_SHORTCUTS_WORKLOADS, N_("Duplicate"),
    NULL, "<Control>d" },
  { RW_SHORTCUTS_WORKLOADS, N_("Remove"),
    NULL, "Delete" },
  { RW_SHORTCUTS_WORKLOADS, N_("Cut"),
    NULL, "<Control>x" },
  { RW_SHORTCUTS_WORKLOADS, N_("Copy"),
    NULL, "<Control>c" },
  { RW_SHORTCUTS_WORKLOADS, N_("Paste"),
    NULL, "<Control>v" },
  { RW_SHORTCUTS_WORKLOADS, N_("Move Up or Down"),
    NULL, "<Alt>Up <Alt>Down" },
  { RW_SHORTCUTS_WORKLOADS, N_("Select More"),
    NULL, "<Shift>Up <Shift>Down" },
  { RW_SHORTCUTS_WORKLOADS, N_("Select All"),
    NULL, "<Control>a" },
  { RW_SHORTCUTS_WORKLOADS, N_("What Else Can Be Done"),
    NULL, "<Shift>F10 Menu" },

  { RW_SHORTCUTS_DIAGRAM, N_("Everything On-premises"),
    NULL, "1" },
  { RW_SHORTCUTS_DIAGRAM, N_("Everything as IaaS"),
    NULL, "2" },
  { RW_SHORTCUTS_DIAGRAM, N_("Everything as PaaS"),
    NULL, "3" },
  { RW_SHORTCUTS_DIAGRAM, N_("Everything as SaaS"),
    NULL, "4" },
  { RW_SHORTCUTS_DIAGRAM, N_("Each Workload by Its Own Model"),
    NULL, "5" },
  { RW_SHORTCUTS_DIAGRAM, N_("Look at Another Model While Held"),
    NULL, "<Alt>1...5" },
  { RW_SHORTCUTS_DIAGRAM, N_("Who Owns How Much"),
    NULL, "6" },
  { RW_SHORTCUTS_DIAGRAM, N_("Next Ring Outwards or Inwards"),
    NULL, "Up Down" },
  { RW_SHORTCUTS_DIAGRAM, N_("Next Sector Around the Ring"),
    NULL, "Left Right" },
  { RW_SHORTCUTS_DIAGRAM, N_("Move the Enlarged Picture"),
    NULL, "<Control>Left <Control>Right <Control>Up <Control>Down" },
  { RW_SHORTCUTS_DIAGRAM, N_("First or Last"),
    NULL, "Home End" },
  { RW_SHORTCUTS_DIAGRAM, N_("To a Name That Begins So"),
    NULL, "a...z" },
  { RW_SHORTCUTS_DIAGRAM, N_("What Else Can Be Done"),
    NULL, "<Shift>F10 Menu" },
  { RW_SHORTCUTS_DIAGRAM, N_("Hide the Ring or Show It Again"),
    NULL, "<Control>h" },
  { RW_SHORTCUTS_DIAGRAM, N_("Show All Rings"),
    NULL, "<Control><Shift>h" },
  { RW_SHORTCUTS_DIAGRAM, N_("Copy the Workload or the Picture"),
    NULL, "<Control>c" },
  { RW_SHORTCUTS_DIAGRAM, N_("Cut or Paste a Workload"),
    NULL, "<Control>x <Control>v" },
  { RW_SHORTCUTS_DIAGRAM, N_("Move the Workload"),
    NULL, "<Alt>Left <Alt>Right" },
  { RW_SHORTCUTS_DIAGRAM, N_("Remove the Workload"),
    NULL, "Delete" },
  { RW_SHORTCUTS_DIAGRAM, N_("Open the Details or the Group"),
    NULL, "Return" },
  { RW_SHORTCUTS_DIAGRAM, N_("Leave the Group"),
    NULL, "BackSpace <Alt>Up" },
  { RW_SHORTCUTS_DIAGRAM, N_("Select Nothing"),
    NULL, "Escape" },
};

static const char *const group_names[RW_N_SHORTCUT_GROUPS] = {
  [RW_SHORTCUTS_GENERAL] = N_("General"),
  [RW_SHORTCUTS_EDIT] = N_("Editing"),
  [RW_SHORTCUTS_VIEW] = N_("View"),
  [RW_SHORTCUTS_WORKLOADS] = N_("In the List of Workloads"),
  [RW_SHORTCUTS_DIAGRAM] = N_("In the Diagram"),
};

static void
append_group (GString         *ui,
              RwShortcutGroup  group)
{
  g_autofree char *title = g_markup_escape_text (
    rw_shortcuts_get_group_name (group), -1);

  g_string_append_printf (ui,
                          "<child><object class='GtkShortcutsGroup'>"
                          "<property name='title'>%s</property>",
                          title);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *keys = NULL;

      if (shortcuts[i].group != group)
        continue;
      name = g_markup_escape_text (_(shortcuts[i].title), -1);
      keys = g_markup_escape_text (shortcuts[i].keys, -1);
      g_string_append_printf (ui,
                              "<child><object class='GtkShortcutsShortcut'>"
                              "<property name='title'>%s</property>"
                              "<property name='accelerator'>%s</property>"
                              "</object></child>",
                              name, keys);
    }
  g_string_append (ui, "</object></child>");
}

/**
 * rw_shortcuts_get_n:
 *
 * Counts the keys of the table.
 *
 * Returns: a number over 0
 */
guint
rw_shortcuts_get_n (void)
{
  return G_N_ELEMENTS (shortcuts);
}

/**
 * rw_shortcuts_get:
 * @index: from 0 to one less than rw_shortcuts_get_n()
 *
 * Gets one row of the table.
 *
 * Returns: (transfer none): a constant
 */
const RwShortcut *
rw_shortcuts_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (shortcuts), NULL);

  return &shortcuts[index];
}

/**
 * rw_shortcuts_get_group_name:
 * @group: a group
 *
 * Gets the heading over a group of keys.
 *
 * Returns: (transfer none): translated
 */
const char *
rw_shortcuts_get_group_name (RwShortcutGroup group)
{
  g_return_val_if_fail ((guint) group < RW_N_SHORTCUT_GROUPS, NULL);

  return _(group_names[group]);
}

/**
 * rw_shortcuts_apply:
 * @application: the application whose windows listen
 *
 * Sets the accelerators of every action in the table.
 */
void
rw_shortcuts_apply (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) keys = NULL;

      if (shortcuts[i].action == NULL)
        continue;
      keys = g_strsplit (shortcuts[i].keys, " ", -1);
      gtk_application_set_accels_for_action (application,
                                             shortcuts[i].action,
                                             (const char *const *) keys);
    }
}

/**
 * rw_shortcuts_dup_ui:
 *
 * Writes the table as the user interface definition of a shortcuts window
 * with the id "shortcuts". GTK 4.8 fills such a window in no other way.
 *
 * Returns: (transfer full): XML for a GtkBuilder
 */
char *
rw_shortcuts_dup_ui (void)
{
  GString *ui = g_string_new ("<interface>"
                              "<object class='GtkShortcutsWindow'"
                              " id='shortcuts'>"
                              "<property name='modal'>1</property>"
                              "<child><object class='GtkShortcutsSection'>"
                              "<property name='max-height'>12</property>");

  for (int group = 0; group < RW_N_SHORTCUT_GROUPS; group++)
    append_group (ui, (RwShortcutGroup) group);
  g_string_append (ui, "</object></child></object></interface>");
  return g_string_free (ui, FALSE);
}
