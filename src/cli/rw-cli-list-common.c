/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields that entries of several lists have.
 */

#include "config.h"

#include "cli/rw-cli-list-private.h"

/*< private >
 * rw_cli_write_source:
 * @json: where to write
 * @source: (nullable): where it is written
 * @basis: how it is known
 *
 * Writes how something is known.
 */
void
rw_cli_write_source (RwJsonWriter   *json,
                     const RwSource *source,
                     RwBasis         basis)
{
  rw_json_writer_string (json, "basis", rw_basis_get_id (basis));
  rw_json_writer_string (json, "source",
                         source != NULL ? source->title : NULL);
  rw_json_writer_string (json, "address",
                         source != NULL ? source->address : NULL);
  rw_json_writer_string (json, "read",
                         source != NULL ? source->date_read : NULL);
}

/*< private >
 * rw_cli_write_strings:
 * @json: where to write
 * @name: the field
 * @strings: (array zero-terminated=1): its values
 *
 * Writes a list of strings.
 */
void
rw_cli_write_strings (RwJsonWriter      *json,
                      const char        *name,
                      const char *const *strings)
{
  rw_json_writer_begin_list (json, name);
  for (guint i = 0; strings[i] != NULL; i++)
    rw_json_writer_string (json, NULL, strings[i]);
  rw_json_writer_end_list (json);
}

/*< private >
 * rw_cli_write_words:
 * @json: where to write
 * @name: the field
 * @words: ids with one space between them, or ""
 *
 * Writes a list of ids.
 */
void
rw_cli_write_words (RwJsonWriter *json,
                    const char   *name,
                    const char   *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  rw_cli_write_strings (json, name, (const char *const *) list);
}

/*< private >
 * rw_cli_write_parts:
 * @json: where to write
 * @parts: (nullable): who does which part
 *
 * Writes the split of something shared; nothing where it is not.
 */
void
rw_cli_write_parts (RwJsonWriter  *json,
                    const RwParts *parts)
{
  if (parts == NULL)
    return;

  rw_json_writer_begin_object (json, "parts");
  rw_json_writer_string (json, "customer", parts->customer);
  rw_json_writer_string (json, "provider", parts->provider);
  rw_cli_write_source (json, parts->source, parts->basis);
  rw_json_writer_end_object (json);
}
