// After a run: the worst result and all of them as outputs, a remark at the gravest reason of each snapshot, and one job
// summary.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder, sarifFile] = process.argv;
/** From best to worst, as --fail-on counts them. */
const BANDS = ['clear', 'unverified', 'watch', 'low', 'elevated', 'high', 'critical'];
const LEVELS = { unverified: 'notice', watch: 'notice', low: 'notice', elevated: 'warning' };
/** GitHub shows ten remarks of a level in a step, and takes a summary and all outputs of a mebibyte. */
const MOST_REMARKS = 10;
const MOST_SUMMARY = 1_000_000;
const MOST_RESULTS = 500;

/** Of no width: GitHub looks for names, addresses and numbers in the finished page. */
const APART = '&#8203;';

/** What to say where no rule has fired. */
const NOTHING_FIRED = {
  watch: 'No limit is reached, and a grave one is close.',
  unverified: 'Nothing was found, but too much is unknown.',
};

const lines = readFileSync(join(folder, 'reports.ndjson'), 'utf8').split('\n').filter(Boolean);
const all = lines.map((line) => JSON.parse(line));
const { results: found = [], invocations = [] } = sarifFile
  ? JSON.parse(readFileSync(sarifFile, 'utf8')).runs[0]
  : {};
const failed = all
  .filter(({ error }) => error !== undefined)
  .map(({ input, error }) => ({ input, error, ...problemOf(input) }));
const reports = all
  .filter(({ error }) => error === undefined)
  .map((report) => ({ ...report, ...reasonOf(report) }))
  .sort((a, b) => BANDS.indexOf(b.band) - BANDS.indexOf(a.band) || b.score - a.score);

const [worst] = reports;
const outputs = [];
if (worst) outputs.push(`score=${Math.max(...reports.map(({ score }) => score))}`, `band=${worst.band}`);
const shown = reports
  .slice(0, MOST_RESULTS)
  .map(({ input, band, score, worstCase, reason, line, column }) => {
    return { input, band, score, worstCase, reason, line, column };
  });
// On one line, so that no text of others can end it.
outputs.push(`results=${JSON.stringify(shown)}`);
appendFileSync(process.env.GITHUB_OUTPUT, `${outputs.join('\n')}\n`);

if (process.env.ANNOTATIONS === 'true') {
  const remarks = [
    ...failed.map(({ input, error, says, line, column }) =>
      remark('error', { input, line, column }, 'risk-check', says ?? `This could not be scored (${error}).`),
    ),
    ...reports.filter(({ band }) => band !== 'clear').map(ofReport),
  ];
  for (const line of remarks.slice(0, MOST_REMARKS)) console.log(line);
  const more = remarks.length - MOST_REMARKS;
  if (more > 0) console.log(`${more} further snapshots have remarks; the job summary holds all.`);
}

if (process.env.SUMMARY === 'true' && process.env.GITHUB_STEP_SUMMARY) {
  const text = readFileSync(join(folder, 'summary.md'), 'utf8');
  appendFileSync(process.env.GITHUB_STEP_SUMMARY, cutToSize(`${summaryTable()}\n\n${text}`));
}

/** Where nothing was found and too much is unknown, 0 would read as calm. */
function shownIndex(band, score) {
  return score === 0 && NOTHING_FIRED[band] !== undefined ? '?' : score;
}

/** The rule that brings most, in words, and where in the snapshot it stands. */
function reasonOf({ input, findings }) {
  const fired = findings.filter(({ status }) => status === 'fired');
  const [gravest] = fired;
  if (!gravest) return { reason: null, line: 1, column: 1 };
  const result = found.find(
    ({ kind, ruleId, locations }) => kind === 'fail' && ruleId === gravest.ruleId && isOf(input, locations),
  );
  return { reason: gravest.title, ...placeOf(result?.locations) };
}

/** What was wrong with an input that could not be scored: the first line tells it. */
function problemOf(input) {
  const notes = invocations.flatMap(({ toolExecutionNotifications = [] }) => toolExecutionNotifications);
  const note = notes.find(({ level, locations }) => level === 'error' && isOf(input, locations));
  const [what, first] = note?.message.text.split('\n') ?? [];
  return { says: first ? `${what} ${first}` : what, ...placeOf(note?.locations) };
}

function isOf(input, locations) {
  const uri = locations?.[0]?.physicalLocation.artifactLocation.uri;
  return uri !== undefined && decodeURIComponent(uri) === input.replaceAll('\\', '/').replace(/^\.\//, '');
}

function placeOf(locations) {
  const { startLine = 1, startColumn = 1 } = locations?.[0]?.physicalLocation.region ?? {};
  return { line: startLine, column: startColumn };
}

function ofReport({ input, band, score, evidenceScore, worstCase, findings, line, column }) {
  const fired = findings.filter(({ status }) => status === 'fired');
  const [gravest] = fired;
  const others = fired.slice(1, 5).map(({ title }) => title);
  const more = fired.length > 5 ? `; and ${fired.length - 5} more` : '';
  const why = [
    // Only then the index is more than what the evidence proves.
    ...(score > evidenceScore ? ['The account is suspended or terminated already.'] : []),
    ...(gravest ? [`${gravest.title}: ${gravest.message}`.replace(/([^.])$/, '$1.')] : []),
    ...(others.length > 0 ? [`Also: ${others.join('; ')}${more}.`] : []),
  ];
  const says = `Risk index ${shownIndex(band, score)} of 100, worst case ${worstCase}. ${why.join(' ') || NOTHING_FIRED[band] || ''}`;
  return remark(LEVELS[band] ?? 'error', { input, line, column }, `Account risk: ${band}`, says);
}

/** All snapshots in one table, the worst first, those that could not be scored before them. */
function summaryTable() {
  const cell = (text) =>
    plain(text)
      .replaceAll('&', '&amp;')
      .replaceAll(/[\\`*_{}[\]<>|~$]/g, '\\$&')
      .replaceAll('@', `&#64;${APART}`)
      .replaceAll(/:(?=\/\/)|\b(?:mailto|xmpp):|\bwww\.|#(?=\d)|\bGH-(?=\d)/gi, `$&${APART}`);
  const rows = [
    ...failed.map(({ input, says, error }) => [input, 'not scored', '', '', says ?? error]),
    ...reports.map(({ input, band, score, worstCase, reason }) => [
      input,
      band,
      shownIndex(band, score),
      worstCase,
      reason ?? NOTHING_FIRED[band],
    ]),
  ];
  return [
    '| Snapshot | Band | Index | Worst case | Reason |',
    '| --- | --- | ---: | ---: | --- |',
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ].join('\n');
}

/** On one line, with nothing that commands a terminal or reorders text. */
function plain(text) {
  return visible(String(text ?? '').replaceAll(/\s+/g, ' '));
}

function visible(text) {
  return text.replaceAll(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u{e0000}-\u{e007f}]/gu, (char) =>
    char
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** A command of the runner; text of others stays text. */
function remark(level, { input, line, column }, title, message) {
  // GitHub makes links of addresses and names in remarks.
  const apart = (text) => plain(text).replaceAll(/@|:(?=\/\/)|\bwww\.|#(?=\d)/gi, '$&\u200b');
  const data = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} file=${visible(property(input))},line=${line},col=${column},title=${property(apart(title))}::${data(apart(message))}`;
}

function cutToSize(text) {
  if (Buffer.byteLength(text) <= MOST_SUMMARY) return text;
  const cut = Buffer.from(text).subarray(0, MOST_SUMMARY).toString('utf8');
  return `${cut.slice(0, cut.lastIndexOf('\n'))}\n\nThe rest is cut off: a job summary holds no more.\n`;
}
