#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that the desktop reads are valid and agree with one another.

Usage: check-desktop.py SOURCE-ROOT BUILD-ROOT
"""

import configparser
import os
import pathlib
import re
import shutil
import struct
import sys
import tempfile
from xml.etree import ElementTree

import tap

ID = 'org.ringwall.Ringwall'
MEDIA_TYPE = 'application/x-ringwall+xml'

# The validator of Debian 12 is older than the developer tag, newer ones
# call the tag before it outdated, and the id is as it is.
KNOWN_REMARKS = re.compile(
    r'unknown-tag developer|developer-name-tag-deprecated'
    r'|cid-contains-uppercase-letter')


def entry_complaints(path):
    """The desktop entry by its validator, which also says less than errors."""
    _, said = tap.run('desktop-file-validate', str(path))
    return said.splitlines()


def metainfo_complaints(path):
    """The metainfo by its validator, but for what its age does not know."""
    status, said = tap.run('appstreamcli', 'validate', '--no-net', '--pedantic',
                           '--no-color', str(path))
    remarks = [line for line in said.splitlines() if re.match(r'^[EWIP]: ', line)]
    yield from (line for line in remarks if not KNOWN_REMARKS.search(line))
    if status and not remarks:
        yield said


def metainfo_length_complaints(path):
    """Name and summary as short as a software centre shows them."""
    tree = ElementTree.parse(path)
    for tag, limit in (('name', 15), ('summary', 35)):
        text = tree.findtext(tag)
        if len(text) > limit or text.endswith('.'):
            yield f'{tag} “{text}” is over {limit} characters or ends in a full stop'


def schema_complaints(folder):
    """The settings schema, strictly."""
    return tap.run_clean('glib-compile-schemas', '--strict', '--dry-run',
                         str(folder))


def settings_complaints(root):
    """The window reads each key there is, and no other."""
    schema = ElementTree.parse(root / f'data/{ID}.gschema.xml')
    keys = {key.get('name') for key in schema.iter('key')}
    sources = ''.join(path.read_text(encoding='utf-8')
                      for path in tap.files(root, 'src/app/*.c'))
    used = set(re.findall(
        r'rw_settings_(?:get|set|dup)_\w+ \(\s*[\w>()-]+,\s*"([a-z-]+)"', sources))
    yield from (f'{key} is in the schema, and nothing uses it'
                for key in sorted(keys - used))
    yield from (f'{key} is used, and is not in the schema'
                for key in sorted(used - keys))


def media_type_complaints(path):
    """The media type as the desktop's database understands it."""
    yield from tap.run_clean('xmllint', '--noout', str(path))
    with tempfile.TemporaryDirectory() as folder:
        packages = pathlib.Path(folder) / 'packages'
        packages.mkdir()
        shutil.copy(path, packages)
        yield from tap.run_clean('update-mime-database', '-n', folder)
        read = {name: (pathlib.Path(folder) / name).read_bytes()
                for name in ('globs2', 'magic', 'XMLnamespaces', 'subclasses')}
    for name, wanted in (
            ('globs2', f'50:{MEDIA_TYPE}:*.ringwall'),
            ('magic', f':{MEDIA_TYPE}]'),
            ('XMLnamespaces', f'https://ringwall.org/ns/document/1 ringwall {MEDIA_TYPE}'),
            ('subclasses', f'{MEDIA_TYPE} application/xml')):
        if wanted.encode() not in read[name]:
            yield f'{name} of the database does not say “{wanted}”'


def agreement_complaints(build):
    """The entry, the service and the metainfo name the same things."""
    entry = configparser.RawConfigParser(strict=False, interpolation=None)
    entry.optionxform = str
    entry.read(build / f'{ID}.desktop', encoding='utf-8')
    main_group = entry['Desktop Entry']
    service = (build / f'{ID}.service').read_text(encoding='utf-8')
    metainfo = ElementTree.parse(build / f'{ID}.metainfo.xml')

    if main_group['Icon'] != ID:
        yield f'the entry’s icon is {main_group["Icon"]}'
    if MEDIA_TYPE not in main_group['MimeType'].split(';'):
        yield 'the entry does not open the media type'
    if main_group.get('DBusActivatable') == 'true' and f'Name={ID}\n' not in service:
        yield 'the service does not own the name'
    if metainfo.findtext('id') != ID:
        yield 'the metainfo has another id'
    if metainfo.findtext('launchable') != f'{ID}.desktop':
        yield 'the metainfo launches something else'
    if metainfo.findtext('provides/mediatype') != MEDIA_TYPE:
        yield 'the metainfo names another media type'


def action_complaints(root, build):
    """Each action of the entry is an action of the application."""
    entry = configparser.RawConfigParser(strict=False, interpolation=None)
    entry.read(build / f'{ID}.desktop', encoding='utf-8')
    names = entry['Desktop Entry'].get('Actions', '').strip(';')
    sources = ''.join(path.read_text(encoding='utf-8')
                      for path in tap.files(root, 'src/app/*.c'))
    for name in names.split(';') if names else []:
        if f'Desktop Action {name}' not in entry:
            yield f'action {name} has no group'
        if sources and f'"{name}"' not in sources:
            yield f'the application has no action “{name}”'


def icon_complaints(path, side):
    """An icon is a square drawing of its grid, and can be drawn small."""
    text = path.read_text(encoding='utf-8')
    if f'viewBox="0 0 {side} {side}"' not in text:
        yield f'{path.name} is not on a grid of {side}'
    # The toolkit looks no further to see what kind of file it is.
    if '<svg' not in text[:128]:
        yield f'{path.name} does not begin as a drawing'
    if re.search(r'<image|<filter|<script|href=', text):
        yield f'{path.name} holds more than plain shapes'
    for size in (16, 32, 64, 128, 256):
        with tempfile.TemporaryDirectory() as folder:
            picture = pathlib.Path(folder) / 'icon.png'
            yield from tap.run_clean('rsvg-convert', '-w', str(size), '-h', str(size),
                                     '-o', str(picture), str(path))
            if picture.exists():
                width, height = struct.unpack('>II', picture.read_bytes()[16:24])
                if (width, height) != (size, size):
                    yield f'{path.name} at {size} is {width} × {height}'


def main(root, build):
    """Run each check as one case."""
    root, data = pathlib.Path(root), pathlib.Path(build) / 'data'
    # The validators look for a home; the folder of the build will do.
    os.environ.setdefault('HOME', str(build))
    report = tap.Report()
    report.case('desktop entry', entry_complaints(data / f'{ID}.desktop'))
    report.case('metainfo', metainfo_complaints(data / f'{ID}.metainfo.xml'))
    report.case('metainfo is short',
                metainfo_length_complaints(data / f'{ID}.metainfo.xml'))
    report.case('settings schema', schema_complaints(root / 'data'))
    report.case('settings are used', settings_complaints(root))
    report.case('media type', media_type_complaints(data / f'{ID}.xml'))
    report.case('one name everywhere', agreement_complaints(data))
    report.case('actions exist', action_complaints(root, data))
    icons = root / 'icons/hicolor'
    report.case('application icon',
                icon_complaints(icons / f'scalable/apps/{ID}.svg', 128))
    report.case('symbolic icon',
                icon_complaints(icons / f'symbolic/apps/{ID}-symbolic.svg', 16))
    report.case('media type icon', icon_complaints(
        icons / f'scalable/mimetypes/{MEDIA_TYPE.replace("/", "-")}.svg', 128))
    report.done()


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2])
