/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ringwall-cli: finds the verb and lets it run. Knows no window and no
 * toolkit.
 */

#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include <glib/gi18n.h>

#include "cli/rw-cli-private.h"

static const RwCliVerb verbs[] = {
  { "new", NULL, N_("Begin a document"),
    N_("OUT may be “-” for standard output. Without --sample the document is blank:\n"
       "one scenario, nothing in it."),
    rw_cli_new },
  { "export", "FILE", N_("Draw a document as SVG or PNG"),
    N_("FILE and OUT may be “-” for standard input and output. Without --output\n"
       "the picture is put beside FILE, under its name. The format follows the\n"
       "extension of OUT, and is SVG where nothing tells. What the document\n"
       "opens with is drawn where no option says otherwise.\n"
       "\n"
       "With only one of --width and --height the other follows, 8 to 5. A\n"
       "resolution other than 96 changes the size on paper and not the number of\n"
       "pixels: twice the pixels at 192 dpi are the same picture, only finer."),
    rw_cli_export },
  { "validate", "FILE…", N_("Say whether documents and catalogue files are valid"),
    N_("FILE may be “-” for standard input. Each error and warning is one line on\n"
       "standard error: FILE:LINE:COLUMN: kind: message. As JSON all goes to\n"
       "standard output. Catalogue files are known by their root; each may refer to\n"
       "those before it. A file of the built-in catalogue is held against those that\n"
       "come before it there."),
    rw_cli_validate },
  { "format", "FILE…", N_("Write documents in their canonical form"),
    N_("FILE may be “-” for standard input. The canonical form is the one that the\n"
       "window saves: fixed order, two spaces a level. Nothing that a document holds\n"
       "is lost. Without an option it goes to standard output.\n"
       "\n"
       "With --in-place a file is replaced in one step: it holds the old document or\n"
       "the new one whole, and keeps its owner, mode and attributes. A file with\n"
       "other names (hard links) is refused unless --break-links is given. With\n"
       "--check nothing is written, and the exit code is 4 where a file is not\n"
       "canonical."),
    rw_cli_format },
  { "owners", "FILE",
    N_("Say who owns each layer, by service model and by workload"),
    N_("FILE may be “-” for standard input."),
    rw_cli_owners },
  { "report", "FILE",
    N_("Write the responsibility matrix, or what is owed, as a table"),
    N_("FILE and OUT may be “-” for standard input and output. Plain columns are\n"
       "the workloads of the scenario, or the service models where it has none. The\n"
       "other sets have a row for each workload, in the words of the Cloud Security\n"
       "Alliance (csa), of PCI DSS 12.8.5 (pci) or of FedRAMP’s control origination\n"
       "(fedramp). What the document does not say stays blank, with a remark."),
    rw_cli_report },
  { "diff", "A B", N_("Say what changed between two documents"),
    N_("One of A and B may be “-” for standard input. What changed is told from A\n"
       "to B by scenario; what follows from another change, such as the owners\n"
       "under a new service model, stands a level deeper. As JSON and CSV, values\n"
       "are as in files. The exit code is 0 where nothing differs, and 4 where\n"
       "anything does."),
    rw_cli_diff },
  { "catalogue", "LIST",
    N_("List what the program knows"),
    N_("LIST is one of editions, sets, layers, services, controls, attacks,\n"
       "techniques, providers and sources. One entry a line, its identifier first;\n"
       "as JSON, all that is known of it.\n"
       "\n"
       "“search WORD…” instead of LIST finds services and controls by any of their\n"
       "names. “compare EDITION EDITION” tells what the two disagree on. Where\n"
       "nothing is found, and where anything differs, the exit code is 4."),
    rw_cli_catalogue },
};

static const char exit_codes[] =
  N_("Exit codes: 0 done, 1 could not read or write, 2 wrong usage, 3 invalid\n"
     "document, 4 the answer is no.");

/* Messages are UTF-8 whatever the locale: file names and titles are too. */
static void
print_raw_cb (const char *string)
{
  fputs (string, stdout);
}

static void
complain_raw_cb (const char *string)
{
  fputs (string, stderr);
}

static void
set_up_language (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_print_handler (print_raw_cb);
  g_set_printerr_handler (complain_raw_cb);
}

static void
print_help (void)
{
  g_print (_("Usage: %s VERB [OPTION…] [FILE…]"), "ringwall-cli");
  g_print ("\n\n%s\n\n",
           _("Draws Ringwall documents and answers questions about them, "
             "without a display."));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_print ("  %-10s  %s\n", verbs[i].name, _(verbs[i].summary));
  g_print ("\n%s\n%s\n",
           _("“ringwall-cli VERB --help” tells more of a verb, "
             "“ringwall-cli --version” the version."),
           _(exit_codes));
}

static const RwCliVerb *
find_verb (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (strcmp (verbs[i].name, name) == 0)
        return &verbs[i];
    }
  return NULL;
}

static RwCliStatus
refuse_verb (const char *word)
{
  const char *names[G_N_ELEMENTS (verbs) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    names[i] = verbs[i].name;
  rw_cli_refuse_word (NULL, "VERB", word, names);
  return RW_CLI_USAGE;
}

static RwCliStatus
run_verb (const char *name,
          char      **arguments)
{
  const RwCliVerb *verb = find_verb (name);
  g_autofree char *program = NULL;
  RwCliCommand command = { verb, arguments };

  if (verb == NULL)
    return refuse_verb (name);
  program = g_strconcat ("ringwall-cli ", name, NULL);
  g_set_prgname (program);
  return verb->run (&command);
}

/* “help export” is another way to say “export --help”. */
static RwCliStatus
run_help (const char *name)
{
  char *arguments[] = { (char *) name, (char *) "--help", NULL };

  if (name != NULL)
    return run_verb (name, arguments);
  print_help ();
  return RW_CLI_DONE;
}

static gboolean
is_one_of (const char *word,
           const char *one,
           const char *other)
{
  return strcmp (word, one) == 0 || strcmp (word, other) == 0;
}

static RwCliStatus
run (int    argc,
     char **argv)
{
  if (argc < 2)
    {
      rw_cli_complain (_("Which verb? Try “ringwall-cli --help”."));
      return RW_CLI_USAGE;
    }
  if (is_one_of (argv[1], "--help", "-h"))
    return run_help (NULL);
  if (strcmp (argv[1], "help") == 0)
    return run_help (argv[2]);
  if (is_one_of (argv[1], "--version", "-V"))
    {
      g_print ("ringwall-cli %s\n", PACKAGE_VERSION);
      return RW_CLI_DONE;
    }
  if (argv[1][0] == '-')
    {
      rw_cli_complain (_("“%s” is no option here; first comes a verb. "
                         "Try “ringwall-cli --help”."), argv[1]);
      return RW_CLI_USAGE;
    }
  return run_verb (argv[1], argv + 1);
}

int
main (int    argc,
      char **argv)
{
  RwCliStatus status;

  set_up_language ();
  status = run (argc, argv);
  if (fflush (stdout) != 0 && status == RW_CLI_DONE)
    {
      rw_cli_complain (_("Standard output could not be written"));
      status = RW_CLI_FAILED;
    }
  return (int) status;
}
