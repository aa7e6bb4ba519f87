/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Elements of other namespaces back into XML text, from the events of a
 * parser, always in the same form.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As deep as the scan lets elements nest. */
#define RW_XML_FOREIGN_MAX_DEPTH 64

/**
 * RwXmlForeign:
 *
 * One element of another namespace on its way into text. Prefixes it does not
 * declare itself are left to its ancestors; the namespace of names without a
 * prefix is always its own affair, since it may be read again inside another
 * element than the one it came from.
 */
typedef struct
{
  GString    *xml;                   /* (owned) */
  const char *default_uri;           /* (borrowed): in force around it */
  guint       depth;
  gboolean    is_open;               /* the last start tag lacks its ">" */
  /* (borrowed): in force inside each open element, the outermost first */
  const char *default_uris[RW_XML_FOREIGN_MAX_DEPTH];
} RwXmlForeign;

/** RwXmlName: a name as a parser tells it. */
typedef struct
{
  const char *local;
  const char *prefix;  /* (nullable) */
  const char *uri;     /* (nullable) */
} RwXmlName;

char    *rw_xml_name_dup_qualified (const char       *prefix,
                                    const char       *local) G_GNUC_WARN_UNUSED_RESULT;

void     rw_xml_foreign_init       (RwXmlForeign     *self,
                                    const char       *default_uri);
void     rw_xml_foreign_clear      (RwXmlForeign     *self);
gboolean rw_xml_foreign_start      (RwXmlForeign     *self,
                                    const RwXmlName  *name,
                                    int               n_namespaces,
                                    const char      **namespaces,
                                    int               n_attributes,
                                    const char      **attributes);
void     rw_xml_foreign_end        (RwXmlForeign     *self,
                                    const RwXmlName  *name);
void     rw_xml_foreign_text       (RwXmlForeign     *self,
                                    const char       *text,
                                    gsize             length);
void     rw_xml_foreign_comment    (RwXmlForeign     *self,
                                    const char       *text);
void     rw_xml_foreign_pi         (RwXmlForeign     *self,
                                    const char       *target,
                                    const char       *data);
char    *rw_xml_foreign_steal      (RwXmlForeign     *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
