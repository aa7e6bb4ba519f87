/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table “field → where it is shown”.
 */

#include "config.h"

#include "catalogue-fields.h"

#define FIELD(type, name, kind, where) \
  { #name, G_STRUCT_OFFSET (type, name), kind, where }
#define TYPE(type, fields) { #type, fields, G_N_ELEMENTS (fields) }

static const RwField source_fields[] = {
  FIELD (RwSource, id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwSource, title, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwSource, publisher, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwSource, address, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwSource, date_read, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwSource, remark, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
};

static const RwField provider_fields[] = {
  FIELD (RwProvider, id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwProvider, name, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwProvider, full_name, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
};

static const RwField topic_fields[] = {
  FIELD (RwTopic, id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwTopic, name, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
};

static const RwField guidance_fields[] = {
  FIELD (RwGuidance, text, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwGuidance, answers, RW_FIELD_TOPICS, RW_SHOWN_BY_WINDOW),
};

static const RwField layer_fields[] = {
  FIELD (RwLayer, id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwLayer, name, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayer, aliases, RW_FIELD_TEXTS, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayer, summary, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayer, explanation, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayer, threat, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayer, question, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayer, topics, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayer, n_topics, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayer, guidance, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayer, n_guidance, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayer, position, RW_FIELD_POSITION, RW_SHOWN_BY_WINDOW),
};

static const RwField layer_note_fields[] = {
  FIELD (RwLayerNote, id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwLayerNote, name, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerNote, text, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
};

static const RwField layer_set_fields[] = {
  FIELD (RwLayerSet, id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwLayerSet, name, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, summary, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, explanation, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, source, RW_FIELD_SOURCE, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, basis, RW_FIELD_BASIS, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, topics, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, n_topics, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, guidance, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, n_guidance, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, layers, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, n_layers, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, satellites, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, n_satellites, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, notes, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwLayerSet, n_notes, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
};

static const RwField parts_fields[] = {
  FIELD (RwParts, customer, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwParts, provider, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwParts, basis, RW_FIELD_BASIS, RW_SHOWN_BY_WINDOW),
  FIELD (RwParts, source, RW_FIELD_SOURCE, RW_SHOWN_BY_WINDOW),
};

static const RwField cell_fields[] = {
  FIELD (RwCell, owner, RW_FIELD_LETTER, RW_SHOWN_BY_WINDOW),
  FIELD (RwCell, basis, RW_FIELD_BASIS, RW_SHOWN_BY_WINDOW),
  FIELD (RwCell, source, RW_FIELD_SOURCE, RW_SHOWN_BY_WINDOW),
  FIELD (RwCell, parts, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwCell, customer_part, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwCell, provider_part, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
};

static const RwField responsibility_fields[] = {
  FIELD (RwResponsibility, id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwResponsibility, name, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwResponsibility, band, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwResponsibility, role, RW_FIELD_NOT_SEEN, RW_SHOWN_BY_TOOL),
  FIELD (RwResponsibility, role_id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwResponsibility, cells, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
};

static const RwField mapping_fields[] = {
  FIELD (RwMapping, layer_id, RW_FIELD_LAYER, RW_SHOWN_BY_WINDOW),
  FIELD (RwMapping, rows, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwMapping, n_rows, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwMapping, basis, RW_FIELD_BASIS, RW_SHOWN_BY_WINDOW),
  FIELD (RwMapping, source, RW_FIELD_SOURCE, RW_SHOWN_BY_WINDOW),
  FIELD (RwMapping, rule, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
};

static const RwField old_cell_fields[] = {
  FIELD (RwOldCell, row, RW_FIELD_ROW_ID, RW_SHOWN_BY_TOOL),
  FIELD (RwOldCell, model, RW_FIELD_MODEL_ID, RW_SHOWN_BY_TOOL),
  FIELD (RwOldCell, owner, RW_FIELD_OWNER_ID, RW_SHOWN_BY_TOOL),
};

static const RwField old_ring_fields[] = {
  FIELD (RwOldRing, layer_id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwOldRing, rows, RW_FIELD_INNER, RW_SHOWN_BY_TOOL),
  FIELD (RwOldRing, n_rows, RW_FIELD_INNER, RW_SHOWN_BY_TOOL),
};

static const RwField correction_fields[] = {
  FIELD (RwCorrection, revision, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwCorrection, summary, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwCorrection, source, RW_FIELD_SOURCE, RW_SHOWN_BY_TOOL),
  FIELD (RwCorrection, cells, RW_FIELD_INNER, RW_SHOWN_BY_TOOL),
  FIELD (RwCorrection, n_cells, RW_FIELD_INNER, RW_SHOWN_BY_TOOL),
  FIELD (RwCorrection, rings, RW_FIELD_INNER, RW_SHOWN_BY_TOOL),
  FIELD (RwCorrection, n_rings, RW_FIELD_INNER, RW_SHOWN_BY_TOOL),
};

static const RwField edition_fields[] = {
  FIELD (RwEdition, id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwEdition, revision, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwEdition, title, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwEdition, footer, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwEdition, summary, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwEdition, provider_id, RW_FIELD_PROVIDER, RW_SHOWN_BY_WINDOW),
  FIELD (RwEdition, layer_set, RW_FIELD_SET, RW_SHOWN_BY_WINDOW),
  FIELD (RwEdition, source, RW_FIELD_SOURCE, RW_SHOWN_BY_WINDOW),
  FIELD (RwEdition, rows, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwEdition, n_rows, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwEdition, mappings, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwEdition, n_mappings, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwEdition, corrections, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwEdition, n_corrections, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwEdition, is_default, RW_FIELD_DEFAULT, RW_SHOWN_BY_TOOL),
};

static const RwField service_override_fields[] = {
  FIELD (RwServiceOverride, layer_id, RW_FIELD_LAYER, RW_SHOWN_BY_WINDOW),
  FIELD (RwServiceOverride, owner, RW_FIELD_OWNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwServiceOverride, reason, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwServiceOverride, basis, RW_FIELD_BASIS, RW_SHOWN_BY_WINDOW),
  FIELD (RwServiceOverride, source, RW_FIELD_SOURCE, RW_SHOWN_BY_WINDOW),
  FIELD (RwServiceOverride, parts, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
};

static const RwField resource_type_fields[] = {
  FIELD (RwResourceType, type, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwResourceType, kinds, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwResourceType, is_part, RW_FIELD_PART, RW_SHOWN_BY_WINDOW),
  FIELD (RwResourceType, basis, RW_FIELD_BASIS, RW_SHOWN_BY_WINDOW),
  FIELD (RwResourceType, source, RW_FIELD_SOURCE, RW_SHOWN_BY_WINDOW),
};

static const RwField service_fields[] = {
  FIELD (RwService, id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwService, name, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, former_names, RW_FIELD_TEXTS, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, aliases, RW_FIELD_TEXTS, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, provider_id, RW_FIELD_PROVIDER, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, kind, RW_FIELD_KIND, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, model, RW_FIELD_MODEL, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, summary, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, remark, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, source, RW_FIELD_SOURCE, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, basis, RW_FIELD_BASIS, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, overrides, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, n_overrides, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, resources, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwService, n_resources, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
};

static const RwField score_fields[] = {
  FIELD (RwScore, effect, RW_FIELD_EFFECT, RW_SHOWN_BY_WINDOW),
  FIELD (RwScore, strength, RW_FIELD_STRENGTH, RW_SHOWN_BY_WINDOW),
  FIELD (RwScore, techniques, RW_FIELD_WORDS, RW_SHOWN_BY_WINDOW),
  FIELD (RwScore, basis, RW_FIELD_BASIS, RW_SHOWN_BY_WINDOW),
  FIELD (RwScore, source, RW_FIELD_SOURCE, RW_SHOWN_BY_WINDOW),
};

static const RwField control_fields[] = {
  FIELD (RwCatalogueControl, id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwCatalogueControl, name, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, former_names, RW_FIELD_TEXTS, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, aliases, RW_FIELD_TEXTS, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, provider_id, RW_FIELD_PROVIDER, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, layer_id, RW_FIELD_LAYER, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, summary, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, remark, RW_FIELD_TEXT, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, answers, RW_FIELD_TOPICS, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, services, RW_FIELD_SERVICES, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, run_by, RW_FIELD_OWNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, source, RW_FIELD_SOURCE, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, basis, RW_FIELD_BASIS, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, scores, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
  FIELD (RwCatalogueControl, n_scores, RW_FIELD_INNER, RW_SHOWN_BY_WINDOW),
};

static const RwField technique_fields[] = {
  FIELD (RwTechnique, id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwTechnique, name, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwTechnique, basis, RW_FIELD_BASIS_ID, RW_SHOWN_BY_TOOL),
  FIELD (RwTechnique, source, RW_FIELD_SOURCE, RW_SHOWN_BY_TOOL),
};

static const RwField attack_step_fields[] = {
  FIELD (RwAttackStep, layer_id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwAttackStep, name, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwAttackStep, text, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwAttackStep, techniques, RW_FIELD_WORDS, RW_SHOWN_BY_TOOL),
  FIELD (RwAttackStep, controls, RW_FIELD_WORDS, RW_SHOWN_BY_TOOL),
};

static const RwField attack_fields[] = {
  FIELD (RwAttack, id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwAttack, name, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwAttack, label, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwAttack, provider_id, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwAttack, layer_set, RW_FIELD_SET_ID, RW_SHOWN_BY_TOOL),
  FIELD (RwAttack, summary, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwAttack, lesson, RW_FIELD_TEXT, RW_SHOWN_BY_TOOL),
  FIELD (RwAttack, basis, RW_FIELD_BASIS_ID, RW_SHOWN_BY_TOOL),
  FIELD (RwAttack, source, RW_FIELD_SOURCE, RW_SHOWN_BY_TOOL),
  FIELD (RwAttack, steps, RW_FIELD_INNER, RW_SHOWN_BY_TOOL),
  FIELD (RwAttack, n_steps, RW_FIELD_INNER, RW_SHOWN_BY_TOOL),
};

const RwFieldType rw_type_source = TYPE (RwSource, source_fields);
const RwFieldType rw_type_provider = TYPE (RwProvider, provider_fields);
const RwFieldType rw_type_topic = TYPE (RwTopic, topic_fields);
const RwFieldType rw_type_guidance = TYPE (RwGuidance, guidance_fields);
const RwFieldType rw_type_layer = TYPE (RwLayer, layer_fields);
const RwFieldType rw_type_layer_note = TYPE (RwLayerNote, layer_note_fields);
const RwFieldType rw_type_layer_set = TYPE (RwLayerSet, layer_set_fields);
const RwFieldType rw_type_parts = TYPE (RwParts, parts_fields);
const RwFieldType rw_type_cell = TYPE (RwCell, cell_fields);
const RwFieldType rw_type_responsibility =
  TYPE (RwResponsibility, responsibility_fields);
const RwFieldType rw_type_mapping = TYPE (RwMapping, mapping_fields);
const RwFieldType rw_type_old_cell = TYPE (RwOldCell, old_cell_fields);
const RwFieldType rw_type_old_ring = TYPE (RwOldRing, old_ring_fields);
const RwFieldType rw_type_correction = TYPE (RwCorrection, correction_fields);
const RwFieldType rw_type_edition = TYPE (RwEdition, edition_fields);
const RwFieldType rw_type_service_override =
  TYPE (RwServiceOverride, service_override_fields);
const RwFieldType rw_type_resource_type =
  TYPE (RwResourceType, resource_type_fields);
const RwFieldType rw_type_service = TYPE (RwService, service_fields);
const RwFieldType rw_type_score = TYPE (RwScore, score_fields);
const RwFieldType rw_type_control = TYPE (RwCatalogueControl, control_fields);
const RwFieldType rw_type_technique = TYPE (RwTechnique, technique_fields);
const RwFieldType rw_type_attack_step = TYPE (RwAttackStep, attack_step_fields);
const RwFieldType rw_type_attack = TYPE (RwAttack, attack_fields);

const RwFieldType *const rw_types[RW_N_TYPES] = {
  &rw_type_source, &rw_type_provider, &rw_type_topic, &rw_type_guidance, &rw_type_layer,
  &rw_type_layer_note, &rw_type_layer_set, &rw_type_parts, &rw_type_cell,
  &rw_type_responsibility, &rw_type_mapping, &rw_type_old_cell, &rw_type_old_ring,
  &rw_type_correction, &rw_type_edition, &rw_type_service_override,
  &rw_type_resource_type, &rw_type_service, &rw_type_score, &rw_type_control,
  &rw_type_technique, &rw_type_attack_step, &rw_type_attack,
};
