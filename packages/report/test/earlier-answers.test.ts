import { type Snapshot, topicDialogue } from '@risk-check/core';
import { answeredSnapshot, answeredTopics, withoutStale } from '@risk-check/report/questions';
import { rulesets } from '@risk-check/rules-data';
import { describe, expect, it } from 'vitest';

const entry = rulesets.find(({ id }) => id === 'aliexpress.buyer');
if (!entry?.loadGuide) throw new Error('there is no such account');
const { default: ruleset } = await entry.load();
const { topics } = (await entry.loadGuide()).default;
const dialogue = topicDialogue(ruleset, topics);
const begun: Snapshot = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf: '2026-03-01T00:00:00Z',
  account: { status: 'active' },
};
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** All topics answered by turns with none and "I don't know", to the end. */
function answered(start: Snapshot) {
  let state = dialogue.begin(start);
  for (let turn = 0; dialogue.prompt(state); turn++)
    state = dialogue.reply(state, turn % 2 === 0 ? { none: true } : { unknown: true });
  return state;
}

describe('answeredTopics', () => {
  it('is nothing before the first answer', () => {
    expect(answeredTopics(dialogue.begin(begun), topics)).toEqual([]);
  });

  it('is the same after the answers were saved and a new dialogue began with them', () => {
    const state = answered(begun);
    const before = ids(answeredTopics(state, topics));
    expect(new Set(before)).toEqual(new Set(state.done.map(({ topic }) => topic)));
    const resumed = dialogue.begin(answeredSnapshot(dialogue, state));
    expect(resumed.done).toEqual([]);
    expect(ids(answeredTopics(resumed, topics))).toEqual(expect.arrayContaining(before));
  });

  it('leaves out what an export says, and keeps what was answered beside it', () => {
    const imported = { ...begun, orders: [], source: { importer: 'aliexpress-orders', importerVersion: 1 } };
    expect(answeredTopics(dialogue.begin(imported), topics)).toEqual([]);
    const state = answered(imported);
    const resumed = dialogue.begin(answeredSnapshot(dialogue, state));
    const asked = new Set(state.done.map(({ topic }) => topic));
    const offered = ids(answeredTopics(resumed, topics));
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter((id) => !asked.has(id))).toEqual([]);
  });
});

describe('withoutStale', () => {
  it('forgets an answer when its topic says that it has grown too old, not before', () => {
    const day = 86_400_000;
    const kept = dialogue.snapshot(answered(begun));
    const then = Date.parse(begun.asOf);
    expect(withoutStale(kept, topics, then + day / 2)).toEqual(kept);
    const later = withoutStale(kept, topics, then + 400 * day);
    expect(later).not.toEqual(kept);
    expect(later.account).toEqual(kept.account);
  });
});
