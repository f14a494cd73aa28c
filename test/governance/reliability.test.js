import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceRoot } from '../../scripts/published-packages.js';
import { hasTest, testsIn } from './has-test.js';
import { markdownRows } from './markdown-rows.js';

const rows = markdownRows('docs/reliability.md', 'promises');
const { scripts } = JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8'));

describe('the page on reliability', () => {
  it('has promises', () => {
    expect(rows.length).toBeGreaterThan(10);
  });

  it.each(rows)('%s is held by what the page names', (_promise, cell) => {
    const tests = testsIn(cell);
    const commands = [...cell.matchAll(/`npm run ([\w:]+)`/g)].map(([, name]) => name);
    expect(tests.length + commands.length).toBeGreaterThan(0);
    // Nothing in the cell is left unread.
    expect(cell.replaceAll(/`npm run [\w:]+`(; )?|`[^`]+`: "[^"]+"(; )?/g, '')).toBe('');
    for (const test of tests) expect(hasTest(test), `${test.path}: "${test.title}"`).toBe(true);
    for (const name of commands) expect(scripts, name).toHaveProperty([name]);
  });

  it('is led to from the threat model and the README', () => {
    for (const page of ['SECURITY.md', 'README.md'])
      expect(readFileSync(join(workspaceRoot, page), 'utf8'), page).toContain('docs/reliability.md');
    expect(existsSync(join(workspaceRoot, 'docs/reliability.md'))).toBe(true);
  });
});
