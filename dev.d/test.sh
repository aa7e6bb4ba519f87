# shellcheck shell=bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev test: every suite, a summary, and one closing line that counts.

# run_suites FOLDER [MESON-TEST-ARGUMENT...]: runs them and prints the count,
# which stands on the last line whatever happens before it.
run_suites () {
  local folder=$1 status=0
  shift
  rm -f "$folder/meson-logs/testlog.json"
  in_session meson test -C "$folder" --no-rebuild --print-errorlogs \
    --timeout-multiplier 4 "$@" \
    || status=$?
  /usr/bin/python3 "$ROOT/dev.d/count-tests.py" \
    "$folder/meson-logs/testlog.json" "$status"
}

build_for_tests () {
  need build run test || return
  build_in "$@"
}

command_test () {
  if ! (build_for_tests "$BUILD"); then
    echo 'dev test: no test could be built' >&2
    echo '0 passed, 1 failed'
    return 1
  fi
  use_own_home "$BUILD"
  use_build_data "$BUILD"
  run_suites "$BUILD" "$@"
}
