/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The own colours, each with its contrasts, and in words what is too near and
 * what is done about it. The figures follow each change at once.
 */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/rw-colors-page.h"
#include "app/rw-look.h"

#define PLACE_KEY "rw-place"
#define BUTTON_KEY "rw-button"

/* After the owners. */
#define BACKGROUND RW_N_OWNERS
#define N_PLACES (RW_N_OWNERS + 1)

static guint
get_place (gpointer object)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (object), PLACE_KEY));
}

static const char *
get_name (guint place)
{
  return place == BACKGROUND ? _("Background")
                             : rw_owner_get_name ((RwOwner) place);
}

static RwColor *
find_color (RwPalette *palette,
            guint      place)
{
  return place == BACKGROUND ? &palette->background : &palette->owners[place];
}

static char *
dup_ratio (double contrast)
{
  /* Translators: a contrast, such as 4.5:1. Cut off, never rounded up. */
  return g_strdup_printf (_("%.1f:1"), (int) (contrast * 10) / 10.0);
}

static char *
dup_figures (guint place)
{
  const RwTheme *theme = rw_look_get_own_theme (rw_look_get_default ());
  g_autofree char *text = NULL;
  g_autofree char *ground = NULL;

  if (place == BACKGROUND)
    {
      text = dup_ratio (rw_color_contrast (&theme->text, &theme->background));
      /* Translators: a contrast. */
      return g_strdup_printf (_("Text %s"), text);
    }

  text = dup_ratio (rw_color_contrast (&theme->owner_text[place],
                                       &theme->owners[place].color));
  ground = dup_ratio (rw_color_contrast (&theme->background,
                                         &theme->owners[place].color));
  if (theme->lines[place].a > 0)
    /* Translators: two contrasts. */
    return g_strdup_printf (_("Text %s · background %s · with a line"), text,
                            ground);
  /* Translators: two contrasts. */
  return g_strdup_printf (_("Text %s · background %s"), text, ground);
}

static void
color_set_cb (GtkColorButton *button)
{
  RwLook *look = rw_look_get_default ();
  RwPalette palette = *rw_look_get_colors (look);
  GdkRGBA rgba;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (button), &rgba);
  *find_color (&palette, get_place (button)) =
    (RwColor) { rgba.red, rgba.green, rgba.blue, 1.0f };
  rw_look_set_colors (look, &palette);
}

static void
show_row (GtkWidget *row)
{
  guint place = get_place (row);
  g_autofree char *figures = dup_figures (place);
  RwPalette palette = *rw_look_get_colors (rw_look_get_default ());
  const RwColor *color = find_color (&palette, place);
  const GdkRGBA rgba = { color->r, color->g, color->b, 1.0f };

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), figures);
  gtk_color_chooser_set_rgba (g_object_get_data (G_OBJECT (row), BUTTON_KEY),
                              &rgba);
}

static GtkWidget *
color_row_new (guint place)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_color_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_name (place));
  gtk_color_button_set_title (GTK_COLOR_BUTTON (button), get_name (place));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_name (button, place == BACKGROUND
                                 ? "background"
                                 : rw_owner_get_id ((RwOwner) place));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_name (place), -1);
  g_object_set_data (G_OBJECT (row), PLACE_KEY, GUINT_TO_POINTER (place));
  g_object_set_data (G_OBJECT (row), BUTTON_KEY, button);
  g_object_set_data (G_OBJECT (button), PLACE_KEY, GUINT_TO_POINTER (place));
  show_row (row);
  g_signal_connect (button, "color-set", G_CALLBACK (color_set_cb), NULL);
  g_signal_connect_object (rw_look_get_default (), "changed",
                           G_CALLBACK (show_row), row, G_CONNECT_SWAPPED);
  return row;
}

/* Of two owners that are too near: what keeps them apart all the same. */
static void
append_pair (GString       *text,
             const RwTheme *theme,
             RwOwner        a,
             RwOwner        b)
{
  double contrast = rw_color_contrast (&theme->owners[a].color,
                                       &theme->owners[b].color);
  g_autofree char *ratio = dup_ratio (contrast);
  if (contrast >= RW_MIN_FILL_CONTRAST)
    return;
  g_string_append_c (text, '\n');
  if (rw_theme_get_separation (theme, a, b) == RW_SEPARATION_LINE)
    /* Translators: two owners, and the contrast of their colors. */
    g_string_append_printf (text,
                            _("• %s and %s, %s: a line is drawn around them."),
                            rw_owner_get_name (a), rw_owner_get_name (b),
                            ratio);
  else
    /* Translators: two owners, and the contrast of their colors. */
    g_string_append_printf (text,
                            _("• %s and %s, %s: the background between them "
                              "is enough."),
                            rw_owner_get_name (a), rw_owner_get_name (b),
                            ratio);
}

static char *
dup_verdict (void)
{
  const RwTheme *theme = rw_look_get_own_theme (rw_look_get_default ());
  g_autoptr (GString) pairs = g_string_new (NULL);
  g_autofree char *near = NULL;

  for (guint a = 0; a < RW_N_OWNERS; a++)
    for (guint b = a + 1; b < RW_N_OWNERS; b++)
      append_pair (pairs, theme, a, b);
  if (pairs->len == 0)
    near = g_strdup (_("All owners are at least 3:1 apart."));
  else
    near = g_strconcat (_("Less than 3:1 apart, and what is done about it:"),
                        pairs->str, NULL);
  return g_strconcat (near, "\n\n",
                      _("Text is black or white, whichever can be read, so it "
                        "always has at least 4.5:1."), NULL);
}

static void
show_verdict (GtkLabel *label)
{
  g_autofree char *verdict = dup_verdict ();

  gtk_label_set_text (label, verdict);
}

static GtkWidget *
verdict_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_name (label, "verdict");
  show_verdict (GTK_LABEL (label));
  g_signal_connect_object (rw_look_get_default (), "changed",
                           G_CALLBACK (show_verdict), label,
                           G_CONNECT_SWAPPED);
  return label;
}

static void
reset_cb (GtkButton *button)
{
  RwPalette palette;

  rw_palette_init (&palette, rw_theme_get (0));
  rw_look_set_colors (rw_look_get_default (), &palette);
}

static GtkWidget *
reset_button_new (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Reset"));

  gtk_widget_set_name (button, "reset");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button,
                               _("Begin again with the light palette"));
  g_signal_connect (button, "clicked", G_CALLBACK (reset_cb), NULL);
  return button;
}

/**
 * rw_own_colors_group_new:
 *
 * Makes the group of own colours.
 *
 * Returns: (transfer floating): an #AdwPreferencesGroup
 */
GtkWidget *
rw_own_colors_group_new (void)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   _("Own Colors"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group),
                                           reset_button_new ());
  for (guint place = 0; place < N_PLACES; place++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               color_row_new (place));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), verdict_new ());
  return group;
}
