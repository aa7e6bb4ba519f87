# shellcheck shell=bash
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Ringwall needs from the system, once, and how it gets there.

# group  Debian package  what proves it where dpkg does not know:
#                        cmd:PROGRAM, pc:PKG-CONFIG-MODULE, py:MODULE, file:PATH
package_table () {
  cat <<'TABLE'
build   gcc                   cmd:cc
build   libc6-dev             file:/usr/include/stdio.h
build   meson                 cmd:meson
build   ninja-build           cmd:ninja
build   pkgconf               cmd:pkg-config
build   gettext               cmd:msgfmt
build   libglib2.0-dev        pc:gio-unix-2.0
build   libxml2-dev           pc:libxml-2.0
build   libcairo2-dev         pc:cairo
build   libpango1.0-dev       pc:pangocairo
build   libfontconfig-dev     pc:fontconfig
build   libharfbuzz-dev       pc:harfbuzz
build   libpng-dev            pc:libpng
build   zlib1g-dev            pc:zlib
build   shared-mime-info      cmd:update-mime-database
window  libgtk-4-dev          pc:gtk4
window  libadwaita-1-dev      pc:libadwaita-1
window  gtk-update-icon-cache cmd:gtk-update-icon-cache|gtk4-update-icon-cache
window  desktop-file-utils    cmd:desktop-file-validate
run     adwaita-icon-theme    file:/usr/share/icons/Adwaita/index.theme
run     librsvg2-common       pc:librsvg-2.0|cmd:rsvg-convert
run     fonts-cantarell       font:Cantarell
run     fonts-dejavu-core     font:DejaVuSans
test    xvfb                  cmd:Xvfb
test    xauth                 cmd:xauth
test    dbus                  cmd:dbus-run-session
test    at-spi2-core          file:/usr/libexec/at-spi-bus-launcher
test    python3               cmd:python3
test    python3-gi            py:gi
test    python3-pyatspi       py:pyatspi
test    appstream             cmd:appstreamcli
test    libxml2-utils         cmd:xmllint
test    librsvg2-bin          cmd:rsvg-convert
test    xdotool               cmd:xdotool
test    openbox               cmd:openbox
test    x11-utils             cmd:xwininfo
test    imagemagick           cmd:import
test    desktop-file-utils    cmd:desktop-file-validate
check   shellcheck            cmd:shellcheck
check   gcovr                 cmd:gcovr
fuzz    clang                 cmd:clang
fuzz    libclang-rt-dev       cmd:clang
fuzz    llvm                  cmd:llvm-symbolizer
bench   python3-cairo         py:cairo
bench   gnuplot-nox           cmd:gnuplot
bench   graphviz              cmd:dot
bench   inkscape              cmd:inkscape
bench   libx11-dev            pc:x11
bench   libxdamage-dev        pc:xdamage
faults  python3               cmd:python3
faults  strace                cmd:strace
flatpak python3-yaml          py:yaml
bundle  elfutils              cmd:eu-strip
TABLE
}

# packages_of GROUP...: the rows of these groups, without the group.
packages_of () {
  local group package proof wanted
  while read -r group package proof; do
    for wanted in "$@"; do
      if [ "$group" = "$wanted" ]; then
        printf '%s %s\n' "$package" "$proof"
      fi
    done
  done < <(package_table)
}

# Whether one proof of the form KIND:NAME holds on this machine.
proof_holds () {
  local name=${1#*:}
  case $1 in
    cmd:*) command -v "$name" >/dev/null ;;
    pc:*) pkg-config --exists "$name" 2>/dev/null ;;
    py:*) /usr/bin/python3 -c "import $name" 2>/dev/null ;;
    file:*) [ -e "$name" ] ;;
    font:*) find /usr/share/fonts -name "$name*" 2>/dev/null | grep -q . ;;
    *) return 1 ;;
  esac
}

package_present () {
  local package=$1 proofs=$2 proof status
  if command -v dpkg-query >/dev/null; then
    status=$(dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null) \
      || return 1
    grep -qx installed <<<"$status"
    return
  fi
  for proof in ${proofs//|/ }; do
    if [[ $proof != *:* ]]; then
      proof=cmd:$proof
    fi
    if proof_holds "$proof"; then
      return 0
    fi
  done
  return 1
}

# Runs a command as root, through sudo when this user is not root.
as_root () {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    return 127
  fi
}

packages_give_up () {
  local reason=$1
  shift
  {
    printf 'dev: %s.\n' "$reason"
    printf 'Ringwall needs these packages, named as in Debian:\n'
    printf '  %s\n' "$@"
  } >&2
  return 1
}

# Whether the window is to be built; without it no toolkit is needed.
wants_window () {
  [[ " ${MESON_ARGS-} " != *" -Dapp=disabled "* ]]
}

# need GROUP...: returns when every package of the groups is there, and
# installs the missing ones first.
need () {
  local package proof missing=()
  if [ "$1" = build ] && wants_window; then
    set -- "$@" window
  fi
  while read -r package proof; do
    if ! package_present "$package" "$proof"; then
      missing+=("$package")
    fi
  done < <(packages_of "$@")
  if [ ${#missing[@]} -eq 0 ]; then
    return 0
  fi

  if ! command -v apt-get >/dev/null; then
    packages_give_up 'there is no apt on this system' "${missing[@]}"
    return
  fi
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    packages_give_up 'installing needs root or sudo' "${missing[@]}"
    return
  fi

  printf 'dev: installing %s\n' "${missing[*]}" >&2
  if ! packages_install "${missing[@]}"; then
    packages_give_up 'apt could not install everything' "${missing[@]}"
  fi
}

# The lists of packages are fetched only if the first try cannot do without.
packages_install () {
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q
    --no-install-recommends "$@")
  if as_root "${install[@]}" </dev/null >&2; then
    return 0
  fi
  as_root apt-get update -q </dev/null >&2 || return 1
  as_root "${install[@]}" </dev/null >&2
}
