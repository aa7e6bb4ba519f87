/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be asked of an export, checked before anything is drawn. Draws
 * nothing, so that a program can check without loading what draws.
 */

#include "config.h"

#include "exchange/rw-export.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "core/rw-error.h"

#define MAX_PIXELS 268000000

/* Longest file name that is made of a title, in bytes, extension included. */
#define MAX_FILE_NAME 200

#define PX_PER_INCH 96

static const char *const format_ids[RW_N_EXPORT_FORMATS] = {
  [RW_EXPORT_SVG] = "svg",
  [RW_EXPORT_PNG] = "png",
};

static gboolean
is_side (int side)
{
  return side >= RW_EXPORT_MIN_SIDE && side <= RW_EXPORT_MAX_SIDE;
}

static gboolean
check_cues (const RwExportOptions *options,
            GError               **error)
{
  if ((options->cues & RW_CUES_ALL) != 0)
    return TRUE;

  g_set_error_literal (error, RW_ERROR, RW_ERROR_VALUE, rw_cues_get_why ());
  return FALSE;
}

static gboolean
check_sides (const RwExportOptions *options,
             GError               **error)
{
  if (!is_side (options->width))
    g_set_error (error, RW_ERROR, RW_ERROR_VALUE,
                 _("The width of %d px is not between %d and %d"),
                 options->width, RW_EXPORT_MIN_SIDE, RW_EXPORT_MAX_SIDE);
  else if (!is_side (options->height))
    g_set_error (error, RW_ERROR, RW_ERROR_VALUE,
                 _("The height of %d px is not between %d and %d"),
                 options->height, RW_EXPORT_MIN_SIDE, RW_EXPORT_MAX_SIDE);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_dpi (const RwExportOptions *options,
           GError               **error)
{
  if (options->dpi >= RW_EXPORT_MIN_DPI && options->dpi <= RW_EXPORT_MAX_DPI)
    return TRUE;

  g_set_error (error, RW_ERROR, RW_ERROR_VALUE,
               _("The resolution of %g dpi is not between %d and %d"),
               options->dpi, RW_EXPORT_MIN_DPI, RW_EXPORT_MAX_DPI);
  return FALSE;
}

static gboolean
check_area (const RwExportOptions *options,
            GError               **error)
{
  gint64 pixels = (gint64) options->width * options->height;

  if (pixels <= MAX_PIXELS)
    return TRUE;

  g_set_error (error, RW_ERROR, RW_ERROR_TOO_LARGE,
               _("A picture of %d × %d has more than %d million pixels"),
               options->width, options->height, MAX_PIXELS / 1000000);
  return FALSE;
}

/* What is left of the pixels as a picture at its physical size. */
static gboolean
check_px (const RwExportOptions *options,
          GError               **error)
{
  double smaller =
    MIN (options->width, options->height) * PX_PER_INCH / options->dpi;
  double larger =
    MAX (options->width, options->height) * PX_PER_INCH / options->dpi;

  if (smaller >= RW_EXPORT_MIN_SIDE && larger <= RW_EXPORT_MAX_SIDE)
    return TRUE;

  g_set_error (error, RW_ERROR, RW_ERROR_VALUE,
               smaller < RW_EXPORT_MIN_SIDE
                 ? _("%d × %d pixels at %g dpi make a picture that is too "
                     "small to draw")
                 : _("%d × %d pixels at %g dpi make a picture that is too "
                     "large to draw"),
               options->width, options->height, options->dpi);
  return FALSE;
}

/* Characters that part folders, that other systems' file names do not have,
 * that end lines, hide text or turn it round. */
static gboolean
is_fit_for_name (gunichar character)
{
  if (character < 0x80 && strchr ("/\\:*?\"<>|", (int) character) != NULL)
    return FALSE;
  switch ((int) g_unichar_type (character))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_UNASSIGNED:
      return FALSE;
    default:
      return TRUE;
    }
}

static void
append_name (GString    *name,
             const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!is_fit_for_name (character))
        character = ' ';
      if (character == ' ' &&
          (name->len == 0 || name->str[name->len - 1] == ' '))
        continue;
      if (name->len == 0 && (character == '.' || character == '-'))
        continue;
      g_string_append_unichar (name, character);
    }
}

/* Cuts between characters, and not before a mark of the last one. */
static void
cut_name (GString *name,
          gsize    max_bytes)
{
  const char *end;

  if (name->len > max_bytes)
    {
      end = g_utf8_find_prev_char (name->str, name->str + max_bytes + 1);
      while (end > name->str && g_unichar_ismark (g_utf8_get_char (end)))
        end = g_utf8_prev_char (end);
      g_string_truncate (name, (gsize) (end - name->str));
    }
  while (name->len > 0 && strchr (" .", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

/**
 * rw_export_options_init:
 * @options: (out caller-allocates): filled in
 *
 * Sets a light SVG of 1280 × 800 px with everything on it.
 */
void
rw_export_options_init (RwExportOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = (RwExportOptions) {
    .format = RW_EXPORT_SVG,
    .theme = rw_theme_get (0),
    .cues = RW_CUES_ALL,
    .width = 1280,
    .height = 800,
    .dpi = PX_PER_INCH,
    .legend = TRUE,
    .marks = TRUE,
  };
}

/**
 * rw_export_options_check:
 * @options: what is asked for
 * @error: return location for an error
 *
 * Checks that a picture can be made so, in 64 bits and before any is.
 *
 * Returns: %FALSE with @error set to %RW_ERROR_VALUE or %RW_ERROR_TOO_LARGE
 */
gboolean
rw_export_options_check (const RwExportOptions *options,
                         GError               **error)
{
  g_return_val_if_fail (options != NULL && options->theme != NULL, FALSE);
  g_return_val_if_fail (options->format < RW_N_EXPORT_FORMATS, FALSE);

  return check_cues (options, error) &&
         check_sides (options, error) &&
         check_dpi (options, error) &&
         check_area (options, error) &&
         check_px (options, error);
}

/**
 * rw_export_format_get_id:
 * @format: a format
 *
 * Gets the word that stands for a format, which is also its extension.
 *
 * Returns: a static string
 */
const char *
rw_export_format_get_id (RwExportFormat format)
{
  g_return_val_if_fail (format < RW_N_EXPORT_FORMATS, NULL);

  return format_ids[format];
}

/**
 * rw_export_format_from_id:
 * @id: "svg" or "png"
 * @out_format: (out): the format
 *
 * Finds the format that a word stands for.
 *
 * Returns: %FALSE where there is none; @out_format is untouched then
 */
gboolean
rw_export_format_from_id (const char     *id,
                          RwExportFormat *out_format)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < RW_N_EXPORT_FORMATS; i++)
    {
      if (g_ascii_strcasecmp (format_ids[i], id) == 0)
        {
          *out_format = (RwExportFormat) i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * rw_export_format_from_path:
 * @path: a file name
 * @out_format: (out): the format
 *
 * Finds the format that the extension of a file stands for.
 *
 * Returns: %FALSE where it stands for none; @out_format is untouched then
 */
gboolean
rw_export_format_from_path (const char     *path,
                            RwExportFormat *out_format)
{
  const char *dot;

  g_return_val_if_fail (path != NULL, FALSE);

  dot = strrchr (path, '.');
  if (dot == NULL || strchr (dot, G_DIR_SEPARATOR) != NULL)
    return FALSE;
  return rw_export_format_from_id (dot + 1, out_format);
}

/**
 * rw_export_dup_file_name:
 * @session: what is looked at; has a document
 * @format: gives the extension
 *
 * Makes a file name of the document's title and the view, such as
 * "Contoso Shipping (PaaS).png".
 *
 * It has no folder, no control characters, no dot or dash in front, and at
 * most 200 bytes.
 *
 * Returns: (transfer full): the name, in UTF-8
 */
char *
rw_export_dup_file_name (RwSession     *session,
                         RwExportFormat format)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *end = NULL;

  g_return_val_if_fail (RW_IS_SESSION (session), NULL);
  g_return_val_if_fail (rw_session_get_document (session) != NULL, NULL);
  g_return_val_if_fail (format < RW_N_EXPORT_FORMATS, NULL);

  end = g_strdup_printf (" (%s).%s",
                         rw_toggle_get_name (rw_session_get_toggle (session)),
                         format_ids[format]);
  append_name (name, rw_document_get_title (rw_session_get_document (session)));
  cut_name (name, MAX_FILE_NAME - strlen (end));
  if (name->len == 0)
    g_string_append (name, "Ringwall");
  g_string_append (name, end);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/**
 * rw_export_dup_document_name:
 * @title: (nullable): of a document
 *
 * Makes a file name of a document's title, such as
 * "Contoso Shipping.ringwall", as clean as rw_export_dup_file_name() makes it.
 *
 * Returns: (transfer full): the name, in UTF-8
 */
char *
rw_export_dup_document_name (const char *title)
{
  static const char end[] = ".ringwall";
  g_autoptr (GString) name = g_string_new (NULL);

  append_name (name, title != NULL ? title : "");
  cut_name (name, MAX_FILE_NAME - strlen (end));
  if (name->len == 0)
    g_string_append (name, _("Untitled"));
  g_string_append (name, end);
  return g_string_free (g_steal_pointer (&name), FALSE);
}
