/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the techniques and the attacks of a catalogue file.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

enum
{
  TECHNIQUE_ID,
  TECHNIQUE_NAME,
};

enum
{
  ATTACKS_PROVIDER,
  ATTACKS_LAYERS,
  ATTACKS_LABEL,
};

enum
{
  ATTACK_ID = RW_EVIDENCE_N_ATTRIBUTES,
  ATTACK_NAME,
};

enum
{
  STEP_LAYER,
  STEP_NAME,
  STEP_TECHNIQUES,
  STEP_CONTROLS,
};

static gboolean
is_technique (const char *value)
{
  return rw_catalogue_are_techniques (value) && strpbrk (value, " \t\n\r") == NULL;
}

static void
techniques_start_cb (RwXmlReader *reader,
                     gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->attack.evidence = rw_catalogue_reader_take_evidence (self, reader);
}

static void
technique_start_cb (RwXmlReader *reader,
                    gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwTechnique *technique = rw_arena_new0 (self->arena, RwTechnique);

  technique->id = rw_catalogue_reader_take_value (self, reader, TECHNIQUE_ID);
  technique->name = rw_catalogue_reader_take_name (self, reader, TECHNIQUE_NAME, FALSE);
  technique->basis = self->attack.evidence.basis;
  technique->source = self->attack.evidence.source;
  rw_catalogue_reader_add (self, reader, RW_ENTRY_TECHNIQUE, technique,
                           rw_xml_reader_get_place_of (reader, TECHNIQUE_ID));
}

static void
attacks_start_cb (RwXmlReader *reader,
                  gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  rw_catalogue_reader_take_scope (self, reader, ATTACKS_PROVIDER, ATTACKS_LAYERS);
  self->attack.label = rw_catalogue_reader_take_name (self, reader, ATTACKS_LABEL,
                                                      TRUE);
}

static void
attack_start_cb (RwXmlReader *reader,
                 gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEvidence evidence = rw_catalogue_reader_take_evidence (self, reader);
  RwAttack *attack = rw_arena_new0 (self->arena, RwAttack);

  rw_catalogue_reader_begin (self, reader, &self->inner, ATTACK_ID, ATTACK_NAME);
  attack->id = self->inner.id;
  attack->name = self->inner.name;
  attack->label = self->attack.label;
  attack->provider_id = self->provider_id;
  attack->layer_set = self->set;
  attack->basis = evidence.basis;
  attack->source = evidence.source;
  self->attack.attack = attack;
  g_array_set_size (self->attack.steps, 0);
  rw_catalogue_reader_add (self, reader, RW_ENTRY_ATTACK, attack,
                           rw_xml_reader_get_place_of (reader, ATTACK_ID));
}

static void
attack_end_cb (RwXmlReader *reader,
               const char  *text,
               gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwAttack *attack = self->attack.attack;

  attack->summary = self->inner.summary;
  attack->steps = rw_catalogue_reader_take_array (self, self->attack.steps,
                                                  &attack->n_steps);
}

static void
lesson_end_cb (RwXmlReader *reader,
               const char  *text,
               gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->attack.attack->lesson = rw_catalogue_reader_take_text (self, reader, text);
}

static void
step_start_cb (RwXmlReader *reader,
               gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwAttackStep *step = &self->attack.step;

  step->layer_id = rw_catalogue_reader_take_value (self, reader, STEP_LAYER);
  step->name = rw_catalogue_reader_take_name (self, reader, STEP_NAME, TRUE);
  step->techniques = rw_catalogue_reader_take_ids (self, reader, STEP_TECHNIQUES,
                                                   RW_REFERENCE_TECHNIQUES);
  step->controls = rw_catalogue_reader_take_ids (self, reader, STEP_CONTROLS,
                                                 RW_REFERENCE_CONTROLS);
  rw_catalogue_reader_refer (self, RW_REFERENCE_LAYER, step->layer_id, self->set,
                             rw_xml_reader_get_place_of (reader, STEP_LAYER));
}

static void
step_end_cb (RwXmlReader *reader,
             const char  *text,
             gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->attack.step.text = rw_catalogue_reader_take_text (self, reader, text);
  g_array_append_val (self->attack.steps, self->attack.step);
}

static const RwXmlElement lesson = {
  .name = "lesson",
  .content = RW_XML_WRAPPED_TEXT,
  .end = lesson_end_cb,
};

static const RwXmlAttribute step_attributes[] = {
  [STEP_LAYER] = RW_ID_ATTRIBUTE ("layer", TRUE),
  [STEP_NAME] = RW_NAME_ATTRIBUTE ("name", TRUE),
  [STEP_TECHNIQUES] = RW_TECHNIQUES_ATTRIBUTE ("techniques", FALSE),
  [STEP_CONTROLS] = RW_IDS_ATTRIBUTE ("controls", FALSE),
  { 0 }
};

static const RwXmlElement step = {
  .name = "step",
  .attributes = step_attributes,
  .content = RW_XML_WRAPPED_TEXT,
  .start = step_start_cb,
  .end = step_end_cb,
};

static const RwXmlAttribute attack_attributes[] = {
  RW_EVIDENCE_ATTRIBUTES,
  [ATTACK_ID] = RW_ID_ATTRIBUTE ("id", TRUE),
  [ATTACK_NAME] = RW_NAME_ATTRIBUTE ("name", TRUE),
  { 0 }
};

static const RwXmlChild attack_children[] = {
  { &rw_catalogue_summary, 1, 1 },
  { &lesson, 1, 1 },
  { &step, 1, RW_CATALOGUE_MAX_STEPS },
  { 0 }
};

static const RwXmlElement attack = {
  .name = "attack",
  .attributes = attack_attributes,
  .children = attack_children,
  .unordered = TRUE,
  .start = attack_start_cb,
  .end = attack_end_cb,
};

static const RwXmlAttribute attacks_attributes[] = {
  [ATTACKS_PROVIDER] = RW_ID_ATTRIBUTE ("provider", FALSE),
  [ATTACKS_LAYERS] = RW_ID_ATTRIBUTE ("layers", TRUE),
  [ATTACKS_LABEL] = RW_NAME_ATTRIBUTE ("label", TRUE),
  { 0 }
};

static const RwXmlChild attacks_children[] = {
  { &attack, 1, RW_XML_MANY },
  { 0 }
};

const RwXmlElement rw_catalogue_attacks = {
  .name = "attacks",
  .attributes = attacks_attributes,
  .children = attacks_children,
  .start = attacks_start_cb,
};

static const RwXmlAttribute technique_attributes[] = {
  [TECHNIQUE_ID] = { .name = "id", .required = TRUE, .check = is_technique,
                     .expected = N_("a technique such as T1110 or T1566.001") },
  [TECHNIQUE_NAME] = RW_NAME_ATTRIBUTE ("name", TRUE),
  { 0 }
};

static const RwXmlElement technique = {
  .name = "technique",
  .attributes = technique_attributes,
  .start = technique_start_cb,
};

static const RwXmlAttribute techniques_attributes[] = {
  RW_EVIDENCE_ATTRIBUTES,
  { 0 }
};

static const RwXmlChild techniques_children[] = {
  { &technique, 1, RW_XML_MANY },
  { 0 }
};

const RwXmlElement rw_catalogue_techniques = {
  .name = "techniques",
  .attributes = techniques_attributes,
  .children = techniques_children,
  .start = techniques_start_cb,
};
