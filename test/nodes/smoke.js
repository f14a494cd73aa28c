import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askAssistant } from '../../scripts/ask-assistant.js';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { runCommand } from '../../scripts/run-command.js';
import { nodeVersions } from '../tools/tools.js';

/** The command line over every example on every Node that we promise: the same bytes everywhere. */
const examples = readdirSync(join(workspaceRoot, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(workspaceRoot, 'examples', name)).map((file) => join('examples', name, file)),
  )
  .filter((path) => path.endsWith('.json'));

/** What the assistant server answers: its list of tools, and a score. */
const ask = ({ path }) => {
  const snapshot = JSON.parse(readFileSync(join(workspaceRoot, examples[0]), 'utf8'));
  const call = { method: 'tools/call', params: { name: 'score_snapshot', arguments: { snapshot } } };
  return JSON.stringify(
    askAssistant(path, 'packages/mcp/bin.js', [{ method: 'tools/list' }, call], { cwd: workspaceRoot }),
  );
};

const [oldest, ...others] = nodeVersions();
const env = { NO_COLOR: '1', COLUMNS: '80' };
const score = ({ path }, format) =>
  runCommand(path, ['packages/cli/bin.js', ...examples, '--format', format], { cwd: workspaceRoot, env })
    .stdout;

/** One record a line, with everything that is easily taken for the end of one, and no newline at the end. */
const records = [
  `\ufeff${JSON.stringify({ snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf: '2026-02-10T08:00:00Z', account: { id: '\u2028\u2029\u0085' } })}`,
  '{"snapshotVersion":1,\r"platform":"nowhere"}\r',
  ...examples.map((path) => JSON.stringify(JSON.parse(readFileSync(join(workspaceRoot, path), 'utf8')))),
].join('\n');
const batch = ({ path }) =>
  runCommand(path, ['packages/cli/bin.js', 'batch', '-', '--inline-errors', '--workers', '2'], {
    cwd: workspaceRoot,
    env,
    input: records,
    expect: 3,
  }).stdout;

const RUNS = {
  batch,
  json: (node) => score(node, 'json'),
  pretty: (node) => score(node, 'pretty'),
  'the assistant server': ask,
};
for (const [name, run] of Object.entries(RUNS)) {
  const expected = run(oldest);
  console.log(`${oldest.version}: ${examples.length} examples, ${expected.length} characters of ${name}`);
  for (const other of others) {
    const same = run(other) === expected;
    console.log(
      `${same ? 'ok    ' : 'FAILED'} ${other.version}: ${same ? 'the same' : 'something else than on the oldest'}`,
    );
    if (!same) process.exitCode = 1;
  }
}
