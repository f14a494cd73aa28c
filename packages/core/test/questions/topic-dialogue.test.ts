import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedDataset } from '../../../rules-data/test/shared-dataset.js';
import { orderTopics } from '../../../rules-data/topics/order-topics.js';
import {
  type DialoguePrompt,
  type DialogueState,
  factsOfTopic,
  openQuestions,
  parseSnapshot,
  type Reply,
  type Ruleset,
  type Snapshot,
  scoreAccount,
  TOPICS_AT_MOST,
  type Topic,
  type TopicDialogue,
  topicDialogue,
} from '../../src/index.ts';

interface Asked {
  readonly ruleset: Ruleset;
  readonly topics: readonly Topic[];
  readonly id: string;
  readonly isWritten: boolean;
}
const all: readonly Asked[] = (
  sharedDataset.rulesets as unknown as { built: Ruleset; topics: never; metrics: never }[]
).map(({ built, topics, metrics }) => ({
  id: built.id,
  isWritten: topics !== null,
  ruleset: built,
  topics: orderTopics(built, topics, metrics) as Topic[],
}));
const withTopics = all.filter(({ topics }) => topics.length > 0);

const start = ({ ruleset }: Asked): Snapshot => ({
  snapshotVersion: 1,
  platform: ruleset.platform,
  role: ruleset.role,
  asOf: '2026-11-28T12:00:00Z',
  account: { status: 'active' },
});

/** Some reply that fits the prompt; `n` picks among them. */
function someReply(prompt: DialoguePrompt, n: number): Reply {
  if (n % 11 === 0) return { unknown: true };
  if (prompt.kind === 'ticks') {
    const ticks = prompt.lines.flatMap((_, i) => ((n >> (i + 1)) & 1 ? [i] : []));
    return ticks.length === 0 ? { none: true } : { ticks };
  }
  if (prompt.hasNone && n % 3 === 0) return { none: true };
  if (prompt.kind === 'choice') return { answer: prompt.choices?.[n % prompt.choices.length]?.value ?? '' };
  if (prompt.kind === 'flag') return { answer: n % 2 === 0 };
  if (prompt.kind === 'share') return { answer: [0, 0.02, 1][n % 3] as number };
  const [lo, hi] = prompt.range ?? [0, null];
  return { answer: Math.min(lo + (n % 9), hi ?? Number.POSITIVE_INFINITY) };
}

/** Goes on until the report. */
function answerAll(
  dialogue: TopicDialogue,
  state: DialogueState,
  reply: (prompt: DialoguePrompt) => Reply,
): DialogueState {
  let now = state;
  for (let n = 0; n < 200; n++) {
    const prompt = dialogue.prompt(now);
    if (!prompt) return now;
    now = dialogue.reply(now, reply(prompt));
  }
  throw new Error('the dialogue does not end');
}

const content = ({ before: _, ...state }: DialogueState) =>
  JSON.stringify({
    ...state,
    done: state.done.map(({ answers, ...one }) => ({ ...one, answers: [...answers] })),
  });

// Topics that nobody has written are derived from the questions; only their form is held here.
const written = withTopics.filter(({ isWritten }) => isWritten);
describe.each(written)('the dialogue of $id', (asked) => {
  const { ruleset, topics } = asked;
  const dialogue = topicDialogue(ruleset, topics, { includeExperimental: true });

  it('leads to a snapshot that can be scored, whichever keys are pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(1000)), { maxLength: 14 }), (keys) => {
        let state = dialogue.begin(start(asked));
        for (const [key, n] of keys) {
          const before = state;
          const topic = topics[n % topics.length]?.id ?? '';
          if (key === 0) state = dialogue.back(state);
          else if (key === 1 && n % 7 === 0) state = dialogue.finish(state);
          else if (key === 2 && n % 5 === 0) state = dialogue.edit(state, topic);
          else if (key === 3 && n % 5 === 0) state = dialogue.goOn(state);
          else {
            const prompt = dialogue.prompt(state);
            if (prompt) state = dialogue.reply(state, someReply(prompt, n));
          }
          if (state !== before && key !== 0) expect(content(dialogue.back(state))).toBe(content(before));
          const snapshot = dialogue.snapshot(state);
          parseSnapshot(snapshot);
          const { warnings } = scoreAccount(snapshot, ruleset, { includeExperimental: true });
          expect(warnings.filter(({ code }) => code === 'not-read')).toEqual([]);
        }
        answerAll(dialogue, state, (prompt) => someReply(prompt, 7));
      }),
      { numRuns: 12 },
    );
  });

  it('asks at most eight topics, and nothing that can add nothing', () => {
    for (const n of [1, 5, 22, 1023]) {
      let state = dialogue.begin(start(asked));
      for (;;) {
        const prompt = dialogue.prompt(state);
        if (!prompt) break;
        expect(prompt.number).toBeLessThanOrEqual(TOPICS_AT_MOST);
        expect(prompt.of).toBeLessThanOrEqual(TOPICS_AT_MOST);
        state = dialogue.reply(state, someReply(prompt, n));
      }
    }
  });

  it('none is known and harmless for every fact that was asked; nothing of it stays open', () => {
    const told = dialogue.begin(start(asked));
    const state = answerAll(dialogue, dialogue.goOn(told), (prompt) => {
      if (prompt.kind === 'ticks') return { none: true };
      if (prompt.hasNone) return { none: true };
      if (prompt.kind === 'choice') return { answer: prompt.choices?.[0]?.value ?? '' };
      // Ratings and the like have no none: the best there is.
      const best = ruleset.metrics[prompt.fact.slice('metrics.'.length)]?.best ?? prompt.range?.[1] ?? 50;
      return { answer: Number(best) };
    });
    const report = scoreAccount(dialogue.snapshot(state), ruleset, { includeExperimental: true });
    expect({ score: report.score, near: report.near, open: dialogue.open(state) }).toEqual({
      score: 0,
      near: [],
      open: [],
    });
    // The worst case settles: who has nothing at all is clear.
    expect(report.worstCase).toBe(0);
    // Where no number is published, nothing can be judged.
    expect(report.band).toBe(report.coverage === 0 ? 'unverified' : 'clear');
  });

  it('"I don\'t know" leaves a fact unknown', () => {
    const begun = dialogue.begin(start(asked));
    const state = answerAll(dialogue, dialogue.goOn(begun), () => ({ unknown: true }));
    expect(dialogue.snapshot(state)).toEqual(begun.start);
  });

  it('asks everything that an owner can tell, once', () => {
    const open = openQuestions(start(asked), ruleset, { includeExperimental: true }).map(({ id }) => id);
    expect(topics.flatMap(factsOfTopic).sort()).toEqual([...open].sort());
  });

  it('asks one topic anew and keeps all other answers', () => {
    const state = answerAll(dialogue, dialogue.begin(start(asked)), (prompt) => someReply(prompt, 6));
    for (const { topic } of state.done) {
      const opened = dialogue.edit(state, topic);
      const again = answerAll(dialogue, opened, (prompt) => someReply(prompt, 6));
      const facts = new Set(factsOfTopic(topics.find(({ id }) => id === topic) as Topic));
      const others = (one: DialogueState) =>
        one.done.flatMap(({ answers }) => [...answers].filter(([fact]) => !facts.has(fact)));
      expect(others(again)).toEqual(expect.arrayContaining(others(state)));
    }
  });
});

describe('the dialogue', () => {
  const buyer = withTopics.find(({ id }) => id === 'aliexpress.buyer') as Asked;
  const dialogue = topicDialogue(buyer.ruleset, buyer.topics);

  it('refuses what does not fit', () => {
    const state = dialogue.begin(start(buyer));
    expect(() => dialogue.reply(state, { ticks: [99] })).toThrowError(RangeError);
    expect(() => dialogue.edit(state, 'weather')).toThrowError('there is no topic "weather"');
    expect(() => dialogue.reply(dialogue.finish(state), { none: true })).toThrowError('nothing is asked');
  });

  it('gives a result in the middle of a topic: what is ticked counts before its number is known', () => {
    const ticking = topicDialogue(
      buyer.ruleset,
      buyer.topics.filter(({ id }) => id === 'payments'),
    );
    const prompt = ticking.prompt(ticking.begin(start(buyer)));
    const declined =
      prompt?.kind === 'ticks' ? prompt.lines.findIndex((line) => line.includes('declined')) : -1;
    const state = ticking.finish(ticking.reply(ticking.begin(start(buyer)), { ticks: [declined] }));
    expect(ticking.prompt(state)).toBeNull();
    expect(ticking.snapshot(state).metrics).toMatchObject({
      failedPayments24h: { above: 0 },
      chargebacks: 0,
    });
  });
});
