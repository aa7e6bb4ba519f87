/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed here is an edit at once, so there is nothing to confirm and no
 * undo of its own: the document has one. It does not know what it edits.
 */

#include "config.h"

#include "app/rw-text-field.h"

#include <glib/gi18n.h>

/**
 * RwTextField:
 *
 * A title, and under it a text that can be typed.
 *
 * ::edited is emitted for each change that somebody makes, ::finished when
 * they leave the field, press Enter (in a field of one line), or press Escape,
 * which brings back what was there when they came. What the field is given
 * with rw_text_field_set_text() while somebody types does not disturb them,
 * unless it is another text than was given before. A text that the check does
 * not take is marked, is not emitted, and goes when the field is left.
 *
 * # CSS nodes
 *
 * ```
 * row.rw-field[.error]
 * ╰── box.rw-text-row
 *     ├── box
 *     │   ├── label.caption.dim-label
 *     │   ├── text, or textview, or label where it cannot be edited
 *     │   ╰── [label.caption.error]
 *     ╰── [button]
 * ```
 *
 * # Accessibility
 *
 * The text is named by the title. The row itself takes no focus.
 */
struct _RwTextField
{
  GtkListBoxRow    parent_instance;

  /* Borrowed: children */
  GtkLabel        *title;
  GtkWidget       *entry;     /* a GtkText or a GtkTextView */
  GtkWidget       *holder;    /* around a text view; else the entry itself */
  GtkLabel        *plain;     /* in place of it where nothing can be typed */
  GtkLabel        *problem;
  GtkWidget       *button;    /* (nullable): of the kinds that have one */
  GtkCalendar     *calendar;  /* (nullable) */

  char            *given;     /* (owned): what the document has */
  char            *before;    /* (owned) (nullable): when the focus came */

  RwTextCheck      check;     /* (nullable) */
  RwTextFieldKind  kind;
  gboolean         editable;
  gboolean         setting;   /* the text changes, and nobody typed it */
  gboolean         telling;   /* what was typed is on its way */
};

#define NOTE_WIDTH_PX 60
/* For the cursor at the end of a line, and for what rounding takes. */
#define NOTE_SLACK_PX 4

typedef enum
{
  SIGNAL_EDITED,
  SIGNAL_FINISHED,
} RwTextFieldSignal;

static guint signals[SIGNAL_FINISHED + 1];

G_DEFINE_FINAL_TYPE (RwTextField, rw_text_field, GTK_TYPE_LIST_BOX_ROW)

static GtkTextBuffer *
get_buffer (RwTextField *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->entry));
}

static char *
dup_buffer (GtkTextBuffer *buffer)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static char *
dup_typed (RwTextField *self)
{
  if (self->kind != RW_TEXT_FIELD_NOTE)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  return dup_buffer (get_buffer (self));
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *holder)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A text view knows its height only after it was given a width, and first
 * takes it for one letter wide. Here the text says how high it is. */
static void
measure (GtkWidget      *holder,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  GtkWidget *view = gtk_widget_get_first_child (holder);
  g_autofree char *text =
    dup_buffer (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (view, text);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = NOTE_WIDTH_PX;
      return;
    }

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (for_size, NOTE_WIDTH_PX) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, minimum);
  *minimum += NOTE_SLACK_PX;
  *natural = *minimum;
}

static void
allocate (GtkWidget *holder,
          int        width,
          int        height,
          int        baseline)
{
  GtkAllocation box = { 0, 0, width, height };

  gtk_widget_size_allocate (gtk_widget_get_first_child (holder), &box, -1);
}

static const char *
find_problem (RwTextField *self,
              const char  *text)
{
  return self->check != NULL && text[0] != '\0' ? self->check (text) : NULL;
}

static void
show_problem (RwTextField *self,
              const char  *problem)
{
  GtkAccessibleInvalidState state = problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                    : GTK_ACCESSIBLE_INVALID_FALSE;

  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_INVALID, state, -1);
}

static void
update_button (RwTextField *self,
               const char  *text)
{
  if (self->kind == RW_TEXT_FIELD_ADDRESS)
    gtk_widget_set_sensitive (self->button,
                              text[0] != '\0' && find_problem (self, text) == NULL);
}

/* Nobody's cursor moves where the text is there already. */
static void
put_text (RwTextField *self,
          const char  *text)
{
  g_autofree char *typed = dup_typed (self);

  gtk_label_set_text (self->plain, text[0] != '\0' ? text : "–");
  if (!g_str_equal (typed, text))
    {
      self->setting = TRUE;
      if (self->kind == RW_TEXT_FIELD_NOTE)
        gtk_text_buffer_set_text (get_buffer (self), text, -1);
      else
        gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      self->setting = FALSE;
    }
  show_problem (self, NULL);
  update_button (self, text);
}

static void
changed_cb (RwTextField *self)
{
  g_autofree char *text = NULL;
  const char *problem;

  gtk_widget_queue_resize (self->holder);
  if (self->setting)
    return;

  text = dup_typed (self);
  problem = find_problem (self, text);
  show_problem (self, problem);
  update_button (self, text);
  if (problem != NULL)
    return;

  /* What comes back is what was typed, perhaps with less space around it:
   * the cursor stays where it is until the field is left. */
  self->telling = TRUE;
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, text);
  self->telling = FALSE;
}

static void
finish (RwTextField *self)
{
  g_autoptr (RwTextField) held = g_object_ref (self);

  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
  put_text (self, self->given);
}

static void
focus_entered_cb (RwTextField *self)
{
  g_free (self->before);
  self->before = g_strdup (self->given);
}

static void
focus_left_cb (RwTextField *self)
{
  g_clear_pointer (&self->before, g_free);
  finish (self);
}

static gboolean
key_pressed_cb (RwTextField     *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  g_autofree char *text = NULL;

  if (key != GDK_KEY_Escape || self->before == NULL)
    return GDK_EVENT_PROPAGATE;

  /* Nothing to bring back: Escape is for whoever is around the field. */
  text = dup_typed (self);
  if (g_str_equal (text, self->before))
    return GDK_EVENT_PROPAGATE;

  rw_text_field_type (self, self->before);
  finish (self);
  return GDK_EVENT_STOP;
}

static void
follow_focus (RwTextField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* GTK may tell of a focus that is lost when the field has gone. */
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb),
                           self, G_CONNECT_SWAPPED);
  /* Before the entry, which would let go of its selection. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_add_controller (self->entry, keys);
}

static void
make_line (RwTextField *self)
{
  self->entry = gtk_text_new ();
  self->holder = self->entry;
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (finish), self,
                           G_CONNECT_SWAPPED);
}

static void
make_note (RwTextField *self)
{
  self->entry = gtk_text_view_new ();
  self->holder = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->holder), self->entry);
  gtk_widget_set_layout_manager (self->holder,
                                 gtk_custom_layout_new (get_request_mode,
                                                        measure, allocate));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->entry), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->entry), FALSE);
  gtk_text_buffer_set_enable_undo (get_buffer (self), FALSE);
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
make_entry (RwTextField *self)
{
  if (self->kind == RW_TEXT_FIELD_NOTE)
    make_note (self);
  else
    make_line (self);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title, NULL, -1);
  follow_focus (self);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
day_selected_cb (RwTextField *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  if (self->setting)
    return;

  rw_text_field_type (self, text);
  finish (self);
}

/* The calendar shows the day that is typed, or today. */
static void
calendar_shown_cb (RwTextField *self)
{
  g_autofree char *text = g_strconcat (self->given, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (text, NULL);

  if (date == NULL)
    date = g_date_time_new_now_local ();
  self->setting = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->setting = FALSE;
}

static void
make_calendar_button (RwTextField *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button),
                                 "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_set_tooltip_text (self->button, _("Choose a Day"));
  g_signal_connect_swapped (popover, "show", G_CALLBACK (calendar_shown_cb), self);
  g_signal_connect_swapped (self->calendar, "day-selected",
                            G_CALLBACK (day_selected_cb), self);
}

static void
open_cb (RwTextField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->given,
                GDK_CURRENT_TIME);
}

static void
make_open_button (RwTextField *self)
{
  self->button = gtk_button_new_from_icon_name ("adw-external-link-symbolic");
  gtk_widget_set_tooltip_text (self->button, _("Open"));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (open_cb), self);
}

static void
make_button (RwTextField *self,
             GtkBox      *content)
{
  if (self->kind == RW_TEXT_FIELD_DATE)
    make_calendar_button (self);
  else if (self->kind == RW_TEXT_FIELD_ADDRESS)
    make_open_button (self);
  else
    return;

  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_box_append (content, self->button);
}

static void
rw_text_field_finalize (GObject *object)
{
  RwTextField *self = RW_TEXT_FIELD (object);

  g_free (self->given);
  g_free (self->before);

  G_OBJECT_CLASS (rw_text_field_parent_class)->finalize (object);
}

static void
rw_text_field_class_init (RwTextFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rw_text_field_finalize;

  /**
   * RwTextField::edited:
   * @text: what is there now
   *
   * Somebody has typed, or chosen a day.
   */
  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RwTextField::finished:
   *
   * What was typed stands as it is.
   */
  signals[SIGNAL_FINISHED] =
    g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rw_text_field_init (RwTextField *self)
{
  self->given = g_strdup ("");
  self->editable = TRUE;
  gtk_widget_add_css_class (GTK_WIDGET (self), "rw-field");
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

/**
 * rw_text_field_new:
 * @kind: what is typed
 * @title: what it is, as plain text
 *
 * Makes a field without text.
 *
 * Returns: (transfer floating): a new field
 */
GtkWidget *
rw_text_field_new (RwTextFieldKind  kind,
                   const char      *title)
{
  RwTextField *self = g_object_new (RW_TYPE_TEXT_FIELD, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->kind = kind;
  self->title = GTK_LABEL (make_label ("caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "dim-label");
  self->plain = GTK_LABEL (make_label (NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->plain), FALSE);
  self->problem = GTK_LABEL (make_label ("caption"));
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  make_entry (self);
  show_problem (self, NULL);
  rw_text_field_set_title (self, title);

  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), self->holder);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->plain));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->problem));
  gtk_widget_add_css_class (content, "rw-text-row");
  gtk_box_append (GTK_BOX (content), texts);
  make_button (self, GTK_BOX (content));
  update_button (self, "");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), content);

  return GTK_WIDGET (self);
}

/**
 * rw_text_field_get_title:
 * @self: a field
 *
 * Gets what the text is.
 *
 * Returns: (transfer none): plain text
 */
const char *
rw_text_field_get_title (RwTextField *self)
{
  g_return_val_if_fail (RW_IS_TEXT_FIELD (self), NULL);

  return gtk_label_get_text (self->title);
}

/**
 * rw_text_field_set_title:
 * @self: a field
 * @title: plain text
 *
 * Sets what the text is.
 */
void
rw_text_field_set_title (RwTextField *self,
                         const char  *title)
{
  g_return_if_fail (RW_IS_TEXT_FIELD (self) && title != NULL);

  gtk_label_set_text (self->title, title);
}

/**
 * rw_text_field_dup_text:
 * @self: a field
 *
 * Gets what is in the field, right or wrong.
 *
 * Returns: (transfer full): plain text
 */
char *
rw_text_field_dup_text (RwTextField *self)
{
  g_return_val_if_fail (RW_IS_TEXT_FIELD (self), NULL);

  return dup_typed (self);
}

/**
 * rw_text_field_set_text:
 * @self: a field
 * @text: what the document has
 *
 * Shows a text, where it is another than was given before.
 */
void
rw_text_field_set_text (RwTextField *self,
                        const char  *text)
{
  g_return_if_fail (RW_IS_TEXT_FIELD (self) && text != NULL);

  if (g_str_equal (self->given, text))
    return;

  g_free (self->given);
  self->given = g_strdup (text);
  if (!self->telling)
    put_text (self, text);
}

/**
 * rw_text_field_set_editable:
 * @self: a field
 * @editable: whether somebody can type
 *
 * Shows the text plain where nobody can.
 */
void
rw_text_field_set_editable (RwTextField *self,
                            gboolean     editable)
{
  g_return_if_fail (RW_IS_TEXT_FIELD (self));

  editable = !!editable;
  if (self->editable == editable)
    return;

  self->editable = editable;
  gtk_widget_set_visible (self->holder, editable);
  gtk_widget_set_visible (GTK_WIDGET (self->plain), !editable);
  if (self->kind == RW_TEXT_FIELD_DATE)
    gtk_widget_set_visible (self->button, editable);
}

/**
 * rw_text_field_set_check:
 * @self: a field
 * @check: (scope forever) (nullable): decides what may stand in it
 *
 * Sets what may stand in the field, besides nothing.
 */
void
rw_text_field_set_check (RwTextField *self,
                         RwTextCheck  check)
{
  g_return_if_fail (RW_IS_TEXT_FIELD (self));

  self->check = check;
}

/**
 * rw_text_field_type:
 * @self: a field
 * @text: a text
 *
 * Puts a text into the field as if somebody had typed it.
 */
void
rw_text_field_type (RwTextField *self,
                    const char  *text)
{
  g_return_if_fail (RW_IS_TEXT_FIELD (self) && text != NULL);

  /* One change, though the old text goes before the new one comes. */
  self->setting = TRUE;
  if (self->kind == RW_TEXT_FIELD_NOTE)
    gtk_text_buffer_set_text (get_buffer (self), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->setting = FALSE;
  changed_cb (self);
}

/**
 * rw_text_field_get_entry:
 * @self: a field
 *
 * Gets what takes the focus.
 *
 * Returns: (transfer none): the widget that is typed in
 */
GtkWidget *
rw_text_field_get_entry (RwTextField *self)
{
  g_return_val_if_fail (RW_IS_TEXT_FIELD (self), NULL);

  return self->entry;
}
