import { lstatSync, mkdirSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Surroundings } from '@risk-check/report/terminal';

/**
 * The folder for compiled code, made where it is missing: in the user's own cache, and closed to everybody else, since
 * what lies in it is run.
 *
 * @returns null where the user wants none or it cannot be had.
 */
export function cacheFolder({ env, platform }: Surroundings): string | null {
  const parent = env.NODE_DISABLE_COMPILE_CACHE ? null : userCache(env, platform);
  if (parent === null) return null;
  const path = pathsOf(platform);
  const folder = path.join(parent, 'risk-check');
  return isPrivate(folder) || (isMade(parent) && isMade(folder) && isPrivate(folder)) ? folder : null;
}

function userCache(env: Surroundings['env'], platform: string): string | null {
  const path = pathsOf(platform);
  // The specification calls a relative one invalid.
  const absolute = (folder: string | undefined): string | null =>
    folder && path.isAbsolute(folder) ? folder : null;
  const under = (home: string | null, ...names: string[]): string | null => home && path.join(home, ...names);
  if (platform === 'win32') return absolute(env.LOCALAPPDATA);
  if (platform === 'darwin') return under(absolute(env.HOME), 'Library', 'Caches');
  return absolute(env.XDG_CACHE_HOME) ?? under(absolute(env.HOME), '.cache');
}

const pathsOf = (platform: string): typeof posix => (platform === 'win32' ? win32 : posix);

/** Makes one folder, never the one above it: where there is no home, none is invented. */
function isMade(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST';
  }
}

/** A real folder of this user that nobody else can write to or read. Windows keeps others out of the parent. */
function isPrivate(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return false;
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o077) === 0);
}
