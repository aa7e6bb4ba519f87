# shellcheck shell=bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev run: see Ringwall, in a window or, with no display, as pictures.

SAMPLE=$ROOT/data/samples/contoso-shipping.ringwall

# Says, in words for a message, why no window can open; fails if one can.
why_no_window () {
  local socket number
  if ! builds_window "$BUILD"; then
    echo 'the window is not part of this build'
  elif [ -n "${WAYLAND_DISPLAY-}" ]; then
    socket=${WAYLAND_DISPLAY}
    [[ $socket == /* ]] || socket=${XDG_RUNTIME_DIR-}/$socket
    [ -S "$socket" ] && return 1
    echo "the display WAYLAND_DISPLAY names ($WAYLAND_DISPLAY) is not there"
  elif [[ ${DISPLAY-} == :* ]]; then
    number=${DISPLAY#:}
    [ -S "/tmp/.X11-unix/X${number%%.*}" ] && return 1
    echo "the display DISPLAY names ($DISPLAY) is not there"
  elif [ -n "${DISPLAY-}" ]; then
    return 1
  else
    echo 'there is no display (DISPLAY and WAYLAND_DISPLAY are empty)'
  fi
}

draw_pictures () {
  local document=$1 why=$2 name format
  name=$(basename -- "$document")
  name=${name%.ringwall}
  printf 'No window opens: %s.\nDrawn instead from %s:\n' "$why" "$document"
  for format in png svg; do
    "$BUILD/src/cli/ringwall-cli" export "$document" \
      -o "$BUILD/$name.$format" --overwrite </dev/null
    printf '  %s\n' "$BUILD/$name.$format"
  done
}

command_run () {
  local document=${1:-$SAMPLE} why
  if [ $# -gt 1 ]; then
    echo 'dev run: one document at a time' >&2
    return 2
  fi
  # Looked up before the build: its messages would bury this one.
  if [ ! -f "$document" ]; then
    printf 'dev run: there is no document “%s”\n' "$document" >&2
    return 1
  fi

  need build run
  build_programs_in "$BUILD"
  use_build_data "$BUILD"
  if why=$(why_no_window); then
    # Fontconfig wants a place for its cache.
    [ -d "${HOME-}" ] || use_own_home "$BUILD"
    draw_pictures "$document" "$why"
  else
    exec "$BUILD/src/app/ringwall" "$document"
  fi
}
