/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the built-in catalogue says, cell by cell. The tables here were written
 * from the sources and not from the files, so that each checks the other.
 */

#include "config.h"

#include <string.h>

#include "core/rw-catalogue.h"
#include "core/rw-ownership.h"

#include "rw-test-catalogue.h"

/* C customer, P provider, S shared; on-premises, IaaS, PaaS, SaaS. */
typedef struct
{
  const char *edition;
  const char *row;
  const char *owners;
} ExpectedRow;

static const ExpectedRow expected_rows[] =
{
  { "classic", "Information and data", "CCCC" },
  { "classic", "Devices (mobile and PCs)", "CCCC" },
  { "classic", "Accounts and identities", "CCCC" },
  { "classic", "Identity and directory infrastructure", "CCSS" },
  { "classic", "Applications", "CCSP" },
  { "classic", "Network controls", "CCSP" },
  { "classic", "Operating system", "CCPP" },
  { "classic", "Physical hosts", "CPPP" },
  { "classic", "Physical network", "CPPP" },
  { "classic", "Physical datacenter", "CPPP" },

  { "whitepaper-2016", "Data classification & accountability", "CCCC" },
  { "whitepaper-2016", "Client & end-point protection", "CCCS" },
  { "whitepaper-2016", "Identity & access management", "CCSS" },
  { "whitepaper-2016", "Application level controls", "CCSP" },
  { "whitepaper-2016", "Network controls", "CSPP" },
  { "whitepaper-2016", "Host infrastructure", "CSPP" },
  { "whitepaper-2016", "Physical security", "CPPP" },

  { "learn-2026", "Customer data", "CCCC" },
  { "learn-2026", "Configurations and settings", "CCCC" },
  { "learn-2026", "Identities and users", "CCCC" },
  { "learn-2026", "Client devices", "CCCS" },
  { "learn-2026", "Applications", "CCSS" },
  { "learn-2026", "Network controls", "CCSP" },
  { "learn-2026", "Operating system", "CCPP" },
  { "learn-2026", "Physical hosts", "CPPP" },
  { "learn-2026", "Physical network", "CPPP" },
  { "learn-2026", "Physical datacenter", "CPPP" },
};

typedef struct
{
  const char *layer;
  const char *name;
  const char *classic;
  const char *whitepaper_2016;
  const char *learn_2026;
} ExpectedRing;

static const ExpectedRing expected_rings[] =
{
  { "data", "Data", "CCCC", "CCCC", "CCCC" },
  { "application", "Application", "CCSP", "CCSP", "CCSS" },
  { "compute", "Compute", "CCPP", "CSPP", "CCPP" },
  { "network", "Networking", "CCSP", "CSPP", "CCSP" },
  { "perimeter", "Perimeter", "CCSP", "CSPP", "CCSP" },
  { "identity", "Identity & access", "CCSS", "CCSS", "CCCC" },
  { "physical", "Physical security", "CPPP", "CPPP", "CPPP" },
};

/* Everything the sources ask for. Those that no measure can answer, because
 * they are about measures, are in the second list too. */
static const char * const asked_for[] =
{
  "data-1", "data-2", "data-3", "data-4", "data-5", "data-6",
  "app-1", "app-2", "app-3", "app-4",
  "compute-1", "compute-2", "compute-3",
  "net-1", "net-2", "net-3", "net-4", "net-5", "net-6",
  "per-1", "per-2", "per-3",
  "id-1", "id-2", "id-3", "id-4", "id-5", "id-6",
  "phys-1", "phys-2", "phys-3", "phys-4",
  "all-1", "all-2", "all-3", "all-4",
};
static const char * const no_measure[] = { "all-1", "all-2", "all-4", NULL };

static RwCatalogue *builtin; /* made once in main() */

static char
letter_of (RwOwner owner)
{
  switch (owner)
    {
    case RW_OWNER_CUSTOMER:
      return 'C';
    case RW_OWNER_PROVIDER:
      return 'P';
    case RW_OWNER_SHARED:
      return 'S';
    case RW_OWNER_THIRD_PARTY:
    case RW_OWNER_NOT_APPLICABLE:
    default:
      return '?';
    }
}

static const RwResponsibility *
find_row (const RwEdition *edition,
          const char      *name)
{
  for (guint i = 0; i < edition->n_rows; i++)
    if (g_str_equal (edition->rows[i].name, name))
      return &edition->rows[i];

  return NULL;
}

static gboolean
answers (const char *list,
         const char *topic)
{
  g_auto (GStrv) ids = g_strsplit (list, " ", -1);

  return g_strv_contains ((const char * const *) ids, topic);
}

static void
test_every_cell (void)
{
  guint n_rows = 0;

  for (guint i = 0; i < G_N_ELEMENTS (expected_rows); i++)
    {
      const ExpectedRow *expected = &expected_rows[i];
      const RwEdition *edition = rw_catalogue_find_edition (builtin, expected->edition);
      const RwResponsibility *row;

      g_assert_nonnull (edition);
      row = find_row (edition, expected->row);
      if (row == NULL)
        g_test_fail_printf ("%s has no row “%s”", expected->edition, expected->row);
      for (guint model = 0; row != NULL && model < RW_N_SERVICE_MODELS; model++)
        if (letter_of (row->cells[model].owner) != expected->owners[model])
          g_test_fail_printf ("%s, %s, %s: %c instead of %c", expected->edition,
                   expected->row, rw_service_model_get_id (model),
                   letter_of (row->cells[model].owner), expected->owners[model]);
    }

  for (guint i = 0; i < rw_catalogue_get_n_editions (builtin); i++)
    n_rows += rw_catalogue_get_edition (builtin, i)->n_rows;
  g_assert_cmpuint (n_rows, ==, G_N_ELEMENTS (expected_rows));
  g_assert_cmpuint (rw_catalogue_get_n_editions (builtin), ==, 3);
}

static void
check_ring (const char *edition_id,
            const char *layer_id,
            const char *owners)
{
  const RwEdition *edition = rw_catalogue_find_edition (builtin, edition_id);

  for (guint model = 0; model < RW_N_SERVICE_MODELS; model++)
    {
      RwOwnership ownership;

      rw_ownership_for_model (edition, layer_id, model, &ownership);
      if (letter_of (ownership.owner) != owners[model])
        g_test_fail_printf ("%s, ring %s, %s: %c instead of %c", edition_id, layer_id,
                 rw_service_model_get_id (model), letter_of (ownership.owner),
                 owners[model]);
    }
}

static void
test_every_ring (void)
{
  g_assert_cmpuint (rw_catalogue_get_n_layers (builtin), ==,
                    G_N_ELEMENTS (expected_rings));

  for (guint i = 0; i < G_N_ELEMENTS (expected_rings); i++)
    {
      const ExpectedRing *expected = &expected_rings[i];
      const RwLayer *layer = rw_catalogue_get_layer (builtin, i);

      g_assert_cmpstr (layer->id, ==, expected->layer);
      g_assert_cmpstr (layer->name, ==, expected->name);
      g_assert_cmpuint (layer->position, ==, i);
      g_assert_true (rw_catalogue_find_layer (builtin, layer->id) == layer);

      check_ring ("classic", expected->layer, expected->classic);
      check_ring ("whitepaper-2016", expected->layer, expected->whitepaper_2016);
      check_ring ("learn-2026", expected->layer, expected->learn_2026);
    }
}

static void
test_rings_and_their_rows (void)
{
  for (guint i = 0; i < rw_catalogue_get_n_editions (builtin); i++)
    {
      const RwEdition *edition = rw_catalogue_get_edition (builtin, i);

      g_assert_cmpuint (edition->n_mappings, ==, rw_catalogue_get_n_layers (builtin));
      for (guint m = 0; m < edition->n_mappings; m++)
        {
          const RwMapping *mapping = &edition->mappings[m];
          gboolean derived = mapping->basis == RW_BASIS_DERIVED;

          g_assert_nonnull (rw_catalogue_find_layer (builtin, mapping->layer_id));
          g_assert_true (rw_edition_find_mapping (edition, mapping->layer_id) == mapping);
          g_assert_cmpuint (mapping->n_rows, >, 0);
          rw_test_check_evidence (builtin, "ring", mapping->layer_id, mapping->basis,
                                  mapping->source);
          g_assert_true (derived == (mapping->rule != NULL));
          if (g_str_equal (mapping->layer_id, "perimeter"))
            {
              g_assert_true (derived);
              g_assert_cmpstr (mapping->rows[0]->name, ==, "Network controls");
            }
          for (guint r = 0; r < mapping->n_rows; r++)
            g_assert_cmpint (mapping->rows[r]->role, ==, RW_ROW_RING);
        }
      g_assert_null (rw_edition_find_mapping (edition, "moat"));
    }
}

static void
test_rows_outside_the_rings (void)
{
  const struct
  {
    const char *edition;
    const char *satellite;
    const char *note;
  } expected[] = {
    { "classic", "Devices (mobile and PCs)", NULL },
    { "whitepaper-2016", "Client & end-point protection", NULL },
    { "learn-2026", "Client devices", "Configurations and settings" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const RwEdition *edition = rw_catalogue_find_edition (builtin, expected[i].edition);
      const RwResponsibility *satellite = rw_edition_find_role (edition, RW_ROW_SATELLITE);
      const RwResponsibility *note = rw_edition_find_role (edition, RW_ROW_NOTE);

      g_assert_cmpstr (satellite->name, ==, expected[i].satellite);
      g_assert_nonnull (rw_layer_set_find_satellite (edition->layer_set,
                                                     satellite->role_id));
      g_assert_cmpstr (note != NULL ? note->name : NULL, ==, expected[i].note);
      if (note != NULL)
        g_assert_nonnull (rw_layer_set_find_note (edition->layer_set, note->role_id));
    }
}

static void
check_cell (const RwResponsibility *row,
            const RwCell           *cell)
{
  gboolean shared = cell->owner == RW_OWNER_SHARED;

  g_assert_nonnull (cell->source);
  rw_test_check_evidence (builtin, "cell", row->id, cell->basis, cell->source);
  g_assert_true (shared == (cell->parts != NULL));
  g_assert_true (shared == (cell->customer_part != NULL));
  g_assert_true (shared == (cell->provider_part != NULL));
  if (shared)
    {
      rw_test_check_text ("customer’s part", row->id, cell->customer_part);
      rw_test_check_text ("provider’s part", row->id, cell->provider_part);
      g_assert_true (cell->customer_part == cell->parts->customer);
      g_assert_true (cell->provider_part == cell->parts->provider);
      g_assert_cmpint (cell->parts->basis, ==, RW_BASIS_DERIVED);
      rw_test_check_evidence (builtin, "parts", row->id, cell->parts->basis,
                              cell->parts->source);
    }
}

static void
test_cells_are_founded (void)
{
  for (guint i = 0; i < rw_catalogue_get_n_editions (builtin); i++)
    {
      const RwEdition *edition = rw_catalogue_get_edition (builtin, i);

      rw_test_check_text ("revision", edition->id, edition->revision);
      rw_test_check_text ("title", edition->id, edition->title);
      rw_test_check_text ("footer", edition->id, edition->footer);
      rw_test_check_text ("summary", edition->id, edition->summary);
      g_assert_cmpstr (edition->provider_id, ==, "azure");
      g_assert_nonnull (edition->source);
      g_assert_true (edition->is_default == g_str_equal (edition->id, "classic"));
      for (guint r = 0; r < edition->n_rows; r++)
        for (guint model = 0; model < RW_N_SERVICE_MODELS; model++)
          check_cell (&edition->rows[r], &edition->rows[r].cells[model]);
    }

  g_assert_cmpstr (rw_catalogue_get_default_edition (builtin)->id, ==, "classic");
  for (guint i = 0; i < rw_catalogue_get_n_sources (builtin); i++)
    {
      const RwSource *source = rw_catalogue_get_source (builtin, i);

      rw_test_check_text ("title", source->id, source->title);
      rw_test_check_text ("date", source->id, source->date_read);
      g_assert_true (source->address != NULL || source->remark != NULL);
    }
}

static void
check_layer (const RwLayer *layer)
{
  rw_test_check_text ("name", layer->id, layer->name);
  rw_test_check_text ("summary", layer->id, layer->summary);
  rw_test_check_text ("explanation", layer->id, layer->explanation);
  rw_test_check_text ("threat", layer->id, layer->threat);
  rw_test_check_text ("question", layer->id, layer->question);
  g_assert_true (g_str_has_suffix (layer->question, "?"));
  g_assert_cmpuint (layer->n_guidance, >, 0);
  for (guint i = 0; i < layer->n_guidance; i++)
    rw_test_check_text ("guidance", layer->id, layer->guidance[i].text);
}

static void
test_layers_are_filled (void)
{
  const RwLayerSet *set = rw_catalogue_get_layer_set (builtin, 0);

  rw_test_check_text ("summary", set->id, set->summary);
  rw_test_check_text ("explanation", set->id, set->explanation);
  rw_test_check_evidence (builtin, "layers", set->id, set->basis, set->source);
  for (guint i = 0; i < set->n_layers; i++)
    check_layer (&set->layers[i]);
  g_assert_cmpuint (set->n_satellites, ==, 1);
  check_layer (&set->satellites[0]);
  g_assert_cmpuint (set->n_notes, ==, 1);
  rw_test_check_text ("note", set->notes[0].id, set->notes[0].text);

  g_assert_true (g_strv_contains (rw_layer_set_find_layer (set, "network")->aliases,
                                  "Network"));
  g_assert_true (g_strv_contains (rw_layer_set_find_layer (set, "perimeter")->aliases,
                                  "Network perimeter"));
  g_assert_true (g_strv_contains (rw_layer_set_find_layer (set, "identity")->aliases,
                                  "Identity and access"));
  g_assert_true (g_strv_contains (rw_layer_set_find_layer (set, "identity")->aliases,
                                  "Policies & access"));
}

static gboolean
guidance_answers (const RwGuidance *guidance,
                  guint             n_guidance,
                  const char       *topic)
{
  for (guint i = 0; i < n_guidance; i++)
    if (answers (guidance[i].answers, topic))
      return TRUE;

  return FALSE;
}

/* Whether the layer that asks for @topic also advises on it. */
static gboolean
topic_is_answered (const RwLayerSet *set,
                   const char       *topic)
{
  for (guint t = 0; t < set->n_topics; t++)
    if (g_str_equal (set->topics[t].id, topic))
      return guidance_answers (set->guidance, set->n_guidance, topic);

  for (guint i = 0; i < set->n_layers; i++)
    for (guint t = 0; t < set->layers[i].n_topics; t++)
      if (g_str_equal (set->layers[i].topics[t].id, topic))
        return guidance_answers (set->layers[i].guidance,
                                 set->layers[i].n_guidance, topic);

  return FALSE;
}

static gboolean
topic_has_control (const char *topic)
{
  for (guint i = 0; i < rw_catalogue_get_n_controls (builtin); i++)
    if (answers (rw_catalogue_get_control (builtin, i)->answers, topic))
      return TRUE;

  return FALSE;
}

static void
test_every_topic_is_answered (void)
{
  const RwLayerSet *set = rw_catalogue_get_layer_set (builtin, 0);
  guint n_topics = set->n_topics;

  for (guint i = 0; i < G_N_ELEMENTS (asked_for); i++)
    {
      if (!topic_is_answered (set, asked_for[i]))
        g_test_fail_printf ("nothing is advised on %s", asked_for[i]);
      if (topic_has_control (asked_for[i]) == g_strv_contains (no_measure, asked_for[i]))
        g_test_fail_printf ("controls for %s: one too few or one too many", asked_for[i]);
    }

  for (guint i = 0; i < set->n_layers; i++)
    n_topics += set->layers[i].n_topics;
  g_assert_cmpuint (n_topics, ==, G_N_ELEMENTS (asked_for));
}

static void
test_provider (void)
{
  const RwProvider *azure = rw_catalogue_find_provider (builtin, "azure");

  g_assert_cmpstr (azure->name, ==, "Azure");
  g_assert_cmpstr (azure->full_name, ==, "Microsoft Azure");
  g_assert_cmpuint (rw_catalogue_get_n_providers (builtin), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  builtin = rw_catalogue_new_builtin ();

  g_test_add_func ("/catalogue/editions/every-cell", test_every_cell);
  g_test_add_func ("/catalogue/editions/every-ring", test_every_ring);
  g_test_add_func ("/catalogue/editions/rings-and-their-rows", test_rings_and_their_rows);
  g_test_add_func ("/catalogue/editions/rows-outside-the-rings", test_rows_outside_the_rings);
  g_test_add_func ("/catalogue/editions/cells-are-founded", test_cells_are_founded);
  g_test_add_func ("/catalogue/layers/filled", test_layers_are_filled);
  g_test_add_func ("/catalogue/layers/every-topic-is-answered", test_every_topic_is_answered);
  g_test_add_func ("/catalogue/provider", test_provider);
  status = g_test_run ();

  g_object_unref (builtin);

  return status;
}
