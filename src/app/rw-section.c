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
 * It is hidden while it has nothing to show. One that folds has a button for a
 * heading, and its rows are made only while it is open; rows may fold as well.
 * ::wants-rows says that somebody has opened or closed something.
 *
 * # CSS nodes
 *
 * ```
 * section
 * ├── label.heading, or button.rw-section-toggle
 * ├── [label.caption.dim-label]
 * ╰── list.boxed-list
 * ```
 *
 * # Accessibility
 *
 * The title has the role %GTK_ACCESSIBLE_ROLE_HEADING and names the list. The
 * button of a section that folds says whether it is expanded.
 */
struct _RwSection
{
  GtkWidget   parent_instance;

  /* Template children */
  GtkLabel   *title;
  GtkWidget  *toggle;        /* in place of the title where it folds */
  GtkLabel   *toggle_title;
  GtkLabel   *count;
  GtkImage   *arrow;
  GtkLabel   *description;
  GtkListBox *list;

  /* Owned */
  GPtrArray  *keys;    /* (element-type utf8): what each row holds */
  GHashTable *open;    /* set of ids of rows that are unfolded */

  guint       n_rows;  /* kept or added since the last begin */
  gboolean    asked;   /* there is something, though perhaps folded away */
  gboolean    folds;
  gboolean    expanded;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_DESCRIPTION,
  PROP_FOLDS,
  PROP_EXPANDED,
} RwSectionProperty;

typedef enum
{
  SIGNAL_WANTS_ROWS,
} RwSectionSignal;

static GParamSpec *properties[PROP_EXPANDED + 1];
static guint signals[SIGNAL_WANTS_ROWS + 1];

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
           guint      first,
           guint      end)
{
  for (guint i = end; i > first; i--)
    {
      GtkListBoxRow *row =
        gtk_list_box_get_row_at_index (self->list, (int) i - 1);

      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
  if (end > first)
    g_ptr_array_remove_range (self->keys, first, end - first);
}

static gboolean
find_key (RwSection  *self,
          const char *key,
          guint      *out_index)
{
  for (guint i = self->n_rows; i < self->keys->len; i++)
    if (g_str_equal (g_ptr_array_index (self->keys, i), key))
      {
        *out_index = i;
        return TRUE;
      }

  return FALSE;
}

/* One heading shows at a time; both have the text. */
static void
update_heading (RwSection *self)
{
  const char *icon = self->expanded ? "pan-down-symbolic" : "pan-end-symbolic";

  gtk_widget_set_visible (GTK_WIDGET (self->title), !self->folds);
  gtk_widget_set_visible (self->toggle, self->folds);
  gtk_image_set_from_icon_name (self->arrow, icon);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle),
                               GTK_ACCESSIBLE_STATE_EXPANDED, self->expanded,
                               -1);
}

static void
toggle_clicked_cb (RwSection *self)
{
  rw_section_set_expanded (self, !self->expanded);
}

static void
toggle_row (RwSection  *self,
            const char *id)
{
  if (!g_hash_table_remove (self->open, id))
    g_hash_table_add (self->open, g_strdup (id));
  g_signal_emit (self, signals[SIGNAL_WANTS_ROWS], 0);
}

/* The list tells of clicks and of Enter; the row itself only of Enter. */
static void
row_activated_cb (RwSection     *self,
                  GtkListBoxRow *row)
{
  if (!RW_IS_TEXT_ROW (row))
    return;

  if (rw_text_row_get_fold (RW_TEXT_ROW (row)) != NULL)
    toggle_row (self, rw_text_row_get_fold (RW_TEXT_ROW (row)));
  else
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
    case PROP_FOLDS:
      g_value_set_boolean (value, rw_section_get_folds (self));
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, rw_section_get_expanded (self));
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
    case PROP_FOLDS:
      rw_section_set_folds (self, g_value_get_boolean (value));
      break;
    case PROP_EXPANDED:
      rw_section_set_expanded (self, g_value_get_boolean (value));
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
  RwSection *self = RW_SECTION (object);

  g_ptr_array_unref (self->keys);
  g_hash_table_unref (self->open);

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

  /**
   * RwSection:folds:
   *
   * Whether the heading is a button that shows and hides the rows.
   */
  properties[PROP_FOLDS] =
    g_param_spec_boolean ("folds", NULL, NULL, FALSE, flags);

  /**
   * RwSection:expanded:
   *
   * Whether the rows show; always, where the section does not fold.
   */
  properties[PROP_EXPANDED] =
    g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);

  /**
   * RwSection::wants-rows:
   *
   * The section or one of its rows was opened or closed: fill it anew.
   */
  signals[SIGNAL_WANTS_ROWS] =
    g_signal_new ("wants-rows", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "section");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/ringwall/Ringwall/ui/rw-section.ui");
  gtk_widget_class_bind_template_child (widget_class, RwSection, title);
  gtk_widget_class_bind_template_child (widget_class, RwSection, toggle);
  gtk_widget_class_bind_template_child (widget_class, RwSection, toggle_title);
  gtk_widget_class_bind_template_child (widget_class, RwSection, count);
  gtk_widget_class_bind_template_child (widget_class, RwSection, arrow);
  gtk_widget_class_bind_template_child (widget_class, RwSection, description);
  gtk_widget_class_bind_template_child (widget_class, RwSection, list);
}

static void
rw_section_init (RwSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_signal_connect_swapped (self->list, "row-activated",
                            G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (self->toggle, "clicked",
                            G_CALLBACK (toggle_clicked_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 2,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle_title),
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 2,
                                  -1);
  update_heading (self);
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
  gtk_label_set_text (self->toggle_title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
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
 * rw_section_get_folds:
 * @self: a section
 *
 * Gets whether its heading shows and hides the rows.
 *
 * Returns: %TRUE if so
 */
gboolean
rw_section_get_folds (RwSection *self)
{
  g_return_val_if_fail (RW_IS_SECTION (self), FALSE);

  return self->folds;
}

/**
 * rw_section_set_folds:
 * @self: a section
 * @folds: whether its heading shows and hides the rows
 *
 * Sets whether it folds.
 */
void
rw_section_set_folds (RwSection *self,
                      gboolean   folds)
{
  g_return_if_fail (RW_IS_SECTION (self));

  folds = !!folds;
  if (self->folds == folds)
    return;

  self->folds = folds;
  update_heading (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDS]);
}

/**
 * rw_section_get_expanded:
 * @self: a section
 *
 * Gets whether its rows show.
 *
 * Returns: %TRUE if so, always where it does not fold
 */
gboolean
rw_section_get_expanded (RwSection *self)
{
  g_return_val_if_fail (RW_IS_SECTION (self), FALSE);

  return self->expanded || !self->folds;
}

/**
 * rw_section_set_expanded:
 * @self: a section
 * @expanded: whether its rows show
 *
 * Opens or closes a section that folds.
 */
void
rw_section_set_expanded (RwSection *self,
                         gboolean   expanded)
{
  g_return_if_fail (RW_IS_SECTION (self));

  expanded = !!expanded;
  if (self->expanded == expanded)
    return;

  self->expanded = expanded;
  update_heading (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
  g_signal_emit (self, signals[SIGNAL_WANTS_ROWS], 0);
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
 * rw_section_get_last:
 * @self: a section between begin and end
 *
 * Gets the row that was kept or added last.
 *
 * Returns: (transfer none) (nullable): the row, or %NULL where there is none
 */
GtkWidget *
rw_section_get_last (RwSection *self)
{
  g_return_val_if_fail (RW_IS_SECTION (self), NULL);

  return self->n_rows > 0 ? rw_section_get_row (self, self->n_rows - 1) : NULL;
}

/**
 * rw_section_begin:
 * @self: a section
 *
 * Begins to say anew what the rows are.
 *
 * Each row has a key that says all there is in it. A row that is there already
 * is kept, because setting text is what costs time here, and because it may
 * have the focus. rw_section_end() ends it.
 */
void
rw_section_begin (RwSection *self)
{
  g_return_if_fail (RW_IS_SECTION (self));

  self->n_rows = 0;
  self->asked = FALSE;
  gtk_label_set_text (self->count, "");
}

/**
 * rw_section_ask:
 * @self: a section between begin and end
 * @count: how many things there are to show; 0 for not worth counting
 *
 * Asks whether the section is open, and shows at least its heading.
 *
 * Returns: %TRUE where rows should be added
 */
gboolean
rw_section_ask (RwSection *self,
                guint      count)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (RW_IS_SECTION (self), FALSE);

  self->asked = TRUE;
  if (count > 0)
    {
      text = g_strdup_printf ("%u", count);
      gtk_label_set_text (self->count, text);
    }

  return rw_section_get_expanded (self);
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
  guint index;

  g_return_val_if_fail (RW_IS_SECTION (self), FALSE);

  if (!find_key (self, key, &index))
    return FALSE;

  drop_rows (self, self->n_rows, index);
  self->n_rows++;
  return TRUE;
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

  g_ptr_array_insert (self->keys, (int) self->n_rows, g_strdup (key));
  gtk_list_box_insert (self->list, row, (int) self->n_rows);
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

  drop_rows (self, self->n_rows, self->keys->len);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->n_rows > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_rows > 0 || self->asked);
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

/**
 * rw_section_add_linked:
 * @self: a section between begin and end
 * @title: plain text, set small over it
 * @text: plain text, a paragraph or more
 * @address: (nullable): an http or https address
 * @inner: whether it belongs to the row before it that folds
 *
 * Keeps or adds a row for reading, which opens an address where it has one.
 */
void
rw_section_add_linked (RwSection  *self,
                       const char *title,
                       const char *text,
                       const char *address,
                       gboolean    inner)
{
  g_autofree char *key = g_strjoin ("\n", inner ? "inner" : "linked", title,
                                    text, address, NULL);
  GtkWidget *row;

  if (rw_section_keep (self, key))
    return;

  row = rw_text_row_new_prose (title, text);
  if (address != NULL)
    rw_text_row_set_address (RW_TEXT_ROW (row), address);
  if (inner)
    rw_text_row_set_inner (RW_TEXT_ROW (row));
  rw_section_add (self, key, row);
}

/**
 * rw_section_add_fold:
 * @self: a section between begin and end
 * @id: what tells this row from the others
 * @title: plain text
 * @text: (nullable): plain text under it
 *
 * Keeps or adds a row that can be unfolded into more rows.
 *
 * Returns: %TRUE where it is unfolded, and those rows should come next
 */
gboolean
rw_section_add_fold (RwSection  *self,
                     const char *id,
                     const char *title,
                     const char *text)
{
  g_autofree char *key = g_strjoin ("\n", "fold", id, title, text, NULL);
  gboolean is_open;

  g_return_val_if_fail (RW_IS_SECTION (self), FALSE);

  is_open = g_hash_table_contains (self->open, id);
  if (!rw_section_keep (self, key))
    {
      GtkWidget *row = rw_text_row_new (title, text);

      rw_text_row_set_fold (RW_TEXT_ROW (row), id);
      rw_section_add (self, key, row);
    }
  rw_text_row_set_unfolded (RW_TEXT_ROW (rw_section_get_last (self)), is_open);

  return is_open;
}

/**
 * rw_section_unfold:
 * @self: a section
 * @id: a row that folds
 *
 * Unfolds a row, from the next time rows are added.
 */
void
rw_section_unfold (RwSection  *self,
                   const char *id)
{
  g_return_if_fail (RW_IS_SECTION (self));

  if (g_hash_table_add (self->open, g_strdup (id)))
    g_signal_emit (self, signals[SIGNAL_WANTS_ROWS], 0);
}

/**
 * rw_section_focus_fold:
 * @self: a section
 * @id: a row that folds
 *
 * Moves the focus to a row.
 *
 * Returns: %FALSE where there is no such row
 */
gboolean
rw_section_focus_fold (RwSection  *self,
                       const char *id)
{
  g_return_val_if_fail (RW_IS_SECTION (self), FALSE);

  for (guint i = 0; i < self->keys->len; i++)
    {
      GtkWidget *row = rw_section_get_row (self, i);

      if (RW_IS_TEXT_ROW (row)
          && g_strcmp0 (rw_text_row_get_fold (RW_TEXT_ROW (row)), id) == 0)
        return gtk_widget_grab_focus (row);
    }

  return FALSE;
}
