import type { Why } from '../evaluate/evaluate-rule.ts';
import type { Comparison } from '../report/describe-finding.ts';
import type { Finding } from '../report/finding.ts';
import type { RiskReport } from '../report/report.generated.ts';
import type { EvidenceClass, Scalar, Severity, Take, Where } from '../ruleset/rule-language.generated.ts';

/** true and false are known; null is not known. */
export type TracedTruth = boolean | null;

/** A condition with what came of it, and the values that decided. */
export type TracedCondition =
  | { readonly kind: 'all' | 'any'; readonly holds: TracedTruth; readonly parts: readonly TracedCondition[] }
  | {
      readonly kind: 'fact';
      readonly holds: TracedTruth;
      readonly fact: string;
      /** What the snapshot says; absent where it says nothing. */
      readonly value?: unknown;
      readonly in?: readonly Scalar[];
      readonly notIn?: readonly Scalar[];
    }
  | ({
      readonly kind: 'comparison';
      readonly holds: TracedTruth;
      readonly metric: string;
    } & Partial<Comparison>);

/** One level of the rule, whether it is in force or not. */
export interface TracedLevel {
  readonly level: number;
  readonly severity: Severity;
  readonly evidence: EvidenceClass;
  /** Day on which it begins, and the day on which it no longer holds; null without such a day. */
  readonly from: string | null;
  readonly until: string | null;
  readonly standing: 'in-force' | 'later' | 'over' | 'never';
  /** null where it is not known, and for a level that is not in force or never counts. */
  readonly reached: TracedTruth;
  /** For whom it is meant; null where it is for every account. */
  readonly applies: TracedCondition | null;
  readonly when: TracedCondition;
}

/** One item of a list that counts, or that may count. */
export interface TracedItem {
  /** Its id; null where it has none. */
  readonly id: string | null;
  /** Its place in the list, from 0; of items with the same id one is read. */
  readonly index: number;
  /** The time that the window looks at, RFC 3339; null: it has not happened; absent: not said, or the list has no time. */
  readonly at?: string | null;
  /** false where it may count, and what it does not say decides. */
  readonly isSure: boolean;
  /** Fields that are looked at and that it does not say. */
  readonly lacks: readonly string[];
  /** What is added up or told apart, where that is not the item itself: an amount, a number, an id, points. */
  readonly value?: unknown;
}

/** Which items of a list a metric looks at. */
export type TracedWindow =
  | { readonly kind: 'between'; readonly after: string; readonly until: string }
  | { readonly kind: 'newest'; readonly count: number }
  | { readonly kind: 'since'; readonly list: string; readonly first: number | null };

/** One reading of a list: which items count, and why the others do not. */
export interface TracedList {
  readonly list: string;
  /** Where a share is formed, which of its two counts this is. */
  readonly part: 'numerator' | 'denominator' | null;
  /** false: the snapshot does not have the list. */
  readonly isGiven: boolean;
  /** false: items may be missing that would count. */
  readonly isComplete: boolean;
  /** The field that the window looks at; null for a list without time. */
  readonly field: string | null;
  /** null: all of them. */
  readonly window: TracedWindow | null;
  /** Which items are meant, as the ruleset says it; null: all. */
  readonly where: Where | null;
  readonly take: Take;
  /** Those that count or may count, in the order of the list. */
  readonly items: readonly TracedItem[];
  /** How many do not count, by why. */
  readonly leftOut: {
    readonly outsideWindow: number;
    readonly notMeant: number;
    /** They are dated after the instant that is judged at. */
    readonly notYet: number;
    /** Their points have lapsed. */
    readonly lapsed: number;
  };
}

/** One period of a metric that counts periods in a state. */
export interface TracedPeriod {
  readonly from: string;
  /** The instant after its end. */
  readonly until: string;
  /** Whether the condition to enter the state holds at its end. */
  readonly enters: TracedTruth;
}

/** One metric that the rule looks at, itself or through another. */
export interface TracedMetric
  extends Partial<Pick<Comparison, 'value' | 'atLeast' | 'atMost' | 'raw' | 'sampleFloor'>> {
  readonly metric: string;
  readonly title: string;
  readonly unit: string;
  /** `given`: ready-made, from `metrics` of the snapshot; `events`: counted; `both`: counted, and narrowed by what was given. */
  readonly source: 'given' | 'events' | 'both' | 'nothing';
  /** When the given value was read, and the calendar period that it is of. */
  readonly given: { readonly at: string; readonly period: string | null } | null;
  /** There is nothing to measure: a share of none. */
  readonly isEmpty: boolean;
  readonly lists: readonly TracedList[];
  readonly periods: readonly TracedPeriod[];
  /** Metrics that it is made of; each stands in the trace by itself. */
  readonly madeOf: readonly string[];
}

/** How one rule came to its outcome. */
export interface RuleTrace<Id extends string = string> {
  readonly ruleId: Id;
  readonly title: string;
  /** The instant that was judged at. */
  readonly asOf: string;
  readonly status: Finding['status'];
  readonly why: Why | null;
  /** The level that fired; 0 where the rule is clear, null where it is unknown or does not apply. */
  readonly level: number | null;
  /** For whom the rule is meant; null where it is for every account. */
  readonly applies: TracedCondition | null;
  readonly levels: readonly TracedLevel[];
  /** In the order in which the rule names them; those that others are made of follow. */
  readonly metrics: readonly TracedMetric[];
  /** What would settle it, where it is unknown: as in `unknown` of a report. */
  readonly needs: readonly string[];
  readonly missing: RiskReport['unknown'][number]['missing'];
  /** The finding of the report; null where the report has none: it was suppressed, or another rule stands in its place. */
  readonly finding: Finding<Id> | null;
  /** true for a rule whose evidence is still too thin to count: it was traced all the same. */
  readonly isExperimental: boolean;
  readonly isSuppressed: boolean;
  /** The rule that stands in its place in the list of findings. */
  readonly supersededBy: Id | null;
}
