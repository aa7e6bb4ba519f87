/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads what a control does against techniques.
 */

#include "config.h"

#include "core/rw-catalogue-reader.h"

#include <glib/gi18n-lib.h>

enum
{
  SCORE_EFFECT = RW_EVIDENCE_N_ATTRIBUTES,
  SCORE_STRENGTH,
  SCORE_TECHNIQUES,
};

static const char *
effect_word (guint index)
{
  return index < RW_N_EFFECTS ? rw_effect_get_id (index) : NULL;
}

/* What has no strength is not written down. */
static const char *
strength_word (guint index)
{
  return index + 1 < RW_N_STRENGTHS ? rw_strength_get_id (index + 1) : NULL;
}

static void
score_start_cb (RwXmlReader *reader,
                gpointer     user_data)
{
  RwCatalogueReader *self = user_data;
  RwEvidence evidence = rw_catalogue_reader_take_evidence (self, reader);
  RwScore score = { 0 };

  score.effect = rw_xml_reader_get_word (reader, SCORE_EFFECT);
  score.strength = rw_xml_reader_get_word (reader, SCORE_STRENGTH) + 1;
  score.techniques = rw_catalogue_reader_take_ids (self, reader, SCORE_TECHNIQUES,
                                                   RW_REFERENCE_TECHNIQUES);
  score.basis = evidence.basis;
  score.source = evidence.source;
  g_array_append_val (self->service.scores, score);
}

static const RwXmlAttribute score_attributes[] = {
  RW_EVIDENCE_ATTRIBUTES,
  [SCORE_EFFECT] = { .name = "effect", .required = TRUE, .words = effect_word },
  [SCORE_STRENGTH] = { .name = "strength", .required = TRUE, .words = strength_word },
  [SCORE_TECHNIQUES] = RW_TECHNIQUES_ATTRIBUTE ("techniques", TRUE),
  { 0 }
};

const RwXmlElement rw_catalogue_score = {
  .name = "score",
  .attributes = score_attributes,
  .start = score_start_cb,
};
