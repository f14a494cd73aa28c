import { describe, expect, it } from 'vitest';
import type { ScoreOptions } from '../src/account/open-case.ts';
import {
  compileRuleset,
  diagnose,
  forecastRisk,
  headroom,
  measureCoverage,
  openQuestions,
  planRecovery,
  scoreAccount,
  scoreCompact,
  scoreStream,
  suggestActions,
  timelineRisk,
  whatIf,
} from '../src/index.ts';
import { guideOf } from './fixtures/dataset-guides.ts';
import { goldenRuleset } from './fixtures/golden-ruleset.ts';

const snapshot = { snapshotVersion: 1, platform: 'golden', role: 'test', asOf: '2026-06-15T12:00:00Z' };

const { ruleset: buyers, guide } = guideOf('aliexpress.buyer');
const buyer = { ...snapshot, platform: 'aliexpress', role: 'buyer' };

type Ask = (options?: ScoreOptions | null) => unknown;

const asks: Readonly<Record<string, Ask>> = {
  scoreAccount: (options) => scoreAccount(snapshot, goldenRuleset, options),
  scoreCompact: (options) => scoreCompact(snapshot, goldenRuleset, options),
  scoreStream: (options) => scoreStream([snapshot], goldenRuleset, options).next(),
  forecastRisk: (options) => forecastRisk(snapshot, goldenRuleset, options),
  headroom: (options) => headroom(snapshot, goldenRuleset, options),
  whatIf: (options) => whatIf(snapshot, goldenRuleset, [], options),
  suggestActions: (options) => suggestActions(snapshot, goldenRuleset, options),
  measureCoverage: (options) => measureCoverage(snapshot, goldenRuleset, options),
  openQuestions: (options) => openQuestions(snapshot, goldenRuleset, options),
  diagnose: (options) => diagnose(buyer, buyers, guide, options),
  planRecovery: (options) => planRecovery(buyer, buyers, guide, options),
};

describe('options', () => {
  it.each(Object.entries(asks))('of %s that are null are none', async (_name, ask) => {
    expect(await ask(null)).toEqual(await ask());
  });

  it.each(Object.entries(asks))(
    'of %s are refused where a name is misspelt, with the name that was meant',
    async (_name, ask) => {
      const refused = expect.objectContaining({
        code: 'INVALID_OPTIONS',
        issues: [
          expect.objectContaining({
            code: 'unrecognized-keys',
            path: 'options.includeExperimentl',
            message:
              'expected an object without "includeExperimentl", got true; did you mean includeExperimental?',
          }),
        ],
      });
      await expect((async () => ask({ includeExperimentl: true } as never))()).rejects.toEqual(refused);
    },
  );

  const misspelt: readonly (readonly [string, () => unknown, string])[] = [
    [
      'scoreAccount',
      () => scoreAccount(snapshot, goldenRuleset, { asof: '2026-03-01T00:00:00Z' } as never),
      'asOf',
    ],
    [
      'forecastRisk',
      () => forecastRisk(snapshot, goldenRuleset, { untill: '2027-01-01T00:00:00Z' } as never),
      'until',
    ],
    [
      'timelineRisk',
      () => timelineRisk(snapshot, goldenRuleset, { form: '2026-01-01T00:00:00Z' } as never),
      'from',
    ],
    ['diagnose', () => diagnose(buyer, buyers, guide, { notise: 'Blocked' } as never), 'notice'],
    ['planRecovery', () => planRecovery(buyer, buyers, guide, { holiday: [] } as never), 'holidays'],
  ];
  it.each(misspelt)('of %s suggest its own names', (_name, ask, meant) => {
    expect(ask).toThrow(`did you mean ${meant}?`);
  });

  it('of another function are refused', () => {
    const until = { until: '2027-01-01T00:00:00Z' } as never;
    expect(() => scoreAccount(snapshot, goldenRuleset, until)).toThrow(
      'options.until: expected an object without "until"',
    );
    const asOf = { asOf: '2026-03-01T00:00:00Z' } as never;
    expect(() => timelineRisk(snapshot, goldenRuleset, asOf)).toThrow(
      'options.asOf: expected an object without "asOf"',
    );
    expect(() => diagnose(buyer, buyers, guide, { holidays: [] } as never)).toThrow('options.holidays');
  });

  it('of compileRuleset that are null are none', () => {
    expect(compileRuleset(goldenRuleset, null).rules).toHaveLength(goldenRuleset.rules.length);
  });

  it.each([
    { options: '2026-03-01T00:00:00Z', got: '"2026-03-01T00:00:00Z"' },
    { options: [{ rule: 'golden.test.a', reason: 'agreed' }], got: 'a list of 1' },
    { options: 5, got: '5' },
  ])('that are $got are refused, not left out', ({ options, got }) => {
    expect(() => scoreAccount(snapshot, goldenRuleset, options as never)).toThrow(
      `options: expected an object, got ${got}`,
    );
  });
});
