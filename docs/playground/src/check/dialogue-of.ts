import { type Snapshot, type TopicDialogue, topicDialogue } from '@risk-check/core';
import { guideOf, rulesetOf } from '../data/rulesets.ts';
import { newSnapshot } from '../questions/new-snapshot.ts';

const made = new Map<string, TopicDialogue>();

/** The dialogue about an account whose rules were loaded. */
export function dialogueOf(id: string): TopicDialogue {
  const before = made.get(id);
  if (before) return before;
  const dialogue = topicDialogue(rulesetOf(id), guideOf(id).topics, { includeExperimental: false });
  made.set(id, dialogue);
  return dialogue;
}

/** An account that is only known to work, as the terminal begins. */
export function workingAccount(id: string): Snapshot {
  const { platform, role } = rulesetOf(id);
  return { ...newSnapshot(platform, role, new Date()), account: { status: 'active' } };
}
