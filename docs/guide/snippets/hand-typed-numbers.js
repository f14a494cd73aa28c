import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataset } from '../../../packages/rules-data/dataset/open-dataset.js';
import { workspaceRoot } from '../../../scripts/published-packages.js';
import { prose } from './prose.js';

const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = (text) =>
  WORDS.includes(text.toLowerCase()) ? WORDS.indexOf(text.toLowerCase()) + 2 : Number(text);

const rulesRoot = join(workspaceRoot, 'packages/rules-data/rules');
const jsonFiles = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')));

/** Every object inside a value, itself included. */
function* objectsIn(value) {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value;
  for (const part of Object.values(value)) yield* objectsIn(part);
}

/** Numbers that the dataset holds as limit or as time, as `NUMBER UNIT`. */
export function numbersOfTheData() {
  const files = jsonFiles(rulesRoot);
  const units = new Map();
  for (const { metrics = {} } of files)
    for (const [name, { unit }] of Object.entries(metrics)) units.set(name, unit);
  const found = new Set();
  const rules = openDataset().rulesets.flatMap((ruleset) => ruleset.rules);
  for (const part of [...files, ...rules].flatMap((file) => [...objectsIn(file)])) {
    for (const op of ['gte', 'gt', 'lte', 'lt']) {
      if (typeof part.metric !== 'string' || typeof part[op] !== 'string') continue;
      const unit = units.get(part.metric);
      if (unit === 'share') found.add(`${Number((Number(part[op]) * 100).toFixed(6))} %`);
      else found.add(`${Number(part[op])} ${unit}`);
    }
    if (typeof part.unit === 'string' && typeof part.max === 'number')
      for (const value of [part.min, part.max])
        if (value !== undefined) found.add(`${value} ${part.unit.replace('working-', '')}`);
  }
  return found;
}

/** Numbers with a unit in the prose of a page that the data hold too: they would go stale unseen. */
export function handTypedNumbers(text, known) {
  const units = [...new Set([...known].map((one) => one.slice(one.indexOf(' ') + 1)))];
  const pattern = new RegExp(
    `\\b(\\d+(?:\\.\\d+)?|${WORDS.join('|')})\\+?(?:\\s|-)*((?:[a-z-]+\\s+){0,2}?)(${units.join('|')})(?![a-z])`,
    'gi',
  );
  return [...prose(text).matchAll(pattern)]
    .filter(([, value, , unit]) => known.has(`${number(value)} ${unit.toLowerCase()}`))
    .map(([whole]) => whole.replace(/\s+/g, ' '));
}
