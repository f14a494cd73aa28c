import { type Case, openCase, type ScoreOptions } from '../account/open-case.ts';
import type { AnyRuleset, RuleIdOf, SnapshotOf, Untyped } from '../account/typed-snapshot.ts';
import type { CompiledAction } from '../evaluate/compiled.ts';
import { FALSE, TRUE } from '../exact/kleene.ts';
import { BANDS, type Band } from '../report/band.ts';
import { scoreCase } from '../score/score-account.ts';
import { type Weighed, weighCase } from '../score/weigh-case.ts';
import { applyChanges } from './apply-changes.ts';
import { type DataToCheck, dataToCheckNext } from './data-to-check-next.ts';
import { type ActionAmounts, smallestAmounts } from './smallest-amounts.ts';
import { smallestSet } from './smallest-set.ts';
import { type WeighedCase, weighChanged } from './weigh-changed.ts';

/** One action that applies, with its measured effect. */
export interface Suggestion {
  readonly action: string;
  readonly title: string;
  readonly how: string;
  /** Side effects and rights to know about. */
  readonly note: string | null;
  readonly effort: 'minutes' | 'hours' | 'days' | 'weeks';
  readonly takesEffect: string | null;
  /** How many items, metrics and facts it changes. */
  readonly changes: number;
  /** The fewest of several items that matter; null where it is about one thing, or about items without an id. */
  readonly amounts: ActionAmounts | null;
  /** `evidenceScore` afterwards: the score of an account that is suspended already stays 100. */
  readonly score: number;
  readonly worstCase: number;
  /** Against the `evidenceScore` and `worstCase` of today; both 0 where a finding ends beside one of its cause that weighs as much. */
  readonly delta: { readonly score: number; readonly worstCase: number };
  /** Rules that fire now and would not any more, or at a lower level. */
  readonly rules: readonly string[];
  /** `noLink`: the page advises to break rules, and is named without a link. */
  readonly sources: readonly {
    readonly url: string;
    readonly publisher: string;
    readonly readOn: string;
    readonly noLink?: true;
  }[];
}

/** What the owner can do, what only time does, and what to find out: everything measured by scoring again. */
export interface Suggestions {
  /** Ranked: the largest fall of the score first, then of the worst case, then the least effort. */
  readonly actions: readonly Suggestion[];
  /** The fewest actions that reach a lower band, null when none do. */
  readonly smallestSet: {
    readonly actions: readonly string[];
    readonly score: number;
    readonly band: Band;
  } | null;
  /** Rules that fire and that no action changes: why only time helps. */
  readonly onlyTime: readonly { readonly ruleId: string; readonly because: string }[];
  /** The unknown data that would narrow the range most. */
  readonly checkNext: readonly DataToCheck[];
}

const EFFORTS = ['minutes', 'hours', 'days', 'weeks'] as const;
/** Sets of actions whose effect is kept for larger ones; each holds what a snapshot has come to. */
const MOST_KNOWN = 256;

/**
 * What the owner can do, ranked by measured effect: every action that applies is carried out on a copy and the account
 * is scored again. Nothing is asserted.
 *
 * @param snapshot - One account's activity, or what `prepareSnapshot` made of it.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param options - Another instant, rules to leave out, experimental rules.
 * @throws {SnapshotError | RulesetError} As `scoreAccount` does.
 *
 * @example
 * const [best] = suggestActions(snapshot, ruleset).actions;
 * console.log(best?.title, best?.delta.score); // such as -24
 */
export function suggestActions<R extends AnyRuleset, const S>(
  snapshot: SnapshotOf<R> | Untyped<S>,
  ruleset: R,
  options?: ScoreOptions<RuleIdOf<R>> | null,
): Suggestions {
  const base = withoutUnread(openCase(snapshot, ruleset, options));
  const now = weighCase(base);
  const start: WeighedCase = { opened: base, weighed: now };
  const fired = firedRules(now);
  // Memo of outcomes of action sets: each extends the set without its last action.
  const known = new Map([['', start]]);
  const done = (ids: readonly string[]): WeighedCase => {
    const key = ids.join();
    const before = known.get(key);
    if (before) return before;
    const step = weighAfter(done(ids.slice(0, -1)), ids.at(-1) as string);
    if (known.size < MOST_KNOWN) known.set(key, step);
    return step;
  };
  const actions: Suggestion[] = [];
  for (const action of base.ruleset.actions.values()) {
    const measured = measure(action, start, fired);
    if (!measured) continue;
    actions.push(measured.suggestion);
    known.set(action.id, measured.after);
  }
  const pointsOf = new Map(fired.map(({ id, points }) => [id, points]));
  const pointsCleared = ({ rules }: Suggestion): number =>
    rules.reduce((sum, id) => sum + (pointsOf.get(id) ?? 0), 0);
  actions.sort(
    (a, b) =>
      a.delta.score - b.delta.score ||
      pointsCleared(b) - pointsCleared(a) ||
      a.delta.worstCase - b.delta.worstCase ||
      EFFORTS.indexOf(a.effort) - EFFORTS.indexOf(b.effort) ||
      (a.action < b.action ? -1 : 1),
  );
  const rank = ({ band }: { readonly band: Band }): number => BANDS.indexOf(band);
  // Lazy: expensive and rarely read.
  let smallest: Suggestions['smallestSet'] | undefined;
  let toCheck: Suggestions['checkNext'] | undefined;
  return {
    actions,
    get smallestSet() {
      if (smallest === undefined) {
        smallest = smallestSet(
          actions.filter(({ rules }) => rules.length > 0).map(({ action }) => action),
          (ids) => done(ids).weighed,
          (after) => rank(after) < rank(now),
        );
      }
      return smallest;
    },
    onlyTime: fired.flatMap(({ id, onlyTime }) =>
      onlyTime === undefined ? [] : [{ ruleId: id, because: onlyTime }],
    ),
    get checkNext() {
      toCheck ??= dataToCheckNext(base, now, scoreCase(base, now));
      return toCheck;
    },
  };
}

/** The case without properties that nothing reads: thousands of changed copies are made of what is left. */
function withoutUnread(given: Case): Case {
  const { unknownProperties } = given.reading;
  if (!unknownProperties[0]) return given;
  const read: Record<string, unknown> = { ...given.snapshot };
  for (const name of unknownProperties) delete read[name];
  return openCase(read, given.ruleset, given.options);
}

/** A rule that has fired. */
interface FiredRule {
  readonly id: string;
  readonly level: number;
  readonly points: number;
  readonly onlyTime: string | undefined;
}

/** In the order of a report: most points first, then by id. */
function firedRules({ shown, points }: Weighed): FiredRule[] {
  const rules: FiredRule[] = [];
  for (const { fired, rule } of shown) {
    if (!fired) continue;
    const { id, onlyTime } = rule.declaration;
    rules.push({ id, level: fired.number, points: points[rules.length] as number, onlyTime });
  }
  return rules.sort((a, b) => b.points - a.points);
}

const weighAfter = (before: WeighedCase, action: string): WeighedCase =>
  weighChanged(before, applyChanges(before.opened, [{ action }]).snapshot);

function measure(
  { id, declaration, applies }: CompiledAction,
  start: WeighedCase,
  fired: readonly FiredRule[],
): { suggestion: Suggestion; after: WeighedCase } | null {
  const { opened: base, weighed: now } = start;
  if ((applies?.evaluate(base.context).truth ?? TRUE) === FALSE) return null;
  const { snapshot, changed } = applyChanges(base, [{ action: id }]);
  if (changed === 0) return null;
  const changedCase = weighChanged(start, snapshot);
  const after = changedCase.weighed;
  // An account that has ended keeps its 100: what the evidence says still moves.
  const delta = {
    score: after.evidenceScore - now.evidenceScore,
    worstCase: after.worstCase - now.worstCase,
  };
  const levels = new Map(after.shown.map((outcome) => [outcome.rule.id, outcome.fired?.number ?? 0]));
  const rules = fired.flatMap(({ id: rule, level }) => ((levels.get(rule) ?? 0) < level ? [rule] : []));
  // What changes nothing, or only makes the numbers worse, is no suggestion; what ends one of several findings of a cause is.
  if (delta.score > 0 || (delta.score === 0 && delta.worstCase >= 0 && rules.length === 0)) return null;
  const suggestion: Suggestion = {
    action: id,
    title: declaration.title,
    how: declaration.how,
    note: declaration.note ?? null,
    effort: declaration.effort,
    takesEffect: declaration.takesEffect ?? null,
    changes: changed,
    amounts: smallestAmounts(start, id, snapshot, (band) => BANDS.indexOf(band)),
    score: after.evidenceScore,
    worstCase: after.worstCase,
    delta,
    rules,
    sources: (declaration.sources ?? []).flatMap(({ source: key }) => {
      const source = base.ruleset.source.sources[key];
      if (!source) return [];
      const { url, publisher, readOn, noLink } = source;
      return [{ url, publisher, readOn, ...(noLink ? { noLink } : {}) }];
    }),
  };
  return { suggestion, after: changedCase };
}
