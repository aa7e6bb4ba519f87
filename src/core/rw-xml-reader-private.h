/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The inside of a reading, shared by the files that make up the reader.
 */

#pragma once

#include <libxml/parser.h>

#include "core/rw-xml-foreign.h"
#include "core/rw-xml-reader.h"
#include "core/rw-xml-scan.h"
#include "core/rw-xml-text.h"

G_BEGIN_DECLS

/** RwXmlTag: a start tag as the parser tells it. */
typedef struct
{
  RwXmlName    name;
  int          n_namespaces;
  const char **namespaces;    /* pairs of prefix and address */
  int          n_attributes;
  const char **attributes;    /* fives: see rw_xml_foreign_start() */
} RwXmlTag;

/** RwXmlFrame: an element of the format that has begun and not ended. */
typedef struct
{
  const RwXmlElement *element;
  RwXmlPlace          place;
  gboolean            is_silent;    /* something was wrong: no handlers */
  gboolean            has_bad_text; /* and somebody has been told */
  guint               last_child;   /* index of the child seen last */
  guint               counts[RW_XML_MAX_CHILDREN];
} RwXmlFrame;

struct _RwXmlReader
{
  const RwXmlFormat *format;
  const char        *data;         /* (borrowed), after the mark */
  gsize              length;
  RwDiagnostics     *diagnostics;  /* (borrowed) */
  gpointer           user_data;
  xmlParserCtxt     *context;      /* (borrowed) */

  RwXmlFrame         frames[RW_XML_MAX_DEPTH];
  guint              n_frames;
  gboolean           has_root;
  gboolean           is_embedded;
  guint              n_outer;      /* open elements around an embedded root */
  const char        *own_uri;      /* (borrowed) (nullable): as interned */
  GString           *text;         /* (owned): of the element on top */

  /* Of the tag under way; G_MAXSIZE and -1 where there is none. */
  GString           *values;       /* (owned): strings with their ends */
  gsize              value_at[RW_XML_MAX_ATTRIBUTES];
  int                words[RW_XML_MAX_ATTRIBUTES];

  gboolean           keeps_foreign;
  RwXmlForeign       foreign;
  guint              n_skipped;    /* open elements that are not the format's */
  gboolean           is_skip_kept; /* whether they are being written down */
  GPtrArray         *pending;      /* (owned) (element-type utf8): nodes whose
                                    * place is not known before the next tag */

  RwXmlLocator       locator;
  guint              n_errors;
  gboolean           is_lenient;
  gboolean           is_stopped;

  /* A file of an older version. */
  xmlDoc            *recorded;     /* (owned) (nullable): what was read so far,
                                    * of which no handler has heard */
  gboolean           is_saying;    /* whether it is being said */
  RwXmlPlace         said_place;   /* the element that was said last */
};

/* rw-xml-structure.c: what may stand where. */
gboolean            rw_xml_is_own_uri        (RwXmlReader        *self,
                                              const char         *uri);
void                rw_xml_read_attributes   (RwXmlReader        *self,
                                              const RwXmlElement *element,
                                              const RwXmlTag     *tag);
int                 rw_xml_find_attribute    (const RwXmlElement *element,
                                              const char         *name,
                                              int                 hint);
const RwXmlElement *rw_xml_match_child       (RwXmlReader        *self,
                                              RwXmlFrame         *frame,
                                              const char         *name);
void                rw_xml_check_complete    (RwXmlReader        *self,
                                              const RwXmlFrame   *frame);
void                rw_xml_report_attribute  (RwXmlReader        *self,
                                              const RwXmlElement *element,
                                              const char         *name);
void                rw_xml_report_element    (RwXmlReader        *self,
                                              const RwXmlFrame   *frame,
                                              const char         *name);
void                rw_xml_report_text       (RwXmlReader        *self,
                                              const RwXmlFrame   *frame,
                                              RwXmlPlace          place);
void                rw_xml_report_root       (RwXmlReader        *self,
                                              const RwXmlName    *name);

/* rw-xml-keep.c: what is not the format's. */
void                rw_xml_keep_attributes   (RwXmlReader        *self,
                                              RwXmlFrame         *frame,
                                              const RwXmlTag     *tag);
void                rw_xml_keep_pending      (RwXmlReader        *self,
                                              const RwXmlFrame   *frame,
                                              gboolean            is_inside);
void                rw_xml_keep_last         (RwXmlReader        *self);

/* rw-xml-problem.c: what the parser found. */
char               *rw_xml_dup_problem       (RwXmlReader        *self,
                                              const xmlError     *problem,
                                              RwXmlPlace         *out_place);

/* rw-xml-upgrade.c: files of older versions. */
gboolean            rw_xml_begin_recording   (RwXmlReader        *self,
                                              const RwXmlTag     *tag);
void                rw_xml_say_recorded      (RwXmlReader        *self,
                                              const xmlSAXHandler *handler);

/* rw-xml-place.c: places. */
RwXmlPlace          rw_xml_get_tag_place     (RwXmlReader        *self);
RwXmlPlace          rw_xml_get_text_place    (RwXmlReader        *self,
                                              const char         *text,
                                              gsize               length);
RwXmlPlace          rw_xml_get_name_place    (RwXmlReader        *self,
                                              RwXmlPlace          tag,
                                              const char         *name);

G_END_DECLS
