# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a screen reader meets it: found, read and pressed on the bus.

Nothing here waits for a time to pass: it waits for what is wanted, and gives
up only when that does not come at all.
"""

import os
import subprocess
import tempfile
import time

import gi
import pyatspi

gi.require_version('Atspi', '2.0')
from gi.repository import GLib  # noqa: E402  (the version comes first)

# Far more than anything takes: what comes later does not come.
PATIENCE = 60


def wait_for(find_it):
    """Return what FIND_IT gives as soon as it gives something, else None."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = find_it()
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


def windows():
    """Return the program's windows, those on top last."""
    return list(application())


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


class Ear:
    """What a screen reader follows: where the keyboard is, and what that is
    called, as the bus tells it without being asked."""

    def __init__(self):
        self.focus = None
        self.renamed = []  # what the focused was called when it changed
        pyatspi.Registry.registerEventListener(
            self.focus_changed, 'object:state-changed:focused')
        pyatspi.Registry.registerEventListener(
            self.name_changed, 'object:property-change:accessible-name')

    def focus_changed(self, event):
        """Follow the keyboard."""
        if event.detail1:
            self.focus = event.source

    def name_changed(self, event):
        """Note what the focused is called now."""
        if event.source == self.focus:
            self.renamed.append(event.source.name)

    def listen(self):
        """Take in what has been said, and return the name of the focused."""
        while GLib.MainContext.default().iteration(False):
            pass
        return self.focus.name if self.focus is not None else ''


class Program:
    """The real program, with data of its own, for as long as it is needed."""

    def __init__(self, command, output):
        self.home = tempfile.TemporaryDirectory()
        environment = {name: value for name, value in os.environ.items()
                       if name != 'GTK_A11Y'}
        # Recent documents and drafts belong to whoever runs the test.
        for name in ('XDG_DATA_HOME', 'XDG_STATE_HOME'):
            environment[name] = os.path.join(self.home.name, name)
        self.process = subprocess.Popen(command, env=environment, stdout=output)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.home.cleanup()
