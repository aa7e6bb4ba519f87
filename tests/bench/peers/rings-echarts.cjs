// SPDX-FileCopyrightText: The Ringwall authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rings as somebody would draw them with ECharts, without a browser.
// Usage: node rings-echarts.cjs MODULES CELLS.tsv OUT.svg WIDTH HEIGHT

const fs = require('fs');
const {COLORS, NAMES, load, read} = require('./cells.cjs');

const [folder, source, output, width, height] = process.argv.slice(2);
const echarts = load(folder, 'echarts');
const {title, rings} = read(source);
const chart = echarts.init(null, null, {
  renderer: 'svg', ssr: true, width: Number(width), height: Number(height),
});
const thickness = height / 17.4;
const last = rings.length - 1;

chart.setOption({
  animation: false,
  backgroundColor: '#fff',
  textStyle: {fontFamily: 'Cantarell', color: '#241f31'},
  title: {text: title, left: 40, top: 30, textStyle: {fontSize: 28}},
  series: rings.map(({sectors}, ring) => ({
    type: 'pie',
    silent: true,
    radius: [ring * thickness + 2, (ring + 1) * thickness],
    label: {show: ring === last, fontSize: 16},
    labelLine: {show: ring === last, length: 8, length2: 4},
    data: sectors.map(({owner, workload}) => ({
      name: workload, value: 1,
      itemStyle: {color: COLORS[owner], borderColor: '#fff', borderWidth: 1},
    })),
  })),
  graphic: [
    ...rings.map(({layer}, ring) => ({
      type: 'text', z: 10, x: width / 2, y: height / 2 - (ring + .5) * thickness,
      style: {text: layer, font: 'bold 16px Cantarell', align: 'center',
              verticalAlign: 'middle', fill: '#241f31'},
    })),
    ...Object.keys(COLORS).flatMap((owner, row) => [
      {type: 'rect', shape: {x: 40, y: height - 110 + 30 * row, width: 28, height: 20},
       style: {fill: COLORS[owner]}},
      {type: 'text', x: 80, y: height - 108 + 30 * row,
       style: {text: NAMES[owner], font: '16px Cantarell', fill: '#241f31'}},
    ]),
  ],
});
fs.writeFileSync(output, chart.renderToSVGString());
// Its clock would run for ever.
chart.dispose();
