/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every way to save a document onto every kind of thing that can be at its
 * path: what is refused and how, and that what is saved stays the file it
 * was, with nothing left beside it. A table of rows (what is there) and
 * columns (what is done); each cell is a test, run in a process of its own,
 * which gives up root's rights where a row is about rights.
 */

#include "config.h"

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "core/rw-document-io.h"
#include "core/rw-document-saver.h"
#include "core/rw-error.h"
#include "core/rw-file.h"
#include "rw-file-kinds.h"

typedef enum
{
  SAVE,      /* what was read before */
  FIRST,     /* where nothing may be */
  OVER,      /* over whatever is there */
  BREAK,     /* what was read before, links or not */
  IN_PLACE,  /* into the file that is there */
  EXPORT,    /* by the writer of pictures, over whatever is there */
  THREAD,    /* as SAVE, in a thread */
  TOOL,      /* as SAVE, by ringwall-cli format --in-place */
  N_COLUMNS,
} Column;

static const char *const column_names[] = {
  "save", "first-save", "over", "break-links", "in-place", "export", "thread",
  "tool",
};

typedef enum
{
  SAVED,
  EXISTS,
  GONE,
  KIND,
  LINKED,
  READ_ONLY,
  ASK_IN_PLACE,
  LOOP,
  REFUSED,    /* by the tool, or by the system */
  UNEXPECTED,
} Outcome;

static const char *const outcome_names[] = {
  "saved", "exists", "gone", "kind", "linked", "read-only", "ask-in-place",
  "loop", "refused", "unexpected",
};

typedef enum
{
  AS_NOBODY = 1 << 0,  /* run without root's rights */
  FOREIGN   = 1 << 1,  /* like any other file unless root made it */
  LOSES     = 1 << 2,  /* an export cannot keep all of what the file was */
} RowFlags;

/** Row: something to find at a path. */
typedef struct
{
  const char *name;
  void      (*make)            (const char *path);
  Outcome     outcomes[THREAD];
  RowFlags    flags;
  const char *path;            /* "file" unless it says otherwise */
  mode_t      folder_mode;     /* 0755 unless it says otherwise */
} Row;

/** Seen: all that a file is besides its place. */
typedef struct
{
  gboolean    there;
  struct stat status;
  char       *contents;    /* (owned) (nullable) */
  char       *attributes;  /* (owned) (nullable): as text */
} Seen;

/** Cell: one row done in one way. */
typedef struct
{
  const Row *row;
  Column     column;
} Cell;

/* Made once in main(). */
static char *new_text;
static char *canonical_text;

#define LONG_10 "0123456789"
#define LONG_50 LONG_10 LONG_10 LONG_10 LONG_10 LONG_10
#define LONG_255 LONG_50 LONG_50 LONG_50 LONG_50 LONG_50 "01234"

#define AS_ALWAYS { SAVED, EXISTS, SAVED, SAVED, SAVED, SAVED }
#define NEVER { KIND, KIND, KIND, KIND, KIND, REFUSED }

static const Row rows[] = {
  { .name = "nothing", .make = rw_make_nothing,
    .outcomes = { GONE, SAVED, SAVED, GONE, GONE, SAVED } },
  { .name = "plain", .make = rw_make_plain, .outcomes = AS_ALWAYS },
  { .name = "private", .make = rw_make_private, .outcomes = AS_ALWAYS },
  { .name = "shared", .make = rw_make_shared, .outcomes = AS_ALWAYS },
  { .name = "set-group", .make = rw_make_executable, .outcomes = AS_ALWAYS },
  { .name = "attributes", .make = rw_make_with_attributes, .outcomes = AS_ALWAYS },
  { .name = "access-list", .make = rw_make_with_access_list,
    .outcomes = AS_ALWAYS },
  { .name = "folder-with-access-list", .make = rw_make_in_listed_folder,
    .outcomes = AS_ALWAYS },
  { .name = "owner", .make = rw_make_others, .outcomes = AS_ALWAYS },
  { .name = "group", .make = rw_make_other_group, .outcomes = AS_ALWAYS },
  { .name = "link", .make = rw_make_link, .outcomes = AS_ALWAYS },
  { .name = "absolute-link", .make = rw_make_absolute_link, .outcomes = AS_ALWAYS },
  { .name = "chain-of-links", .make = rw_make_chain, .outcomes = AS_ALWAYS },
  { .name = "linked-folder", .make = rw_make_linked_folder, .outcomes = AS_ALWAYS,
    .path = "linked/file" },
  { .name = "dangling-link", .make = rw_make_dangling,
    .outcomes = { KIND, KIND, KIND, KIND, KIND, SAVED } },
  { .name = "looping-link", .make = rw_make_loop,
    .outcomes = { LOOP, LOOP, LOOP, LOOP, LOOP, LOOP } },
  { .name = "hard-link", .make = rw_make_hard_link,
    .outcomes = { LINKED, EXISTS, LINKED, SAVED, SAVED, SAVED } },
  { .name = "link-to-hard-link", .make = rw_make_link_to_hard_link,
    .outcomes = { LINKED, EXISTS, LINKED, SAVED, SAVED, SAVED } },
  { .name = "pipe", .make = rw_make_pipe, .outcomes = NEVER },
  { .name = "folder", .make = rw_make_folder, .outcomes = NEVER },
  { .name = "socket", .make = rw_make_socket, .outcomes = NEVER },
  { .name = "device", .make = rw_make_device, .outcomes = NEVER },
  { .name = "name-on-two-lines", .make = rw_make_plain, .outcomes = AS_ALWAYS,
    .path = "two\nlines" },
  { .name = "longest-name", .make = rw_make_plain, .outcomes = AS_ALWAYS,
    .path = LONG_255 },
  { .name = "name-in-latin-1", .make = rw_make_plain, .outcomes = AS_ALWAYS,
    .path = "caf\xe9" },
  { .name = "name-like-an-option", .make = rw_make_plain, .outcomes = AS_ALWAYS,
    .path = "./-i" },
  { .name = "read-only-file", .make = rw_make_read_only,
    .outcomes = { READ_ONLY, EXISTS, READ_ONLY, READ_ONLY, READ_ONLY, REFUSED },
    .flags = AS_NOBODY },
  { .name = "read-only-folder", .make = rw_make_plain,
    .outcomes = { ASK_IN_PLACE, EXISTS, ASK_IN_PLACE, ASK_IN_PLACE, SAVED, REFUSED },
    .flags = AS_NOBODY, .folder_mode = 0555 },
  { .name = "nothing-in-read-only-folder", .make = rw_make_nothing,
    .outcomes = { GONE, READ_ONLY, READ_ONLY, GONE, GONE, REFUSED },
    .flags = AS_NOBODY, .folder_mode = 0555 },
  { .name = "hard-link-in-read-only-folder", .make = rw_make_hard_link,
    .outcomes = { LINKED, EXISTS, LINKED, ASK_IN_PLACE, SAVED, REFUSED },
    .flags = AS_NOBODY, .folder_mode = 0555 },
  { .name = "unlisted-folder", .make = rw_make_plain, .outcomes = AS_ALWAYS,
    .flags = AS_NOBODY, .folder_mode = 0333 },
  { .name = "nothing-in-unlisted-folder", .make = rw_make_nothing,
    .outcomes = { GONE, SAVED, SAVED, GONE, GONE, SAVED },
    .flags = AS_NOBODY, .folder_mode = 0333 },
  { .name = "attributes-as-nobody", .make = rw_make_with_attributes,
    .outcomes = AS_ALWAYS,
    .flags = AS_NOBODY },
  { .name = "others-file", .make = rw_make_others,
    .outcomes = { ASK_IN_PLACE, EXISTS, ASK_IN_PLACE, ASK_IN_PLACE, SAVED, SAVED },
    .flags = AS_NOBODY | FOREIGN | LOSES, .folder_mode = 0777 },
  { .name = "others-file-in-sticky-folder", .make = rw_make_others,
    .outcomes = { ASK_IN_PLACE, EXISTS, ASK_IN_PLACE, ASK_IN_PLACE, SAVED, REFUSED },
    .flags = AS_NOBODY | FOREIGN | LOSES, .folder_mode = 01777 },
  { .name = "others-group", .make = rw_make_other_group,
    .outcomes = { ASK_IN_PLACE, EXISTS, ASK_IN_PLACE, ASK_IN_PLACE, SAVED, SAVED },
    .flags = AS_NOBODY | FOREIGN | LOSES },
};

static const char *
get_path (const Row *row)
{
  return row->path != NULL ? row->path : "file";
}

static Outcome
get_expected (const Cell *cell)
{
  static const Outcome as_always[] = AS_ALWAYS;
  const Outcome *outcomes = cell->row->outcomes;
  gboolean plain = (cell->row->flags & FOREIGN) != 0 && geteuid () != 0;

  if (plain)
    outcomes = as_always;
  if (cell->column < THREAD)
    return outcomes[cell->column];
  if (cell->column == THREAD || outcomes[SAVE] == SAVED)
    return outcomes[SAVE];
  return REFUSED;
}

/* Names, kinds and what links say, of all below the folder at hand. */
static void
list_tree (const char *folder,
           GPtrArray  *lines)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *link = g_file_read_link (path, NULL);
      struct stat status;

      g_assert_cmpint (lstat (path, &status), ==, 0);
      g_ptr_array_add (lines,
                       g_strdup_printf ("%s %o %s", path,
                                        status.st_mode & S_IFMT,
                                        link != NULL ? link : ""));
      if (S_ISDIR (status.st_mode))
        list_tree (path, lines);
    }
}

static int
compare_lines_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
dup_tree (guint *out_n)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  list_tree (".", lines);
  g_ptr_array_sort (lines, compare_lines_cb);
  *out_n = lines->len;
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
dup_attributes (const char *path)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  char names[4096];
  gssize length = listxattr (path, names, sizeof names);

  for (const char *name = names; name < names + length;
       name += strlen (name) + 1)
    {
      char value[4096];
      gssize n = getxattr (path, name, value, sizeof value);
      g_autofree char *text =
        g_base64_encode ((guchar *) value, (gsize) MAX (n, 0));

      g_ptr_array_add (lines, g_strdup_printf ("%s=%s", name, text));
    }
  g_ptr_array_sort (lines, compare_lines_cb);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
look (Seen       *seen,
      const char *path)
{
  *seen = (Seen) { 0 };
  seen->there = stat (path, &seen->status) == 0;
  if (!seen->there)
    return;
  seen->attributes = dup_attributes (path);
  if (S_ISREG (seen->status.st_mode))
    g_assert_true (g_file_get_contents (path, &seen->contents, NULL, NULL));
}

static void
seen_clear (Seen *seen)
{
  g_free (seen->contents);
  g_free (seen->attributes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Seen, seen_clear)

static Outcome
get_outcome (const GError *error)
{
  static const Outcome by_code[] = {
    [RW_ERROR_SAVE_CHANGED] = UNEXPECTED,
    [RW_ERROR_SAVE_GONE] = GONE,
    [RW_ERROR_SAVE_LINKED] = LINKED,
    [RW_ERROR_SAVE_READ_ONLY] = READ_ONLY,
    [RW_ERROR_SAVE_IN_PLACE] = ASK_IN_PLACE,
    [RW_ERROR_SAVE_KIND] = KIND,
    [RW_ERROR_SAVE_CONTENT] = UNEXPECTED,
  };

  if (error->domain == RW_ERROR && error->code >= RW_ERROR_SAVE_CHANGED)
    return by_code[error->code];
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return EXISTS;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS))
    return LOOP;
  return error->domain == G_IO_ERROR ? REFUSED : UNEXPECTED;
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
save_in_thread (RwDocument         *document,
                const char         *path,
                const RwFileState  *expected,
                RwFileState       **out_state,
                GError            **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  rw_document_save_async (document, file, expected, RW_SAVE_DEFAULT, NULL,
                          keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return rw_document_save_finish (result, out_state, error);
}

static gboolean
do_in_process (const Cell         *cell,
               const RwFileState  *expected,
               RwFileState       **out_state,
               GError            **error)
{
  static const RwSaveFlags flags[] = {
    [SAVE] = RW_SAVE_DEFAULT, [FIRST] = RW_SAVE_DEFAULT,
    [OVER] = RW_SAVE_OVERWRITE, [BREAK] = RW_SAVE_BREAK_LINKS,
    [IN_PLACE] = RW_SAVE_IN_PLACE,
  };
  const char *path = get_path (cell->row);
  g_autoptr (GBytes) bytes = g_bytes_new_static (new_text, strlen (new_text));
  g_autoptr (RwDocument) document =
    rw_document_load_bytes (bytes, "new", NULL, NULL, error);

  g_assert_no_error (*error);
  if (cell->column == EXPORT)
    return rw_file_write_bytes (path, bytes, TRUE, error);
  if (cell->column == THREAD)
    return save_in_thread (document, path, expected, out_state, error);
  return rw_document_save (document, path,
                           cell->column == FIRST || cell->column == OVER
                           ? NULL : expected,
                           flags[cell->column], out_state, error);
}

static void
give_up_rights (void)
{
  if (geteuid () != 0)
    return;
  g_assert_cmpint (setgroups (0, NULL), ==, 0);
  g_assert_cmpint (setresgid (RW_NOBODY, RW_NOBODY, RW_NOBODY), ==, 0);
  g_assert_cmpint (setresuid (RW_NOBODY, RW_NOBODY, RW_NOBODY), ==, 0);
}

/* Its path may lead through folders that are closed to nobody. */
G_GNUC_NORETURN static void
become_tool (int         tool,
             const char *path)
{
  char *arguments[] = {
    (char *) "ringwall-cli", (char *) "format", (char *) "--in-place",
    (char *) "--", (char *) path, NULL,
  };
  int nothing = open ("/dev/null", O_WRONLY);

  dup2 (nothing, STDERR_FILENO);
  fexecve (tool, arguments, environ);
  _exit (UNEXPECTED);
}

/* In the child: exits with the outcome. */
G_GNUC_NORETURN static void
do_cell (const Cell        *cell,
         const RwFileState *expected,
         int                tool)
{
  g_autoptr (RwFileState) state = NULL;
  g_autoptr (GError) error = NULL;
  Outcome outcome = SAVED;

  umask (027);
  if ((cell->row->flags & AS_NOBODY) != 0)
    give_up_rights ();
  if (cell->column == TOOL)
    become_tool (tool, get_path (cell->row));

  if (!do_in_process (cell, expected, &state, &error))
    outcome = get_outcome (error);
  if (cell->column != EXPORT &&
      (outcome == SAVED) != (state != NULL &&
                             rw_file_state_is_at (state,
                                                  get_path (cell->row))))
    outcome = UNEXPECTED;
  _exit ((int) outcome);
}

static Outcome
run_cell (const Cell *cell)
{
  const RwFileState nothing = { 0 };
  g_autoptr (RwFileState) expected =
    rw_file_state_read (get_path (cell->row), NULL);
  int tool = open (g_getenv ("RINGWALL_CLI"), O_RDONLY);
  pid_t child;
  int status;

  g_assert_cmpint (tool, >=, 0);
  child = fork ();
  if (child == 0)
    do_cell (cell, expected != NULL ? expected : &nothing, tool);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  close (tool);
  g_assert_true (WIFEXITED (status));
  if (cell->column == TOOL)
    return WEXITSTATUS (status) == 0 ? SAVED
           : WEXITSTATUS (status) == 1 ? REFUSED : UNEXPECTED;
  return WEXITSTATUS (status);
}

static void
assert_untouched (const Seen *before,
                  const Seen *after)
{
  g_assert_cmpint (after->there, ==, before->there);
  g_assert_cmpstr (after->contents, ==, before->contents);
  g_assert_cmpuint (after->status.st_ino, ==, before->status.st_ino);
  g_assert_cmpint (after->status.st_mtime, ==, before->status.st_mtime);
}

static void
assert_same_file (const Seen *before,
                  const Seen *after)
{
  g_assert_cmpint (after->status.st_mode, ==, before->status.st_mode);
  g_assert_cmpint (after->status.st_uid, ==, before->status.st_uid);
  g_assert_cmpint (after->status.st_gid, ==, before->status.st_gid);
  g_assert_cmpstr (after->attributes, ==, before->attributes);
}

static void
check_saved (const Cell *cell,
             const Seen *before,
             const Seen *after)
{
  gboolean in_place = cell->column == IN_PLACE;

  g_assert_cmpstr (after->contents, ==,
                   cell->column == TOOL ? canonical_text : new_text);
  if (!before->there)
    {
      g_assert_cmpint (after->status.st_mode & 07777, ==, 0640);
      return;
    }

  g_assert_cmpint (after->status.st_ino == before->status.st_ino, ==,
                   in_place);
  if (cell->column != EXPORT || (cell->row->flags & LOSES) == 0)
    assert_same_file (before, after);
  if (before->status.st_nlink > 1 && S_ISREG (before->status.st_mode))
    {
      g_autofree char *other = NULL;

      g_assert_true (g_file_get_contents ("second", &other, NULL, NULL));
      g_assert_cmpstr (other, ==, in_place ? new_text : rw_kind_text);
    }
}

static void
check_tree (const char *before,
            guint       n_before,
            gboolean    is_new)
{
  guint n_after;
  g_autofree char *after = dup_tree (&n_after);

  if (strstr (after, ".ringwall-") != NULL)
    g_error ("a temporary file remains:\n%s", after);
  if (is_new)
    g_assert_cmpuint (n_after, ==, n_before + 1);
  else
    g_assert_cmpstr (after, ==, before);
}

static void
remove_tree (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) &&
          !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_tree (path);
      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

/* What the row has made belongs to whom it is about. */
static void
give_away (const Row *row)
{
  mode_t mode = row->folder_mode != 0 ? row->folder_mode : 0755;
  gboolean is_sticky = (mode & S_ISVTX) != 0;

  if ((row->flags & AS_NOBODY) != 0 && geteuid () == 0)
    {
      if (!is_sticky)
        g_assert_cmpint (chown (".", RW_NOBODY, RW_NOBODY), ==, 0);
      if ((row->flags & FOREIGN) == 0 &&
          g_file_test (get_path (row), G_FILE_TEST_EXISTS))
        g_assert_cmpint (chown (get_path (row), RW_NOBODY, RW_NOBODY), ==, 0);
    }
  g_assert_cmpint (chmod (".", mode), ==, 0);
}

static void
test_cell (gconstpointer data)
{
  const Cell *cell = data;
  const char *path = get_path (cell->row);
  g_autofree char *folder =
    g_strconcat (g_test_get_dir (G_TEST_BUILT), "/identity-XXXXXX", NULL);
  g_autofree char *tree = NULL;
  g_auto (Seen) before = { 0 };
  g_auto (Seen) after = { 0 };
  Outcome outcome;
  guint n;

  g_assert_nonnull (g_mkdtemp (folder));
  g_assert_cmpint (chdir (folder), ==, 0);
  cell->row->make (path);
  look (&before, path);
  tree = dup_tree (&n);
  give_away (cell->row);
  if (before.there)
    {
      seen_clear (&before);
      look (&before, path);
    }

  outcome = run_cell (cell);
  g_assert_cmpint (chmod (".", 0755), ==, 0);
  g_assert_cmpstr (outcome_names[outcome], ==,
                   outcome_names[get_expected (cell)]);
  look (&after, path);
  if (outcome == SAVED)
    check_saved (cell, &before, &after);
  else
    assert_untouched (&before, &after);
  check_tree (tree, n, outcome == SAVED && !before.there);

  remove_tree (".");
  g_assert_cmpint (chdir ("/"), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static char *
dup_contents (RwDocument *document)
{
  g_autoptr (GBytes) bytes = rw_document_write_bytes (document);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What is there is not as we write it, so that the tool has something to do;
 * what is saved is another document. */
static void
make_texts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RwDocument) document =
    rw_document_load_sample ("contoso-shipping", NULL, &error);

  g_assert_no_error (error);
  canonical_text = dup_contents (document);
  rw_kind_text = g_strconcat (canonical_text, "\n", NULL);
  rw_document_set_title (document, "Another");
  new_text = dup_contents (document);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  make_texts ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint k = 0; k < N_COLUMNS; k++)
      {
        g_autofree char *path =
          g_strdup_printf ("/identity/%s/%s", rows[i].name, column_names[k]);
        Cell *cell = g_new (Cell, 1);

        *cell = (Cell) { &rows[i], k };
        g_test_add_data_func_full (path, cell, test_cell, g_free);
      }
  result = g_test_run ();

  g_free (rw_kind_text);
  g_free (new_text);
  g_free (canonical_text);
  return result;
}
