/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that newer versions of GTK and libadwaita replace: choosing a
 * file, asking, telling, About, shortcuts, the bar over a document. Written
 * for 4.8 and 1.2; no other file names those types.
 */

#include "config.h"

#include "app/rw-compat.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/rw-shortcuts.h"

/** Choice: a file dialog that waits for its answer. */
typedef struct
{
  GtkFileChooserNative *dialog;    /* (owned) */
  RwFileChosen          chosen;
  gpointer              user_data;
  GDestroyNotify        destroy;   /* (nullable): of user_data */
} Choice;

/** Asking: a question that waits for its answer. */
typedef struct
{
  GtkWindow      *parent;     /* (owned) */
  RwAnswered      answered;
  gpointer        user_data;
  GDestroyNotify  destroy;    /* (nullable): of user_data */
  char           *answer;     /* (owned) (nullable): before it is given */
} Asking;

/** Agreement: what to do once somebody has agreed. */
typedef struct
{
  RwConfirmed confirmed;
  gpointer    user_data;
} Agreement;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (choice->dialog));
  g_clear_object (&choice->dialog);
  if (choice->destroy != NULL)
    choice->destroy (choice->user_data);
  g_free (choice);
}

static void
choice_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    Choice          *choice)
{
  GtkWindow *parent = gtk_native_dialog_get_transient_for (dialog);
  g_autoptr (GFile) file = NULL;
  RwFileChosen chosen = choice->chosen;
  gpointer user_data = choice->user_data;
  GDestroyNotify destroy = g_steal_pointer (&choice->destroy);

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_object_set_data (G_OBJECT (parent), "rw-choice", NULL);
  if (file != NULL)
    chosen (file, user_data);
  if (destroy != NULL)
    destroy (user_data);
}

static void
chooser_parent_gone_cb (GtkWindow *parent)
{
  g_object_set_data (G_OBJECT (parent), "rw-choice", NULL);
}

/* The parent keeps the dialog, so that both go together; at once, as the
 * answer may be what keeps the parent. */
static Choice *
choose (GtkWindow            *parent,
        GtkFileChooserNative *dialog,
        const RwFileKind     *kinds,
        guint                 n_kinds,
        RwFileChosen          chosen,
        gpointer              user_data)
{
  Choice *choice = g_new0 (Choice, 1);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, kinds[i].name);
      gtk_file_filter_add_pattern (filter, kinds[i].pattern);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  choice->dialog = dialog;
  choice->chosen = chosen;
  choice->user_data = user_data;
  g_signal_connect (dialog, "response",
                    G_CALLBACK (choice_response_cb), choice);
  g_object_set_data_full (G_OBJECT (parent), "rw-choice", choice, choice_free);
  g_signal_connect_object (parent, "unrealize",
                           G_CALLBACK (chooser_parent_gone_cb), dialog, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
  return choice;
}

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  if (asking->destroy != NULL)
    asking->destroy (asking->user_data);
  g_clear_object (&asking->parent);
  g_free (asking->answer);
  g_free (asking);
}

static gboolean
answered_cb (gpointer data)
{
  Asking *asking = data;

  if (gtk_widget_get_visible (GTK_WIDGET (asking->parent)))
    asking->answered (asking->answer, asking->user_data);
  return G_SOURCE_REMOVE;
}

/* Once the dialog has gone: what is done may take its parent away, which the
 * dialog does not survive. */
static void
ask_response_cb (AdwMessageDialog *dialog,
                 const char       *response,
                 gpointer          data)
{
  Asking *asking = g_object_steal_data (G_OBJECT (dialog), "rw-asking");

  if (asking == NULL)
    return;
  asking->answer = g_strdup (response);
  g_idle_add_full (G_PRIORITY_DEFAULT, answered_cb, asking, asking_free);
}

/* A window that is destroyed lives on while somebody holds it: what waits for
 * the answer does. */
static void
parent_gone_cb (GtkWindow *dialog)
{
  g_object_set_data (G_OBJECT (dialog), "rw-asking", NULL);
}

static void
add_answer (AdwMessageDialog *dialog,
            const RwAnswer   *answer)
{
  static const AdwResponseAppearance appearances[] = {
    [RW_ANSWER_PLAIN] = ADW_RESPONSE_DEFAULT,
    [RW_ANSWER_SUGGESTED] = ADW_RESPONSE_SUGGESTED,
    [RW_ANSWER_DESTRUCTIVE] = ADW_RESPONSE_DESTRUCTIVE,
  };

  adw_message_dialog_add_response (dialog, answer->id, answer->label);
  adw_message_dialog_set_response_appearance (dialog, answer->id,
                                              appearances[answer->kind]);
  if (answer->kind == RW_ANSWER_SUGGESTED)
    adw_message_dialog_set_default_response (dialog, answer->id);
}

static void
agreement_cb (const char *answer,
              gpointer    data)
{
  Agreement *agreement = data;

  if (g_str_equal (answer, "confirm"))
    agreement->confirmed (agreement->user_data);
}

static GtkWidget *
details_new (const char *details)
{
  GtkWidget *label = gtk_label_new (details);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0F);
  gtk_label_set_yalign (GTK_LABEL (label), 0.0F);
  gtk_widget_add_css_class (label, "rw-details");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled),
                                              120);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled),
                                              240);
  gtk_scrolled_window_set_propagate_natural_height (
    GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_add_css_class (scrolled, "card");
  return scrolled;
}

static GtkInfoBar *
bar_shell_new (gboolean warning)
{
  GtkWidget *bar = gtk_info_bar_new ();

  gtk_info_bar_set_message_type (GTK_INFO_BAR (bar),
                                 warning ? GTK_MESSAGE_WARNING
                                         : GTK_MESSAGE_INFO);
  return GTK_INFO_BAR (bar);
}

static GtkWidget *
bar_label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0F);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
bar_button_new (const char *label,
                const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

/**
 * rw_compat_choose_open:
 * @parent: the window to block
 * @title: of the dialog
 * @kinds: (array length=n_kinds): filters, the first one chosen
 * @n_kinds: how many
 * @chosen: takes the answer
 * @user_data: for @chosen; must live as long as @parent
 *
 * Lets somebody choose a file to open.
 */
void
rw_compat_choose_open (GtkWindow        *parent,
                       const char       *title,
                       const RwFileKind *kinds,
                       guint             n_kinds,
                       RwFileChosen      chosen,
                       gpointer          user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL);

  choose (parent,
          gtk_file_chooser_native_new (title, parent,
                                       GTK_FILE_CHOOSER_ACTION_OPEN,
                                       NULL, NULL),
          kinds, n_kinds, chosen, user_data);
}

/**
 * rw_compat_choose_save:
 * @parent: the window to block
 * @title: of the dialog
 * @name: the file name that is offered
 * @kinds: (array length=n_kinds): filters, the first one chosen
 * @n_kinds: how many
 * @chosen: takes the answer
 * @user_data: for @chosen; must live as long as @parent
 *
 * Lets somebody choose where to write. The dialog asks before it gives the
 * name of a file that is there already.
 */
void
rw_compat_choose_save (GtkWindow        *parent,
                       const char       *title,
                       const char       *name,
                       const RwFileKind *kinds,
                       guint             n_kinds,
                       RwFileChosen      chosen,
                       gpointer          user_data)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL);

  dialog = gtk_file_chooser_native_new (title, parent,
                                        GTK_FILE_CHOOSER_ACTION_SAVE,
                                        NULL, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  choose (parent, dialog, kinds, n_kinds, chosen, user_data);
}

/**
 * rw_compat_choose_save_in:
 * @parent: the window to block
 * @title: of the dialog
 * @folder: (nullable): the folder to begin in; %NULL for where somebody last was
 * @name: the file name that is offered
 * @kind: the filter
 * @chosen: takes the answer
 * @user_data: for @chosen
 * @destroy: frees @user_data, also where nothing was chosen
 *
 * Lets somebody choose where to write, as rw_compat_choose_save(), in a folder.
 */
void
rw_compat_choose_save_in (GtkWindow        *parent,
                          const char       *title,
                          GFile            *folder,
                          const char       *name,
                          const RwFileKind *kind,
                          RwFileChosen      chosen,
                          gpointer          user_data,
                          GDestroyNotify    destroy)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL && destroy != NULL);

  dialog = gtk_file_chooser_native_new (title, parent,
                                        GTK_FILE_CHOOSER_ACTION_SAVE,
                                        NULL, NULL);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder,
                                         NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  choose (parent, dialog, kind, 1, chosen, user_data)->destroy = destroy;
}

/**
 * rw_compat_ask:
 * @parent: the window to block
 * @question: what is asked; only read before this returns
 * @answered: takes the answer, once the dialog has gone
 * @user_data: for @answered
 * @destroy: (nullable): frees @user_data, also where nobody answers
 *
 * Asks something that has several answers. The first of them is what closing
 * the dialog means.
 *
 * Returns: (transfer none): the dialog, on its way to the screen
 */
GtkWindow *
rw_compat_ask (GtkWindow        *parent,
               const RwQuestion *question,
               RwAnswered        answered,
               gpointer          user_data,
               GDestroyNotify    destroy)
{
  AdwMessageDialog *dialog;
  Asking *asking;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (question->n_answers > 0, NULL);
  g_return_val_if_fail (answered != NULL, NULL);

  dialog = ADW_MESSAGE_DIALOG (
    adw_message_dialog_new (parent, question->heading, question->body));
  for (guint i = 0; i < question->n_answers; i++)
    add_answer (dialog, &question->answers[i]);
  adw_message_dialog_set_close_response (dialog, question->answers[0].id);
  if (question->extra != NULL)
    adw_message_dialog_set_extra_child (dialog, question->extra);

  asking = g_new0 (Asking, 1);
  asking->parent = g_object_ref (parent);
  asking->answered = answered;
  asking->user_data = user_data;
  asking->destroy = destroy;
  g_object_set_data_full (G_OBJECT (dialog), "rw-asking", asking, asking_free);
  g_signal_connect (dialog, "response", G_CALLBACK (ask_response_cb), NULL);
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (parent_gone_cb),
                           dialog, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}

/**
 * rw_compat_ask_set_enabled:
 * @dialog: what rw_compat_ask() has made
 * @answer: the id of an answer
 * @enabled: whether it can be given
 *
 * Offers or withholds an answer.
 */
void
rw_compat_ask_set_enabled (GtkWindow  *dialog,
                           const char *answer,
                           gboolean    enabled)
{
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), answer,
                                           enabled);
}

/**
 * rw_compat_confirm:
 * @parent: the window to block
 * @heading: the question, in one line
 * @body: what will be lost
 * @verb: on the button that agrees
 * @confirmed: does it
 * @user_data: for @confirmed; must live as long as @parent
 *
 * Asks before something that cannot be undone.
 */
void
rw_compat_confirm (GtkWindow   *parent,
                   const char  *heading,
                   const char  *body,
                   const char  *verb,
                   RwConfirmed  confirmed,
                   gpointer     user_data)
{
  const RwAnswer answers[] = {
    { "cancel", _("_Cancel"), RW_ANSWER_PLAIN },
    { "confirm", verb, RW_ANSWER_DESTRUCTIVE },
  };
  const RwQuestion question = {
    heading, body, NULL, answers, G_N_ELEMENTS (answers),
  };
  Agreement *agreement;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (confirmed != NULL);

  agreement = g_new0 (Agreement, 1);
  agreement->confirmed = confirmed;
  agreement->user_data = user_data;
  rw_compat_ask (parent, &question, agreement_cb, agreement, g_free);
}

/**
 * rw_compat_tell:
 * @parent: the window to block
 * @heading: what happened, in one line
 * @body: why, as plain text
 * @details: (nullable): more to read, as plain text
 *
 * Tells something that somebody has to know before going on.
 *
 * Returns: (transfer none): the dialog, on its way to the screen
 */
GtkWindow *
rw_compat_tell (GtkWindow  *parent,
                const char *heading,
                const char *body,
                const char *details)
{
  AdwMessageDialog *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  adw_message_dialog_set_default_response (dialog, "close");
  adw_message_dialog_set_close_response (dialog, "close");
  if (details != NULL)
    adw_message_dialog_set_extra_child (dialog, details_new (details));
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}

/**
 * rw_compat_show_about:
 * @parent: the window to block
 *
 * Shows what this program is, and who made it.
 */
void
rw_compat_show_about (GtkWindow *parent)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  adw_show_about_window (parent,
                         "application-name", _("Ringwall"),
                         "application-icon", APPLICATION_ID,
                         "developer-name", _("The Ringwall authors"),
                         "version", PACKAGE_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "copyright", _("© The Ringwall authors"),
                         "comments",
                         _("Shows who guards each wall around your data: the "
                           "layers of defence in depth as rings, coloured by "
                           "who answers for them."),
                         NULL);
}

/**
 * rw_compat_show_shortcuts:
 * @parent: the window to block
 *
 * Shows all keys.
 */
void
rw_compat_show_shortcuts (GtkWindow *parent)
{
  g_autofree char *ui = rw_shortcuts_dup_ui ();
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *window;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  builder = gtk_builder_new_from_string (ui, -1);
  window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}

/**
 * rw_compat_show_preferences:
 * @parent: the window it belongs to
 * @pages: (array length=n_pages): each an #AdwPreferencesPage
 * @n_pages: how many
 *
 * Shows pages of things that can be set.
 */
void
rw_compat_show_preferences (GtkWindow        *parent,
                            GtkWidget *const *pages,
                            guint             n_pages)
{
  GtkWidget *window;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  window = adw_preferences_window_new ();
  for (guint i = 0; i < n_pages; i++)
    adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window),
                                ADW_PREFERENCES_PAGE (pages[i]));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window),
                                             FALSE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 620);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * rw_compat_show_file:
 * @parent: the window that asks
 * @file: the file to show
 *
 * Opens a file in the program that the desktop has for it.
 */
void
rw_compat_show_file (GtkWindow *parent,
                     GFile     *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}

/**
 * rw_compat_bar_new:
 * @text: what lasts, in one sentence
 * @warning: whether it is something to beware of
 * @button: (nullable): on a button of the bar
 * @action: (nullable): what the button does, an action's detailed name
 *
 * Makes a bar for a state that lasts, to stand over a document.
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
rw_compat_bar_new (const char *text,
                   gboolean    warning,
                   const char *button,
                   const char *action)
{
  GtkInfoBar *bar = bar_shell_new (warning);

  gtk_info_bar_add_child (bar, bar_label_new (text));
  if (button != NULL)
    gtk_info_bar_add_child (bar, bar_button_new (button, action));
  return GTK_WIDGET (bar);
}

/**
 * rw_compat_bar_new_with_choices:
 * @text: what lasts, in one sentence
 * @warning: whether it is something to beware of
 * @choices: (array length=n_choices): what can be done about it
 * @n_choices: how many
 *
 * Makes a bar for a state that lasts, with several buttons. They stand below
 * the text, so that they fit a narrow window.
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
rw_compat_bar_new_with_choices (const char        *text,
                                gboolean           warning,
                                const RwBarChoice *choices,
                                guint              n_choices)
{
  GtkInfoBar *bar = bar_shell_new (warning);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (column), bar_label_new (text));
  gtk_box_append (GTK_BOX (column), row);
  for (guint i = 0; i < n_choices; i++)
    gtk_box_append (GTK_BOX (row), bar_button_new (choices[i].label,
                                                   choices[i].action));
  gtk_info_bar_add_child (bar, column);
  return GTK_WIDGET (bar);
}
