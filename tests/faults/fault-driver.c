/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes versions of a document, for a campaign that stops it from outside or
 * lets the system’s calls fail.
 *
 *   fault-driver bytes NOTE-LENGTH VERSION
 *   fault-driver draft NOTE-LENGTH FOLDER
 *   fault-driver WAY   NOTE-LENGTH PATH LAST REPORT [nobody]
 *
 * The first two say what a version is, and what a draft holds. REPORT gets one
 * byte for each version that is said to be safe. Before the first call that
 * counts, a file is looked for that is never there.
 */

#include "config.h"

#define _GNU_SOURCE

#include <fcntl.h>
#include <grp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>

#include "rw-versions.h"

#define BEGINNING "/ringwall-begins-here"
#define NOBODY    65534

static int report_file;

static void
report_cb (guint version)
{
  if (write (report_file, "+", 1) != 1)
    _exit (1);
}

static int
put_out (GBytes *bytes)
{
  gsize length;
  const void *data;

  if (bytes == NULL)
    return 1;
  data = g_bytes_get_data (bytes, &length);
  return fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0
         ? 0 : 1;
}

static gboolean
become_nobody (void)
{
  return setgroups (0, NULL) == 0 && setresgid (NOBODY, NOBODY, NOBODY) == 0 &&
         setresuid (NOBODY, NOBODY, NOBODY) == 0;
}

static int
write_versions (const RwWay *way,
                char       **arguments,
                gboolean     as_nobody)
{
  g_autoptr (GError) error = NULL;
  const char *path = arguments[0];
  guint last = (guint) atoi (arguments[1]);

  report_file = open (arguments[2], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC,
                      0666);
  if (report_file < 0 || (as_nobody && !become_nobody ()))
    return 2;

  if (access (BEGINNING, F_OK) == 0)
    return 2;
  if (way->write (path, 1, last, report_cb, &error))
    return 0;
  fprintf (stderr, "%s\n", error->message);
  return 1;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GBytes) bytes = NULL;
  const RwWay *way;

  if (argc < 4)
    return 2;

  rw_version_set_note_length ((guint) atoi (argv[2]));
  if (strcmp (argv[1], "bytes") == 0)
    bytes = rw_version_new_bytes ((guint) atoi (argv[3]));
  else if (strcmp (argv[1], "draft") == 0)
    bytes = rw_version_read_draft (argv[3]);
  else
    {
      way = rw_way_find (argv[1]);
      return way != NULL && argc >= 6
             ? write_versions (way, argv + 3, argc > 6) : 2;
    }
  return put_out (bytes);
}
