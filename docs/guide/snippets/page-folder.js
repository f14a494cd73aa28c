import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { publishedPackages, workspaceRoot } from '../../../scripts/published-packages.js';

/** Commands as a reader has them, each bound to what was built here; anything else is refused. */
function commands() {
  const node = `"${process.execPath}"`;
  const bins = publishedPackages().flatMap(({ name, folder, manifest }) =>
    Object.entries(manifest.bin ?? {}).map(([bin, path]) => ({
      name,
      bin,
      run: `exec ${node} "${join(folder, path)}" "$@"`,
    })),
  );
  const known = publishedPackages().map(({ name }) => name);
  return {
    ...Object.fromEntries(bins.map(({ bin, run }) => [bin, run])),
    npx: [
      '[ "$1" = -y ] && shift',
      'name=$1; shift',
      'case "$name" in',
      ...bins.map(({ name, run }) => `${name}) ${run};;`),
      '*) echo "npx: $name is none of our commands" >&2; exit 127;;',
      'esac',
    ].join('\n'),
    // Everything is installed already, by links to the workspace.
    npm: [
      '[ "$1" = ci ] && exit 0',
      '[ "$1" = install ] || { echo "npm $1 is not for a page to run" >&2; exit 127; }',
      'shift',
      'for name in "$@"; do case "$name" in',
      `-g|--global|--save-dev|-D|${known.join('|')}) ;;`,
      '*) echo "npm: $name is none of our packages" >&2; exit 1;;',
      'esac; done',
    ].join('\n'),
  };
}

/**
 * The folders of examples that code names; all where it names their folder alone, or a pattern.
 *
 * @param {string} code
 */
function namedExamples(code) {
  const named = [...code.matchAll(/\bexamples\b(?:\/([\w-]+)\/)?/g)].map(([, folder]) => folder);
  const all = readdirSync(join(workspaceRoot, 'examples'));
  return named.includes(undefined) ? all : all.filter((folder) => named.includes(folder));
}

/**
 * A folder outside the repository in which a page is followed: our packages are installed, the `examples` that it names are
 * there, and the commands are at hand.
 *
 * @param {string} [code] - Of the page: copying all examples takes longer than most of its commands.
 * @returns {{ folder: string, env: Record<string, string>, remove: () => void }} `env` is what commands are run with.
 */
export function createPageFolder(code = '') {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'risk-check-page-')));
  const link = (target, ...path) => {
    const at = join(folder, 'node_modules', ...path);
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(target, at, 'junction');
  };
  for (const { name, folder: target } of publishedPackages()) link(target, ...name.split('/'));
  link(join(workspaceRoot, 'node_modules/@types'), '@types');
  for (const name of namedExamples(code))
    cpSync(join(workspaceRoot, 'examples', name), join(folder, 'examples', name), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const bin = join(folder, '.commands');
  mkdirSync(bin);
  for (const [name, script] of Object.entries(commands())) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const env = {
    ...process.env,
    PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: folder,
    // What is printed must not depend on whose machine this is.
    COLUMNS: '80',
    LANG: 'C.UTF-8',
    LC_ALL: '',
    LC_CTYPE: '',
    LC_MESSAGES: '',
    TZ: 'UTC',
    TERM: 'xterm',
    NO_COLOR: '1',
  };
  // Empty would mean yes.
  delete env.FORCE_COLOR;
  return { folder, env, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
