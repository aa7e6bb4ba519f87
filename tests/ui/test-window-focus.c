/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where Tab leads in a window, as a golden file: one line a stop, named as a
 * reader of the screen would hear it.
 */

#include "config.h"

#include "app-fixture.h"

#include "app/rw-canvas-part.h"
#include "rw-golden.h"

#define MAX_STOPS 100

static char *
dup_stop (GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  g_autofree char *texts = NULL;

  if (RW_IS_CANVAS_PART (widget))
    return g_strdup (rw_canvas_part_get_info (RW_CANVAS_PART (widget))->id);
  /* The focusable part of a compound has no name of its own. */
  for (GtkWidget *parent = widget;
       parent != NULL && id == NULL && !GTK_IS_BOX (parent);
       parent = gtk_widget_get_parent (parent))
    id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (parent));
  texts = app_dup_texts (widget);
  g_strdelimit (g_strchomp (texts), "\n", '/');
  if (texts[0] == '\0')
    return g_strdup_printf ("%s %s", G_OBJECT_TYPE_NAME (widget),
                            id != NULL ? id : "");
  return g_strdup_printf ("%s “%s”", G_OBJECT_TYPE_NAME (widget), texts);
}

static void
walk (const char *sample,
      const char *golden)
{
  RwApplication *application = app_new ();
  RwWindow *window;
  g_autoptr (GString) stops = g_string_new (NULL);
  GtkWidget *first = NULL;

  if (sample != NULL)
    window = app_open_sample (application, sample);
  else
    {
      window = rw_window_new (application);
      gtk_window_present (GTK_WINDOW (window));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
    }
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (int i = 0; i < MAX_STOPS; i++)
    {
      GtkWidget *focus;
      g_autofree char *stop = NULL;

      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      if (focus == NULL || focus == first)
        break;
      if (first == NULL)
        first = focus;
      stop = dup_stop (focus);
      g_string_append_printf (stops, "%s\n", stop);
    }
  rw_golden_check (golden, stops->str);
  app_free (application);
}

static void
test_document (void)
{
  walk ("contoso-shipping", "golden/window-focus/document.stops");
}

static void
test_welcome (void)
{
  walk (NULL, "golden/window-focus/welcome.stops");
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

  g_test_add_func ("/window-focus/document", test_document);
  g_test_add_func ("/window-focus/welcome", test_welcome);
  return app_run ();
}
