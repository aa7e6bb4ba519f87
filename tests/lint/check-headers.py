#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each header compiles alone, with no more than its layer may see.

Usage: check-headers.py SOURCE-ROOT BUILD-ROOT COMPILER...
"""

from concurrent import futures
import pathlib
import subprocess
import sys

import tap

CORE = ['gobject-2.0', 'gio-unix-2.0', 'libxml-2.0']
SCENE = ['gobject-2.0']
RENDER = ['gio-unix-2.0', 'cairo', 'pangocairo', 'libpng']
MODULES = {
    'core': CORE,
    'scene': SCENE,
    'render': RENDER,
    'exchange': RENDER,
    'cli': RENDER,
    'app': ['gtk4', 'libadwaita-1'] + RENDER,
}
WARNINGS = ['-std=gnu17', '-Wall', '-Wextra', '-Wno-unused-parameter',
            '-Wno-unused-function', '-Werror']


def flags_of(layer):
    """Return what pkg-config says for a layer, None where a module lacks."""
    result = subprocess.run(['pkg-config', '--cflags', *MODULES[layer]],
                            capture_output=True, text=True, check=False)
    return result.stdout.split() if result.returncode == 0 else None


def compile_alone(header, root, build, compiler, flags):
    """Compile a file that holds nothing but the include of HEADER."""
    name = header.relative_to(root / 'src')
    command = [*compiler, *WARNINGS, *flags, '-fsyntax-only', '-x', 'c',
               f'-I{root}/src', f'-I{build}/src', f'-I{build}', '-']
    result = subprocess.run(command, input=f'#include "{name}"\n',
                            capture_output=True, text=True, check=False)
    return [result.stderr] if result.returncode else []


def main(root, build, compiler):
    """Check each header as one case."""
    root = pathlib.Path(root)
    report = tap.Report()
    flags = {layer: flags_of(layer) for layer in MODULES}
    headers = [header for header in tap.files(root, 'src/*/*.h')
               if flags.get(header.parent.name) is not None]
    with futures.ThreadPoolExecutor(2) as pool:
        results = pool.map(
            lambda header: compile_alone(header, root, build, compiler,
                                         flags[header.parent.name]),
            headers)
        for header, complaints in zip(headers, results):
            report.case(f'{header.relative_to(root)} compiles alone',
                        complaints)
    report.done()


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
