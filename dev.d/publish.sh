# shellcheck shell=bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What leaves the tree: the template for translators, the Flatpak.

# ./dev pot: the list of files with visible text, and the template made of
# them.
command_pot () {
  need build
  /usr/bin/python3 "$ROOT/tests/lint/check-translations.py" "$ROOT" --write
  build_in "$BUILD"
  ninja -C "$BUILD" ringwall-pot
  printf 'The template: %s\n' "$ROOT/po/ringwall.pot"
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
  flatpak-builder --user --force-clean --disable-rofiles-fuse \
    --state-dir="$ROOT/build-flatpak-state" \
    --repo="$ROOT/build-flatpak-repo" \
    "$ROOT/build-flatpak" "$manifest" "$@"
  flatpak build-bundle "$ROOT/build-flatpak-repo" \
    "$ROOT/build/ringwall.flatpak" org.ringwall.Ringwall
  printf 'The bundle: %s\n' "$ROOT/build/ringwall.flatpak"
}
