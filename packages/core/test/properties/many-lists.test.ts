import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOf } from '../../../../scripts/some-cases.js';
import { compileRuleset, scoreAccount } from '../../src/index.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

/** Far more than any platform has, beside the lists of every snapshot. */
const names = Array.from({ length: 40 }, (_, i) => `list${i}`);

/** A rule on each list. */
const ruleset = rulesetAround({
  lists: Object.fromEntries(names.map((name) => [name, { at: 'at', fields: { at: 'time' as const } }])),
  metrics: Object.fromEntries(
    names.map((name) => [
      name,
      { title: name, unit: 'events', worse: 'higher' as const, value: { of: name, window: { last: '30d' } } },
    ]),
  ),
  rules: names.map((name) =>
    ruleOf({
      id: `golden.test.${name}`,
      cause: name,
      levels: [
        {
          when: { metric: name, gte: '1' },
          severity: 'low' as const,
          evidence: 'official' as const,
          sources: [{ source: 'page' }],
        },
      ],
    }),
  ),
});

const asOf = '2026-06-15T12:00:00Z';
/** What a snapshot can say of a list, and what follows for the rule on it. */
const SAID = {
  nothing: { status: 'unknown' },
  'that it is empty': { list: [], status: 'clear' },
  'that it is empty since a week': { list: [], since: '2026-06-08T12:00:00Z', status: 'unknown' },
  'an event': { list: [{ at: '2026-06-10T12:00:00Z' }], status: 'fired' },
} as const;

it('a rule goes by what is said of its own list, wherever that stands and whatever was scored before', () => {
  const compiled = compileRuleset(ruleset);
  const said = fc.constantFrom(...(Object.keys(SAID) as (keyof typeof SAID)[]));
  fc.assert(
    fc.property(fc.array(said, { minLength: names.length, maxLength: names.length }), (all) => {
      const snapshot: Record<string, unknown> = {
        snapshotVersion: 1,
        platform: 'golden',
        role: 'test',
        asOf,
      };
      const observed: Record<string, unknown> = {};
      const expected: Record<string, string> = {};
      all.forEach((what, i) => {
        const name = names[i] as string;
        const { status, ...rest } = SAID[what];
        if ('list' in rest) snapshot[name] = rest.list;
        if ('since' in rest) observed[name] = { since: rest.since };
        expected[`golden.test.${name}`] = status;
      });
      const { findings } = scoreAccount({ ...snapshot, observed } as unknown, compiled);
      expect(Object.fromEntries(findings.map(({ ruleId, status }) => [ruleId, status]))).toEqual(expected);
    }),
    { numRuns: shareOf(1500, 3) },
  );
});
