import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { transformSync } from 'esbuild';
import { scoreAccount } from '../../../packages/core/dist/index.js';
import { rulesets } from '../../../packages/rules-data/dist/index.js';
import { workspaceRoot } from '../../../scripts/published-packages.js';

/**
 * @typedef {import('./read-snippets.js').Snippet} Snippet
 * @typedef {{ folder: string, env: Record<string, string> }} PageFolder
 */

/** Name under which a block stands in the folder of its page. */
export const snippetFile = ({ file, line, language }) => file ?? `block-${line}.${language}`;

/** Puts a block, and what it is given, into the folder of its page. */
export function saveSnippet(snippet, { folder }) {
  for (const { name, path } of snippet.given) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(workspaceRoot, path), join(folder, name), { recursive: true });
  }
  const path = join(folder, snippetFile(snippet));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, snippet.setup + snippet.code);
  return path;
}

function run(command, args, { folder, env }, exit) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    input: '',
    timeout: 120_000,
  });
  if (error) throw error;
  if (status !== exit) throw new Error(`exited with ${status}, expected ${exit}\n${stdout}${stderr}`);
  return stdout;
}

const runNode = (path, page, exit) => run(process.execPath, [path], page, exit);

/** Validates by the schema that a file names, where that is one of ours. */
function checkBySchema(value, page) {
  const { $schema } = value;
  if (typeof $schema !== 'string' || !$schema.startsWith('./')) return;
  const path = join(page.folder, $schema);
  if (!existsSync(path)) throw new Error(`$schema ${$schema} does not exist`);
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const language = join(dirname(path), 'language.schema.json');
  if (existsSync(language)) ajv.addSchema(JSON.parse(readFileSync(language, 'utf8')));
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  if (!validate(value)) throw new Error(`not valid by ${$schema}: ${ajv.errorsText(validate.errors)}`);
}

/** JSON has to be JSON, by its schema if it names one; a snapshot is scored, and nothing in it is odd. */
async function checkJson(snippet, page) {
  const value = JSON.parse(snippet.code);
  if (value === null || Array.isArray(value)) return;
  checkBySchema(value, page);
  if (!('snapshotVersion' in value)) return;
  const entry = rulesets.find(({ platform, role }) => platform === value.platform && role === value.role);
  if (!entry) throw new Error(`no ruleset for ${value.platform} ${value.role}`);
  const { warnings } = scoreAccount(value, (await entry.load()).default);
  if (warnings.length > 0 && snippet.warns === undefined)
    throw new Error(`scored with warnings: ${JSON.stringify(warnings)}`);
  if (warnings.length === 0 && snippet.warns !== undefined)
    throw new Error('expected warnings, and there are none');
}

/** `console` blocks may show a prompt; then only its lines are commands. */
const commandsOf = (code) => {
  const prompted = code.split('\n').filter((line) => line.startsWith('$ '));
  return prompted.length > 0 ? prompted.map((line) => line.slice(2)).join('\n') : code;
};

/**
 * Runs a block in the folder of its page.
 *
 * @param {Snippet} snippet
 * @param {PageFolder} page
 * @returns {Promise<string>} What it printed on standard output.
 * @throws {Error} When it does not do what a page may promise.
 */
export async function runSnippet(snippet, page) {
  const path = saveSnippet(snippet, page);
  if (snippet.language === 'json') {
    await checkJson(snippet, page);
    return '';
  }
  if (snippet.language === 'sh')
    return run('bash', ['-e', '-o', 'pipefail', '-c', commandsOf(snippet.code)], page, snippet.exit);
  if (snippet.language === 'js') return runNode(path, page, snippet.exit);
  const { code } = transformSync(readFileSync(path, 'utf8'), { loader: 'ts', format: 'esm' });
  writeFileSync(`${path}.js`, code);
  return runNode(`${path}.js`, page, snippet.exit);
}

/** What is shown of an output: the digest changes with every word of the data, which is not what a page is about. */
export const shownOutput = (text) =>
  `\`\`\`text\n${text.trimEnd().replaceAll(/ sha256:[0-9a-f]+/g, '')}\n\`\`\``;
