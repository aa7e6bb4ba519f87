/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The controls, techniques and attacks of the built-in catalogue. The scores in
 * the table were read in the published mapping and not in the files.
 */

#include "config.h"

#include <string.h>

#include "core/rw-catalogue.h"

#include "rw-test-catalogue.h"

static RwCatalogue *builtin; /* made once in main() */

static void
check_techniques (GHashTable *used,
                  const char *id,
                  const char *techniques)
{
  g_auto (GStrv) ids = g_strsplit (techniques, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const RwTechnique *technique = rw_catalogue_find_technique (builtin, ids[i]);

      if (technique == NULL)
        g_test_fail_printf ("%s names the technique %s, which is unknown", id, ids[i]);
      else
        g_hash_table_add (used, (gpointer) technique->id);
    }
}

static void
check_services (const RwCatalogueControl *control)
{
  g_auto (GStrv) ids = g_strsplit (control->services, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (rw_catalogue_find_service (builtin, ids[i]) == NULL)
        g_test_fail_printf ("%s is for %s, which is unknown", control->id, ids[i]);
      if (!rw_catalogue_control_serves (control, ids[i]))
        g_test_fail_printf ("%s does not serve %s", control->id, ids[i]);
    }
  g_assert_true (rw_catalogue_control_serves (control, NULL) ==
                 (*control->services == '\0'));
}

/* No technique is scored twice for one effect. */
static void
check_scores (const RwCatalogueControl *control)
{
  g_autoptr (GHashTable) seen = NULL;

  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint s = 0; s < control->n_scores; s++)
    {
      const RwScore *score = &control->scores[s];
      g_auto (GStrv) ids = g_strsplit (score->techniques, " ", -1);

      rw_test_check_evidence (builtin, "score", control->id, score->basis, score->source);
      g_assert_cmpint (score->strength, !=, RW_STRENGTH_NONE);
      for (guint i = 0; ids[i] != NULL; i++)
        {
          char *key = g_strconcat (rw_effect_get_id (score->effect), ids[i], NULL);

          if (!g_hash_table_add (seen, key))
            g_test_fail_printf ("%s scores %s twice", control->id, ids[i]);
          g_assert_cmpint (rw_catalogue_control_get_strength (control, score->effect,
                                                              ids[i]),
                           ==, score->strength);
        }
    }
}

static void
test_controls (void)
{
  g_autoptr (GHashTable) names = NULL;
  guint n_scored = 0;

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < rw_catalogue_get_n_controls (builtin); i++)
    {
      const RwCatalogueControl *control = rw_catalogue_get_control (builtin, i);

      g_assert_true (rw_catalogue_find_control (builtin, control->id) == control);
      rw_test_check_text ("name", control->id, control->name);
      rw_test_check_text ("summary", control->id, control->summary);
      rw_test_check_evidence (builtin, "control", control->id, control->basis,
                              control->source);
      if (!g_hash_table_add (names, g_utf8_casefold (control->name, -1)))
        g_test_fail_printf ("two controls are named “%s”", control->name);
      if (!g_str_equal (control->layer_id, "*"))
        g_assert_nonnull (rw_catalogue_find_layer (builtin, control->layer_id));
      check_services (control);
      check_scores (control);
      n_scored += control->n_scores > 0;
    }

  g_assert_cmpuint (rw_catalogue_get_n_controls (builtin), >=, 70);
  g_assert_cmpuint (n_scored, ==, 48); /* as many as the mapping has */
}

static void
test_published_scores (void)
{
  const struct
  {
    const char *control;
    const char *technique;
    const char *strengths; /* protect, detect, respond; by their first letters */
  } expected[] = {
    { "ddos-protection", "T1498", "snn" },
    { "ddos-protection", "T1499", "snn" },
    { "network-security-groups", "T1021", "pnn" },
    { "network-security-groups", "T1046", "snn" },
    { "network-security-groups", "T1210", "pnn" },
    { "web-application-firewall", "T1190", "ssn" },
    { "web-application-firewall", "T1595", "pnn" },
    { "conditional-access", "T1078", "mnn" },
    { "conditional-access", "T1110", "snn" },
    { "multi-factor-authentication", "T1078", "mnn" },
    { "multi-factor-authentication", "T1110", "snn" },
    { "key-vault-secrets", "T1552", "pnn" },
    { "key-vault-secrets", "T1555", "pnn" },
    { "perimeter-firewall", "T1595", "ssm" },
    { "identity-protection", "T1606", "npp" },
    { "privileged-identity-management", "T1098", "pmm" },
    { "defender-for-storage", "T1530", "nsn" },
    { "backup", "T1486", "snn" },
    { "sentinel-monitoring", "T1566", "npn" },
    { "always-encrypted", "T1213", "nnn" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const RwCatalogueControl *control;

      control = rw_catalogue_find_control (builtin, expected[i].control);
      g_assert_nonnull (control);
      for (guint effect = 0; effect < RW_N_EFFECTS; effect++)
        {
          RwStrength strength;

          strength = rw_catalogue_control_get_strength (control, effect,
                                                        expected[i].technique);
          if (rw_strength_get_id (strength)[0] != expected[i].strengths[effect])
            g_test_fail_printf ("%s, %s, %s: %s", control->id, expected[i].technique,
                                rw_effect_get_id (effect),
                                rw_strength_get_id (strength));
        }
    }
}

static void
check_controls (const RwAttack     *attack,
                const RwAttackStep *step)
{
  g_auto (GStrv) ids = g_strsplit (step->controls, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    if (rw_catalogue_find_control (builtin, ids[i]) == NULL)
      g_test_fail_printf ("%s names the control %s, which is unknown", attack->id, ids[i]);
}

static void
check_attack (GHashTable     *used,
              GHashTable     *visited,
              const RwAttack *attack)
{
  g_autoptr (GHashTable) layers = g_hash_table_new (g_str_hash, g_str_equal);

  rw_test_check_text ("name", attack->id, attack->name);
  rw_test_check_text ("label", attack->id, attack->label);
  rw_test_check_text ("summary", attack->id, attack->summary);
  rw_test_check_text ("lesson", attack->id, attack->lesson);
  rw_test_check_evidence (builtin, "attack", attack->id, attack->basis, attack->source);
  /* How the steps follow each other is a model, which nobody has published. */
  g_assert_cmpint (attack->basis, ==, RW_BASIS_DERIVED);
  g_assert_cmpuint (attack->n_steps, >=, 3);

  for (guint i = 0; i < attack->n_steps; i++)
    {
      const RwAttackStep *step = &attack->steps[i];

      g_assert_nonnull (rw_layer_set_find_layer (attack->layer_set, step->layer_id));
      rw_test_check_text ("step", attack->id, step->name);
      rw_test_check_text ("text of a step", attack->id, step->text);
      rw_test_check_text ("techniques of a step", attack->id, step->techniques);
      rw_test_check_text ("controls of a step", attack->id, step->controls);
      check_techniques (used, attack->id, step->techniques);
      check_controls (attack, step);
      g_hash_table_add (layers, (gpointer) step->layer_id);
      g_hash_table_add (visited, (gpointer) step->layer_id);
    }
  g_assert_cmpuint (g_hash_table_size (layers), >=, 2);
}

static void
test_attacks (void)
{
  const char *const expected[] = {
    "stolen-password", "phishing", "denial-of-service", "sql-injection",
    "unpatched-server", "exposed-storage", "lateral-movement",
    "insider-administrator", "stolen-disk", "leaked-secret", "supply-chain",
  };
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) visited = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_nonnull (rw_catalogue_find_attack (builtin, expected[i]));
  for (guint i = 0; i < rw_catalogue_get_n_attacks (builtin); i++)
    check_attack (used, visited, rw_catalogue_get_attack (builtin, i));

  g_assert_cmpuint (rw_catalogue_get_n_attacks (builtin), >=, 11);
  g_assert_cmpuint (g_hash_table_size (visited), ==, rw_catalogue_get_n_layers (builtin));
}

/* A technique that nothing names is one too many. */
static void
test_techniques (void)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rw_catalogue_get_n_controls (builtin); i++)
    {
      const RwCatalogueControl *control = rw_catalogue_get_control (builtin, i);

      for (guint s = 0; s < control->n_scores; s++)
        check_techniques (used, control->id, control->scores[s].techniques);
    }
  for (guint i = 0; i < rw_catalogue_get_n_attacks (builtin); i++)
    {
      const RwAttack *attack = rw_catalogue_get_attack (builtin, i);

      for (guint s = 0; s < attack->n_steps; s++)
        check_techniques (used, attack->id, attack->steps[s].techniques);
    }

  for (guint i = 0; i < rw_catalogue_get_n_techniques (builtin); i++)
    {
      const RwTechnique *technique = rw_catalogue_get_technique (builtin, i);

      rw_test_check_text ("name", technique->id, technique->name);
      rw_test_check_evidence (builtin, "technique", technique->id, technique->basis,
                              technique->source);
      if (!g_hash_table_contains (used, technique->id))
        g_test_fail_printf ("nothing names the technique %s", technique->id);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  builtin = rw_catalogue_new_builtin ();

  g_test_add_func ("/catalogue-attacks/controls", test_controls);
  g_test_add_func ("/catalogue-attacks/published-scores", test_published_scores);
  g_test_add_func ("/catalogue-attacks/attacks", test_attacks);
  g_test_add_func ("/catalogue-attacks/techniques", test_techniques);
  status = g_test_run ();

  g_object_unref (builtin);

  return status;
}
