/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What attributes and texts of a catalogue file can be, and how they are kept.
 * It must not know what they mean.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-xml-text.h"

static gsize
id_length (const char *value)
{
  gsize length = 0;

  while (g_ascii_islower (value[length]) || g_ascii_isdigit (value[length]) ||
         (value[length] == '-' && length > 0 && value[length - 1] != '-'))
    length++;

  return length > 0 && value[length - 1] == '-' ? 0 : length;
}

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Copies @text with runs of white space made one space, and none at its ends. */
static char *
take_collapsed (RwCatalogueReader *self,
                const char        *text)
{
  char *copy;
  char *end;

  while (is_space (*text))
    text++;
  copy = end = rw_arena_strndup (self->arena, text, strlen (text));
  for (; *text != '\0'; text++)
    {
      if (!is_space (*text))
        *end++ = *text;
      else if (text[1] != '\0' && !is_space (text[1]))
        *end++ = ' ';
    }
  *end = '\0';

  return copy;
}

/**
 * rw_catalogue_is_id:
 * @value: some text
 *
 * Checks for an id as catalogue files have them, which are narrower than those
 * of documents: small letters and digits, with single hyphens between.
 *
 * Returns: whether it is one
 */
gboolean
rw_catalogue_is_id (const char *value)
{
  gsize length = id_length (value);

  return length > 0 && length <= RW_XML_MAX_ID && value[length] == '\0';
}

/**
 * rw_catalogue_are_ids:
 * @value: some text
 *
 * Checks for ids with white space between them.
 *
 * Returns: whether there is at least one, and nothing else
 */
gboolean
rw_catalogue_are_ids (const char *value)
{
  guint n_ids = 0;

  for (;;)
    {
      gsize length;

      value += strspn (value, " \t\n\r");
      if (*value == '\0')
        return n_ids > 0;
      length = id_length (value);
      if (length == 0 || length > RW_XML_MAX_ID ||
          strchr (" \t\n\r", value[length]) == NULL)
        return FALSE;
      value += length;
      n_ids++;
    }
}

/* The length of a technique such as T1110 or T1566.001 at the start of @value,
 * or 0. */
static gsize
technique_length (const char *value)
{
  gsize length = 1;

  if (value[0] != 'T')
    return 0;
  while (g_ascii_isdigit (value[length]))
    length++;
  if (length != 5)
    return 0;
  if (value[length] == '.')
    {
      for (length++; g_ascii_isdigit (value[length]); length++)
        ;
      if (length != 9)
        return 0;
    }

  return length;
}

/**
 * rw_catalogue_are_techniques:
 * @value: some text
 *
 * Checks for ids of techniques, as ATT&CK numbers them, with white space
 * between them.
 *
 * Returns: whether there is at least one, and nothing else
 */
gboolean
rw_catalogue_are_techniques (const char *value)
{
  guint n_ids = 0;

  for (;;)
    {
      gsize length;

      value += strspn (value, " \t\n\r");
      if (*value == '\0')
        return n_ids > 0;
      length = technique_length (value);
      if (length == 0 || strchr (" \t\n\r", value[length]) == NULL)
        return FALSE;
      value += length;
      n_ids++;
    }
}

/**
 * rw_catalogue_is_name:
 * @value: some text
 *
 * Checks for something to read.
 *
 * Returns: whether there is more than white space
 */
gboolean
rw_catalogue_is_name (const char *value)
{
  return value[strspn (value, " \t\n\r")] != '\0';
}

/**
 * rw_catalogue_basis_word:
 * @index: a number
 *
 * Lists the words for how something is known.
 *
 * Returns: (nullable): the word of that [enum@Rw.Basis], %NULL after the last
 */
const char *
rw_catalogue_basis_word (guint index)
{
  return index < RW_N_BASES ? rw_basis_get_id (index) : NULL;
}

/**
 * rw_catalogue_model_word:
 * @index: a number
 *
 * Lists the words for service models.
 *
 * Returns: (nullable): the word of that [enum@Rw.ServiceModel], %NULL after the
 *   last
 */
const char *
rw_catalogue_model_word (guint index)
{
  return index < RW_N_SERVICE_MODELS ? rw_service_model_get_id (index) : NULL;
}

/**
 * rw_catalogue_reader_take_value:
 * @attribute: an index in the table of the element that starts
 *
 * Keeps the value of an attribute: an id, ids, or anything whose white space
 * means nothing.
 *
 * Returns: (transfer none) (nullable): the value, %NULL if there is none
 */
const char *
rw_catalogue_reader_take_value (RwCatalogueReader *self,
                                RwXmlReader       *reader,
                                guint              attribute)
{
  const char *value = rw_xml_reader_get_value (reader, attribute);

  return value != NULL ? take_collapsed (self, value) : NULL;
}

/**
 * rw_catalogue_reader_take_name:
 * @attribute: as above
 * @translate: whether it is in the language of the reader
 *
 * Keeps an attribute that is shown.
 *
 * Returns: (transfer none) (nullable): the name, %NULL if there is none
 */
const char *
rw_catalogue_reader_take_name (RwCatalogueReader *self,
                               RwXmlReader       *reader,
                               guint              attribute,
                               gboolean           translate)
{
  const char *name = rw_catalogue_reader_take_value (self, reader, attribute);
  const char *translation;

  if (name == NULL || !translate || !self->translated)
    return name;

  translation = g_dgettext (GETTEXT_PACKAGE, name);

  return translation == name ? name : take_collapsed (self, translation);
}

/**
 * rw_catalogue_reader_take_text:
 * @text: the text of an element, wrapped
 *
 * Keeps a text that is shown, and reports one that is empty.
 *
 * Returns: (transfer none): the text
 */
const char *
rw_catalogue_reader_take_text (RwCatalogueReader *self,
                               RwXmlReader       *reader,
                               const char        *text)
{
  if (*text == '\0')
    rw_xml_reader_report (reader, rw_xml_reader_get_place (reader),
                          RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                          _("there is nothing here, expected some text"));
  else if (self->translated)
    text = g_dgettext (GETTEXT_PACKAGE, text);

  return rw_arena_strndup (self->arena, text, strlen (text));
}

/**
 * rw_catalogue_reader_take_array:
 * @array: things that lie side by side; empty afterwards
 * @out_n: (out): how many
 *
 * Keeps what an array has collected.
 *
 * Returns: (transfer none) (nullable): the things, %NULL if there are none
 */
gpointer
rw_catalogue_reader_take_array (RwCatalogueReader *self,
                                GArray            *array,
                                guint             *out_n)
{
  gpointer things;

  things = rw_arena_memdup (self->arena, array->data,
                            array->len * (gsize) g_array_get_element_size (array));
  *out_n = array->len;
  g_array_set_size (array, 0);

  return things;
}

/**
 * rw_catalogue_reader_take_names:
 * @names: names in the arena; empty afterwards
 *
 * Keeps a list of names.
 *
 * Returns: (transfer none) (array zero-terminated=1): the names
 */
const char *const *
rw_catalogue_reader_take_names (RwCatalogueReader *self,
                                GPtrArray         *names)
{
  const char **kept;

  kept = rw_arena_alloc (self->arena, (names->len + 1) * sizeof (char *));
  for (guint i = 0; i < names->len; i++)
    kept[i] = g_ptr_array_index (names, i);
  g_ptr_array_set_size (names, 0);

  return (const char *const *) kept;
}
