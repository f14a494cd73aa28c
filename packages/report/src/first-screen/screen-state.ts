import type { Finding, RiskReport, Ruleset } from '@risk-check/core';
import { endangersAccount, isKnownLimit, isWorthATask, reachOf } from '../content/reached.ts';
import { situationOf } from '../content/situation.ts';
import { firedButLeftOut } from '../content/verdict-means.ts';

/** Which sign and colour stand beside the verdict: they say the same. */
export type Sign = 'calm' | 'near' | 'signs' | 'reached' | 'stopped' | 'open';

/** Where an account stands, in the order of the table of verdicts: the first that fits. */
export type ScreenState =
  | {
      readonly kind:
        | 'locked'
        | 'closed'
        | 'no-number'
        | 'experimental'
        | 'for-whom'
        | 'signs'
        | 'leftOut'
        | 'early'
        | 'calm'
        | 'may';
    }
  | {
      readonly kind: 'own' | 'reported' | 'costs' | 'costs-near';
      /** The limits reached that make it so, the heaviest first. */
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'near'; readonly count: number; readonly found: 'none' | 'minor' };

export function screenStateOf(report: RiskReport, { rules }: Pick<Ruleset, 'rules'>): ScreenState {
  const situation = situationOf(report);
  if (situation.kind === 'ended') return { kind: statusOf(report) === 'terminated' ? 'closed' : 'locked' };
  if (situation.kind === 'nothing-to-check') {
    // Numbers that stand on thin evidence are left out; that is not the same as none.
    const isLeftOut =
      report.warnings.some(({ code }) => code === 'all-rules-experimental') &&
      rules.some(({ levels }) => levels.some(({ until }) => until === undefined));
    return { kind: isLeftOut ? 'experimental' : 'no-number' };
  }
  if (situation.kind === 'for-whom') return { kind: 'for-whom' };
  const fired = report.findings.filter((finding) => isWorthATask(finding, rules));
  const reaching = (reach: 'account' | 'costs'): Finding[] =>
    fired.filter((finding) => reachOf(finding, rules) === reach);
  const account = reaching('account');
  const own = account.filter(({ evidence }) => evidence === 'official' || evidence === 'documented');
  if (own.length > 0) return { kind: 'own', findings: own };
  if (account.length > 0) return { kind: 'reported', findings: account };
  const isMinor = report.findings.some((finding) => reachOf(finding, rules) === 'sign');
  const near = report.near.filter(isKnownLimit);
  const costs = reaching('costs');
  if (costs.length > 0) {
    // A fee today must not hide that the account is next.
    const isNext = near.some((one) => endangersAccount(one, rules));
    return { kind: isNext ? 'costs-near' : 'costs', findings: costs };
  }
  const sure = near.filter((one) => one.sure).length;
  if (sure > 0) return { kind: 'near', count: sure, found: isMinor ? 'minor' : 'none' };
  if (isMinor) return { kind: 'signs' };
  if (near.length > 0) return { kind: 'may' };
  // What the owner left out and is reached must not read as an all-clear.
  if (firedButLeftOut(report) > 0) return { kind: 'leftOut' };
  return { kind: situation.kind === 'not-reached' && situation.isKnown ? 'calm' : 'early' };
}

function statusOf({ warnings }: RiskReport): string | undefined {
  for (const warning of warnings) if (warning.code === 'already-ended') return warning.args.status;
  return undefined;
}

export function signOf({ kind }: ScreenState): Sign {
  switch (kind) {
    case 'locked':
    case 'closed':
      return 'stopped';
    case 'own':
    case 'reported':
      return 'reached';
    case 'costs':
    case 'costs-near':
    case 'near':
    case 'may':
      return 'near';
    case 'signs':
      return 'signs';
    case 'calm':
      return 'calm';
    default:
      return 'open';
  }
}
