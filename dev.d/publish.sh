# shellcheck shell=bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What leaves the tree: pictures for the documentation, the template for
# translators, the Flatpak.

# ./dev pot: the list of files with visible text, and the template made of
# them.
command_pot () {
  need build
  /usr/bin/python3 "$ROOT/tests/lint/check-translations.py" "$ROOT" --write
  build_in "$BUILD"
  ninja -C "$BUILD" ringwall-pot
  printf 'The template: %s\n' "$ROOT/po/ringwall.pot"
}

# ./dev screenshots: the window as it is, for README and metainfo; and sheets
# of all its states, to be looked at.
command_screenshots () {
  need build run test
  build_in "$BUILD"
  if ! builds_window "$BUILD"; then
    echo 'dev screenshots: the window is not part of this build' >&2
    return 1
  fi
  use_own_home "$BUILD"
  use_build_data "$BUILD"
  export GSETTINGS_BACKEND=memory GSK_RENDERER=cairo
  in_session "$ROOT/dev.d/take-screenshots.sh" "$BUILD" \
    "$ROOT/data/samples/contoso-shipping.ringwall" "$ROOT/docs/screenshots"
  in_session "$ROOT/dev.d/make-contact-sheets.sh" "$BUILD" \
    "$BUILD/contact-sheets"
}

# ./dev flatpak: check the manifest, and build it where its tools are.
command_flatpak () {
  local manifest=$ROOT/flatpak/org.ringwall.Ringwall.yml
  need flatpak
  /usr/bin/python3 "$ROOT/dev.d/check-manifest.py" "$manifest"
  if ! command -v flatpak-builder >/dev/null; then
    echo 'flatpak-builder is not installed: the manifest was only checked.'
    return 0
  fi
  need bundle
  # Inside the build folder, which the manifest leaves out of the sources.
  flatpak-builder --user --force-clean --disable-rofiles-fuse \
    --state-dir="$BUILD/flatpak/state" --repo="$BUILD/flatpak/repo" \
    "$BUILD/flatpak/app" "$manifest" "$@"
  flatpak build-bundle "$BUILD/flatpak/repo" "$BUILD/ringwall.flatpak" \
    org.ringwall.Ringwall
  printf 'The bundle: %s\n' "$BUILD/ringwall.flatpak"
}
