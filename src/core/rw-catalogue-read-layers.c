/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the layers of a catalogue file: sets of rings with what people want to
 * know of each.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <glib/gi18n-lib.h>

enum
{
  LAYERS_ID = RW_EVIDENCE_N_ATTRIBUTES,
  LAYERS_NAME,
};

/* Of layer, satellite, topic and note. */
enum
{
  NAMED_ID,
  NAMED_NAME,
};

enum
{
  POINT_ANSWERS,
};

/* Layers, satellites, notes and topics of a set share one space of ids. */
static void
claim_id (RwCatalogueReader *self,
          RwXmlReader       *reader,
          const char        *id)
{
  if (!g_hash_table_add (self->layers.ids, (gpointer) id))
    rw_catalogue_reader_report_taken (reader,
                                      rw_xml_reader_get_place_of (reader, NAMED_ID),
                                      id);
}

static void
topic_start_cb (RwXmlReader *reader,
                gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwTopic topic;

  topic.id = rw_catalogue_reader_take_value (self, reader, NAMED_ID);
  topic.name = rw_catalogue_reader_take_name (self, reader, NAMED_NAME, TRUE);
  claim_id (self, reader, topic.id);
  g_array_append_val (self->description->topics, topic);
}

static void
point_start_cb (RwXmlReader *reader,
                gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwGuidance point = { "", "" };

  if (rw_xml_reader_get_value (reader, POINT_ANSWERS) != NULL)
    {
      point.answers = rw_catalogue_reader_take_value (self, reader, POINT_ANSWERS);
      rw_catalogue_reader_refer (self, RW_REFERENCE_TOPICS, point.answers,
                                 self->layers.set,
                                 rw_xml_reader_get_place_of (reader, POINT_ANSWERS));
    }
  g_array_append_val (self->description->guidance, point);
}

static void
point_end_cb (RwXmlReader *reader,
              const char  *text,
              gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  GArray *guidance = self->description->guidance;

  g_array_index (guidance, RwGuidance, guidance->len - 1).text =
    rw_catalogue_reader_take_text (self, reader, text);
}

static void
threat_end_cb (RwXmlReader *reader,
               const char  *text,
               gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->description->threat = rw_catalogue_reader_take_text (self, reader, text);
}

static void
question_end_cb (RwXmlReader *reader,
                 const char  *text,
                 gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  self->description->question = rw_catalogue_reader_take_text (self, reader, text);
}

static void
layer_start_cb (RwXmlReader *reader,
                gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  rw_catalogue_reader_begin (self, reader, &self->inner, NAMED_ID, NAMED_NAME);
  claim_id (self, reader, self->inner.id);
}

static void
take_layer (RwCatalogueReader *self,
            GArray            *layers)
{
  RwLayer layer = {
    .id = self->inner.id,
    .name = self->inner.name,
    .summary = self->inner.summary,
    .explanation = self->inner.explanation,
    .threat = self->inner.threat,
    .question = self->inner.question,
    .position = layers->len,
  };

  layer.aliases = rw_catalogue_reader_take_names (self, self->inner.aliases);
  layer.topics = rw_catalogue_reader_take_array (self, self->inner.topics,
                                                 &layer.n_topics);
  layer.guidance = rw_catalogue_reader_take_array (self, self->inner.guidance,
                                                   &layer.n_guidance);
  g_array_append_val (layers, layer);
  self->description = &self->outer;
}

static void
layer_end_cb (RwXmlReader *reader,
              const char  *text,
              gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  take_layer (self, self->layers.layers);
}

static void
satellite_end_cb (RwXmlReader *reader,
                  const char  *text,
                  gpointer     user_data)
{
  RwCatalogueReader *self = user_data;

  take_layer (self, self->layers.satellites);
}

static void
note_start_cb (RwXmlReader *reader,
               gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwLayerNote note = { NULL, NULL, "" };

  note.id = rw_catalogue_reader_take_value (self, reader, NAMED_ID);
  note.name = rw_catalogue_reader_take_name (self, reader, NAMED_NAME, TRUE);
  claim_id (self, reader, note.id);
  g_array_append_val (self->layers.notes, note);
}

static void
note_text_end_cb (RwXmlReader *reader,
                  const char  *text,
                  gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  GArray *notes = self->layers.notes;

  g_array_index (notes, RwLayerNote, notes->len - 1).text =
    rw_catalogue_reader_take_text (self, reader, text);
}

/* Something read earlier may have referred to the set. */
static RwLayerSet *
get_or_make_set (RwCatalogueReader *self,
                 const char        *id)
{
  RwLayerSet *set = g_hash_table_lookup (self->forward_sets, id);

  if (set == NULL || set->name != NULL)
    {
      set = rw_arena_new0 (self->arena, RwLayerSet);
      set->id = id;
      g_hash_table_insert (self->forward_sets, (gpointer) id, set);
    }

  return set;
}

static void
layers_start_cb (RwXmlReader *reader,
                 gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEvidence evidence = rw_catalogue_reader_take_evidence (self, reader);
  RwLayerSet *set;

  rw_catalogue_reader_begin (self, reader, &self->outer, LAYERS_ID, LAYERS_NAME);
  set = get_or_make_set (self, self->outer.id);
  set->name = self->outer.name;
  set->basis = evidence.basis;
  set->source = evidence.source;
  self->layers.set = set;
  rw_catalogue_reader_add (self, reader, RW_ENTRY_LAYER_SET, set,
                           rw_xml_reader_get_place_of (reader, LAYERS_ID));

  g_hash_table_remove_all (self->layers.ids);
  g_array_set_size (self->layers.layers, 0);
  g_array_set_size (self->layers.satellites, 0);
  g_array_set_size (self->layers.notes, 0);
}

static void
layers_end_cb (RwXmlReader *reader,
               const char  *text,
               gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwLayerSet *set = self->layers.set;

  set->summary = self->outer.summary;
  set->explanation = self->outer.explanation;
  set->topics = rw_catalogue_reader_take_array (self, self->outer.topics,
                                                &set->n_topics);
  set->guidance = rw_catalogue_reader_take_array (self, self->outer.guidance,
                                                  &set->n_guidance);
  set->layers = rw_catalogue_reader_take_array (self, self->layers.layers,
                                                &set->n_layers);
  set->satellites = rw_catalogue_reader_take_array (self, self->layers.satellites,
                                                    &set->n_satellites);
  set->notes = rw_catalogue_reader_take_array (self, self->layers.notes,
                                               &set->n_notes);
}

static const RwXmlAttribute named_attributes[] = {
  [NAMED_ID] = RW_ID_ATTRIBUTE ("id", TRUE),
  [NAMED_NAME] = RW_NAME_ATTRIBUTE ("name", TRUE),
  { 0 }
};

static const RwXmlElement topic = {
  .name = "topic",
  .attributes = named_attributes,
  .start = topic_start_cb,
};

static const RwXmlAttribute point_attributes[] = {
  [POINT_ANSWERS] = RW_IDS_ATTRIBUTE ("answers", FALSE),
  { 0 }
};

static const RwXmlElement point = {
  .name = "point",
  .attributes = point_attributes,
  .content = RW_XML_WRAPPED_TEXT,
  .start = point_start_cb,
  .end = point_end_cb,
};

static const RwXmlElement threat = {
  .name = "threat",
  .content = RW_XML_WRAPPED_TEXT,
  .end = threat_end_cb,
};

static const RwXmlElement question = {
  .name = "question",
  .content = RW_XML_WRAPPED_TEXT,
  .end = question_end_cb,
};

static const RwXmlChild layer_children[] = {
  { &rw_catalogue_alias, 0, RW_CATALOGUE_MAX_NAMES },
  { &rw_catalogue_summary, 1, 1 },
  { &rw_catalogue_explanation, 0, 1 },
  { &threat, 0, 1 },
  { &question, 0, 1 },
  { &topic, 0, RW_CATALOGUE_MAX_POINTS },
  { &point, 0, RW_CATALOGUE_MAX_POINTS },
  { 0 }
};

static const RwXmlElement layer = {
  .name = "layer",
  .attributes = named_attributes,
  .children = layer_children,
  .unordered = TRUE,
  .start = layer_start_cb,
  .end = layer_end_cb,
};

static const RwXmlElement satellite = {
  .name = "satellite",
  .attributes = named_attributes,
  .children = layer_children,
  .unordered = TRUE,
  .start = layer_start_cb,
  .end = satellite_end_cb,
};

static const RwXmlElement note_text = {
  .name = "text",
  .content = RW_XML_WRAPPED_TEXT,
  .end = note_text_end_cb,
};

static const RwXmlChild note_children[] = {
  { &note_text, 1, 1 },
  { 0 }
};

static const RwXmlElement note = {
  .name = "note",
  .attributes = named_attributes,
  .children = note_children,
  .start = note_start_cb,
};

static const RwXmlAttribute layers_attributes[] = {
  RW_EVIDENCE_ATTRIBUTES,
  [LAYERS_ID] = RW_ID_ATTRIBUTE ("id", TRUE),
  [LAYERS_NAME] = RW_NAME_ATTRIBUTE ("name", TRUE),
  { 0 }
};

static const RwXmlChild layers_children[] = {
  { &rw_catalogue_summary, 1, 1 },
  { &rw_catalogue_explanation, 0, 1 },
  { &topic, 0, RW_CATALOGUE_MAX_POINTS },
  { &point, 0, RW_CATALOGUE_MAX_POINTS },
  { &layer, RW_CATALOGUE_MIN_LAYERS, RW_CATALOGUE_MAX_LAYERS },
  { &satellite, 0, RW_CATALOGUE_MAX_LAYERS },
  { &note, 0, RW_CATALOGUE_MAX_LAYERS },
  { 0 }
};

const RwXmlElement rw_catalogue_layers = {
  .name = "layers",
  .attributes = layers_attributes,
  .children = layers_children,
  .unordered = TRUE,
  .start = layers_start_cb,
  .end = layers_end_cb,
};
