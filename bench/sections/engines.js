import { compileRuleset, prepareSnapshot, scoreAccount, scoreCompact } from '@risk-check/core';
import { sideBySide } from '../measure.js';
import { golden, real } from '../measured-rulesets.js';
import { otherEngines } from '../other-engines.js';
import { overReadyMetrics, readyMetricsFor, testsOf } from '../ready-metrics.js';
import { duration, table, times } from '../table.js';

/** How many times as long the usual engine should take. */
const AIM = 20;
const held = (ratio) => `${times(ratio)} (${ratio >= AIM ? 'met' : 'missed'})`;

const READ_BEFORE = '`scoreCompact`, metrics read before';

/** Ours beside other rule engines, on the same rules over the same numbers. */
export async function engines() {
  const few = await measureRules('the golden ones of scoring.md', golden, 12);
  const many = await measureRules('the first of aliexpress.buyer that others can say', real, 25);
  return `## Other engines

The same rules over ready metrics, the same answers (checked before measuring). \`scoreCompact\` says which rules hold, as the others do, and the score; \`scoreAccount\` also explains every rule. Both check the snapshot first, but for the line that says otherwise, and compare exactly. json-logic works on doubles and checks nothing; compiled, it generates code.

${table(['engine', 'median', 'times `scoreCompact`', 'times `scoreAccount`', 'times metrics read before'], [...few.rows, ...many.rows])}

The aim is that json-rules-engine takes at least ${AIM} times as long at 25 rules. Over metrics that have been read before (\`prepareSnapshot\`, then \`scoreCompact\`; json-rules-engine reads and checks nothing either): ${held(many.slower.read)}. Where checking the snapshot counts, with ours alone: ${held(many.slower.checked)}. With the full report, a sentence, headroom, points and sources for each rule: ${held(many.slower.full)}.`;
}

async function measureRules(which, { source }, count) {
  const ruleset = overReadyMetrics(source, count);
  const metrics = readyMetricsFor(ruleset);
  const compiled = compileRuleset(ruleset);
  const { platform, role } = source;
  const snapshot = { snapshotVersion: 1, platform, role, asOf: '2026-06-15T12:00:00Z', metrics };
  const prepared = prepareSnapshot(snapshot, compiled);
  // Another instant each time, so that nothing is left over from the last time.
  const instants = Array.from({ length: 16 }, (_, i) => `2026-06-15T12:00:${10 + i}Z`);
  let turn = 0;
  const fired = [...scoreCompact(snapshot, compiled).fired].sort().join();
  const runs = {
    '`scoreCompact`': () => scoreCompact(snapshot, compiled),
    '`scoreAccount`, full report': () => scoreAccount(snapshot, compiled),
    [READ_BEFORE]: () => scoreCompact(prepared, compiled, { asOf: instants[turn++ % instants.length] }),
  };
  for (const { name, run } of otherEngines(ruleset)) {
    const held = [...(await run(metrics))].sort().join();
    if (held !== fired) throw new Error(`${name} says ${held}, ours ${fired}`);
    runs[name] = () => run(metrics);
  }
  const measured = await sideBySide(runs);
  const full = measured['`scoreAccount`, full report'].ratio;
  const read = measured[READ_BEFORE].ratio;
  const theirs = measured['json-rules-engine'].ratio;
  return {
    rows: [
      [`**${count} rules, ${testsOf(ruleset).length} levels** (${which})`, '', '', '', ''],
      ...Object.entries(measured).map(([name, { time, ratio }]) => [
        name,
        duration(time),
        times(ratio),
        times(ratio / full),
        times(ratio / read),
      ]),
    ],
    slower: { checked: theirs, full: theirs / full, read: theirs / read },
  };
}
