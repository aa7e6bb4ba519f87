// SPDX-FileCopyrightText: The Ringwall authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A ready SVG as PNG, by sharp.
// Usage: node svg-to-png.cjs MODULES IN.svg OUT.png

const {load} = require('./cells.cjs');

const [folder, source, output] = process.argv.slice(2);

load(folder, 'sharp')(source).png({compressionLevel: 1}).toFile(output);
