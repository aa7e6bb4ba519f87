/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layers of all sets and the sets themselves as lists, with explanations
 * and guidance in JSON.
 */

#include "config.h"

#include "cli/rw-cli-list-private.h"

static guint
count_layers (RwCatalogue *catalogue)
{
  guint n = 0;

  for (guint i = 0; i < rw_catalogue_get_n_layer_sets (catalogue); i++)
    n += rw_catalogue_get_layer_set (catalogue, i)->n_layers;

  return n;
}

static const RwLayer *
get_layer (RwCatalogue       *catalogue,
           guint              index,
           const RwLayerSet **out_set)
{
  const RwLayerSet *set;
  guint i = 0;

  set = rw_catalogue_get_layer_set (catalogue, i);
  while (index >= set->n_layers)
    {
      index -= set->n_layers;
      set = rw_catalogue_get_layer_set (catalogue, ++i);
    }
  if (out_set != NULL)
    *out_set = set;

  return &set->layers[index];
}

static void
add_layer (RwCatalogue *catalogue,
           guint        index,
           RwTable     *table)
{
  const RwLayer *layer = get_layer (catalogue, index, NULL);

  rw_table_add (table, layer->id);
  rw_table_add (table, layer->name);
  rw_table_add (table, layer->summary);
}

static void
write_topics (RwJsonWriter  *json,
              const RwTopic *topics,
              guint          n_topics)
{
  rw_json_writer_begin_list (json, "topics");
  for (guint i = 0; i < n_topics; i++)
    {
      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "id", topics[i].id);
      rw_json_writer_string (json, "name", topics[i].name);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

static void
write_guidance (RwJsonWriter     *json,
                const RwGuidance *guidance,
                guint             n_guidance)
{
  rw_json_writer_begin_list (json, "guidance");
  for (guint i = 0; i < n_guidance; i++)
    {
      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "text", guidance[i].text);
      rw_cli_write_words (json, "answers", guidance[i].answers);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

static void
write_fields (const RwLayer *layer,
              RwJsonWriter  *json)
{
  rw_json_writer_string (json, "id", layer->id);
  rw_json_writer_string (json, "name", layer->name);
  rw_cli_write_strings (json, "aliases", layer->aliases);
  rw_json_writer_number (json, "position", layer->position);
  rw_json_writer_string (json, "summary", layer->summary);
  rw_json_writer_string (json, "explanation", layer->explanation);
  rw_json_writer_string (json, "threat", layer->threat);
  rw_json_writer_string (json, "question", layer->question);
  write_topics (json, layer->topics, layer->n_topics);
  write_guidance (json, layer->guidance, layer->n_guidance);
}

static void
write_layer (RwCatalogue  *catalogue,
             guint         index,
             RwJsonWriter *json)
{
  const RwLayerSet *set;
  const RwLayer *layer = get_layer (catalogue, index, &set);

  write_fields (layer, json);
  rw_json_writer_string (json, "set", set->id);
}

static void
add_set (RwCatalogue *catalogue,
         guint        index,
         RwTable     *table)
{
  const RwLayerSet *set = rw_catalogue_get_layer_set (catalogue, index);

  rw_table_add (table, set->id);
  rw_table_add (table, set->name);
  rw_table_add (table, set->summary);
}

static void
write_notes (const RwLayerSet *set,
             RwJsonWriter     *json)
{
  rw_json_writer_begin_list (json, "notes");
  for (guint i = 0; i < set->n_notes; i++)
    {
      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "id", set->notes[i].id);
      rw_json_writer_string (json, "name", set->notes[i].name);
      rw_json_writer_string (json, "text", set->notes[i].text);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

static void
write_set (RwCatalogue  *catalogue,
           guint         index,
           RwJsonWriter *json)
{
  const RwLayerSet *set = rw_catalogue_get_layer_set (catalogue, index);

  rw_json_writer_string (json, "id", set->id);
  rw_json_writer_string (json, "name", set->name);
  rw_json_writer_string (json, "summary", set->summary);
  rw_json_writer_string (json, "explanation", set->explanation);
  rw_cli_write_source (json, set->source, set->basis);
  write_topics (json, set->topics, set->n_topics);
  write_guidance (json, set->guidance, set->n_guidance);
  rw_json_writer_begin_list (json, "layers");
  for (guint i = 0; i < set->n_layers; i++)
    rw_json_writer_string (json, NULL, set->layers[i].id);
  rw_json_writer_end_list (json);
  rw_json_writer_begin_list (json, "satellites");
  for (guint i = 0; i < set->n_satellites; i++)
    {
      rw_json_writer_begin_object (json, NULL);
      write_fields (&set->satellites[i], json);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
  write_notes (set, json);
}

const RwCliList rw_cli_list_layers = {
  "layers", 3, count_layers, add_layer, write_layer,
};

const RwCliList rw_cli_list_sets = {
  "sets", 3, rw_catalogue_get_n_layer_sets, add_set, write_set,
};
