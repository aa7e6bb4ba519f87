# shellcheck shell=bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Setting up and filling a build folder.

# set_up FOLDER [MESON-OPTION...]: makes a build folder, or changes its options.
# What the tools print goes to standard error, so that a command's own last
# line on standard output stays its own.
set_up () {
  local folder=$1
  shift
  local options=("$@")
  # A list of words by intent: MESON_ARGS="-Dapp=disabled -Dwerror=true".
  # shellcheck disable=SC2206
  options+=(${MESON_ARGS-})
  if [ ! -e "$folder/build.ninja" ]; then
    meson setup "${options[@]}" "$folder" "$ROOT" >&2 || return
  elif [ ${#options[@]} -gt 0 ]; then
    meson configure "$folder" "${options[@]}" >&2
  fi
}

# build_in FOLDER [MESON-OPTION...]: sets the folder up and builds everything.
build_in () {
  set_up "$@" || return
  ninja -C "$1" >&2
}

# build_programs_in FOLDER: builds what a person runs, and no test.
build_programs_in () {
  local programs
  set_up "$1"
  mapfile -t programs < <(ninja -C "$1" -t targets rule c_LINKER | grep '^src/')
  ninja -C "$1" "${programs[@]}" data/gschemas.compiled >&2
}

# Whether FOLDER was set up to build the window too.
builds_window () {
  [ -x "$1/src/app/ringwall" ]
}

# Gives programs that need them a home and the folders below it, inside the
# build folder: no test and no picture depends on whose machine this is, and
# none leaves anything behind there.  Only the cache outlives a run.
use_own_home () {
  local home=$1/home
  rm -rf "$home/config" "$home/data" "$home/state"
  mkdir -p "$home"/{config,data,state,cache}
  export HOME=$home
  export XDG_CONFIG_HOME=$home/config
  export XDG_DATA_HOME=$home/data
  export XDG_STATE_HOME=$home/state
  export XDG_CACHE_HOME=$home/cache
  unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
  unset LANGUAGE G_MESSAGES_DEBUG
  export LC_ALL=C.UTF-8
}

# Lets an uninstalled build find its settings schema and its icons.
use_build_data () {
  export GSETTINGS_SCHEMA_DIR=$1/data
  export XDG_DATA_DIRS=$ROOT:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
}

# in_session COMMAND...: runs it with a screen and a session bus of its own.
# Sockets live in the runtime folder, and their paths must stay short: it is
# the one folder that is not under the build folder.  The pointer waits in the
# corner: in the middle, where it starts, it would hover over every window.
# SCREEN may say how large the screen is.
in_session () {
  local runtime status=0
  # A bus refuses users without a name, and every window would wait for it.
  if ! id -un >/dev/null 2>&1; then
    printf 'dev: user %s has no name on this system\n' "$(id -u)" >&2
    return 1
  fi
  runtime=$(mktemp -d)
  XDG_RUNTIME_DIR=$runtime \
    xvfb-run -a -s "-screen 0 ${SCREEN:-1280x1024}x24 -noreset" \
    dbus-run-session -- \
    bash -c 'xdotool mousemove 9999 9999; exec "$@"' session "$@" \
    </dev/null || status=$?
  rm -rf "$runtime"
  return "$status"
}
