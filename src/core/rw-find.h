/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds what somebody has written or chosen in a document: workloads, the
 * services they use, controls and notes. It must not know how it is shown.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-types.h"

G_BEGIN_DECLS

/**
 * RwFindField:
 * @RW_FIND_IN_NAME: its name
 * @RW_FIND_IN_CATALOGUE: the service or the control of the catalogue it is
 * @RW_FIND_IN_GROUP: the group of workloads it belongs to
 * @RW_FIND_IN_ASSIGNEE: who is to see to it
 * @RW_FIND_IN_NOTE: a note on it, the reason of an override, who does which part
 *   of a layer, or where the evidence is
 *
 * What of a workload, a control or a scenario fits, best first.
 */
typedef enum
{
  RW_FIND_IN_NAME,
  RW_FIND_IN_CATALOGUE,
  RW_FIND_IN_GROUP,
  RW_FIND_IN_ASSIGNEE,
  RW_FIND_IN_NOTE,
} RwFindField;

/** RwFindHit: a place that was found. It holds what it names. */
typedef struct
{
  RwScenario  *scenario;  /* (owned): the place itself, or where it is */
  RwWorkload  *workload;  /* (owned) (nullable): the place itself */
  RwControl   *control;   /* (owned) (nullable): the place itself */
  char        *layer_id;  /* (owned) (nullable): the ring to look at */
  RwFindField  field;
  char        *text;      /* (owned): all of what fits, as it was written */
} RwFindHit;

typedef struct _RwFind RwFind;

RwFind    *rw_find_new         (RwDocument  *document,
                                RwCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
void       rw_find_free        (RwFind      *self);
GPtrArray *rw_find_search      (RwFind      *self,
                                const char  *typed) G_GNUC_WARN_UNUSED_RESULT;

char      *rw_find_dup_passage (const char  *text,
                                const char  *typed) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwFind, rw_find_free)

G_END_DECLS
