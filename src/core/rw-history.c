/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history as an object to follow: groups, what grows, what is saved, and
 * telling of it all once.
 */

#include "config.h"

#include "core/rw-history-private.h"

#include "core/rw-document-private.h"
#include "core/rw-step-stack.h"

struct _RwHistory
{
  GObject      parent_instance;

  /* Owned */
  RwDocument  *document;
  RwCatalogue *catalogue;      /* (nullable) */
  RwStepStack  stack;
  RwStep      *open;           /* (nullable): the group under way */

  /* What was told of names; owned, nullable. */
  char        *undo_name;
  char        *redo_name;

  RwStep      *showing;        /* (borrowed) (nullable): just undone or redone */
  guint64      saved_position;
  guint        depth;          /* of groups */
  gboolean     sealed;         /* the last step does not grow any more */
  gboolean     reopened;       /* open is still in stack */
  gboolean     touched;        /* something was done in the group */
  gboolean     swapping;       /* the document is between two states */

  /* What was told. */
  gboolean     can_undo;
  gboolean     can_redo;
  gboolean     changed;
};

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_CATALOGUE,
  PROP_EDITABLE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_CHANGED,
} RwHistoryProperty;

typedef enum
{
  SIGNAL_APPLIED,
} RwHistorySignal;

static GParamSpec *properties[PROP_CHANGED + 1];
static guint signals[SIGNAL_APPLIED + 1];

G_DEFINE_FINAL_TYPE (RwHistory, rw_history, G_TYPE_OBJECT)

static void
update_flag (RwHistory         *self,
             gboolean          *flag,
             gboolean           value,
             RwHistoryProperty  property)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_name (RwHistory          *self,
             char              **name,
             const RwStep       *step,
             RwHistoryProperty   property)
{
  const char *value = step != NULL ? step->name : NULL;

  if (g_strcmp0 (*name, value) == 0)
    return;

  g_free (*name);
  *name = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_properties (RwHistory *self)
{
  RwStep *undo = rw_step_stack_get_undo (&self->stack);
  RwStep *redo = rw_step_stack_get_redo (&self->stack);

  g_object_freeze_notify (G_OBJECT (self));
  update_flag (self, &self->can_undo, undo != NULL, PROP_CAN_UNDO);
  update_flag (self, &self->can_redo, redo != NULL, PROP_CAN_REDO);
  update_name (self, &self->undo_name, undo, PROP_UNDO_NAME);
  update_name (self, &self->redo_name, redo, PROP_REDO_NAME);
  update_flag (self, &self->changed,
               rw_history_get_position (self) != self->saved_position,
               PROP_CHANGED);
  g_object_thaw_notify (G_OBJECT (self));
}

/* Somebody who listens may let go of the history. */
static void
tell (RwHistory *self)
{
  g_autoptr (RwHistory) keep = g_object_ref (self);

  update_properties (self);
  rw_document_emit_changed (self->document);
  g_signal_emit (self, signals[SIGNAL_APPLIED], 0);
  self->showing = NULL;
}

static void
push (RwHistory *self,
      RwStep    *step)
{
  rw_history_seal (self);
  self->sealed = step->key == NULL;
  if (self->sealed)
    rw_step_close (step);
  rw_step_stack_push (&self->stack, step);
}

static void
close_group (RwHistory *self)
{
  RwStep *step = g_steal_pointer (&self->open);
  gboolean reopened = self->reopened;

  self->reopened = FALSE;
  if (reopened)
    {
      if (self->touched && !rw_step_stack_settle (&self->stack))
        self->sealed = TRUE;
    }
  else if (self->touched && rw_step_settle (step))
    push (self, step);
  else
    {
      self->touched = FALSE;
      rw_step_free (step);
    }

  if (self->touched)
    tell (self);
}

/* Undoing and doing again differ only in which step it is. */
static void
swap (RwHistory  *self,
      RwStep     *step,
      void      (*swap_step) (RwStepStack *stack))
{
  if (step == NULL || !rw_history_is_open (self) || self->depth > 0)
    return;

  rw_history_seal (self);
  self->swapping = TRUE;
  swap_step (&self->stack);
  self->swapping = FALSE;
  self->showing = step;
  tell (self);
}

static void
read_only_changed_cb (RwHistory *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
}

static void
rw_history_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RwHistory *self = RW_HISTORY (object);

  switch ((RwHistoryProperty) id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_CATALOGUE:
      g_value_set_object (value, rw_history_get_catalogue (self));
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, rw_history_get_editable (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, self->undo_name);
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, self->redo_name);
      break;
    case PROP_CHANGED:
      g_value_set_boolean (value, self->changed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_history_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RwHistory *self = RW_HISTORY (object);

  switch ((RwHistoryProperty) id)
    {
    case PROP_DOCUMENT:
      self->document = g_value_dup_object (value);
      break;
    case PROP_CATALOGUE:
      rw_history_set_catalogue (self, g_value_get_object (value));
      break;
    case PROP_EDITABLE:
    case PROP_CAN_UNDO:
    case PROP_CAN_REDO:
    case PROP_UNDO_NAME:
    case PROP_REDO_NAME:
    case PROP_CHANGED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_history_constructed (GObject *object)
{
  RwHistory *self = RW_HISTORY (object);

  G_OBJECT_CLASS (rw_history_parent_class)->constructed (object);

  g_signal_connect_object (self->document, "notify::read-only",
                           G_CALLBACK (read_only_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
rw_history_finalize (GObject *object)
{
  RwHistory *self = RW_HISTORY (object);

  if (self->open != NULL && !self->reopened)
    rw_step_free (self->open);
  rw_step_stack_clear (&self->stack);
  g_clear_object (&self->document);
  g_clear_object (&self->catalogue);
  g_free (self->undo_name);
  g_free (self->redo_name);

  G_OBJECT_CLASS (rw_history_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, RW_TYPE_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_CATALOGUE] =
    g_param_spec_object ("catalogue", NULL, NULL, RW_TYPE_CATALOGUE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                         G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_EDITABLE] =
    g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] =
    g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_NAME] =
    g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] =
    g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  properties[PROP_CHANGED] =
    g_param_spec_boolean ("changed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);
}

static void
rw_history_class_init (RwHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rw_history_get_property;
  object_class->set_property = rw_history_set_property;
  object_class->constructed = rw_history_constructed;
  object_class->finalize = rw_history_finalize;
  install_properties (object_class);

  /**
   * RwHistory::applied:
   *
   * A step was done, undone or done again, and the document has told of it.
   */
  signals[SIGNAL_APPLIED] =
    g_signal_new ("applied", RW_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rw_history_init (RwHistory *self)
{
  rw_step_stack_init (&self->stack);
  self->sealed = TRUE;
}

/**
 * rw_history_new:
 * @document: what is edited
 *
 * Makes a history without steps. As it is, the document counts as saved.
 *
 * Returns: (transfer full): the history
 */
RwHistory *
rw_history_new (RwDocument *document)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (document), NULL);

  return g_object_new (RW_TYPE_HISTORY, "document", document, NULL);
}

/**
 * rw_history_get_document:
 *
 * Gets what is edited.
 *
 * Returns: (transfer none): the document
 */
RwDocument *
rw_history_get_document (RwHistory *self)
{
  g_return_val_if_fail (RW_IS_HISTORY (self), NULL);

  return self->document;
}

/**
 * rw_history_get_catalogue:
 *
 * Gets what edits are held against: the catalogue of the document where it
 * brings one along.
 *
 * Returns: (transfer none) (nullable): the catalogue, or %NULL where layers
 *   and editions are not checked
 */
RwCatalogue *
rw_history_get_catalogue (RwHistory *self)
{
  RwCatalogue *own;

  g_return_val_if_fail (RW_IS_HISTORY (self), NULL);

  own = rw_document_get_catalogue (self->document);
  return own != NULL ? own : self->catalogue;
}

/**
 * rw_history_set_catalogue:
 * @catalogue: (nullable): the catalogue that is there for all documents
 *
 * Sets what edits are held against.
 */
void
rw_history_set_catalogue (RwHistory   *self,
                          RwCatalogue *catalogue)
{
  g_return_if_fail (RW_IS_HISTORY (self));
  g_return_if_fail (catalogue == NULL || RW_IS_CATALOGUE (catalogue));

  if (g_set_object (&self->catalogue, catalogue))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATALOGUE]);
}

/**
 * rw_history_get_editable:
 *
 * Gets whether the document may be edited.
 *
 * Returns: %FALSE for documents that are read-only: no command does anything
 */
gboolean
rw_history_get_editable (RwHistory *self)
{
  g_return_val_if_fail (RW_IS_HISTORY (self), FALSE);

  return !rw_document_get_read_only (self->document);
}

/**
 * rw_history_get_can_undo:
 *
 * Gets whether there is a step to undo.
 *
 * Returns: whether rw_history_undo() does something
 */
gboolean
rw_history_get_can_undo (RwHistory *self)
{
  g_return_val_if_fail (RW_IS_HISTORY (self), FALSE);

  return self->can_undo;
}

/**
 * rw_history_get_can_redo:
 *
 * Gets whether there is a step to do again.
 *
 * Returns: whether rw_history_redo() does something
 */
gboolean
rw_history_get_can_redo (RwHistory *self)
{
  g_return_val_if_fail (RW_IS_HISTORY (self), FALSE);

  return self->can_redo;
}

/**
 * rw_history_get_undo_name:
 *
 * Gets what the step is called that would be undone, such as "Remove 3
 * Workloads".
 *
 * Returns: (nullable): plain translated text in header capitals, or %NULL
 *   where there is none
 */
const char *
rw_history_get_undo_name (RwHistory *self)
{
  g_return_val_if_fail (RW_IS_HISTORY (self), NULL);

  return self->undo_name;
}

/**
 * rw_history_get_redo_name:
 *
 * Gets what the step is called that would be done again.
 *
 * Returns: (nullable): plain translated text in header capitals, or %NULL
 *   where there is none
 */
const char *
rw_history_get_redo_name (RwHistory *self)
{
  g_return_val_if_fail (RW_IS_HISTORY (self), NULL);

  return self->redo_name;
}

/**
 * rw_history_undo:
 *
 * Takes the last step back. Within a group it does nothing.
 */
void
rw_history_undo (RwHistory *self)
{
  g_return_if_fail (RW_IS_HISTORY (self));

  swap (self, rw_step_stack_get_undo (&self->stack), rw_step_stack_undo);
}

/**
 * rw_history_redo:
 *
 * Does again what was undone last. Within a group it does nothing.
 */
void
rw_history_redo (RwHistory *self)
{
  g_return_if_fail (RW_IS_HISTORY (self));

  swap (self, rw_step_stack_get_redo (&self->stack), rw_step_stack_redo);
}

/**
 * rw_history_begin:
 * @name: what the step is called, in header capitals
 * @coalesce_key: (nullable): where the last step was begun with the same key
 *   and is not sealed, it grows instead of another being made
 *
 * Begins a group: all edits up to rw_history_end() are one step. Groups can be
 * nested; the outermost gives the name and the key. A step without effect is
 * dropped.
 */
void
rw_history_begin (RwHistory  *self,
                  const char *name,
                  const char *coalesce_key)
{
  RwStep *last;

  g_return_if_fail (RW_IS_HISTORY (self));
  g_return_if_fail (name != NULL);

  if (self->depth++ > 0)
    return;

  self->touched = FALSE;
  self->showing = NULL;
  last = rw_step_stack_get_undo (&self->stack);
  self->reopened = coalesce_key != NULL && last != NULL && !self->sealed &&
                   g_strcmp0 (last->key, coalesce_key) == 0;
  self->open = self->reopened ? last : rw_step_new (name, coalesce_key);
}

/**
 * rw_history_end:
 *
 * Ends a group. With the outermost one, the document tells of the change.
 */
void
rw_history_end (RwHistory *self)
{
  g_return_if_fail (RW_IS_HISTORY (self));
  g_return_if_fail (self->depth > 0);

  if (--self->depth == 0)
    close_group (self);
}

/**
 * rw_history_seal:
 *
 * Ends what grows: the next edit is a new step. For when typing ends, the
 * selection changes or the document is saved.
 */
void
rw_history_seal (RwHistory *self)
{
  RwStep *last;

  g_return_if_fail (RW_IS_HISTORY (self));

  if (self->reopened)
    return;

  last = rw_step_stack_get_undo (&self->stack);
  self->sealed = TRUE;
  if (last != NULL)
    rw_step_close (last);
}

/**
 * rw_history_get_position:
 *
 * Gets a number for the state that the document is in. A state that comes
 * back by undoing has its number again; no other state ever has it.
 *
 * Returns: the number
 */
guint64
rw_history_get_position (RwHistory *self)
{
  g_return_val_if_fail (RW_IS_HISTORY (self), 0);

  return rw_step_stack_get_position (&self->stack);
}

/**
 * rw_history_set_saved:
 * @position: what rw_history_get_position() gave when the document was
 *   written, or %RW_HISTORY_UNSAVED
 *
 * Sets which state is on disk. What is typed from then on is a new step, so that
 * undoing can come back to it.
 */
void
rw_history_set_saved (RwHistory *self,
                      guint64    position)
{
  g_return_if_fail (RW_IS_HISTORY (self));

  if (position == rw_history_get_position (self))
    rw_history_seal (self);
  self->saved_position = position;
  update_properties (self);
}

/**
 * rw_history_get_changed:
 *
 * Gets whether the document differs from what is on disk.
 *
 * Returns: %TRUE if closing it would lose something
 */
gboolean
rw_history_get_changed (RwHistory *self)
{
  g_return_val_if_fail (RW_IS_HISTORY (self), FALSE);

  return self->changed;
}

/**
 * rw_history_get_place:
 * @out_scenario: (out) (transfer none) (nullable): a scenario
 * @out_workload_id: (out) (transfer none) (nullable): a workload of it
 * @out_layer_id: (out) (transfer none) (nullable): a layer
 *
 * Gets where something was just undone or done again, for those who hear of it
 * by [signal@Rw.Document::changed] or [signal@Rw.History::applied]. What is
 * named may be gone.
 *
 * Returns: %FALSE at any other time
 */
gboolean
rw_history_get_place (RwHistory   *self,
                      RwScenario **out_scenario,
                      const char **out_workload_id,
                      const char **out_layer_id)
{
  g_return_val_if_fail (RW_IS_HISTORY (self), FALSE);

  if (self->showing == NULL)
    return FALSE;

  *out_scenario = self->showing->scenario;
  *out_workload_id = self->showing->workload_id;
  *out_layer_id = self->showing->layer_id;
  return TRUE;
}

/**
 * rw_history_is_open:
 *
 * Tells whether an edit can be made now: the document is editable and not
 * between two states.
 *
 * Returns: whether commands may change something
 */
gboolean
rw_history_is_open (RwHistory *self)
{
  g_return_val_if_fail (RW_IS_HISTORY (self), FALSE);

  return !self->swapping && rw_history_get_editable (self);
}

/**
 * rw_history_apply:
 * @change: (transfer full): a change that is not done yet
 *
 * Does a change as part of the group under way.
 */
void
rw_history_apply (RwHistory *self,
                  RwChange  *change)
{
  g_return_if_fail (RW_IS_HISTORY (self));
  g_return_if_fail (self->open != NULL && !self->swapping);

  self->touched = TRUE;
  self->swapping = TRUE;
  rw_step_apply (self->open, change);
  self->swapping = FALSE;
}

/**
 * rw_history_set_place:
 * @scenario: (nullable): a scenario
 * @workload_id: (nullable): a workload of it
 * @layer_id: (nullable): a layer
 *
 * Sets where the group under way happens, unless that is known.
 */
void
rw_history_set_place (RwHistory  *self,
                      RwScenario *scenario,
                      const char *workload_id,
                      const char *layer_id)
{
  g_return_if_fail (RW_IS_HISTORY (self));
  g_return_if_fail (self->open != NULL);

  rw_step_set_place (self->open, scenario, workload_id, layer_id);
}

/**
 * rw_history_get_bytes:
 *
 * Estimates, from above, the memory that all steps take.
 *
 * Returns: a number of bytes
 */
gsize
rw_history_get_bytes (RwHistory *self)
{
  g_return_val_if_fail (RW_IS_HISTORY (self), 0);

  return self->stack.bytes;
}
