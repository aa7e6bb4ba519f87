/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A folder of drafts for a test.
 */

#include "config.h"

#include "rw-draft-fixture.h"

#include <string.h>

#include <glib/gstdio.h>

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (g_file_test (path, G_FILE_TEST_IS_DIR)
      && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

/**
 * draft_set_up:
 * @fixture: (out caller-allocates): the folder
 * @data: not used
 *
 * Makes a folder.
 */
void
draft_set_up (DraftFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("ringwall-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->directory = g_build_filename (fixture->folder, "state", "drafts",
                                         NULL);
}

/**
 * draft_tear_down:
 * @fixture: the folder
 * @data: not used
 *
 * Removes it with all that is in it.
 */
void
draft_tear_down (DraftFixture  *fixture,
                 gconstpointer  data)
{
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->directory);
}

/**
 * draft_write:
 * @fixture: the folder
 * @title: of the document
 * @time: of the draft
 * @text: the document
 *
 * Writes a draft, which must go well.
 *
 * Returns: (transfer full): the draft, locked
 */
RwDraft *
draft_write (DraftFixture *fixture,
             const char   *title,
             gint64        time,
             const char   *text)
{
  g_autoptr (RwDraftInfo) info = rw_draft_info_new (NULL, NULL, title, time);
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RwDraft *draft = rw_draft_new (fixture->directory, &error);

  g_assert_no_error (error);
  rw_draft_write (draft, info, document, &error);
  g_assert_no_error (error);
  return draft;
}

/**
 * draft_dup_path:
 * @fixture: the folder
 * @id: of a draft
 * @name: of a file of it
 *
 * Finds a file.
 *
 * Returns: (transfer full): its path
 */
char *
draft_dup_path (DraftFixture *fixture,
                const char   *id,
                const char   *name)
{
  return g_build_filename (fixture->directory, id, name, NULL);
}

/**
 * draft_count_entries:
 * @folder: a path
 *
 * Counts what is in a folder.
 *
 * Returns: a number, 0 for one that is not there
 */
guint
draft_count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/**
 * draft_assert_text:
 * @bytes: what was read
 * @text: what it must be
 *
 * Compares.
 */
void
draft_assert_text (GBytes     *bytes,
                   const char *text)
{
  gsize length;
  const char *data;

  g_assert_nonnull (bytes);
  data = g_bytes_get_data (bytes, &length);
  g_assert_cmpmem (data, length, text, strlen (text));
}
