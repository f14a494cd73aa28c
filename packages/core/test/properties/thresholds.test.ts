import { describe, expect, it } from 'vitest';
import { isLong } from '../../../../scripts/some-cases.js';
import { scoreEngine } from '../expectations/expect-agreement.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

const LIMITS = [
  '0.009',
  '0.01',
  '0.015',
  '0.025',
  '0.03',
  '0.1',
  '0.125',
  '0.25',
  '0.3',
  '0.35',
  '0.5',
  '0.7',
  '0.95',
  '0.999',
  '0',
  '1',
];
const OPS = ['gte', 'gt', 'lte', 'lt'] as const;

const ruleset = rulesetAround({
  metrics: {
    rate: {
      title: 'Rate',
      unit: 'share',
      worse: 'higher',
      value: { ratio: [{ of: 'orders', where: { business: true } }, { of: 'orders' }], part: true },
    },
  },
  rules: LIMITS.flatMap((limit, i) =>
    OPS.map((op) =>
      ruleOf({
        id: `golden.test.${op}-${i}`,
        cause: op,
        levels: [
          {
            when: { metric: 'rate', [op]: limit },
            severity: 'low',
            evidence: 'official',
            sources: [{ source: 'page' }],
          },
        ],
      }),
    ),
  ),
});

/** The sign of k/n minus a decimal, in whole numbers. */
function compareTo(limit: string, k: number, n: number): number {
  const [whole = '0', part = ''] = limit.split('.');
  const difference = BigInt(k) * 10n ** BigInt(part.length) - BigInt(whole + part) * BigInt(n);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}
const fires = {
  gte: (sign: number) => sign >= 0,
  gt: (sign: number) => sign > 0,
  lte: (sign: number) => sign <= 0,
  lt: (sign: number) => sign < 0,
};

/** The numerators around every limit. */
function numeratorsNear(n: number): number[] {
  const near = LIMITS.flatMap((limit) => [-1, 0, 1].map((by) => Math.round(Number(limit) * n) + by));
  return [...new Set(near)].filter((k) => k >= 0 && k <= n);
}

describe('a ratio against a decimal', () => {
  it.each(['counts', 'events'])('fires exactly where k/n does, for all n up to 200, by %s', (by) => {
    // Every n in `npm run test:long`; each limit is met by n that are multiples of its denominator, and missed by others.
    for (let n = 1; n <= 200; n += n <= 20 || isLong ? 1 : by === 'events' ? 9 : 5) {
      for (const k of numeratorsNear(n)) {
        const data =
          by === 'counts'
            ? { metrics: { rate: { numerator: k, denominator: n } } }
            : {
                orders: Array.from({ length: n }, (_, i) => ({
                  id: `o${i}`,
                  placedAt: '2026-01-01T00:00:00Z',
                  business: i < k,
                })),
              };
        const report = scoreEngine(ruleset, {
          snapshotVersion: 1,
          platform: 'golden',
          role: 'test',
          asOf: '2026-06-15T12:00:00Z',
          ...data,
        });
        const fired = new Set(
          report.findings.filter(({ status }) => status === 'fired').map(({ ruleId }) => ruleId),
        );
        const wanted = LIMITS.flatMap((limit, i) =>
          OPS.filter((op) => fires[op](compareTo(limit, k, n))).map((op) => `golden.test.${op}-${i}`),
        );
        expect([n, k, [...fired].sort()]).toEqual([n, k, wanted.sort()]);
      }
    }
  });
});
