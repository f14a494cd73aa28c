import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { markdownRows } from '../governance/markdown-rows.js';

const rows = markdownRows('SECURITY.md', 'threats');
/** `path`: "title"; several are divided by semicolons. */
const testsIn = (cell) =>
  [...cell.matchAll(/`([^`]+)`: "([^"]+)"/g)].map(([, path, title]) => ({ path, title }));

/** Whether a file of tests has one of that title: as a whole, or as a part of a title made of several. */
function hasTest({ path, title }) {
  const full = join(workspaceRoot, path);
  if (!existsSync(full) || !/\.(test|browser)\.(ts|js)$/.test(path)) return false;
  const lines = readFileSync(full, 'utf8').split('\n');
  return lines.some((line) => line.includes(title) && /['"`]/.test(line) && !/^\s*(\/\/|\*)/.test(line));
}

describe('the threat model', () => {
  it('numbers its threats without a gap', () => {
    expect(rows.map(([id]) => id)).toEqual(rows.map((_, i) => `T${i + 1}`));
    expect(rows.length).toBeGreaterThanOrEqual(20);
  });

  it.each(rows)('%s: %s', (_, threat, protection, cell) => {
    expect(threat).not.toBe('');
    expect(protection).not.toBe('');
    const tests = testsIn(cell);
    expect(tests.length).toBeGreaterThan(0);
    // Nothing in the cell is left unread.
    expect(cell.replaceAll(/`[^`]+`: "[^"]+"(; )?/g, '')).toBe('');
    for (const test of tests) expect(hasTest(test), `${test.path}: "${test.title}"`).toBe(true);
  });

  it('notices a test that is gone', () => {
    expect(hasTest({ path: 'test/gone.test.js', title: 'x' })).toBe(false);
    expect(hasTest({ path: 'test/workflows.test.js', title: 'a test that never was' })).toBe(false);
  });
});
