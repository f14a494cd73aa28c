import { readdirSync } from 'node:fs';
import { join } from 'node:path';
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

const [oldest, ...others] = nodeVersions();
const env = { NO_COLOR: '1', COLUMNS: '80' };
const score = ({ path }, format) =>
  runCommand(path, ['packages/cli/bin.js', ...examples, '--format', format], { cwd: workspaceRoot, env })
    .stdout;

for (const format of ['json', 'pretty']) {
  const expected = score(oldest, format);
  console.log(`${oldest.version}: ${examples.length} examples, ${expected.length} characters of ${format}`);
  for (const other of others) {
    const same = score(other, format) === expected;
    console.log(
      `${same ? 'ok    ' : 'FAILED'} ${other.version}: ${same ? 'the same' : 'something else than on the oldest'}`,
    );
    if (!same) process.exitCode = 1;
  }
}
