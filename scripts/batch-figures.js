import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markdownTable as table } from './markdown-table.js';

/** What scoring many records costs, as `npm run bench` and `npm run test:long` have last measured it. */
const read = (path) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8'));

const BILLION = 1e9;
const whole = (value) => Math.round(value).toLocaleString('en-US');

/** "351 GB", "21 TB" */
function bytesText(bytes) {
  const [unit, size] = bytes >= 1e12 ? ['TB', 1e12] : ['GB', 1e9];
  return `${whole(bytes / size)} ${unit}`;
}

function batchCost() {
  const { on, machine, cores, node, cost } = read('bench/last-run.json');
  const [small] = cost.records;
  const [few, many] = cost.memory;
  const rows = cost.records.map(({ name, bytesIn, bytesOut, processorSecondsPerMillion: seconds }) => [
    name,
    whole(bytesIn),
    whole(bytesOut),
    whole(seconds),
    `${bytesText(bytesIn * BILLION)}, ${bytesText(bytesOut * BILLION)}`,
    `${whole((seconds * BILLION) / 1e6 / 3600)} hours`,
  ]);
  return `Measured by \`npm run bench\` (${machine}, ${cores} cores, Node ${node.slice(1)}, \`--workers 2\`, the rules of \`aliexpress.buyer\`, compact results, ${on}). The last two columns are multiplied on paper, not run.

${table(
  [
    'record',
    'bytes in',
    'bytes out',
    'processor seconds per million',
    '1e9 records: in, out',
    '1e9 records: processor',
  ],
  rows,
)}

A million small records took ${small.secondsPerMillion} s. Memory does not grow with the input: at most ${few.megabytes} MB for ${whole(few.records)} records without events and ${many.megabytes} MB for ${whole(many.records)}.`;
}

/** `npm run test:long` kills a batch so many times. */
function longRun() {
  const { on, node, kills, result } = read('test/last-long-run.json');
  return `Last long run (\`npm run test:long\`): ${kills} kills with SIGKILL at random points, after which the output had to be that of an uninterrupted run, byte for byte; ${result} in the whole suite; ${on}, Node ${node.slice(1)}.`;
}

export const batchFigures = { 'batch-cost': batchCost, 'long-run': longRun };
