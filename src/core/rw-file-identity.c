/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file is besides its bytes: owner, group, mode, and attributes, of
 * which access lists are some. The file that takes another's place takes them
 * over.
 */

#include "config.h"

#define _GNU_SOURCE

#include "core/rw-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "core/rw-error.h"

/* Linux knows no longer list and no longer value. */
#define MAX_ATTRIBUTE_BYTES (64 * 1024)

#define ALL_MODE_BITS (S_ISUID | S_ISGID | S_ISVTX | 0777)

static gboolean
fail_owner (const char  *path,
            GError     **error)
{
  g_autofree char *name = rw_file_dup_name (path);

  g_set_error (error, RW_ERROR, RW_ERROR_SAVE_IN_PLACE,
               _("“%s” belongs to somebody else, which a new file in its "
                 "place would not"), name);
  return FALSE;
}

/* Only root can give files away. Without the old group its rights would mean
 * others. */
static gboolean
copy_owner (const RwFileTarget  *from,
            int                  to,
            gboolean             strict,
            mode_t              *mode,
            GError             **error)
{
  uid_t user = from->old.st_uid;
  gid_t group = from->old.st_gid;
  struct stat now;

  if (TEMP_FAILURE_RETRY (fstat (to, &now)) != 0)
    return rw_file_fail_write (error, from->path);
  if ((now.st_uid == user && now.st_gid == group) ||
      TEMP_FAILURE_RETRY (fchown (to, user, group)) == 0)
    return TRUE;
  if (strict)
    return errno == EPERM ? fail_owner (from->path, error)
                          : rw_file_fail_write (error, from->path);

  *mode &= 0777;
  if (now.st_gid != group && fchown (to, (uid_t) -1, group) != 0)
    *mode &= (mode_t) ~S_IRWXG | (*mode & S_IRWXO) << 3;
  return TRUE;
}

static char *
list_attributes (int     file,
                 gssize *out_length)
{
  g_autofree char *names = g_malloc (MAX_ATTRIBUTE_BYTES);

  *out_length = TEMP_FAILURE_RETRY (flistxattr (file, names,
                                                MAX_ATTRIBUTE_BYTES));
  if (*out_length < 0 && errno == ENOTSUP)
    *out_length = 0;
  return g_steal_pointer (&names);
}

/* What people and programs put there, and who may read; the others belong to
 * the system, which may well refuse. */
static gboolean
is_precious (const char *attribute)
{
  return g_str_has_prefix (attribute, "user.") ||
         g_str_has_prefix (attribute, "system.posix_acl_");
}

static gboolean
copy_attribute (int         from,
                int         to,
                const char *name,
                char       *buffer)
{
  gssize length = TEMP_FAILURE_RETRY (fgetxattr (from, name, buffer,
                                                 MAX_ATTRIBUTE_BYTES));

  return length >= 0 &&
         TEMP_FAILURE_RETRY (fsetxattr (to, name, buffer, (gsize) length,
                                        0)) == 0;
}

static gboolean
copy_all_attributes (int from,
                     int to)
{
  g_autofree char *buffer = g_malloc (MAX_ATTRIBUTE_BYTES);
  gssize length;
  g_autofree char *names = list_attributes (from, &length);

  for (const char *name = names; name < names + length;
       name += strlen (name) + 1)
    if (!copy_attribute (from, to, name, buffer) && is_precious (name))
      return FALSE;

  return length >= 0;
}

static gboolean
lists (const char *names,
       gssize      length,
       const char *wanted)
{
  for (const char *name = names; name < names + length;
       name += strlen (name) + 1)
    if (strcmp (name, wanted) == 0)
      return TRUE;

  return FALSE;
}

/* The folder may have given the new file an access list of its own. */
static gboolean
drop_other_attributes (int from,
                       int to)
{
  gssize n_old;
  gssize n_new;
  g_autofree char *old = list_attributes (from, &n_old);
  g_autofree char *new = list_attributes (to, &n_new);

  for (const char *name = new; name < new + n_new; name += strlen (name) + 1)
    if (is_precious (name) && !lists (old, n_old, name) &&
        TEMP_FAILURE_RETRY (fremovexattr (to, name)) != 0)
      return FALSE;

  return n_old >= 0 && n_new >= 0;
}

static gboolean
copy_attributes (const RwFileTarget *from,
                 int                 to)
{
  int old = (int) TEMP_FAILURE_RETRY (openat (from->folder, from->name,
                                              O_RDONLY | O_NOFOLLOW |
                                              O_NONBLOCK | O_CLOEXEC));
  gboolean ok;
  int code;

  if (old < 0)
    return FALSE;

  ok = drop_other_attributes (old, to) && copy_all_attributes (old, to);
  code = errno;
  close (old);
  errno = code;
  return ok;
}

static gboolean
copy_mode (const RwFileTarget *from,
           int                 to,
           mode_t              mode)
{
  struct stat now;

  if (TEMP_FAILURE_RETRY (fstat (to, &now)) != 0)
    return FALSE;

  return (now.st_mode & ALL_MODE_BITS) == mode ||
         TEMP_FAILURE_RETRY (fchmod (to, mode)) == 0;
}

/*< private >
 * rw_file_copy_identity:
 * @from: a file that is there
 * @to: the file, open for writing, that shall take its place
 * @strict: whether all must be kept; else as much as one may
 * @error: where the error goes
 *
 * Gives a file another's owner, group, attributes and mode.
 *
 * Returns: whether it went well; else @error is set in %G_IO_ERROR, or to
 *   %RW_ERROR_SAVE_IN_PLACE where one may not give files away
 */
gboolean
rw_file_copy_identity (const RwFileTarget  *from,
                       int                  to,
                       gboolean             strict,
                       GError             **error)
{
  mode_t mode = from->old.st_mode & ALL_MODE_BITS;

  if (!copy_owner (from, to, strict, &mode, error))
    return FALSE;
  if (!copy_attributes (from, to) && strict)
    return rw_file_fail_write (error, from->path);

  return copy_mode (from, to, mode) || rw_file_fail_write (error, from->path);
}
