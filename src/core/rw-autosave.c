/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps a draft of one document while it has changes that nobody has saved.
 * It follows the history and asks nobody: a document that is as it was saved
 * has no draft, any other one has.
 *
 * The document is turned into bytes in the main thread, so that it is all of
 * one moment; what takes long, writing and syncing, is done in another one,
 * one draft at a time. What changes meanwhile is in the next.
 */

#include "config.h"

#include "core/rw-autosave.h"

#include "core/rw-document-io.h"
#include "core/rw-draft-store-private.h"

#define NEVER G_MAXINT64

/** Order: what the thread shall do with the draft. */
typedef struct
{
  RwDraftStore *store;     /* (owned) */
  RwDraftInfo  *info;      /* (owned) (nullable) */
  GBytes       *document;  /* (owned) (nullable): %NULL removes the draft */
  guint         epoch;     /* in which it was decided */
} Order;

/** Timer: a source that goes off by the clock of its owner. */
typedef struct
{
  GSource     source;
  RwAutosave *owner;  /* (borrowed): destroys the source */
} Timer;

struct _RwAutosave
{
  GObject parent_instance;

  /* Owned */
  RwHistory       *history;
  RwDraftStore    *store;
  char            *uri;      /* (nullable) */
  RwFileState     *state;    /* (nullable) */
  char            *error;    /* (nullable): why no draft could be written */
  GSource         *timer;

  RwAutosaveClock  clock;
  gpointer         clock_data;
  gint64           due;      /* by the clock, or NEVER */
  gint64           latest;   /* the same, for changes that wait */
  gboolean         busy;     /* the thread has an order */
  gboolean         waiting;  /* and has to have another one then */
  gboolean         stopped;
};

typedef enum
{
  PROP_ERROR = 1,
} RwAutosaveProperty;

static GParamSpec *properties[PROP_ERROR + 1];

G_DEFINE_FINAL_TYPE (RwAutosave, rw_autosave, G_TYPE_OBJECT)

static void
order_free (gpointer data)
{
  Order *order = data;

  rw_draft_store_unref (order->store);
  rw_draft_info_free (order->info);
  g_clear_pointer (&order->document, g_bytes_unref);
  g_free (order);
}

static gboolean
order_obey (const Order  *order,
            GError      **error)
{
  return rw_draft_store_update (order->store, order->epoch, order->info,
                                order->document, error);
}

static void
obey_thread_func (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Order *order = task_data;
  GError *error = NULL;

  if (order_obey (order, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Of the document as it is now, or of none where nothing has to be kept. */
static Order *
order_new (RwAutosave *self)
{
  RwDocument *document = rw_history_get_document (self->history);
  Order *order = g_new0 (Order, 1);

  order->store = rw_draft_store_ref (self->store);
  order->epoch = rw_draft_store_get_epoch (self->store);
  if (!rw_history_get_changed (self->history))
    return order;

  order->info = rw_draft_info_new (self->uri, self->state,
                                   rw_document_get_title (document),
                                   g_get_real_time ());
  order->document = rw_document_write_bytes (document);
  return order;
}

static void
set_error (RwAutosave *self,
           const char *error)
{
  if (g_strcmp0 (self->error, error) == 0)
    return;
  g_free (self->error);
  self->error = g_strdup (error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static gint64
get_now (RwAutosave *self)
{
  return self->clock (self->clock_data);
}

static gboolean
timer_prepare (GSource *source,
               int     *timeout)
{
  RwAutosave *self = ((Timer *) source)->owner;
  gint64 rest;

  *timeout = -1;
  if (self->due == NEVER)
    return FALSE;
  rest = self->due - get_now (self);
  *timeout = (int) CLAMP ((rest + 999) / 1000, 0, G_MAXINT);
  return rest <= 0;
}

static gboolean
timer_check (GSource *source)
{
  RwAutosave *self = ((Timer *) source)->owner;

  return self->due != NEVER && get_now (self) >= self->due;
}

static gboolean
timer_dispatch (GSource     *source,
                GSourceFunc  callback,
                gpointer     data)
{
  return callback (data);
}

static GSourceFuncs timer_functions = {
  .prepare = timer_prepare,
  .check = timer_check,
  .dispatch = timer_dispatch,
};

static void
wait_for_nothing (RwAutosave *self)
{
  self->due = NEVER;
  self->latest = NEVER;
}

static void
wait_for_more (RwAutosave *self)
{
  gint64 now = get_now (self);

  if (self->latest == NEVER)
    self->latest = now + RW_AUTOSAVE_LATEST_US;
  self->due = MIN (now + RW_AUTOSAVE_QUIET_US, self->latest);
}

static void
obeyed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  RwAutosave *self = RW_AUTOSAVE (object);
  g_autoptr (GError) error = NULL;
  gboolean ok = g_task_propagate_boolean (G_TASK (result), &error);

  self->busy = FALSE;
  if (self->stopped)
    return;
  if (self->waiting)
    self->due = get_now (self);
  else if (!ok && self->due == NEVER)
    self->due = get_now (self) + RW_AUTOSAVE_RETRY_US;
  set_error (self, ok ? NULL : error->message);
}

static void
give_order (RwAutosave *self)
{
  g_autoptr (GTask) task = NULL;

  wait_for_nothing (self);
  self->waiting = self->busy;
  if (self->busy)
    return;

  self->busy = TRUE;
  task = g_task_new (self, NULL, obeyed_cb, NULL);
  g_task_set_source_tag (task, give_order);
  g_task_set_task_data (task, order_new (self), order_free);
  g_task_run_in_thread (task, obey_thread_func);
}

static gboolean
due_cb (gpointer data)
{
  give_order (RW_AUTOSAVE (data));
  return G_SOURCE_CONTINUE;
}

static void
follow (RwAutosave *self)
{
  if (self->stopped)
    return;
  if (rw_history_get_changed (self->history))
    wait_for_more (self);
  else if (self->busy || rw_draft_store_has_draft (self->store))
    give_order (self);
  else
    wait_for_nothing (self);
}

static void
stop (RwAutosave *self)
{
  self->stopped = TRUE;
  wait_for_nothing (self);
}

static gint64
get_monotonic_time (gpointer data)
{
  return g_get_monotonic_time ();
}

static void
rw_autosave_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  RwAutosave *self = RW_AUTOSAVE (object);

  switch ((RwAutosaveProperty) id)
    {
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rw_autosave_dispose (GObject *object)
{
  RwAutosave *self = RW_AUTOSAVE (object);

  stop (self);
  if (self->timer != NULL)
    g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (rw_autosave_parent_class)->dispose (object);
}

static void
rw_autosave_finalize (GObject *object)
{
  RwAutosave *self = RW_AUTOSAVE (object);

  g_clear_pointer (&self->store, rw_draft_store_unref);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->state, rw_file_state_free);
  g_clear_pointer (&self->error, g_free);

  G_OBJECT_CLASS (rw_autosave_parent_class)->finalize (object);
}

static void
rw_autosave_class_init (RwAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rw_autosave_get_property;
  object_class->dispose = rw_autosave_dispose;
  object_class->finalize = rw_autosave_finalize;

  /**
   * RwAutosave:error:
   *
   * Why changes cannot be kept at the moment, as plain text; %NULL while all
   * is well.
   */
  properties[PROP_ERROR] =
    g_param_spec_string ("error", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties),
                                     properties);
}

static void
rw_autosave_init (RwAutosave *self)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  self->clock = get_monotonic_time;
  self->timer = g_source_new (&timer_functions, sizeof (Timer));
  ((Timer *) self->timer)->owner = self;
  g_source_set_static_name (self->timer, "draft");
  g_source_set_callback (self->timer, due_cb, self, NULL);
  wait_for_nothing (self);
  g_source_attach (self->timer, context);
}

/**
 * rw_autosave_new:
 * @history: of the document
 * @directory: (type filename): where drafts are kept; made with the first one
 *
 * Starts to keep a draft of a document.
 *
 * Returns: (transfer full): what keeps it, as long as it lives
 */
RwAutosave *
rw_autosave_new (RwHistory  *history,
                 const char *directory)
{
  RwAutosave *self;

  g_return_val_if_fail (RW_IS_HISTORY (history), NULL);
  g_return_val_if_fail (directory != NULL, NULL);

  self = g_object_new (RW_TYPE_AUTOSAVE, NULL);
  self->history = g_object_ref (history);
  self->store = rw_draft_store_new (directory);
  g_signal_connect_object (history, "applied", G_CALLBACK (follow), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify::changed", G_CALLBACK (follow),
                           self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * rw_autosave_get_error:
 * @self: what keeps a draft
 *
 * Gets #RwAutosave:error.
 *
 * Returns: (transfer none) (nullable): plain text
 */
const char *
rw_autosave_get_error (RwAutosave *self)
{
  g_return_val_if_fail (RW_IS_AUTOSAVE (self), NULL);

  return self->error;
}

/**
 * rw_autosave_get_busy:
 * @self: what keeps a draft
 *
 * Asks whether the disk is being brought up to date at the moment.
 *
 * Returns: whether a thread is at it
 */
gboolean
rw_autosave_get_busy (RwAutosave *self)
{
  g_return_val_if_fail (RW_IS_AUTOSAVE (self), FALSE);

  return self->busy;
}

/**
 * rw_autosave_set_clock:
 * @self: what keeps a draft
 * @clock: tells the time
 * @user_data: for @clock; must live as long as @self
 *
 * Lets somebody else tell the time, such as a test that does not want to
 * wait. It is asked whenever the main context looks for work.
 */
void
rw_autosave_set_clock (RwAutosave      *self,
                       RwAutosaveClock  clock,
                       gpointer         user_data)
{
  g_return_if_fail (RW_IS_AUTOSAVE (self));
  g_return_if_fail (clock != NULL);

  self->clock = clock;
  self->clock_data = user_data;
}

/**
 * rw_autosave_set_file:
 * @self: what keeps a draft
 * @uri: (nullable): the address of the document's file; %NULL for none
 * @state: (nullable): what that file was when it was last seen
 *
 * Says where the document belongs. A draft that is there says so with the
 * next change.
 */
void
rw_autosave_set_file (RwAutosave        *self,
                      const char        *uri,
                      const RwFileState *state)
{
  g_autoptr (RwFileState) copy = NULL;

  g_return_if_fail (RW_IS_AUTOSAVE (self));

  copy = rw_file_state_copy (state);
  g_clear_pointer (&self->state, rw_file_state_free);
  self->state = g_steal_pointer (&copy);
  g_free (self->uri);
  self->uri = g_strdup (uri);
}

/**
 * rw_autosave_adopt:
 * @self: what keeps a draft, and has none yet
 * @draft: (transfer full): the draft that the document was restored from
 *
 * Goes on with a draft that holds what the document does, and which thereby
 * stays until the document is saved.
 */
void
rw_autosave_adopt (RwAutosave *self,
                   RwDraft    *draft)
{
  g_return_if_fail (RW_IS_AUTOSAVE (self));
  g_return_if_fail (draft != NULL);

  wait_for_nothing (self);
  rw_draft_store_adopt (self->store, draft);
}

/**
 * rw_autosave_trust:
 * @self: what keeps a draft
 *
 * Notes that the draft which was adopted did not end the program.
 */
void
rw_autosave_trust (RwAutosave *self)
{
  g_return_if_fail (RW_IS_AUTOSAVE (self));

  rw_draft_store_trust (self->store);
}

/**
 * rw_autosave_write:
 * @self: what keeps a draft
 *
 * Writes the draft without waiting for more changes, such as after saving has
 * failed.
 */
void
rw_autosave_write (RwAutosave *self)
{
  g_return_if_fail (RW_IS_AUTOSAVE (self));

  if (!self->stopped)
    give_order (self);
}

/**
 * rw_autosave_discard:
 * @self: what keeps a draft
 *
 * Removes the draft, because somebody does not want the changes, and keeps
 * none any more. When this returns, nothing of it is left.
 */
void
rw_autosave_discard (RwAutosave *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (RW_IS_AUTOSAVE (self));

  stop (self);
  if (!rw_draft_store_update (self->store,
                              rw_draft_store_revoke (self->store),
                              NULL, NULL, &error))
    g_debug ("%s", error->message);
}

/**
 * rw_autosave_finish:
 * @self: what keeps a draft
 *
 * Brings the disk up to date with the document and keeps no draft any more:
 * for a window that goes. When this returns, there is a draft of all changes,
 * or none where there are no changes.
 */
void
rw_autosave_finish (RwAutosave *self)
{
  g_autoptr (GError) error = NULL;
  gboolean wanted;
  Order *order;

  g_return_if_fail (RW_IS_AUTOSAVE (self));

  if (self->stopped)
    return;
  wanted = self->due != NEVER || self->busy;
  stop (self);
  rw_draft_store_revoke (self->store);
  order = order_new (self);
  if ((wanted || order->document == NULL)
      && !order_obey (order, &error))
    g_debug ("%s", error->message);
  order_free (order);
}
