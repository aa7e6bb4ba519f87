/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is remembered between two runs. Where the schema is not installed, or
 * lacks a key, reading gives the fallback and writing does nothing, so that
 * a program run from its build folder never stops for it.
 */

#include "config.h"

#include "app/rw-settings.h"

/* GSettings ends the program for an unknown key or a value of another type. */
static gboolean
has_key (GSettings          *settings,
         const char         *key,
         const GVariantType *type)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) entry = NULL;

  if (settings == NULL)
    return FALSE;
  g_object_get (settings, "settings-schema", &schema, NULL);
  if (!g_settings_schema_has_key (schema, key))
    return FALSE;
  entry = g_settings_schema_get_key (schema, key);
  return g_variant_type_equal (g_settings_schema_key_get_value_type (entry),
                               type);
}

static void
set_value (GSettings  *settings,
           const char *key,
           GVariant   *value)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) entry = NULL;

  if (!has_key (settings, key, g_variant_get_type (owned)))
    return;
  g_object_get (settings, "settings-schema", &schema, NULL);
  entry = g_settings_schema_get_key (schema, key);
  if (g_settings_schema_key_range_check (entry, owned))
    g_settings_set_value (settings, key, owned);
}

/**
 * rw_settings_new:
 *
 * Opens the settings of the program, where their schema is installed.
 *
 * Returns: (transfer full) (nullable): the settings
 */
GSettings *
rw_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema == NULL)
    return NULL;
  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * rw_settings_get_int:
 * @settings: (nullable): the settings
 * @key: a name in the schema
 * @fallback: what to answer where the key is not there
 *
 * Reads a whole number.
 *
 * Returns: the number, within the range of its key
 */
int
rw_settings_get_int (GSettings  *settings,
                     const char *key,
                     int         fallback)
{
  if (!has_key (settings, key, G_VARIANT_TYPE_INT32))
    return fallback;
  return g_settings_get_int (settings, key);
}

/**
 * rw_settings_set_int:
 * @settings: (nullable): the settings
 * @key: a name in the schema
 * @value: what to remember
 *
 * Writes a whole number; one outside the key's range is not remembered.
 */
void
rw_settings_set_int (GSettings  *settings,
                     const char *key,
                     int         value)
{
  set_value (settings, key, g_variant_new_int32 (value));
}

/**
 * rw_settings_get_boolean:
 * @settings: (nullable): the settings
 * @key: a name in the schema
 * @fallback: what to answer where the key is not there
 *
 * Reads a yes or no.
 *
 * Returns: what is remembered
 */
gboolean
rw_settings_get_boolean (GSettings  *settings,
                         const char *key,
                         gboolean    fallback)
{
  if (!has_key (settings, key, G_VARIANT_TYPE_BOOLEAN))
    return fallback;
  return g_settings_get_boolean (settings, key);
}

/**
 * rw_settings_set_boolean:
 * @settings: (nullable): the settings
 * @key: a name in the schema
 * @value: what to remember
 *
 * Writes a yes or no.
 */
void
rw_settings_set_boolean (GSettings  *settings,
                         const char *key,
                         gboolean    value)
{
  set_value (settings, key, g_variant_new_boolean (value));
}

/**
 * rw_settings_dup_string:
 * @settings: (nullable): the settings
 * @key: a name in the schema; an enumeration gives its nick
 * @fallback: what to answer where the key is not there
 *
 * Reads a word.
 *
 * Returns: (transfer full): what is remembered
 */
char *
rw_settings_dup_string (GSettings  *settings,
                        const char *key,
                        const char *fallback)
{
  if (!has_key (settings, key, G_VARIANT_TYPE_STRING))
    return g_strdup (fallback);
  return g_settings_get_string (settings, key);
}

/**
 * rw_settings_set_string:
 * @settings: (nullable): the settings
 * @key: a name in the schema; an enumeration takes its nick
 * @value: what to remember
 *
 * Writes a word; one that an enumeration does not know is not remembered.
 */
void
rw_settings_set_string (GSettings  *settings,
                        const char *key,
                        const char *value)
{
  set_value (settings, key, g_variant_new_string (value));
}

/**
 * rw_settings_bind:
 * @settings: (nullable): the settings
 * @key: a name in the schema, a yes or no
 * @object: what shows it
 * @property: of @object
 *
 * Lets a property and a key follow each other, as long as @object lives.
 *
 * Returns: whether there is such a key
 */
gboolean
rw_settings_bind (GSettings  *settings,
                  const char *key,
                  gpointer    object,
                  const char *property)
{
  if (!has_key (settings, key, G_VARIANT_TYPE_BOOLEAN))
    return FALSE;
  g_settings_bind (settings, key, object, property, G_SETTINGS_BIND_DEFAULT);
  return TRUE;
}
