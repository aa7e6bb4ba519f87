/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menu of the diagram, for the pointer, a finger that rests and the
 * keyboard alike. It is about what it selects: a sector, a ring, or the picture.
 * What makes no sense there is left out; what cannot be done now is dim.
 */

#include "config.h"

#include "app/rw-canvas-private.h"

#include <glib/gi18n.h>

#include "app/rw-facts.h"
#include "app/rw-items.h"
#include "app/rw-menu.h"

/* What the window takes for the service models of the selected workload. */
static const char *const workload_targets[RW_N_SERVICE_MODELS] = {
  [RW_SERVICE_MODEL_ON_PREMISES] = "workload:on-premises",
  [RW_SERVICE_MODEL_IAAS] = "workload:iaas",
  [RW_SERVICE_MODEL_PAAS] = "workload:paas",
  [RW_SERVICE_MODEL_SAAS] = "workload:saas",
};

static void
append_section (GMenu *menu,
                GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* Takes the label. */
static void
append_target (GMenu      *menu,
               char       *label,
               const char *action,
               const char *target)
{
  rw_menu_append_choice (menu, label, action, target);
  g_free (label);
}

static const RwLayer *
find_layer (RwCanvas *self)
{
  const RwEdition *edition = rw_session_get_edition (self->session);
  const char *id = rw_session_get_selected_layer (self->session);

  if (edition == NULL || id == NULL)
    return NULL;

  return rw_layer_set_find_layer (edition->layer_set, id);
}

static GMenu *
make_owners (RwCanvas      *self,
             const RwLayer *layer,
             RwWorkload    *workload)
{
  RwDocument *document = rw_session_get_document (self->session);
  RwFactReader reader = {
    .customer = rw_document_get_customer (document),
    .provider = rw_document_get_provider (document),
  };
  RwOwner usual = rw_facts_find_usual_owner (self->session, workload, layer->id);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) reset = g_menu_new ();
  g_autoptr (GMenu) owners = g_menu_new ();

  /* Translators: the owner of a ring is what it would be anyway: %s. */
  append_target (reset, g_strdup_printf (_("As usual: %s"),
                                         rw_facts_name_owner (&reader, usual)),
                 "canvas.owner", "");
  for (int i = 0; i < RW_N_OWNERS; i++)
    rw_menu_append_choice (owners, rw_facts_name_owner (&reader, (RwOwner) i),
                           "canvas.owner", rw_owner_get_id ((RwOwner) i));
  append_section (menu, reset);
  append_section (menu, owners);
  return menu;
}

static GMenu *
make_models (void)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; i < RW_N_SERVICE_MODELS; i++)
    rw_menu_append_choice (menu, rw_service_model_get_name ((RwServiceModel) i),
                           "canvas.model",
                           rw_service_model_get_id ((RwServiceModel) i));

  return menu;
}

/* A ring that is not cut says nothing of workloads; the one that is selected
 * beside it is named. */
static void
append_owner (RwCanvas      *self,
              GMenu         *menu,
              const RwLayer *layer,
              RwWorkload    *workload)
{
  g_autoptr (GMenu) owners = make_owners (self, layer, workload);
  g_autoptr (GMenu) models = make_models ();
  g_autofree char *label = NULL;

  if (rw_session_get_toggle (self->session) >= RW_TOGGLE_WORKLOADS)
    label = g_strdup (_("_Owner"));
  else
    /* Translators: a submenu; %s is a workload. */
    label = g_strdup_printf (_("_Owner for “%s”"), rw_workload_get_name (workload));
  g_menu_append_submenu (menu, label, G_MENU_MODEL (owners));
  if (rw_session_get_toggle (self->session) >= RW_TOGGLE_WORKLOADS)
    g_menu_append_submenu (menu, _("Service _Model"), G_MENU_MODEL (models));
}

static void
append_facts (RwCanvas *self,
              GMenu    *menu)
{
  const RwLayer *layer = find_layer (self);
  RwWorkload *workload = rw_canvas_get_workload (self);
  g_autoptr (GMenu) section = g_menu_new ();

  if (rw_session_get_selected_layer (self->session) == NULL
      && workload == NULL)
    return;

  g_menu_append (section, _("Open the _Details"), "canvas.open-selected");
  if (rw_canvas_is_editable (self))
    {
      if (layer != NULL && workload != NULL)
        append_owner (self, section, layer, workload);
      if (layer != NULL)
        g_menu_append (section, _("_Add Control…"), "win.add-control");
    }
  append_section (menu, section);
}

static void
append_layers (RwCanvas *self,
               GMenu    *menu)
{
  const RwLayerSet *layers = rw_session_get_edition (self->session)->layer_set;
  const RwLayer *selected = find_layer (self);
  g_autoptr (GMenu) section = g_menu_new ();
  guint n_hidden = 0;

  if (selected != NULL
      && !rw_session_get_layer_hidden (self->session, selected->id))
    /* Translators: %s is a ring. */
    append_target (section, g_strdup_printf (_("Hide %s"), selected->name),
                   "canvas.hide-layer", selected->id);
  for (guint i = 0; i < layers->n_layers; i++)
    {
      const RwLayer *layer = &layers->layers[i];

      if (!rw_session_get_layer_hidden (self->session, layer->id))
        continue;
      n_hidden++;
      /* Translators: %s is a ring. */
      append_target (section, g_strdup_printf (_("Show %s"), layer->name),
                     "canvas.show-layer", layer->id);
    }
  if (n_hidden > 1)
    g_menu_append (section, _("Show All _Layers"), "canvas.show-all-layers");
  append_section (menu, section);
}

/* For who cannot hold a toggle down: it stays until Escape. */
static void
append_what_if (RwCanvas *self,
                GMenu    *menu)
{
  RwWorkload *workload = rw_canvas_get_workload (self);
  RwToggle toggle = rw_session_get_toggle (self->session);
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) what_if = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();
  g_autoptr (GMenu) one = g_menu_new ();

  for (int i = 0; i < RW_N_SERVICE_MODELS; i++)
    if (i != (int) toggle)
      /* Translators: a menu item; %s is a service model. */
      append_target (all, g_strdup_printf (_("Everything as %s"),
                                           rw_service_model_get_short_name ((RwServiceModel) i)),
                     "win.preview", rw_toggle_get_id ((RwToggle) i));
  for (int i = 0; workload != NULL && i < RW_N_SERVICE_MODELS; i++)
    if (i != (int) rw_workload_get_model (workload))
      append_target (one,
                     /* Translators: a menu item; a workload, a model. */
                     g_strdup_printf (_("“%s” as %s"),
                                      rw_workload_get_name (workload),
                                      rw_service_model_get_short_name ((RwServiceModel) i)),
                     "win.preview", workload_targets[i]);
  append_section (what_if, all);
  append_section (what_if, one);
  g_menu_append_submenu (section, _("What _If"), G_MENU_MODEL (what_if));
  append_section (menu, section);
}

static void
append_clipboard (RwCanvas *self,
                  GMenu    *menu)
{
  RwWorkload *workload = rw_canvas_get_workload (self);
  gboolean editable = rw_canvas_is_editable (self);
  g_autoptr (GMenu) section = g_menu_new ();

  if (workload != NULL && editable)
    g_menu_append (section, _("Cu_t Workload"), "canvas.cut");
  if (workload != NULL)
    g_menu_append (section, _("_Copy Workload"), "canvas.copy");
  g_menu_append (section, _("Copy _Picture"), "win.copy-picture");
  if (editable)
    g_menu_append (section, _("_Paste"), "canvas.paste");
  append_section (menu, section);
}

static void
append_place (RwCanvas *self,
              GMenu    *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  if (rw_canvas_get_workload (self) == NULL || !rw_canvas_is_editable (self))
    return;

  if (rw_session_get_toggle (self->session) >= RW_TOGGLE_WORKLOADS)
    {
      g_menu_append (section, _("Move Cloc_kwise"), "canvas.move-workload(1)");
      g_menu_append (section, _("Move Counterclock_wise"),
                     "canvas.move-workload(-1)");
    }
  g_menu_append (section, _("Remo_ve Workload"), "canvas.delete");
  append_section (menu, section);
}

static GMenu *
make_menu (RwCanvas *self)
{
  GMenu *menu = g_menu_new ();

  append_facts (self, menu);
  append_layers (self, menu);
  append_what_if (self, menu);
  append_clipboard (self, menu);
  append_place (self, menu);

  return menu;
}

/* Nothing shall lie over an open menu. */
static void
set_tooltips (RwCanvas *self,
              gboolean  shown)
{
  for (guint i = 0; i < self->parts->len; i++)
    gtk_widget_set_has_tooltip (g_ptr_array_index (self->parts, i), shown);
}

static void
closed_cb (RwCanvas *self)
{
  set_tooltips (self, TRUE);
  rw_canvas_hover (self, NULL);
}

static void
ensure_menu (RwCanvas *self)
{
  if (self->menu != NULL)
    return;

  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (closed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* A menu that is open shows what could be done when it was opened. */
static void
pop_up (RwCanvas *self,
        double    x,
        double    y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };
  g_autoptr (GMenu) menu = NULL;

  if (self->session == NULL || rw_session_get_edition (self->session) == NULL)
    return;

  ensure_menu (self);
  menu = make_menu (self);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu),
                                   G_MENU_MODEL (menu));
  set_tooltips (self, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "canvas.paste",
                                 rw_items_can_paste (GTK_WIDGET (self)));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
open_at (RwCanvas   *self,
         GtkGesture *gesture,
         double      x,
         double      y)
{
  int hit = rw_canvas_hit (self, x, y);

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (hit < 0)
    rw_canvas_clear_selection (self);
  else
    {
      rw_canvas_focus_part (self, hit);
      gtk_widget_activate_action (g_ptr_array_index (self->parts, (guint) hit),
                                  "part.select", NULL);
    }
  pop_up (self, x, y);
}

static void
pressed_cb (GtkGesture *gesture,
            int         n_presses,
            double      x,
            double      y,
            RwCanvas   *self)
{
  open_at (self, gesture, x, y);
}

/* A finger has no second button. */
static void
long_pressed_cb (GtkGesture *gesture,
                 double      x,
                 double      y,
                 RwCanvas   *self)
{
  open_at (self, gesture, x, y);
}

/* By a key, the menu opens where the keyboard is. */
static void
menu_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  RwCanvas *self = RW_CANVAS (widget);
  RwCanvasPart *focused = rw_canvas_get_focused_part (self);
  RwRect place = { gtk_widget_get_width (widget) / 2.0 + self->offset_x,
                   gtk_widget_get_height (widget) / 2.0 + self->offset_y, 0, 0 };

  if (focused != NULL)
    {
      rw_canvas_reveal_part (self, focused);
      rw_canvas_get_place (self, focused, &place);
      gtk_widget_activate_action (GTK_WIDGET (focused), "part.select", NULL);
    }
  pop_up (self, place.x + place.width / 2.0 - self->offset_x,
          place.y + place.height / 2.0 - self->offset_y);
}

static void
open_selected_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "details-requested");
}

/**
 * rw_canvas_class_install_menu:
 * @widget_class: the class of the canvas
 *
 * Installs the menu's actions.
 */
void
rw_canvas_class_install_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.menu", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "canvas.open-selected", NULL,
                                   open_selected_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10,
                                       GDK_SHIFT_MASK, "canvas.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0,
                                       "canvas.menu", NULL);
}

/**
 * rw_canvas_add_menu:
 * @self: a canvas that is being made
 *
 * Lets the menu be opened.
 */
void
rw_canvas_add_menu (RwCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *touch = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click),
                                 GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (touch), TRUE);
  g_signal_connect (touch, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (touch));
}
