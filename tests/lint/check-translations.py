#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every visible text reaches the translators.

Usage: check-translations.py SOURCE-ROOT [--write]
With --write, po/POTFILES.in is brought up to date instead.
"""

import os
import pathlib
import re
import sys
import tempfile

import tap

# What marks a text in each kind of file.
MARKS = {
    'src/**/*.c': re.compile(r'\b(N?C?_|ngettext|g_dpgettext2)\s?\(\s*"'),
    'ui/**/*.ui': re.compile(r'translatable="(yes|true)"'),
    'data/*.gschema.xml': re.compile(r'<summary>'),
    'data/*.xml.in': re.compile(r'<(summary|comment)>'),
    'data/*.desktop.in': re.compile(r'^Comment=', re.MULTILINE),
    'data/catalogue/*.xml': re.compile(r'<summary>'),
}
# One text of each kind that has to be found.
SAMPLES = (
    'Ringwall document',
    'See who guards each cloud layer',
    'Information and data',
    'Window width',
    'Guess or buy the password',
    'It has a harmless name and the same rights.',
    'A disk that is encrypted is only a piece of metal.',
)
KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dngettext:2,3',
            'g_dpgettext2:2c,3')


def listed(root):
    """Return the lines of POTFILES.in."""
    text = (root / 'po/POTFILES.in').read_text(encoding='utf-8')
    return [line for line in text.splitlines() if line and not line.startswith('#')]


def marked(root):
    """Return the files that hold a visible text."""
    found = set()
    for pattern, mark in MARKS.items():
        for path in tap.files(root, pattern):
            if mark.search(path.read_text(encoding='utf-8')):
                found.add(str(path.relative_to(root)))
    return found


def write_list(root):
    """List each file that holds a visible text, and nothing else."""
    path = root / 'po/POTFILES.in'
    head = [line for line in path.read_text(encoding='utf-8').splitlines()
            if line.startswith('#')]
    path.write_text('\n'.join([*head, *sorted(marked(root))]) + '\n', encoding='utf-8')


def template_complaints(root):
    """Make the template, and look for texts of each kind in it."""
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / 'ringwall.pot'
        status, said = tap.run(
            'xgettext', '--from-code=UTF-8', f'--output={output}',
            f'--directory={root}', '--files-from=po/POTFILES.in',
            *(f'--keyword={keyword}' for keyword in KEYWORDS),
            cwd=root, env=dict(os.environ, GETTEXTDATADIRS=str(root / 'po')))
        if status or not output.exists():
            yield said or 'xgettext made no template'
            return
        text = output.read_text(encoding='utf-8')
    for sample in SAMPLES:
        if f'"{sample}"' not in text:
            yield f'“{sample}” is not in the template'


def main(root):
    """Compare the list with the tree, and make the template."""
    report = tap.Report()
    names = listed(root)
    found = marked(root)
    report.case('po/POTFILES.in is sorted, each name once',
                [] if names == sorted(set(names)) else
                [f'in order: {" ".join(sorted(set(names)))}'])
    report.case('each file with visible text is listed',
                [f'{name} is missing' for name in sorted(found - set(names))])
    report.case('each file that is listed has visible text',
                [f'{name} has none' for name in names if name not in found])
    report.case('the template holds every kind of text',
                template_complaints(root))
    report.done()


if __name__ == '__main__':
    ROOT = pathlib.Path(sys.argv[1])
    if '--write' in sys.argv:
        write_list(ROOT)
    else:
        main(ROOT)
