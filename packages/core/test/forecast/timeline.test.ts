import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CompiledRuleset,
  forecastRisk,
  prepareSnapshot,
  type Ruleset,
  scoreAccount,
  type Timeline,
  timelineRisk,
} from '../../src/index.ts';
import { datasetExamples, datasetRulesets } from '../fixtures/dataset-examples.ts';
import { FAMILIES } from '../fixtures/every-ruleset.ts';
import { goldenRuleset } from '../fixtures/golden-ruleset.ts';
import { ruleOf, rulesetAround } from '../fixtures/ruleset-around.ts';
import { casesOf } from '../generators/cases.ts';
import { DAY } from '../reference/world.ts';
import { mutateSnapshot } from './mutate-snapshot.ts';

const options = { includeExperimental: true };
const iso = (time: number): string => new Date(time).toISOString();

/** The timeline's state at an instant: the last step at or before it. */
function stateAt(timeline: Timeline, at: number) {
  let state: { score: number; worstCase: number; band: string } = timeline.from;
  for (const step of timeline.steps) if (Date.parse(step.at) <= at) state = step;
  return { score: state.score, worstCase: state.worstCase, band: state.band };
}

function expectScoredAgain(
  timeline: Timeline,
  snapshot: unknown,
  ruleset: Parameters<typeof scoreAccount>[1],
  instants: Iterable<number>,
): void {
  const start = Date.parse(timeline.from.at);
  const end = timeline.knownUntil === null ? Date.parse(timeline.to) : Date.parse(timeline.knownUntil) - 1;
  const prepared = prepareSnapshot(snapshot, ruleset);
  for (const at of [...instants].filter((t) => t >= start && t <= end).sort((a, b) => a - b)) {
    const { score, worstCase, band } = scoreAccount(prepared, ruleset, { ...options, asOf: iso(at) });
    expect({ at: iso(at), ...stateAt(timeline, at) }).toEqual({ at: iso(at), score, worstCase, band });
  }
}

/** Around every step, at the times that the snapshot names, and some between. */
function instantsOf({ from, to, asOf, steps }: Timeline, snapshot: unknown, shares: readonly number[]) {
  const [start, end] = [Date.parse(from.at), Date.parse(to)];
  const named = (JSON.stringify(snapshot).match(/"\d{4}-\d\d-\d\dT[^"]*"/g) ?? []).map((text) =>
    Date.parse(text.slice(1, -1)),
  );
  const marked = [
    ...steps.slice(0, 12).map(({ at }) => Date.parse(at)),
    ...named.slice(0, 8),
    Date.parse(asOf),
  ];
  return new Set([
    ...marked.flatMap((at) => [at - 1, at, at + 1]),
    ...shares.map((share) => Math.floor(start + share * (end - start))),
  ]);
}

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });
const runs = { numRuns: Number(process.env.RISK_CHECK_RUNS ?? 30) };

describe('timelineRisk', () => {
  it.each([...datasetRulesets])(
    'equals scoring again at every breakpoint, a millisecond around it, and between: %s',
    (_id, ruleset) => {
      const examples = datasetExamples.filter((one) => one.ruleset === ruleset);
      if (examples.length === 0) return;
      const pick = fc.record({ index: fc.nat(examples.length - 1), seed: fc.nat(), times: shares });
      fc.assert(
        fc.property(pick, ({ index, seed, times }) => {
          const snapshot = mutateSnapshot((examples[index] as (typeof examples)[number]).snapshot, seed);
          const now = Date.parse(snapshot.asOf);
          const span = { from: iso(now - 200 * DAY), to: iso(now + 120 * DAY) };
          const timeline = timelineRisk(snapshot, ruleset, { ...options, ...span });
          expectScoredAgain(timeline, snapshot, ruleset, instantsOf(timeline, snapshot, times));
        }),
        { numRuns: Number(process.env.RISK_CHECK_RUNS ?? 5) },
      );
    },
  );

  it.each(FAMILIES)('equals scoring again on $name', ({ from }) => {
    fc.assert(
      fc.property(casesOf(from, { maxItems: 4 }), shares, ({ ruleset, snapshot }, times) => {
        const now = Date.parse(snapshot.asOf);
        const span = { from: iso(now - 120 * DAY), to: iso(now + 60 * DAY) };
        const timeline = timelineRisk(snapshot, ruleset, { ...options, ...span });
        expectScoredAgain(timeline, snapshot, ruleset, instantsOf(timeline, snapshot, times));
      }),
      runs,
    );
  });

  it('goes on as the forecast does', () => {
    for (const { ruleset, snapshot } of datasetExamples.slice(0, 40)) {
      const forecast = forecastRisk(snapshot, ruleset);
      const timeline = timelineRisk(snapshot, ruleset);
      const now = Date.parse(snapshot.asOf);
      expect(timeline.steps.filter(({ at }) => Date.parse(at) > now)).toEqual(forecast.steps);
      expect(timeline).toMatchObject({ knownUntil: forecast.knownUntil, to: forecast.until });
    }
  });

  const account = {
    snapshotVersion: 1,
    platform: 'golden',
    role: 'test',
    asOf: '2026-06-15T00:00:00Z',
  } as const;
  const dispute = (id: string, openedAt: string) => ({ id, orderId: `o-${id}`, openedAt, closedAt: null });
  const disputes = [1, 2, 3, 4, 5].map((n) => dispute(`d${n}`, `2026-06-0${n}T00:00:00Z`));

  it('tells when each limit was crossed, and what nobody knew before', () => {
    const snapshot = {
      ...account,
      account: { status: 'suspended' },
      metrics: { ips3d: 1 },
      devices: [{ id: 'a', accountIds: ['me'] }],
      disputes,
    };
    const timeline = timelineRisk(snapshot, goldenRuleset, { from: '2026-05-01T00:00:00Z' });
    const crossed = timeline.steps.flatMap(({ at, changes }) =>
      changes.flatMap(({ ruleId, to }) =>
        ruleId.endsWith('b-open-disputes') && to ? [[at.slice(0, 10), to]] : [],
      ),
    );
    expect(crossed).toEqual([
      ['2026-06-03', 1],
      ['2026-06-05', 2],
    ]);
    expect(timeline.unknownBefore).toEqual(['account.status', 'devices']);
    const told = timeline.steps.find(({ at }) => at === '2026-06-15T00:00:00Z');
    expect(told).toMatchObject({ score: 100 });
    expect(told?.changes.map(({ because }) => because.code)).toContain('known-from');
  });

  it('has a step where only how much is known changes', () => {
    const when = { metric: 'newest', gte: '0' };
    const level: Ruleset['rules'][number]['levels'][number] = {
      when,
      severity: 'low',
      evidence: 'official',
      sources: [{ source: 'page' }],
    };
    const ruleset = rulesetAround({
      metrics: {
        given: { title: 'Given', unit: 'events', worse: 'higher' },
        newest: { title: 'Age', unit: 'days', worse: 'lower', value: { of: 'violations', take: 'newest' } },
      },
      rules: [
        ruleOf({
          id: 'golden.test.r0',
          cause: 'one',
          levels: [
            { ...level, from: '2026-07-01' },
            { ...level, applies: { metric: 'given', gte: null } },
          ],
        }),
      ],
    });
    const { from, steps } = timelineRisk({ ...account, violations: [] }, ruleset);
    expect(from.band).toBe('unverified');
    expect(steps).toEqual([
      { at: '2026-07-01T00:00:00Z', score: 0, worstCase: 0, band: 'clear', changes: [] },
    ]);
  });

  it.each([
    [{ from: 'May' }, 'options.from'],
    [{ to: '2026-13-01T00:00:00Z' }, 'options.to'],
    [{ from: '2026-07-01T00:00:00Z', to: '2026-06-30T00:00:00Z' }, 'options.to'],
  ])('refuses the span %j', (span, path) => {
    expect(() => timelineRisk({ ...account, disputes }, goldenRuleset, span)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path })] }),
    );
  });
});

describe('an instant before the snapshot', () => {
  const ruleset = datasetRulesets.get('aliexpress.buyer') as CompiledRuleset;
  const snapshot = {
    snapshotVersion: 1,
    platform: 'aliexpress',
    role: 'buyer',
    asOf: '2026-06-15T00:00:00Z',
    region: 'DE',
    account: { status: 'suspended', createdAt: '2020-01-01T00:00:00Z' },
    facts: { accountShared: true },
    metrics: { unpaidOrders: 4 },
    devices: [{ id: 'a', accountIds: ['me', 'you'] }],
  };
  const before = scoreAccount(snapshot, ruleset, { asOf: '2026-06-14T23:59:59.999Z' });

  it('knows nothing of what has no date, and says so', () => {
    expect(before.score).toBeLessThan(100);
    expect(before.warnings).toContainEqual({
      code: 'not-known-then',
      args: {
        asOf: '2026-06-14T23:59:59.999Z',
        own: '2026-06-15T00:00:00Z',
        fields: 'account.status, devices, facts.accountShared, metrics.unpaidOrders',
      },
    });
    expect(before.findings.filter(({ status }) => status === 'fired')).toEqual([]);
    expect(before.band).not.toBe('clear');
  });

  it('is told as ever from its own instant on', () => {
    for (const asOf of ['2026-06-15T00:00:00Z', '2026-06-15T00:00:00.001Z']) {
      const report = scoreAccount(snapshot, ruleset, { asOf });
      expect(report.score).toBe(100);
      expect(report.warnings.map(({ code }) => code)).not.toContain('not-known-then');
    }
  });

  it('says what a snapshot says that leaves all of it out', () => {
    fc.assert(
      fc.property(fc.nat(datasetExamples.length - 1), fc.nat(), (index, seed) => {
        const { ruleset: rules, snapshot: base } = datasetExamples[index] as (typeof datasetExamples)[number];
        const full = mutateSnapshot(base, seed) as Record<string, unknown> & { asOf: string };
        const asOf = iso(Date.parse(full.asOf) - DAY);
        const { facts, ...rest } = full;
        const bare = JSON.parse(
          JSON.stringify({ ...rest, devices: undefined }, (key, value) =>
            key === 'status' && typeof value === 'string' ? undefined : value,
          ),
        );
        // The word of a payment is of its own time.
        if (JSON.stringify(full).includes('"payments"') || JSON.stringify(full).includes('"outcome"')) return;
        const [a, b] = [full, bare].map((one) => {
          const { score, worstCase, band, findings } = scoreAccount(one, rules, { ...options, asOf });
          return { score, worstCase, band, findings: findings.map(({ ruleId, status }) => [ruleId, status]) };
        });
        expect(a).toEqual(b);
      }),
      runs,
    );
  });
});
