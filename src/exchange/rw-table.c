/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables as aligned text, by the width that a terminal gives each character,
 * and as CSV by RFC 4180.
 */

#include "config.h"

#include "exchange/rw-table.h"

#include <string.h>

#define COLUMN_GAP 2

struct _RwTable
{
  GPtrArray *cells;      /* (owned) (element-type utf8), row after row */
  guint      n_columns;
};

/* Text on one line: what would move the cursor becomes a space. */
static char *
dup_one_line (const char *cell)
{
  g_autofree char *valid = g_utf8_make_valid (cell, -1);
  GString *line = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_iscntrl (character)
                                       ? ' ' : character);
    }
  return g_string_free (line, FALSE);
}

static guint
count_cells_wide (const char *line)
{
  guint width = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_iszerowidth (character))
        continue;
      width += g_unichar_iswide (character) ? 2 : 1;
    }
  return width;
}

static guint *
measure_columns (const RwTable *self)
{
  guint *widths = g_new0 (guint, self->n_columns);

  for (guint i = 0; i < self->cells->len; i++)
    {
      guint *width = &widths[i % self->n_columns];

      *width = MAX (*width, count_cells_wide (self->cells->pdata[i]));
    }
  return widths;
}

static void
append_text_row (const RwTable *self,
                 guint          first,
                 const guint   *widths,
                 GString       *out)
{
  gsize start = out->len;

  for (guint column = 0; column < self->n_columns; column++)
    {
      const char *cell = self->cells->pdata[first + column];
      guint gap = widths[column] - count_cells_wide (cell) + COLUMN_GAP;

      g_string_append (out, cell);
      g_string_append_printf (out, "%*s", (int) gap, "");
    }
  while (out->len > start && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* A spreadsheet takes a field that begins so for a formula. */
static gboolean
looks_like_formula (const char *cell)
{
  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL;
}

static void
append_csv_field (GString    *out,
                  const char *cell)
{
  g_autoptr (GString) field = g_string_new (cell);

  if (looks_like_formula (cell))
    g_string_prepend_c (field, '\'');
  if (strpbrk (field->str, ",\"\r\n") == NULL &&
      *field->str != ' ' && !g_str_has_suffix (field->str, " "))
    {
      g_string_append (out, field->str);
      return;
    }
  g_string_replace (field, "\"", "\"\"", 0);
  g_string_append_printf (out, "\"%s\"", field->str);
}

/**
 * rw_table_new:
 * @n_columns: at least 1
 *
 * Creates an empty table.
 *
 * Returns: (transfer full): the table
 */
RwTable *
rw_table_new (guint n_columns)
{
  RwTable *self;

  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_new0 (RwTable, 1);
  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * rw_table_free:
 * @self: (nullable) (transfer full): a table
 *
 * Frees a table.
 */
void
rw_table_free (RwTable *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * rw_table_add:
 * @self: a table
 * @cell: text, which is copied
 *
 * Adds the next cell: when a row is full, the next one begins.
 */
void
rw_table_add (RwTable    *self,
              const char *cell)
{
  g_return_if_fail (self != NULL && cell != NULL);

  g_ptr_array_add (self->cells, g_strdup (cell));
}

/**
 * rw_table_append_text:
 * @self: a table
 * @out: appended to
 *
 * Appends the table as lines of text, its columns aligned.
 */
void
rw_table_append_text (const RwTable *self,
                      GString       *out)
{
  g_autoptr (RwTable) lines = rw_table_new (self->n_columns);
  g_autofree guint *widths = NULL;

  for (guint i = 0; i < self->cells->len; i++)
    g_ptr_array_add (lines->cells, dup_one_line (self->cells->pdata[i]));
  widths = measure_columns (lines);
  for (guint i = 0; i + self->n_columns <= lines->cells->len;
       i += self->n_columns)
    append_text_row (lines, i, widths, out);
}

/**
 * rw_table_append_csv:
 * @self: a table
 * @out: appended to
 *
 * Appends the table as CSV. A field that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
void
rw_table_append_csv (const RwTable *self,
                     GString       *out)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      append_csv_field (out, self->cells->pdata[i]);
      g_string_append (out, (i + 1) % self->n_columns == 0 ? "\r\n" : ",");
    }
}
