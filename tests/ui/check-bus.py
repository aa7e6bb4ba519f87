#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One pass through the accessibility bus, as a screen reader takes it.

Opens a document in the real program and asks the bus for names, roles and
actions.  Usage: check-bus.py TAP-FOLDER UI-FOLDER PROGRAM DOCUMENT
"""

import sys

sys.path[:0] = sys.argv[1:3]
import tap  # noqa: E402  (the folder is an argument)
from bus import (Program, act, application, expect, find, states,  # noqa: E402
                 wait_for, walk)


def rings(window):
    """Return the diagram's items, but for what lies outside the rings."""
    diagram = find(window, 'list', 'Contoso Shipping')
    return [node for node in diagram if node.getRoleName() == 'list item'
            and ', ring ' in node.name]


def check_toggles(report, window):
    """The toggles: names, roles and what pressing one does."""
    names = ['On-premises', 'IaaS', 'PaaS', 'SaaS', 'By Workload', 'Roll-Up']
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
    with Program(sys.argv[3:5], sys.stderr):
        window = wait_for(lambda: find(application(), 'frame',
                                       'Contoso Shipping'))
        report.case('the window is on the bus', expect(
            window is not None, 'no frame “Contoso Shipping”'))
        if window is not None:
            check_toggles(report, window)
            check_rings(report, window)
            check_inspector(report, window)
            check_names(report, window)
    report.done()


main()
