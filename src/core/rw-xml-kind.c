/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The beginnings of files, as their formats define them.
 */

#include "config.h"

#include "core/rw-xml-kind.h"

#include <string.h>

typedef struct
{
  const char *magic;
  gsize       length;
  const char *name;
} Kind;

static const Kind compressions[] = {
  { "\x1f\x8b", 2, "gzip" },
  { "PK\x03\x04", 4, "zip" },
  { "\x28\xb5\x2f\xfd", 4, "zstd" },
  { "BZh", 3, "bzip2" },
  { "\xfd" "7zXZ", 5, "xz" },
  { "\x04\x22\x4d\x18", 4, "lz4" },
  { "7z\xbc\xaf", 4, "7-Zip" },
};

/* UTF-32 first: its mark begins with that of UTF-16. */
static const Kind encodings[] = {
  { "\xff\xfe\0\0", 4, "UTF-32" },
  { "\0\0\xfe\xff", 4, "UTF-32" },
  { "<\0\0\0", 4, "UTF-32" },
  { "\0\0\0<", 4, "UTF-32" },
  { "\xff\xfe", 2, "UTF-16" },
  { "\xfe\xff", 2, "UTF-16" },
};

static const char *
find_kind (const Kind *kinds,
           guint       n_kinds,
           const char *data,
           gsize       length)
{
  for (guint i = 0; i < n_kinds; i++)
    if (length >= kinds[i].length &&
        memcmp (data, kinds[i].magic, kinds[i].length) == 0)
      return kinds[i].name;

  return NULL;
}

/* A "<" and another character, two bytes each. */
static gboolean
is_bare_utf16 (const char *data,
               gsize       length)
{
  if (length < 4)
    return FALSE;

  return (data[0] == '<' && data[1] == 0 && data[2] != 0 && data[3] == 0) ||
         (data[0] == 0 && data[1] == '<' && data[2] == 0 && data[3] != 0);
}

/**
 * rw_xml_mark_length:
 * @data: the bytes of a file
 * @length: how many there are
 *
 * Measures the mark with which a file may say that it is UTF-8.
 *
 * Returns: its bytes, 0 or 3
 */
gsize
rw_xml_mark_length (const char *data,
                    gsize       length)
{
  return length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

/**
 * rw_xml_kind:
 * @data: the bytes of a file
 * @length: how many there are
 * @out_is_encoding: (out): whether it is an encoding that is named, and not a
 *   way of compressing
 *
 * Recognises what is often given in the place of XML in UTF-8.
 *
 * Returns: (nullable): its name, or %NULL for nothing that is known
 */
const char *
rw_xml_kind (const char *data,
             gsize       length,
             gboolean   *out_is_encoding)
{
  const char *encoding = find_kind (encodings, G_N_ELEMENTS (encodings),
                                    data, length);

  if (encoding == NULL && is_bare_utf16 (data, length))
    encoding = "UTF-16";

  *out_is_encoding = encoding != NULL;
  return encoding != NULL ? encoding
         : find_kind (compressions, G_N_ELEMENTS (compressions), data, length);
}
