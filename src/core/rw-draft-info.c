/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a draft says of the document it keeps, and how both are put into one
 * run of bytes whose damage is seen. It knows no folder.
 *
 * The bytes are a line
 *
 *   ringwall-draft VERSION HEADER-LENGTH DOCUMENT-LENGTH SHA256
 *
 * then the header, a key file, then the document as it would be saved. The
 * hash is that of header and document.
 */

#include "config.h"

#include "core/rw-draft-info.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-document-io.h"
#include "core/rw-error.h"

#define MAGIC             "ringwall-draft"
#define VERSION           1
#define GROUP             "Draft"
#define MAX_LINE_BYTES    160
#define MAX_HEADER_BYTES  (64 * 1024)
#define N_LINE_WORDS      5
#define N_STATE_PARTS     5

/** Frame: what the first line says. */
typedef struct
{
  guint64     header_length;
  guint64     document_length;
  char       *hash;  /* (owned) */
  gsize       line_length;
} Frame;

static void
frame_clear (Frame *frame)
{
  g_clear_pointer (&frame->hash, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Frame, frame_clear)

static char *
dup_hex (const guint8 *bytes,
         gsize         length)
{
  GString *text = g_string_sized_new (2 * length);

  for (gsize i = 0; i < length; i++)
    g_string_append_printf (text, "%02x", bytes[i]);
  return g_string_free (text, FALSE);
}

static gboolean
read_hex (const char *text,
          guint8     *bytes,
          gsize       length)
{
  if (strlen (text) != 2 * length)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      int high = g_ascii_xdigit_value (text[2 * i]);
      int low = g_ascii_xdigit_value (text[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      bytes[i] = (guint8) (high << 4 | low);
    }
  return TRUE;
}

static char *
dup_state (const RwFileState *state)
{
  g_autofree char *hash = dup_hex (state->sha256, sizeof state->sha256);

  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT
                          " %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT " %s",
                          state->device, state->inode, state->size,
                          state->mtime, hash);
}

static RwFileState *
read_state (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", N_STATE_PARTS);
  RwFileState state;

  if (g_strv_length (parts) != N_STATE_PARTS
      || !g_ascii_string_to_unsigned (parts[0], 10, 0, G_MAXUINT64,
                                      &state.device, NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 0, G_MAXUINT64,
                                      &state.inode, NULL)
      || !g_ascii_string_to_unsigned (parts[2], 10, 0, G_MAXUINT64,
                                      &state.size, NULL)
      || !g_ascii_string_to_signed (parts[3], 10, G_MININT64, G_MAXINT64,
                                    &state.mtime, NULL)
      || !read_hex (parts[4], state.sha256, sizeof state.sha256))
    return NULL;

  return rw_file_state_copy (&state);
}

static char *
dup_header (const RwDraftInfo *self)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  g_key_file_set_string (keys, GROUP, "Title", self->title);
  g_key_file_set_int64 (keys, GROUP, "Time", self->time);
  if (self->uri != NULL)
    g_key_file_set_string (keys, GROUP, "Original", self->uri);
  if (self->state != NULL)
    {
      g_autofree char *state = dup_state (self->state);

      g_key_file_set_string (keys, GROUP, "Seen", state);
    }
  return g_key_file_to_data (keys, NULL, NULL);
}

static char *
dup_hash (const char *header,
          gsize       header_length,
          const char *document,
          gsize       document_length)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) header,
                     (gssize) header_length);
  g_checksum_update (checksum, (const guchar *) document,
                     (gssize) document_length);
  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
fail_damaged (GError **error)
{
  g_set_error_literal (error, RW_ERROR, RW_ERROR_FORMAT,
                       _("The draft is damaged: its bytes are not those that "
                         "were written"));
  return FALSE;
}

static gboolean
read_words (Frame   *frame,
            char   **words,
            GError **error)
{
  guint n_words = g_strv_length (words);
  guint64 version;

  if (n_words < 2 || !g_str_equal (words[0], MAGIC)
      || !g_ascii_string_to_unsigned (words[1], 10, 1, G_MAXUINT64, &version,
                                      NULL))
    return fail_damaged (error);
  if (version > VERSION)
    {
      g_set_error_literal (error, RW_ERROR, RW_ERROR_VERSION,
                           _("The draft was written by a newer Ringwall"));
      return FALSE;
    }
  if (n_words != N_LINE_WORDS
      || !g_ascii_string_to_unsigned (words[2], 10, 0, MAX_HEADER_BYTES,
                                   &frame->header_length, NULL)
      || !g_ascii_string_to_unsigned (words[3], 10, 0, G_MAXUINT32,
                                      &frame->document_length, NULL))
    return fail_damaged (error);

  frame->hash = g_strdup (words[4]);
  return TRUE;
}

static gboolean
read_frame (Frame       *frame,
            const char  *data,
            gsize        length,
            GError     **error)
{
  const char *end = length > 0 ? memchr (data, '\n',
                                         MIN (length, MAX_LINE_BYTES)) : NULL;
  g_autofree char *line = NULL;
  g_auto (GStrv) words = NULL;

  if (end == NULL)
    return fail_damaged (error);

  frame->line_length = (gsize) (end - data) + 1;
  line = g_strndup (data, frame->line_length - 1);
  words = g_strsplit (line, " ", N_LINE_WORDS + 1);
  return read_words (frame, words, error);
}

/* The hash holds the header together, so all that can be wrong by now was
 * written that way. */
static RwDraftInfo *
read_header (const char  *data,
             gsize        length,
             GError     **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *title = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *seen = NULL;
  g_autoptr (RwFileState) state = NULL;

  if (!g_key_file_load_from_data (keys, data, length, G_KEY_FILE_NONE, NULL))
    {
      fail_damaged (error);
      return NULL;
    }
  title = g_key_file_get_string (keys, GROUP, "Title", NULL);
  uri = g_key_file_get_string (keys, GROUP, "Original", NULL);
  seen = g_key_file_get_string (keys, GROUP, "Seen", NULL);
  if (seen != NULL)
    state = read_state (seen);
  return rw_draft_info_new (uri, state, title,
                            g_key_file_get_int64 (keys, GROUP, "Time", NULL));
}

/**
 * rw_draft_info_new:
 * @uri: (nullable): see #RwDraftInfo
 * @state: (nullable): see #RwDraftInfo
 * @title: (nullable): see #RwDraftInfo; %NULL means ""
 * @time: see #RwDraftInfo
 *
 * Puts together what a draft says.
 *
 * Returns: (transfer full): the parts, copied
 */
RwDraftInfo *
rw_draft_info_new (const char        *uri,
                   const RwFileState *state,
                   const char        *title,
                   gint64             time)
{
  RwDraftInfo *self = g_new0 (RwDraftInfo, 1);

  self->uri = g_strdup (uri);
  self->state = rw_file_state_copy (state);
  self->title = g_strdup (title != NULL ? title : "");
  self->time = time;
  return self;
}

/**
 * rw_draft_info_free:
 * @self: (nullable) (transfer full): what a draft says
 *
 * Frees it.
 */
void
rw_draft_info_free (RwDraftInfo *self)
{
  if (self == NULL)
    return;

  g_free (self->uri);
  rw_file_state_free (self->state);
  g_free (self->title);
  g_free (self);
}

/**
 * rw_draft_info_pack:
 * @self: what to say of the document
 * @document: the document as it would be saved
 *
 * Makes the bytes of a draft.
 *
 * Returns: (transfer full): bytes for rw_draft_info_unpack()
 */
GBytes *
rw_draft_info_pack (const RwDraftInfo *self,
                    GBytes            *document)
{
  g_autofree char *header = NULL;
  g_autofree char *hash = NULL;
  GByteArray *bytes = g_byte_array_new ();
  g_autofree char *line = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (self != NULL && document != NULL, NULL);

  data = g_bytes_get_data (document, &length);
  header = dup_header (self);
  hash = dup_hash (header, strlen (header), data, length);
  line = g_strdup_printf (MAGIC " %d %" G_GSIZE_FORMAT " %" G_GSIZE_FORMAT
                          " %s\n", VERSION, strlen (header), length, hash);

  g_byte_array_append (bytes, (const guint8 *) line, strlen (line));
  g_byte_array_append (bytes, (const guint8 *) header, strlen (header));
  g_byte_array_append (bytes, (const guint8 *) data, length);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * rw_draft_info_unpack:
 * @bytes: what a file holds
 * @out_document: (out) (optional) (transfer full): the document
 * @error: where the error goes
 *
 * Reads the bytes of a draft. The document is not looked at.
 *
 * Returns: (transfer full): what the draft says of it, or %NULL with @error
 *   set: %RW_ERROR_FORMAT for one that is damaged, %RW_ERROR_VERSION for one
 *   that a newer program wrote
 */
RwDraftInfo *
rw_draft_info_unpack (GBytes  *bytes,
                      GBytes **out_document,
                      GError **error)
{
  g_auto (Frame) frame = { 0 };
  g_autoptr (RwDraftInfo) self = NULL;
  g_autofree char *hash = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (!read_frame (&frame, data, length, error))
    return NULL;
  if (length - frame.line_length
      != frame.header_length + frame.document_length)
    {
      fail_damaged (error);
      return NULL;
    }
  data += frame.line_length;
  hash = dup_hash (data, frame.header_length,
                   data + frame.header_length, frame.document_length);
  if (!g_str_equal (hash, frame.hash))
    {
      fail_damaged (error);
      return NULL;
    }

  self = read_header (data, frame.header_length, error);
  if (self != NULL && out_document != NULL)
    *out_document =
      g_bytes_new_from_bytes (bytes, frame.line_length + frame.header_length,
                              frame.document_length);
  return g_steal_pointer (&self);
}
