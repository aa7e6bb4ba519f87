/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads catalogue files into a catalogue: those that are part of the program,
 * and others. A file is added whole or not at all.
 */

#include "config.h"

#include "core/rw-catalogue.h"

#include <glib/gi18n-lib.h>

#include "core/rw-catalogue-reader.h"
#include "core/rw-data.h"

#define RESOURCE_FOLDER "/org/ringwall/Ringwall/catalogue/"

enum
{
  ROOT_VERSION,
  ROOT_ID,
};

/* Each before those that refer to it. */
static const char *const builtin_files[] = {
  "provider-azure.xml",
  "layers.xml",
  "edition-classic.xml",
  "edition-learn-2026.xml",
  "edition-whitepaper-2016.xml",
  "services-azure-infrastructure.xml",
  "services-azure-platforms.xml",
  "services-azure-data.xml",
  "services-azure-applications.xml",
  "services-on-premises.xml",
  "techniques.xml",
  "controls-azure.xml",
  "attacks.xml",
};

static gboolean
is_version (const char *value)
{
  if (value[0] != '1' || value[1] != '.' || value[2] == '\0')
    return FALSE;

  for (value += 2; *value != '\0'; value++)
    if (!g_ascii_isdigit (*value))
      return FALSE;

  return TRUE;
}

static void
catalogue_start_cb (RwXmlReader *reader,
                    gpointer     user_data)
{
  /* A newer 1.x may hold more than is known here. */
  if (!g_str_equal (rw_xml_reader_get_value (reader, ROOT_VERSION), "1.0"))
    rw_xml_reader_set_lenient (reader);
}

static void
catalogue_end_cb (RwXmlReader *reader,
                  const char  *text,
                  gpointer     user_data)
{
  /* What failed above may be what is missing below. */
  if (!rw_xml_reader_has_errors (reader))
    rw_catalogue_reader_resolve (user_data, reader);
}

static const RwXmlAttribute catalogue_attributes[] = {
  [ROOT_VERSION] = { .name = "version", .required = TRUE, .check = is_version,
                     .expected = N_("“1.0”") },
  [ROOT_ID] = RW_ID_ATTRIBUTE ("id", TRUE),
  { 0 }
};

static const RwXmlChild catalogue_children[] = {
  { &rw_catalogue_provider, 0, RW_XML_MANY },
  { &rw_catalogue_sources, 0, RW_XML_MANY },
  { &rw_catalogue_layers, 0, RW_XML_MANY },
  { &rw_catalogue_editions, 0, RW_XML_MANY },
  { &rw_catalogue_services, 0, RW_XML_MANY },
  { &rw_catalogue_controls, 0, RW_XML_MANY },
  { &rw_catalogue_techniques, 0, RW_XML_MANY },
  { &rw_catalogue_attacks, 0, RW_XML_MANY },
  { 0 }
};

static const RwXmlElement catalogue = {
  .name = "catalogue",
  .attributes = catalogue_attributes,
  .children = catalogue_children,
  .unordered = TRUE,
  .start = catalogue_start_cb,
  .end = catalogue_end_cb,
};

static const RwXmlFormat format = {
  .namespace_uri = RW_CATALOGUE_NAMESPACE,
  .what = N_("a Ringwall catalogue"),
  .root = &catalogue,
};

/* The header of the translations is the translation of nothing. */
static gboolean
has_translations (void)
{
  return *g_dgettext (GETTEXT_PACKAGE, "") != '\0';
}

static gboolean
add_text (RwCatalogue   *self,
          const char    *data,
          gsize          length,
          RwXmlFlags     flags,
          RwDiagnostics *diagnostics)
{
  g_auto (RwCatalogueReader) reader = { 0 };

  rw_catalogue_reader_init (&reader, self);
  reader.translated = flags == RW_XML_TRUSTED && has_translations ();

  if (!rw_xml_read (&format, data, length, flags, diagnostics, &reader))
    return FALSE;

  rw_catalogue_take (self, &reader.entries, g_steal_pointer (&reader.arena));

  return TRUE;
}

static gboolean
add_file (RwCatalogue   *self,
          GBytes        *bytes,
          RwXmlFlags     flags,
          RwDiagnostics *diagnostics)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return add_text (self, data, length, flags, diagnostics);
}

/* A fault in what is part of the program is a fault of the program. */
static void
add_builtin_file (RwCatalogue *self,
                  const char  *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, name, NULL);
  g_autoptr (RwDiagnostics) diagnostics = rw_diagnostics_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  bytes = g_resource_lookup_data (rw_data_get_resource (), path,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("%s", error->message);
  if (!add_file (self, bytes, RW_XML_TRUSTED, diagnostics))
    {
      rw_diagnostics_propagate (diagnostics, name, &error);
      g_error ("%s", error->message);
    }
}

/**
 * rw_catalogue_new_builtin:
 *
 * Reads the catalogue that is part of the program.
 *
 * Returns: (transfer full): a catalogue
 */
RwCatalogue *
rw_catalogue_new_builtin (void)
{
  RwCatalogue *self = rw_catalogue_new_empty ();

  for (guint i = 0; i < G_N_ELEMENTS (builtin_files); i++)
    add_builtin_file (self, builtin_files[i]);

  return self;
}

/**
 * rw_catalogue_new_builtin_before:
 * @file_id: the id of a catalogue file
 *
 * Reads what a file of the built-in catalogue may refer to: the files before
 * it, for whoever works on it and holds it against the rest.
 *
 * Returns: (transfer full) (nullable): a catalogue, or %NULL where no
 *   built-in file has that id
 */
RwCatalogue *
rw_catalogue_new_builtin_before (const char *file_id)
{
  g_autoptr (RwCatalogue) self = rw_catalogue_new_empty ();
  g_autofree char *name = NULL;

  g_return_val_if_fail (file_id != NULL, NULL);

  name = g_strconcat (file_id, ".xml", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (builtin_files); i++)
    {
      if (g_str_equal (builtin_files[i], name))
        return g_steal_pointer (&self);
      add_builtin_file (self, builtin_files[i]);
    }
  return NULL;
}

/**
 * rw_catalogue_read_bytes:
 * @bytes: a catalogue file
 * @diagnostics: where errors and warnings go
 *
 * Adds what a file says, as [method@Rw.Catalogue.add_bytes] does, and tells of
 * all its faults.
 *
 * Returns: whether the file was added
 */
gboolean
rw_catalogue_read_bytes (RwCatalogue   *self,
                         GBytes        *bytes,
                         RwDiagnostics *diagnostics)
{
  g_return_val_if_fail (RW_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (bytes != NULL && diagnostics != NULL, FALSE);

  return add_file (self, bytes, RW_XML_UNTRUSTED, diagnostics);
}

/**
 * rw_catalogue_read_embedded:
 * @data: the bytes of a file of another format, which a scan has let pass
 * @length: how many there are
 * @diagnostics: where errors and warnings go, with their places in that file
 *
 * Adds what the catalogue says that is a child of the file's root; where there
 * is none, there is nothing to add.
 *
 * Returns: whether there was no error
 */
gboolean
rw_catalogue_read_embedded (RwCatalogue   *self,
                            const char    *data,
                            gsize          length,
                            RwDiagnostics *diagnostics)
{
  return add_text (self, data, length, RW_XML_TRUSTED | RW_XML_EMBEDDED,
                   diagnostics);
}

/**
 * rw_catalogue_add_bytes:
 * @bytes: a catalogue file
 * @name: what to call it in messages
 * @error: return location for an error
 *
 * Adds what a file says. It may refer to what is there already.
 *
 * An error names line and column of the first fault, and says what was
 * expected; the catalogue then stays as it was. Errors are those of
 * [error@Rw.Error].
 *
 * Returns: whether the file was added
 */
gboolean
rw_catalogue_add_bytes (RwCatalogue  *self,
                        GBytes       *bytes,
                        const char   *name,
                        GError      **error)
{
  g_autoptr (RwDiagnostics) diagnostics = NULL;

  g_return_val_if_fail (RW_IS_CATALOGUE (self), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  diagnostics = rw_diagnostics_new ();
  if (add_file (self, bytes, RW_XML_UNTRUSTED, diagnostics))
    return TRUE;

  rw_diagnostics_propagate (diagnostics, name, error);

  return FALSE;
}
