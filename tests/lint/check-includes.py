#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Knowledge points down only: who may include whom.

The compiler's flags hide most wrong headers from a layer; that they do is
checked first.  What they cannot hide, such as a system header in a folder that
is searched anyway, is found by reading.

Usage: check-includes.py SOURCE-ROOT BUILD-ROOT
"""

import json
import pathlib
import re
import sys

import tap

TOOLKIT = r'gtk|gdk|gsk|adwaita|graphene'
DRAWING = r'cairo|pango|ft2build|fontconfig|hb'

# folder: project folders it may name, pattern of system headers it may not
RULES = {
    'src/core': ('core', rf'{TOOLKIT}|{DRAWING}|png'),
    'src/scene': ('core scene', rf'{TOOLKIT}|{DRAWING}|png|libxml|gio'),
    'src/render': ('core scene render', rf'{TOOLKIT}|libxml'),
    'src/exchange': ('core scene render exchange', TOOLKIT),
    'src/cli': ('core scene render exchange cli', TOOLKIT),
    'src/app': ('core scene render exchange app', r'libxml'),
    'tests/unit': ('core scene render exchange cli unit', TOOLKIT),
}
# Folders of headers that a layer's compiler is not shown.
HIDDEN = {
    'src/core': r'gtk-4\.0|libadwaita|/cairo|/pango|/libpng',
    'src/scene': r'gtk-4\.0|libadwaita|/cairo|/pango|/libpng|/libxml2',
    'src/render': r'gtk-4\.0|libadwaita|/libxml2',
    'src/exchange': r'gtk-4\.0|libadwaita',
    'src/cli': r'gtk-4\.0|libadwaita',
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def complaints_about(path, root, allowed, forbidden):
    """Yield what is wrong with the includes of one file."""
    layer = path.relative_to(root).parts[1]
    for number, line in enumerate(path.read_text().splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        quote, name = match.groups()
        place = f'{path.relative_to(root)}:{number}: {name}'
        first = name.split('/')[0]
        if quote == '<':
            if re.match(rf'({forbidden})(\W|4|-|$)', name):
                yield f'{place} is not for src/{layer}'
        elif name == 'config.h':
            continue
        elif '/' not in name and layer != 'unit':
            yield f'{place} does not say its folder, such as “core/{name}”'
        elif '/' in name and first not in allowed:
            yield f'{place}: {layer} may not know {first}'


def flag_complaints(folder, hidden, root, build):
    """Yield each compiled file whose compiler is shown too much."""
    path = pathlib.Path(build) / 'compile_commands.json'
    for entry in json.loads(path.read_text(encoding='utf-8')):
        source = (pathlib.Path(entry['directory']) / entry['file']).resolve()
        name = str(source.relative_to(root)) if source.is_relative_to(root) else ''
        if not name.startswith(f'{folder}/'):
            continue
        for flag in entry['command'].split():
            if flag.startswith(('-I', '-isystem')) and re.search(hidden, flag):
                yield f'{name} is compiled with {flag}'


def main(root, build):
    """Check each folder as one case."""
    root = pathlib.Path(root).resolve()
    report = tap.Report()
    for folder, hidden in HIDDEN.items():
        report.case(f'{folder} is not shown more than it may see',
                    flag_complaints(folder, hidden, root, build))
    for folder, (allowed, forbidden) in RULES.items():
        complaints = []
        for path in tap.files(root, f'{folder}/**/*.[ch]'):
            complaints += complaints_about(path, root, allowed.split(),
                                           forbidden)
        report.case(f'{folder} includes only what is below it', complaints)
    report.done()


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2])
