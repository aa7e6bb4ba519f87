/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The built-in knowledge as immutable values: layers, editions, services,
 * controls and where each fact is written. It knows no document.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-enums.h"
#include "core/rw-types.h"

G_BEGIN_DECLS

/* All entries below are owned by their RwCatalogue, never change, and live as
 * long as it does. Strings are never NULL unless said so; texts are already
 * translated. */

/** RwSource: where a fact is written. */
typedef struct
{
  const char *id;
  const char *title;
  const char *address;   /* (nullable): http or https */
  const char *date_read; /* (nullable): ISO date */
} RwSource;

/** RwProvider: a cloud provider. */
typedef struct
{
  const char *id;
  const char *name;      /* "Azure" */
  const char *full_name; /* "Microsoft Azure" */
} RwProvider;

/** RwGuidance: one thing to do in a layer. */
typedef struct
{
  const char *text;
  const char *answers;   /* ids of the points it answers, space separated */
} RwGuidance;

/** RwLayer: one ring. */
typedef struct
{
  const char       *id;
  const char       *name;
  const char *const *aliases;      /* NULL-terminated */
  const char       *summary;       /* one line */
  const char       *explanation;
  const char       *threat;        /* what attackers want there */
  const char       *question;      /* to ask a room */
  const RwGuidance *guidance;
  guint             n_guidance;
  guint             position;      /* 0 is the innermost */
} RwLayer;

/** RwCell: who owns one responsibility under one service model. */
typedef struct
{
  RwOwner         owner;         /* customer, provider or shared */
  RwBasis         basis;
  const RwSource *source;
  const char     *customer_part; /* (nullable): only where shared */
  const char     *provider_part; /* (nullable): only where shared */
} RwCell;

/**
 * RwRowRole:
 * @RW_ROW_RING: decides the owner of the rings mapped to it
 * @RW_ROW_SATELLITE: lies outside the rings (devices)
 * @RW_ROW_NOTE: a note on every ring that is not the customer's alone
 */
typedef enum
{
  RW_ROW_RING,
  RW_ROW_SATELLITE,
  RW_ROW_NOTE,
} RwRowRole;

/** RwResponsibility: one row of a published matrix. */
typedef struct
{
  const char *id;
  const char *name;
  const char *band;      /* (nullable): heading over the row */
  RwRowRole   role;
  RwCell      cells[RW_N_SERVICE_MODELS];
} RwResponsibility;

/** RwMapping: the rows that decide a ring's owner. */
typedef struct
{
  const char                     *layer_id;
  const RwResponsibility *const  *rows;   /* at least one */
  guint                           n_rows;
  RwBasis                         basis;
} RwMapping;

/** RwEdition: one published matrix. */
typedef struct
{
  const char             *id;
  const char             *revision;     /* ISO date */
  const char             *title;
  const char             *footer;       /* short, for a picture's corner */
  const char             *provider_id;
  const RwSource         *source;
  const RwResponsibility *rows;
  guint                   n_rows;
  const RwMapping        *mappings;     /* one a layer */
  guint                   n_mappings;
  gboolean                is_default;
} RwEdition;

/** RwServiceOverride: a layer of which the model alone tells the wrong owner. */
typedef struct
{
  const char *layer_id;
  RwOwner     owner;
  const char *reason;
} RwServiceOverride;

/**
 * RwServiceKind:
 * @RW_SERVICE_WORKLOAD: can be a workload
 * @RW_SERVICE_MANAGEMENT: manages others; an actor, never a ring
 */
typedef enum
{
  RW_SERVICE_WORKLOAD,
  RW_SERVICE_MANAGEMENT,
} RwServiceKind;

/** RwService: something a provider (or the customer's datacenter) offers. */
typedef struct
{
  const char              *id;
  const char              *name;
  const char *const       *former_names; /* NULL-terminated */
  RwServiceKind            kind;
  RwServiceModel           model;
  const char              *summary;
  const RwSource          *source;       /* (nullable): where unverified */
  RwBasis                  basis;
  const RwServiceOverride *overrides;
  guint                    n_overrides;
} RwService;

/** RwCatalogueControl: a safeguard that can be put into a scenario. */
typedef struct
{
  const char     *id;
  const char     *name;
  const char     *layer_id;  /* "*" for all layers */
  const char     *summary;
  const char     *answers;   /* ids of points, space separated, may be "" */
  RwOwner         run_by;    /* customer, provider, or shared for either */
  const RwSource *source;    /* (nullable) */
  RwBasis         basis;
} RwCatalogueControl;

#define RW_TYPE_CATALOGUE (rw_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (RwCatalogue, rw_catalogue, RW, CATALOGUE, GObject)

RwCatalogue              *rw_catalogue_new_builtin    (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean                  rw_catalogue_add_bytes      (RwCatalogue  *self,
                                                       GBytes       *bytes,
                                                       const char   *name,
                                                       GError      **error);

guint                     rw_catalogue_get_n_layers   (RwCatalogue  *self);
const RwLayer            *rw_catalogue_get_layer      (RwCatalogue  *self,
                                                       guint         position);
const RwLayer            *rw_catalogue_find_layer     (RwCatalogue  *self,
                                                       const char   *id);
guint                     rw_catalogue_get_n_editions (RwCatalogue  *self);
const RwEdition          *rw_catalogue_get_edition    (RwCatalogue  *self,
                                                       guint         index);
const RwEdition          *rw_catalogue_find_edition   (RwCatalogue  *self,
                                                       const char   *id);
const RwEdition          *rw_catalogue_get_default_edition
                                                      (RwCatalogue  *self);
guint                     rw_catalogue_get_n_services (RwCatalogue  *self);
const RwService          *rw_catalogue_get_service    (RwCatalogue  *self,
                                                       guint         index);
const RwService          *rw_catalogue_find_service   (RwCatalogue  *self,
                                                       const char   *id);
guint                     rw_catalogue_get_n_controls (RwCatalogue  *self);
const RwCatalogueControl *rw_catalogue_get_control    (RwCatalogue  *self,
                                                       guint         index);
const RwCatalogueControl *rw_catalogue_find_control   (RwCatalogue  *self,
                                                       const char   *id);
const RwProvider         *rw_catalogue_find_provider  (RwCatalogue  *self,
                                                       const char   *id);

const RwMapping          *rw_edition_find_mapping     (const RwEdition *edition,
                                                       const char      *layer_id);
const RwResponsibility   *rw_edition_find_role        (const RwEdition *edition,
                                                       RwRowRole        role);

G_END_DECLS
