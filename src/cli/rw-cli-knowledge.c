/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tool knows: what is built in, and the user's catalogue files.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include "core/rw-catalogue-directory.h"

/*< private >
 * rw_cli_new_catalogue:
 *
 * Reads what is built in and then the user's catalogue files, and says which of
 * these are left out and why.
 *
 * Returns: (transfer full): a catalogue
 */
RwCatalogue *
rw_cli_new_catalogue (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "ringwall",
                                            "catalogue", NULL);
  RwCatalogue *catalogue = rw_catalogue_new_builtin ();
  g_autoptr (GPtrArray) refused = rw_catalogue_add_directory (catalogue, path);

  for (guint i = 0; i < refused->len; i++)
    rw_cli_complain ("%s", ((const GError *) refused->pdata[i])->message);

  return catalogue;
}

/*< private >
 * rw_cli_dup_edition_ids:
 * @catalogue: a catalogue
 *
 * Lists the ids of its editions.
 *
 * Returns: (transfer full): the ids
 */
GStrv
rw_cli_dup_edition_ids (RwCatalogue *catalogue)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < rw_catalogue_get_n_editions (catalogue); i++)
    g_strv_builder_add (ids, rw_catalogue_get_edition (catalogue, i)->id);

  return g_strv_builder_end (ids);
}
