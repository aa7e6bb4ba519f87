/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Telling by its first bytes what a file is instead of XML in UTF-8.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize       rw_xml_mark_length (const char *data,
                                gsize       length);
const char *rw_xml_kind        (const char *data,
                                gsize       length,
                                gboolean   *out_is_encoding);

G_END_DECLS
