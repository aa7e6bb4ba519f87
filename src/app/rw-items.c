/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offers workloads and controls in two ways: as what another document can take,
 * and as their names for a program that knows text alone. What is taken from the
 * clipboard comes from anywhere; it is read strictly, and not beyond a limit.
 */

#include "config.h"

#include "app/rw-items.h"

#include <glib/gi18n.h>

#include "app/rw-compat.h"
#include "core/rw-clipboard.h"
#include "core/rw-control.h"
#include "core/rw-edit.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"

/* More than a document of 10,000 workloads has. */
#define MAX_BYTES (64 * 1024 * 1024)
#define CHUNK_BYTES (256 * 1024)

/** Paste: what is on its way from the clipboard. */
typedef struct
{
  GtkWidget     *widget;
  RwSession     *session;
  RwScenario    *scenario;
  guint          position;
  RwItemsPasted  pasted;
  gpointer       user_data;
  GInputStream  *stream;
  GByteArray    *bytes;
} Paste;

static void
paste_free (Paste *paste)
{
  g_clear_object (&paste->widget);
  g_clear_object (&paste->session);
  g_clear_object (&paste->scenario);
  g_clear_object (&paste->stream);
  g_clear_pointer (&paste->bytes, g_byte_array_unref);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static char *
dup_names (GPtrArray *workloads,
           GPtrArray *controls)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < workloads->len; i++)
    g_string_append_printf (names, "%s\n",
                            rw_workload_get_name (workloads->pdata[i]));
  for (guint i = 0; i < controls->len; i++)
    g_string_append_printf (names, "%s\n",
                            rw_control_get_name (controls->pdata[i]));
  /* One name is a word, not a line. */
  if (workloads->len + controls->len == 1)
    g_string_truncate (names, names->len - 1);

  return g_string_free (names, FALSE);
}

static GdkContentProvider *
make_content (RwScenario *scenario,
              GPtrArray  *workloads,
              GPtrArray  *controls)
{
  g_autoptr (GBytes) bytes = rw_clipboard_write (scenario, workloads, controls);
  g_autofree char *names = dup_names (workloads, controls);
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes (RW_CLIPBOARD_MEDIA_TYPE, bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, names),
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
tell_failure (Paste      *paste,
              const char *message)
{
  GtkRoot *root = gtk_widget_get_root (paste->widget);

  if (GTK_IS_WINDOW (root))
    rw_compat_tell (GTK_WINDOW (root), _("Nothing Was Pasted"), message, NULL);
}

static void
insert (Paste *paste)
{
  RwHistory *history = rw_session_get_history (paste->session);
  g_autoptr (GBytes) bytes =
    g_byte_array_free_to_bytes (g_steal_pointer (&paste->bytes));
  g_autoptr (GPtrArray) workloads = NULL;
  g_autoptr (GError) error = NULL;

  /* Somebody may have gone elsewhere meanwhile. */
  if (history == NULL
      || rw_session_get_scenario (paste->session) != paste->scenario)
    return;
  if (!rw_edit_paste (history, paste->scenario, bytes, paste->position,
                      &workloads, &error))
    {
      if (error != NULL)
        tell_failure (paste, error->message);
      return;
    }

  paste->pasted (workloads, paste->user_data);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Paste) paste = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) chunk =
    g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if (chunk == NULL)
    {
      tell_failure (paste, error->message);
      return;
    }
  if (g_bytes_get_size (chunk) == 0)
    {
      insert (paste);
      return;
    }
  if (paste->bytes->len + g_bytes_get_size (chunk) > MAX_BYTES)
    {
      tell_failure (paste, _("What is on the clipboard is too large."));
      return;
    }
  g_byte_array_append (paste->bytes, g_bytes_get_data (chunk, NULL),
                       (guint) g_bytes_get_size (chunk));
  g_input_stream_read_bytes_async (G_INPUT_STREAM (source), CHUNK_BYTES,
                                   G_PRIORITY_DEFAULT, NULL, read_cb,
                                   g_steal_pointer (&paste));
}

static void
offered_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Paste) paste = data;
  g_autoptr (GError) error = NULL;
  GInputStream *stream;

  paste->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL,
                                             &error);
  if (paste->stream == NULL)
    {
      tell_failure (paste, error->message);
      return;
    }

  stream = paste->stream;
  g_input_stream_read_bytes_async (stream, CHUNK_BYTES, G_PRIORITY_DEFAULT, NULL,
                                   read_cb, g_steal_pointer (&paste));
}

/**
 * rw_items_copy:
 * @widget: where somebody copies
 * @scenario: what they are of
 * @workloads: (element-type RwWorkload): some of its workloads
 * @controls: (element-type RwControl): some of its controls
 *
 * Puts workloads and controls on the clipboard.
 */
void
rw_items_copy (GtkWidget  *widget,
               RwScenario *scenario,
               GPtrArray  *workloads,
               GPtrArray  *controls)
{
  g_autoptr (GdkContentProvider) content = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (RW_IS_SCENARIO (scenario));

  content = make_content (scenario, workloads, controls);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
}

/**
 * rw_items_collect_controls:
 * @scenario: a scenario
 * @workloads: (element-type RwWorkload): some of its workloads
 *
 * Finds the controls that belong to workloads alone, and go where they go.
 *
 * Returns: (transfer full) (element-type RwControl): the controls
 */
GPtrArray *
rw_items_collect_controls (RwScenario *scenario,
                           GPtrArray  *workloads)
{
  GListModel *all = rw_scenario_get_controls (scenario);
  GPtrArray *controls = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < workloads->len; i++)
    g_hash_table_add (ids, (gpointer) rw_workload_get_id (workloads->pdata[i]));
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (all, i);

      if (g_hash_table_contains (ids, rw_control_get_workload_id (control)))
        g_ptr_array_add (controls, g_steal_pointer (&control));
    }

  return controls;
}

/**
 * rw_items_copy_workloads:
 * @widget: where somebody copies
 * @scenario: what they are of
 * @workloads: (element-type RwWorkload): some of its workloads
 *
 * Puts workloads on the clipboard, with the controls that are theirs.
 */
void
rw_items_copy_workloads (GtkWidget  *widget,
                         RwScenario *scenario,
                         GPtrArray  *workloads)
{
  g_autoptr (GPtrArray) controls =
    rw_items_collect_controls (scenario, workloads);

  rw_items_copy (widget, scenario, workloads, controls);
}

/**
 * rw_items_can_paste:
 * @widget: where somebody pastes
 *
 * Asks whether there are workloads or controls on the clipboard.
 *
 * Returns: whether it offers some
 */
gboolean
rw_items_can_paste (GtkWidget *widget)
{
  GdkContentFormats *formats;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (widget));
  return gdk_content_formats_contain_mime_type (formats,
                                                RW_CLIPBOARD_MEDIA_TYPE);
}

/**
 * rw_items_paste:
 * @widget: where somebody pastes; it is kept until that has happened
 * @session: into the scenario it looks at
 * @position: of the first workload there
 * @pasted: what to do then
 * @user_data: for @pasted
 *
 * Takes workloads and controls from the clipboard into a scenario. Who cannot
 * be understood, is told.
 */
void
rw_items_paste (GtkWidget     *widget,
                RwSession     *session,
                guint          position,
                RwItemsPasted  pasted,
                gpointer       user_data)
{
  const char *types[] = { RW_CLIPBOARD_MEDIA_TYPE, NULL };
  Paste *paste;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (RW_IS_SESSION (session));

  paste = g_new0 (Paste, 1);
  paste->widget = g_object_ref (widget);
  paste->session = g_object_ref (session);
  paste->scenario = g_object_ref (rw_session_get_scenario (session));
  paste->position = position;
  paste->pasted = pasted;
  paste->user_data = user_data;
  paste->bytes = g_byte_array_new ();
  gdk_clipboard_read_async (gtk_widget_get_clipboard (widget), types,
                            G_PRIORITY_DEFAULT, NULL, offered_cb, paste);
}
