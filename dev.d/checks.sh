# shellcheck shell=bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What looks at the code rather than at its results: sanitizers, coverage,
# style.

# ./dev sanitize: the tests that run our C code, with every fault fatal.
command_sanitize () {
  local folder=$ROOT/build-sanitize
  need build run test
  build_in "$folder" -Db_sanitize=address,undefined -Db_lundef=false
  use_own_home "$folder"
  use_build_data "$folder"

  export G_SLICE=always-malloc
  # The fast unwinder loses the callers in libraries without frame pointers,
  # and with them the suppressions that name such a library.
  export ASAN_OPTIONS=fast_unwind_on_malloc=0:detect_stack_use_after_return=1
  export LSAN_OPTIONS=suppressions=$ROOT/tests/sanitizers.supp:print_suppressions=0
  export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
  # Watched code is slow, and a loaded machine slower still.
  run_suites "$folder" --timeout-multiplier 4 --suite unit --suite ui "$@"
}

# ./dev coverage: which lines of the libraries the tests reach.
command_coverage () {
  local folder=$ROOT/build-coverage status=0
  need build run test check
  build_in "$folder" -Db_coverage=true
  use_own_home "$folder"
  use_build_data "$folder"
  find "$folder" -name '*.gcda' -delete
  run_suites "$folder" --suite unit --suite ui "$@" || status=$?
  mkdir -p "$folder/coverage"
  gcovr --root "$ROOT" --object-directory "$folder" \
    --filter 'src/' --exclude-throw-branches --print-summary \
    --html-details "$folder/coverage/index.html" "$folder"
  printf 'Line by line: %s\n' "$folder/coverage/index.html"
  return "$status"
}

# ./dev format-check: style, shell scripts, the build files.
command_format_check () {
  local status=0
  need build check
  /usr/bin/python3 "$ROOT/tests/lint/check-style.py" "$ROOT" || status=$?
  shellcheck -x "$ROOT/dev" "$ROOT/.ci/run" || status=$?
  # Meson's own reading of the build files, without building anything.
  meson introspect --ast "$ROOT/meson.build" >"$ROOT/build-ast.json" \
    || status=$?
  rm -f "$ROOT/build-ast.json"
  return "$status"
}
