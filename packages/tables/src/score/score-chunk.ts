import { BANDS, type CompactScore, SnapshotError } from '@risk-check/core';
import type { ColumnChunk, ColumnScorer } from '@risk-check/core/columns';

/** What came of the accounts of a chunk, by their places. */
export interface ScoredChunk {
  /** -1 for an account that was refused. */
  readonly scores: Int8Array;
  readonly worstCases: Int8Array;
  /** Places in `BANDS`. */
  readonly bands: Uint8Array;
  readonly coverages: Float64Array;
  /** Ids of rules with a `;` between. */
  readonly fired: readonly string[];
  readonly refusals: readonly Refusal[];
}

export interface Refusal {
  readonly account: number;
  readonly code: string;
  /** The first thing that is wrong, with its place. */
  readonly issue: string;
}

export function scoreChunk(scorer: ColumnScorer, chunk: ColumnChunk): ScoredChunk {
  const { size } = chunk;
  const score = scorer(chunk);
  const scored = {
    scores: new Int8Array(size).fill(-1),
    worstCases: new Int8Array(size),
    bands: new Uint8Array(size),
    coverages: new Float64Array(size),
    fired: new Array<string>(size).fill(''),
    refusals: [] as Refusal[],
  };
  for (let account = 0; account < size; account++) {
    let result: CompactScore;
    try {
      result = score(account);
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      const [issue] = error.issues;
      scored.refusals.push({ account, code: error.code, issue: `${issue?.path}: ${issue?.code}` });
      continue;
    }
    scored.scores[account] = result.score;
    scored.worstCases[account] = result.worstCase;
    scored.bands[account] = BANDS.indexOf(result.band);
    scored.coverages[account] = result.coverage;
    if (result.fired.length > 0) scored.fired[account] = result.fired.join(';');
  }
  return scored;
}
