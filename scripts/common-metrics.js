import { loadDataset } from '../packages/rules-data/scripts/load-dataset.js';
import { markdownTable } from './markdown-table.js';

const code = (text) => `\`${text}\``;

/** Metrics that several rulesets share: one name, one unit, one direction. */
export function commonMetrics() {
  const uses = new Map();
  for (const { id, built } of loadDataset().rulesets)
    for (const [name, { title, unit, worse }] of Object.entries(built.metrics)) {
      const use = uses.get(name) ?? { title, unit, worse, ids: [] };
      uses.set(name, { ...use, ids: [...use.ids, id] });
    }
  const shared = [...uses].filter(([, { ids }]) => ids.length > 1);
  return markdownTable(
    ['metric', 'what it is', 'unit', 'worse when', 'rulesets'],
    shared
      .sort(([a, one], [b, other]) => other.ids.length - one.ids.length || (a < b ? -1 : 1))
      .map(([name, { title, unit, worse, ids }]) => [code(name), title, unit, worse, String(ids.length)]),
  );
}
