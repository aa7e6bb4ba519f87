# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every check of the tree shares: finding files and speaking TAP."""

import pathlib
import subprocess


class Report:
    """Numbered TAP lines; each case is a name and a list of complaints."""

    def __init__(self):
        self.count = 0

    def case(self, name, complaints):
        """Pass the case when there is no complaint, else show them all."""
        self.count += 1
        complaints = list(complaints)
        word = 'not ok' if complaints else 'ok'
        print(f'{word} {self.count} {name}')
        for complaint in complaints:
            self.note(complaint)

    @staticmethod
    def note(text):
        """Print a remark that decides nothing."""
        for line in str(text).splitlines():
            print(f'# {line}')

    def done(self):
        """Print the plan."""
        print(f'1..{self.count}')


def files(root, *patterns):
    """Return the files below ROOT that match one of the patterns, sorted.

    Folders of builds and hidden ones are left out.
    """
    found = set()
    for pattern in patterns:
        for path in pathlib.Path(root).glob(pattern):
            parts = path.relative_to(root).parts
            built = any(part.startswith(('build', '.git', '.flatpak'))
                        or part == '__pycache__' for part in parts)
            if path.is_file() and not built:
                found.add(path)
    return sorted(found)


def run(*command, **options):
    """Run a program without input; return its status and what it said."""
    result = subprocess.run(command, stdin=options.pop('stdin', subprocess.DEVNULL),
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            text=True, timeout=300, check=False, **options)
    return result.returncode, result.stdout.strip()


def run_clean(*command, **options):
    """Run a program and return its output as complaints if it failed."""
    status, output = run(*command, **options)
    return [output or f'{command[0]}: status {status}'] if status else []
