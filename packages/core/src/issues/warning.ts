/** What is odd in an input, by code, with the values that its sentence needs. Words are made at the edge. */
interface ArgsByCode {
  'all-rules-experimental': { count: number };
  'account-not-active': { status: string };
  'already-ended': { status: string };
  'duplicate-id': { list: string; count: number };
  'duplicate-id-other-content': { list: string; count: number };
  'events-after-as-of': { list: string; count: number; asOf: string };
  'known-until': { path: string; until: string };
  'metric-after-as-of': { metric: string };
  'metric-assumed': { metric: string };
  'metric-contradicts-events': { metric: string; used: string };
  'metric-other-window': { metric: string; given: number; needed: number | string };
  'metric-too-old': { metric: string };
  'metric-without-periods': { metric: string };
  'no-rule-applies': Record<never, never>;
  'not-known-then': { asOf: string; own: string; fields: string };
  'not-read': { path: string; nearest?: string };
  'parameter-not-offered': { parameter: string; given: string | number; offered: string };
  'suppression-expired': { ruleId: string; until: string };
  'suppression-unknown-rule': { ruleId: string; nearest?: string };
  'suppression-unused': { ruleId: string };
  'suppression-without-end': { ruleId: string };
  'target-not-used': { metric: string };
  'unknown-property': { path: string; nearest?: string };
  'unknown-word': { path: string; word: string; nearest?: string };
}
/** Stable, kebab-case. */
export type WarningCode = keyof ArgsByCode;
/** The values that the sentence of a warning needs. */
export type WarningArgs<Code extends WarningCode = WarningCode> = ArgsByCode[Code];
/** One warning; `args` follows from `code`. */
export type Warning = {
  [Code in WarningCode]: { code: Code; args: ArgsByCode[Code] };
}[WarningCode];
