/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drives libxml2's push parser over the bytes and turns its events into calls
 * of the format's handlers. Nothing is ever fetched, no entity is replaced,
 * and what is not the format's own is either kept as text or passed over.
 */

#include "config.h"

#define _GNU_SOURCE

#include "core/rw-xml-reader.h"

#include <string.h>

#include <libxml/xmlerror.h>

#include <glib/gi18n-lib.h>

#include "core/rw-xml-kind.h"
#include "core/rw-xml-reader-private.h"

/* The parser sees this much at a time, so that it needs no more memory. */
#define CHUNK_BYTES (32 * 1024)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

/* There must be one. */
static RwXmlFrame *
get_top (RwXmlReader *self)
{
  return &self->frames[self->n_frames - 1];
}

static gboolean
is_silent (RwXmlReader *self)
{
  return self->n_frames > 0 && get_top (self)->is_silent;
}

static void
open_element (RwXmlReader        *self,
              const RwXmlElement *element,
              const RwXmlTag     *tag,
              guint               n_errors_before)
{
  gboolean was_silent = is_silent (self);
  RwXmlFrame *frame;

  frame = &self->frames[self->n_frames++];
  frame->element = element;
  frame->place = rw_xml_get_tag_place (self);
  frame->has_bad_text = FALSE;
  frame->last_child = 0;
  memset (frame->counts, 0, sizeof frame->counts);
  g_string_truncate (self->text, 0);

  rw_xml_read_attributes (self, element, tag);
  frame->is_silent = was_silent || self->n_errors > n_errors_before;
  if (element->start != NULL && !frame->is_silent)
    element->start (self, self->user_data);
  frame->is_silent |= self->n_errors > n_errors_before;

  if (self->is_stopped)
    return;

  rw_xml_keep_attributes (self, frame, tag);
  rw_xml_keep_pending (self, frame, FALSE);
}

static void
start_skipped (RwXmlReader    *self,
               const RwXmlTag *tag)
{
  self->n_skipped++;
  if (self->is_skip_kept &&
      !rw_xml_foreign_start (&self->foreign, &tag->name,
                             tag->n_namespaces, tag->namespaces,
                             tag->n_attributes, tag->attributes))
    self->is_skip_kept = FALSE;
}

static void
skip_element (RwXmlReader    *self,
              const RwXmlTag *tag,
              gboolean        is_kept)
{
  self->is_skip_kept = is_kept && self->keeps_foreign && !is_silent (self);
  start_skipped (self, tag);
}

static void
start_root (RwXmlReader    *self,
            const RwXmlTag *tag)
{
  const RwXmlElement *root = self->format->root;

  self->has_root = TRUE;
  if (!self->is_saying && rw_xml_begin_recording (self, tag))
    return;
  if (strcmp (tag->name.local, root->name) == 0 &&
      rw_xml_is_own_uri (self, tag->name.uri))
    {
      open_element (self, root, tag, 0);
      return;
    }

  /* The parser has complained of a prefix that is not declared. */
  if (tag->name.prefix == NULL || tag->name.uri != NULL)
    rw_xml_report_root (self, &tag->name);
  rw_xml_reader_stop (self);
}

/* An element around the root that is embedded, or that root. */
static void
start_outer (RwXmlReader    *self,
             const RwXmlTag *tag)
{
  const RwXmlElement *root = self->format->root;

  if (self->n_outer != 1 || strcmp (tag->name.local, root->name) != 0 ||
      !rw_xml_is_own_uri (self, tag->name.uri))
    {
      self->n_outer++;
      return;
    }

  if (self->has_root)
    {
      rw_xml_reader_report (self, rw_xml_get_tag_place (self),
                            RW_SEVERITY_ERROR, RW_ERROR_FORMAT,
                            _("another <%s>, expected at most one"), root->name);
      rw_xml_reader_stop (self);
      return;
    }

  self->has_root = TRUE;
  open_element (self, root, tag, self->n_errors);
}

static void
start_child (RwXmlReader    *self,
             const RwXmlTag *tag)
{
  guint n_errors_before = self->n_errors;
  RwXmlFrame *frame = get_top (self);
  const RwXmlElement *child;

  child = rw_xml_match_child (self, frame, tag->name.local);
  if (child == NULL)
    {
      rw_xml_report_element (self, frame, tag->name.local);
      frame->is_silent |= !self->is_lenient;
      skip_element (self, tag, self->is_lenient);
    }
  else if (self->n_frames == G_N_ELEMENTS (self->frames))
    skip_element (self, tag, FALSE);
  else
    open_element (self, child, tag, n_errors_before);
}

static void
start_element_cb (void           *data,
                  const xmlChar  *local,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  RwXmlReader *self = data;
  RwXmlTag tag = {
    { (const char *) local, (const char *) prefix, (const char *) uri },
    n_namespaces, (const char **) namespaces,
    n_attributes, (const char **) attributes,
  };

  if (self->is_stopped)
    return;

  if (self->n_skipped > 0)
    start_skipped (self, &tag);
  else if (self->n_frames == 0 && self->is_embedded)
    start_outer (self, &tag);
  else if (self->n_frames == 0)
    start_root (self, &tag);
  else if (rw_xml_is_own_uri (self, tag.name.uri))
    start_child (self, &tag);
  else
    skip_element (self, &tag, TRUE);
}

static void
end_skipped (RwXmlReader     *self,
             const RwXmlName *name)
{
  self->n_skipped--;
  if (!self->is_skip_kept)
    return;

  rw_xml_foreign_end (&self->foreign, name);
  if (self->n_skipped == 0)
    g_ptr_array_add (self->pending, rw_xml_foreign_steal (&self->foreign));
}

/* Trims @text and makes one space of each run of white space. */
static void
unwrap (GString *text)
{
  gsize length = 0;

  for (gsize i = 0; i < text->len; i++)
    {
      char c = text->str[i];

      if (!g_ascii_isspace (c))
        text->str[length++] = c;
      else if (length > 0 && text->str[length - 1] != ' ')
        text->str[length++] = ' ';
    }

  if (length > 0 && text->str[length - 1] == ' ')
    length--;
  g_string_truncate (text, length);
}

static void
close_element (RwXmlReader *self)
{
  RwXmlFrame *frame = get_top (self);
  const RwXmlElement *element = frame->element;
  guint n_errors_before = self->n_errors;

  if (element->content == RW_XML_WRAPPED_TEXT)
    unwrap (self->text);

  rw_xml_check_complete (self, frame);
  rw_xml_keep_pending (self, frame, TRUE);
  if (element->end != NULL && !frame->is_silent &&
      self->n_errors == n_errors_before)
    element->end (self, self->text->str, self->user_data);

  g_string_truncate (self->text, 0);
  self->n_frames--;
}

static void
end_element_cb (void          *data,
                const xmlChar *local,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  RwXmlReader *self = data;
  RwXmlName name = {
    (const char *) local, (const char *) prefix, (const char *) uri,
  };

  if (self->is_stopped)
    return;

  if (self->n_skipped > 0)
    end_skipped (self, &name);
  else if (self->n_frames == 0)
    self->n_outer--;
  else
    close_element (self);
}

/* Text where there should be none, unless it is white space. */
static void
check_no_text (RwXmlReader *self,
               RwXmlFrame  *frame,
               const char  *text,
               gsize        length)
{
  gsize i = 0;

  while (i < length && g_ascii_isspace (text[i]))
    i++;
  if (i == length || frame->has_bad_text)
    return;

  frame->has_bad_text = TRUE;
  frame->is_silent = TRUE;
  rw_xml_report_text (self, frame,
                      rw_xml_get_text_place (self, text + i, length - i));
}

static void
text_cb (void          *data,
         const xmlChar *text,
         int            length)
{
  RwXmlReader *self = data;

  if (self->is_stopped || self->n_frames == 0)
    return;

  if (self->n_skipped > 0)
    {
      if (self->is_skip_kept)
        rw_xml_foreign_text (&self->foreign, (const char *) text, length);
    }
  else if (get_top (self)->element->content == RW_XML_ELEMENTS)
    check_no_text (self, get_top (self), (const char *) text, length);
  else
    g_string_append_len (self->text, (const char *) text, length);
}

/* A comment or instruction by itself has a place like an element. */
static void
end_node (RwXmlReader *self)
{
  if (self->n_skipped == 0)
    g_ptr_array_add (self->pending, rw_xml_foreign_steal (&self->foreign));
}

static gboolean
is_node_kept (RwXmlReader *self)
{
  return self->keeps_foreign && !self->is_stopped && !is_silent (self) &&
         (self->n_skipped == 0 || self->is_skip_kept);
}

static void
comment_cb (void          *data,
            const xmlChar *text)
{
  RwXmlReader *self = data;

  if (!is_node_kept (self))
    return;

  rw_xml_foreign_comment (&self->foreign, (const char *) text);
  end_node (self);
}

static void
pi_cb (void          *data,
       const xmlChar *target,
       const xmlChar *text)
{
  RwXmlReader *self = data;

  if (!is_node_kept (self))
    return;

  rw_xml_foreign_pi (&self->foreign, (const char *) target,
                     (const char *) text);
  end_node (self);
}

static void
doctype_cb (void          *data,
            const xmlChar *name,
            const xmlChar *external_id,
            const xmlChar *system_id)
{
  RwXmlReader *self = data;

  rw_xml_reader_report (self, 0, RW_SEVERITY_ERROR, RW_ERROR_PARSE,
                        _("a DOCTYPE is not allowed, expected %s without one"),
                        _(self->format->what));
  rw_xml_reader_stop (self);
}

#if LIBXML_VERSION >= 21200
static void
problem_cb (void           *data,
            const xmlError *problem)
#else
static void
problem_cb (void     *data,
            xmlError *problem)
#endif
{
  RwXmlReader *self = data;
  g_autofree char *message = NULL;
  gsize place;

  if (self->is_stopped || problem->level < XML_ERR_ERROR)
    return;

  /* What is around an embedded root is for others to complain of. */
  if (self->is_embedded && self->n_frames == 0)
    {
      rw_xml_reader_stop (self);
      return;
    }

  message = rw_xml_dup_problem (self, problem, &place);
  rw_xml_reader_report (self, place, RW_SEVERITY_ERROR, RW_ERROR_PARSE,
                        "%s", message);
  if (problem->level == XML_ERR_FATAL)
    rw_xml_reader_stop (self);
}

/* How much of what is left the parser should see next: up to the end of a tag
 * or at least of a character, so that nothing is ever cut in two. */
static gsize
next_chunk (const RwXmlReader *self,
            gsize              at)
{
  const char *p = self->data + at;
  gsize length = self->length - at;
  const char *tag_end;

  if (length <= CHUNK_BYTES)
    return length;

  length = CHUNK_BYTES;
  tag_end = memrchr (p, '>', length);
  if (tag_end != NULL)
    return tag_end - p + 1;

  while (length > 1 && (p[length] & 0xc0) == 0x80)
    length--;
  return length;
}

static void
parse (RwXmlReader *self)
{
  static const xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = doctype_cb,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .characters = text_cb,
    .ignorableWhitespace = text_cb,
    .cdataBlock = text_cb,
    .comment = comment_cb,
    .processingInstruction = pi_cb,
    .serror = problem_cb,
  };
  g_autoptr (xmlParserCtxt) context =
    xmlCreatePushParserCtxt ((xmlSAXHandler *) &handler, self, NULL, 0, NULL);

  /* The scan has seen to it that the encoding is UTF-8. */
  xmlCtxtUseOptions (context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  self->context = context;

  for (gsize at = 0; at < self->length && !self->is_stopped;)
    {
      gsize length = next_chunk (self, at);

      xmlParseChunk (context, self->data + at, length, FALSE);
      at += length;
    }
  if (!self->is_stopped)
    xmlParseChunk (context, NULL, 0, TRUE);

  /* Nothing may be wrong that nobody was told of. */
  if (!self->is_stopped && !self->is_embedded && self->n_errors == 0 &&
      (!context->wellFormed || !context->nsWellFormed || !self->has_root))
    rw_xml_reader_report (self, xmlByteConsumed (context), RW_SEVERITY_ERROR,
                          RW_ERROR_PARSE, _("not well-formed XML"));
  self->context = NULL;
  if (self->recorded != NULL)
    rw_xml_say_recorded (self, &handler);
}

/**
 * rw_xml_read:
 * @format: what is expected
 * @data: the bytes of a file
 * @length: how many there are
 * @flags: whether the bytes may come from anywhere
 * @diagnostics: where errors and warnings go
 * @user_data: what the format's handlers are given
 *
 * Reads a whole file and calls the format's handlers in its order.
 *
 * The handlers may have been called although there is an error further on:
 * what they made is then to be thrown away. Time and memory beyond what the
 * handlers take are in proportion to @length. Codes are %RW_ERROR_PARSE,
 * %RW_ERROR_FORMAT, %RW_ERROR_VERSION, %RW_ERROR_VALUE and
 * %RW_ERROR_TOO_LARGE.
 *
 * Returns: whether there was no error
 */
gboolean
rw_xml_read (const RwXmlFormat *format,
             const char        *data,
             gsize              length,
             RwXmlFlags         flags,
             RwDiagnostics     *diagnostics,
             gpointer           user_data)
{
  RwXmlReader self = { .format = format, .diagnostics = diagnostics,
                       .user_data = user_data };
  gsize mark;

  g_return_val_if_fail (format != NULL && diagnostics != NULL, FALSE);
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  /* Empty bytes may have no address, from which none can be counted. */
  if (data == NULL)
    data = "";
  mark = rw_xml_mark_length (data, length);
  self.data = data + mark;
  self.length = length - mark;
  if (!(flags & RW_XML_TRUSTED) &&
      !rw_xml_scan (self.data, self.length, _(format->what), diagnostics))
    return FALSE;

  rw_xml_locator_init (&self.locator, self.data, self.length);
  self.is_embedded = (flags & RW_XML_EMBEDDED) != 0;
  self.keeps_foreign = format->root->get_extras != NULL;
  self.text = g_string_new (NULL);
  self.values = g_string_new (NULL);
  self.pending = g_ptr_array_new_with_free_func (g_free);
  rw_xml_foreign_init (&self.foreign, format->namespace_uri);

  parse (&self);
  rw_xml_keep_last (&self);

  rw_xml_foreign_clear (&self.foreign);
  g_ptr_array_unref (self.pending);
  g_string_free (self.values, TRUE);
  g_string_free (self.text, TRUE);
  return self.n_errors == 0;
}

/**
 * rw_xml_reader_get_value:
 * @attribute: its index in the element's table
 *
 * Gets an attribute of the element that starts.
 *
 * Returns: (nullable): its value until the start handler returns, or %NULL if
 *   the element does not have it
 */
const char *
rw_xml_reader_get_value (RwXmlReader *self,
                         guint        attribute)
{
  g_return_val_if_fail (attribute < RW_XML_MAX_ATTRIBUTES, NULL);

  return self->value_at[attribute] != G_MAXSIZE
         ? self->values->str + self->value_at[attribute] : NULL;
}

/**
 * rw_xml_reader_get_word:
 * @attribute: the index of an attribute that is limited to words
 *
 * Gets an attribute of the element that starts.
 *
 * Returns: the index of its word, or -1 if the element does not have it
 */
int
rw_xml_reader_get_word (RwXmlReader *self,
                        guint        attribute)
{
  g_return_val_if_fail (attribute < RW_XML_MAX_ATTRIBUTES, -1);

  return self->words[attribute];
}

/**
 * rw_xml_reader_get_place_of:
 * @attribute: its index in the element's table
 *
 * Finds an attribute of the element that starts.
 *
 * Returns: its place, or the element's if it does not have it
 */
RwXmlPlace
rw_xml_reader_get_place_of (RwXmlReader *self,
                            guint        attribute)
{
  const RwXmlFrame *frame;

  g_return_val_if_fail (self->n_frames > 0, 0);

  frame = get_top (self);
  return rw_xml_get_name_place (self, frame->place,
                                frame->element->attributes[attribute].name);
}

/**
 * rw_xml_reader_get_place:
 *
 * Finds the element that starts or ends.
 *
 * Returns: the place of its start tag
 */
RwXmlPlace
rw_xml_reader_get_place (RwXmlReader *self)
{
  g_return_val_if_fail (self->n_frames > 0, 0);

  return get_top (self)->place;
}

/**
 * rw_xml_reader_get_position:
 * @place: a place
 * @out_line: (out): its line, from 1
 * @out_column: (out): its column in characters, from 1
 *
 * Turns a place into what people count in.
 */
void
rw_xml_reader_get_position (RwXmlReader *self,
                            RwXmlPlace   place,
                            guint       *out_line,
                            guint       *out_column)
{
  rw_xml_locator_find (&self->locator, place, out_line, out_column);
}

/**
 * rw_xml_reader_report:
 * @place: what is meant
 * @severity: whether the file is refused for it
 * @code: what kind of thing is wrong
 * @format: one sentence without a full stop, translated
 *
 * Adds an error or a warning. After an error in a start handler, no handler
 * is called for what is inside the element.
 */
void
rw_xml_reader_report (RwXmlReader *self,
                      RwXmlPlace   place,
                      RwSeverity   severity,
                      RwError      code,
                      const char  *format,
                      ...)
{
  g_autofree char *message = NULL;
  guint line;
  guint column;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  rw_xml_reader_get_position (self, place, &line, &column);
  rw_diagnostics_add (self->diagnostics, severity, code, line, column,
                      "%s", message);
  if (severity != RW_SEVERITY_ERROR)
    return;

  self->n_errors++;
  if (self->n_errors == RW_DIAGNOSTICS_MAX_ERRORS)
    rw_xml_reader_stop (self);
}

/**
 * rw_xml_reader_has_errors:
 *
 * Tells whether what is being made will be thrown away, and a reference that
 * leads nowhere may be the fault of something else.
 *
 * Returns: whether an error has been reported
 */
gboolean
rw_xml_reader_has_errors (RwXmlReader *self)
{
  return self->n_errors > 0;
}

/**
 * rw_xml_reader_set_lenient:
 *
 * Lets unknown elements and attributes of the format's namespace pass with a
 * warning, from here on: the file is from a newer version.
 */
void
rw_xml_reader_set_lenient (RwXmlReader *self)
{
  self->is_lenient = TRUE;
}

/**
 * rw_xml_reader_stop:
 *
 * Reads no further, for there is an error that makes the rest meaningless.
 *
 * The parser itself is not told: it would free the bytes that the attributes
 * of the element are still to be read from. It goes on to the end of the chunk
 * it has, and nobody listens.
 */
void
rw_xml_reader_stop (RwXmlReader *self)
{
  self->is_stopped = TRUE;
}
