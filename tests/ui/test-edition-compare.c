/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparing editions in a window, being told of a correction, and of catalogue
 * files of the user that were left out.
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "app-fixture.h"

#include "app/rw-edition-compare-dialog.h"
#include "core/rw-document-io.h"
#include "core/rw-scenario.h"

#define BAD_CATALOGUE \
  "<catalogue xmlns='https://ringwall.org/ns/catalogue/1' version='1.0' " \
  "id='bad' colour='red &amp; more'/>"

typedef struct
{
  RwApplication *application;
  RwWindow      *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->application = app_new ();
  fixture->window = app_open_sample (fixture->application, "contoso-shipping");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  app_free (fixture->application);
}

static GtkWidget *
open_dialog (Fixture    *fixture,
             const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  app_settle ();

  return GTK_WIDGET (app_find_dialog ());
}

static void
assert_texts (GtkWidget  *root,
              const char *wanted)
{
  g_autofree char *texts = app_dup_texts (root);

  if (strstr (texts, wanted) == NULL)
    g_error ("“%s” is not in:\n%s", wanted, texts);
}

static void
assert_no_text (GtkWidget  *root,
                const char *unwanted)
{
  g_autofree char *texts = app_dup_texts (root);

  if (strstr (texts, unwanted) != NULL)
    g_error ("“%s” is in:\n%s", unwanted, texts);
}

static void
choose (GtkWidget  *dialog,
        const char *row,
        guint       index)
{
  GtkWidget *combo = app_find_named (dialog, row);

  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), index);
  app_settle ();
}

static void
test_any_two (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *dialog = open_dialog (fixture, "win.compare-editions");
  GtkWidget *results = app_find_named (dialog, "results");

  g_assert_true (RW_IS_EDITION_COMPARE_DIALOG (dialog));
  assert_texts (dialog, "2 rings differ.");
  assert_texts (results, "Application, SaaS");
  assert_texts (results, "Provider → Shared");
  assert_texts (results, "Identity & access, PaaS");
  assert_texts (results, "Devices, SaaS");
  assert_texts (results, "Information and data");
  assert_texts (results, "Client devices");
  g_assert_nonnull (app_find_type (results, GTK_TYPE_LINK_BUTTON));

  choose (dialog, "second", 0);
  assert_texts (dialog, "Nothing differs.");
  g_assert_null (gtk_widget_get_first_child (results));

  choose (dialog, "second", 2);
  assert_texts (dialog, "3 rings differ.");
  assert_texts (results, "Compute, IaaS");
  assert_no_text (results, "Application, SaaS");

  /* One of a provider of the user's own. */
  choose (dialog, "second", 3);
  assert_texts (dialog, "10 rings differ.");
  assert_texts (results, "Hold, SaaS");
  assert_texts (results, "no such layer");
}

/* Before anything is open there is something to compare as well. */
static void
test_without_document (Fixture       *fixture,
                       gconstpointer  data)
{
  RwWindow *empty = rw_window_new (fixture->application);
  GtkWidget *dialog;

  gtk_window_present (GTK_WINDOW (empty));
  gtk_widget_activate_action (GTK_WIDGET (empty), "win.compare-editions", NULL);
  app_settle ();
  dialog = GTK_WIDGET (app_find_dialog ());
  assert_texts (dialog, "2 rings differ.");
  gtk_window_destroy (GTK_WINDOW (empty));
}

static void
test_correction (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (RwDocument) document = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("now", "Now");
  GtkWidget *bars = app_find_named (GTK_WIDGET (fixture->window), "bars");
  GtkWidget *dialog;

  rw_document_set_title (document, "A lock");
  rw_document_set_edition (document, "canal-rules", "2026-12-01");
  rw_document_add_scenario (document, scenario);
  rw_window_set_document (fixture->window, document, NULL, NULL, NULL);
  assert_texts (bars, "The edition was corrected on 2027-02-01: 2 rings change.");

  dialog = open_dialog (fixture, "win.show-correction");
  assert_texts (dialog, "What Was Wrong");
  assert_texts (dialog, "The bank is the gate’s");
  assert_no_text (dialog, "read one column off");
  assert_texts (dialog, "Deck, SaaS");
  assert_texts (dialog, "Customer → Provider");
  g_assert_false (gtk_widget_get_visible (app_find_named (dialog, "choices")));
  gtk_window_destroy (GTK_WINDOW (dialog));

  /* It can be taken over, and that can be taken back. */
  app_press (bars, "Take Over");
  assert_no_text (bars, "The edition was corrected");
  g_assert_cmpstr (rw_document_get_edition_revision (document), ==,
                   "2027-02-01");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  assert_texts (bars, "The edition was corrected on 2027-02-01");
  g_assert_cmpstr (rw_document_get_edition_revision (document), ==,
                   "2026-12-01");
}

static void
assert_n_choices (GtkWidget *chooser,
                  guint      n)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (chooser);
  GtkPopover *popover;

  gtk_menu_button_popup (button);
  popover = gtk_menu_button_get_popover (button);
  g_assert_cmpint (g_menu_model_get_n_items (
                     gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (popover))),
                   ==, (int) n);
  gtk_menu_button_popdown (button);
}

/* A document that brings its own editions has them in the bar, too. */
static void
test_own_editions (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("G_TEST_SRCDIR"),
                      "golden/documents/good/own-catalogue.ringwall", NULL);
  RwCatalogue *catalogue = rw_application_get_catalogue (fixture->application);
  GtkWidget *editions = app_find_named (GTK_WIDGET (fixture->window), "editions");
  guint n = rw_catalogue_get_n_editions (catalogue);
  g_autoptr (RwDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  assert_n_choices (editions, n);

  document = rw_document_load_file (path, catalogue, NULL, &error);
  g_assert_no_error (error);
  rw_window_set_document (fixture->window, document, NULL, NULL, NULL);
  app_settle ();
  assert_n_choices (editions, n + 1);
  assert_texts (editions, "Harbour, 2026");
}

static void
test_refused_files (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *bars = app_find_named (GTK_WIDGET (fixture->window), "bars");
  GtkWidget *dialog;

  assert_texts (bars, "1 catalogue file of yours has an error and was left out.");
  dialog = open_dialog (fixture, "app.show-refused");
  assert_texts (dialog, "20-bad.xml:1:");
  assert_texts (dialog, "unknown attribute “colour”");
}

static void
put (const char *folder,
     const char *name,
     const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* The folder of somebody who has catalogue files. */
static char *
make_home (void)
{
  g_autofree char *corrected =
    g_build_filename (g_getenv ("G_TEST_SRCDIR"),
                      "golden/catalogue/good/corrected.xml", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  char *home = g_dir_make_tmp ("editions-XXXXXX", &error);

  g_assert_no_error (error);
  folder = g_build_filename (home, "ringwall", "catalogue", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_get_contents (corrected, &text, NULL, &error);
  g_assert_no_error (error);
  put (folder, "10-corrected.xml", text);
  put (folder, "20-bad.xml", BAD_CATALOGUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);

  return home;
}

/* All that is below, as GTK may have put something there too. */
static void
remove_below (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_below (child);
    }
  g_remove (path);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *home = NULL;
  int result;

  home = make_home ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/edition-compare/any-two", Fixture, NULL, set_up,
              test_any_two, tear_down);
  g_test_add ("/edition-compare/without-document", Fixture, NULL, set_up,
              test_without_document, tear_down);
  g_test_add ("/edition-compare/correction", Fixture, NULL, set_up,
              test_correction, tear_down);
  g_test_add ("/edition-compare/own-editions", Fixture, NULL, set_up,
              test_own_editions, tear_down);
  g_test_add ("/edition-compare/refused-files", Fixture, NULL, set_up,
              test_refused_files, tear_down);

  result = g_test_run ();
  remove_below (home);

  return result;
}
