/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report as an OpenDocument spreadsheet (version 1.3, part 3): one table
 * with headings that stay in sight and a filter on each. Every cell is text,
 * so that nothing in it is taken for a formula, a date or a number.
 */

#include "config.h"

#include <string.h>

#include "exchange/rw-sheet-private.h"
#include "exchange/rw-zip.h"

#define MEDIA_TYPE "application/vnd.oasis.opendocument.spreadsheet"
#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
#define XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
/* Title, subtitle and an empty row stand above the headings. */
#define FIRST_ROW 4

static const char manifest[] =
  XML_HEAD
  "<manifest:manifest xmlns:manifest=\"" ODF "manifest:1.0\" "
  "manifest:version=\"1.3\">"
  "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
  "manifest:media-type=\"" MEDIA_TYPE "\"/>"
  "<manifest:file-entry manifest:full-path=\"content.xml\" "
  "manifest:media-type=\"text/xml\"/>"
  "<manifest:file-entry manifest:full-path=\"meta.xml\" "
  "manifest:media-type=\"text/xml\"/>"
  "<manifest:file-entry manifest:full-path=\"settings.xml\" "
  "manifest:media-type=\"text/xml\"/>"
  "</manifest:manifest>\n";

static const char content_head[] =
  XML_HEAD
  "<office:document-content xmlns:office=\"" ODF "office:1.0\" "
  "xmlns:style=\"" ODF "style:1.0\" xmlns:text=\"" ODF "text:1.0\" "
  "xmlns:table=\"" ODF "table:1.0\" "
  "xmlns:fo=\"" ODF "xsl-fo-compatible:1.0\" office:version=\"1.3\">\n"
  "<office:automatic-styles>\n"
  "<style:style style:name=\"column\" style:family=\"table-column\">"
  "<style:table-column-properties style:column-width=\"4.2cm\"/>"
  "</style:style>\n"
  "<style:style style:name=\"prose\" style:family=\"table-column\">"
  "<style:table-column-properties style:column-width=\"9cm\"/>"
  "</style:style>\n"
  "<style:style style:name=\"row\" style:family=\"table-row\">"
  "<style:table-row-properties style:use-optimal-row-height=\"true\"/>"
  "</style:style>\n"
  "<style:style style:name=\"title\" style:family=\"table-cell\">"
  "<style:text-properties fo:font-size=\"14pt\" fo:font-weight=\"bold\"/>"
  "</style:style>\n"
  "<style:style style:name=\"about\" style:family=\"table-cell\">"
  "<style:text-properties fo:color=\"#5a5a62\"/></style:style>\n"
  "<style:style style:name=\"plain\" style:family=\"table-cell\">"
  "<style:table-cell-properties fo:wrap-option=\"wrap\" "
  "style:vertical-align=\"top\"/></style:style>\n"
  "<style:style style:name=\"name\" style:family=\"table-cell\">"
  "<style:table-cell-properties fo:wrap-option=\"wrap\" "
  "style:vertical-align=\"top\"/>"
  "<style:text-properties fo:font-weight=\"bold\"/></style:style>\n"
  "<style:style style:name=\"head\" style:family=\"table-cell\">"
  "<style:table-cell-properties fo:wrap-option=\"wrap\" "
  "style:vertical-align=\"bottom\" fo:background-color=\"#e8e8ec\" "
  "fo:border-bottom=\"0.5pt solid #808088\"/>"
  "<style:text-properties fo:font-weight=\"bold\" fo:color=\"#1d1d20\"/>"
  "</style:style>\n";

/* The first rows and the first column stay where they are. */
static const char settings[] =
  XML_HEAD
  "<office:document-settings xmlns:office=\"" ODF "office:1.0\" "
  "xmlns:config=\"" ODF "config:1.0\" office:version=\"1.3\">"
  "<office:settings>"
  "<config:config-item-set config:name=\"ooo:view-settings\" "
  "xmlns:ooo=\"http://openoffice.org/2004/office\">"
  "<config:config-item-map-indexed config:name=\"Views\">"
  "<config:config-item-map-entry>"
  "<config:config-item config:name=\"ViewId\" config:type=\"string\">view1"
  "</config:config-item>"
  "<config:config-item-map-named config:name=\"Tables\">"
  "<config:config-item-map-entry config:name=\"Report\">"
  "<config:config-item config:name=\"HorizontalSplitMode\" "
  "config:type=\"short\">2</config:config-item>"
  "<config:config-item config:name=\"VerticalSplitMode\" "
  "config:type=\"short\">2</config:config-item>"
  "<config:config-item config:name=\"HorizontalSplitPosition\" "
  "config:type=\"int\">1</config:config-item>"
  "<config:config-item config:name=\"VerticalSplitPosition\" "
  "config:type=\"int\">4</config:config-item>"
  "<config:config-item config:name=\"PositionRight\" config:type=\"int\">1"
  "</config:config-item>"
  "<config:config-item config:name=\"PositionBottom\" config:type=\"int\">4"
  "</config:config-item>"
  "</config:config-item-map-entry></config:config-item-map-named>"
  "</config:config-item-map-entry></config:config-item-map-indexed>"
  "</config:config-item-set></office:settings>"
  "</office:document-settings>\n";

static void
append_owner_styles (GString *out)
{
  const RwTheme *theme = rw_theme_find ("light");

  for (guint i = 0; i < RW_N_OWNERS; i++)
    {
      char fill[RW_COLOR_HEX_SIZE];
      char text[RW_COLOR_HEX_SIZE];

      rw_color_to_hex (&theme->owners[i].color, fill);
      rw_color_to_hex (&theme->owner_text[i], text);
      g_string_append_printf (
        out,
        "<style:style style:name=\"%s\" style:family=\"table-cell\">"
        "<style:table-cell-properties fo:wrap-option=\"wrap\" "
        "style:vertical-align=\"top\" fo:background-color=\"%s\" "
        "fo:border=\"0.75pt solid #ffffff\"/>"
        "<style:text-properties fo:color=\"%s\"/></style:style>\n",
        rw_owner_get_id ((RwOwner) i), fill, text);
    }
}

static void
append_cell (GString    *out,
             const char *style,
             const char *text,
             const char *mark)
{
  if (*text == '\0')
    {
      g_string_append (out, "<table:table-cell/>");
      return;
    }
  g_string_append_printf (out, "<table:table-cell table:style-name=\"%s\" "
                               "office:value-type=\"string\"><text:p>", style);
  rw_sheet_append_escaped (out, text, "</text:p><text:p>");
  g_string_append_printf (out, "%s</text:p></table:table-cell>", mark);
}

static void
append_single (GString    *out,
               const char *style,
               const char *text)
{
  g_string_append (out, "<table:table-row table:style-name=\"row\">");
  append_cell (out, style, text, "");
  g_string_append (out, "</table:table-row>\n");
}

static void
append_headings (GString       *out,
                 const RwSheet *sheet)
{
  g_string_append (out, "<table:table-header-rows>"
                        "<table:table-row table:style-name=\"row\">");
  for (guint i = 0; i < rw_sheet_get_n_columns (sheet); i++)
    append_cell (out, "head", rw_sheet_get_column (sheet, i), "");
  g_string_append (out, "</table:table-row></table:table-header-rows>\n");
}

static void
append_row (GString       *out,
            const RwSheet *sheet,
            guint          row)
{
  g_string_append (out, "<table:table-row table:style-name=\"row\">");
  for (guint i = 0; i < rw_sheet_get_n_columns (sheet); i++)
    {
      const RwSheetCell *cell = rw_sheet_get_cell (sheet, row, i);
      const char *style = i == 0 ? "name" : "plain";

      if (cell->owner != RW_N_OWNERS)
        style = rw_owner_get_id (cell->owner);
      append_cell (out, style, cell->text, cell->is_marked ? "*" : "");
    }
  g_string_append (out, "</table:table-row>\n");
}

/* The name of a column as spreadsheets have it: A to Z, then AA. */
static void
append_column_name (GString *out,
                    guint    index)
{
  if (index >= 26)
    append_column_name (out, index / 26 - 1);
  g_string_append_c (out, (char) ('A' + index % 26));
}

static void
append_filter (GString       *out,
               const RwSheet *sheet)
{
  g_string_append_printf (out, "<table:database-ranges><table:database-range "
                               "table:name=\"Report\" "
                               "table:display-filter-buttons=\"true\" "
                               "table:target-range-address=\"Report.A%u:"
                               "Report.", FIRST_ROW);
  append_column_name (out, rw_sheet_get_n_columns (sheet) - 1);
  g_string_append_printf (out, "%u\"/></table:database-ranges>",
                          FIRST_ROW + rw_sheet_get_n_rows (sheet));
}

static GString *
write_content (const RwSheet *sheet)
{
  GString *out = g_string_new (content_head);

  append_owner_styles (out);
  g_string_append (
    out,
    "</office:automatic-styles>\n<office:body><office:spreadsheet>\n"
    "<table:table table:name=\"Report\">\n");
  for (guint i = 0; i < rw_sheet_get_n_columns (sheet); i++)
    g_string_append_printf (out, "<table:table-column "
                                 "table:style-name=\"%s\"/>\n",
                            rw_sheet_is_prose (sheet, i) ? "prose" : "column");
  append_single (out, "title", rw_sheet_get_title (sheet));
  append_single (out, "about", rw_sheet_get_subtitle (sheet));
  append_single (out, "plain", "");
  append_headings (out, sheet);
  for (guint row = 0; row < rw_sheet_get_n_rows (sheet); row++)
    append_row (out, sheet, row);
  append_single (out, "plain", "");
  for (guint i = 0; i < rw_sheet_get_n_remarks (sheet); i++)
    append_single (out, "about", rw_sheet_get_remark (sheet, i));
  g_string_append (out, "</table:table>\n");
  append_filter (out, sheet);
  g_string_append (out, "</office:spreadsheet></office:body>\n"
                        "</office:document-content>\n");
  return out;
}

static GString *
write_meta (const RwSheet *sheet)
{
  GString *out = g_string_new (
    XML_HEAD
    "<office:document-meta xmlns:office=\"" ODF "office:1.0\" "
    "xmlns:meta=\"" ODF "meta:1.0\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\">"
    "<office:meta><meta:generator>Ringwall/" PACKAGE_VERSION
    "</meta:generator><dc:title>");

  rw_sheet_append_escaped (out, rw_sheet_get_title (sheet), NULL);
  g_string_append (out, "</dc:title><dc:language>");
  rw_sheet_append_escaped (out, rw_sheet_get_language (sheet), NULL);
  g_string_append (out, "</dc:language></office:meta>"
                        "</office:document-meta>\n");
  return out;
}

/**
 * rw_sheet_write_ods:
 * @self: a report with columns
 *
 * Writes the report as a spreadsheet. The same report gives the same bytes.
 *
 * Returns: (transfer full): the file
 */
GBytes *
rw_sheet_write_ods (const RwSheet *self)
{
  g_autoptr (RwZip) zip = rw_zip_new ();
  GString *content;
  GString *meta;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rw_sheet_get_n_columns (self) > 0, NULL);

  content = write_content (self);
  meta = write_meta (self);
  rw_zip_add (zip, "mimetype", MEDIA_TYPE, strlen (MEDIA_TYPE), FALSE);
  rw_zip_add (zip, "META-INF/manifest.xml", manifest, strlen (manifest), TRUE);
  rw_zip_add (zip, "content.xml", content->str, content->len, TRUE);
  rw_zip_add (zip, "meta.xml", meta->str, meta->len, TRUE);
  rw_zip_add (zip, "settings.xml", settings, strlen (settings), TRUE);
  g_string_free (content, TRUE);
  g_string_free (meta, TRUE);
  return rw_zip_end (g_steal_pointer (&zip));
}
