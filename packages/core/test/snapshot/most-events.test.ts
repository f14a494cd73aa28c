import { describe, expect, it } from 'vitest';
import { type ColumnChunk, compileColumnScorer, snapshotAt } from '../../src/columns/index.ts';
import {
  compileRuleset,
  parseSnapshot,
  SnapshotError,
  scoreAccount,
  scoreCompact,
  timelineRisk,
} from '../../src/index.ts';
import { compileRecordScorer } from '../../src/records/index.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { recordOf } from '../records/small-world.ts';

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

  const placedAt = '2026-06-10T00:00:00Z';
  const ruleset = compileRuleset(goldenRuleset);
  const refusal = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      return error.issues;
    }
  };

  it.each([
    [MOST, false],
    [MOST + 1, true],
  ])('in columns is refused with the same words: %i', (count, isRefused) => {
    const chunk: ColumnChunk = {
      size: 2,
      asOf: Float64Array.of(Date.parse(HEAD.asOf), Date.parse(HEAD.asOf)),
      lists: {
        orders: {
          offsets: Int32Array.of(0, 10, MOST),
          columns: { placedAt: { times: new Float64Array(MOST).fill(Date.parse(placedAt)) } },
        },
        disputes: { offsets: Int32Array.of(0, 0, count - MOST + 10), columns: {} },
        // What no ruleset knows isn't read.
        odd: { offsets: Int32Array.of(0, MOST + 1, MOST + 4), columns: {} },
      },
    };
    const score = compileColumnScorer(ruleset)(chunk);
    expect(score(0).score).toBe(0);
    const found = refusal(() => score(1));
    if (isRefused)
      expect(found).toEqual(
        refusal(() => parseSnapshot({ ...HEAD, orders: nothings(count), odd: nothings(3) })),
      );
    else expect(found).toEqual(refusal(() => scoreCompact(snapshotAt(HEAD, chunk, 1), ruleset)));
  });

  it.each([
    [MOST, true],
    [MOST + 1, false],
  ])('as a record is left to parsing, which says why: %i', (count, isRead) => {
    const list = `[${'{},'.repeat(count - 3)}{}]`;
    const text = `${JSON.stringify(HEAD).slice(0, -1)},"orders":${list},"disputes":[{},{}]}`;
    const { record, to } = recordOf(text);
    expect(compileRecordScorer(ruleset)(record, 0, to) !== null).toBe(isRead);
  });

  it('is read with one event less', () => {
    expect(parseSnapshot({ ...snapshot, disputes: nothings(10) })).toBeDefined();
    expect(scoreAccount({ ...snapshot, disputes: nothings(10) }, goldenRuleset).score).toBe(0);
  });
});
