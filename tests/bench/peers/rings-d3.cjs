// SPDX-FileCopyrightText: The Ringwall authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rings as somebody would draw them with d3-shape under node.
// Usage: node rings-d3.cjs MODULES CELLS.tsv OUT.svg WIDTH HEIGHT

const fs = require('fs');
const {COLORS, NAMES, importModule, read} = require('./cells.cjs');

const [folder, source, output, width, height] = process.argv.slice(2);

const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const draw = ({arc, pie}) => {
  const {title, rings} = read(source);
  const thickness = height / 17.4;
  const slices = pie().value(() => 1).sort(null);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`
    + ' font-family="Cantarell" fill="#241f31">',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="40" y="56" font-size="28" font-weight="bold">${escape(title)}</text>`,
    `<g transform="translate(${width / 2},${height / 2})" font-size="16">`,
  ];
  rings.forEach(({layer, sectors}, ring) => {
    const shape = arc().innerRadius(ring * thickness + 2)
      .outerRadius((ring + 1) * thickness).padAngle(.005);
    for (const slice of slices(sectors)) {
      svg.push(`<path d="${shape(slice)}" fill="${COLORS[slice.data.owner]}"/>`);
    }
    svg.push(`<text y="${-(ring + .35) * thickness}" text-anchor="middle">`
             + `${escape(layer)}</text>`);
  });
  const rim = arc().innerRadius(7.6 * thickness).outerRadius(7.6 * thickness);
  for (const slice of slices(rings.at(-1).sectors)) {
    const [x, y] = rim.centroid(slice);
    svg.push(`<text x="${x}" y="${y}" text-anchor="${x < 0 ? 'end' : 'start'}">`
             + `${escape(slice.data.workload)}</text>`);
  }
  svg.push('</g>');
  Object.keys(COLORS).forEach((owner, row) => {
    const top = height - 110 + 30 * row;
    svg.push(`<rect x="40" y="${top}" width="28" height="20" fill="${COLORS[owner]}"/>`,
             `<text x="80" y="${top + 16}" font-size="16">${NAMES[owner]}</text>`);
  });
  svg.push('</svg>');
  fs.writeFileSync(output, svg.join('\n'));
};

importModule(folder, 'd3-shape').then(draw);
