import { canonicalText } from '../lint/canonical-text.js';
import { isOnCalendar } from '../lint/is-on-calendar.js';
import { isTest, OPERATORS } from '../rule-files/short-conditions.js';
import { ChangeError } from './change-error.js';
import { numbersOf, refuseOddNumbers, refuseUnsaidNumbers } from './refuse-numbers.js';
import { suggestRules } from './suggest-rules.js';

/** @import { Dataset, Written } from '../dataset/parse-dataset.js' */

/**
 * What is to change: the new limit, since when, and who says so.
 * @typedef {{ limit: string, from: string, source: string, quote?: string, says?: string, row?: string, region?: string, step?: string,
 *   metric?: string, confidence?: string, title?: string, publisher?: string, kind?: string, 'published-on'?: string }} LimitChange
 */

/**
 * A dated change of a limit: a new row above the one that it follows, and its citation.
 * @param {Dataset} dataset @param {string} id - Of the rule.
 * @param {LimitChange} change @param {string} today - YYYY-MM-DD.
 * @returns {Map<string, string>} The files that change, by path.
 */
export function changeLimit(dataset, id, change, today) {
  const { written, path, file } = findRule(dataset, id);
  const at = chooseRow(file, change);
  const row = file.limits[at];
  refuseOddDays(file, row, change);
  const compared = comparedIn(row, file, change);
  const metric = written.metrics[compared];
  const names = row.step === undefined ? Object.keys(file.steps) : [row.step].flat();
  refuseOddNumbers({ names, metric }, change);
  const source = findSource(written, change, today);
  const next = structuredClone(file);
  const key = citationKey(next.sources, source.key, change);
  const following = followingRow(row, change, key);
  const { op, numbers } = numbersOf(following.when?.[compared] ?? following);
  refuseUnsaidNumbers(
    {
      ...{ names, op, metric, numbers: numbers.flat().length === numbers.length ? numbers : [] },
      before: numbersOf(row.when?.[compared] ?? row).numbers,
      official: (row.evidence ?? file.evidence) === 'official',
    },
    change,
  );
  next.limits.splice(at, 0, following);
  next.sources = {
    [key]: citationOf(change),
    ...next.sources,
  };
  const files = new Map([[path, canonicalText(next)]]);
  if (source.added) {
    const sourcesPath = `${written.folder}/_sources.json`;
    const data = dataset.files.get(sourcesPath)?.data;
    files.set(
      sourcesPath,
      canonicalText({ ...data, sources: { ...data.sources, [source.key]: source.added } }),
    );
  }
  return files;
}

/** @param {Dataset} dataset @param {string} id */
function findRule({ rulesets }, id) {
  for (const written of rulesets)
    for (const [path, { file, rule }] of written.compiledFiles)
      if (rule.id === id) return { written, path, file };
  const near = suggestRules(rulesets, id);
  throw new ChangeError(
    `there is no rule ${id}${near.length > 0 ? `; did you mean ${near.join(', ')}?` : ''}`,
  );
}

/**
 * Refuses a day that is none, and one at which the new row would overlap another of the same accounts.
 * @param {any} file @param {any} row @param {LimitChange} change
 */
function refuseOddDays({ limits }, row, { from }) {
  if (!/^\d{4}-\d\d-\d\d$/.test(from ?? '') || !isOnCalendar(from))
    throw new ChangeError(`--from: expected a day such as 2027-01-01, got "${from ?? ''}"`);
  const later = limits.find(
    (/** @type {any} */ other) => isSameRow(other, row) && other.from !== undefined && from <= other.from,
  );
  if (later)
    throw new ChangeError(
      `--from: the row in force begins on ${later.from}; a number that was wrong is corrected in place, and recorded in corrections.json`,
    );
  if (typeof row.until === 'string' && from < row.until)
    throw new ChangeError(`--from: the row ends on ${row.until}; a new one can begin on that day or later`);
}

/** The metric whose number changes. @param {any} row @param {any} file @param {LimitChange} change */
function comparedIn(row, file, change) {
  if (!row.when) return row.metric ?? file.metric;
  return changingTests(row.when, change)[0]?.[0];
}

/** The row that the change follows: the only one that fits what was said. @param {any} file @param {LimitChange} change */
function chooseRow({ limits }, change) {
  const wanted = (/** @type {any} */ row) =>
    (change.region === undefined || regionText(row.region) === change.region) &&
    (change.step === undefined || [row.step].flat().includes(change.step)) &&
    (change.metric === undefined || row.metric === change.metric || Boolean(row.when?.[change.metric]));
  // Of several rows for the same accounts the newest stands first.
  const newest = limits
    .map((/** @type {any} */ row, /** @type {number} */ i) => ({ row, i }))
    .filter(
      (/** @type {any} */ { row, i }) =>
        wanted(row) && limits.findIndex((/** @type {any} */ other) => isSameRow(other, row)) === i,
    );
  if (change.row !== undefined) {
    const i = Number(change.row) - 1;
    if (!limits[i]) throw new ChangeError(`--row: expected 1 to ${limits.length}, got "${change.row}"`);
    return i;
  }
  if (newest.length === 1) return newest[0].i;
  const list = limits.map(
    (/** @type {any} */ row, /** @type {number} */ i) => `  --row ${i + 1}  ${rowText(row)}`,
  );
  throw new ChangeError(
    `${newest.length === 0 ? 'no row fits' : 'several rows fit'}; name one with --row (or --region, --step, --metric):\n${list.join('\n')}`,
  );
}

/** @param {any} a @param {any} b */
const isSameRow = (a, b) =>
  ['step', 'region', 'applies', 'metric'].every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));

/** @param {any} region */
const regionText = (region) =>
  region === undefined
    ? undefined
    : typeof region === 'object' && !Array.isArray(region)
      ? `not ${[region.not].flat().join(',')}`
      : [region].flat().join(',');

/** @param {any} row */
function rowText({ step, from, region, applies, metric, when, ...row }) {
  const op = OPERATORS.find((name) => name in row);
  return [
    step === undefined ? '' : [step].flat().join(' '),
    from === undefined ? '' : `from ${from}`,
    region === undefined ? '' : `region ${regionText(region)}`,
    applies === undefined ? '' : JSON.stringify(applies),
    metric ?? '',
    when ? JSON.stringify(when) : `${op} ${JSON.stringify(row[String(op)])}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** @param {any} row @param {LimitChange} change @param {string} key */
function followingRow(row, change, key) {
  const { until, never, note, announcedOn, enforcedFrom, publishedAs, reason, ...kept } =
    structuredClone(row);
  const next = { ...kept, from: change.from, sources: [key] };
  if (enforcedFrom !== undefined && enforcedFrom === row.from) next.enforcedFrom = change.from;
  const numbers = parseLimit(change.limit);
  if (!next.when) {
    const op = String(OPERATORS.find((name) => name in next));
    next[op] = numbers;
  } else setInCondition(next.when, numbers, change);
  return inOrder(next);
}

/** The comparisons of a condition that a limit can be of. @param {any} when @param {{ limit: string, metric?: string | undefined }} change */
function changingTests(when, { limit, metric }) {
  const isShare = limit.includes('%');
  return Object.entries(when).filter(
    ([name, value]) =>
      isTest(value) &&
      (metric === undefined
        ? OPERATORS.some((op) => op in value && JSON.stringify(value[op]).includes('%') === isShare)
        : name === metric),
  );
}

/** @param {any} when @param {any} numbers @param {LimitChange} change */
function setInCondition(when, numbers, { limit, metric }) {
  const tests = changingTests(when, { limit, metric });
  if (tests.length !== 1)
    throw new ChangeError(
      `--metric: the row compares several metrics; name the one that changes: ${Object.keys(when).join(', ')}`,
    );
  const test = /** @type {any} */ (tests[0]?.[1]);
  test[String(OPERATORS.find((name) => name in test))] = numbers;
}

/**
 * `1.2%` or `4`; `3,6,9` one number for each step; `2:500,3:1000` limits with their fees.
 * @param {string | undefined} text
 */
export function parseLimit(text) {
  const number = (/** @type {string} */ part) => {
    if (/^-?\d+(\.\d+)?%$/.test(part)) return part;
    if (/^-?\d+(\.\d+)?$/.test(part)) return Number(part);
    if (/^[a-z][a-z0-9-]*$/.test(part)) return part;
    throw new ChangeError(
      `--limit: expected a number such as 4 or 1.2%, one for each step (3,6,9), or limits with fees (2:500,3:1000), got "${text ?? ''}"`,
    );
  };
  const parts = (text ?? '').split(',').map((part) => part.trim());
  const values = parts.map((part) =>
    part.includes(':') ? part.split(':').map((one) => number(one.trim())) : number(part),
  );
  return values.length === 1 && !Array.isArray(values[0]) ? values[0] : values;
}

/** Keys of a row as the schema orders them: the day and the accounts before the limit. @param {any} row */
function inOrder({ step, from, region, applies, ...rest }) {
  const { sources, enforcedFrom, ...limit } = rest;
  return JSON.parse(JSON.stringify({ step, from, region, applies, ...limit, enforcedFrom, sources }));
}

/** @param {Written} written @param {LimitChange} change @param {string} today */
function findSource({ sources }, change, today) {
  if (change.source && sources[change.source]) return { key: change.source, added: null };
  if (!/^https:\/\/\S+$/.test(change.source ?? ''))
    throw new ChangeError(
      `--source: expected an address that begins with https://, or a key of _sources.json (${Object.keys(sources).slice(0, 8).join(', ')}, ...), got "${change.source ?? ''}"`,
    );
  const known = Object.entries(sources).find(([, { url }]) => url === change.source);
  if (known) return { key: known[0], added: null };
  const { hostname } = new URL(change.source);
  const base = `${hostname.replace(/^www\./, '').replaceAll('.', '-')}-${today.slice(0, 4)}`;
  let key = base;
  for (let n = 2; sources[key]; n++) key = `${base}-${n}`;
  return {
    key,
    added: {
      url: change.source,
      title: change.title ?? `Page of ${hostname}`,
      publisher: change.publisher ?? hostname,
      kind: change.kind ?? 'guide',
      publishedOn: change['published-on'] ?? null,
      readOn: today,
      readAs: 'live',
    },
  };
}

/** @param {Record<string, any>} citations @param {string} source @param {LimitChange} change */
function citationKey(citations, source, { from }) {
  if (!citations[source]) return source;
  const year = `${source}#${from.slice(0, 4)}`;
  return citations[year] ? `${source}#${from}` : year;
}

/** @param {LimitChange} change */
const citationOf = ({ confidence, says, quote }) => ({
  ...(confidence === undefined ? {} : { confidence: Number(confidence) }),
  ...(says ? { says } : {}),
  ...(quote ? { quote } : {}),
});
