/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables as text and as CSV, and JSON.
 */

#include "config.h"

#include "exchange/rw-json-writer.h"
#include "exchange/rw-table.h"

static RwTable *
make_table (guint              n_columns,
            const char *const *cells)
{
  RwTable *table = rw_table_new (n_columns);

  for (guint i = 0; cells[i] != NULL; i++)
    rw_table_add (table, cells[i]);
  return table;
}

static void
test_text (void)
{
  const char *const cells[] = { "Layer", "Owner", "Data", "You",
                                "Identity & access", "", NULL };
  g_autoptr (RwTable) table = make_table (2, cells);
  g_autoptr (GString) out = g_string_new ("before\n");

  rw_table_append_text (table, out);
  g_assert_cmpstr (out->str, ==,
                   "before\n"
                   "Layer              Owner\n"
                   "Data               You\n"
                   "Identity & access\n");
}

/* Columns line up by what a terminal shows, not by bytes or characters. */
static void
test_text_widths (void)
{
  const char *const cells[] = { "网络", "1", "é", "2", "e\u0301", "3",
                                "abcd", "4", NULL };
  g_autoptr (RwTable) table = make_table (2, cells);
  g_autoptr (GString) out = g_string_new (NULL);

  rw_table_append_text (table, out);
  g_assert_cmpstr (out->str, ==,
                   "网络  1\né     2\ne\u0301     3\nabcd  4\n");
}

static void
test_text_one_line (void)
{
  const char *const cells[] = { "a\nb\tc\x1b[31m", "d", NULL };
  g_autoptr (RwTable) table = make_table (2, cells);
  g_autoptr (GString) out = g_string_new (NULL);

  rw_table_append_text (table, out);
  g_assert_cmpstr (out->str, ==, "a b c [31m  d\n");
}

static void
test_csv (void)
{
  const struct { const char *cell; const char *expected; } cases[] = {
    { "plain", "plain" }, { "", "" }, { "a,b", "\"a,b\"" },
    { "say \"no\"", "\"say \"\"no\"\"\"" }, { "a\nb", "\"a\nb\"" },
    { "a\rb", "\"a\rb\"" }, { " padded ", "\" padded \"" },
    { "=1+1", "'=1+1" }, { "+1", "'+1" }, { "-1", "'-1" },
    { "@SUM(A1)", "'@SUM(A1)" }, { "\tx", "'\tx" }, { "\rx", "\"'\rx\"" },
    { "=a,b", "\"'=a,b\"" }, { "a=1", "a=1" }, { "– dash", "– dash" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const cells[] = { cases[i].cell, "end", NULL };
      g_autoptr (RwTable) table = make_table (2, cells);
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *expected =
        g_strconcat (cases[i].expected, ",end\r\n", NULL);

      rw_table_append_csv (table, out);
      g_assert_cmpstr (out->str, ==, expected);
    }
}

static void
test_json (void)
{
  g_autoptr (RwJsonWriter) json = rw_json_writer_new ();
  g_autoptr (GString) out = NULL;

  rw_json_writer_begin_object (json, NULL);
  rw_json_writer_string (json, "text", "a\"b\\c\n\t\x7f é");
  rw_json_writer_string (json, "nothing", NULL);
  rw_json_writer_number (json, "number", -12);
  rw_json_writer_boolean (json, "truth", TRUE);
  rw_json_writer_begin_list (json, "list");
  rw_json_writer_string (json, NULL, "one");
  rw_json_writer_begin_object (json, NULL);
  rw_json_writer_end_object (json);
  rw_json_writer_begin_list (json, NULL);
  rw_json_writer_boolean (json, NULL, FALSE);
  rw_json_writer_end_list (json);
  rw_json_writer_end_list (json);
  rw_json_writer_end_object (json);
  out = rw_json_writer_end (json);

  g_assert_cmpstr (out->str, ==,
                   "{\n"
                   "  \"text\": \"a\\\"b\\\\c\\n\\u0009\\u007f é\",\n"
                   "  \"nothing\": null,\n"
                   "  \"number\": -12,\n"
                   "  \"truth\": true,\n"
                   "  \"list\": [\n"
                   "    \"one\",\n"
                   "    {},\n"
                   "    [\n"
                   "      false\n"
                   "    ]\n"
                   "  ]\n"
                   "}\n");
}

static void
test_json_repairs (void)
{
  g_autoptr (RwJsonWriter) json = rw_json_writer_new ();
  g_autoptr (GString) out = NULL;

  rw_json_writer_string (json, NULL, "a\xff");
  out = rw_json_writer_end (json);
  g_assert_cmpstr (out->str, ==, "\"a\ufffd\"\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/text", test_text);
  g_test_add_func ("/table/text-widths", test_text_widths);
  g_test_add_func ("/table/text-one-line", test_text_one_line);
  g_test_add_func ("/table/csv", test_csv);
  g_test_add_func ("/json/pieces", test_json);
  g_test_add_func ("/json/repairs", test_json_repairs);

  return g_test_run ();
}
