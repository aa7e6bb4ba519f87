/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A monkey at the window: actions with good and bad values, keys, text,
 * buttons, sizes, edits, undoing and doing again, by a seed that is printed.
 * No criticals; every 500 turns all is undone, which gives the first bytes.
 * --turns N makes it a campaign, which also says what memory it took. And a
 * document opened and closed many times leaves no object and no descriptor
 * behind, and it is told how many bytes it does.
 */

#include "config.h"

#include <malloc.h>
#include <string.h>

#include "app-fixture.h"
#include "core/rw-document-io.h"
#include "core/rw-history.h"
#include "rw-chance.h"
#include "rw-random-edit.h"
#include "rw-random-text.h"

#define TURNS_IN_A_TEST  600
#define TURNS_TO_UNDO    500
#define N_LIVES          5     /* windows, one after the other */
#define TURNS_AN_OPENING 100

/* More than this is not noise, in a campaign. */
#define MAX_GROWTH_BYTES (5 * 1024 * 1024)

/** Monkey: who does it, and to what. */
typedef struct
{
  AppFixture app;
  GFile     *file;   /* (owned): what it plays with */
  RwChance   chance;
  GBytes    *first;  /* (owned): the document when it came in */
} Monkey;

typedef void (*Turn) (Monkey *self);

static guint n_turns = TURNS_IN_A_TEST;

/* Bytes that are allocated: what the process holds of them from the system
 * says more of where they lie than of how many there are. */
static gsize
measure (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

static guint
count_descriptors (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static guint
below (Monkey *self,
       guint   n)
{
  return rw_chance_below (&self->chance, n);
}

static void
document_changed_cb (Monkey *self)
{
  RwDocument *document = rw_session_get_document (self->app.session);

  g_clear_pointer (&self->first, g_bytes_unref);
  if (document != NULL)
    self->first = rw_document_write_bytes (document);
}

static const char *
choose_word (Monkey *self)
{
  static const char *const words[] = {
    "", "none", "data", "compute", "physical", "on-azure", "on-premises",
    "iaas", "paas", "saas", "workloads", "customer", "shared", "classic",
    "learn-2026", "servers", "web-app", "0", "-1", "4294967295", "𝄞\n\t",
    "event-hubs", "/dev/null", "file:///none",
  };

  return words[below (self, G_N_ELEMENTS (words))];
}

/* A value of a type, good or bad; NULL where the type is a rare one. */
static GVariant *
make_value (Monkey             *self,
            const GVariantType *type)
{
  static const char *const texts[] = {
    "true", "false", "0", "1", "-1", "2147483647", "0.5", "'data'", "''",
    "('data', 'servers')", "('', '')", "['data', 'none']", "nothing",
  };

  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    return g_variant_new_string (choose_word (self));

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GVariant) value =
        g_variant_parse (type, texts[below (self, G_N_ELEMENTS (texts))],
                         NULL, NULL, NULL);

      if (value != NULL)
        return g_steal_pointer (&value);
    }
  return NULL;
}

static void
activate (Monkey *self)
{
  GActionGroup *group = G_ACTION_GROUP (self->app.window);
  g_auto (GStrv) names = g_action_group_list_actions (group);
  const char *name = names[below (self, g_strv_length (names))];
  const GVariantType *type =
    g_action_group_get_action_parameter_type (group, name);
  g_autoptr (GVariant) value = NULL;

  if (type != NULL)
    {
      value = make_value (self, type);
      if (value == NULL)
        return;
      g_variant_ref_sink (value);
    }
  g_action_group_activate_action (group, name, value);
}

static void
walk_history (Monkey *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->app.window),
                                  below (self, 3) == 0 ? "redo" : "undo",
                                  NULL);
}

static void
edit (Monkey *self)
{
  RwHistory *history = rw_session_get_history (self->app.session);

  if (history != NULL)
    rw_random_edit (&self->chance, history);
}

static void
look (Monkey *self)
{
  RwSession *session = self->app.session;
  RwDocument *document = rw_session_get_document (session);
  GListModel *scenarios;
  g_autoptr (RwScenario) scenario = NULL;

  if (document == NULL)
    return;

  scenarios = rw_document_get_scenarios (document);
  scenario = g_list_model_get_item
               (scenarios, below (self, g_list_model_get_n_items (scenarios)));
  switch (below (self, 4))
    {
    case 0:
      rw_session_set_scenario (session, scenario);
      break;
    case 1:
      rw_session_set_toggle (session, below (self, RW_N_TOGGLES));
      break;
    default:
      rw_session_select (session, choose_word (self), choose_word (self));
    }
}

static void
resize (Monkey *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self->app.window),
                               below (self, 1200), below (self, 950));
}

static void
move_focus (Monkey *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->app.window),
                          below (self, GTK_DIR_RIGHT + 1));
}

static void
press_focus (Monkey *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->app.window));

  if (focus != NULL)
    gtk_widget_activate (focus);
}

static gboolean
is_typed_into (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget);
}

/* Not what closes the window, nor what leads out of it. */
static gboolean
is_pressed (GtkWidget *widget)
{
  const char *action;

  if (!GTK_IS_BUTTON (widget) || GTK_IS_LINK_BUTTON (widget))
    return FALSE;

  action = gtk_actionable_get_action_name (GTK_ACTIONABLE (widget));
  return gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL &&
         (action == NULL || !g_str_has_prefix (action, "window."));
}

static void
collect (GtkWidget  *widget,
         gboolean  (*fits) (GtkWidget *),
         GPtrArray  *found)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;
  if (fits (widget))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, fits, found);
}

static GtkWidget *
choose_widget (Monkey    *self,
               GtkWidget *root,
               gboolean (*fits) (GtkWidget *))
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (root, fits, found);
  return found->len > 0
         ? g_ptr_array_index (found, below (self, found->len)) : NULL;
}

static void
type_in (Monkey    *self,
         GtkWidget *root)
{
  GtkWidget *widget = choose_widget (self, root, is_typed_into);
  g_autofree char *text = rw_random_text_new (&self->chance, 100);

  if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_buffer_set_text
      (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
  else if (widget != NULL)
    gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

static void
type_text (Monkey *self)
{
  type_in (self, GTK_WIDGET (self->app.window));
}

static void
press (Monkey *self)
{
  GtkWidget *button = choose_widget (self, GTK_WIDGET (self->app.window),
                                     is_pressed);

  if (button != NULL)
    g_signal_emit_by_name (button, "clicked");
}

static const Turn turns[] = {
  activate, activate, activate, edit, edit, edit, walk_history, look,
  resize, move_focus, press_focus, type_text, press,
};

/* What is on top is played with a little, and goes. */
static void
close_dialogs (Monkey *self)
{
  GtkWindow *dialog;

  for (guint n = 0; (dialog = app_find_dialog ()) != NULL && n < 8; n++)
    {
      if (below (self, 4) == 0)
        type_in (self, GTK_WIDGET (dialog));
      app_settle ();
      if (app_find_dialog () == dialog)
        gtk_window_close (dialog);
      app_settle ();
    }
}

static void
close_other_windows (Monkey *self)
{
  g_autoptr (GList) windows =
    g_list_copy (gtk_application_get_windows
                   (GTK_APPLICATION (self->app.application)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (RW_IS_WINDOW (l->data) && l->data != (gpointer) self->app.window)
      gtk_window_destroy (l->data);
}

static void
undo_all (Monkey *self)
{
  RwDocument *document = rw_session_get_document (self->app.session);
  RwHistory *history = rw_session_get_history (self->app.session);
  g_autoptr (GBytes) bytes = NULL;

  if (document == NULL)
    return;

  while (rw_history_get_can_undo (history))
    rw_history_undo (history);
  bytes = rw_document_write_bytes (document);
  g_assert_true (g_bytes_equal (bytes, self->first));
}

static void
take_turns (Monkey *self,
            guint   n)
{
  for (guint i = 1; i <= n; i++)
    {
      turns[below (self, G_N_ELEMENTS (turns))] (self);
      /* Several may come before anything is drawn. */
      g_main_context_iteration (NULL, FALSE);
      if (below (self, 8) == 0)
        app_settle ();
      close_dialogs (self);
      close_other_windows (self);
      if (i % TURNS_TO_UNDO == 0)
        undo_all (self);
    }
  app_settle ();
}

/* A file with a sample, in a folder that goes in the end. */
static GFile *
make_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = app_make_folder ();
  g_autofree char *sample =
    g_test_build_filename (G_TEST_DIST, "..", "data", "samples",
                           "contoso-shipping.ringwall", NULL);
  g_autofree char *text = NULL;

  g_file_get_contents (sample, &text, NULL, &error);
  g_assert_no_error (error);
  return app_write_file (folder, "monkey.ringwall", text);
}

static gboolean
has_document (gpointer session)
{
  return rw_session_get_document (session) != NULL;
}

/* GTK 4.8 tells of two things that it has done itself, and goes on: that a
 * selection was made while the cursor blinked, and that the window went over
 * which a tooltip was about to come. All other warnings end the test. */
static gboolean
is_of_gtk (const char *message)
{
  return strstr (message, "unexpected blinking selection") != NULL
         || strstr (message, "assertion 'GDK_IS_SURFACE (surface)'") != NULL;
}

static gboolean
is_fatal_cb (const char     *domain,
             GLogLevelFlags  level,
             const char     *message,
             gpointer        data)
{
  return !is_of_gtk (message);
}

static void
log_cb (const char     *domain,
        GLogLevelFlags  level,
        const char     *message,
        gpointer        data)
{
  if (!is_of_gtk (message))
    g_log_default_handler (domain, level, message, data);
}

static GLogWriterOutput
writer_cb (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE")
        && is_of_gtk (fields[i].value))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

/* A window with the document. */
static void
begin (Monkey *self)
{
  app_set_up (&self->app, NULL);
  g_signal_connect_swapped (self->app.session, "notify::document",
                            G_CALLBACK (document_changed_cb), self);
  rw_application_open_file (self->app.application, self->file,
                            GTK_WINDOW (self->app.window));
  app_wait (has_document, self->app.session);
  app_settle ();
}

/* Closes the window: what is allocated then, with nothing left to undo or to
 * do again, is what the program has kept for itself. */
static gsize
end (Monkey *self)
{
  undo_all (self);
  g_signal_handlers_disconnect_by_data (self->app.session, self);
  g_clear_pointer (&self->first, g_bytes_unref);
  close_other_windows (self);
  gtk_window_destroy (GTK_WINDOW (self->app.window));
  app_settle ();
  return measure ();
}

static void
test_monkey (void)
{
  Monkey self = { 0 };
  guint32 seed = g_test_rand_int ();
  gsize held[N_LIVES];

  g_test_message ("the monkey's seed is %u", seed);
  g_test_log_set_fatal_handler (is_fatal_cb, NULL);
  g_log_set_handler ("Gdk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, log_cb,
                     NULL);
  g_log_set_handler ("Gtk", G_LOG_LEVEL_CRITICAL | G_LOG_FLAG_FATAL, log_cb,
                     NULL);
  rw_chance_init_seed (&self.chance, seed);
  self.app.application = app_new ();
  self.file = make_file ();

  for (guint i = 0; i < N_LIVES; i++)
    {
      begin (&self);
      take_turns (&self, n_turns / N_LIVES);
      held[i] = end (&self);
      g_test_message ("%u turns; %.1f MiB, and %+.2f MiB since the first life",
                      (i + 1) * (n_turns / N_LIVES), held[i] / 1048576.0,
                      ((double) held[i] - held[0]) / 1048576.0);
    }
  if (n_turns > TURNS_IN_A_TEST)
    g_assert_cmpuint (held[N_LIVES - 1], <, held[0] + MAX_GROWTH_BYTES);

  app_free (self.app.application);
  g_object_unref (self.file);
  rw_chance_clear (&self.chance);
}

/* Opens a file in a window of its own, and closes that. Nothing is left. */
static void
open_and_close (RwApplication *application,
                GFile         *file)
{
  RwWindow *window = rw_window_new (application);
  RwSession *session = rw_window_get_session (window);
  gpointer document;
  gpointer any = window;
  gpointer other = session;

  gtk_window_present (GTK_WINDOW (window));
  rw_application_open_file (application, file, GTK_WINDOW (window));
  app_wait (has_document, session);
  app_settle ();

  document = rw_session_get_document (session);
  g_object_add_weak_pointer (document, &document);
  g_object_add_weak_pointer (any, &any);
  g_object_add_weak_pointer (other, &other);
  gtk_window_destroy (GTK_WINDOW (window));
  app_settle ();
  g_assert_null (document);
  g_assert_null (any);
  g_assert_null (other);
}

static void
test_openings (void)
{
  RwApplication *application = app_new ();
  g_autoptr (GFile) file = make_file ();
  guint n = n_turns / TURNS_AN_OPENING;
  guint descriptors;
  gsize before;
  double growth;

  /* A window is there all the time, as for whoever has two. */
  app_open_sample (application, "blank");
  for (guint i = 0; i < n / 5; i++)
    open_and_close (application, file);
  before = measure ();
  descriptors = count_descriptors ();

  for (guint i = 0; i < n; i++)
    open_and_close (application, file);
  growth = ((double) measure () - before) / n;
  g_test_message ("%u openings; %.0f bytes each", n, growth);
  g_assert_cmpuint (count_descriptors (), ==, descriptors);
  app_free (application);
}

int
main (int   argc,
      char *argv[])
{
  if (argc > 2 && g_str_equal (argv[1], "--turns"))
    n_turns = g_ascii_strtoull (argv[2], NULL, 10);
  g_log_set_writer_func (writer_cb, NULL, NULL);
  app_init (&argc, &argv);

  g_test_add_func ("/monkey/openings", test_openings);
  g_test_add_func ("/monkey/turns", test_monkey);

  return app_run ();
}
