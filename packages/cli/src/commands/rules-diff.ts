import { compileRuleset, RulesetError, scoreAccount } from '@risk-check/core';
import { type BaselineComparison, compareWithBaseline } from '@risk-check/report/formats';
import { fromDataJson } from '../../../rules-data/dataset/from-data-json.js';
import { buildRuleset } from '../../../rules-data/scripts/build-ruleset.js';
import type { Bump } from '../../../rules-data/versions/change-kinds.js';
import { type DatasetChange, diffDatasets } from '../../../rules-data/versions/diff-datasets.js';
import { leastBumpOf } from '../../../rules-data/versions/least-bump.js';
import type { CommonFlags } from '../arguments/command-definition.ts';
import type { PublishedData } from '../dataset/own-data.ts';
import { OWN, readPublishedData } from '../dataset/read-published-data.ts';
import { CliError, usageError } from '../errors/cli-error.ts';
import type { Session } from '../process/session.ts';
import { readSnapshot } from '../rulesets/read-snapshot.ts';
import { optionsOf, runOnInput } from '../rulesets/score-input.ts';
import { formatRulesDiff } from './format-rules-diff.ts';
import type { RulesAnswer } from './rules-answer.ts';

interface DiffFlags extends CommonFlags {
  readonly snapshot?: string;
}

type Version = Pick<PublishedData, 'datasetVersion' | 'datasetDate' | 'digest'>;

/** What changed from one version of the dataset to another. */
export interface RulesDiff {
  readonly from: Version;
  readonly to: Version;
  /** The least release that the changes need. */
  readonly least: Bump;
  readonly changes: readonly DatasetChange[];
  /** What the step does to the given snapshot; null when none was given. */
  readonly impact: SnapshotImpact | null;
}

export interface SnapshotImpact extends Pick<BaselineComparison, 'new' | 'worse' | 'better' | 'nowUnknown'> {
  readonly snapshot: string;
  readonly before: Pick<BaselineComparison, 'score' | 'worstCase' | 'band'>;
  readonly after: Pick<BaselineComparison, 'score' | 'worstCase' | 'band'>;
}

/** `risk-check rules diff A [B]`: what changed between two versions, and what that does to a snapshot of yours. */
export async function rulesDiff(
  [from, to = OWN]: readonly string[],
  flags: DiffFlags,
  session: Session,
): Promise<RulesAnswer> {
  if (from === undefined) throw usageError({ code: 'no-dataset', args: {} });
  const before = await readPublishedData(from, session.io);
  const after = await readPublishedData(to, session.io);
  const changes = diffDatasets(fromDataJson(before), fromDataJson(after));
  const diff: RulesDiff = {
    from: versionOf(before),
    to: versionOf(after),
    least: leastBumpOf(changes),
    changes,
    impact:
      flags.snapshot === undefined ? null : await impactOn(flags.snapshot, [before, after], flags, session),
  };
  return { json: diff, pretty: (layout) => formatRulesDiff(diff, session.words, layout) };
}

const versionOf = ({ datasetVersion, datasetDate, digest }: PublishedData): Version => ({
  datasetVersion,
  datasetDate,
  digest,
});

async function impactOn(
  file: string,
  [before, after]: readonly [PublishedData, PublishedData],
  flags: DiffFlags,
  session: Session,
): Promise<SnapshotImpact> {
  const { input, value, ruleset } = await readSnapshot(file, session, undefined);
  const score = (data: PublishedData) => {
    const compiled = compileFrom(data, ruleset.id);
    return runOnInput(input, flags, () => scoreAccount(value, compiled, optionsOf(flags)));
  };
  const [was, is] = [await score(before), await score(after)];
  const { new: fires, worse, better, nowUnknown } = compareWithBaseline(is, was);
  return {
    snapshot: file,
    before: { score: was.score, worstCase: was.worstCase, band: was.band },
    after: { score: is.score, worstCase: is.worstCase, band: is.band },
    new: fires,
    worse,
    better,
    nowUnknown,
  };
}

/** A ruleset of a version, as that release built it. */
function compileFrom(data: PublishedData, id: string): ReturnType<typeof compileRuleset> {
  const { common, rulesets } = fromDataJson(data);
  const written = rulesets.find((candidate) => candidate.id === id);
  const args = { id, version: data.datasetVersion };
  if (!written) throw new CliError('INVALID_DATASET', null, [{ code: 'not-in-dataset', args }]);
  try {
    return compileRuleset(buildRuleset(written, common));
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    const problems = error.issues.map((issue) => ({ issue }));
    throw new CliError('INVALID_DATASET', null, problems, { cause: error });
  }
}
