/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is said in passing: whose turn it is, what its button does however
 * fast it is pressed, and that whoever waits for its end hears of it once.
 */

#include "config.h"

#include "app-fixture.h"
#include "app/rw-toast-overlay.h"

/** Fixture: an overlay in a window of its own. */
typedef struct
{
  GtkWindow      *window;
  RwToastOverlay *overlay;
  GString        *ended;  /* what has gone, a letter each */
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *child = gtk_button_new_with_label ("below");

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->overlay = g_object_new (RW_TYPE_TOAST_OVERLAY, "child", child, NULL);
  fixture->ended = g_string_new (NULL);
  gtk_window_set_default_size (fixture->window, 500, 300);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->overlay));
  gtk_window_present (fixture->window);
  gtk_test_widget_wait_for_draw (child);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  app_settle ();
  g_string_free (fixture->ended, TRUE);
}

static void
dismissed_cb (AdwToast *toast,
              Fixture  *fixture)
{
  g_string_append (fixture->ended, adw_toast_get_title (toast));
}

static AdwToast *
add (Fixture          *fixture,
     const char       *title,
     AdwToastPriority  priority)
{
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_priority (toast, priority);
  g_signal_connect (toast, "dismissed", G_CALLBACK (dismissed_cb), fixture);
  rw_toast_overlay_add (fixture->overlay, toast);
  return toast;
}

static void
assert_shown (Fixture    *fixture,
              const char *title)
{
  g_autofree char *texts = NULL;

  app_settle ();
  texts = app_dup_texts (gtk_widget_get_last_child (
                           GTK_WIDGET (fixture->overlay)));
  g_strdelimit (texts, "\n", '\0');
  g_assert_cmpstr (texts, ==, title);
}

static void
close_shown (Fixture *fixture)
{
  GtkWidget *last = GTK_WIDGET (fixture->overlay);

  while (gtk_widget_get_last_child (last) != NULL && !GTK_IS_BUTTON (last))
    last = gtk_widget_get_last_child (last);
  g_signal_emit_by_name (last, "clicked");
}

static void
test_turns (Fixture       *fixture,
            gconstpointer  data)
{
  AdwToast *waiting;

  assert_shown (fixture, "");
  add (fixture, "a", ADW_TOAST_PRIORITY_NORMAL);
  add (fixture, "b", ADW_TOAST_PRIORITY_NORMAL);
  waiting = add (fixture, "c", ADW_TOAST_PRIORITY_NORMAL);
  assert_shown (fixture, "a");
  add (fixture, "d", ADW_TOAST_PRIORITY_HIGH);
  assert_shown (fixture, "d");
  rw_toast_dismiss (waiting);
  assert_shown (fixture, "d");
  close_shown (fixture);
  assert_shown (fixture, "a");
  close_shown (fixture);
  assert_shown (fixture, "b");
  close_shown (fixture);
  assert_shown (fixture, "");
  g_assert_cmpstr (fixture->ended->str, ==, "cdab");

  /* A press that comes too late. */
  close_shown (fixture);
  g_assert_cmpstr (fixture->ended->str, ==, "cdab");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_button (Fixture       *fixture,
             gconstpointer  data)
{
  AdwToast *toast = add (fixture, "a", ADW_TOAST_PRIORITY_NORMAL);
  GSimpleActionGroup *group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("act", NULL);
  guint n_pressed = 0;
  guint n_acted = 0;

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "test",
                                  G_ACTION_GROUP (group));
  g_object_unref (group);
  g_signal_connect_swapped (action, "activate", G_CALLBACK (count_cb),
                            &n_acted);
  g_signal_connect_swapped (toast, "button-clicked", G_CALLBACK (count_cb),
                            &n_pressed);
  adw_toast_set_button_label (toast, "_Act");
  adw_toast_set_action_name (toast, "test.act");
  adw_toast_set_title (toast, "A &amp; b");
  app_settle ();

  app_press (GTK_WIDGET (fixture->overlay), "Act");
  g_assert_cmpuint (n_pressed, ==, 1);
  g_assert_cmpuint (n_acted, ==, 1);
  g_assert_cmpstr (fixture->ended->str, ==, "A &amp; b");
  assert_shown (fixture, "");

  /* However soon one follows another. */
  for (guint i = 0; i < 20; i++)
    {
      toast = add (fixture, ".", ADW_TOAST_PRIORITY_HIGH);
      adw_toast_set_button_label (toast, "_Act");
      app_press (GTK_WIDGET (fixture->overlay), "Act");
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_cmpuint (n_acted, ==, 1);
  g_assert_cmpuint (fixture->ended->len, ==, 29);
}

/* The window goes with one toast shown and two that wait. */
static void
test_end (Fixture       *fixture,
          gconstpointer  data)
{
  AdwToast *toast = add (fixture, "a", ADW_TOAST_PRIORITY_NORMAL);
  gpointer any = toast;

  g_object_add_weak_pointer (any, &any);
  add (fixture, "b", ADW_TOAST_PRIORITY_NORMAL);
  add (fixture, "c", ADW_TOAST_PRIORITY_NORMAL);
  app_settle ();
  gtk_window_destroy (g_steal_pointer (&fixture->window));
  app_settle ();
  g_assert_null (any);
  g_assert_cmpuint (fixture->ended->len, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  app_init (&argc, &argv);

#define add(path, test) \
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
  add ("/toasts/turns", test_turns);
  add ("/toasts/button", test_button);
  add ("/toasts/end", test_end);
#undef add

  return app_run ();
}
