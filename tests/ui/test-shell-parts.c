/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The small parts a window is made of: the bar that breaks into two rows, the
 * stage that hides its controls, settings without a schema, recent documents.
 */

#include "config.h"

#include "app-fixture.h"

#include "app/rw-bar-layout.h"
#include "app/rw-recent.h"
#include "app/rw-settings.h"
#include "app/rw-stage.h"

#define SIDE_PX   100
#define MIDDLE_PX 200
#define HEIGHT_PX 30
#define GAP_PX    6

static GtkWidget *
box_new (int width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (box, width, HEIGHT_PX);
  return box;
}

static GtkWidget *
bar_new (void)
{
  GtkWidget *bar = g_object_new (ADW_TYPE_BIN, NULL);

  gtk_widget_set_layout_manager (bar, g_object_new (RW_TYPE_BAR_LAYOUT, NULL));
  gtk_widget_set_parent (box_new (SIDE_PX), bar);
  gtk_widget_set_parent (box_new (MIDDLE_PX),  bar);
  gtk_widget_set_parent (box_new (SIDE_PX), bar);
  return g_object_ref_sink (bar);
}

static void
bar_free (GtkWidget *bar)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (bar)) != NULL)
    gtk_widget_unparent (child);
  g_object_unref (bar);
}

static int
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size)
{
  int minimum;

  gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
assert_place (GtkWidget *bar,
              int        index,
              int        x,
              int        y)
{
  GtkWidget *child = gtk_widget_get_first_child (bar);
  graphene_rect_t bounds;

  for (int i = 0; i < index; i++)
    child = gtk_widget_get_next_sibling (child);
  g_assert_true (gtk_widget_compute_bounds (child, bar, &bounds));
  g_assert_cmpint ((int) bounds.origin.x, ==, x);
  g_assert_cmpint ((int) bounds.origin.y, ==, y);
}

static void
lay_out (GtkWidget *bar,
         int        width)
{
  int height = measure (bar, GTK_ORIENTATION_VERTICAL, width);

  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, NULL, NULL, NULL);
  gtk_widget_allocate (bar, width, height, -1, NULL);
}

static void
test_bar_one_row (void)
{
  GtkWidget *bar = bar_new ();

  g_assert_cmpint (measure (bar, GTK_ORIENTATION_VERTICAL, 600), ==, HEIGHT_PX);
  lay_out (bar, 600);
  assert_place (bar, 0, 0, 0);
  assert_place (bar, 1, 200, 0);
  assert_place (bar, 2, 500, 0);

  /* The first width at which all three fit. */
  g_assert_cmpint (measure (bar, GTK_ORIENTATION_VERTICAL,
                            2 * SIDE_PX + MIDDLE_PX + 2 * GAP_PX), ==,
                   HEIGHT_PX);
  bar_free (bar);
}

static void
test_bar_two_rows (void)
{
  GtkWidget *bar = bar_new ();
  int width = 2 * SIDE_PX + MIDDLE_PX + 2 * GAP_PX - 1;

  g_assert_cmpint (measure (bar, GTK_ORIENTATION_HORIZONTAL, -1), ==,
                   2 * SIDE_PX + GAP_PX);
  g_assert_cmpint (measure (bar, GTK_ORIENTATION_VERTICAL, width), ==,
                   2 * HEIGHT_PX + GAP_PX);
  lay_out (bar, 300);
  assert_place (bar, 1, 50, 0);
  assert_place (bar, 0, 0, HEIGHT_PX + GAP_PX);
  assert_place (bar, 2, 200, HEIGHT_PX + GAP_PX);
  bar_free (bar);
}

static void
test_bar_mirrored (void)
{
  GtkWidget *bar = bar_new ();

  gtk_widget_set_direction (bar, GTK_TEXT_DIR_RTL);
  lay_out (bar, 600);
  assert_place (bar, 0, 500, 0);
  assert_place (bar, 1, 200, 0);
  assert_place (bar, 2, 0, 0);
  bar_free (bar);
}

static void
test_bar_hidden_sides (void)
{
  GtkWidget *bar = bar_new ();

  gtk_widget_set_visible (gtk_widget_get_first_child (bar), FALSE);
  gtk_widget_set_visible (gtk_widget_get_last_child (bar), FALSE);
  g_assert_cmpint (measure (bar, GTK_ORIENTATION_VERTICAL, MIDDLE_PX), ==,
                   HEIGHT_PX);
  lay_out (bar, 300);
  assert_place (bar, 1, 50, 0);
  bar_free (bar);
}

static void
test_stage (void)
{
  RwStage *stage = g_object_ref_sink (g_object_new (RW_TYPE_STAGE, NULL));
  GtkWidget *controls = box_new (MIDDLE_PX);
  GtkWidget *content = box_new (SIDE_PX);

  rw_stage_set_controls (stage, controls);
  rw_stage_set_content (stage, content);
  g_assert_true (gtk_widget_get_first_child (GTK_WIDGET (stage)) == controls);
  g_assert_cmpint (measure (GTK_WIDGET (stage), GTK_ORIENTATION_HORIZONTAL, -1),
                   ==, MIDDLE_PX);
  g_assert_cmpint (measure (GTK_WIDGET (stage), GTK_ORIENTATION_VERTICAL, -1),
                   ==, 2 * HEIGHT_PX);

  rw_stage_set_overlaid (stage, TRUE);
  g_assert_true (gtk_widget_get_last_child (GTK_WIDGET (stage)) == controls);
  g_assert_cmpint (measure (GTK_WIDGET (stage), GTK_ORIENTATION_VERTICAL, -1),
                   ==, HEIGHT_PX);
  g_assert_true (gtk_widget_get_child_visible (controls));

  /* Unmapped, so that the slide is over at once. */
  rw_stage_set_revealed (stage, FALSE);
  g_assert_false (gtk_widget_get_child_visible (controls));
  rw_stage_set_revealed (stage, TRUE);
  g_assert_true (gtk_widget_get_child_visible (controls));
  rw_stage_set_revealed (stage, FALSE);
  rw_stage_set_overlaid (stage, FALSE);
  g_assert_true (gtk_widget_get_child_visible (controls));
  g_assert_finalize_object (stage);
}

static void
count_cb (int *n)
{
  (*n)++;
}

static void
test_stage_properties (void)
{
  static const char *const names[] = { "overlaid", "revealed" };
  RwStage *stage = g_object_ref_sink (g_object_new (RW_TYPE_STAGE, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", names[i], NULL);
      gboolean value;
      int n = 0;

      g_signal_connect_swapped (stage, signal, G_CALLBACK (count_cb), &n);
      g_object_get (stage, names[i], &value, NULL);
      g_object_set (stage, names[i], value, NULL);
      g_assert_cmpint (n, ==, 0);
      g_object_set (stage, names[i], !value, NULL);
      g_assert_cmpint (n, ==, 1);
    }
  g_assert_finalize_object (stage);
}

static void
test_settings_without_schema (void)
{
  g_autofree char *word = rw_settings_dup_string (NULL, "export-theme", "dark");

  g_assert_cmpstr (word, ==, "dark");
  g_assert_cmpint (rw_settings_get_int (NULL, "window-width", 7), ==, 7);
  g_assert_true (rw_settings_get_boolean (NULL, "show-sidebar", TRUE));
  rw_settings_set_int (NULL, "window-width", 7);
  rw_settings_set_boolean (NULL, "show-sidebar", FALSE);
  rw_settings_set_string (NULL, "export-theme", "dark");
}

static void
test_settings (void)
{
  g_autoptr (GSettings) settings = rw_settings_new ();
  g_autofree char *theme = NULL;
  g_autofree char *format = NULL;

  g_assert_nonnull (settings);
  rw_settings_set_int (settings, "window-width", 1000);
  g_assert_cmpint (rw_settings_get_int (settings, "window-width", 7), ==, 1000);
  rw_settings_set_int (settings, "window-width", -5);
  g_assert_cmpint (rw_settings_get_int (settings, "window-width", 7), ==, 1000);
  rw_settings_set_int (settings, "no-such-key", 5);
  g_assert_cmpint (rw_settings_get_int (settings, "no-such-key", 7), ==, 7);
  g_assert_cmpint (rw_settings_get_int (settings, "show-sidebar", 7), ==, 7);

  rw_settings_set_string (settings, "export-theme", "print");
  theme = rw_settings_dup_string (settings, "export-theme", "light");
  g_assert_cmpstr (theme, ==, "print");
  rw_settings_set_string (settings, "export-format", "bmp");
  format = rw_settings_dup_string (settings, "export-format", "none");
  g_assert_cmpstr (format, !=, "bmp");
  g_assert_cmpstr (format, !=, "none");
}

static gboolean
is_listed (GtkRecentManager *manager,
           GFile            *file)
{
  g_autoptr (GPtrArray) list = rw_recent_list (manager);
  g_autofree char *uri = g_file_get_uri (file);

  g_assert_cmpuint (list->len, <=, RW_RECENT_MAX);
  for (guint i = 0; i < list->len; i++)
    if (g_strcmp0 (gtk_recent_info_get_uri (list->pdata[i]), uri) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_written (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_recent (void)
{
  const char *folder = g_get_user_data_dir ();
  g_autofree char *list = g_build_filename (folder, "recent.xbel", NULL);
  g_autoptr (GtkRecentManager) manager =
    g_object_new (GTK_TYPE_RECENT_MANAGER, "filename", list, NULL);
  g_autoptr (GFile) last = NULL;

  for (int i = 0; i < RW_RECENT_MAX + 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d.ringwall", i);

      g_clear_object (&last);
      last = g_file_new_build_filename (folder, name, NULL);
      g_assert_true (g_file_replace_contents (last, "x", 1, NULL, FALSE, 0,
                                              NULL, NULL, NULL));
      rw_recent_add (manager, last, "Title");
    }
  g_assert_true (is_listed (manager, last));

  /* The manager writes after a while, and GTK 4.8 leaks where it has to do so
   * on its way out. */
  app_wait (is_written, list);

  /* What is gone is not offered. */
  g_assert_true (g_file_delete (last, NULL, NULL));
  g_assert_false (is_listed (manager, last));
}

/* What Pango would end the program for, and what it would not. */
static void
test_labels (void)
{
  static const struct
  {
    const char   *text;
    PangoWrapMode mode;
  } cases[] = {
    { "plain words, “⁨isolated⁩” and שלום", PANGO_WRAP_WORD_CHAR },
    { " \341\240\213\327\220", PANGO_WRAP_WORD },
    { "\342\200\256\344\264\272 \363\240\206\250\340\245\215", PANGO_WRAP_WORD },
    { "a\360\237\217\273\340\244\203-and-some-very-long-words-without-a-space",
      PANGO_WRAP_CHAR },
    { "plain words again", PANGO_WRAP_WORD_CHAR },
  };
  RwApplication *application = app_new ();
  GtkWidget *label = g_object_ref_sink (gtk_label_new (NULL));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_label_set_text (GTK_LABEL (label), cases[i].text);
      measure (label, GTK_ORIENTATION_HORIZONTAL, -1);
      measure (label, GTK_ORIENTATION_VERTICAL, 60);
      g_assert_cmpint (gtk_label_get_wrap_mode (GTK_LABEL (label)), ==,
                       cases[i].mode);
    }
  g_object_unref (label);
  app_free (application);
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

  g_test_add_func ("/bar/one-row", test_bar_one_row);
  g_test_add_func ("/bar/two-rows", test_bar_two_rows);
  g_test_add_func ("/bar/mirrored", test_bar_mirrored);
  g_test_add_func ("/bar/hidden-sides", test_bar_hidden_sides);
  g_test_add_func ("/stage/hides-controls", test_stage);
  g_test_add_func ("/stage/properties", test_stage_properties);
  g_test_add_func ("/settings/without-schema", test_settings_without_schema);
  g_test_add_func ("/settings/remember", test_settings);
  g_test_add_func ("/recent/list", test_recent);
  g_test_add_func ("/labels/guard", test_labels);
  return app_run ();
}
