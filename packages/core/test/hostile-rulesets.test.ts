import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../../scripts/some-cases.js';
import {
  compileRuleset,
  parseRuleset,
  type RiskReport,
  RulesetError,
  type Snapshot,
  SnapshotError,
  scoreAccount,
  scoreCompact,
} from '../src/index.ts';
import { brokenInvariants } from './expectations/report-invariants.ts';
import { type DatasetExample, datasetExamples } from './fixtures/dataset-examples.ts';
import { goldenRuleset } from './fixtures/golden-ruleset.ts';
import { casesOf } from './generators/cases.ts';
import { CONSTRUCTS, rulesets, rulesetsWith } from './generators/rulesets.ts';

const withMetric = (value: object): object => ({
  ...goldenRuleset,
  metrics: { ...goldenRuleset.metrics, odd: { title: 'Odd', unit: 'orders', worse: 'higher', value } },
});
const [rule, ...otherRules] = goldenRuleset.rules;
const withRule = (change: object): object => ({
  ...goldenRuleset,
  rules: [{ ...rule, ...change }, ...otherRules],
});
const withWhen = (when: object): object =>
  withRule({ levels: rule?.levels.map((level) => ({ ...level, when })) });
/** As JSON has it: a key of its own, and not the prototype. */
const ownProto = (value: unknown): object => JSON.parse(`{"__proto__":${JSON.stringify(value)}}`);

describe('a ruleset that cannot be scored with is refused', () => {
  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty'])(
    'what every object has is no name: %s',
    (name) => {
      const hostile: Readonly<Record<string, object>> = {
        'a metric of a condition': withWhen({ metric: name, gte: '1' }),
        'a metric of a metric': withMetric({ total: [{ plus: name }] }),
        'a list': withMetric({ of: name }),
        'a field': withMetric({ of: 'orders', where: JSON.parse(`{"${name}":"x"}`) }),
        'a field of a reference': withMetric({ of: 'orders', where: { [`${name}.x`]: 'x' } }),
        'a field that is summed': withMetric({ of: 'orders', take: { sum: name } }),
        'a time': withMetric({ of: 'orders', at: name, take: 'oldest' }),
        'a cause': withRule({ cause: name }),
        'a source': withRule({
          levels: rule?.levels.map((level) => ({ ...level, sources: [{ source: name }] })),
        }),
      };
      for (const [what, ruleset] of Object.entries(hostile))
        expect(() => compileRuleset(ruleset), what).toThrow(RulesetError);
    },
  );

  it.each([
    ['metrics', { ...goldenRuleset, metrics: ownProto(5) }],
    ['actions', { ...goldenRuleset, actions: ownProto(5) }],
    ['causes', { ...goldenRuleset, causes: ownProto(null) }],
    ['lists', { ...goldenRuleset, lists: ownProto({ fields: {} }) }],
    ['odd.deep[0]', { ...goldenRuleset, odd: { deep: [ownProto(1)] } }],
  ])('a key __proto__ is refused where it stands: %s', (path, ruleset) => {
    expect(() => parseRuleset(ruleset)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: `${path}.__proto__` })] }),
    );
  });

  it.each([[[]], [['orders']], [['orders', 'orders', 'orders']]])('a ratio of %j', (ratio) => {
    expect(() => compileRuleset(withMetric({ ratio: ratio.map((of) => ({ of })) }))).toThrow(
      /needs two values/,
    );
  });

  it('a measure that takes nothing', () => {
    expect(() => compileRuleset(withMetric({ of: 'orders', take: {} }))).toThrow(RulesetError);
  });

  it('a severity that would be certain harm', () => {
    const { scoring } = goldenRuleset;
    const certain = { ...scoring, severity: { ...scoring.severity, critical: 1 } };
    expect(() => parseRuleset({ ...goldenRuleset, scoring: certain })).toThrow(/less than 1/);
  });
});

/** Values that have the right type and a wrong meaning. */
const HOSTILE: readonly unknown[] = [
  ...[
    'toString',
    '__proto__',
    'constructor',
    'valueOf.x',
    'account',
    'orders',
    '',
    '1',
    '0',
    '-1',
    '9'.repeat(30),
    'x',
  ],
  ...[
    '0d',
    '1d',
    '-1d',
    '99999999999d',
    '2026-02-30',
    '+00:00',
    '+99:99',
    'count',
    'oldest',
    'ever',
    'share',
    'asOf',
  ],
  ...[0, 1, -1, 0.5, 1e300, 5e-324, 2 ** 53, Number.NaN, Infinity, true, false, null],
  ...[[], {}, [[]], ['1'], ['1', '0'], [null], ownProto({}), { toString: '1' }, { all: [] }, { any: [] }],
  ...[{ metric: 'toString', gte: '1' }, { of: 'toString' }, { ratio: [] }, { total: [] }, { choose: [] }],
];

interface Change {
  readonly steps: readonly number[];
  readonly value: unknown;
  readonly kind: 'replace' | 'delete' | 'rename';
}

const change: fc.Arbitrary<Change> = fc.record({
  steps: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
  value: fc.constantFrom(...HOSTILE),
  kind: fc.constantFrom('replace', 'replace', 'replace', 'delete', 'rename'),
});

function apply(root: object, { steps, value, kind }: Change): void {
  let parent = root as Record<string, unknown>;
  for (const [i, step] of steps.entries()) {
    const names = Object.keys(parent);
    if (names.length === 0) return;
    const name = names[step % names.length] as string;
    const child = parent[name];
    if (i < steps.length - 1 && child !== null && typeof child === 'object') {
      parent = child as Record<string, unknown>;
      continue;
    }
    if (kind === 'replace') parent[name] = structuredClone(value);
    else {
      if (Array.isArray(parent)) parent.splice(Number(name), 1);
      else delete parent[name];
      if (kind === 'rename')
        Object.defineProperty(parent, typeof value === 'string' ? value : 'x', {
          value: child,
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
    return;
  }
}

/** `npm run test:long` tries more than a hundred times as many. */
const runs = (few: number): number => (isLong ? 150 * few : few);

/** A ruleset is refused with an error that names something, or its reports hold what every report holds. */
function expectRefusedOrSound(ruleset: object, snapshot: object): void {
  let compiled: ReturnType<typeof compileRuleset>;
  try {
    compiled = compileRuleset(ruleset);
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    return;
  }
  const { platform, role } = compiled.source;
  const input: unknown = { ...snapshot, platform, role };
  const options = { includeExperimental: true };
  let report: RiskReport;
  try {
    report = scoreAccount(input, compiled, options);
  } catch (error) {
    // A list that now has other fields.
    if (!(error instanceof SnapshotError)) throw error;
    return;
  }
  const { status } = (snapshot as Snapshot).account ?? {};
  expect(brokenInvariants(report, status)).toEqual([]);
  // The same twice, after a trip through JSON, and by the way that says no more than the score.
  const again = scoreAccount(
    JSON.parse(JSON.stringify(input)),
    compileRuleset(JSON.parse(JSON.stringify(ruleset))),
    options,
  );
  expect(JSON.stringify(again)).toBe(JSON.stringify(report));
  const { score, worstCase, band, coverage } = report;
  expect(scoreCompact(input, compiled, options)).toMatchObject({ score, worstCase, band, coverage });
}

const changes = fc.array(change, { minLength: 1, maxLength: 3 });
const changed = (ruleset: object, all: readonly Change[]): object => {
  const copy = structuredClone(ruleset);
  for (const one of all) apply(copy, one);
  return copy;
};

describe('a ruleset is refused, or gives reports that hold every invariant', () => {
  it('a real one with any change', () => {
    const cases = datasetExamples.filter((_, i) => i % 97 === 0);
    fc.assert(
      fc.property(fc.nat(cases.length - 1), changes, (which, all) => {
        const one = cases[which] as DatasetExample;
        expectRefusedOrSound(changed(one.ruleset.source, all), one.snapshot);
      }),
      { numRuns: isLong ? 150_000 : 300 },
    );
  });

  it.each(CONSTRUCTS)('a generated one with any change: %s', (construct) => {
    fc.assert(
      fc.property(
        casesOf(rulesetsWith([construct])),
        fc.array(change, { maxLength: 2 }),
        ({ ruleset, snapshot }, all) => expectRefusedOrSound(changed(ruleset, all), snapshot),
      ),
      { numRuns: runs(30) },
    );
  });

  it('a generated one of which parts changed places with those of another', () => {
    fc.assert(
      fc.property(casesOf(rulesets), rulesets, changes, ({ ruleset, snapshot }, other, all) => {
        const mixed = structuredClone(ruleset) as unknown as Record<string, unknown>;
        for (const { steps, kind } of all) {
          const [from, to] = kind === 'replace' ? [other.metrics, mixed.metrics] : [other.rules, mixed.rules];
          swap(to as Record<string, unknown>, from as unknown as Record<string, unknown>, steps);
        }
        expectRefusedOrSound(mixed, snapshot);
      }),
      { numRuns: runs(100) },
    );
  });
});

/** Puts a part of one value, however deep, to a place of another. */
function swap(to: Record<string, unknown>, from: Record<string, unknown>, steps: readonly number[]): void {
  const [, part] = placeIn(from, steps);
  const [[parent, name]] = placeIn(to, [...steps].reverse());
  if (parent !== null) parent[name] = structuredClone(part);
}

function placeIn(
  root: Record<string, unknown>,
  steps: readonly number[],
): readonly [readonly [Record<string, unknown> | null, string], unknown] {
  let place: readonly [Record<string, unknown> | null, string] = [null, ''];
  let value: unknown = root;
  for (const step of steps) {
    if (value === null || typeof value !== 'object') break;
    const names = Object.keys(value);
    if (names.length === 0) break;
    const name = names[step % names.length] as string;
    place = [value as Record<string, unknown>, name];
    value = (value as Record<string, unknown>)[name];
  }
  return [place, value];
}
