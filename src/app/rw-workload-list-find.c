/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding and filtering in the list of workloads. What fits is decided by
 * rw-find; here it is shown, counted and gone to. Workloads of the scenario stay
 * in their list, so that what was found can be selected and edited together;
 * everything else is listed below them.
 */

#include "config.h"

#include "app/rw-workload-list-private.h"

#include <glib/gi18n.h>

#include "app/rw-found-row.h"
#include "core/rw-control.h"
#include "core/rw-document.h"
#include "core/rw-scenario.h"
#include "core/rw-workload.h"

/* Nobody reads on; the count says how many there are. */
#define MAX_OTHERS 1000

static const char *
get_typed (RwWorkloadList *self)
{
  return gtk_editable_get_text (self->find_entry);
}

static const RwFindHit *
get_hit (RwWorkloadList *self,
         guint           index)
{
  return g_ptr_array_index (self->hits, index);
}

static gboolean
filter_cb (gpointer item,
           gpointer data)
{
  RwWorkloadList *self = RW_WORKLOAD_LIST (data);

  return self->hit_of == NULL || g_hash_table_contains (self->hit_of, item);
}

/* Marks the match that was gone to, where it is not a workload, which the
 * session has selected. */
static void
mark_current (RwWorkloadList *self)
{
  GListModel *items = G_LIST_MODEL (self->other_hits);
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; self->current > 0 && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (RwFoundItem) item = g_list_model_get_item (items, i);

      if (rw_found_item_get_index (item) + 1 == self->current)
        position = i;
    }

  gtk_single_selection_set_selected (self->others_model, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->others_view),
                                "list.scroll-to-item", "u", position);
}

static void
update_count (RwWorkloadList *self)
{
  guint n = self->hits != NULL ? self->hits->len : 0;
  g_autofree char *text = NULL;

  if (self->hits == NULL)
    text = g_strdup ("");
  else if (n == 0)
    text = g_strdup (_("Nothing found"));
  else if (self->current == 0)
    text = g_strdup_printf (ngettext ("%u found", "%u found", n), n);
  else
    /* Translators: which match of how many. */
    text = g_strdup_printf (_("%u of %u"), self->current, n);

  gtk_label_set_text (self->find_count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->find_count), text[0] != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workloads.find-next", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workloads.find-previous",
                                 n > 0);
  mark_current (self);
}

/* Puts each hit where it is listed. */
static void
sort_hits (RwWorkloadList *self)
{
  RwScenario *here = rw_session_get_scenario (self->session);
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);
  g_autoptr (GPtrArray) others =
    g_ptr_array_new_with_free_func (g_object_unref);
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->other_hits));

  for (guint i = 0; self->hits != NULL && i < self->hits->len; i++)
    {
      const RwFindHit *hit = get_hit (self, i);

      if (hit->workload != NULL && hit->scenario == here)
        g_hash_table_insert (self->hit_of, hit->workload, (gpointer) hit);
      else if (others->len < MAX_OTHERS)
        g_ptr_array_add (others, rw_found_item_new (self->hits, i, catalogue,
                                                    get_typed (self)));
    }
  g_list_store_splice (self->other_hits, 0, n_old, others->pdata, others->len);
  gtk_widget_set_visible (self->others, others->len > 0);
  gtk_widget_set_vexpand (self->workloads, others->len == 0);
  gtk_widget_set_visible (self->workloads, self->hit_of == NULL
                                           || g_hash_table_size (self->hit_of) > 0);
}

static gboolean
is_same_place (const RwFindHit *a,
               const RwFindHit *b)
{
  return a->scenario == b->scenario && a->workload == b->workload
         && a->control == b->control;
}

/* An edit may have moved the place, or have made it fit no longer. */
static guint
find_again (RwWorkloadList  *self,
            const RwFindHit *place)
{
  for (guint i = 0; self->hits != NULL && i < self->hits->len; i++)
    if (is_same_place (get_hit (self, i), place))
      return i + 1;

  return 0;
}

static GPtrArray *
search (RwWorkloadList *self)
{
  RwDocument *document = self->session != NULL
                         ? rw_session_get_document (self->session) : NULL;

  if (document == NULL || !rw_workload_list_is_finding (self)
      || get_typed (self)[0] == '\0')
    return NULL;
  if (self->find == NULL)
    self->find = rw_find_new (document, rw_session_get_catalogue (self->session));

  return rw_find_search (self->find, get_typed (self));
}

/* Where the search begins: with what is looked at. */
static guint
find_first (RwWorkloadList *self,
            int             step)
{
  RwScenario *here = rw_session_get_scenario (self->session);
  guint n = self->hits->len;

  for (guint i = 0; i < n; i++)
    {
      guint index = step > 0 ? i : n - 1 - i;

      if (get_hit (self, index)->scenario == here)
        return index;
    }

  return step > 0 ? 0 : n - 1;
}

static void
go_to (RwWorkloadList *self,
       guint           index)
{
  const RwFindHit *hit = get_hit (self, index);
  const char *layer_id = hit->layer_id;
  const char *workload_id = NULL;
  g_autoptr (GPtrArray) hits = g_ptr_array_ref (self->hits);

  if (hit->workload != NULL)
    workload_id = rw_workload_get_id (hit->workload);
  else if (hit->control != NULL)
    workload_id = rw_control_get_workload_id (hit->control);
  if (layer_id == NULL && hit->workload != NULL)
    layer_id = rw_session_get_selected_layer (self->session);

  self->current = index + 1;
  rw_session_set_scenario (self->session, hit->scenario);
  rw_session_select (self->session, layer_id, workload_id);
  update_count (self);
}

static void
other_activate_cb (RwWorkloadList *self,
                   guint           position)
{
  g_autoptr (RwFoundItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->other_hits), position);

  go_to (self, rw_found_item_get_index (item));
}

static void
find_next_cb (RwWorkloadList *self)
{
  rw_workload_list_find_next (self, 1);
}

static void
find_previous_cb (RwWorkloadList *self)
{
  rw_workload_list_find_next (self, -1);
}

static void
find_stopped_cb (RwWorkloadList *self)
{
  rw_workload_list_stop_find (self);
}

static void
find_step_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  rw_workload_list_find_next (RW_WORKLOAD_LIST (widget),
                              g_str_equal (name, "workloads.find-next") ? 1 : -1);
}

static void
set_focus_before (RwWorkloadList *self,
                  GtkWidget      *widget)
{
  g_set_weak_pointer (&self->focus_before, widget);
}

static void
give_focus_back (RwWorkloadList *self)
{
  GtkWidget *before = self->focus_before;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  set_focus_before (self, NULL);
  if (focus == NULL
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->find_revealer)))
    return;
  if (before == NULL || !gtk_widget_get_mapped (before)
      || !gtk_widget_grab_focus (before))
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
find_revealed_cb (RwWorkloadList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (rw_workload_list_is_finding (self))
    {
      set_focus_before (self, root != NULL ? gtk_root_get_focus (root) : NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->find_entry));
    }
  else
    {
      give_focus_back (self);
      gtk_editable_set_text (self->find_entry, "");
    }
  rw_workload_list_update_find (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, rw_found_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  rw_found_row_show (RW_FOUND_ROW (gtk_list_item_get_child (item)),
                     RW_FOUND_ITEM (gtk_list_item_get_item (item)));
}

/**
 * rw_workload_list_class_init_find:
 * @widget_class: the class of the list
 *
 * Installs what a search needs.
 */
void
rw_workload_list_class_init_find (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList, find_button);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList,
                                        find_revealer);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList, find_entry);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList, find_count);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList, others);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList, others_view);
  gtk_widget_class_bind_template_child (widget_class, RwWorkloadList,
                                        others_model);
  gtk_widget_class_bind_template_callback (widget_class,
                                           rw_workload_list_update_find);
  gtk_widget_class_bind_template_callback (widget_class, find_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_activate_cb);

  gtk_widget_class_install_action (widget_class, "workloads.find-next", NULL,
                                   find_step_cb);
  gtk_widget_class_install_action (widget_class, "workloads.find-previous", NULL,
                                   find_step_cb);
}

/**
 * rw_workload_list_init_find:
 * @self: a new list
 *
 * Makes what a search needs.
 */
void
rw_workload_list_init_find (RwWorkloadList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->others_view, factory);
  self->other_hits = g_list_store_new (RW_TYPE_FOUND_ITEM);
  gtk_single_selection_set_model (self->others_model,
                                  G_LIST_MODEL (self->other_hits));
  gtk_custom_filter_set_filter_func (self->filter, filter_cb, self, NULL);
  update_count (self);
}

/**
 * rw_workload_list_dispose_find:
 * @self: a list
 *
 * Lets go of what a search needs; may be called again.
 */
void
rw_workload_list_dispose_find (RwWorkloadList *self)
{
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  set_focus_before (self, NULL);
  g_clear_object (&self->other_hits);
  g_clear_pointer (&self->hit_of, g_hash_table_unref);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->find, rw_find_free);
}

/**
 * rw_workload_list_update_find:
 * @self: a list
 *
 * Searches again: for something else, or in what the document has become.
 */
void
rw_workload_list_update_find (RwWorkloadList *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->hits);

  if (old == NULL && !rw_workload_list_is_finding (self))
    return;

  g_clear_pointer (&self->hit_of, g_hash_table_unref);
  self->hits = search (self);
  if (self->hits != NULL)
    self->hit_of = g_hash_table_new (NULL, NULL);
  if (self->current > 0)
    self->current = find_again (self, g_ptr_array_index (old, self->current - 1));
  if (self->session != NULL)
    sort_hits (self);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  rw_workload_list_update_rows (self);
  rw_workload_list_update_page (self);
  rw_workload_list_update_actions (self);
  update_count (self);
}

/**
 * rw_workload_list_is_finding:
 * @self: a list
 *
 * Asks whether the search is open.
 *
 * Returns: whether it is
 */
gboolean
rw_workload_list_is_finding (RwWorkloadList *self)
{
  return gtk_revealer_get_reveal_child (self->find_revealer);
}

/**
 * rw_workload_list_dup_passage:
 * @self: a list
 * @workload: one of its workloads
 *
 * Takes what the search has found in a workload where its row does not show it
 * anyway.
 *
 * Returns: (transfer full) (nullable): plain text in one line
 */
char *
rw_workload_list_dup_passage (RwWorkloadList *self,
                              RwWorkload     *workload)
{
  RwCatalogue *catalogue = rw_session_get_catalogue (self->session);
  const RwFindHit *hit = NULL;
  const RwService *service;

  if (self->hit_of != NULL)
    hit = g_hash_table_lookup (self->hit_of, workload);
  if (hit == NULL || hit->field == RW_FIND_IN_NAME)
    return NULL;

  service = rw_catalogue_find_service (catalogue,
                                       rw_workload_get_service_id (workload));
  if (hit->field == RW_FIND_IN_CATALOGUE && service != NULL
      && g_str_equal (hit->text, service->name))
    return NULL;

  return rw_find_dup_passage (hit->text, get_typed (self));
}

/**
 * rw_workload_list_start_find:
 * @self: a list
 *
 * Opens the search, or takes the keyboard back to it.
 */
void
rw_workload_list_start_find (RwWorkloadList *self)
{
  g_return_if_fail (RW_IS_WORKLOAD_LIST (self));

  gtk_revealer_set_reveal_child (self->find_revealer, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->find_entry));
}

/**
 * rw_workload_list_stop_find:
 * @self: a list
 *
 * Closes the search, lists everything again, and gives the keyboard back to
 * what had it before.
 */
void
rw_workload_list_stop_find (RwWorkloadList *self)
{
  g_return_if_fail (RW_IS_WORKLOAD_LIST (self));

  gtk_revealer_set_reveal_child (self->find_revealer, FALSE);
  g_clear_pointer (&self->find, rw_find_free);
}

/**
 * rw_workload_list_find_next:
 * @self: a list
 * @step: 1 for the next match, -1 for the one before
 *
 * Goes to the next place that was found, around at the end, and selects it.
 * Where nothing was sought yet, it opens the search.
 */
void
rw_workload_list_find_next (RwWorkloadList *self,
                            int             step)
{
  guint n;

  g_return_if_fail (RW_IS_WORKLOAD_LIST (self));
  g_return_if_fail (step == 1 || step == -1);

  if (self->hits == NULL)
    {
      rw_workload_list_start_find (self);
      return;
    }

  n = self->hits->len;
  if (n == 0)
    return;
  if (self->current == 0)
    go_to (self, find_first (self, step));
  else
    go_to (self, (self->current - 1 + n + step) % n);
}
