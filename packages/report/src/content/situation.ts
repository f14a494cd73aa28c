import type { Band, RiskReport } from '@risk-check/core';

/** What a report comes to, as far as its first sentence goes. */
export type Situation =
  | { readonly kind: 'ended'; readonly evidenceScore: number }
  | { readonly kind: 'nothing-to-check' }
  /** What is known reaches no limit, but nobody has said whether the limits are meant for this account. */
  | { readonly kind: 'for-whom' }
  | { readonly kind: 'reached'; readonly band: Band; readonly near: number }
  | {
      readonly kind: 'not-reached';
      readonly found: 'none' | 'minor';
      /** How many limits are near; `may`: what is known only allows it. */
      readonly near: number | 'may';
      /** false where too much of what can be known is not. */
      readonly isKnown: boolean;
    };

/** Whether no rule could be checked and none can be with more data: a worst case of 0 would be false reassurance. */
export const hasNothingToTell = ({ coverage, unknown, findings }: RiskReport): boolean =>
  coverage === 0 && unknown.length === 0 && !findings.some(({ status }) => status === 'fired');

/** From this coverage on what is open keeps back no answer, as long as it cannot lift the account out of the lowest bands. */
const MUCH_KNOWN = 0.9;
const LOWEST_BANDS_END = 10;

const isKnownEnough = ({ coverage, worstCase }: RiskReport): boolean =>
  coverage === 1 || (coverage >= MUCH_KNOWN && worstCase < LOWEST_BANDS_END);

export function situationOf(report: RiskReport): Situation {
  const { score, evidenceScore, band, near, findings } = report;
  if (score !== evidenceScore) return { kind: 'ended', evidenceScore };
  if (hasNothingToTell(report))
    return {
      // A limit that is not published is clear only where nothing has happened yet.
      kind: findings.some(({ status, threshold }) => status === 'clear' && threshold !== null)
        ? 'for-whom'
        : 'nothing-to-check',
    };
  const sure = near.filter((one) => one.sure).length;
  if (score >= 10) return { kind: 'reached', band, near: sure };
  return {
    kind: 'not-reached',
    found: findings.some(({ points }) => points > 0) ? 'minor' : 'none',
    near: sure === 0 && near.length > 0 ? 'may' : sure,
    isKnown: isKnownEnough(report),
  };
}

/** Every situation there is, with one limit and with several near: what the sentences are tested and listed by. */
export const SITUATIONS: readonly Situation[] = [
  { kind: 'ended', evidenceScore: 45 },
  { kind: 'nothing-to-check' },
  { kind: 'for-whom' },
  ...(['critical', 'high', 'elevated', 'low'] as const).flatMap((band) =>
    [0, 1, 4].map((near): Situation => ({ kind: 'reached', band, near })),
  ),
  ...(['none', 'minor'] as const).flatMap((found) =>
    ([0, 'may', 1, 4] as const).flatMap((near) =>
      [true, false].map((isKnown): Situation => ({ kind: 'not-reached', found, near, isKnown })),
    ),
  ),
];
