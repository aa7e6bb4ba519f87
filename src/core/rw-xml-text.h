/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text on its way into XML, out of it, and into messages about it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest identifier, in bytes. */
#define RW_XML_MAX_ID 64

/* What attributes can hold: checks for the tables of rw-xml-reader.h. */
gboolean rw_xml_is_id            (const char  *value);
gboolean rw_xml_is_ids           (const char  *value);
gboolean rw_xml_is_date          (const char  *value);
gboolean rw_xml_is_address       (const char  *value);
gboolean rw_xml_is_link          (const char  *value);

/* What XML can carry. */
gboolean rw_xml_is_char          (gunichar     c);
gboolean rw_xml_is_clean         (const char  *text,
                                  gsize        length);
char    *rw_xml_dup_clean        (const char  *text,
                                  gsize        max_chars) G_GNUC_WARN_UNUSED_RESULT;

/* Text into XML. */
void     rw_xml_append_text      (GString     *xml,
                                  const char  *text,
                                  gsize        length);
void     rw_xml_append_parsed    (GString     *text,
                                  const char  *value,
                                  gsize        length);
void     rw_xml_append_attribute (GString     *xml,
                                  const char  *name,
                                  const char  *value,
                                  gsize        length);

/* Text into messages. */
char    *rw_xml_dup_excerpt      (const char  *value) G_GNUC_WARN_UNUSED_RESULT;
char    *rw_xml_dup_choices      (GPtrArray   *words) G_GNUC_WARN_UNUSED_RESULT;

/**
 * RwXmlLocator:
 *
 * Turns offsets into lines and columns, each time from where it was last, so
 * that a list of rising offsets costs one pass.
 */
typedef struct
{
  const char *data;    /* (borrowed) */
  gsize       length;
  gsize       offset;  /* the place of line and column */
  guint       line;
  guint       column;
} RwXmlLocator;

void     rw_xml_locator_init     (RwXmlLocator *self,
                                  const char   *data,
                                  gsize         length);
void     rw_xml_locator_find     (RwXmlLocator *self,
                                  gsize         offset,
                                  guint        *out_line,
                                  guint        *out_column);

G_END_DECLS
