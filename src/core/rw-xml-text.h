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

/* Text into XML. */
void     rw_xml_append_text      (GString     *xml,
                                  const char  *text,
                                  gsize        length);
void     rw_xml_append_attribute (GString     *xml,
                                  const char  *name,
                                  const char  *value);

/* Text into messages. */
char    *rw_xml_dup_excerpt      (const char  *value) G_GNUC_WARN_UNUSED_RESULT;
char    *rw_xml_dup_choices      (GPtrArray   *words) G_GNUC_WARN_UNUSED_RESULT;

/* Places in bytes. */
void     rw_xml_get_position     (const char  *data,
                                  gsize        offset,
                                  guint       *out_line,
                                  guint       *out_column);

G_END_DECLS
