/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A session for its own files.
 */

#pragma once

#include "core/rw-session.h"

G_BEGIN_DECLS

struct _RwSession
{
  GObject          parent_instance;

  /* Owned */
  RwCatalogue     *catalogue;
  RwDocument      *document;           /* (nullable) */
  RwHistory       *history;            /* (nullable): of document */
  RwLens          *lens;
  RwScenario      *scenario;           /* (nullable): one of document's */
  char            *selected_layer;     /* "" for none */
  char            *selected_workload;  /* "" for none */
  GHashTable      *hidden;             /* set of owned layer ids */
  char            *known_edition_id;   /* the document's, when last looked */
  char            *drill;              /* a path of rw-sectors, "" for all */

  /* Borrowed from catalogue, or from that of document */
  const RwEdition *edition;

  RwToggle         toggle;
  RwGrouping       grouping;
  gboolean         weighted;
  guint            position;           /* of scenario, when last looked */
};

void rw_session_follow_drill  (RwSession  *self);
void rw_session_show_workload (RwSession  *self,
                               const char *workload_id);
void rw_session_emit_changed  (RwSession  *self);

G_END_DECLS
