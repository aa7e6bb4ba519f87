/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state of a look at a document, for windows, tools and tests alike.
 */

#include "config.h"

#include "core/rw-session-private.h"

#include "core/rw-util-private.h"

typedef enum
{
  PROP_CATALOGUE = 1,
  PROP_DOCUMENT,
  PROP_HISTORY,
  PROP_SCENARIO,
  PROP_TOGGLE,
  PROP_GROUPING,
  PROP_WEIGHTED,
  PROP_DRILL,
  PROP_EDITION_ID,
  PROP_SELECTED_LAYER,
  PROP_SELECTED_WORKLOAD,
} RwSessionProperty;

typedef enum
{
  SIGNAL_CHANGED,
} RwSessionSignal;

static GParamSpec *properties[PROP_SELECTED_WORKLOAD + 1];
static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_FINAL_TYPE (RwSession, rw_session, G_TYPE_OBJECT)

static void
notify (RwSession         *self,
        RwSessionProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* What the document knows goes before what everybody knows. */
static RwCatalogue *
get_catalogue (RwSession *self)
{
  RwCatalogue *own = self->document != NULL
                     ? rw_document_get_catalogue (self->document) : NULL;

  return own != NULL ? own : self->catalogue;
}

static void
set_edition (RwSession       *self,
             const RwEdition *edition)
{
  if (edition == NULL)
    edition = rw_catalogue_get_default_edition (get_catalogue (self));
  if (self->edition == edition)
    return;

  self->edition = edition;
  notify (self, PROP_EDITION_ID);
}

static void
set_hidden (RwSession         *self,
            const char *const *layer_ids)
{
  g_hash_table_remove_all (self->hidden);
  for (guint i = 0; layer_ids[i] != NULL; i++)
    g_hash_table_add (self->hidden, g_strdup (layer_ids[i]));
}

static RwScenario *
find_opening_scenario (RwDocument *document)
{
  GListModel *scenarios = rw_document_get_scenarios (document);
  RwScenario *scenario =
    rw_document_find_scenario (document,
                               rw_document_get_opening_scenario (document));
  g_autoptr (RwScenario) first = NULL;

  if (scenario != NULL)
    return scenario;

  /* The list keeps its own reference. */
  first = g_list_model_get_item (scenarios, 0);
  return first;
}

static void
follow_edition (RwSession *self)
{
  const char *id = rw_document_get_edition_id (self->document);

  if (rw_set_string (&self->known_edition_id, id))
    set_edition (self, rw_catalogue_find_edition (get_catalogue (self), id));
}

static gboolean
find_scenario (RwSession *self,
               guint     *out_position)
{
  GListModel *scenarios = rw_document_get_scenarios (self->document);

  return self->scenario != NULL &&
         g_list_store_find (G_LIST_STORE (scenarios), self->scenario,
                            out_position);
}

/* Where the scenario is gone, the one that took its place is looked at. */
static void
follow_scenario (RwSession  *self,
                 RwScenario *shown)
{
  GListModel *scenarios = rw_document_get_scenarios (self->document);
  guint n = g_list_model_get_n_items (scenarios);
  g_autoptr (RwScenario) other = NULL;

  if (shown != NULL &&
      rw_document_find_scenario (self->document,
                                 rw_scenario_get_id (shown)) == shown)
    other = g_object_ref (shown);
  else if (!find_scenario (self, &self->position))
    other = g_list_model_get_item (scenarios,
                                   MIN (self->position, MAX (n, 1) - 1));

  if (other == NULL || !g_set_object (&self->scenario, other))
    return;

  find_scenario (self, &self->position);
  rw_session_select (self, self->selected_layer, NULL);
  notify (self, PROP_SCENARIO);
}

static void
follow_selection (RwSession  *self,
                  const char *layer_id,
                  const char *workload_id)
{
  gboolean found = workload_id != NULL && self->scenario != NULL &&
                   rw_scenario_find_workload (self->scenario,
                                              workload_id) != NULL;

  if (found)
    rw_session_show_workload (self, workload_id);
  if (found || layer_id != NULL)
    rw_session_select (self, layer_id, found ? workload_id : NULL);
  else if (*self->selected_workload != '\0' &&
           rw_scenario_find_workload (self->scenario,
                                      self->selected_workload) == NULL)
    rw_session_select (self, self->selected_layer, NULL);
}

/* Looks at what is left, or at where something was undone. */
static void
document_changed_cb (RwSession *self)
{
  RwScenario *scenario = NULL;
  const char *workload_id = NULL;
  const char *layer_id = NULL;

  g_object_freeze_notify (G_OBJECT (self));
  rw_history_get_place (self->history, &scenario, &workload_id, &layer_id);
  follow_edition (self);
  follow_scenario (self, scenario);
  rw_session_follow_drill (self);
  follow_selection (self, layer_id, workload_id);
  g_object_thaw_notify (G_OBJECT (self));
  rw_session_emit_changed (self);
}

static void
set_document (RwSession  *self,
              RwDocument *document)
{
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_func (self->document, document_changed_cb,
                                          self);
  g_clear_object (&self->history);
  g_set_object (&self->document, document);
  if (document == NULL)
    return;

  self->history = rw_history_new (document);
  rw_history_set_catalogue (self->history, self->catalogue);
  g_signal_connect_object (document, "changed",
                           G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
open_view (RwSession *self)
{
  RwDocument *document = self->document;
  const char *edition_id;

  if (document == NULL)
    {
      if (self->edition != NULL)
        set_edition (self, rw_catalogue_find_edition (self->catalogue,
                                                      self->edition->id));
      rw_session_set_scenario (self, NULL);
      return;
    }

  edition_id = rw_document_get_edition_id (document);
  rw_set_string (&self->known_edition_id, edition_id);
  set_edition (self, rw_catalogue_find_edition (get_catalogue (self), edition_id));
  set_hidden (self, rw_document_get_opening_hidden (document));
  rw_session_set_drill (self, NULL);
  rw_session_set_scenario (self, find_opening_scenario (document));
  rw_session_set_toggle (self, rw_document_get_opening_toggle (document));
}

static void
rw_session_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RwSession *self = RW_SESSION (object);

  switch ((RwSessionProperty) id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, get_catalogue (self));
      break;
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_SCENARIO:
      g_value_set_object (value, self->scenario);
      break;
    case PROP_TOGGLE:
      g_value_set_uint (value, self->toggle);
      break;
    case PROP_GROUPING:
      g_value_set_uint (value, self->grouping);
      break;
    case PROP_WEIGHTED:
      g_value_set_boolean (value, self->weighted);
      break;
    case PROP_DRILL:
      g_value_set_string (value, self->drill);
      break;
    case PROP_EDITION_ID:
      g_value_set_string (value, rw_session_get_edition_id (self));
      break;
    case PROP_SELECTED_LAYER:
      g_value_set_string (value, self->selected_layer);
      break;
    case PROP_SELECTED_WORKLOAD:
      g_value_set_string (value, self->selected_workload);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_session_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RwSession *self = RW_SESSION (object);

  switch ((RwSessionProperty) id)
    {
    case PROP_CATALOGUE:
      self->catalogue = g_value_dup_object (value);
      break;
    case PROP_DOCUMENT:
      rw_session_set_document (self, g_value_get_object (value));
      break;
    case PROP_SCENARIO:
      rw_session_set_scenario (self, g_value_get_object (value));
      break;
    case PROP_TOGGLE:
      rw_session_set_toggle (self, g_value_get_uint (value));
      break;
    case PROP_GROUPING:
      rw_session_set_grouping (self, g_value_get_uint (value));
      break;
    case PROP_WEIGHTED:
      rw_session_set_weighted (self, g_value_get_boolean (value));
      break;
    case PROP_DRILL:
      rw_session_set_drill (self, g_value_get_string (value));
      break;
    case PROP_EDITION_ID:
      rw_session_set_edition_id (self, g_value_get_string (value));
      break;
    case PROP_HISTORY:
    case PROP_SELECTED_LAYER:
    case PROP_SELECTED_WORKLOAD:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_session_constructed (GObject *object)
{
  RwSession *self = RW_SESSION (object);

  G_OBJECT_CLASS (rw_session_parent_class)->constructed (object);

  self->edition = rw_catalogue_get_default_edition (self->catalogue);
}

static void
rw_session_dispose (GObject *object)
{
  RwSession *self = RW_SESSION (object);

  set_document (self, NULL);
  g_clear_object (&self->scenario);

  G_OBJECT_CLASS (rw_session_parent_class)->dispose (object);
}

static void
rw_session_finalize (GObject *object)
{
  RwSession *self = RW_SESSION (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->lens);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_free (self->selected_layer);
  g_free (self->selected_workload);
  g_free (self->known_edition_id);
  g_free (self->drill);

  G_OBJECT_CLASS (rw_session_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                            G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_CATALOGUE] =
    g_param_spec_object ("catalogue", NULL, NULL, RW_TYPE_CATALOGUE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY |
                         G_PARAM_STATIC_STRINGS);
  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, RW_TYPE_DOCUMENT, flags);
  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, RW_TYPE_HISTORY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCENARIO] =
    g_param_spec_object ("scenario", NULL, NULL, RW_TYPE_SCENARIO, flags);
  properties[PROP_TOGGLE] =
    g_param_spec_uint ("toggle", NULL, NULL, 0, RW_N_TOGGLES - 1,
                       RW_TOGGLE_WORKLOADS, flags);
  properties[PROP_GROUPING] =
    g_param_spec_uint ("grouping", NULL, NULL, 0, RW_N_GROUPINGS - 1,
                       RW_GROUPING_NONE, flags);
  properties[PROP_WEIGHTED] =
    g_param_spec_boolean ("weighted", NULL, NULL, FALSE, flags);
  properties[PROP_DRILL] =
    g_param_spec_string ("drill", NULL, NULL, "", flags);
  properties[PROP_EDITION_ID] =
    g_param_spec_string ("edition-id", NULL, NULL, NULL, flags);
  properties[PROP_SELECTED_LAYER] =
    g_param_spec_string ("selected-layer", NULL, NULL, "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED_WORKLOAD] =
    g_param_spec_string ("selected-workload", NULL, NULL, "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);
}

static void
rw_session_class_init (RwSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rw_session_get_property;
  object_class->set_property = rw_session_set_property;
  object_class->constructed = rw_session_constructed;
  object_class->dispose = rw_session_dispose;
  object_class->finalize = rw_session_finalize;
  install_properties (object_class);

  /**
   * RwSession::changed:
   *
   * What is drawn has changed: the document or something in it, the scenario,
   * toggle, edition or the hidden layers. Not emitted for the selection, which
   * has its properties.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", RW_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rw_session_init (RwSession *self)
{
  self->toggle = RW_TOGGLE_WORKLOADS;
  self->lens = rw_lens_new ();
  self->selected_layer = g_strdup ("");
  self->selected_workload = g_strdup ("");
  self->known_edition_id = g_strdup ("");
  self->drill = g_strdup ("");
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Tells that the picture may differ. */
void
rw_session_emit_changed (RwSession *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * rw_session_new:
 * @catalogue: where layers, editions and services are looked up
 *
 * Makes a session that looks at nothing yet, by the default edition.
 *
 * Returns: (transfer full): the session
 */
RwSession *
rw_session_new (RwCatalogue *catalogue)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (catalogue), NULL);

  return g_object_new (RW_TYPE_SESSION, "catalogue", catalogue, NULL);
}

/**
 * rw_session_get_catalogue:
 *
 * Gets the catalogue that holds for what is looked at: that of the document
 * where it brings one along. It changes with the document.
 *
 * Returns: (transfer none): the catalogue
 */
RwCatalogue *
rw_session_get_catalogue (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  return get_catalogue (self);
}

/**
 * rw_session_get_document:
 *
 * Gets the document that is looked at.
 *
 * Returns: (transfer none) (nullable): the document, or %NULL for none
 */
RwDocument *
rw_session_get_document (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  return self->document;
}

/**
 * rw_session_set_document:
 * @document: (nullable): a document with at least one scenario
 *
 * Looks at a document, through its opening view and its edition, and begins a
 * history of it. An edition that the catalogue lacks is replaced by the
 * default one.
 */
void
rw_session_set_document (RwSession  *self,
                         RwDocument *document)
{
  g_autoptr (RwDocument) old = NULL;
  RwCatalogue *old_catalogue;

  g_return_if_fail (RW_IS_SESSION (self));
  g_return_if_fail (document == NULL || RW_IS_DOCUMENT (document));

  /* The edition may be the old document's until the new one's is known. */
  old = self->document != NULL ? g_object_ref (self->document) : NULL;
  old_catalogue = get_catalogue (self);
  if (self->document == document)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  set_document (self, document);
  rw_session_select (self, NULL, NULL);
  rw_lens_set (self->lens, 1.0, 0.5, 0.5);
  open_view (self);
  notify (self, PROP_DOCUMENT);
  notify (self, PROP_HISTORY);
  if (get_catalogue (self) != old_catalogue)
    notify (self, PROP_CATALOGUE);
  g_object_thaw_notify (G_OBJECT (self));
  rw_session_emit_changed (self);
}

/**
 * rw_session_get_history:
 *
 * Gets the history of the document, for the commands that edit it.
 *
 * Returns: (transfer none) (nullable): the history, or %NULL without a document
 */
RwHistory *
rw_session_get_history (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  return self->history;
}

/**
 * rw_session_get_lens:
 *
 * Gets how near the picture is looked at, and where.
 *
 * Returns: (transfer none): the lens, the same as long as the session lives
 */
RwLens *
rw_session_get_lens (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  return self->lens;
}

/**
 * rw_session_get_scenario:
 *
 * Gets the scenario that is looked at.
 *
 * Returns: (transfer none) (nullable): the scenario, or %NULL for none
 */
RwScenario *
rw_session_get_scenario (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  return self->scenario;
}

/**
 * rw_session_set_scenario:
 * @scenario: (nullable): a scenario of the session's document
 *
 * Looks at another scenario. A selected workload is let go of, a selected layer
 * stays, and so does the group that is looked into where there is the same.
 */
void
rw_session_set_scenario (RwSession  *self,
                         RwScenario *scenario)
{
  g_return_if_fail (RW_IS_SESSION (self));
  g_return_if_fail (scenario == NULL || RW_IS_SCENARIO (scenario));

  if (!g_set_object (&self->scenario, scenario))
    return;

  if (self->history != NULL)
    {
      rw_history_seal (self->history);
      find_scenario (self, &self->position);
    }
  rw_session_select (self, self->selected_layer, NULL);
  rw_session_follow_drill (self);
  notify (self, PROP_SCENARIO);
  rw_session_emit_changed (self);
}

/**
 * rw_session_get_toggle:
 *
 * Gets which service model everything is looked at under.
 *
 * Returns: the toggle
 */
RwToggle
rw_session_get_toggle (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), RW_TOGGLE_WORKLOADS);

  return self->toggle;
}

/**
 * rw_session_set_toggle:
 * @toggle: a toggle
 *
 * Looks at everything under another service model, or at each workload under
 * its own. No workload is edited.
 */
void
rw_session_set_toggle (RwSession *self,
                       RwToggle   toggle)
{
  g_return_if_fail (RW_IS_SESSION (self));
  g_return_if_fail (toggle < RW_N_TOGGLES);

  if (self->toggle == toggle)
    return;

  self->toggle = toggle;
  notify (self, PROP_TOGGLE);
  rw_session_emit_changed (self);
}

/**
 * rw_session_get_edition:
 *
 * Gets the edition that decides the owners.
 *
 * Returns: (transfer none): an edition of the catalogue
 */
const RwEdition *
rw_session_get_edition (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  return self->edition;
}

/**
 * rw_session_get_edition_id:
 *
 * Gets the identifier of the edition that decides the owners.
 *
 * Returns: (transfer none) (nullable): the identifier, or %NULL where the
 *   catalogue has no edition
 */
const char *
rw_session_get_edition_id (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  return self->edition != NULL ? self->edition->id : NULL;
}

/**
 * rw_session_set_edition_id:
 * @edition_id: an identifier
 *
 * Lets another edition decide the owners, for this look only.
 *
 * Returns: %FALSE where the catalogue has no such edition
 */
gboolean
rw_session_set_edition_id (RwSession  *self,
                           const char *edition_id)
{
  const RwEdition *edition;

  g_return_val_if_fail (RW_IS_SESSION (self), FALSE);
  g_return_val_if_fail (edition_id != NULL, FALSE);

  edition = rw_catalogue_find_edition (get_catalogue (self), edition_id);
  if (edition == NULL)
    return FALSE;

  if (edition != self->edition)
    {
      set_edition (self, edition);
      rw_session_emit_changed (self);
    }
  return TRUE;
}

/**
 * rw_session_get_selected_layer:
 *
 * Gets the selected layer.
 *
 * Returns: (transfer none) (nullable): its identifier, or %NULL for none
 */
const char *
rw_session_get_selected_layer (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  return self->selected_layer[0] != '\0' ? self->selected_layer : NULL;
}

/**
 * rw_session_get_selected_workload:
 *
 * Gets the selected workload.
 *
 * Returns: (transfer none) (nullable): its identifier, or %NULL for none
 */
const char *
rw_session_get_selected_workload (RwSession *self)
{
  g_return_val_if_fail (RW_IS_SESSION (self), NULL);

  return self->selected_workload[0] != '\0' ? self->selected_workload : NULL;
}

/**
 * rw_session_select:
 * @layer_id: (nullable): a layer
 * @workload_id: (nullable): a workload of the scenario
 *
 * Selects a ring, a sector of it, all of a workload, or nothing. What is typed
 * from then on is another step of the history.
 */
void
rw_session_select (RwSession  *self,
                   const char *layer_id,
                   const char *workload_id)
{
  gboolean layer_changed;
  gboolean workload_changed;

  g_return_if_fail (RW_IS_SESSION (self));

  /* Both are set before either is told, so that nobody sees a half. */
  layer_changed = rw_set_string (&self->selected_layer, layer_id);
  workload_changed = rw_set_string (&self->selected_workload, workload_id);
  if ((layer_changed || workload_changed) && self->history != NULL)
    rw_history_seal (self->history);
  if (layer_changed)
    notify (self, PROP_SELECTED_LAYER);
  if (workload_changed)
    notify (self, PROP_SELECTED_WORKLOAD);
}

/**
 * rw_session_get_layer_hidden:
 * @layer_id: a layer
 *
 * Gets whether a layer is left out of the picture.
 *
 * Returns: whether it is hidden
 */
gboolean
rw_session_get_layer_hidden (RwSession  *self,
                             const char *layer_id)
{
  g_return_val_if_fail (RW_IS_SESSION (self), FALSE);

  return g_hash_table_contains (self->hidden, layer_id);
}

/**
 * rw_session_set_layer_hidden:
 * @layer_id: a layer
 * @hidden: whether to leave it out of the picture
 *
 * Hides or shows a layer.
 */
void
rw_session_set_layer_hidden (RwSession  *self,
                             const char *layer_id,
                             gboolean    hidden)
{
  gboolean changed;

  g_return_if_fail (RW_IS_SESSION (self));
  g_return_if_fail (layer_id != NULL);

  if (hidden)
    changed = g_hash_table_add (self->hidden, g_strdup (layer_id));
  else
    changed = g_hash_table_remove (self->hidden, layer_id);
  if (changed)
    rw_session_emit_changed (self);
}
