/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changes as they are made, done and put together. Objects that were taken
 * out are held by reference, so that what a file kept in them comes back with
 * them.
 */

#include "config.h"

#include "core/rw-change-private.h"

#include "core/rw-change-size.h"

static RwChange *
new_change (RwChangeKind kind,
            gpointer     object)
{
  RwChange *self = g_new0 (RwChange, 1);

  self->kind = kind;
  self->object = g_object_ref (object);
  self->aspect = &rw_change_kinds[kind];
  return self;
}

static RwChange *
new_list_change (RwChangeKind  kind,
                 gpointer      object,
                 guint         position,
                 guint         n_removals,
                 GPtrArray    *additions)
{
  RwChange *self = new_change (kind, object);

  self->list.position = position;
  self->list.n_present = n_removals;
  self->list.held = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; additions != NULL && i < additions->len; i++)
    g_ptr_array_add (self->list.held,
                     g_object_ref (g_ptr_array_index (additions, i)));
  return self;
}

/**
 * rw_change_new_string:
 * @object: the document, a scenario, a workload or a control
 * @property: the name of a property that holds a string
 * @value: what it shall hold
 *
 * Makes a change of a text.
 *
 * Returns: (transfer full): the change, not done yet
 */
RwChange *
rw_change_new_string (gpointer    object,
                      const char *property,
                      const char *value)
{
  RwChange *self = new_change (RW_CHANGE_STRING, object);

  self->aspect = g_object_class_find_property (G_OBJECT_GET_CLASS (object),
                                               property);
  self->string = g_strdup (value);
  return self;
}

/**
 * rw_change_new_number:
 * @object: a workload or a control
 * @property: the name of a property that holds a value of an enumeration
 * @value: what it shall hold
 *
 * Makes a change of a choice.
 *
 * Returns: (transfer full): the change, not done yet
 */
RwChange *
rw_change_new_number (gpointer    object,
                      const char *property,
                      guint       value)
{
  RwChange *self = new_change (RW_CHANGE_NUMBER, object);

  self->aspect = g_object_class_find_property (G_OBJECT_GET_CLASS (object),
                                               property);
  self->number = value;
  return self;
}

/**
 * rw_change_new_edition:
 * @id: identifier of an edition
 * @revision: its revision
 *
 * Makes a change of the edition that decides.
 *
 * Returns: (transfer full): the change, not done yet
 */
RwChange *
rw_change_new_edition (RwDocument *document,
                       const char *id,
                       const char *revision)
{
  RwChange *self = new_change (RW_CHANGE_EDITION, document);

  self->edition.id = g_strdup (id);
  self->edition.revision = g_strdup (revision);
  return self;
}

/**
 * rw_change_new_view:
 * @scenario_id: identifier of a scenario, "" for the first
 * @toggle: a toggle
 * @hidden: (array zero-terminated=1): identifiers of layers
 *
 * Makes a change of the view that the document opens with.
 *
 * Returns: (transfer full): the change, not done yet
 */
RwChange *
rw_change_new_view (RwDocument        *document,
                    const char        *scenario_id,
                    RwToggle           toggle,
                    const char *const *hidden)
{
  RwChange *self = new_change (RW_CHANGE_VIEW, document);

  self->view.scenario_id = g_strdup (scenario_id);
  self->view.toggle = toggle;
  self->view.hidden = g_strdupv ((GStrv) hidden);
  return self;
}

/**
 * rw_change_new_scenarios:
 * @document: (type RwDocument): whose list it is
 * @position: where in the list
 * @n_removals: how many scenarios to take out there
 * @additions: (nullable) (element-type RwScenario): what to put there
 *
 * Makes a change of a document's list of scenarios.
 *
 * Returns: (transfer full): the change, not done yet
 */
RwChange *
rw_change_new_scenarios (gpointer   document,
                         guint       position,
                         guint       n_removals,
                         GPtrArray  *additions)
{
  return new_list_change (RW_CHANGE_SCENARIOS, document, position, n_removals,
                          additions);
}

/**
 * rw_change_new_workloads:
 * @scenario: (type RwScenario): whose list it is
 * @position: where in the list
 * @n_removals: how many workloads to take out there
 * @additions: (nullable) (element-type RwWorkload): what to put there
 *
 * Makes a change of a scenario's list of workloads.
 *
 * Returns: (transfer full): the change, not done yet
 */
RwChange *
rw_change_new_workloads (gpointer   scenario,
                         guint       position,
                         guint       n_removals,
                         GPtrArray  *additions)
{
  return new_list_change (RW_CHANGE_WORKLOADS, scenario, position, n_removals,
                          additions);
}

/**
 * rw_change_new_controls:
 * @scenario: (type RwScenario): whose list it is
 * @position: where in the list
 * @n_removals: how many controls to take out there
 * @additions: (nullable) (element-type RwControl): what to put there
 *
 * Makes a change of a scenario's list of controls.
 *
 * Returns: (transfer full): the change, not done yet
 */
RwChange *
rw_change_new_controls (gpointer   scenario,
                        guint       position,
                        guint       n_removals,
                        GPtrArray  *additions)
{
  return new_list_change (RW_CHANGE_CONTROLS, scenario, position, n_removals,
                          additions);
}

/**
 * rw_change_new_override:
 * @layer_id: a layer
 * @given: (nullable) (transfer full): its override from now on
 *
 * Makes a change of who a workload says owns a layer. It is to be done before
 * any other change of the workload's overrides.
 *
 * Returns: (transfer full): the change, not done yet
 */
RwChange *
rw_change_new_override (RwWorkload *workload,
                        const char *layer_id,
                        RwOverride *given)
{
  RwChange *self = new_change (RW_CHANGE_OVERRIDE, workload);
  guint n = rw_workload_get_n_overrides (workload);
  guint i = 0;

  while (i < n && !g_str_equal (rw_workload_get_override (workload, i)->layer_id,
                                layer_id))
    i++;

  self->entry.held = given;
  self->entry.index = i;
  self->entry.present = i < n;
  return self;
}

/**
 * rw_change_new_split:
 * @layer_id: a layer
 * @given: (nullable) (transfer full): its split from now on
 *
 * Makes a change of what a workload says about the parts of a layer. It is to
 * be done before any other change of the workload's splits.
 *
 * Returns: (transfer full): the change, not done yet
 */
RwChange *
rw_change_new_split (RwWorkload *workload,
                     const char *layer_id,
                     RwSplit    *given)
{
  RwChange *self = new_change (RW_CHANGE_SPLIT, workload);
  guint n = rw_workload_get_n_splits (workload);
  guint i = 0;

  while (i < n && !g_str_equal (rw_workload_get_split (workload, i)->layer_id,
                                layer_id))
    i++;

  self->entry.held = given;
  self->entry.index = i;
  self->entry.present = i < n;
  return self;
}

/**
 * rw_change_free:
 * @self: (transfer full): a change
 *
 * Frees the change with what it holds.
 */
void
rw_change_free (RwChange *self)
{
  rw_change_kinds[self->kind].clear (self);
  g_object_unref (self->object);
  g_free (self);
}

/**
 * rw_change_swap:
 *
 * Does the change, or undoes it: what is held and what the document has change
 * places.
 */
void
rw_change_swap (RwChange *self)
{
  rw_change_kinds[self->kind].swap (self);
}

/**
 * rw_change_absorb:
 * @later: a change of the same place that is not done yet
 *
 * Does @later, and takes it up if undoing this change undoes both. If not,
 * nothing is done.
 *
 * Returns: whether @later is done and needed no longer
 */
gboolean
rw_change_absorb (RwChange *self,
                  RwChange *later)
{
  gboolean is_entry = self->kind >= RW_CHANGE_OVERRIDE;

  if (is_entry && (self->entry.index != later->entry.index ||
                   !self->entry.present || !later->entry.present))
    return FALSE;

  rw_change_swap (later);
  if (is_entry)
    self->entry.present = later->entry.present;
  return TRUE;
}

/**
 * rw_change_is_idle:
 *
 * Tells whether swapping would change nothing.
 *
 * Returns: whether the change is none
 */
gboolean
rw_change_is_idle (RwChange *self)
{
  return rw_change_kinds[self->kind].is_idle (self);
}

/**
 * rw_change_get_bytes:
 *
 * Estimates, from above, the memory that is used for the change alone.
 *
 * Returns: a number of bytes
 */
gsize
rw_change_get_bytes (RwChange *self)
{
  return RW_CHANGE_SIZE_OF_BLOCK (sizeof *self) + sizeof (gpointer) +
         rw_change_kinds[self->kind].get_bytes (self);
}

/**
 * rw_change_hash:
 *
 * Hashes the place that is changed.
 *
 * Returns: a hash for rw_change_same_place()
 */
guint
rw_change_hash (gconstpointer self)
{
  const RwChange *change = self;

  return g_direct_hash (change->object) * 31 + g_direct_hash (change->aspect);
}

/**
 * rw_change_same_place:
 *
 * Tells whether two changes may be made one.
 *
 * Returns: whether they concern the same text, choice or list of overrides
 */
gboolean
rw_change_same_place (gconstpointer a,
                      gconstpointer b)
{
  const RwChange *one = a;
  const RwChange *other = b;
  gboolean is_list = one->kind >= RW_CHANGE_SCENARIOS && one->kind <= RW_CHANGE_CONTROLS;

  return !is_list && one->object == other->object &&
         one->aspect == other->aspect;
}
