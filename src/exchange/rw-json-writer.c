/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JSON by RFC 8259: UTF-8, indented by two spaces, one value a line, so that
 * two reports can be compared line by line.
 */

#include "config.h"

#include "exchange/rw-json-writer.h"

struct _RwJsonWriter
{
  GString  *out;         /* (owned) */
  guint     depth;
  gboolean  is_first;    /* nothing stands yet in the innermost container */
};

static void
append_string (GString    *out,
               const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);

  g_string_append_c (out, '"');
  for (const char *p = valid; *p != '\0'; p++)
    {
      guchar byte = (guchar) *p;

      if (byte == '"' || byte == '\\')
        g_string_append_printf (out, "\\%c", byte);
      else if (byte == '\n')
        g_string_append (out, "\\n");
      else if (byte < 0x20 || byte == 0x7f)
        g_string_append_printf (out, "\\u%04x", byte);
      else
        g_string_append_c (out, (char) byte);
    }
  g_string_append_c (out, '"');
}

static void
start_line (RwJsonWriter *self)
{
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
}

/* What stands before a value: a comma, a line of its own, its name. */
static void
start_value (RwJsonWriter *self,
             const char   *name)
{
  if (!self->is_first)
    g_string_append_c (self->out, ',');
  if (self->depth > 0)
    start_line (self);
  self->is_first = FALSE;
  if (name == NULL)
    return;
  append_string (self->out, name);
  g_string_append (self->out, ": ");
}

static void
begin (RwJsonWriter *self,
       const char   *name,
       char          bracket)
{
  start_value (self, name);
  g_string_append_c (self->out, bracket);
  self->depth++;
  self->is_first = TRUE;
}

static void
end (RwJsonWriter *self,
     char          bracket)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (!self->is_first)
    start_line (self);
  g_string_append_c (self->out, bracket);
  self->is_first = FALSE;
}

/**
 * rw_json_writer_new:
 *
 * Creates a writer with nothing written yet.
 *
 * Returns: (transfer full): the writer
 */
RwJsonWriter *
rw_json_writer_new (void)
{
  RwJsonWriter *self = g_new0 (RwJsonWriter, 1);

  self->out = g_string_new (NULL);
  self->is_first = TRUE;
  return self;
}

/**
 * rw_json_writer_free:
 * @self: (nullable) (transfer full): a writer
 *
 * Frees a writer.
 */
void
rw_json_writer_free (RwJsonWriter *self)
{
  if (self == NULL)
    return;
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_free (self);
}

/**
 * rw_json_writer_end:
 * @self: a writer, all of whose objects and lists are ended
 *
 * Takes what was written, with a line break at its end. The writer can only
 * be freed afterwards.
 *
 * Returns: (transfer full): the text
 */
GString *
rw_json_writer_end (RwJsonWriter *self)
{
  g_return_val_if_fail (self != NULL && self->depth == 0, NULL);

  g_string_append_c (self->out, '\n');
  return g_steal_pointer (&self->out);
}

/**
 * rw_json_writer_begin_object:
 * @self: a writer
 * @name: (nullable): its name, where it stands in an object
 *
 * Begins an object.
 */
void
rw_json_writer_begin_object (RwJsonWriter *self,
                             const char   *name)
{
  begin (self, name, '{');
}

/**
 * rw_json_writer_end_object:
 * @self: a writer
 *
 * Ends the innermost object.
 */
void
rw_json_writer_end_object (RwJsonWriter *self)
{
  end (self, '}');
}

/**
 * rw_json_writer_begin_list:
 * @self: a writer
 * @name: (nullable): its name, where it stands in an object
 *
 * Begins a list.
 */
void
rw_json_writer_begin_list (RwJsonWriter *self,
                           const char   *name)
{
  begin (self, name, '[');
}

/**
 * rw_json_writer_end_list:
 * @self: a writer
 *
 * Ends the innermost list.
 */
void
rw_json_writer_end_list (RwJsonWriter *self)
{
  end (self, ']');
}

/**
 * rw_json_writer_string:
 * @self: a writer
 * @name: (nullable): its name, where it stands in an object
 * @value: (nullable): text, or %NULL for null
 *
 * Writes text.
 */
void
rw_json_writer_string (RwJsonWriter *self,
                       const char   *name,
                       const char   *value)
{
  start_value (self, name);
  if (value == NULL)
    g_string_append (self->out, "null");
  else
    append_string (self->out, value);
}

/**
 * rw_json_writer_number:
 * @self: a writer
 * @name: (nullable): its name, where it stands in an object
 * @value: a whole number
 *
 * Writes a number.
 */
void
rw_json_writer_number (RwJsonWriter *self,
                       const char   *name,
                       gint64        value)
{
  start_value (self, name);
  g_string_append_printf (self->out, "%" G_GINT64_FORMAT, value);
}

/**
 * rw_json_writer_boolean:
 * @self: a writer
 * @name: (nullable): its name, where it stands in an object
 * @value: truth
 *
 * Writes true or false.
 */
void
rw_json_writer_boolean (RwJsonWriter *self,
                        const char   *name,
                        gboolean      value)
{
  start_value (self, name);
  g_string_append (self->out, value ? "true" : "false");
}
