/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of change as a table: how to swap what is held with what the
 * document has, whether that would make a difference, and what it weighs.
 * Objects that were taken out are held by reference, so that what a file kept
 * in them comes back with them.
 */

#include "config.h"

#include "core/rw-change.h"

#include "core/rw-change-size.h"
#include "core/rw-control.h"
#include "core/rw-document-private.h"
#include "core/rw-scenario-private.h"

typedef enum
{
  KIND_STRING,
  KIND_NUMBER,
  KIND_EDITION,
  KIND_VIEW,
  KIND_SCENARIOS,
  KIND_WORKLOADS,
  KIND_CONTROLS,
  KIND_OVERRIDE,
  KIND_SPLIT,
} Kind;

struct _RwChange
{
  Kind           kind;
  GObject       *object;  /* (owned) */
  gconstpointer  aspect;  /* with object, the place that is changed */

  /* What the document does not have at the moment; owned. */
  union
  {
    char *string;
    guint number;
    struct
    {
      char *id;
      char *revision;
    } edition;
    struct
    {
      char     *scenario_id;
      GStrv     hidden;
      RwToggle  toggle;
    } view;
    struct
    {
      GPtrArray *held;       /* what belongs at position */
      guint      position;
      guint      n_present;  /* how many stand there instead */
    } list;
    struct
    {
      gpointer held;         /* (nullable): an RwOverride or RwSplit */
      guint    index;
      gboolean present;      /* whether there is one at index */
    } entry;
  };
};

typedef struct
{
  void     (*swap)      (RwChange *self);
  void     (*clear)     (RwChange *self);
  gboolean (*is_idle)   (RwChange *self);
  gsize    (*get_bytes) (RwChange *self);
} KindClass;

static const char *
get_name (RwChange *self)
{
  return ((GParamSpec *) self->aspect)->name;
}

static char *
dup_string (RwChange *self)
{
  char *value = NULL;

  g_object_get (self->object, get_name (self), &value, NULL);
  return value;
}

static guint
get_number (RwChange *self)
{
  guint value = 0;

  g_object_get (self->object, get_name (self), &value, NULL);
  return value;
}

static void
swap_string (RwChange *self)
{
  char *present = dup_string (self);

  g_object_set (self->object, get_name (self), self->string, NULL);
  g_free (self->string);
  self->string = present;
}

static void
clear_string (RwChange *self)
{
  g_clear_pointer (&self->string, g_free);
}

static gboolean
string_is_idle (RwChange *self)
{
  g_autofree char *present = dup_string (self);

  return g_str_equal (self->string, present);
}

static gsize
get_string_bytes (RwChange *self)
{
  return rw_change_size_of_string (self->string);
}

static void
swap_number (RwChange *self)
{
  guint present = get_number (self);

  g_object_set (self->object, get_name (self), self->number, NULL);
  self->number = present;
}

static void
clear_nothing (RwChange *self)
{
}

static gboolean
number_is_idle (RwChange *self)
{
  return self->number == get_number (self);
}

static gsize
get_no_bytes (RwChange *self)
{
  return 0;
}

static void
swap_edition (RwChange *self)
{
  RwDocument *document = RW_DOCUMENT (self->object);
  g_autofree char *id = self->edition.id;
  g_autofree char *revision = self->edition.revision;

  self->edition.id = g_strdup (rw_document_get_edition_id (document));
  self->edition.revision =
    g_strdup (rw_document_get_edition_revision (document));
  rw_document_set_edition (document, id, revision);
}

static void
clear_edition (RwChange *self)
{
  g_clear_pointer (&self->edition.id, g_free);
  g_clear_pointer (&self->edition.revision, g_free);
}

static gboolean
edition_is_idle (RwChange *self)
{
  RwDocument *document = RW_DOCUMENT (self->object);

  return g_str_equal (self->edition.id,
                      rw_document_get_edition_id (document)) &&
         g_str_equal (self->edition.revision,
                      rw_document_get_edition_revision (document));
}

static gsize
get_edition_bytes (RwChange *self)
{
  return rw_change_size_of_string (self->edition.id) +
         rw_change_size_of_string (self->edition.revision);
}

static void
swap_view (RwChange *self)
{
  RwDocument *document = RW_DOCUMENT (self->object);
  const char *const *present = rw_document_get_opening_hidden (document);
  g_autofree char *scenario_id = self->view.scenario_id;
  g_auto (GStrv) hidden = self->view.hidden;
  RwToggle toggle = self->view.toggle;

  self->view.scenario_id =
    g_strdup (rw_document_get_opening_scenario (document));
  self->view.hidden = g_strdupv ((GStrv) present);
  self->view.toggle = rw_document_get_opening_toggle (document);
  rw_document_set_opening_scenario (document, scenario_id);
  rw_document_set_opening_hidden (document, (const char *const *) hidden);
  rw_document_set_opening_toggle (document, toggle);
}

static void
clear_view (RwChange *self)
{
  g_clear_pointer (&self->view.scenario_id, g_free);
  g_clear_pointer (&self->view.hidden, g_strfreev);
}

static gboolean
view_is_idle (RwChange *self)
{
  RwDocument *document = RW_DOCUMENT (self->object);

  return g_str_equal (self->view.scenario_id,
                      rw_document_get_opening_scenario (document)) &&
         self->view.toggle == rw_document_get_opening_toggle (document) &&
         g_strv_equal ((const char *const *) self->view.hidden,
                       rw_document_get_opening_hidden (document));
}

static gsize
get_view_bytes (RwChange *self)
{
  gsize bytes = rw_change_size_of_string (self->view.scenario_id);

  for (guint i = 0; self->view.hidden[i] != NULL; i++)
    bytes += sizeof (char *) +
             rw_change_size_of_string (self->view.hidden[i]);
  return bytes;
}

static GListModel *
get_list (RwChange *self)
{
  if (self->kind == KIND_SCENARIOS)
    return rw_document_get_scenarios (RW_DOCUMENT (self->object));
  if (self->kind == KIND_WORKLOADS)
    return rw_scenario_get_workloads (RW_SCENARIO (self->object));
  return rw_scenario_get_controls (RW_SCENARIO (self->object));
}

static void
splice (RwChange  *self,
        GPtrArray *additions)
{
  guint position = self->list.position;
  guint n_removals = self->list.n_present;

  if (self->kind == KIND_SCENARIOS)
    rw_document_splice_scenarios (RW_DOCUMENT (self->object), position,
                                  n_removals, additions);
  else if (self->kind == KIND_WORKLOADS)
    rw_scenario_splice_workloads (RW_SCENARIO (self->object), position,
                                  n_removals, additions);
  else
    rw_scenario_splice_controls (RW_SCENARIO (self->object), position,
                                 n_removals, additions);
}

static void
swap_list (RwChange *self)
{
  GListModel *list = get_list (self);
  g_autoptr (GPtrArray) additions = g_steal_pointer (&self->list.held);

  self->list.held = g_ptr_array_new_full (self->list.n_present,
                                          g_object_unref);
  for (guint i = 0; i < self->list.n_present; i++)
    g_ptr_array_add (self->list.held,
                     g_list_model_get_item (list, self->list.position + i));

  splice (self, additions);
  self->list.n_present = additions->len;
}

static void
clear_list (RwChange *self)
{
  g_clear_pointer (&self->list.held, g_ptr_array_unref);
}

static gboolean
list_is_idle (RwChange *self)
{
  return self->list.held->len == 0 && self->list.n_present == 0;
}

static gsize
get_list_bytes (RwChange *self)
{
  gsize bytes = RW_CHANGE_SIZE_OF_LIST;

  for (guint i = 0; i < self->list.held->len; i++)
    bytes += rw_change_size_of_object (g_ptr_array_index (self->list.held, i));
  return bytes;
}

/* A workload's override or split of a layer. */
static gpointer
exchange_entry (RwChange *self)
{
  RwWorkload *workload = RW_WORKLOAD (self->object);

  if (self->kind == KIND_OVERRIDE)
    return rw_workload_exchange_override (workload, self->entry.index,
                                          self->entry.present,
                                          self->entry.held);
  return rw_workload_exchange_split (workload, self->entry.index,
                                     self->entry.present, self->entry.held);
}

static void
swap_entry (RwChange *self)
{
  gboolean given = self->entry.held != NULL;

  self->entry.held = exchange_entry (self);
  self->entry.present = given;
}

static void
clear_entry (RwChange *self)
{
  if (self->kind == KIND_OVERRIDE)
    g_clear_pointer ((RwOverride **) &self->entry.held, rw_override_free);
  else
    g_clear_pointer ((RwSplit **) &self->entry.held, rw_split_free);
}

static gboolean
entry_is_idle (RwChange *self)
{
  RwWorkload *workload = RW_WORKLOAD (self->object);
  guint i = self->entry.index;

  if (!self->entry.present || self->entry.held == NULL)
    return !self->entry.present && self->entry.held == NULL;
  if (self->kind == KIND_OVERRIDE)
    return rw_override_equal (self->entry.held,
                              rw_workload_get_override (workload, i));
  return rw_split_equal (self->entry.held, rw_workload_get_split (workload, i));
}

static gsize
get_entry_bytes (RwChange *self)
{
  if (self->entry.held == NULL)
    return 0;
  if (self->kind == KIND_OVERRIDE)
    return rw_change_size_of_override (self->entry.held);
  return rw_change_size_of_split (self->entry.held);
}

static const KindClass kinds[] = {
  [KIND_STRING] =
    { swap_string, clear_string, string_is_idle, get_string_bytes },
  [KIND_NUMBER] =
    { swap_number, clear_nothing, number_is_idle, get_no_bytes },
  [KIND_EDITION] =
    { swap_edition, clear_edition, edition_is_idle, get_edition_bytes },
  [KIND_VIEW] =
    { swap_view, clear_view, view_is_idle, get_view_bytes },
  [KIND_SCENARIOS] =
    { swap_list, clear_list, list_is_idle, get_list_bytes },
  [KIND_WORKLOADS] =
    { swap_list, clear_list, list_is_idle, get_list_bytes },
  [KIND_CONTROLS] =
    { swap_list, clear_list, list_is_idle, get_list_bytes },
  [KIND_OVERRIDE] =
    { swap_entry, clear_entry, entry_is_idle, get_entry_bytes },
  [KIND_SPLIT] =
    { swap_entry, clear_entry, entry_is_idle, get_entry_bytes },
};

static RwChange *
new_change (Kind     kind,
            gpointer object)
{
  RwChange *self = g_new0 (RwChange, 1);

  self->kind = kind;
  self->object = g_object_ref (object);
  self->aspect = &kinds[kind];
  return self;
}

static RwChange *
new_list_change (Kind       kind,
                 gpointer   object,
                 guint      position,
                 guint      n_removals,
                 GPtrArray *additions)
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
  RwChange *self = new_change (KIND_STRING, object);

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
  RwChange *self = new_change (KIND_NUMBER, object);

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
  RwChange *self = new_change (KIND_EDITION, document);

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
  RwChange *self = new_change (KIND_VIEW, document);

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
  return new_list_change (KIND_SCENARIOS, document, position, n_removals,
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
  return new_list_change (KIND_WORKLOADS, scenario, position, n_removals,
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
  return new_list_change (KIND_CONTROLS, scenario, position, n_removals,
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
  RwChange *self = new_change (KIND_OVERRIDE, workload);
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
  RwChange *self = new_change (KIND_SPLIT, workload);
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
  kinds[self->kind].clear (self);
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
  kinds[self->kind].swap (self);
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
  gboolean is_entry = self->kind >= KIND_OVERRIDE;

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
  return kinds[self->kind].is_idle (self);
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
         kinds[self->kind].get_bytes (self);
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
  gboolean is_list = one->kind >= KIND_SCENARIOS && one->kind <= KIND_CONTROLS;

  return !is_list && one->object == other->object &&
         one->aspect == other->aspect;
}
