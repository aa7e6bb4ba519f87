/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The controls and the attacks as lists.
 */

#include "config.h"

#include "cli/rw-cli-list-private.h"

static void
add_control (RwCatalogue *catalogue,
             guint        index,
             RwTable     *table)
{
  const RwCatalogueControl *control =
    rw_catalogue_get_control (catalogue, index);

  rw_table_add (table, control->id);
  rw_table_add (table, control->layer_id);
  rw_table_add (table, control->name);
}

static void
write_scores (const RwCatalogueControl *control,
              RwJsonWriter             *json)
{
  rw_json_writer_begin_list (json, "scores");
  for (guint i = 0; i < control->n_scores; i++)
    {
      const RwScore *score = &control->scores[i];

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "effect", rw_effect_get_id (score->effect));
      rw_json_writer_string (json, "strength",
                             rw_strength_get_id (score->strength));
      rw_cli_write_words (json, "techniques", score->techniques);
      rw_cli_write_source (json, score->source, score->basis);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

static void
write_control (RwCatalogue  *catalogue,
               guint         index,
               RwJsonWriter *json)
{
  const RwCatalogueControl *control =
    rw_catalogue_get_control (catalogue, index);

  rw_json_writer_string (json, "id", control->id);
  rw_json_writer_string (json, "name", control->name);
  rw_cli_write_strings (json, "former-names", control->former_names);
  rw_cli_write_strings (json, "aliases", control->aliases);
  rw_json_writer_string (json, "provider", control->provider_id);
  rw_json_writer_string (json, "layer", control->layer_id);
  rw_json_writer_string (json, "run-by", rw_owner_get_id (control->run_by));
  rw_cli_write_words (json, "answers", control->answers);
  rw_cli_write_words (json, "services", control->services);
  rw_json_writer_string (json, "summary", control->summary);
  rw_json_writer_string (json, "remark", control->remark);
  rw_cli_write_source (json, control->source, control->basis);
  write_scores (control, json);
}

static void
add_attack (RwCatalogue *catalogue,
            guint        index,
            RwTable     *table)
{
  const RwAttack *attack = rw_catalogue_get_attack (catalogue, index);

  rw_table_add (table, attack->id);
  rw_table_add (table, attack->name);
  rw_table_add (table, attack->summary);
}

static void
write_attack (RwCatalogue  *catalogue,
              guint         index,
              RwJsonWriter *json)
{
  const RwAttack *attack = rw_catalogue_get_attack (catalogue, index);

  rw_json_writer_string (json, "id", attack->id);
  rw_json_writer_string (json, "name", attack->name);
  rw_json_writer_string (json, "label", attack->label);
  rw_json_writer_string (json, "provider", attack->provider_id);
  rw_json_writer_string (json, "layers", attack->layer_set->id);
  rw_json_writer_string (json, "summary", attack->summary);
  rw_json_writer_string (json, "lesson", attack->lesson);
  rw_cli_write_source (json, attack->source, attack->basis);
  rw_json_writer_begin_list (json, "steps");
  for (guint i = 0; i < attack->n_steps; i++)
    {
      const RwAttackStep *step = &attack->steps[i];

      rw_json_writer_begin_object (json, NULL);
      rw_json_writer_string (json, "layer", step->layer_id);
      rw_json_writer_string (json, "name", step->name);
      rw_json_writer_string (json, "text", step->text);
      rw_cli_write_words (json, "techniques", step->techniques);
      rw_cli_write_words (json, "controls", step->controls);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
}

const RwCliList rw_cli_list_controls = {
  "controls", 3, rw_catalogue_get_n_controls, add_control, write_control,
};

const RwCliList rw_cli_list_attacks = {
  "attacks", 3, rw_catalogue_get_n_attacks, add_attack, write_attack,
};
