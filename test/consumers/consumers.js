import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runCommand } from '../../scripts/run-command.js';
import { nodeVersions, requireTool, toolPath } from '../tools/tools.js';
import { bundle } from './bundle.js';
import { readExtensionPage } from './extension-page.js';

const run = (command, args, cwd, env) => runCommand(command, args, { cwd, env }).stdout.trim();
const runNode = (cwd, ...args) => run(process.execPath, args, cwd);
const compile = (project, ...args) => {
  for (const version of ['typescript', 'typescript-5'])
    runNode(project, toolPath(`${version}/bin/tsc`), '-p', '.', ...args);
};
/** The same on every Node that we promise to run on, oldest first. */
const onEveryNode = (project, ...args) => nodeVersions().map(({ path }) => run(path, args, project));

/**
 * Every consumer: a folder of its name, and how it is built and run there once the packages are installed.
 * Returns the line or lines that it printed.
 */
export const consumers = [
  { name: 'node', run: (project) => onEveryNode(project, 'main.js') },
  {
    name: 'typescript-nodenext',
    run(project) {
      compile(project);
      cpSync(join(project, 'report-line.js'), join(project, 'out/report-line.js'));
      return runNode(project, 'out/main.js');
    },
  },
  {
    name: 'typescript-bundler',
    run(project) {
      compile(project);
      bundle(project, 'main.ts', 'out.js');
      return runNode(project, 'out.js');
    },
  },
  {
    name: 'commonjs',
    run(project) {
      // The project is CommonJS, the shared file is not.
      cpSync(join(project, 'report-line.js'), join(project, 'report-line.mjs'));
      cpSync(join(project, 'report-line.d.ts'), join(project, 'report-line.d.mts'));
      compile(project);
      cpSync(join(project, 'report-line.mjs'), join(project, 'out/report-line.mjs'));
      return onEveryNode(project, 'out/main.cjs');
    },
  },
  {
    name: 'esbuild',
    run(project) {
      bundle(project, 'main.js', 'out.js', { platform: 'browser' });
      return runNode(project, 'out.js');
    },
  },
  {
    name: 'vite',
    run(project) {
      runNode(project, toolPath('vite/bin/vite.js'), 'build', '--logLevel', 'warn');
      return runNode(project, 'dist/main.js');
    },
  },
  {
    name: 'webpack',
    async run(project) {
      const { default: config } = await import(join(project, 'webpack.config.js'));
      const settings = {
        ...config,
        context: project,
        output: { ...config.output, path: join(project, 'dist') },
      };
      const stats = await promisify(requireTool('webpack'))(settings);
      if (stats.hasErrors() || stats.hasWarnings())
        throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
      return runNode(project, 'dist/main.cjs');
    },
  },
  {
    name: 'extension',
    run(project) {
      bundle(project, 'main.js', 'unpacked/page.js', { format: 'iife' });
      for (const file of ['manifest.json', 'page.html'])
        cpSync(join(project, file), join(project, 'unpacked', file));
      return readExtensionPage(join(project, 'unpacked'));
    },
  },
  {
    name: 'deno-bun',
    run: (project) => [
      run(
        toolPath('@deno/linux-x64-glibc/deno'),
        ['run', '--no-remote', '--no-lock', '--no-prompt', '--node-modules-dir=manual', '--check', 'main.js'],
        project,
        { DENO_DIR: join(project, '.deno'), DENO_NO_UPDATE_CHECK: '1' },
      ),
      run(toolPath('@oven/bun-linux-x64/bin/bun'), ['--no-install', 'main.js'], project),
    ],
  },
  {
    name: 'edge-worker',
    run(project) {
      bundle(project, 'worker.js', 'bundle.js', {
        platform: 'neutral',
        conditions: ['workerd', 'worker', 'browser'],
      });
      const { stdout, stderr } = runCommand(
        toolPath('@cloudflare/workerd-linux-64/bin/workerd'),
        ['test', 'config.capnp'],
        { cwd: project },
      );
      return /score=.*/.exec(stdout + stderr)?.[0] ?? stdout + stderr;
    },
  },
  {
    name: 'bare-v8',
    run(project) {
      bundle(project, 'main.js', 'bundle.js', { platform: 'neutral', format: 'iife' });
      return onEveryNode(project, 'run.js');
    },
  },
  {
    name: 'command-line',
    async run(project) {
      const { reportLine } = await import('./shared/report-line.js');
      const bin = 'node_modules/.bin/risk-check';
      return onEveryNode(project, bin, 'snapshot.json', '--format', 'json').map((json) =>
        reportLine(JSON.parse(json)),
      );
    },
  },
];
