import type { Ruleset, ScoreOptions } from '@risk-check/core';
import {
  compileRecordScorer,
  type RecordBytes,
  type RecordScore,
  type RecordScorer,
} from '@risk-check/core/records';

/** Scores records from their bytes, by whichever ruleset of earlier records fits. */
export class RecordScorers {
  readonly #options: ScoreOptions;
  readonly #rulesets = new Set<Ruleset>();
  /** The one that fitted last comes first: most inputs are of one platform, and a wrong one sees so at the first names. */
  readonly #scorers: RecordScorer[] = [];

  constructor(options: ScoreOptions) {
    this.#options = options;
  }

  get isEmpty(): boolean {
    return this.#scorers.length === 0;
  }

  add(ruleset: Ruleset): void {
    if (this.#rulesets.has(ruleset)) return;
    this.#rulesets.add(ruleset);
    this.#scorers.push(compileRecordScorer(ruleset, this.#options));
  }

  /** null when the record has to be parsed. */
  score(record: RecordBytes, from: number, to: number): RecordScore | null {
    const scorers = this.#scorers;
    for (let i = 0; i < scorers.length; i++) {
      const scorer = scorers[i] as RecordScorer;
      const found = scorer(record, from, to);
      if (found === null) continue;
      if (i > 0) {
        scorers.splice(i, 1);
        scorers.unshift(scorer);
      }
      return found;
    }
    return null;
  }
}
