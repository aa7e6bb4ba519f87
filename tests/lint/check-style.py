#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house style, as far as a machine can tell.

The outer limits of CONTRIBUTING.md fail; what is merely worth a talk is
printed as a remark.  Usage: check-style.py SOURCE-ROOT
"""

import pathlib
import re
import sys

import tap

MAX_LINE, MAX_FILE, MAX_FUNCTION = 100, 800, 60
TALK_LINE, TALK_FILE, TALK_FUNCTION = 80, 500, 40

C_FILES = ('src/**/*.[ch]', 'tests/**/*.[ch]')
SCRIPTS = ('dev', '.ci/run', 'dev.d/*', 'tests/**/*.py', 'tests/**/*.sh')
BUILD_FILES = ('meson.build', 'meson_options.txt', '**/meson.build')
TEXTS = ('*.md', 'docs/**/*.md', 'src/*.md')
DATA = ('data/**/*.xml', 'data/**/*.xml.in', 'data/**/*.rng', 'data/**/*.ringwall',
        'ui/**/*.ui', 'ui/**/*.css', 'icons/**/*.svg', 'po/its/*',
        'flatpak/*.yml')
LICENSED = C_FILES + SCRIPTS + (
    'data/*.xml', 'data/*.xml.in', 'data/catalogue/*.xml', 'data/schema/*.rng',
    'ui/**/*.ui', 'ui/**/*.css', 'icons/**/*.svg', 'po/its/*', 'flatpak/*.yml')

# Paths of one machine have no place in the project.  Written in pieces, so
# that this file does not find itself.
MACHINE_PATHS = re.compile('|'.join(
    rf'(?<![\w.$}}]){re.escape("/" + part)}/'
    for part in ('home', 'root', 'work', 'Users', 'tmp' + '/wt', 'tmp' + '/team')))
OPEN_ENDS = re.compile(r'\b(' + '|'.join(
    ('TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X')) + r')\b')
PLAIN_TYPES = re.compile(r'\b(gchar|gint|gdouble|gfloat|gshort)\b')
STRING = re.compile(r'"(\\.|[^"\\])*"')
DECLARE = re.compile(
    r'G_DECLARE_(?:FINAL|DERIVABLE)_TYPE\s*\(\s*(\w+)\s*,\s*\w+\s*,'
    r'\s*(\w+)\s*,\s*(\w+)\s*,\s*(\w+)\s*\)')
PARENT = re.compile(r'struct _(\w+)\s*\{\s*(?:/\*.*?\*/\s*)?(\w+)\s+parent_instance;',
                    re.DOTALL)
FUNCTION = re.compile(r'^(\w+) \(')


def numbered(path):
    """Yield the numbered lines of a file."""
    yield from enumerate(path.read_text(encoding='utf-8').splitlines(), 1)


def functions(path):
    """Yield name, first line and length of each function definition."""
    name, start, in_body = None, 0, False
    for number, line in numbered(path):
        match = FUNCTION.match(line)
        if match and not in_body:
            name, start = match[1], number
        elif line.startswith('{') and name:
            in_body = True
        elif line.startswith('}') and in_body:
            yield name, start, number - start + 1
            name, in_body = None, False


class Style:
    """The checks; each yields complaints about the files it is given."""

    def __init__(self, root):
        self.root = pathlib.Path(root)

    def place(self, path, number=None):
        """Return how a message names a place."""
        name = path.relative_to(self.root)
        return f'{name}:{number}' if number else str(name)

    def licences(self, path):
        """Two SPDX lines at the head of each file of ours."""
        head = path.read_text(encoding='utf-8')[:600]
        for tag in ('FileCopyrightText', 'License-Identifier'):
            if f'SPDX-{tag}' not in head:
                yield f'{self.place(path)}: no SPDX-{tag} at the head'

    def lines(self, path):
        """Width, tabs and trailing space."""
        for number, line in numbered(path):
            if len(line) > MAX_LINE and 'http' not in line:
                yield f'{self.place(path, number)}: {len(line)} columns'
            if '\t' in line:
                yield f'{self.place(path, number)}: a tab'
            if line != line.rstrip():
                yield f'{self.place(path, number)}: space at the end'

    def sizes(self, path):
        """Files and functions that must be split."""
        count = sum(1 for _ in numbered(path))
        if count > MAX_FILE:
            yield f'{self.place(path)}: {count} lines'
        for name, start, length in functions(path):
            if length > MAX_FUNCTION and not name.endswith('class_init'):
                yield f'{self.place(path, start)}: {name} has {length} lines'

    def words(self, path):
        """What C files do without: goto, wrapped plain types."""
        for number, line in numbered(path):
            code = STRING.sub('""', line)
            if re.match(r'\s*(/?\*|//)', code):
                continue
            if re.search(r'\bgoto\b', code):
                yield f'{self.place(path, number)}: goto'
            if match := PLAIN_TYPES.search(code):
                yield f'{self.place(path, number)}: {match[1]} has a plain name'

    def open_ends(self, path):
        """Nothing is left for later, and nothing names one machine."""
        for number, line in numbered(path):
            if match := OPEN_ENDS.search(line):
                yield f'{self.place(path, number)}: {match[1]}'
            if match := MACHINE_PATHS.search(line):
                yield f'{self.place(path, number)}: a path of one machine, {match[0]}'

    def include_order(self, path):
        """config.h comes first, then the file's own header."""
        names = [match[1] for _, line in numbered(path)
                 if (match := re.match(r'#include ["<]([^">]+)', line))]
        own = f'{path.parent.name}/{path.stem}.h'
        if 'config.h' in names and names[0] != 'config.h':
            yield f'{self.place(path)}: config.h is not the first include'
        rest = [name for name in names if name != 'config.h']
        if own in rest and rest[0] != own:
            yield f'{self.place(path)}: {own} is not included first'

    def headers(self, path):
        """Headers guard themselves with the pragma."""
        if '#pragma once' not in path.read_text(encoding='utf-8'):
            yield f'{self.place(path)}: no “#pragma once”'

    def parents(self):
        """The first field of an object is of the type it derives from."""
        declared = {}
        for path in tap.files(self.root, *C_FILES):
            text = path.read_text(encoding='utf-8')
            for name, _, _, parent in DECLARE.findall(text):
                declared[name] = parent
        for path in tap.files(self.root, *C_FILES):
            for name, first in PARENT.findall(path.read_text(encoding='utf-8')):
                expected = declared.get(name)
                allowed = {expected, f'{expected}Class', 'GTypeInterface'}
                if expected and first not in allowed:
                    yield (f'{self.place(path)}: {name} derives from {expected} '
                           f'and starts with {first}')

    def remarks(self):
        """What is allowed, and worth a talk."""
        for path in tap.files(self.root, *C_FILES):
            count = sum(1 for _ in numbered(path))
            if path.suffix == '.c' and count > TALK_FILE:
                yield f'{self.place(path)}: {count} lines'
            for name, start, length in functions(path):
                limit = 2 * TALK_FUNCTION if name.endswith('class_init') \
                    else TALK_FUNCTION
                if length > limit:
                    yield f'{self.place(path, start)}: {name} has {length} lines'
            wide = sum(1 for _, line in numbered(path) if len(line) > TALK_LINE)
            if wide > 5:
                yield f'{self.place(path)}: {wide} lines over {TALK_LINE} columns'


def main(root):
    """Run each check over its files."""
    style = Style(root)
    report = tap.Report()

    def over(check, patterns):
        for path in tap.files(root, *patterns):
            yield from check(path)

    everything = C_FILES + SCRIPTS + BUILD_FILES + TEXTS + DATA
    report.case('each file names its licence', over(style.licences, LICENSED))
    report.case('lines are short and clean',
                over(style.lines, C_FILES + SCRIPTS + BUILD_FILES))
    report.case('files and functions are small', over(style.sizes, C_FILES))
    report.case('no goto and no wrapped plain types', over(style.words, C_FILES))
    report.case('nothing is left open, nothing names a machine',
                over(style.open_ends, everything))
    report.case('own headers come first', over(style.include_order, C_FILES))
    report.case('headers guard themselves', over(style.headers, ('src/**/*.h',)))
    report.case('objects start with their parent', style.parents())
    for remark in style.remarks():
        report.note(f'worth a talk: {remark}')
    report.done()


if __name__ == '__main__':
    main(sys.argv[1])
