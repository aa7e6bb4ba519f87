/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scenario of a document: from the tables up, with workloads, overrides,
 * splits and controls.
 */

#include "config.h"

#include "core/rw-document-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-control.h"
#include "core/rw-document-io.h"
#include "core/rw-document-loader-private.h"
#include "core/rw-extras.h"
#include "core/rw-scenario-private.h"

enum { SCENARIO_ID };
enum { WORKLOAD_ID, WORKLOAD_SERVICE, WORKLOAD_MODEL, WORKLOAD_WEIGHT };
enum { OVERRIDE_LAYER, OVERRIDE_OWNER };
enum { SPLIT_LAYER };
enum { CONTROL_ID, CONTROL_LAYER, CONTROL_STATE, CONTROL_OWNER,
       CONTROL_WORKLOAD, CONTROL_CATALOGUE, CONTROL_DUE };

static const char *
model_word (guint index)
{
  return index < RW_N_SERVICE_MODELS ? rw_service_model_get_id (index) : NULL;
}

static const char *
owner_word (guint index)
{
  return index < RW_N_OWNERS ? rw_owner_get_id (index) : NULL;
}

static const char *
state_word (guint index)
{
  return index < RW_N_CONTROL_STATES ? rw_control_state_get_id (index) : NULL;
}

static void
report_double (RwXmlReader *reader,
               guint        attribute,
               const char  *id,
               RwXmlPlace   first)
{
  guint line;
  guint column;

  rw_xml_reader_get_position (reader, first, &line, &column);
  rw_xml_reader_report (reader, rw_xml_reader_get_place_of (reader, attribute),
                        RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                        _("the identifier “%s” is already taken in line %u"),
                        id, line);
}

static void
note_place (RwDocumentLoader *self,
            RwXmlReader      *reader,
            gconstpointer     object)
{
  RwDocumentPlace place = { object, rw_xml_reader_get_place (reader) };

  g_array_append_val (self->places, place);
}

static RwXmlPlace
find_place (RwDocumentLoader *self,
            gconstpointer     object)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, RwDocumentPlace, i).object == object)
      return g_array_index (self->places, RwDocumentPlace, i).place;

  return 0;
}

static void
reason_end_cb (RwXmlReader *reader,
               const char  *text,
               gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_workload_set_override (self->workload, self->override->layer_id,
                            self->override->owner, text);
}

static void
override_start_cb (RwXmlReader *reader,
                   gpointer     user_data)
{
  RwDocumentLoader *self = user_data;
  const char *layer_id = rw_xml_reader_get_value (reader, OVERRIDE_LAYER);

  if (!rw_document_loader_check_layer (self, reader, OVERRIDE_LAYER, layer_id))
    return;

  if (rw_workload_find_override (self->workload, layer_id) != NULL)
    rw_xml_reader_report (reader,
                          rw_xml_reader_get_place_of (reader, OVERRIDE_LAYER),
                          RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                          _("the workload already has an override of the "
                            "layer “%s”"), layer_id);
  else if (rw_workload_get_n_overrides (self->workload) ==
           RW_DOCUMENT_MAX_OVERRIDES)
    rw_xml_reader_report (reader, rw_xml_reader_get_place (reader),
                          RW_SEVERITY_ERROR, RW_ERROR_TOO_LARGE,
                          _("the workload has more than %d overrides"),
                          RW_DOCUMENT_MAX_OVERRIDES);
  else
    rw_workload_set_override (self->workload, layer_id,
                              rw_xml_reader_get_word (reader, OVERRIDE_OWNER),
                              NULL);

  self->override = rw_workload_find_override (self->workload, layer_id);
}

static RwExtras *
get_override_extras (gpointer user_data)
{
  RwDocumentLoader *self = user_data;

  return rw_workload_get_override_extras (self->workload,
                                          self->override->layer_id);
}

static void
customer_part_end_cb (RwXmlReader *reader,
                      const char  *text,
                      gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_workload_set_split (self->workload, self->split->layer_id, text,
                         self->split->provider);
}

static void
provider_part_end_cb (RwXmlReader *reader,
                      const char  *text,
                      gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_workload_set_split (self->workload, self->split->layer_id,
                         self->split->customer, text);
}

static void
split_start_cb (RwXmlReader *reader,
                gpointer     user_data)
{
  RwDocumentLoader *self = user_data;
  const char *layer_id = rw_xml_reader_get_value (reader, SPLIT_LAYER);

  if (!rw_document_loader_check_layer (self, reader, SPLIT_LAYER, layer_id))
    return;

  if (rw_workload_find_split (self->workload, layer_id) != NULL)
    rw_xml_reader_report (reader,
                          rw_xml_reader_get_place_of (reader, SPLIT_LAYER),
                          RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                          _("the workload already has a split of the layer "
                            "“%s”"), layer_id);
  else if (rw_workload_get_n_splits (self->workload) == RW_DOCUMENT_MAX_SPLITS)
    rw_xml_reader_report (reader, rw_xml_reader_get_place (reader),
                          RW_SEVERITY_ERROR, RW_ERROR_TOO_LARGE,
                          _("the workload has more than %d splits"),
                          RW_DOCUMENT_MAX_SPLITS);
  else
    rw_workload_set_split (self->workload, layer_id, NULL, NULL);

  self->split = rw_workload_find_split (self->workload, layer_id);
}

static RwExtras *
get_split_extras (gpointer user_data)
{
  RwDocumentLoader *self = user_data;

  return rw_workload_get_split_extras (self->workload, self->split->layer_id);
}

static void
group_end_cb (RwXmlReader *reader,
              const char  *text,
              gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_workload_set_group (self->workload, text);
}

static void
workload_name_end_cb (RwXmlReader *reader,
                      const char  *text,
                      gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_workload_set_name (self->workload, text);
}

static void
workload_note_end_cb (RwXmlReader *reader,
                      const char  *text,
                      gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_workload_set_note (self->workload, text);
}

/* A workload speaks for itself, on a computer with another catalogue too. */
static void
check_service (RwDocumentLoader *self,
               RwXmlReader      *reader,
               const char       *id)
{
  g_autofree char *excerpt = NULL;

  if (id == NULL || self->catalogue == NULL ||
      rw_catalogue_find_service (self->catalogue, id) != NULL)
    return;

  excerpt = rw_xml_dup_excerpt (id);
  rw_xml_reader_report (reader,
                        rw_xml_reader_get_place_of (reader, WORKLOAD_SERVICE),
                        RW_SEVERITY_WARNING, RW_ERROR_VALUE,
                        _("the service “%s” is not in the catalogue; the "
                          "workload keeps its own name and service model"),
                        excerpt);
}

/* In one form only, so that equal documents are written alike. */
static gboolean
is_weight (const char *value)
{
  guint64 weight;

  return *value != '0' && *value != '+' &&
         g_ascii_string_to_unsigned (value, 10, 1, RW_WORKLOAD_MAX_WEIGHT,
                                     &weight, NULL);
}

static guint
get_weight (RwXmlReader *reader)
{
  const char *value = rw_xml_reader_get_value (reader, WORKLOAD_WEIGHT);

  return value != NULL ? (guint) g_ascii_strtoull (value, NULL, 10) : 1;
}

static void
workload_start_cb (RwXmlReader *reader,
                   gpointer     user_data)
{
  RwDocumentLoader *self = user_data;
  const char *id = rw_xml_reader_get_value (reader, WORKLOAD_ID);
  const char *service = rw_xml_reader_get_value (reader, WORKLOAD_SERVICE);
  g_autoptr (RwWorkload) workload =
    rw_workload_new (id, "", rw_xml_reader_get_word (reader, WORKLOAD_MODEL));

  rw_workload_set_service_id (workload, service);
  rw_workload_set_weight (workload, get_weight (reader));
  check_service (self, reader, service);

  if (!rw_scenario_add_workload (self->scenario, workload))
    {
      RwWorkload *first = rw_scenario_find_workload (self->scenario, id);

      report_double (reader, WORKLOAD_ID, id, find_place (self, first));
      return;
    }

  note_place (self, reader, workload);
  self->workload = workload;
}

static RwExtras *
get_workload_extras (gpointer user_data)
{
  RwDocumentLoader *self = user_data;

  return rw_workload_get_extras (self->workload);
}

static void
control_name_end_cb (RwXmlReader *reader,
                     const char  *text,
                     gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_control_set_name (self->control, text);
}

static void
assignee_end_cb (RwXmlReader *reader,
                 const char  *text,
                 gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_control_set_assignee (self->control, text);
}

static void
evidence_end_cb (RwXmlReader *reader,
                 const char  *text,
                 gpointer     user_data)
{
  RwDocumentLoader *self = user_data;
  g_autofree char *excerpt = NULL;

  if (*text == '\0' || rw_xml_is_link (text))
    {
      rw_control_set_evidence (self->control, text);
      return;
    }

  excerpt = rw_xml_dup_excerpt (text);
  rw_xml_reader_report (reader, rw_xml_reader_get_place (reader),
                        RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                        _("<evidence> is “%s”, expected an address that starts "
                          "with https://, http:// or mailto:, without spaces"),
                        excerpt);
}

static void
control_note_end_cb (RwXmlReader *reader,
                     const char  *text,
                     gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_control_set_note (self->control, text);
}

static void
check_control_workload (RwDocumentLoader *self,
                        RwXmlReader      *reader,
                        const char       *id)
{
  if (id == NULL || self->any_workload ||
      rw_scenario_find_workload (self->scenario, id) != NULL)
    return;
  /* The workload may be there, and wrong. */
  if (rw_xml_reader_has_errors (reader))
    return;

  rw_xml_reader_report (reader,
                        rw_xml_reader_get_place_of (reader, CONTROL_WORKLOAD),
                        RW_SEVERITY_ERROR, RW_ERROR_VALUE,
                        _("there is no workload “%s” in the scenario “%s”"),
                        id, rw_scenario_get_id (self->scenario));
}

static void
check_control_entry (RwDocumentLoader *self,
                     RwXmlReader      *reader,
                     const char       *id)
{
  g_autofree char *excerpt = NULL;

  if (id == NULL || self->catalogue == NULL ||
      rw_catalogue_find_control (self->catalogue, id) != NULL)
    return;

  excerpt = rw_xml_dup_excerpt (id);
  rw_xml_reader_report (reader,
                        rw_xml_reader_get_place_of (reader, CONTROL_CATALOGUE),
                        RW_SEVERITY_WARNING, RW_ERROR_VALUE,
                        _("the control “%s” is not in the catalogue; it keeps "
                          "its own name"), excerpt);
}

static RwControl *
make_control (RwXmlReader *reader)
{
  RwControl *control =
    rw_control_new (rw_xml_reader_get_value (reader, CONTROL_ID), "",
                    rw_xml_reader_get_value (reader, CONTROL_LAYER));

  rw_control_set_state (control,
                        rw_xml_reader_get_word (reader, CONTROL_STATE));
  rw_control_set_owner (control,
                        rw_xml_reader_get_word (reader, CONTROL_OWNER));
  rw_control_set_workload_id (control, rw_xml_reader_get_value
                                         (reader, CONTROL_WORKLOAD));
  rw_control_set_catalogue_id (control, rw_xml_reader_get_value
                                          (reader, CONTROL_CATALOGUE));
  rw_control_set_due (control, rw_xml_reader_get_value (reader, CONTROL_DUE));
  return control;
}

static void
control_start_cb (RwXmlReader *reader,
                  gpointer     user_data)
{
  RwDocumentLoader *self = user_data;
  const char *id = rw_xml_reader_get_value (reader, CONTROL_ID);
  g_autoptr (RwControl) control = NULL;

  if (!rw_document_loader_check_layer (self, reader, CONTROL_LAYER,
                    rw_xml_reader_get_value (reader, CONTROL_LAYER)))
    return;
  check_control_workload (self, reader,
                          rw_xml_reader_get_value (reader, CONTROL_WORKLOAD));
  check_control_entry (self, reader,
                       rw_xml_reader_get_value (reader, CONTROL_CATALOGUE));

  control = make_control (reader);
  if (!rw_scenario_add_control (self->scenario, control))
    {
      RwControl *first = rw_scenario_find_control (self->scenario, id);

      report_double (reader, CONTROL_ID, id, find_place (self, first));
      return;
    }

  note_place (self, reader, control);
  self->control = control;
}

static RwExtras *
get_control_extras (gpointer user_data)
{
  RwDocumentLoader *self = user_data;

  return rw_control_get_extras (self->control);
}

static void
scenario_name_end_cb (RwXmlReader *reader,
                      const char  *text,
                      gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_scenario_set_name (self->scenario, text);
}

static void
scenario_note_end_cb (RwXmlReader *reader,
                      const char  *text,
                      gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_scenario_set_note (self->scenario, text);
}

static void
scenario_start_cb (RwXmlReader *reader,
                   gpointer     user_data)
{
  RwDocumentLoader *self = user_data;
  const char *id = rw_xml_reader_get_value (reader, SCENARIO_ID);
  RwXmlPlace place = rw_xml_reader_get_place (reader);
  g_autoptr (RwScenario) scenario = NULL;
  gpointer first;

  if (g_hash_table_lookup_extended (self->scenario_places, id, NULL, &first))
    {
      report_double (reader, SCENARIO_ID, id, GPOINTER_TO_SIZE (first));
      return;
    }

  scenario = rw_scenario_new (id, "");
  rw_scenario_begin_reading (scenario);
  rw_document_add_scenario (self->document, scenario);
  g_hash_table_insert (self->scenario_places, g_strdup (id),
                       GSIZE_TO_POINTER (place));
  g_array_set_size (self->places, 0);
  self->scenario = scenario;
}

static void
scenario_end_cb (RwXmlReader *reader,
                 const char  *text,
                 gpointer     user_data)
{
  RwDocumentLoader *self = user_data;

  rw_scenario_end_reading (self->scenario);
}

static RwExtras *
get_scenario_extras (gpointer user_data)
{
  RwDocumentLoader *self = user_data;

  return rw_scenario_get_extras (self->scenario);
}

RW_DOCUMENT_TEXT_ELEMENT (scenario_name, "name", RW_DOCUMENT_MAX_NAME,
              scenario_name_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (scenario_note, "note", RW_DOCUMENT_MAX_NOTE,
              scenario_note_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (workload_name, "name", RW_DOCUMENT_MAX_NAME,
              workload_name_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (group, "group", RW_DOCUMENT_MAX_NAME, group_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (workload_note, "note", RW_DOCUMENT_MAX_NOTE,
              workload_note_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (reason, "reason", RW_DOCUMENT_MAX_NOTE, reason_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (customer_part, "customer", RW_DOCUMENT_MAX_NOTE,
                          customer_part_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (provider_part, "provider", RW_DOCUMENT_MAX_NOTE,
                          provider_part_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (control_name, "name", RW_DOCUMENT_MAX_NAME, control_name_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (assignee, "assignee", RW_DOCUMENT_MAX_NAME, assignee_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (evidence, "evidence", RW_DOCUMENT_MAX_LINK, evidence_end_cb);
RW_DOCUMENT_TEXT_ELEMENT (control_note, "note", RW_DOCUMENT_MAX_NOTE, control_note_end_cb);

static const RwXmlAttribute override_attributes[] = {
  [OVERRIDE_LAYER] = { "layer", TRUE, RW_DOCUMENT_ID },
  [OVERRIDE_OWNER] = { "owner", TRUE, .words = owner_word },
  { 0 },
};

static const RwXmlChild override_children[] = {
  { &reason, 0, 1 },
  { 0 },
};

static const RwXmlElement override = {
  .name = "override",
  .attributes = override_attributes,
  .children = override_children,
  .start = override_start_cb,
  .get_extras = get_override_extras,
};

static const RwXmlAttribute split_attributes[] = {
  [SPLIT_LAYER] = { "layer", TRUE, RW_DOCUMENT_ID },
  { 0 },
};

static const RwXmlChild split_children[] = {
  { &customer_part, 1, 1 },
  { &provider_part, 1, 1 },
  { 0 },
};

static const RwXmlElement split = {
  .name = "split",
  .attributes = split_attributes,
  .children = split_children,
  .start = split_start_cb,
  .get_extras = get_split_extras,
};

static const RwXmlAttribute workload_attributes[] = {
  [WORKLOAD_ID] = { "id", TRUE, RW_DOCUMENT_ID },
  [WORKLOAD_SERVICE] = { "service", FALSE, RW_DOCUMENT_ID },
  [WORKLOAD_MODEL] = { "model", TRUE, .words = model_word },
  [WORKLOAD_WEIGHT] = { "weight", FALSE, .check = is_weight,
                        .expected = N_("a whole number from 1 to 1000000") },
  { 0 },
};

static const RwXmlChild workload_children[] = {
  { &workload_name, 1, 1 },
  { &group, 0, 1 },
  { &workload_note, 0, 1 },
  { &override, 0, RW_XML_MANY },
  { &split, 0, RW_XML_MANY },
  { 0 },
};

/* The element <workload>. */
const RwXmlElement rw_document_workload_element = {
  .name = "workload",
  .attributes = workload_attributes,
  .children = workload_children,
  .start = workload_start_cb,
  .get_extras = get_workload_extras,
};

static const RwXmlAttribute control_attributes[] = {
  [CONTROL_ID] = { "id", TRUE, RW_DOCUMENT_ID },
  [CONTROL_LAYER] = { "layer", TRUE, RW_DOCUMENT_ID },
  [CONTROL_STATE] = { "state", TRUE, .words = state_word },
  [CONTROL_OWNER] = { "owner", TRUE, .words = owner_word },
  [CONTROL_WORKLOAD] = { "workload", FALSE, RW_DOCUMENT_ID },
  [CONTROL_CATALOGUE] = { "catalogue", FALSE, RW_DOCUMENT_ID },
  [CONTROL_DUE] = { "due", FALSE, RW_DOCUMENT_DATE },
  { 0 },
};

static const RwXmlChild control_children[] = {
  { &control_name, 1, 1 },
  { &assignee, 0, 1 },
  { &evidence, 0, 1 },
  { &control_note, 0, 1 },
  { 0 },
};

/* The element <control>. */
const RwXmlElement rw_document_control_element = {
  .name = "control",
  .attributes = control_attributes,
  .children = control_children,
  .start = control_start_cb,
  .get_extras = get_control_extras,
};

static const RwXmlAttribute scenario_attributes[] = {
  [SCENARIO_ID] = { "id", TRUE, RW_DOCUMENT_ID },
  { 0 },
};

static const RwXmlChild scenario_children[] = {
  { &scenario_name, 1, 1 },
  { &scenario_note, 0, 1 },
  { &rw_document_workload_element, 0, RW_XML_MANY },
  { &rw_document_control_element, 0, RW_XML_MANY },
  { 0 },
};

/* The element <scenario>. */
const RwXmlElement rw_document_scenario_element = {
  .name = "scenario",
  .attributes = scenario_attributes,
  .children = scenario_children,
  .start = scenario_start_cb,
  .end = scenario_end_cb,
  .get_extras = get_scenario_extras,
};
