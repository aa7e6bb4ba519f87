/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that newer versions of GTK and libadwaita replace: choosing a
 * file, asking, telling, About, shortcuts, preferences, the bar over a document. Written
 * for 4.8 and 1.2; no other file names those types.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RwFileKind: one line of a file dialog's filter. */
typedef struct
{
  const char *name;     /* "PNG picture" */
  const char *pattern;  /* "*.png"; "*" for every file */
} RwFileKind;

/**
 * RwFileChosen:
 * @file: what was chosen
 * @user_data: as given
 *
 * Takes the answer of a file dialog; not called where it was cancelled.
 */
typedef void (*RwFileChosen) (GFile    *file,
                              gpointer  user_data);

/**
 * RwConfirmed:
 * @user_data: as given
 *
 * Does what was asked about; not called where it was cancelled.
 */
typedef void (*RwConfirmed) (gpointer user_data);

/**
 * RwAnswerKind:
 * @RW_ANSWER_PLAIN: one of several
 * @RW_ANSWER_SUGGESTED: what most people want; Enter gives it
 * @RW_ANSWER_DESTRUCTIVE: something is lost
 *
 * How the button of an answer looks.
 */
typedef enum
{
  RW_ANSWER_PLAIN,
  RW_ANSWER_SUGGESTED,
  RW_ANSWER_DESTRUCTIVE,
} RwAnswerKind;

/** RwAnswer: one button of a question. */
typedef struct
{
  const char   *id;
  const char   *label;  /* with its mnemonic */
  RwAnswerKind  kind;
} RwAnswer;

/** RwQuestion: what rw_compat_ask() asks. */
typedef struct
{
  const char     *heading;    /* the question, in one line */
  const char     *body;       /* what follows from the answers, plain text */
  GtkWidget      *extra;      /* (nullable) (transfer floating): below it */
  const RwAnswer *answers;    /* the first is what closing means */
  guint           n_answers;
} RwQuestion;

/** RwBarChoice: one button of a bar. */
typedef struct
{
  const char *label;   /* with its mnemonic */
  const char *action;  /* a detailed name */
} RwBarChoice;

/**
 * RwAnswered:
 * @answer: the id of the answer
 * @user_data: as given
 *
 * Takes the answer to a question.
 */
typedef void (*RwAnswered) (const char *answer,
                            gpointer    user_data);

void       rw_compat_choose_open    (GtkWindow        *parent,
                                     const char       *title,
                                     const RwFileKind *kinds,
                                     guint             n_kinds,
                                     RwFileChosen      chosen,
                                     gpointer          user_data);
void       rw_compat_choose_save    (GtkWindow        *parent,
                                     const char       *title,
                                     const char       *name,
                                     const RwFileKind *kinds,
                                     guint             n_kinds,
                                     RwFileChosen      chosen,
                                     gpointer          user_data);
void       rw_compat_choose_save_in (GtkWindow        *parent,
                                     const char       *title,
                                     GFile            *folder,
                                     const char       *name,
                                     const RwFileKind *kind,
                                     RwFileChosen      chosen,
                                     gpointer          user_data,
                                     GDestroyNotify    destroy);
GtkWindow *rw_compat_ask            (GtkWindow        *parent,
                                     const RwQuestion *question,
                                     RwAnswered        answered,
                                     gpointer          user_data,
                                     GDestroyNotify    destroy);
void       rw_compat_ask_set_enabled
                                    (GtkWindow        *dialog,
                                     const char       *answer,
                                     gboolean          enabled);
void       rw_compat_confirm        (GtkWindow        *parent,
                                     const char       *heading,
                                     const char       *body,
                                     const char       *verb,
                                     RwConfirmed       confirmed,
                                     gpointer          user_data);
GtkWindow *rw_compat_tell           (GtkWindow        *parent,
                                     const char       *heading,
                                     const char       *body,
                                     const char       *details);
void       rw_compat_show_about     (GtkWindow        *parent);
void       rw_compat_show_shortcuts (GtkWindow        *parent);
void       rw_compat_show_preferences
                                    (GtkWindow        *parent,
                                     GtkWidget *const *pages,
                                     guint             n_pages);
void       rw_compat_show_file      (GtkWindow        *parent,
                                     GFile            *file);
GtkWidget *rw_compat_bar_new        (const char       *text,
                                     gboolean          warning,
                                     const char       *button,
                                     const char       *action) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *rw_compat_bar_new_with_choices
                                    (const char        *text,
                                     gboolean           warning,
                                     const RwBarChoice *choices,
                                     guint              n_choices) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
