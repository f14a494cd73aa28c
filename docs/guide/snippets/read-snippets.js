/** Languages whose blocks are checked; any other block (text, yaml, diff, ...) is only shown. */
const CHECKED = new Set(['js', 'ts', 'sh', 'console', 'json']);

/** A change of docs/extending.md: packages/cli/test/extending.test.ts makes it in a copy of the tree and runs the result. */
const CHANGE = /^<!-- (write|insert into|run)\b/;

const KEYS = new Set(['file', 'given', 'setup', 'skip', 'exit', 'warns', 'runs-in', 'part']);

/**
 * One code block of a page, with the wishes of the comments right above it:
 *
 * - `file: NAME` saves the block under this name, so that later blocks can use it;
 * - `given: NAME = PATH` copies a file of the repository beside it before;
 * - `setup: CODE` stands in front of the code and is not shown;
 * - `exit: N` is the exit code that is right (else 0);
 * - `warns: WHY` lets a snapshot have warnings;
 * - `runs-in: NAMES` names other engines than Node;
 * - `skip: WHY` does not run it;
 * - `part: NAME` is a piece of a file, which a test of its own looks up under this name, puts in its place and runs.
 *
 * @typedef {object} Snippet
 * @property {string} page
 * @property {number} line - Line of the opening fence, from 1.
 * @property {string} language
 * @property {string} code
 * @property {string} [file]
 * @property {readonly { name: string, path: string }[]} given
 * @property {string} setup
 * @property {string} [skip]
 * @property {number} exit
 * @property {string} [warns]
 * @property {readonly string[]} runsIn
 * @property {string | null} output - What a `generated: output` part below it shows, null when there is none.
 */

/** Reads the wishes above a fence from the comments that end at line `end`. */
function readWishes(lines, end, where) {
  const wishes = { given: [], setup: [] };
  let text = '';
  for (let at = end; at >= 0; at--) {
    text = `${lines[at]}\n${text}`;
    if (text.trim() === '') continue;
    if (!text.trim().endsWith('-->')) break;
    if (!text.trim().startsWith('<!--')) continue;
    if (CHANGE.test(text.trim())) {
      wishes.skip = 'a change to the tree, made and run by a test of its own';
      break;
    }
    const [, key, value] = /^<!--\s*([\w-]+):\s*([\s\S]*?)\s*-->$/.exec(text.trim()) ?? [];
    text = '';
    if (key === undefined || key === 'generated') break;
    if (!KEYS.has(key)) throw new Error(`${where}: unknown wish "${key}" above a code block`);
    if (value === '') throw new Error(`${where}: "${key}" says nothing`);
    if (key === 'given') {
      const [name, path] = value.split(/\s*=\s*/);
      wishes.given.unshift({ name, path });
    } else if (key === 'setup') wishes.setup.unshift(value);
    else wishes[key] = value;
  }
  return wishes;
}

/** The text of the `generated: output` part that begins after line `start`, null when none does. */
function readOutput(lines, start) {
  let at = start;
  while (lines[at]?.trim() === '') at++;
  if (lines[at]?.trim() !== '<!-- generated: output -->') return null;
  const end = lines.indexOf('<!-- end -->', at);
  return lines
    .slice(at + 1, end)
    .join('\n')
    .trim();
}

/**
 * Finds the code blocks that are checked.
 *
 * @param {string} text - Markdown.
 * @param {string} page - Name for messages.
 * @returns {Snippet[]}
 */
export function readSnippets(text, page) {
  const lines = text.split(/\r?\n/);
  const snippets = [];
  for (let at = 0; at < lines.length; at++) {
    const [, indent, fence, info] = /^(\s*)(`{3,}|~{3,})\s*(.*)$/.exec(lines[at]) ?? [];
    if (fence === undefined) continue;
    const opening = at;
    at++;
    while (at < lines.length && lines[at].trim() !== fence) at++;
    if (at === lines.length) throw new Error(`${page}:${opening + 1}: a code block that never ends`);
    const language = info.split(/[\s[{]/)[0];
    if (!CHECKED.has(language)) continue;
    const where = `${page}:${opening + 1}`;
    const wishes = readWishes(lines, opening - 1, where);
    snippets.push({
      page,
      line: opening + 1,
      language: language === 'console' ? 'sh' : language,
      code: lines
        .slice(opening + 1, at)
        .map((line) => `${line.startsWith(indent) ? line.slice(indent.length) : line}\n`)
        .join(''),
      file: wishes.file,
      given: wishes.given,
      setup: wishes.setup.map((code) => `${code}\n`).join(''),
      skip: wishes.skip ?? (wishes.part && 'a piece of a file, run by a test of its own'),
      exit: Number(wishes.exit ?? 0),
      warns: wishes.warns,
      runsIn: (wishes['runs-in'] ?? 'node').split(/\s*,\s*/),
      output: readOutput(lines, at + 1),
    });
  }
  return snippets;
}

/** Puts `outputs` (by line of the fence, as Markdown) into the `generated: output` parts below their blocks. */
export function fillOutputs(text, page, outputs) {
  const lines = text.split('\n');
  for (const { line, output } of readSnippets(text, page).reverse()) {
    if (output === null || !outputs.has(line)) continue;
    const start = lines.indexOf('<!-- generated: output -->', line);
    const end = lines.indexOf('<!-- end -->', start);
    lines.splice(start + 1, end - start - 1, '', outputs.get(line), '');
  }
  return lines.join('\n');
}
