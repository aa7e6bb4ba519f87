/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report as one web page: no other file, no script, nothing from a network.
 * It is read aloud by its headings, scrolls sideways where it is too wide and
 * prints with its headings on every page.
 */

#include "config.h"

#include "exchange/rw-sheet.h"

#include "exchange/rw-sheet-private.h"
#include "scene/rw-theme.h"

static const char style[] =
  ":root{color-scheme:light dark;--ink:#1d1d20;--dim:#5a5a62;--line:#c9c9cf;"
  "--head:#f1f1f4;--paper:#ffffff}\n"
  "@media (prefers-color-scheme:dark){:root{--ink:#f2f2f5;--dim:#b5b5bd;"
  "--line:#4a4a52;--head:#2c2c31;--paper:#1e1e21}}\n"
  "body{margin:1.5rem auto;padding:0 1rem;max-width:80rem;"
  "font:1rem/1.45 Cantarell,'DejaVu Sans',sans-serif;color:var(--ink);"
  "background:var(--paper)}\n"
  "h1{font-size:1.5rem;line-height:1.2;margin:0 0 .25rem}\n"
  "p.about{color:var(--dim);margin:0 0 1rem}\n"
  "div.scroll{overflow-x:auto}\n"
  "table{border-collapse:separate;border-spacing:0;min-width:100%}\n"
  "th,td{text-align:start;vertical-align:top;padding:.45rem .75rem;"
  "border-bottom:1px solid var(--line);min-width:6rem;max-width:26rem;"
  "overflow-wrap:break-word}\n"
  "thead th{background:var(--head);vertical-align:bottom}\n"
  "th.prose{min-width:16rem}\n"
  "tbody th{position:sticky;inset-inline-start:0;background:var(--paper)}\n"
  "td.owner{white-space:nowrap}\n"
  "td.owner b{display:inline-block;min-width:1em;padding:0 .3em;margin-inline-end:.5em;"
  "text-align:center;border-radius:.3em;print-color-adjust:exact;"
  "-webkit-print-color-adjust:exact}\n"
  "ul{list-style:none;padding:0;color:var(--dim)}li{margin:.35rem 0}\n"
  "@media print{:root{--ink:#000;--dim:#333;--line:#888;--head:#eee;"
  "--paper:#fff}body{margin:0;max-width:none;font-size:9pt}"
  "div.scroll{overflow:visible}th,td{min-width:0}"
  "th.prose{min-width:0;width:30%}tbody th{position:static}"
  "thead{display:table-header-group}"
  "tr{break-inside:avoid}}\n";

/* The word in a cell tells the owner; the letter's plate repeats it in the
 * colour of the rings. */
static void
append_palette (GString    *out,
                const char *theme_id)
{
  const RwTheme *theme = rw_theme_find (theme_id);

  for (guint i = 0; i < RW_N_OWNERS; i++)
    {
      char fill[RW_COLOR_HEX_SIZE];
      char text[RW_COLOR_HEX_SIZE];

      rw_color_to_hex (&theme->owners[i].color, fill);
      rw_color_to_hex (&theme->owner_text[i], text);
      g_string_append_printf (out, "td.%s b{background:%s;color:%s}",
                              rw_owner_get_id ((RwOwner) i), fill, text);
    }
}

static void
append_owner (GString           *out,
              const RwSheetCell *cell)
{
  g_string_append_printf (out, "<td class=\"owner %s\"><b aria-hidden=\"true\">",
                          rw_owner_get_id (cell->owner));
  rw_sheet_append_escaped (out, rw_owner_get_letter (cell->owner), "<br>");
  g_string_append (out, "</b>");
  rw_sheet_append_escaped (out, cell->text, "<br>");
  if (cell->is_marked)
    g_string_append (out, "*");
  g_string_append (out, "</td>");
}

static void
append_row (GString       *out,
            const RwSheet *sheet,
            guint          row)
{
  g_string_append (out, "<tr>");
  for (guint i = 0; i < rw_sheet_get_n_columns (sheet); i++)
    {
      const RwSheetCell *cell = rw_sheet_get_cell (sheet, row, i);

      if (cell->owner != RW_N_OWNERS)
        {
          append_owner (out, cell);
          continue;
        }
      g_string_append (out, i == 0 ? "<th scope=\"row\">" : "<td>");
      rw_sheet_append_escaped (out, cell->text, "<br>");
      g_string_append (out, i == 0 ? "</th>" : "</td>");
    }
  g_string_append (out, "</tr>\n");
}

static void
append_table (GString       *out,
              const RwSheet *sheet)
{
  g_string_append (out, "<div class=\"scroll\" role=\"region\" "
                        "aria-labelledby=\"title\" tabindex=\"0\">\n"
                        "<table aria-labelledby=\"title\">\n<thead>\n<tr>");
  for (guint i = 0; i < rw_sheet_get_n_columns (sheet); i++)
    {
      g_string_append (out, rw_sheet_is_prose (sheet, i)
                              ? "<th scope=\"col\" class=\"prose\">"
                              : "<th scope=\"col\">");
      rw_sheet_append_escaped (out, rw_sheet_get_column (sheet, i), "<br>");
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr>\n</thead>\n<tbody>\n");
  for (guint row = 0; row < rw_sheet_get_n_rows (sheet); row++)
    append_row (out, sheet, row);
  g_string_append (out, "</tbody>\n</table>\n</div>\n");
}

static void
append_remarks (GString       *out,
                const RwSheet *sheet)
{
  if (rw_sheet_get_n_remarks (sheet) == 0)
    return;

  g_string_append (out, "<ul>\n");
  for (guint i = 0; i < rw_sheet_get_n_remarks (sheet); i++)
    {
      g_string_append (out, "<li>");
      rw_sheet_append_escaped (out, rw_sheet_get_remark (sheet, i), "<br>");
      g_string_append (out, "</li>\n");
    }
  g_string_append (out, "</ul>\n");
}

/**
 * rw_sheet_write_html:
 * @self: a report
 *
 * Writes the report as a web page in one file.
 *
 * Returns: (transfer full): HTML, UTF-8
 */
GString *
rw_sheet_write_html (const RwSheet *self)
{
  GString *out = g_string_new ("<!DOCTYPE html>\n<html lang=\"");

  g_return_val_if_fail (self != NULL, out);

  rw_sheet_append_escaped (out, rw_sheet_get_language (self), NULL);
  g_string_append (out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" "
                        "content=\"width=device-width, initial-scale=1\">\n"
                        "<meta name=\"generator\" content=\"Ringwall\">\n"
                        "<title>");
  rw_sheet_append_escaped (out, rw_sheet_get_title (self), NULL);
  g_string_append_printf (out, "</title>\n<style>\n%s", style);
  append_palette (out, "light");
  g_string_append (out, "\n@media (prefers-color-scheme:dark){");
  append_palette (out, "dark");
  g_string_append (out, "}\n</style>\n</head>\n<body>\n"
                        "<h1 id=\"title\" dir=\"auto\">");
  rw_sheet_append_escaped (out, rw_sheet_get_title (self), "<br>");
  g_string_append (out, "</h1>\n");
  if (*rw_sheet_get_subtitle (self) != '\0')
    {
      g_string_append (out, "<p class=\"about\" dir=\"auto\">");
      rw_sheet_append_escaped (out, rw_sheet_get_subtitle (self), "<br>");
      g_string_append (out, "</p>\n");
    }
  append_table (out, self);
  append_remarks (out, self);
  g_string_append (out, "</body>\n</html>\n");
  return out;
}
