/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ringwall-cli catalogue: what the program knows, as lists.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <glib/gi18n.h>

#include "exchange/rw-json-writer.h"
#include "exchange/rw-owners-report.h"
#include "exchange/rw-table.h"

typedef struct
{
  char **words;   /* (owned) */
  char  *format;  /* (owned) (nullable) */
} Arguments;

/* One of the lists. */
typedef struct
{
  const char *name;
  guint       n_columns;
  guint     (*count)      (RwCatalogue  *catalogue);
  void      (*add_row)    (RwCatalogue  *catalogue,
                           guint         index,
                           RwTable      *table);
  void      (*write_json) (RwCatalogue  *catalogue,
                           guint         index,
                           RwJsonWriter *json);
} List;

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->words);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static void
write_source (RwJsonWriter   *json,
              const RwSource *source,
              RwBasis         basis)
{
  rw_json_writer_string (json, "basis", rw_basis_get_id (basis));
  rw_json_writer_string (json, "source",
                         source != NULL ? source->title : NULL);
  rw_json_writer_string (json, "address",
                         source != NULL ? source->address : NULL);
}

static gboolean
is_default (RwCatalogue     *catalogue,
            const RwEdition *edition)
{
  return edition == rw_catalogue_get_default_edition (catalogue);
}

static void
add_edition (RwCatalogue *catalogue,
             guint        index,
             RwTable     *table)
{
  const RwEdition *edition = rw_catalogue_get_edition (catalogue, index);
  g_autofree char *title =
    is_default (catalogue, edition)
      /* Translators: the title of the edition that is used by default. */
      ? g_strdup_printf (_("%s (the default)"), edition->title)
      : g_strdup (edition->title);

  rw_table_add (table, edition->id);
  rw_table_add (table, edition->revision);
  rw_table_add (table, title);
}

static void
write_edition (RwCatalogue  *catalogue,
               guint         index,
               RwJsonWriter *json)
{
  const RwEdition *edition = rw_catalogue_get_edition (catalogue, index);

  rw_json_writer_string (json, "id", edition->id);
  rw_json_writer_string (json, "revision", edition->revision);
  rw_json_writer_string (json, "title", edition->title);
  rw_json_writer_string (json, "provider", edition->provider_id);
  rw_json_writer_boolean (json, "default", is_default (catalogue, edition));
  write_source (json, edition->source, RW_BASIS_PUBLISHED);
}

static void
add_layer (RwCatalogue *catalogue,
           guint        index,
           RwTable     *table)
{
  const RwLayer *layer = rw_catalogue_get_layer (catalogue, index);

  rw_table_add (table, layer->id);
  rw_table_add (table, layer->name);
  rw_table_add (table, layer->summary);
}

static void
write_layer (RwCatalogue  *catalogue,
             guint         index,
             RwJsonWriter *json)
{
  const RwLayer *layer = rw_catalogue_get_layer (catalogue, index);

  rw_json_writer_string (json, "id", layer->id);
  rw_json_writer_string (json, "name", layer->name);
  rw_json_writer_begin_list (json, "aliases");
  for (guint i = 0; layer->aliases[i] != NULL; i++)
    rw_json_writer_string (json, NULL, layer->aliases[i]);
  rw_json_writer_end_list (json);
  rw_json_writer_number (json, "position", layer->position);
  rw_json_writer_string (json, "summary", layer->summary);
}

static gboolean
has_model (const RwService *service)
{
  return service->kind == RW_SERVICE_WORKLOAD;
}

static void
add_service (RwCatalogue *catalogue,
             guint        index,
             RwTable     *table)
{
  const RwService *service = rw_catalogue_get_service (catalogue, index);

  rw_table_add (table, service->id);
  rw_table_add (table, has_model (service)
                       ? rw_service_model_get_id (service->model)
                       : rw_service_kind_get_id (service->kind));
  rw_table_add (table, service->name);
}

static void
write_service (RwCatalogue  *catalogue,
               guint         index,
               RwJsonWriter *json)
{
  const RwService *service = rw_catalogue_get_service (catalogue, index);

  rw_json_writer_string (json, "id", service->id);
  rw_json_writer_string (json, "name", service->name);
  rw_json_writer_begin_list (json, "former-names");
  for (guint i = 0; service->former_names[i] != NULL; i++)
    rw_json_writer_string (json, NULL, service->former_names[i]);
  rw_json_writer_end_list (json);
  rw_json_writer_string (json, "kind",
                         rw_service_kind_get_id (service->kind));
  rw_json_writer_string (json, "model", has_model (service)
                         ? rw_service_model_get_id (service->model) : NULL);
  rw_json_writer_string (json, "summary", service->summary);
  write_source (json, service->source, service->basis);
}

static void
add_control (RwCatalogue *catalogue,
             guint        index,
             RwTable     *table)
{
  const RwCatalogueControl *control =
    rw_catalogue_get_control (catalogue, index);

  rw_table_add (table, control->id);
  rw_table_add (table, control->layer_id);
  rw_table_add (table, control->name);
}

static void
write_control (RwCatalogue  *catalogue,
               guint         index,
               RwJsonWriter *json)
{
  const RwCatalogueControl *control =
    rw_catalogue_get_control (catalogue, index);

  rw_json_writer_string (json, "id", control->id);
  rw_json_writer_string (json, "name", control->name);
  rw_json_writer_string (json, "layer", control->layer_id);
  rw_json_writer_string (json, "run-by", rw_owner_get_id (control->run_by));
  rw_json_writer_string (json, "answers", control->answers);
  rw_json_writer_string (json, "summary", control->summary);
  write_source (json, control->source, control->basis);
}

static const List lists[] = {
  { "editions", 3, rw_catalogue_get_n_editions, add_edition, write_edition },
  { "layers", 3, rw_catalogue_get_n_layers, add_layer, write_layer },
  { "services", 3, rw_catalogue_get_n_services, add_service, write_service },
  { "controls", 3, rw_catalogue_get_n_controls, add_control, write_control },
};

static gboolean
parse (const RwCliCommand *command,
       Arguments          *arguments)
{
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &arguments->format,
      N_("text or json; text by default"), N_("FORMAT") },
    { NULL },
  };

  if (!rw_cli_parse (command, entries, &arguments->words))
    return FALSE;
  if (arguments->words[1] == NULL)
    return TRUE;
  rw_cli_refuse (command, _("One list at a time: “%s” is one too many"),
                 arguments->words[1]);
  return FALSE;
}

static const List *
find_list (const RwCliCommand *command,
           const char         *name)
{
  const char *names[G_N_ELEMENTS (lists) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (g_str_equal (lists[i].name, name))
        return &lists[i];
      names[i] = lists[i].name;
    }
  rw_cli_refuse_word (command, _("list"), name, names);
  return NULL;
}

static gboolean
choose_format (const RwCliCommand *command,
               const char         *id,
               gboolean           *out_json)
{
  const char *const ids[] = { "text", "json", NULL };

  *out_json = g_strcmp0 (id, "json") == 0;
  if (id == NULL || g_strv_contains (ids, id))
    return TRUE;
  rw_cli_refuse_word (command, _("format"), id, ids);
  return FALSE;
}

static GString *
list_text (const List  *list,
           RwCatalogue *catalogue)
{
  g_autoptr (RwTable) table = rw_table_new (list->n_columns);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < list->count (catalogue); i++)
    list->add_row (catalogue, i, table);
  rw_table_append_text (table, out);
  return out;
}

static GString *
list_json (const List  *list,
           RwCatalogue *catalogue)
{
  g_autoptr (RwJsonWriter) json = rw_json_writer_new ();

  rw_json_writer_begin_list (json, NULL);
  for (guint i = 0; i < list->count (catalogue); i++)
    {
      rw_json_writer_begin_object (json, NULL);
      list->write_json (catalogue, i, json);
      rw_json_writer_end_object (json);
    }
  rw_json_writer_end_list (json);
  return rw_json_writer_end (json);
}

/*< private >
 * rw_cli_catalogue:
 * @command: the verb and its arguments
 *
 * Writes a list of the catalogue to standard output.
 *
 * Returns: the exit code
 */
RwCliStatus
rw_cli_catalogue (const RwCliCommand *command)
{
  g_auto (Arguments) arguments = { 0 };
  g_autoptr (RwCatalogue) catalogue = NULL;
  g_autoptr (GString) text = NULL;
  const List *list;
  gboolean json;

  if (!parse (command, &arguments) ||
      !choose_format (command, arguments.format, &json))
    return RW_CLI_USAGE;
  list = find_list (command, arguments.words[0]);
  if (list == NULL)
    return RW_CLI_USAGE;

  catalogue = rw_catalogue_new_builtin ();
  text = json ? list_json (list, catalogue) : list_text (list, catalogue);
  return rw_cli_write (text->str, text->len);
}
