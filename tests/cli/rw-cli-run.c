/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs of the tool, with its streams in memory.
 */

#include "config.h"

#include "rw-cli-run.h"

#include <string.h>

#include <glib/gstdio.h>

/* Makes an empty folder. */
void
rw_cli_fixture_set_up (RwCliFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("ringwall-cli-XXXXXX", &error);
  g_assert_no_error (error);
}

/* Removes the folder with what is in it. */
void
rw_cli_fixture_tear_down (RwCliFixture  *fixture,
                          gconstpointer  data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static char *
take_text (GBytes *bytes,
           gsize  *out_length)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *text = g_malloc (length + 1);

  if (length > 0)
    memcpy (text, data, length);
  text[length] = '\0';
  *out_length = length;
  return text;
}

static GSubprocessLauncher *
create_launcher (RwCliFixture *fixture,
                 GBytes       *input,
                 const char   *output_path)
{
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDERR_PIPE;
  GSubprocessLauncher *launcher;

  if (input != NULL)
    flags |= G_SUBPROCESS_FLAGS_STDIN_PIPE;
  if (output_path == NULL)
    flags |= G_SUBPROCESS_FLAGS_STDOUT_PIPE;
  launcher = g_subprocess_launcher_new (flags);
  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  if (output_path != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, output_path);
  return launcher;
}

/* Runs the tool with all there is to choose: standard input, a file for
 * standard output, a variable of its surroundings. */
RwCliRun *
rw_cli_run_full (RwCliFixture      *fixture,
                 GBytes            *input,
                 const char        *output_path,
                 const char        *variable,
                 const char        *value,
                 const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher =
    create_launcher (fixture, input, output_path);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  RwCliRun *run = g_new0 (RwCliRun, 1);
  gsize err_length;

  if (variable != NULL)
    g_subprocess_launcher_setenv (launcher, variable, value, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, input, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_subprocess_wait (process, NULL, NULL);
  run->status = g_subprocess_get_if_exited (process)
                  ? g_subprocess_get_exit_status (process) : -1;
  if (out != NULL)
    run->out = take_text (out, &run->out_length);
  if (err != NULL)
    run->err = take_text (err, &err_length);
  return run;
}

static RwCliRun *
run_va (RwCliFixture *fixture,
        GBytes       *input,
        va_list       words)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  const char *word;

  g_ptr_array_add (arguments, (char *) g_getenv ("RINGWALL_CLI"));
  while ((word = va_arg (words, const char *)) != NULL)
    g_ptr_array_add (arguments, (char *) word);
  g_ptr_array_add (arguments, NULL);
  return rw_cli_run_full (fixture, input, NULL, NULL, NULL,
                          (const char *const *) arguments->pdata);
}

/* Runs the tool with these words after its name. */
RwCliRun *
rw_cli_run (RwCliFixture *fixture,
            ...)
{
  RwCliRun *run;
  va_list words;

  va_start (words, fixture);
  run = run_va (fixture, NULL, words);
  va_end (words);
  return run;
}

/* Runs the tool and gives it @input to read. */
RwCliRun *
rw_cli_run_with_input (RwCliFixture *fixture,
                       GBytes       *input,
                       ...)
{
  RwCliRun *run;
  va_list words;

  va_start (words, input);
  run = run_va (fixture, input, words);
  va_end (words);
  return run;
}

/* Frees a run. */
void
rw_cli_run_free (RwCliRun *run)
{
  if (run == NULL)
    return;
  g_free (run->out);
  g_free (run->err);
  g_free (run);
}

/* Reads the Contoso Shipping sample. */
GBytes *
rw_cli_read_sample (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "samples",
                           "contoso-shipping.ringwall", NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  g_assert_nonnull (file);
  return g_mapped_file_get_bytes (file);
}

/* Writes a file into the folder. */
void
rw_cli_write_file (RwCliFixture *fixture,
                   const char   *name,
                   GBytes       *bytes)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
}

/* Reads a file of the folder. */
GBytes *
rw_cli_read_file (RwCliFixture *fixture,
                  const char   *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *data;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  return g_bytes_new_take (data, length);
}

/* Gets whether the folder has a file. */
gboolean
rw_cli_has_file (RwCliFixture *fixture,
                 const char   *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Counts the files in the folder, hidden ones too. */
guint
rw_cli_count_files (RwCliFixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}
