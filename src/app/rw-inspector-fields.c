/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of the inspector in which the document is edited. Each is tied to the
 * object that it edits, stays while that is looked at, and goes through the
 * commands: no row writes the model.
 */

#include "config.h"

#include "app/rw-inspector-private.h"

#include <glib/gi18n.h>

#include "app/rw-choice-field.h"

/** Target: what a row edits. Belongs to the row. */
typedef struct
{
  RwInspector           *inspector;  /* borrowed: it holds the row */
  const RwInspectorText *text;       /* (nullable): either this */
  const RwInspectorList *list;       /* (nullable): or this */
  GObject               *object;     /* (owned) */
  char                  *layer_id;   /* (owned) (nullable) */
} Target;

static void
target_free (gpointer data)
{
  Target *self = data;

  g_object_unref (self->object);
  g_free (self->layer_id);
  g_free (self);
}

static Target *
make_target (RwInspector *inspector,
             GtkWidget   *row,
             gpointer     object,
             const char  *layer_id)
{
  Target *self = g_new0 (Target, 1);

  self->inspector = inspector;
  self->object = g_object_ref (object);
  self->layer_id = g_strdup (layer_id);
  g_object_set_data_full (G_OBJECT (row), "rw-target", self, target_free);

  return self;
}

static void
edited_cb (RwTextField *field,
           const char  *text,
           Target      *target)
{
  target->text->set (target->inspector, target->object, target->layer_id, text);
  rw_text_field_set_text (field, target->text->get (target->object,
                                                    target->layer_id));
}

static void
finished_cb (RwTextField *field,
             Target      *target)
{
  RwHistory *history = rw_inspector_get_history (target->inspector);

  if (history != NULL)
    rw_history_seal (history);
}

static void
chosen_cb (RwChoiceField *field,
           guint          index,
           Target        *target)
{
  target->list->set (target->inspector, target->object, target->layer_id, index);
}

static GtkWidget *
make_text_row (RwInspector           *self,
               const RwInspectorText *text,
               gpointer               object,
               const char            *layer_id)
{
  GtkWidget *row = rw_text_field_new (text->kind, _(text->title));
  Target *target = make_target (self, row, object, layer_id);

  target->text = text;
  rw_text_field_set_check (RW_TEXT_FIELD (row), text->check);
  g_signal_connect (row, "edited", G_CALLBACK (edited_cb), target);
  g_signal_connect (row, "finished", G_CALLBACK (finished_cb), target);

  return row;
}

static GtkWidget *
make_list_row (RwInspector           *self,
               const RwInspectorList *list,
               gpointer               object,
               const char            *layer_id)
{
  GtkWidget *row = rw_choice_field_new (_(list->title));
  Target *target = make_target (self, row, object, layer_id);

  target->list = list;
  g_signal_connect (row, "chosen", G_CALLBACK (chosen_cb), target);

  return row;
}

static GtkWidget *
make_action_row (const char *label,
                 const char *icon_name,
                 const char *action,
                 const char *target)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (text), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_set_hexpand (text, TRUE);
  if (icon_name != NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (box), text);
  if (icon_name == NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-end-symbolic"));
  gtk_widget_add_css_class (box, "rw-text-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);

  return row;
}

/**
 * rw_inspector_get_history:
 * @self: an inspector
 *
 * Gets what edits go through.
 *
 * Returns: (transfer none) (nullable): the history of the document
 */
RwHistory *
rw_inspector_get_history (RwInspector *self)
{
  return self->session != NULL ? rw_session_get_history (self->session) : NULL;
}

/**
 * rw_inspector_get_editable:
 * @self: an inspector
 *
 * Gets whether the document can be edited.
 *
 * Returns: %FALSE where it can only be read
 */
gboolean
rw_inspector_get_editable (RwInspector *self)
{
  RwHistory *history = rw_inspector_get_history (self);

  return history != NULL && rw_history_get_editable (history);
}

/**
 * rw_inspector_add_text:
 * @self: an inspector
 * @section: where to add it
 * @text: what is edited, and how; static
 * @object: what has the text
 * @layer_id: (nullable): the layer that it is about
 * @inner: whether it belongs to the row before it that folds
 *
 * Keeps or adds a row for a text. Where the document can only be read, there
 * is none for an empty text.
 */
void
rw_inspector_add_text (RwInspector           *self,
                       RwSection             *section,
                       const RwInspectorText *text,
                       gpointer               object,
                       const char            *layer_id,
                       gboolean               inner)
{
  gboolean editable = rw_inspector_get_editable (self);
  const char *value = text->get (object, layer_id);
  g_autofree char *key = g_strdup_printf ("field %p %s %s", object, text->id,
                                          layer_id != NULL ? layer_id : "");
  GtkWidget *row;

  if (!editable && value[0] == '\0')
    return;

  if (!rw_section_keep (section, key))
    rw_section_add (section, key, make_text_row (self, text, object, layer_id));
  row = rw_section_get_last (section);
  if (inner)
    gtk_widget_add_css_class (row, "rw-inner");
  rw_text_field_set_editable (RW_TEXT_FIELD (row), editable);
  rw_text_field_set_text (RW_TEXT_FIELD (row), value);
}

/**
 * rw_inspector_add_list:
 * @self: an inspector
 * @section: where to add it
 * @list: what is chosen, and from what; static
 * @object: what has the choice
 * @layer_id: (nullable): the layer that it is about
 * @inner: whether it belongs to the row before it that folds
 *
 * Keeps or adds a row for a choice.
 */
void
rw_inspector_add_list (RwInspector           *self,
                       RwSection             *section,
                       const RwInspectorList *list,
                       gpointer               object,
                       const char            *layer_id,
                       gboolean               inner)
{
  g_auto (GStrv) names = list->list_names (self, object, layer_id);
  g_autofree char *key = g_strdup_printf ("list %p %s %s", object, list->id,
                                          layer_id != NULL ? layer_id : "");
  RwChoiceField *row;

  if (!rw_section_keep (section, key))
    rw_section_add (section, key, make_list_row (self, list, object, layer_id));
  row = RW_CHOICE_FIELD (rw_section_get_last (section));
  if (inner)
    gtk_widget_add_css_class (GTK_WIDGET (row), "rw-inner");
  rw_choice_field_set_editable (row, rw_inspector_get_editable (self));
  rw_choice_field_set_choices (row, (const char *const *) names);
  rw_choice_field_set_chosen (row, list->get (self, object, layer_id));
}

/**
 * rw_inspector_add_action:
 * @section: where to add it
 * @label: what it does, as plain text
 * @icon_name: (nullable): a symbolic icon
 * @action: the action it activates
 * @target: (nullable): the action's parameter, a string
 * @inner: whether it belongs to the row before it that folds
 *
 * Keeps or adds a row that is a button.
 */
void
rw_inspector_add_action (RwSection  *section,
                         const char *label,
                         const char *icon_name,
                         const char *action,
                         const char *target,
                         gboolean    inner)
{
  g_autofree char *key = g_strjoin ("\n", "action", action,
                                    target != NULL ? target : "", label, NULL);
  GtkWidget *row;

  if (rw_section_keep (section, key))
    return;

  row = make_action_row (label, icon_name, action, target);
  if (inner)
    gtk_widget_add_css_class (row, "rw-inner");
  rw_section_add (section, key, row);
}
