/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps that bring a file from one version of its format to a later one. They
 * work on a tree of what the parser has read, before the strict reader, which
 * knows the present version alone.
 */

#pragma once

#include <libxml/tree.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * RwXmlStep:
 * @from_uri: the namespace of the files it is for
 * @from: the version in them, such as "1.0"
 * @to_uri: the namespace after it, mostly the same
 * @to: the version after it
 * @upgrade: (nullable): does what is to be done beyond the namespace and the
 *   version; %NULL where the older files are right as they are
 *
 * One step. A chain of them ends at the present version of the format.
 */
struct _RwXmlStep
{
  const char *from_uri;
  const char *from;
  const char *to_uri;
  const char *to;
  void      (*upgrade) (xmlDoc *document);
};

G_END_DECLS
