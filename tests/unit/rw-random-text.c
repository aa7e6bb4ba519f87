/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text, identifiers, and pieces of foreign XML in the form in which they are
 * kept.
 */

#include "config.h"

#include "rw-random-text.h"

#include <string.h>

#include "core/rw-xml-text.h"

#define MAX_DEPTH 4

/* What has ever meant something to a parser, a shell or a spreadsheet. */
static const char *const pieces[] = {
  "a", "Lamp", " ", "  ", "\n", "\n\n", "\t", "\r", "\r\n", "<b>", "&amp;",
  "&#65;", "]]>", "]", ">", "<!--", "-->", "<![CDATA[", "\"", "'", "=1+1",
  "@cmd", "%s%n", "\\", "../", "xmlns:x=\"u\"", "é", "e\xcc\x81", "雲", "𝄞",
  "👩‍💻", "🇨🇭", "שלום", "مرحبا", "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x80\x8b",
  "\xc2\x85", "\xe2\x80\xa8", "\xef\xbb\xbf", "\xef\xbf\xbd", "\x7f", "ﷺ",
  "Telemetry (Event Hubs)", "क्षि", "각",
};

/* Where characters are, so that none is left out for ever. */
static const struct
{
  gunichar first;
  guint    n;
} ranges[] = {
  { 0x20, 0x60 }, { 0xa0, 0x2000 }, { 0x2000, 0x100 }, { 0x3000, 0x7000 },
  { 0xe000, 0x1ffe }, { 0x10000, 0xfffe }, { 0x1f300, 0x800 },
  { 0xe0000, 0x200 }, { 0x100000, 0xffff },
};

static void
append_character (GString  *text,
                  RwChance *chance)
{
  guint range = rw_chance_below (chance, G_N_ELEMENTS (ranges));
  gunichar c = ranges[range].first + rw_chance_below (chance, ranges[range].n);

  g_string_append_unichar (text, rw_xml_is_char (c) ? c : '?');
}

/* How long texts are: mostly short, now and then as long as may be. */
static guint
choose_length (RwChance *chance,
               guint     max_chars)
{
  switch (rw_chance_below (chance, 64))
    {
    case 0 ... 15:
      return 0;
    case 16 ... 55:
      return rw_chance_below (chance, 8);
    case 56 ... 62:
      return rw_chance_below (chance, MIN (max_chars, 200));
    default:
      return max_chars <= 1024 || rw_chance_one_in (chance, 50)
             ? max_chars : rw_chance_below (chance, 2000);
    }
}

/**
 * rw_random_text_new:
 * @max_chars: how long it may be
 *
 * Makes text of pieces and single characters.
 *
 * Returns: (transfer full): text that XML can carry
 */
char *
rw_random_text_new (RwChance *chance,
                    guint     max_chars)
{
  GString *text = g_string_new (NULL);
  guint n = choose_length (chance, max_chars);

  while (n > 0 && !rw_chance_is_over (chance))
    {
      const char *piece = pieces[rw_chance_below (chance,
                                                  G_N_ELEMENTS (pieces))];
      glong length = g_utf8_strlen (piece, -1);

      if (rw_chance_one_in (chance, 3) || length > n)
        {
          append_character (text, chance);
          n--;
          continue;
        }
      g_string_append (text, piece);
      n -= length;
    }

  return g_string_free (text, FALSE);
}

/**
 * rw_random_id_new:
 * @prefix: what it begins with, such as "w"
 * @number: what makes it unique
 *
 * Makes an identifier of up to 64 characters.
 *
 * Returns: (transfer full): an identifier
 */
char *
rw_random_id_new (RwChance   *chance,
                  const char *prefix,
                  guint       number)
{
  static const char letters[] = "abzAZ09_-.";
  GString *id = g_string_new (prefix);

  for (guint n = rw_chance_one_in (chance, 10)
                 ? rw_chance_below (chance, 50) : 0; n > 0; n--)
    g_string_append_c (id, letters[rw_chance_below (chance,
                                                    strlen (letters))]);
  g_string_append_printf (id, ".%u", number);
  return g_string_free (id, FALSE);
}

/* Text as a comment or an instruction can hold it. */
static char *
make_inner (RwChance   *chance,
            const char *without)
{
  g_autofree char *text = rw_random_text_new (chance, 40);
  GString *inner = g_string_new (text);

  g_string_replace (inner, "\r", "", 0);
  g_string_replace (inner, without, "", 0);
  return g_strstrip (g_string_free (inner, FALSE));
}

/**
 * rw_random_comment_new:
 * @is_plain: whether it must be a comment, and no instruction
 *
 * Makes a comment or a processing instruction.
 *
 * Returns: (transfer full): XML
 */
char *
rw_random_comment_new (RwChance *chance,
                       gboolean  is_plain)
{
  g_autofree char *inner = NULL;

  if (is_plain || rw_chance_one_in (chance, 2))
    {
      inner = make_inner (chance, "-");
      return g_strdup_printf ("<!--%s-->", inner);
    }

  inner = make_inner (chance, "?");
  return *inner != '\0' ? g_strdup_printf ("<?lamp %s?>", inner)
                        : g_strdup ("<?lamp?>");
}

static void
append_attributes (GString  *xml,
                   RwChance *chance)
{
  static const char *const names[] = { "a", "x:a", "x:b", "xml:lang" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (rw_chance_one_in (chance, 4))
      {
        g_autofree char *value = rw_random_text_new (chance, 40);

        rw_xml_append_attribute (xml, names[i], value, strlen (value));
      }
}

static void
append_tag (GString  *xml,
            RwChance *chance,
            guint     depth)
{
  static const char *const names[] = { "x:a", "x:title", "x:é" };
  const char *name = names[rw_chance_below (chance, G_N_ELEMENTS (names))];
  gsize start;

  g_string_append_printf (xml, "<%s", name);
  append_attributes (xml, chance);
  g_string_append_c (xml, '>');
  start = xml->len;
  while (rw_chance_one_in (chance, 2))
    {
      g_autofree char *text = rw_random_text_new (chance, 40);
      g_autofree char *comment = rw_random_comment_new (chance, FALSE);

      rw_xml_append_text (xml, text, strlen (text));
      if (depth < MAX_DEPTH && rw_chance_one_in (chance, 2))
        append_tag (xml, chance, depth + 1);
      else
        g_string_append (xml, comment);
    }

  if (xml->len > start)
    {
      g_string_append_printf (xml, "</%s>", name);
      return;
    }
  g_string_truncate (xml, start - 1);
  g_string_append (xml, "/>");
}

/**
 * rw_random_element_new:
 *
 * Makes a foreign element, mostly with the prefix "x", which whoever uses it
 * declares.
 *
 * Returns: (transfer full): XML
 */
char *
rw_random_element_new (RwChance *chance)
{
  static const char *const others[] = {
    "<a xmlns=\"urn:other\"><b/></a>", "<a xmlns=\"\"/>",
    "<y:a xmlns:y=\"urn:y\" y:b=\"\"/>",
    "<x:a><c xmlns=\"urn:c\" d=\"1\"><x:a/></c></x:a>",
  };
  GString *xml;

  if (rw_chance_one_in (chance, 4))
    return g_strdup (others[rw_chance_below (chance, G_N_ELEMENTS (others))]);

  xml = g_string_new (NULL);
  append_tag (xml, chance, 0);
  return g_string_free (xml, FALSE);
}
