import { expect } from 'vitest';
import {
  type CompiledRuleset,
  compileRuleset,
  type Finding,
  type RiskReport,
  scoreAccount,
} from '../../src/index.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import type { Snapshot } from '../../src/snapshot/snapshot-schema.ts';
import { domainOf, metricValue } from '../reference/evaluate.ts';
import { toNumber } from '../reference/fraction.ts';
import { scoreReference } from '../reference/score-reference.ts';
import { isExact, type Value } from '../reference/value.ts';
import { type World, worldOf } from '../reference/world.ts';

const compiled = new WeakMap<Ruleset, CompiledRuleset>();

/** The engine, on a ruleset that is compiled once. */
export function scoreEngine(ruleset: Ruleset, snapshot: Snapshot): RiskReport {
  const ready = compiled.get(ruleset) ?? compileRuleset(ruleset);
  compiled.set(ruleset, ready);
  return scoreAccount(snapshot, ready, { includeExperimental: true });
}

/** Engine and reference say the same of everything both say. */
export function expectAgreement(ruleset: Ruleset, snapshot: Snapshot): void {
  const world = worldOf(ruleset, snapshot);
  const engine = scoreEngine(ruleset, snapshot);
  const reference = scoreReference(world);
  const of = ({
    status,
    level,
    points,
    scoreWithout,
  }: Pick<Finding, 'status' | 'level' | 'points' | 'scoreWithout'>) => ({
    status,
    level,
    points,
    scoreWithout,
  });
  const sorted = (entries: [string, unknown][]) =>
    Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  expect(sorted(engine.findings.map((finding) => [finding.ruleId, of(finding)]))).toEqual(
    sorted([...reference.findings].map(([id, finding]) => [id, of(finding)])),
  );
  expect(
    engine.near.map(({ ruleId, level, sure, scoreThen, bandThen }) => ({
      ...{ ruleId, level, sure, scoreThen, bandThen },
    })),
  ).toEqual(reference.near);
  for (const finding of engine.findings) expectSameInterval(world, finding);
  const totals = ({
    score,
    evidenceScore,
    worstCase,
    band,
    superseded,
    unknowable,
  }: typeof reference | RiskReport) => ({
    score,
    evidenceScore,
    worstCase,
    band,
    superseded: [...superseded].sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1)),
    unknowable: [...unknowable].sort(),
  });
  expect(totals(engine)).toEqual(totals(reference));
  expect(engine.coverage).toBeCloseTo(reference.coverage, 9);
}

/** The value a finding shows is the interval of its metric: exact, or the ends inside the domain. */
function expectSameInterval(world: World, finding: Finding): void {
  if (finding.metric === undefined) return;
  const value: Value = metricValue(world, finding.metric);
  const shown = {
    metric: finding.metric,
    value: finding.value,
    atLeast: finding.atLeast,
    atMost: finding.atMost,
  };
  const wanted: typeof shown = {
    metric: finding.metric,
    value: undefined,
    atLeast: undefined,
    atMost: undefined,
  };
  if (value !== 'none' && isExact(value)) wanted.value = toNumber(value.lo);
  else if (value !== 'none') {
    const [low, high] = domainOf(world, finding.metric).map(toNumber);
    // It may also be that there is nothing to measure.
    if (!value.maybeNone && toNumber(value.lo) > (low ?? 0)) wanted.atLeast = toNumber(value.lo);
    if (toNumber(value.hi) < (high ?? 0)) wanted.atMost = toNumber(value.hi);
  }
  expect(shown).toEqual(wanted);
}
