/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the catalogue knows of something, as titled pieces of plain text with
 * the place where each is written. It knows no widget.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-session.h"

G_BEGIN_DECLS

/** RwFact: a piece of text under a title. */
typedef struct
{
  char *title;    /* (owned) */
  char *text;     /* (owned) */
  char *address;  /* (owned) (nullable): http or https, where it is written */
} RwFact;

/** RwFactReader: whom facts are told to. Everything is borrowed. */
typedef struct
{
  RwCatalogue *catalogue;
  const char  *customer;  /* what the customer is called */
  const char  *provider;
} RwFactReader;

GPtrArray  *rw_facts_new              (void) G_GNUC_WARN_UNUSED_RESULT;
void        rw_facts_add              (GPtrArray                *facts,
                                       const char               *title,
                                       const char               *text,
                                       const char               *address);
void        rw_facts_add_names        (GPtrArray                *facts,
                                       const char               *title,
                                       const char *const        *names);
void        rw_facts_add_source       (GPtrArray                *facts,
                                       const RwSource           *source,
                                       RwBasis                   basis);

char       *rw_facts_dup_source       (const RwSource           *source) G_GNUC_WARN_UNUSED_RESULT;
char       *rw_facts_dup_basis        (const RwSource           *source,
                                       RwBasis                   basis) G_GNUC_WARN_UNUSED_RESULT;
char       *rw_facts_dup_topics       (RwCatalogue              *catalogue,
                                       const char               *topics) G_GNUC_WARN_UNUSED_RESULT;
char       *rw_facts_dup_run_by       (const RwFactReader       *reader,
                                       const RwCatalogueControl *control) G_GNUC_WARN_UNUSED_RESULT;
const char *rw_facts_name_owner       (const RwFactReader       *reader,
                                       RwOwner                   owner);
RwOwner     rw_facts_find_usual_owner (RwSession                *session,
                                       RwWorkload               *workload,
                                       const char               *layer_id);

GPtrArray  *rw_facts_about_service    (const RwFactReader       *reader,
                                       const RwService          *service) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *rw_facts_about_control    (const RwFactReader       *reader,
                                       const RwCatalogueControl *control) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *rw_facts_about_parts      (const RwFactReader       *reader,
                                       const RwResponsibility   *row) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *rw_facts_about_layer      (const RwLayer            *layer) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *rw_facts_about_layer_set  (const RwLayerSet         *set) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *rw_facts_about_edition    (const RwFactReader       *reader,
                                       const RwEdition          *edition) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
