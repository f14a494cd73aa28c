import { readySnapshot } from '../../src/account/prepare-snapshot.ts';
import type { ChangeKind, Course } from '../../src/clocks/clock.ts';
import { clocksOf, courseFrom } from '../../src/clocks/ruleset-clocks.ts';
import type { StepFunction } from '../../src/clocks/steps.ts';
import { compileRuleset } from '../../src/compile/compile-ruleset.ts';
import type { CompiledRuleset } from '../../src/evaluate/compiled.ts';
import type { Context } from '../../src/evaluate/context.ts';
import type { CompiledMetric } from '../../src/evaluate/metric.ts';
import type { Interval } from '../../src/exact/interval.ts';
import { toNumber } from '../../src/exact/rational.ts';
import type { ValueNode } from '../../src/ruleset/rule-language.generated.ts';
import type { Ruleset } from '../../src/ruleset/ruleset.ts';
import { rulesetAround } from '../fixtures/ruleset-around.ts';
import { HOUR } from '../reference/world.ts';

type Metric = Ruleset['metrics'][string];

/** A Monday, at noon of UTC. */
export const NOW = Date.parse('2026-06-15T12:00:00Z');
export const HEAD = {
  snapshotVersion: 1,
  platform: 'golden',
  role: 'test',
  asOf: '2026-06-15T12:00:00Z',
} as const;

/** The instant so many hours after `NOW`. */
export const after = (hours: number): number => NOW + hours * HOUR;
/** The same as text. */
export const at = (hours: number): string => new Date(after(hours)).toISOString();

/** An instant as the hours after `NOW`, and the milliseconds beside them: `24h`, `24h+1`, `24h-1`. */
export function told(instant: number): string {
  const hours = Math.round((instant - NOW) / HOUR);
  const rest = instant - after(hours);
  return `${hours}h${rest === 0 ? '' : rest > 0 ? `+${rest}` : rest}`;
}

/** A value as `2`, `1..3`, `none` or `0..1 or none`. */
export function said({ lo, hi, empty }: Interval): string {
  if (empty === 2) return 'none';
  const [least, most] = [toNumber(lo), toNumber(hi)];
  return `${least === most ? least : `${least}..${most}`}${empty === 1 ? ' or none' : ''}`;
}

export const metricOf = (value?: ValueNode, more: Partial<Metric> = {}): Metric => ({
  title: 'A metric',
  unit: typeof value === 'object' && 'ratio' in value && value.part ? 'share' : 'points',
  worse: 'higher',
  ...(value === undefined ? {} : { value }),
  ...more,
});

/** A ruleset of some metrics, without rules. */
export const withMetrics = (
  metrics: Readonly<Record<string, Metric>>,
  more: Partial<Ruleset> = {},
): CompiledRuleset => compileRuleset(rulesetAround({ metrics, rules: [], ...more }));

const metricNamed = (ruleset: CompiledRuleset, name: string): CompiledMetric => {
  const found = ruleset.metrics.get(name);
  if (!found) throw new Error(`there is no metric ${name}`);
  return found;
};

/** An account at an instant, read afresh. */
export const contextOf = (ruleset: CompiledRuleset, input: object, from = NOW): Context =>
  readySnapshot({ ...HEAD, ...input }, ruleset).contextAt(from);

export const courseOf = (ruleset: CompiledRuleset, input: object, until: number, from = NOW): Course =>
  courseFrom(contextOf(ruleset, input, from), until);

/** Every instant that a metric's clock names, in order of time, each with its reason. */
export function instantsOf(
  ruleset: CompiledRuleset,
  name: string,
  context: Context,
  until: number,
): readonly { readonly at: number; readonly kind: ChangeKind }[] {
  const all: { at: number; kind: ChangeKind }[] = [];
  clocksOf(ruleset).metricInstants(metricNamed(ruleset, name), context, until, (instant, kind) =>
    all.push({ at: instant, kind }),
  );
  return all.sort((a, b) => a.at - b.at);
}

/** The steps of a metric; those of an age and of given numbers that move are none. */
export const stepsOf = (ruleset: CompiledRuleset, name: string, course: Course): StepFunction | null =>
  clocksOf(ruleset).metricSteps(metricNamed(ruleset, name), course);
