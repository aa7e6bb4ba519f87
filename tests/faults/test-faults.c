/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every way to write a file, stopped at every call, with every call failing
 * in every way, and with a disk that is full after every byte. Whatever
 * happens, the path holds one version whole, and what was said to be safe is
 * there. Each point is a process of its own; “dev faults” does the same from
 * outside, with the system’s own calls.
 */

#include "config.h"

#define _GNU_SOURCE

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "core/rw-error.h"
#include "rw-interpose.h"
#include "rw-versions.h"

/* Nothing here waits for anything. */
#define MAX_SECONDS 60

/* This is about files: watched memory, which makes a process slow to start,
 * has only every seventh point tried. */
#ifdef __SANITIZE_ADDRESS__
#define STRIDE 7
#else
#define STRIDE 1
#endif

/* Reaches into the writer’s buffer a second time. */
#define LONG_NOTE 65000

/** Told: what a process told before it ended. */
typedef struct
{
  guint    reported;  /* the last version said to be safe */
  gboolean done;      /* it came to its own end */
  gboolean ok;
  gboolean is_mixed;  /* it said that the file is damaged */
  guint    n_calls;
  char     hit[32];   /* the call that was hit */
  char     message[256];
} Told;

static Told *told;     /* shared with the process */
static guint n_points; /* tried in this test */

static void
report_cb (guint version)
{
  told->reported = version;
}

/* In the child. */
G_GNUC_NORETURN static void
write_versions (const RwWay       *way,
                guint              last,
                const RwFaultPlan *plan)
{
  g_autoptr (GError) error = NULL;

  alarm (MAX_SECONDS);
  rw_interpose_begin (plan);
  told->ok = way->write ("file", 1, last, report_cb, &error);
  told->n_calls = rw_interpose_end ();
  if (!told->ok)
    {
      told->is_mixed = g_error_matches (error, G_IO_ERROR,
                                        G_IO_ERROR_PARTIAL_INPUT);
      g_strlcpy (told->message, error->message, sizeof told->message);
    }
  g_strlcpy (told->hit, rw_interpose_name (plan->at), sizeof told->hit);
  told->done = TRUE;
  _exit (0);
}

static void
complain (const RwWay       *way,
          const RwFaultPlan *plan,
          const char        *about,
          int                found)
{
  g_error ("%s, fault %u (%s) at call %u %s, %" G_GINT64_FORMAT " bytes left: "
           "%s; version %d is there, %u was reported, %s: %s",
           way->name, plan->fault, g_strerror (plan->code), plan->at,
           told->hit, plan->disk_bytes, about, found, told->reported,
           told->ok ? "success" : "no success", told->message);
}

static void
run_process (const RwWay       *way,
             guint              last,
             const RwFaultPlan *plan)
{
  pid_t child;
  int status;

  *told = (Told) { 0 };
  child = fork ();
  if (child == 0)
    write_versions (way, last, plan);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status) &&
      (plan->fault != RW_FAULT_KILL || WTERMSIG (status) != SIGKILL))
    complain (way, plan, "it crashed, or came to no end", -1);
  n_points++;
}

static void
put_version (const char *path,
             guint       version)
{
  g_autoptr (GBytes) bytes = rw_version_new_bytes (version);

  g_assert_true (g_file_set_contents_full (path,
                                           g_bytes_get_data (bytes, NULL),
                                           (gssize) g_bytes_get_size (bytes),
                                           G_FILE_SET_CONTENTS_NONE, 0644,
                                           NULL));
}

static gboolean
is_way (const RwWay *way,
        const char  *name)
{
  return g_str_equal (way->name, name);
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

static void
prepare (const RwWay *way)
{
  remove_tree (".");
  if (is_way (way, "autosave") || is_way (way, "first-save"))
    return;
  if (is_way (way, "thread") || is_way (way, "export"))
    {
      put_version ("real", 0);
      g_assert_cmpint (symlink ("real", "file"), ==, 0);
      return;
    }
  put_version ("file", 0);
  if (is_way (way, "break-links"))
    g_assert_cmpint (link ("file", "other"), ==, 0);
}

static guint
count_temporaries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_prefix (name, ".ringwall-"))
        n++;
      else if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n += count_temporaries (path);
    }
  return n;
}

static int
find_version (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return -1;
  return rw_version_find (contents, length, 3);
}

/* 0 for what was there before, also where that is nothing; -1 for what
 * should never be. */
static int
find_present (const RwWay *way)
{
  g_autoptr (GBytes) draft = NULL;

  if (is_way (way, "autosave"))
    {
      draft = rw_version_read_draft ("file");
      return draft == NULL ? 0
             : rw_version_find (g_bytes_get_data (draft, NULL),
                                g_bytes_get_size (draft), 3);
    }
  if (is_way (way, "first-save") && !g_file_test ("file", G_FILE_TEST_EXISTS))
    return 0;
  return find_version ("file");
}

/* What must hold whatever happened; and the next save must not mind. */
static void
check (const RwWay       *way,
       guint              last,
       const RwFaultPlan *plan)
{
  int found = find_present (way);
  const char *next = is_way (way, "break-links") ? way->name : "over";
  guint n_temporaries = count_temporaries (".");
  gboolean may_litter = !told->done || g_str_equal (told->hit, "unlinkat");

  if (told->ok && (found != (int) last || told->reported != last))
    complain (way, plan, "false success", found);
  if (!told->is_mixed && found != (int) told->reported &&
      found != (int) told->reported + 1)
    complain (way, plan, "torn or lost", found);
  if (n_temporaries > (may_litter ? 1 : 0))
    complain (way, plan, "leftovers", found);
  if (is_way (way, "break-links") && find_version ("other") != 0)
    complain (way, plan, "the other name was touched", found);
  if (!is_way (way, "autosave") &&
      (!rw_way_find (next)->write ("file", 3, 3, report_cb, NULL) ||
       find_version ("file") != 3))
    complain (way, plan, "the next save fails", found);
}

static void
try (const RwWay       *way,
     guint              last,
     const RwFaultPlan *plan)
{
  prepare (way);
  run_process (way, last, plan);
  check (way, last, plan);
}

/* How many calls there are where nothing happens. */
static guint
count_calls (const RwWay *way,
             guint        last)
{
  const RwFaultPlan plan = { .at = G_MAXUINT, .disk_bytes = -1 };

  try (way, last, &plan);
  g_assert_true (told->ok);
  g_assert_cmpuint (told->n_calls, >=, 10 * last);
  return told->n_calls;
}

static void
test_kill (gconstpointer data)
{
  const RwWay *way = data;
  guint n = count_calls (way, 2);

  for (guint at = 0; at < n; at += STRIDE)
    {
      const RwFaultPlan plan = {
        .fault = RW_FAULT_KILL, .at = at, .disk_bytes = -1,
      };

      try (way, 2, &plan);
      g_assert_false (told->done);
    }
  g_test_message ("%s: %u points", way->name, n_points);
}

static void
try_errors (const RwWay *way,
            guint        at)
{
  static const int codes[] = { ENOSPC, EIO, EDQUOT, EACCES, EMFILE, EINTR };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      RwFaultPlan plan = {
        .fault = RW_FAULT_ERROR, .at = at, .code = codes[i], .disk_bytes = -1,
      };

      try (way, 1, &plan);
      if (codes[i] == EINTR && !told->ok && !is_way (way, "autosave"))
        complain (way, &plan, "a signal is no reason to fail", -1);
      if (codes[i] == EINTR)
        continue;
      plan.fault = RW_FAULT_STAY;
      try (way, 1, &plan);
    }
}

static void
test_errors (gconstpointer data)
{
  const RwWay *way = data;
  guint n = count_calls (way, 1);

  for (guint at = 0; at < n; at += STRIDE)
    try_errors (way, at);
  g_test_message ("%s: %u points", way->name, n_points);
}

/* The system may take fewer bytes than it is given. */
static void
test_short (gconstpointer data)
{
  const RwWay *way = data;
  guint n;

  rw_version_set_note_length (LONG_NOTE);
  n = count_calls (way, 1);
  for (guint at = 0; at < n; at += STRIDE)
    {
      const RwFaultPlan plan = {
        .fault = RW_FAULT_SHORT, .at = at, .disk_bytes = -1,
      };

      try (way, 1, &plan);
      if (!told->ok)
        complain (way, &plan, "a short write is no reason to fail", -1);
    }
  rw_version_set_note_length (0);
  g_test_message ("%s: %u points", way->name, n_points);
}

/* Byte by byte where the ways differ; the others share their writer. */
static void
test_full_disk (gconstpointer data)
{
  const RwWay *way = data;
  gboolean is_own = is_way (way, "save") || is_way (way, "first-save") ||
                    is_way (way, "in-place");
  gint64 step = STRIDE * (is_own ? 1 : 11);
  gint64 n_failed = 0;
  gint64 bytes = 0;

  do
    {
      const RwFaultPlan plan = { .at = G_MAXUINT, .disk_bytes = bytes };

      try (way, 1, &plan);
      n_failed += !told->ok;
      bytes += step;
    }
  while (!told->ok && bytes < 100000);

  g_assert_cmpint (n_failed, >, 200 / step);
  g_test_message ("%s: %u points", way->name, n_points);
}

static void
change_cb (void)
{
  put_version ("file", 2);
}

static void
touch_cb (void)
{
  put_version ("file", 0);
}

static void
remove_cb (void)
{
  g_assert_cmpint (g_remove ("file"), ==, 0);
}

/* Another program is at the file while this one waits for the disk. */
static void
assert_meanwhile (const char *name,
                  void      (*other) (void),
                  GQuark      domain,
                  int         code,
                  int         version)
{
  const RwWay *way = rw_way_find (name);
  g_autoptr (GError) error = NULL;

  prepare (way);
  rw_interpose_meanwhile (other);
  g_assert_cmpint (way->write ("file", 1, 1, report_cb, &error), ==,
                   domain == 0);
  rw_interpose_meanwhile (NULL);
  if (domain != 0)
    g_assert_error (error, domain, code);
  g_assert_cmpint (g_file_test ("file", G_FILE_TEST_EXISTS)
                   ? find_version ("file") : -1, ==, version);
  g_assert_cmpuint (count_temporaries ("."), ==, 0);
}

static void
test_meanwhile (gconstpointer data)
{
  assert_meanwhile ("save", change_cb, RW_ERROR, RW_ERROR_SAVE_CHANGED, 2);
  assert_meanwhile ("save", touch_cb, 0, 0, 1);
  assert_meanwhile ("save", remove_cb, RW_ERROR, RW_ERROR_SAVE_GONE, -1);
  assert_meanwhile ("first-save", change_cb, G_IO_ERROR, G_IO_ERROR_EXISTS, 2);
  assert_meanwhile ("over", change_cb, 0, 0, 1);
}

static void
in_folder (const RwWay *way,
           void       (*test) (gconstpointer data))
{
  /* In memory where there is such a place: that is quick. */
  const char *place = g_access ("/dev/shm", W_OK) == 0 ? "/dev/shm"
                                                       : g_get_tmp_dir ();
  g_autofree char *folder =
    g_build_filename (place, "ringwall-faults-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (folder));
  g_assert_cmpint (chdir (folder), ==, 0);
  n_points = 0;
  test (way);
  remove_tree (".");
  g_assert_cmpint (chdir ("/"), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
run_kill (gconstpointer data)
{
  in_folder (data, test_kill);
}

static void
run_errors (gconstpointer data)
{
  in_folder (data, test_errors);
}

static void
run_short (gconstpointer data)
{
  in_folder (data, test_short);
}

static void
run_full_disk (gconstpointer data)
{
  in_folder (data, test_full_disk);
}

static void
run_meanwhile (gconstpointer data)
{
  in_folder (data, test_meanwhile);
}

static void
add (const char  *test,
     const RwWay *way,
     void       (*run) (gconstpointer data))
{
  g_autofree char *path = g_strdup_printf ("/faults/%s/%s", test, way->name);

  g_test_add_data_func (path, way, run);
}

int
main (int   argc,
      char *argv[])
{
  /* Once for all: looking for modules takes longer than a save. */
  g_autoptr (GFile) file = g_file_new_for_path ("/");

  g_test_init (&argc, &argv, NULL);

  told = mmap (NULL, sizeof *told, PROT_READ | PROT_WRITE,
               MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (told != MAP_FAILED);

  for (const RwWay *way = rw_ways; way->name != NULL; way++)
    {
      /* Whoever is stopped while writing in place leaves a mixture, which is
       * why that is asked about. */
      if (!is_way (way, "in-place"))
        add ("kill", way, run_kill);
      add ("errors", way, run_errors);
      add ("short", way, run_short);
      add ("full-disk", way, run_full_disk);
    }
  add ("meanwhile", rw_way_find ("save"), run_meanwhile);
  return g_test_run ();
}
