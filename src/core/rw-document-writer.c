/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one form of a document as bytes: fixed order, two spaces a level, line
 * feeds, and nothing escaped that need not be. It writes what the reader
 * reads back, and knows nothing of files.
 */

#include "config.h"

#include "core/rw-document-io.h"

#include <string.h>

#include "core/rw-control.h"
#include "core/rw-document-items.h"
#include "core/rw-extras.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"
#include "core/rw-xml-text.h"

/* A document without foreign content takes about this much per object. */
#define BYTES_A_SCENARIO 4096

typedef struct
{
  GString *xml;     /* (owned) */
  guint    indent;  /* levels */
  gboolean cut;     /* something was left out */
} Writer;

static void
append_indent (Writer *self)
{
  for (guint i = 0; i < self->indent; i++)
    g_string_append (self->xml, "  ");
}

/* What XML cannot carry is left out, and what is too long is cut. */
static char *
dup_if_unclean (Writer     *self,
                const char *text,
                gsize       length,
                gsize       max_chars)
{
  if (rw_xml_is_clean (text, length) &&
      (length <= max_chars || g_utf8_strlen (text, length) <= (long) max_chars))
    return NULL;

  self->cut = TRUE;
  return rw_xml_dup_clean (text, max_chars);
}

static void
append_attribute (Writer     *self,
                  const char *name,
                  const char *value)
{
  g_autofree char *clean =
    dup_if_unclean (self, value, strlen (value), RW_DOCUMENT_MAX_NOTE);

  if (clean != NULL)
    value = clean;
  rw_xml_append_attribute (self->xml, name, value, strlen (value));
}

static void
append_optional_attribute (Writer     *self,
                           const char *name,
                           const char *value)
{
  if (*value != '\0')
    append_attribute (self, name, value);
}

static void
append_kept_attributes (Writer         *self,
                        const RwExtras *extras,
                        const char     *place)
{
  for (guint i = 0; i < rw_extras_get_n_attributes (extras); i++)
    {
      const RwExtraAttribute *attribute = rw_extras_get_attribute (extras, i);

      if (strcmp (attribute->place, place) == 0)
        append_attribute (self, attribute->name, attribute->value);
    }
}

/* Nodes on lines of their own. */
static void
append_kept_nodes (Writer         *self,
                   const RwExtras *extras,
                   const char     *place)
{
  for (guint i = 0; i < rw_extras_get_n_nodes (extras); i++)
    {
      const RwExtraNode *node = rw_extras_get_node (extras, i);

      if (strcmp (node->place, place) != 0)
        continue;

      append_indent (self);
      g_string_append (self->xml, node->xml);
      g_string_append_c (self->xml, '\n');
    }
}

static gboolean
has_nodes (const RwExtras *extras,
           const char     *place)
{
  for (guint i = 0; i < rw_extras_get_n_nodes (extras); i++)
    if (strcmp (rw_extras_get_node (extras, i)->place, place) == 0)
      return TRUE;

  return FALSE;
}

/* Whether something is kept before, on or inside a simple child, which is
 * then written even if it is empty. */
static gboolean
has_kept (const RwExtras *extras,
          const char     *child)
{
  gsize length = strlen (child);

  for (guint i = 0; i < rw_extras_get_n_attributes (extras); i++)
    if (strcmp (rw_extras_get_attribute (extras, i)->place, child) == 0)
      return TRUE;

  for (guint i = 0; i < rw_extras_get_n_nodes (extras); i++)
    {
      const char *place = rw_extras_get_node (extras, i)->place;

      if (strncmp (place, child, length) == 0 &&
          (place[length] == '\0' || strcmp (place + length, RW_EXTRAS_END) == 0))
        return TRUE;
    }

  return FALSE;
}

static void
append_text_element (Writer         *self,
                     const RwExtras *extras,
                     const char     *name,
                     const char     *text,
                     gsize           max_chars)
{
  gsize length = strlen (text);
  g_autofree char *clean = dup_if_unclean (self, text, length, max_chars);
  g_autofree char *inside = g_strconcat (name, RW_EXTRAS_END, NULL);

  append_kept_nodes (self, extras, name);
  append_indent (self);
  g_string_append_c (self->xml, '<');
  g_string_append (self->xml, name);
  append_kept_attributes (self, extras, name);

  if (clean != NULL)
    {
      text = clean;
      length = strlen (clean);
    }
  if (length == 0 && !has_nodes (extras, inside))
    {
      g_string_append (self->xml, "/>\n");
      return;
    }

  g_string_append_c (self->xml, '>');
  rw_xml_append_text (self->xml, text, length);
  for (guint i = 0; i < rw_extras_get_n_nodes (extras); i++)
    if (strcmp (rw_extras_get_node (extras, i)->place, inside) == 0)
      g_string_append (self->xml, rw_extras_get_node (extras, i)->xml);
  g_string_append (self->xml, "</");
  g_string_append (self->xml, name);
  g_string_append (self->xml, ">\n");
}

static void
append_optional_element (Writer         *self,
                         const RwExtras *extras,
                         const char     *name,
                         const char     *text,
                         gsize           max_chars)
{
  if (*text != '\0' || has_kept (extras, name))
    append_text_element (self, extras, name, text, max_chars);
}

static void
begin_element (Writer         *self,
               const RwExtras *extras,
               const char     *name)
{
  append_kept_nodes (self, extras, RW_EXTRAS_BEFORE);
  append_indent (self);
  g_string_append_c (self->xml, '<');
  g_string_append (self->xml, name);
}

static void
begin_content (Writer         *self,
               const RwExtras *extras)
{
  append_kept_attributes (self, extras, RW_EXTRAS_BEFORE);
  g_string_append (self->xml, ">\n");
  self->indent++;
}

static void
end_element (Writer         *self,
             const RwExtras *extras,
             const char     *name)
{
  append_kept_nodes (self, extras, RW_EXTRAS_END);
  self->indent--;
  append_indent (self);
  g_string_append (self->xml, "</");
  g_string_append (self->xml, name);
  g_string_append (self->xml, ">\n");
}

/* A simple child without text, its own attributes being written. */
static void
end_simple (Writer         *self,
            const RwExtras *extras,
            const char     *name)
{
  g_autofree char *inside = g_strconcat (name, RW_EXTRAS_END, NULL);

  append_kept_attributes (self, extras, name);
  if (!has_nodes (extras, inside))
    {
      g_string_append (self->xml, "/>\n");
      return;
    }

  g_string_append (self->xml, ">\n");
  self->indent++;
  append_kept_nodes (self, extras, inside);
  self->indent--;
  append_indent (self);
  g_string_append (self->xml, "</");
  g_string_append (self->xml, name);
  g_string_append (self->xml, ">\n");
}

static void
write_override (Writer           *self,
                const RwOverride *override)
{
  const RwExtras *extras = override->extras;

  begin_element (self, extras, "override");
  append_attribute (self, "layer", override->layer_id);
  append_attribute (self, "owner", rw_owner_get_id (override->owner));

  if (*override->reason == '\0' && !has_kept (extras, "reason") &&
      !has_nodes (extras, RW_EXTRAS_END))
    {
      append_kept_attributes (self, extras, RW_EXTRAS_BEFORE);
      g_string_append (self->xml, "/>\n");
      return;
    }

  begin_content (self, extras);
  append_optional_element (self, extras, "reason", override->reason,
                           RW_DOCUMENT_MAX_NOTE);
  end_element (self, extras, "override");
}

static void
write_split (Writer        *self,
             const RwSplit *split)
{
  begin_element (self, split->extras, "split");
  append_attribute (self, "layer", split->layer_id);
  begin_content (self, split->extras);
  append_text_element (self, split->extras, "customer", split->customer,
                       RW_DOCUMENT_MAX_NOTE);
  append_text_element (self, split->extras, "provider", split->provider,
                       RW_DOCUMENT_MAX_NOTE);
  end_element (self, split->extras, "split");
}

static void
write_workload (Writer     *self,
                RwWorkload *workload)
{
  const RwExtras *extras = rw_workload_get_extras (workload);
  RwServiceModel model = rw_workload_get_model (workload);

  begin_element (self, extras, "workload");
  append_attribute (self, "id", rw_workload_get_id (workload));
  append_optional_attribute (self, "service",
                             rw_workload_get_service_id (workload));
  append_attribute (self, "model", rw_service_model_get_id (model));
  if (rw_workload_get_weight (workload) != 1)
    {
      g_autofree char *weight =
        g_strdup_printf ("%u", rw_workload_get_weight (workload));

      append_attribute (self, "weight", weight);
    }
  begin_content (self, extras);

  append_text_element (self, extras, "name", rw_workload_get_name (workload),
                       RW_DOCUMENT_MAX_NAME);
  append_optional_element (self, extras, "group",
                           rw_workload_get_group (workload),
                           RW_DOCUMENT_MAX_NAME);
  append_optional_element (self, extras, "note",
                           rw_workload_get_note (workload),
                           RW_DOCUMENT_MAX_NOTE);
  for (guint i = 0; i < rw_workload_get_n_overrides (workload); i++)
    write_override (self, rw_workload_get_override (workload, i));
  for (guint i = 0; i < rw_workload_get_n_splits (workload); i++)
    write_split (self, rw_workload_get_split (workload, i));
  end_element (self, extras, "workload");
}

static void
write_control (Writer    *self,
               RwControl *control)
{
  const RwExtras *extras = rw_control_get_extras (control);
  RwControlState state = rw_control_get_state (control);
  RwOwner owner = rw_control_get_owner (control);

  begin_element (self, extras, "control");
  append_attribute (self, "id", rw_control_get_id (control));
  append_attribute (self, "layer", rw_control_get_layer_id (control));
  append_attribute (self, "state", rw_control_state_get_id (state));
  append_attribute (self, "owner", rw_owner_get_id (owner));
  append_optional_attribute (self, "workload",
                             rw_control_get_workload_id (control));
  append_optional_attribute (self, "catalogue",
                             rw_control_get_catalogue_id (control));
  append_optional_attribute (self, "due", rw_control_get_due (control));
  begin_content (self, extras);

  append_text_element (self, extras, "name", rw_control_get_name (control),
                       RW_DOCUMENT_MAX_NAME);
  append_optional_element (self, extras, "assignee",
                           rw_control_get_assignee (control),
                           RW_DOCUMENT_MAX_NAME);
  append_optional_element (self, extras, "evidence",
                           rw_control_get_evidence (control),
                           RW_DOCUMENT_MAX_LINK);
  append_optional_element (self, extras, "note",
                           rw_control_get_note (control),
                           RW_DOCUMENT_MAX_NOTE);
  end_element (self, extras, "control");
}

static void
write_scenario (Writer     *self,
                RwScenario *scenario)
{
  const RwExtras *extras = rw_scenario_get_extras (scenario);
  GListModel *workloads = rw_scenario_get_workloads (scenario);
  GListModel *controls = rw_scenario_get_controls (scenario);

  begin_element (self, extras, "scenario");
  append_attribute (self, "id", rw_scenario_get_id (scenario));
  begin_content (self, extras);

  append_text_element (self, extras, "name", rw_scenario_get_name (scenario),
                       RW_DOCUMENT_MAX_NAME);
  append_optional_element (self, extras, "note",
                           rw_scenario_get_note (scenario),
                           RW_DOCUMENT_MAX_NOTE);
  for (guint i = 0; i < g_list_model_get_n_items (workloads); i++)
    {
      g_autoptr (RwWorkload) workload = g_list_model_get_item (workloads, i);

      write_workload (self, workload);
    }
  for (guint i = 0; i < g_list_model_get_n_items (controls); i++)
    {
      g_autoptr (RwControl) control = g_list_model_get_item (controls, i);

      write_control (self, control);
    }
  end_element (self, extras, "scenario");
}

static void
write_edition (Writer     *self,
               RwDocument *document)
{
  const RwExtras *extras = rw_document_get_extras (document);

  append_kept_nodes (self, extras, "edition");
  append_indent (self);
  g_string_append (self->xml, "<edition");
  append_attribute (self, "id", rw_document_get_edition_id (document));
  append_attribute (self, "revision",
                    rw_document_get_edition_revision (document));
  end_simple (self, extras, "edition");
}

static void
write_view (Writer     *self,
            RwDocument *document)
{
  const RwExtras *extras = rw_document_get_extras (document);
  RwToggle toggle = rw_document_get_opening_toggle (document);
  g_autofree char *hidden =
    g_strjoinv (" ", (GStrv) rw_document_get_opening_hidden (document));

  append_kept_nodes (self, extras, "view");
  append_indent (self);
  g_string_append (self->xml, "<view");
  append_optional_attribute (self, "scenario",
                             rw_document_get_opening_scenario (document));
  append_attribute (self, "model", rw_toggle_get_id (toggle));
  append_optional_attribute (self, "hidden", hidden);
  end_simple (self, extras, "view");
}

static void
write_document (Writer     *self,
                RwDocument *document)
{
  const RwExtras *extras = rw_document_get_extras (document);
  GListModel *scenarios = rw_document_get_scenarios (document);

  g_string_append (self->xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  begin_element (self, extras, "ringwall");
  append_attribute (self, "xmlns", RW_DOCUMENT_NAMESPACE);
  append_attribute (self, "version", rw_document_get_version (document));
  append_attribute (self, "min-reader", rw_document_get_min_reader (document));
  begin_content (self, extras);

  append_text_element (self, extras, "title",
                       rw_document_get_title (document), RW_DOCUMENT_MAX_NAME);
  append_text_element (self, extras, "customer",
                       rw_document_get_customer (document),
                       RW_DOCUMENT_MAX_NAME);
  append_text_element (self, extras, "provider",
                       rw_document_get_provider (document),
                       RW_DOCUMENT_MAX_NAME);
  write_edition (self, document);
  write_view (self, document);
  for (guint i = 0; i < g_list_model_get_n_items (scenarios); i++)
    {
      g_autoptr (RwScenario) scenario = g_list_model_get_item (scenarios, i);

      write_scenario (self, scenario);
    }
  end_element (self, extras, "ringwall");
  append_kept_nodes (self, extras, RW_EXTRAS_AFTER);
}

/**
 * rw_document_write_bytes:
 * @document: a document
 *
 * Writes a document in its canonical form, in O(n): equal documents give the
 * same bytes.
 *
 * Of texts, what XML cannot carry is left out, and what is over the format's
 * limits is cut; rw_document_write_bytes_checked() tells.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
rw_document_write_bytes (RwDocument *document)
{
  return rw_document_write_bytes_checked (document, NULL);
}

/**
 * rw_document_write_bytes_checked:
 * @document: a document
 * @out_cut: (out) (optional): whether anything was left out or cut
 *
 * Writes a document as rw_document_write_bytes() does, and says whether all
 * of it is there.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
rw_document_write_bytes_checked (RwDocument *document,
                                 gboolean   *out_cut)
{
  GListModel *scenarios;
  Writer self = { 0 };

  g_return_val_if_fail (RW_IS_DOCUMENT (document), NULL);

  scenarios = rw_document_get_scenarios (document);
  self.xml = g_string_sized_new (BYTES_A_SCENARIO *
                                 (1 + g_list_model_get_n_items (scenarios)));
  write_document (&self, document);

  if (out_cut != NULL)
    *out_cut = self.cut;
  return g_string_free_to_bytes (self.xml);
}

/**
 * rw_document_write_items:
 * @workloads: (element-type RwWorkload): some workloads
 * @controls: (element-type RwControl): some controls
 *
 * Writes workloads and controls as they stand in a document, under a root of
 * their own. What prefixes their extras use, they declare themselves.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *
rw_document_write_items (GPtrArray *workloads,
                         GPtrArray *controls)
{
  Writer self = { 0 };

  g_return_val_if_fail (workloads != NULL && controls != NULL, NULL);

  self.xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<items");
  append_attribute (&self, "xmlns", RW_DOCUMENT_NAMESPACE);
  begin_content (&self, NULL);
  for (guint i = 0; i < workloads->len; i++)
    write_workload (&self, g_ptr_array_index (workloads, i));
  for (guint i = 0; i < controls->len; i++)
    write_control (&self, g_ptr_array_index (controls, i));
  end_element (&self, NULL, "items");

  return g_string_free_to_bytes (self.xml);
}
