import { describe, expect, it } from 'vitest';
import {
  compileRuleset,
  forecastRisk,
  headroom,
  RulesetError,
  SnapshotError,
  scoreAccount,
  whatIf,
} from '../src/index.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';

/** A rule whose limit is the platform's target, and one whose limit is not. */
const ruleset = rulesetAround({
  metrics: {
    lateRate: { title: 'Late orders', unit: 'share', worse: 'higher' },
    onTime: { title: 'Orders on time', unit: 'share', worse: 'lower', best: '1' },
    strikes: { title: 'Strikes', unit: 'strikes', worse: 'higher' },
  },
  rules: [
    ruleOf({
      id: 'golden.test.late',
      cause: 'late',
      message: 'Late: {lateRate} of at most {lateRate:threshold}',
      levels: [
        {
          when: { metric: 'lateRate', gte: '0.04', target: true },
          severity: 'high',
          evidence: 'official',
          sources: [{ source: 'page' }],
        },
      ],
    }),
    ruleOf({
      id: 'golden.test.on-time',
      cause: 'late',
      levels: [
        {
          when: {
            all: [
              { metric: 'onTime', lt: '0.9', target: true },
              { metric: 'strikes', gte: '2' },
            ],
          },
          severity: 'high',
          evidence: 'official',
          sources: [{ source: 'page' }],
        },
      ],
    }),
  ],
});
const snapshotWith = (metrics: object) => ({
  snapshotVersion: 1,
  platform: 'golden',
  role: 'test',
  asOf: '2026-06-15T12:00:00Z',
  metrics,
});
const findingOf = (metrics: object, id = 'late', options = {}) =>
  scoreAccount(snapshotWith(metrics), ruleset, options).findings.find(
    ({ ruleId }) => ruleId === `golden.test.${id}`,
  );

describe("the platform's own target", () => {
  it.each([
    { name: 'none', lateRate: { value: '0.05' }, status: 'fired', threshold: '0.04', target: undefined },
    {
      name: 'null',
      lateRate: { value: '0.05', target: null },
      status: 'fired',
      threshold: '0.04',
      target: undefined,
    },
    {
      name: 'a laxer one, value under it',
      lateRate: { value: '0.0599', target: '0.06' },
      status: 'clear',
      threshold: '0.06',
      target: { replaces: '0.04' },
    },
    {
      name: 'a laxer one, value exactly at it',
      lateRate: { value: '0.06', target: '0.06' },
      status: 'fired',
      threshold: '0.06',
      target: { replaces: '0.04' },
    },
    {
      name: 'a stricter one as a number',
      lateRate: { value: '0.03', target: 0.03 },
      status: 'fired',
      threshold: '0.03',
      target: { replaces: '0.04' },
    },
    {
      name: 'the same',
      lateRate: { value: '0.03', target: '0.04' },
      status: 'clear',
      threshold: '0.04',
      target: { replaces: '0.04' },
    },
    {
      name: 'with counts',
      lateRate: { numerator: 5, denominator: 100, target: '0.06' },
      status: 'clear',
      threshold: '0.06',
      target: { replaces: '0.04' },
    },
  ])('$name', ({ lateRate, status, threshold, target }) => {
    expect(findingOf({ lateRate })).toMatchObject({ status, threshold });
    expect(findingOf({ lateRate })?.target).toEqual(target);
  });

  it('is what the message, the headroom and a what-if go by', () => {
    const lateRate = { value: '0.05', target: '0.06' };
    expect(findingOf({ lateRate })?.message).toBe('Late: 5% of at most 6%');
    expect(
      headroom(snapshotWith({ lateRate }), ruleset).items.find(({ ruleId }) => ruleId === 'golden.test.late')
        ?.more,
    ).toBeCloseTo(0.01, 12);
    const after = whatIf(snapshotWith({ lateRate }), ruleset, [{ metric: 'lateRate', value: '0.055' }]).after;
    expect(after.findings.find(({ ruleId }) => ruleId === 'golden.test.late')).toMatchObject({
      status: 'clear',
      threshold: '0.06',
    });
  });

  it('is said of its own leg only', () => {
    const legs = findingOf({ onTime: { value: '0.92', target: '0.95' }, strikes: 2 }, 'on-time')?.legs;
    expect(legs).toMatchObject([
      { metric: 'onTime', threshold: '0.95', target: { replaces: '0.9' }, met: true },
      { metric: 'strikes', threshold: '2', met: true },
    ]);
    expect(legs?.[1]).not.toHaveProperty('target');
  });

  it('belongs to the period of its value', () => {
    const lateRate = [
      { period: '2026-04', value: '0.05', target: '0.06' },
      { period: '2026-05', value: '0.05', target: '0.05' },
      { period: '2026-06', value: '0.05' },
    ];
    const seen = ['2026-05-20', '2026-06-20', '2026-07-20'].map((day) => {
      const finding = scoreAccount(
        { ...snapshotWith({ lateRate }), asOf: `${day}T00:00:00Z` },
        ruleset,
      ).findings.find(({ ruleId }) => ruleId.endsWith('.late'));
      return [finding?.status, finding?.threshold];
    });
    expect(seen).toEqual([
      ['clear', '0.06'],
      ['fired', '0.05'],
      ['fired', '0.04'],
    ]);
    const { steps } = forecastRisk({ ...snapshotWith({ lateRate }), asOf: '2026-05-20T00:00:00Z' }, ruleset, {
      until: '2026-07-20T00:00:00Z',
    });
    expect(steps).toMatchObject([
      { at: '2026-06-01T00:00:00Z', changes: [{ ruleId: 'golden.test.late', from: 0, to: 1 }] },
    ]);
  });

  it('that no rule goes by is said, not dropped', () => {
    const { warnings } = scoreAccount(snapshotWith({ strikes: { value: 1, target: 3 } }), ruleset);
    expect(warnings).toContainEqual({ code: 'target-not-used', args: { metric: 'strikes' } });
    expect(scoreAccount(snapshotWith({ lateRate: { value: 0, target: '0.04' } }), ruleset).warnings).toEqual(
      [],
    );
  });

  it.each([
    { target: 95, message: 'expected a number from 0 to 1 (a share, not percent), got 95' },
    { target: '-0.1', message: 'expected a number from 0 to 1 (a share, not percent), got "-0.1"' },
  ])('of $target is refused with its place', ({ target, message }) => {
    const score = () => scoreAccount(snapshotWith({ lateRate: { value: 0, target } }), ruleset);
    expect(score).toThrow(SnapshotError);
    try {
      score();
    } catch (error) {
      expect((error as SnapshotError).issues).toMatchObject([{ path: 'metrics.lateRate.target', message }]);
    }
  });

  it.each([
    { name: 'an unpublished limit', when: { metric: 'lateRate', gte: null, target: true } },
    {
      name: 'a parameter',
      when: { metric: 'lateRate', gte: { param: 'p', oneOf: ['0.1', '0.2'] }, target: true },
    },
  ])('cannot replace $name', ({ when }) => {
    const rule = ruleOf({
      id: 'golden.test.x',
      cause: 'late',
      levels: [
        { when: when as never, severity: 'high', evidence: 'official', sources: [{ source: 'page' }] },
      ],
    });
    expect(() => compileRuleset({ ...ruleset, rules: [rule] })).toThrow(RulesetError);
  });
});
