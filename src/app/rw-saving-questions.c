/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What saving asks of a person: where to, and what to do about whatever is in
 * the way. Each answer goes back to the one function that saves.
 */

#include "config.h"

#include "app/rw-saving.h"

#include <glib/gi18n.h>

#include "app/rw-compat.h"
#include "core/rw-error.h"
#include "exchange/rw-export.h"

static void
unref_saving (gpointer data)
{
  rw_saving_unref (data);
}

static void
answered_cb (const char *answer,
             gpointer    data)
{
  RwSaving *self = data;

  if (g_str_equal (answer, "save-as"))
    {
      rw_saving_choose (self);
      return;
    }
  if (g_str_equal (answer, "replace"))
    self->flags |= RW_SAVE_OVERWRITE;
  else if (g_str_equal (answer, "break-links"))
    self->flags |= RW_SAVE_BREAK_LINKS;
  else if (g_str_equal (answer, "in-place"))
    self->flags |= RW_SAVE_IN_PLACE;
  else
    return;
  rw_saving_go (self);
}

static void
ask (RwSaving       *self,
     const char     *heading,
     const char     *body,
     const RwAnswer *answers,
     guint           n_answers)
{
  const RwQuestion question = { heading, body, NULL, answers, n_answers };

  rw_compat_ask (GTK_WINDOW (self->window), &question, answered_cb,
                 rw_saving_ref (self), unref_saving);
}

static void
ask_about_links (RwSaving *self)
{
  const RwAnswer answers[] = {
    { "cancel", _("_Cancel"), RW_ANSWER_PLAIN },
    { "save-as", _("Save _As…"), RW_ANSWER_PLAIN },
    { "in-place", _("Save Under _All Names"), RW_ANSWER_PLAIN },
    { "break-links", _("Save Under _This Name Only"), RW_ANSWER_PLAIN },
  };
  g_autofree char *name = rw_saving_dup_name (self);
  g_autofree char *heading = g_strdup_printf (_("“%s” Has Other Names"), name);

  ask (self, heading,
       _("The same file is in more than one place (hard links). The other "
         "places can get the changes too, or keep the file as it was. Saving "
         "under all names writes into the file itself: a power cut at that "
         "very moment could damage it."),
       answers, G_N_ELEMENTS (answers));
}

static void
ask_about_folder (RwSaving *self)
{
  const RwAnswer answers[] = {
    { "cancel", _("_Cancel"), RW_ANSWER_PLAIN },
    { "in-place", _("_Write Into the File"), RW_ANSWER_PLAIN },
    { "save-as", _("Save _As…"), RW_ANSWER_SUGGESTED },
  };
  g_autofree char *name = rw_saving_dup_name (self);
  g_autofree char *heading = g_strdup_printf (_("“%s” Cannot Be Replaced"), name);

  ask (self, heading,
       _("The file may be changed, its folder may not. The document can be "
         "written into the file itself: a power cut at that very moment could "
         "damage it."),
       answers, G_N_ELEMENTS (answers));
}

static void
ask_about_change (RwSaving *self)
{
  const RwAnswer answers[] = {
    { "cancel", _("_Cancel"), RW_ANSWER_PLAIN },
    { "replace", _("_Replace"), RW_ANSWER_DESTRUCTIVE },
    { "save-as", _("Save _As…"), RW_ANSWER_SUGGESTED },
  };
  g_autofree char *name = rw_saving_dup_name (self);
  g_autofree char *heading = g_strdup_printf (_("“%s” Was Changed by Another Program"), name);

  ask (self, heading,
       _("It was written since it was opened here. Replacing it loses what "
         "the other program wrote."),
       answers, G_N_ELEMENTS (answers));
}

static void
ask_to_replace (RwSaving *self)
{
  const RwAnswer answers[] = {
    { "cancel", _("_Cancel"), RW_ANSWER_PLAIN },
    { "save-as", _("Save _As…"), RW_ANSWER_PLAIN },
    { "replace", _("_Replace"), RW_ANSWER_DESTRUCTIVE },
  };
  g_autofree char *name = rw_saving_dup_name (self);
  g_autofree char *heading = g_strdup_printf (_("Replace “%s”?"), name);

  ask (self, heading,
       _("A file of that name is there already. What it holds will be lost."),
       answers, G_N_ELEMENTS (answers));
}

static void
tell (RwSaving   *self,
      const char *reason)
{
  const RwAnswer answers[] = {
    { "cancel", _("_Close"), RW_ANSWER_PLAIN },
    { "save-as", _("Save _As…"), RW_ANSWER_SUGGESTED },
  };
  g_autofree char *name = rw_saving_dup_name (self);
  g_autofree char *heading = g_strdup_printf (_("“%s” Was Not Saved"), name);
  g_autofree char *body =
    /* Translators: %s is why saving failed, a sentence without full stop. */
    g_strdup_printf (_("%s.\n\nThe document is still open with all its "
                       "changes, and nothing was taken from the file."),
                     reason);

  ask (self, heading, body, answers, G_N_ELEMENTS (answers));
}

static GFile *
dup_folder (RwSaving *self)
{
  GFile *file = rw_saving_get_file (self);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (file != NULL)
    return g_file_get_parent (file);
  return g_file_new_for_path (documents != NULL ? documents
                                                : g_get_home_dir ());
}

static char *
dup_name (RwSaving *self)
{
  RwDocument *document = rw_session_get_document (self->window->session);

  if (rw_saving_get_file (self) != NULL)
    return rw_saving_dup_name (self);
  return rw_export_dup_document_name (rw_document_get_title (document));
}

/* The dialog asks before it gives the name of a file that is there. */
static void
chosen_cb (GFile    *file,
           gpointer  data)
{
  RwSaving *self = data;

  rw_saving_set_file (self, file, TRUE);
  rw_saving_go (self);
}

/**
 * rw_saving_choose:
 * @self: a wish to save
 *
 * Asks where to save, and goes on from there.
 */
void
rw_saving_choose (RwSaving *self)
{
  const RwFileKind kind = { _("Ringwall documents"), "*.ringwall" };
  g_autoptr (GFile) folder = dup_folder (self);
  g_autofree char *name = dup_name (self);

  rw_compat_choose_save_in (GTK_WINDOW (self->window),
                            self->copy ? _("Save a Copy") : _("Save As"),
                            folder, name, &kind, chosen_cb,
                            rw_saving_ref (self), unref_saving);
}

/**
 * rw_saving_explain:
 * @self: a wish to save
 * @error: why it failed
 *
 * Says why nothing was saved, and asks what to do.
 */
void
rw_saving_explain (RwSaving     *self,
                   const GError *error)
{
  if (g_error_matches (error, RW_ERROR, RW_ERROR_SAVE_LINKED))
    ask_about_links (self);
  else if (g_error_matches (error, RW_ERROR, RW_ERROR_SAVE_IN_PLACE))
    ask_about_folder (self);
  else if (g_error_matches (error, RW_ERROR, RW_ERROR_SAVE_CHANGED))
    ask_about_change (self);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    ask_to_replace (self);
  else
    tell (self, error->message);
}

/**
 * rw_saving_explain_open:
 * @self: a wish to save over a document that is open in another window
 *
 * Says that this cannot be, and asks for another place.
 */
void
rw_saving_explain_open (RwSaving *self)
{
  tell (self, _("The file is open in another window"));
}
