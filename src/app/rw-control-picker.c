/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A search over the controls of a catalogue. The entry keeps the keyboard
 * while somebody types; Enter takes the row that is marked, which is the first
 * one until the arrow keys say otherwise.
 */

#include "config.h"

#include "app/rw-control-picker.h"

#include <glib/gi18n.h>

#include "app/rw-control-item.h"
#include "app/rw-facts.h"
#include "core/rw-catalogue-search.h"
#include "core/rw-control.h"

/**
 * RwControlPicker:
 *
 * # Keyboard
 *
 * Letters go to the search wherever the focus is. Down leads from the search
 * into the list; Enter takes the marked row, Escape closes.
 *
 * # Accessibility
 *
 * How many controls were found has the role of a status, so that it is read
 * when it changes; each item is named by the whole of its row.
 */
struct _RwControlPicker
{
  AdwWindow           parent_instance;

  /* Template children */
  GtkEditable        *search;
  GtkLabel           *found;
  GtkListView        *view;
  GtkSingleSelection *selection;

  /* Owned */
  RwSession          *session;
  RwCatalogueSearch  *engine;
  GListStore         *items;     /* of RwControlItem */
  RwWorkload         *workload;  /* (nullable) */
  char               *layer_id;  /* (nullable) */
};

/* How well a control fits what is selected, best first. */
typedef enum
{
  FITS_POINT,    /* on the layer, for the service, answers one of its points */
  FITS_SERVICE,  /* on the layer, for the service */
  FITS_LAYER,    /* on the layer */
  FITS_NOT,
  FITS_TAKEN,    /* is in the scenario already */
} Fit;

#define N_FITS 5

typedef enum
{
  SIGNAL_PICKED,
} RwControlPickerSignal;

static guint signals[SIGNAL_PICKED + 1];

G_DEFINE_FINAL_TYPE (RwControlPicker, rw_control_picker, ADW_TYPE_WINDOW)

static char *
dup_typed (RwControlPicker *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->search)));
}

/* Taken is what the selection has already, or the scenario for all. */
static gboolean
is_taken (RwControlPicker          *self,
          const RwCatalogueControl *control)
{
  GListModel *controls =
    rw_scenario_get_controls (rw_session_get_scenario (self->session));
  const char *workload_id =
    self->workload != NULL ? rw_workload_get_id (self->workload) : "";

  for (guint i = 0; i < g_list_model_get_n_items (controls); i++)
    {
      g_autoptr (RwControl) there = g_list_model_get_item (controls, i);
      const char *for_workload = rw_control_get_workload_id (there);

      if (g_str_equal (rw_control_get_catalogue_id (there), control->id)
          && (for_workload[0] == '\0' || g_str_equal (for_workload, workload_id)))
        return TRUE;
    }

  return FALSE;
}

static Fit
measure_fit (RwControlPicker          *self,
             const RwCatalogueControl *control)
{
  const RwEdition *edition = rw_session_get_edition (self->session);

  if (is_taken (self, control))
    return FITS_TAKEN;
  if (control->provider_id != NULL
      && g_strcmp0 (control->provider_id, edition->provider_id) != 0)
    return FITS_NOT;
  if (self->layer_id != NULL && !g_str_equal (control->layer_id, self->layer_id)
      && !g_str_equal (control->layer_id, "*"))
    return FITS_NOT;
  if (self->workload != NULL
      && !rw_catalogue_control_serves (control,
                                       rw_workload_get_service_id (self->workload)))
    return FITS_LAYER;

  return control->answers[0] != '\0' ? FITS_POINT : FITS_SERVICE;
}

static char *
dup_text (RwControlPicker          *self,
          const RwCatalogueControl *control,
          const RwSearchHit        *hit)
{
  RwDocument *document = rw_session_get_document (self->session);
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);
  RwFactReader reader = {
    .catalogue = catalogue,
    .customer = rw_document_get_customer (document),
    .provider = rw_document_get_provider (document),
  };
  const RwLayer *layer =
    rw_layer_set_find_layer (rw_session_get_edition (self->session)->layer_set,
                             control->layer_id);
  g_autofree char *run_by = rw_facts_dup_run_by (&reader, control);
  g_autofree char *reason = hit != NULL ? rw_search_hit_dup_reason (hit) : NULL;
  g_autoptr (GString) text = g_string_new (layer != NULL ? layer->name
                                                         : _("All layers"));

  g_string_append_printf (text, " · %s", run_by);
  if (is_taken (self, control))
    g_string_append_printf (text, " · %s", _("already there"));
  if (reason != NULL)
    g_string_append_printf (text, " · %s", reason);
  g_string_append_printf (text, "\n%s", control->summary);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_item (RwControlPicker          *self,
          GPtrArray                *items,
          const RwCatalogueControl *control,
          const RwSearchHit        *hit)
{
  g_autofree char *text = dup_text (self, control, hit);

  g_ptr_array_add (items,
                   rw_control_item_new (rw_session_get_catalogue (self->session),
                                        control, text));
}

/* Without a word to go by: what fits best comes first. */
static void
add_suggestions (RwControlPicker *self,
                 GPtrArray       *items)
{
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);

  for (int fit = 0; fit < N_FITS; fit++)
    for (guint i = 0; i < rw_catalogue_get_n_controls (catalogue); i++)
      {
        const RwCatalogueControl *control = rw_catalogue_get_control (catalogue, i);

        if (measure_fit (self, control) == (Fit) fit)
          add_item (self, items, control, NULL);
      }
}

static GPtrArray *
list_controls (RwControlPicker *self,
               const char      *typed)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) hits = NULL;

  if (typed[0] == '\0')
    {
      add_suggestions (self, items);
      return items;
    }

  hits = rw_catalogue_search_find (self->engine, typed, RW_SEARCH_CONTROLS);
  for (guint i = 0; i < hits->len; i++)
    {
      const RwSearchHit *hit = g_ptr_array_index (hits, i);

      add_item (self, items, hit->control, hit);
    }

  return items;
}

static void
show_number (RwControlPicker *self,
             guint            n)
{
  g_autofree char *text = NULL;

  if (n > 0)
    text = g_strdup_printf (ngettext ("%u control", "%u controls", n), n);
  else
    text = g_strdup (_("No control is called like that"));
  gtk_label_set_text (self->found, text);
}

static void
update (RwControlPicker *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autoptr (GPtrArray) items = list_controls (self, typed);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  show_number (self, items->len);
  if (typed[0] != '\0')
    g_ptr_array_add (items, rw_control_item_new_own (typed));
  g_list_store_splice (self->items, 0, n_old, items->pdata, items->len);
  if (items->len == 0)
    return;

  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item",
                              "u", 0);
}

static void
take (RwControlPicker *self,
      guint            position)
{
  g_autoptr (RwControlItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const RwCatalogueControl *control;

  if (item == NULL)
    return;

  control = rw_control_item_get_control (item);
  /* The dialog goes first: what follows may have something to say. */
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0,
                 rw_control_item_get_name (item),
                 control != NULL ? control->id : "");
  g_object_unref (self);
}

static void
search_activate_cb (RwControlPicker *self)
{
  take (self, gtk_single_selection_get_selected (self->selection));
}

static void
row_activate_cb (RwControlPicker *self,
                 guint            position)
{
  take (self, position);
}

static gboolean
search_key_cb (RwControlPicker *self,
               guint            key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *text = gtk_label_new (NULL);

  for (int i = 0; i < 2; i++)
    {
      GtkLabel *label = GTK_LABEL (i == 0 ? name : text);

      gtk_label_set_xalign (label, 0.0f);
      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));
    }
  gtk_widget_add_css_class (text, "caption");
  gtk_widget_add_css_class (text, "dim-label");
  gtk_widget_add_css_class (box, "rw-picked");
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  RwControlItem *shown = RW_CONTROL_ITEM (gtk_list_item_get_item (item));
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *text = gtk_widget_get_next_sibling (name);
  g_autofree char *own = NULL;

  /* Translators: %s is what somebody has typed. */
  own = g_strdup_printf (_("Add “%s” as a Control of Your Own"),
                         rw_control_item_get_name (shown));
  gtk_label_set_text (GTK_LABEL (name),
                      rw_control_item_get_control (shown) != NULL
                        ? rw_control_item_get_name (shown) : own);
  gtk_label_set_text (GTK_LABEL (text), rw_control_item_get_text (shown));
  gtk_widget_set_visible (text, rw_control_item_get_text (shown)[0] != '\0');
}

static void
rw_control_picker_dispose (GObject *object)
{
  RwControlPicker *self = RW_CONTROL_PICKER (object);

  g_clear_pointer (&self->engine, rw_catalogue_search_free);
  g_clear_pointer (&self->layer_id, g_free);
  g_clear_object (&self->items);
  g_clear_object (&self->workload);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (rw_control_picker_parent_class)->dispose (object);
}

static void
rw_control_picker_class_init (RwControlPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_control_picker_dispose;

  /**
   * RwControlPicker::picked:
   * @name: what the control is called, or what was typed
   * @catalogue_id: the control, or "" for none of the catalogue
   *
   * Something was taken; the dialog is closed.
   */
  signals[SIGNAL_PICKED] =
    g_signal_new ("picked", RW_TYPE_CONTROL_PICKER, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-control-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, RwControlPicker, search);
  gtk_widget_class_bind_template_child (widget_class, RwControlPicker, found);
  gtk_widget_class_bind_template_child (widget_class, RwControlPicker, view);
  gtk_widget_class_bind_template_child (widget_class, RwControlPicker,
                                        selection);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activate_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
rw_control_picker_init (RwControlPicker *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->view, factory);
  self->items = g_list_store_new (RW_TYPE_CONTROL_ITEM);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->items));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search),
                                           GTK_WIDGET (self->view));
}

/**
 * rw_control_picker_new:
 * @parent: (nullable): the window it belongs to
 * @session: what is looked at: it has a scenario
 * @layer_id: (nullable): the layer the control is for
 * @workload: (nullable): the workload the control is for
 *
 * Makes a picker. It tells what was taken by ::picked, once at most.
 *
 * Returns: (transfer none): the dialog, not yet presented
 */
RwControlPicker *
rw_control_picker_new (GtkWindow  *parent,
                       RwSession  *session,
                       const char *layer_id,
                       RwWorkload *workload)
{
  RwControlPicker *self;

  g_return_val_if_fail (RW_IS_SESSION (session), NULL);
  g_return_val_if_fail (rw_session_get_scenario (session) != NULL, NULL);

  self = g_object_new (RW_TYPE_CONTROL_PICKER, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->engine = rw_catalogue_search_new (rw_session_get_catalogue (session));
  self->layer_id = g_strdup (layer_id);
  g_set_object (&self->workload, workload);
  update (self);

  return self;
}
