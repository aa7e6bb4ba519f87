#!/usr/bin/python3
# SPDX-FileCopyrightText: The Ringwall authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rings as somebody would draw them with pycairo.

Usage: rings-pycairo.py CELLS.tsv OUT.svg|OUT.png WIDTH HEIGHT
"""

import math
import sys

import cairo

COLORS = {'customer': (0x1a, 0x5f, 0xb4), 'shared': (0x8c, 0xc7, 0xbd),
          'provider': (0xf3, 0xc6, 0x4f)}
NAMES = {'customer': 'You (the customer)', 'shared': 'Both share it',
         'provider': 'The provider'}


def read(path):
    """Return the title and the cells: ring, sector, sectors, owner, names."""
    with open(path, encoding='utf-8') as file:
        title = file.readline()[1:].strip()
        cells = [line.rstrip('\n').split('\t') for line in file]
    return title, [(int(c[0]), int(c[1]), int(c[2]), *c[3:]) for c in cells]


def curved(context, text, x, y, radius):
    """Show a text letter by letter along the top of a circle."""
    widths = [context.text_extents(letter).x_advance for letter in text]
    angle = -sum(widths) / radius / 2
    for letter, width in zip(text, widths):
        middle = angle + width / radius / 2
        context.save()
        context.translate(x + radius * math.sin(middle), y - radius * math.cos(middle))
        context.rotate(middle)
        context.move_to(-width / 2, 0)
        context.show_text(letter)
        context.restore()
        angle += width / radius


def draw(context, title, cells, width, height):
    """Draw everything on a surface of this size."""
    scale = height / 800
    context.set_source_rgb(1, 1, 1)
    context.paint()
    x, y = width / 2, height / 2
    thickness, gap = 46 * scale, 2 * scale

    def rgb(owner):
        context.set_source_rgb(*(part / 255 for part in COLORS[owner]))

    for ring, sector, sectors, owner, _, _ in cells:
        inner, outer = ring * thickness + gap, (ring + 1) * thickness
        start = 2 * math.pi * sector / sectors - math.pi / 2 + .005
        end = 2 * math.pi * (sector + 1) / sectors - math.pi / 2 - .005
        context.new_path()
        context.arc(x, y, outer, start, end)
        context.arc_negative(x, y, inner, end, start)
        context.close_path()
        rgb(owner)
        context.fill()

    context.select_font_face('Cantarell', cairo.FONT_SLANT_NORMAL,
                             cairo.FONT_WEIGHT_BOLD)
    context.set_font_size(16 * scale)
    context.set_source_rgb(.14, .12, .19)
    for ring, name in sorted({(cell[0], cell[4]) for cell in cells}):
        curved(context, name, x, y, (ring + .35) * thickness)
    for _, sector, sectors, _, _, name in cells[:cells[0][2]]:
        angle = 2 * math.pi * (sector + .5) / sectors
        extents = context.text_extents(name)
        radius = 7 * thickness + 20 * scale
        context.move_to(x + radius * math.sin(angle) - extents.width * (angle > math.pi),
                        y - radius * math.cos(angle))
        context.show_text(name)

    context.set_font_size(28 * scale)
    context.move_to(40 * scale, 56 * scale)
    context.show_text(title)
    context.set_font_size(16 * scale)
    for row, owner in enumerate(COLORS):
        top = height - (110 - 30 * row) * scale
        rgb(owner)
        context.rectangle(40 * scale, top, 28 * scale, 20 * scale)
        context.fill()
        context.set_source_rgb(.14, .12, .19)
        context.move_to(80 * scale, top + 16 * scale)
        context.show_text(NAMES[owner])


def main(source, output, width, height):
    """Read the cells, draw them, write the file."""
    title, cells = read(source)
    if output.endswith('.svg'):
        with cairo.SVGSurface(output, width, height) as surface:
            draw(cairo.Context(surface), title, cells, width, height)
    else:
        surface = cairo.ImageSurface(cairo.FORMAT_RGB24, width, height)
        draw(cairo.Context(surface), title, cells, width, height)
        surface.write_to_png(output)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
