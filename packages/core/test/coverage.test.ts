import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import { compileRuleset, measureCoverage, neededData, scoreAccount } from '../src/index.ts';
import { realRulesets } from './fixtures/real-rulesets.ts';
import { ruleOf, rulesetAround } from './fixtures/ruleset-around.ts';
import { snapshotsFor } from './generators/snapshots.ts';

const level = (when: object, applies?: object) =>
  ({
    when,
    ...(applies ? { applies } : {}),
    severity: 'high',
    evidence: 'official',
    sources: [{ source: 'page' }],
  }) as never;
const ruleset = rulesetAround({
  metrics: {
    open: {
      title: 'Open disputes',
      unit: 'disputes',
      worse: 'higher',
      value: { of: 'disputes', where: { closedAt: null } },
    },
    late: {
      title: 'Late orders',
      unit: 'share',
      worse: 'higher',
      value: { ratio: ['lateOrders', { of: 'orders' }] },
    },
    lateOrders: { title: 'Late orders', unit: 'orders', worse: 'higher' },
    hidden: { title: 'Hidden', unit: 'points', worse: 'higher', observable: false },
  },
  facts: { assured: { title: 'Assured', ask: 'Are you assured?', type: 'flag' } },
  rules: [
    ruleOf({ id: 'golden.test.open', cause: 'a', levels: [level({ metric: 'open', gte: '5' })] }),
    ruleOf({
      id: 'golden.test.late',
      cause: 'b',
      levels: [level({ metric: 'late', gte: '0.1' }, { fact: 'assured', in: [false] })],
    }),
    ruleOf({
      id: 'golden.test.none',
      cause: 'b',
      effect: 'none',
      levels: [level({ fact: 'region', in: ['US'] })],
    }),
    ruleOf({ id: 'golden.test.hidden', cause: 'c', levels: [level({ metric: 'hidden', gte: '1' })] }),
  ],
});
const head = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };

describe('data that a ruleset needs', () => {
  it('names lists, facts and what must be given, with the rules that look at it', () => {
    expect(neededData(ruleset)).toEqual([
      { name: 'disputes', rules: ['golden.test.open'] },
      { name: 'facts.assured', rules: ['golden.test.late'] },
      { name: 'metrics.hidden', rules: ['golden.test.hidden'] },
      { name: 'metrics.lateOrders', rules: ['golden.test.late'] },
      { name: 'orders', rules: ['golden.test.late'] },
    ]);
  });
});

describe('how much of a ruleset a snapshot covers', () => {
  it('counts rules and says which data is there', () => {
    const { coverage, rules, data } = measureCoverage(
      { ...head, disputes: [], metrics: { lateOrders: 1 } },
      ruleset,
    );
    expect(coverage).toBeCloseTo(0.5, 12);
    expect(rules).toEqual({ checked: 1, unknown: 1, unknowable: 1, notApplicable: 1 });
    expect(data.filter(({ given }) => given).map(({ name }) => name)).toEqual([
      'disputes',
      'metrics.lateOrders',
    ]);
  });

  it.each(realRulesets.map((real) => ({ id: real.id, real })))(
    '$id: agrees with the report, and never lacks what it does not need',
    ({ real }) => {
      const compiled = compileRuleset(real);
      const needed = new Set(neededData(compiled).map(({ name }) => name));
      fc.assert(
        fc.property(snapshotsFor(real), (snapshot) => {
          const report = scoreAccount(snapshot, compiled, { includeExperimental: true });
          const { coverage, rules, data } = measureCoverage(snapshot, compiled, {
            includeExperimental: true,
          });
          expect(coverage).toBe(report.coverage);
          expect(rules.checked + rules.unknown + rules.unknowable + rules.notApplicable).toBe(
            report.findings.length,
          );
          expect(rules.unknown).toBe(report.unknown.length);
          // What is missing is named as closely as it can be: a field, how far a list reaches, a number of the owner's.
          const isNeeded = (need: string): boolean => {
            const [head = '', ...rest] = need.split('.');
            const tail = rest.join('.');
            if (head === 'metrics') return tail in real.metrics;
            // Since when an account exists bounds how far back a list may be silent; it is no data of its own.
            if (need === 'account.createdAt') return true;
            return needed.has(need) || needed.has(head === 'observed' ? tail : head);
          };
          for (const { needs } of report.unknown) expect(needs.filter((need) => !isNeeded(need))).toEqual([]);
          expect(data.map(({ name }) => name)).toEqual([...needed]);
        }),
        { numRuns: isLong ? 100 : 6 },
      );
    },
  );
});
