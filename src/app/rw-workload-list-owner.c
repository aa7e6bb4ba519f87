/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks who owns a layer of all workloads that are selected in the list, and
 * lets that be so in one step. The inspector does the same for one workload.
 */

#include "config.h"

#include "app/rw-workload-list-private.h"

#include <glib/gi18n.h>

#include "app/rw-choice-field.h"
#include "app/rw-compat.h"
#include "app/rw-facts.h"
#include "app/rw-text-field.h"
#include "core/rw-edit.h"

/* So that the names of layers and of owners stand whole. */
#define MIN_WIDTH_PX 300

/** OwnerQuestion: what is asked, and of which workloads. */
typedef struct
{
  RwWorkloadList *list;       /* (owned) */
  GPtrArray      *workloads;  /* (owned) (element-type RwWorkload) */
  char          **layer_ids;  /* (owned): in the order of the choices */
  RwChoiceField  *layer;      /* (owned) */
  RwChoiceField  *owner;      /* (owned): as usual, then every owner */
  RwTextField    *reason;     /* (owned) */
  GtkWindow      *dialog;     /* (borrowed): lives until the answer */
  gboolean        touched;    /* somebody has chosen an owner, or typed */
} OwnerQuestion;

static void
question_free_cb (gpointer data)
{
  OwnerQuestion *question = data;

  g_signal_handlers_disconnect_by_data (question->layer, question);
  g_signal_handlers_disconnect_by_data (question->owner, question);
  g_signal_handlers_disconnect_by_data (question->reason, question);
  g_object_unref (question->layer);
  g_object_unref (question->owner);
  g_object_unref (question->reason);
  g_strfreev (question->layer_ids);
  g_ptr_array_unref (question->workloads);
  g_object_unref (question->list);
  g_free (question);
}

static const char *
get_layer_id (OwnerQuestion *question)
{
  return question->layer_ids[rw_choice_field_get_chosen (question->layer)];
}

static RwOwner
find_usual_owner (OwnerQuestion *question,
                  guint          index)
{
  return rw_facts_find_usual_owner (question->list->session,
                                    g_ptr_array_index (question->workloads,
                                                       index),
                                    get_layer_id (question));
}

/* An owner is told only where it is the same for all. */
static char *
dup_usual_name (OwnerQuestion      *question,
                const RwFactReader *reader)
{
  RwOwner usual = find_usual_owner (question, 0);

  for (guint i = 1; i < question->workloads->len; i++)
    if (find_usual_owner (question, i) != usual)
      return g_strdup (_("As usual"));

  /* Translators: the owner of a ring is what it would be anyway: %s. */
  return g_strdup_printf (_("As usual: %s"), rw_facts_name_owner (reader, usual));
}

static char **
list_owners (OwnerQuestion *question)
{
  RwDocument *document = rw_session_get_document (question->list->session);
  RwFactReader reader = {
    .customer = rw_document_get_customer (document),
    .provider = rw_document_get_provider (document),
  };
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autofree char *usual = dup_usual_name (question, &reader);

  g_strv_builder_add (names, usual);
  for (int i = 0; i < RW_N_OWNERS; i++)
    g_strv_builder_add (names, rw_facts_name_owner (&reader, (RwOwner) i));

  return g_strv_builder_end (names);
}

/* Nothing is chosen where the workloads differ: no reason of one of them goes
 * without somebody having chosen. */
static guint
find_present (OwnerQuestion  *question,
              const char    **out_reason)
{
  const char *layer_id = get_layer_id (question);
  const RwOverride *first =
    rw_workload_find_override (g_ptr_array_index (question->workloads, 0),
                               layer_id);

  *out_reason = "";
  for (guint i = 1; i < question->workloads->len; i++)
    {
      const RwOverride *other =
        rw_workload_find_override (g_ptr_array_index (question->workloads, i),
                                   layer_id);

      if ((first == NULL) != (other == NULL))
        return GTK_INVALID_LIST_POSITION;
      if (first != NULL && (first->owner != other->owner
                            || !g_str_equal (first->reason, other->reason)))
        return GTK_INVALID_LIST_POSITION;
    }
  if (first == NULL)
    return 0;

  *out_reason = first->reason;
  return first->owner + 1;
}

/* What is usual needs no reason. */
static void
update_answer (OwnerQuestion *question)
{
  guint chosen = rw_choice_field_get_chosen (question->owner);

  gtk_widget_set_sensitive (GTK_WIDGET (question->reason), chosen != 0);
  rw_compat_ask_set_enabled (question->dialog, "set",
                             chosen != GTK_INVALID_LIST_POSITION);
}

/* What somebody has said already is kept for another layer. */
static void
show_layer (OwnerQuestion *question)
{
  g_auto (GStrv) names = list_owners (question);
  guint chosen = rw_choice_field_get_chosen (question->owner);
  const char *reason;

  rw_choice_field_set_choices (question->owner, (const char *const *) names);
  if (!question->touched)
    {
      chosen = find_present (question, &reason);
      rw_text_field_set_text (question->reason, reason);
    }
  rw_choice_field_set_chosen (question->owner, chosen);
  update_answer (question);
}

static void
layer_chosen_cb (RwChoiceField *field,
                 guint          index,
                 OwnerQuestion *question)
{
  show_layer (question);
}

static void
owner_chosen_cb (RwChoiceField *field,
                 guint          index,
                 OwnerQuestion *question)
{
  question->touched = TRUE;
  update_answer (question);
}

static void
reason_edited_cb (RwTextField   *field,
                  const char    *text,
                  OwnerQuestion *question)
{
  question->touched = TRUE;
  rw_text_field_set_text (field, text);
}

static void
answered_cb (const char *answer,
             gpointer    data)
{
  OwnerQuestion *question = data;
  RwWorkloadList *list = question->list;
  guint chosen = rw_choice_field_get_chosen (question->owner);
  g_autofree char *reason = rw_text_field_dup_text (question->reason);
  RwHistory *history;

  if (!g_str_equal (answer, "set") || chosen == GTK_INVALID_LIST_POSITION
      || !rw_workload_list_is_editable (list))
    return;

  history = rw_session_get_history (list->session);
  /* A step of its own, whatever reason was typed before. */
  rw_history_seal (history);
  if (chosen == 0)
    rw_edit_reset_override (history, rw_session_get_scenario (list->session),
                            question->workloads, get_layer_id (question));
  else
    rw_edit_set_override (history, rw_session_get_scenario (list->session),
                          question->workloads, get_layer_id (question),
                          (RwOwner) (chosen - 1), reason);
  rw_history_seal (history);
}

static void
fill_layers (OwnerQuestion *question)
{
  RwSession *session = question->list->session;
  const RwLayerSet *set = rw_session_get_edition (session)->layer_set;
  const char *selected = rw_session_get_selected_layer (session);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  guint chosen = 0;

  for (guint i = 0; i < set->n_layers; i++)
    {
      g_strv_builder_add (ids, set->layers[i].id);
      g_strv_builder_add (builder, set->layers[i].name);
      if (g_strcmp0 (set->layers[i].id, selected) == 0)
        chosen = i;
    }
  question->layer_ids = g_strv_builder_end (ids);
  names = g_strv_builder_end (builder);
  rw_choice_field_set_choices (question->layer, (const char *const *) names);
  rw_choice_field_set_chosen (question->layer, chosen);
}

static void
add_field (GtkWidget  *form,
           gpointer    field,
           const char *name)
{
  gtk_widget_set_name (field, name);
  gtk_list_box_append (GTK_LIST_BOX (form), field);
}

static GtkWidget *
make_form (OwnerQuestion *question)
{
  GtkWidget *form = gtk_list_box_new ();

  question->layer =
    g_object_ref_sink (RW_CHOICE_FIELD (rw_choice_field_new (_("Layer"))));
  question->owner =
    g_object_ref_sink (RW_CHOICE_FIELD (rw_choice_field_new (_("Owner"))));
  question->reason = g_object_ref_sink (RW_TEXT_FIELD (
    rw_text_field_new (RW_TEXT_FIELD_NOTE, _("Why it is not as usual"))));
  add_field (form, question->layer, "layer");
  add_field (form, question->owner, "owner");
  add_field (form, question->reason, "reason");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (form), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (form, "boxed-list");
  gtk_widget_set_size_request (form, MIN_WIDTH_PX, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (form),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Owner of a layer"), -1);
  return form;
}

static char *
dup_body (GPtrArray *workloads)
{
  if (workloads->len == 1)
    return g_strdup_printf (
      /* Translators: %s is the name of a workload. */
      _("Choose who owns a layer of “%s”."),
      rw_workload_get_name (g_ptr_array_index (workloads, 0)));

  return g_strdup_printf (
    ngettext ("Choose who owns a layer of %u workload. The owner and the reason "
              "take the place of what it had.",
              "Choose who owns a layer of %u workloads. The owner and the reason "
              "take the place of what each of them had.", workloads->len),
    workloads->len);
}

static void
ask (OwnerQuestion *question)
{
  const RwAnswer answers[] = {
    { "cancel", _("_Cancel"), RW_ANSWER_PLAIN },
    { "set", _("_Set Owner"), RW_ANSWER_SUGGESTED },
  };
  g_autofree char *body = dup_body (question->workloads);
  RwQuestion asked = {
    .heading = _("Set Owner"),
    .body = body,
    .extra = make_form (question),
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (question->list));

  fill_layers (question);
  question->dialog = rw_compat_ask (GTK_WINDOW (root), &asked, answered_cb,
                                    question, question_free_cb);
  show_layer (question);
  g_signal_connect (question->layer, "chosen", G_CALLBACK (layer_chosen_cb),
                    question);
  g_signal_connect (question->owner, "chosen", G_CALLBACK (owner_chosen_cb),
                    question);
  g_signal_connect (question->reason, "edited", G_CALLBACK (reason_edited_cb),
                    question);
}

static void
set_owner_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (widget);
  g_autoptr (GPtrArray) selected = rw_workload_list_dup_selected (self);
  OwnerQuestion *question;

  if (selected->len == 0 || !rw_workload_list_is_editable (self))
    return;

  question = g_new0 (OwnerQuestion, 1);
  question->list = g_object_ref (self);
  question->workloads = g_steal_pointer (&selected);
  ask (question);
}

/**
 * rw_workload_list_class_init_owner:
 * @widget_class: the class of the list
 *
 * Installs the action that sets an owner.
 */
void
rw_workload_list_class_init_owner (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "workloads.set-owner", NULL,
                                   set_owner_cb);
}
