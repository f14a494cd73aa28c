import { describe, expect, it } from 'vitest';
import { hasTest, testsIn } from '../governance/has-test.js';
import { markdownRows } from '../governance/markdown-rows.js';

const rows = markdownRows('SECURITY.md', 'threats');
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
