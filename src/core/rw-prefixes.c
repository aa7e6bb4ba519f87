/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kept nodes and attributes are text that needs the declarations around it.
 * Which prefixes they use is looked for as text: a declaration too many does
 * no harm, one too few would.
 */

#include "config.h"

#include "core/rw-prefixes.h"

#include <string.h>

#include "core/rw-control.h"
#include "core/rw-extras.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"

#define XMLNS "xmlns:"

static gboolean
extras_use (const RwExtras *extras,
            const char     *prefix)
{
  for (guint i = 0; i < rw_extras_get_n_attributes (extras); i++)
    if (g_str_has_prefix (rw_extras_get_attribute (extras, i)->name, prefix))
      return TRUE;
  for (guint i = 0; i < rw_extras_get_n_nodes (extras); i++)
    if (strstr (rw_extras_get_node (extras, i)->xml, prefix) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
workload_uses (RwWorkload *workload,
               const char *prefix)
{
  if (extras_use (rw_workload_get_extras (workload), prefix))
    return TRUE;
  for (guint i = 0; i < rw_workload_get_n_overrides (workload); i++)
    if (extras_use (rw_workload_get_override (workload, i)->extras, prefix))
      return TRUE;
  for (guint i = 0; i < rw_workload_get_n_splits (workload); i++)
    if (extras_use (rw_workload_get_split (workload, i)->extras, prefix))
      return TRUE;

  return FALSE;
}

static gboolean
control_uses (RwControl  *control,
              const char *prefix)
{
  return extras_use (rw_control_get_extras (control), prefix);
}

static gboolean
scenario_uses (RwScenario *scenario,
               const char *prefix)
{
  GListModel *workloads = rw_scenario_get_workloads (scenario);
  GListModel *controls = rw_scenario_get_controls (scenario);

  if (extras_use (rw_scenario_get_extras (scenario), prefix))
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (workloads); i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      if (workload_uses (workload, prefix))
        return TRUE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (controls); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (controls, i);

      if (control_uses (control, prefix))
        return TRUE;
    }

  return FALSE;
}

static gboolean
object_uses (gpointer    object,
             const char *prefix)
{
  if (RW_IS_WORKLOAD (object))
    return workload_uses (object, prefix);
  if (RW_IS_CONTROL (object))
    return control_uses (object, prefix);
  return scenario_uses (object, prefix);
}

static RwExtras *
get_extras (gpointer object)
{
  if (RW_IS_WORKLOAD (object))
    return rw_workload_get_extras (object);
  if (RW_IS_CONTROL (object))
    return rw_control_get_extras (object);
  return rw_scenario_get_extras (object);
}

static gboolean
is_declaration (const RwExtraAttribute *attribute)
{
  return *attribute->place == '\0' &&
         g_str_has_prefix (attribute->name, XMLNS);
}

/* What an element declares a prefix to be, or NULL. */
static const char *
find_declaration (const RwExtras *extras,
                  const char     *name)
{
  for (guint i = 0; i < rw_extras_get_n_attributes (extras); i++)
    {
      const RwExtraAttribute *attribute = rw_extras_get_attribute (extras, i);

      if (is_declaration (attribute) && g_str_equal (attribute->name, name))
        return attribute->value;
    }

  return NULL;
}

/**
 * rw_prefixes_carry:
 * @object: (type GObject): a workload, control or scenario that is to leave its
 *   place
 * @outer: (nullable): what an element around it holds, the innermost first
 *
 * Declares on @object those prefixes of @outer that it uses and does not
 * declare itself.
 */
void
rw_prefixes_carry (gpointer        object,
                   const RwExtras *outer)
{
  RwExtras *extras = get_extras (object);

  for (guint i = 0; i < rw_extras_get_n_attributes (outer); i++)
    {
      const RwExtraAttribute *attribute = rw_extras_get_attribute (outer, i);
      g_autofree char *prefix = NULL;

      if (!is_declaration (attribute) ||
          find_declaration (extras, attribute->name) != NULL)
        continue;

      prefix = g_strconcat (attribute->name + strlen (XMLNS), ":", NULL);
      if (object_uses (object, prefix))
        rw_extras_add_attribute (extras, RW_EXTRAS_BEFORE, attribute->name,
                                 attribute->value);
    }
}

/**
 * rw_prefixes_drop:
 * @object: (type GObject): a workload or control that has come to its place
 * @inner: (nullable): what its scenario holds
 * @outer: (nullable): what its document holds
 *
 * Takes those declarations off @object that are in force around it anyway.
 */
void
rw_prefixes_drop (gpointer        object,
                  const RwExtras *inner,
                  const RwExtras *outer)
{
  RwExtras *extras = get_extras (object);

  for (guint i = rw_extras_get_n_attributes (extras); i > 0; i--)
    {
      const RwExtraAttribute *attribute =
        rw_extras_get_attribute (extras, i - 1);
      const char *in_force = NULL;

      if (!is_declaration (attribute))
        continue;

      in_force = find_declaration (inner, attribute->name);
      if (in_force == NULL)
        in_force = find_declaration (outer, attribute->name);
      if (g_strcmp0 (in_force, attribute->value) == 0)
        rw_extras_remove_attribute (extras, i - 1);
    }
}
