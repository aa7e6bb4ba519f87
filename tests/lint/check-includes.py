#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Knowledge points down only: who may include whom.

The compiler's flags hide most wrong headers from a layer.  What they cannot
hide, such as a system header in a folder that is searched anyway, is found
here.  Usage: check-includes.py SOURCE-ROOT
"""

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


def main(root):
    """Check each folder as one case."""
    report = tap.Report()
    for folder, (allowed, forbidden) in RULES.items():
        complaints = []
        for path in tap.files(root, f'{folder}/**/*.[ch]'):
            complaints += complaints_about(path, root, allowed.split(),
                                           forbidden)
        report.case(f'{folder} includes only what is below it', complaints)
    report.done()


if __name__ == '__main__':
    main(sys.argv[1])
