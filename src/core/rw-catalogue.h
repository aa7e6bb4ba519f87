/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The built-in knowledge as immutable values: layers, editions, services,
 * controls, attacks and where each fact is written. It knows no document.
 */

#pragma once

#include <gio/gio.h>

#include "core/rw-diagnostics.h"
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
  const char *publisher; /* (nullable) */
  const char *address;   /* (nullable): http or https */
  const char *date_read; /* (nullable): ISO date */
  const char *remark;    /* (nullable): how it was read */
} RwSource;

/** RwProvider: a cloud provider. */
typedef struct
{
  const char *id;
  const char *name;      /* "Azure" */
  const char *full_name; /* "Microsoft Azure" */
} RwProvider;

/** RwTopic: something a source asks for in a layer. */
typedef struct
{
  const char *id;
  const char *name;
} RwTopic;

/** RwGuidance: one thing to do in a layer. */
typedef struct
{
  const char *text;
  const char *answers;   /* ids of topics, space separated, may be "" */
} RwGuidance;

/** RwLayer: one ring, or a satellite outside the rings. */
typedef struct
{
  const char       *id;
  const char       *name;
  const char *const *aliases;      /* NULL-terminated */
  const char       *summary;       /* one line */
  const char       *explanation;   /* may be "" */
  const char       *threat;        /* what attackers want there, may be "" */
  const char       *question;      /* to ask a room, may be "" */
  const RwTopic    *topics;
  guint             n_topics;
  const RwGuidance *guidance;
  guint             n_guidance;
  guint             position;      /* 0 is the innermost */
} RwLayer;

/** RwLayerNote: a sentence shown on every ring the customer does not own. */
typedef struct
{
  const char *id;
  const char *name;
  const char *text;
} RwLayerNote;

/** RwLayerSet: the rings of one picture, from the inside out. */
typedef struct
{
  const char        *id;
  const char        *name;
  const char        *summary;
  const char        *explanation;  /* may be "" */
  const RwSource    *source;       /* (nullable) */
  RwBasis            basis;
  const RwTopic     *topics;       /* asked of all layers together */
  guint              n_topics;
  const RwGuidance  *guidance;
  guint              n_guidance;
  const RwLayer     *layers;
  guint              n_layers;
  const RwLayer     *satellites;
  guint              n_satellites;
  const RwLayerNote *notes;
  guint              n_notes;
} RwLayerSet;

/** RwParts: who does which part of something shared. */
typedef struct
{
  const char     *customer;
  const char     *provider;
  RwBasis         basis;   /* derived: our reading */
  const RwSource *source;  /* (nullable) */
} RwParts;

/** RwCell: who owns one responsibility under one service model. */
typedef struct
{
  RwOwner         owner;         /* customer, provider or shared */
  RwBasis         basis;
  const RwSource *source;        /* (nullable): where not published */
  const RwParts  *parts;         /* (nullable): only where shared */
  const char     *customer_part; /* (nullable): that of the parts */
  const char     *provider_part; /* (nullable): that of the parts */
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
  const char *role_id;   /* (nullable): which satellite or note */
  RwCell      cells[RW_N_SERVICE_MODELS];
} RwResponsibility;

/** RwMapping: the rows that decide a ring's owner. */
typedef struct
{
  const char                     *layer_id;
  const RwResponsibility *const  *rows;   /* at least one */
  guint                           n_rows;
  RwBasis                         basis;
  const RwSource                 *source;  /* (nullable) */
  const char                     *rule;    /* (nullable): where derived */
} RwMapping;

/** RwOldCell: who owned a cell before a correction. */
typedef struct
{
  const RwResponsibility *row;
  RwServiceModel          model;
  RwOwner                 owner;
} RwOldCell;

/** RwOldRing: the rows that decided a ring before a correction. */
typedef struct
{
  const char                    *layer_id;
  const RwResponsibility *const *rows;   /* (nullable): where there were none */
  guint                          n_rows;
} RwOldRing;

/** RwCorrection: what was wrong in an edition before one of its revisions. */
typedef struct
{
  const char      *revision;  /* ISO date: the one that is right */
  const char      *summary;   /* what was wrong */
  const RwSource  *source;    /* (nullable) */
  const RwOldCell *cells;
  guint            n_cells;
  const RwOldRing *rings;
  guint            n_rings;
} RwCorrection;

/** RwEdition: one published matrix. */
typedef struct
{
  const char             *id;
  const char             *revision;     /* ISO date */
  const char             *title;
  const char             *footer;       /* short, for a picture's corner */
  const char             *summary;      /* may be "" */
  const char             *provider_id;  /* (nullable) */
  const RwLayerSet       *layer_set;    /* what its rings are rings of */
  const RwSource         *source;
  const RwResponsibility *rows;
  guint                   n_rows;
  const RwMapping        *mappings;     /* at most one a layer */
  guint                   n_mappings;
  const RwCorrection     *corrections;  /* oldest first */
  guint                   n_corrections;
  gboolean                is_default;
} RwEdition;

/** RwServiceOverride: a layer of which the model alone tells the wrong owner. */
typedef struct
{
  const char     *layer_id;
  RwOwner         owner;
  const char     *reason;
  RwBasis         basis;
  const RwSource *source;  /* (nullable) */
  const RwParts  *parts;   /* (nullable): only where shared */
} RwServiceOverride;

/**
 * RwServiceKind:
 * @RW_SERVICE_WORKLOAD: can be a workload
 * @RW_SERVICE_MANAGEMENT: manages others; an actor, never a ring
 * @RW_SERVICE_CLIENT: uses others from a device; an actor, never a ring
 */
typedef enum
{
  RW_SERVICE_WORKLOAD,
  RW_SERVICE_MANAGEMENT,
  RW_SERVICE_CLIENT,
} RwServiceKind;

#define RW_N_SERVICE_KINDS 3

/** RwResourceType: what a provider's own tools call a service. */
typedef struct
{
  const char     *type;    /* "Microsoft.Web/sites" */
  const char     *kinds;   /* patterns, space separated; "" for all others */
  gboolean        is_part; /* belongs to the service, without being one */
  RwBasis         basis;
  const RwSource *source;  /* (nullable) */
} RwResourceType;

/** RwService: something a provider (or the customer's datacenter) offers. */
typedef struct
{
  const char              *id;
  const char              *name;
  const char *const       *former_names; /* NULL-terminated */
  const char *const       *aliases;      /* NULL-terminated: what it is called */
  const char              *provider_id;  /* (nullable): the customer's own */
  RwServiceKind            kind;
  RwServiceModel           model;        /* only for workloads */
  const char              *summary;
  const char              *remark;       /* (nullable) */
  const RwSource          *source;       /* (nullable): where unverified */
  RwBasis                  basis;
  const RwServiceOverride *overrides;
  guint                    n_overrides;
  const RwResourceType    *resources;
  guint                    n_resources;
} RwService;

/** RwScore: how well a control does something against some techniques. */
typedef struct
{
  RwEffect        effect;
  RwStrength      strength;   /* never none */
  const char     *techniques; /* ids, space separated */
  RwBasis         basis;
  const RwSource *source;     /* (nullable) */
} RwScore;

/** RwCatalogueControl: a safeguard that can be put into a scenario. */
typedef struct
{
  const char        *id;
  const char        *name;
  const char *const *former_names; /* NULL-terminated */
  const char *const *aliases;      /* NULL-terminated */
  const char        *provider_id;  /* (nullable) */
  const char        *layer_id;     /* "*" for all layers */
  const char        *summary;
  const char        *remark;       /* (nullable) */
  const char        *answers;      /* ids of topics, space separated, or "" */
  const char        *services;     /* ids, space separated; "" for any */
  RwOwner            run_by;       /* customer, provider, or shared for either */
  const RwSource    *source;       /* (nullable) */
  RwBasis            basis;
  const RwScore     *scores;
  guint              n_scores;
} RwCatalogueControl;

/** RwTechnique: a way in which attackers work. */
typedef struct
{
  const char     *id;      /* "T1110" */
  const char     *name;    /* as its list has it, not translated */
  RwBasis         basis;
  const RwSource *source;  /* (nullable) */
} RwTechnique;

/** RwAttackStep: what attackers do in one layer. */
typedef struct
{
  const char *layer_id;
  const char *name;
  const char *text;
  const char *techniques; /* ids, space separated, or "" */
  const char *controls;   /* ids of those in the way, or "" */
} RwAttackStep;

/** RwAttack: an attack, step by step, as a model for teaching. */
typedef struct
{
  const char         *id;
  const char         *name;
  const char         *label;       /* says that it is a model */
  const char         *provider_id; /* (nullable) */
  const RwLayerSet   *layer_set;   /* what its layers are layers of */
  const char         *summary;
  const char         *lesson;      /* one line */
  RwBasis             basis;
  const RwSource     *source;      /* (nullable) */
  const RwAttackStep *steps;       /* in order */
  guint               n_steps;
} RwAttack;

#define RW_CATALOGUE_NAMESPACE "https://ringwall.org/ns/catalogue/1"

#define RW_TYPE_CATALOGUE (rw_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (RwCatalogue, rw_catalogue, RW, CATALOGUE, GObject)

RwCatalogue              *rw_catalogue_new_empty      (void) G_GNUC_WARN_UNUSED_RESULT;
RwCatalogue              *rw_catalogue_new_builtin    (void) G_GNUC_WARN_UNUSED_RESULT;
RwCatalogue              *rw_catalogue_new_builtin_before
                                                      (const char   *file_id)
                                                      G_GNUC_WARN_UNUSED_RESULT;
RwCatalogue              *rw_catalogue_new_over       (RwCatalogue  *base)
  G_GNUC_WARN_UNUSED_RESULT;
gboolean                  rw_catalogue_read_bytes     (RwCatalogue   *self,
                                                       GBytes        *bytes,
                                                       RwDiagnostics *diagnostics);
gboolean                  rw_catalogue_add_bytes      (RwCatalogue  *self,
                                                       GBytes       *bytes,
                                                       const char   *name,
                                                       GError      **error);

guint                     rw_catalogue_get_n_layer_sets
                                                      (RwCatalogue  *self);
const RwLayerSet         *rw_catalogue_get_layer_set  (RwCatalogue  *self,
                                                       guint         index);
const RwLayerSet         *rw_catalogue_find_layer_set (RwCatalogue  *self,
                                                       const char   *id);
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
const RwService          *rw_catalogue_find_service_by_resource
                                                      (RwCatalogue  *self,
                                                       const char   *type,
                                                       const char   *kind);
const RwResourceType     *rw_catalogue_find_resource_type
                                                      (RwCatalogue  *self,
                                                       const char   *type,
                                                       const char   *kind);
guint                     rw_catalogue_get_n_controls (RwCatalogue  *self);
const RwCatalogueControl *rw_catalogue_get_control    (RwCatalogue  *self,
                                                       guint         index);
const RwCatalogueControl *rw_catalogue_find_control   (RwCatalogue  *self,
                                                       const char   *id);
guint                     rw_catalogue_get_n_techniques
                                                      (RwCatalogue  *self);
const RwTechnique        *rw_catalogue_get_technique  (RwCatalogue  *self,
                                                       guint         index);
const RwTechnique        *rw_catalogue_find_technique (RwCatalogue  *self,
                                                       const char   *id);
guint                     rw_catalogue_get_n_attacks  (RwCatalogue  *self);
const RwAttack           *rw_catalogue_get_attack     (RwCatalogue  *self,
                                                       guint         index);
const RwAttack           *rw_catalogue_find_attack    (RwCatalogue  *self,
                                                       const char   *id);
guint                     rw_catalogue_get_n_providers
                                                      (RwCatalogue  *self);
const RwProvider         *rw_catalogue_get_provider   (RwCatalogue  *self,
                                                       guint         index);
const RwProvider         *rw_catalogue_find_provider  (RwCatalogue  *self,
                                                       const char   *id);
guint                     rw_catalogue_get_n_sources  (RwCatalogue  *self);
const RwSource           *rw_catalogue_get_source     (RwCatalogue  *self,
                                                       guint         index);
const RwSource           *rw_catalogue_find_source    (RwCatalogue  *self,
                                                       const char   *id);

const RwLayer            *rw_layer_set_find_layer     (const RwLayerSet *set,
                                                       const char       *id);
const RwLayer            *rw_layer_set_find_satellite (const RwLayerSet *set,
                                                       const char       *id);
const RwLayerNote        *rw_layer_set_find_note      (const RwLayerSet *set,
                                                       const char       *id);

const char               *rw_service_kind_get_id      (RwServiceKind kind);

gboolean                  rw_catalogue_control_serves (const RwCatalogueControl *self,
                                                       const char   *service_id);
RwStrength                rw_catalogue_control_get_strength
                                                      (const RwCatalogueControl *self,
                                                       RwEffect      effect,
                                                       const char   *technique_id);

const RwMapping          *rw_edition_find_mapping     (const RwEdition *edition,
                                                       const char      *layer_id);
const RwResponsibility   *rw_edition_find_role        (const RwEdition *edition,
                                                       RwRowRole        role);

G_END_DECLS
