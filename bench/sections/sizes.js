import { BUDGETS } from '../../scripts/size-budgets.js';
import { gzippedSize } from '../bundle.js';
import { table } from '../table.js';

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** What an application downloads. */
export async function sizes() {
  const rows = [];
  for (const { name, code, most, goal } of BUDGETS) {
    rows.push([
      `\`${name}\``,
      kilobytes(await gzippedSize(code)),
      kilobytes(most),
      goal ? kilobytes(goal) : '',
    ]);
  }
  return `## Sizes

Bundled, minified, gzipped.

${table(['what', 'size', 'at most', 'goal'], rows)}

The goal for \`scoreAccount\` is missed. It carries every construct of the rule language, the forms that check a snapshot and a ruleset with all their explanations, and the words of the findings; any ruleset may use any of them.`;
}
