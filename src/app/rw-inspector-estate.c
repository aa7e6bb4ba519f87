/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the inspector says about the whole estate.
 */

#include "config.h"

#include "app/rw-inspector-private.h"

#include <glib/gi18n.h>

#include "core/rw-edit.h"

static void
append_name (GString    *names,
             const char *name)
{
  if (names->len > 0)
    /* Translators: between two names of rings. */
    g_string_append (names, C_("list separator", ", "));
  g_string_append (names, name);
}

static void
add_count (RwInspector *self,
           RwOwner      owner,
           guint        count,
           const char  *names)
{
  g_autofree char *title = NULL;

  /* Translators: who, and how many rings are theirs. */
  title = g_strdup_printf (ngettext ("%s: %u ring", "%s: %u rings", count),
                           rw_inspector_name_owner (self, owner), count);
  rw_inspector_add_owner_row (self, self->owners, title, names, owner);
}

/* One row for each owner that has a ring. */
static void
fill_counts (RwInspector *self)
{
  const RwLayerSet *set = rw_session_get_edition (self->session)->layer_set;

  for (int owner = 0; owner < RW_N_OWNERS; owner++)
    {
      g_autoptr (GString) names = g_string_new (NULL);
      guint count = 0;

      for (guint i = 0; i < set->n_layers; i++)
        {
          const char *id = set->layers[i].id;

          if (rw_session_get_layer_hidden (self->session, id)
              || rw_session_get_layer_owner (self->session, id) != (RwOwner) owner)
            continue;
          append_name (names, set->layers[i].name);
          count++;
        }

      if (count > 0)
        add_count (self, (RwOwner) owner, count, names->str);
    }
}

/* What lies outside the rings counts as none of them. */
static void
fill_satellite (RwInspector *self)
{
  RwOwner owner;
  const RwLayer *satellite = rw_session_get_satellite (self->session, &owner);

  if (satellite != NULL)
    rw_inspector_add_owner_row (self, self->owners, satellite->name,
                                satellite->summary, owner);
}

static const char *
get_note (GObject    *object,
          const char *layer_id)
{
  return rw_scenario_get_note (RW_SCENARIO (object));
}

static void
set_note (RwInspector *inspector,
          GObject     *object,
          const char  *layer_id,
          const char  *text)
{
  rw_edit_set_scenario_note (rw_inspector_get_history (inspector),
                             RW_SCENARIO (object), text);
}

static const RwInspectorText note_text = {
  "scenario-note", N_("What this scenario is"), RW_TEXT_FIELD_NOTE, NULL,
  get_note, set_note,
};

/**
 * rw_inspector_fill_overview:
 * @self: an inspector whose sections have begun
 *
 * Says who owns how many rings as things are looked at now.
 */
void
rw_inspector_fill_overview (RwInspector *self)
{
  RwDocument *document = rw_session_get_document (self->session);
  RwScenario *scenario = rw_session_get_scenario (self->session);
  g_autofree char *subtitle =
    rw_session_dup_subtitle (self->session, rw_session_get_toggle (self->session));

  gtk_label_set_text (self->title, rw_document_get_title (document));
  gtk_label_set_text (self->subtitle, subtitle);
  fill_counts (self);
  fill_satellite (self);
  if (scenario != NULL)
    rw_inspector_add_text (self, self->note, &note_text, scenario, NULL, FALSE);
  rw_inspector_tell_edition (self);
}
