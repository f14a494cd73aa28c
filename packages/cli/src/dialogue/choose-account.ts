import { findAccounts } from '@risk-check/report/questions';
import { type RulesetEntry, rulesets } from '@risk-check/rules-data';
import { translatedPart } from '../rulesets/translated-rules.ts';
import type { Conversation } from './conversation.ts';

const SHOWN = 6;

/**
 * Which account it is, by a few letters; null for one that is not in the list, after the steps that help everywhere.
 *
 * @param unlisted - Says more than these steps, of the platform that was typed last.
 * @param offered - Listed before anything is typed.
 * @throws {Stopped}
 * @throws {Turned}
 */
export async function chooseAccount(
  conversation: Conversation,
  unlisted?: (typed: string) => Promise<void>,
  offered: readonly RulesetEntry[] = [],
): Promise<RulesetEntry | null> {
  const { words, say, list, answer } = conversation;
  const text = words.dialogue;
  const listHits = async (): Promise<void> =>
    list(
      await Promise.all(
        hits.map(async ({ id, title }) => (await translatedPart({ title }, id, words)).title),
      ),
    );
  say(text.platform);
  let hits = offered;
  if (hits.length > 0) await listHits();
  let typedBefore = '';
  let enters = 0;
  for (;;) {
    const typed = await answer();
    enters = typed === '' ? enters + 1 : 0;
    const chosen = hits[Number(typed) - 1];
    if (/^\d$/.test(typed) && chosen) return chosen;
    if (typed === '' || typed === '?') {
      const [only] = hits;
      if (typed === '' && only && hits.length === 1) return only;
      const isUnlisted = typedBefore !== '' && hits.length === 0;
      // One stray Enter isn't an answer; two are.
      if (isUnlisted || typed === '?' || enters > 1) {
        say(text.privacy);
        if (unlisted && isUnlisted) await unlisted(typedBefore);
        else list(text.everywhere);
        return null;
      }
      say(text.platform);
      continue;
    }
    hits = findAccounts(typed, rulesets).slice(0, SHOWN);
    typedBefore = typed;
    if (hits.length === 0) say(text.notListed(typed));
    else await listHits();
  }
}
