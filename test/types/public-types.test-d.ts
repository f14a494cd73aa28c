import {
  BANDS,
  type Band,
  type CompiledRuleset,
  type CompileOptions,
  compileRuleset,
  type Finding,
  type Forecast,
  forecastRisk,
  type HeadroomReport,
  headroom,
  type Issue,
  parseRuleset,
  parseSnapshot,
  type RiskReport,
  type RulesetError,
  type Snapshot,
  type SnapshotError,
  type Suggestions,
  scoreAccount,
  suggestActions,
  type Ruleset as TakenRuleset,
  type WhatIf,
  whatIf,
} from '@risk-check/core';
import { type Rule, type Ruleset, type RulesetEntry, rulesets } from '@risk-check/rules-data';
import aliexpressBuyer from '@risk-check/rules-data/aliexpress/buyer';
import { describe, expectTypeOf, it } from 'vitest';

// Against the built declarations: what users get, not what we wrote.
describe('scoreAccount', () => {
  it('takes anything as a snapshot, since it checks it', () => {
    expectTypeOf(scoreAccount).parameter(0).toEqualTypeOf<unknown>();
  });

  it('takes a ruleset as built, and one that was compiled', () => {
    expectTypeOf(scoreAccount).toBeCallableWith({}, aliexpressBuyer);
    expectTypeOf<TakenRuleset>().toExtend<Parameters<typeof scoreAccount>[1]>();
    expectTypeOf<CompiledRuleset>().toExtend<Parameters<typeof scoreAccount>[1]>();
    // @ts-expect-error A ruleset is needed: there is no default platform.
    scoreAccount({});
    // @ts-expect-error An entry of the index is not yet a ruleset: load it first.
    scoreAccount({}, rulesets[0] as RulesetEntry);
  });

  it('takes only the options it knows', () => {
    expectTypeOf(scoreAccount).toBeCallableWith({}, aliexpressBuyer, { asOf: '2026-02-10T08:00:00Z' });
    // @ts-expect-error A Date has no place in a pure function: times are text.
    scoreAccount({}, aliexpressBuyer, { asOf: new Date(0) });
    // @ts-expect-error A misspelt option must not be ignored.
    scoreAccount({}, aliexpressBuyer, { asof: '2026-02-10T08:00:00Z' });
  });

  it('returns a report at once', () => {
    expectTypeOf(scoreAccount).returns.toEqualTypeOf<RiskReport>();
  });
});

describe('RiskReport', () => {
  it('holds numbers, a band and findings', () => {
    expectTypeOf<RiskReport['score']>().toEqualTypeOf<number>();
    expectTypeOf<RiskReport['worstCase']>().toEqualTypeOf<number>();
    expectTypeOf<RiskReport['band']>().toEqualTypeOf<Band>();
    expectTypeOf<RiskReport['findings']>().toEqualTypeOf<Finding[]>();
    expectTypeOf<RiskReport['reportVersion']>().toEqualTypeOf<1>();
  });

  it('says that a value may be missing', () => {
    expectTypeOf<Finding['value']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<Finding['level']>().toEqualTypeOf<number | null>();
    expectTypeOf<Finding['status']>().toEqualTypeOf<'fired' | 'clear' | 'unknown' | 'not-applicable'>();
  });
});

describe('the other functions', () => {
  it('are typed by what they return', () => {
    expectTypeOf(parseSnapshot).toEqualTypeOf<(value: unknown) => Snapshot>();
    expectTypeOf(parseRuleset).toEqualTypeOf<(value: unknown) => TakenRuleset>();
    expectTypeOf(compileRuleset).toEqualTypeOf<
      (value: unknown, options?: CompileOptions | null) => CompiledRuleset
    >();
    expectTypeOf(forecastRisk).returns.toEqualTypeOf<Forecast>();
    expectTypeOf(headroom).returns.toEqualTypeOf<HeadroomReport>();
    expectTypeOf(suggestActions).returns.toEqualTypeOf<Suggestions>();
    expectTypeOf(whatIf).returns.toEqualTypeOf<WhatIf>();
  });

  it('offers the words of a snapshot, and takes others', () => {
    type OrderStatus = NonNullable<Snapshot['orders']>[number]['status'];
    expectTypeOf<Extract<OrderStatus, 'awaiting-payment'>>().toEqualTypeOf<'awaiting-payment'>();
    expectTypeOf<
      Extract<NonNullable<Snapshot['account']>['status'], 'suspended'>
    >().toEqualTypeOf<'suspended'>();
    expectTypeOf<string | null>().toExtend<OrderStatus>();
  });

  it('have errors that are told apart by their code', () => {
    expectTypeOf<SnapshotError>().toExtend<Error>();
    expectTypeOf<SnapshotError['code']>().toEqualTypeOf<'INVALID_SNAPSHOT'>();
    expectTypeOf<RulesetError['code']>().toEqualTypeOf<'INVALID_RULESET'>();
    expectTypeOf<SnapshotError['issues']>().toEqualTypeOf<readonly Issue[]>();
  });

  it('list the bands in order, for good', () => {
    expectTypeOf(BANDS).toEqualTypeOf<
      readonly ['clear', 'unverified', 'watch', 'low', 'elevated', 'high', 'critical']
    >();
  });
});

describe('@risk-check/rules-data', () => {
  it('loads rulesets that core takes', () => {
    expectTypeOf(rulesets).toEqualTypeOf<readonly RulesetEntry[]>();
    expectTypeOf<Awaited<ReturnType<RulesetEntry['load']>>['default']>().toEqualTypeOf<Ruleset>();
    expectTypeOf(aliexpressBuyer).toEqualTypeOf<Ruleset>();
    expectTypeOf<Ruleset>().toExtend<Parameters<typeof scoreAccount>[1]>();
  });

  it('leaves the examples to data.json', () => {
    expectTypeOf<Ruleset['rules'][number]>().not.toHaveProperty('examples');
    // `Rule` is a rule as it is written.
    expectTypeOf<Rule>().toHaveProperty('examples');
    expectTypeOf<Omit<Rule, '$schema' | 'examples' | 'conflicts' | 'merged'>>().toEqualTypeOf<
      Ruleset['rules'][number]
    >();
  });
});
