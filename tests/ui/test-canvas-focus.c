/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the keys lead. Each file in golden/focus is a walk: its name says
 * the view, whether text runs from right to left, and the key that is pressed
 * again and again; its first line is where the walk starts.
 */

#include "config.h"

#include <adwaita.h>

#include "app/rw-canvas-private.h"
#include "estate.h"

#define MAX_STEPS 100

static const struct
{
  const char       *name;
  GtkDirectionType  direction;
} keys[] = {
  { "tab", GTK_DIR_TAB_FORWARD },
  { "shift-tab", GTK_DIR_TAB_BACKWARD },
  { "up", GTK_DIR_UP },
  { "down", GTK_DIR_DOWN },
  { "left", GTK_DIR_LEFT },
  { "right", GTK_DIR_RIGHT },
};

static GtkDirectionType
find_direction (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i].name, name))
      return keys[i].direction;

  g_error ("no key is named “%s”", name);
}

static const char *
name_focus (GtkWidget *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  if (focus == NULL)
    return "nowhere";
  if (RW_IS_CANVAS_PART (focus))
    return rw_canvas_part_get_info (RW_CANVAS_PART (focus))->id;

  return gtk_widget_get_name (focus);
}

static void
set_focus (GtkWidget  *window,
           RwCanvas   *canvas,
           const char *name)
{
  GtkWidget *box = gtk_window_get_child (GTK_WINDOW (window));

  if (g_str_equal (name, "before"))
    gtk_widget_grab_focus (gtk_widget_get_first_child (box));
  else if (g_str_equal (name, "after"))
    gtk_widget_grab_focus (gtk_widget_get_last_child (box));

  for (guint i = 0; i < canvas->parts->len; i++)
    {
      RwCanvasPart *part = g_ptr_array_index (canvas->parts, i);

      if (g_str_equal (rw_canvas_part_get_info (part)->id, name))
        rw_canvas_focus_part (canvas, (int) i);
    }

  g_assert_cmpstr (name_focus (window), ==, name);
}

/* Presses a key until it leads nowhere new, and writes down where it led. */
static char *
walk (GtkWidget        *window,
      GtkDirectionType  direction)
{
  g_autoptr (GString) steps = g_string_new (NULL);
  GtkWidget *first = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *last = NULL;

  for (guint i = 0; i < MAX_STEPS; i++)
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

      if (focus == last || (i > 0 && focus == first))
        break;
      g_string_append_printf (steps, "%s\n", name_focus (window));
      last = focus;
      gtk_widget_child_focus (window, direction);
    }

  return g_string_free (g_steal_pointer (&steps), FALSE);
}

static void
test_walk (gconstpointer data)
{
  const char *path = data;
  g_autofree char *name = g_path_get_basename (path);
  g_auto (GStrv) parts = g_strsplit (name, ".", 2);
  gboolean rtl = g_str_has_suffix (parts[0], "-rtl");
  gboolean sectors = g_str_has_prefix (parts[0], "sectors");
  g_autoptr (RwSession) session = rw_estate_new_session ();
  GtkWidget *canvas = rw_canvas_new ();
  g_autofree char *expected = NULL;
  g_autofree char *start = NULL;
  g_autofree char *got = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  start = g_strndup (expected, strcspn (expected, "\n"));

  rw_session_set_toggle (session, sectors ? RW_TOGGLE_WORKLOADS : RW_TOGGLE_IAAS);
  rw_canvas_set_session (RW_CANVAS (canvas), session);
  gtk_widget_set_direction (canvas, rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  window = rw_estate_show (canvas, 700, 640);

  set_focus (window, RW_CANVAS (canvas), start);
  got = walk (window, find_direction (parts[1]));
  rw_estate_close (window);

  if (!g_str_equal (got, expected))
    g_error ("%s: expected\n%sbut the key led to\n%s", name, expected, got);
}

/* Tab comes back to the part that is selected. */
static void
test_enters_at_selection (void)
{
  g_autoptr (RwSession) session = rw_estate_new_session ();
  GtkWidget *canvas = rw_canvas_new ();
  GtkWidget *window;

  rw_canvas_set_session (RW_CANVAS (canvas), session);
  window = rw_estate_show (canvas, 700, 640);
  rw_session_select (session, "network", NULL);
  set_focus (window, RW_CANVAS (canvas), "before");
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (name_focus (window), ==, "layer-network");
  rw_estate_close (window);
}

/* Up and down through the whole disc comes back to the sector it left. */
static void
test_keeps_the_sector (void)
{
  g_autoptr (RwSession) session = rw_estate_new_session ();
  GtkWidget *canvas = rw_canvas_new ();
  GtkWidget *window;

  rw_session_set_toggle (session, RW_TOGGLE_WORKLOADS);
  rw_canvas_set_session (RW_CANVAS (canvas), session);
  window = rw_estate_show (canvas, 700, 640);
  set_focus (window, RW_CANVAS (canvas), "layer-application.orders");
  gtk_widget_child_focus (window, GTK_DIR_DOWN);
  g_assert_cmpstr (name_focus (window), ==, "layer-data");
  gtk_widget_child_focus (window, GTK_DIR_UP);
  g_assert_cmpstr (name_focus (window), ==, "layer-application.orders");
  rw_estate_close (window);
}

static void
type (GtkWidget  *window,
      RwCanvas   *canvas,
      const char *letters,
      guint32     time_ms,
      const char *expected)
{
  for (const char *p = letters; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_assert_true (rw_canvas_type (canvas, g_utf8_get_char (p), time_ms));
      time_ms += 100;
    }
  g_assert_cmpstr (name_focus (window), ==, expected);
}

/* Letters lead to rings first and then to workloads; more letters are more of
 * the name; one letter again and again is the next name with it. */
static void
test_types_names (void)
{
  g_autoptr (RwSession) session = rw_estate_new_session ();
  GtkWidget *widget = rw_canvas_new ();
  RwCanvas *canvas = RW_CANVAS (widget);
  GtkWidget *window;

  rw_session_set_toggle (session, RW_TOGGLE_WORKLOADS);
  rw_canvas_set_session (canvas, session);
  window = rw_estate_show (widget, 700, 640);
  set_focus (window, canvas, "layer-data");

  type (window, canvas, "n", 0, "layer-network.servers");
  type (window, canvas, "p", 5000, "layer-perimeter.servers");
  type (window, canvas, "ph", 10000, "layer-physical.servers");
  type (window, canvas, "ppp", 15000, "layer-perimeter.servers");
  type (window, canvas, "o", 20000, "layer-perimeter.orders");
  type (window, canvas, "Comp", 25000, "layer-compute.orders");
  type (window, canvas, "we", 30000, "layer-compute.shop");
  /* What nothing is called, moves nothing; digits and modifiers are keys. */
  type (window, canvas, "zz", 35000, "layer-compute.shop");
  g_assert_false (rw_canvas_type (canvas, '3', 40000));
  g_assert_false (rw_canvas_type (canvas, ' ', 40000));
  g_assert_false (rw_canvas_type (canvas, 0, 40000));
  rw_estate_close (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  gtk_test_init (&argc, &argv);
  adw_init ();
  rw_estate_animate (FALSE);

  folder = g_test_build_filename (G_TEST_DIST, "golden", "focus", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);
      g_autofree char *test = g_strconcat ("/canvas/focus/", name, NULL);

      g_ptr_array_add (paths, path);
      g_test_add_data_func (test, path, test_walk);
    }
  g_test_add_func ("/canvas/focus/enters-at-selection", test_enters_at_selection);
  g_test_add_func ("/canvas/focus/keeps-the-sector", test_keeps_the_sector);
  g_test_add_func ("/canvas/focus/types-names", test_types_names);

  return g_test_run ();
}
