/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Exporting from a window: what is chosen is written, what is there is kept
 * until somebody agrees, and the choice is remembered.
 */

#include "config.h"

#include "app-fixture.h"

#include "app/rw-export-dialog.h"

typedef struct
{
  RwApplication  *application;
  RwWindow       *window;
  RwExportDialog *dialog;
  char           *folder;
} Fixture;

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = rw_export_dialog_new (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->dialog));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->application = app_new ();
  fixture->window = app_open_sample (fixture->application, "contoso-shipping");
  fixture->folder = app_make_folder ();
  open_dialog (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->folder);
  app_free (fixture->application);
}

static void
select_row (Fixture    *fixture,
            const char *name,
            guint       selected)
{
  GtkWidget *row = app_find_named (GTK_WIDGET (fixture->dialog), name);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
}

static void
set_side (Fixture    *fixture,
          const char *name,
          int         value)
{
  GtkWidget *spin = app_find_named (GTK_WIDGET (fixture->dialog), name);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
}

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static char *
load (Fixture    *fixture,
      const char *name,
      gsize      *length)
{
  g_autoptr (GFile) file = get_file (fixture, name);
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_load_contents (file, NULL, &contents, length, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

static void
write_picture (Fixture    *fixture,
               const char *name)
{
  g_autoptr (GFile) file = get_file (fixture, name);

  rw_export_dialog_write (fixture->dialog, file);
  app_settle ();
}

static void
test_svg (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *contents = NULL;

  select_row (fixture, "format", RW_EXPORT_SVG);
  set_side (fixture, "width", 900);
  set_side (fixture, "height", 700);
  write_picture (fixture, "picture.svg");

  contents = load (fixture, "picture.svg", NULL);
  g_assert_nonnull (strstr (contents, "<svg"));
  g_assert_nonnull (strstr (contents, "width=\"900\""));
  g_assert_nonnull (strstr (contents, "Contoso Shipping"));
  g_assert_nonnull (strstr (contents, "layer-compute"));
}

static guint32
read_number (const char *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_BE (number);
}

static void
test_png (Fixture       *fixture,
          gconstpointer  data)
{
  g_autofree char *contents = NULL;
  gsize length;

  select_row (fixture, "format", RW_EXPORT_PNG);
  set_side (fixture, "width", 320);
  set_side (fixture, "height", 200);
  write_picture (fixture, "picture");

  /* A name without an ending gets the one of its format. */
  contents = load (fixture, "picture.png", &length);
  g_assert_cmpuint (length, >, 100);
  g_assert_cmpmem (contents, 8, "\211PNG\r\n\032\n", 8);
  g_assert_cmpuint (read_number (contents + 16), ==, 320);
  g_assert_cmpuint (read_number (contents + 20), ==, 200);
}

/* A file is what its name says, whatever the format was set to. */
static void
test_name_decides (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *contents = NULL;

  select_row (fixture, "format", RW_EXPORT_PNG);
  write_picture (fixture, "picture.svg");
  contents = load (fixture, "picture.svg", NULL);
  g_assert_nonnull (strstr (contents, "<svg"));
}

static void
test_toast (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *texts = NULL;

  write_picture (fixture, "a & <b>.svg");
  g_assert_null (app_find_dialog ());
  texts = app_dup_texts (GTK_WIDGET (fixture->window));
  g_assert_nonnull (strstr (texts, "Exported “a & <b>.svg”"));
}

static gboolean
answer_is_given (gpointer data)
{
  return app_find_dialog () == NULL;
}

static void
test_replace (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) old = app_write_file (fixture->folder, "old.png", "old");
  g_autofree char *contents = NULL;
  g_autofree char *texts = NULL;
  GtkWindow *question;

  select_row (fixture, "format", RW_EXPORT_PNG);
  write_picture (fixture, "old");
  question = app_find_dialog ();
  g_assert_true (ADW_IS_MESSAGE_DIALOG (question));
  texts = app_dup_texts (GTK_WIDGET (question));
  g_assert_nonnull (strstr (texts, "Replace “old.png”?"));
  contents = load (fixture, "old.png", NULL);
  g_assert_cmpstr (contents, ==, "old");

  app_press (GTK_WIDGET (question), "Replace");
  app_wait (answer_is_given, NULL);
  g_clear_pointer (&contents, g_free);
  contents = load (fixture, "old.png", NULL);
  g_assert_cmpmem (contents, 4, "\211PNG", 4);
}

static void
test_cannot_write (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *texts = NULL;

  write_picture (fixture, "no-such-folder/picture.svg");
  g_assert_true (ADW_IS_MESSAGE_DIALOG (app_find_dialog ()));
  texts = app_dup_texts (GTK_WIDGET (app_find_dialog ()));
  g_assert_nonnull (strstr (texts, "Nothing Was Exported"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->dialog)));
}

static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *problem = app_find_named (GTK_WIDGET (fixture->dialog), "problem");
  GtkWidget *button = app_find_named (GTK_WIDGET (fixture->dialog),
                                      "export_button");

  select_row (fixture, "format", RW_EXPORT_PNG);
  set_side (fixture, "width", 32767);
  set_side (fixture, "height", 32767);
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_false (gtk_widget_is_sensitive (button));
  set_side (fixture, "height", 1000);
  g_assert_false (gtk_widget_get_visible (problem));
  g_assert_true (gtk_widget_is_sensitive (button));
}

static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  RwExportOptions options;
  GtkWidget *size = app_find_named (GTK_WIDGET (fixture->dialog), "size");
  guint custom;

  select_row (fixture, "size", 0);
  rw_export_dialog_get_options (fixture->dialog, &options);
  g_assert_cmpint (options.width, ==, 1280);
  g_assert_cmpint (options.height, ==, 800);

  set_side (fixture, "width", 1281);
  custom = g_list_model_get_n_items (
    adw_combo_row_get_model (ADW_COMBO_ROW (size))) - 1;
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (size)), ==,
                    custom);
  set_side (fixture, "width", 1280);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (size)), ==, 0);
}

static void
set_switch (Fixture    *fixture,
            const char *name,
            gboolean    active)
{
  gtk_switch_set_active (
    GTK_SWITCH (app_find_named (GTK_WIDGET (fixture->dialog), name)), active);
}

/* What tells the owner last cannot be left out; own colors come last. */
static void
test_look (Fixture       *fixture,
           gconstpointer  data)
{
  RwExportOptions options;

  set_switch (fixture, "color", FALSE);
  set_switch (fixture, "pattern", FALSE);
  g_assert_false (gtk_widget_get_sensitive (
    app_find_named (GTK_WIDGET (fixture->dialog), "letter")));
  rw_export_dialog_get_options (fixture->dialog, &options);
  g_assert_cmpint (options.cues, ==, RW_CUE_LETTER);
  set_switch (fixture, "color", TRUE);
  set_switch (fixture, "pattern", TRUE);

  select_row (fixture, "theme", RW_N_THEMES);
  rw_export_dialog_get_options (fixture->dialog, &options);
  g_assert_cmpstr (options.theme->id, ==, "own");
}

static void
test_remembers (Fixture       *fixture,
                gconstpointer  data)
{
  RwExportOptions options;

  select_row (fixture, "format", RW_EXPORT_SVG);
  select_row (fixture, "theme", 2);
  set_side (fixture, "width", 777);
  set_side (fixture, "height", 555);
  gtk_switch_set_active (
    GTK_SWITCH (app_find_named (GTK_WIDGET (fixture->dialog), "legend")), FALSE);
  gtk_switch_set_active (
    GTK_SWITCH (app_find_named (GTK_WIDGET (fixture->dialog), "transparent")),
    TRUE);
  set_switch (fixture, "pattern", FALSE);
  set_switch (fixture, "marks", FALSE);
  write_picture (fixture, "picture.svg");

  open_dialog (fixture);
  rw_export_dialog_get_options (fixture->dialog, &options);
  g_assert_cmpint (options.cues, ==, RW_CUE_COLOR | RW_CUE_LETTER);
  g_assert_false (options.marks);
  g_assert_cmpint (options.format, ==, RW_EXPORT_SVG);
  g_assert_cmpstr (options.theme->id, ==, rw_theme_get (2)->id);
  g_assert_cmpint (options.width, ==, 777);
  g_assert_cmpint (options.height, ==, 555);
  g_assert_false (options.legend);
  g_assert_true (options.transparent);
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

  add ("/export-dialog/svg", test_svg);
  add ("/export-dialog/png", test_png);
  add ("/export-dialog/name-decides", test_name_decides);
  add ("/export-dialog/toast", test_toast);
  add ("/export-dialog/replace", test_replace);
  add ("/export-dialog/cannot-write", test_cannot_write);
  add ("/export-dialog/too-large", test_too_large);
  add ("/export-dialog/sizes", test_sizes);
  add ("/export-dialog/look", test_look);
  add ("/export-dialog/remembers", test_remembers);
  return app_run ();
}
