/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One draft on disk: the changes to a document that nobody has saved yet,
 * locked as long as somebody works on them. It knows no history and no
 * window.
 *
 * A draft is a folder with a name of its own:
 *
 *   DIRECTORY/1f0c5a779be2d604/document   what rw_draft_info_pack() made
 *                              lock       held with flock() by whoever works
 *                                         on it; its length counts attempts
 *
 * The document is replaced by a rename, which would take a lock on it away
 * unseen; the lock file is never replaced. The lock goes with the process,
 * however that ends.
 */

#include "config.h"

#include "core/rw-draft.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "core/rw-file-private.h"
#include "core/rw-file.h"

#define ID_LENGTH        16
#define DAMAGED          "damaged"
#define MAX_DRAFT_BYTES  (64 * 1024 * 1024)
#define MAX_NAMES        100

struct _RwDraft
{
  char        *directory;  /* (owned): of all drafts */
  char        *id;         /* (owned) */
  char        *folder;     /* (owned): of this one */
  char        *path;       /* (owned): of the document in it */
  RwDraftInfo *info;       /* (owned) (nullable): as read or written last */
  int          lock;       /* file descriptor, -1 for none */
};

static gboolean
fail (GError     **error,
      const char  *path)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               /* Translators: a folder or file, and why. */
               _("The draft “%s” could not be kept: %s"), name,
               g_strerror (code));
  return FALSE;
}

static gboolean
is_id (const char *id)
{
  return strlen (id) == ID_LENGTH
         && strspn (id, "0123456789abcdef") == ID_LENGTH;
}

/* Notes on disk which names a folder has, where the file system can. */
static void
sync_folder (const char *path)
{
  int folder = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (folder < 0)
    return;
  fsync (folder);
  close (folder);
}

static gboolean
make_directory (const char  *directory,
                GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (directory);

  if (g_file_test (directory, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir_with_parents (directory, 0700) != 0)
    return fail (error, directory);

  sync_folder (parent);
  return TRUE;
}

static RwDraft *
draft_new (const char *directory,
           const char *id)
{
  RwDraft *self = g_new0 (RwDraft, 1);

  self->directory = g_strdup (directory);
  self->id = g_strdup (id);
  self->folder = g_build_filename (directory, id, NULL);
  self->path = g_build_filename (self->folder, "document", NULL);
  self->lock = -1;
  return self;
}

static char *
dup_lock_path (const RwDraft *self)
{
  return g_build_filename (self->folder, "lock", NULL);
}

/* Where a file system knows no locks, nobody else can be asked. */
static gboolean
lock_file (int file)
{
  int status;

  do
    status = flock (file, LOCK_EX | LOCK_NB);
  while (status != 0 && errno == EINTR);

  return status == 0 || errno != EWOULDBLOCK;
}

/* What was on its way when a program ended; whoever holds the lock is the
 * only one who writes here. */
static void
remove_unfinished (const RwDraft *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      if (g_str_has_prefix (name, RW_FILE_TEMPORARY_PREFIX))
        g_unlink (path);
    }
}

/* Whether what was opened is still what has the name: somebody who removed
 * the draft meanwhile held the lock of a file that is no more. */
static gboolean
is_in_place (int         file,
             const char *path)
{
  struct stat opened;
  struct stat named;

  return fstat (file, &opened) == 0 && lstat (path, &named) == 0
         && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

static gboolean
take_lock (RwDraft  *self,
           GError  **error)
{
  g_autofree char *path = dup_lock_path (self);
  int file = open (path,
                   O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC,
                   0600);

  if (file < 0)
    return fail (error, self->folder);
  if (lock_file (file) && is_in_place (file, path))
    {
      self->lock = file;
      return TRUE;
    }

  close (file);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY,
               _("The draft “%s” belongs to a window that is open"), self->id);
  return FALSE;
}

/* Nobody else may look into it: what replaces it takes this one's mode. */
static gboolean
create_document (RwDraft  *self,
                 GError  **error)
{
  int file = open (self->path,
                   O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                   0600);

  if (file < 0)
    return fail (error, self->path);
  close (file);
  return TRUE;
}

/* Another process that looks for drafts may take a folder away that has no
 * document yet; then there is another name. */
static RwDraft *
create (const char  *directory,
        GError     **error)
{
  g_autofree char *id = g_strdup_printf ("%08x%08x", g_random_int (),
                                         g_random_int ());
  g_autoptr (RwDraft) self = draft_new (directory, id);

  if (g_mkdir (self->folder, 0700) != 0)
    {
      fail (error, self->folder);
      return NULL;
    }
  if (!take_lock (self, error) || !create_document (self, error))
    {
      g_rmdir (self->folder);
      return NULL;
    }
  sync_folder (directory);
  return g_steal_pointer (&self);
}

static gboolean
is_taken (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY);
}

/**
 * rw_draft_new:
 * @directory: (type filename): where drafts are kept; made where it is
 *   missing
 * @error: where the error goes
 *
 * Makes a draft that holds nothing yet, and locks it.
 *
 * Returns: (transfer full): the draft, or %NULL with @error set, in
 *   %G_IO_ERROR
 */
RwDraft *
rw_draft_new (const char  *directory,
              GError     **error)
{
  g_autoptr (GError) reason = NULL;
  RwDraft *self = NULL;

  g_return_val_if_fail (directory != NULL, NULL);

  if (!make_directory (directory, error))
    return NULL;
  for (int i = 0; i < MAX_NAMES && self == NULL; i++)
    {
      g_clear_error (&reason);
      self = create (directory, &reason);
      if (self == NULL && !is_taken (reason))
        break;
    }

  if (self == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  return self;
}

/**
 * rw_draft_open:
 * @directory: (type filename): where drafts are kept
 * @id: the name of a draft
 * @error: where the error goes
 *
 * Locks a draft that another process has left behind.
 *
 * Returns: (transfer full): the draft, or %NULL with @error set:
 *   %G_IO_ERROR_BUSY where somebody works on it, %G_IO_ERROR_NOT_FOUND where
 *   there is none of that name, and the other codes of %G_IO_ERROR
 */
RwDraft *
rw_draft_open (const char  *directory,
               const char  *id,
               GError     **error)
{
  g_autoptr (RwDraft) self = NULL;

  g_return_val_if_fail (directory != NULL && id != NULL, NULL);

  if (!is_id (id))
    {
      errno = ENOENT;
      fail (error, id);
      return NULL;
    }
  self = draft_new (directory, id);
  if (!take_lock (self, error))
    return NULL;
  remove_unfinished (self);
  return g_steal_pointer (&self);
}

/**
 * rw_draft_free:
 * @self: (nullable) (transfer full): the draft
 *
 * Lets go of the lock. What is on disk stays there.
 */
void
rw_draft_free (RwDraft *self)
{
  if (self == NULL)
    return;

  if (self->lock >= 0)
    close (self->lock);
  rw_draft_info_free (self->info);
  g_free (self->path);
  g_free (self->folder);
  g_free (self->id);
  g_free (self->directory);
  g_free (self);
}

/**
 * rw_draft_get_id:
 * @self: the draft
 *
 * Gets its name, for rw_draft_open().
 *
 * Returns: (transfer none): sixteen characters
 */
const char *
rw_draft_get_id (const RwDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * rw_draft_get_info:
 * @self: the draft
 *
 * Gets what the draft says of its document.
 *
 * Returns: (transfer none) (nullable): what was read or written last; %NULL
 *   before that
 */
const RwDraftInfo *
rw_draft_get_info (const RwDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->info;
}

/**
 * rw_draft_write:
 * @self: the draft
 * @info: what to say of the document
 * @document: the document as it would be saved
 * @error: where the error goes
 *
 * Replaces what the draft holds. What was there stays where that fails, and
 * where the program ends meanwhile.
 *
 * Returns: whether it is on disk; else @error is set, in %G_IO_ERROR
 */
gboolean
rw_draft_write (RwDraft            *self,
                const RwDraftInfo  *info,
                GBytes             *document,
                GError            **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL && self->lock >= 0, FALSE);
  g_return_val_if_fail (info != NULL && document != NULL, FALSE);

  bytes = rw_draft_info_pack (info, document);
  if (!rw_file_write_bytes (self->path, bytes, TRUE, error))
    return FALSE;

  rw_draft_info_free (self->info);
  self->info = rw_draft_info_new (info->uri, info->state, info->title,
                                  info->time);
  return TRUE;
}

/**
 * rw_draft_read:
 * @self: the draft
 * @error: where the error goes
 *
 * Reads the document that the draft holds, and what it says of it.
 *
 * Returns: (transfer full): the bytes, or %NULL with @error set:
 *   %G_IO_ERROR_NOT_FOUND where nothing was ever written,
 *   those of rw_draft_info_unpack() and of rw_file_read_bytes()
 */
GBytes *
rw_draft_read (RwDraft  *self,
               GError  **error)
{
  g_autoptr (GBytes) bytes = NULL;
  GBytes *document = NULL;
  RwDraftInfo *info;

  g_return_val_if_fail (self != NULL && self->lock >= 0, NULL);

  bytes = rw_file_read_bytes (self->path, MAX_DRAFT_BYTES, error);
  if (bytes == NULL)
    return NULL;
  if (g_bytes_get_size (bytes) == 0)
    {
      errno = ENOENT;
      fail (error, self->path);
      return NULL;
    }
  info = rw_draft_info_unpack (bytes, &document, error);
  if (info == NULL)
    return NULL;

  rw_draft_info_free (self->info);
  self->info = info;
  return document;
}

/**
 * rw_draft_remove:
 * @self: the draft
 * @error: where the error goes
 *
 * Takes the draft from the disk, for good. It can only be freed afterwards.
 *
 * Returns: whether nothing of it is left to be offered; else @error is set,
 *   in %G_IO_ERROR
 */
gboolean
rw_draft_remove (RwDraft  *self,
                 GError  **error)
{
  g_autofree char *lock = NULL;

  g_return_val_if_fail (self != NULL && self->lock >= 0, FALSE);

  if (g_unlink (self->path) != 0 && errno != ENOENT)
    return fail (error, self->path);

  /* The lock goes last: a folder without it could be taken for one that has
   * just been made. */
  lock = dup_lock_path (self);
  remove_unfinished (self);
  g_unlink (lock);
  g_rmdir (self->folder);
  sync_folder (self->directory);
  return TRUE;
}

static void
write_reason (const char *folder,
              const char *reason)
{
  g_autofree char *path = g_build_filename (folder, "reason", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (reason, strlen (reason));
  g_autoptr (GError) error = NULL;

  /* It is told as well; what matters is that the draft is kept. */
  if (!rw_file_write_bytes (path, bytes, TRUE, &error))
    g_debug ("%s", error->message);
}

/**
 * rw_draft_set_aside:
 * @self: the draft
 * @reason: why, as plain text
 * @error: where the error goes
 *
 * Moves a draft that cannot be restored to the folder of damaged ones, where
 * nobody offers it and nobody deletes it. It can only be freed afterwards.
 *
 * Returns: whether it is there; else @error is set, in %G_IO_ERROR
 */
gboolean
rw_draft_set_aside (RwDraft     *self,
                    const char  *reason,
                    GError     **error)
{
  g_autofree char *damaged = NULL;
  g_autofree char *target = NULL;

  g_return_val_if_fail (self != NULL && self->lock >= 0, FALSE);
  g_return_val_if_fail (reason != NULL, FALSE);

  damaged = g_build_filename (self->directory, DAMAGED, NULL);
  target = g_build_filename (damaged, self->id, NULL);
  if (!make_directory (damaged, error))
    return FALSE;
  if (g_rename (self->folder, target) != 0)
    return fail (error, self->folder);

  write_reason (target, reason);
  sync_folder (damaged);
  sync_folder (self->directory);
  return TRUE;
}

/**
 * rw_draft_get_attempts:
 * @self: the draft
 *
 * Counts how often restoring it was begun and never came to a good end. The
 * length of the lock file says so: one byte cannot be written in part.
 *
 * Returns: a number
 */
guint
rw_draft_get_attempts (const RwDraft *self)
{
  struct stat status;

  g_return_val_if_fail (self != NULL && self->lock >= 0, 0);

  if (fstat (self->lock, &status) != 0)
    return 0;
  return (guint) MIN (status.st_size, G_MAXINT);
}

/**
 * rw_draft_begin_attempt:
 * @self: the draft
 * @error: where the error goes
 *
 * Notes on disk that the draft is about to be restored, before anything is
 * done that could end the program.
 *
 * Returns: whether that is on disk; else @error is set, in %G_IO_ERROR
 */
gboolean
rw_draft_begin_attempt (RwDraft  *self,
                        GError  **error)
{
  gssize n;

  g_return_val_if_fail (self != NULL && self->lock >= 0, FALSE);

  do
    n = write (self->lock, "\n", 1);
  while (n < 0 && errno == EINTR);

  return (n == 1 && fsync (self->lock) == 0) || fail (error, self->folder);
}

/**
 * rw_draft_end_attempts:
 * @self: the draft
 * @error: where the error goes
 *
 * Notes on disk that the draft was restored well.
 *
 * Returns: whether that is on disk; else @error is set, in %G_IO_ERROR
 */
gboolean
rw_draft_end_attempts (RwDraft  *self,
                       GError  **error)
{
  g_return_val_if_fail (self != NULL && self->lock >= 0, FALSE);

  return (ftruncate (self->lock, 0) == 0 && fsync (self->lock) == 0)
         || fail (error, self->folder);
}
