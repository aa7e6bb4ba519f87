/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents by chance. It uses the model's setters as any caller would, and
 * keeps foreign things in the order in which a file has them. Each comment it
 * keeps begins with "kept ", so that they can be counted in what is written.
 */

#include "config.h"

#include "rw-random-document.h"

#include "core/rw-catalogue.h"
#include "core/rw-control.h"
#include "core/rw-document-io.h"
#include "core/rw-extras.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"
#include "rw-random-text.h"

#define MAX_OVERRIDES 64

typedef struct
{
  RwChance     *chance;
  RwRandomKind  kind;
  RwCatalogue  *catalogue;
  guint         n_layers;
  char         *own;       /* (owned) (nullable): the document's catalogue */
  guint         n_kept;    /* marked comments so far */
  gboolean      is_newer;  /* of a later version of the format */
} Maker;

static char *
dup_layer (Maker *self,
           guint  index)
{
  if (self->kind == RW_RANDOM_BUILTIN)
    return g_strdup (rw_catalogue_get_layer (self->catalogue, index)->id);

  return g_strdup_printf (self->kind == RW_RANDOM_OWN ? "wall-%u" : "L_%u.",
                          index);
}

static char *
dup_any_layer (Maker *self)
{
  return dup_layer (self, rw_chance_below (self->chance, self->n_layers));
}

static char *
dup_name (Maker *self)
{
  return rw_random_text_new (self->chance, RW_DOCUMENT_MAX_NAME);
}

static char *
dup_note (Maker *self)
{
  return rw_random_text_new (self->chance, RW_DOCUMENT_MAX_NOTE);
}

/* Around a document there are no elements. */
static void
keep_nodes (Maker      *self,
            RwExtras   *extras,
            const char *place,
            gboolean    is_outside)
{
  while (rw_chance_one_in (self->chance, 5))
    {
      g_autofree char *xml = NULL;

      if (rw_chance_one_in (self->chance, 2))
        {
          self->n_kept++;
          xml = g_strdup_printf ("<!--kept %u-->", self->n_kept);
        }
      else if (is_outside || rw_chance_one_in (self->chance, 3))
        xml = rw_random_comment_new (self->chance, FALSE);
      else if (self->is_newer && rw_chance_one_in (self->chance, 3))
        xml = g_strdup ("<tide high=\"yes\"><ebb/>rising</tide>");
      else
        xml = rw_random_element_new (self->chance);
      rw_extras_add_node (extras, place, xml);
    }
}

static void
keep_attributes (Maker      *self,
                 RwExtras   *extras,
                 const char *place)
{
  static const char *const names[] = {
    "x:a", "x:b", "xml:lang", "xml:space", "tide",
  };

  /* The last has no prefix: it is from a newer version. */
  for (guint i = 0; i < G_N_ELEMENTS (names) - !self->is_newer; i++)
    if (rw_chance_one_in (self->chance, 12))
      {
        g_autofree char *value = rw_random_text_new (self->chance, 100);

        rw_extras_add_attribute (extras, place, names[i], value);
      }
}

/* Keeps things at every place of an object, in the order of a file. */
static void
keep (Maker             *self,
      RwExtras          *extras,
      const char *const *children,
      gboolean           is_root)
{
  if (!is_root && rw_chance_one_in (self->chance, 8))
    rw_extras_add_attribute (extras, RW_EXTRAS_BEFORE, "xmlns:z", "urn:z");
  keep_attributes (self, extras, RW_EXTRAS_BEFORE);
  keep_nodes (self, extras, RW_EXTRAS_BEFORE, is_root);
  if (is_root && self->own != NULL)
    rw_extras_add_node (extras, children[0], self->own);
  for (guint i = 0; children[i] != NULL; i++)
    {
      g_autofree char *inside = g_strconcat (children[i], RW_EXTRAS_END, NULL);

      if (!rw_chance_one_in (self->chance, 4))
        continue;
      keep_nodes (self, extras, children[i], FALSE);
      keep_attributes (self, extras, children[i]);
      keep_nodes (self, extras, inside, FALSE);
    }
  keep_nodes (self, extras, RW_EXTRAS_END, FALSE);
  if (is_root)
    keep_nodes (self, extras, RW_EXTRAS_AFTER, TRUE);
}

static void
set_overrides (Maker      *self,
               RwWorkload *workload)
{
  static const char *const children[] = { "reason", NULL };
  guint n = rw_chance_one_in (self->chance, 20)
            ? MAX_OVERRIDES : rw_chance_below (self->chance, 4);

  for (guint i = 0; i < MIN (n, self->n_layers); i++)
    {
      g_autofree char *layer = dup_layer (self, i);
      g_autofree char *reason = dup_note (self);

      rw_workload_set_override (workload, layer,
                                rw_chance_below (self->chance, RW_N_OWNERS),
                                reason);
      if (rw_chance_one_in (self->chance, 4))
        keep (self, rw_workload_get_override_extras (workload, layer),
              children, FALSE);
    }
}

static void
set_splits (Maker      *self,
            RwWorkload *workload)
{
  static const char *const children[] = { "customer", "provider", NULL };

  for (guint i = rw_chance_below (self->chance, 3);
       i > 0 && i <= self->n_layers; i--)
    {
      g_autofree char *layer = dup_layer (self, i - 1);
      g_autofree char *customer = dup_note (self);
      g_autofree char *provider = dup_note (self);

      rw_workload_set_split (workload, layer, customer, provider);
      if (rw_chance_one_in (self->chance, 4))
        keep (self, rw_workload_get_split_extras (workload, layer), children,
              FALSE);
    }
}

static RwWorkload *
make_workload (Maker      *self,
               const char *id)
{
  static const char *const children[] = { "name", "group", "note", NULL };
  static const char *const services[] = { "", "event-hubs", "Unheard_of.1" };
  g_autofree char *name = dup_name (self);
  g_autofree char *group = dup_name (self);
  g_autofree char *note = dup_note (self);
  RwWorkload *workload =
    rw_workload_new (id, name,
                     rw_chance_below (self->chance, RW_N_SERVICE_MODELS));

  if (rw_chance_one_in (self->chance, 2))
    rw_workload_set_group (workload, group);
  if (rw_chance_one_in (self->chance, 3))
    rw_workload_set_weight (workload,
                            1 + rw_chance_below (self->chance,
                                                 RW_WORKLOAD_MAX_WEIGHT));
  rw_workload_set_note (workload, note);
  rw_workload_set_service_id (workload,
                              services[rw_chance_below (self->chance, 3)]);
  if (rw_chance_one_in (self->chance, 4))
    keep (self, rw_workload_get_extras (workload), children, FALSE);
  set_overrides (self, workload);
  set_splits (self, workload);
  return workload;
}

static RwControl *
make_control (Maker      *self,
              const char *id,
              const char *workload_id)
{
  static const char *const children[] = { "name", "assignee", "evidence",
                                          "note", NULL };
  static const char *const entries[] = { "", "backup", "Unheard_of.1" };
  static const char *const dates[] = { "", "2027-02-28", "1999-12-31" };
  static const char *const links[] = { "", "mailto:a@b.example",
                                       "https://a.example/?b=<&>\"" };
  g_autofree char *layer = dup_any_layer (self);
  g_autofree char *name = dup_name (self);
  g_autofree char *assignee = dup_name (self);
  g_autofree char *note = dup_note (self);
  RwControl *control = rw_control_new (id, name, layer);

  rw_control_set_state (control, rw_chance_below (self->chance,
                                                  RW_N_CONTROL_STATES));
  rw_control_set_owner (control, rw_chance_below (self->chance, RW_N_OWNERS));
  rw_control_set_assignee (control, assignee);
  rw_control_set_due (control, dates[rw_chance_below (self->chance, 3)]);
  rw_control_set_evidence (control, links[rw_chance_below (self->chance, 3)]);
  rw_control_set_note (control, note);
  rw_control_set_workload_id (control, workload_id);
  rw_control_set_catalogue_id (control,
                               entries[rw_chance_below (self->chance, 3)]);
  if (rw_chance_one_in (self->chance, 4))
    keep (self, rw_control_get_extras (control), children, FALSE);
  return control;
}

static void
add_workloads (Maker      *self,
               RwScenario *scenario,
               GPtrArray  *ids)
{
  for (guint n = rw_chance_below (self->chance, 5); n > 0; n--)
    {
      g_autofree char *id = rw_random_id_new (self->chance, "w", n);
      g_autoptr (RwWorkload) workload = make_workload (self, id);

      if (rw_scenario_add_workload (scenario, workload))
        g_ptr_array_add (ids, g_steal_pointer (&id));
    }
}

static void
add_controls (Maker      *self,
              RwScenario *scenario,
              GPtrArray  *ids)
{
  for (guint n = rw_chance_below (self->chance, 4); n > 0; n--)
    {
      g_autofree char *id = rw_random_id_new (self->chance, "c", n);
      guint which = rw_chance_below (self->chance, ids->len + 1);
      const char *workload_id = which < ids->len
                                ? g_ptr_array_index (ids, which) : NULL;
      g_autoptr (RwControl) control = make_control (self, id, workload_id);

      rw_scenario_add_control (scenario, control);
    }
}

static void
add_scenario (Maker      *self,
              RwDocument *document,
              guint       number)
{
  static const char *const children[] = { "name", "note", NULL };
  g_autofree char *id = rw_random_id_new (self->chance, "S", number);
  g_autofree char *name = dup_name (self);
  g_autofree char *note = dup_note (self);
  g_autoptr (RwScenario) scenario = rw_scenario_new (id, name);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  rw_scenario_set_note (scenario, note);
  if (rw_chance_one_in (self->chance, 4))
    keep (self, rw_scenario_get_extras (scenario), children, FALSE);
  add_workloads (self, scenario, ids);
  add_controls (self, scenario, ids);
  if (rw_document_add_scenario (document, scenario) &&
      rw_chance_one_in (self->chance, 2))
    rw_document_set_opening_scenario (document, id);
}

static void
append_edition (GString *xml)
{
  static const char *const models[] = {
    "on-premises", "iaas", "paas", "saas",
  };

  g_string_append (xml, "<editions layers=\"walls\"><edition id=\"own\" "
                   "title=\"Own\" revision=\"2026-11-21\" label=\"Own\" "
                   "source=\"us\"><responsibility id=\"all\" name=\"All\">");
  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    g_string_append_printf (xml, "<cell basis=\"unverified\" model=\"%s\" "
                            "owner=\"customer\"/>", models[i]);
  g_string_append (xml, "</responsibility><ring basis=\"unverified\" "
                   "layer=\"wall-0\" rows=\"all\"/></edition></editions>");
}

/* A catalogue of @n_layers layers, in the form in which it is kept. */
static char *
dup_catalogue (guint n_layers)
{
  GString *xml =
    g_string_new ("<catalogue xmlns=\"" RW_CATALOGUE_NAMESPACE "\" "
                  "version=\"1.0\" id=\"own\"><sources><source id=\"us\" "
                  "title=\"Us\" read=\"2026-11-21\"/></sources>"
                  "<layers basis=\"unverified\" id=\"walls\" name=\"Walls\">"
                  "<summary>Walls.</summary>");

  for (guint i = 0; i < n_layers; i++)
    g_string_append_printf (xml, "<layer id=\"wall-%u\" name=\"Wall %u\">"
                            "<summary>A wall.</summary></layer>", i, i);
  g_string_append (xml, "</layers>");
  append_edition (xml);
  g_string_append (xml, "</catalogue>");
  return g_string_free (xml, FALSE);
}

static void
choose_layers (Maker      *self,
               RwDocument *document)
{
  if (self->kind == RW_RANDOM_OWN)
    {
      self->n_layers = 3 + rw_chance_below (self->chance, 7);
      rw_document_set_edition (document, "own", "2026-11-21");
      self->own = dup_catalogue (self->n_layers);
    }
  else if (self->kind == RW_RANDOM_BUILTIN)
    {
      self->n_layers = rw_catalogue_get_n_layers (self->catalogue);
      rw_document_set_edition (document, "learn-2026", "2026-01-12");
    }
  else
    {
      self->n_layers = MAX_OVERRIDES;
      rw_document_set_edition (document, "Unheard_of.1", "0001-12-31");
    }
}

/* Newer documents are warned of, and some are not to be changed. */
static void
choose_version (Maker      *self,
                RwDocument *document)
{
  self->is_newer = rw_chance_one_in (self->chance, 10);
  if (!self->is_newer)
    return;

  rw_document_set_versions (document, "1.9999",
                            rw_chance_one_in (self->chance, 2) ? "1.7" : "1.0");
}

static void
set_opening_view (Maker      *self,
                  RwDocument *document)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) hidden = NULL;

  for (guint n = rw_chance_below (self->chance, 4); n > 0; n--)
    {
      g_autofree char *layer = dup_any_layer (self);

      g_strv_builder_add (builder, layer);
    }
  hidden = g_strv_builder_end (builder);
  rw_document_set_opening_hidden (document, (const char *const *) hidden);
  rw_document_set_opening_toggle (document, rw_chance_below (self->chance,
                                                             RW_N_TOGGLES));
}

static void
set_names (Maker      *self,
           RwDocument *document)
{
  g_autofree char *title = dup_name (self);
  g_autofree char *customer = dup_name (self);
  g_autofree char *provider = dup_name (self);

  rw_document_set_title (document, title);
  rw_document_set_customer (document, customer);
  rw_document_set_provider (document, provider);
}

/**
 * rw_random_document_new:
 * @kind: what it speaks of
 * @catalogue: what the program knows
 * @out_n_kept: (out): how many comments it keeps that begin with "kept "
 *
 * Makes a document.
 *
 * Returns: (transfer full): a document that the format can hold
 */
RwDocument *
rw_random_document_new (RwChance     *chance,
                        RwRandomKind  kind,
                        RwCatalogue  *catalogue,
                        guint        *out_n_kept)
{
  static const char *const children[] = {
    "title", "customer", "provider", "edition", "view", NULL,
  };
  Maker self = { .chance = chance, .kind = kind, .catalogue = catalogue };
  RwDocument *document = rw_document_new ();
  RwExtras *extras = rw_document_get_extras (document);

  choose_version (&self, document);
  choose_layers (&self, document);
  set_names (&self, document);
  rw_extras_add_attribute (extras, RW_EXTRAS_BEFORE, "xmlns:x", "urn:x?a&b");
  keep (&self, extras, children, TRUE);
  set_opening_view (&self, document);
  for (guint n = 1 + rw_chance_below (chance, 3); n > 0; n--)
    add_scenario (&self, document, n);

  g_free (self.own);
  *out_n_kept = self.n_kept;
  return document;
}
