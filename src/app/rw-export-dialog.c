/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks how the picture is to be exported, shows it, and writes it. The last
 * choice is offered first the next time.
 */

#include "config.h"

#include "app/rw-export-dialog.h"

#include <glib/gi18n.h>

#include "app/rw-compat.h"
#include "app/rw-export-preview.h"
#include "app/rw-look.h"
#include "app/rw-settings.h"

struct _RwExportDialog
{
  AdwWindow parent_instance;

  /* Template children */
  GtkWidget       *export_button;
  RwExportPreview *preview;
  AdwComboRow     *format;
  AdwComboRow     *size;
  GtkSpinButton   *width;
  GtkSpinButton   *height;
  AdwComboRow     *theme;
  AdwActionRow    *color_row;
  AdwActionRow    *pattern_row;
  AdwActionRow    *letter_row;
  GtkSwitch       *color;
  GtkSwitch       *pattern;
  GtkSwitch       *letter;
  GtkSwitch       *marks;
  GtkSwitch       *legend;
  GtkSwitch       *transparent;
  GtkLabel        *problem;

  /* Owned */
  GFile *file;      /* (nullable): to replace, once somebody has agreed */

  /* Borrowed */
  RwWindow *window;
  gboolean  updating;  /* the widgets follow one another, not a person */
};

G_DEFINE_FINAL_TYPE (RwExportDialog, rw_export_dialog, ADW_TYPE_WINDOW)

/* What most pictures are for; "custom" comes after them. */
static const struct
{
  const char *name;
  int         width;
  int         height;
} sizes[] = {
  { N_("Document, 1280 × 800"), 1280, 800 },
  { N_("Slide, 1920 × 1080"), 1920, 1080 },
  { N_("Large slide, 3840 × 2160"), 3840, 2160 },
  { N_("Old slide, 1600 × 1200"), 1600, 1200 },
  { N_("Square, 1200 × 1200"), 1200, 1200 },
  { N_("Upright, 1080 × 1920"), 1080, 1920 },
};

static GSettings *
get_settings (RwExportDialog *self)
{
  GtkApplication *application =
    gtk_window_get_application (GTK_WINDOW (self->window));

  return rw_application_get_settings (RW_APPLICATION (application));
}

static void
update_preview (RwExportDialog *self)
{
  RwExportOptions options;
  g_autoptr (GError) error = NULL;
  gboolean legal;

  rw_export_dialog_get_options (self, &options);
  legal = rw_export_options_check (&options, &error);
  if (legal)
    rw_export_preview_show (self->preview,
                            rw_window_get_session (self->window), &options);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose-file",
                                 legal);
  gtk_label_set_text (self->problem, legal ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), !legal);
}

static void
choice_changed_cb (RwExportDialog *self)
{
  if (!self->updating)
    update_preview (self);
}

static guint
find_size (int width,
           int height)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i].width == width && sizes[i].height == height)
      return i;
  return G_N_ELEMENTS (sizes);
}

static void
sides_changed_cb (RwExportDialog *self)
{
  if (self->updating)
    return;
  self->updating = TRUE;
  adw_combo_row_set_selected (
    self->size, find_size (gtk_spin_button_get_value_as_int (self->width),
                           gtk_spin_button_get_value_as_int (self->height)));
  self->updating = FALSE;
  update_preview (self);
}

static void
size_selected_cb (RwExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->size);

  if (self->updating || selected >= G_N_ELEMENTS (sizes))
    return;
  self->updating = TRUE;
  gtk_spin_button_set_value (self->width, sizes[selected].width);
  gtk_spin_button_set_value (self->height, sizes[selected].height);
  self->updating = FALSE;
  update_preview (self);
}

static void
fill_sizes (RwExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    gtk_string_list_append (names, _(sizes[i].name));
  gtk_string_list_append (names, C_("size of a picture", "Custom"));
  adw_combo_row_set_model (self->size, G_LIST_MODEL (names));
}

/* Those of the program, and the own colours after them. */
static const RwTheme *
get_theme (guint index)
{
  if (index < RW_N_THEMES)
    return rw_theme_get (index);
  return rw_look_get_own_theme (rw_look_get_default ());
}

static guint
find_theme (const char *id)
{
  for (guint i = 0; i <= RW_N_THEMES; i++)
    if (g_strcmp0 (get_theme (i)->id, id) == 0)
      return i;
  return 0;
}

static void
fill_themes (RwExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i <= RW_N_THEMES; i++)
    gtk_string_list_append (names, rw_theme_get_name (get_theme (i)));
  adw_combo_row_set_model (self->theme, G_LIST_MODEL (names));
}

static RwCues
get_cues (RwExportDialog *self)
{
  guint cues = 0;

  if (gtk_switch_get_active (self->color))
    cues |= RW_CUE_COLOR;
  if (gtk_switch_get_active (self->pattern))
    cues |= RW_CUE_PATTERN;
  if (gtk_switch_get_active (self->letter))
    cues |= RW_CUE_LETTER;
  return (RwCues) cues;
}

static void
keep_cue (AdwActionRow *row,
          GtkSwitch    *widget,
          gboolean      is_last)
{
  gtk_widget_set_sensitive (GTK_WIDGET (widget), !is_last);
  adw_action_row_set_subtitle (row, is_last ? rw_cues_get_why () : "");
}

/* The last one that is on cannot be switched off, and its row says why. */
static void
keep_cues (RwExportDialog *self)
{
  RwCues cues = get_cues (self);

  keep_cue (self->color_row, self->color, cues == RW_CUE_COLOR);
  keep_cue (self->pattern_row, self->pattern, cues == RW_CUE_PATTERN);
  keep_cue (self->letter_row, self->letter, cues == RW_CUE_LETTER);
}

static void
cue_switched_cb (RwExportDialog *self)
{
  keep_cues (self);
  choice_changed_cb (self);
}

static void
restore_cues (RwExportDialog *self)
{
  GSettings *settings = get_settings (self);
  g_autofree char *text = rw_settings_dup_string (settings, "export-cues", "");
  RwCues cues = RW_CUES_ALL;

  rw_cues_parse (text, &cues, NULL);
  gtk_switch_set_active (self->color, (cues & RW_CUE_COLOR) != 0);
  gtk_switch_set_active (self->pattern, (cues & RW_CUE_PATTERN) != 0);
  gtk_switch_set_active (self->letter, (cues & RW_CUE_LETTER) != 0);
  keep_cues (self);
}

static void
save_cues (RwExportDialog *self,
           RwCues          cues)
{
  GSettings *settings = get_settings (self);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < RW_N_CUES; i++)
    if ((cues & 1u << i) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "",
                              rw_cue_get_id ((RwCues) (1u << i)));
  rw_settings_set_string (settings, "export-cues", text->str);
}

static void
restore_choice (RwExportDialog *self)
{
  GSettings *settings = get_settings (self);
  g_autofree char *format = rw_settings_dup_string (settings, "export-format",
                                                    "png");
  g_autofree char *theme = rw_settings_dup_string (settings, "export-theme",
                                                   "light");
  RwExportFormat value = RW_EXPORT_PNG;

  self->updating = TRUE;
  rw_export_format_from_id (format, &value);
  adw_combo_row_set_selected (self->format, value);
  gtk_spin_button_set_value (
    self->width, rw_settings_get_int (settings, "export-width", 1920));
  gtk_spin_button_set_value (
    self->height, rw_settings_get_int (settings, "export-height", 1080));
  adw_combo_row_set_selected (self->theme, find_theme (theme));
  restore_cues (self);
  gtk_switch_set_active (
    self->marks, rw_settings_get_boolean (settings, "export-marks", TRUE));
  gtk_switch_set_active (
    self->legend, rw_settings_get_boolean (settings, "export-legend", TRUE));
  gtk_switch_set_active (
    self->transparent,
    rw_settings_get_boolean (settings, "export-transparent", FALSE));
  self->updating = FALSE;
  sides_changed_cb (self);
}

static void
save_choice (RwExportDialog        *self,
             const RwExportOptions *options)
{
  GSettings *settings = get_settings (self);

  rw_settings_set_string (settings, "export-format",
                          rw_export_format_get_id (options->format));
  rw_settings_set_int (settings, "export-width", options->width);
  rw_settings_set_int (settings, "export-height", options->height);
  rw_settings_set_string (settings, "export-theme", options->theme->id);
  save_cues (self, options->cues);
  rw_settings_set_boolean (settings, "export-marks", options->marks);
  rw_settings_set_boolean (settings, "export-legend", options->legend);
  rw_settings_set_boolean (settings, "export-transparent",
                           options->transparent);
}

/* A name without an ending gets the one of its format; a name with the ending
 * of another format is taken at its word. */
static char *
complete_path (GFile           *file,
               RwExportOptions *options)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    return NULL;
  if (rw_export_format_from_path (path, &options->format))
    return g_steal_pointer (&path);
  return g_strconcat (path, ".", rw_export_format_get_id (options->format),
                      NULL);
}

static void
shown_cb (AdwToast *toast,
          gpointer  data)
{
  RwWindow *window = RW_WINDOW (data);
  GFile *file = g_object_get_data (G_OBJECT (toast), "rw-file");

  rw_compat_show_file (GTK_WINDOW (window), file);
}

static void
add_toast (RwWindow   *window,
           const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *plain = g_strdup_printf (_("Exported “%s”"), name);
  g_autofree char *title = g_markup_escape_text (plain, -1);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "rw-file",
                          g_file_new_for_path (path), g_object_unref);
  g_signal_connect_object (toast, "button-clicked",
                           G_CALLBACK (shown_cb), window, 0);
  rw_window_add_toast (window, toast);
}

static void
replace_confirmed_cb (gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (data), "export.replace", NULL);
}

static void
ask_to_replace (RwExportDialog *self,
                const char     *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *heading = g_strdup_printf (_("Replace “%s”?"), name);

  g_clear_object (&self->file);
  self->file = g_file_new_for_path (path);
  rw_compat_confirm (GTK_WINDOW (self), heading,
                     _("A file of that name is there already. What it holds "
                       "will be lost."),
                     _("_Replace"), replace_confirmed_cb, self);
}

/* Text is measured by pango, which belongs to the main thread: the pointer
 * tells that it takes a moment. */
static gboolean
write_picture (RwExportDialog         *self,
               const RwExportOptions  *options,
               const char             *path,
               gboolean                overwrite,
               GError                **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  gboolean written;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "wait");
  written = rw_export_to_file (rw_window_get_session (self->window), options,
                               path, overwrite, notes, error);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  return written;
}

static void
write_to (RwExportDialog *self,
          GFile          *file,
          gboolean        overwrite)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  RwExportOptions options;

  rw_export_dialog_get_options (self, &options);
  path = complete_path (file, &options);
  if (path == NULL)
    {
      rw_compat_tell (GTK_WINDOW (self), _("Nothing Was Exported"),
                      _("Pictures can be written to files of this computer "
                        "only."), NULL);
      return;
    }
  if (write_picture (self, &options, path, overwrite, &error))
    {
      save_choice (self, &options);
      add_toast (self->window, path);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    ask_to_replace (self, path);
  else
    rw_compat_tell (GTK_WINDOW (self), _("Nothing Was Exported"),
                    error->message, NULL);
}

static void
replace (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  RwExportDialog *self = RW_EXPORT_DIALOG (widget);
  g_autoptr (GFile) file = g_steal_pointer (&self->file);

  if (file != NULL)
    write_to (self, file, TRUE);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  data)
{
  rw_export_dialog_write (RW_EXPORT_DIALOG (data), file);
}

static void
choose_file (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  RwExportDialog *self = RW_EXPORT_DIALOG (widget);
  const RwFileKind kinds[] = {
    [RW_EXPORT_SVG] = { _("SVG pictures"), "*.svg" },
    [RW_EXPORT_PNG] = { _("PNG pictures"), "*.png" },
  };
  g_autofree char *file_name = NULL;
  RwExportOptions options;

  rw_export_dialog_get_options (self, &options);
  file_name = rw_export_dup_file_name (rw_window_get_session (self->window),
                                       options.format);
  rw_compat_choose_save (GTK_WINDOW (self), _("Export Picture"), file_name,
                         &kinds[options.format], 1, file_chosen_cb, self);
}

static void
rw_export_dialog_dispose (GObject *object)
{
  RwExportDialog *self = RW_EXPORT_DIALOG (object);

  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), RW_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (rw_export_dialog_parent_class)->dispose (object);
}

static void
bind_cues (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog,
                                        color_row);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog,
                                        pattern_row);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog,
                                        letter_row);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog, color);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog, pattern);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog, letter);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog, marks);
  gtk_widget_class_bind_template_callback (widget_class, cue_switched_cb);
}

static void
rw_export_dialog_class_init (RwExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rw_export_dialog_dispose;

  g_type_ensure (RW_TYPE_EXPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/ringwall/Ringwall/ui/rw-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog,
                                        export_button);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog, size);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog, width);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog, height);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog, theme);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog, legend);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog,
                                        transparent);
  gtk_widget_class_bind_template_child (widget_class, RwExportDialog, problem);
  bind_cues (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sides_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_selected_cb);
  gtk_widget_class_install_action (widget_class, "export.choose-file", NULL,
                                   choose_file);
  gtk_widget_class_install_action (widget_class, "export.replace", NULL,
                                   replace);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
rw_export_dialog_init (RwExportDialog *self)
{
  /* Until the choice is restored, no change is a person's. */
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_sizes (self);
  fill_themes (self);
}

/**
 * rw_export_dialog_new:
 * @parent: the window whose picture is exported
 *
 * Makes the dialog, with the choice of the last time. It is not shown yet.
 *
 * Returns: (transfer none): the dialog, which goes with @parent
 */
RwExportDialog *
rw_export_dialog_new (RwWindow *parent)
{
  RwExportDialog *self;

  g_return_val_if_fail (RW_IS_WINDOW (parent), NULL);

  self = g_object_new (RW_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->window = parent;
  restore_choice (self);
  /* Not in the template: the button can be pressed only now. */
  gtk_window_set_focus (GTK_WINDOW (self), self->export_button);
  return self;
}

/**
 * rw_export_dialog_get_options:
 * @self: the dialog
 * @out_options: (out caller-allocates): what is chosen
 *
 * Gets what is chosen. It may be illegal, see rw_export_options_check().
 */
void
rw_export_dialog_get_options (RwExportDialog  *self,
                              RwExportOptions *out_options)
{
  g_return_if_fail (RW_IS_EXPORT_DIALOG (self));
  g_return_if_fail (out_options != NULL);

  rw_export_options_init (out_options);
  out_options->format =
    (RwExportFormat) adw_combo_row_get_selected (self->format);
  out_options->width = gtk_spin_button_get_value_as_int (self->width);
  out_options->height = gtk_spin_button_get_value_as_int (self->height);
  out_options->theme = get_theme (adw_combo_row_get_selected (self->theme));
  out_options->cues = get_cues (self);
  out_options->marks = gtk_switch_get_active (self->marks);
  out_options->legend = gtk_switch_get_active (self->legend);
  out_options->transparent = gtk_switch_get_active (self->transparent);
}

/**
 * rw_export_dialog_write:
 * @self: the dialog
 * @file: where to, as chosen in a file dialog, which has asked already where
 *   that very name is there
 *
 * Writes the picture, says so in the window, and closes. Where it cannot be
 * written a dialog says why, and this one stays.
 */
void
rw_export_dialog_write (RwExportDialog *self,
                        GFile          *file)
{
  g_autofree char *path = NULL;
  RwExportFormat format;

  g_return_if_fail (RW_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_get_path (file);
  write_to (self, file,
            path != NULL && rw_export_format_from_path (path, &format));
}
