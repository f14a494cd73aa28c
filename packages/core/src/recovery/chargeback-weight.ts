import { type Case, openCase } from '../account/open-case.ts';
import { scoreCase } from '../score/score-account.ts';

/** What one more chargeback comes to by the same rules: the index by evidence today, and with it. */
export interface ChargebackWeight {
  readonly before: number;
  readonly after: number;
}

const LIST = 'chargebacks';

/** The index with one more chargeback of today; null where no rule of the account weighs it. */
export function chargebackWeight(
  { snapshot, ruleset, options, asOf }: Case,
  before: number,
): ChargebackWeight | null {
  if (!Object.hasOwn(ruleset.lists, LIST)) return null;
  const known = Array.isArray(snapshot.chargebacks) ? snapshot.chargebacks : [];
  const more = { id: 'one-more', filedAt: asOf, reversedAt: null };
  // A number that the owner gave counts it as well.
  const counts = Object.entries(snapshot.metrics ?? {}).map(([name, value]) => {
    const of = (ruleset.source.metrics[name]?.value as { readonly of?: string } | undefined)?.of;
    return [name, of === LIST && typeof value === 'number' ? value + 1 : value];
  });
  const with1 = { ...snapshot, asOf, chargebacks: [...known, more], metrics: Object.fromEntries(counts) };
  const after = scoreCase(openCase(with1, ruleset, { ...options, asOf })).evidenceScore;
  return after > before ? { before, after } : null;
}
