import {
  forecastRisk,
  parseSnapshot,
  prepareSnapshot,
  scoreAccount,
  scoreCompact,
  timelineRisk,
} from '@risk-check/core';
import { importTypeScript } from '../bundle.js';
import { expiriesOf } from '../expiries.js';
import { sideBySide } from '../measure.js';
import { golden, real } from '../measured-rulesets.js';
import { snapshotOf } from '../snapshots.js';
import { duration, table, times } from '../table.js';

/** What scoring and forecasts cost, as multiples of reading the JSON they work on. */
export async function scoring() {
  const rows = [
    ...(await rowsFor('12 rules (the golden ones of scoring.md)', golden, 'golden', 'test')),
    ...(await rowsFor(`${real.rules.length} rules (aliexpress.buyer)`, real, 'aliexpress', 'buyer')),
  ];
  return `## Scoring 200 events

Ratios to \`JSON.parse\` of the same snapshot. One walk checks the snapshot, reads its times and notices what is odd. "Without validation" is a snapshot that \`prepareSnapshot\` has checked and read before, judged at another instant each time, so that nothing is left over from the last time.

${table(['what', 'median', 'times `JSON.parse`', 'at most'], rows)}`;
}

async function rowsFor(name, ruleset, platform, role) {
  const json = JSON.stringify(snapshotOf(platform, role));
  const snapshot = JSON.parse(json);
  const prepared = prepareSnapshot(snapshot, ruleset);
  const instants = Array.from({ length: 16 }, (_, i) =>
    new Date(Date.parse(snapshot.asOf) + i * 1000).toISOString().replace('.000Z', 'Z'),
  );
  let turn = 0;
  const expiries = expiriesOf(ruleset, snapshot);
  const moments = momentsOf(json, snapshot.asOf, expiries);
  const fromBytes = await recordScorer(json, ruleset);
  const { parse, check, score, compact, parsed, bytes, ready, forecast, both, again, timeline, scored } =
    await sideBySide({
      parse: () => JSON.parse(json),
      check: () => parseSnapshot(snapshot),
      score: () => scoreAccount(snapshot, ruleset),
      compact: () => scoreCompact(snapshot, ruleset),
      parsed: () => scoreCompact(JSON.parse(json), ruleset),
      bytes: fromBytes,
      ready: () => scoreAccount(prepared, ruleset, { asOf: instants[turn++ % instants.length] }),
      forecast: () => forecastRisk(snapshot, ruleset),
      both: () => {
        const once = prepareSnapshot(snapshot, ruleset);
        return [scoreAccount(once, ruleset), forecastRisk(once, ruleset)];
      },
      again: () => expiries.map((asOf) => scoreAccount(snapshot, ruleset, { asOf }).score),
      timeline: () => timelineRisk(snapshot, ruleset),
      scored: () => moments.map((asOf) => scoreAccount(prepared, ruleset, { asOf }).score),
    });
  const row = (what, { time, ratio }, most = '') => [what, duration(time), times(ratio), most];
  const target = (most) => (ruleset === golden ? most : '');
  return [
    [`**${name}**, ${json.length} bytes`, '', '', ''],
    row('`JSON.parse`', parse),
    row('`parseSnapshot`', check),
    row('`scoreAccount`: checks, metrics, score, full report', score, target('0.75')),
    row('the same without validation', ready, target('0.5')),
    row('`scoreCompact`: checks, metrics, score, no words', compact),
    row('`JSON.parse`, then `scoreCompact`', parsed),
    row('the same from the bytes, as `batch` does it: nothing is parsed', bytes),
    row('`forecastRisk` over a year', forecast),
    row('`prepareSnapshot`, then score and forecast', both, target('1.5')),
    row(`scoring again at each of ${expiries.length} expiries`, again),
    ['how much cheaper the forecast is', '', `${times(again.ratio / forecast.ratio)}x`, 'at least 15x'],
    row('`timelineRisk`, a year back and a year ahead', timeline, target('3')),
    row(`scoring again at each of ${moments.length} instants of it`, scored),
    [
      'how much cheaper the timeline is',
      '',
      `${times(scored.ratio / timeline.ratio)}x`,
      ruleset === real ? 'at least 15x' : '',
    ],
  ];
}

/** When something may change from a year back on: what the snapshot dates, and what leaves its window after it. */
function momentsOf(json, asOf, expiries) {
  const from = Date.parse(asOf) - 365 * 86_400_000;
  const named = (json.match(/"\d{4}-\d\d-\d\dT[^"]*"/g) ?? []).map((text) => text.slice(1, -1));
  const past = named.filter((time) => Date.parse(time) >= from && Date.parse(time) <= Date.parse(asOf));
  return [...new Set([...past, ...expiries])];
}

/** Scores a record as `batch` does, which is built with the source of core. */
async function recordScorer(json, { source }) {
  const { compileRecordScorer, RecordBytes } = await importTypeScript('packages/core/src/records/index.ts');
  const length = Buffer.byteLength(json);
  // Room behind it, as in the memory of a block.
  const bytes = Buffer.alloc(length + 1000);
  bytes.write(json);
  const text = bytes.toString('latin1', 0, length);
  const record = new RecordBytes(bytes, (from, to) => text.substring(from, to));
  const score = compileRecordScorer(source);
  if (score(record, 0, length) === null) throw new Error('the record is left to parsing');
  return () => score(record, 0, length);
}
