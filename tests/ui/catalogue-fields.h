/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields of the catalogue's structures, and where each of them is shown.
 */

#pragma once

#include "core/rw-catalogue.h"

G_BEGIN_DECLS

/* How the value of a field is looked for. */
typedef enum
{
  RW_FIELD_TEXT,      /* a string */
  RW_FIELD_TEXTS,     /* a NULL-terminated list of strings */
  RW_FIELD_WORDS,     /* ids, space separated */
  RW_FIELD_TOPICS,    /* ids of topics, by their names */
  RW_FIELD_SERVICES,  /* ids of services, by their names */
  RW_FIELD_LAYER,     /* id of a layer, by its name */
  RW_FIELD_PROVIDER,  /* id of a provider, by its full name */
  RW_FIELD_SET,       /* a set of layers, by its name */
  RW_FIELD_SET_ID,    /* the same by its id */
  RW_FIELD_ROW_ID,    /* a row, by its id */
  RW_FIELD_OWNER,
  RW_FIELD_OWNER_ID,
  RW_FIELD_LETTER,    /* an owner, by its letter */
  RW_FIELD_MODEL,
  RW_FIELD_MODEL_ID,
  RW_FIELD_BASIS,
  RW_FIELD_BASIS_ID,
  RW_FIELD_EFFECT,
  RW_FIELD_STRENGTH,
  RW_FIELD_KIND,      /* of a service */
  RW_FIELD_PART,      /* a boolean, by what is said where it is true */
  RW_FIELD_DEFAULT,   /* the same */
  RW_FIELD_POSITION,  /* a number, counted from 1 */
  RW_FIELD_SOURCE,    /* a source, by its title */
  RW_FIELD_INNER,     /* a structure or some; looked at by themselves */
  RW_FIELD_NOT_SEEN,  /* decides where something is shown, and is no text */
} RwFieldKind;

typedef enum
{
  RW_SHOWN_BY_WINDOW,  /* in the inspector */
  RW_SHOWN_BY_TOOL,    /* in its lists */
} RwFieldView;

typedef struct
{
  const char *name;
  gsize       offset;
  RwFieldKind kind;
  RwFieldView where;
} RwField;

typedef struct
{
  const char    *name;
  const RwField *fields;
  guint          n_fields;
} RwFieldType;

#define RW_N_TYPES 23

extern const RwFieldType rw_type_source;
extern const RwFieldType rw_type_provider;
extern const RwFieldType rw_type_topic;
extern const RwFieldType rw_type_guidance;
extern const RwFieldType rw_type_layer;
extern const RwFieldType rw_type_layer_note;
extern const RwFieldType rw_type_layer_set;
extern const RwFieldType rw_type_parts;
extern const RwFieldType rw_type_cell;
extern const RwFieldType rw_type_responsibility;
extern const RwFieldType rw_type_mapping;
extern const RwFieldType rw_type_old_cell;
extern const RwFieldType rw_type_old_ring;
extern const RwFieldType rw_type_correction;
extern const RwFieldType rw_type_edition;
extern const RwFieldType rw_type_service_override;
extern const RwFieldType rw_type_resource_type;
extern const RwFieldType rw_type_service;
extern const RwFieldType rw_type_score;
extern const RwFieldType rw_type_control;
extern const RwFieldType rw_type_technique;
extern const RwFieldType rw_type_attack_step;
extern const RwFieldType rw_type_attack;

extern const RwFieldType *const rw_types[RW_N_TYPES];

G_END_DECLS
