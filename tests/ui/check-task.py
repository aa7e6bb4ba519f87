#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One whole task without a pointer, in two ways.

Opens a sample, chooses a service model, reads every ring, changes an owner
and exports a picture: once through the accessibility bus alone, once by the
keys alone, where the bus only tells what is focused and what it is called.
Usage: check-task.py TAP-FOLDER UI-FOLDER PROGRAM
"""

import os
import subprocess
import sys
import tempfile

sys.path[:0] = sys.argv[1:3]
import tap  # noqa: E402  (the folder is an argument)
from bus import (Ear, Program, act, expect, find, states,  # noqa: E402
                 wait_for, walk, windows)

SAMPLE = 'Contoso Shipping'
RINGS = ['Data', 'Application', 'Compute', 'Networking', 'Perimeter',
         'Identity & access', 'Physical security']


def main_window():
    """Return the window of the sample."""
    for window in windows():
        if window.getRoleName() == 'frame' and SAMPLE in window.name:
            return window
    return None


def diagram():
    """Return the diagram."""
    return find(main_window(), 'list', SAMPLE)


def parts():
    """Return what the diagram says, part by part."""
    return [node.name for node in diagram() if node.getRoleName() == 'list item']


def are_rings(names, model):
    """Whether these are all rings under a model, from the inside out."""
    return len(names) in (7, 8) and all(
        name.startswith(f'{RINGS[i]}, ring {i + 1} of 7, ') and
        f' under {model}' in name for i, name in enumerate(names[:7])) and all(
            ', outside the rings: ' in name for name in names[7:])


def outline_row(beginning):
    """Return the row of the outline whose name begins so."""
    rows = find(main_window(), 'list', 'Rings, from the inside out')
    for node in rows:
        if node.name.startswith(beginning):
            return node
    return None


def press_button(root, name):
    """Press the button of that name."""
    for node in walk(root):
        # GTK 4.8 tells the label with its mnemonic before the name.
        if node.getRoleName() == 'push button' and node.name.split(' ')[-1] == name:
            return act(node, 'click')
    return False


def choose(root, name):
    """Choose the item of a menu."""
    for node in walk(root):
        if 'menu item' in node.getRoleName() and node.name == name:
            return act(node, 'click')
    return False


def picture_is_there(path):
    """Whether an export is whole: a PNG file with its last block."""
    if not os.path.exists(path):
        return False
    with open(path, 'rb') as picture:
        data = picture.read()
    return data.startswith(b'\x89PNG') and b'IEND' in data[-12:]


def by_the_bus(report, folder):
    """Do the task by names, roles and actions."""
    path = os.path.join(folder, 'bus.png')
    opened = wait_for(lambda: act(find(windows()[0], 'list item', SAMPLE),
                                  'row.open'))
    report.case('bus: a sample is opened', expect(
        opened and wait_for(lambda: len(parts()) > 7), 'no diagram'))

    wait_for(lambda: press_button(main_window(), 'PaaS'))
    names = wait_for(lambda: are_rings(parts(), 'PaaS') and parts())
    report.case('bus: every ring is read under the model that was chosen',
                expect(names, parts()))

    press_button(main_window(), 'Workload')
    press_button(main_window(), 'Outline')
    sector = 'Compute, ring 3 of 7; Office 365, sector 5 of 6, '
    wait_for(lambda: act(outline_row(sector)[0], 'outline-row.menu'))
    wait_for(lambda: choose(main_window(), 'Owner'))
    wait_for(lambda: choose(main_window(), SAMPLE))
    wanted = f'{sector}{SAMPLE} owns it under SaaS; set for this workload'
    report.case('bus: an owner is changed, and the row says so', expect(
        wait_for(lambda: outline_row(wanted)), outline_row(sector).name))

    press_button(main_window(), 'Picture')
    dialog = wait_for(lambda: len(windows()) > 1 and windows()[-1])
    wait_for(lambda: act(dialog, 'export.choose-file'))
    chooser = wait_for(lambda: len(windows()) > 2 and windows()[-1])
    wait_for(lambda: find(chooser, 'text', 'Name:'))
    report.case('bus: a picture is exported', expect(
        chooser and save_as(chooser, path), 'no picture'))


def save_as(chooser, path):
    """Give the file chooser a name, and let it save."""
    find(chooser, 'text', 'Name:').queryEditableText().setTextContents(path)
    press_button(chooser, 'Save')
    return wait_for(lambda: picture_is_there(path))


def give_keyboard():
    """Give the program's window the keyboard of the screen."""
    window = subprocess.run(
        ['xdotool', 'search', '--sync', '--onlyvisible', '--name',
         f'Ringwall|{SAMPLE}'],
        check=True, capture_output=True, text=True).stdout.split()[-1]
    subprocess.run(['xdotool', 'windowfocus', '--sync', window], check=True)


def key(*names):
    """Press keys."""
    subprocess.run(['xdotool', 'key', '--delay', '60', *names], check=True)


def has_keyboard(root, name):
    """Whether what is called so has the keyboard.  GTK 4.8 says nothing where
    a window comes with the keyboard in it."""
    return any(name in node.name and 'focused' in states(node)
               for node in walk(root))


def tab_to(ear, name):
    """Walk with Tab to what is called so."""
    for _ in range(40):
        if name in ear.listen():
            return True
        before = ear.focus
        key('Tab')
        wait_for(lambda: ear.listen() and ear.focus != before)
    return False


def read_rings(hears, ear):
    """Walk outwards from the first part, and return what is heard."""
    heard = []
    key('Home')
    for ring in RINGS:
        if not hears(f'{ring}, ring'):
            break
        heard.append(ear.listen())
        # Further out are the devices, which are no ring.
        if ring != RINGS[-1]:
            key('Up')
    return heard


def by_keys(report, folder):
    """Do the task with a keyboard."""
    ear = Ear()

    def hears(name):
        return wait_for(lambda: name in ear.listen())

    path = os.path.join(folder, 'keys.png')
    wait_for(lambda: find(windows()[0], 'list item', SAMPLE))
    give_keyboard()
    tab_to(ear, SAMPLE)
    key('Return')
    report.case('keys: a sample is opened, and the diagram has the keyboard',
                expect(hears('ring 1 of 7'), ear.listen()))

    key('Up')
    hears('ring 2 of 7')
    key('shift+F10')
    hears('Open the Details')
    key('Down')
    menu = hears('Owner')
    key('Escape')
    report.case('keys: the menu of a part is walked through, and left again',
                expect(menu and hears('ring 2 of 7'), ear.listen()))

    key('3')
    report.case('keys: the focused ring says what changed', expect(
        hears('under PaaS') and any('under PaaS' in name for name in ear.renamed),
        ear.renamed))
    names = read_rings(hears, ear)
    report.case('keys: every ring is read under the model that was chosen',
                expect(are_rings(names, 'PaaS'), names))
    key('4')
    report.case('keys: another model is heard where one is',
                expect(hears('Physical security, ring 7 of 7, Azure owns it '
                             'under SaaS'), ear.listen()))

    key('5')
    key('ctrl+l')
    hears('Data, ring 1 of 7')
    key('c', 'o')
    hears('Compute, ring 3 of 7, ')
    key('Right')
    hears('Servers (Azure VMs), sector 1 of 6')
    key('Down', 'Down', 'Down', 'Down')
    hears('Office 365, sector 5 of 6')
    key('shift+F10')
    hears('Details')
    key('Down', 'Down', 'Return')
    wait_for(lambda: 'As Usual' in [node.name for node in walk(main_window())])
    key('Down', 'Down', 'Return')
    wanted = (f'Compute, ring 3 of 7; Office 365, sector 5 of 6, {SAMPLE} owns '
              'it under SaaS; set for this workload')
    report.case('keys: an owner is changed, and the row says so', expect(
        wait_for(lambda: outline_row(wanted)), ear.listen()))

    # A window manager would do so when the menu goes.
    give_keyboard()
    key('ctrl+e')
    wait_for(lambda: has_keyboard(windows()[1], 'Export'))
    key('Return')
    wait_for(lambda: has_keyboard(windows()[2], 'Name:'))
    key('ctrl+a')
    subprocess.run(['xdotool', 'type', '--delay', '20', path], check=True)
    key('Return')
    report.case('keys: a picture is exported', expect(
        wait_for(lambda: picture_is_there(path)), ear.listen()))


def main():
    """Do the task in both ways, each with a program of its own."""
    report = tap.Report()
    with tempfile.TemporaryDirectory() as folder:
        for way in (by_the_bus, by_keys):
            with Program(sys.argv[3:4], sys.stderr):
                way(report, folder)
    report.done()


main()
