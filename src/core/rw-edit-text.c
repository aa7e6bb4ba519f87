/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts on their way into a document: clean, within the format's limits, and
 * identifiers and names that nothing else has.
 */

#include "config.h"

#include "core/rw-edit-private.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-document-io.h"
#include "core/rw-xml-text.h"

/* Of a new identifier, in bytes, with room for a number. */
#define MAX_SLUG 48

/* Of what a user called something, in the name of a step. */
#define MAX_LABEL 32

#define ISOLATE     "\u2068"
#define END_ISOLATE "\u2069"

/* What breaks a line or steers a terminal; never meant in a name. */
static gboolean
breaks_line (gunichar c)
{
  return g_unichar_iscntrl (c) ||
         g_unichar_type (c) == G_UNICODE_LINE_SEPARATOR ||
         g_unichar_type (c) == G_UNICODE_PARAGRAPH_SEPARATOR;
}

/* What turns the reading direction of the text after it. */
static gboolean
turns_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static char *
dup_filtered (const char *text,
              gsize       max_chars,
              gboolean    keep_lines)
{
  g_autofree char *clean = rw_xml_dup_clean (text != NULL ? text : "", 0);
  g_autoptr (GString) result = g_string_new (NULL);
  gsize n_chars = 0;

  for (const char *p = clean; *p != '\0' && n_chars < max_chars;
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        c = p[1] == '\n' ? 0 : '\n';
      if (c == 0 || (breaks_line (c) && keep_lines && c != '\n' && c != '\t'))
        continue;
      if (breaks_line (c) && !keep_lines)
        c = ' ';
      g_string_append_unichar (result, c);
      n_chars++;
    }

  return g_string_free (g_steal_pointer (&result), FALSE);
}

/* The name in small letters without accents, and "-" for all else. */
static char *
dup_slug (const char *name,
          const char *fallback)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  g_autoptr (GString) slug = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && slug->len < MAX_SLUG; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (slug, g_ascii_tolower (*p));
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');

  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == 0)
    g_string_assign (slug, fallback);
  return g_string_free (g_steal_pointer (&slug), FALSE);
}

/* @base and a number above @from that makes it none of @used. Where the
 * numbers in use have no gaps, it is the next one; thousands of them cost
 * little. */
static char *
dup_numbered (const char *base,
              char        separator,
              guint       from,
              GHashTable *used)
{
  guint low = from;
  guint high = from + 1;
  g_autofree char *text = g_strdup_printf ("%s%c%u", base, separator, high);

  while (g_hash_table_contains (used, text))
    {
      low = high;
      high *= 2;
      g_free (text);
      text = g_strdup_printf ("%s%c%u", base, separator, high);
    }
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;
      g_autofree char *other =
        g_strdup_printf ("%s%c%u", base, separator, middle);

      if (g_hash_table_contains (used, other))
        low = middle;
      else
        {
          high = middle;
          g_free (text);
          text = g_steal_pointer (&other);
        }
    }

  return g_steal_pointer (&text);
}

/* The number at the end of "Web server 12", and where the rest ends. */
static guint
parse_number (const char *name,
              gsize      *out_length)
{
  gsize length = strlen (name);
  gsize digits = 0;

  while (digits < length && g_ascii_isdigit (name[length - digits - 1]))
    digits++;

  *out_length = length;
  if (digits == 0 || digits > 6 || digits + 1 >= length ||
      name[length - digits - 1] != ' ' || name[length - digits] == '0')
    return 1;

  *out_length = length - digits - 1;
  return (guint) atoi (name + length - digits);
}

/**
 * rw_edit_dup_line:
 * @text: (nullable): what somebody typed or pasted
 *
 * Makes a text of one line that a document can hold as a name.
 *
 * Returns: (transfer full): UTF-8, perhaps ""
 */
char *
rw_edit_dup_line (const char *text)
{
  return dup_filtered (text, RW_DOCUMENT_MAX_NAME, FALSE);
}

/**
 * rw_edit_dup_note:
 * @text: (nullable): what somebody typed or pasted
 *
 * Makes a text that a document can hold as a note, with line feeds between
 * lines.
 *
 * Returns: (transfer full): UTF-8, perhaps ""
 */
char *
rw_edit_dup_note (const char *text)
{
  return dup_filtered (text, RW_DOCUMENT_MAX_NOTE, TRUE);
}

/**
 * rw_edit_dup_link:
 * @text: (nullable): what somebody typed or pasted
 *
 * Makes an address that a document can hold as evidence.
 *
 * Returns: (transfer full) (nullable): the address, "" for none, or %NULL
 *   where @text is no address
 */
char *
rw_edit_dup_link (const char *text)
{
  g_autofree char *link =
    g_strstrip (dup_filtered (text, RW_DOCUMENT_MAX_LINK + 1, FALSE));

  if (g_utf8_strlen (link, -1) > RW_DOCUMENT_MAX_LINK ||
      (*link != '\0' && !rw_xml_is_link (link)))
    return NULL;

  return g_steal_pointer (&link);
}

/**
 * rw_edit_dup_label:
 * @text: what a user called something
 *
 * Makes a text that can stand in the name of a step: not long, and without
 * effect on the text around it.
 *
 * Returns: (transfer full): UTF-8
 */
char *
rw_edit_dup_label (const char *text)
{
  g_autofree char *line = dup_filtered (text, MAX_LABEL + 1, FALSE);
  g_autoptr (GString) label = g_string_new (ISOLATE);
  gsize n_chars = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (turns_direction (c))
        continue;
      if (++n_chars == MAX_LABEL && *g_utf8_next_char (p) != '\0')
        {
          g_string_append (label, "…");
          break;
        }
      g_string_append_unichar (label, c);
    }
  if (n_chars == 0)
    g_string_append (label, _("Unnamed"));

  g_string_append (label, END_ISOLATE);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

/**
 * rw_edit_collect:
 * @list: objects
 * @property: a text that all of them have, such as "id"
 *
 * Collects what is in use.
 *
 * Returns: (transfer full): a set of texts
 */
GHashTable *
rw_edit_collect (GListModel *list,
                 const char *property)
{
  GHashTable *used =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);
      char *text;

      g_object_get (item, property, &text, NULL);
      g_hash_table_add (used, text);
    }

  return used;
}

/**
 * rw_edit_dup_id:
 * @name: what something new is called
 * @fallback: an identifier to start with where @name has nothing for one
 * @ids: (inout): the identifiers in use; the new one is added
 *
 * Makes an identifier that tells what it stands for.
 *
 * Returns: (transfer full): an identifier that was not in use
 */
char *
rw_edit_dup_id (const char *name,
                const char *fallback,
                GHashTable *ids)
{
  g_autofree char *slug = dup_slug (name, fallback);
  char *id = g_hash_table_contains (ids, slug)
               ? dup_numbered (slug, '-', 1, ids) : g_steal_pointer (&slug);

  g_hash_table_add (ids, g_strdup (id));
  return id;
}

/**
 * rw_edit_dup_copy_name:
 * @name: what something is called
 * @names: (inout): the names in use; the new one is added
 *
 * Makes a name for a copy: "Web server 2" of "Web server".
 *
 * Returns: (transfer full): a name that was not in use, or "" of ""
 */
char *
rw_edit_dup_copy_name (const char *name,
                       GHashTable *names)
{
  gsize length;
  guint number = parse_number (name, &length);
  g_autofree char *whole = g_strndup (name, length);
  g_autofree char *base = rw_xml_dup_clean (whole, RW_DOCUMENT_MAX_NAME - 11);
  char *copy;

  /* What has no name needs none of its own. */
  if (*name == '\0')
    return g_strdup ("");

  copy = dup_numbered (base, ' ', number, names);
  g_hash_table_add (names, g_strdup (copy));
  return copy;
}
