import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../../scripts/run-command.js';
import { bundle } from '../../../test/consumers/bundle.js';
import { readExtensionPage } from '../../../test/consumers/extension-page.js';
import { toolPath } from '../../../test/tools/tools.js';

/** As the guide describes it in words. */
const EXTENSION_PAGE = `<!doctype html>
<html lang="en"><title>Account health</title><pre id="line"></pre><script src="bundle.js"></script></html>
`;

/** Asks the worker of a guide about the snapshot of the guide; run by `workerd test`, so that no port is opened. */
const askWorker = (file) => `import worker from './${file}';
import snapshot from './snapshot.json';
const ask = async (text) => worker.fetch(new Request('http://worker.test/', { method: 'POST', body: text }));
export default {
  async test() {
    const refused = await ask('{}');
    if (refused.status !== 400) throw new Error('an empty snapshot was answered with ' + refused.status);
    console.log('answer: ' + (await (await ask(JSON.stringify(snapshot))).text()));
  },
};
`;
const WORKER_CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = (
  modules = [(name = "worker", esModule = embed "worker-bundle.js")], compatibilityDate = "2026-11-01"))]);
`;

const run = (command, args, cwd, env) => runCommand(toolPath(command), args, { cwd, env });

/** Each engine: runs the file of a block inside a project with the packed packages, and returns what it says. */
export const engines = {
  deno: (project, file) =>
    run(
      '@deno/linux-x64-glibc/deno',
      [
        'run',
        '--no-remote',
        '--no-lock',
        '--no-prompt',
        '--node-modules-dir=manual',
        '--check',
        '--allow-read=snapshot.json',
        file,
      ],
      project,
      { DENO_DIR: join(project, '.deno'), DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' },
    ).stdout,

  bun: (project, file) => run('@oven/bun-linux-x64/bin/bun', ['--no-install', file], project).stdout,

  extension(project, file) {
    const unpacked = join(project, 'unpacked');
    mkdirSync(unpacked);
    cpSync(join(project, 'manifest.json'), join(unpacked, 'manifest.json'));
    writeFileSync(join(unpacked, 'page.html'), EXTENSION_PAGE);
    bundle(project, file, 'unpacked/bundle.js', { format: 'iife' });
    return readExtensionPage(unpacked);
  },

  workerd(project, file) {
    writeFileSync(join(project, 'ask.js'), askWorker(file));
    writeFileSync(join(project, 'config.capnp'), WORKER_CONFIG);
    bundle(project, 'ask.js', 'worker-bundle.js', {
      platform: 'neutral',
      conditions: ['workerd', 'worker', 'browser'],
    });
    const { stdout, stderr } = run(
      '@cloudflare/workerd-linux-64/bin/workerd',
      ['test', 'config.capnp'],
      project,
    );
    return /answer: (.*)/.exec(stdout + stderr)?.[1] ?? stdout + stderr;
  },
};
