import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * Changes the code, one place at a time, and names each change that no test notices: `npm run mutate:code -- scoring` (a
 * group of groups.js), or `-- packages/core/src/score/points.ts`. `--sample N` tries N mutants of a group, chosen by
 * `--seed`; `--phases 1` stops after the fast tests, `--minutes N` after
 * that time for each phase, and what was tried is a sample; `--long` runs whole tests on what survives; `--count` only counts.
 * Scores go to test/mutation/scores.json, what survives without a reason to the terminal.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    long: { type: 'boolean', default: false },
    phases: { type: 'string' },
    minutes: { type: 'string' },
    count: { type: 'boolean', default: false },
  },
});
const at = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
if (positionals.length === 0 || !existsSync(at('node_modules/@stryker-mutator/instrumenter'))) {
  console.error(
    positionals.length === 0
      ? 'Say what: npm run mutate:code -- scoring, or -- packages/core/src/score/points.ts'
      : 'Install the tool first: npm run mutate:install',
  );
  process.exit(2);
}
const { readGroups } = await import('./groups.js');
const { measure } = await import('./measure.js');
const { keepScores } = await import('./scores.js');
mkdirSync(at('kept'), { recursive: true });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const groups = readGroups();
for (const given of positionals) {
  const group = groups.find(({ name, sources }) => name === given || sources.includes(given));
  if (!group) {
    console.error(`${given} is in no group: ${groups.map(({ name }) => name).join(', ')}`);
    process.exitCode = 2;
    continue;
  }
  const chosen = await measure(group, {
    only: group.name === given ? undefined : given,
    sample: values.sample === undefined ? undefined : Number(values.sample),
    seed: Number(values.seed),
    isLong: values.long,
    isCount: values.count,
    minutes: values.minutes === undefined ? undefined : Number(values.minutes),
    phases: values.phases === undefined ? undefined : Number(values.phases),
  });
  if (chosen) keepScores(group, chosen);
}
