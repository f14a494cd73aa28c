import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Snapshot } from '../../src/index.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

type Level = Ruleset['rules'][number]['levels'][number];
const at = '2026-06-10T00:00:00Z';
type Order = NonNullable<Snapshot['orders']>[number];
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' } as const;

const levels = (op: string, limits: readonly string[]): Level[] =>
  limits.map((limit, i) => ({
    when: { metric: 'm', [op]: limit } as never,
    severity: i === 0 ? 'low' : 'high',
    evidence: 'official',
    sources: [{ source: 'page' }],
  }));
const rulesetOf = (metric: Ruleset['metrics'][string], op: string, limits: readonly string[]): Ruleset =>
  rulesetAround({
    metrics: { m: metric },
    rules: [ruleOf({ id: 'golden.test.r', cause: 'c', levels: levels(op, limits) })],
  });

function firedLevel(ruleset: Ruleset, orders: object[]): { level: number; headroom: Finding['headroom'] } {
  const [finding] = scoreEngine(ruleset, { ...head, orders: orders as Order[] }).findings;
  return { level: finding?.level ?? 0, headroom: finding?.headroom ?? null };
}
const orders = (n: number, business: boolean, prefix: string) =>
  Array.from({ length: n }, (_, i) => ({ id: `${prefix}${i}`, placedAt: at, business }));

/** `more` further bad events reach the next level, one fewer does not. */
function expectTight(ruleset: Ruleset, build: (more: number) => object[]): void {
  const now = firedLevel(ruleset, build(0));
  if (!now.headroom || now.headroom.more === null) return;
  const { more, level } = now.headroom;
  expect(more).toBeGreaterThan(0);
  expect(Number.isInteger(more)).toBe(true);
  expect(firedLevel(ruleset, build(more)).level).toBeGreaterThanOrEqual(level);
  expect(firedLevel(ruleset, build(more - 1)).level).toBeLessThan(level);
}

describe('headroom is tight', () => {
  const limits = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .map(([a, b]) => [String(a), String(a + b)]);

  it('for counts: that many more reach the level, one fewer does not', () => {
    fc.assert(
      fc.property(fc.constantFrom('gte', 'gt'), limits, fc.integer({ min: 0, max: 12 }), (op, some, n) => {
        const metric = {
          title: 'Orders',
          unit: 'orders',
          worse: 'higher' as const,
          value: { of: 'orders', where: { business: true } },
        };
        expectTight(rulesetOf(metric, op, some), (more) => orders(n + more, true, 'b'));
      }),
      { numRuns: 300 },
    );
  });

  it('says a number for every count that has not reached the last level', () => {
    const metric = { title: 'Orders', unit: 'orders', worse: 'higher' as const, value: { of: 'orders' } };
    for (let n = 0; n < 5; n++)
      expect(firedLevel(rulesetOf(metric, 'gte', ['2', '5']), orders(n, true, 'b')).headroom?.more).toBe(
        n < 2 ? 2 - n : 5 - n,
      );
    expect(firedLevel(rulesetOf(metric, 'gte', ['2', '5']), orders(5, true, 'b')).headroom).toBeNull();
  });

  const share = {
    ratio: [{ of: 'orders', where: { business: true } }, { of: 'orders' }],
    part: true as const,
  };
  const cases = fc.record({
    n: fc.integer({ min: 1, max: 40 }),
    bad: fc.integer({ min: 0, max: 40 }),
    least: fc.constantFrom(undefined, '1', '10', '25'),
  });
  const withLeast = (least: string | undefined) => ({
    ...share,
    ...(least === undefined ? {} : { atLeast: least }),
  });

  it('for shares of which more is worse, at the same denominator', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('gte', 'gt'),
        fc.constantFrom(['0.1', '0.3'], ['0.25', '0.5'], ['0.015', '0.035']),
        cases,
        (op, some, { n, bad, least }) => {
          const metric = { title: 'Share', unit: 'share', worse: 'higher' as const, value: withLeast(least) };
          const sure = Math.min(bad, n);
          const ruleset = rulesetOf(metric, op, some);
          const { headroom } = firedLevel(ruleset, [
            ...orders(sure, true, 'b'),
            ...orders(n - sure, false, 'g'),
          ]);
          // More bad ones than there are good ones to turn bad cannot be at the same denominator.
          if (headroom && headroom.more !== null) expect(headroom.more).toBeLessThanOrEqual(n - sure);
          expectTight(ruleset, (more) => [
            ...orders(sure + more, true, 'b'),
            ...orders(n - sure - more, false, 'g'),
          ]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('for shares of which less is worse, at the same denominator', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('lte', 'lt'),
        fc.constantFrom(['0.9', '0.7'], ['0.75', '0.5'], ['0.985', '0.95']),
        cases,
        (op, some, { n, bad, least }) => {
          const metric = {
            title: 'Share',
            unit: 'share',
            worse: 'lower' as const,
            best: '1',
            value: withLeast(least),
          };
          const lost = Math.min(bad, n);
          expectTight(rulesetOf(metric, op, some), (more) => [
            ...orders(n - lost - more, true, 'g'),
            ...orders(lost + more, false, 'b'),
          ]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is not told of dishonest conduct', () => {
    const ruleset = rulesetOf(
      { title: 'Orders', unit: 'orders', worse: 'higher', value: { of: 'orders' } },
      'gte',
      ['2'],
    );
    const rules = ruleset.rules.map((rule) => ({ ...rule, dishonest: true as const }));
    expect(firedLevel({ ...ruleset, rules }, orders(1, true, 'b')).headroom).toBeNull();
    expect(firedLevel(ruleset, orders(1, true, 'b')).headroom?.more).toBe(1);
  });
});
