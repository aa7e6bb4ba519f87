/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes versions of a document one after the other, and tells of each when
 * it is said to be safe.
 */

#include "config.h"

#include "rw-versions.h"

#include <string.h>

#include "core/rw-document-io.h"
#include "core/rw-document-saver.h"
#include "core/rw-draft.h"
#include "core/rw-file.h"
#include "core/rw-scenario.h"

/* An export comes in pieces; some of them fill the writer’s buffer. */
#define PIECE 3000

static guint note_length;

/* Each is longer or shorter than the one before. */
static RwDocument *
new_version (guint version)
{
  g_autoptr (GError) error = NULL;
  RwDocument *document = rw_document_load_sample ("blank", NULL, &error);
  g_autofree char *filling = g_strnfill (17 + 301 * (version * 7 % 3), 'x');
  g_autofree char *title = g_strdup_printf ("Version %u %s", version, filling);

  g_assert_no_error (error);
  rw_document_set_title (document, title);
  if (note_length > 0)
    {
      g_autoptr (RwScenario) scenario =
        g_list_model_get_item (rw_document_get_scenarios (document), 0);
      g_autofree char *note = g_strnfill (note_length - version, 'n');

      rw_scenario_set_note (scenario, note);
    }
  return document;
}

static gboolean
save_each (const char   *path,
           guint         first,
           guint         last,
           RwSaveFlags   flags,
           RwFileState  *before,
           void        (*report_cb) (guint version),
           GError      **error)
{
  g_autoptr (RwFileState) expected = before;

  for (guint i = first; i <= last; i++)
    {
      g_autoptr (RwDocument) document = new_version (i);
      RwFileState *state = NULL;
      gboolean ok = rw_document_save (document, path, expected, flags, &state,
                                      error);

      if (state != NULL)
        {
          rw_file_state_free (expected);
          expected = state;
        }
      if (!ok)
        return FALSE;
      report_cb (i);
    }
  return TRUE;
}

static gboolean
write_save (const char  *path,
            guint        first,
            guint        last,
            void       (*report_cb) (guint version),
            GError     **error)
{
  RwFileState *before = rw_file_state_read (path, error);

  return before != NULL && save_each (path, first, last, RW_SAVE_DEFAULT,
                                      before, report_cb, error);
}

static gboolean
write_break (const char  *path,
             guint        first,
             guint        last,
             void       (*report_cb) (guint version),
             GError     **error)
{
  RwFileState *before = rw_file_state_read (path, error);

  return before != NULL && save_each (path, first, last, RW_SAVE_BREAK_LINKS,
                                      before, report_cb, error);
}

static gboolean
write_over (const char  *path,
            guint        first,
            guint        last,
            void       (*report_cb) (guint version),
            GError     **error)
{
  return save_each (path, first, last, RW_SAVE_OVERWRITE, NULL, report_cb,
                    error);
}

static gboolean
write_in_place (const char  *path,
                guint        first,
                guint        last,
                void       (*report_cb) (guint version),
                GError     **error)
{
  RwFileState *before = rw_file_state_read (path, error);

  return before != NULL && save_each (path, first, last, RW_SAVE_IN_PLACE,
                                      before, report_cb, error);
}

/* The first one where nothing is, the others onto it. */
static gboolean
write_first (const char  *path,
             guint        first,
             guint        last,
             void       (*report_cb) (guint version),
             GError     **error)
{
  return save_each (path, first, last, RW_SAVE_DEFAULT, NULL, report_cb,
                    error);
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static gboolean
write_thread (const char  *path,
              guint        first,
              guint        last,
              void       (*report_cb) (guint version),
              GError     **error)
{
  g_autoptr (RwFileState) expected = rw_file_state_read (path, error);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = first; expected != NULL && i <= last; i++)
    {
      g_autoptr (RwDocument) document = new_version (i);
      g_autoptr (GAsyncResult) result = NULL;
      RwFileState *state = NULL;

      rw_document_save_async (document, file, expected, RW_SAVE_DEFAULT, NULL,
                              keep_result_cb, &result);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      if (!rw_document_save_finish (result, &state, error))
        {
          rw_file_state_free (state);
          return FALSE;
        }
      rw_file_state_free (expected);
      expected = state;
      report_cb (i);
    }
  return expected != NULL;
}

static gboolean
export_version (const char  *path,
                guint        version,
                GError     **error)
{
  g_autoptr (GBytes) bytes = rw_version_new_bytes (version);
  g_autoptr (RwFileWriter) writer = rw_file_writer_new (path, TRUE, error);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (writer == NULL)
    return FALSE;
  for (gsize i = 0; i < length; i += PIECE)
    if (!rw_file_writer_write (writer, data + i, MIN (PIECE, length - i),
                               error))
      return FALSE;
  return rw_file_writer_commit (writer, error);
}

static gboolean
write_export (const char  *path,
              guint        first,
              guint        last,
              void       (*report_cb) (guint version),
              GError     **error)
{
  for (guint i = first; i <= last; i++)
    {
      if (!export_version (path, i, error))
        return FALSE;
      report_cb (i);
    }
  return TRUE;
}

/* Here the path is the folder of all drafts. */
static gboolean
write_draft (const char  *path,
             guint        first,
             guint        last,
             void       (*report_cb) (guint version),
             GError     **error)
{
  g_autoptr (RwDraft) draft = rw_draft_new (path, error);

  for (guint i = first; draft != NULL && i <= last; i++)
    {
      g_autoptr (GBytes) bytes = rw_version_new_bytes (i);
      g_autoptr (RwDraftInfo) info =
        rw_draft_info_new (NULL, NULL, "Title", 1000000 + i);

      if (!rw_draft_write (draft, info, bytes, error))
        return FALSE;
      report_cb (i);
    }
  return draft != NULL;
}

const RwWay rw_ways[] = {
  { "save", write_save },
  { "break-links", write_break },
  { "over", write_over },
  { "first-save", write_first },
  { "thread", write_thread },
  { "export", write_export },
  { "autosave", write_draft },
  { "in-place", write_in_place },
  { NULL },
};

/* Makes all versions about this much longer, at most as a note can be. */
void
rw_version_set_note_length (guint length)
{
  note_length = length;
}

const RwWay *
rw_way_find (const char *name)
{
  for (const RwWay *way = rw_ways; way->name != NULL; way++)
    if (g_str_equal (way->name, name))
      return way;

  return NULL;
}

GBytes *
rw_version_new_bytes (guint version)
{
  g_autoptr (RwDocument) document = new_version (version);

  return rw_document_write_bytes (document);
}

/* Which version these bytes are, or -1 for none. */
int
rw_version_find (const char *contents,
                 gsize       length,
                 guint       last)
{
  for (guint i = 0; i <= last; i++)
    {
      g_autoptr (GBytes) bytes = rw_version_new_bytes (i);

      if (length == g_bytes_get_size (bytes) &&
          memcmp (contents, g_bytes_get_data (bytes, NULL), length) == 0)
        return (int) i;
    }
  return -1;
}

/* What the only draft in a folder holds; NULL for nothing at all. */
GBytes *
rw_version_read_draft (const char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (RwDraft) draft = rw_draft_open (directory, name, NULL);
      GBytes *bytes = draft != NULL ? rw_draft_read (draft, NULL) : NULL;

      if (bytes != NULL)
        return bytes;
    }
  return NULL;
}
