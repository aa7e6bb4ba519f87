/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A search over the services of a catalogue. The entry keeps the keyboard while
 * somebody types; Enter takes the row that is marked, which is the first one
 * until the arrow keys say otherwise.
 */

#include "config.h"

#include "app/rw-service-picker.h"

#include <glib/gi18n.h>

#include "app/rw-service-row.h"

/**
 * RwServicePicker:
 *
 * # Keyboard
 *
 * Letters go to the search wherever the focus is. Down leads from the search
 * into the list and Up out of it; Enter takes the marked row, Escape closes.
 *
 * # Accessibility
 *
 * How many services were found has the role of a status, so that it is read
 * when it changes; each item is named by the whole of its row.
 */
struct _RwServicePicker
{
  AdwWindow           parent_instance;

  /* Template children */
  GtkEditable        *search;
  GtkLabel           *found;
  GtkStack           *pages;
  GtkListView        *view;
  GtkSingleSelection *selection;

  /* Owned */
  RwCatalogue        *catalogue;
  RwCatalogueSearch  *engine;
  GListStore         *items;     /* of RwServiceItem */

  RwServicePickerUse  use;
  RwServiceModel      own_model; /* of a workload without a service */
};

typedef enum
{
  SIGNAL_PICKED,
} RwServicePickerSignal;

static guint signals[SIGNAL_PICKED + 1];

G_DEFINE_FINAL_TYPE (RwServicePicker, rw_service_picker, ADW_TYPE_WINDOW)

static char *
dup_typed (RwServicePicker *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->search)));
}

static char *
dup_own_text (RwServicePicker *self,
              RwServiceItem   *item)
{
  if (self->use == RW_SERVICE_PICKER_CHANGE)
    return g_strdup (_("No Service of the Catalogue"));

  /* Translators: %s is what somebody has typed. */
  return g_strdup_printf (_("Add “%s” as a Workload of Your Own"),
                          rw_service_item_get_name (item));
}

static void
add_service (RwServicePicker   *self,
             GPtrArray         *items,
             const RwService   *service,
             const RwSearchHit *hit)
{
  if (service->kind == RW_SERVICE_WORKLOAD)
    g_ptr_array_add (items, rw_service_item_new (self->catalogue, service, hit));
}

static GPtrArray *
list_services (RwServicePicker *self,
               const char      *typed)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) hits = NULL;

  if (typed[0] == '\0')
    for (guint i = 0; i < rw_catalogue_get_n_services (self->catalogue); i++)
      add_service (self, items, rw_catalogue_get_service (self->catalogue, i),
                   NULL);
  else
    hits = rw_catalogue_search_find (self->engine, typed, RW_SEARCH_SERVICES);
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      const RwSearchHit *hit = g_ptr_array_index (hits, i);

      add_service (self, items, hit->service, hit);
    }

  return items;
}

static void
show_number (RwServicePicker *self,
             guint            n)
{
  g_autofree char *text = NULL;

  if (n > 0)
    text = g_strdup_printf (ngettext ("%u service", "%u services", n), n);
  else
    text = g_strdup (_("No service is called like that"));
  gtk_label_set_text (self->found, text);
}

static void
update (RwServicePicker *self)
{
  g_autofree char *typed = dup_typed (self);
  g_autoptr (GPtrArray) items = list_services (self, typed);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  show_number (self, items->len);
  if (self->use == RW_SERVICE_PICKER_CHANGE || typed[0] != '\0')
    g_ptr_array_add (items, rw_service_item_new_own (typed, self->own_model));
  g_list_store_splice (self->items, 0, n_old, items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->pages,
                                    items->len > 0 ? "list" : "empty");
  if (items->len == 0)
    return;
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item",
                              "u", 0);
}

static void
take (RwServicePicker *self,
      guint            position)
{
  g_autoptr (RwServiceItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const RwService *service;

  if (item == NULL)
    return;

  service = rw_service_item_get_service (item);
  /* The dialog goes first: what follows may have something to say. */
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0,
                 rw_service_item_get_name (item),
                 service != NULL ? service->id : "",
                 (guint) rw_service_item_get_model (item));
  g_object_unref (self);
}

static void
search_activate_cb (RwServicePicker *self)
{
  take (self, gtk_single_selection_get_selected (self->selection));
}

static void
row_activate_cb (RwServicePicker *self,
                 guint            position)
{
  take (self, position);
}

static gboolean
search_key_cb (RwServicePicker *self,
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
  gtk_list_item_set_child (item, rw_service_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         RwServicePicker          *self)
{
  RwServiceItem *shown = RW_SERVICE_ITEM (gtk_list_item_get_item (item));
  g_autofree char *own_text = dup_own_text (self, shown);

  rw_service_row_show (RW_SERVICE_ROW (gtk_list_item_get_child (item)), shown,
                       own_text);
}

static void
rw_service_picker_dispose (GObject *object)
{
  RwServicePicker *self = RW_SERVICE_PICKER (object);

  g_clear_pointer (&self->engine, rw_catalogue_search_free);
  g_clear_object (&self->items);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (rw_service_picker_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-service-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, RwServicePicker, search);
  gtk_widget_class_bind_template_child (widget_class, RwServicePicker, found);
  gtk_widget_class_bind_template_child (widget_class, RwServicePicker, pages);
  gtk_widget_class_bind_template_child (widget_class, RwServicePicker, view);
  gtk_widget_class_bind_template_child (widget_class, RwServicePicker,
                                        selection);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activate_cb);
}

static void
rw_service_picker_class_init (RwServicePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_service_picker_dispose;

  /**
   * RwServicePicker::picked:
   * @name: what the service is called, or what was typed
   * @service_id: the service, or "" for none of the catalogue
   * @model: its service model
   *
   * Something was taken; the dialog is closed.
   */
  signals[SIGNAL_PICKED] =
    g_signal_new ("picked", RW_TYPE_SERVICE_PICKER, G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 3,
                  G_TYPE_STRING, G_TYPE_STRING, G_TYPE_UINT);

  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
init_view (RwServicePicker *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->view, factory);
  self->items = g_list_store_new (RW_TYPE_SERVICE_ITEM);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->items));
}

static void
rw_service_picker_init (RwServicePicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  init_view (self);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search),
                                           GTK_WIDGET (self->view));
}

/**
 * rw_service_picker_new:
 * @parent: the window it belongs to
 * @catalogue: where the services are
 * @use: what for
 * @own_model: the service model of a workload without a service
 *
 * Makes a picker. It tells what was taken by ::picked, once at most.
 *
 * Returns: (transfer none): the dialog, not yet presented
 */
RwServicePicker *
rw_service_picker_new (GtkWindow          *parent,
                       RwCatalogue        *catalogue,
                       RwServicePickerUse  use,
                       RwServiceModel      own_model)
{
  RwServicePicker *self;

  g_return_val_if_fail (RW_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (RW_TYPE_SERVICE_PICKER, "transient-for", parent, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->engine = rw_catalogue_search_new (catalogue);
  self->use = use;
  self->own_model = own_model;
  if (use == RW_SERVICE_PICKER_CHANGE)
    gtk_window_set_title (GTK_WINDOW (self), _("Change Service"));
  update (self);

  return self;
}
