import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../scripts/published-packages.js';

/** `path`: "title"; several are divided by semicolons. @param {string} cell */
export const testsIn = (cell) =>
  [...cell.matchAll(/`([^`]+)`: "([^"]+)"/g)].map(([, path, title]) => ({ path, title }));

/** Whether a file of tests has one of that title: as a whole, or as a part of a title made of several. */
export function hasTest({ path, title }) {
  const full = join(workspaceRoot, path);
  if (!existsSync(full) || !/\.(test|browser)\.(ts|js)$/.test(path)) return false;
  const lines = readFileSync(full, 'utf8').split('\n');
  return lines.some((line) => line.includes(title) && /['"`]/.test(line) && !/^\s*(\/\/|\*)/.test(line));
}
