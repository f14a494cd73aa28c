import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { nodeVersions } from '../tools/tools.js';

/**
 * The whole suite on the newest Node, and on the oldest where `npm test` itself does not run on that. Arguments go to
 * vitest.
 */
const MOST_MINUTES = 5;
const lineOf = (version) => Number(version.replace('v', '').split('.')[0]);
const [oldest, ...others] = nodeVersions();
const newest = others.at(-1);
const isOldest = lineOf(process.version) === lineOf(oldest.version);
for (const { version, path } of isOldest ? [newest] : [oldest, newest]) {
  const start = performance.now();
  const { status, stdout } = spawnSync(path, ['scripts/run-tests.js', ...process.argv.slice(2)], {
    cwd: workspaceRoot,
    // What the tests start is the same Node.
    env: { ...process.env, PATH: `${dirname(path)}${delimiter}${process.env.PATH}` },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const minutes = (performance.now() - start) / 60_000;
  const line = stdout.split('\n').findLast((text) => /^\d+ passed, \d+ failed/.test(text)) ?? 'no result';
  if (status !== 0) console.log(stdout);
  // No closing line of its own: these tests are counted once.
  console.log(`Node ${version}: ${line} in ${minutes.toFixed(1)} min`);
  if (minutes > MOST_MINUTES) console.error(`Node ${version}: more than ${MOST_MINUTES} minutes`);
  if (status !== 0) process.exitCode = 1;
}
