/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What XML can carry and how it is escaped. It knows no parser and no format.
 */

#include "config.h"

#include "core/rw-xml-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* A value in a message is cut after this many characters. */
#define MAX_EXCERPT 48

static gboolean
is_id_char (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '-' || c == '.';
}

static gboolean
is_id (const char *value,
       gsize       length)
{
  if (length == 0 || length > RW_XML_MAX_ID || value[0] == '-' ||
      value[0] == '.')
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!is_id_char (value[i]))
      return FALSE;

  return TRUE;
}

/* Whether @c shows as itself in one line of text: no control, nothing that
 * turns the reading direction of what follows it. */
static gboolean
is_plain (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT &&
         type != G_UNICODE_SURROGATE && type != G_UNICODE_UNASSIGNED &&
         type != G_UNICODE_PRIVATE_USE && type != G_UNICODE_LINE_SEPARATOR &&
         type != G_UNICODE_PARAGRAPH_SEPARATOR;
}

/**
 * rw_xml_is_id:
 * @value: some text
 *
 * Checks for an identifier: 1 to %RW_XML_MAX_ID of the letters A to Z, digits,
 * "_", "-" and ".", of which the last two cannot come first.
 *
 * Returns: whether it is one
 */
gboolean
rw_xml_is_id (const char *value)
{
  g_return_val_if_fail (value != NULL, FALSE);

  return is_id (value, strlen (value));
}

/**
 * rw_xml_is_ids:
 * @value: some text
 *
 * Checks for identifiers with one space between them; none is also right.
 *
 * Returns: whether there are only identifiers
 */
gboolean
rw_xml_is_ids (const char *value)
{
  g_return_val_if_fail (value != NULL, FALSE);

  if (*value == '\0')
    return TRUE;

  for (;;)
    {
      gsize length = strcspn (value, " ");

      if (!is_id (value, length))
        return FALSE;
      if (value[length] == '\0')
        return TRUE;
      value += length + 1;
    }
}

/**
 * rw_xml_is_date:
 * @value: some text
 *
 * Checks for a day such as "2026-01-31". One that no calendar has, such as
 * "2026-02-30", is none.
 *
 * Returns: whether it is one
 */
gboolean
rw_xml_is_date (const char *value)
{
  static const char form[] = "0000-00-00";

  g_return_val_if_fail (value != NULL, FALSE);

  if (strlen (value) != strlen (form))
    return FALSE;
  for (gsize i = 0; form[i] != '\0'; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (value[i]) : value[i] != form[i])
      return FALSE;

  return g_date_valid_dmy (g_ascii_strtoull (value + 8, NULL, 10),
                           g_ascii_strtoull (value + 5, NULL, 10),
                           g_ascii_strtoull (value, NULL, 10));
}

/**
 * rw_xml_is_address:
 * @value: some text
 *
 * Checks for an address on the web, http or https, without white space.
 *
 * Returns: whether it is one
 */
gboolean
rw_xml_is_address (const char *value)
{
  const char *rest;

  g_return_val_if_fail (value != NULL, FALSE);

  if (g_str_has_prefix (value, "https://"))
    rest = value + strlen ("https://");
  else if (g_str_has_prefix (value, "http://"))
    rest = value + strlen ("http://");
  else
    return FALSE;

  return *rest != '\0' && strpbrk (value, " \t\r\n") == NULL;
}

/**
 * rw_xml_is_link:
 * @value: some text
 *
 * Checks for an address on the web, or one that mail can be sent to.
 *
 * Returns: whether it is one
 */
gboolean
rw_xml_is_link (const char *value)
{
  g_return_val_if_fail (value != NULL, FALSE);

  if (g_str_has_prefix (value, "mailto:"))
    return value[strlen ("mailto:")] != '\0' &&
           strpbrk (value, " \t\r\n") == NULL;

  return rw_xml_is_address (value);
}

/**
 * rw_xml_is_char:
 * @c: a code point
 *
 * Tells what XML 1.0 can carry at all, even as a reference.
 *
 * Returns: whether @c can stand in a document
 */
gboolean
rw_xml_is_char (gunichar c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n' || c == '\r';

  return c < 0xd800 || (c >= 0xe000 && c <= 0xfffd) ||
         (c >= 0x10000 && c <= 0x10ffff);
}

/**
 * rw_xml_is_clean:
 * @text: some text, of which nothing is known
 * @length: its bytes
 *
 * Tells whether XML can carry @text as it is.
 *
 * Returns: %FALSE if a byte is not UTF-8 or a character is not allowed
 */
gboolean
rw_xml_is_clean (const char *text,
                 gsize       length)
{
  const char *end = text + length;

  while (text < end)
    {
      guchar byte = *text;
      gunichar c;

      if (byte >= 0x20 && byte < 0x80)
        {
          text++;
          continue;
        }

      c = g_utf8_get_char_validated (text, end - text);
      if (c == (gunichar) -1 || c == (gunichar) -2 || !rw_xml_is_char (c))
        return FALSE;
      text = g_utf8_next_char (text);
    }

  return TRUE;
}

/**
 * rw_xml_dup_clean:
 * @text: some text, of which nothing is known
 * @max_chars: how many characters are kept, 0 for all
 *
 * Copies @text without what XML cannot carry: bytes that are not UTF-8 and
 * control characters.
 *
 * Returns: (transfer full): text that can be written and read back
 */
char *
rw_xml_dup_clean (const char *text,
                  gsize       max_chars)
{
  GString *clean;
  gsize n_chars = 0;

  g_return_val_if_fail (text != NULL, NULL);

  clean = g_string_new (NULL);
  while (*text != '\0' && (max_chars == 0 || n_chars < max_chars))
    {
      gunichar c = g_utf8_get_char_validated (text, -1);
      gboolean is_valid = c != (gunichar) -1 && c != (gunichar) -2;

      if (is_valid && rw_xml_is_char (c))
        {
          g_string_append_unichar (clean, c);
          n_chars++;
        }
      text = is_valid ? g_utf8_next_char (text) : text + 1;
    }

  return g_string_free (clean, FALSE);
}

/**
 * rw_xml_append_text:
 * @text: text that XML can carry
 * @length: its bytes
 *
 * Appends text as the content of an element, escaping what has to be.
 */
void
rw_xml_append_text (GString    *xml,
                    const char *text,
                    gsize       length)
{
  const char *end = text + length;
  const char *done = text;

  for (const char *p = text; p < end; p++)
    {
      const char *escape;

      if (*p == '<')
        escape = "&lt;";
      else if (*p == '&')
        escape = "&amp;";
      else if (*p == '\r')
        escape = "&#13;";
      /* Only "]]>" must not be written, whose start may be in @xml already. */
      else if (*p == '>' && (p > text ? p[-1] == ']'
                             : xml->len > 0 && xml->str[xml->len - 1] == ']'))
        escape = "&gt;";
      else
        continue;

      g_string_append_len (xml, done, p - done);
      g_string_append (xml, escape);
      done = p + 1;
    }

  g_string_append_len (xml, done, end - done);
}

/**
 * rw_xml_append_parsed:
 * @text: where to
 * @value: the value of an attribute as libxml2 hands it over
 * @length: its bytes
 *
 * Appends the value of an attribute.
 *
 * As long as it replaces no entities, libxml2 leaves "&#38;" for an ampersand,
 * however that was written. All else is as it should be.
 */
void
rw_xml_append_parsed (GString    *text,
                      const char *value,
                      gsize       length)
{
  static const char ampersand[] = "&#38;";
  const char *end = value + length;
  const char *found;

  while ((found = memchr (value, '&', end - value)) != NULL)
    {
      gsize rest = end - found;
      gboolean is_left = rest >= strlen (ampersand) &&
                         memcmp (found, ampersand, strlen (ampersand)) == 0;

      g_string_append_len (text, value, found + 1 - value);
      value = found + (is_left ? strlen (ampersand) : 1);
    }

  g_string_append_len (text, value, end - value);
}

/**
 * rw_xml_append_attribute:
 * @name: the qualified name
 * @value: text that XML can carry
 * @length: the bytes of @value
 *
 * Appends a space, the name and the quoted value.
 */
void
rw_xml_append_attribute (GString    *xml,
                         const char *name,
                         const char *value,
                         gsize       length)
{
  const char *end = value + length;
  const char *done = value;

  g_string_append_c (xml, ' ');
  g_string_append (xml, name);
  g_string_append (xml, "=\"");

  for (const char *p = value; p < end; p++)
    {
      const char *escape;

      switch (*p)
        {
        case '<':
          escape = "&lt;";
          break;
        case '&':
          escape = "&amp;";
          break;
        case '"':
          escape = "&quot;";
          break;
        /* A parser makes spaces of these unless they are references. */
        case '\t':
          escape = "&#9;";
          break;
        case '\n':
          escape = "&#10;";
          break;
        case '\r':
          escape = "&#13;";
          break;
        default:
          continue;
        }

      g_string_append_len (xml, done, p - done);
      g_string_append (xml, escape);
      done = p + 1;
    }

  g_string_append_len (xml, done, end - done);
  g_string_append_c (xml, '"');
}

/**
 * rw_xml_dup_excerpt:
 * @value: valid UTF-8
 *
 * Makes a value fit for one line of a message: short, and without controls,
 * which could drive a terminal or turn the text around.
 *
 * Returns: (transfer full): the beginning of @value, or all of it
 */
char *
rw_xml_dup_excerpt (const char *value)
{
  GString *excerpt;
  guint n_chars = 0;

  g_return_val_if_fail (value != NULL, NULL);

  excerpt = g_string_new (NULL);
  for (; *value != '\0' && n_chars < MAX_EXCERPT; n_chars++)
    {
      gunichar c = g_utf8_get_char (value);

      if (c == '\t' || c == '\n' || c == '\r')
        c = ' ';
      g_string_append_unichar (excerpt, is_plain (c) ? c : 0xfffd);
      value = g_utf8_next_char (value);
    }
  if (*value != '\0')
    g_string_append (excerpt, "…");

  return g_string_free (excerpt, FALSE);
}

/**
 * rw_xml_dup_choices:
 * @words: (element-type utf8): what would have been right
 *
 * Lists words for a message, "a, b or c".
 *
 * Returns: (transfer full): the list, "" for none
 */
char *
rw_xml_dup_choices (GPtrArray *words)
{
  GString *list;

  g_return_val_if_fail (words != NULL, NULL);

  list = g_string_new (NULL);
  for (guint i = 0; i < words->len; i++)
    {
      if (i > 0 && i == words->len - 1)
        /* Translators: before the last of several choices, “a, b or c”. */
        g_string_append (list, _(" or "));
      else if (i > 0)
        /* Translators: between choices, “a, b or c”. */
        g_string_append (list, _(", "));
      g_string_append (list, g_ptr_array_index (words, i));
    }

  return g_string_free (list, FALSE);
}

/**
 * rw_xml_locator_init:
 * @data: (transfer none): the bytes, which must stay
 * @length: how many there are
 *
 * Starts at the first line and column.
 */
void
rw_xml_locator_init (RwXmlLocator *self,
                     const char   *data,
                     gsize         length)
{
  self->data = data;
  self->length = length;
  self->offset = 0;
  self->line = 1;
  self->column = 1;
}

/**
 * rw_xml_locator_find:
 * @offset: a place in the bytes
 * @out_line: (out): the line it is in, from 1
 * @out_column: (out): the character it is in its line, from 1
 *
 * Finds line and column, in O(1) for each byte since the last place found, or
 * since the beginning when that lies behind @offset.
 */
void
rw_xml_locator_find (RwXmlLocator *self,
                     gsize         offset,
                     guint        *out_line,
                     guint        *out_column)
{
  offset = MIN (offset, self->length);
  if (offset < self->offset)
    rw_xml_locator_init (self, self->data, self->length);

  for (; self->offset < offset; self->offset++)
    {
      char c = self->data[self->offset];
      char next = self->offset + 1 < self->length
                  ? self->data[self->offset + 1] : '\0';

      if (c == '\n' || (c == '\r' && next != '\n'))
        {
          self->line++;
          self->column = 1;
        }
      /* A character counts where its last byte is. */
      else if ((next & 0xc0) != 0x80)
        self->column++;
    }

  *out_line = self->line;
  *out_column = self->column;
}
