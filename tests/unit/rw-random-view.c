/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures by chance: estates with names in many scripts and of any length,
 * three to nine rings, and what one may ask of a picture. It knows nothing of
 * how a picture is laid out.
 */

#include "config.h"

#include "rw-random-view.h"

#include <string.h>

#include "core/rw-extras.h"

/* The longest name, in characters. */
#define MAX_NAME 60

static const char *const words[] = {
  "Mail", "Web", "parcel", "tracking", "of", "customers", "and", "Ledger",
  "Warehouse", "Rotterdam–Perth", "Data", "à la carte", "Ærøskøbing",
  "Donaudampfschifffahrtsgesellschaft", "№ 7", "Ελληνικά", "Доставка",
  "客户门户", "注文管理", "한국어", "متجر", "العملاء", "تقارير", "שרת",
  "דואר", "रिपोर्ट", "विश्लेषण", "ระบบ", "e\u0301le\u0301phant", "n\u0323\u0307",
  "☕", "🚚", "👩🏽‍🚀", "W", "i", "—", "SQL",
};

static char *
dup_name (RwChance *chance)
{
  g_autoptr (GString) name = g_string_new (NULL);
  /* Short names are what there is most of. */
  guint most = rw_chance_one_in (chance, 3) ? MAX_NAME : 24;
  guint length = 1 + rw_chance_below (chance, most);

  while (g_utf8_strlen (name->str, -1) < length)
    {
      if (name->len > 0)
        g_string_append_c (name, ' ');
      g_string_append (name,
                       words[rw_chance_below (chance, G_N_ELEMENTS (words))]);
    }
  g_string_truncate (name, g_utf8_offset_to_pointer (
                             name->str, MIN (g_utf8_strlen (name->str, -1),
                                             MAX_NAME)) - name->str);
  return g_strdup (g_strchug (g_strchomp (name->str)));
}

static void
append_layers (RwChance *chance,
               GString  *xml)
{
  guint n = 3 + rw_chance_below (chance, 7);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = dup_name (chance);

      g_string_append_printf (xml, "<layer id=\"wall-%u\" name=\"%s\">"
                              "<summary>A wall.</summary></layer>", i,
                              name[0] != '\0' ? name : "Wall");
    }
}

static char *
dup_catalogue (RwChance *chance)
{
  static const char *const models[] = {
    "on-premises", "iaas", "paas", "saas",
  };
  static const char *const owners[] = { "customer", "provider", "shared" };
  GString *xml =
    g_string_new ("<catalogue xmlns=\"" RW_CATALOGUE_NAMESPACE "\" "
                  "version=\"1.0\" id=\"own\"><sources><source id=\"us\" "
                  "title=\"Us\" read=\"2026-11-21\"/></sources>"
                  "<layers basis=\"unverified\" id=\"walls\" name=\"Walls\">"
                  "<summary>Walls.</summary>");

  append_layers (chance, xml);
  g_string_append (xml, "</layers><editions layers=\"walls\"><edition "
                   "id=\"own\" title=\"Own\" revision=\"2026-11-21\" "
                   "label=\"Own\" source=\"us\"><responsibility id=\"all\" "
                   "name=\"All\">");
  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    g_string_append_printf (xml, "<cell basis=\"unverified\" model=\"%s\" "
                            "owner=\"%s\"/>", models[i],
                            owners[rw_chance_below (chance, 3)]);
  g_string_append (xml, "</responsibility>");
  for (guint i = 0; strstr (xml->str, "</layers>") != NULL && i < 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("id=\"wall-%u\"", i);

      if (strstr (xml->str, id) != NULL)
        g_string_append_printf (xml, "<ring basis=\"unverified\" "
                                "layer=\"wall-%u\" rows=\"all\"/>", i);
    }
  g_string_append (xml, "</edition></editions></catalogue>");
  return g_string_free (xml, FALSE);
}

static void
add_workloads (RwChance   *chance,
               RwScenario *scenario)
{
  static const char *const groups[] = {
    "Web", "Customs and harbour dues of all ports", "ווב", "計算基盤",
  };
  /* Now and then more than anybody can read. */
  guint n = rw_chance_one_in (chance, 40) ? rw_chance_below (chance, 60)
                                          : rw_chance_below (chance, 13);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("w%u", i);
      g_autofree char *name = dup_name (chance);
      g_autoptr (RwWorkload) workload =
        rw_workload_new (id, name, rw_chance_below (chance,
                                                    RW_N_SERVICE_MODELS));

      if (rw_chance_one_in (chance, 6))
        rw_workload_set_override (workload, "compute",
                                  rw_chance_below (chance, RW_N_OWNERS), "");
      if (rw_chance_one_in (chance, 8))
        rw_workload_set_override (workload, "data", RW_OWNER_SHARED, "");
      if (rw_chance_one_in (chance, 2))
        rw_workload_set_weight (workload, 1 + rw_chance_below (chance, 50));
      if (rw_chance_one_in (chance, 2))
        rw_workload_set_group (workload,
                               groups[rw_chance_below (chance, 4)]);
      rw_scenario_add_workload (scenario, workload);
    }
}

/**
 * rw_random_view_new:
 * @catalogue: what the program knows
 *
 * Makes a session that looks at an estate.
 *
 * Returns: (transfer full): the session
 */
RwSession *
rw_random_view_new (RwChance    *chance,
                    RwCatalogue *catalogue)
{
  g_autoptr (RwDocument) document = rw_document_new ();
  g_autoptr (RwScenario) scenario = rw_scenario_new ("s", "Today");
  g_autofree char *title = dup_name (chance);
  g_autofree char *customer = dup_name (chance);
  RwSession *session = rw_session_new (catalogue);

  rw_document_set_title (document, title);
  rw_document_set_customer (document, customer);
  rw_document_set_provider (document, "Azure");
  if (rw_chance_one_in (chance, 4))
    {
      g_autofree char *own = dup_catalogue (chance);

      rw_document_set_edition (document, "own", "2026-11-21");
      rw_extras_add_node (rw_document_get_extras (document), "title", own);
    }
  add_workloads (chance, scenario);
  rw_document_add_scenario (document, scenario);
  rw_session_set_document (session, document);
  rw_session_set_toggle (session, rw_chance_one_in (chance, 8)
                                    ? rw_chance_below (chance, RW_N_TOGGLES)
                                    : RW_TOGGLE_WORKLOADS);
  if (rw_chance_one_in (chance, 3))
    rw_session_set_grouping (session,
                             rw_chance_below (chance, RW_N_GROUPINGS));
  rw_session_set_weighted (session, rw_chance_one_in (chance, 4));
  if (rw_chance_one_in (chance, 10))
    rw_session_set_layer_hidden (session, "compute", TRUE);
  return session;
}
