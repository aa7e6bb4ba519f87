/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving to a local path: first everything that forbids it, then the file
 * writer. It knows files and no documents.
 */

#include "config.h"

#define _GNU_SOURCE

#include "core/rw-document-saver-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "core/rw-document-io.h"
#include "core/rw-error.h"
#include "core/rw-file-private.h"

/** Save: one save under way. */
typedef struct
{
  RwFileTarget       target;
  GBytes            *bytes;     /* (borrowed) */
  const RwFileState *expected;  /* (borrowed) (nullable) */
  RwSaveFlags        flags;
  GBytes            *old;       /* (owned) (nullable): what is there now */
} Save;

static void
save_clear (Save *self)
{
  rw_file_target_clear (&self->target);
  g_clear_pointer (&self->old, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Save, save_clear)

static gboolean
fail (const Save  *self,
      RwError      code,
      const char  *reason,
      GError     **error)
{
  g_autofree char *name = rw_file_dup_name (self->target.path);

  /* Translators: a file, and why. */
  g_set_error (error, RW_ERROR, code, _("“%s” was not saved: %s"), name,
               reason);
  return FALSE;
}

static gboolean
may_write (int         folder,
           const char *name)
{
  return TEMP_FAILURE_RETRY (faccessat (folder, name, W_OK,
                                        AT_EACCESS)) == 0;
}

static gboolean
is_refusal (int code)
{
  return code == EACCES || code == EPERM || code == EROFS;
}

/* The folder of a file that is not there yet. */
static gboolean
check_new (const Save  *self,
           GError     **error)
{
  if (self->target.is_link)
    return fail (self, RW_ERROR_SAVE_KIND,
                 _("it is a link to a file that does not exist"), error);
  if (self->expected != NULL && (self->flags & RW_SAVE_OVERWRITE) == 0)
    return fail (self, RW_ERROR_SAVE_GONE,
                 _("the file was removed or renamed meanwhile"), error);
  if (may_write (self->target.folder, "."))
    return TRUE;
  if (is_refusal (errno))
    return fail (self, RW_ERROR_SAVE_READ_ONLY,
                 _("the folder may not be written to"), error);
  return rw_file_fail_write (error, self->target.path);
}

/* Root may write to what nobody may write to; whoever said so meant it. */
static gboolean
check_permission (const Save  *self,
                  GError     **error)
{
  const RwFileTarget *target = &self->target;
  gboolean refused = (target->old.st_mode & 0222) == 0;

  if (!refused && !may_write (target->folder, target->name))
    {
      if (!is_refusal (errno))
        return rw_file_fail_write (error, target->path);
      refused = TRUE;
    }

  return !refused ||
         fail (self, RW_ERROR_SAVE_READ_ONLY,
               _("the file may not be written to"), error);
}

static gboolean
check_links (Save    *self,
             GError **error)
{
  if (self->target.old.st_nlink <= 1 ||
      (self->flags & (RW_SAVE_BREAK_LINKS | RW_SAVE_IN_PLACE)) != 0)
    return TRUE;

  rw_file_remove_leftovers (self->target.folder, &self->target.old);
  if (!rw_file_target_look (&self->target, error))
    return FALSE;

  return !self->target.has_old || self->target.old.st_nlink <= 1 ||
         fail (self, RW_ERROR_SAVE_LINKED,
               _("the file has other names too (hard links), which would "
                 "keep the old document"), error);
}

/* Is there still what was last seen? The hash decides: a file that was
 * touched or replaced by an equal one is no change. */
static gboolean
check_contents (Save    *self,
                GError **error)
{
  g_autoptr (RwFileState) now = NULL;
  gboolean compare = (self->flags & RW_SAVE_OVERWRITE) == 0;

  if (!compare && (self->flags & RW_SAVE_IN_PLACE) == 0)
    return TRUE;
  if (compare && (guint64) self->target.old.st_size != self->expected->size)
    return fail (self, RW_ERROR_SAVE_CHANGED,
                 _("another program changed the file meanwhile"), error);

  self->old = rw_file_read_with_state (self->target.path,
                                       RW_DOCUMENT_MAX_BYTES, &now, error);
  if (self->old == NULL)
    return FALSE;

  return !compare || rw_file_state_equal_contents (now, self->expected) ||
         fail (self, RW_ERROR_SAVE_CHANGED,
               _("another program changed the file meanwhile"), error);
}

static gboolean
check_folder (const Save  *self,
              GError     **error)
{
  if ((self->flags & RW_SAVE_IN_PLACE) != 0 ||
      may_write (self->target.folder, "."))
    return TRUE;
  if (!is_refusal (errno))
    return rw_file_fail_write (error, self->target.path);
  return fail (self, RW_ERROR_SAVE_IN_PLACE,
               _("its folder may not be written to"), error);
}

static gboolean
check_old (Save    *self,
           GError **error)
{
  const char *kind = NULL;

  if (S_ISDIR (self->target.old.st_mode))
    kind = _("it is a folder, expected a file");
  else if (!S_ISREG (self->target.old.st_mode))
    kind = _("it is a device or a pipe, expected a file");
  if (kind != NULL)
    return fail (self, RW_ERROR_SAVE_KIND, kind, error);

  if (self->expected == NULL && (self->flags & RW_SAVE_OVERWRITE) == 0)
    return rw_file_fail_exists (error, self->target.path);

  return check_permission (self, error) && check_links (self, error) &&
         check_contents (self, error) && check_folder (self, error);
}

static gboolean
is_same (const struct stat *a,
         const struct stat *b)
{
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino &&
         a->st_size == b->st_size &&
         a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
         a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* What came between the first look and the last moment. Numbers may change
 * without anybody's doing, on file systems of programs; the hash decides. */
static gboolean
check_again (const Save  *self,
             GError     **error)
{
  g_autoptr (RwFileState) contents = NULL;
  RwFileTarget now = self->target;

  /* Where nothing was, the rename replaces nothing. */
  if (!self->target.has_old || (self->flags & RW_SAVE_OVERWRITE) != 0)
    return TRUE;
  if (!rw_file_target_look (&now, error))
    return FALSE;
  if (!now.has_old)
    return fail (self, RW_ERROR_SAVE_GONE,
                 _("the file was removed or renamed meanwhile"), error);
  if (is_same (&now.old, &self->target.old))
    return TRUE;

  contents = rw_file_state_read (self->target.path, error);
  if (contents == NULL)
    return FALSE;
  return rw_file_state_equal_contents (contents, self->expected) ||
         fail (self, RW_ERROR_SAVE_CHANGED,
               _("another program changed the file meanwhile"), error);
}

/* In folders where everybody may write, only one's own can be replaced. */
static gboolean
publish (const Save    *self,
         RwFileWriter  *writer,
         gboolean      *out_moved,
         GError       **error)
{
  g_autoptr (GError) reason = NULL;

  if (rw_file_writer_publish (writer, out_moved, &reason))
    return TRUE;
  if (!*out_moved && self->target.has_old &&
      g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return fail (self, RW_ERROR_SAVE_IN_PLACE,
                 _("it may not be replaced by a new file"), error);

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
replace (Save         *self,
         RwFileState **out_state,
         GError      **error)
{
  g_autoptr (RwFileWriter) writer =
    rw_file_writer_new_for (&self->target, self->target.has_old, TRUE, error);
  struct stat status;
  gboolean moved = FALSE;
  gboolean ok;
  gsize length;
  const void *data = g_bytes_get_data (self->bytes, &length);

  ok = writer != NULL &&
       rw_file_writer_write (writer, data, length, error) &&
       rw_file_writer_sync (writer, &status, error) &&
       check_again (self, error) &&
       publish (self, writer, &moved, error);

  if (moved && out_state != NULL)
    *out_state = rw_file_state_new (&status, self->bytes);
  if (ok)
    rw_file_remove_leftovers (self->target.folder, NULL);
  return ok;
}

static gboolean
rewrite (Save         *self,
         RwFileState **out_state,
         GError      **error)
{
  struct stat status;

  if (!rw_file_rewrite (&self->target, self->old, self->bytes, &status, error))
    return FALSE;

  if (out_state != NULL)
    *out_state = rw_file_state_new (&status, self->bytes);
  return TRUE;
}

/*< private >
 * rw_save_bytes_to_path:
 * @path: (type filename): a path in the file system
 * @bytes: what shall be there
 * @expected: (nullable): see rw_document_save()
 * @flags: see rw_document_save()
 * @out_state: (out) (optional) (transfer full): see rw_document_save()
 * @error: where the error goes
 *
 * Saves bytes that are good.
 *
 * Returns: whether they are on disk; else @error is set
 */
gboolean
rw_save_bytes_to_path (const char         *path,
                       GBytes             *bytes,
                       const RwFileState  *expected,
                       RwSaveFlags         flags,
                       RwFileState       **out_state,
                       GError            **error)
{
  g_auto (Save) self = {
    .target.folder = -1, .bytes = bytes, .expected = expected, .flags = flags,
  };

  if (!rw_file_target_open (&self.target, path, error))
    return FALSE;
  if (!self.target.has_old)
    return check_new (&self, error) && replace (&self, out_state, error);

  return check_old (&self, error) &&
         ((flags & RW_SAVE_IN_PLACE) != 0 ? rewrite (&self, out_state, error)
                                          : replace (&self, out_state, error));
}
