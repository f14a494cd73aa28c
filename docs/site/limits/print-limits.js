import { readDataset } from '../dataset.js';
import { listLimits } from './list-limits.js';

/** Each limit in force, with where the site draws it or why it cannot be drawn: `npm run docs:limits`. */
const inForce = listLimits(readDataset()).filter(({ standing }) => standing === 'in-force');
for (const { rule, number, metric, op, value, kind, why } of inForce) {
  const where =
    why === null
      ? `/rules/${rule.id}${kind === null ? '' : `, /compare/${kind.slug}`}`
      : `cannot be drawn: ${why}`;
  console.log(
    `${rule.id} level ${number}: ${metric === '' ? 'a fact' : `${metric} ${op} ${value ?? '?'}`} -> ${where}`,
  );
}
const undrawn = inForce.filter(({ why }) => why !== null).length;
const compared = inForce.filter(({ kind }) => kind !== null).length;
console.log(
  `${inForce.length} limits in force: ${inForce.length - undrawn} drawn (${compared} of them in a comparison), ${undrawn} cannot be drawn`,
);
