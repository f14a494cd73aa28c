import {
  type Case,
  consideredRules,
  hasEnded,
  openCase,
  SCORE_OPTIONS,
  type ScoreOptions,
} from '../account/open-case.ts';
import { activeSuppressions, endOf } from '../account/suppression.ts';
import type { AnyRuleset, RuleIdOf, SnapshotOf, Untyped } from '../account/typed-snapshot.ts';
import type { ChangeKind, Course } from '../clocks/clock.ts';
import { clocksOf, courseFrom, type RulesetClocks } from '../clocks/ruleset-clocks.ts';
import { indexOf } from '../compile/hazard.ts';
import type { CompiledRule } from '../evaluate/compiled.ts';
import type { Context } from '../evaluate/context.ts';
import { evaluateRule, type RuleOutcome } from '../evaluate/evaluate-rule.ts';
import type { GivenValue } from '../evaluate/given-values.ts';
import { DAY } from '../exact/duration.ts';
import { formatTime, parseTime } from '../exact/parse-time.ts';
import { OptionsError } from '../issues/errors.ts';
import { issueAt } from '../issues/issue-words.ts';
import { phrase } from '../issues/phrase.ts';
import { type Band, bandOf } from '../report/band.ts';
import { renderMessage } from '../report/render-message.ts';
import { combineHazards } from '../score/combine-hazards.ts';
import { type NearRule, nearRule } from '../score/near.ts';
import { applyPrecedence } from '../score/precedence.ts';
import { quietRules } from '../score/quiet-rules.ts';
import { CHANGE_CODES, type ChangeCode } from './change-codes.ts';

/** Options of `forecastRisk`, beside those of scoring. */
export interface ForecastOptions<Id extends string = string> extends ScoreOptions<Id> {
  /** Last instant to look at, RFC 3339; a year after `asOf` unless said. */
  readonly until?: string;
}

/** Change of one rule at a step; levels as in the report: 0 clear, null unknown or not applicable. */
export interface ForecastChange {
  readonly ruleId: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly because: { readonly code: ChangeCode; readonly args: { readonly message: string } };
}

/** The score from one instant on. */
export interface ForecastStep {
  readonly at: string;
  readonly score: number;
  readonly worstCase: number;
  readonly band: Band;
  readonly changes: readonly ForecastChange[];
}

/** The score as a step function of time: it holds from one step to the next, and the last until `until`. */
export interface Forecast {
  readonly from: {
    readonly at: string;
    readonly score: number;
    readonly worstCase: number;
    readonly band: Band;
  };
  readonly until: string;
  /** The first instant at which something that counts today is too old to be used: the steps end there. null when that is not before `until`. */
  readonly knownUntil: string | null;
  /** Rules of which no more is known then. */
  readonly ending: readonly ForecastChange[];
  readonly steps: readonly ForecastStep[];
  /** Rules that have fired and stay so until something is done or decided. */
  readonly untilResolved: readonly string[];
}

/**
 * The score as an exact step function of time if nothing new happens: a step only where an event leaves a window, a
 * deadline passes, points lapse or a dated threshold starts. It can rise.
 *
 * @param snapshot - One account's activity, or what `prepareSnapshot` made of it.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param options - Those of scoring, and how far to look.
 * @returns The score from `asOf` on, and each later instant at which something changes, in order of time.
 * @throws {SnapshotError | RulesetError | OptionsError} As `scoreAccount` does.
 *
 * @example
 * for (const { at, score } of forecastRisk(snapshot, ruleset).steps) console.log(at, score);
 */
export function forecastRisk<R extends AnyRuleset, const S>(
  snapshot: SnapshotOf<R> | Untyped<S>,
  ruleset: R,
  options?: ForecastOptions<RuleIdOf<R>> | null,
): Forecast {
  const base = openCase(snapshot, ruleset, options, undefined, [...SCORE_OPTIONS, 'until']);
  return forecastCase(base, base.options);
}

const DEFAULT_DAYS = 365;

export function forecastCase(base: Case, options: ForecastOptions): Forecast {
  const { context } = base;
  const until = options.until === undefined ? context.at + DEFAULT_DAYS * DAY : parseTime(`${options.until}`);
  if (!(until >= context.at)) {
    const code = Number.isNaN(until) ? 'not-a-time' : 'out-of-range';
    const expected = phrase('time-from', 'a date-time with an offset, not before {}', base.asOf);
    throw new OptionsError([issueAt(code, 'options.until', expected, options.until)]);
  }
  const { from, knownUntil, ending, steps, first, last } = stepThrough(
    base,
    courseFrom(base.context, until),
    true,
  );
  return {
    from,
    until: formatTime(until),
    knownUntil,
    ending,
    steps,
    untilResolved: last.outcomes
      .filter(({ rule, fired }, i) => fired && first.outcomes[i]?.fired && isShown(rule.id, last.shown))
      .map(({ rule }) => rule.id),
  };
}

/** What all rules say at one instant, and of which of them a report has a finding. */
export interface Standing {
  readonly outcomes: readonly RuleOutcome[];
  readonly shown: readonly RuleOutcome[];
}

/** A walk through time, from `context.at` on. */
export interface Walk extends Pick<Forecast, 'from' | 'knownUntil' | 'ending' | 'steps'> {
  readonly first: Standing;
  readonly last: Standing;
}

/** An instant at which a rule may say something else. */
interface Due {
  readonly at: number;
  /** The place of the rule, NO_RULE where a suppression ends. */
  readonly index: number;
  readonly kind: ChangeKind;
}
const NO_RULE = -1;

/**
 * Every instant of a course at which a report changes by time alone.
 *
 * @param endsWithKnowledge - Whether the steps end where something that counts is too old to be used; else they go on with what is left.
 */
export function stepThrough(base: Case, course: Course, endsWithKnowledge: boolean): Walk {
  const { context, ruleset, snapshot, options } = base;
  const rules = consideredRules(ruleset, options);
  const clocks = clocksOf(ruleset);
  const { until } = course;
  const due: Due[] = [];
  const suppressions = options.suppressions ?? [];
  for (const suppression of suppressions) {
    const at = endOf(suppression.until) + 1;
    if (at > context.at && at <= until) due.push({ at, index: NO_RULE, kind: 'dated' });
  }
  const start = clocks.contextAt(course, context.at);
  const quiet = quietRules(rules, base);
  const present = quiet?.outcomes.slice() ?? [];
  const near = quiet?.near.slice() ?? [];
  // Of what an account says nothing, nothing changes but at the dates of its levels.
  for (const index of quiet && quiet.until > until ? quiet.loud : rules.keys()) {
    const rule = rules[index] as CompiledRule;
    ruleInstants(rule, clocks, course, (at, kind) => due.push({ at, index, kind }));
    const outcome = evaluateRule(rule, start);
    present[index] = outcome;
    near[index] = nearRule(outcome, start);
  }
  due.sort((a, b) => a.at - b.at);
  const outcomes = present.slice();
  /** What is given of what each rule reads, and holds. */
  const given =
    base.given.byMetric.length === 0 ? [] : rules.map(({ inputs }) => givenOf(inputs().metrics, base));
  const ended = hasEnded(snapshot);
  /** The outcomes that a report of the last instant has a finding of. */
  let shown: readonly RuleOutcome[] = [];
  const tops: number[] = [];
  const state = (at: number): { score: number; worstCase: number; band: Band } => {
    let [kept, keptNear] = [outcomes, near];
    if (suppressions.length > 0) {
      const suppressed = activeSuppressions(base, at);
      const isKept = (_: unknown, i: number): boolean => !suppressed.has((rules[i] as CompiledRule).id);
      [kept, keptNear] = [outcomes.filter(isKept), near.filter(isKept)];
    }
    shown = applyPrecedence(kept, keptNear).shown;
    const combined = combineHazards(kept, keptNear, tops.fill(0));
    const score = ended ? 100 : indexOf(combined.evidence);
    const worstCase = ended ? 100 : indexOf(combined.worst);
    return { score, worstCase, band: bandOf(score, worstCase, combined.coverage, combined.graveNear) };
  };
  const from = { at: base.asOf, ...state(context.at) };
  const first = { outcomes: present, shown };
  const steps: ForecastStep[] = [];
  let knownUntil: string | null = null;
  const ending: ForecastChange[] = [];
  for (let place = 0; place < due.length; ) {
    const { at: instant } = due[place] as Due;
    const then = clocks.contextAt(course, instant);
    const all: ForecastChange[] = [];
    let isMoved = false;
    let done = NO_RULE;
    for (; due[place]?.at === instant; place++) {
      const { index, kind } = due[place] as Due;
      // Of several of one rule the first tells why.
      if (index === done) continue;
      done = index;
      const before = outcomes[index] as RuleOutcome;
      const after = evaluateRule(before.rule, then);
      outcomes[index] = after;
      const close = nearRule(after, then);
      // How much is known may change although no rule says anything else.
      isMoved ||= before !== after || !isSameNear(near[index] ?? null, close);
      near[index] = close;
      const isExpired = expire(given[index], then);
      if (isSame(before, after)) continue;
      const level = after.fired ?? before.fired ?? (after.levels[0] ?? before.levels[0])?.level ?? null;
      const change: ForecastChange = {
        ruleId: after.rule.id,
        from: levelOf(before),
        to: levelOf(after),
        because: {
          code: isExpired ? 'known-until' : CHANGE_CODES[kind],
          args: { message: renderMessage(before.rule.message, level, isExpired ? context : then) },
        },
      };
      (isExpired && endsWithKnowledge && knownUntil === null ? ending : all).push(change);
    }
    // Data that is too old says nothing about the risk: the forecast ends there instead of falling.
    if (ending.length > 0) knownUntil ??= formatTime(instant);
    if (knownUntil !== null || (all.length === 0 && !isMoved && suppressions.length === 0)) continue;
    const { score, worstCase, band } = state(instant);
    const last = steps.at(-1) ?? from;
    const changes = all.filter(({ ruleId }) => isShown(ruleId, shown));
    if (changes.length === 0 && score === last.score && worstCase === last.worstCase && band === last.band)
      continue;
    changes.sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
    steps.push({ at: formatTime(instant), score, worstCase, band, changes });
  }
  return { from, knownUntil, ending, steps, first, last: { outcomes, shown } };
}

export const isShown = (ruleId: string, shown: readonly RuleOutcome[]): boolean =>
  shown.some(({ rule }) => rule.id === ruleId);

export const levelOf = ({ status, fired }: RuleOutcome): number | null =>
  status === 'fired' ? (fired?.number ?? null) : status === 'clear' ? 0 : null;

export const isSame = (a: RuleOutcome, b: RuleOutcome): boolean =>
  a.status === b.status && a.fired === b.fired && a.possible === b.possible && a.unknowable === b.unknowable;

const isSameNear = (a: NearRule | null, b: NearRule | null): boolean =>
  a?.worstHazard === b?.worstHazard && a?.grave === b?.grave;

/** Metrics by their place, with the value that is given and holds. */
type Given = Map<number, GivenValue>;

function givenOf(names: ReadonlySet<string>, { ruleset, context }: Case): Given {
  const given: Given = new Map();
  for (const name of names) {
    const index = ruleset.metrics.get(name)?.index ?? -1;
    const value = context.given(index);
    if (value) given.set(index, value);
  }
  return given;
}

/** Takes out what is given and does not hold any more; true when there is such a value. */
function expire(given: Given | undefined, context: Context): boolean {
  let isExpired = false;
  for (const index of given?.keys() ?? []) {
    if (context.given(index)) continue;
    given?.delete(index);
    isExpired = true;
  }
  return isExpired;
}

/** Every instant at which one rule may say something else by time alone. */
function ruleInstants(
  rule: CompiledRule,
  clocks: RulesetClocks,
  course: Course,
  emit: (instant: number, kind: ChangeKind) => void,
): void {
  if (!rule.hasEffect) return;
  const { context, until } = course;
  const within = (instant: number, kind: ChangeKind): void => {
    if (instant > context.at && instant <= until) emit(instant, kind);
  };
  if (rule.applies) clocks.turns(rule.applies, course, within);
  for (const level of rule.levels) {
    if (level.until <= context.at || level.from > until + rule.soon) continue;
    within(level.from, 'dated');
    within(level.until, 'dated');
    if (level.from > context.at) within(level.from - rule.soon, 'dated');
    if (level.near) clocks.turns(level.near, course, within);
    if (level.applies) clocks.turns(level.applies, course, within);
    clocks.turns(level.when, course, within);
  }
}
