/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of cases, read as key files. It makes bytes and knows of no reader.
 */

#include "config.h"

#include "rw-hostile.h"

#include <string.h>

static char *
build_path (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), name, NULL);
}

static char *
read_file (const char *path,
           gsize      *out_length)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, out_length, &error);
  g_assert_no_error (error);
  return text;
}

/* The escape behind a backslash. Returns what is behind it. */
static const char *
decode_escape (GString    *bytes,
               const char *text,
               const char *end)
{
  static const char letters[] = "ntrs\\";
  static const char meanings[] = "\n\t\r \\";
  const char *letter = strchr (letters, *text);

  g_assert_true (text < end);
  if (letter != NULL)
    {
      g_string_append_c (bytes, meanings[letter - letters]);
      return text + 1;
    }

  g_assert_true (*text == 'x' && end - text > 2);
  g_string_append_c (bytes, (char) (g_ascii_xdigit_value (text[1]) * 16 +
                                    g_ascii_xdigit_value (text[2])));
  return text + 3;
}

static void
decode_piece (GString    *bytes,
              const char *text,
              const char *end)
{
  while (text < end)
    if (*text == '\\')
      text = decode_escape (bytes, text + 1, end);
    else
      g_string_append_c (bytes, *text++);
}

/* "N TEXT}", from behind "\{": the text N times. Returns what is behind it. */
static const char *
decode_repeated (GString    *bytes,
                 const char *text)
{
  g_autoptr (GString) piece = g_string_new (NULL);
  char *start;
  guint64 n = g_ascii_strtoull (text, &start, 10);
  const char *close = strchr (start, '}');

  g_assert_true (*start == ' ' && close != NULL);
  decode_piece (piece, start + 1, close);
  while (n-- > 0)
    g_string_append_len (bytes, piece->str, piece->len);
  return close + 1;
}

static void
decode (GString    *bytes,
        const char *text)
{
  const char *repeated;

  while ((repeated = strstr (text, "\\{")) != NULL)
    {
      decode_piece (bytes, text, repeated);
      text = decode_repeated (bytes, repeated + 2);
    }
  decode_piece (bytes, text, text + strlen (text));
}

/* The value of a key with its escapes undone, or NULL where there is none. */
static GString *
dup_decoded (const RwHostileTable *self,
             const char           *name,
             const char           *key)
{
  g_autofree char *value = g_key_file_get_value (self->file, name, key, NULL);
  GString *bytes;

  if (value == NULL)
    return NULL;

  bytes = g_string_new (NULL);
  decode (bytes, value);
  return bytes;
}

static char *
dup_base (const RwHostileTable *self,
          const char           *name)
{
  g_autofree char *other = g_key_file_get_string (self->file, name, "base",
                                                  NULL);
  g_autofree char *path = build_path (other != NULL ? other : self->base);
  gsize length;

  return read_file (path, &length);
}

static const char *
find_once (const char *text,
           const char *wanted,
           const char *name)
{
  const char *found = strstr (text, wanted);

  if (found == NULL || strstr (found + 1, wanted) != NULL)
    g_error ("%s: “%s” does not stand once in its base", name, wanted);
  return found;
}

static GBytes *
change (const RwHostileTable *self,
        const char           *name)
{
  g_autofree char *base = dup_base (self, name);
  g_autoptr (GString) until = dup_decoded (self, name, "until");
  g_autoptr (GString) from = dup_decoded (self, name, "replace");
  g_autoptr (GString) to = dup_decoded (self, name, "with");
  const char *found = find_once (base, until != NULL ? until->str : from->str,
                                 name);
  GString *bytes = g_string_new_len (base, found - base);

  if (until == NULL)
    {
      g_string_append_len (bytes, to->str, to->len);
      g_string_append (bytes, found + from->len);
    }
  return g_string_free_to_bytes (bytes);
}

/**
 * rw_hostile_table_new:
 * @name: a file in tests/hostile
 * @base: what its cases are changes of, below tests/
 *
 * Reads a table. A name that is there twice ends the program.
 *
 * Returns: (transfer full): the table
 */
RwHostileTable *
rw_hostile_table_new (const char *name,
                      const char *base)
{
  RwHostileTable *self = g_new0 (RwHostileTable, 1);
  g_autofree char *folder = build_path ("hostile");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pieces = NULL;
  gsize length;

  self->path = g_build_filename (folder, name, NULL);
  self->base = g_strdup (base);
  self->file = g_key_file_new ();
  text = read_file (self->path, &length);
  g_key_file_load_from_data (self->file, text, length,
                             G_KEY_FILE_KEEP_COMMENTS, &error);
  g_assert_no_error (error);
  self->names = g_key_file_get_groups (self->file, NULL);

  /* Two groups of one name would be read as one. */
  pieces = g_strsplit (text, "\n[", -1);
  g_assert_cmpuint (g_strv_length (pieces) - 1, ==,
                    g_strv_length (self->names));
  return self;
}

/**
 * rw_hostile_table_free:
 *
 * Frees a table.
 */
void
rw_hostile_table_free (RwHostileTable *self)
{
  g_strfreev (self->names);
  g_key_file_unref (self->file);
  g_free (self->base);
  g_free (self->path);
  g_free (self);
}

/**
 * rw_hostile_table_save:
 *
 * Writes the table where it was read, with what was changed in it.
 */
void
rw_hostile_table_save (RwHostileTable *self)
{
  g_autoptr (GError) error = NULL;

  g_key_file_save_to_file (self->file, self->path, &error);
  g_assert_no_error (error);
}

/**
 * rw_hostile_table_dup_bytes:
 * @name: a case
 *
 * Makes the file that a case stands for.
 *
 * Returns: (transfer full): its bytes
 */
GBytes *
rw_hostile_table_dup_bytes (const RwHostileTable *self,
                            const char           *name)
{
  GString *bytes = dup_decoded (self, name, "bytes");

  return bytes != NULL ? g_string_free_to_bytes (bytes) : change (self, name);
}

/**
 * rw_hostile_table_dup_says:
 * @name: a case
 *
 * Gets what must be said of it, without the name of the file.
 *
 * Returns: (transfer full): the message; "*" at its end stands for any words
 */
char *
rw_hostile_table_dup_says (const RwHostileTable *self,
                           const char           *name)
{
  return g_key_file_get_value (self->file, name, "says", NULL);
}
