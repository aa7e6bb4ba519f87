/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every field of the catalogue that is filled is shown somewhere: in the
 * inspector, or in the lists of the tool. The header itself says which fields
 * there are, so that a new one without a view fails.
 */

#include "config.h"

#include "app/rw-inspector.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "app/rw-inspector-private.h"
#include "catalogue-fields.h"
#include "core/rw-workload.h"
#include "estate.h"
#include "exchange/rw-json-writer.h"
#include "rw-ui-resources.h"

typedef struct
{
  RwCatalogue *catalogue;
  RwSession   *session;
  RwInspector *inspector;
  GtkWidget   *window;
  GString     *seen;   /* in the window, of what is looked at now */
  GString     *told;   /* by the tool, of everything */
} Fixture;

#define OWN_FILE "ringwall/catalogue/corrected.xml"

static char *
read_test_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* The built-in catalogue, and an edition that was corrected. */
static RwCatalogue *
new_catalogue (const char *corrected)
{
  RwCatalogue *catalogue = rw_catalogue_new_builtin ();
  g_autoptr (GBytes) bytes = g_bytes_new (corrected, strlen (corrected));
  g_autoptr (GError) error = NULL;

  rw_catalogue_add_bytes (catalogue, bytes, "corrected.xml", &error);
  g_assert_no_error (error);

  return catalogue;
}

static void
ask_tool (GString    *told,
          const char *data_folder,
          const char *list)
{
  const char *words[] = { g_getenv ("RINGWALL_CLI"), "catalogue", list,
                          "--format", "json", NULL };
  g_auto (GStrv) environment =
    g_environ_setenv (g_get_environ (), "XDG_DATA_HOME", data_folder, TRUE);
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) words, environment, G_SPAWN_DEFAULT, NULL, NULL,
                &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  g_string_append (told, out);
}

static GString *
ask_tool_everything (const char *corrected)
{
  static const char *const lists[] = {
    "editions", "sets", "layers", "services", "controls", "attacks",
    "techniques", "providers", "sources",
  };
  g_autofree char *folder = g_dir_make_tmp ("ringwall-fields-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, OWN_FILE, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *grandparent = g_path_get_dirname (parent);
  GString *told = g_string_new (NULL);

  g_mkdir_with_parents (parent, 0700);
  g_assert_true (g_file_set_contents (path, corrected, -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    ask_tool (told, folder, lists[i]);

  g_remove (path);
  g_rmdir (parent);
  g_rmdir (grandparent);
  g_rmdir (folder);

  return told;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *corrected =
    read_test_file ("golden/catalogue/good/corrected.xml");
  g_autoptr (RwSession) estate = rw_estate_new_session ();

  fixture->catalogue = new_catalogue (corrected);
  fixture->told = ask_tool_everything (corrected);
  fixture->seen = g_string_new (NULL);
  fixture->session = rw_session_new (fixture->catalogue);
  rw_session_set_document (fixture->session, rw_session_get_document (estate));
  fixture->inspector = RW_INSPECTOR (rw_inspector_new ());
  g_object_ref (fixture->inspector);
  rw_inspector_set_session (fixture->inspector, fixture->session);
  rw_section_set_expanded (fixture->inspector->about, TRUE);
  rw_section_set_expanded (fixture->inspector->guidance, TRUE);
  rw_section_set_expanded (fixture->inspector->edition, TRUE);
  fixture->window = rw_estate_show (GTK_WIDGET (fixture->inspector), 360, 640);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  rw_estate_close (fixture->window);
  g_assert_finalize_object (fixture->inspector);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->catalogue);
  g_string_free (fixture->seen, TRUE);
  g_string_free (fixture->told, TRUE);
}

static void
read_labels (GtkWidget *widget,
             GString   *seen)
{
  if (!gtk_widget_get_visible (widget))
    return;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (seen, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_labels (child, seen);
}

/* Nothing needs to be drawn for it: an idle source fills the rows. */
static void
look_at (Fixture    *fixture,
         const char *layer_id,
         const char *workload_id)
{
  rw_session_select (fixture->session, layer_id, workload_id);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  read_labels (GTK_WIDGET (fixture->inspector), fixture->seen);
}

static void
look_away (Fixture *fixture)
{
  g_string_truncate (fixture->seen, 0);
}

static char *
quote (const char *text)
{
  g_autoptr (RwJsonWriter) json = rw_json_writer_new ();
  GString *quoted;

  rw_json_writer_begin_list (json, NULL);
  rw_json_writer_string (json, NULL, text);
  rw_json_writer_end_list (json);
  quoted = rw_json_writer_end (json);
  g_string_truncate (quoted, (gsize) (strrchr (quoted->str, '"') + 1 - quoted->str));

  return g_string_free (g_string_erase (quoted, 0,
                                        strchr (quoted->str, '"') - quoted->str),
                        FALSE);
}

static void
expect (Fixture           *fixture,
        const RwFieldType *type,
        const RwField     *field,
        const char        *text)
{
  g_autofree char *quoted = NULL;

  if (text == NULL || text[0] == '\0')
    return;

  quoted = field->where == RW_SHOWN_BY_TOOL ? quote (text) : NULL;
  if (strstr (field->where == RW_SHOWN_BY_TOOL ? fixture->told->str : fixture->seen->str,
              quoted != NULL ? quoted : text) != NULL)
    return;

  g_test_message ("%s.%s is not shown: %s", type->name, field->name, text);
  g_test_fail ();
}

static const char *
name_topic (RwCatalogue *catalogue,
            const char  *id)
{
  for (guint i = 0; i < rw_catalogue_get_n_layer_sets (catalogue); i++)
    {
      const RwLayerSet *set = rw_catalogue_get_layer_set (catalogue, i);

      for (guint j = 0; j < set->n_topics; j++)
        if (g_str_equal (set->topics[j].id, id))
          return set->topics[j].name;
      for (guint j = 0; j < set->n_layers; j++)
        for (guint k = 0; k < set->layers[j].n_topics; k++)
          if (g_str_equal (set->layers[j].topics[k].id, id))
            return set->layers[j].topics[k].name;
    }

  g_test_message ("no such topic: %s", id);
  g_test_fail ();
  return NULL;
}

static void
expect_words (Fixture           *fixture,
              const RwFieldType *type,
              const RwField     *field,
              const char        *words)
{
  g_auto (GStrv) ids = g_strsplit (words, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    if (field->kind == RW_FIELD_TOPICS)
      expect (fixture, type, field, name_topic (fixture->catalogue, ids[i]));
    else if (field->kind == RW_FIELD_SERVICES)
      expect (fixture, type, field,
              rw_catalogue_find_service (fixture->catalogue, ids[i])->name);
    else
      expect (fixture, type, field, ids[i]);
}

static void
expect_owner (Fixture           *fixture,
              const RwFieldType *type,
              const RwField     *field,
              RwOwner            owner)
{
  if (field->kind == RW_FIELD_OWNER_ID)
    expect (fixture, type, field, rw_owner_get_id (owner));
  else if (field->kind == RW_FIELD_LETTER)
    expect (fixture, type, field, rw_owner_get_letter (owner));
  else if (type == &rw_type_control && owner == RW_OWNER_SHARED)
    expect (fixture, type, field, "Run by Northwind or Azure");
  else if (owner == RW_OWNER_CUSTOMER)
    expect (fixture, type, field, "Northwind");
  else
    expect (fixture, type, field,
            owner == RW_OWNER_PROVIDER ? "Azure" : rw_owner_get_name (owner));
}

static void
expect_id (Fixture           *fixture,
           const RwFieldType *type,
           const RwField     *field,
           const char        *id)
{
  RwCatalogue *catalogue = fixture->catalogue;
  const RwProvider *provider;
  const RwLayer *layer;

  if (id == NULL || g_str_equal (id, "*"))
    return;

  if (field->kind == RW_FIELD_PROVIDER)
    {
      provider = rw_catalogue_find_provider (catalogue, id);
      expect (fixture, type, field, provider->full_name);
      return;
    }

  layer = rw_layer_set_find_layer (rw_session_get_edition (fixture->session)->layer_set,
                                   id);
  expect (fixture, type, field, layer->name);
}

static const char *
name_number (RwFieldKind kind,
             int         number)
{
  switch ((int) kind)
    {
    case RW_FIELD_MODEL:
      return rw_service_model_get_name (number);
    case RW_FIELD_MODEL_ID:
      return rw_service_model_get_id (number);
    case RW_FIELD_BASIS:
      return rw_basis_get_name (number);
    case RW_FIELD_BASIS_ID:
      return rw_basis_get_id (number);
    case RW_FIELD_EFFECT:
      return rw_effect_get_name (number);
    case RW_FIELD_STRENGTH:
      return rw_strength_get_name (number);
    case RW_FIELD_KIND:
      return number != RW_SERVICE_WORKLOAD ? "an actor, never a ring" : "";
    case RW_FIELD_PART:
      return number ? "of its parts" : "Resource types";
    case RW_FIELD_DEFAULT:
      return number ? "default" : "";
    default:
      return NULL;
    }
}

/* What is a number in the structure. */
static gboolean
check_number (Fixture           *fixture,
              const RwFieldType *type,
              const RwField     *field,
              gconstpointer      value)
{
  g_autofree char *position = NULL;
  int number;

  switch ((int) field->kind)
    {
    case RW_FIELD_OWNER:
    case RW_FIELD_OWNER_ID:
    case RW_FIELD_LETTER:
      expect_owner (fixture, type, field, *(const RwOwner *) value);
      return TRUE;
    case RW_FIELD_POSITION:
      position = g_strdup_printf ("Ring %u of", *(const guint *) value + 1);
      expect (fixture, type, field, position);
      return TRUE;
    case RW_FIELD_MODEL:
    case RW_FIELD_MODEL_ID:
    case RW_FIELD_BASIS:
    case RW_FIELD_BASIS_ID:
    case RW_FIELD_EFFECT:
    case RW_FIELD_STRENGTH:
    case RW_FIELD_KIND:
    case RW_FIELD_PART:
    case RW_FIELD_DEFAULT:
      number = *(const int *) value;
      expect (fixture, type, field, name_number (field->kind, number));
      return TRUE;
    default:
      return FALSE;
    }
}

static void
check_pointer (Fixture           *fixture,
               const RwFieldType *type,
               const RwField     *field,
               gconstpointer      pointer)
{
  const char *const *texts = pointer;

  if (pointer == NULL)
    return;

  switch ((int) field->kind)
    {
    case RW_FIELD_TEXT:
      expect (fixture, type, field, pointer);
      break;
    case RW_FIELD_TEXTS:
      for (guint i = 0; texts[i] != NULL; i++)
        expect (fixture, type, field, texts[i]);
      break;
    case RW_FIELD_WORDS:
    case RW_FIELD_TOPICS:
    case RW_FIELD_SERVICES:
      if (*(const char *) pointer != '\0')
        expect_words (fixture, type, field, pointer);
      break;
    case RW_FIELD_LAYER:
    case RW_FIELD_PROVIDER:
      expect_id (fixture, type, field, pointer);
      break;
    case RW_FIELD_SET:
      expect (fixture, type, field, ((const RwLayerSet *) pointer)->name);
      break;
    case RW_FIELD_SET_ID:
      expect (fixture, type, field, ((const RwLayerSet *) pointer)->id);
      break;
    case RW_FIELD_ROW_ID:
      expect (fixture, type, field, ((const RwResponsibility *) pointer)->id);
      break;
    case RW_FIELD_SOURCE:
      expect (fixture, type, field, ((const RwSource *) pointer)->title);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Looks for each field of one structure. */
static void
check (Fixture           *fixture,
       const RwFieldType *type,
       gconstpointer      structure)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const RwField *field = &type->fields[i];
      gconstpointer value = G_STRUCT_MEMBER_P (structure, field->offset);

      if (field->kind != RW_FIELD_INNER && field->kind != RW_FIELD_NOT_SEEN
          && !check_number (fixture, type, field, value))
        check_pointer (fixture, type, field, *(gconstpointer const *) value);
    }
}

/* The header says which fields there are. */
static GPtrArray *
list_members (const char *header,
              const char *type)
{
  g_autofree char *end_mark = g_strdup_printf ("\n} %s;", type);
  const char *end = strstr (header, end_mark);
  const char *start = g_strrstr_len (header, end - header, "typedef struct\n{\n");
  g_autofree char *body = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *members = g_ptr_array_new_with_free_func (g_free);

  g_assert_nonnull (start);
  body = g_strndup (start, (gsize) (end - start));
  lines = g_strsplit (body, "\n", -1);
  for (guint i = 2; lines[i] != NULL; i++)
    {
      char *semicolon = strchr (lines[i], ';');
      char *bracket = strchr (lines[i], '[');
      char *name;

      g_assert_nonnull (semicolon);
      *(bracket != NULL && bracket < semicolon ? bracket : semicolon) = '\0';
      name = strrchr (lines[i], ' ') + 1;
      g_ptr_array_add (members, g_strdup (*name == '*' ? name + 1 : name));
    }

  return members;
}

static void
check_members (const char        *header,
               const RwFieldType *type)
{
  g_autoptr (GPtrArray) members = list_members (header, type->name);

  for (guint i = 0; i < members->len; i++)
    {
      gboolean known = FALSE;

      for (guint j = 0; j < type->n_fields && !known; j++)
        known = g_str_equal (type->fields[j].name,
                             g_ptr_array_index (members, i));
      if (!known)
        {
          g_test_message ("where is %s.%s shown?", type->name,
                          (const char *) g_ptr_array_index (members, i));
          g_test_fail ();
        }
    }
}

/* Neither a new structure nor a new field goes without a view. */
static void
test_table (void)
{
  g_autofree char *header = read_test_file ("../src/core/rw-catalogue.h");
  guint n_structures = 0;

  for (const char *found = strstr (header, "typedef struct\n{");
       found != NULL;
       found = strstr (found + 1, "typedef struct\n{"))
    n_structures++;
  g_assert_cmpuint (n_structures, ==, RW_N_TYPES);

  for (guint i = 0; i < RW_N_TYPES; i++)
    check_members (header, rw_types[i]);
}

static void
check_parts (Fixture       *fixture,
             const RwParts *parts)
{
  if (parts != NULL)
    check (fixture, &rw_type_parts, parts);
}

static void
test_services (Fixture      *fixture,
               gconstpointer data)
{
  RwScenario *scenario = rw_session_get_scenario (fixture->session);
  RwWorkload *workload = rw_scenario_find_workload (scenario, "shop");

  for (guint i = 0; i < rw_catalogue_get_n_services (fixture->catalogue); i++)
    {
      const RwService *service = rw_catalogue_get_service (fixture->catalogue, i);

      rw_workload_set_service_id (workload, service->id);
      look_at (fixture, NULL, NULL);
      look_away (fixture);
      look_at (fixture, NULL, "shop");
      /* An actor has no model. */
      if (service->kind != RW_SERVICE_WORKLOAD)
        g_string_append (fixture->seen, rw_service_model_get_name (service->model));
      check (fixture, &rw_type_service, service);
      for (guint j = 0; j < service->n_overrides; j++)
        {
          check (fixture, &rw_type_service_override, &service->overrides[j]);
          check_parts (fixture, service->overrides[j].parts);
        }
      for (guint j = 0; j < service->n_resources; j++)
        check (fixture, &rw_type_resource_type, &service->resources[j]);
      look_away (fixture);
    }
}

static void
unfold_controls (Fixture *fixture)
{
  rw_section_set_expanded (fixture->inspector->safeguards, TRUE);
  for (guint i = 0; i < rw_catalogue_get_n_controls (fixture->catalogue); i++)
    rw_section_unfold (fixture->inspector->safeguards,
                       rw_catalogue_get_control (fixture->catalogue, i)->id);
}

static void
test_controls (Fixture      *fixture,
               gconstpointer data)
{
  const RwLayerSet *set = rw_session_get_edition (fixture->session)->layer_set;
  guint n_seen = 0;

  unfold_controls (fixture);
  for (guint i = 0; i < set->n_layers; i++)
    {
      look_at (fixture, set->layers[i].id, NULL);
      for (guint j = 0; j < rw_catalogue_get_n_controls (fixture->catalogue); j++)
        {
          const RwCatalogueControl *control =
            rw_catalogue_get_control (fixture->catalogue, j);

          if (!g_str_equal (control->layer_id, set->layers[i].id)
              && !(i == 0 && g_str_equal (control->layer_id, "*")))
            continue;
          check (fixture, &rw_type_control, control);
          for (guint k = 0; k < control->n_scores; k++)
            check (fixture, &rw_type_score, &control->scores[k]);
          n_seen++;
        }
      look_away (fixture);
    }
  g_assert_cmpuint (n_seen, ==, rw_catalogue_get_n_controls (fixture->catalogue));
}

static void
check_layer (Fixture       *fixture,
             const RwLayer *layer)
{
  for (guint i = 0; i < layer->n_topics; i++)
    check (fixture, &rw_type_topic, &layer->topics[i]);
  for (guint i = 0; i < layer->n_guidance; i++)
    check (fixture, &rw_type_guidance, &layer->guidance[i]);
  check (fixture, &rw_type_layer, layer);
}

static void
check_layer_set (Fixture          *fixture,
                 const RwLayerSet *set)
{
  for (guint i = 0; i < set->n_satellites; i++)
    rw_section_unfold (fixture->inspector->about, set->satellites[i].id);
  for (guint i = 0; i < set->n_layers; i++)
    {
      look_at (fixture, set->layers[i].id, NULL);
      check_layer (fixture, &set->layers[i]);
      look_away (fixture);
    }

  look_at (fixture, NULL, NULL);
  check (fixture, &rw_type_layer_set, set);
  for (guint i = 0; i < set->n_topics; i++)
    check (fixture, &rw_type_topic, &set->topics[i]);
  for (guint i = 0; i < set->n_guidance; i++)
    check (fixture, &rw_type_guidance, &set->guidance[i]);
  for (guint i = 0; i < set->n_notes; i++)
    check (fixture, &rw_type_layer_note, &set->notes[i]);
  /* A satellite has no ring, and so no number. */
  g_string_append (fixture->seen, "Ring 1 of 0\nRing 2 of 0\n");
  for (guint i = 0; i < set->n_satellites; i++)
    check_layer (fixture, &set->satellites[i]);
  look_away (fixture);
}

static void
test_layers (Fixture      *fixture,
             gconstpointer data)
{
  for (guint i = 0; i < rw_catalogue_get_n_editions (fixture->catalogue); i++)
    {
      const RwEdition *edition = rw_catalogue_get_edition (fixture->catalogue, i);

      rw_session_set_edition_id (fixture->session, edition->id);
      check_layer_set (fixture, edition->layer_set);
    }
}

static void
check_correction (Fixture            *fixture,
                  const RwCorrection *correction)
{
  check (fixture, &rw_type_correction, correction);
  for (guint i = 0; i < correction->n_cells; i++)
    check (fixture, &rw_type_old_cell, &correction->cells[i]);
  for (guint i = 0; i < correction->n_rings; i++)
    check (fixture, &rw_type_old_ring, &correction->rings[i]);
}

static void
check_edition (Fixture         *fixture,
               const RwEdition *edition)
{
  check (fixture, &rw_type_edition, edition);
  for (guint i = 0; i < edition->n_rows; i++)
    {
      check (fixture, &rw_type_responsibility, &edition->rows[i]);
      for (guint j = 0; j < RW_N_SERVICE_MODELS; j++)
        {
          check (fixture, &rw_type_cell, &edition->rows[i].cells[j]);
          check_parts (fixture, edition->rows[i].cells[j].parts);
        }
    }
  for (guint i = 0; i < edition->n_mappings; i++)
    check (fixture, &rw_type_mapping, &edition->mappings[i]);
  for (guint i = 0; i < edition->n_corrections; i++)
    check_correction (fixture, &edition->corrections[i]);
}

static void
look_at_all_models (Fixture         *fixture,
                    const RwEdition *edition)
{
  const RwLayerSet *set = edition->layer_set;

  for (guint i = 0; i < set->n_satellites; i++)
    rw_section_unfold (fixture->inspector->about, set->satellites[i].id);
  look_at (fixture, NULL, NULL);
  for (int model = 0; model < RW_N_SERVICE_MODELS; model++)
    {
      rw_session_set_toggle (fixture->session, (RwToggle) model);
      for (guint i = 0; i < set->n_layers; i++)
        look_at (fixture, set->layers[i].id, NULL);
    }
}

static void
test_editions (Fixture      *fixture,
               gconstpointer data)
{
  guint n_corrections = 0;

  for (guint i = 0; i < rw_catalogue_get_n_editions (fixture->catalogue); i++)
    {
      const RwEdition *edition = rw_catalogue_get_edition (fixture->catalogue, i);

      rw_session_set_edition_id (fixture->session, edition->id);
      look_at_all_models (fixture, edition);
      check_edition (fixture, edition);
      n_corrections += edition->n_corrections;
      look_away (fixture);
    }
  g_assert_cmpuint (n_corrections, >, 0);
}

/* Attacks are told by the tool alone, until there is a view of them. */
static void
test_lists (Fixture      *fixture,
            gconstpointer data)
{
  RwCatalogue *catalogue = fixture->catalogue;

  look_at (fixture, NULL, NULL);
  for (guint i = 0; i < rw_catalogue_get_n_attacks (catalogue); i++)
    {
      const RwAttack *attack = rw_catalogue_get_attack (catalogue, i);

      check (fixture, &rw_type_attack, attack);
      for (guint j = 0; j < attack->n_steps; j++)
        check (fixture, &rw_type_attack_step, &attack->steps[j]);
    }
  for (guint i = 0; i < rw_catalogue_get_n_techniques (catalogue); i++)
    check (fixture, &rw_type_technique, rw_catalogue_get_technique (catalogue, i));
  for (guint i = 0; i < rw_catalogue_get_n_sources (catalogue); i++)
    check (fixture, &rw_type_source, rw_catalogue_get_source (catalogue, i));
  for (guint i = 0; i < rw_catalogue_get_n_providers (catalogue); i++)
    check (fixture, &rw_type_provider, rw_catalogue_get_provider (catalogue, i));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  rw_ui_register_resource ();

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

  g_test_add_func ("/inspector-fields/table", test_table);
  ADD ("/inspector-fields/services", test_services);
  ADD ("/inspector-fields/controls", test_controls);
  ADD ("/inspector-fields/layers", test_layers);
  ADD ("/inspector-fields/editions", test_editions);
  ADD ("/inspector-fields/lists", test_lists);

  return g_test_run ();
}
