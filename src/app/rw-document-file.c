/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document's file over the life of a window. It watches the file, looks at
 * it in a thread, and lets one save go at a time. What to do about a file
 * that has changed is for others to say.
 */

#include "config.h"

#include "app/rw-document-file.h"

#include <sys/stat.h>

#include <glib/gstdio.h>

#include "core/rw-error.h"

/* Programs write a file in several steps: look when they have come to rest. */
#define CHECK_AFTER_MS 200

struct _RwDocumentFile
{
  GObject       parent_instance;

  /* Owned */
  GFile        *file;      /* (nullable) */
  RwFileState  *state;     /* (nullable): as it was read or saved last */
  RwFileState  *seen;      /* (nullable): what another program has written */
  GFileMonitor *monitor;   /* (nullable) */

  RwDisk        disk;
  gboolean      read_only;
  gboolean      saving;
  guint         check_id;  /* waits before it looks */
  guint         look;      /* counts what makes earlier looks worthless */
};

/** Look: a thread's look at a file. */
typedef struct
{
  char        *path;       /* (owned) */
  RwFileState *state;      /* (owned): what it is compared with */
  RwFileState *seen;       /* (owned) (nullable): what is there */
  RwDisk       disk;
  gboolean     read_only;
  guint        number;     /* as RwDocumentFile.look */
} Look;

/** Save: a save on its way. */
typedef struct
{
  GFile    *file;  /* (owned) */
  gboolean  move;  /* whether the document lives there from then on */
} Save;

typedef enum
{
  PROP_FILE = 1,
  PROP_DISK,
  PROP_READ_ONLY,
  PROP_SAVING,
} RwDocumentFileProperty;

static GParamSpec *properties[PROP_SAVING + 1];

G_DEFINE_FINAL_TYPE (RwDocumentFile, rw_document_file, G_TYPE_OBJECT)

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->path);
  g_clear_pointer (&look->state, rw_file_state_free);
  g_clear_pointer (&look->seen, rw_file_state_free);
  g_free (look);
}

static void
save_free (gpointer data)
{
  Save *save = data;

  g_clear_object (&save->file);
  g_free (save);
}

/* A file that nobody may write is not to be written, not even by somebody who
 * could. */
static gboolean
is_read_only (const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return FALSE;
  return (status.st_mode & 0222) == 0 || g_access (path, W_OK) != 0;
}

static char *
dup_local_path (GFile *file)
{
  return file != NULL && g_file_is_native (file) ? g_file_get_path (file)
                                                 : NULL;
}

static void
take_look (Look *look)
{
  g_autoptr (GError) error = NULL;

  look->read_only = is_read_only (look->path);
  if (rw_file_state_is_at (look->state, look->path))
    {
      look->disk = RW_DISK_SAME;
      return;
    }
  look->seen = rw_file_state_read (look->path, &error);
  if (look->seen == NULL)
    look->disk = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
                   ? RW_DISK_GONE : RW_DISK_CHANGED;
  else
    look->disk = rw_file_state_equal_contents (look->seen, look->state)
                   ? RW_DISK_SAME : RW_DISK_CHANGED;
}

static void
look_thread_func (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  take_look (task_data);
  g_task_return_boolean (task, TRUE);
}

static void
set_disk (RwDocumentFile *self,
          RwDisk          disk)
{
  if (self->disk == disk)
    return;
  self->disk = disk;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISK]);
}

static void
set_read_only (RwDocumentFile *self,
               gboolean        read_only)
{
  if (self->read_only == read_only)
    return;
  self->read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static void
set_saving (RwDocumentFile *self,
            gboolean        saving)
{
  if (self->saving == saving)
    return;
  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

static void
look_taken_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  RwDocumentFile *self = RW_DOCUMENT_FILE (source);
  Look *look = g_task_get_task_data (G_TASK (result));

  /* It was saved, or moved, in the meantime. */
  if (look->number != self->look)
    return;
  g_clear_pointer (&self->seen, rw_file_state_free);
  if (look->disk == RW_DISK_SAME && look->seen != NULL)
    {
      rw_file_state_free (self->state);
      self->state = g_steal_pointer (&look->seen);
    }
  else
    self->seen = g_steal_pointer (&look->seen);
  set_read_only (self, look->read_only);
  set_disk (self, look->disk);
}

static gboolean
check_cb (gpointer data)
{
  RwDocumentFile *self = data;

  self->check_id = 0;
  rw_document_file_check (self);
  return G_SOURCE_REMOVE;
}

static void
monitor_changed_cb (RwDocumentFile *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  self->check_id = g_timeout_add (CHECK_AFTER_MS, check_cb, self);
}

static void
unwatch (RwDocumentFile *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

/* Where a file cannot be watched it is looked at when the window is gone to. */
static void
watch (RwDocumentFile *self)
{
  unwatch (self);
  if (self->file == NULL || self->state == NULL)
    return;
  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES,
                                       NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed",
                             G_CALLBACK (monitor_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  RwDocumentFile *self = g_task_get_source_object (task);
  Save *save = g_task_get_task_data (task);
  g_autoptr (RwFileState) state = NULL;
  g_autoptr (GError) error = NULL;
  gboolean saved = rw_document_save_finish (result, &state, &error);

  self->look++;
  /* A save that failed at the very end may have written the file. */
  if (state != NULL && save->move)
    rw_document_file_set (self, save->file, state);
  if (g_error_matches (error, RW_ERROR, RW_ERROR_SAVE_GONE))
    set_disk (self, RW_DISK_GONE);
  set_saving (self, FALSE);
  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
rw_document_file_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RwDocumentFile *self = RW_DOCUMENT_FILE (object);

  switch ((RwDocumentFileProperty) id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_DISK:
      g_value_set_uint (value, self->disk);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, self->saving);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_document_file_dispose (GObject *object)
{
  RwDocumentFile *self = RW_DOCUMENT_FILE (object);

  unwatch (self);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (rw_document_file_parent_class)->dispose (object);
}

static void
rw_document_file_finalize (GObject *object)
{
  RwDocumentFile *self = RW_DOCUMENT_FILE (object);

  g_clear_pointer (&self->state, rw_file_state_free);
  g_clear_pointer (&self->seen, rw_file_state_free);

  G_OBJECT_CLASS (rw_document_file_parent_class)->finalize (object);
}

static void
rw_document_file_class_init (RwDocumentFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rw_document_file_get_property;
  object_class->dispose = rw_document_file_dispose;
  object_class->finalize = rw_document_file_finalize;

  properties[PROP_FILE] =
    g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_DISK] =
    g_param_spec_uint ("disk", NULL, NULL, 0, RW_N_DISKS - 1, RW_DISK_SAME,
                       flags);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_SAVING] =
    g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);
}

static void
rw_document_file_init (RwDocumentFile *self)
{
}

/**
 * rw_document_file_new:
 *
 * Makes the place of a document that is kept nowhere yet.
 *
 * Returns: (transfer full): the place
 */
RwDocumentFile *
rw_document_file_new (void)
{
  return g_object_new (RW_TYPE_DOCUMENT_FILE, NULL);
}

/**
 * rw_document_file_get_file:
 * @self: the place of a document
 *
 * Gets where the document is kept.
 *
 * Returns: (transfer none) (nullable): the file; %NULL for a document that was
 *   never saved
 */
GFile *
rw_document_file_get_file (RwDocumentFile *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT_FILE (self), NULL);

  return self->file;
}

/**
 * rw_document_file_get_state:
 * @self: the place of a document
 *
 * Gets what the file was when the document was read or saved last.
 *
 * Returns: (transfer none) (nullable): the state; %NULL where there is none
 */
const RwFileState *
rw_document_file_get_state (RwDocumentFile *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT_FILE (self), NULL);

  return self->state;
}

/**
 * rw_document_file_set:
 * @self: the place of a document
 * @file: (nullable): where it is kept
 * @state: (nullable): of the very bytes that were read from there; %NULL while
 *   they are on their way
 *
 * Says where the document is kept.
 */
void
rw_document_file_set (RwDocumentFile    *self,
                      GFile             *file,
                      const RwFileState *state)
{
  g_autoptr (RwFileState) copy = rw_file_state_copy (state);
  g_autofree char *path = NULL;

  g_return_if_fail (RW_IS_DOCUMENT_FILE (self));

  self->look++;
  g_clear_pointer (&self->state, rw_file_state_free);
  g_clear_pointer (&self->seen, rw_file_state_free);
  self->state = g_steal_pointer (&copy);
  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);

  path = dup_local_path (file);
  set_read_only (self, path != NULL && is_read_only (path));
  set_disk (self, RW_DISK_SAME);
  watch (self);
}

/**
 * rw_document_file_get_disk:
 * @self: the place of a document
 *
 * Gets what has become of the file, as far as is known.
 *
 * Returns: what it is like now
 */
RwDisk
rw_document_file_get_disk (RwDocumentFile *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT_FILE (self), RW_DISK_SAME);

  return self->disk;
}

/**
 * rw_document_file_get_read_only:
 * @self: the place of a document
 *
 * Asks whether the file, or its folder, may not be written.
 *
 * Returns: %FALSE where there is no file
 */
gboolean
rw_document_file_get_read_only (RwDocumentFile *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT_FILE (self), FALSE);

  return self->read_only;
}

/**
 * rw_document_file_get_saving:
 * @self: the place of a document
 *
 * Asks whether a save is on its way.
 *
 * Returns: whether it is
 */
gboolean
rw_document_file_get_saving (RwDocumentFile *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT_FILE (self), FALSE);

  return self->saving;
}

/**
 * rw_document_file_check:
 * @self: the place of a document
 *
 * Looks at the file in a thread, and says by RwDocumentFile:disk and
 * RwDocumentFile:read-only what was seen.
 */
void
rw_document_file_check (RwDocumentFile *self)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *path = NULL;
  Look *look;

  g_return_if_fail (RW_IS_DOCUMENT_FILE (self));

  if (self->saving || self->file == NULL || self->state == NULL)
    return;
  path = dup_local_path (self->file);
  if (path == NULL)
    return;

  look = g_new0 (Look, 1);
  look->path = g_steal_pointer (&path);
  look->state = rw_file_state_copy (self->state);
  look->number = ++self->look;
  task = g_task_new (self, NULL, look_taken_cb, NULL);
  g_task_set_source_tag (task, rw_document_file_check);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread_func);
}

/**
 * rw_document_file_accept:
 * @self: the place of a document
 *
 * Takes what another program has written for seen: the next save replaces it.
 */
void
rw_document_file_accept (RwDocumentFile *self)
{
  g_return_if_fail (RW_IS_DOCUMENT_FILE (self));

  if (self->seen == NULL)
    return;
  self->look++;
  rw_file_state_free (self->state);
  self->state = g_steal_pointer (&self->seen);
  set_disk (self, RW_DISK_SAME);
}

/**
 * rw_document_file_save_async:
 * @self: the place of a document
 * @document: what to save, as it is now
 * @file: (nullable): where to; %NULL for where it is kept
 * @flags: what somebody has agreed to
 * @move: whether @file is where it is kept from then on
 * @callback: called in the main thread when it is done
 * @user_data: for @callback
 *
 * Starts to save. One save goes at a time.
 */
void
rw_document_file_save_async (RwDocumentFile      *self,
                             RwDocument          *document,
                             GFile               *file,
                             RwSaveFlags          flags,
                             gboolean             move,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  const RwFileState *expected = NULL;
  Save *save;

  g_return_if_fail (RW_IS_DOCUMENT_FILE (self));
  g_return_if_fail (file != NULL || self->file != NULL);
  g_return_if_fail (!self->saving);

  if (file == NULL)
    file = self->file;
  if (self->file != NULL && g_file_equal (file, self->file)
      && self->disk != RW_DISK_GONE)
    expected = self->state;

  save = g_new0 (Save, 1);
  save->file = g_object_ref (file);
  save->move = move;
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, rw_document_file_save_async);
  g_task_set_task_data (task, save, save_free);
  set_saving (self, TRUE);
  rw_document_save_async (document, file, expected, flags, NULL, saved_cb,
                          g_steal_pointer (&task));
}

/**
 * rw_document_file_save_finish:
 * @self: the place of a document
 * @result: as given to the callback
 * @error: why nothing was saved: RW_ERROR or G_IO_ERROR
 *
 * Ends a save.
 *
 * Returns: whether the document is on the disk
 */
gboolean
rw_document_file_save_finish (RwDocumentFile  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
