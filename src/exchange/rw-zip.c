/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Packing: local headers with the data, then the directory, by APPNOTE.TXT of
 * the format (sections 4.3.7, 4.3.12 and 4.3.16). What is packed is a report
 * of ours: well below the 4 GiB at which other headers would be needed.
 */

#include "config.h"

#include "exchange/rw-zip.h"

#include <string.h>
#include <zlib.h>

#define LOCAL_HEADER 0x04034b50u
#define CENTRAL_HEADER 0x02014b50u
#define END_OF_DIRECTORY 0x06054b50u
/* 2.0: folders and deflate. */
#define VERSION 20
/* Names are UTF-8. */
#define FLAGS 0x0800
#define STORED 0
#define DEFLATED 8
/* The first day the format knows, 1 January 1980. */
#define NO_DATE 0x0021

struct _RwZip
{
  GByteArray *data;       /* (owned) */
  GByteArray *directory;  /* (owned) */
  guint       n_files;
};

static void
append_16 (GByteArray *out,
           guint       value)
{
  guint16 little = GUINT16_TO_LE ((guint16) value);

  g_byte_array_append (out, (const guint8 *) &little, sizeof little);
}

static void
append_32 (GByteArray *out,
           gsize       value)
{
  guint32 little = GUINT32_TO_LE ((guint32) value);

  g_byte_array_append (out, (const guint8 *) &little, sizeof little);
}

static GByteArray *
deflate_all (const void *data,
             gsize       length)
{
  z_stream stream = { .next_in = (void *) data, .avail_in = (uInt) length };
  GByteArray *out = g_byte_array_new ();

  if (deflateInit2 (&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8,
                    Z_DEFAULT_STRATEGY) != Z_OK)
    g_error ("zlib could not begin");
  g_byte_array_set_size (out, (guint) deflateBound (&stream, (uLong) length));
  stream.next_out = out->data;
  stream.avail_out = out->len;
  /* The whole fits: that is what the bound says. */
  deflate (&stream, Z_FINISH);
  g_byte_array_set_size (out, (guint) stream.total_out);
  deflateEnd (&stream);
  return out;
}

/* What both headers of a file begin with. */
static void
append_common (GByteArray *out,
               guint       method,
               gsize       checksum,
               gsize       packed,
               gsize       length,
               const char *name)
{
  append_16 (out, VERSION);
  append_16 (out, FLAGS);
  append_16 (out, method);
  append_16 (out, 0);  /* time */
  append_16 (out, NO_DATE);
  append_32 (out, checksum);
  append_32 (out, packed);
  append_32 (out, length);
  append_16 (out, (guint) strlen (name));
  append_16 (out, 0);  /* no additions */
}

/**
 * rw_zip_new:
 *
 * Creates an empty package.
 *
 * Returns: (transfer full): the package
 */
RwZip *
rw_zip_new (void)
{
  RwZip *self = g_new0 (RwZip, 1);

  self->data = g_byte_array_new ();
  self->directory = g_byte_array_new ();
  return self;
}

/**
 * rw_zip_free:
 * @self: (nullable) (transfer full): a package
 *
 * Frees a package.
 */
void
rw_zip_free (RwZip *self)
{
  if (self == NULL)
    return;

  g_byte_array_unref (self->data);
  g_byte_array_unref (self->directory);
  g_free (self);
}

/**
 * rw_zip_add:
 * @self: a package
 * @name: path of the file in it, UTF-8
 * @data: its content
 * @length: of @data, bytes; less than 4 GiB with all others
 * @compress: whether to make it smaller
 *
 * Adds a file.
 */
void
rw_zip_add (RwZip      *self,
            const char *name,
            const void *data,
            gsize       length,
            gboolean    compress)
{
  g_autoptr (GByteArray) packed = NULL;
  gsize offset = self->data->len;
  gsize checksum = crc32_z (crc32_z (0, NULL, 0), data, length);
  guint method = compress ? DEFLATED : STORED;

  g_return_if_fail (name != NULL);
  g_return_if_fail (length < G_MAXINT32);

  if (compress)
    packed = deflate_all (data, length);
  else
    packed = g_byte_array_append (g_byte_array_new (), data, (guint) length);

  append_32 (self->data, LOCAL_HEADER);
  append_common (self->data, method, checksum, packed->len, length, name);
  g_byte_array_append (self->data, (const guint8 *) name,
                       (guint) strlen (name));
  g_byte_array_append (self->data, packed->data, packed->len);

  append_32 (self->directory, CENTRAL_HEADER);
  append_16 (self->directory, VERSION);  /* made by */
  append_common (self->directory, method, checksum, packed->len, length, name);
  append_16 (self->directory, 0);  /* no comment */
  append_16 (self->directory, 0);  /* on the first disk */
  append_16 (self->directory, 0);  /* attributes */
  append_32 (self->directory, 0);
  append_32 (self->directory, offset);
  g_byte_array_append (self->directory, (const guint8 *) name,
                       (guint) strlen (name));
  self->n_files++;
}

/**
 * rw_zip_end:
 * @self: (transfer full): a package
 *
 * Ends the package with its directory.
 *
 * Returns: (transfer full): the file
 */
GBytes *
rw_zip_end (RwZip *self)
{
  GByteArray *out = g_byte_array_ref (self->data);
  gsize start = out->len;

  g_byte_array_append (out, self->directory->data, self->directory->len);
  append_32 (out, END_OF_DIRECTORY);
  append_16 (out, 0);
  append_16 (out, 0);
  append_16 (out, self->n_files);
  append_16 (out, self->n_files);
  append_32 (out, self->directory->len);
  append_32 (out, start);
  append_16 (out, 0);
  rw_zip_free (self);
  return g_byte_array_free_to_bytes (out);
}
