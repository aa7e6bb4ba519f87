/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ties a text field to one text of one object of the document, for dialogs,
 * whose fields keep their object as long as they live.
 */

#include "config.h"

#include "app/rw-live-text.h"

/** LiveText: a field and what it edits. Belongs to the field. */
typedef struct
{
  RwTextField *field;     /* (borrowed) */
  RwHistory   *history;   /* (owned) */
  GObject     *object;    /* (owned) */
  char        *property;  /* (owned) */
  RwTextEdit   edit;
} LiveText;

static void
live_text_free (gpointer data)
{
  LiveText *live = data;

  g_signal_handlers_disconnect_by_data (live->object, live);
  g_clear_object (&live->history);
  g_clear_object (&live->object);
  g_free (live->property);
  g_free (live);
}

static void
show_text (LiveText *live)
{
  g_autofree char *text = NULL;

  g_object_get (live->object, live->property, &text, NULL);
  rw_text_field_set_text (live->field, text != NULL ? text : "");
}

static void
edited_cb (LiveText   *live,
           const char *text)
{
  live->edit (live->history, live->object, text);
}

static void
finished_cb (LiveText *live)
{
  rw_history_seal (live->history);
}

/**
 * rw_live_text_bind:
 * @field: a field with nothing bound to it yet
 * @history: of the document
 * @object: what is edited: the document or a part of it
 * @property: the name of its property, a string
 * @edit: the command that sets it
 *
 * Lets a field show a text of the document, and edit it as it is typed. Typing
 * in one go is one step.
 */
void
rw_live_text_bind (RwTextField *field,
                   RwHistory   *history,
                   GObject     *object,
                   const char  *property,
                   RwTextEdit   edit)
{
  g_autofree char *detail = NULL;
  LiveText *live;

  g_return_if_fail (RW_IS_TEXT_FIELD (field));
  g_return_if_fail (RW_IS_HISTORY (history));
  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (edit != NULL);

  live = g_new0 (LiveText, 1);
  live->field = field;
  live->history = g_object_ref (history);
  live->object = g_object_ref (object);
  live->property = g_strdup (property);
  live->edit = edit;
  show_text (live);
  rw_text_field_set_editable (field, rw_history_get_editable (history));
  g_signal_connect_swapped (field, "edited", G_CALLBACK (edited_cb), live);
  g_signal_connect_swapped (field, "finished", G_CALLBACK (finished_cb), live);

  detail = g_strdup_printf ("notify::%s", property);
  g_signal_connect_swapped (object, detail, G_CALLBACK (show_text), live);
  g_object_set_data_full (G_OBJECT (field), "rw-live-text", live,
                          live_text_free);
}
