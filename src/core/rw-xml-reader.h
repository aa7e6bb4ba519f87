/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A strict reader of small XML formats that are described by tables: which
 * elements there are, with which attributes, children and text. It knows
 * places, cardinality and words; what an element means is for the format's
 * own handlers.
 *
 * An element's table names its children's tables, so that a format reads from
 * the leaves up to its root:
 *
 *   static const RwXmlElement name = { .name = "name",
 *     .content = RW_XML_TEXT, .end = name_end_cb };
 *   static const RwXmlAttribute layer_attributes[] = {
 *     [LAYER_ID] = { "id", TRUE, .check = rw_xml_is_id,
 *                    .expected = N_("an identifier") }, { 0 } };
 *   static const RwXmlChild layer_children[] = { { &name, 1, 1 }, { 0 } };
 *   static const RwXmlElement layer = { .name = "layer",
 *     .attributes = layer_attributes, .children = layer_children,
 *     .start = layer_start_cb };
 */

#pragma once

#include "core/rw-diagnostics.h"
#include "core/rw-types.h"

G_BEGIN_DECLS

#define RW_XML_MAX_ATTRIBUTES 16  /* in one element's table */
#define RW_XML_MAX_CHILDREN   16  /* in one element's table */
#define RW_XML_MANY           G_MAXUINT

/** RwXmlReader: a reading under way; valid only within the handlers. */
typedef struct _RwXmlReader RwXmlReader;
typedef struct _RwXmlElement RwXmlElement;

/** RwXmlStep: from one version of a format to a later one; rw-xml-upgrade.h. */
typedef struct _RwXmlStep RwXmlStep;

/** RwXmlPlace: a place in the bytes, cheap to keep until somebody asks. */
typedef gsize RwXmlPlace;

/** RwXmlWords: the word at an index of a closed vocabulary, NULL after all. */
typedef const char *(*RwXmlWords) (guint index);

/** RwXmlCheck: whether an attribute can hold a value. */
typedef gboolean (*RwXmlCheck) (const char *value);

/** RwXmlAttribute: an attribute an element may have. */
typedef struct
{
  const char *name;
  gboolean    required;
  RwXmlWords  words;     /* (nullable): the values it is limited to */
  RwXmlCheck  check;     /* (nullable): else, what it may hold */
  const char *expected;  /* (nullable): what @check wants, translatable */
} RwXmlAttribute;

/** RwXmlChild: an element another may hold, and how often. */
typedef struct
{
  const RwXmlElement *element;
  guint               min;
  guint               max;  /* RW_XML_MANY for any number */
} RwXmlChild;

/**
 * RwXmlContent:
 * @RW_XML_ELEMENTS: children and white space; nothing, if it has no children
 * @RW_XML_TEXT: text, handed over exactly as it stands
 * @RW_XML_WRAPPED_TEXT: text whose white space only wraps it: trimmed, and
 *   each run in it made one space
 */
typedef enum
{
  RW_XML_ELEMENTS,
  RW_XML_TEXT,
  RW_XML_WRAPPED_TEXT,
} RwXmlContent;

/**
 * RwXmlElement:
 * @attributes: (nullable): up to an entry without a name
 * @children: (nullable): up to an entry without an element
 * @unordered: whether the children may stand in any order
 * @max_chars: the longest text in characters, 0 for no limit of its own
 * @start: (nullable): called when its attributes are known and right
 * @end: (nullable): called when its content is known; @text is "" unless the
 *   content is text, and lives until the handler returns
 * @get_extras: (nullable): where foreign content of this element and of its
 *   simple children is kept; called after @start, and only if there is some.
 *   Without one in the whole format, foreign content is passed over.
 *
 * An element of a format. Handlers are not called for an element of which
 * something was wrong, nor for what is inside it.
 */
struct _RwXmlElement
{
  const char           *name;
  const RwXmlAttribute *attributes;
  const RwXmlChild     *children;
  RwXmlContent          content;
  gboolean              unordered;
  guint                 max_chars;

  void      (*start)      (RwXmlReader *reader,
                           gpointer     user_data);
  void      (*end)        (RwXmlReader *reader,
                           const char  *text,
                           gpointer     user_data);
  RwExtras *(*get_extras) (gpointer     user_data);
};

/** RwXmlFormat: a format by its namespace and root, and what came before. */
typedef struct
{
  const char         *namespace_uri;   /* ends with "/" and the major version */
  const char         *what;            /* "a Ringwall document", translatable */
  const RwXmlElement *root;
  const RwXmlStep    *steps;           /* (nullable): from older versions, up
                                        * to an entry without any */
} RwXmlFormat;

/**
 * RwXmlFlags:
 * @RW_XML_UNTRUSTED: check the bytes before they reach libxml2
 * @RW_XML_TRUSTED: the bytes are part of the program, or were checked
 * @RW_XML_EMBEDDED: the format's root is not that of the file but a child of
 *   it, or is not there; all around it is passed over
 */
typedef enum
{
  RW_XML_UNTRUSTED = 0,
  RW_XML_TRUSTED   = 1 << 0,
  RW_XML_EMBEDDED  = 1 << 1,
} RwXmlFlags;

gboolean    rw_xml_read                 (const RwXmlFormat *format,
                                         const char        *data,
                                         gsize              length,
                                         RwXmlFlags         flags,
                                         RwDiagnostics     *diagnostics,
                                         gpointer           user_data);

/* For start handlers: attributes by their index in the element's table. */
const char *rw_xml_reader_get_value     (RwXmlReader       *self,
                                         guint              attribute);
int         rw_xml_reader_get_word      (RwXmlReader       *self,
                                         guint              attribute);
RwXmlPlace  rw_xml_reader_get_place_of  (RwXmlReader       *self,
                                         guint              attribute);

void        rw_xml_reader_report_choices
                                        (RwXmlReader       *self,
                                         guint              attribute,
                                         const char        *value,
                                         GPtrArray         *choices);

/* For all handlers. */
RwXmlPlace  rw_xml_reader_get_place     (RwXmlReader       *self);
void        rw_xml_reader_get_position  (RwXmlReader       *self,
                                         RwXmlPlace         place,
                                         guint             *out_line,
                                         guint             *out_column);
void        rw_xml_reader_report        (RwXmlReader       *self,
                                         RwXmlPlace         place,
                                         RwSeverity         severity,
                                         RwError            code,
                                         const char        *format,
                                         ...) G_GNUC_PRINTF (5, 6);
gboolean    rw_xml_reader_has_errors    (RwXmlReader       *self);
void        rw_xml_reader_set_lenient   (RwXmlReader       *self);
void        rw_xml_reader_stop          (RwXmlReader       *self);

G_END_DECLS
