import type { Finding, RiskReport, Ruleset } from '@risk-check/core';
import { endangersAccount, isKnownLimit, isWorthATask, reachOf } from '../content/reached.ts';
import { situationOf } from '../content/situation.ts';
import { firedButLeftOut } from '../content/verdict-means.ts';

type Rule = Ruleset['rules'][number];
type Condition = Rule['levels'][number]['when'];

/** Which sign and colour stand beside the verdict: they say the same. */
export type Sign = 'calm' | 'near' | 'signs' | 'reached' | 'stopped' | 'open';

/** Where an account stands, in the order of the table of verdicts: the first that fits. */
export type ScreenState =
  | {
      readonly kind:
        | 'locked'
        | 'closed'
        | 'no-number'
        | 'not-yet'
        | 'experimental'
        | 'for-whom'
        | 'signs'
        | 'leftOut'
        | 'early'
        | 'calm'
        | 'may';
    }
  | {
      readonly kind: 'own';
      /** How many of the findings rest on the platform's own text; the others are documented elsewhere. */
      readonly official: number;
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: 'reported' | 'costs' | 'costs-near';
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
    if (isLeftOut) return { kind: 'experimental' };
    return { kind: unmetLimits(report, rules).length > 0 ? 'not-yet' : 'no-number' };
  }
  if (situation.kind === 'for-whom') return { kind: 'for-whom' };
  const fired = report.findings.filter((finding) => isWorthATask(finding, rules));
  const reaching = (reach: 'account' | 'costs'): Finding[] =>
    fired.filter((finding) => reachOf(finding, rules) === reach);
  const account = reaching('account');
  const own = account.filter(({ evidence }) => evidence === 'official' || evidence === 'documented');
  const official = own.filter(({ evidence }) => evidence === 'official').length;
  if (own.length > 0) return { kind: 'own', official, findings: own };
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

/** Rules with a published number that aren't meant for this account, as far as their condition is known. */
export const unmetLimits = ({ findings }: RiskReport, rules: Ruleset['rules']): readonly Rule[] => {
  const unmet = new Set(
    findings.flatMap(({ status, ruleId }) => (status === 'not-applicable' ? [ruleId] : [])),
  );
  return rules.filter(
    ({ id, levels }) =>
      unmet.has(id) && levels.some(({ until, when }) => until === undefined && hasNumber(when)),
  );
};

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

/** Whether a condition compares with a number; a limit that isn't published is null. */
function hasNumber(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(hasNumber);
  if ('any' in condition) return condition.any.some(hasNumber);
  if ('fact' in condition) return false;
  return [condition.gte, condition.gt, condition.lte, condition.lt].some((limit) => limit != null);
}
