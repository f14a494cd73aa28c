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
import aliexpressBuyer, {
  type AliexpressBuyer,
  type AliexpressBuyerRuleId,
} from '@risk-check/rules-data/aliexpress/buyer';
import { describe, expectTypeOf, it } from 'vitest';

// Against the built declarations: what users get, not what we wrote.
describe('scoreAccount', () => {
  it('takes what only a run can check', () => {
    expectTypeOf(scoreAccount).toBeCallableWith({} as unknown, aliexpressBuyer);
    expectTypeOf(scoreAccount).toBeCallableWith({} as Snapshot, aliexpressBuyer);
  });

  it('takes a ruleset as built, and one that was compiled', () => {
    expectTypeOf(scoreAccount).toBeCallableWith({} as unknown, aliexpressBuyer);
    expectTypeOf<TakenRuleset>().toExtend<Parameters<typeof scoreAccount>[1]>();
    expectTypeOf<CompiledRuleset>().toExtend<Parameters<typeof scoreAccount>[1]>();
    // @ts-expect-error A ruleset is needed: there is no default platform.
    scoreAccount({} as unknown);
    // @ts-expect-error An entry of the index is not yet a ruleset: load it first.
    scoreAccount({} as unknown, rulesets[0] as RulesetEntry);
  });

  it('takes only the options it knows', () => {
    expectTypeOf(scoreAccount).toBeCallableWith({} as unknown, aliexpressBuyer, {
      asOf: '2026-02-10T08:00:00Z',
    });
    // @ts-expect-error A Date has no place in a pure function: times are text.
    scoreAccount({} as unknown, aliexpressBuyer, { asOf: new Date(0) });
    // @ts-expect-error A misspelt option must not be ignored.
    scoreAccount({} as unknown, aliexpressBuyer, { asof: '2026-02-10T08:00:00Z' });
  });

  it('returns a report at once', () => {
    expectTypeOf(scoreAccount({} as unknown, {} as TakenRuleset)).toEqualTypeOf<RiskReport>();
    expectTypeOf(scoreAccount({} as unknown, aliexpressBuyer)).toEqualTypeOf<
      RiskReport<AliexpressBuyerRuleId>
    >();
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
    expectTypeOf(compileRuleset({} as unknown, {} as CompileOptions)).toEqualTypeOf<CompiledRuleset>();
    expectTypeOf(compileRuleset(aliexpressBuyer)).toEqualTypeOf<CompiledRuleset<AliexpressBuyer>>();
    expectTypeOf(forecastRisk).returns.toEqualTypeOf<Forecast>();
    expectTypeOf(headroom).returns.toEqualTypeOf<HeadroomReport>();
    expectTypeOf(suggestActions).returns.toEqualTypeOf<Suggestions>();
    expectTypeOf(whatIf({} as unknown, {} as TakenRuleset, [])).toEqualTypeOf<WhatIf>();
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
    expectTypeOf(aliexpressBuyer).toEqualTypeOf<Ruleset<AliexpressBuyer>>();
    expectTypeOf(aliexpressBuyer).toExtend<Ruleset>();
    expectTypeOf<Ruleset>().toExtend<Parameters<typeof scoreAccount>[1]>();
  });

  it('leaves the examples to data.json', () => {
    expectTypeOf<Ruleset['rules'][number]>().not.toHaveProperty('examples');
    // `Rule` is a rule as it is written.
    expectTypeOf<Rule>().toHaveProperty('examples');
    expectTypeOf<Ruleset['rules'][number]>().toExtend<
      Omit<Rule, '$schema' | 'examples' | 'conflicts' | 'merged'>
    >();
  });
});
