// Generated from the zod schema by `npm run generate`; do not edit.

import type { Warning } from '../issues/warning.ts';
import type { Finding } from './finding.ts';

/**
 * What findings of every status have.
 */
export interface FindingBase<Id extends string = string> {
  /**
   * The rule.
   */
  ruleId: Id;
  /**
   * Its title.
   */
  title: string;
  /**
   * How grave what may follow is: of the level that fired, else of the next one.
   */
  severity?: 'info' | 'low' | 'medium' | 'high' | 'critical';
  /**
   * Rules of one cause look at the same facts; only the worst counts.
   */
  cause: string;
  /**
   * The platform's ground for a restriction to which the cause belongs.
   */
  reason: string;
  /**
   * What was measured, where the level is one comparison.
   */
  metric?: string;
  /**
   * The measured value in `unit`, whenever it is known.
   */
  value?: number;
  /**
   * The least it can be, where it is not known exactly.
   */
  atLeast?: number;
  /**
   * The most it can be, where it is not known exactly.
   */
  atMost?: number;
  /**
   * The unit of `value` and `threshold`; a share is 0 to 1.
   */
  unit?: string;
  /**
   * A share as it was counted, without a minimum sample.
   */
  raw?: {
    /**
     * How many are counted.
     */
    numerator: number;
    /**
     * Of how many.
     */
    denominator: number;
  };
  /**
   * The minimum sample that has lowered the share, because fewer say little.
   */
  sampleFloor?: number;
  /**
   * How the value is compared with the threshold.
   */
  op?: 'gte' | 'gt' | 'lte' | 'lt';
  /**
   * The limit as exact decimal text; null where it is not published.
   */
  threshold?: string | null;
  /**
   * Set when the limit is the platform's own target that came with the data.
   */
  target?: {
    /**
     * The limit of the dataset in its place.
     */
    replaces: string;
  };
  /**
   * The comparisons of a level that has several.
   */
  legs?: {
    /**
     * What is measured.
     */
    metric: string;
    /**
     * The metric for people.
     */
    title: string;
    /**
     * The measured value, where it is known.
     */
    value?: number;
    /**
     * The least it can be.
     */
    atLeast?: number;
    /**
     * The most it can be.
     */
    atMost?: number;
    /**
     * The unit of value and threshold.
     */
    unit: string;
    /**
     * A share as it was counted, without a minimum sample.
     */
    raw?: {
      /**
       * How many are counted.
       */
      numerator: number;
      /**
       * Of how many.
       */
      denominator: number;
    };
    /**
     * The minimum sample that has lowered the share, because fewer say little.
     */
    sampleFloor?: number;
    /**
     * How they are compared.
     */
    op: 'gte' | 'gt' | 'lte' | 'lt';
    /**
     * The limit as exact decimal text; null where it is not published.
     */
    threshold: string | null;
    /**
     * Set when the limit is the platform's own target that came with the data.
     */
    target?: {
      /**
       * The limit of the dataset in its place.
       */
      replaces: string;
    };
    /**
     * Whether it holds; null: unknown.
     */
    met: boolean | null;
  }[];
  /**
   * Its share of `evidenceScore` in whole points; all add up to it exactly.
   */
  points: number;
  /**
   * The evidence score if this rule had not fired.
   */
  scoreWithout: number;
  /**
   * The room left before the next graver level; null where there is none.
   */
  headroom: {
    /**
     * The level that would fire next.
     */
    level: number;
    /**
     * How many units until it fires; null where more than one comparison is open.
     */
    more: number | null;
    /**
     * The unit of `more`.
     */
    unit?: string;
    /**
     * How many good events would lead a share out again; null where that is not the way.
     */
    leadsOut?: number | null;
    /**
     * The comparisons that do not hold yet, each with its own room.
     */
    legs?: {
      /**
       * What is measured.
       */
      metric: string;
      /**
       * The unit of `more`.
       */
      unit: string;
      /**
       * How many units are missing; null where it cannot be said.
       */
      more: number | null;
    }[];
  } | null;
  /**
   * How well the limit is known.
   */
  evidence?: 'official' | 'documented' | 'reported' | 'anecdotal' | 'heuristic';
  /**
   * Who says so.
   */
  sources: {
    /**
     * Its address.
     */
    url: string;
    /**
     * Its title.
     */
    title: string;
    /**
     * Who published it.
     */
    publisher: string;
    /**
     * Who speaks, such as official-policy, processor, press or guide.
     */
    kind: string;
    /**
     * When the text was published, as far as it says; null: undated.
     */
    publishedOn: string | null;
    /**
     * The day on which it was read, YYYY-MM-DD.
     */
    readOn: string;
    /**
     * The page advises to break rules: it is named, and not to be linked.
     */
    noLink?: true;
  }[];
  /**
   * The finding in an English sentence, with the values filled in.
   */
  message: string;
  /**
   * The page of the rule.
   */
  help: string;
}

/**
 * What `scoreAccount` returns, version 1. Keys are stable. A risk index, never a probability.
 */
export interface RiskReport<Id extends string = string> {
  /**
   * The version of this format.
   */
  reportVersion: 1;
  /**
   * The risk index, a whole number from 0 to 100: `evidenceScore`, or 100 when the account is suspended or terminated already.
   */
  score: number;
  /**
   * What the evidence proves, a whole number from 0 to 99.
   */
  evidenceScore: number;
  /**
   * The index if everything unknown but knowable were bad, every source right and every uncertain limit that is near reached: a whole number from `score` to 100.
   */
  worstCase: number;
  /**
   * The range of the score by name; below 10 `watch` where a grave level is near, `unverified` where too much is unknown or nothing could be judged.
   */
  band: 'clear' | 'unverified' | 'watch' | 'low' | 'elevated' | 'high' | 'critical';
  /**
   * Share of the knowable hazard that could be checked, 0 to 1.
   */
  coverage: number;
  /**
   * The instant the account was judged at, RFC 3339.
   */
  asOf: string;
  /**
   * By which rules was judged.
   */
  ruleset: {
    /**
     * `platform.role`.
     */
    id: string;
    /**
     * For people.
     */
    title: string;
    /**
     * The release of the dataset.
     */
    datasetVersion: string;
    /**
     * `sha256:` over the rules: the same snapshot and digest give the same report. `altered:` where the ruleset is a changed copy of what its digest is of.
     */
    digest: string;
    /**
     * Only with house rules: what they were added to.
     */
    house?: {
      /**
       * What their author calls this state of them.
       */
      version?: string;
      /**
       * The ruleset that they were added to, or that they replace.
       */
      base: {
        /**
         * For people.
         */
        title: string;
        /**
         * Its digest.
         */
        digest: string;
      };
    };
  };
  /**
   * The outcome of every rule: fired by points, then unknown, clear, not applicable; ties by rule id.
   */
  findings: Finding<Id>[];
  /**
   * Levels that are not reached and near: one event, the last fifth of the way or a week away; the worst first.
   */
  near: {
    /**
     * The rule; each is listed once, with its gravest near level.
     */
    ruleId: Id;
    /**
     * The level that is near, from 1.
     */
    level: number;
    /**
     * How grave what may follow is.
     */
    severity: 'info' | 'low' | 'medium' | 'high' | 'critical';
    /**
     * How well the limit is known.
     */
    evidence: 'official' | 'documented' | 'reported' | 'anecdotal' | 'heuristic';
    /**
     * false when what is known only allows it to be near.
     */
    sure: boolean;
    /**
     * How many more events or units reach it; null where that cannot be said.
     */
    more: number | null;
    /**
     * The unit of `more`.
     */
    unit: string | null;
    /**
     * Within how many days time alone reaches it; absent where something has to happen.
     */
    days?: number;
    /**
     * What nobody has said and it hangs on: `metrics.x`, `facts.x`, `region`.
     */
    open?: string[];
    /**
     * The score with the rule at that level and all else as it is.
     */
    scoreThen: number;
    /**
     * The band of that score.
     */
    bandThen: 'clear' | 'unverified' | 'watch' | 'low' | 'elevated' | 'high' | 'critical';
  }[];
  /**
   * Rules that wait for data, the one that could add most first.
   */
  unknown: {
    /**
     * The rule.
     */
    ruleId: Id;
    /**
     * What it waits for: a list that is absent, a field of a given one (`orders.cancelledAt`), `observed.x`, `metrics.x`, `facts.x`, `params.x` or `account`.
     */
    needs: string[];
    /**
     * Fields that items of a given list lack.
     */
    missing: {
      /**
       * The list.
       */
      list: string;
      /**
       * The field.
       */
      field: string;
      /**
       * How many items lack it.
       */
      items: number;
      /**
       * How many items there are.
       */
      of: number;
      /**
       * What the rule comes to if it has not happened in any of them.
       */
      ifNone: 'fired' | 'clear' | 'unknown';
      /**
       * By how many points the evidence score would rise then; where that is not known, at most.
       */
      couldAdd: number;
    }[];
    /**
     * By how many points the evidence score would rise if it fired.
     */
    couldAdd: number;
  }[];
  /**
   * Rules that nobody outside can check: the limit is not published, or no owner can see the value. Never counted.
   */
  unknowable: Id[];
  /**
   * Rules that were left out on request, and would otherwise be findings.
   */
  suppressed: {
    /**
     * The rule.
     */
    ruleId: Id;
    /**
     * What came out.
     */
    status: 'fired' | 'clear' | 'unknown' | 'not-applicable';
    /**
     * The given reason.
     */
    reason: string;
    /**
     * When the suppression ends; null: never.
     */
    until: string | null;
  }[];
  /**
   * What the owner has stated for whole lists (`defaults`).
   */
  stated: {
    /**
     * The list.
     */
    list: string;
    /**
     * The field.
     */
    field: string;
    /**
     * What was stated.
     */
    value: string | number | boolean | null;
    /**
     * How many items did not say it themselves.
     */
    items: number;
  }[];
  /**
   * Rules that say the same as a more exact one, which stands in their place.
   */
  superseded: {
    /**
     * The rule.
     */
    ruleId: Id;
    /**
     * The rule in its place.
     */
    by: Id;
  }[];
  /**
   * What was odd in the input, as codes; words are made at the edge.
   */
  warnings: Warning[];
}
