/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commands for the document as a whole.
 */

#include "config.h"

#include "core/rw-edit-private.h"

#include <glib/gi18n-lib.h>

#include "core/rw-xml-text.h"

static gboolean
set_text (RwHistory  *history,
          const char *property,
          const char *value,
          const char *name)
{
  g_autofree char *line = rw_edit_dup_line (value);
  gboolean changed;

  if (!rw_history_is_open (history))
    return FALSE;

  rw_edit_begin_text (history, name, "", "", property);
  changed = rw_edit_set_string (history, rw_history_get_document (history),
                                property, line);
  rw_history_end (history);
  return changed;
}

static gboolean
is_in_edition (const char *layer_id,
               gpointer    edition)
{
  const RwLayerSet *layers = ((const RwEdition *) edition)->layer_set;

  return rw_layer_set_find_layer (layers, layer_id) != NULL;
}

/* Those of some layers that the document's edition has. */
static GStrv
dup_known_layers (RwHistory         *history,
                  const char *const *layer_ids)
{
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();

  for (guint i = 0; layer_ids[i] != NULL; i++)
    if (rw_edit_knows_layer (history, layer_ids[i]) &&
        !g_strv_contains (layer_ids + i + 1, layer_ids[i]))
      g_strv_builder_add (known, layer_ids[i]);

  return g_strv_builder_end (known);
}

static gboolean
set_view (RwHistory         *history,
          const char        *scenario_id,
          RwToggle           toggle,
          const char *const *hidden)
{
  RwDocument *document = rw_history_get_document (history);
  g_auto (GStrv) known = dup_known_layers (history, hidden);
  g_autoptr (RwChange) change =
    rw_change_new_view (document, scenario_id, toggle,
                        (const char *const *) known);

  if (rw_change_is_idle (change))
    return FALSE;

  rw_history_apply (history, g_steal_pointer (&change));
  return TRUE;
}

/**
 * rw_edit_set_title:
 * @title: (nullable): the title, as it stands over the picture
 *
 * Sets the document's title.
 *
 * Returns: whether it changed
 */
gboolean
rw_edit_set_title (RwHistory  *history,
                   const char *title)
{
  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);

  /* Translators: the name of a step, after “Undo”, as all like it. */
  return set_text (history, "title", title, _("Change Title"));
}

/**
 * rw_edit_set_customer:
 * @customer: (nullable): the customer's name
 *
 * Sets who the document's customer is.
 *
 * Returns: whether it changed
 */
gboolean
rw_edit_set_customer (RwHistory  *history,
                      const char *customer)
{
  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);

  return set_text (history, "customer", customer, _("Change Customer"));
}

/**
 * rw_edit_set_provider:
 * @provider: (nullable): the provider's name
 *
 * Sets who the document's provider is.
 *
 * Returns: whether it changed
 */
gboolean
rw_edit_set_provider (RwHistory  *history,
                      const char *provider)
{
  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);

  return set_text (history, "provider", provider, _("Change Provider"));
}

/**
 * rw_edit_can_have_edition:
 * @edition_id: identifier of an edition
 *
 * Checks that an edition is known and has every layer that an override, a
 * split or a control of the document names.
 *
 * Returns: whether rw_edit_set_edition() would take it
 */
gboolean
rw_edit_can_have_edition (RwHistory  *history,
                          const char *edition_id)
{
  RwCatalogue *catalogue;
  GListModel *scenarios;
  const RwEdition *edition;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (edition_id != NULL, FALSE);

  catalogue = rw_history_get_catalogue (history);
  scenarios = rw_document_get_scenarios (rw_history_get_document (history));
  if (catalogue == NULL)
    return TRUE;

  edition = rw_catalogue_find_edition (catalogue, edition_id);
  if (edition == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (scenarios); i++)
    {
      g_autoptr (RwScenario) scenario = g_list_model_get_item (scenarios, i);

      if (!rw_edit_check_layers (scenario, is_in_edition, (gpointer) edition))
        return FALSE;
    }

  return TRUE;
}

/**
 * rw_edit_set_edition:
 * @edition_id: identifier of an edition
 * @revision: its revision, an ISO date
 *
 * Sets which edition decides the owners. One that lacks a layer which an
 * override, a split or a control names is refused; layers that it lacks are no
 * longer among the hidden ones.
 *
 * Returns: whether it changed
 */
gboolean
rw_edit_set_edition (RwHistory  *history,
                     const char *edition_id,
                     const char *revision)
{
  g_autoptr (RwChange) change = NULL;
  RwDocument *document;
  gboolean changed;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (edition_id != NULL && revision != NULL, FALSE);

  document = rw_history_get_document (history);
  change = rw_change_new_edition (document, edition_id, revision);
  if (!rw_history_is_open (history) || !rw_xml_is_id (edition_id) ||
      !rw_xml_is_date (revision) ||
      !rw_edit_can_have_edition (history, edition_id))
    return FALSE;

  changed = !rw_change_is_idle (change);
  rw_history_begin (history, _("Change Edition"), NULL);
  if (changed)
    {
      rw_history_apply (history, g_steal_pointer (&change));
      set_view (history, rw_document_get_opening_scenario (document),
                rw_document_get_opening_toggle (document),
                rw_document_get_opening_hidden (document));
    }
  rw_history_end (history);
  return changed;
}

/**
 * rw_edit_set_opening_view:
 * @scenario_id: (nullable): identifier of a scenario; %NULL or "" for the first
 * @toggle: a toggle
 * @hidden: (array zero-terminated=1): identifiers of layers to hide
 *
 * Sets how the document shows itself when it is opened.
 *
 * Returns: whether it changed
 */
gboolean
rw_edit_set_opening_view (RwHistory         *history,
                          const char        *scenario_id,
                          RwToggle           toggle,
                          const char *const *hidden)
{
  RwDocument *document;
  gboolean changed;

  g_return_val_if_fail (RW_IS_HISTORY (history), FALSE);
  g_return_val_if_fail (toggle < RW_N_TOGGLES, FALSE);
  g_return_val_if_fail (hidden != NULL, FALSE);

  if (scenario_id == NULL)
    scenario_id = "";
  document = rw_history_get_document (history);
  if (!rw_history_is_open (history) ||
      (*scenario_id != '\0' &&
       rw_document_find_scenario (document, scenario_id) == NULL))
    return FALSE;

  rw_history_begin (history, _("Change Opening View"), NULL);
  changed = set_view (history, scenario_id, toggle, hidden);
  rw_history_end (history);
  return changed;
}
