/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows one line of the outline after another as a list recycles it. It knows
 * neither list nor session.
 */

#include "config.h"

#include "app/rw-outline-row.h"

#include <glib/gi18n.h>

#include "app/rw-owner-badge.h"

/**
 * RwOutlineRow:
 *
 * The name of a ring or of a workload, why it is whose, the number of controls
 * and the owner.
 *
 * # CSS nodes
 *
 * ```
 * outlinerow[.rw-inner-row][.rw-plain-row]
 * ├── button.flat.circular
 * ├── box
 * │   ├── label
 * │   ╰── label.caption.dim-label
 * ├── label.caption-heading.rw-tag
 * ╰── box
 *     ├── badge
 *     ╰── label.caption.dim-label.numeric
 * ```
 *
 * # Accessibility
 *
 * The item around it has the whole sentence as its name, and the state
 * “expanded” where it unfolds. The row has actions for screen readers:
 * `outline-row.open`, `outline-row.toggle` and `outline-row.menu`.
 */
struct _RwOutlineRow
{
  GtkWidget     parent_instance;

  /* Template children */
  GtkWidget    *arrow;
  GtkLabel     *title;
  GtkLabel     *text;
  GtkLabel     *tag;
  GtkLabel     *controls;
  RwOwnerBadge *badge;
};

G_DEFINE_FINAL_TYPE (RwOutlineRow, rw_outline_row, GTK_TYPE_WIDGET)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text[0] != '\0');
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* The name of the item is the row's; in GTK 4.8 it can only be given to the
 * widget that the list has put around it. */
static void
update_accessible (RwOutlineRow        *self,
                   const RwOutlineText *text)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (item == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (item),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text->spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->text,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  text->inner ? 2 : 1,
                                  -1);
  if (text->expandable)
    gtk_accessible_update_state (GTK_ACCESSIBLE (item),
                                 GTK_ACCESSIBLE_STATE_EXPANDED, text->expanded,
                                 -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (item),
                                GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
update_arrow (RwOutlineRow        *self,
              const RwOutlineText *text)
{
  gtk_widget_set_visible (self->arrow, text->folds);
  gtk_widget_set_opacity (self->arrow, text->expandable ? 1.0 : 0.0);
  gtk_widget_set_can_target (self->arrow, text->expandable);
  gtk_button_set_icon_name (GTK_BUTTON (self->arrow),
                            text->expanded ? "pan-down-symbolic"
                                           : "pan-end-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->arrow),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text->expanded ? _("Fold") : _("Unfold"),
                                  -1);
}

static void
open_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "listitem.select", "(bb)", FALSE, FALSE);
  gtk_widget_activate_action (widget, "outline.open", NULL);
}

static void
toggle_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "listitem.select", "(bb)", FALSE, FALSE);
  gtk_widget_activate_action (widget, "outline.toggle", NULL);
}

static void
menu_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "listitem.select", "(bb)", FALSE, FALSE);
  gtk_widget_activate_action (widget, "outline.menu", NULL);
}

static void
rw_outline_row_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), RW_TYPE_OUTLINE_ROW);
  /* What of the template has no name is not disposed of with it. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rw_outline_row_parent_class)->dispose (object);
}

static void
rw_outline_row_class_init (RwOutlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_outline_row_dispose;

  g_type_ensure (RW_TYPE_OWNER_BADGE);
  gtk_widget_class_install_action (widget_class, "outline-row.open", NULL,
                                   open_cb);
  gtk_widget_class_install_action (widget_class, "outline-row.toggle", NULL,
                                   toggle_cb);
  gtk_widget_class_install_action (widget_class, "outline-row.menu", NULL,
                                   menu_cb);
  gtk_widget_class_set_css_name (widget_class, "outlinerow");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RwOutlineRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, RwOutlineRow, title);
  gtk_widget_class_bind_template_child (widget_class, RwOutlineRow, text);
  gtk_widget_class_bind_template_child (widget_class, RwOutlineRow, tag);
  gtk_widget_class_bind_template_child (widget_class, RwOutlineRow, controls);
  gtk_widget_class_bind_template_child (widget_class, RwOutlineRow, badge);
}

static void
rw_outline_row_init (RwOutlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rw_outline_row_new:
 *
 * Makes a row that shows nothing yet.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
rw_outline_row_new (void)
{
  return g_object_new (RW_TYPE_OUTLINE_ROW, NULL);
}

/**
 * rw_outline_row_show:
 * @self: a row
 * @text: what it is to show and to say
 *
 * Shows something.
 */
void
rw_outline_row_show (RwOutlineRow        *self,
                     const RwOutlineText *text)
{
  g_autofree char *controls = NULL;

  g_return_if_fail (RW_IS_OUTLINE_ROW (self));
  g_return_if_fail (text != NULL);

  if (text->n_controls > 0)
    controls = g_strdup_printf (ngettext ("%u control", "%u controls",
                                          text->n_controls),
                                text->n_controls);
  gtk_label_set_text (self->title, text->title);
  set_text (self->text, text->text);
  set_text (self->tag, text->tag);
  set_text (self->controls, controls != NULL ? controls : "");
  rw_owner_badge_set_owner (self->badge, text->owner);
  set_class (GTK_WIDGET (self), "rw-inner-row", text->inner);
  set_class (GTK_WIDGET (self), "rw-plain-row", !text->inner && !text->folds);
  set_class (GTK_WIDGET (self->title), "heading", !text->inner);
  update_arrow (self, text);
  update_accessible (self, text);
}
