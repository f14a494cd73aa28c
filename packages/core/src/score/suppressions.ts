import { endOf, type Suppression } from '../account/suppression.ts';
import type { RuleOutcome, Status } from '../evaluate/evaluate-rule.ts';
import { nearestName } from '../issues/nearest-name.ts';
import type { Warning } from '../issues/warning.ts';

export interface Suppressed {
  ruleId: string;
  status: Status;
  reason: string;
  until: string | null;
}

/** Takes suppressed rules out, in the order of their ids as all are; what is expired, unused or without an end is a warning. */
export function applySuppressions(
  outcomes: readonly RuleOutcome[],
  suppressions: readonly Suppression[],
  accountId: string | undefined,
  at: number,
): { kept: readonly RuleOutcome[]; suppressed: Suppressed[]; warnings: Warning[] } {
  if (suppressions.length === 0) return { kept: outcomes, suppressed: [], warnings: [] };
  const warnings: Warning[] = [];
  const active = new Map<string, Suppression>();
  for (const suppression of suppressions) {
    const { rule, until, account } = suppression;
    if (account != null && account !== accountId) continue;
    if (endOf(until) < at)
      warnings.push({ code: 'suppression-expired', args: { ruleId: rule, until: until ?? '' } });
    else {
      if (until == null) warnings.push({ code: 'suppression-without-end', args: { ruleId: rule } });
      active.set(rule, suppression);
    }
  }
  const suppressed: Suppressed[] = [];
  const kept = outcomes.filter(({ rule, status }) => {
    const suppression = active.get(rule.id);
    if (!suppression) return true;
    suppressed.push({
      ruleId: rule.id,
      status,
      reason: suppression.reason,
      until: suppression.until ?? null,
    });
    return false;
  });
  for (const rule of active.keys()) {
    const found = suppressed.find(({ ruleId }) => ruleId === rule);
    if (!found) {
      const nearest = nearestName(
        rule,
        outcomes.map((outcome) => outcome.rule.id),
      );
      warnings.push({
        code: 'suppression-unknown-rule',
        args: nearest === undefined ? { ruleId: rule } : { ruleId: rule, nearest },
      });
    } else if (found.status === 'clear' || found.status === 'not-applicable') {
      warnings.push({ code: 'suppression-unused', args: { ruleId: rule } });
    }
  }
  return { kept, suppressed, warnings };
}
