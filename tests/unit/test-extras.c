/* SPDX-FileCopyrightText: The Ringwall authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is kept though it is not understood.
 */

#include "config.h"

#include "core/rw-extras.h"

static RwExtras *
make_extras (void)
{
  RwExtras *extras = rw_extras_new ();

  rw_extras_add_attribute (extras, RW_EXTRAS_BEFORE, "x:a", "1");
  rw_extras_add_attribute (extras, "name", "x:b", "");
  rw_extras_add_node (extras, RW_EXTRAS_END, "<!--c-->");
  return extras;
}

static void
test_empty (void)
{
  g_autoptr (RwExtras) extras = rw_extras_new ();
  g_autoptr (RwExtras) copy = rw_extras_copy (NULL);

  g_assert_true (rw_extras_is_empty (NULL));
  g_assert_true (rw_extras_is_empty (extras));
  g_assert_true (rw_extras_is_empty (copy));
  g_assert_true (rw_extras_equal (extras, NULL));
  g_assert_cmpuint (rw_extras_get_n_attributes (NULL), ==, 0);
  g_assert_cmpuint (rw_extras_get_n_nodes (NULL), ==, 0);
  rw_extras_free (NULL);
}

static void
test_contents (void)
{
  g_autoptr (RwExtras) extras = make_extras ();

  g_assert_false (rw_extras_is_empty (extras));
  g_assert_cmpuint (rw_extras_get_n_attributes (extras), ==, 2);
  g_assert_cmpstr (rw_extras_get_attribute (extras, 1)->place, ==, "name");
  g_assert_cmpstr (rw_extras_get_attribute (extras, 1)->name, ==, "x:b");
  g_assert_cmpstr (rw_extras_get_attribute (extras, 1)->value, ==, "");
  g_assert_cmpuint (rw_extras_get_n_nodes (extras), ==, 1);
  g_assert_cmpstr (rw_extras_get_node (extras, 0)->place, ==, RW_EXTRAS_END);
  g_assert_cmpstr (rw_extras_get_node (extras, 0)->xml, ==, "<!--c-->");
}

static void
test_equal (void)
{
  g_autoptr (RwExtras) a = make_extras ();
  g_autoptr (RwExtras) b = rw_extras_copy (a);
  g_autoptr (RwExtras) other = make_extras ();

  g_assert_true (rw_extras_equal (a, b));
  g_assert_false (rw_extras_equal (a, NULL));
  rw_extras_add_node (b, RW_EXTRAS_END, "<?p?>");
  g_assert_false (rw_extras_equal (a, b));

  rw_extras_add_attribute (a, "", "x:c", "2");
  rw_extras_add_attribute (other, "name", "x:c", "2");
  g_assert_false (rw_extras_equal (a, other));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/extras/empty", test_empty);
  g_test_add_func ("/extras/contents", test_contents);
  g_test_add_func ("/extras/equal", test_equal);

  return g_test_run ();
}
