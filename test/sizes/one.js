import { compileRuleset, forecastRisk, scoreAccount, timelineRisk, whatIf } from '@risk-check/core';
import { ACCOUNTS } from './accounts.js';
import { useSoFar } from './use.js';

/** One operation on one account, in a process of its own: prints seconds of processor time and the most memory. */
const [name, count, operation] = process.argv.slice(2);
const { ruleset: path, of } = ACCOUNTS[name];
const { default: source } = await import(`@risk-check/rules-data/${path}`);
const ruleset = compileRuleset(source);
const snapshot = of(Number(count));
const [metric] = Object.keys(source.metrics);
const operations = {
  score: () => scoreAccount(snapshot, ruleset),
  forecast: () => forecastRisk(snapshot, ruleset),
  'what-if': () => whatIf(snapshot, ruleset, [{ metric, value: 0 }]),
  timeline: () => timelineRisk(snapshot, ruleset),
};
const before = useSoFar();
operations[operation]();
const after = useSoFar();
console.log(JSON.stringify({ ...after, seconds: after.seconds - before.seconds }));
