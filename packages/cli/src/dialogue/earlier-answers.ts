import { parseSnapshot, type Snapshot } from '@risk-check/core';
import { mergeSnapshots } from '@risk-check/import';
import { isInitSource, sourcesOf, withoutStale } from '@risk-check/report/questions';
import type { RulesetEntry } from '@risk-check/rules-data';
import { readBytes } from '../files/read-bytes.ts';
import type { Session } from '../process/session.ts';
import { wholeSecond } from '../process/whole-second.ts';
import type { Conversation } from './conversation.ts';

/** Offers the answers of an earlier day; null where there are none, or the person begins anew. @throws {Stopped} */
export async function offerEarlier(
  file: string,
  account: RulesetEntry,
  session: Session,
  { words, say, choose }: Conversation,
): Promise<{ readonly snapshot: Snapshot | null; readonly isOurs: boolean } | null> {
  const earlier = await readEarlier(file, account, session);
  if (!earlier) return null;
  const { resume, resumeChoices } = words.dialogue;
  say(resume(words.head.time(earlier.asOf)));
  const goesOn = (await choose(resumeChoices, 0)) === 0;
  if (!goesOn) return { snapshot: null, isOurs: true };
  const now = session.io.now();
  const { topics } = (await account.loadGuide()).default;
  const kept = withoutStale(earlier, topics, now);
  const head = { snapshotVersion: 1 as const, platform: account.platform, role: account.role };
  const asOf = wholeSecond(now);
  return { snapshot: mergeSnapshots(kept, { ...head, asOf }).snapshot, isOurs: true };
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
