import { BUDGETS } from '../../scripts/size-budgets.js';
import { gzippedSize } from '../bundle.js';
import { PARTS, sizeWithout } from '../size-without.js';
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
  const { goal } = BUDGETS[0];
  const without = [];
  for (const [name, parts] of Object.entries(PARTS))
    without.push([name, kilobytes(await sizeWithout(parts))]);
  const least = await sizeWithout(Object.values(PARTS).flat());
  without.push(['all of these', kilobytes(least)]);
  return `## Sizes

Bundled, minified, gzipped.

${table(['what', 'size', 'at most', 'goal'], rows)}

The goal for \`scoreAccount\` is missed. It carries every construct of the rule language, the forms that check a snapshot and a ruleset with all their explanations, and the words of the findings; any ruleset may use any of them. What it would weigh without some of that, could it be left out:

${table(['without', 'size'], without)}

${least > goal ? 'Even without all of these it would weigh more than the goal: to reach it takes another contract and a smaller language, too.' : 'Without all of these the goal would be met.'}`;
}
