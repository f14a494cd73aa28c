import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { countCases, GOALS } from '../case-library/count-cases.js';
import { openDataset } from '../dataset/open-dataset.js';

const HELP = `Counts the library of real cases: npm run cases [-- --format json]
`;

const { values } = parseArgs({
  args: argv.slice(2),
  options: { format: { type: 'string', default: 'text' }, help: { type: 'boolean', default: false } },
});
if (values.help) console.log(HELP);
else if (!['text', 'json'].includes(values.format)) {
  console.error(`--format: expected text or json, got "${values.format}"`);
  process.exitCode = 2;
} else {
  const cases = openDataset().cases.map(({ data }) => data);
  const { reached, by } = countCases(cases);
  if (values.format === 'json') console.log(JSON.stringify({ reached, goals: GOALS, by }, null, 2));
  else {
    for (const [what, count] of Object.entries(reached)) {
      const goal = GOALS[what] ?? 0;
      console.log(
        `${String(count).padStart(5)} of ${String(goal).padStart(3)}  ${what}${count < goal ? ' (not reached)' : ''}`,
      );
    }
    for (const [what, counts] of Object.entries(by))
      console.log(
        `\n${what}\n${counts.map(([name, count]) => `${String(count).padStart(5)}  ${name}`).join('\n')}`,
      );
  }
}
