# shellcheck shell=bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev fuzz: bytes made up by a machine that watches which lines they reach.

FUZZ=$ROOT/build-fuzz

# The targets, as the build knows them.
fuzz_targets () {
  sed -n "s/^  '\([a-z]*\)': .*/\1/p" "$ROOT/tests/fuzz/meson.build"
}

build_fuzzers () {
  local targets
  mapfile -t targets < <(fuzz_targets | sed 's|^|tests/fuzz/fuzz-|')
  # Without the window: what it shows is fuzzed below it.
  CC=clang set_up "$FUZZ" -Dapp=disabled -Dfuzzers=true \
    -Db_sanitize=address,undefined -Db_lundef=false \
    "-Dc_args=-fsanitize=fuzzer-no-link -fno-omit-frame-pointer" || return
  ninja -C "$FUZZ" tests/unit/test-hostile "${targets[@]}" >&2
}

# fuzz_seeds TARGET: fills its folder of seeds anew, and prints its path.
fuzz_seeds () {
  local target=$1 seeds=$FUZZ/seeds/$1
  rm -rf "$seeds"
  mkdir -p "$seeds"
  if [ "$target" = document ] || [ "$target" = catalogue ]; then
    # What must be refused, written out; the largest are no seeds.
    G_TEST_SRCDIR=$ROOT/tests "$FUZZ/tests/unit/test-hostile" \
      --write "$FUZZ/hostile" >/dev/null
    find "$FUZZ/hostile/$target" -size -9k -exec cp -t "$seeds" {} +
  fi
  case $target in
    catalogue) find "$ROOT/tests/golden/catalogue" -name '*.xml' ;;
    document | render) find "$ROOT/data/samples" "$ROOT/tests/golden/documents" \
      -name '*.ringwall' -size -9k ;;
    *) true ;;
  esac | while read -r file; do
    cp "$file" "$seeds/$(basename "$file")"
  done
  printf '%s\n' "$seeds"
}

# fuzz_run TARGET AMOUNT: AMOUNT is a number of executions, or seconds with
# an “s” behind.
fuzz_run () {
  local target=$1 amount=$2 work=$FUZZ/corpus/$1 limit
  local -r kept=$ROOT/tests/fuzz/corpus/$1
  case $amount in
    *s) limit=-max_total_time=${amount%s} ;;
    *) limit=-runs=$amount ;;
  esac
  mkdir -p "$work" "$FUZZ/found/$target"
  printf 'Fuzzing %s, %s\n' "$target" "$amount" >&2
  "$FUZZ/tests/fuzz/fuzz-$target" "$limit" -dict="$ROOT/tests/fuzz/ringwall.dict" \
    -max_len=8192 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$FUZZ/found/$target/" \
    "$work" "$(fuzz_seeds "$target")" "$kept"
}

# fuzz_keep TARGET: puts the fewest files that reach what all reach into the
# tree.
fuzz_keep () {
  local target=$1
  local -r kept=$ROOT/tests/fuzz/corpus/$1 new=$FUZZ/kept/$1
  rm -rf "$new"
  mkdir -p "$new" "$FUZZ/corpus/$target"
  "$FUZZ/tests/fuzz/fuzz-$target" -merge=1 -use_counters=0 \
    -max_len=8192 -timeout=20 \
    "$new" "$kept" "$FUZZ/corpus/$target" || return
  rm -rf "$kept"
  mkdir -p "$kept"
  cp "$new"/* "$kept"
}

# fuzz_monkey TURNS: a monkey at the real window, see tests/ui/test-monkey.c.
fuzz_monkey () {
  local turns=$1
  need run test
  build_in "$BUILD"
  use_own_home "$BUILD"
  use_build_data "$BUILD"
  GSETTINGS_BACKEND=memory GSK_RENDERER=cairo GTK_A11Y=test GIO_USE_VFS=local \
    G_DEBUG=gc-friendly,fatal-criticals G_TEST_SRCDIR=$ROOT/tests \
    in_session "$BUILD/tests/ui/test-monkey" --turns "$turns"
}

command_fuzz () {
  local amount=60s target targets status=0
  need build fuzz
  if [ $# -gt 0 ]; then
    amount=$1
    shift
  fi
  if ! [[ $amount =~ ^([0-9]+s?|keep)$ ]]; then
    echo 'dev fuzz: how much, such as 60s or 1000000?' >&2
    return 2
  fi
  if [ "${1-}" = monkey ]; then
    fuzz_monkey "$amount"
    return
  fi
  build_fuzzers
  [ $# -gt 0 ] || mapfile -t targets < <(fuzz_targets)
  [ $# -eq 0 ] || targets=("$@")
  use_own_home "$FUZZ"
  export G_SLICE=always-malloc
  export LSAN_OPTIONS=suppressions=$ROOT/tests/sanitizers.supp:print_suppressions=0
  export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
  for target in "${targets[@]}"; do
    if [ "$amount" = keep ]; then
      fuzz_keep "$target" || status=$?
    else
      fuzz_run "$target" "$amount" || status=$?
    fi
  done
  return "$status"
}
