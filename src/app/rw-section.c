/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A heading over a list of rows. AdwPreferencesGroup looks the same, but can
 * neither be emptied nor be found as a heading by a screen reader.
 */

#include "config.h"

#include "app/rw-section.h"

#include "app/rw-text-row.h"

/**
 * RwSection:
 *
 * A heading, a line under it, and a boxed list of rows.
 *
 * It is hidden while it has no rows.
 *
 * # CSS nodes
 *
 * ```
 * section
 * ├── label.heading
 * ├── [label.caption.dim-label]
 * ╰── list.boxed-list
 * ```
 *
 * # Accessibility
 *
 * The title has the role %GTK_ACCESSIBLE_ROLE_HEADING and names the list.
 */
struct _RwSection
{
  GtkWidget   parent_instance;

  /* Template children */
  GtkLabel   *title;
  GtkLabel   *description;
  GtkListBox *list;

  /* Owned */
  GPtrArray  *keys;    /* (element-type utf8): what each row holds */

  guint       n_rows;  /* kept or added since the last begin */
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_DESCRIPTION,
} RwSectionProperty;

static GParamSpec *properties[PROP_DESCRIPTION + 1];

G_DEFINE_FINAL_TYPE (RwSection, rw_section, GTK_TYPE_WIDGET)

static char *
make_key (const char *kind,
          const char *title,
          const char *text)
{
  return g_strjoin ("\n", kind, title, text, NULL);
}

static void
drop_rows (RwSection *self,
           guint      first)
{
  for (guint i = self->keys->len; i > first; i--)
    {
      GtkListBoxRow *row =
        gtk_list_box_get_row_at_index (self->list, (int) i - 1);

      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
  g_ptr_array_set_size (self->keys, (int) first);
}

/* The list tells of clicks and of Enter; the row itself only of Enter. */
static void
row_activated_cb (RwSection     *self,
                  GtkListBoxRow *row)
{
  if (RW_IS_TEXT_ROW (row))
    rw_text_row_open (RW_TEXT_ROW (row));
}

static void
rw_section_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RwSection *self = RW_SECTION (object);

  switch ((RwSectionProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, rw_section_get_title (self));
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, rw_section_get_description (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_section_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RwSection *self = RW_SECTION (object);

  switch ((RwSectionProperty) id)
    {
    case PROP_TITLE:
      rw_section_set_title (self, g_value_get_string (value));
      break;
    case PROP_DESCRIPTION:
      rw_section_set_description (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RW_TYPE_SECTION);

  G_OBJECT_CLASS (rw_section_parent_class)->dispose (object);
}

static void
rw_section_finalize (GObject *object)
{
  g_ptr_array_unref (RW_SECTION (object)->keys);

  G_OBJECT_CLASS (rw_section_parent_class)->finalize (object);
}

static void
rw_section_class_init (RwSectionClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                            | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rw_section_get_property;
  object_class->set_property = rw_section_set_property;
  object_class->dispose = rw_section_dispose;
  object_class->finalize = rw_section_finalize;

  /**
   * RwSection:title:
   *
   * The heading, as plain text.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "", flags);

  /**
   * RwSection:description:
   *
   * A line under the heading, as plain text; "" for none.
   */
  properties[PROP_DESCRIPTION] =
    g_param_spec_string ("description", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);

  gtk_widget_class_set_css_name (widget_class, "section");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ringwall/Ringwall/ui/rw-section.ui");
  gtk_widget_class_bind_template_child (widget_class, RwSection, title);
  gtk_widget_class_bind_template_child (widget_class, RwSection, description);
  gtk_widget_class_bind_template_child (widget_class, RwSection, list);
}

static void
rw_section_init (RwSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->keys = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (self->list, "row-activated",
                            G_CALLBACK (row_activated_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 2,
                                  -1);
}

/**
 * rw_section_new:
 *
 * Makes a section without title and rows.
 *
 * Returns: (transfer floating): a new section
 */
GtkWidget *
rw_section_new (void)
{
  return g_object_new (RW_TYPE_SECTION, NULL);
}

/**
 * rw_section_get_title:
 * @self: a section
 *
 * Gets the heading.
 *
 * Returns: (transfer none): plain text
 */
const char *
rw_section_get_title (RwSection *self)
{
  g_return_val_if_fail (RW_IS_SECTION (self), NULL);

  return gtk_label_get_text (self->title);
}

/**
 * rw_section_set_title:
 * @self: a section
 * @title: (nullable): plain text
 *
 * Sets the heading.
 */
void
rw_section_set_title (RwSection  *self,
                      const char *title)
{
  g_return_if_fail (RW_IS_SECTION (self));

  if (title == NULL)
    title = "";
  if (g_str_equal (rw_section_get_title (self), title))
    return;

  gtk_label_set_text (self->title, title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * rw_section_get_description:
 * @self: a section
 *
 * Gets the line under the heading.
 *
 * Returns: (transfer none): plain text, "" for none
 */
const char *
rw_section_get_description (RwSection *self)
{
  g_return_val_if_fail (RW_IS_SECTION (self), NULL);

  return gtk_label_get_text (self->description);
}

/**
 * rw_section_set_description:
 * @self: a section
 * @description: (nullable): plain text
 *
 * Sets the line under the heading.
 */
void
rw_section_set_description (RwSection  *self,
                            const char *description)
{
  g_return_if_fail (RW_IS_SECTION (self));

  if (description == NULL)
    description = "";
  if (g_str_equal (rw_section_get_description (self), description))
    return;

  gtk_label_set_text (self->description, description);
  gtk_widget_set_visible (GTK_WIDGET (self->description),
                          description[0] != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

/**
 * rw_section_get_n_rows:
 * @self: a section
 *
 * Gets how many rows there are.
 *
 * Returns: a count
 */
guint
rw_section_get_n_rows (RwSection *self)
{
  g_return_val_if_fail (RW_IS_SECTION (self), 0);

  return self->keys->len;
}

/**
 * rw_section_get_row:
 * @self: a section
 * @index: below rw_section_get_n_rows()
 *
 * Gets a row.
 *
 * Returns: (transfer none) (nullable): the row, or %NULL where there is none
 */
GtkWidget *
rw_section_get_row (RwSection *self,
                    guint      index)
{
  g_return_val_if_fail (RW_IS_SECTION (self), NULL);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) index));
}

/**
 * rw_section_begin:
 * @self: a section
 *
 * Begins to say anew what the rows are.
 *
 * Each row has a key that says all there is in it. A row that is already where
 * it should be is kept, because setting text is what costs time here, and
 * because it may have the focus; from the first that differs they are made
 * anew. rw_section_end() ends it.
 */
void
rw_section_begin (RwSection *self)
{
  g_return_if_fail (RW_IS_SECTION (self));

  self->n_rows = 0;
}

/**
 * rw_section_keep:
 * @self: a section between begin and end
 * @key: all there is in the next row
 *
 * Keeps the next row, where it is the right one.
 *
 * Returns: %FALSE where the row must be added with rw_section_add()
 */
gboolean
rw_section_keep (RwSection  *self,
                 const char *key)
{
  g_return_val_if_fail (RW_IS_SECTION (self), FALSE);

  if (self->n_rows < self->keys->len
      && g_str_equal (g_ptr_array_index (self->keys, self->n_rows), key))
    {
      self->n_rows++;
      return TRUE;
    }

  drop_rows (self, self->n_rows);
  return FALSE;
}

/**
 * rw_section_add:
 * @self: a section between begin and end
 * @key: all there is in the row
 * @row: (transfer floating): a list box row
 *
 * Adds a row that rw_section_keep() did not find.
 */
void
rw_section_add (RwSection  *self,
                const char *key,
                GtkWidget  *row)
{
  g_return_if_fail (RW_IS_SECTION (self));
  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row));

  g_ptr_array_add (self->keys, g_strdup (key));
  gtk_list_box_append (self->list, row);
  self->n_rows++;
}

/**
 * rw_section_end:
 * @self: a section
 *
 * Removes the rows that were not asked for, and shows the section if any are
 * left.
 */
void
rw_section_end (RwSection *self)
{
  g_return_if_fail (RW_IS_SECTION (self));

  drop_rows (self, self->n_rows);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_rows > 0);
}

/**
 * rw_section_add_text:
 * @self: a section between begin and end
 * @title: plain text
 * @text: (nullable): plain text under it
 *
 * Keeps or adds a row of text, as many lines as it takes.
 */
void
rw_section_add_text (RwSection  *self,
                     const char *title,
                     const char *text)
{
  g_autofree char *key = make_key ("text", title, text);

  if (!rw_section_keep (self, key))
    rw_section_add (self, key, rw_text_row_new (title, text));
}

/**
 * rw_section_add_prose:
 * @self: a section between begin and end
 * @title: plain text, set small over it
 * @text: plain text, a paragraph or more
 *
 * Keeps or adds a row for reading.
 */
void
rw_section_add_prose (RwSection  *self,
                      const char *title,
                      const char *text)
{
  g_autofree char *key = make_key ("prose", title, text);

  if (!rw_section_keep (self, key))
    rw_section_add (self, key, rw_text_row_new_prose (title, text));
}
