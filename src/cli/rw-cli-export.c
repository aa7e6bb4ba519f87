/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ringwall-cli export: a document as a picture.
 */

#include "config.h"

#include "cli/rw-cli-private.h"

#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "cli/rw-cli-drawing-private.h"
#include "cli/rw-cli-look-private.h"
#include "cli/rw-cli-view-private.h"
#include "core/rw-error.h"

#define DOCUMENT_EXTENSION ".ringwall"
#define DEFAULT_DPI 96

/* A side that was not asked for; no number that can be drawn. */
#define NO_SIDE G_MININT

/* What was typed. */
typedef struct
{
  char    **files;        /* (owned) */
  char     *output;       /* (owned) (nullable) */
  char     *format;       /* (owned) (nullable) */
  char     *scenario;     /* (owned) (nullable) */
  char     *edition;      /* (owned) (nullable) */
  char     *hide;         /* (owned) (nullable) */
  RwCliView view;
  RwCliLook look;
  int       width;
  int       height;
  double    dpi;
  gboolean  no_legend;
  gboolean  transparent;
  gboolean  overwrite;
} Arguments;

/* What it means. */
typedef struct
{
  RwExportOptions options;
  const char     *input;       /* (borrowed) */
  char           *output;      /* (owned): "-" for standard output */
  gboolean        overwrite;
} Job;

static void
arguments_clear (Arguments *self)
{
  g_strfreev (self->files);
  g_free (self->output);
  g_free (self->format);
  g_free (self->scenario);
  g_free (self->edition);
  g_free (self->hide);
  rw_cli_view_clear (&self->view);
  rw_cli_look_clear (&self->look);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static void
job_clear (Job *self)
{
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Job, job_clear)

static gboolean
parse (const RwCliCommand *command,
       Arguments          *arguments)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &arguments->output,
      N_("Where the picture goes"), N_("OUT") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &arguments->format,
      N_("svg or png"), N_("FORMAT") },
    { "scenario", 's', 0, G_OPTION_ARG_STRING, &arguments->scenario,
      N_("Scenario to draw, by its identifier"), N_("ID") },
    { "model", 'm', 0, G_OPTION_ARG_STRING, &arguments->view.model,
      N_("on-premises, iaas, paas, saas, workloads: each by its own, or "
         "roll-up: who owns how much"), N_("MODEL") },
    { "group-by", 'g', 0, G_OPTION_ARG_STRING, &arguments->view.group_by,
      N_("Put workloads together by none, model, service or group"),
      N_("WHAT") },
    { "inside", 'i', 0, G_OPTION_ARG_STRING, &arguments->view.inside,
      N_("Look into a group, such as group=Web or service=app-service/1-10"),
      N_("GROUP") },
    { "weighted", 'w', 0, G_OPTION_ARG_NONE, &arguments->view.weighted,
      N_("Let sectors and shares follow the weights of workloads"), NULL },
    { "edition", 'e', 0, G_OPTION_ARG_STRING, &arguments->edition,
      N_("Published matrix that decides the owners"), N_("ID") },
    { "hide", 0, 0, G_OPTION_ARG_STRING, &arguments->hide,
      N_("Layers to take away, by their identifiers, or none"),
      N_("LAYER,…") },
    { "palette", 'p', 0, G_OPTION_ARG_STRING, &arguments->look.palette,
      N_("light, dark, print, contrast, contrast-dark, okabe-ito or "
         "okabe-ito-dark"), N_("PALETTE") },
    /* What it was called when there were three. */
    { "theme", 't', G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING,
      &arguments->look.palette, NULL, NULL },
    { "cues", 0, 0, G_OPTION_ARG_STRING, &arguments->look.cues,
      N_("What tells the owner, at least one of color, pattern and letter"),
      N_("color,pattern,letter") },
    { "colors", 0, 0, G_OPTION_ARG_STRING, &arguments->look.colors,
      N_("Own colors, of provider, shared, third-party, not-applicable and "
         "background as well"), N_("customer=#RRGGBB,…") },
    { "colors-file", 0, 0, G_OPTION_ARG_FILENAME,
      &arguments->look.colors_file,
      N_("Own colors in a file, written as for --colors"), N_("FILE") },
    { "width", 0, 0, G_OPTION_ARG_INT, &arguments->width,
      N_("Width in pixels, 64 to 32767; 1280 by default"), N_("PX") },
    { "height", 0, 0, G_OPTION_ARG_INT, &arguments->height,
      N_("Height in pixels, 64 to 32767; 800 by default"), N_("PX") },
    { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &arguments->dpi,
      N_("Pixels per inch, 36 to 2400; 96 by default"), N_("N") },
    { "no-legend", 0, 0, G_OPTION_ARG_NONE, &arguments->no_legend,
      N_("Leave the legend out"), NULL },
    { "no-marks", 0, 0, G_OPTION_ARG_NONE, &arguments->look.no_marks,
      N_("Leave out what marks overrides, settings and what is owed"), NULL },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &arguments->transparent,
      N_("Leave the background out"), NULL },
    { "overwrite", 0, 0, G_OPTION_ARG_NONE, &arguments->overwrite,
      N_("Replace the output if there is one"), NULL },
    { NULL },
  };

  return rw_cli_parse_one (command, entries, &arguments->files);
}

static gboolean
parse_format (const RwCliCommand *command,
              const char         *id,
              RwExportFormat     *out_format)
{
  const char *ids[RW_N_EXPORT_FORMATS + 1] = { NULL };

  if (rw_export_format_from_id (id, out_format))
    return TRUE;
  for (guint i = 0; i < RW_N_EXPORT_FORMATS; i++)
    ids[i] = rw_export_format_get_id ((RwExportFormat) i);
  rw_cli_refuse_word (command, "--format", id, ids);
  return FALSE;
}

/* The extension and --format may both tell, but not different things. */
static gboolean
choose_format (const RwCliCommand *command,
               const Arguments    *arguments,
               Job                *job)
{
  RwExportFormat by_path;
  gboolean path_tells = arguments->output != NULL &&
                        rw_export_format_from_path (arguments->output,
                                                    &by_path);

  if (arguments->format != NULL)
    {
      if (!parse_format (command, arguments->format, &job->options.format))
        return FALSE;
      if (!path_tells || by_path == job->options.format)
        return TRUE;
      rw_cli_refuse (command, _("“%s” does not end as --format %s does"),
                     arguments->output, arguments->format);
      return FALSE;
    }
  if (path_tells)
    {
      job->options.format = by_path;
      return TRUE;
    }
  if (arguments->output == NULL || rw_cli_is_standard (arguments->output))
    return TRUE;
  rw_cli_refuse (command, _("“%s” does not tell the format: let it end in "
                            ".svg or .png, or add --format"),
                 arguments->output);
  return FALSE;
}

/* Beside the document, under its name. */
static char *
dup_default_output (const Job *job)
{
  g_autofree char *stem = NULL;

  if (rw_cli_is_standard (job->input))
    return g_strdup ("-");
  stem = g_strdup (job->input);
  if (g_str_has_suffix (stem, DOCUMENT_EXTENSION) &&
      !g_str_has_suffix (stem, G_DIR_SEPARATOR_S DOCUMENT_EXTENSION))
    stem[strlen (stem) - strlen (DOCUMENT_EXTENSION)] = '\0';
  return g_strconcat (stem, ".",
                      rw_export_format_get_id (job->options.format), NULL);
}

/* One side alone keeps the shape of the default picture. */
static void
choose_size (const Arguments *arguments,
             Job             *job)
{
  RwExportOptions *options = &job->options;
  gint64 width = arguments->width;
  gint64 height = arguments->height;

  if (width == NO_SIDE && height == NO_SIDE)
    return;
  if (height == NO_SIDE)
    height = width * options->height / options->width;
  else if (width == NO_SIDE)
    width = height * options->width / options->height;
  options->width = (int) CLAMP (width, G_MININT, G_MAXINT);
  options->height = (int) CLAMP (height, G_MININT, G_MAXINT);
}

static gboolean
check_options (const RwCliCommand *command,
               const Job          *job)
{
  g_autoptr (GError) error = NULL;

  if (rw_export_options_check (&job->options, &error))
    return TRUE;
  rw_cli_refuse (command, "%s", error->message);
  return FALSE;
}

/* What can be refused before anything is read or loaded. */
static gboolean
check_output (const RwCliCommand *command,
              const Job          *job)
{
  if (rw_cli_is_standard (job->output))
    {
      if (job->options.format != RW_EXPORT_PNG || !isatty (STDOUT_FILENO))
        return TRUE;
      rw_cli_refuse (command, _("A terminal cannot show a PNG: name a file "
                                "with --output"));
      return FALSE;
    }
  if (!rw_cli_is_same_file (job->input, job->output))
    return TRUE;
  rw_cli_refuse (command, _("“%s” is the document itself; the picture needs "
                            "another name"),
                 job->output);
  return FALSE;
}

static gboolean
prepare (const RwCliCommand *command,
         const Arguments    *arguments,
         Job                *job)
{
  rw_export_options_init (&job->options);
  job->input = arguments->files[0];
  job->overwrite = arguments->overwrite;
  job->options.legend = !arguments->no_legend;
  job->options.transparent = arguments->transparent;
  job->options.dpi = arguments->dpi;
  choose_size (arguments, job);
  if (!choose_format (command, arguments, job) ||
      !check_options (command, job))
    return FALSE;
  job->output = arguments->output != NULL ? g_strdup (arguments->output)
                                          : dup_default_output (job);
  return check_output (command, job);
}

static void
refuse_layer (const RwCliCommand *command,
              const RwLayerSet   *layers,
              const char         *id)
{
  g_autofree const char **ids = g_new0 (const char *, layers->n_layers + 1);

  for (guint i = 0; i < layers->n_layers; i++)
    ids[i] = layers->layers[i].id;
  rw_cli_refuse_word (command, "--hide", id, ids);
}

/* What is asked for takes the place of what the document opens with. */
static gboolean
hide_layers (const RwCliCommand *command,
             const char         *list,
             RwSession          *session)
{
  const RwLayerSet *layers = rw_session_get_edition (session)->layer_set;
  g_auto (GStrv) ids = g_strsplit (list, ",", -1);

  for (guint i = 0; i < layers->n_layers; i++)
    rw_session_set_layer_hidden (session, layers->layers[i].id, FALSE);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *id = g_strstrip (ids[i]);

      if (id[0] == '\0' || g_str_equal (id, "none"))
        continue;
      if (rw_layer_set_find_layer (layers, id) == NULL)
        {
          refuse_layer (command, layers, id);
          return FALSE;
        }
      rw_session_set_layer_hidden (session, id, TRUE);
    }

  return TRUE;
}

static RwCliStatus
draw (const Job    *job,
      RwCliDrawing *drawing,
      RwSession    *session,
      GPtrArray    *notes)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!rw_cli_is_standard (job->output))
    {
      if (rw_cli_drawing_to_file (drawing, session, &job->options,
                                  job->output, job->overwrite, notes, &error))
        return RW_CLI_DONE;
      return rw_cli_report_unwritten (error);
    }
  bytes = rw_cli_drawing_to_bytes (drawing, session, &job->options, notes,
                                   &error);
  if (bytes == NULL)
    return rw_cli_report_unwritten (error);
  return rw_cli_write (g_bytes_get_data (bytes, NULL),
                       g_bytes_get_size (bytes));
}

static RwCliStatus
draw_session (const Job    *job,
              RwCliDrawing *drawing,
              RwSession    *session)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  RwCliStatus status = draw (job, drawing, session, notes);

  for (guint i = 0; i < notes->len; i++)
    g_printerr ("%s: %s: %s\n", rw_cli_name_of (job->input),
                C_("message", "note"), (const char *) notes->pdata[i]);
  return status;
}

/*< private >
 * rw_cli_export:
 * @command: the verb and its arguments
 *
 * Draws a document.
 *
 * Returns: the exit code
 */
RwCliStatus
rw_cli_export (const RwCliCommand *command)
{
  g_auto (Arguments) arguments = {
    .width = NO_SIDE, .height = NO_SIDE, .dpi = DEFAULT_DPI,
  };
  g_auto (Job) job = { 0 };
  g_autoptr (RwCliDrawing) drawing = NULL;
  g_autoptr (RwSession) session = NULL;
  RwCliStatus status;

  if (!parse (command, &arguments) ||
      !rw_cli_view_check (&arguments.view, command) ||
      !prepare (command, &arguments, &job))
    return RW_CLI_USAGE;
  status = rw_cli_look_apply (&arguments.look, command, &job.options);
  if (status != RW_CLI_DONE)
    return status;

  drawing = rw_cli_drawing_start (job.options.format);
  status = rw_cli_open_session (command, job.input, arguments.scenario,
                                arguments.edition, &session);
  if (status == RW_CLI_DONE)
    status = rw_cli_view_apply (&arguments.view, command, session);
  if (status != RW_CLI_DONE)
    return status;
  if (arguments.hide != NULL && !hide_layers (command, arguments.hide, session))
    return RW_CLI_USAGE;
  return draw_session (&job, drawing, session);
}
