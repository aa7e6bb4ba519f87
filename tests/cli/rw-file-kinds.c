/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes every kind of thing that can be at a path, in the folder at hand.
 */

#include "config.h"

#define _GNU_SOURCE

#include "rw-file-kinds.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/xattr.h>
#include <unistd.h>

char *rw_kind_text;

/* GLib would look for a temporary name, and find none for the longest. */
static void
put (const char *path)
{
  int file = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  gssize length = (gssize) strlen (rw_kind_text);

  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (write (file, rw_kind_text, (gsize) length), ==, length);
  g_assert_cmpint (close (file), ==, 0);
}

static void
put_with_mode (const char *path,
               mode_t      mode)
{
  put (path);
  g_assert_cmpint (chmod (path, mode), ==, 0);
}

void
rw_make_nothing (const char *path)
{
}

void
rw_make_plain (const char *path)
{
  put_with_mode (path, 0644);
}

void
rw_make_private (const char *path)
{
  put_with_mode (path, 0600);
}

void
rw_make_shared (const char *path)
{
  put_with_mode (path, 0666);
}

void
rw_make_executable (const char *path)
{
  put_with_mode (path, 02750);
}

void
rw_make_read_only (const char *path)
{
  put_with_mode (path, 0444);
}

/* Without root, one's own group is as good as any. */
void
rw_make_others (const char *path)
{
  put_with_mode (path, 0666);
  if (geteuid () == 0)
    g_assert_cmpint (chown (path, RW_SOMEBODY, RW_SOMEBODY), ==, 0);
  g_assert_cmpint (chmod (path, 0666), ==, 0);
}

void
rw_make_other_group (const char *path)
{
  put_with_mode (path, 0664);
  if (geteuid () == 0)
    g_assert_cmpint (chown (path, RW_NOBODY, RW_SOMEBODY), ==, 0);
  g_assert_cmpint (chmod (path, 0664), ==, 0);
}

/* Not all file systems have them; the row is one more plain file then. */
static void
set_attribute (const char *path,
               const char *name,
               const void *value,
               gsize       length)
{
  if (setxattr (path, name, value, length, 0) == 0)
    return;
  g_assert_cmpint (errno, ==, ENOTSUP);
  g_test_message ("no attribute “%s” here", name);
}

void
rw_make_with_attributes (const char *path)
{
  g_autofree char *large = g_strnfill (900, 'x');

  put_with_mode (path, 0640);
  set_attribute (path, "user.xdg.comment", "kept", 4);
  set_attribute (path, "user.empty", "", 0);
  set_attribute (path, "user.large", large, strlen (large));
}

/* Somebody may read, the group may read, others may not. */
static const guint8 access_list[] = {
  2, 0, 0, 0,
  0x01, 0, 6, 0, 0xff, 0xff, 0xff, 0xff,
  0x02, 0, 4, 0, RW_SOMEBODY & 0xff, RW_SOMEBODY >> 8, 0, 0,
  0x04, 0, 4, 0, 0xff, 0xff, 0xff, 0xff,
  0x10, 0, 4, 0, 0xff, 0xff, 0xff, 0xff,
  0x20, 0, 0, 0, 0xff, 0xff, 0xff, 0xff,
};

void
rw_make_with_access_list (const char *path)
{
  put_with_mode (path, 0640);
  set_attribute (path, "system.posix_acl_access", access_list,
                 sizeof access_list);
}

/* What is made here from now on gets a list; the file has none. */
void
rw_make_in_listed_folder (const char *path)
{
  put_with_mode (path, 0640);
  set_attribute (".", "system.posix_acl_default", access_list,
                 sizeof access_list);
}

void
rw_make_link (const char *path)
{
  rw_make_private ("real");
  g_assert_cmpint (symlink ("real", path), ==, 0);
}

void
rw_make_absolute_link (const char *path)
{
  g_autofree char *folder = g_get_current_dir ();
  g_autofree char *real = g_build_filename (folder, "real", NULL);

  rw_make_private ("real");
  g_assert_cmpint (symlink (real, path), ==, 0);
}

void
rw_make_chain (const char *path)
{
  g_assert_cmpint (mkdir ("sub", 0755), ==, 0);
  rw_make_private ("real");
  g_assert_cmpint (symlink ("../real", "sub/third"), ==, 0);
  g_assert_cmpint (symlink ("sub/third", "second"), ==, 0);
  g_assert_cmpint (symlink ("./second", path), ==, 0);
}

void
rw_make_linked_folder (const char *path)
{
  g_assert_cmpint (mkdir ("sub", 0755), ==, 0);
  rw_make_private ("sub/file");
  g_assert_cmpint (symlink ("sub", "linked"), ==, 0);
}

void
rw_make_dangling (const char *path)
{
  g_assert_cmpint (symlink ("nowhere", path), ==, 0);
}

void
rw_make_loop (const char *path)
{
  g_assert_cmpint (symlink ("second", path), ==, 0);
  g_assert_cmpint (symlink (path, "second"), ==, 0);
}

void
rw_make_hard_link (const char *path)
{
  rw_make_private (path);
  g_assert_cmpint (link (path, "second"), ==, 0);
}

void
rw_make_link_to_hard_link (const char *path)
{
  rw_make_hard_link ("real");
  g_assert_cmpint (symlink ("real", path), ==, 0);
}

void
rw_make_pipe (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0666), ==, 0);
}

void
rw_make_folder (const char *path)
{
  g_assert_cmpint (mkdir (path, 0777), ==, 0);
}

void
rw_make_socket (const char *path)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int file = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_strlcpy (address.sun_path, path, sizeof address.sun_path);
  g_assert_cmpint (bind (file, (struct sockaddr *) &address, sizeof address),
                   ==, 0);
  close (file);
}

void
rw_make_device (const char *path)
{
  g_assert_cmpint (symlink ("/dev/full", path), ==, 0);
}
