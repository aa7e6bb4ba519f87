/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A look at untrusted bytes before libxml2 sees them, in one pass: whether
 * they are XML at all, in UTF-8, without a DOCTYPE, and within limits that
 * keep every later step quick.
 */

#pragma once

#include "core/rw-diagnostics.h"

G_BEGIN_DECLS

#define RW_XML_MAX_DEPTH       64           /* elements inside one another */
#define RW_XML_MAX_TAGS        200000       /* elements, comments and the like */
#define RW_XML_MAX_TAG_ATTRS   256          /* attributes of one tag */
#define RW_XML_MAX_NAMESPACES  64           /* declarations in force at once */
#define RW_XML_MAX_NAME        256          /* bytes */
#define RW_XML_MAX_VALUE       (64 * 1024)  /* bytes of an attribute */
#define RW_XML_MAX_TEXT        (1024 * 1024) /* bytes between two tags */

gboolean rw_xml_scan (const char    *data,
                      gsize          length,
                      const char    *what,
                      RwDiagnostics *diagnostics);

G_END_DECLS
