/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A title, text under it, and something small beside them. An AdwActionRow
 * looks the same and costs twenty times as much: it aligns its labels to the
 * middle, and to align a label that wraps GTK 4.8 searches for its width,
 * setting its text a hundred times. So the middle is found here.
 */

#include "config.h"

#include "app/rw-text-row.h"

/**
 * RwTextRow:
 *
 * A row with a title and a text, both plain and shown whole.
 *
 * In a row for reading the title is set small over the text; otherwise the
 * text is set small under the title.
 *
 * # CSS nodes
 *
 * ```
 * row
 * ╰── box.rw-text-row
 *     ├── box
 *     │   ├── label
 *     │   ╰── [label]
 *     ╰── [suffix]
 * ```
 *
 * # Accessibility
 *
 * The title is the row's name and the text its description.
 */
struct _RwTextRow
{
  GtkListBoxRow  parent_instance;

  /* Borrowed: children */
  GtkWidget     *content;  /* around the labels and the suffix */
  GtkLabel      *title;
  GtkLabel      *text;     /* (nullable): where there is none */

  GtkWidget     *arrow;    /* (nullable): where it folds */

  char          *address;  /* (owned) (nullable): what it leads to */
  char          *fold;     /* (owned) (nullable): id of what it folds */
};

#define SPACING_PX 12

G_DEFINE_FINAL_TYPE (RwTextRow, rw_text_row, GTK_TYPE_LIST_BOX_ROW)

static GtkSizeRequestMode
get_request_mode (GtkWidget *content)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What the suffix takes of the width, with the space before it. */
static int
get_suffix_width (GtkWidget *content)
{
  GtkWidget *texts = gtk_widget_get_first_child (content);
  GtkWidget *suffix = gtk_widget_get_next_sibling (texts);
  int width = 0;

  if (suffix == NULL)
    return 0;

  gtk_widget_measure (suffix, GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &width, NULL, NULL);
  return width + SPACING_PX;
}

static void
measure (GtkWidget      *content,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  GtkWidget *texts = gtk_widget_get_first_child (content);
  GtkWidget *suffix = gtk_widget_get_next_sibling (texts);
  int taken = get_suffix_width (content);
  int suffix_height = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (texts, orientation, -1, minimum, natural, NULL, NULL);
      *minimum += taken;
      *natural += taken;
      return;
    }

  if (suffix != NULL)
    gtk_widget_measure (suffix, orientation, -1, NULL, &suffix_height, NULL, NULL);
  gtk_widget_measure (texts, orientation,
                      for_size < 0 ? -1 : MAX (for_size - taken, 0),
                      minimum, natural, NULL, NULL);
  *minimum = MAX (*minimum, suffix_height);
  *natural = MAX (*natural, suffix_height);
}

static void
allocate (GtkWidget *content,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *texts = gtk_widget_get_first_child (content);
  GtkWidget *suffix = gtk_widget_get_next_sibling (texts);
  gboolean mirrored = gtk_widget_get_direction (content) == GTK_TEXT_DIR_RTL;
  int taken = get_suffix_width (content);
  GtkAllocation text_box = { mirrored ? taken : 0, 0, width - taken, height };
  GtkAllocation suffix_box = { mirrored ? 0 : width - taken + SPACING_PX, 0,
                               taken - SPACING_PX, height };
  int text_height;

  gtk_widget_measure (texts, GTK_ORIENTATION_VERTICAL, text_box.width,
                      NULL, &text_height, NULL, NULL);
  text_box.y = MAX (height - text_height, 0) / 2;
  text_box.height -= text_box.y;
  gtk_widget_size_allocate (texts, &text_box, -1);
  if (suffix != NULL)
    gtk_widget_size_allocate (suffix, &suffix_box, -1);
}

static GtkLabel *
make_label (const char        *text,
            const char *const *css_classes)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0f,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "css-classes", css_classes,
                       NULL);
}

static GtkWidget *
make_row (const char        *title,
          const char *const *title_classes,
          const char        *text,
          const char *const *text_classes)
{
  RwTextRow *self = g_object_new (RW_TYPE_TEXT_ROW, "activatable", FALSE, NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->title = make_label (title, title_classes);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  if (text[0] != '\0')
    {
      self->text = make_label (text, text_classes);
      gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->text));
    }
  gtk_box_append (GTK_BOX (self->content), texts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);

  return GTK_WIDGET (self);
}

static void
rw_text_row_finalize (GObject *object)
{
  RwTextRow *self = RW_TEXT_ROW (object);

  g_free (self->address);
  g_free (self->fold);

  G_OBJECT_CLASS (rw_text_row_parent_class)->finalize (object);
}

static void
rw_text_row_class_init (RwTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rw_text_row_finalize;
}

static void
rw_text_row_init (RwTextRow *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->content,
                                 gtk_custom_layout_new (get_request_mode,
                                                        measure, allocate));
  gtk_widget_add_css_class (self->content, "rw-text-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->content);
}

/**
 * rw_text_row_new:
 * @title: plain text
 * @text: (nullable): plain text under it
 *
 * Makes a row with a title and small text.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
rw_text_row_new (const char *title,
                 const char *text)
{
  const char *const text_classes[] = { "caption", "dim-label", NULL };

  return make_row (title, NULL, text != NULL ? text : "", text_classes);
}

/**
 * rw_text_row_new_prose:
 * @title: plain text, set small over the other
 * @text: plain text, a paragraph or more
 *
 * Makes a row for reading.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
rw_text_row_new_prose (const char *title,
                       const char *text)
{
  const char *const title_classes[] = { "caption-heading", "dim-label", NULL };

  return make_row (title, title_classes, text, NULL);
}

/**
 * rw_text_row_get_title:
 * @self: a row
 *
 * Gets the title.
 *
 * Returns: (transfer none): plain text
 */
const char *
rw_text_row_get_title (RwTextRow *self)
{
  g_return_val_if_fail (RW_IS_TEXT_ROW (self), NULL);

  return gtk_label_get_text (self->title);
}

/**
 * rw_text_row_get_text:
 * @self: a row
 *
 * Gets the text.
 *
 * Returns: (transfer none): plain text, "" for none
 */
const char *
rw_text_row_get_text (RwTextRow *self)
{
  g_return_val_if_fail (RW_IS_TEXT_ROW (self), NULL);

  return self->text != NULL ? gtk_label_get_text (self->text) : "";
}

/**
 * rw_text_row_set_suffix:
 * @self: a row without a suffix
 * @suffix: (transfer floating): something small, such as a badge
 *
 * Adds something at the end of the row.
 */
void
rw_text_row_set_suffix (RwTextRow *self,
                        GtkWidget *suffix)
{
  g_return_if_fail (RW_IS_TEXT_ROW (self));

  gtk_box_append (GTK_BOX (self->content), suffix);
}

/**
 * rw_text_row_get_address:
 * @self: a row
 *
 * Gets what the row leads to.
 *
 * Returns: (transfer none) (nullable): an address, or %NULL for none
 */
const char *
rw_text_row_get_address (RwTextRow *self)
{
  g_return_val_if_fail (RW_IS_TEXT_ROW (self), NULL);

  return self->address;
}

/**
 * rw_text_row_set_address:
 * @self: a row without a suffix
 * @address: an http or https address
 *
 * Makes the row a link.
 */
void
rw_text_row_set_address (RwTextRow  *self,
                         const char *address)
{
  g_return_if_fail (RW_IS_TEXT_ROW (self));
  g_return_if_fail (self->address == NULL && address != NULL);

  self->address = g_strdup (address);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), address);
  rw_text_row_set_suffix (self,
                          gtk_image_new_from_icon_name ("adw-external-link-symbolic"));
}

/**
 * rw_text_row_open:
 * @self: a row
 *
 * Follows the link, where the row is one.
 */
void
rw_text_row_open (RwTextRow *self)
{
  GtkRoot *root;

  g_return_if_fail (RW_IS_TEXT_ROW (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (self->address != NULL)
    gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                  self->address, GDK_CURRENT_TIME);
}

/**
 * rw_text_row_get_fold:
 * @self: a row
 *
 * Gets what the row folds.
 *
 * Returns: (transfer none) (nullable): an id, or %NULL where it does not fold
 */
const char *
rw_text_row_get_fold (RwTextRow *self)
{
  g_return_val_if_fail (RW_IS_TEXT_ROW (self), NULL);

  return self->fold;
}

/**
 * rw_text_row_set_fold:
 * @self: a row without a suffix
 * @id: an id
 *
 * Makes the row one that shows and hides the rows after it.
 */
void
rw_text_row_set_fold (RwTextRow  *self,
                      const char *id)
{
  g_return_if_fail (RW_IS_TEXT_ROW (self));
  g_return_if_fail (self->fold == NULL && id != NULL);

  self->fold = g_strdup (id);
  self->arrow = gtk_image_new ();
  gtk_widget_add_css_class (self->arrow, "dim-label");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  rw_text_row_set_suffix (self, self->arrow);
}

/**
 * rw_text_row_set_unfolded:
 * @self: a row that folds
 * @unfolded: whether the rows after it show
 *
 * Sets what the row says of itself.
 */
void
rw_text_row_set_unfolded (RwTextRow *self,
                          gboolean   unfolded)
{
  g_return_if_fail (RW_IS_TEXT_ROW (self) && self->fold != NULL);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                unfolded ? "pan-down-symbolic"
                                         : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_EXPANDED, unfolded, -1);
}

/**
 * rw_text_row_set_inner:
 * @self: a row
 *
 * Sets it back a little, as one that belongs to the row before it.
 */
void
rw_text_row_set_inner (RwTextRow *self)
{
  g_return_if_fail (RW_IS_TEXT_ROW (self));

  gtk_widget_add_css_class (GTK_WIDGET (self), "rw-inner");
}
