#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One pass through the accessibility bus, as a screen reader takes it.

Opens a document in the real program and asks the bus for names, roles and
actions.  Usage: check-bus.py TAP-FOLDER PROGRAM DOCUMENT
"""

import os
import subprocess
import sys
import tempfile
import time

import pyatspi

sys.path.insert(0, sys.argv[1])
import tap  # noqa: E402  (the folder is an argument)

# Far more than anything takes: what comes later does not come.
PATIENCE = 30


def wait_for(find):
    """Return what FIND gives as soon as it gives something, else None."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = find()
        except Exception:  # pylint: disable=broad-except
            found = None   # the tree changes while it is read
        if found:
            return found
        time.sleep(0.1)
    return None


def walk(node):
    """Yield a node and all below it."""
    yield node
    for child in node:
        if child is not None:
            yield from walk(child)


def find(root, role, name=None):
    """Return the first node of a role, with a name if one is given."""
    for node in walk(root):
        if node.getRoleName() == role and name in (None, node.name):
            return node
    return None


def application():
    """Return the program on the bus."""
    for node in pyatspi.Registry.getDesktop(0):
        if node is not None and node.name == 'ringwall':
            return node
    return None


def states(node):
    """Return the names of a node's states."""
    return [pyatspi.stateToString(state) for state in node.getState().getStates()]


def act(node, name):
    """Do a node's action of that name."""
    action = node.queryAction()
    names = [action.getName(i) for i in range(action.nActions)]
    return name in names and action.doAction(names.index(name))


def expect(condition, complaint):
    """Return the complaint where the condition does not hold."""
    return [] if condition else [complaint]


def rings(window):
    """Return the diagram's items."""
    diagram = find(window, 'list', 'Contoso Shipping')
    return [node for node in diagram if node.getRoleName() == 'list item']


def check_toggles(report, window):
    """The toggles: names, roles and what pressing one does."""
    names = ['On-premises', 'IaaS', 'PaaS', 'SaaS', 'By Workload']
    group = find(window, 'grouping', 'Service model')
    report.case('the toggles are a group with a name',
                expect(group is not None, 'no group “Service model”'))
    buttons = [node for node in group if 'button' in node.getRoleName()]
    report.case('each toggle has its name', expect(
        [button.name for button in buttons] == names,
        [button.name for button in buttons]))
    report.case('one toggle is pressed', expect(
        [b.name for b in buttons if 'pressed' in states(b)] == ['By Workload'],
        [(b.name, states(b)) for b in buttons]))

    for wanted in ('PaaS', 'SaaS'):
        act(buttons[names.index(wanted)], 'click')
    pressed = wait_for(lambda: 'pressed' in states(buttons[3]))
    report.case('a toggle is pressed by its action', expect(
        pressed and 'pressed' not in states(buttons[4]),
        [(b.name, states(b)) for b in buttons]))

    said = '3 rings changed: Application, Networking, Perimeter'
    report.case('the status line says what changed', expect(
        wait_for(lambda: find(window, 'status bar', said)),
        [n.name for n in walk(window) if n.getRoleName() == 'status bar']))


def check_rings(report, window):
    """The diagram: one item a ring, and what it says."""
    names = wait_for(lambda: len(rings(window)) == 7
                     and [ring.name for ring in rings(window)])
    report.case('each ring is an item of the diagram', expect(
        names, [ring.name for ring in rings(window)]))
    for number, name in enumerate(names or [], 1):
        report.case(f'ring {number} says its name, place and owner', expect(
            f', ring {number} of 7, ' in name, name))
    report.case('a ring says why', expect(
        'SaaS' in rings(window)[1].description, rings(window)[1].description))


def check_inspector(report, window):
    """The inspector: it follows what a ring's action opens."""
    details = wait_for(lambda: find(window, 'filler', 'Details')
                       or find(window, 'landmark', 'Details'))
    report.case('the details have a name',
                expect(details is not None, 'nothing is named “Details”'))
    report.case('a ring opens by its action',
                expect(act(rings(window)[2], 'part.open'), 'no part.open'))
    report.case('the details tell the ring that was opened', expect(
        wait_for(lambda: find(details, 'heading', 'Compute')),
        [n.name for n in walk(details) if n.getRoleName() == 'heading']))


def check_names(report, window):
    """No button without a name."""
    complaints = [
        f'a {node.getRoleName()} is called “{node.name}”'
        for node in walk(window)
        if node.getRoleName() == 'push button'
        and (not node.name or node.name.startswith(('Gtk', 'Adw', 'Rw')))
        # A drop-down is named; the button inside it is the toolkit's.
        and node.parent.getRoleName() != 'combo box']
    report.case('each button has a name', complaints)


def main():
    """Run all checks against one window."""
    report = tap.Report()
    environment = {name: value for name, value in os.environ.items()
                   if name != 'GTK_A11Y'}
    # The list of recent documents belongs to whoever runs the test.
    with (tempfile.TemporaryDirectory() as environment['XDG_DATA_HOME'],
          subprocess.Popen(sys.argv[2:4], env=environment,
                           stdout=sys.stderr) as program):
        try:
            window = wait_for(lambda: find(application(), 'frame',
                                           'Contoso Shipping'))
            report.case('the window is on the bus', expect(
                window is not None, 'no frame “Contoso Shipping”'))
            if window is not None:
                check_toggles(report, window)
                check_rings(report, window)
                check_inspector(report, window)
                check_names(report, window)
        finally:
            program.terminate()
    report.done()


main()
