// After a run: the worst result as outputs, a remark beside each snapshot, and the reports in the job summary.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder] = process.argv;
/** From best to worst, as --fail-on counts them. */
const BANDS = ['clear', 'unverified', 'low', 'elevated', 'high', 'critical'];
const LEVELS = { unverified: 'notice', low: 'notice', elevated: 'warning', high: 'error', critical: 'error' };
/** GitHub shows ten remarks of a level in a step, and takes a summary of a mebibyte. */
const MOST_REMARKS = 10;
const MOST_SUMMARY = 1_000_000;

const lines = readFileSync(join(folder, 'reports.ndjson'), 'utf8').split('\n').filter(Boolean);
const all = lines.map((line) => JSON.parse(line));
const reports = all.filter(({ error }) => error === undefined);
reports.sort((a, b) => BANDS.indexOf(b.band) - BANDS.indexOf(a.band) || b.score - a.score);

const [worst] = reports;
if (worst) {
  const score = Math.max(...reports.map((report) => report.score));
  appendFileSync(process.env.GITHUB_OUTPUT, `score=${score}\nband=${worst.band}\n`);
}

if (process.env.ANNOTATIONS === 'true') {
  const failed = all.filter(({ error }) => error !== undefined);
  const remarks = [
    ...failed.map(({ input, error }) =>
      remark('error', input, 'risk-check', `This could not be scored (${error}).`),
    ),
    ...reports.filter(({ band }) => band !== 'clear').map(ofReport),
  ];
  for (const line of remarks.slice(0, MOST_REMARKS)) console.log(line);
  const more = remarks.length - MOST_REMARKS;
  if (more > 0) console.log(`${more} further snapshots have remarks; the job summary holds all.`);
}

if (process.env.SUMMARY === 'true' && process.env.GITHUB_STEP_SUMMARY) {
  const text = readFileSync(join(folder, 'summary.md'), 'utf8');
  appendFileSync(process.env.GITHUB_STEP_SUMMARY, cutToSize(text));
}

function ofReport({ input, band, score, evidenceScore, worstCase, findings }) {
  const fired = findings.filter(({ status }) => status === 'fired').map(({ title }) => title);
  const shown = fired.slice(0, 5).join('; ');
  const more = fired.length > 5 ? `; and ${fired.length - 5} more` : '';
  const why = [
    // Only then the index is more than what the evidence proves.
    ...(score > evidenceScore ? ['The account is suspended or terminated already.'] : []),
    ...(fired.length > 0 ? [`${shown}${more}.`] : []),
  ];
  const says = `Risk index ${score} of 100, worst case ${worstCase}. ${why.join(' ') || 'Nothing was found, but too much is unknown.'}`;
  return remark(LEVELS[band] ?? 'warning', input, `Account risk: ${band}`, says);
}

/** A command of the runner; text of others stays text. */
function remark(level, file, title, message) {
  const data = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} file=${property(file)},line=1,title=${property(title)}::${data(message)}`;
}

function cutToSize(text) {
  if (Buffer.byteLength(text) <= MOST_SUMMARY) return text;
  const cut = Buffer.from(text).subarray(0, MOST_SUMMARY).toString('utf8');
  return `${cut.slice(0, cut.lastIndexOf('\n'))}\n\nThe rest is cut off: a job summary holds no more.\n`;
}
