/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is chosen here is an edit at once. It does not know what it edits, and
 * says nothing where it is only shown what the document has.
 */

#include "config.h"

#include "app/rw-choice-field.h"

/**
 * RwChoiceField:
 *
 * A title, and beside it what is chosen. ::chosen is emitted where somebody
 * chooses.
 *
 * # CSS nodes
 *
 * ```
 * row.rw-field
 * ╰── box.rw-text-row
 *     ├── label
 *     ├── dropdown, or label where nothing can be chosen
 * ```
 *
 * # Accessibility
 *
 * The drop-down is named by the title. The row itself takes no focus.
 */
struct _RwChoiceField
{
  GtkListBoxRow  parent_instance;

  /* Borrowed: children */
  GtkLabel      *title;
  GtkDropDown   *dropdown;
  GtkLabel      *plain;    /* in place of it where nothing can be chosen */

  GtkStringList *names;    /* (owned) */
  gboolean       setting;  /* the choice changes, and nobody chose */
};

typedef enum
{
  SIGNAL_CHOSEN,
} RwChoiceFieldSignal;

static guint signals[SIGNAL_CHOSEN + 1];

G_DEFINE_FINAL_TYPE (RwChoiceField, rw_choice_field, GTK_TYPE_LIST_BOX_ROW)

static void
update_plain (RwChoiceField *self)
{
  const char *name =
    gtk_string_list_get_string (self->names,
                                gtk_drop_down_get_selected (self->dropdown));

  gtk_label_set_text (self->plain, name != NULL ? name : "–");
}

static void
selected_cb (RwChoiceField *self)
{
  update_plain (self);
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0,
                   gtk_drop_down_get_selected (self->dropdown));
}

static gboolean
has_choices (RwChoiceField     *self,
             const char *const *names)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  for (guint i = 0; i < n; i++)
    if (names[i] == NULL
        || !g_str_equal (gtk_string_list_get_string (self->names, i), names[i]))
      return FALSE;

  return names[n] == NULL;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkStringObject *name = GTK_STRING_OBJECT (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (name));
}

/* A long name takes two lines in the button, and gives way after that; the list
 * that opens has it whole. */
static void
make_dropdown (RwChoiceField *self)
{
  GListModel *names = G_LIST_MODEL (g_object_ref (self->names));
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *list_factory;

  self->dropdown = GTK_DROP_DOWN (gtk_drop_down_new (names, NULL));
  list_factory = gtk_drop_down_get_factory (self->dropdown);
  gtk_drop_down_set_list_factory (self->dropdown, list_factory);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (self->dropdown, factory);
  gtk_widget_set_valign (GTK_WIDGET (self->dropdown), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self->dropdown), GTK_ALIGN_END);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->dropdown),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title, NULL, -1);
  g_signal_connect_swapped (self->dropdown, "notify::selected",
                            G_CALLBACK (selected_cb), self);
}

static void
rw_choice_field_finalize (GObject *object)
{
  g_clear_object (&RW_CHOICE_FIELD (object)->names);

  G_OBJECT_CLASS (rw_choice_field_parent_class)->finalize (object);
}

static void
rw_choice_field_class_init (RwChoiceFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rw_choice_field_finalize;

  /**
   * RwChoiceField::chosen:
   * @index: which of the choices
   *
   * Somebody has chosen.
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
rw_choice_field_init (RwChoiceField *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->names = gtk_string_list_new (NULL);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0.0f);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);

  make_dropdown (self);

  self->plain = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->plain, TRUE);
  gtk_label_set_xalign (self->plain, 1.0f);
  gtk_widget_set_visible (GTK_WIDGET (self->plain), FALSE);

  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->dropdown));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->plain));
  gtk_widget_add_css_class (content, "rw-text-row");
  gtk_widget_add_css_class (GTK_WIDGET (self), "rw-field");
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), content);
}

/**
 * rw_choice_field_new:
 * @title: what is chosen, as plain text
 *
 * Makes a field without choices.
 *
 * Returns: (transfer floating): a new field
 */
GtkWidget *
rw_choice_field_new (const char *title)
{
  RwChoiceField *self = g_object_new (RW_TYPE_CHOICE_FIELD, NULL);

  gtk_label_set_text (self->title, title);

  return GTK_WIDGET (self);
}

/**
 * rw_choice_field_get_title:
 * @self: a field
 *
 * Gets what is chosen.
 *
 * Returns: (transfer none): plain text
 */
const char *
rw_choice_field_get_title (RwChoiceField *self)
{
  g_return_val_if_fail (RW_IS_CHOICE_FIELD (self), NULL);

  return gtk_label_get_text (self->title);
}

/**
 * rw_choice_field_set_choices:
 * @self: a field
 * @names: (array zero-terminated=1): what can be chosen
 *
 * Sets what can be chosen. A list that is open stays so where nothing changes.
 */
void
rw_choice_field_set_choices (RwChoiceField     *self,
                             const char *const *names)
{
  g_return_if_fail (RW_IS_CHOICE_FIELD (self) && names != NULL);

  if (has_choices (self, names))
    return;

  self->setting = TRUE;
  gtk_string_list_splice (self->names, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                          names);
  self->setting = FALSE;
}

/**
 * rw_choice_field_get_chosen:
 * @self: a field
 *
 * Gets what is chosen.
 *
 * Returns: an index, or %GTK_INVALID_LIST_POSITION
 */
guint
rw_choice_field_get_chosen (RwChoiceField *self)
{
  g_return_val_if_fail (RW_IS_CHOICE_FIELD (self), GTK_INVALID_LIST_POSITION);

  return gtk_drop_down_get_selected (self->dropdown);
}

/**
 * rw_choice_field_set_chosen:
 * @self: a field
 * @index: which of the choices, or %GTK_INVALID_LIST_POSITION
 *
 * Shows what the document has.
 */
void
rw_choice_field_set_chosen (RwChoiceField *self,
                            guint          index)
{
  g_return_if_fail (RW_IS_CHOICE_FIELD (self));

  self->setting = TRUE;
  gtk_drop_down_set_selected (self->dropdown, index);
  self->setting = FALSE;
  update_plain (self);
}

/**
 * rw_choice_field_set_editable:
 * @self: a field
 * @editable: whether somebody can choose
 *
 * Shows the choice plain where nobody can.
 */
void
rw_choice_field_set_editable (RwChoiceField *self,
                              gboolean       editable)
{
  g_return_if_fail (RW_IS_CHOICE_FIELD (self));

  gtk_widget_set_visible (GTK_WIDGET (self->dropdown), editable);
  gtk_widget_set_visible (GTK_WIDGET (self->plain), !editable);
}

/**
 * rw_choice_field_choose:
 * @self: a field
 * @index: which of the choices
 *
 * Chooses as if somebody had.
 */
void
rw_choice_field_choose (RwChoiceField *self,
                        guint          index)
{
  g_return_if_fail (RW_IS_CHOICE_FIELD (self));

  gtk_drop_down_set_selected (self->dropdown, index);
}
