/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It knows no format and decides nothing: what is foreign, and where it is
 * kept, is the reader's affair.
 */

#include "config.h"

#include "core/rw-xml-foreign.h"

#include <string.h>

#include "core/rw-xml-text.h"

static void
append_name (GString    *xml,
             const char *prefix,
             const char *local)
{
  if (prefix != NULL)
    {
      g_string_append (xml, prefix);
      g_string_append_c (xml, ':');
    }
  g_string_append (xml, local);
}

static void
close_start_tag (RwXmlForeign *self)
{
  if (self->is_open)
    g_string_append_c (self->xml, '>');
  self->is_open = FALSE;
}

static const char *
get_default_uri (const RwXmlForeign *self)
{
  return self->depth > 0 ? self->default_uris[self->depth - 1]
                         : self->default_uri;
}

static void
append_declaration (GString    *xml,
                    const char *prefix,
                    const char *uri)
{
  g_autofree char *name = prefix != NULL ? g_strconcat ("xmlns:", prefix, NULL)
                                         : g_strdup ("xmlns");
  g_autoptr (GString) value = g_string_new (NULL);

  rw_xml_append_parsed (value, uri, strlen (uri));
  rw_xml_append_attribute (xml, name, value->str, value->len);
}

/* Writes declarations, and adds one where a name without prefix would
 * otherwise land in the wrong namespace. Returns what is now in force. */
static const char *
append_declarations (RwXmlForeign     *self,
                     const RwXmlName  *name,
                     int               n_namespaces,
                     const char      **namespaces)
{
  const char *own_uri = name->uri != NULL ? name->uri : "";
  const char *default_uri = get_default_uri (self);

  for (int i = 0; i < n_namespaces; i++)
    {
      const char *prefix = namespaces[2 * i];
      const char *uri = namespaces[2 * i + 1] != NULL
                        ? namespaces[2 * i + 1] : "";

      append_declaration (self->xml, prefix, uri);
      if (prefix == NULL)
        default_uri = uri;
    }

  if (name->prefix == NULL && strcmp (own_uri, default_uri) != 0)
    {
      append_declaration (self->xml, NULL, own_uri);
      default_uri = own_uri;
    }

  return default_uri;
}

/**
 * rw_xml_name_dup_qualified:
 * @prefix: (nullable): the prefix
 * @local: the name without it
 *
 * Puts a name together as it stands in a file.
 *
 * Returns: (transfer full): "prefix:local", or "local"
 */
char *
rw_xml_name_dup_qualified (const char *prefix,
                           const char *local)
{
  return prefix != NULL ? g_strconcat (prefix, ":", local, NULL)
                        : g_strdup (local);
}

/**
 * rw_xml_foreign_init:
 * @default_uri: the namespace of names without prefix where the text will
 *   be put; it must stay
 *
 * Starts with nothing.
 */
void
rw_xml_foreign_init (RwXmlForeign *self,
                     const char   *default_uri)
{
  self->xml = g_string_new (NULL);
  self->default_uri = default_uri;
  self->depth = 0;
  self->is_open = FALSE;
}

/**
 * rw_xml_foreign_clear:
 *
 * Frees what is inside.
 */
void
rw_xml_foreign_clear (RwXmlForeign *self)
{
  g_string_free (self->xml, TRUE);
  self->xml = NULL;
}

/**
 * rw_xml_foreign_start:
 * @name: the element
 * @n_namespaces: how many pairs @namespaces has
 * @namespaces: prefix and address of each declaration, either may be %NULL
 * @n_attributes: how many groups of five @attributes has
 * @attributes: name, prefix, namespace, begin and end of value, as SAX2 has
 *   them
 *
 * Writes a start tag. The strings of @name and @namespaces must stay until
 * the element's end.
 *
 * Returns: %FALSE if elements nest too deep, and nothing is left of the text
 */
gboolean
rw_xml_foreign_start (RwXmlForeign     *self,
                      const RwXmlName  *name,
                      int               n_namespaces,
                      const char      **namespaces,
                      int               n_attributes,
                      const char      **attributes)
{
  const char *default_uri;

  if (self->depth == RW_XML_FOREIGN_MAX_DEPTH)
    {
      g_string_truncate (self->xml, 0);
      self->depth = 0;
      return FALSE;
    }

  close_start_tag (self);
  g_string_append_c (self->xml, '<');
  append_name (self->xml, name->prefix, name->local);
  default_uri = append_declarations (self, name, n_namespaces, namespaces);

  for (int i = 0; i < n_attributes; i++)
    {
      const char **attribute = attributes + 5 * i;
      g_autofree char *qualified =
        rw_xml_name_dup_qualified (attribute[1], attribute[0]);
      g_autoptr (GString) value = g_string_new (NULL);

      rw_xml_append_parsed (value, attribute[3], attribute[4] - attribute[3]);
      rw_xml_append_attribute (self->xml, qualified, value->str, value->len);
    }

  self->default_uris[self->depth++] = default_uri;
  self->is_open = TRUE;
  return TRUE;
}

/**
 * rw_xml_foreign_end:
 * @name: the element
 *
 * Writes an end tag, or makes an empty element of the start tag.
 */
void
rw_xml_foreign_end (RwXmlForeign    *self,
                    const RwXmlName *name)
{
  self->depth--;
  if (self->is_open)
    {
      g_string_append (self->xml, "/>");
      self->is_open = FALSE;
      return;
    }

  g_string_append (self->xml, "</");
  append_name (self->xml, name->prefix, name->local);
  g_string_append_c (self->xml, '>');
}

/**
 * rw_xml_foreign_text:
 * @text: text of an element, unescaped
 * @length: its bytes
 *
 * Writes text, of CDATA sections too.
 */
void
rw_xml_foreign_text (RwXmlForeign *self,
                     const char   *text,
                     gsize         length)
{
  if (length == 0)
    return;

  close_start_tag (self);
  rw_xml_append_text (self->xml, text, length);
}

/**
 * rw_xml_foreign_comment:
 * @text: what the comment says
 *
 * Writes a comment, inside an element or by itself.
 */
void
rw_xml_foreign_comment (RwXmlForeign *self,
                        const char   *text)
{
  close_start_tag (self);
  g_string_append (self->xml, "<!--");
  g_string_append (self->xml, text);
  g_string_append (self->xml, "-->");
}

/**
 * rw_xml_foreign_pi:
 * @target: whom the instruction is for
 * @data: (nullable): what it says
 *
 * Writes a processing instruction, inside an element or by itself.
 */
void
rw_xml_foreign_pi (RwXmlForeign *self,
                   const char   *target,
                   const char   *data)
{
  close_start_tag (self);
  g_string_append (self->xml, "<?");
  g_string_append (self->xml, target);
  if (data != NULL && *data != '\0')
    {
      g_string_append_c (self->xml, ' ');
      g_string_append (self->xml, data);
    }
  g_string_append (self->xml, "?>");
}

/**
 * rw_xml_foreign_steal:
 *
 * Takes what has been written and starts again.
 *
 * Returns: (transfer full): a whole element, comment or instruction
 */
char *
rw_xml_foreign_steal (RwXmlForeign *self)
{
  char *xml = g_strndup (self->xml->str, self->xml->len);

  g_string_truncate (self->xml, 0);
  self->depth = 0;
  self->is_open = FALSE;
  return xml;
}
