import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { faultOf, QUESTIONS } from '../contribute/questions.js';
import { scaffoldRule } from '../contribute/scaffold-rule.js';
import { openDataset } from '../dataset/open-dataset.js';
import { packageRoot } from '../lint/paths.js';

/** @import { Written } from '../dataset/parse-dataset.js' */
/** @import { Answers, Question } from '../contribute/questions.js' */

const HELP = `Scaffolds a rule that passes lint: npm run new-rule -- platform.role.some-slug

On a terminal it asks; every answer can also be given as an option:
${QUESTIONS.map(({ flag, ask, initial }) => `  --${flag.padEnd(14)} ${ask}${initial === undefined ? '' : ` [${initial || 'empty'}]`}`).join('\n')}
`;

const { values, positionals, wrong } = readOptions();

const dataset = openDataset();
const id = positionals[0] ?? '';
const written = dataset.rulesets.find((ruleset) => id.startsWith(`${ruleset.id}.`));
const fault = faultOfId();
if (values.help) console.log(HELP);
else if (wrong) fail([wrong]);
else if (fault) fail([fault]);
else await main(/** @type {Written} */ (written));

function readOptions() {
  try {
    const options = {
      help: { type: /** @type {const} */ ('boolean') },
      ...Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, { type: /** @type {const} */ ('string') }])),
    };
    return { ...parseArgs({ args: argv.slice(2), allowPositionals: true, options }), wrong: null };
  } catch (error) {
    return { values: {}, positionals: [], wrong: /** @type {Error} */ (error).message };
  }
}

/** @param {Written} ruleset */
async function main(ruleset) {
  const given = /** @type {Answers} */ (values);
  const { answers, faults } = stdin.isTTY ? await ask(ruleset, given) : take(ruleset, given);
  if (faults.length > 0) return fail(faults);
  const files = scaffoldRule(dataset, id, answers, new Date().toISOString().slice(0, 10));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(packageRoot, path)), { recursive: true });
    writeFileSync(join(packageRoot, path), text);
    console.log(`wrote packages/rules-data/${path}`);
  }
  console.log(`
Next:
  npm run lint:data                          every check, with file, line and way out
  npm run mutate:data -- ${ruleset.id.padEnd(20)}do the examples notice every change?
  npm run corpus                             scores of the corpus with the new rule; look at the diff
  npm run generate                           pages that count the rules
  npx changeset                              one sentence for the release notes
The rule is experimental until its evidence carries it; CONTRIBUTING.md says what that takes.`);
}

/** Answers from options alone. @param {Written} ruleset @param {Answers} given */
function take(ruleset, given) {
  /** @type {Answers} */
  const answers = {};
  const faults = [];
  for (const question of QUESTIONS) {
    if (question.when && !question.when(answers, ruleset)) continue;
    const answer = given[question.flag] ?? question.initial;
    const wrong = answer === undefined ? 'is needed' : faultOf(question, answer, ruleset, answers);
    if (wrong)
      faults.push(
        answer === undefined
          ? `--${question.flag} is needed: ${question.ask}`
          : `--${question.flag}: expected ${wrong}, got "${answer}"`,
      );
    answers[question.flag] = answer ?? '';
  }
  return { answers, faults };
}

/** Asks for what no option says. @param {Written} ruleset @param {Answers} given */
async function ask(ruleset, given) {
  const terminal = createInterface({ input: stdin, output: stdout });
  /** @type {Answers} */
  const answers = {};
  for (const question of QUESTIONS) {
    if (question.when && !question.when(answers, ruleset)) continue;
    let answer = given[question.flag];
    for (;;) {
      if (answer === undefined) {
        const choices = question.of?.(ruleset).filter(Boolean).join(', ') ?? question.help?.(ruleset);
        const line = await terminal.question(
          `${question.ask}${choices ? `\n  (${choices})` : ''}${question.initial ? ` [${question.initial}]` : ''}: `,
        );
        answer = line.trim() === '' && question.initial !== undefined ? question.initial : line.trim();
      }
      const wrong = faultOf(question, answer, ruleset, answers);
      if (!wrong) break;
      stdout.write(`  expected ${wrong}\n`);
      answer = undefined;
    }
    answers[question.flag] = answer;
  }
  terminal.close();
  return { answers, faults: [] };
}

function faultOfId() {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){2}$/.test(id))
    return `expected an id platform.role.some-slug, got "${id}"`;
  if (!written)
    return `there is no ruleset for ${id}; known: ${dataset.rulesets.map((ruleset) => ruleset.id).join(', ')}. A new platform begins with a folder like those in packages/rules-data/rules`;
  if (dataset.ids[id] || written.rules.some((rule) => rule.id === id))
    return `${id} is taken; ids are never reused`;
  return null;
}

/** @param {string[]} faults */
function fail(faults) {
  for (const line of faults) console.error(line);
  console.error('`npm run new-rule -- --help` lists every option.');
  process.exitCode = 2;
}
