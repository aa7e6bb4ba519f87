/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading catalogue files, and the schema that says the same in its own way.
 * The files in tests/golden/catalogue/good are taken. Beside that folder are
 * lists of changes that make harbour.xml bad, with what is then said of it;
 * --generate writes that anew.
 */

#include "config.h"

#include <string.h>

#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "core/rw-catalogue.h"
#include "core/rw-error.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

static xmlRelaxNG *schema; /* made once in main() */
static gboolean generates;

static char *
build_path (const char *first,
            const char *second)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", first, second, NULL);
}

static GBytes *
read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

static xmlRelaxNG *
read_schema (void)
{
  g_autofree char *path = build_path ("data/schema", "catalogue.rng");
  g_autoptr (xmlRelaxNGParserCtxt) parser = xmlRelaxNGNewParserCtxt (path);

  return xmlRelaxNGParse (parser);
}

static void
ignore_cb (void       *user_data,
           const char *format,
           ...)
{
}

static gboolean
schema_accepts (const char *text,
                gsize       length)
{
  g_autoptr (xmlRelaxNGValidCtxt) validator = xmlRelaxNGNewValidCtxt (schema);
  g_autoptr (xmlDoc) document = xmlReadMemory (text, length, NULL, NULL,
                                               XML_PARSE_NONET);

  g_assert_nonnull (document);
  xmlRelaxNGSetValidErrors (validator, ignore_cb, ignore_cb, NULL);

  return xmlRelaxNGValidateDoc (validator, document) == 0;
}

static gboolean
schema_accepts_bytes (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return schema_accepts (text, length);
}

static int
compare_paths_cb (gconstpointer a,
                  gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_xml (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) directory = g_dir_open (folder, 0, &error);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_paths_cb);
  g_assert_cmpuint (paths->len, >, 0);

  return paths;
}

static guint
count_entries (RwCatalogue *catalogue)
{
  return rw_catalogue_get_n_sources (catalogue) +
         rw_catalogue_get_n_providers (catalogue) +
         rw_catalogue_get_n_layer_sets (catalogue) +
         rw_catalogue_get_n_editions (catalogue) +
         rw_catalogue_get_n_services (catalogue) +
         rw_catalogue_get_n_controls (catalogue) +
         rw_catalogue_get_n_techniques (catalogue) +
         rw_catalogue_get_n_attacks (catalogue);
}

static char *
replace_once (const char *text,
              const char *from,
              const char *to)
{
  g_auto (GStrv) pieces = g_strsplit (text, from, -1);

  g_assert_cmpuint (g_strv_length (pieces), ==, 2);

  return g_strjoinv (to, pieces);
}

/* What is said of a bad file, without its name. */
static char *
dup_complaint (const char *text)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  guint n_entries = count_entries (catalogue);

  if (rw_catalogue_add_bytes (catalogue, bytes, "harbour.xml", &error))
    return g_strdup ("nothing");

  g_assert_true (error->domain == RW_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "harbour.xml:"));
  g_assert_cmpuint (count_entries (catalogue), ==, n_entries);
  g_assert_null (rw_catalogue_find_service (catalogue, "berth"));
  g_assert_cmpstr (rw_catalogue_get_default_edition (catalogue)->id, ==, "classic");

  return g_strdup (error->message + strlen ("harbour.xml:"));
}

static void
check_change (GKeyFile   *changes,
              const char *name,
              const char *good,
              gboolean    schema_agrees)
{
  g_autofree char *from = g_key_file_get_string (changes, name, "replace", NULL);
  g_autofree char *to = g_key_file_get_string (changes, name, "with", NULL);
  g_autofree char *expected = g_key_file_get_string (changes, name, "says", NULL);
  g_autofree char *bad = replace_once (good, from, to);
  g_autofree char *said = dup_complaint (bad);

  if (generates)
    g_key_file_set_string (changes, name, "says", said);
  else if (g_strcmp0 (said, expected) != 0)
    g_test_fail_printf ("%s: it said “%s” instead of “%s”", name, said, expected);
  if (schema_accepts (bad, strlen (bad)) == schema_agrees)
    g_test_fail_printf ("%s: the schema %s it", name,
                        schema_agrees ? "accepts" : "refuses");
}

static void
check_changes (const char *list,
               gboolean    schema_agrees)
{
  g_autofree char *list_path = build_path ("tests/golden/catalogue", list);
  g_autofree char *good_path = build_path ("tests/golden/catalogue",
                                           "good/harbour.xml");
  g_autoptr (GBytes) good = read_bytes (good_path);
  g_autofree char *text = g_strndup (g_bytes_get_data (good, NULL),
                                     g_bytes_get_size (good));
  g_autoptr (GKeyFile) changes = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  g_key_file_load_from_file (changes, list_path, G_KEY_FILE_KEEP_COMMENTS, &error);
  g_assert_no_error (error);
  names = g_key_file_get_groups (changes, NULL);
  g_assert_nonnull (names[0]);
  for (guint i = 0; names[i] != NULL; i++)
    check_change (changes, names[i], text, schema_agrees);

  if (generates)
    g_key_file_save_to_file (changes, list_path, &error);
  g_assert_no_error (error);
}

static void
test_builtin_fit_the_schema (void)
{
  g_autofree char *folder = build_path ("data", "catalogue");
  g_autoptr (GPtrArray) paths = list_xml (folder);

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autoptr (GBytes) bytes = read_bytes (path);

      if (!schema_accepts_bytes (bytes))
        g_test_fail_printf ("%s: the schema refuses it", path);
    }
}

/* Read one after the other, the files give what is built in: none is left out
 * of the program. */
static void
test_builtin_are_all_the_files (void)
{
  g_autofree char *folder = build_path ("data", "catalogue");
  g_autoptr (GPtrArray) paths = list_xml (folder);
  g_autoptr (RwCatalogue) builtin = rw_catalogue_new_builtin ();
  guint n_taken = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GBytes) bytes = read_bytes (g_ptr_array_index (paths, i));
      g_autoptr (GError) error = NULL;

      /* Its ids are taken, if it is built in. */
      n_taken += !rw_catalogue_add_bytes (builtin, bytes, "again", &error);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "is taken"));
    }
  g_assert_cmpuint (n_taken, ==, paths->len);
}

static void
test_good_files_are_taken (void)
{
  g_autofree char *folder = build_path ("tests/golden/catalogue", "good");
  g_autoptr (GPtrArray) paths = list_xml (folder);

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
      g_autoptr (GBytes) bytes = read_bytes (path);
      g_autoptr (GError) error = NULL;

      rw_catalogue_add_bytes (catalogue, bytes, path, &error);
      g_assert_no_error (error);
      if (!schema_accepts_bytes (bytes))
        g_test_fail_printf ("%s: the schema refuses it", path);
    }
}

static void
test_bad_form_is_refused (void)
{
  check_changes ("form.txt", TRUE);
}

static void
test_bad_references_are_refused (void)
{
  check_changes ("references.txt", FALSE);
}

static void
test_other_files_are_refused (void)
{
  const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "other: the file is empty, expected a Ringwall catalogue" },
    { "<harbour xmlns='https://ringwall.org/ns/catalogue/1'/>",
      "other:1:1: not a Ringwall catalogue: the root element is <harbour> of the "
      "namespace “https://ringwall.org/ns/catalogue/1”, expected <catalogue> of "
      "“https://ringwall.org/ns/catalogue/1”" },
    { "<!DOCTYPE catalogue><catalogue/>",
      "other:1:1: a DOCTYPE is not allowed, expected a Ringwall catalogue "
      "without one" },
    { "<catalogue xmlns='https://ringwall.org/ns/catalogue/1'",
      NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_empty ();
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;

      g_assert_false (rw_catalogue_add_bytes (catalogue, bytes, "other", &error));
      g_assert_true (error->domain == RW_ERROR);
      if (cases[i].message != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_cmpuint (count_entries (catalogue), ==, 0);
    }
}

static RwCatalogue *
read_alone (const char *name)
{
  g_autofree char *folder = build_path ("tests/golden/catalogue", "good");
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = read_bytes (path);
  g_autoptr (GError) error = NULL;
  RwCatalogue *catalogue = rw_catalogue_new_empty ();

  rw_catalogue_add_bytes (catalogue, bytes, name, &error);
  g_assert_no_error (error);

  return catalogue;
}

/* One file alone can bring a provider with layers, edition and services. */
static void
test_another_provider (void)
{
  g_autoptr (RwCatalogue) catalogue = read_alone ("harbour.xml");
  const RwEdition *edition = rw_catalogue_get_default_edition (catalogue);
  const RwMapping *mapping = rw_edition_find_mapping (edition, "ship");
  const RwService *berth = rw_catalogue_find_service (catalogue, "berth");
  const RwService *office = rw_catalogue_find_service (catalogue, "harbour-office");
  const RwCatalogueControl *seals = rw_catalogue_find_control (catalogue, "seals");
  const RwCell *cell;

  g_assert_cmpstr (rw_catalogue_find_provider (catalogue, "harbour")->full_name, ==,
                   "Harbour Cloud");
  g_assert_cmpuint (rw_catalogue_get_n_layers (catalogue), ==, 3);
  g_assert_cmpstr (rw_catalogue_get_layer (catalogue, 2)->name, ==, "Quay");

  g_assert_cmpstr (edition->id, ==, "harbour-2026");
  g_assert_cmpstr (edition->footer, ==, "Harbour, 2026");
  g_assert_true (edition->layer_set == rw_catalogue_get_layer_set (catalogue, 0));
  g_assert_cmpstr (edition->rows[0].band, ==, "Always yours");
  g_assert_null (edition->rows[1].band);
  cell = &edition->rows[0].cells[RW_SERVICE_MODEL_PAAS];
  g_assert_cmpint (cell->owner, ==, RW_OWNER_SHARED);
  g_assert_cmpstr (cell->customer_part, ==, "What is in the container.");
  g_assert_cmpstr (cell->source->title, ==, "Security handbook");
  g_assert_true (mapping->rows[0] == &edition->rows[0]);
  g_assert_cmpint (mapping->basis, ==, RW_BASIS_DERIVED);
  g_assert_null (rw_edition_find_mapping (edition, "quay"));

  g_assert_cmpstr (berth->former_names[0], ==, "Mooring");
  g_assert_cmpint (berth->overrides[0].owner, ==, RW_OWNER_THIRD_PARTY);
  g_assert_cmpint (office->kind, ==, RW_SERVICE_MANAGEMENT);
  g_assert_cmpint (seals->run_by, ==, RW_OWNER_SHARED);
  g_assert_cmpstr (seals->answers, ==, "cargo-1");
}

static const char *
lead (RwCatalogue *catalogue,
      const char  *type,
      const char  *kind)
{
  const RwService *service;

  service = rw_catalogue_find_service_by_resource (catalogue, type, kind);

  return service != NULL ? service->id : NULL;
}

static void
test_resources_of_another_provider (void)
{
  g_autoptr (RwCatalogue) catalogue = read_alone ("harbour.xml");
  const RwService *berth = rw_catalogue_find_service (catalogue, "berth");

  g_assert_cmpuint (berth->n_resources, ==, 3);
  g_assert_cmpstr (berth->resources[0].kinds, ==, "");
  g_assert_false (berth->resources[0].is_part);
  g_assert_cmpint (berth->resources[0].basis, ==, RW_BASIS_PUBLISHED);
  g_assert_cmpstr (berth->resources[0].source->id, ==, "handbook");
  g_assert_true (berth->resources[1].is_part);
  g_assert_cmpstr (berth->resources[2].kinds, ==, "deep* *,roofed");

  g_assert_cmpstr (lead (catalogue, "HARBOUR.port/Berths", NULL), ==, "berth");
  g_assert_cmpstr (lead (catalogue, "Harbour.Port/berths/bells/ropes", "any"), ==, "berth");
  g_assert_cmpstr (lead (catalogue, "Harbour.Port/places", NULL), ==, "mooring-ground");
  g_assert_cmpstr (lead (catalogue, "Harbour.Port/places", "shallow"), ==, "mooring-ground");
  g_assert_cmpstr (lead (catalogue, "Harbour.Port/places", "Deepest"), ==, "berth");
  g_assert_cmpstr (lead (catalogue, "Harbour.Port/places", "shallow,roofed"), ==, "berth");
  g_assert_cmpstr (lead (catalogue, "Harbour.Port/places", "deep,open"), ==, "mooring-ground");
  g_assert_null (lead (catalogue, "Harbour.Port/berth", NULL));
  g_assert_null (lead (catalogue, "Harbour.Port/berthsmith", NULL));
  g_assert_null (lead (catalogue, "Harbour.Port", NULL));
  g_assert_null (lead (catalogue, "", NULL));
}

static void
test_attacks_of_another_provider (void)
{
  g_autoptr (RwCatalogue) catalogue = read_alone ("harbour.xml");
  const RwCatalogueControl *seals = rw_catalogue_find_control (catalogue, "seals");
  const RwTechnique *technique = rw_catalogue_find_technique (catalogue, "T9001.002");
  const RwAttack *attack = rw_catalogue_get_attack (catalogue, 0);

  g_assert_cmpstr (technique->name, ==, "Opening by night");
  g_assert_cmpstr (technique->source->id, ==, "handbook");
  g_assert_cmpuint (rw_catalogue_get_n_techniques (catalogue), ==, 2);

  g_assert_true (rw_catalogue_control_serves (seals, "berth"));
  g_assert_false (rw_catalogue_control_serves (seals, "mooring"));
  g_assert_false (rw_catalogue_control_serves (seals, ""));
  g_assert_false (rw_catalogue_control_serves (seals, NULL));
  g_assert_cmpint (rw_catalogue_control_get_strength (seals, RW_EFFECT_DETECT, "T9001"),
                   ==, RW_STRENGTH_PARTIAL);
  g_assert_cmpint (rw_catalogue_control_get_strength (seals, RW_EFFECT_PROTECT, "T9001"),
                   ==, RW_STRENGTH_MINIMAL);
  g_assert_cmpint (rw_catalogue_control_get_strength (seals, RW_EFFECT_RESPOND, "T9001"),
                   ==, RW_STRENGTH_NONE);
  g_assert_cmpint (rw_catalogue_control_get_strength (seals, RW_EFFECT_DETECT, "T900"),
                   ==, RW_STRENGTH_NONE);

  g_assert_true (rw_catalogue_find_attack (catalogue, "robbery") == attack);
  g_assert_cmpstr (attack->label, ==, "A tale of the sea");
  g_assert_cmpstr (attack->provider_id, ==, "harbour");
  g_assert_true (attack->layer_set == rw_catalogue_get_layer_set (catalogue, 0));
  g_assert_cmpstr (attack->lesson, ==, "Seal what matters.");
  g_assert_cmpuint (attack->n_steps, ==, 2);
  g_assert_cmpstr (attack->steps[0].techniques, ==, "");
  g_assert_cmpstr (attack->steps[0].controls, ==, "");
  g_assert_cmpstr (attack->steps[1].layer_id, ==, "cargo");
  g_assert_cmpstr (attack->steps[1].name, ==, "Aboard");
  g_assert_cmpstr (attack->steps[1].text, ==, "They open a container.");
  g_assert_cmpstr (attack->steps[1].controls, ==, "seals");
}

static void
test_order_and_space_are_free (void)
{
  g_autofree char *path = build_path ("tests/golden/catalogue", "good/any-order.xml");
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_builtin ();
  g_autoptr (GBytes) bytes = read_bytes (path);
  g_autoptr (GError) error = NULL;
  const RwService *mill;
  const RwCatalogueControl *fish;

  rw_catalogue_add_bytes (catalogue, bytes, path, &error);
  g_assert_no_error (error);

  mill = rw_catalogue_find_service (catalogue, "tide-mill");
  g_assert_cmpstr (mill->summary, ==, "Grinds at <any> tide.");
  g_assert_null (mill->provider_id);
  g_assert_cmpstr (mill->source->remark, ==, "On paper.");
  g_assert_null (mill->source->address);
  g_assert_cmpstr (mill->overrides[0].parts->customer, ==, "The mill.");
  g_assert_cmpstr (mill->overrides[0].parts->provider, ==, "The tide.");
  g_assert_true (mill->overrides[0].parts->source == mill->source);

  fish = rw_catalogue_find_control (catalogue, "moat-fish");
  g_assert_cmpstr (fish->summary, ==, "They notice everything.");
  g_assert_cmpstr (fish->layer_id, ==, "*");
  g_assert_cmpstr (fish->remark, ==, "Any layer.");
  g_assert_cmpstr (fish->aliases[0], ==, "Carp");
  g_assert_cmpstr (fish->former_names[0], ==, "Pike");
}

/* Files add up, and a later one may refer to an earlier one. */
static void
test_files_add_up (void)
{
  static const char more[] =
    "<catalogue xmlns='https://ringwall.org/ns/catalogue/1' version='1.0' id='more'>"
    "<services provider='harbour' layers='walls'>"
    "<service id='crane' name='Crane' model='paas' basis='published' source='handbook'>"
    "<summary>Lifts.</summary></service></services></catalogue>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (more, strlen (more));
  g_autoptr (RwCatalogue) builtin = rw_catalogue_new_builtin ();
  g_autoptr (RwCatalogue) harbour = read_alone ("harbour.xml");
  g_autoptr (GError) error = NULL;

  rw_catalogue_add_bytes (harbour, bytes, "more.xml", &error);
  g_assert_no_error (error);
  g_assert_true (rw_catalogue_find_service (harbour, "crane")->source ==
                 rw_catalogue_find_source (harbour, "handbook"));

  g_assert_false (rw_catalogue_add_bytes (builtin, bytes, "more.xml", &error));
  g_assert_error (error, RW_ERROR, RW_ERROR_VALUE);
}

/* A newer minor version may hold more than is known here. */
static void
test_newer_minor_version (void)
{
  static const char newer[] =
    "<catalogue xmlns='https://ringwall.org/ns/catalogue/1' version='1.7' id='newer'>"
    "<sieges><siege id='long'/></sieges>"
    "<provider id='lagoon' name='Lagoon' depth='4'/></catalogue>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (newer, strlen (newer));
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_empty ();
  g_autoptr (GError) error = NULL;

  rw_catalogue_add_bytes (catalogue, bytes, "newer.xml", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rw_catalogue_find_provider (catalogue, "lagoon")->full_name, ==,
                   "Lagoon");
}

static void
test_an_empty_catalogue (void)
{
  g_autoptr (RwCatalogue) catalogue = rw_catalogue_new_empty ();

  g_assert_cmpuint (count_entries (catalogue), ==, 0);
  g_assert_cmpuint (rw_catalogue_get_n_layers (catalogue), ==, 0);
  g_assert_null (rw_catalogue_find_layer (catalogue, "data"));
  g_assert_null (rw_catalogue_find_service (catalogue, "event-hubs"));
  g_assert_null (rw_catalogue_get_default_edition (catalogue));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  generates = argc > 1 && g_str_equal (argv[1], "--generate");
  g_test_init (&argc, &argv, NULL);
  schema = read_schema ();
  g_assert_nonnull (schema);

  g_test_add_func ("/catalogue-files/built-in/fit-the-schema",
                   test_builtin_fit_the_schema);
  g_test_add_func ("/catalogue-files/built-in/are-all-the-files",
                   test_builtin_are_all_the_files);
  g_test_add_func ("/catalogue-files/good", test_good_files_are_taken);
  g_test_add_func ("/catalogue-files/bad/form", test_bad_form_is_refused);
  g_test_add_func ("/catalogue-files/bad/references", test_bad_references_are_refused);
  g_test_add_func ("/catalogue-files/bad/other", test_other_files_are_refused);
  g_test_add_func ("/catalogue-files/another-provider", test_another_provider);
  g_test_add_func ("/catalogue-files/resources-of-another-provider",
                   test_resources_of_another_provider);
  g_test_add_func ("/catalogue-files/attacks-of-another-provider",
                   test_attacks_of_another_provider);
  g_test_add_func ("/catalogue-files/order-and-space-are-free",
                   test_order_and_space_are_free);
  g_test_add_func ("/catalogue-files/files-add-up", test_files_add_up);
  g_test_add_func ("/catalogue-files/newer-minor-version", test_newer_minor_version);
  g_test_add_func ("/catalogue-files/empty", test_an_empty_catalogue);
  status = g_test_run ();

  xmlRelaxNGFree (schema);

  return status;
}
