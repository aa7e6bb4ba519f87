/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells of a report, and its two forms as plain text.
 */

#include "config.h"

#include "exchange/rw-sheet.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "exchange/rw-sheet-private.h"
#include "exchange/rw-table.h"

/* A column with a longer cell holds sentences, not words. */
#define LONGEST_WORDS 40

struct _RwSheet
{
  /* Owned */
  char      *title;
  char      *subtitle;
  char      *language;  /* of the program's own words, BCP 47 */
  GPtrArray *columns;  /* (element-type utf8) */
  GArray    *cells;    /* (element-type RwSheetCell), row by row */
  GPtrArray *remarks;  /* (element-type utf8) */
  GStringChunk *texts; /* of the cells */
};

static const char *const format_ids[RW_N_SHEET_FORMATS] = {
  [RW_SHEET_CSV]      = "csv",
  [RW_SHEET_HTML]     = "html",
  [RW_SHEET_MARKDOWN] = "md",
  [RW_SHEET_ODS]      = "ods",
};

static void
add_cell (RwSheet    *self,
          const char *text,
          RwOwner     owner,
          gboolean    is_marked)
{
  RwSheetCell cell = {
    .text = g_string_chunk_insert_const (self->texts, text),
    .owner = owner,
    .is_marked = is_marked,
  };

  g_array_append_val (self->cells, cell);
}

/* What means something to Markdown gets a backslash; a cell is one line. */
static void
append_markdown (GString    *out,
                 const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        g_string_append (out, "<br>");
      else if (*p == '\r')
        continue;
      else
        {
          if (strchr ("\\`*_[]<>|#&~", *p) != NULL)
            g_string_append_c (out, '\\');
          g_string_append_c (out, *p);
        }
    }
}

static void
append_markdown_row (const RwSheet *self,
                     guint          row,
                     GString       *out)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const RwSheetCell *cell = rw_sheet_get_cell (self, row, i);

      g_string_append (out, i == 0 ? "| " : " | ");
      append_markdown (out, cell->text);
      if (cell->is_marked)
        g_string_append (out, "\\*");
    }
  g_string_append (out, " |\n");
}

static void
append_markdown_head (const RwSheet *self,
                      GString       *out)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_string_append (out, i == 0 ? "| " : " | ");
      append_markdown (out, self->columns->pdata[i]);
    }
  g_string_append (out, " |\n");
  for (guint i = 0; i < self->columns->len; i++)
    g_string_append (out, i == 0 ? "| ---" : " | ---");
  g_string_append (out, " |\n");
}

/*< private >
 * rw_color_to_hex:
 * @color: an opaque colour
 * @out: (out caller-allocates): "#rrggbb"
 *
 * Writes a colour as style sheets have it.
 */
void
rw_color_to_hex (const RwColor *color,
                 char           out[RW_COLOR_HEX_SIZE])
{
  g_snprintf (out, RW_COLOR_HEX_SIZE, "#%02x%02x%02x",
              (guint) (color->r * 255 + 0.5f), (guint) (color->g * 255 + 0.5f),
              (guint) (color->b * 255 + 0.5f));
}

/*< private >
 * rw_sheet_append_escaped:
 * @out: appended to
 * @text: plain text
 * @line_break: (nullable): markup that stands for the end of a line; %NULL for
 *   a space
 *
 * Appends text as the content of an element or an attribute.
 */
void
rw_sheet_append_escaped (GString    *out,
                         const char *text,
                         const char *line_break)
{
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '"':
        g_string_append (out, "&quot;");
        break;
      case '\n':
        g_string_append (out, line_break != NULL ? line_break : " ");
        break;
      case '\r':
        break;
      default:
        g_string_append_c (out, *p);
      }
}

/*< private >
 * rw_sheet_is_prose:
 * @column: below rw_sheet_get_n_columns()
 *
 * Tells whether a column holds sentences, which want a broader one.
 *
 * Returns: whether there is a long cell in it
 */
gboolean
rw_sheet_is_prose (const RwSheet *self,
                   guint          column)
{
  for (guint row = 0; row < rw_sheet_get_n_rows (self); row++)
    if (g_utf8_strlen (rw_sheet_get_cell (self, row, column)->text, -1) >
        LONGEST_WORDS)
      return TRUE;

  return FALSE;
}

/**
 * rw_sheet_new:
 * @title: of the report
 * @subtitle: what it looks at; may be ""
 *
 * Creates a report without columns.
 *
 * Returns: (transfer full): the report
 */
RwSheet *
rw_sheet_new (const char *title,
              const char *subtitle)
{
  RwSheet *self;

  g_return_val_if_fail (title != NULL && subtitle != NULL, NULL);

  self = g_new0 (RwSheet, 1);
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  /* Translators: your own language, as in BCP 47: “pt-BR”. */
  self->language = g_strdup (C_("language of these words", "en"));
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_array_new (FALSE, FALSE, sizeof (RwSheetCell));
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  self->texts = g_string_chunk_new (4096);
  return self;
}

/**
 * rw_sheet_free:
 * @self: (nullable) (transfer full): a report
 *
 * Frees a report.
 */
void
rw_sheet_free (RwSheet *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->language);
  g_ptr_array_unref (self->columns);
  g_array_unref (self->cells);
  g_ptr_array_unref (self->remarks);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * rw_sheet_add_column:
 * @self: a report without cells
 * @name: its heading
 *
 * Adds a column. The first one names the rows.
 */
void
rw_sheet_add_column (RwSheet    *self,
                     const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);
  g_return_if_fail (self->cells->len == 0);

  g_ptr_array_add (self->columns, g_strdup (name));
}

/**
 * rw_sheet_add:
 * @self: a report with columns
 * @text: (nullable): plain text, which is copied; %NULL for nothing
 *
 * Adds the next cell: when a row is full, the next one begins.
 */
void
rw_sheet_add (RwSheet    *self,
              const char *text)
{
  g_return_if_fail (self != NULL && self->columns->len > 0);

  add_cell (self, text != NULL ? text : "", RW_N_OWNERS, FALSE);
}

/**
 * rw_sheet_add_owner:
 * @self: a report with columns
 * @owner: whose it is
 * @is_marked: whether a remark tells more of it
 *
 * Adds the next cell, with an owner in it.
 */
void
rw_sheet_add_owner (RwSheet  *self,
                    RwOwner   owner,
                    gboolean  is_marked)
{
  g_return_if_fail (self != NULL && self->columns->len > 0);
  g_return_if_fail (owner < RW_N_OWNERS);

  add_cell (self, rw_owner_get_name (owner), owner, is_marked);
}

/**
 * rw_sheet_add_remark:
 * @self: a report
 * @text: plain text
 *
 * Adds a line that stands below the table.
 */
void
rw_sheet_add_remark (RwSheet    *self,
                     const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  g_ptr_array_add (self->remarks, g_strdup (text));
}

/**
 * rw_sheet_get_title:
 *
 * Returns: (transfer none): the title
 */
const char *
rw_sheet_get_title (const RwSheet *self)
{
  return self->title;
}

/**
 * rw_sheet_get_subtitle:
 *
 * Returns: (transfer none): what it looks at; may be ""
 */
const char *
rw_sheet_get_subtitle (const RwSheet *self)
{
  return self->subtitle;
}

/**
 * rw_sheet_get_language:
 *
 * Returns: (transfer none): the language, as in BCP 47
 */
const char *
rw_sheet_get_language (const RwSheet *self)
{
  return self->language;
}

/**
 * rw_sheet_get_n_columns:
 *
 * Returns: how many columns there are
 */
guint
rw_sheet_get_n_columns (const RwSheet *self)
{
  return self->columns->len;
}

/**
 * rw_sheet_get_column:
 * @index: below rw_sheet_get_n_columns()
 *
 * Returns: (transfer none): the heading of a column
 */
const char *
rw_sheet_get_column (const RwSheet *self,
                     guint          index)
{
  g_return_val_if_fail (index < self->columns->len, NULL);

  return self->columns->pdata[index];
}

/**
 * rw_sheet_get_n_rows:
 *
 * Returns: how many full rows there are, without the headings
 */
guint
rw_sheet_get_n_rows (const RwSheet *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

/**
 * rw_sheet_get_cell:
 * @row: below rw_sheet_get_n_rows()
 * @column: below rw_sheet_get_n_columns()
 *
 * Returns: (transfer none): the cell
 */
const RwSheetCell *
rw_sheet_get_cell (const RwSheet *self,
                   guint          row,
                   guint          column)
{
  g_return_val_if_fail (row < rw_sheet_get_n_rows (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->cells, RwSheetCell,
                         row * self->columns->len + column);
}

/**
 * rw_sheet_get_n_remarks:
 *
 * Returns: how many remarks there are
 */
guint
rw_sheet_get_n_remarks (const RwSheet *self)
{
  return self->remarks->len;
}

/**
 * rw_sheet_get_remark:
 * @index: below rw_sheet_get_n_remarks()
 *
 * Returns: (transfer none): a remark
 */
const char *
rw_sheet_get_remark (const RwSheet *self,
                     guint          index)
{
  g_return_val_if_fail (index < self->remarks->len, NULL);

  return self->remarks->pdata[index];
}

/**
 * rw_sheet_write_csv:
 * @self: a report
 *
 * Writes the table alone, as RFC 4180 has it: a spreadsheet wants one table
 * and nothing else. What a spreadsheet would take for a formula gets an
 * apostrophe before it.
 *
 * Returns: (transfer full): UTF-8 without a byte order mark
 */
GString *
rw_sheet_write_csv (const RwSheet *self)
{
  g_autoptr (RwTable) table = NULL;
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && self->columns->len > 0, out);

  table = rw_table_new (self->columns->len);
  for (guint i = 0; i < self->columns->len; i++)
    rw_table_add (table, self->columns->pdata[i]);
  for (guint i = 0; i < self->cells->len; i++)
    rw_table_add (table, g_array_index (self->cells, RwSheetCell, i).text);
  rw_table_append_csv (table, out);
  return out;
}

/**
 * rw_sheet_write_markdown:
 * @self: a report
 *
 * Writes the report as Markdown with a pipe table.
 *
 * Returns: (transfer full): UTF-8
 */
GString *
rw_sheet_write_markdown (const RwSheet *self)
{
  GString *out = g_string_new ("# ");

  g_return_val_if_fail (self != NULL, out);

  append_markdown (out, self->title);
  if (*self->subtitle != '\0')
    {
      g_string_append (out, "\n\n");
      append_markdown (out, self->subtitle);
    }
  g_string_append (out, "\n\n");
  append_markdown_head (self, out);
  for (guint row = 0; row < rw_sheet_get_n_rows (self); row++)
    append_markdown_row (self, row, out);
  for (guint i = 0; i < self->remarks->len; i++)
    {
      g_string_append (out, i == 0 ? "\n- " : "- ");
      append_markdown (out, self->remarks->pdata[i]);
      g_string_append_c (out, '\n');
    }
  return out;
}

/**
 * rw_sheet_format_get_id:
 * @format: a format
 *
 * Gets the word that stands for a format, which is also the extension of its
 * files.
 *
 * Returns: a static string
 */
const char *
rw_sheet_format_get_id (RwSheetFormat format)
{
  g_return_val_if_fail (format < RW_N_SHEET_FORMATS, NULL);

  return format_ids[format];
}

/**
 * rw_sheet_format_from_id:
 * @id: "csv", "html", "md" or "ods"
 * @out_format: (out): the format
 *
 * Finds the format that a word stands for.
 *
 * Returns: %FALSE where there is none; @out_format is untouched then
 */
gboolean
rw_sheet_format_from_id (const char    *id,
                         RwSheetFormat *out_format)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < RW_N_SHEET_FORMATS; i++)
    {
      if (!g_str_equal (format_ids[i], id))
        continue;
      *out_format = (RwSheetFormat) i;
      return TRUE;
    }
  return FALSE;
}
