import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspaceRoot } from '../../scripts/published-packages.js';

const PACKAGES = ['@duckdb/node-api', 'apache-arrow'];
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'risk-check-optional-')));
afterAll(() => rmSync(folder, { recursive: true }));

const work = join(folder, 'strangers/work');
const ranIn = join(folder, 'ran.txt');

/** A package that leaves a trace when it is loaded, and ends the process. */
function plant(nodeModules, name, trace) {
  const at = join(nodeModules, name);
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'package.json'), JSON.stringify({ name, version: '9.9.9', main: 'index.js' }));
  writeFileSync(
    join(at, 'index.js'),
    `require('node:fs').appendFileSync(${JSON.stringify(ranIn)}, ${JSON.stringify(`${trace}\n`)}); process.exit(42);`,
  );
}

/** Installs risk-check as a registry would have it. @returns The program. */
function install(nodeModules) {
  const at = join(nodeModules, 'risk-check');
  mkdirSync(at, { recursive: true });
  for (const part of ['bin.js', 'package.json', 'dist'])
    cpSync(join(workspaceRoot, 'packages/cli', part), join(at, part), { recursive: true });
  return join(at, 'bin.js');
}

const COMMANDS = [
  ['tables', 'check', 'data/mapping.json'],
  ['batch', '--tables', 'data/mapping.json', '-o', 'scores.parquet'],
  ['batch', '--tables', 'data/mapping.json', '-o', 'scores.arrow'],
];

function run(program, args, env = {}, cwd = work) {
  rmSync(ranIn, { force: true });
  const { NODE_PATH: _, ...inherited } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: { ...inherited, ...env },
    encoding: 'utf8',
  });
  return { status, stderr, ran: existsSync(ranIn) ? readFileSync(ranIn, 'utf8').trim() : 'nothing' };
}

beforeAll(() => {
  mkdirSync(join(work, 'data'), { recursive: true });
  cpSync(
    join(workspaceRoot, 'packages/tables/example/aliexpress-buyer.json'),
    join(work, 'data/mapping.json'),
  );
  for (const name of PACKAGES)
    for (const at of ['', 'data', '..'])
      for (const modules of ['node_modules', 'modules']) plant(join(work, at, modules), name, 'hostile');
});

describe('optional packages', () => {
  const alone = join(folder, 'alone/lib/node_modules');
  let program;
  beforeAll(() => {
    program = install(alone);
  });

  it.each(COMMANDS)(
    'never load from the working folder, the folder of the mapping or above: %s %s %s',
    (...args) => {
      // Also with a relative folder in NODE_PATH, as some tools set it for their own imports.
      for (const NODE_PATH of ['', '.', 'modules', './node_modules', '../node_modules']) {
        const { status, stderr, ran } = run(program, args, { NODE_PATH });
        expect({ NODE_PATH, status, ran }).toEqual({ NODE_PATH, status: 2, ran: 'nothing' });
        expect(stderr).toContain('needs the package @duckdb/node-api');
        expect(stderr).toContain('NODE_PATH');
      }
    },
  );

  it('load from where risk-check is installed: global, npx, project, workspaces, pnpm', () => {
    const layouts = {
      global: ['global/lib/node_modules', 'global/lib/node_modules'],
      npx: ['home/.npm/_npx/0a1b2c/node_modules', 'home/.npm/_npx/0a1b2c/node_modules'],
      workspace: ['repository/packages/a/node_modules', 'repository/node_modules'],
      pnpm: [
        'pnpm/node_modules/.pnpm/risk-check@1/node_modules',
        'pnpm/node_modules/.pnpm/risk-check@1/node_modules',
      ],
    };
    for (const [name, [of, beside]] of Object.entries(layouts)) {
      const installed = install(join(folder, of));
      plant(join(folder, beside), '@duckdb/node-api', name);
      for (const args of COMMANDS) expect(run(installed, args).ran).toBe(name);
    }
  });

  // Windows asks for a privilege.
  it.skipIf(process.platform === 'win32')(
    'load through the link by which a global or local program is started',
    () => {
      mkdirSync(join(folder, 'linked/bin'), { recursive: true });
      const installed = install(join(folder, 'linked/lib/node_modules'));
      plant(join(folder, 'linked/lib/node_modules'), '@duckdb/node-api', 'beside');
      const link = join(folder, 'linked/bin/risk-check');
      symlinkSync(installed, link);
      expect(run(link, COMMANDS[0]).ran).toBe('beside');
    },
  );

  it('load from an absolute folder in NODE_PATH, which the user names', () => {
    const named = join(folder, 'named');
    plant(named, '@duckdb/node-api', 'named');
    for (const args of COMMANDS) expect(run(program, args, { NODE_PATH: named }).ran).toBe('named');
  });

  it('that are a project of the user load where risk-check is one of its packages', () => {
    const project = join(folder, 'project');
    const installed = install(join(project, 'node_modules'));
    plant(join(project, 'node_modules'), '@duckdb/node-api', 'project');
    cpSync(join(work, 'data'), join(project, 'data'), { recursive: true });
    expect(run(installed, COMMANDS[0], {}, project).ran).toBe('project');
  });
});
