/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the catalogue has to say about the selection: layers and what to do in
 * them, services, the controls one could choose, the edition. All of it is
 * folded away until somebody asks.
 */

#include "config.h"

#include "app/rw-inspector-private.h"

#include <glib/gi18n.h>

static void
tell_guidance (RwInspector      *self,
               const RwGuidance *guidance,
               guint             n_guidance)
{
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);

  if (n_guidance == 0 || !rw_section_ask (self->guidance, n_guidance))
    return;

  for (guint i = 0; i < n_guidance; i++)
    {
      g_autofree char *topics =
        rw_facts_dup_topics (catalogue, guidance[i].answers);

      rw_section_add_text (self->guidance, guidance[i].text, topics);
    }
}

static gboolean
is_offered (RwInspector              *self,
            const RwCatalogueControl *control,
            const RwLayer            *layer,
            RwWorkload               *workload)
{
  const RwEdition *edition = rw_session_get_edition (self->session);

  if (!g_str_equal (control->layer_id, layer->id)
      && !g_str_equal (control->layer_id, "*"))
    return FALSE;
  if (control->provider_id != NULL
      && g_strcmp0 (control->provider_id, edition->provider_id) != 0)
    return FALSE;

  return workload == NULL
         || rw_catalogue_control_serves (control,
                                         rw_workload_get_service_id (workload));
}

static GPtrArray *
list_safeguards (RwInspector   *self,
                 const RwLayer *layer,
                 RwWorkload    *workload)
{
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);
  GPtrArray *controls = g_ptr_array_new ();

  for (guint i = 0; i < rw_catalogue_get_n_controls (catalogue); i++)
    {
      const RwCatalogueControl *control = rw_catalogue_get_control (catalogue, i);

      if (is_offered (self, control, layer, workload))
        g_ptr_array_add (controls, (gpointer) control);
    }

  return controls;
}

static void
tell_safeguards (RwInspector   *self,
                 const RwLayer *layer,
                 RwWorkload    *workload)
{
  g_autoptr (GPtrArray) controls = list_safeguards (self, layer, workload);
  RwFactReader reader;

  if (controls->len == 0 || !rw_section_ask (self->safeguards, controls->len))
    return;

  rw_inspector_get_reader (self, &reader);
  for (guint i = 0; i < controls->len; i++)
    {
      const RwCatalogueControl *control = g_ptr_array_index (controls, i);
      g_autofree char *run_by = rw_facts_dup_run_by (&reader, control);

      if (rw_section_add_fold (self->safeguards, control->id, control->name, run_by))
        {
          g_autoptr (GPtrArray) facts = rw_facts_about_control (&reader, control);

          rw_inspector_add_facts (self->safeguards, facts, TRUE);
        }
    }
}

static void
tell_satellite_guidance (RwInspector   *self,
                         const RwLayer *satellite)
{
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);

  for (guint i = 0; i < satellite->n_guidance; i++)
    {
      const RwGuidance *guidance = &satellite->guidance[i];
      g_autofree char *topics =
        rw_facts_dup_topics (catalogue, guidance->answers);

      rw_section_add_linked (self->about,
                             topics[0] != '\0' ? topics : _("What to do"),
                             guidance->text, NULL, TRUE);
    }
}

/* Who does which part of it, where it is shared. */
static void
tell_satellite_parts (RwInspector   *self,
                      const RwLayer *satellite)
{
  const RwEdition *edition = rw_session_get_edition (self->session);
  const RwResponsibility *row = rw_edition_find_role (edition, RW_ROW_SATELLITE);
  g_autoptr (GPtrArray) facts = NULL;
  RwFactReader reader;

  if (row == NULL || g_strcmp0 (row->role_id, satellite->id) != 0)
    return;

  rw_inspector_get_reader (self, &reader);
  facts = rw_facts_about_parts (&reader, row);
  rw_inspector_add_facts (self->about, facts, TRUE);
}

/* What is around the rings is told with them, too. */
static void
tell_satellites (RwInspector      *self,
                 const RwLayerSet *set)
{
  for (guint i = 0; i < set->n_satellites; i++)
    {
      const RwLayer *satellite = &set->satellites[i];
      g_autoptr (GPtrArray) facts = NULL;

      if (!rw_section_add_fold (self->about, satellite->id, satellite->name,
                                satellite->summary))
        continue;

      facts = rw_facts_about_layer (satellite);
      rw_inspector_add_facts (self->about, facts, TRUE);
      tell_satellite_parts (self, satellite);
      tell_satellite_guidance (self, satellite);
    }
}

static void
tell_layer_set (RwInspector      *self,
                const RwLayerSet *set)
{
  g_autoptr (GPtrArray) facts = rw_facts_about_layer_set (set);

  rw_section_set_title (self->about, _("About the Rings"));
  if (!rw_section_ask (self->about, 0))
    return;

  rw_inspector_add_facts (self->about, facts, FALSE);
  tell_satellites (self, set);
}

/**
 * rw_inspector_get_reader:
 * @self: an inspector with a document
 * @out_reader: (out caller-allocates): whom facts are told to
 *
 * Gets what facts need to speak of the document's customer and provider.
 */
void
rw_inspector_get_reader (RwInspector  *self,
                         RwFactReader *out_reader)
{
  *out_reader = (RwFactReader) {
    .catalogue = rw_session_get_catalogue (self->session),
    .customer = rw_inspector_name_owner (self, RW_OWNER_CUSTOMER),
    .provider = rw_inspector_name_owner (self, RW_OWNER_PROVIDER),
  };
}

/**
 * rw_inspector_add_facts:
 * @section: where to add them
 * @facts: (element-type RwFact): what to add
 * @inner: whether they belong to the row before them that folds
 *
 * Adds a row for each fact.
 */
void
rw_inspector_add_facts (RwSection *section,
                        GPtrArray *facts,
                        gboolean   inner)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const RwFact *fact = g_ptr_array_index (facts, i);

      rw_section_add_linked (section, fact->title, fact->text, fact->address,
                             inner);
    }
}

/**
 * rw_inspector_tell_layer:
 * @self: an inspector whose sections have begun
 * @layer: the selected layer
 * @workload: (nullable): the selected workload
 *
 * Tells what a layer is, what to do in it and which controls there are.
 */
void
rw_inspector_tell_layer (RwInspector   *self,
                         const RwLayer *layer,
                         RwWorkload    *workload)
{
  g_autoptr (GPtrArray) facts = rw_facts_about_layer (layer);

  rw_section_set_title (self->about, _("About This Layer"));
  if (facts->len > 0 && rw_section_ask (self->about, 0))
    rw_inspector_add_facts (self->about, facts, FALSE);
  tell_guidance (self, layer->guidance, layer->n_guidance);
  tell_safeguards (self, layer, workload);
}

/**
 * rw_inspector_tell_satellite:
 * @self: an inspector whose sections have begun
 * @satellite: what is selected outside the rings
 *
 * Tells what it is, who does which part of it, and what to do.
 */
void
rw_inspector_tell_satellite (RwInspector   *self,
                             const RwLayer *satellite)
{
  g_autoptr (GPtrArray) facts = rw_facts_about_layer (satellite);

  /* Translators: %s is what lies outside the rings, such as “Devices”. */
  g_autofree char *title = g_strdup_printf (_("About %s"), satellite->name);

  rw_section_set_title (self->about, title);
  if (!rw_section_ask (self->about, 0))
    return;

  rw_inspector_add_facts (self->about, facts, FALSE);
  tell_satellite_parts (self, satellite);
  tell_satellite_guidance (self, satellite);
}

/**
 * rw_inspector_tell_service:
 * @self: an inspector whose sections have begun
 * @workload: the selected workload
 *
 * Tells what the catalogue knows of a workload's service.
 */
void
rw_inspector_tell_service (RwInspector *self,
                           RwWorkload  *workload)
{
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);
  const RwService *service =
    rw_catalogue_find_service (catalogue, rw_workload_get_service_id (workload));
  g_autoptr (GPtrArray) facts = NULL;
  RwFactReader reader;

  rw_section_set_title (self->about, _("About the Service"));
  if (service == NULL || !rw_section_ask (self->about, 0))
    return;

  rw_inspector_get_reader (self, &reader);
  facts = rw_facts_about_service (&reader, service);
  rw_inspector_add_facts (self->about, facts, FALSE);
}

/**
 * rw_inspector_tell_edition:
 * @self: an inspector whose sections have begun
 *
 * Tells what the rings are and which table decides their owners.
 */
void
rw_inspector_tell_edition (RwInspector *self)
{
  const RwEdition *edition = rw_session_get_edition (self->session);
  g_autoptr (GPtrArray) facts = NULL;
  RwFactReader reader;

  tell_layer_set (self, edition->layer_set);
  tell_guidance (self, edition->layer_set->guidance,
                 edition->layer_set->n_guidance);
  if (!rw_section_ask (self->edition, 0))
    return;

  rw_inspector_get_reader (self, &reader);
  facts = rw_facts_about_edition (&reader, edition);
  rw_inspector_add_facts (self->edition, facts, FALSE);
  for (guint i = 0; i < edition->n_rows; i++)
    rw_inspector_add_cells_row (self, self->edition, &edition->rows[i], -1);
}
