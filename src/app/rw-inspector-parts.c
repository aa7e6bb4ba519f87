/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who does which part of a shared layer: as the source is read, and as it is
 * written down in the document for one workload.
 */

#include "config.h"

#include "app/rw-inspector-private.h"

#include <glib/gi18n.h>

#include "core/rw-edit.h"

static const char *
get_part (GObject    *object,
          const char *layer_id,
          RwOwner     whose)
{
  const RwSplit *split = rw_workload_find_split (RW_WORKLOAD (object), layer_id);

  if (split == NULL)
    return "";

  return whose == RW_OWNER_CUSTOMER ? split->customer : split->provider;
}

static void
set_parts (RwInspector *inspector,
           RwWorkload  *workload,
           const char  *layer_id,
           const char  *customer,
           const char  *provider)
{
  g_autoptr (GPtrArray) workloads = g_ptr_array_new ();

  g_ptr_array_add (workloads, workload);
  rw_edit_set_split (rw_inspector_get_history (inspector),
                     rw_session_get_scenario (inspector->session), workloads,
                     layer_id, customer, provider);
}

static const char *
get_customer_part (GObject    *object,
                   const char *layer_id)
{
  return get_part (object, layer_id, RW_OWNER_CUSTOMER);
}

static void
set_customer_part (RwInspector *inspector,
                   GObject     *object,
                   const char  *layer_id,
                   const char  *text)
{
  g_autofree char *other = g_strdup (get_part (object, layer_id, RW_OWNER_PROVIDER));

  set_parts (inspector, RW_WORKLOAD (object), layer_id, text, other);
}

static const char *
get_provider_part (GObject    *object,
                   const char *layer_id)
{
  return get_part (object, layer_id, RW_OWNER_PROVIDER);
}

static void
set_provider_part (RwInspector *inspector,
                   GObject     *object,
                   const char  *layer_id,
                   const char  *text)
{
  g_autofree char *other = g_strdup (get_part (object, layer_id, RW_OWNER_CUSTOMER));

  set_parts (inspector, RW_WORKLOAD (object), layer_id, other, text);
}

static const RwInspectorText customer_text = {
  "customer-part", N_("The customer’s part"), RW_TEXT_FIELD_NOTE, NULL,
  get_customer_part, set_customer_part,
};

static const RwInspectorText provider_text = {
  "provider-part", N_("The provider’s part"), RW_TEXT_FIELD_NOTE, NULL,
  get_provider_part, set_provider_part,
};

/* The parts of the first of the rows that is shared stand for all. */
static const RwParts *
find_parts (const RwOwnership *ownership)
{
  const RwParts *parts = NULL;

  if (ownership->origin == RW_OWNERSHIP_SERVICE)
    return ownership->service_override->parts;

  for (guint i = 0;
       parts == NULL && i < rw_ownership_get_n_rows (ownership);
       i++)
    parts = rw_ownership_get_cell (ownership, i, NULL)->parts;

  return parts;
}

static char *
dup_reading_basis (const RwOwnership *reading)
{
  const RwParts *parts = find_parts (reading);

  return parts != NULL ? rw_facts_dup_basis (parts->source, parts->basis) : NULL;
}

/* What would be said if the document said nothing. */
static gboolean
dup_reading (const RwOwnership  *ownership,
             RwOwnership        *out_reading,
             char              **out_customer,
             char              **out_provider)
{
  *out_reading = *ownership;
  out_reading->split = NULL;
  *out_customer = rw_ownership_dup_customer_part (out_reading);
  *out_provider = rw_ownership_dup_provider_part (out_reading);

  return *out_customer != NULL || *out_provider != NULL;
}

static void
tell_part (RwInspector *self,
           RwOwner      owner,
           const char  *part,
           gboolean     inner)
{
  if (part != NULL && part[0] != '\0')
    rw_section_add_linked (self->parts, rw_inspector_name_owner (self, owner), part,
                           NULL, inner);
}

static void
fill_editor (RwInspector   *self,
             const RwLayer *layer,
             RwWorkload    *workload)
{
  rw_section_set_description (self->parts, _("Written in this document"));
  rw_inspector_add_text (self, self->parts, &customer_text, workload, layer->id,
                         FALSE);
  rw_inspector_add_text (self, self->parts, &provider_text, workload, layer->id,
                         FALSE);
}

/* Beside what is written down, and a way back to it. */
static void
fill_comparison (RwInspector       *self,
                 const RwOwnership *reading,
                 const char        *customer,
                 const char        *provider)
{
  g_autofree char *basis = dup_reading_basis (reading);

  if (rw_section_add_fold (self->parts, "reading", _("What Is Read in the Source"),
                           basis))
    {
      tell_part (self, RW_OWNER_CUSTOMER, customer, TRUE);
      tell_part (self, RW_OWNER_PROVIDER, provider, TRUE);
    }
  if (rw_inspector_get_editable (self))
    rw_inspector_add_action (self->parts, _("Go Back to What Is Read"),
                             "edit-clear-symbolic", "inspector.clear-parts", NULL,
                             FALSE);
}

static char *
dup_parts_key (const RwLayer *layer,
               RwWorkload    *workload)
{
  return g_strdup_printf ("%s %s", rw_workload_get_id (workload), layer->id);
}

/* Who has just emptied both fields is about to write something else: they stay
 * for as long as somebody types there. */
static gboolean
is_typed_into (RwInspector   *self,
               const RwLayer *layer,
               RwWorkload    *workload)
{
  g_autofree char *key = dup_parts_key (layer, workload);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return g_strcmp0 (self->parts_of, key) == 0 && focus != NULL
         && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
         && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->parts));
}

static void
left_cb (RwInspector *self)
{
  if (self->parts_of != NULL)
    g_signal_emit_by_name (self->parts, "wants-rows");
}

/**
 * rw_inspector_init_parts:
 * @self: an inspector with its template
 *
 * Watches for the end of typing into the parts.
 */
void
rw_inspector_init_parts (RwInspector *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->parts), focus);
}

/**
 * rw_inspector_fill_parts:
 * @self: an inspector whose sections have begun
 * @layer: the selected layer
 * @workload: (nullable): the selected workload
 * @ownership: who owns it, as it is looked at
 *
 * Tells who does which part of what is shared, and lets it be written down for
 * a workload that is looked at as it is run.
 */
void
rw_inspector_fill_parts (RwInspector       *self,
                         const RwLayer     *layer,
                         RwWorkload        *workload,
                         const RwOwnership *ownership)
{
  gboolean editable = workload != NULL && rw_inspector_get_editable (self)
                      && rw_session_get_toggle (self->session) >= RW_TOGGLE_WORKLOADS;
  g_autofree char *customer = NULL;
  g_autofree char *provider = NULL;
  g_autofree char *basis = NULL;
  RwOwnership reading;
  gboolean is_read;
  gboolean typed = editable && is_typed_into (self, layer, workload);

  g_clear_pointer (&self->parts_of, g_free);
  if (ownership->owner != RW_OWNER_SHARED)
    return;

  is_read = dup_reading (ownership, &reading, &customer, &provider);
  if (ownership->split != NULL || (editable && !is_read) || typed)
    {
      self->parts_of = dup_parts_key (layer, workload);
      fill_editor (self, layer, workload);
      if (ownership->split != NULL && is_read)
        fill_comparison (self, &reading, customer, provider);
      return;
    }

  basis = dup_reading_basis (&reading);
  rw_section_set_description (self->parts, basis);
  tell_part (self, RW_OWNER_CUSTOMER, customer, FALSE);
  tell_part (self, RW_OWNER_PROVIDER, provider, FALSE);
  if (editable)
    rw_inspector_add_action (self->parts, _("Write Down Your Own"),
                             "document-edit-symbolic", "inspector.start-parts",
                             NULL, FALSE);
}

static gboolean
find_selection (RwInspector  *self,
                RwWorkload  **out_workload,
                const char  **out_layer_id)
{
  if (self->session == NULL)
    return FALSE;

  *out_workload = rw_inspector_find_workload (self);
  *out_layer_id = rw_session_get_selected_layer (self->session);

  return *out_workload != NULL && *out_layer_id != NULL;
}

/* A step of its own, whatever is typed before or after it. */
static void
set_parts_at_once (RwInspector *self,
                   RwWorkload  *workload,
                   const char  *layer_id,
                   const char  *customer,
                   const char  *provider)
{
  RwHistory *history = rw_inspector_get_history (self);

  rw_history_seal (history);
  set_parts (self, workload, layer_id, customer, provider);
  rw_history_seal (history);
}

/* Begins with what is read, which is mostly right. */
static void
start_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  RwInspector *self = RW_INSPECTOR (widget);
  g_autofree char *customer = NULL;
  g_autofree char *provider = NULL;
  const char *layer_id;
  RwWorkload *workload;
  RwOwnership ownership;
  RwOwnership reading;

  if (!find_selection (self, &workload, &layer_id))
    return;

  rw_session_get_ownership (self->session, layer_id, workload, &ownership);
  if (dup_reading (&ownership, &reading, &customer, &provider))
    set_parts_at_once (self, workload, layer_id, customer, provider);
}

static void
clear_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  RwInspector *self = RW_INSPECTOR (widget);
  const char *layer_id;
  RwWorkload *workload;

  if (find_selection (self, &workload, &layer_id))
    set_parts_at_once (self, workload, layer_id, NULL, NULL);
}

/**
 * rw_inspector_install_parts:
 * @widget_class: the class of inspectors
 *
 * Installs what can be done with parts.
 */
void
rw_inspector_install_parts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inspector.start-parts", NULL,
                                   start_cb);
  gtk_widget_class_install_action (widget_class, "inspector.clear-parts", NULL,
                                   clear_cb);
}
