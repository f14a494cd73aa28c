import { parseSnapshot, type Snapshot } from '@risk-check/core';
import { mergeSnapshots } from '@risk-check/import';
import { isInitSource, sourcesOf, withoutStale } from '@risk-check/report/questions';
import type { RulesetEntry } from '@risk-check/rules-data';
import { readBytes } from '../files/read-bytes.ts';
import type { Session } from '../process/session.ts';
import type { Conversation } from './conversation.ts';
import { emptySnapshot } from './empty-snapshot.ts';

/** Offers the answers of an earlier day; null where there are none. The person may begin anew all the same. @throws {Stopped} */
export async function offerEarlier(
  file: string,
  account: RulesetEntry,
  session: Session,
  { words, say, choose }: Conversation,
): Promise<{ readonly snapshot: Snapshot | null } | null> {
  const earlier = await readEarlier(file, account, session);
  if (!earlier) return null;
  const { resume, resumeChoices } = words.dialogue;
  say(resume(words.head.time(earlier.asOf)));
  const goesOn = (await choose(resumeChoices, 0)) === 0;
  if (!goesOn) return { snapshot: null };
  const now = session.io.now();
  const { topics } = (await account.loadGuide()).default;
  const kept = withoutStale(earlier, topics, now);
  return { snapshot: mergeSnapshots(kept, emptySnapshot(account, now)).snapshot };
}

async function readEarlier(
  file: string,
  { platform, role }: RulesetEntry,
  { io }: Session,
): Promise<Snapshot | null> {
  if ((await io.kindOf(file)) !== 'file') return null;
  try {
    const snapshot = parseSnapshot(JSON.parse(new TextDecoder().decode(await readBytes(file, io))));
    const isOurs = sourcesOf(snapshot).some(isInitSource);
    return isOurs && snapshot.platform === platform && snapshot.role === role ? snapshot : null;
  } catch {
    // Whatever it is, it was not written here and is left alone.
    return null;
  }
}
