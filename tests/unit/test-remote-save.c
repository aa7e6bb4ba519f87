/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving to a file that only GIO can reach: the same promises, as far as a
 * stream can keep them.
 */

#include "config.h"

#include <string.h>

#include "core/rw-document-io.h"
#include "core/rw-document-saver.h"
#include "core/rw-error.h"
#include "rw-remote-file.h"

typedef struct
{
  GFile      *file;      /* (owned) */
  RwDocument *document;  /* (owned) */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->file = rw_remote_file_new ();
  fixture->document = rw_document_load_sample ("blank", NULL, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_unref (fixture->file);
  g_object_unref (fixture->document);
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static RwFileState *
save (Fixture            *fixture,
      const RwFileState  *expected,
      RwSaveFlags         flags,
      GError            **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  RwFileState *state = NULL;
  gboolean ok;

  rw_document_save_async (fixture->document, fixture->file, expected, flags,
                          NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  ok = rw_document_save_finish (result, &state, error);
  g_assert_cmpint (ok, ==, state != NULL);
  return state;
}

static void
assert_holds (Fixture    *fixture,
              const char *title)
{
  GBytes *contents =
    rw_remote_file_get_contents (RW_REMOTE_FILE (fixture->file));
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (contents, "it", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rw_document_get_title (document), ==, title);
}

static void
assert_refused (Fixture           *fixture,
                const RwFileState *expected,
                RwSaveFlags        flags,
                GQuark             domain,
                int                code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (save (fixture, expected, flags, &error));
  g_assert_error (error, domain, code);
}

static void
put (Fixture    *fixture,
     const char *text)
{
  g_autoptr (GBytes) bytes =
    text != NULL ? g_bytes_new_static (text, strlen (text)) : NULL;

  rw_remote_file_set_contents (RW_REMOTE_FILE (fixture->file), bytes);
}

static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RwFileState) first = NULL;
  g_autoptr (RwFileState) second = NULL;

  rw_document_set_title (fixture->document, "One");
  first = save (fixture, NULL, RW_SAVE_DEFAULT, &error);
  g_assert_no_error (error);
  assert_holds (fixture, "One");

  rw_document_set_title (fixture->document, "Two");
  second = save (fixture, first, RW_SAVE_DEFAULT, &error);
  g_assert_no_error (error);
  assert_holds (fixture, "Two");
  g_assert_false (rw_file_state_equal (first, second));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (RwFileState) state = save (fixture, NULL, RW_SAVE_DEFAULT, NULL);
  g_autoptr (RwFileState) over = NULL;

  assert_refused (fixture, NULL, RW_SAVE_DEFAULT, G_IO_ERROR,
                  G_IO_ERROR_EXISTS);
  put (fixture, "theirs");
  assert_refused (fixture, state, RW_SAVE_DEFAULT, RW_ERROR,
                  RW_ERROR_SAVE_CHANGED);
  put (fixture, NULL);
  assert_refused (fixture, state, RW_SAVE_DEFAULT, RW_ERROR,
                  RW_ERROR_SAVE_GONE);

  put (fixture, "theirs");
  over = save (fixture, state, RW_SAVE_OVERWRITE, NULL);
  assert_holds (fixture, "Untitled");
}

/* Whatever the room is for, half a document is never there. */
static void
test_no_room (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (RwFileState) state = save (fixture, NULL, RW_SAVE_DEFAULT, NULL);
  g_autoptr (RwFileState) last = NULL;
  gsize saved_size = state->size - strlen ("Untitled");

  rw_document_set_title (fixture->document, "Another");
  for (gsize room = 0; room < saved_size; room += 7)
    {
      rw_remote_file_set_room (RW_REMOTE_FILE (fixture->file), room);
      assert_refused (fixture, state, RW_SAVE_DEFAULT, G_IO_ERROR,
                      G_IO_ERROR_NO_SPACE);
      assert_holds (fixture, "Untitled");
    }
  rw_remote_file_set_room (RW_REMOTE_FILE (fixture->file), 100000);
  last = save (fixture, state, RW_SAVE_DEFAULT, NULL);
  assert_holds (fixture, "Another");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/remote-save/again", Fixture, NULL, set_up, test_again,
              tear_down);
  g_test_add ("/remote-save/refused", Fixture, NULL, set_up, test_refused,
              tear_down);
  g_test_add ("/remote-save/no-room", Fixture, NULL, set_up, test_no_room,
              tear_down);

  return g_test_run ();
}
