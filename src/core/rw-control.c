/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A control as an observable object.
 */

#include "config.h"

#include "core/rw-control.h"

#include "core/rw-extras.h"
#include "core/rw-util-private.h"

struct _RwControl
{
  GObject         parent_instance;

  /* Owned, never NULL */
  char           *id;
  char           *name;
  char           *layer_id;
  char           *workload_id;
  char           *catalogue_id;
  char           *assignee;
  char           *due;
  char           *evidence;
  char           *note;
  RwExtras       *extras;

  RwControlState  state;
  RwOwner         owner;
};

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_LAYER_ID,
  PROP_WORKLOAD_ID,
  PROP_CATALOGUE_ID,
  PROP_STATE,
  PROP_OWNER,
  PROP_ASSIGNEE,
  PROP_DUE,
  PROP_EVIDENCE,
  PROP_NOTE,
} RwControlProperty;

static GParamSpec *properties[PROP_NOTE + 1];

G_DEFINE_FINAL_TYPE (RwControl, rw_control, G_TYPE_OBJECT)

static void
rw_control_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RwControl *self = RW_CONTROL (object);

  switch ((RwControlProperty) id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_LAYER_ID:
      g_value_set_string (value, self->layer_id);
      break;
    case PROP_WORKLOAD_ID:
      g_value_set_string (value, self->workload_id);
      break;
    case PROP_CATALOGUE_ID:
      g_value_set_string (value, self->catalogue_id);
      break;
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_OWNER:
      g_value_set_uint (value, self->owner);
      break;
    case PROP_ASSIGNEE:
      g_value_set_string (value, self->assignee);
      break;
    case PROP_DUE:
      g_value_set_string (value, self->due);
      break;
    case PROP_EVIDENCE:
      g_value_set_string (value, self->evidence);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_control_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RwControl *self = RW_CONTROL (object);

  switch ((RwControlProperty) id)
    {
    case PROP_NAME:
      rw_control_set_name (self, g_value_get_string (value));
      break;
    case PROP_LAYER_ID:
      rw_control_set_layer_id (self, g_value_get_string (value));
      break;
    case PROP_WORKLOAD_ID:
      rw_control_set_workload_id (self, g_value_get_string (value));
      break;
    case PROP_CATALOGUE_ID:
      rw_control_set_catalogue_id (self, g_value_get_string (value));
      break;
    case PROP_STATE:
      rw_control_set_state (self, g_value_get_uint (value));
      break;
    case PROP_OWNER:
      rw_control_set_owner (self, g_value_get_uint (value));
      break;
    case PROP_ASSIGNEE:
      rw_control_set_assignee (self, g_value_get_string (value));
      break;
    case PROP_DUE:
      rw_control_set_due (self, g_value_get_string (value));
      break;
    case PROP_EVIDENCE:
      rw_control_set_evidence (self, g_value_get_string (value));
      break;
    case PROP_NOTE:
      rw_control_set_note (self, g_value_get_string (value));
      break;
    case PROP_ID:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_control_finalize (GObject *object)
{
  RwControl *self = RW_CONTROL (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->layer_id);
  g_free (self->workload_id);
  g_free (self->catalogue_id);
  g_free (self->assignee);
  g_free (self->due);
  g_free (self->evidence);
  g_free (self->note);
  g_clear_pointer (&self->extras, rw_extras_free);

  G_OBJECT_CLASS (rw_control_parent_class)->finalize (object);
}

static void
rw_control_class_init (RwControlClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                            G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rw_control_get_property;
  object_class->set_property = rw_control_set_property;
  object_class->finalize = rw_control_finalize;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_LAYER_ID] =
    g_param_spec_string ("layer-id", NULL, NULL, "", flags);
  properties[PROP_WORKLOAD_ID] =
    g_param_spec_string ("workload-id", NULL, NULL, "", flags);
  properties[PROP_CATALOGUE_ID] =
    g_param_spec_string ("catalogue-id", NULL, NULL, "", flags);
  properties[PROP_ASSIGNEE] =
    g_param_spec_string ("assignee", NULL, NULL, "", flags);
  properties[PROP_DUE] =
    g_param_spec_string ("due", NULL, NULL, "", flags);
  properties[PROP_EVIDENCE] =
    g_param_spec_string ("evidence", NULL, NULL, "", flags);
  properties[PROP_NOTE] =
    g_param_spec_string ("note", NULL, NULL, "", flags);
  properties[PROP_STATE] =
    g_param_spec_uint ("state", NULL, NULL, 0, RW_N_CONTROL_STATES - 1,
                       RW_CONTROL_STATE_IMPLEMENTED, flags);
  properties[PROP_OWNER] =
    g_param_spec_uint ("owner", NULL, NULL, 0, RW_N_OWNERS - 1,
                       RW_OWNER_CUSTOMER, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);
}

static void
rw_control_init (RwControl *self)
{
  self->id = g_strdup ("");
  self->name = g_strdup ("");
  self->layer_id = g_strdup ("");
  self->workload_id = g_strdup ("");
  self->catalogue_id = g_strdup ("");
  self->assignee = g_strdup ("");
  self->due = g_strdup ("");
  self->evidence = g_strdup ("");
  self->note = g_strdup ("");
  self->extras = rw_extras_new ();
}

/**
 * rw_control_new:
 * @id: identifier, unique in its scenario
 * @name: what people call it
 * @layer_id: the layer it protects
 *
 * Makes an implemented control of the customer's for all workloads.
 *
 * Returns: (transfer full): the control
 */
RwControl *
rw_control_new (const char *id,
                const char *name,
                const char *layer_id)
{
  RwControl *self;

  g_return_val_if_fail (id != NULL, NULL);

  /* Not through properties: a large document has tens of thousands. */
  self = g_object_new (RW_TYPE_CONTROL, NULL);
  rw_set_string (&self->id, id);
  rw_set_string (&self->name, name);
  rw_set_string (&self->layer_id, layer_id);
  return self;
}

/**
 * rw_control_get_id:
 *
 * Gets the identifier, which never changes.
 *
 * Returns: the identifier
 */
const char *
rw_control_get_id (RwControl *self)
{
  g_return_val_if_fail (RW_IS_CONTROL (self), NULL);

  return self->id;
}

/**
 * rw_control_get_name:
 *
 * Gets the what people call the control.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_control_get_name (RwControl *self)
{
  g_return_val_if_fail (RW_IS_CONTROL (self), NULL);

  return self->name;
}

/**
 * rw_control_set_name:
 * @name: (nullable): the what people call the control
 *
 * Sets it; %NULL means "".
 */
void
rw_control_set_name (RwControl *self,
                     const char *name)
{
  g_return_if_fail (RW_IS_CONTROL (self));

  if (rw_set_string (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * rw_control_get_layer_id:
 *
 * Gets the identifier of the layer it protects.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_control_get_layer_id (RwControl *self)
{
  g_return_val_if_fail (RW_IS_CONTROL (self), NULL);

  return self->layer_id;
}

/**
 * rw_control_set_layer_id:
 * @layer_id: (nullable): the identifier of the layer it protects
 *
 * Sets it; %NULL means "".
 */
void
rw_control_set_layer_id (RwControl *self,
                         const char *layer_id)
{
  g_return_if_fail (RW_IS_CONTROL (self));

  if (rw_set_string (&self->layer_id, layer_id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAYER_ID]);
}

/**
 * rw_control_get_workload_id:
 *
 * Gets the identifier of the one workload it protects, "" for all.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_control_get_workload_id (RwControl *self)
{
  g_return_val_if_fail (RW_IS_CONTROL (self), NULL);

  return self->workload_id;
}

/**
 * rw_control_set_workload_id:
 * @workload_id: (nullable): the identifier of the one workload it protects, "" for all
 *
 * Sets it; %NULL means "".
 */
void
rw_control_set_workload_id (RwControl *self,
                            const char *workload_id)
{
  g_return_if_fail (RW_IS_CONTROL (self));

  if (rw_set_string (&self->workload_id, workload_id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKLOAD_ID]);
}

/**
 * rw_control_get_catalogue_id:
 *
 * Gets the identifier of its catalogue entry, "" for none.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_control_get_catalogue_id (RwControl *self)
{
  g_return_val_if_fail (RW_IS_CONTROL (self), NULL);

  return self->catalogue_id;
}

/**
 * rw_control_set_catalogue_id:
 * @catalogue_id: (nullable): the identifier of its catalogue entry, "" for none
 *
 * Sets it; %NULL means "".
 */
void
rw_control_set_catalogue_id (RwControl *self,
                             const char *catalogue_id)
{
  g_return_if_fail (RW_IS_CONTROL (self));

  if (rw_set_string (&self->catalogue_id, catalogue_id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATALOGUE_ID]);
}

/**
 * rw_control_get_state:
 *
 * Gets how far the control has come.
 *
 * Returns: the state
 */
RwControlState
rw_control_get_state (RwControl *self)
{
  g_return_val_if_fail (RW_IS_CONTROL (self), RW_CONTROL_STATE_IMPLEMENTED);

  return self->state;
}

/**
 * rw_control_set_state:
 * @state: how far the control has come
 *
 * Sets it.
 */
void
rw_control_set_state (RwControl *self,
                      RwControlState state)
{
  g_return_if_fail (RW_IS_CONTROL (self));
  g_return_if_fail (state < RW_N_CONTROL_STATES);

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * rw_control_get_owner:
 *
 * Gets who runs the control.
 *
 * Returns: the owner
 */
RwOwner
rw_control_get_owner (RwControl *self)
{
  g_return_val_if_fail (RW_IS_CONTROL (self), RW_OWNER_CUSTOMER);

  return self->owner;
}

/**
 * rw_control_set_owner:
 * @owner: who runs the control
 *
 * Sets it.
 */
void
rw_control_set_owner (RwControl *self,
                      RwOwner owner)
{
  g_return_if_fail (RW_IS_CONTROL (self));
  g_return_if_fail (owner < RW_N_OWNERS);

  if (self->owner == owner)
    return;

  self->owner = owner;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNER]);
}

/**
 * rw_control_get_assignee:
 *
 * Gets the name of the person or team that answers for it, "" for nobody.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_control_get_assignee (RwControl *self)
{
  g_return_val_if_fail (RW_IS_CONTROL (self), NULL);

  return self->assignee;
}

/**
 * rw_control_set_assignee:
 * @assignee: (nullable): the name of the person or team that answers for it, "" for nobody
 *
 * Sets it; %NULL means "".
 */
void
rw_control_set_assignee (RwControl *self,
                         const char *assignee)
{
  g_return_if_fail (RW_IS_CONTROL (self));

  if (rw_set_string (&self->assignee, assignee))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASSIGNEE]);
}

/**
 * rw_control_get_due:
 *
 * Gets the day by which the control shall be in place.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_control_get_due (RwControl *self)
{
  g_return_val_if_fail (RW_IS_CONTROL (self), NULL);

  return self->due;
}

/**
 * rw_control_set_due:
 * @due: (nullable): a day such as "2026-12-31", "" for none
 *
 * Sets it; %NULL means "".
 */
void
rw_control_set_due (RwControl *self,
                    const char *due)
{
  g_return_if_fail (RW_IS_CONTROL (self));

  if (rw_set_string (&self->due, due))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DUE]);
}

/**
 * rw_control_get_evidence:
 *
 * Gets where it can be seen that the control is in place.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_control_get_evidence (RwControl *self)
{
  g_return_val_if_fail (RW_IS_CONTROL (self), NULL);

  return self->evidence;
}

/**
 * rw_control_set_evidence:
 * @evidence: (nullable): an address (http, https or mailto), "" for none
 *
 * Sets it; %NULL means "".
 */
void
rw_control_set_evidence (RwControl *self,
                         const char *evidence)
{
  g_return_if_fail (RW_IS_CONTROL (self));

  if (rw_set_string (&self->evidence, evidence))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVIDENCE]);
}

/**
 * rw_control_get_note:
 *
 * Gets the plain text somebody wrote down.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_control_get_note (RwControl *self)
{
  g_return_val_if_fail (RW_IS_CONTROL (self), NULL);

  return self->note;
}

/**
 * rw_control_set_note:
 * @note: (nullable): the plain text somebody wrote down
 *
 * Sets it; %NULL means "".
 */
void
rw_control_set_note (RwControl *self,
                     const char *note)
{
  g_return_if_fail (RW_IS_CONTROL (self));

  if (rw_set_string (&self->note, note))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

/**
 * rw_control_get_extras:
 *
 * Gets what the file holds here that this version does not know.
 *
 * Returns: (transfer none): the extras, which readers fill
 */
RwExtras *
rw_control_get_extras (RwControl *self)
{
  g_return_val_if_fail (RW_IS_CONTROL (self), NULL);

  return self->extras;
}

/**
 * rw_control_copy:
 * @id: the identifier of the copy
 *
 * Copies everything that is saved.
 *
 * Returns: (transfer full): the copy
 */
RwControl *
rw_control_copy (RwControl  *self,
                 const char *id)
{
  RwControl *copy;

  g_return_val_if_fail (RW_IS_CONTROL (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  copy = rw_control_new (id, self->name, self->layer_id);
  rw_set_string (&copy->workload_id, self->workload_id);
  rw_set_string (&copy->catalogue_id, self->catalogue_id);
  rw_set_string (&copy->assignee, self->assignee);
  rw_set_string (&copy->due, self->due);
  rw_set_string (&copy->evidence, self->evidence);
  rw_set_string (&copy->note, self->note);
  copy->state = self->state;
  copy->owner = self->owner;
  rw_extras_free (copy->extras);
  copy->extras = rw_extras_copy (self->extras);
  return copy;
}

/**
 * rw_control_equal:
 *
 * Compares everything that is saved.
 *
 * Returns: whether @a and @b would be written alike
 */
gboolean
rw_control_equal (RwControl *a,
                  RwControl *b)
{
  g_return_val_if_fail (RW_IS_CONTROL (a), FALSE);
  g_return_val_if_fail (RW_IS_CONTROL (b), FALSE);

  return g_str_equal (a->id, b->id) &&
         g_str_equal (a->name, b->name) &&
         g_str_equal (a->layer_id, b->layer_id) &&
         g_str_equal (a->workload_id, b->workload_id) &&
         g_str_equal (a->catalogue_id, b->catalogue_id) &&
         g_str_equal (a->assignee, b->assignee) &&
         g_str_equal (a->due, b->due) &&
         g_str_equal (a->evidence, b->evidence) &&
         g_str_equal (a->note, b->note) &&
         a->state == b->state &&
         a->owner == b->owner &&
         rw_extras_equal (a->extras, b->extras);
}
