/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place that answers who owns a layer, and why. Colours, reports and
 * lists ask here and decide nothing themselves.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "core/rw-workload.h"

G_BEGIN_DECLS

/**
 * RwOwnershipOrigin:
 * @RW_OWNERSHIP_EDITION: the rows of the edition
 * @RW_OWNERSHIP_SERVICE: the catalogue says the service differs from its model
 * @RW_OWNERSHIP_OVERRIDE: somebody has overridden it in the document
 * @RW_OWNERSHIP_UNMAPPED: the edition has no row for the layer
 *
 * What decided an owner.
 */
typedef enum
{
  RW_OWNERSHIP_EDITION,
  RW_OWNERSHIP_SERVICE,
  RW_OWNERSHIP_OVERRIDE,
  RW_OWNERSHIP_UNMAPPED,
} RwOwnershipOrigin;

/**
 * RwOwnership:
 *
 * Who owns a layer under a service model, and why. Pointers are borrowed from
 * the edition, the catalogue and the workload that were asked.
 */
typedef struct
{
  RwOwner                  owner;
  RwOwner                  owner_by_model;   /* before any override */
  RwServiceModel           model;
  RwOwnershipOrigin        origin;
  RwBasis                  basis;            /* the weakest of rows and mapping */
  gboolean                 rows_differ;      /* shared because its rows differ */
  const RwMapping         *mapping;          /* (nullable) the rows behind it */
  const RwResponsibility  *row;              /* (nullable) the row asked about,
                                              * where it was no layer */
  const RwServiceOverride *service_override; /* (nullable) */
  const RwOverride        *override;         /* (nullable) */
  const RwSplit           *split;            /* (nullable) */
} RwOwnership;

void          rw_ownership_for_model    (const RwEdition *edition,
                                         const char      *layer_id,
                                         RwServiceModel   model,
                                         RwOwnership     *out_ownership);
void          rw_ownership_for_workload (const RwEdition *edition,
                                         RwCatalogue     *catalogue,
                                         const char      *layer_id,
                                         RwWorkload      *workload,
                                         RwOwnership     *out_ownership);

void          rw_ownership_for_row      (const RwEdition        *edition,
                                         RwCatalogue            *catalogue,
                                         const RwResponsibility *row,
                                         RwWorkload             *workload,
                                         RwOwnership            *out_ownership);

guint         rw_ownership_get_n_rows   (const RwOwnership *self);
const RwCell *rw_ownership_get_cell     (const RwOwnership       *self,
                                         guint                    index,
                                         const RwResponsibility **out_row);

char         *rw_ownership_dup_customer_part
                                        (const RwOwnership *self) G_GNUC_WARN_UNUSED_RESULT;
char         *rw_ownership_dup_provider_part
                                        (const RwOwnership *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      rw_ownership_is_part_agreed
                                        (const RwOwnership *self,
                                         RwOwner            whose);
gboolean      rw_ownership_has_split    (const RwOwnership *self);
char         *rw_ownership_dup_reason   (const RwOwnership *self,
                                         const char        *customer,
                                         const char        *provider) G_GNUC_WARN_UNUSED_RESULT;

RwOwner       rw_owner_combine          (RwOwner a,
                                         RwOwner b);
gboolean      rw_owner_has_customer     (RwOwner owner);

G_END_DECLS
