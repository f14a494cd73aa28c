import type { Words } from '@risk-check/report/words';
import { loadRuleset, rulesets } from '../data/rulesets.ts';
import { isHandedOver } from '../frame/hand-over.ts';
import { holdsLink } from '../share/share-link.ts';
import { carriedAccount, takeCarried } from './carried.ts';
import { dialogueOf, workingAccount } from './dialogue-of.ts';
import { keptAnswers } from './kept-answers.ts';
import { resume } from './resume.ts';
import type { Step } from './step.ts';

/**
 * What the address asks for: `?ruleset=visa.merchant` for its first question, `?door=message` or `?door=closed` for the
 * box for a message, `?view=workbench` or a shared snapshot for the workbench; else the doors.
 */
export async function firstStep({ search, hash }: Location, words: Words): Promise<Step> {
  if (holdsLink(hash)) return { at: 'workbench' };
  const carried = carriedAccount();
  if (carried !== null) {
    await loadRuleset(carried, words);
    return takeCarried() ?? { at: 'doors' };
  }
  const asked = new URLSearchParams(search);
  if (isHandedOver() || asked.get('view') === 'workbench') return { at: 'workbench' };
  const account = rulesets.find(({ id }) => id === asked.get('ruleset'));
  if (account) {
    const { id } = account;
    const kept = keptAnswers();
    // With answers kept on this device, the report comes first.
    if (kept && `${kept.platform}.${kept.role}` === id) {
      const state = await resume(id, kept, words);
      return { at: 'answer', id, state: dialogueOf(id).finish(state) };
    }
    await loadRuleset(id, words);
    const state = dialogueOf(id).begin(workingAccount(id));
    return dialogueOf(id).prompt(state)
      ? { at: 'topics', id, state, understood: null }
      : { at: 'answer', id, state };
  }
  const door = asked.get('door');
  if (door === 'message' || door === 'closed') return { at: 'message' };
  return door === 'worried' ? { at: 'account' } : { at: 'doors' };
}
