import { type Case, consideredRules, hasEnded, openCase, type ScoreOptions } from '../account/open-case.ts';
import { activeSuppressions, endOf } from '../account/suppression.ts';
import type { ChangeKind } from '../clocks/clock.ts';
import { clocksOf, type RulesetClocks } from '../clocks/ruleset-clocks.ts';
import { indexOf } from '../compile/hazard.ts';
import type { CompiledRule, CompiledRuleset } from '../evaluate/compiled.ts';
import type { Context } from '../evaluate/context.ts';
import { evaluateRule, type RuleOutcome } from '../evaluate/evaluate-rule.ts';
import { DAY } from '../exact/duration.ts';
import { formatTime, parseTime } from '../exact/parse-time.ts';
import { SnapshotError } from '../issues/errors.ts';
import { issueAt } from '../issues/issue-words.ts';
import { type Band, bandOf } from '../report/band.ts';
import { renderMessage } from '../report/render-message.ts';
import type { Ruleset } from '../ruleset/ruleset.ts';
import { combineHazards } from '../score/combine-hazards.ts';
import { applyPrecedence } from '../score/precedence.ts';
import { CHANGE_WORDS } from './change-words.ts';

/** Options of `forecastRisk`, beside those of scoring. */
export interface ForecastOptions extends ScoreOptions {
  /** Last instant to look at, RFC 3339; a year after `asOf` unless said. */
  readonly until?: string;
}

/** What one rule does at a step; levels as in the report: 0 clear, null unknown or not applicable. */
export interface ForecastChange {
  readonly ruleId: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly kind: ChangeKind;
  readonly because: string;
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
 * @throws {SnapshotError | RulesetError} As `scoreAccount` does.
 *
 * @example
 * for (const { at, score } of forecastRisk(snapshot, ruleset).steps) console.log(at, score);
 */
export function forecastRisk(
  snapshot: unknown,
  ruleset: Ruleset | CompiledRuleset,
  options?: ForecastOptions | null,
): Forecast {
  const base = openCase(snapshot, ruleset, options);
  return forecastCase(base, base.options);
}

const DEFAULT_DAYS = 365;

export function forecastCase(base: Case, options: ForecastOptions): Forecast {
  const { context, ruleset, snapshot } = base;
  const until = options.until === undefined ? context.at + DEFAULT_DAYS * DAY : parseTime(`${options.until}`);
  if (!(until >= context.at)) {
    const code = Number.isNaN(until) ? 'not-a-time' : 'out-of-range';
    const expected = `a date-time with an offset, not before ${base.asOf}`;
    throw new SnapshotError([issueAt(code, 'options.until', expected, options.until)]);
  }
  const { source } = ruleset;
  const rules = consideredRules(ruleset, options);
  const clocks = clocksOf(ruleset);
  const schedule = new Map<number, Map<number, ChangeKind>>();
  rules.forEach((rule, index) => {
    ruleInstants(rule, clocks, context, until, (instant, kind) => {
      const due = schedule.get(instant);
      if (!due) schedule.set(instant, new Map([[index, kind]]));
      else if (!due.has(index)) due.set(index, kind);
    });
  });
  const present = rules.map((rule) => evaluateRule(rule, context));
  const outcomes = [...present];
  const ended = hasEnded(snapshot);
  /** Rules that a report of the last instant has a finding of. */
  let shown: readonly string[] = [];
  const state = (at: number): { score: number; worstCase: number; band: Band } => {
    const suppressed = activeSuppressions(base, at);
    const kept = outcomes.filter(({ rule }) => !suppressed.has(rule.id));
    shown = applyPrecedence(kept).shown.map(({ rule }) => rule.id);
    const combined = combineHazards(kept);
    const score = ended ? 100 : indexOf(combined.evidence);
    const worstCase = ended ? 100 : indexOf(combined.worst);
    return { score, worstCase, band: bandOf(score, worstCase, combined.coverage) };
  };
  const from = { at: formatTime(context.at), ...state(context.at) };
  for (const suppression of options.suppressions ?? []) {
    const end = endOf(suppression.until) + 1;
    if (end > context.at && end <= until && !schedule.has(end)) schedule.set(end, new Map());
  }
  const steps: ForecastStep[] = [];
  let last = from as Omit<ForecastStep, 'changes'>;
  for (const instant of [...schedule.keys()].sort((a, b) => a - b)) {
    const then = clocks.contextAt(context, until, instant);
    const all: ForecastChange[] = [];
    for (const [index, kind] of schedule.get(instant) ?? []) {
      const before = outcomes[index] as RuleOutcome;
      const after = evaluateRule(before.rule, then);
      outcomes[index] = after;
      if (isSame(before, after)) continue;
      const { id } = before.rule.declaration;
      const level = after.fired ?? before.fired ?? after.levels[0]?.level ?? null;
      all.push({
        ruleId: id,
        from: levelOf(before),
        to: levelOf(after),
        kind,
        because: `${source.phrases?.[CHANGE_WORDS[kind]] ?? CHANGE_WORDS[kind]}: ${renderMessage(before.rule.message, level, then)}`,
      });
    }
    if (all.length === 0 && !options.suppressions?.length) continue;
    const now = state(instant);
    const changes = all.filter(({ ruleId }) => shown.includes(ruleId));
    if (changes.length === 0 && now.score === last.score && now.worstCase === last.worstCase) continue;
    changes.sort((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
    last = { at: formatTime(instant), ...now };
    steps.push({ ...last, changes });
  }
  return {
    from,
    until: formatTime(until),
    steps,
    untilResolved: rules
      .filter(({ id }, i) => outcomes[i]?.fired && present[i]?.fired && shown.includes(id))
      .map(({ id }) => id),
  };
}

const levelOf = ({ status, fired }: RuleOutcome): number | null =>
  status === 'fired' ? (fired?.number ?? null) : status === 'clear' ? 0 : null;

const isSame = (a: RuleOutcome, b: RuleOutcome): boolean =>
  a.status === b.status && a.fired === b.fired && a.possible === b.possible && a.unknowable === b.unknowable;

/** Every instant at which one rule may say something else by time alone. */
function ruleInstants(
  rule: CompiledRule,
  clocks: RulesetClocks,
  context: Context,
  until: number,
  emit: (instant: number, kind: ChangeKind) => void,
): void {
  if (!rule.hasEffect) return;
  const within = (instant: number, kind: ChangeKind): void => {
    if (instant > context.at && instant <= until) emit(instant, kind);
  };
  if (rule.applies) clocks.turns(rule.applies, context, until, within);
  for (const level of rule.levels) {
    if (level.until <= context.at || level.from > until) continue;
    within(level.from, 'dated');
    within(level.until, 'dated');
    if (level.applies) clocks.turns(level.applies, context, until, within);
    clocks.turns(level.when, context, until, within);
  }
}
