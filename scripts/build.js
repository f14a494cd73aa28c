import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { workspaceRoot } from './published-packages.js';

/** Builds all packages, several at a time: `npm run build`. Each with those that it reads as they were built. */
const READS = new Map([
  ['core', []],
  // First, since others wait for it; then the longest.
  ['rules-data', ['core']],
  ['report', ['core']],
  ['import', ['core']],
  ['tables', ['core', 'rules-data']],
  ['cli', ['core', 'rules-data']],
  ['mcp', ['core', 'rules-data']],
]);

const manifest = (/** @type {string} */ folder) =>
  JSON.parse(readFileSync(join(workspaceRoot, folder, 'package.json'), 'utf8'));
for (const folder of manifest('.').workspaces)
  if (manifest(folder).scripts?.build && !READS.has(folder.replace('packages/', '')))
    throw new Error(`${folder} is not named in scripts/build.js`);

/** @returns {Promise<{ status: number, said: string }>} */
const build = (/** @type {string} */ name) =>
  new Promise((resolve) => {
    let said = '';
    const child = spawn('npm', ['run', 'build'], {
      cwd: join(workspaceRoot, 'packages', name),
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', ({ message }) => resolve({ status: 1, said: message }));
    child.on('close', (status) => resolve({ status: status ?? 1, said }));
  });

const waiting = [...READS.keys()];
const built = new Set();
let running = 0;
await new Promise((resolve) => {
  function startWhatCan() {
    while (running <= availableParallelism()) {
      const name = waiting.find((one) => READS.get(one)?.every((read) => built.has(read)));
      if (name === undefined) break;
      waiting.splice(waiting.indexOf(name), 1);
      running += 1;
      build(name).then(({ status, said }) => {
        running -= 1;
        console.log(said.trim());
        if (status === 0) built.add(name);
        else console.error(`packages/${name} was not built`);
        startWhatCan();
      });
    }
    if (running === 0) resolve(undefined);
  }
  startWhatCan();
});
if (built.size < READS.size) process.exitCode = 1;
