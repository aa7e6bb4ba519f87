/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made-up documents of all that a document can hold, by the model alone, for
 * tests and fuzzers.
 */

#pragma once

#include "core/rw-document.h"
#include "rw-chance.h"

G_BEGIN_DECLS

/**
 * RwRandomKind:
 * @RW_RANDOM_BUILTIN: with the layers and services that the program knows
 * @RW_RANDOM_OWN: with a catalogue of its own, of three to nine layers
 * @RW_RANDOM_FREE: with layers, editions and services that nobody knows; to
 *   be read without a catalogue
 */
typedef enum
{
  RW_RANDOM_BUILTIN,
  RW_RANDOM_OWN,
  RW_RANDOM_FREE,
  RW_N_RANDOM_KINDS,
} RwRandomKind;

RwDocument *rw_random_document_new (RwChance     *chance,
                                    RwRandomKind  kind,
                                    RwCatalogue  *catalogue,
                                    guint        *out_n_kept)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
