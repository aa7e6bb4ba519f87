/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A workload as an observable object. It knows nothing of who owns what: its
 * overrides and splits are kept in rw-workload-owners.c, and read by the
 * ownership module.
 */

#include "config.h"

#include "core/rw-workload-private.h"

#include "core/rw-extras.h"
#include "core/rw-util-private.h"

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_SERVICE_ID,
  PROP_MODEL,
  PROP_GROUP,
  PROP_WEIGHT,
  PROP_NOTE,
} RwWorkloadProperty;

static GParamSpec *properties[PROP_NOTE + 1];

G_DEFINE_FINAL_TYPE (RwWorkload, rw_workload, G_TYPE_OBJECT)

static void
rw_workload_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  RwWorkload *self = RW_WORKLOAD (object);

  switch ((RwWorkloadProperty) id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_SERVICE_ID:
      g_value_set_string (value, self->service_id);
      break;
    case PROP_MODEL:
      g_value_set_uint (value, self->model);
      break;
    case PROP_GROUP:
      g_value_set_string (value, self->group);
      break;
    case PROP_WEIGHT:
      g_value_set_uint (value, self->weight);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_workload_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  RwWorkload *self = RW_WORKLOAD (object);

  switch ((RwWorkloadProperty) id)
    {
    case PROP_NAME:
      rw_workload_set_name (self, g_value_get_string (value));
      break;
    case PROP_SERVICE_ID:
      rw_workload_set_service_id (self, g_value_get_string (value));
      break;
    case PROP_MODEL:
      rw_workload_set_model (self, g_value_get_uint (value));
      break;
    case PROP_GROUP:
      rw_workload_set_group (self, g_value_get_string (value));
      break;
    case PROP_WEIGHT:
      rw_workload_set_weight (self, g_value_get_uint (value));
      break;
    case PROP_NOTE:
      rw_workload_set_note (self, g_value_get_string (value));
      break;
    case PROP_ID:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_workload_finalize (GObject *object)
{
  RwWorkload *self = RW_WORKLOAD (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->service_id);
  g_free (self->group);
  g_free (self->note);
  g_clear_pointer (&self->overrides, g_ptr_array_unref);
  g_clear_pointer (&self->splits, g_ptr_array_unref);
  g_clear_pointer (&self->extras, rw_extras_free);

  G_OBJECT_CLASS (rw_workload_parent_class)->finalize (object);
}

static void
rw_workload_class_init (RwWorkloadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                            G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rw_workload_get_property;
  object_class->set_property = rw_workload_set_property;
  object_class->finalize = rw_workload_finalize;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_SERVICE_ID] =
    g_param_spec_string ("service-id", NULL, NULL, "", flags);
  properties[PROP_MODEL] =
    g_param_spec_uint ("model", NULL, NULL, 0, RW_N_SERVICE_MODELS - 1,
                       RW_SERVICE_MODEL_ON_PREMISES, flags);
  properties[PROP_GROUP] =
    g_param_spec_string ("group", NULL, NULL, "", flags);
  properties[PROP_WEIGHT] =
    g_param_spec_uint ("weight", NULL, NULL, 1, RW_WORKLOAD_MAX_WEIGHT, 1,
                       flags);
  properties[PROP_NOTE] =
    g_param_spec_string ("note", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);

  /**
   * RwWorkload::overrides-changed:
   *
   * An owner was overridden, or an override was changed or removed.
   */
  g_signal_new ("overrides-changed", RW_TYPE_WORKLOAD, G_SIGNAL_RUN_LAST, 0,
                NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * RwWorkload::splits-changed:
   *
   * The parts of a shared layer were written down, changed or removed.
   */
  g_signal_new ("splits-changed", RW_TYPE_WORKLOAD, G_SIGNAL_RUN_LAST, 0,
                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rw_workload_init (RwWorkload *self)
{
  self->id = g_strdup ("");
  self->name = g_strdup ("");
  self->service_id = g_strdup ("");
  self->group = g_strdup ("");
  self->weight = 1;
  self->note = g_strdup ("");
  self->splits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rw_split_free);
  self->overrides =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rw_override_free);
  self->extras = rw_extras_new ();
}

/**
 * rw_workload_new:
 * @id: identifier, unique in its scenario
 * @name: what people call it
 * @model: its own service model
 *
 * Makes a workload without a service, note or override.
 *
 * Returns: (transfer full): the workload
 */
RwWorkload *
rw_workload_new (const char     *id,
                 const char     *name,
                 RwServiceModel  model)
{
  RwWorkload *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (model < RW_N_SERVICE_MODELS, NULL);

  /* Not through properties: a large document has tens of thousands. */
  self = g_object_new (RW_TYPE_WORKLOAD, NULL);
  rw_set_string (&self->id, id);
  rw_set_string (&self->name, name);
  self->model = model;
  return self;
}

/**
 * rw_workload_get_id:
 *
 * Gets the identifier, which never changes.
 *
 * Returns: the identifier
 */
const char *
rw_workload_get_id (RwWorkload *self)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);

  return self->id;
}

/**
 * rw_workload_get_name:
 *
 * Gets what people call the workload.
 *
 * Returns: the name, may be empty
 */
const char *
rw_workload_get_name (RwWorkload *self)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);

  return self->name;
}

/**
 * rw_workload_set_name:
 * @name: (nullable): what people call it
 *
 * Sets the name.
 */
void
rw_workload_set_name (RwWorkload *self,
                      const char *name)
{
  g_return_if_fail (RW_IS_WORKLOAD (self));

  if (rw_set_string (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * rw_workload_get_service_id:
 *
 * Gets the catalogue's identifier of the service that is used. The catalogue
 * at hand need not know it.
 *
 * Returns: the identifier, "" for none
 */
const char *
rw_workload_get_service_id (RwWorkload *self)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);

  return self->service_id;
}

/**
 * rw_workload_set_service_id:
 * @service_id: (nullable): a catalogue identifier, or nothing
 *
 * Sets the service. The model stays as it is.
 */
void
rw_workload_set_service_id (RwWorkload *self,
                            const char *service_id)
{
  g_return_if_fail (RW_IS_WORKLOAD (self));

  if (rw_set_string (&self->service_id, service_id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SERVICE_ID]);
}

/**
 * rw_workload_get_model:
 *
 * Gets the service model of this use of the service.
 *
 * Returns: the service model
 */
RwServiceModel
rw_workload_get_model (RwWorkload *self)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), RW_SERVICE_MODEL_ON_PREMISES);

  return self->model;
}

/**
 * rw_workload_set_model:
 * @model: a service model
 *
 * Sets the service model.
 */
void
rw_workload_set_model (RwWorkload     *self,
                       RwServiceModel  model)
{
  g_return_if_fail (RW_IS_WORKLOAD (self));
  g_return_if_fail (model < RW_N_SERVICE_MODELS);

  if (self->model == model)
    return;

  self->model = model;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/**
 * rw_workload_get_group:
 *
 * Gets the name of the group that the workload is listed in.
 *
 * Returns: the name, "" for none
 */
const char *
rw_workload_get_group (RwWorkload *self)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);

  return self->group;
}

/**
 * rw_workload_set_group:
 * @group: (nullable): the name of a group, or nothing
 *
 * Sets the group. Workloads are in the same one where the names are equal.
 */
void
rw_workload_set_group (RwWorkload *self,
                       const char *group)
{
  g_return_if_fail (RW_IS_WORKLOAD (self));

  if (rw_set_string (&self->group, group))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP]);
}

/**
 * rw_workload_get_weight:
 *
 * Gets how much the workload counts beside the others, where they are not
 * looked at as equals.
 *
 * Returns: 1 to %RW_WORKLOAD_MAX_WEIGHT
 */
guint
rw_workload_get_weight (RwWorkload *self)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), 1);

  return self->weight;
}

/**
 * rw_workload_set_weight:
 * @weight: 1 to %RW_WORKLOAD_MAX_WEIGHT
 *
 * Sets how much the workload counts beside the others.
 */
void
rw_workload_set_weight (RwWorkload *self,
                        guint       weight)
{
  g_return_if_fail (RW_IS_WORKLOAD (self));
  g_return_if_fail (weight >= 1 && weight <= RW_WORKLOAD_MAX_WEIGHT);

  if (self->weight == weight)
    return;

  self->weight = weight;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEIGHT]);
}

/**
 * rw_workload_get_note:
 *
 * Gets what somebody wrote down about the workload.
 *
 * Returns: plain text, may be empty
 */
const char *
rw_workload_get_note (RwWorkload *self)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);

  return self->note;
}

/**
 * rw_workload_set_note:
 * @note: (nullable): plain text
 *
 * Sets the note.
 */
void
rw_workload_set_note (RwWorkload *self,
                      const char *note)
{
  g_return_if_fail (RW_IS_WORKLOAD (self));

  if (rw_set_string (&self->note, note))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

/**
 * rw_workload_get_extras:
 *
 * Gets what the file holds here that this version does not know.
 *
 * Returns: (transfer none): the extras, which readers fill
 */
RwExtras *
rw_workload_get_extras (RwWorkload *self)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);

  return self->extras;
}

/**
 * rw_workload_copy:
 * @id: the identifier of the copy
 *
 * Copies everything that is saved.
 *
 * Returns: (transfer full): the copy
 */
RwWorkload *
rw_workload_copy (RwWorkload *self,
                  const char *id)
{
  RwWorkload *copy;

  g_return_val_if_fail (RW_IS_WORKLOAD (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  copy = rw_workload_new (id, self->name, self->model);
  rw_set_string (&copy->service_id, self->service_id);
  rw_set_string (&copy->group, self->group);
  rw_set_string (&copy->note, self->note);
  copy->weight = self->weight;
  rw_workload_copy_owners (self, copy);
  rw_extras_free (copy->extras);
  copy->extras = rw_extras_copy (self->extras);
  return copy;
}

/**
 * rw_workload_equal:
 *
 * Compares everything that is saved.
 *
 * Returns: whether @a and @b would be written alike
 */
gboolean
rw_workload_equal (RwWorkload *a,
                   RwWorkload *b)
{
  g_return_val_if_fail (RW_IS_WORKLOAD (a), FALSE);
  g_return_val_if_fail (RW_IS_WORKLOAD (b), FALSE);

  return g_str_equal (a->id, b->id) &&
         g_str_equal (a->name, b->name) &&
         g_str_equal (a->service_id, b->service_id) &&
         g_str_equal (a->group, b->group) &&
         g_str_equal (a->note, b->note) &&
         a->model == b->model &&
         a->weight == b->weight &&
         rw_workload_owners_equal (a, b) &&
         rw_extras_equal (a->extras, b->extras);
}
