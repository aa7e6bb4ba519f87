/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scan stops at the first thing that is wrong. It follows quotes,
 * comments, CDATA sections and instructions, so that a tag is a tag for
 * libxml2 too; what it lets through may still not be well-formed, and saying
 * so is left to the parser.
 */

#include "config.h"

#include "core/rw-xml-scan.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-xml-kind.h"
#include "core/rw-xml-text.h"

typedef struct
{
  const char    *data;
  const char    *p;
  const char    *end;
  const char    *what;         /* translated */
  RwDiagnostics *diagnostics;

  guint          n_tags;
  guint          depth;
  guint          n_namespaces;
  /* Declarations of each open element, the outermost first. */
  guint          namespaces[RW_XML_MAX_DEPTH];
} Scan;

/* What a byte can be. */
enum
{
  PLAIN   = 1 << 0, /* printable ASCII that means nothing in text */
  IN_NAME = 1 << 1, /* may be part of a name; libxml2 knows better */
  SPACE   = 1 << 2,
  LETTER  = 1 << 3, /* both plain and part of a name */
};

#define NAME (PLAIN | IN_NAME | LETTER)

static const guint8 classes[256] = {
  ['\t'] = PLAIN | SPACE, ['\n'] = PLAIN | SPACE, ['\r'] = PLAIN | SPACE,
  [' '] = PLAIN | SPACE,
  ['!'] = PLAIN, ['"'] = PLAIN, ['#' ... '%'] = NAME, ['\'' ... ')'] = PLAIN,
  ['*' ... '.'] = NAME, ['/'] = PLAIN, ['0' ... ';'] = NAME, ['='] = PLAIN,
  ['>'] = PLAIN, ['?'] = PLAIN, ['@' ... '~'] = NAME, [0x7f] = NAME,
  [0x80 ... 0xff] = IN_NAME,
};

static inline gboolean
has_class (const char *p,
           guint8      mask)
{
  return (classes[(guchar) *p] & mask) != 0;
}

static gboolean G_GNUC_PRINTF (4, 5)
fail (Scan       *self,
      const char *at,
      RwError     code,
      const char *format,
      ...)
{
  g_autofree char *message = NULL;
  RwXmlLocator locator;
  guint line;
  guint column;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  rw_xml_locator_init (&locator, self->data, self->end - self->data);
  rw_xml_locator_find (&locator, at - self->data, &line, &column);
  /* A byte that only continues a character, and has none, counts as one. */
  if (at > self->data && at < self->end && (*at & 0xc0) == 0x80)
    column++;
  rw_diagnostics_add (self->diagnostics, RW_SEVERITY_ERROR, code, line, column,
                      "%s", message);
  return FALSE;
}

/* Something is wrong with the file as a whole. */
static gboolean G_GNUC_PRINTF (2, 3)
fail_whole (Scan       *self,
            const char *format,
            ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  rw_diagnostics_add (self->diagnostics, RW_SEVERITY_ERROR, RW_ERROR_PARSE,
                      0, 0, "%s", message);
  return FALSE;
}

static gboolean
starts_with (const Scan *self,
             const char *p,
             const char *prefix)
{
  gsize length = strlen (prefix);

  return (gsize) (self->end - p) >= length && memcmp (p, prefix, length) == 0;
}

/* The bytes of the character at @p, 0 if it is not one in UTF-8. */
static gsize
decode_char (const char *p,
             const char *end,
             gunichar   *out_char)
{
  static const gunichar least[] = { 0, 0, 0x80, 0x800, 0x10000 };
  guchar lead = *p;
  gsize length = lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2
                 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : 0;
  gunichar c = length > 1 ? lead & (0x7f >> length) : lead;

  if (length == 0 || (gsize) (end - p) < length)
    return 0;

  for (gsize i = 1; i < length; i++)
    {
      if ((p[i] & 0xc0) != 0x80)
        return 0;
      c = c << 6 | (p[i] & 0x3f);
    }

  *out_char = c;
  return c >= least[length] && g_unichar_validate (c) ? length : 0;
}

/* Steps over a character that is not plain. */
static gboolean
scan_char (Scan *self)
{
  gunichar c = 0;
  gsize length = decode_char (self->p, self->end, &c);

  if (length == 0)
    return fail (self, self->p, RW_ERROR_PARSE,
                 _("the byte 0x%02X does not belong here, "
                   "expected UTF-8"), (guchar) *self->p);
  if (!rw_xml_is_char (c))
    return fail (self, self->p, RW_ERROR_PARSE,
                 c < ' ' ? _("the control character U+%04X is not allowed, "
                             "expected text")
                         : _("the code point U+%04X is not a character, "
                             "expected text"), c);

  self->p += length;
  return TRUE;
}

static void
skip (Scan   *self,
      guint8  mask)
{
  const char *p = self->p;

  while (p < self->end && has_class (p, mask))
    p++;
  self->p = p;
}

/* A character by its number, the position being after "&#". */
static gboolean
scan_number_reference (Scan       *self,
                       const char *start)
{
  int base = 10;
  gunichar c = 0;
  const char *digits;

  if (self->p < self->end && *self->p == 'x')
    {
      base = 16;
      self->p++;
    }

  for (digits = self->p; self->p < self->end; self->p++)
    {
      int digit = base == 16 ? g_ascii_xdigit_value (*self->p)
                             : g_ascii_digit_value (*self->p);

      if (digit < 0)
        break;
      /* Anything above Unicode stays above it. */
      c = MIN (c * base + digit, 0x110000);
    }

  if (self->p == digits || self->p == self->end || *self->p != ';')
    return fail (self, start, RW_ERROR_PARSE,
                 _("a character reference ends with “;” after its number"));
  if (!rw_xml_is_char (c))
    return fail (self, start, RW_ERROR_PARSE,
                 c < ' ' ? _("the control character U+%04X is not allowed, "
                             "not even as a reference")
                         : _("the code point U+%04X is not a character, "
                             "expected text"), c);

  self->p++;
  return TRUE;
}

/* At "&". Without a DOCTYPE there are five names and no others. */
static gboolean
scan_reference (Scan *self)
{
  static const char *const known[] = {
    "&amp;", "&lt;", "&gt;", "&quot;", "&apos;",
  };
  const char *start = self->p;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (starts_with (self, start, known[i]))
      {
        self->p += strlen (known[i]);
        return TRUE;
      }

  self->p++;
  if (self->p < self->end && *self->p == '#')
    {
      self->p++;
      return scan_number_reference (self, start);
    }

  return fail (self, start, RW_ERROR_PARSE,
               _("“&” begins no entity that is known here; "
                 "write “&amp;” for the sign itself"));
}

/* Looking up a translation costs more than all else that is done with a tag,
 * so @what is translated only when it is needed. */
static gboolean
check_length (Scan       *self,
              const char *start,
              gsize       max_bytes,
              const char *what)
{
  if ((gsize) (self->p - start) <= max_bytes)
    return TRUE;

  return fail (self, start, RW_ERROR_TOO_LARGE,
               /* Translators: %s is what is too long, such as “a name”. */
               _("%s is too long, expected at most %" G_GSIZE_FORMAT
                 " bytes"),
               _(what), max_bytes);
}

/* Text between tags, up to "<" or the end. */
static gboolean
scan_text (Scan *self)
{
  const char *start = self->p;

  for (;;)
    {
      skip (self, PLAIN);
      if (self->p == self->end || *self->p == '<')
        break;
      if (!(*self->p == '&' ? scan_reference (self) : scan_char (self)))
        return FALSE;
    }

  return check_length (self, start, RW_XML_MAX_TEXT, N_("a piece of text"));
}

/* A comment, CDATA section or instruction that opens at the position with
 * @open_length bytes and ends with @close. */
static gboolean
scan_section (Scan       *self,
              gsize       open_length,
              const char *close,
              const char *what)
{
  const char *start = self->p;

  self->p += open_length;
  while (self->p < self->end)
    {
      if (*self->p == *close && starts_with (self, self->p, close))
        {
          self->p += strlen (close);
          return check_length (self, start, RW_XML_MAX_TEXT, what);
        }
      if (has_class (self->p, PLAIN))
        self->p++;
      else if (!scan_char (self))
        return FALSE;
    }

  /* Translators: the first %s is “a comment” or the like. */
  return fail (self, start, RW_ERROR_PARSE, _("%s has no end, expected “%s”"),
               _(what), close);
}

static gboolean
fail_name (Scan       *self,
           const char *hint)
{
  if (self->p == self->end)
    return fail (self, self->p, RW_ERROR_PARSE,
                 _("the file ends where a name was expected"));
  /* What stands there may be wrong by itself. */
  if (!has_class (self->p, PLAIN) && *self->p != '<' && *self->p != '&')
    return scan_char (self);

  return fail (self, self->p, RW_ERROR_PARSE, "%s", _(hint));
}

/* @hint says what to do where there is none; it is translated when needed. */
static gboolean
scan_name (Scan       *self,
           const char *hint)
{
  const char *start = self->p;

  for (;;)
    {
      skip (self, LETTER);
      if (self->p == self->end || !has_class (self->p, IN_NAME))
        break;
      if (!scan_char (self))
        return FALSE;
    }

  if (self->p == start)
    return fail_name (self, hint);

  return check_length (self, start, RW_XML_MAX_NAME, N_("a name"));
}

/* A quoted value, the position being at its quote. */
static gboolean
scan_value (Scan *self)
{
  char quote = *self->p;
  const char *start = ++self->p;

  while (self->p < self->end && *self->p != quote)
    {
      gboolean ok = TRUE;

      if (has_class (self->p, PLAIN))
        self->p++;
      else if (*self->p == '&')
        ok = scan_reference (self);
      else if (*self->p == '<')
        ok = fail (self, self->p, RW_ERROR_PARSE,
                   _("“<” in the value of an attribute; write “&lt;”, or "
                     "look for a missing quote before it"));
      else
        ok = scan_char (self);
      if (!ok)
        return FALSE;
    }

  if (self->p == self->end)
    return fail (self, start - 1, RW_ERROR_PARSE,
                 _("the value of an attribute has no end, expected “%c”"),
                 quote);
  if (!check_length (self, start, RW_XML_MAX_VALUE,
                     N_("the value of an attribute")))
    return FALSE;

  self->p++;
  return TRUE;
}

static gboolean
is_declaration (const char *name,
                const char *end)
{
  return end - name >= 5 && memcmp (name, "xmlns", 5) == 0 &&
         (end - name == 5 || name[5] == ':');
}

static gboolean
scan_attribute (Scan  *self,
                guint *n_namespaces)
{
  const char *name = self->p;
  const char *name_end;

  if (!scan_name (self, N_("the name of an attribute was expected here, or "
                           "“>” at the end of the tag")))
    return FALSE;

  name_end = self->p;
  skip (self, SPACE);
  if (self->p == self->end || *self->p != '=')
    return fail (self, name, RW_ERROR_PARSE,
                 _("an attribute needs a value, such as name=\"value\""));

  self->p++;
  skip (self, SPACE);
  if (self->p == self->end || (*self->p != '"' && *self->p != '\''))
    return fail (self, name, RW_ERROR_PARSE,
                 _("the value of an attribute must be quoted"));

  if (is_declaration (name, name_end))
    (*n_namespaces)++;
  if (self->n_namespaces + *n_namespaces > RW_XML_MAX_NAMESPACES)
    return fail (self, name, RW_ERROR_TOO_LARGE,
                 _("more than %d namespace declarations inside one another"),
                 RW_XML_MAX_NAMESPACES);

  return scan_value (self);
}

/* For "<" that begins no tag. */
static const char sign_hint[] =
  N_("a name was expected here; write “&lt;” for the sign “<” itself");

/* The attributes of a tag, up to its ">" or "/>". */
static gboolean
scan_attributes (Scan       *self,
                 const char *tag,
                 guint      *n_namespaces)
{
  for (guint n = 0;; n++)
    {
      skip (self, SPACE);
      if (self->p == self->end)
        return fail (self, tag, RW_ERROR_PARSE,
                     _("the tag has no end, expected “>”"));
      if (*self->p == '>' || starts_with (self, self->p, "/>"))
        return TRUE;
      if (n == RW_XML_MAX_TAG_ATTRS)
        return fail (self, tag, RW_ERROR_TOO_LARGE,
                     _("the tag has too many attributes, "
                       "expected at most %d"),
                     RW_XML_MAX_TAG_ATTRS);
      if (!scan_attribute (self, n_namespaces))
        return FALSE;
    }
}

static gboolean
scan_start_tag (Scan *self)
{
  const char *tag = self->p++;
  guint n_namespaces = 0;

  if (self->depth == RW_XML_MAX_DEPTH)
    return fail (self, tag, RW_ERROR_TOO_LARGE,
                 _("elements are nested too deeply, "
                   "expected at most %d levels"),
                 RW_XML_MAX_DEPTH);

  if (!scan_name (self, sign_hint) || !scan_attributes (self, tag, &n_namespaces))
    return FALSE;

  if (*self->p == '/')
    {
      self->p += 2;
      return TRUE;
    }

  self->p++;
  self->namespaces[self->depth++] = n_namespaces;
  self->n_namespaces += n_namespaces;
  return TRUE;
}

static gboolean
scan_end_tag (Scan *self)
{
  const char *start = self->p;

  self->p += 2;
  if (!scan_name (self, sign_hint))
    return FALSE;

  skip (self, SPACE);
  if (self->p == self->end || *self->p != '>')
    return fail (self, start, RW_ERROR_PARSE,
                 _("the tag has no end, expected “>”"));
  if (self->depth == 0)
    return fail (self, start, RW_ERROR_PARSE,
                 _("the end tag has no start tag"));

  self->p++;
  self->n_namespaces -= self->namespaces[--self->depth];
  return TRUE;
}

/* Anything that begins with "<". */
static gboolean
scan_markup (Scan *self)
{
  if (starts_with (self, self->p, "</"))
    return scan_end_tag (self);

  if (self->n_tags++ == RW_XML_MAX_TAGS)
    return fail (self, self->p, RW_ERROR_TOO_LARGE,
                 _("the file has too many tags, expected at most %d"), RW_XML_MAX_TAGS);

  if (starts_with (self, self->p, "<!--"))
    return scan_section (self, 4, "-->", N_("a comment"));
  if (starts_with (self, self->p, "<![CDATA[") && self->depth == 0)
    return fail (self, self->p, RW_ERROR_PARSE,
                 _("a CDATA section outside of the root element"));
  if (starts_with (self, self->p, "<![CDATA["))
    return scan_section (self, 9, "]]>", N_("a CDATA section"));
  if (starts_with (self, self->p, "<?"))
    return scan_section (self, 2, "?>", N_("a processing instruction"));
  if (self->end - self->p >= 9 &&
      g_ascii_strncasecmp (self->p, "<!DOCTYPE", 9) == 0)
    return fail (self, self->p, RW_ERROR_PARSE,
                 _("a DOCTYPE is not allowed, expected %s without one"),
                 self->what);
  if (starts_with (self, self->p, "<!"))
    return fail (self, self->p, RW_ERROR_PARSE,
                 _("“<!” begins neither a comment nor a CDATA section"));

  return scan_start_tag (self);
}

/* The value of a pseudo-attribute of the XML declaration, "" if it has none.
 * Its own syntax is checked by libxml2. */
static char *
dup_pseudo_attribute (const char *declaration,
                      const char *name)
{
  const char *p = strstr (declaration, name);
  const char *close;

  if (p == NULL)
    return g_strdup ("");

  p += strlen (name);
  p += strspn (p, " \t\r\n=");
  if (*p != '"' && *p != '\'')
    return g_strdup ("");

  close = strchr (p + 1, *p);
  return close != NULL ? g_strndup (p + 1, close - p - 1) : g_strdup ("");
}

static gboolean
scan_declaration (Scan *self)
{
  const char *start = self->p;
  g_autofree char *declaration = NULL;
  g_autofree char *version = NULL;
  g_autofree char *encoding = NULL;

  if (!starts_with (self, self->p, "<?xml") ||
      self->end - self->p < 6 || !has_class (self->p + 5, SPACE))
    return TRUE;
  if (!scan_section (self, 2, "?>", N_("the XML declaration")))
    return FALSE;

  declaration = g_strndup (start, self->p - start);
  version = dup_pseudo_attribute (declaration, "version");
  encoding = dup_pseudo_attribute (declaration, "encoding");
  if (strcmp (version, "1.0") != 0)
    {
      g_autofree char *excerpt = rw_xml_dup_excerpt (version);

      return fail (self, start, RW_ERROR_PARSE,
                   _("the XML version is “%s”, expected 1.0"), excerpt);
    }
  if (*encoding != '\0' && g_ascii_strcasecmp (encoding, "utf-8") != 0)
    {
      g_autofree char *excerpt = rw_xml_dup_excerpt (encoding);

      return fail (self, start, RW_ERROR_PARSE,
                   _("the encoding is “%s”, expected UTF-8"), excerpt);
    }

  return TRUE;
}

/* A file of another kind is named. */
static gboolean
check_kind (Scan *self)
{
  gboolean is_encoding;
  const char *kind =
    rw_xml_kind (self->p, self->end - self->p, &is_encoding);

  if (kind == NULL)
    return TRUE;

  return is_encoding
         ? fail_whole (self, _("the file is encoded in %s, expected UTF-8"),
                       kind)
         : fail_whole (self, _("the file is compressed with %s, expected %s "
                               "that is not compressed"), kind, self->what);
}

/* Leaves the position at the first "<". */
static gboolean
check_beginning (Scan *self)
{
  const char *start = self->p;
  const char *end;
  g_autofree char *line = NULL;
  g_autofree char *excerpt = NULL;

  skip (self, SPACE);
  if (self->p == self->end)
    return fail_whole (self, start == self->end
                       ? _("the file is empty, expected %s")
                       : _("the file is blank, expected %s"), self->what);
  if (*self->p == '<')
    {
      if (self->p > start && starts_with (self, self->p, "<?xml"))
        return fail (self, self->p, RW_ERROR_PARSE,
                     _("nothing may stand before the XML declaration"));
      return TRUE;
    }

  for (end = self->p; end < self->end && end - self->p < 64; end++)
    if (*end == '\n' || *end == '\r')
      break;
  line = g_utf8_make_valid (self->p, end - self->p);
  excerpt = rw_xml_dup_excerpt (line);
  return fail (self, self->p, RW_ERROR_PARSE,
               _("this is not XML: it begins with “%s”, expected %s"),
               excerpt, self->what);
}

/**
 * rw_xml_scan:
 * @data: the bytes of a file, after their byte order mark
 * @length: how many there are
 * @what: what they should be, translated: "a Ringwall document"
 * @diagnostics: where an error goes
 *
 * Refuses what is not XML 1.0 in UTF-8, has a DOCTYPE, or passes a limit.
 *
 * Takes time in proportion to @length and stops at the first error, with
 * %RW_ERROR_PARSE or %RW_ERROR_TOO_LARGE.
 *
 * Returns: whether libxml2 may see the bytes
 */
gboolean
rw_xml_scan (const char    *data,
             gsize          length,
             const char    *what,
             RwDiagnostics *diagnostics)
{
  Scan self = {
    .data = data, .p = data, .end = data + length,
    .what = what, .diagnostics = diagnostics,
  };

  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (what != NULL && diagnostics != NULL, FALSE);

  if (!check_kind (&self) || !check_beginning (&self) ||
      !scan_declaration (&self))
    return FALSE;

  while (self.p < self.end)
    if (!(*self.p == '<' ? scan_markup (&self) : scan_text (&self)))
      return FALSE;

  return TRUE;
}
