/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a document holds that this version does not know: attributes,
 * elements, comments and processing instructions, each with its place, so
 * that it survives a load and a save.
 */

#pragma once

#include "core/rw-types.h"

G_BEGIN_DECLS

/* The place of a node within the object that keeps it: before the object's own
 * element, before one of its simple children (the child's element name),
 * inside one (the name and ">"), before its end tag, or after it (only for
 * what follows a whole document). An attribute's place is the object's own
 * element ("") or the name of a simple child. */
#define RW_EXTRAS_BEFORE ""
#define RW_EXTRAS_END    ">"
#define RW_EXTRAS_AFTER  "/"

/** RwExtraAttribute: an attribute kept as it was; namespace declarations too. */
typedef struct
{
  const char *place;  /* see above; interned */
  char       *name;   /* (owned): qualified, as written ("x:colour", "xmlns:x") */
  char       *value;  /* (owned): unescaped */
} RwExtraAttribute;

/** RwExtraNode: an element, comment or instruction kept as XML text. */
typedef struct
{
  const char *place;  /* see above; interned */
  char       *xml;    /* (owned): well-formed given the ancestors' declarations */
} RwExtraNode;

RwExtras               *rw_extras_new              (void) G_GNUC_WARN_UNUSED_RESULT;
RwExtras               *rw_extras_copy             (const RwExtras *self) G_GNUC_WARN_UNUSED_RESULT;
void                    rw_extras_free             (RwExtras       *self);
gboolean                rw_extras_is_empty         (const RwExtras *self);
gboolean                rw_extras_equal            (const RwExtras *a,
                                                    const RwExtras *b);

void                    rw_extras_add_attribute    (RwExtras       *self,
                                                    const char     *place,
                                                    const char     *name,
                                                    const char     *value);
void                    rw_extras_remove_attribute (RwExtras       *self,
                                                    guint           index);
guint                   rw_extras_get_n_attributes (const RwExtras *self);
const RwExtraAttribute *rw_extras_get_attribute    (const RwExtras *self,
                                                    guint           index);
void                    rw_extras_add_node         (RwExtras       *self,
                                                    const char     *place,
                                                    const char     *xml);
guint                   rw_extras_get_n_nodes      (const RwExtras *self);
const RwExtraNode      *rw_extras_get_node         (const RwExtras *self,
                                                    guint           index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwExtras, rw_extras_free)

G_END_DECLS
