/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As with the real ones, what is written is seen when the stream is closed,
 * and is not when the closing was cancelled.
 */

#include "config.h"

#include "rw-remote-file.h"

struct _RwRemoteFile
{
  GObject parent_instance;

  GBytes *contents;  /* (owned) (nullable): NULL for no file */
  gsize   room;      /* in bytes */
};

#define RW_TYPE_REMOTE_INPUT (rw_remote_input_get_type ())
G_DECLARE_FINAL_TYPE (RwRemoteInput, rw_remote_input, RW, REMOTE_INPUT,
                      GFileInputStream)

struct _RwRemoteInput
{
  GFileInputStream parent_instance;

  GInputStream    *memory;  /* (owned) */
};

#define RW_TYPE_REMOTE_OUTPUT (rw_remote_output_get_type ())
G_DECLARE_FINAL_TYPE (RwRemoteOutput, rw_remote_output, RW, REMOTE_OUTPUT,
                      GFileOutputStream)

struct _RwRemoteOutput
{
  GFileOutputStream parent_instance;

  RwRemoteFile     *file;     /* (owned) */
  GByteArray       *written;  /* (owned) */
};

static void rw_remote_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE (RwRemoteInput, rw_remote_input, G_TYPE_FILE_INPUT_STREAM)
G_DEFINE_FINAL_TYPE (RwRemoteOutput, rw_remote_output,
                     G_TYPE_FILE_OUTPUT_STREAM)
G_DEFINE_FINAL_TYPE_WITH_CODE (RwRemoteFile, rw_remote_file, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE,
                                                      rw_remote_file_iface_init))

static gssize
input_read (GInputStream  *stream,
            void          *buffer,
            gsize          count,
            GCancellable  *cancellable,
            GError       **error)
{
  return g_input_stream_read (RW_REMOTE_INPUT (stream)->memory, buffer, count,
                              cancellable, error);
}

static void
rw_remote_input_finalize (GObject *object)
{
  g_object_unref (RW_REMOTE_INPUT (object)->memory);

  G_OBJECT_CLASS (rw_remote_input_parent_class)->finalize (object);
}

static void
rw_remote_input_class_init (RwRemoteInputClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = input_read;
  G_OBJECT_CLASS (klass)->finalize = rw_remote_input_finalize;
}

static void
rw_remote_input_init (RwRemoteInput *self)
{
}

static gssize
output_write (GOutputStream  *stream,
              const void     *buffer,
              gsize           count,
              GCancellable   *cancellable,
              GError        **error)
{
  RwRemoteOutput *self = RW_REMOTE_OUTPUT (stream);
  gsize room = self->file->room - MIN (self->file->room, self->written->len);
  gsize n = MIN (count, room);

  if (n == 0 && count > 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "no room");
      return -1;
    }
  g_byte_array_append (self->written, buffer, (guint) n);
  return (gssize) n;
}

static gboolean
output_close (GOutputStream  *stream,
              GCancellable   *cancellable,
              GError        **error)
{
  RwRemoteOutput *self = RW_REMOTE_OUTPUT (stream);
  g_autoptr (GBytes) bytes = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  bytes = g_bytes_new (self->written->data, self->written->len);
  rw_remote_file_set_contents (self->file, bytes);
  return TRUE;
}

static void
rw_remote_output_finalize (GObject *object)
{
  RwRemoteOutput *self = RW_REMOTE_OUTPUT (object);

  g_byte_array_unref (self->written);
  g_object_unref (self->file);

  G_OBJECT_CLASS (rw_remote_output_parent_class)->finalize (object);
}

static void
rw_remote_output_class_init (RwRemoteOutputClass *klass)
{
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = output_write;
  G_OUTPUT_STREAM_CLASS (klass)->close_fn = output_close;
  G_OBJECT_CLASS (klass)->finalize = rw_remote_output_finalize;
}

static void
rw_remote_output_init (RwRemoteOutput *self)
{
  self->written = g_byte_array_new ();
}

static gboolean
file_is_native (GFile *file)
{
  return FALSE;
}

static char *
file_get_path (GFile *file)
{
  return NULL;
}

static char *
file_dup_address (GFile *file)
{
  return g_strdup ("remote:///estate.ringwall");
}

static char *
file_get_basename (GFile *file)
{
  return g_strdup ("estate.ringwall");
}

static GFileInputStream *
file_read (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  RwRemoteFile *self = RW_REMOTE_FILE (file);
  RwRemoteInput *stream;

  if (self->contents == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "not there");
      return NULL;
    }
  stream = g_object_new (RW_TYPE_REMOTE_INPUT, NULL);
  stream->memory = g_memory_input_stream_new_from_bytes (self->contents);
  return G_FILE_INPUT_STREAM (stream);
}

static GFileOutputStream *
file_replace (GFile             *file,
              const char        *etag,
              gboolean           make_backup,
              GFileCreateFlags   flags,
              GCancellable      *cancellable,
              GError           **error)
{
  RwRemoteOutput *stream = g_object_new (RW_TYPE_REMOTE_OUTPUT, NULL);

  stream->file = g_object_ref (RW_REMOTE_FILE (file));
  return G_FILE_OUTPUT_STREAM (stream);
}

static GFileOutputStream *
file_create (GFile             *file,
             GFileCreateFlags   flags,
             GCancellable      *cancellable,
             GError           **error)
{
  if (RW_REMOTE_FILE (file)->contents == NULL)
    return file_replace (file, NULL, FALSE, flags, cancellable, error);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, "there already");
  return NULL;
}

static void
rw_remote_file_iface_init (GFileIface *iface)
{
  iface->is_native = file_is_native;
  iface->get_path = file_get_path;
  iface->get_uri = file_dup_address;
  iface->get_parse_name = file_dup_address;
  iface->get_basename = file_get_basename;
  iface->read_fn = file_read;
  iface->replace = file_replace;
  iface->create = file_create;
}

static void
rw_remote_file_finalize (GObject *object)
{
  g_clear_pointer (&RW_REMOTE_FILE (object)->contents, g_bytes_unref);

  G_OBJECT_CLASS (rw_remote_file_parent_class)->finalize (object);
}

static void
rw_remote_file_class_init (RwRemoteFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rw_remote_file_finalize;
}

static void
rw_remote_file_init (RwRemoteFile *self)
{
  self->room = G_MAXSIZE;
}

/* Makes an address that nothing is at. */
GFile *
rw_remote_file_new (void)
{
  return g_object_new (RW_TYPE_REMOTE_FILE, NULL);
}

GBytes *
rw_remote_file_get_contents (RwRemoteFile *self)
{
  return self->contents;
}

void
rw_remote_file_set_contents (RwRemoteFile *self,
                             GBytes       *contents)
{
  GBytes *old = self->contents;

  self->contents = contents != NULL ? g_bytes_ref (contents) : NULL;
  g_clear_pointer (&old, g_bytes_unref);
}

/* Lets no more than this many bytes be written. */
void
rw_remote_file_set_room (RwRemoteFile *self,
                         gsize         bytes)
{
  self->room = bytes;
}
