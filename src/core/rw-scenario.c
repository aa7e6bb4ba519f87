/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scenario as an observable object that owns its workloads and controls.
 * An index by id keeps look-ups O(1) however large the estate.
 */

#include "config.h"

#include "core/rw-scenario-private.h"

#include "core/rw-control.h"
#include "core/rw-extras.h"
#include "core/rw-util-private.h"
#include "core/rw-workload.h"

struct _RwScenario
{
  GObject     parent_instance;

  /* Owned, never NULL */
  char       *id;
  char       *name;
  char       *note;
  GListStore *workloads;        /* (element-type RwWorkload), reading order */
  GListStore *controls;         /* (element-type RwControl) */
  GHashTable *workloads_by_id;  /* keys and values borrowed from the list */
  GHashTable *controls_by_id;   /* keys and values borrowed from the list */
  RwExtras   *extras;

  /* Borrowed, NULL while it is no document's */
  RwDocument *document;

  /* Owned, NULL unless the scenario is being read: what is not in the lists
   * yet */
  GPtrArray  *new_workloads;    /* (element-type RwWorkload) */
  GPtrArray  *new_controls;     /* (element-type RwControl) */
};

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_NOTE,
} RwScenarioProperty;

static GParamSpec *properties[PROP_NOTE + 1];

G_DEFINE_FINAL_TYPE (RwScenario, rw_scenario, G_TYPE_OBJECT)

static gboolean
lists_equal (GListModel *a,
             GListModel *b,
             gboolean  (*equal) (gpointer, gpointer))
{
  guint n = g_list_model_get_n_items (a);

  if (n != g_list_model_get_n_items (b))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item_a = g_list_model_get_item (a, i);
      g_autoptr (GObject) item_b = g_list_model_get_item (b, i);

      if (!equal (item_a, item_b))
        return FALSE;
    }

  return TRUE;
}

static gboolean
workloads_equal (gpointer a,
                 gpointer b)
{
  return rw_workload_equal (a, b);
}

static gboolean
controls_equal (gpointer a,
                gpointer b)
{
  return rw_control_equal (a, b);
}

static void
append (GListStore *list,
        GPtrArray  *waiting,
        gpointer    item)
{
  if (waiting != NULL)
    g_ptr_array_add (waiting, g_object_ref (item));
  else
    g_list_store_append (list, item);
}

static void
append_all (GListStore *list,
            GPtrArray  *waiting)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  if (waiting->len > 0)
    g_list_store_splice (list, n, 0, waiting->pdata, waiting->len);
}

static const char *
workload_id (gpointer workload)
{
  return rw_workload_get_id (workload);
}

static const char *
control_id (gpointer control)
{
  return rw_control_get_id (control);
}

/* The index first, so that whoever hears of the list finds the same in both. */
static void
splice (GListStore  *list,
        GHashTable  *by_id,
        const char *(*get_id) (gpointer),
        guint        position,
        guint        n_removals,
        GPtrArray   *additions)
{
  for (guint i = 0; i < n_removals; i++)
    {
      g_autoptr (GObject) item =
        g_list_model_get_item (G_LIST_MODEL (list), position + i);

      g_hash_table_remove (by_id, get_id (item));
    }
  for (guint i = 0; i < additions->len; i++)
    {
      gpointer item = g_ptr_array_index (additions, i);

      if (!g_hash_table_insert (by_id, (char *) get_id (item), item))
        g_critical ("“%s” is twice in a scenario", get_id (item));
    }

  g_list_store_splice (list, position, n_removals, additions->pdata,
                       additions->len);
}

static void
rw_scenario_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  RwScenario *self = RW_SCENARIO (object);

  switch ((RwScenarioProperty) id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_scenario_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  RwScenario *self = RW_SCENARIO (object);

  switch ((RwScenarioProperty) id)
    {
    case PROP_ID:
      rw_set_string (&self->id, g_value_get_string (value));
      break;
    case PROP_NAME:
      rw_scenario_set_name (self, g_value_get_string (value));
      break;
    case PROP_NOTE:
      rw_scenario_set_note (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_scenario_finalize (GObject *object)
{
  RwScenario *self = RW_SCENARIO (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->note);
  g_clear_pointer (&self->workloads_by_id, g_hash_table_unref);
  g_clear_pointer (&self->controls_by_id, g_hash_table_unref);
  g_clear_pointer (&self->new_workloads, g_ptr_array_unref);
  g_clear_pointer (&self->new_controls, g_ptr_array_unref);
  g_clear_object (&self->workloads);
  g_clear_object (&self->controls);
  g_clear_pointer (&self->extras, rw_extras_free);

  G_OBJECT_CLASS (rw_scenario_parent_class)->finalize (object);
}

static void
rw_scenario_class_init (RwScenarioClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                            G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rw_scenario_get_property;
  object_class->set_property = rw_scenario_set_property;
  object_class->finalize = rw_scenario_finalize;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_NOTE] =
    g_param_spec_string ("note", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);
}

static void
rw_scenario_init (RwScenario *self)
{
  self->id = g_strdup ("");
  self->name = g_strdup ("");
  self->note = g_strdup ("");
  self->workloads = g_list_store_new (RW_TYPE_WORKLOAD);
  self->controls = g_list_store_new (RW_TYPE_CONTROL);
  self->workloads_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->controls_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->extras = rw_extras_new ();
}

/**
 * rw_scenario_new:
 * @id: identifier, unique in its document
 * @name: what people call it
 *
 * Makes an empty scenario.
 *
 * Returns: (transfer full): the scenario
 */
RwScenario *
rw_scenario_new (const char *id,
                 const char *name)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (RW_TYPE_SCENARIO, "id", id, "name", name, NULL);
}

/**
 * rw_scenario_get_id:
 *
 * Gets the identifier, which never changes.
 *
 * Returns: the identifier
 */
const char *
rw_scenario_get_id (RwScenario *self)
{
  g_return_val_if_fail (RW_IS_SCENARIO (self), NULL);

  return self->id;
}

/**
 * rw_scenario_get_name:
 *
 * Gets the name people know the scenario by.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_scenario_get_name (RwScenario *self)
{
  g_return_val_if_fail (RW_IS_SCENARIO (self), NULL);

  return self->name;
}

/**
 * rw_scenario_set_name:
 * @name: (nullable): the name people know the scenario by
 *
 * Sets it; %NULL means "".
 */
void
rw_scenario_set_name (RwScenario *self,
                      const char *name)
{
  g_return_if_fail (RW_IS_SCENARIO (self));

  if (rw_set_string (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * rw_scenario_get_note:
 *
 * Gets the plain text somebody wrote down.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_scenario_get_note (RwScenario *self)
{
  g_return_val_if_fail (RW_IS_SCENARIO (self), NULL);

  return self->note;
}

/**
 * rw_scenario_set_note:
 * @note: (nullable): the plain text somebody wrote down
 *
 * Sets it; %NULL means "".
 */
void
rw_scenario_set_note (RwScenario *self,
                      const char *note)
{
  g_return_if_fail (RW_IS_SCENARIO (self));

  if (rw_set_string (&self->note, note))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

/**
 * rw_scenario_get_workloads:
 *
 * Gets the scenario's workloads: its sectors, in order.
 *
 * Returns: (transfer none) (element-type RwWorkload): a live list
 */
GListModel *
rw_scenario_get_workloads (RwScenario *self)
{
  g_return_val_if_fail (RW_IS_SCENARIO (self), NULL);

  return G_LIST_MODEL (self->workloads);
}

/**
 * rw_scenario_get_controls:
 *
 * Gets the scenario's controls: what protects it.
 *
 * Returns: (transfer none) (element-type RwControl): a live list
 */
GListModel *
rw_scenario_get_controls (RwScenario *self)
{
  g_return_val_if_fail (RW_IS_SCENARIO (self), NULL);

  return G_LIST_MODEL (self->controls);
}

/**
 * rw_scenario_find_workload:
 * @id: an identifier
 *
 * Finds a workload of the scenario.
 *
 * Returns: (transfer none) (nullable): the workload, or %NULL for none
 */
RwWorkload *
rw_scenario_find_workload (RwScenario *self,
                           const char *id)
{
  g_return_val_if_fail (RW_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->workloads_by_id, id);
}

/**
 * rw_scenario_find_control:
 * @id: an identifier
 *
 * Finds a control of the scenario.
 *
 * Returns: (transfer none) (nullable): the control, or %NULL for none
 */
RwControl *
rw_scenario_find_control (RwScenario *self,
                          const char *id)
{
  g_return_val_if_fail (RW_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->controls_by_id, id);
}

/**
 * rw_scenario_add_workload:
 * @workload: a workload
 *
 * Appends a workload, unless its identifier is taken.
 *
 * Returns: whether it was added
 */
gboolean
rw_scenario_add_workload (RwScenario *self,
                          RwWorkload *workload)
{
  char *id;

  g_return_val_if_fail (RW_IS_SCENARIO (self), FALSE);
  g_return_val_if_fail (RW_IS_WORKLOAD (workload), FALSE);

  id = (char *) rw_workload_get_id (workload);
  if (g_hash_table_contains (self->workloads_by_id, id))
    return FALSE;

  g_hash_table_insert (self->workloads_by_id, id, workload);
  append (self->workloads, self->new_workloads, workload);
  return TRUE;
}

/**
 * rw_scenario_add_control:
 * @control: a control
 *
 * Appends a control, unless its identifier is taken.
 *
 * Returns: whether it was added
 */
gboolean
rw_scenario_add_control (RwScenario *self,
                         RwControl *control)
{
  char *id;

  g_return_val_if_fail (RW_IS_SCENARIO (self), FALSE);
  g_return_val_if_fail (RW_IS_CONTROL (control), FALSE);

  id = (char *) rw_control_get_id (control);
  if (g_hash_table_contains (self->controls_by_id, id))
    return FALSE;

  g_hash_table_insert (self->controls_by_id, id, control);
  append (self->controls, self->new_controls, control);
  return TRUE;
}

/**
 * rw_scenario_set_document:
 * @document: (nullable): whose scenario it is
 *
 * Sets it, for documents, which keep it right as long as they live.
 */
void
rw_scenario_set_document (RwScenario *self,
                          RwDocument *document)
{
  g_return_if_fail (RW_IS_SCENARIO (self));

  self->document = document;
}

/**
 * rw_scenario_get_document:
 *
 * Gets whose scenario it is.
 *
 * Returns: (transfer none) (nullable): the document, or %NULL
 */
RwDocument *
rw_scenario_get_document (RwScenario *self)
{
  g_return_val_if_fail (RW_IS_SCENARIO (self), NULL);

  return self->document;
}

/**
 * rw_scenario_begin_reading:
 *
 * Lets what is added wait until rw_scenario_end_reading(), so that the lists
 * change once and not for each of many items. Look-ups find it at once.
 */
void
rw_scenario_begin_reading (RwScenario *self)
{
  g_return_if_fail (RW_IS_SCENARIO (self));
  g_return_if_fail (self->new_workloads == NULL);

  self->new_workloads = g_ptr_array_new_with_free_func (g_object_unref);
  self->new_controls = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * rw_scenario_end_reading:
 *
 * Puts what has waited into the lists.
 */
void
rw_scenario_end_reading (RwScenario *self)
{
  g_return_if_fail (RW_IS_SCENARIO (self));
  g_return_if_fail (self->new_workloads != NULL);

  append_all (self->workloads, self->new_workloads);
  append_all (self->controls, self->new_controls);
  g_clear_pointer (&self->new_workloads, g_ptr_array_unref);
  g_clear_pointer (&self->new_controls, g_ptr_array_unref);
}

/**
 * rw_scenario_splice_workloads:
 * @position: where in the list
 * @n_removals: how many workloads to take out there
 * @additions: (element-type RwWorkload): what to put there; their identifiers
 *   are not taken by what stays
 *
 * Replaces a run of workloads, for edits that can be undone. The list changes
 * once.
 */
void
rw_scenario_splice_workloads (RwScenario *self,
                              guint       position,
                              guint       n_removals,
                              GPtrArray  *additions)
{
  g_return_if_fail (RW_IS_SCENARIO (self));
  g_return_if_fail (additions != NULL);

  splice (self->workloads, self->workloads_by_id, workload_id, position,
          n_removals, additions);
}

/**
 * rw_scenario_splice_controls:
 * @position: where in the list
 * @n_removals: how many controls to take out there
 * @additions: (element-type RwControl): what to put there; their identifiers
 *   are not taken by what stays
 *
 * Replaces a run of controls, for edits that can be undone. The list changes
 * once.
 */
void
rw_scenario_splice_controls (RwScenario *self,
                             guint       position,
                             guint       n_removals,
                             GPtrArray  *additions)
{
  g_return_if_fail (RW_IS_SCENARIO (self));
  g_return_if_fail (additions != NULL);

  splice (self->controls, self->controls_by_id, control_id, position,
          n_removals, additions);
}

/**
 * rw_scenario_get_extras:
 *
 * Gets what the file holds here that this version does not know.
 *
 * Returns: (transfer none): the extras, which readers fill
 */
RwExtras *
rw_scenario_get_extras (RwScenario *self)
{
  g_return_val_if_fail (RW_IS_SCENARIO (self), NULL);

  return self->extras;
}

/**
 * rw_scenario_copy:
 * @id: the identifier of the copy
 *
 * Copies everything that is saved, with workloads and controls of their own.
 * What is in the scenario keeps its identifiers.
 *
 * Returns: (transfer full): the copy
 */
RwScenario *
rw_scenario_copy (RwScenario *self,
                  const char *id)
{
  GListModel *workloads;
  GListModel *controls;
  RwScenario *copy;

  g_return_val_if_fail (RW_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  workloads = G_LIST_MODEL (self->workloads);
  controls = G_LIST_MODEL (self->controls);
  copy = rw_scenario_new (id, self->name);
  rw_set_string (&copy->note, self->note);
  rw_extras_free (copy->extras);
  copy->extras = rw_extras_copy (self->extras);

  for (guint i = 0; i < g_list_model_get_n_items (workloads); i++)
    {
      g_autoptr (RwWorkload) item = g_list_model_get_item (workloads, i);
      g_autoptr (RwWorkload) workload =
        rw_workload_copy (item, rw_workload_get_id (item));

      rw_scenario_add_workload (copy, workload);
    }
  for (guint i = 0; i < g_list_model_get_n_items (controls); i++)
    {
      g_autoptr (RwControl) item = g_list_model_get_item (controls, i);
      g_autoptr (RwControl) control =
        rw_control_copy (item, rw_control_get_id (item));

      rw_scenario_add_control (copy, control);
    }

  return copy;
}

/**
 * rw_scenario_equal:
 *
 * Compares everything that is saved, in O(n).
 *
 * Returns: whether @a and @b would be written alike
 */
gboolean
rw_scenario_equal (RwScenario *a,
                   RwScenario *b)
{
  g_return_val_if_fail (RW_IS_SCENARIO (a), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (b), FALSE);

  return g_str_equal (a->id, b->id) &&
         g_str_equal (a->name, b->name) &&
         g_str_equal (a->note, b->note) &&
         lists_equal (rw_scenario_get_workloads (a),
                      rw_scenario_get_workloads (b), workloads_equal) &&
         lists_equal (rw_scenario_get_controls (a),
                      rw_scenario_get_controls (b), controls_equal) &&
         rw_extras_equal (a->extras, b->extras);
}
