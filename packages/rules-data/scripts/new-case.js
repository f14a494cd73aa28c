import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { CASE_QUESTIONS, caseFrom } from '../contribute/case-questions.js';
import { caseFileOf, printCases } from '../dataset/case-files.js';
import { openDataset } from '../dataset/open-dataset.js';
import { packageRoot } from '../lint/paths.js';
import { schemaProblems } from '../lint/schema-problems.js';
import { validatorFor } from '../lint/schemas.js';

const HELP = `Enters a published case into the library: npm run new-case -- platform/slug

The address comes first: a page that is reserved for blind evaluation is refused before it is read.
On a terminal it asks; every answer can also be given as an option:
${CASE_QUESTIONS.map(({ flag, ask, initial }) => `  --${flag.padEnd(11)} ${ask}${initial === undefined ? '' : ` [${initial || 'empty'}]`}`).join('\n')}
`;

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    ...Object.fromEntries(
      CASE_QUESTIONS.map(({ flag }) => [flag, { type: /** @type {const} */ ('string') }]),
    ),
  },
});
const id = positionals[0] ?? '';
const { cases } = openDataset();
const taken = cases.find((one) => one.id === id);
if (values.help) console.log(HELP);
else if (!/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
  fail([`expected platform/slug in kebab-case, got "${id}"`]);
else if (taken) fail([`${id} already exists in packages/rules-data/${taken.path}`]);
else await main();

async function main() {
  const given = /** @type {Record<string, string | undefined>} */ (values);
  const { answers, faults } = stdin.isTTY ? await ask(given) : take(given);
  if (faults.length > 0) return fail(faults);
  const entered = caseFrom(id, answers, new Date());
  const validate = validatorFor('case');
  if (!validate(entered)) return fail(schemaProblems(validate.errors ?? []).map(({ message }) => message));
  const path = caseFileOf(entered);
  const others = cases.filter((one) => one.path === path).map(({ data }) => data);
  writeFileSync(join(packageRoot, path), printCases([...others, entered]));
  console.log(`added ${id} to packages/rules-data/${path}

Next:
  add what the page tells of the account before the outcome as "snapshot" (docs/snapshot-format.md)
  npm run lint:data -- packages/rules-data/${path}
  npm run cases                     what the library holds now`);
}

/** @param {Record<string, string | undefined>} given */
function take(given) {
  /** @type {Record<string, string>} */
  const answers = {};
  /** @type {string[]} */
  const faults = [];
  for (const { flag, ask, initial, fault } of CASE_QUESTIONS) {
    const answer = given[flag] ?? initial;
    const wrong = answer === undefined ? null : fault?.(answer);
    if (answer === undefined) faults.push(`--${flag} is needed: ${ask}`);
    else if (wrong) faults.push(`--${flag}: expected ${wrong}, got "${answer}"`);
    answers[flag] = answer ?? '';
    // Nothing else is asked about a page that must not be read.
    if (flag === 'address' && wrong) return { answers, faults };
  }
  return { answers, faults };
}

/** @param {Record<string, string | undefined>} given */
async function ask(given) {
  const terminal = createInterface({ input: stdin, output: stdout });
  /** @type {Record<string, string>} */
  const answers = {};
  for (const { flag, ask: question, initial, fault } of CASE_QUESTIONS) {
    let answer = given[flag];
    for (;;) {
      answer ??=
        (await terminal.question(`${question}${initial ? ` [${initial}]` : ''}: `)).trim() || initial || '';
      const wrong = fault?.(answer);
      if (!wrong) break;
      stdout.write(`  expected ${wrong}\n`);
      answer = undefined;
    }
    answers[flag] = answer;
  }
  terminal.close();
  return { answers, faults: [] };
}

/** @param {string[]} faults */
function fail(faults) {
  for (const line of faults) console.error(line);
  console.error('`npm run new-case -- --help` lists every option.');
  process.exitCode = 2;
}
