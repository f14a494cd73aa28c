import { type Case, openCase, type ScoreOptions } from '../account/open-case.ts';
import type { AnyRuleset, RuleIdOf, SnapshotOf, Untyped } from '../account/typed-snapshot.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import type { CompiledCondition } from '../evaluate/condition.ts';
import { isExact } from '../exact/interval.ts';
import { FALSE, TRUE } from '../exact/kleene.ts';
import { toNumber } from '../exact/rational.ts';
import { unsaidIn } from '../report/open-conditions.ts';
import { weighCase } from '../score/weigh-case.ts';
import { FIXED_WORDS } from '../snapshot/fixed-words.ts';
import { wordsInRules } from './words-in-rules.ts';

/** What an answer is: a number, a share of 0 to 1, one of the choices, yes or no, or a time. */
export type AnswerKind = 'number' | 'share' | 'choice' | 'flag' | 'time';

/** Something only the owner can tell; its words are in the guide (`metricQuestions`) and the ruleset (facts). */
export interface OpenQuestion {
  /** Where the answer goes: `metrics.x`, `facts.x`, `params.x`, `region`, `program`, `account.status`. */
  readonly id: string;
  readonly kind: AnswerKind;
  /** Unit of a number. */
  readonly unit?: string;
  readonly range?: readonly [number, number | null];
  readonly choices?: readonly string[];
  /** Rules that it helps to decide. */
  readonly rules: readonly string[];
  /** The most that the score could rise if one of them fired. */
  readonly couldAdd: number;
}

/**
 * The questions whose answers could still raise the score, most valuable first, forbidden conduct last; also those of
 * reached rules that can get worse. Answer one with `answerQuestion` and ask again: an answer can make others superfluous.
 *
 * @param snapshot - One account's activity, or what `prepareSnapshot` made of it.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param options - Another instant, rules to leave out, experimental rules.
 * @throws {SnapshotError | RulesetError} As `scoreAccount` does.
 *
 * @example
 * const [question] = openQuestions(snapshot, ruleset);
 * const next = question ? answerQuestion(snapshot, question.id, 3) : snapshot;
 */
export function openQuestions<R extends AnyRuleset, const S>(
  snapshot: SnapshotOf<R> | Untyped<S>,
  ruleset: R,
  options?: ScoreOptions<RuleIdOf<R>> | null,
): readonly OpenQuestion[] {
  const base = openCase(snapshot, ruleset, options);
  const { shown, combined, evidenceScore } = weighCase(base);
  const found = new Map<string, { rules: string[]; levels: number; couldAdd: number }>();
  for (const outcome of shown) {
    const { rule, possible } = outcome;
    const open = outcome.levels.filter(({ truth, knowable }) => truth !== TRUE && knowable !== FALSE).length;
    if (open === 0 || possible === null) continue;
    // A rule that has been reached can still get worse; what cannot add anything is not worth a question.
    const couldAdd = combined.scoreWith(outcome, possible.hazard) - evidenceScore;
    if (couldAdd <= 0) continue;
    const missing = outcome.open.flatMap((condition) => missingIn(condition, base));
    for (const name of new Set(missing)) {
      const entry = found.get(name) ?? { rules: [], levels: 0, couldAdd: 0 };
      entry.rules.push(rule.id);
      entry.levels += open;
      entry.couldAdd = Math.max(entry.couldAdd, couldAdd);
      found.set(name, entry);
    }
  }
  const conductLast = (id: string): number => Number(isConduct(id, base.ruleset));
  return [...found]
    .map(([id, entry]) => ({ id, ...shapeOf(id, base.ruleset), ...entry }))
    .sort(
      (a, b) =>
        conductLast(a.id) - conductLast(b.id) ||
        b.couldAdd - a.couldAdd ||
        // "How many are open" tells between more levels than "has it ever happened".
        b.levels - a.levels ||
        b.rules.length - a.rules.length ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ levels: _, ...question }) => question);
}

/** Orders, disputes and sign-ins are part of every account; what a platform forbids happens in few, so it is asked last. */
function isConduct(id: string, ruleset: CompiledRuleset): boolean {
  if (!isMetric(id)) return false;
  const lists = [...ruleset.metricInputs(id.slice('metrics.'.length)).lists];
  return lists.length > 0 && lists.every((list) => list === 'conduct');
}

const isMetric = (id: string): boolean => id.startsWith('metrics.');

/** Everything a condition waits for, by the place of the answer. */
function missingIn(condition: CompiledCondition, { context, ruleset }: Case): string[] {
  const missing = unsaidIn(condition, context);
  for (const { metric } of condition.leaves) {
    const value = context.metric(metric.index);
    // Unobservable inputs are not asked for.
    if (isExact(value) || value.empty === 2 || !metric.observable || !ruleset.metrics.has(metric.name))
      continue;
    missing.push(`metrics.${metric.name}`);
  }
  return missing;
}

/** What an answer to a question is. */
export function shapeOf(
  id: string,
  ruleset: CompiledRuleset,
): Pick<OpenQuestion, 'kind' | 'unit' | 'range' | 'choices'> {
  const name = id.slice(id.indexOf('.') + 1);
  if (isMetric(id)) {
    const metric = ruleset.metrics.get(name);
    if (!metric) return { kind: 'number' };
    if (metric.scale) return { kind: 'choice', choices: metric.scale };
    const [lo, hi] = metric.domain;
    const { unit } = metric.declaration;
    return {
      kind: unit === 'share' ? 'share' : 'number',
      unit,
      range: [toNumber(lo), Number.isFinite(hi.n) ? toNumber(hi) : null],
    };
  }
  if (id === 'account.status') return { kind: 'choice', choices: FIXED_WORDS['account.status'] ?? [] };
  if (id.startsWith('account.')) return { kind: 'time' };
  if (id.startsWith('params.')) {
    const offered = wordsInRules(ruleset.source, 'param', name);
    return offered.length > 0 ? { kind: 'choice', choices: offered } : { kind: 'number', range: [0, null] };
  }
  const fact = ruleset.source.facts?.[name];
  if (fact?.type === 'flag') return { kind: 'flag' };
  return {
    kind: 'choice',
    choices: fact?.values ? Object.keys(fact.values) : [...wordsInRules(ruleset.source, 'fact', name), OTHER],
  };
}

/** Where a ruleset lists no words for a fact: none of those that its rules tell apart. */
const OTHER = 'other';
