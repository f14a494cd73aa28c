import { type Case, openCase, type ScoreOptions } from '../account/open-case.ts';
import type { AnyRuleset, RuleIdOf, SnapshotOf, Untyped } from '../account/typed-snapshot.ts';
import { scoreCase } from '../score/score-account.ts';
import { type NeededData, neededData } from './needed-data.ts';

/** How much of a ruleset one snapshot lets us check. */
export interface SnapshotCoverage {
  /** Share of the knowable hazard that could be checked, 0 to 1; the report's `coverage`. */
  readonly coverage: number;
  readonly rules: {
    /** Fired or clear. */
    readonly checked: number;
    /** Data is missing. */
    readonly unknown: number;
    /** Only an unpublished limit, or a number that no owner can see, is left. */
    readonly unknowable: number;
    readonly notApplicable: number;
  };
  /** Everything the rules look at, by name, and whether the snapshot says anything of it. */
  readonly data: readonly (NeededData & { readonly given: boolean })[];
}

/**
 * Measures how much of a ruleset a snapshot covers: which rules could be checked, and which data is there.
 *
 * @param snapshot - One account's activity, or what `prepareSnapshot` made of it.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param options - Another instant, rules to leave out, experimental rules.
 * @throws {SnapshotError | RulesetError} As `scoreAccount` does.
 *
 * @example
 * const { rules, data } = measureCoverage(snapshot, ruleset);
 * const absent = data.filter(({ given }) => !given).map(({ name }) => name);
 * console.log(rules.checked, absent);
 */
export function measureCoverage<R extends AnyRuleset, const S>(
  snapshot: SnapshotOf<R> | Untyped<S>,
  ruleset: R,
  options?: ScoreOptions<RuleIdOf<R>> | null,
): SnapshotCoverage {
  const base = openCase(snapshot, ruleset, options);
  const { coverage, findings } = scoreCase(base);
  const count = (wanted: (finding: (typeof findings)[number]) => boolean): number =>
    findings.filter(wanted).length;
  return {
    coverage,
    rules: {
      checked: count(({ status }) => status === 'fired' || status === 'clear'),
      unknown: count(({ status, why }) => status === 'unknown' && why !== 'unpublished'),
      unknowable: count(({ status, why }) => status === 'unknown' && why === 'unpublished'),
      notApplicable: count(({ status }) => status === 'not-applicable'),
    },
    data: neededData(base.ruleset).map((data) => ({ ...data, given: isGiven(data.name, base) })),
  };
}

function isGiven(name: string, { snapshot, context }: Case): boolean {
  const [group = '', key = ''] = name.split('.');
  if (group === 'metrics') return snapshot.metrics?.[key] !== undefined;
  if (group === 'params') return context.param(key) !== undefined;
  if (group === 'facts') return context.fact(key) !== undefined;
  if (group === 'region' || group === 'program' || key !== '') return context.fact(name) !== undefined;
  return context.tables.table(name).known;
}
