/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A catalogue file on its way in: what the tables of its sections share. Only
 * for the files that read the catalogue.
 */

#pragma once

#include "core/rw-catalogue-private.h"
#include "core/rw-xml-reader.h"

G_BEGIN_DECLS

/* How often things that people read one by one may come. */
#define RW_CATALOGUE_MIN_LAYERS 3
#define RW_CATALOGUE_MAX_LAYERS 9
#define RW_CATALOGUE_MAX_ROWS   100
#define RW_CATALOGUE_MAX_NAMES  20
#define RW_CATALOGUE_MAX_POINTS 100
#define RW_CATALOGUE_MAX_CORRECTIONS 100
#define RW_CATALOGUE_MAX_SCORES 50
#define RW_CATALOGUE_MAX_STEPS  20

/** RwDescription: what most things have, collected until their end. */
typedef struct
{
  const char *id;
  const char *name;
  const char *summary;
  const char *explanation;
  const char *threat;
  const char *question;
  const char *remark;       /* (nullable) */
  GPtrArray  *aliases;      /* (owned) (element-type utf8) */
  GPtrArray  *former_names; /* (owned) (element-type utf8) */
  GArray     *topics;       /* (owned) (element-type RwTopic) */
  GArray     *guidance;     /* (owned) (element-type RwGuidance) */
} RwDescription;

/** RwEvidence: how something is known. */
typedef struct
{
  RwBasis         basis;
  const RwSource *source; /* (nullable) */
} RwEvidence;

/** RwRingRows: a ring and the rows it names, until all rows are known. */
typedef struct
{
  RwMapping   mapping;
  const char *row_ids; /* space separated */
  RwXmlPlace  place;   /* of them */
} RwRingRows;

/** RwRowBand: the band a row names, until all bands are known. */
typedef struct
{
  const char *band_id; /* (nullable) */
  RwXmlPlace  place;
} RwRowBand;

/** RwOldCellRead: a cell of a correction, until all rows are known. */
typedef struct
{
  RwOldCell   cell;
  guint       correction; /* which */
  const char *row_id;
  RwXmlPlace  place;      /* of the row */
  RwXmlPlace  owner_place;
} RwOldCellRead;

/** RwOldRingRead: a ring of a correction, until all rows are known. */
typedef struct
{
  RwOldRing   ring;
  guint       correction; /* which */
  const char *row_ids;    /* (nullable): space separated */
  RwXmlPlace  place;      /* of them */
} RwOldRingRead;

/** RwLayersState: a set of layers being read. */
typedef struct
{
  RwLayerSet *set;        /* (unowned): in the arena */
  RwXmlPlace  place;
  GHashTable *ids;        /* (owned): those taken in the set */
  GArray     *layers;     /* (owned) (element-type RwLayer) */
  GArray     *satellites; /* (owned) (element-type RwLayer) */
  GArray     *notes;      /* (owned) (element-type RwLayerNote) */
} RwLayersState;

/** RwEditionState: an edition being read. */
typedef struct
{
  RwEdition       *edition;   /* (unowned): in the arena */
  RwXmlPlace       place;     /* of its revision */
  GArray          *bands;     /* (owned) (element-type RwTopic) */
  GArray          *rows;      /* (owned) (element-type RwResponsibility) */
  GArray          *row_bands; /* (owned) (element-type RwRowBand), as rows */
  GArray          *rings;     /* (owned) (element-type RwRingRows) */
  GArray          *corrections; /* (owned) (element-type RwCorrection) */
  GArray          *old_cells; /* (owned) (element-type RwOldCellRead) */
  GArray          *old_rings; /* (owned) (element-type RwOldRingRead) */
  RwResponsibility row;       /* being read */
  RwRowBand        row_band;
  guint            n_cells;   /* of the row */
  RwCell           cell;      /* being read */
  RwRingRows       ring;      /* being read */
} RwEditionState;

/** RwServiceState: a service or a control being read. */
typedef struct
{
  RwService          *service;   /* (unowned): in the arena */
  RwCatalogueControl *control;   /* (unowned): in the arena */
  GArray             *overrides; /* (owned) (element-type RwServiceOverride) */
  GArray             *resources; /* (owned) (element-type RwResourceType) */
  GArray             *scores;    /* (owned) (element-type RwScore) */
  RwServiceOverride   override;  /* being read */
} RwServiceState;

/** RwAttackState: an attack being read. */
typedef struct
{
  const char  *label;    /* of the section */
  RwEvidence   evidence; /* of a section of techniques */
  RwAttack    *attack;   /* (unowned): in the arena */
  GArray      *steps;    /* (owned) (element-type RwAttackStep) */
  RwAttackStep step;     /* being read */
} RwAttackState;

/**
 * RwCatalogueReader:
 *
 * The state of reading one file. Texts and entries are in the arena; arrays
 * are emptied into it for each thing that has filled them.
 */
typedef struct
{
  RwCatalogue      *catalogue;    /* (unowned): what was there before */
  RwArena          *arena;        /* (owned) (nullable) */
  RwEntries         entries;      /* what this file brings */
  gboolean          translated;   /* whether there are translations */

  GArray           *references;   /* (owned): what has yet to be found */
  GHashTable       *forward;      /* (owned): ids to sources not yet read */
  GHashTable       *forward_sets; /* (owned): ids to sets not yet read */

  const char       *provider_id;  /* (nullable): of a section */
  const RwLayerSet *set;          /* of a section */

  RwDescription     outer;        /* of a set of layers, or an edition */
  RwDescription     inner;        /* of what is in it, or stands alone */
  RwDescription    *description;  /* (unowned): the one being collected */
  RwXmlPlace        place;        /* of what parts or a rule may belong to */
  RwParts           parts;        /* being read */
  const RwParts    *parts_read;   /* (nullable): those of @place */

  RwLayersState     layers;
  RwSource         *source;       /* (unowned): being read, in the arena */
  RwEditionState    edition;
  RwServiceState    service;
  RwAttackState     attack;
} RwCatalogueReader;

/** RwReferenceKind: what is looked up when the whole file is known. */
typedef enum
{
  RW_REFERENCE_SOURCE,
  RW_REFERENCE_PROVIDER,
  RW_REFERENCE_LAYER_SET,
  RW_REFERENCE_LAYER,
  RW_REFERENCE_SATELLITE,
  RW_REFERENCE_NOTE,
  RW_REFERENCE_TOPICS,     /* one or more, as are those below */
  RW_REFERENCE_SERVICES,
  RW_REFERENCE_CONTROLS,
  RW_REFERENCE_TECHNIQUES,
} RwReferenceKind;

void        rw_catalogue_reader_init           (RwCatalogueReader *self,
                                                RwCatalogue       *catalogue);
void        rw_catalogue_reader_clear          (RwCatalogueReader *self);

/* Attributes, for the tables: those of evidence come first in each. */
enum
{
  RW_EVIDENCE_BASIS,
  RW_EVIDENCE_SOURCE,
  RW_EVIDENCE_N_ATTRIBUTES,
};

gboolean    rw_catalogue_is_id                 (const char        *value);
gboolean    rw_catalogue_are_ids               (const char        *value);
gboolean    rw_catalogue_is_name               (const char        *value);
gboolean    rw_catalogue_are_techniques        (const char        *value);
const char *rw_catalogue_basis_word            (guint              index);
const char *rw_catalogue_model_word            (guint              index);

#define RW_ID_ATTRIBUTE(the_name, is_required) \
  { .name = (the_name), .required = (is_required), \
    .check = rw_catalogue_is_id, \
    .expected = N_("small letters and digits, with single hyphens between") }
#define RW_IDS_ATTRIBUTE(the_name, is_required) \
  { .name = (the_name), .required = (is_required), \
    .check = rw_catalogue_are_ids, \
    .expected = N_("one or more ids with spaces between") }
#define RW_TECHNIQUES_ATTRIBUTE(the_name, is_required) \
  { .name = (the_name), .required = (is_required), \
    .check = rw_catalogue_are_techniques, \
    .expected = N_("one or more techniques such as T1110 or T1566.001") }
#define RW_NAME_ATTRIBUTE(the_name, is_required) \
  { .name = (the_name), .required = (is_required), \
    .check = rw_catalogue_is_name, .expected = N_("some text") }
#define RW_EVIDENCE_ATTRIBUTES \
  [RW_EVIDENCE_BASIS] = { .name = "basis", .required = TRUE, \
                          .words = rw_catalogue_basis_word }, \
  [RW_EVIDENCE_SOURCE] = RW_ID_ATTRIBUTE ("source", FALSE)

/* Values. */
const char *rw_catalogue_reader_take_value     (RwCatalogueReader *self,
                                                RwXmlReader       *reader,
                                                guint              attribute);
const char *rw_catalogue_reader_take_name      (RwCatalogueReader *self,
                                                RwXmlReader       *reader,
                                                guint              attribute,
                                                gboolean           translate);
const char *rw_catalogue_reader_take_text      (RwCatalogueReader *self,
                                                RwXmlReader       *reader,
                                                const char        *text);
gpointer    rw_catalogue_reader_take_array     (RwCatalogueReader *self,
                                                GArray            *array,
                                                guint             *out_n);
const char *const *
            rw_catalogue_reader_take_names     (RwCatalogueReader *self,
                                                GPtrArray         *names);
RwEvidence  rw_catalogue_reader_take_evidence  (RwCatalogueReader *self,
                                                RwXmlReader       *reader);
const RwSource *
            rw_catalogue_reader_take_source    (RwCatalogueReader *self,
                                                RwXmlReader       *reader,
                                                guint              attribute);
const char *rw_catalogue_reader_take_ids       (RwCatalogueReader *self,
                                                RwXmlReader       *reader,
                                                guint              attribute,
                                                RwReferenceKind    kind);
void        rw_catalogue_reader_take_scope     (RwCatalogueReader *self,
                                                RwXmlReader       *reader,
                                                guint              provider,
                                                guint              layers);

/* Descriptions. */
void        rw_catalogue_reader_begin          (RwCatalogueReader *self,
                                                RwXmlReader       *reader,
                                                RwDescription     *description,
                                                guint              id,
                                                guint              name);
void        rw_catalogue_reader_add            (RwCatalogueReader *self,
                                                RwXmlReader       *reader,
                                                RwEntryKind        kind,
                                                gpointer           entry,
                                                RwXmlPlace         place);
void        rw_catalogue_reader_report_taken   (RwXmlReader       *reader,
                                                RwXmlPlace         place,
                                                const char        *id);
void        rw_catalogue_reader_check_parts    (RwCatalogueReader *self,
                                                RwXmlReader       *reader,
                                                RwOwner            owner,
                                                RwXmlPlace         place);

/* References. */
GArray     *rw_catalogue_references_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void        rw_catalogue_reader_refer          (RwCatalogueReader *self,
                                                RwReferenceKind    kind,
                                                const char        *id,
                                                const RwLayerSet  *set,
                                                RwXmlPlace         place);
void        rw_catalogue_reader_resolve        (RwCatalogueReader *self,
                                                RwXmlReader       *reader);
void        rw_catalogue_reader_report_unknown (RwXmlReader       *reader,
                                                RwXmlPlace         place,
                                                const char        *id,
                                                const char        *expected);

const RwResponsibility *
            rw_catalogue_find_row              (const RwResponsibility *rows,
                                                guint                   n_rows,
                                                const char             *id);

const RwResponsibility *const *
            rw_catalogue_reader_find_rows      (RwCatalogueReader *self,
                                                RwXmlReader       *reader,
                                                const char        *row_ids,
                                                RwXmlPlace         place,
                                                guint             *out_n);
void        rw_catalogue_reader_take_rings     (RwCatalogueReader *self,
                                                RwXmlReader       *reader);
void        rw_catalogue_reader_take_corrections
                                               (RwCatalogueReader *self,
                                                RwXmlReader       *reader);

/* The sections, and the elements that several of them have. */
extern const RwXmlElement rw_catalogue_summary;
extern const RwXmlElement rw_catalogue_explanation;
extern const RwXmlElement rw_catalogue_remark;
extern const RwXmlElement rw_catalogue_alias;
extern const RwXmlElement rw_catalogue_former_name;
extern const RwXmlElement rw_catalogue_parts;
extern const RwXmlElement rw_catalogue_responsibility;
extern const RwXmlElement rw_catalogue_ring;
extern const RwXmlElement rw_catalogue_correction;
extern const RwXmlElement rw_catalogue_provider;
extern const RwXmlElement rw_catalogue_sources;
extern const RwXmlElement rw_catalogue_layers;
extern const RwXmlElement rw_catalogue_editions;
extern const RwXmlElement rw_catalogue_services;
extern const RwXmlElement rw_catalogue_controls;
extern const RwXmlElement rw_catalogue_resource;
extern const RwXmlElement rw_catalogue_score;
extern const RwXmlElement rw_catalogue_techniques;
extern const RwXmlElement rw_catalogue_attacks;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RwCatalogueReader, rw_catalogue_reader_clear)

G_END_DECLS
