import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../../../scripts/some-cases.js';
import {
  OptionsError,
  type Ruleset,
  type RuleTrace,
  scoreAccount,
  type TracedCondition,
  traceRule,
} from '../../src/index.ts';
import { datasetExamples, datasetRulesets, shippedExample } from '../fixtures/dataset-examples.ts';
import { mutateSnapshot } from '../forecast/mutate-snapshot.ts';
import { casesOf } from '../generators/cases.ts';

const buyer = datasetRulesets.get('aliexpress.buyer');
if (!buyer) throw new Error('the dataset has no aliexpress.buyer');
const options = { includeExperimental: true };

/** What a condition says follows from its parts. */
function expectConsistent(condition: TracedCondition): void {
  if (condition.kind !== 'all' && condition.kind !== 'any') return;
  condition.parts.forEach(expectConsistent);
  const truths = condition.parts.map(({ holds }) => holds);
  const decides = condition.kind === 'any';
  const expected = truths.includes(decides) ? decides : truths.includes(null) ? null : !decides;
  expect(condition.holds).toBe(expected);
}

/** Holds a trace against the report, and its parts against each other. */
function expectTrue(trace: RuleTrace, report: ReturnType<typeof scoreAccount>): void {
  const finding = report.findings.find(({ ruleId }) => ruleId === trace.ruleId);
  expect(trace.finding).toEqual(finding ?? null);
  if (finding) {
    expect(trace.status).toBe(finding.status);
    expect(trace.level).toBe(finding.level);
  }
  const unknown = report.unknown.find(({ ruleId }) => ruleId === trace.ruleId);
  expect(trace.needs).toEqual(unknown?.needs ?? []);
  for (const { when, applies, reached, standing } of trace.levels) {
    expectConsistent(when);
    if (applies) expectConsistent(applies);
    if (standing !== 'in-force' || trace.why === 'no-effect') expect(reached).toBeNull();
    const own = [trace.applies, applies, when].map((part) => part?.holds ?? (part ? null : true));
    if (standing === 'in-force' && trace.why !== 'no-effect')
      expect(reached).toBe(own.includes(false) ? false : own.includes(null) ? null : true);
  }
  for (const metric of trace.metrics) {
    for (const { items, isGiven } of metric.lists) if (!isGiven) expect(items).toEqual([]);
    const [list] = metric.lists;
    const isPlainCount =
      metric.lists.length === 1 &&
      metric.madeOf.length === 0 &&
      list?.take === 'count' &&
      metric.source === 'events';
    if (!isPlainCount || !list || metric.periods.length > 0 || list.part) continue;
    if (list.items.some(({ value }) => value !== undefined)) continue;
    const sure = list.items.filter(({ isSure }) => isSure).length;
    if (metric.value !== undefined && list.isComplete && sure === list.items.length)
      expect(metric.value).toBe(sure);
    if (metric.atLeast !== undefined) expect(metric.atLeast).toBeGreaterThanOrEqual(sure);
  }
}

describe('traceRule', () => {
  it('names the events that counted, their window, the limit and what became of it', () => {
    const trace = traceRule(
      shippedExample('aliexpress-buyer/six-disputes'),
      buyer,
      'aliexpress.buyer.disputes-open-simultaneous',
    );
    expect(trace).toMatchObject({ status: 'fired', level: 2, isSuppressed: false, supersededBy: null });
    const [metric] = trace.metrics;
    expect(metric).toMatchObject({ metric: 'disputesOpen', value: 6, source: 'events', given: null });
    const [list] = metric?.lists ?? [];
    expect(list).toMatchObject({ list: 'disputes', isGiven: true, isComplete: true, take: 'count' });
    expect(list?.items).toHaveLength(6);
    expect(list?.items.every(({ isSure, lacks }) => isSure && lacks.length === 0)).toBe(true);
    expect(trace.levels.map(({ level, standing, reached }) => [level, standing, reached])).toEqual([
      [1, 'in-force', true],
      [2, 'in-force', true],
    ]);
    expect(trace.levels[1]?.when).toMatchObject({
      kind: 'comparison',
      metric: 'disputesOpen',
      op: 'gte',
      threshold: '5',
      value: 6,
      holds: true,
    });
  });

  it('says what an event lacks, which lie outside the window, and which are dated later', () => {
    const head = { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf: '2026-02-10T08:00:00Z' };
    const disputes = [
      { id: 'in', openedAt: '2026-02-09T08:00:00Z', closedAt: null },
      { id: 'edge', openedAt: '2026-02-03T08:00:00Z', closedAt: null },
      { id: 'old', openedAt: '2025-11-09T08:00:00Z', closedAt: null },
      { id: 'undated' },
      { id: 'later', openedAt: '2026-02-11T08:00:00Z', closedAt: null },
    ];
    const trace = traceRule({ ...head, disputes } as unknown, buyer, 'aliexpress.buyer.disputes-burst-week');
    const list = trace.metrics[0]?.lists[0];
    expect(list).toMatchObject({
      field: 'openedAt',
      window: { kind: 'between', after: '2026-02-03T08:00:00Z', until: '2026-02-10T08:00:00Z' },
      leftOut: { outsideWindow: 2, notMeant: 0, notYet: 1, lapsed: 0 },
    });
    expect(list?.items.map(({ id, isSure, lacks }) => [id, isSure, lacks.includes('openedAt')])).toEqual([
      ['in', true, false],
      ['undated', false, true],
    ]);
  });

  it('says that a list is not given, and what would settle the rule', () => {
    const trace = traceRule(
      { snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf: '2026-02-10T08:00:00Z' } as unknown,
      buyer,
      'aliexpress.buyer.disputes-burst-week',
    );
    expect(trace.status).toBe('unknown');
    expect(trace.needs).toContain('disputes');
    expect(trace.metrics[0]?.lists[0]).toMatchObject({ isGiven: false, isComplete: false, items: [] });
  });

  it('says that a number was given ready-made, and when', () => {
    const trace = traceRule(
      {
        snapshotVersion: 1,
        platform: 'aliexpress',
        role: 'buyer',
        asOf: '2026-02-10T08:00:00Z',
        metrics: { disputesOpen: 5 },
      } as unknown,
      buyer,
      'aliexpress.buyer.disputes-open-simultaneous',
    );
    expect(trace).toMatchObject({
      status: 'fired',
      metrics: [{ given: { at: '2026-02-10T08:00:00Z', period: null } }],
    });
  });

  it('refuses a rule that is not there, with the nearest, as an error of the options', () => {
    const attempt = () =>
      traceRule({} as unknown, buyer as never as Ruleset, 'aliexpress.buyer.disputes-burst-wek');
    expect(attempt).toThrow(OptionsError);
    expect(attempt).toThrow('did you mean aliexpress.buyer.disputes-burst-week?');
  });

  it('agrees with the report, for every rule of the examples of the dataset', () => {
    fc.assert(
      fc.property(fc.nat(datasetExamples.length - 1), fc.nat(), fc.nat(), (index, seed, which) => {
        const { ruleset, snapshot: base } = datasetExamples[index] as (typeof datasetExamples)[number];
        const snapshot = mutateSnapshot(base, seed);
        const rule = ruleset.rules[which % ruleset.rules.length];
        if (!rule) return;
        expectTrue(traceRule(snapshot, ruleset, rule.id, options), scoreAccount(snapshot, ruleset, options));
      }),
      { numRuns: isLong ? 2000 : 150 },
    );
  });

  it('agrees with the report, for rulesets of every construct', () => {
    fc.assert(
      fc.property(casesOf(), ({ ruleset, snapshot }) => {
        const report = scoreAccount(snapshot as unknown, ruleset, options);
        for (const { id } of ruleset.rules)
          expectTrue(traceRule(snapshot as unknown, ruleset, id, options), report);
      }),
      { numRuns: isLong ? 2000 : 100 },
    );
  });
});
