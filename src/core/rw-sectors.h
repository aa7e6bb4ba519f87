/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which sectors the workloads of a scenario make: one each while they can be
 * told apart, and otherwise groups of them that can be looked into. It knows
 * neither owners nor how anything is drawn.
 *
 * What is looked into is named by a path, such as "group=Web/model=paas/1-10":
 * each step leaves some of the workloads that the one before has left.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-types.h"

G_BEGIN_DECLS

/* More sectors than this cannot be told apart. */
#define RW_SECTORS_MAX 12

/**
 * RwSectorItem:
 * @id: an identifier, or the last step of @path; unique among the sectors
 * @path: (nullable): what to look into, or %NULL for a single workload
 * @name: of the workload or what all of them have in common; translated, and
 *   perhaps empty for a workload
 * @first: position of its first workload, all of them follow one another
 * @n_workloads: how many there are
 * @weight: the sum of their weights
 *
 * A sector: a workload, or several that have something in common.
 */
typedef struct
{
  const char *id;
  const char *path;
  const char *name;
  guint       first;
  guint       n_workloads;
  guint64     weight;
} RwSectorItem;

/**
 * RwSectorHeading:
 * @path: what to look into to see nothing else
 * @name: what the workloads have in common
 * @first: the first sector
 * @n_sectors: how many there are
 *
 * What stands over neighbouring sectors that belong together.
 */
typedef struct
{
  const char *path;
  const char *name;
  guint       first;
  guint       n_sectors;
} RwSectorHeading;

/** RwSectorStep: a step of the path that is looked into. */
typedef struct
{
  const char *path;         /* up to this step */
  const char *name;         /* translated */
  guint       n_workloads;  /* that the step leaves */
} RwSectorStep;

typedef struct _RwSectors RwSectors;

RwSectors             *rw_sectors_new             (RwScenario      *scenario,
                                                   RwCatalogue     *catalogue,
                                                   RwGrouping       grouping,
                                                   const char      *path)
  G_GNUC_WARN_UNUSED_RESULT;
void                   rw_sectors_free            (RwSectors       *self);

guint                  rw_sectors_get_n           (const RwSectors *self);
const RwSectorItem    *rw_sectors_get             (const RwSectors *self,
                                                   guint            sector);
gboolean               rw_sectors_are_gathered    (const RwSectors *self);
int                    rw_sectors_find            (const RwSectors *self,
                                                   const char      *workload_id);
guint                  rw_sectors_get_n_workloads (const RwSectors *self);
RwWorkload            *rw_sectors_get_workload    (const RwSectors *self,
                                                   guint            position);
guint                  rw_sectors_get_n_headings  (const RwSectors *self);
const RwSectorHeading *rw_sectors_get_heading     (const RwSectors *self,
                                                   guint            index);
guint                  rw_sectors_get_n_steps     (const RwSectors *self);
const RwSectorStep    *rw_sectors_get_step        (const RwSectors *self,
                                                   guint            index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RwSectors, rw_sectors_free)

G_END_DECLS
