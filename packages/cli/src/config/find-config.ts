import { dirname, join } from 'node:path';
import type { Io } from '../process/io.ts';
import { CONFIG_FILE } from './settings.ts';

/** The nearest configuration file: in the working folder, else in the folders above it; null where there is none. */
export async function findConfig(io: Io): Promise<string | null> {
  let path = CONFIG_FILE;
  let folder = io.cwd;
  for (;;) {
    if ((await io.kindOf(path)) === 'file') return path;
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
    path = join(folder, CONFIG_FILE);
  }
}
