// SPDX-FileCopyrightText: The Ringwall authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the scripts for node share: the cells, and how modules are found that
// are installed somewhere else.

const fs = require('fs');
const {createRequire} = require('module');
const path = require('path');
const {pathToFileURL} = require('url');

exports.COLORS = {customer: '#1a5fb4', shared: '#8cc7bd', provider: '#f3c64f'};
exports.NAMES = {customer: 'You (the customer)', shared: 'Both share it',
                 provider: 'The provider'};

exports.read = file => {
  const [first, ...lines] = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
  const rings = [];
  for (const line of lines) {
    const [ring, , , owner, layer, workload] = line.split('\t');
    rings[ring] ??= {layer, sectors: []};
    rings[ring].sectors.push({owner, workload});
  }
  return {title: first.slice(2), rings};
};

exports.load = (folder, name) => createRequire(path.join(folder, 'package.json'))(name);

exports.importModule = (folder, name) => import(pathToFileURL(
  createRequire(path.join(folder, 'package.json')).resolve(name)));
