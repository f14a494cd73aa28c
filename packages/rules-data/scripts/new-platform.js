import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { faultOfPlatform, PLATFORM_QUESTIONS, scaffoldPlatform } from '../contribute/scaffold-platform.js';
import { workspaceRoot } from '../lint/paths.js';

const HELP = `Scaffolds a ruleset: npm run new-platform -- platform.role

On a terminal it asks; every answer can also be given as an option:
${PLATFORM_QUESTIONS.map(({ flag, ask, initial }) => `  --${flag.padEnd(14)} ${ask}${initial ? ` [${initial}]` : ''}`).join('\n')}

The first rule follows with: npm run new-rule -- platform.role.some-slug
`;

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    ...Object.fromEntries(
      PLATFORM_QUESTIONS.map(({ flag }) => [flag, { type: /** @type {const} */ ('string') }]),
    ),
  },
});
const [id = ''] = positionals;
if (values.help) console.log(HELP);
else if (!/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
  fail([`expected platform.role in kebab-case, such as depop.seller, got "${id}"`]);
else if (existsSync(join(workspaceRoot, 'packages/rules-data/rules', id.replace('.', '/'))))
  fail([`there is a ruleset ${id} already`]);
else await main();

async function main() {
  const { answers, faults } = await readAnswers();
  if (faults.length > 0) return fail(faults);
  for (const [path, text] of scaffoldPlatform(id, answers)) {
    mkdirSync(dirname(join(workspaceRoot, path)), { recursive: true });
    writeFileSync(join(workspaceRoot, path), text);
    console.log(`wrote ${path}`);
  }
  console.log(`
Next:
  npm run new-rule -- ${id}.some-slug     the first rule, with its metric and its source
  npm run follow-up                  corpus, pages and a changeset`);
}

async function readAnswers() {
  /** @type {Record<string, string>} */
  const answers = {};
  const faults = [];
  const terminal = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : null;
  for (const question of PLATFORM_QUESTIONS) {
    let answer = /** @type {Record<string, any>} */ (values)[question.flag];
    for (;;) {
      if (answer === undefined && terminal)
        answer = (
          await terminal.question(`${question.ask}${question.initial ? ` [${question.initial}]` : ''}: `)
        ).trim();
      if (!answer) answer = question.initial;
      const fault = faultOfPlatform(question, answer);
      if (fault === null) break;
      if (!terminal) {
        faults.push(`--${question.flag}: expected ${fault}, got "${answer ?? ''}"`);
        break;
      }
      stdout.write(`  expected ${fault}\n`);
      answer = undefined;
    }
    answers[question.flag] = answer ?? '';
  }
  terminal?.close();
  return { answers, faults };
}

/** @param {string[]} faults */
function fail(faults) {
  for (const line of faults) console.error(line);
  console.error('`npm run new-platform -- --help` lists every option.');
  process.exitCode = 2;
}
