/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands share: checks, a property at a time, and some items of a
 * list at a time.
 */

#include "config.h"

#include "core/rw-edit-private.h"

#include "core/rw-xml-text.h"

/* Where the chosen items stand in more runs than this, what lies between them
 * is replaced in one go, so that whoever shows the list hears of it once. */
#define MAX_RUNS 8

static guint
get_position (GArray *chosen,
              guint   index)
{
  return g_array_index (chosen, guint, index);
}

/* The first of the run of neighbours that ends with @last. */
static guint
find_run (GArray *chosen,
          guint   last)
{
  guint first = last;

  while (first > 0 &&
         get_position (chosen, first - 1) + 1 == get_position (chosen, first))
    first--;
  return first;
}

static guint
count_runs (GArray *chosen)
{
  guint n = 0;

  for (guint end = chosen->len; end > 0; end = find_run (chosen, end - 1))
    n++;
  return n;
}

static GPtrArray *
dup_items (GListModel *list,
           GArray     *chosen)
{
  GPtrArray *items = g_ptr_array_new_full (chosen->len, g_object_unref);

  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (items, g_list_model_get_item (list,
                                                   get_position (chosen, i)));
  return items;
}

/* What is not chosen of the items from the first to the last that is. */
static GPtrArray *
dup_rest (GListModel *list,
          GArray     *chosen)
{
  guint last = get_position (chosen, chosen->len - 1);
  GPtrArray *rest = g_ptr_array_new_with_free_func (g_object_unref);
  guint next = 0;

  for (guint i = get_position (chosen, 0); i <= last; i++)
    if (i == get_position (chosen, next))
      next++;
    else
      g_ptr_array_add (rest, g_list_model_get_item (list, i));

  return rest;
}

/**
 * rw_edit_get_layers:
 *
 * Gets the layers that the document's edition has.
 *
 * Returns: (transfer none) (nullable): the layers, or %NULL where there is no
 *   catalogue to ask
 */
const RwLayerSet *
rw_edit_get_layers (RwHistory *history)
{
  RwDocument *document = rw_history_get_document (history);
  RwCatalogue *catalogue = rw_history_get_catalogue (history);
  const RwEdition *edition;

  if (catalogue == NULL)
    return NULL;

  edition = rw_catalogue_find_edition (catalogue,
                                       rw_document_get_edition_id (document));
  if (edition == NULL)
    edition = rw_catalogue_get_default_edition (catalogue);
  return edition != NULL ? edition->layer_set : NULL;
}

/**
 * rw_edit_knows_layer:
 * @layer_id: a layer
 *
 * Checks for a layer that the document's edition has, as a reader will.
 *
 * Returns: whether a document can name it
 */
gboolean
rw_edit_knows_layer (RwHistory  *history,
                     const char *layer_id)
{
  const RwLayerSet *layers = rw_edit_get_layers (history);

  return layer_id != NULL && rw_xml_is_id (layer_id) &&
         (layers == NULL || rw_layer_set_find_layer (layers, layer_id) != NULL);
}

/**
 * rw_edit_check_layers:
 * @scenario: a scenario of any document
 * @check: (scope call): what to ask of each layer that it names
 * @user_data: for @check
 *
 * Checks the layers of all overrides, splits and controls.
 *
 * Returns: whether @check held for all of them
 */
gboolean
rw_edit_check_layers (RwScenario  *scenario,
                      RwEditCheck  check,
                      gpointer     user_data)
{
  GListModel *workloads = rw_scenario_get_workloads (scenario);
  GListModel *controls = rw_scenario_get_controls (scenario);
  gboolean all = TRUE;

  for (guint i = 0; all && i < g_list_model_get_n_items (workloads); i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      for (guint j = 0; all && j < rw_workload_get_n_overrides (workload); j++)
        all = check (rw_workload_get_override (workload, j)->layer_id,
                     user_data);
      for (guint j = 0; all && j < rw_workload_get_n_splits (workload); j++)
        all = check (rw_workload_get_split (workload, j)->layer_id, user_data);
    }
  for (guint i = 0; all && i < g_list_model_get_n_items (controls); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (controls, i);

      all = check (rw_control_get_layer_id (control), user_data);
    }

  return all;
}

/**
 * rw_edit_has_scenario:
 * @scenario: a scenario
 *
 * Checks that a scenario is the document's and can be edited now.
 *
 * Returns: whether it can be edited
 */
gboolean
rw_edit_has_scenario (RwHistory  *history,
                      RwScenario *scenario)
{
  RwDocument *document = rw_history_get_document (history);

  return rw_history_is_open (history) &&
         rw_document_find_scenario (document, rw_scenario_get_id (scenario)) ==
         scenario;
}

/**
 * rw_edit_has_workload:
 * @scenario: a scenario
 * @workload: a workload
 *
 * Checks that a workload is the scenario's and can be edited now.
 *
 * Returns: whether it can be edited
 */
gboolean
rw_edit_has_workload (RwHistory  *history,
                      RwScenario *scenario,
                      RwWorkload *workload)
{
  return rw_edit_has_scenario (history, scenario) &&
         rw_scenario_find_workload (scenario, rw_workload_get_id (workload)) ==
         workload;
}

/**
 * rw_edit_has_control:
 * @scenario: a scenario
 * @control: a control
 *
 * Checks that a control is the scenario's and can be edited now.
 *
 * Returns: whether it can be edited
 */
gboolean
rw_edit_has_control (RwHistory  *history,
                     RwScenario *scenario,
                     RwControl  *control)
{
  return rw_edit_has_scenario (history, scenario) &&
         rw_scenario_find_control (scenario, rw_control_get_id (control)) ==
         control;
}

/**
 * rw_edit_set_string:
 * @object: what is changed
 * @property: the name of one of its texts
 * @value: what it shall hold
 *
 * Changes a text as part of the group under way.
 *
 * Returns: whether that is different
 */
gboolean
rw_edit_set_string (RwHistory  *history,
                    gpointer    object,
                    const char *property,
                    const char *value)
{
  g_autoptr (RwChange) change = rw_change_new_string (object, property, value);

  if (rw_change_is_idle (change))
    return FALSE;

  rw_history_apply (history, g_steal_pointer (&change));
  return TRUE;
}

/**
 * rw_edit_set_number:
 * @object: what is changed
 * @property: the name of one of its choices
 * @value: what it shall hold
 *
 * Changes a choice as part of the group under way.
 *
 * Returns: whether that is different
 */
gboolean
rw_edit_set_number (RwHistory  *history,
                    gpointer    object,
                    const char *property,
                    guint       value)
{
  g_autoptr (RwChange) change = rw_change_new_number (object, property, value);

  if (rw_change_is_idle (change))
    return FALSE;

  rw_history_apply (history, g_steal_pointer (&change));
  return TRUE;
}

/**
 * rw_edit_begin:
 * @format: what the step is called, as for printf()
 * @...: what to put into it
 *
 * Begins a step that does not grow.
 */
void
rw_edit_begin (RwHistory  *history,
               const char *format,
               ...)
{
  g_autofree char *name = NULL;
  va_list args;

  va_start (args, format);
  name = g_strdup_vprintf (format, args);
  va_end (args);
  rw_history_begin (history, name, NULL);
}

/**
 * rw_edit_begin_text:
 * @name: what the step is called
 * @owner_id: identifier of the scenario it is in, "" for the document
 * @id: identifier of the object, "" for the owner itself
 * @what: which of its texts
 *
 * Begins a step that grows while the same text is typed.
 */
void
rw_edit_begin_text (RwHistory  *history,
                    const char *name,
                    const char *owner_id,
                    const char *id,
                    const char *what)
{
  g_autofree char *key = g_strjoin ("/", owner_id, id, what, NULL);

  rw_history_begin (history, name, key);
}

/**
 * rw_edit_dup_list:
 * @list: a list of objects
 *
 * Collects all items.
 *
 * Returns: (transfer full) (element-type GObject): the items
 */
GPtrArray *
rw_edit_dup_list (GListModel *list)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));
  return items;
}

/**
 * rw_edit_choose:
 * @list: a list of objects
 * @items: (element-type GObject): some of them, and perhaps others
 *
 * Finds the places of some items.
 *
 * Returns: (transfer full) (element-type guint): their positions, rising, each
 *   once
 */
GArray *
rw_edit_choose (GListModel *list,
                GPtrArray  *items)
{
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (set, g_ptr_array_index (items, i));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      if (g_hash_table_contains (set, item))
        g_array_append_val (chosen, i);
    }

  return chosen;
}

/**
 * rw_edit_get_chosen:
 * @list: a list of objects
 * @chosen: positions in it
 * @index: which of them
 *
 * Gets a chosen item, which the list keeps alive.
 *
 * Returns: (transfer none): the item
 */
gpointer
rw_edit_get_chosen (GListModel *list,
                    GArray     *chosen,
                    guint       index)
{
  g_autoptr (GObject) item =
    g_list_model_get_item (list, get_position (chosen, index));

  return item;
}

/**
 * rw_edit_insert_item:
 * @owner: whose list it is
 * @splice: (scope call): which list
 * @position: where to put it
 * @item: an object
 *
 * Puts one item into a list as part of the group under way.
 */
void
rw_edit_insert_item (RwHistory    *history,
                     gpointer      owner,
                     RwEditSplice  splice,
                     guint         position,
                     gpointer      item)
{
  g_autoptr (GPtrArray) additions = g_ptr_array_new ();

  g_ptr_array_add (additions, item);
  rw_history_apply (history, splice (owner, position, 0, additions));
}

/**
 * rw_edit_remove_items:
 * @owner: whose list it is
 * @splice: (scope call): which list
 * @list: the list
 * @chosen: what to take out of it
 *
 * Takes items out of a list as part of the group under way.
 */
void
rw_edit_remove_items (RwHistory    *history,
                      gpointer      owner,
                      RwEditSplice  splice,
                      GListModel   *list,
                      GArray       *chosen)
{
  if (count_runs (chosen) > MAX_RUNS)
    {
      g_autoptr (GPtrArray) rest = dup_rest (list, chosen);

      rw_history_apply (history, splice (owner, get_position (chosen, 0),
                                         rest->len + chosen->len, rest));
      return;
    }

  for (guint end = chosen->len; end > 0;)
    {
      guint first = find_run (chosen, end - 1);

      rw_history_apply (history, splice (owner, get_position (chosen, first),
                                         end - first, NULL));
      end = first;
    }
}

/**
 * rw_edit_can_move:
 * @list: a list of objects
 * @chosen: positions in it
 * @position: where the first of them shall stand
 *
 * Tells whether moving items changes their order.
 *
 * Returns: whether it does
 */
gboolean
rw_edit_can_move (GListModel *list,
                  GArray     *chosen,
                  guint       position)
{
  if (chosen->len == 0)
    return FALSE;

  position = MIN (position, g_list_model_get_n_items (list) - chosen->len);
  return find_run (chosen, chosen->len - 1) > 0 ||
         get_position (chosen, 0) != position;
}

/**
 * rw_edit_move_items:
 * @owner: whose list it is
 * @splice: (scope call): which list
 * @list: the list
 * @chosen: what to move
 * @position: where the first shall stand afterwards, the others behind it
 *
 * Moves items within a list as part of the group under way.
 */
void
rw_edit_move_items (RwHistory    *history,
                    gpointer      owner,
                    RwEditSplice  splice,
                    GListModel   *list,
                    GArray       *chosen,
                    guint         position)
{
  g_autoptr (GPtrArray) items = dup_items (list, chosen);

  position = MIN (position, g_list_model_get_n_items (list) - chosen->len);
  rw_edit_remove_items (history, owner, splice, list, chosen);
  rw_history_apply (history, splice (owner, position, 0, items));
}
