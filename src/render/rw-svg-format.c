/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers, colours and text as SVG has them. A large picture is nearly all
 * numbers, so they are put together by hand: no locale, no format strings.
 */

#include "config.h"

#include "render/rw-svg-private.h"

#include <math.h>
#include <string.h>

/* Beyond this no picture reaches; what does is a mistake upstream. */
#define MAX_NUMBER 1e9

static char *
put_digits (char    *out,
            guint64  value)
{
  char digits[24];
  int n = 0;

  do
    {
      digits[n++] = (char) ('0' + value % 10);
      value /= 10;
    }
  while (value > 0);
  while (n > 0)
    *out++ = digits[--n];
  return out;
}

/*< private >
 * rw_svg_put_number:
 * @out: room for %RW_SVG_NUMBER_SIZE characters
 * @value: a number; what is not finite becomes 0
 *
 * Writes a number with at most two decimals and nothing superfluous.
 *
 * Returns: where it ends; no NUL is added
 */
char *
rw_svg_put_number (char   *out,
                   double  value)
{
  double bounded = isfinite (value) ? CLAMP (value, -MAX_NUMBER, MAX_NUMBER)
                                    : 0;
  gint64 hundredths = (gint64) floor (bounded * 100 + 0.5);
  guint fraction;

  if (hundredths < 0)
    {
      *out++ = '-';
      hundredths = -hundredths;
    }
  out = put_digits (out, (guint64) hundredths / 100);
  fraction = (guint) (hundredths % 100);
  if (fraction == 0)
    return out;
  *out++ = '.';
  *out++ = (char) ('0' + fraction / 10);
  if (fraction % 10 != 0)
    *out++ = (char) ('0' + fraction % 10);
  return out;
}

/*< private >
 * rw_svg_append_number:
 * @out: appended to
 * @before: written as it is
 * @value: a number
 *
 * Appends a number with something before it.
 */
void
rw_svg_append_number (GString    *out,
                      const char *before,
                      double      value)
{
  char buffer[RW_SVG_NUMBER_SIZE];
  char *end = rw_svg_put_number (buffer, value);

  g_string_append (out, before);
  g_string_append_len (out, buffer, end - buffer);
}

/* What stands for a character, or %NULL where it stands for itself. What XML
 * cannot carry, and control characters, stand for nothing. */
static const char *
replacement (gunichar character)
{
  switch (character)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
    case '\n':
      return " ";
    default:
      if (character < 0x20 || (character >= 0x7f && character < 0xa0) ||
          (character & 0xfffe) == 0xfffe)
        return "";
      return NULL;
    }
}

static void
append_valid (GString    *out,
              const char *text)
{
  const char *from = text;
  const char *p = text;

  while (*p != '\0')
    {
      const char *next = g_utf8_next_char (p);
      const char *instead = replacement (g_utf8_get_char (p));

      if (instead != NULL)
        {
          g_string_append_len (out, from, p - from);
          g_string_append (out, instead);
          from = next;
        }
      p = next;
    }
  g_string_append_len (out, from, p - from);
}

/*< private >
 * rw_svg_append_escaped:
 * @out: appended to
 * @text: text
 *
 * Appends text, fit for an element or for an attribute in double quotes.
 */
void
rw_svg_append_escaped (GString    *out,
                       const char *text)
{
  g_autofree char *valid = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    valid = g_utf8_make_valid (text, -1);
  append_valid (out, valid != NULL ? valid : text);
}

/*< private >
 * rw_svg_append_attribute:
 * @out: appended to, within a start tag
 * @name: its name
 * @value: its value, not escaped
 *
 * Appends an attribute.
 */
void
rw_svg_append_attribute (GString    *out,
                         const char *name,
                         const char *value)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  rw_svg_append_escaped (out, value);
  g_string_append_c (out, '"');
}

/*< private >
 * rw_svg_append_element:
 * @out: appended to
 * @name: its name
 * @text: what it holds, not escaped; nothing is appended where it is empty
 *
 * Appends an element with text in it.
 */
void
rw_svg_append_element (GString    *out,
                       const char *name,
                       const char *text)
{
  if (*text == '\0')
    return;
  g_string_append_c (out, '<');
  g_string_append (out, name);
  g_string_append_c (out, '>');
  rw_svg_append_escaped (out, text);
  g_string_append (out, "</");
  g_string_append (out, name);
  g_string_append_c (out, '>');
}

static char *
put_channel (char  *out,
             float  value)
{
  static const char digits[] = "0123456789abcdef";
  int channel = (int) lround (CLAMP (value, 0.0, 1.0) * 255);

  *out++ = digits[channel / 16];
  *out++ = digits[channel % 16];
  return out;
}

/*< private >
 * rw_svg_append_color:
 * @out: appended to, within a start tag
 * @attribute: "fill" or "stroke"
 * @color: a colour
 *
 * Appends a colour and, where it is not opaque, its opacity.
 */
void
rw_svg_append_color (GString       *out,
                     const char    *attribute,
                     const RwColor *color)
{
  char hex[] = "#rrggbb";

  put_channel (put_channel (put_channel (hex + 1, color->r), color->g),
               color->b);
  g_string_append_c (out, ' ');
  g_string_append (out, attribute);
  g_string_append (out, "=\"");
  g_string_append_len (out, hex, 7);
  g_string_append_c (out, '"');
  if (color->a >= 1)
    return;
  g_string_append_c (out, ' ');
  g_string_append (out, attribute);
  rw_svg_append_number (out, "-opacity=\"", color->a);
  g_string_append_c (out, '"');
}
