import { openCase, type ScoreOptions } from '../account/open-case.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import type { Band } from '../report/band.ts';
import type { Ruleset } from '../ruleset/ruleset.ts';
import { mostPointsFirst } from './most-points-first.ts';
import { weighCase } from './weigh-case.ts';

/** The outcome of one account without explanations, as `risk-check batch` prints it. */
export interface CompactScore {
  readonly score: number;
  readonly worstCase: number;
  readonly band: Band;
  readonly coverage: number;
  /** Ids of the rules that have fired, as a report lists them: most points first. */
  readonly fired: readonly string[];
}

/**
 * Scores one account without putting anything into words, for whoever scores millions: the same numbers as in the report
 * of `scoreAccount`, in about half the time where the data is small.
 *
 * @param snapshot - One account's activity, or what `prepareSnapshot` made of it.
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param options - Another instant, rules to leave out, experimental rules.
 * @throws {SnapshotError | RulesetError} As `scoreAccount` does.
 */
export function scoreCompact(
  snapshot: unknown,
  ruleset: Ruleset | CompiledRuleset,
  options?: ScoreOptions | null,
): CompactScore {
  const { score, worstCase, band, combined, shown, points } = weighCase(openCase(snapshot, ruleset, options));
  const ids: string[] = [];
  for (const { fired, rule } of shown) if (fired) ids.push(rule.id);
  return { score, worstCase, band, coverage: combined.coverage, fired: mostPointsFirst(ids, points) };
}
