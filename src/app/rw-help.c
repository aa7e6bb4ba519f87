/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window with the help: a list of pages beside the page. Where it is narrow
 * there is one at a time.
 */

#include "config.h"

#include "app/rw-help.h"

#include <glib/gi18n.h>

#include "app/rw-help-text.h"

#define FOLDER "/org/ringwall/Ringwall/help/"

/**
 * RwHelp:
 *
 * The help. Its pages are text in the program's own resources, of which the
 * first block is the title.
 *
 * # CSS nodes
 *
 * `window.rw-help`
 */
struct _RwHelp
{
  AdwWindow parent_instance;

  /* Template children */
  AdwLeaflet         *leaflet;
  GtkWidget          *content;
  GtkListBox         *list;
  GtkWidget          *back_button;
  AdwWindowTitle     *page_title;
  GtkScrolledWindow  *scroller;
  GtkBox             *page;
};

G_DEFINE_FINAL_TYPE (RwHelp, rw_help, ADW_TYPE_WINDOW)

/* In the order in which they are best read. */
static const char *const pages[] = {
  "first-steps", "diagram", "editing", "saving", "exporting", "keyboard",
};

static GPtrArray *
load_page (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, ".md", NULL);
  g_autoptr (GBytes) bytes =
    g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return rw_help_text_parse (bytes != NULL ? g_bytes_get_data (bytes, NULL)
                                           : "");
}

static gboolean
activate_link_cb (GtkLinkButton *button,
                  RwHelp        *self)
{
  rw_help_show_page (self, gtk_link_button_get_uri (button));
  return GDK_EVENT_STOP;
}

/* A label could hold links, but those of GTK 4.8 look for the pointer where
 * there is none. */
static GtkWidget *
link_new (RwHelp            *self,
          const RwHelpBlock *block)
{
  GtkWidget *button = gtk_link_button_new (block->page);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), block->markup);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, NULL);
  gtk_widget_set_has_tooltip (button, FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 12);
  g_signal_connect_object (button, "activate-link",
                           G_CALLBACK (activate_link_cb), self, 0);
  return button;
}

static GtkWidget *
label_new (const RwHelpBlock *block)
{
  gboolean is_heading = block->kind < RW_HELP_PARAGRAPH;
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL,
                  "label", block->markup,
                  "use-markup", TRUE,
                  "wrap", TRUE,
                  "wrap-mode", PANGO_WRAP_WORD_CHAR,
                  "xalign", 0.0f,
                  "hexpand", TRUE,
                  "accessible-role",
                  is_heading ? GTK_ACCESSIBLE_ROLE_HEADING
                             : GTK_ACCESSIBLE_ROLE_LABEL,
                  NULL);

  if (is_heading)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                      GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                      block->kind == RW_HELP_TITLE ? 1 : 2,
                                      -1);
      gtk_widget_add_css_class (label, block->kind == RW_HELP_TITLE
                                         ? "title-1" : "title-3");
      gtk_widget_set_margin_top (label, 12);
    }
  return label;
}

static GtkWidget *
item_new (const RwHelpBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *bullet =
    g_object_new (GTK_TYPE_LABEL, "label", "•", "yalign", 0.0f,
                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_margin_start (box, 6);
  gtk_box_append (GTK_BOX (box), bullet);
  gtk_box_append (GTK_BOX (box), label_new (block));
  return box;
}

static GtkWidget *
block_new (RwHelp            *self,
           const RwHelpBlock *block)
{
  switch (block->kind)
    {
    case RW_HELP_ITEM:
      return item_new (block);
    case RW_HELP_LINK:
      return link_new (self, block);
    case RW_HELP_TITLE:
    case RW_HELP_HEADING:
    case RW_HELP_PARAGRAPH:
    default:
      return label_new (block);
    }
}

static void
fill_page (RwHelp    *self,
           GPtrArray *blocks)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->page))) != NULL)
    gtk_box_remove (self->page, child);

  for (guint i = 0; i < blocks->len; i++)
    gtk_box_append (self->page, block_new (self, g_ptr_array_index (blocks, i)));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller),
                            0);
}

static void
row_selected_cb (RwHelp        *self,
                 GtkListBoxRow *row)
{
  g_autoptr (GPtrArray) blocks = NULL;

  if (row == NULL)
    return;

  blocks = load_page (pages[gtk_list_box_row_get_index (row)]);
  fill_page (self, blocks);
  adw_window_title_set_title (
    self->page_title,
    gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row))));
}

static void
row_activated_cb (RwHelp *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->content);
}

/* One bar has the buttons of the window where both are to be seen. */
static void
folded_cb (RwHelp *self)
{
  gtk_widget_set_visible (self->back_button,
                          adw_leaflet_get_folded (self->leaflet));
}

static void
back (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  adw_leaflet_navigate (RW_HELP (widget)->leaflet,
                        ADW_NAVIGATION_DIRECTION_BACK);
}

static void
rw_help_class_init (RwHelpClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-help.ui");
  gtk_widget_class_bind_template_child (widget_class, RwHelp, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RwHelp, content);
  gtk_widget_class_bind_template_child (widget_class, RwHelp, list);
  gtk_widget_class_bind_template_child (widget_class, RwHelp, back_button);
  gtk_widget_class_bind_template_child (widget_class, RwHelp, page_title);
  gtk_widget_class_bind_template_child (widget_class, RwHelp, scroller);
  gtk_widget_class_bind_template_child (widget_class, RwHelp, page);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back);
}

static void
add_row (RwHelp     *self,
         const char *name)
{
  g_autoptr (GPtrArray) blocks = load_page (name);
  const RwHelpBlock *title = g_ptr_array_index (blocks, 0);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), title->markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_append (self->list, label);
}

static void
rw_help_init (RwHelp *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "rw-help");

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    add_row (self, pages[i]);
  rw_help_show_page (self, pages[0]);
}

/**
 * rw_help_new:
 *
 * Makes a window with the help, at its first page.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
rw_help_new (void)
{
  return g_object_new (RW_TYPE_HELP, NULL);
}

/**
 * rw_help_show_page:
 * @self: the help
 * @name: of a page, such as "editing"; others are ignored
 *
 * Goes to a page.
 */
void
rw_help_show_page (RwHelp     *self,
                   const char *name)
{
  g_return_if_fail (RW_IS_HELP (self));
  g_return_if_fail (name != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i], name))
      {
        gtk_list_box_select_row (
          self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
        adw_leaflet_set_visible_child (self->leaflet, self->content);
      }
}
