#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Say what is wrong with the Flatpak manifest.

Usage: check-manifest.py MANIFEST
"""

import sys

import yaml

ALLOWED = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11',
           '--device=dri'}


def complaints(manifest):
    """Yield what the project does not allow itself."""
    if manifest.get('id') != 'org.ringwall.Ringwall':
        yield 'another id'
    if manifest.get('runtime') != 'org.gnome.Platform':
        yield 'another runtime'
    for permission in set(manifest.get('finish-args', ())) ^ ALLOWED:
        yield f'{permission} is not in both lists of permissions'
    for module in manifest['modules']:
        if not module.get('run-tests'):
            yield f'{module["name"]} does not run its tests'
        for source in module['sources']:
            if source['type'] != 'dir':
                yield f'{module["name"]} fetches a source'


def main(path):
    """Read and check."""
    with open(path, encoding='utf-8') as file:
        found = list(complaints(yaml.safe_load(file)))
    for complaint in found:
        print(f'{path}: {complaint}')
    if not found:
        print(f'{path}: well-formed, and asks for no more than it should')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1]))
