import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/report/report-schema.ts';
import { scoreAccount } from '../../src/score/score-account.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';

const number = { title: 'A number', unit: 'orders', worse: 'higher' } as const;
const page = { title: 'T', publisher: 'P', kind: 'forum', publishedOn: null, readOn: '2026-02-01' } as const;
const ruleset = rulesetAround({
  metrics: { a: number, b: { ...number, value: { of: 'disputes', where: { closedAt: null } } } },
  sources: { page: { ...page, url: 'https://example.com', readAs: 'live', noLink: true } },
  rules: ['a', 'b'].map((metric) =>
    ruleOf({
      id: `golden.test.${metric}`,
      cause: metric,
      levels: ['2', '5'].map((gte) => ({
        when: { metric, gte },
        severity: 'high',
        evidence: 'official',
        sources: [{ source: 'page' }],
      })),
    }),
  ),
});
const report = scoreAccount(
  {
    snapshotVersion: 1,
    platform: 'golden',
    role: 'test',
    asOf: '2026-06-15T12:00:00Z',
    metrics: { a: 4 },
    disputes: ['d', 'e'].map((id) => ({ id, openedAt: '2026-06-01T00:00:00Z' })),
    mystery: true,
  } as unknown,
  ruleset,
);

describe('the schema of a report', () => {
  it('takes a report as it is', () => {
    expect(report.findings.map(({ status }) => status)).toEqual(['fired', 'unknown']);
    expect([report.near.length, report.unknown[0]?.missing.length, report.warnings.length]).toEqual([
      1, 1, 1,
    ]);
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it.each([
    ['a score above 100', { score: 101 }],
    ['a score below 0', { worstCase: -1 }],
    ['half a point', { evidenceScore: 1.5 }],
    ['a coverage above all', { coverage: 1.01 }],
    ['a coverage below none', { coverage: -0.01 }],
    ['another version', { reportVersion: 2 }],
    ['a band that there is not', { band: 'fine' }],
    ['a finding that is none', { findings: [{}] }],
    [
      'a source that is linked by "noLink"',
      {
        findings: [
          { ...report.findings[0], sources: [{ ...page, url: 'https://example.com', noLink: false }] },
        ],
      },
    ],
  ])('refuses %s', (_, change) => {
    expect(reportSchema.safeParse({ ...report, ...change }).success).toBe(false);
  });

  it.each([0, 100])('takes a score of %d', (score) => {
    expect(reportSchema.safeParse({ ...report, score, coverage: score / 100 }).success).toBe(true);
  });
});
