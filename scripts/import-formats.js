import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scoreAccount } from '../packages/core/dist/index.js';
import { importerHeads, importFile } from '../packages/import/dist/index.js';
import { rulesets } from '../packages/rules-data/dist/index.js';
import { markdownTable } from './markdown-table.js';

const fixtures = fileURLToPath(new URL('../packages/import/test/fixtures/', import.meta.url));
const AS_OF = '2026-11-20T08:00:00Z';
const TRUST = {
  official: 'the platform',
  observed: 'several programs',
  'one-source': 'one program',
};

/** As of its newest time; where a file has none, of a fixed one. */
function importAsOf(text, options) {
  try {
    return importFile(text, options);
  } catch {
    return importFile(text, { ...options, asOf: AS_OF });
  }
}

/** Of all fixtures of a format the one that decides most, so that a short example does not make a format look poor. */
async function decides({ id, platform, roles }) {
  const names = readdirSync(fixtures).filter((name) => name.startsWith(`${id}.`));
  const entry = rulesets.find((one) => one.platform === platform && one.role === roles[0]);
  if (!entry || names.length === 0) return 'not measured';
  const { default: ruleset } = await entry.load();
  const outcomes = names.map((name) => {
    const text = readFileSync(`${fixtures}${name}`, 'utf8');
    const { snapshot } = importAsOf(text, { from: id, role: roles[0] });
    const { coverage, findings } = scoreAccount(snapshot, ruleset, { asOf: snapshot.asOf });
    const decided = findings.filter(({ status }) => status === 'fired' || status === 'clear').length;
    return { coverage, text: `${decided} of ${findings.length} rules, ${Math.round(coverage * 100)} %` };
  });
  return outcomes.sort((a, b) => b.coverage - a.coverage)[0].text;
}

const rows = await Promise.all(
  importerHeads.map(async (head) => [
    `\`${head.id}\`: ${head.title}`,
    `${head.platform} ${head.roles.join(', ')}`,
    await decides(head),
    `${TRUST[head.trust]}, ${head.layout.readOn}`,
    head.layout.verified,
  ]),
);

const WHY = {
  'no-limit': 'no published limit is on anything in it',
  'no-rules': 'there are no rules for this account',
  'no-days': 'it lacks the days that the rules need',
  'said-better': 'another export says the same and more',
};
/** What `node bench/import/measure.js` has last measured. */
export function importFigures() {
  const { measuredOn, node, processor, broken, mailbox } = JSON.parse(
    readFileSync(new URL('../bench/import/figures.json', import.meta.url), 'utf8'),
  );
  const whole = (number) => number.toLocaleString('en-US');
  const table = markdownTable(
    [
      'kind of file',
      'broken files',
      'read all the same',
      'refused with a reason',
      'anything else',
      'slowest',
    ],
    broken.map(({ kind, files, snapshots, typed, other, slowestMs }) => [
      kind,
      whole(files),
      whole(snapshots),
      whole(typed),
      whole(other),
      `${whole(slowestMs)} ms`,
    ]),
  );
  const { small, large } = mailbox;
  const megabytes = ({ bytes }) => `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 24 ? 1 : 0)} MB`;
  return `Measured by \`node bench/import/measure.js\` on ${measuredOn} (${processor}, Node ${node.slice(1)}):\n\n${table}\n\nA mailbox of ${megabytes(large)}, ${whole(mailbox.mails)} mails, takes ${whole(large.seconds)} s and at most ${whole(large.maxRssMb)} MB of memory; one of ${megabytes(small)} takes ${whole(small.maxRssMb)} MB.`;
}

const UNUSED = new URL('../packages/import/src/source/unused-exports.json', import.meta.url);

/** The exports that `import` knows and does not use. */
export const unusedExports = () =>
  markdownTable(
    ['export', 'why nothing of it is used', 'what counts stands in', 'layout from'],
    JSON.parse(readFileSync(UNUSED, 'utf8')).map(({ title, columns, why, instead, sources }) => [
      `${title} (${columns.map((name) => `\`${name}\``).join(', ')})`,
      WHY[why],
      instead.join('; '),
      sources.join('; '),
    ]),
  );

/** The formats that `import` reads, from their files. */
export const importFormats = () =>
  markdownTable(['format', 'account', 'decides by itself', 'layout from, read on', 'verified how'], rows);
