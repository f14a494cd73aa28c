import type { FindingBase } from './report.generated.ts';

/** A limit of the rule is reached. */
export interface FiredFinding<Id extends string = string> extends FindingBase<Id> {
  status: 'fired';
  /** The level that has fired, from 1. */
  level: number;
  why?: never;
}
/** No limit of the rule is reached. */
export interface ClearFinding<Id extends string = string> extends FindingBase<Id> {
  status: 'clear';
  level: 0;
  why?: never;
}
/** What is known does not decide the rule. */
export interface UnknownFinding<Id extends string = string> extends FindingBase<Id> {
  status: 'unknown';
  level: null;
  /** `unpublished`: the limit is not published, or nobody outside can see the value. */
  why?: 'unpublished';
}
/** The rule says nothing of this account. */
export interface NotApplicableFinding<Id extends string = string> extends FindingBase<Id> {
  status: 'not-applicable';
  level: null;
  /** Why it says nothing. */
  why: 'excluded' | 'nothing-to-measure' | 'not-in-force' | 'no-effect';
}
/** The outcome of one rule on one snapshot, told apart by `status`. */
export type Finding<Id extends string = string> =
  | FiredFinding<Id>
  | UnknownFinding<Id>
  | ClearFinding<Id>
  | NotApplicableFinding<Id>;
