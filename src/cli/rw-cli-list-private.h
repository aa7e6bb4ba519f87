/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of the verb “catalogue”: each entry as a row, and with all that is
 * known of it as JSON.
 */

#pragma once

#include "core/rw-catalogue.h"
#include "exchange/rw-json-writer.h"
#include "exchange/rw-table.h"

G_BEGIN_DECLS

/** RwCliList: one of the lists. */
typedef struct
{
  const char *name;
  guint       n_columns;
  guint     (*count)      (RwCatalogue  *catalogue);
  void      (*add_row)    (RwCatalogue  *catalogue,
                           guint         index,
                           RwTable      *table);
  void      (*write_json) (RwCatalogue  *catalogue,
                           guint         index,
                           RwJsonWriter *json);
} RwCliList;

extern const RwCliList rw_cli_list_editions;
extern const RwCliList rw_cli_list_layers;
extern const RwCliList rw_cli_list_sets;
extern const RwCliList rw_cli_list_services;
extern const RwCliList rw_cli_list_controls;
extern const RwCliList rw_cli_list_attacks;
extern const RwCliList rw_cli_list_techniques;
extern const RwCliList rw_cli_list_providers;
extern const RwCliList rw_cli_list_sources;

/* Fields that several lists have. */
void rw_cli_write_source  (RwJsonWriter      *json,
                           const RwSource    *source,
                           RwBasis            basis);
void rw_cli_write_strings (RwJsonWriter      *json,
                           const char        *name,
                           const char *const *strings);
void rw_cli_write_words   (RwJsonWriter      *json,
                           const char        *name,
                           const char        *words);
void rw_cli_write_parts   (RwJsonWriter      *json,
                           const RwParts     *parts);

G_END_DECLS
