/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A document as an observable object that owns its scenarios.
 */

#include "config.h"

#include "core/rw-document-private.h"

#include "core/rw-catalogue.h"
#include "core/rw-extras.h"
#include "core/rw-scenario-private.h"
#include "core/rw-util-private.h"

struct _RwDocument
{
  GObject     parent_instance;

  /* Owned, never NULL */
  char       *title;
  char       *customer;
  char       *provider;
  char       *edition_id;
  char       *edition_revision;
  char       *opening_scenario;
  GStrv       opening_hidden;
  char       *version;
  char       *min_reader;
  GListStore *scenarios;  /* (element-type RwScenario) */
  GHashTable *scenarios_by_id;  /* keys and values borrowed from the list */
  RwExtras   *extras;
  RwCatalogue *catalogue;  /* (nullable) */

  RwToggle    opening_toggle;
  gboolean    read_only;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_CUSTOMER,
  PROP_PROVIDER,
  PROP_EDITION_ID,
  PROP_READ_ONLY,
} RwDocumentProperty;

typedef enum
{
  SIGNAL_CHANGED,
} RwDocumentSignal;

static GParamSpec *properties[PROP_READ_ONLY + 1];
static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_FINAL_TYPE (RwDocument, rw_document, G_TYPE_OBJECT)

/* A scenario may have come to another document since. */
static void
let_go (RwDocument *self,
        RwScenario *scenario)
{
  if (rw_scenario_get_document (scenario) == self)
    rw_scenario_set_document (scenario, NULL);
}

static void
let_go_of_all (RwDocument *self)
{
  GListModel *scenarios = G_LIST_MODEL (self->scenarios);

  for (guint i = 0; i < g_list_model_get_n_items (scenarios); i++)
    {
      g_autoptr (RwScenario) scenario = g_list_model_get_item (scenarios, i);

      let_go (self, scenario);
    }
}

static gboolean
scenarios_equal (RwDocument *a,
                 RwDocument *b)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (a->scenarios));

  if (n != g_list_model_get_n_items (G_LIST_MODEL (b->scenarios)))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RwScenario) scenario_a =
        g_list_model_get_item (G_LIST_MODEL (a->scenarios), i);
      g_autoptr (RwScenario) scenario_b =
        g_list_model_get_item (G_LIST_MODEL (b->scenarios), i);

      if (!rw_scenario_equal (scenario_a, scenario_b))
        return FALSE;
    }

  return TRUE;
}

static void
rw_document_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  RwDocument *self = RW_DOCUMENT (object);

  switch ((RwDocumentProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_CUSTOMER:
      g_value_set_string (value, self->customer);
      break;
    case PROP_PROVIDER:
      g_value_set_string (value, self->provider);
      break;
    case PROP_EDITION_ID:
      g_value_set_string (value, self->edition_id);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_document_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  RwDocument *self = RW_DOCUMENT (object);

  switch ((RwDocumentProperty) id)
    {
    case PROP_TITLE:
      rw_document_set_title (self, g_value_get_string (value));
      break;
    case PROP_CUSTOMER:
      rw_document_set_customer (self, g_value_get_string (value));
      break;
    case PROP_PROVIDER:
      rw_document_set_provider (self, g_value_get_string (value));
      break;
    case PROP_READ_ONLY:
      rw_document_set_read_only (self, g_value_get_boolean (value));
      break;
    case PROP_EDITION_ID:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_document_finalize (GObject *object)
{
  RwDocument *self = RW_DOCUMENT (object);

  g_free (self->title);
  g_free (self->customer);
  g_free (self->provider);
  g_free (self->edition_id);
  g_free (self->edition_revision);
  g_free (self->opening_scenario);
  g_strfreev (self->opening_hidden);
  g_free (self->version);
  g_free (self->min_reader);
  g_clear_pointer (&self->scenarios_by_id, g_hash_table_unref);
  let_go_of_all (self);
  g_clear_object (&self->scenarios);
  g_clear_pointer (&self->extras, rw_extras_free);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (rw_document_parent_class)->finalize (object);
}

static void
rw_document_class_init (RwDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS |
                            G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rw_document_get_property;
  object_class->set_property = rw_document_set_property;
  object_class->finalize = rw_document_finalize;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_CUSTOMER] =
    g_param_spec_string ("customer", NULL, NULL, "", flags);
  properties[PROP_PROVIDER] =
    g_param_spec_string ("provider", NULL, NULL, "", flags);
  properties[PROP_EDITION_ID] =
    g_param_spec_string ("edition-id", NULL, NULL, "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);

  /**
   * RwDocument::changed:
   *
   * A step of editing was done, undone or done again: once, when all of it is
   * in the document.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", RW_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rw_document_init (RwDocument *self)
{
  self->title = g_strdup ("");
  self->customer = g_strdup ("");
  self->provider = g_strdup ("");
  self->edition_id = g_strdup ("");
  self->edition_revision = g_strdup ("");
  self->opening_scenario = g_strdup ("");
  self->opening_hidden = g_new0 (char *, 1);
  self->opening_toggle = RW_TOGGLE_WORKLOADS;
  self->version = g_strdup ("1.0");
  self->min_reader = g_strdup ("1.0");
  self->scenarios = g_list_store_new (RW_TYPE_SCENARIO);
  self->scenarios_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->extras = rw_extras_new ();
}

/**
 * rw_document_new:
 *
 * Makes a document without a title, an edition or a scenario.
 *
 * Returns: (transfer full): the document
 */
RwDocument *
rw_document_new (void)
{
  return g_object_new (RW_TYPE_DOCUMENT, NULL);
}

/**
 * rw_document_get_title:
 *
 * Gets the title, as it stands over the picture.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_document_get_title (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * rw_document_set_title:
 * @title: (nullable): the title, as it stands over the picture
 *
 * Sets it; %NULL means "".
 */
void
rw_document_set_title (RwDocument *self,
                       const char *title)
{
  g_return_if_fail (RW_IS_DOCUMENT (self));

  if (rw_set_string (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * rw_document_get_customer:
 *
 * Gets the customer's name.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_document_get_customer (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);

  return self->customer;
}

/**
 * rw_document_set_customer:
 * @customer: (nullable): the customer's name
 *
 * Sets it; %NULL means "".
 */
void
rw_document_set_customer (RwDocument *self,
                          const char *customer)
{
  g_return_if_fail (RW_IS_DOCUMENT (self));

  if (rw_set_string (&self->customer, customer))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUSTOMER]);
}

/**
 * rw_document_get_provider:
 *
 * Gets the provider's name.
 *
 * Returns: a string, never %NULL
 */
const char *
rw_document_get_provider (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);

  return self->provider;
}

/**
 * rw_document_set_provider:
 * @provider: (nullable): the provider's name
 *
 * Sets it; %NULL means "".
 */
void
rw_document_set_provider (RwDocument *self,
                          const char *provider)
{
  g_return_if_fail (RW_IS_DOCUMENT (self));

  if (rw_set_string (&self->provider, provider))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROVIDER]);
}

/**
 * rw_document_get_edition_id:
 *
 * Gets the identifier of the edition that decides the owners.
 *
 * Returns: the identifier, "" for the default edition
 */
const char *
rw_document_get_edition_id (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);

  return self->edition_id;
}

/**
 * rw_document_get_edition_revision:
 *
 * Gets the revision of the edition that the document was made with, so that a
 * later correction can be told.
 *
 * Returns: an ISO date, "" where none was written down
 */
const char *
rw_document_get_edition_revision (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);

  return self->edition_revision;
}

/**
 * rw_document_set_edition:
 * @id: (nullable): identifier of an edition
 * @revision: (nullable): its revision, an ISO date
 *
 * Sets which edition decides the owners.
 */
void
rw_document_set_edition (RwDocument *self,
                         const char *id,
                         const char *revision)
{
  gboolean changed;

  g_return_if_fail (RW_IS_DOCUMENT (self));

  changed = rw_set_string (&self->edition_id, id);
  changed |= rw_set_string (&self->edition_revision, revision);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITION_ID]);
}

/**
 * rw_document_get_opening_scenario:
 *
 * Gets the identifier of the scenario that is shown first.
 *
 * Returns: the identifier, "" for the first one
 */
const char *
rw_document_get_opening_scenario (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);

  return self->opening_scenario;
}

/**
 * rw_document_set_opening_scenario:
 * @scenario_id: (nullable): identifier of a scenario of the document
 *
 * Sets the scenario that is shown first.
 */
void
rw_document_set_opening_scenario (RwDocument *self,
                                  const char *scenario_id)
{
  g_return_if_fail (RW_IS_DOCUMENT (self));

  rw_set_string (&self->opening_scenario, scenario_id);
}

/**
 * rw_document_get_opening_toggle:
 *
 * Gets the toggle that the document opens with.
 *
 * Returns: the toggle
 */
RwToggle
rw_document_get_opening_toggle (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), RW_TOGGLE_WORKLOADS);

  return self->opening_toggle;
}

/**
 * rw_document_set_opening_toggle:
 * @toggle: a toggle
 *
 * Sets the toggle that the document opens with.
 */
void
rw_document_set_opening_toggle (RwDocument *self,
                                RwToggle    toggle)
{
  g_return_if_fail (RW_IS_DOCUMENT (self));
  g_return_if_fail (toggle < RW_N_TOGGLES);

  self->opening_toggle = toggle;
}

/**
 * rw_document_get_opening_hidden:
 *
 * Gets the layers that are hidden when the document opens.
 *
 * Returns: (transfer none) (array zero-terminated=1): identifiers of layers
 */
const char *const *
rw_document_get_opening_hidden (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);

  return (const char *const *) self->opening_hidden;
}

/**
 * rw_document_set_opening_hidden:
 * @layer_ids: (array zero-terminated=1): identifiers of layers
 *
 * Sets the layers that are hidden when the document opens.
 */
void
rw_document_set_opening_hidden (RwDocument        *self,
                                const char *const *layer_ids)
{
  g_return_if_fail (RW_IS_DOCUMENT (self));
  g_return_if_fail (layer_ids != NULL);

  g_strfreev (self->opening_hidden);
  self->opening_hidden = g_strdupv ((GStrv) layer_ids);
}

/**
 * rw_document_get_version:
 *
 * Gets the version of the format that the file was written in.
 *
 * Returns: "MAJOR.MINOR"
 */
const char *
rw_document_get_version (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);

  return self->version;
}

/**
 * rw_document_get_min_reader:
 *
 * Gets the lowest version of a reader that may change the document.
 *
 * Returns: "MAJOR.MINOR"
 */
const char *
rw_document_get_min_reader (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);

  return self->min_reader;
}

/**
 * rw_document_set_versions:
 * @version: "MAJOR.MINOR" of the format
 * @min_reader: "MAJOR.MINOR" of the lowest reader that may change it
 *
 * Sets what the reader found, so that a save keeps it.
 */
void
rw_document_set_versions (RwDocument *self,
                          const char *version,
                          const char *min_reader)
{
  g_return_if_fail (RW_IS_DOCUMENT (self));
  g_return_if_fail (version != NULL && min_reader != NULL);

  rw_set_string (&self->version, version);
  rw_set_string (&self->min_reader, min_reader);
}

/**
 * rw_document_get_read_only:
 *
 * Gets whether this version may only look at the document.
 *
 * Returns: %TRUE where it must not be changed
 */
gboolean
rw_document_get_read_only (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), FALSE);

  return self->read_only;
}

/**
 * rw_document_set_read_only:
 * @read_only: whether the document may only be looked at
 *
 * Sets it.
 */
void
rw_document_set_read_only (RwDocument *self,
                           gboolean    read_only)
{
  g_return_if_fail (RW_IS_DOCUMENT (self));

  read_only = !!read_only;
  if (self->read_only == read_only)
    return;

  self->read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

/**
 * rw_document_get_scenarios:
 *
 * Gets the scenarios in their order.
 *
 * Returns: (transfer none) (element-type RwScenario): a live list
 */
GListModel *
rw_document_get_scenarios (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->scenarios);
}

/**
 * rw_document_find_scenario:
 * @id: an identifier
 *
 * Finds a scenario of the document.
 *
 * Returns: (transfer none) (nullable): the scenario, or %NULL for none
 */
RwScenario *
rw_document_find_scenario (RwDocument *self,
                           const char *id)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->scenarios_by_id, id);
}

/**
 * rw_document_add_scenario:
 * @scenario: a scenario
 *
 * Appends a scenario, unless its identifier is taken.
 *
 * Returns: whether it was added
 */
gboolean
rw_document_add_scenario (RwDocument *self,
                          RwScenario *scenario)
{
  char *id;

  g_return_val_if_fail (RW_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (RW_IS_SCENARIO (scenario), FALSE);

  id = (char *) rw_scenario_get_id (scenario);
  if (g_hash_table_contains (self->scenarios_by_id, id))
    return FALSE;

  rw_scenario_set_document (scenario, self);
  g_hash_table_insert (self->scenarios_by_id, id, scenario);
  g_list_store_append (self->scenarios, scenario);
  return TRUE;
}

/**
 * rw_document_splice_scenarios:
 * @position: where in the list
 * @n_removals: how many scenarios to take out there
 * @additions: (element-type RwScenario): what to put there; their identifiers
 *   are not taken by what stays
 *
 * Replaces a run of scenarios, for edits that can be undone. The list changes
 * once.
 */
void
rw_document_splice_scenarios (RwDocument *self,
                              guint       position,
                              guint       n_removals,
                              GPtrArray  *additions)
{
  g_return_if_fail (RW_IS_DOCUMENT (self));
  g_return_if_fail (additions != NULL);

  for (guint i = 0; i < n_removals; i++)
    {
      g_autoptr (RwScenario) scenario =
        g_list_model_get_item (G_LIST_MODEL (self->scenarios), position + i);

      let_go (self, scenario);
      g_hash_table_remove (self->scenarios_by_id,
                           rw_scenario_get_id (scenario));
    }
  for (guint i = 0; i < additions->len; i++)
    {
      RwScenario *scenario = g_ptr_array_index (additions, i);
      char *id = (char *) rw_scenario_get_id (scenario);

      rw_scenario_set_document (scenario, self);
      if (!g_hash_table_insert (self->scenarios_by_id, id, scenario))
        g_critical ("“%s” is twice in a document", id);
    }

  g_list_store_splice (self->scenarios, position, n_removals,
                       additions->pdata, additions->len);
}

/**
 * rw_document_emit_changed:
 *
 * Tells that a step of editing is complete.
 */
void
rw_document_emit_changed (RwDocument *self)
{
  g_return_if_fail (RW_IS_DOCUMENT (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * rw_document_get_extras:
 *
 * Gets what the file holds at its root that this version does not know.
 *
 * Returns: (transfer none): the extras, which readers fill
 */
RwExtras *
rw_document_get_extras (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);

  return self->extras;
}

/**
 * rw_document_get_catalogue:
 *
 * Gets the catalogue that holds for this document alone: its own layers,
 * editions and services over those that are there for all.
 *
 * Returns: (transfer none) (nullable): a catalogue, or %NULL where the document
 *   brings nothing of its own
 */
RwCatalogue *
rw_document_get_catalogue (RwDocument *self)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (self), NULL);

  return self->catalogue;
}

/**
 * rw_document_set_catalogue:
 * @catalogue: (nullable): what was read from the document
 *
 * Sets it, for readers, before anybody looks at the document. What is written
 * comes from the extras.
 */
void
rw_document_set_catalogue (RwDocument  *self,
                           RwCatalogue *catalogue)
{
  g_return_if_fail (RW_IS_DOCUMENT (self));
  g_return_if_fail (catalogue == NULL || RW_IS_CATALOGUE (catalogue));

  g_set_object (&self->catalogue, catalogue);
}

/**
 * rw_document_equal:
 *
 * Compares everything that is saved, in O(n).
 *
 * Returns: whether @a and @b would be written alike
 */
gboolean
rw_document_equal (RwDocument *a,
                   RwDocument *b)
{
  g_return_val_if_fail (RW_IS_DOCUMENT (a), FALSE);
  g_return_val_if_fail (RW_IS_DOCUMENT (b), FALSE);

  return g_str_equal (a->title, b->title) &&
         g_str_equal (a->customer, b->customer) &&
         g_str_equal (a->provider, b->provider) &&
         g_str_equal (a->edition_id, b->edition_id) &&
         g_str_equal (a->edition_revision, b->edition_revision) &&
         g_str_equal (a->opening_scenario, b->opening_scenario) &&
         g_strv_equal ((const char *const *) a->opening_hidden,
                       (const char *const *) b->opening_hidden) &&
         a->opening_toggle == b->opening_toggle &&
         g_str_equal (a->version, b->version) &&
         g_str_equal (a->min_reader, b->min_reader) &&
         scenarios_equal (a, b) &&
         rw_extras_equal (a->extras, b->extras);
}
