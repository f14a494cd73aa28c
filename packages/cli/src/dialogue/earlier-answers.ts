import { factsOfTopic, parseSnapshot, type Snapshot } from '@risk-check/core';
import { mergeSnapshots } from '@risk-check/import';
import type { RulesetEntry } from '@risk-check/rules-data';
import { readBytes } from '../files/read-bytes.ts';
import type { Session } from '../process/session.ts';
import { loadGuide } from '../rulesets/load-guide.ts';
import type { Conversation } from './conversation.ts';

const DAY = 86_400_000;
/** How old an answer may be where its topic says nothing else. */
const USUAL_DAYS = 30;

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
  const age = (now - Date.parse(earlier.asOf)) / DAY;
  const { topics } = await loadGuide((await account.load()).default);
  const stale = topics.filter(({ askAgainDays = USUAL_DAYS }) => age >= askAgainDays).flatMap(factsOfTopic);
  const kept = stale.reduce(without, earlier);
  const head = { snapshotVersion: 1 as const, platform: account.platform, role: account.role };
  const asOf = new Date(Math.floor(now / 1000) * 1000).toISOString().replace('.000Z', 'Z');
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
    const isOurs = [snapshot.source]
      .flat()
      .some((source) => (source as { importer?: unknown } | undefined)?.importer === 'init');
    return isOurs && snapshot.platform === platform && snapshot.role === role ? snapshot : null;
  } catch {
    // Whatever it is, it was not written here and is left alone.
    return null;
  }
}

function without(snapshot: Snapshot, fact: string): Snapshot {
  const [place = '', name = ''] = fact.split('.');
  const part = snapshot[place];
  if (name === '' || typeof part !== 'object' || part === null) return snapshot;
  const { [name]: _, ...others } = part as Record<string, unknown>;
  return { ...snapshot, [place]: others };
}
