/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding services and controls by what people call them, and with a slip of
 * the finger.
 */

#include "config.h"

#include <string.h>

#include "core/rw-catalogue-search.h"
#include "core/rw-search-text.h"

#define LETTERS "abcdefghijklmnopqrstuvwxyz"

/* What is typed, and the first thing that is found. */
typedef struct
{
  const char  *typed;
  const char  *id;
  RwMatchKind  kind;
  const char  *reason; /* (nullable) */
} ExpectedFirst;

static const ExpectedFirst expected_first[] =
{
  { "Virtual Machines", "virtual-machines", RW_MATCH_EXACT, NULL },
  { "virtual  MACHINES", "virtual-machines", RW_MATCH_EXACT, NULL },
  { "virtualmachines", "virtual-machines", RW_MATCH_EXACT, NULL },
  { "Évent Hübs", "event-hubs", RW_MATCH_EXACT, NULL },
  { "event", "event-hubs", RW_MATCH_NAME_START, NULL },
  { "eventh", "event-hubs", RW_MATCH_NAME_START, NULL },
  { "hubs ev", "event-hubs", RW_MATCH_WORD_START, NULL },
  { "azure event hubs", "event-hubs", RW_MATCH_WORD_START, NULL },
  { "Azure AD", "entra-id", RW_MATCH_EXACT, "formerly Azure AD" },
  { "azure active directory", "entra-id", RW_MATCH_EXACT,
    "formerly Azure Active Directory" },
  { "Office 365", "microsoft-365", RW_MATCH_EXACT, "formerly Office 365" },
  { "offi", "microsoft-365", RW_MATCH_OTHER_NAME, "formerly Office 365" },
  { "AKS", "kubernetes-service", RW_MATCH_EXACT, "also called AKS" },
  { "security center", "defender-for-cloud", RW_MATCH_EXACT,
    "formerly Security Center" },
  { "windows virtual desktop", "virtual-desktop", RW_MATCH_EXACT,
    "formerly Windows Virtual Desktop" },
  { "Microsoft.Compute/virtualMachines", "virtual-machines", RW_MATCH_EXACT,
    "Microsoft.Compute/virtualMachines" },
  { "documentdb/databaseAccounts", "cosmos-db", RW_MATCH_RESOURCE_TYPE,
    "Microsoft.DocumentDB/databaseAccounts" },
  { "containerservice/managedclusters", "kubernetes-service", RW_MATCH_RESOURCE_TYPE,
    "Microsoft.ContainerService/managedClusters" },
  { "containerservice managedclustres", "kubernetes-service", RW_MATCH_TYPO,
    "Microsoft.ContainerService/managedClusters" },
  { "evnt hubs", "event-hubs", RW_MATCH_TYPO, NULL },
  { "cosmso", "cosmos-db", RW_MATCH_TYPO, NULL },
  { "cosmsodb", "cosmos-db", RW_MATCH_TYPO, NULL },
  { "kuberntes", "kubernetes-service", RW_MATCH_TYPO, NULL },
  { "offcie 365", "microsoft-365", RW_MATCH_TYPO, "formerly Office 365" },
};

static const char *const found_by_nothing[] =
{
  "", "  ", "–", "xyzzy", "vrtl machines", "xks", "event zebra",
};

static RwCatalogue *builtin;      /* made once in main() */
static RwCatalogueSearch *search; /* likewise */

static const char *
id_of (const RwSearchHit *hit)
{
  return hit->service != NULL ? hit->service->id : hit->control->id;
}

static gboolean
finds (const char *typed,
       const char *id)
{
  g_autoptr (GPtrArray) hits =
    rw_catalogue_search_find (search, typed, RW_SEARCH_SERVICES);

  for (guint i = 0; i < hits->len; i++)
    if (g_str_equal (id_of (g_ptr_array_index (hits, i)), id))
      return TRUE;

  return FALSE;
}

static void
check_finds (const char *typed,
             const char *id)
{
  if (!finds (typed, id))
    g_test_fail_printf ("“%s” does not find “%s”", typed, id);
}

static void
test_first (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (expected_first); i++)
    {
      const ExpectedFirst *expected = &expected_first[i];
      g_autoptr (GPtrArray) hits = NULL;
      g_autofree char *reason = NULL;
      const RwSearchHit *first;

      g_test_message ("“%s”", expected->typed);
      hits = rw_catalogue_search_find (search, expected->typed,
                                       RW_SEARCH_SERVICES);
      g_assert_cmpuint (hits->len, >, 0);
      first = g_ptr_array_index (hits, 0);
      reason = rw_search_hit_dup_reason (first);
      g_assert_cmpstr (id_of (first), ==, expected->id);
      g_assert_cmpint (first->kind, ==, expected->kind);
      g_assert_cmpstr (reason, ==, expected->reason);
      g_assert_cmpstr (first->name, ==, first->service->name);
    }
}

static void
test_nothing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (found_by_nothing); i++)
    {
      g_autoptr (GPtrArray) hits = NULL;

      hits = rw_catalogue_search_find (search, found_by_nothing[i],
                                       RW_SEARCH_SERVICES | RW_SEARCH_CONTROLS);
      if (hits->len > 0)
        g_test_fail_printf ("“%s” finds “%s”", found_by_nothing[i],
                            id_of (g_ptr_array_index (hits, 0)));
    }
}

/* Better before worse, and the catalogue's order among equals. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) again = NULL;
  const RwSearchHit *last = NULL;

  hits = rw_catalogue_search_find (search, "data",
                                   RW_SEARCH_SERVICES | RW_SEARCH_CONTROLS);
  again = rw_catalogue_search_find (search, "DATA",
                                    RW_SEARCH_SERVICES | RW_SEARCH_CONTROLS);
  g_assert_cmpuint (hits->len, >, 5);
  g_assert_cmpuint (hits->len, ==, again->len);
  for (guint i = 0; i < hits->len; i++)
    {
      const RwSearchHit *hit = g_ptr_array_index (hits, i);
      const RwSearchHit *same = g_ptr_array_index (again, i);

      g_assert_true (hit->service == same->service);
      g_assert_true (hit->control == same->control);
      g_assert_true (last == NULL || last->kind <= hit->kind);
      last = hit;
    }
}

static void
test_scope (void)
{
  g_autoptr (GPtrArray) services = NULL;
  g_autoptr (GPtrArray) controls = NULL;
  g_autoptr (GPtrArray) both = NULL;

  services = rw_catalogue_search_find (search, "key", RW_SEARCH_SERVICES);
  controls = rw_catalogue_search_find (search, "key", RW_SEARCH_CONTROLS);
  both = rw_catalogue_search_find (search, "key",
                                   RW_SEARCH_SERVICES | RW_SEARCH_CONTROLS);
  g_assert_cmpuint (services->len, >, 0);
  g_assert_cmpuint (controls->len, >, 0);
  g_assert_cmpuint (both->len, ==, services->len + controls->len);
  for (guint i = 0; i < services->len; i++)
    g_assert_nonnull (((RwSearchHit *) services->pdata[i])->service);
  for (guint i = 0; i < controls->len; i++)
    g_assert_nonnull (((RwSearchHit *) controls->pdata[i])->control);
}

/* Each name leads to what it names, whole and while it is being typed. */
static void
test_all_names (void)
{
  for (guint i = 0; i < rw_catalogue_get_n_services (builtin); i++)
    {
      const RwService *service = rw_catalogue_get_service (builtin, i);
      g_autofree char *start = g_utf8_substring (service->name, 0, 3);

      check_finds (service->id, service->id);
      check_finds (service->name, service->id);
      check_finds (start, service->id);
      for (guint j = 0; service->former_names[j] != NULL; j++)
        check_finds (service->former_names[j], service->id);
      for (guint j = 0; service->aliases[j] != NULL; j++)
        check_finds (service->aliases[j], service->id);
      for (guint j = 0; j < service->n_resources; j++)
        check_finds (service->resources[j].type, service->id);
    }
}

/* Every slip in @word, which then stands with @rest. */
static void
check_slips (const char *word,
             const char *rest,
             const char *id)
{
  gsize length = strlen (word);

  for (gsize at = 0; at <= length; at++)
    {
      char letter = LETTERS[(at * 7 + length) % 26];
      g_autofree char *start = g_strndup (word, at);
      g_autofree char *more =
        g_strdup_printf ("%s%c%s%s", start, letter, word + at, rest);
      g_autofree char *fewer = NULL;
      g_autofree char *other = NULL;
      g_autofree char *swapped = NULL;

      check_finds (more, id);
      if (at == length)
        break;

      other = g_strdup_printf ("%s%c%s%s", start, letter, word + at + 1, rest);
      check_finds (other, id);
      if (at + 1 < length)
        {
          swapped = g_strdup_printf ("%s%c%c%s%s", start, word[at + 1], word[at],
                                     word + at + 2, rest);
          check_finds (swapped, id);
        }
      if (length > RW_SEARCH_MIN_TYPO_LETTERS)
        {
          fewer = g_strdup_printf ("%s%s%s", start, word + at + 1, rest);
          check_finds (fewer, id);
        }
    }
}

static void
test_all_slips (void)
{
  for (guint i = 0; i < rw_catalogue_get_n_services (builtin); i++)
    {
      const RwService *service = rw_catalogue_get_service (builtin, i);
      g_auto (RwSearchText) text = { 0 };
      g_auto (GStrv) words = NULL;

      rw_search_text_init (&text, service->name);
      words = g_strsplit (text.words, " ", 2);
      if (strlen (words[0]) < RW_SEARCH_MIN_TYPO_LETTERS)
        continue;
      if (words[1] != NULL)
        {
          g_autofree char *rest = g_strconcat (" ", words[1], NULL);

          check_slips (words[0], rest, service->id);
        }
      check_slips (words[0], "", service->id);
    }
}

static void
test_typo (void)
{
  g_assert_true (rw_search_is_typo ("event", "event"));
  g_assert_true (rw_search_is_typo ("evnt", "event"));
  g_assert_true (rw_search_is_typo ("eevent", "event"));
  g_assert_true (rw_search_is_typo ("events", "event"));
  g_assert_true (rw_search_is_typo ("evebt", "event"));
  g_assert_true (rw_search_is_typo ("vEent", "Event"));
  g_assert_true (rw_search_is_typo ("evetn", "event"));
  g_assert_true (rw_search_is_typo ("xvent", "event"));
  g_assert_false (rw_search_is_typo ("evt", "event"));
  g_assert_false (rw_search_is_typo ("venet", "event"));
  g_assert_false (rw_search_is_typo ("eventsx", "event"));
  g_assert_false (rw_search_is_typo ("ak", "aks"));
  g_assert_false (rw_search_is_typo ("", ""));

  /* Letters of more than one byte, some of which begin alike. */
  g_assert_true (rw_search_is_typo ("мошт", "мост"));
  g_assert_true (rw_search_is_typo ("мсот", "мост"));
  g_assert_true (rw_search_is_typo ("морст", "мост"));
  g_assert_false (rw_search_is_typo ("мсто", "мост"));
}

static void
test_fold (void)
{
  g_auto (RwSearchText) text = { 0 };
  g_auto (RwSearchText) broken = { 0 };

  rw_search_text_init (&text, "  Ｗｅｂ-Äpp/(Größe)… ");
  g_assert_cmpstr (text.words, ==, "web app grosse");
  g_assert_cmpstr (text.squeezed, ==, "webappgrosse");
  g_assert_cmpint (rw_search_text_match_word (&text, "app"), ==, RW_WORD_WHOLE);
  g_assert_cmpint (rw_search_text_match_word (&text, "gr"), ==, RW_WORD_START);
  g_assert_cmpint (rw_search_text_match_word (&text, "gorsse"), ==, RW_WORD_TYPO);
  g_assert_cmpint (rw_search_text_match_word (&text, "gors"), ==,
                   RW_WORD_TYPO_START);
  g_assert_cmpint (rw_search_text_match_word (&text, "wbe"), ==, RW_WORD_NONE);

  rw_search_text_init (&broken, "\xff" "a\xc3");
  g_assert_cmpstr (broken.squeezed, ==, "a");
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);

  builtin = rw_catalogue_new_builtin ();
  search = rw_catalogue_search_new (builtin);

  g_test_add_func ("/catalogue-search/fold", test_fold);
  g_test_add_func ("/catalogue-search/typo", test_typo);
  g_test_add_func ("/catalogue-search/first", test_first);
  g_test_add_func ("/catalogue-search/nothing", test_nothing);
  g_test_add_func ("/catalogue-search/order", test_order);
  g_test_add_func ("/catalogue-search/scope", test_scope);
  g_test_add_func ("/catalogue-search/all-names", test_all_names);
  g_test_add_func ("/catalogue-search/all-slips", test_all_slips);

  result = g_test_run ();
  rw_catalogue_search_free (search);
  g_object_unref (builtin);

  return result;
}
