import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { compileRuleset, forecastRisk, parseSnapshot, scoreAccount } from '@risk-check/core';
import aliexpress from '@risk-check/rules-data/aliexpress/buyer';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { safeParse } from 'zod/mini';
import { snapshotSchema } from '../packages/core/dist/schemas.js';
import { gzippedSize, importTypeScript, root } from './bundle.js';
import { expiriesOf } from './expiries.js';
import { medianNow, medianOf } from './measure.js';
import { metricsFor, otherEngines, rulesetOver } from './other-engines.js';
import { snapshotOf } from './snapshots.js';
import { startUpTimes } from './start-up.js';

/** Measures everything and writes docs/performance.md. */
const { goldenRuleset } = await importTypeScript('packages/core/test/fixtures/golden-ruleset.ts');
const golden = compileRuleset(goldenRuleset);
const real = compileRuleset(aliexpress);

const micros = (ns) => (ns >= 1e6 ? `${(ns / 1e6).toFixed(1)} ms` : `${(ns / 1e3).toFixed(1)} µs`);
const times = (ratio) => (ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2));
const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `|${' --- |'.repeat(head.length)}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
const says = (text) => console.error(text);

says('scoring');
const scoring = [];
for (const [name, ruleset, platform, role] of [
  ['12 rules (the golden ones of scoring.md)', golden, 'golden', 'test'],
  [`${aliexpress.rules.length} rules (aliexpress.buyer)`, real, 'aliexpress', 'buyer'],
]) {
  const json = JSON.stringify(snapshotOf(platform, role));
  const snapshot = JSON.parse(json);
  const expiries = expiriesOf(ruleset, snapshot);
  const parse = await medianNow(() => JSON.parse(json));
  const check = await medianNow(() => parseSnapshot(snapshot));
  const score = await medianNow(() => scoreAccount(snapshot, ruleset));
  const forecast = await medianNow(() => forecastRisk(snapshot, ruleset));
  const again = await medianNow(() =>
    expiries.map((asOf) => scoreAccount(snapshot, ruleset, { asOf }).score),
  );
  scoring.push(
    [`**${name}**, ${json.length} bytes`, '', ''],
    ['`JSON.parse`', micros(parse), '1'],
    ['`parseSnapshot`', micros(check), times(check / parse)],
    ['`scoreAccount`: checks, metrics, score, full report', micros(score), times(score / parse)],
    ['`forecastRisk` over a year', micros(forecast), times(forecast / parse)],
    ['`scoreAccount` and `forecastRisk`', micros(score + forecast), times((score + forecast) / parse)],
    [`scoring again at each of ${expiries.length} expiries`, micros(again), times(again / parse)],
    ['how much cheaper the forecast is', '', `${times(again / forecast)}x`],
  );
}

says('per event');
const perEvent = [];
for (const size of [1, 100]) {
  const snapshot = snapshotOf('golden', 'test', size);
  const score = await medianNow(() => scoreAccount(snapshot, golden));
  perEvent.push({ events: 200 * size, score, each: score / (200 * size) });
}

says('other engines');
const engines = [];
for (const n of [12, 25]) {
  const metrics = metricsFor(n);
  const ruleset = compileRuleset(rulesetOver(n, goldenRuleset));
  const snapshot = {
    snapshotVersion: 1,
    platform: 'golden',
    role: 'test',
    asOf: '2026-06-15T12:00:00Z',
    metrics,
  };
  const fired = scoreAccount(snapshot, ruleset)
    .findings.filter(({ status }) => status === 'fired')
    .map(({ ruleId }) => ruleId.split('.')[2])
    .sort();
  const ours = await medianNow(() => scoreAccount(snapshot, ruleset));
  engines.push([`**${n} rules**`, '', ''], ['`scoreAccount`, full report', micros(ours), '1']);
  for (const { name, run } of otherEngines(n)) {
    const held = (await run(metrics)).sort();
    if (held.join() !== fired.join()) throw new Error(`${name} says ${held}, ours ${fired}`);
    const theirs =
      run(metrics) instanceof Promise
        ? await medianOf(() => run(metrics))
        : await medianNow(() => run(metrics));
    engines.push([name, micros(theirs), times(theirs / ours)]);
  }
}

says('validation');
const json = JSON.stringify(snapshotOf('golden', 'test'));
const snapshot = JSON.parse(json);
const schema = JSON.parse(await readFile(`${root}packages/core/dist/snapshot.schema.json`, 'utf8'));
const ajv = (mode) => addFormats.default(new Ajv2020.default({ strict: false }), mode).compile(schema);
const [full, fast] = [ajv({ mode: 'full' }), ajv({ mode: 'fast' })];
const parse = await medianNow(() => JSON.parse(json));
const validation = [];
for (const [name, run] of [
  ['`parseSnapshot`', () => parseSnapshot(snapshot)],
  ['the zod schema, without code generation', () => safeParse(snapshotSchema, snapshot, { jitless: true })],
  ['ajv (generates code), full formats', () => full(snapshot)],
  ['ajv (generates code), fast formats: accepts 30 February', () => fast(snapshot)],
]) {
  const time = await medianNow(run);
  validation.push([name, micros(time), times(time / parse)]);
}

says('sizes and start-up');
const core = 'export { scoreAccount } from "@risk-check/core";';
const rules = 'export { default } from "@risk-check/rules-data/aliexpress/buyer";';
const sizes = [
  ["`import { scoreAccount } from '@risk-check/core'`", await gzippedSize(core), 16],
  ["`import ruleset from '@risk-check/rules-data/aliexpress/buyer'`", await gzippedSize(rules), 25],
].map(([name, bytes, budget]) => [name, `${(bytes / 1000).toFixed(1)} kB`, `${budget} kB`]);
const starts = await startUpTimes([
  { name: 'an empty module', text: 'export {};' },
  { name: '`scoreAccount`', text: core },
  { name: '`scoreAccount` and the AliExpress buyer ruleset', text: `${core} ${rules}` },
  { name: 'zod/mini', text: 'export { object, string, safeParse } from "zod/mini";' },
]);
const [empty] = starts;

const [cpu] = cpus();
writeFileSync(
  `${root}docs/performance.md`,
  `# Performance

Written by \`npm run bench\`; do not edit. Medians and ratios of one run: only the ratios say something about another machine.

${cpu.model}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)} when the run ended (other work was going on if that is above 1); Node ${process.version}; ${new Date().toISOString().slice(0, 10)}.

## Scoring 200 events

Ratios to \`JSON.parse\` of the same snapshot. One walk checks the snapshot, reads its times and notices what is odd, so that checking cannot be taken out of scoring: \`scoreAccount\` is always with validation.

${table(['what', 'median', 'times `JSON.parse`'], scoring)}

## Many events

| events | \`scoreAccount\` | per event |
| --- | --- | --- |
${perEvent.map(({ events, score, each }) => `| ${events} | ${micros(score)} | ${each.toFixed(0)} ns |`).join('\n')}

Per event at ${perEvent[1].events} events: ${times(perEvent[1].each / perEvent[0].each)} times that at ${perEvent[0].events}.

## Other engines

The same rules over ready metrics, the same answers (checked before measuring). Ours scores and explains; the others only say which rules hold.

${table(['engine', 'median', 'times ours'], engines)}

## Checking the input

${table(['what', 'median', 'times `JSON.parse`'], validation)}

## Sizes

Bundled, minified, gzipped.

${table(['what', 'size', 'budget'], sizes)}

## Start-up

Medians of 25 processes each, taking turns.

${table(
  ['module', 'whole process', 'times an empty one', 'import alone', 'more than an empty one'],
  starts.map(({ name, whole, importing }) => [
    name,
    `${whole.toFixed(0)} ms`,
    times(whole / empty.whole),
    `${importing.toFixed(1)} ms`,
    `${(importing - empty.importing).toFixed(1)} ms`,
  ]),
)}
`,
);
says('docs/performance.md is written');
