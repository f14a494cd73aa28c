import { describe, expect, it } from 'vitest';
import { parseSnapshot, SnapshotError, scoreAccount, scoreCompact, timelineRisk } from '../../src/index.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';

const HEAD = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T00:00:00Z' } as const;
const MOST = 1_000_000;
const nothings = (count: number): object[] => new Array(count).fill({});

describe('a snapshot of more events than are read', () => {
  const snapshot = { ...HEAD, orders: nothings(MOST - 10), disputes: nothings(11) };

  it.each([
    ['parseSnapshot', () => parseSnapshot(snapshot)],
    ['scoreAccount', () => scoreAccount(snapshot, goldenRuleset)],
    ['scoreCompact', () => scoreCompact(snapshot, goldenRuleset)],
    ['timelineRisk', () => timelineRisk(snapshot, goldenRuleset)],
  ])('is refused by %s with the limit, and with nothing else', (_name, run) => {
    let issues: SnapshotError['issues'] = [];
    try {
      run();
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      issues = error.issues;
    }
    expect(issues).toMatchObject([
      {
        code: 'too-many-events',
        path: '',
        message: 'expected at most 1,000,000 events, got 1000001',
      },
    ]);
  });

  it('is read with one event less', () => {
    expect(parseSnapshot({ ...snapshot, disputes: nothings(10) })).toBeDefined();
    expect(scoreAccount({ ...snapshot, disputes: nothings(10) }, goldenRuleset).score).toBe(0);
  });
});
