/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How pictures look: the page of preferences, what it does to the diagram at
 * once, and that something always tells the owner.
 */

#include "config.h"

#include "app-fixture.h"

#include "app/rw-canvas.h"
#include "app/rw-look.h"
#include "app/rw-vision-view.h"

static GtkWidget *
open_page (AppFixture *fixture)
{
  GtkWindow *dialog;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application),
                                  "preferences", NULL);
  app_settle ();
  dialog = app_find_dialog ();
  g_assert_nonnull (dialog);
  return GTK_WIDGET (dialog);
}

static gboolean
is_laid_out (gpointer data)
{
  RwScene *scene = rw_canvas_get_scene (RW_CANVAS (data));

  return scene != NULL
         && rw_theme_equal (rw_scene_get_theme (scene),
                            rw_look_get_theme (rw_look_get_default ()));
}

static RwScene *
get_scene (AppFixture *fixture)
{
  GtkWidget *canvas = app_find_type (GTK_WIDGET (fixture->window),
                                     RW_TYPE_CANVAS);

  app_wait (is_laid_out, canvas);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  app_settle ();
  return rw_canvas_get_scene (RW_CANVAS (canvas));
}

static void
set_active (GtkWidget  *dialog,
            const char *name,
            gboolean    active)
{
  gtk_switch_set_active (GTK_SWITCH (app_find_named (dialog, name)), active);
}

static gboolean
has_shape (const RwScene *scene,
           const char    *suffix)
{
  for (guint i = 0; i < rw_scene_get_n_shapes (scene); i++)
    if (g_str_has_suffix (rw_scene_get_shape (scene, i)->id, suffix))
      return TRUE;
  return FALSE;
}

static void
reset_look (void)
{
  RwLook *look = rw_look_get_default ();
  RwPalette colors;

  rw_palette_init (&colors, rw_theme_get (0));
  rw_look_set_palette (look, RW_LOOK_DESKTOP);
  rw_look_set_cues (look, RW_CUES_ALL);
  rw_look_set_marks (look, TRUE);
  rw_look_set_colors (look, &colors);
}

static void
set_up (AppFixture    *fixture,
        gconstpointer  data)
{
  app_set_up (fixture, data);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
tear_down (AppFixture    *fixture,
           gconstpointer  data)
{
  reset_look ();
  app_tear_down (fixture, data);
}

/* The last one cannot be switched off, and says why. */
static void
test_cues (AppFixture    *fixture,
           gconstpointer  data)
{
  RwLook *look = rw_look_get_default ();
  GtkWidget *dialog = open_page (fixture);
  GtkWidget *row;

  g_assert_true (has_shape (get_scene (fixture), ".letter"));
  set_active (dialog, "letter", FALSE);
  g_assert_false (has_shape (get_scene (fixture), ".letter"));
  set_active (dialog, "color", FALSE);
  g_assert_cmpint (rw_look_get_cues (look), ==, RW_CUE_PATTERN);
  g_assert_false (gtk_widget_get_sensitive (app_find_named (dialog,
                                                            "pattern")));
  row = gtk_widget_get_ancestor (app_find_named (dialog, "pattern"),
                                 ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   rw_cues_get_why ());

  g_assert_false (rw_look_set_cues (look, 0));
  g_assert_cmpint (rw_look_get_cues (look), ==, RW_CUE_PATTERN);

  set_active (dialog, "color", TRUE);
  g_assert_true (gtk_widget_get_sensitive (app_find_named (dialog,
                                                           "pattern")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_palettes (AppFixture    *fixture,
               gconstpointer  data)
{
  GtkWidget *dialog = open_page (fixture);
  AdwComboRow *row = ADW_COMBO_ROW (app_find_named (dialog, "palette"));

  for (guint i = 0; i < RW_N_LOOK_PALETTES; i++)
    {
      const RwTheme *theme = rw_look_get_theme (rw_look_get_default ());

      adw_combo_row_set_selected (row, i);
      g_assert_cmpint (rw_look_get_palette (rw_look_get_default ()), ==, i);
      g_assert_true (rw_theme_equal (rw_scene_get_theme (get_scene (fixture)),
                                     theme));
    }
  adw_combo_row_set_selected (row, RW_LOOK_PRINT);
  g_assert_cmpstr (rw_look_get_theme (rw_look_get_default ())->id, ==,
                   "print");
  g_assert_true (rw_look_has_ground (rw_look_get_default ()));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
set_color (GtkWidget  *dialog,
           const char *name,
           const char *color)
{
  GtkWidget *button = app_find_named (dialog, name);
  GdkRGBA rgba;

  g_assert_true (gdk_rgba_parse (&rgba, color));
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (button), &rgba);
  g_signal_emit_by_name (button, "color-set");
}

/* Figures and words follow a colour at once. */
static void
test_own_colors (AppFixture    *fixture,
                 gconstpointer  data)
{
  RwLook *look = rw_look_get_default ();
  GtkWidget *dialog = open_page (fixture);
  GtkLabel *verdict = GTK_LABEL (app_find_named (dialog, "verdict"));

  rw_look_set_palette (look, RW_LOOK_OWN);
  set_color (dialog, "customer", "#000000");
  set_color (dialog, "provider", "#ffffff");
  set_color (dialog, "shared", "#ffffff");
  g_assert_nonnull (strstr (gtk_label_get_text (verdict),
                            "Provider and Shared, 1.0:1: a line is drawn"));
  g_assert_null (strstr (gtk_label_get_text (verdict),
                         "Customer and Provider"));
  g_assert_cmpfloat (rw_scene_get_theme (get_scene (fixture))
                       ->lines[RW_OWNER_PROVIDER].a, >, 0);

  set_color (dialog, "background", "#000000");
  g_assert_true (rw_look_get_theme (look)->dark);
  g_signal_emit_by_name (app_find_named (dialog, "reset"), "clicked");
  g_assert_false (rw_look_get_theme (look)->dark);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_marks (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *dialog = open_page (fixture);

  rw_session_set_toggle (fixture->session, RW_TOGGLE_WORKLOADS);
  g_assert_true (has_shape (get_scene (fixture), ".owed"));
  set_active (dialog, "marks", FALSE);
  g_assert_false (has_shape (get_scene (fixture), ".owed"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GdkTexture *
draw (GtkWidget *view)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GdkPaintable *paintable = gtk_widget_paintable_new (view);

  gdk_paintable_snapshot (paintable, snapshot, 100, 100);
  g_object_unref (paintable);
  return rw_vision_view_get_texture (RW_VISION_VIEW (view));
}

static gboolean
is_grey (GdkTexture *texture)
{
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  g_autofree guchar *data = g_malloc ((gsize) width * (gsize) height * 4);

  gdk_texture_download (texture, data, (gsize) width * 4);
  for (gsize i = 0; i < (gsize) width * (gsize) height; i++)
    if (data[4 * i] != data[4 * i + 1] || data[4 * i] != data[4 * i + 2])
      return FALSE;
  return TRUE;
}

/* The pictures are those of each way of seeing, and follow the document. */
static void
test_visions (AppFixture    *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < RW_N_VISIONS; i++)
    {
      GtkWidget *view = rw_vision_view_new (fixture->session, i);
      GtkWidget *window = gtk_window_new ();
      GdkTexture *texture;

      gtk_window_set_child (GTK_WINDOW (window), view);
      gtk_window_present (GTK_WINDOW (window));
      gtk_test_widget_wait_for_draw (window);
      app_settle ();
      texture = draw (view);
      g_assert_nonnull (texture);
      g_assert_cmpint (rw_vision_view_get_vision (RW_VISION_VIEW (view)), ==,
                       i);
      g_assert_true (is_grey (texture) == (i == RW_VISION_GREY));
      rw_session_set_toggle (fixture->session,
                             i % 2 == 0 ? RW_TOGGLE_IAAS : RW_TOGGLE_PAAS);
      g_assert_null (rw_vision_view_get_texture (RW_VISION_VIEW (view)));
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
add (const char *path,
     void      (*test) (AppFixture *, gconstpointer))
{
  g_test_add (path, AppFixture, "contoso-shipping", set_up, test,
              tear_down);
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

  add ("/colors/cues", test_cues);
  add ("/colors/palettes", test_palettes);
  add ("/colors/own", test_own_colors);
  add ("/colors/marks", test_marks);
  add ("/colors/visions", test_visions);

  return app_run ();
}
