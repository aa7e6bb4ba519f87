/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where in the bytes is what the parser tells of. It reads nothing itself.
 */

#include "config.h"

#define _GNU_SOURCE

#include <string.h>

#include "core/rw-xml-reader-private.h"

/**
 * rw_xml_get_tag_place:
 *
 * Finds the start of the tag that the parser has just read.
 *
 * Returns: the place of its "<"
 */
RwXmlPlace
rw_xml_get_tag_place (RwXmlReader *self)
{
  const char *start;

  if (self->is_saying)
    return self->said_place;

  start = memrchr (self->data, '<',
                   MIN ((gsize) xmlByteConsumed (self->context), self->length));

  /* A well-formed tag has no other "<". */
  return start != NULL ? start - self->data : 0;
}

/**
 * rw_xml_get_name_place:
 * @tag: the place of a start tag
 * @name: the qualified name of one of its attributes
 *
 * Finds an attribute.
 *
 * Returns: its place, or @tag if there is none
 */
RwXmlPlace
rw_xml_get_name_place (RwXmlReader *self,
                       RwXmlPlace   tag,
                       const char  *name)
{
  const char *end = self->data + self->length;
  const char *p = self->data + tag + 1;
  gsize name_length = strlen (name);

  while (p < end && strchr (" \t\r\n/>", *p) == NULL)
    p++;

  while (p < end && *p != '>')
    {
      const char *start;

      while (p < end && strchr (" \t\r\n", *p) != NULL)
        p++;
      start = p;
      while (p < end && strchr (" \t\r\n=>", *p) == NULL)
        p++;
      if ((gsize) (p - start) == name_length &&
          memcmp (start, name, name_length) == 0)
        return start - self->data;

      while (p < end && strchr ("\"'>", *p) == NULL)
        p++;
      if (p < end && *p != '>')
        {
          p = memchr (p + 1, *p, end - p - 1);
          p = p != NULL ? p + 1 : end;
        }
    }

  return tag;
}

/**
 * rw_xml_get_text_place:
 * @text: what the parser has just read
 * @length: its bytes
 *
 * Finds a piece of text: as far from where the parser is as the two are apart
 * in its buffer. Text that had to be decoded is no longer there; the parser
 * then stands just behind it, or behind a reference.
 *
 * Returns: the place of its first byte
 */
RwXmlPlace
rw_xml_get_text_place (RwXmlReader *self,
                       const char  *text,
                       gsize        length)
{
  const xmlParserInput *input;
  const char *parser;
  const char *reference;
  gsize consumed;

  if (self->is_saying)
    return self->said_place;

  input = self->context->input;
  parser = (const char *) input->cur;
  consumed = MIN ((gsize) xmlByteConsumed (self->context), self->length);
  if (text >= (const char *) input->base && text < (const char *) input->end)
    return consumed + (text - parser);

  if (length <= consumed &&
      memcmp (self->data + consumed - length, text, length) == 0)
    return consumed - length;

  reference = memrchr (self->data, '&', consumed);
  return reference != NULL ? (gsize) (reference - self->data) : consumed;
}
