import { describe, expect, it } from 'vitest';
import { SnapshotError, scoreAccount } from '../../src/index.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';

/** As JSON has it: a key of its own, and not the prototype. */
const withOwn = (name: string, value: unknown): unknown => JSON.parse(`{"${name}":${JSON.stringify(value)}}`);

describe('what a snapshot states for whole lists', () => {
  it.each(['__proto__', 'constructor', 'toString', 'valueOf'])(
    'is refused or unknown where its name is one that every object has: %s',
    (name) => {
      for (const defaults of [
        withOwn(name, 'text'),
        withOwn(name, { outcome: 'lost' }),
        withOwn(name, null),
        { disputes: withOwn(name, 'text') },
      ]) {
        const snapshot = {
          snapshotVersion: 1,
          platform: 'golden',
          role: 'test',
          asOf: '2026-06-15T12:00:00Z',
          disputes: [],
          defaults,
        };
        let error: unknown;
        try {
          scoreAccount(snapshot as unknown, goldenRuleset);
        } catch (thrown) {
          error = thrown;
        }
        expect(error === undefined || error instanceof SnapshotError, String(error)).toBe(true);
      }
    },
  );
});
