import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileRuleset,
  parseRuleset,
  type RiskReport,
  RulesetError,
  SnapshotError,
  scoreAccount,
} from '../src/index.ts';
import { type DatasetExample, datasetExamples } from './fixtures/dataset-examples.ts';
import { goldenRuleset } from './fixtures/golden-ruleset.ts';

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

function expectSound({ score, findings, worstCase }: RiskReport): void {
  expect(Number.isInteger(score) && Number.isInteger(worstCase)).toBe(true);
  expect(findings.reduce((sum, { points }) => sum + points, 0)).toBe(score);
}

describe('any change of a ruleset', () => {
  it('is refused, or gives reports whose points add up', () => {
    const cases = datasetExamples.filter((_, i) => i % 97 === 0);
    fc.assert(
      fc.property(
        fc.nat(cases.length - 1),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        (which, changes) => {
          const one = cases[which] as DatasetExample;
          const ruleset = structuredClone(one.ruleset.source);
          for (const each of changes) apply(ruleset, each);
          let compiled: ReturnType<typeof compileRuleset>;
          try {
            compiled = compileRuleset(ruleset);
          } catch (error) {
            if (!(error instanceof RulesetError)) throw error;
            return;
          }
          const { platform, role } = compiled.source;
          try {
            expectSound(scoreAccount({ ...one.snapshot, platform, role }, compiled));
          } catch (error) {
            // A list that now has other fields.
            if (!(error instanceof SnapshotError)) throw error;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
