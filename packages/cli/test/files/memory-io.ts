import { resolve } from 'node:path';
import { CliError } from '../../src/errors/cli-error.ts';
import type { Io } from '../../src/process/io.ts';

/** Files in memory, by the paths that they are asked for; folders list what is in them backwards. */
export function memoryIo(files: Readonly<Record<string, string | Uint8Array>>, more: Partial<Io> = {}): Io {
  const none = async (): Promise<never> => {
    throw new Error('no such thing here');
  };
  const paths = Object.keys(files).sort().reverse();
  const cwd = more.cwd ?? '/folder';
  return {
    stdout: { write: none, isTTY: false, columns: undefined },
    stderr: { write: none, isTTY: false, columns: undefined },
    readStdin: none,
    openStdin: () => {
      throw new Error('no such thing here');
    },
    readFile: async (path) => {
      const own = files[path];
      if (own === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
      return typeof own === 'string' ? new TextEncoder().encode(own) : own;
    },
    writeFile: none,
    listFolder: async (path) => {
      const head = path === '.' ? '' : `${path.replace(/\/$/, '')}/`;
      const isInside = (one: string): boolean =>
        one.startsWith(head) && (head !== '' || !one.startsWith('/'));
      const inside = paths.filter(isInside).map((one) => one.slice(head.length).split('/'));
      if (inside.length === 0) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
      const kinds = new Map(inside.map(([name = '', ...below]) => [name, below.length > 0]));
      return [...kinds].map(([name, isFolder]) => ({ name, isFolder }));
    },
    isPipe: async () => false,
    kindOf: async (path) => {
      if (files[path] !== undefined) return 'file';
      return paths.some((one) => one.startsWith(`${path}/`)) ? 'folder' : 'nothing';
    },
    identityOf: async (path) => resolve(cwd, path),
    now: () => 0,
    cwd,
    env: {},
    platform: 'linux',
    ...more,
  };
}

/** The error for the user that something ends with. */
export async function errorOf(running: Promise<unknown>): Promise<CliError> {
  const error = await running.then(
    () => new Error('it was taken'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof CliError) return error;
  throw error;
}

/** What is wrong by `errorOf`, without the lines to print. */
export async function problemsOf(running: Promise<unknown>): Promise<readonly object[]> {
  const { problems } = await errorOf(running);
  return problems.map(({ excerpt: _, ...problem }) => problem);
}
