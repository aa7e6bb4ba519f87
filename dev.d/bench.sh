# shellcheck shell=bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev bench: Ringwall side by side with programs that draw the same picture.

# node brings a program of this name along on some systems, Debian does not.
need_node () {
  local missing=()
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  if [ ${#missing[@]} -gt 0 ]; then
    printf 'dev: installing %s\n' "${missing[*]}" >&2
    packages_install "${missing[@]}"
  fi
}

# Installs what node runs of our peers, once for each list of them.
install_peers () {
  local list=$ROOT/tests/bench/peers/package.json folder=$1
  if cmp -s "$list" "$folder/package.json" && [ -e "$folder/installed" ]; then
    return 0
  fi
  mkdir -p "$folder"
  cp "$list" "$folder/package.json"
  echo 'dev: installing modules for node' >&2
  npm install --prefix "$folder" --no-audit --no-fund --no-package-lock \
    --loglevel=error </dev/null >&2
  touch "$folder/installed"
}

# Numbers of goals may follow; without one, all are measured.
command_bench () {
  local folder=$ROOT/build-bench
  need build run test bench
  need_node
  install_peers "$folder/peers"
  build_in "$folder" -Dbuildtype=release
  ninja -C "$folder" tests/bench/{spend,view-costs} tests/unit/test-hostile >&2
  if builds_window "$folder"; then
    ninja -C "$folder" \
      tests/bench/{first-frame,empty-window,linked-with-gtk,frame-costs} >&2
  fi
  use_own_home "$folder"
  use_build_data "$folder"
  # One renderer for both windows, and none that a machine without a graphics
  # card would have to pay for in software.
  export GSK_RENDERER=cairo GDK_DEBUG=gl-disable GSETTINGS_BACKEND=memory
  export PYTHONDONTWRITEBYTECODE=1
  # Windows are never larger than the screen, and the diagram is to have 4K.
  SCREEN=4096x2304 in_session \
    /usr/bin/python3 "$ROOT/tests/bench/bench.py" "$ROOT" "$folder" "$@"
}
