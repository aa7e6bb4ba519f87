/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help: its text, that all pages are there and lead to one another, and
 * that the keys and menus which it names are those of the program.
 */

#include "config.h"

#include <string.h>

#include "app-fixture.h"
#include "app/rw-help-text.h"
#include "app/rw-help.h"
#include "app/rw-shortcuts.h"

static void
assert_blocks (const char *text,
               const char *expected)
{
  g_autoptr (GPtrArray) blocks = rw_help_text_parse (text);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const RwHelpBlock *block = g_ptr_array_index (blocks, i);

      g_string_append_printf (told, "%u %s\n", block->kind, block->markup);
    }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_text (void)
{
  assert_blocks ("", "");
  assert_blocks ("# One\ntwo\n\n## Three\n\nfour\nfive\n- six\n  seven\n- eight",
                 "0 One two\n1 Three\n2 four five\n3 six seven\n3 eight\n");
  assert_blocks ("a **b & c** `d<e`.",
                 "2 a <b>b &amp; c</b> <tt>d&lt;e</tt>.\n");
  /* What is no mark stands for itself. */
  assert_blocks ("2 * 3, ** and ` and [x] and [y](z)",
                 "2 2 * 3, ** and ` and [x] and [y](z)\n");
  assert_blocks ("a & b: [c\nd](e.md).", "4 a &amp; b: c d\n");
}

static GtkWidget *
open_help (AppFixture *fixture)
{
  g_autoptr (GList) windows = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application),
                                  "help", NULL);
  app_settle ();
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (RW_IS_HELP (l->data))
      return l->data;
  return NULL;
}

static void
test_pages (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *help = open_help (fixture);
  GtkListBox *list;
  GtkListBoxRow *row;
  guint n;

  g_assert_nonnull (help);
  g_assert_true (help == open_help (fixture));

  list = GTK_LIST_BOX (app_find_named (help, "list"));
  for (n = 0; (row = gtk_list_box_get_row_at_index (list, (int) n)) != NULL;
       n++)
    {
      g_autofree char *texts = NULL;

      gtk_list_box_select_row (list, row);
      app_settle ();
      texts = app_dup_texts (app_find_named (help, "page"));
      g_assert_true (g_str_has_prefix (texts,
        gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row)))));
      g_assert_cmpuint (strlen (texts), >, 400);
    }
  g_assert_cmpuint (n, ==, 6);

  rw_help_show_page (RW_HELP (help), "saving");
  g_assert_cmpint (gtk_list_box_row_get_index
                     (gtk_list_box_get_selected_row (list)), ==, 3);
  rw_help_show_page (RW_HELP (help), "none");
  g_assert_cmpint (gtk_list_box_row_get_index
                     (gtk_list_box_get_selected_row (list)), ==, 3);
  gtk_window_destroy (GTK_WINDOW (help));
}

/* Wherever the last sentence of a page leads, there is a page. */
static void
test_links (AppFixture    *fixture,
            gconstpointer  data)
{
  GtkWidget *help = open_help (fixture);
  GtkListBox *list = GTK_LIST_BOX (app_find_named (help, "list"));

  for (int i = 0; i < 5; i++)
    {
      GtkWidget *last;
      gboolean handled = FALSE;

      g_assert_cmpint (gtk_list_box_row_get_index
                         (gtk_list_box_get_selected_row (list)), ==, i);
      last = gtk_widget_get_last_child (app_find_named (help, "page"));
      g_signal_emit_by_name (last, "activate-link", &handled);
      g_assert_true (handled);
    }
  gtk_window_destroy (GTK_WINDOW (help));
}

/* Of each key that the help names for an action, the table of keys knows. */
static void
test_keys (void)
{
  static const char *const keys[] = {
    "<Control>i", "<Control><Shift>i", "<Control>z", "<Control><Shift>z",
    "<Control>f", "<Control>g", "<Control>s", "<Control>e", "F1", "F9",
    "<Control>F9", "F11", "<Alt>Return", "<Control>question", "F2",
    "<Control>d", "Delete", "<Control>h", "<Control><Shift>h", "<Control>l",
    "<Control>c", "<Control><Shift><Alt>c", "<Alt>Up <Alt>Down", "<Shift>F10 Menu",
  };
  g_autofree char *ui = rw_shortcuts_dup_ui ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *escaped = g_markup_escape_text (keys[i], -1);

      if (strstr (ui, escaped) == NULL)
        g_test_fail_printf ("no shortcut is %s", keys[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

  g_test_add_func ("/help/text", test_text);
  g_test_add_func ("/help/keys", test_keys);
  g_test_add ("/help/pages", AppFixture, NULL, app_set_up, test_pages,
              app_tear_down);
  g_test_add ("/help/links", AppFixture, NULL, app_set_up, test_links,
              app_tear_down);

  return app_run ();
}
