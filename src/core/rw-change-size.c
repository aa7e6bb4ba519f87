/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What scenarios, workloads, controls and texts weigh. A test holds the
 * estimates against what the allocator says.
 */

#include "config.h"

#include "core/rw-change-size.h"

#include <string.h>

#include "core/rw-control.h"
#include "core/rw-extras.h"
#include "core/rw-scenario.h"

/* An object with its private lists and tables, without its texts. */
#define SIZE_OF_WORKLOAD 576
#define SIZE_OF_CONTROL  320
#define SIZE_OF_SCENARIO 2048

/* Of an item, its place in a list and in the index by identifier. */
#define SIZE_OF_ITEM 192

static gsize
measure_extras (const RwExtras *extras)
{
  gsize bytes = RW_CHANGE_SIZE_OF_BLOCK (2 * sizeof (gpointer));

  for (guint i = 0; i < rw_extras_get_n_attributes (extras); i++)
    {
      const RwExtraAttribute *attribute = rw_extras_get_attribute (extras, i);

      bytes += 2 * sizeof *attribute +
               rw_change_size_of_string (attribute->name) +
               rw_change_size_of_string (attribute->value);
    }
  for (guint i = 0; i < rw_extras_get_n_nodes (extras); i++)
    {
      const RwExtraNode *node = rw_extras_get_node (extras, i);

      bytes += 2 * sizeof *node + rw_change_size_of_string (node->xml);
    }

  return rw_extras_is_empty (extras) ? bytes : bytes + RW_CHANGE_SIZE_OF_LIST;
}

/* Every string that an object has as a property. */
static gsize
measure_strings (GObject *object)
{
  g_autofree GParamSpec **pspecs = NULL;
  gsize bytes = 0;
  guint n;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);
  for (guint i = 0; i < n; i++)
    if (G_IS_PARAM_SPEC_STRING (pspecs[i]))
      {
        g_autofree char *text = NULL;

        g_object_get (object, pspecs[i]->name, &text, NULL);
        bytes += rw_change_size_of_string (text);
      }

  return bytes;
}

static gsize
measure_workload (RwWorkload *workload)
{
  gsize bytes = SIZE_OF_WORKLOAD + measure_strings (G_OBJECT (workload)) +
                measure_extras (rw_workload_get_extras (workload));

  for (guint i = 0; i < rw_workload_get_n_overrides (workload); i++)
    bytes +=
      rw_change_size_of_override (rw_workload_get_override (workload, i));
  for (guint i = 0; i < rw_workload_get_n_splits (workload); i++)
    bytes += rw_change_size_of_split (rw_workload_get_split (workload, i));
  return bytes;
}

static gsize
measure_list (GListModel *list)
{
  gsize bytes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      bytes += SIZE_OF_ITEM + rw_change_size_of_object (item);
    }

  return bytes;
}

/**
 * rw_change_size_of_string:
 * @text: some text
 *
 * Estimates what a copy of a text takes.
 *
 * Returns: a number of bytes
 */
gsize
rw_change_size_of_string (const char *text)
{
  return RW_CHANGE_SIZE_OF_BLOCK (MAX (strlen (text) + 1, 24));
}

/**
 * rw_change_size_of_override:
 * @override: an override
 *
 * Estimates what an override takes.
 *
 * Returns: a number of bytes
 */
gsize
rw_change_size_of_override (const RwOverride *override)
{
  return RW_CHANGE_SIZE_OF_BLOCK (sizeof *override) + 2 * sizeof (gpointer) +
         rw_change_size_of_string (override->layer_id) +
         rw_change_size_of_string (override->reason) +
         (override->extras != NULL ? measure_extras (override->extras) : 0);
}

/**
 * rw_change_size_of_split:
 * @split: a split
 *
 * Estimates what a split takes.
 *
 * Returns: a number of bytes
 */
gsize
rw_change_size_of_split (const RwSplit *split)
{
  return RW_CHANGE_SIZE_OF_BLOCK (sizeof *split) + 2 * sizeof (gpointer) +
         rw_change_size_of_string (split->layer_id) +
         rw_change_size_of_string (split->customer) +
         rw_change_size_of_string (split->provider) +
         (split->extras != NULL ? measure_extras (split->extras) : 0);
}

/**
 * rw_change_size_of_object:
 * @object: a scenario, a workload or a control
 *
 * Estimates what an object takes with everything in it.
 *
 * Returns: a number of bytes
 */
gsize
rw_change_size_of_object (gpointer object)
{
  RwScenario *scenario;

  if (RW_IS_WORKLOAD (object))
    return sizeof (gpointer) + measure_workload (object);
  if (RW_IS_CONTROL (object))
    return sizeof (gpointer) + SIZE_OF_CONTROL + measure_strings (object) +
           measure_extras (rw_control_get_extras (object));

  scenario = RW_SCENARIO (object);
  return sizeof (gpointer) + SIZE_OF_SCENARIO + measure_strings (object) +
         measure_extras (rw_scenario_get_extras (scenario)) +
         measure_list (rw_scenario_get_workloads (scenario)) +
         measure_list (rw_scenario_get_controls (scenario));
}
