import type { Words } from '@risk-check/report/words';
import { loadRuleset, rulesets } from './rulesets.ts';

/** Loads the rules of the account that a snapshot is of, so that it can be scored at once; of anything else nothing. */
export async function loadRulesetIn(text: string, words: Pick<Words, 'language' | 'phrases'>): Promise<void> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return;
  }
  const { platform, role } = (value ?? {}) as { readonly platform?: unknown; readonly role?: unknown };
  const entry = rulesets.find((one) => one.platform === platform && one.role === role);
  if (entry) await loadRuleset(entry.id, words);
}
