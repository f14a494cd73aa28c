import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDataset } from '../dataset/open-dataset.js';
import { packageRoot, workspaceRoot } from '../lint/paths.js';
import { lexiconFor } from '../validity/lexicon-for.js';
import { measureLeadTimes } from '../validity/measure-lead-times.js';
import { readCases } from '../validity/measure-messages.js';
import { scoreCases } from '../validity/measure-situations.js';
import { replayRounds } from '../validity/replay-rounds.js';
import { validityFigures } from '../validity/validity-figures.js';
import { validityPage } from '../validity/validity-page.js';
import { loadDataset } from './load-dataset.js';

const HELP = `Holds the reader of messages and the limits against the library of real cases.

  npm run validity               writes docs/validity.md
  npm run validity -- --check    fails if the page is stale
  npm run validity -- --json     prints the figures as JSON
  npm run validity -- --list WHAT   lists messages: wrong, silent, open, alarm, right; --blind narrows to those not seen
  npm run validity -- --replay   reads each message with the words of the round that had not seen it and the decisions of
                                 today: what a change of the decisions is worth. A minute; needs the history of git
`;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    list: { type: 'string' },
    blind: { type: 'boolean', default: false },
    replay: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const { rounds, stricter, proof, replayed } = JSON.parse(
  readFileSync(join(packageRoot, 'validity/rounds.json'), 'utf8'),
);
const reopened = JSON.parse(readFileSync(join(packageRoot, 'validity/reopened.json'), 'utf8'));
const { decisions } = JSON.parse(readFileSync(join(packageRoot, 'validity/decisions.json'), 'utf8'));
const { cases } = openDataset();
const rulesets = new Map(loadDataset().rulesets.map(({ id, built }) => [id, built]));
/** @param {string} id */
const homepageOf = (id) => rulesets.get(id)?.homepage ?? null;

if (values.help) console.log(HELP);
else if (values.replay) console.table(replayRounds(cases, rounds, homepageOf));
else {
  const messages = readCases(cases, lexiconFor, rounds.at(-1).libraryReadUntil, homepageOf);
  const situations = scoreCases(cases, (id) => rulesets.get(id) ?? null);
  if (values.list) list(messages);
  else {
    const figures = validityFigures(
      messages,
      situations,
      { rounds, stricter, proof, replayed },
      decisions,
      measureLeadTimes(cases, (id) => rulesets.get(id) ?? null),
      reopened,
    );
    if (values.json) console.log(JSON.stringify(figures, null, 2));
    else write('docs/validity.md', validityPage(figures));
  }
}

/** @param {import('../validity/measure-messages.js').ReadMessage[]} messages */
function list(messages) {
  const texts = new Map(cases.map(({ id, data }) => [id, data.message?.quotation]));
  for (const one of messages) {
    if (one.verdict !== values.list || (values.blind && one.seen)) continue;
    const { kind, class: named, open, words, clause, phishing } = one.read;
    console.log(`${one.name}\n  ${texts.get(one.name)}`);
    console.log(
      `  stated ${one.class}, ${one.kind}; read ${kind}, ${named ?? '-'}, open ${open.join() || '-'}, words ${JSON.stringify(words)}, clause ${JSON.stringify(clause)}${phishing[0] ? ', flagged' : ''}`,
    );
  }
}

/** @param {string} name @param {string} text */
function write(name, text) {
  const path = join(workspaceRoot, name);
  if (!values.check) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    console.log(`${name} written`);
    return;
  }
  if (readFileSync(path, 'utf8') === text) return;
  console.error(`${name} is stale: run npm run validity`);
  process.exitCode = 1;
}
