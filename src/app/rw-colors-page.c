/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How pictures look, as a page of preferences: the palette, what tells an
 * owner, the marks, and the picture as others see it. All of it is the look
 * of this program, which the page shows and changes.
 */

#include "config.h"

#include "app/rw-colors-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/rw-look.h"
#include "app/rw-vision-view.h"

#define CUE_KEY "rw-cue"

static const char *const palette_names[RW_N_LOOK_PALETTES] = {
  [RW_LOOK_DESKTOP] = N_("As the Desktop"),
  [RW_LOOK_CONTRAST] = N_("High Contrast"),
  [RW_LOOK_OKABE_ITO] = N_("Okabe–Ito"),
  [RW_LOOK_PRINT] = N_("Print"),
  [RW_LOOK_OWN] = N_("Own Colors"),
};

static const char *const palette_subtitles[RW_N_LOOK_PALETTES] = {
  [RW_LOOK_DESKTOP] = N_("Light, dark or high contrast"),
  [RW_LOOK_CONTRAST] = N_("Three steps of lightness, lines around all"),
  [RW_LOOK_OKABE_ITO] = N_("Hues for every color vision"),
  [RW_LOOK_PRINT] = N_("Patterns only"),
  [RW_LOOK_OWN] = N_("Chosen below"),
};

static const struct
{
  RwCues      cue;
  const char *title;
  const char *subtitle;
} cue_rows[RW_N_CUES] = {
  { RW_CUE_COLOR, N_("_Color"), N_("Each owner has a color") },
  { RW_CUE_PATTERN, N_("_Pattern"), N_("What is shared is hatched") },
  { RW_CUE_LETTER, N_("_Letter"), N_("C, P or C+P on each ring or sector") },
};

static GtkWidget *
switch_row_new (const char *title,
                const char *subtitle,
                GtkWidget **out_switch)
{
  GtkWidget *row = adw_action_row_new ();

  *out_switch = gtk_switch_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (*out_switch, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), *out_switch);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), *out_switch);
  return row;
}

static void
palette_selected_cb (AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected < RW_N_LOOK_PALETTES)
    rw_look_set_palette (rw_look_get_default (), (RwLookPalette) selected);
}

static void
show_palette (AdwComboRow *row)
{
  RwLookPalette palette = rw_look_get_palette (rw_look_get_default ());

  adw_combo_row_set_selected (row, palette);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _(palette_subtitles[palette]));
}

static GtkWidget *
palette_row_new (void)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (guint i = 0; i < RW_N_LOOK_PALETTES; i++)
    gtk_string_list_append (names, _(palette_names[i]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("P_alette"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  gtk_widget_set_name (row, "palette");
  show_palette (ADW_COMBO_ROW (row));
  g_signal_connect (row, "notify::selected", G_CALLBACK (palette_selected_cb),
                    NULL);
  g_signal_connect_object (rw_look_get_default (), "changed",
                           G_CALLBACK (show_palette), row, G_CONNECT_SWAPPED);
  return row;
}

static RwCues
get_cue (GtkWidget *row)
{
  return (RwCues) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row),
                                                       CUE_KEY));
}

static void
cue_switched_cb (GtkWidget *row)
{
  RwLook *look = rw_look_get_default ();
  GtkWidget *widget =
    adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));
  guint cues = rw_look_get_cues (look);

  if (gtk_switch_get_active (GTK_SWITCH (widget)))
    cues |= get_cue (row);
  else
    cues &= ~(guint) get_cue (row);
  rw_look_set_cues (look, (RwCues) cues);
}

/* The last one that is on cannot be switched off, and its row says why. */
static void
show_cue (GtkWidget *row)
{
  RwCues cues = rw_look_get_cues (rw_look_get_default ());
  RwCues cue = get_cue (row);
  GtkWidget *widget =
    adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));
  const char *subtitle = "";

  for (guint i = 0; i < RW_N_CUES; i++)
    if (cue_rows[i].cue == cue)
      subtitle = _(cue_rows[i].subtitle);
  gtk_switch_set_active (GTK_SWITCH (widget), (cues & cue) != 0);
  gtk_widget_set_sensitive (widget, cues != cue);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               cues == cue ? rw_cues_get_why () : subtitle);
}

static GtkWidget *
cues_group_new (void)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   _("Owners Are Told By"));
  for (guint i = 0; i < RW_N_CUES; i++)
    {
      GtkWidget *widget;
      GtkWidget *row = switch_row_new (_(cue_rows[i].title), "", &widget);

      g_object_set_data (G_OBJECT (row), CUE_KEY,
                         GUINT_TO_POINTER (cue_rows[i].cue));
      gtk_widget_set_name (widget, rw_cue_get_id (cue_rows[i].cue));
      show_cue (row);
      g_signal_connect_object (widget, "notify::active",
                               G_CALLBACK (cue_switched_cb), row,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (rw_look_get_default (), "changed",
                               G_CALLBACK (show_cue), row, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return group;
}

static void
marks_switched_cb (GtkSwitch *widget)
{
  rw_look_set_marks (rw_look_get_default (), gtk_switch_get_active (widget));
}

static void
show_marks (GtkSwitch *widget)
{
  gtk_switch_set_active (widget, rw_look_get_marks (rw_look_get_default ()));
}

static GtkWidget *
marks_row_new (void)
{
  GtkWidget *widget;
  GtkWidget *row =
    switch_row_new (_("_Marks"),
                    _("Corners where an owner was set, dials where settings "
                      "stay yours, numbers of what is owed"), &widget);

  gtk_widget_set_name (widget, "marks");
  show_marks (GTK_SWITCH (widget));
  g_signal_connect (widget, "notify::active", G_CALLBACK (marks_switched_cb),
                    NULL);
  g_signal_connect_object (rw_look_get_default (), "changed",
                           G_CALLBACK (show_marks), widget, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
vision_box_new (RwSession *session,
                RwVision   vision)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = gtk_label_new (rw_vision_get_name (vision));
  GtkWidget *words = gtk_label_new (rw_vision_get_description (vision));

  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (words, "caption");
  gtk_widget_add_css_class (words, "dim-label");
  gtk_box_append (GTK_BOX (box), rw_vision_view_new (session, vision));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

static GtkWidget *
vision_group_new (RwSession *session)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *flow = gtk_flow_box_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   _("As Others See It"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (group),
    _("The picture of this window, to people who see fewer colors"));
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 4);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 12);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 6);
  for (guint i = 0; i < RW_N_VISIONS; i++)
    gtk_flow_box_insert (GTK_FLOW_BOX (flow), vision_box_new (session, i), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (flow); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (flow),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("As others see it"), -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), flow);
  return group;
}

static void
show_own (GtkWidget *group)
{
  gtk_widget_set_visible (group,
                          rw_look_get_palette (rw_look_get_default ()) ==
                          RW_LOOK_OWN);
}

static GtkWidget *
palette_group_new (void)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             palette_row_new ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), marks_row_new ());
  return group;
}

/**
 * rw_colors_page_new:
 * @session: (nullable): whose picture others are shown to see
 *
 * Makes the page.
 *
 * Returns: (transfer floating): an #AdwPreferencesPage
 */
GtkWidget *
rw_colors_page_new (RwSession *session)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *own = rw_own_colors_group_new ();

  g_return_val_if_fail (session == NULL || RW_IS_SESSION (session), NULL);

  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _("_Colors"));
  adw_preferences_page_set_use_underline (ADW_PREFERENCES_PAGE (page), TRUE);
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page),
                                      "applications-graphics-symbolic");
  show_own (own);
  g_signal_connect_object (rw_look_get_default (), "changed",
                           G_CALLBACK (show_own), own, G_CONNECT_SWAPPED);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (palette_group_new ()));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (cues_group_new ()));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (own));
  if (session != NULL && rw_session_get_document (session) != NULL)
    adw_preferences_page_add (
      ADW_PREFERENCES_PAGE (page),
      ADW_PREFERENCES_GROUP (vision_group_new (session)));
  return page;
}
