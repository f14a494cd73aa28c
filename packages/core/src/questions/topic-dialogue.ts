import type { ScoreOptions } from '../account/open-case.ts';
import { compiledOnce } from '../compile/compile-ruleset.ts';
import type { CompiledRuleset } from '../evaluate/compiled.ts';
import type { Ruleset } from '../ruleset/ruleset.generated.ts';
import type { Snapshot } from '../snapshot/snapshot.generated.ts';
import { type Answer, answerQuestion } from './answer-question.ts';
import { type OpenQuestion, openQuestions } from './open-questions.ts';
import { factsOfTopic, type Prompt, type Reply, type Topic, topicScript } from './topic-script.ts';

/** How many topics are asked before the report. */
export const TOPICS_AT_MOST = 8;

/** A topic that was answered: what was replied to each of its prompts, and what that says. */
export interface AnsweredTopic {
  readonly topic: string;
  readonly replies: readonly Reply[];
  /** By fact; null for "I don't know". */
  readonly answers: ReadonlyMap<string, Answer | null>;
}

/** Where a dialogue stands; plain data that no operation changes. */
export interface DialogueState {
  /** What was known before. */
  readonly start: Snapshot;
  readonly done: readonly AnsweredTopic[];
  /** The topic whose prompts are being answered. */
  readonly now: { readonly topic: string; readonly replies: readonly Reply[] } | null;
  /** Whether the report was asked for. */
  readonly ended: boolean;
  /** Whether topics beyond the first eight are asked, too. */
  readonly more: boolean;
  /** The state before the last reply. */
  readonly before: DialogueState | null;
}

/** What is asked next, and where in the dialogue it stands. */
export type DialoguePrompt = Prompt & {
  readonly topic: string;
  readonly title: string;
  /** Asked with the platform and not counted. */
  readonly isFirst: boolean;
  /** Which topic it is, from 1 on, of how many. */
  readonly number: number;
  readonly of: number;
  /** Whether it is the first prompt of its topic. */
  readonly opens: boolean;
};

/** A topic with questions that could still add something. */
export interface OpenTopic {
  readonly id: string;
  readonly title: string;
  /** The most that the score could rise. */
  readonly couldAdd: number;
  readonly facts: readonly string[];
}

/** The dialogue about one account: pure, so that a page and a terminal show the same. */
export interface TopicDialogue {
  /**
   * The first state.
   *
   * @param start - What is known before.
   */
  begin(start: Snapshot): DialogueState;
  /**
   * What to ask now; null when it is time for the report.
   *
   * @param state - Where the dialogue stands.
   */
  prompt(state: DialogueState): DialoguePrompt | null;
  /**
   * The state after a reply.
   *
   * @param state - Where the dialogue stands.
   * @param reply - What was said to its prompt.
   * @throws {RangeError} When nothing is asked, or the reply does not fit.
   */
  reply(state: DialogueState, reply: Reply): DialogueState;
  /**
   * The state before the last reply, edit or request; the first one stays.
   *
   * @param state - Where the dialogue stands.
   */
  back(state: DialogueState): DialogueState;
  /**
   * The report now.
   *
   * @param state - Where the dialogue stands.
   */
  finish(state: DialogueState): DialogueState;
  /**
   * Goes on with what is still open.
   *
   * @param state - Where the dialogue stands.
   */
  goOn(state: DialogueState): DialogueState;
  /**
   * Asks a topic anew; all other answers stay.
   *
   * @param state - Where the dialogue stands.
   * @param topic - Its id.
   */
  edit(state: DialogueState, topic: string): DialogueState;
  /**
   * What has been said so far, also in the middle of a topic.
   *
   * @param state - Where the dialogue stands.
   */
  snapshot(state: DialogueState): Snapshot;
  /**
   * What could still be settled, the most valuable first.
   *
   * @param state - Where the dialogue stands.
   */
  open(state: DialogueState): readonly OpenTopic[];
}

/**
 * The dialogue with the owner of an account, topic by topic.
 *
 * @param ruleset - A ruleset of `@risk-check/rules-data`, or its compiled form.
 * @param topics - `topics` of its guide.
 * @param options - As of `scoreAccount`.
 *
 * @example
 * const dialogue = topicDialogue(ruleset, guide.topics);
 * let state = dialogue.begin({ snapshotVersion: 1, platform: 'aliexpress', role: 'buyer', asOf });
 * while (dialogue.prompt(state)) state = dialogue.reply(state, { none: true });
 * const report = scoreAccount(dialogue.snapshot(state), ruleset);
 */
export function topicDialogue(
  ruleset: Ruleset | CompiledRuleset,
  topics: readonly Topic[],
  options: ScoreOptions = {},
): TopicDialogue {
  const compiled = compiledOnce(ruleset);
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const topicOf = (id: string): Topic => {
    const topic = byId.get(id);
    if (!topic) throw new RangeError(`there is no topic "${id}"`);
    return topic;
  };
  // The same snapshots are looked at several times for each prompt.
  const isOpenIn = memoized(
    (snapshot: Snapshot): ReadonlyMap<string, OpenQuestion> =>
      new Map(openQuestions(snapshot, compiled, options).map((question) => [question.id, question])),
  );
  const afterDone = memoized((done: DialogueState['done']) =>
    memoized((start: Snapshot) =>
      done.reduce((snapshot, { answers }) => withAnswers(snapshot, answers), start),
    ),
  );
  const settled = ({ done, start }: DialogueState): Snapshot => afterDone(done)(start);

  /** Plays the replies of a topic: what is asked next, or what all of them say. */
  const play = (id: string, replies: readonly Reply[], before: Snapshot) => {
    const answers = new Map<string, Answer | null>();
    const script = topicScript(topicOf(id), answers, compiled, () => isOpenIn(withAnswers(before, answers)));
    let step = script.next();
    for (const reply of replies) {
      if (step.done) throw new RangeError(`a reply too many to the topic "${id}"`);
      step = script.next(reply);
    }
    return { prompt: step.done ? null : step.value, answers };
  };

  const isAsked = (topic: Topic, state: DialogueState, open: ReadonlyMap<string, unknown>): boolean =>
    !state.done.some((one) => one.topic === topic.id) &&
    (state.more || topic.place !== 'more') &&
    factsOfTopic(topic).some((fact) => open.has(fact));

  const counted = (state: DialogueState): number =>
    state.done.filter(({ topic }) => topicOf(topic).place !== 'picker').length;

  /** The topics that are still to be asked, in their order. */
  const rest = (state: DialogueState): Topic[] => {
    const open = isOpenIn(settled(state));
    const left = topics.filter((topic) => isAsked(topic, state, open));
    if (state.more) return left;
    const room = Math.max(0, TOPICS_AT_MOST - counted(state));
    const first = left.filter(({ place }) => place === 'picker');
    return [...first, ...left.filter(({ place }) => place !== 'picker').slice(0, room)];
  };

  const current = (state: DialogueState): { topic: string; replies: readonly Reply[] } | null => {
    if (state.now) return state.now;
    if (state.ended) return null;
    const [next] = rest(state);
    return next ? { topic: next.id, replies: [] } : null;
  };

  const dialogue: TopicDialogue = {
    begin: (start) => ({ start, done: [], now: null, ended: false, more: false, before: null }),

    prompt(state) {
      const at = current(state);
      if (!at) return null;
      const { prompt } = play(at.topic, at.replies, settled(state));
      // A topic of which nothing is open any more is never current, and a finished one is done.
      if (!prompt) return null;
      const { title, place } = topicOf(at.topic);
      const others = rest(state).filter((topic) => topic.place !== 'picker' && topic.id !== at.topic).length;
      const isFirst = place === 'picker';
      const number = counted(state) + (isFirst ? 0 : 1);
      const of = state.ended ? number : counted(state) + others + (isFirst ? 0 : 1);
      return { ...prompt, topic: at.topic, title, isFirst, number, of, opens: at.replies.length === 0 };
    },

    reply(state, reply) {
      const at = current(state);
      if (!at) throw new RangeError('nothing is asked');
      const replies = [...at.replies, reply];
      const { prompt, answers } = play(at.topic, replies, settled(state));
      const after: DialogueState = { ...state, before: state };
      if (prompt) return { ...after, now: { topic: at.topic, replies } };
      return { ...after, now: null, done: [...state.done, { topic: at.topic, replies, answers }] };
    },

    back: (state) => state.before ?? state,

    finish(state) {
      const { now } = state;
      const done = now
        ? [...state.done, { ...now, answers: play(now.topic, now.replies, settled(state)).answers }]
        : state.done;
      return { ...state, done, now: null, ended: true, before: state };
    },

    goOn: (state) => ({ ...state, ended: false, more: true, before: state }),

    edit(state, id) {
      const facts = factsOfTopic(topicOf(id));
      const done = state.done.filter(({ topic }) => topic !== id);
      const start = facts.reduce(withoutFact, state.start);
      const opened = { ...state, start, done, now: { topic: id, replies: [] }, before: state };
      // Where nothing of it matters beside the other answers, there is nothing to ask.
      return play(id, [], settled({ ...opened, now: null })).prompt ? opened : state;
    },

    snapshot(state) {
      const before = settled(state);
      return state.now
        ? withAnswers(before, play(state.now.topic, state.now.replies, before).answers)
        : before;
    },

    open(state) {
      const open = isOpenIn(dialogue.snapshot(state));
      return topics
        .map((topic) => {
          const { id, title } = topic;
          const facts = factsOfTopic(topic).filter((fact) => open.has(fact));
          const couldAdd = Math.max(0, ...facts.map((fact) => open.get(fact)?.couldAdd ?? 0));
          return { id, title, couldAdd, facts };
        })
        .filter(({ facts }) => facts.length > 0)
        .sort((a, b) => b.couldAdd - a.couldAdd);
    },
  };
  return dialogue;
}

/** Remembers what was made of a value that nothing changes. */
function memoized<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

/** The snapshot with these answers; what is not known is left as it was. */
function withAnswers(snapshot: Snapshot, answers: ReadonlyMap<string, Answer | null>): Snapshot {
  let next = snapshot;
  for (const [fact, answer] of answers) if (answer !== null) next = answerQuestion(next, fact, answer);
  return next;
}

/** The snapshot as if this had never been said. */
function withoutFact(snapshot: Snapshot, fact: string): Snapshot {
  const [place = '', name] = fact.split('.');
  const { [place]: whole, ...others } = snapshot as Readonly<Record<string, unknown>>;
  if (whole === undefined) return snapshot;
  if (!name) return others as Snapshot;
  const { [name]: _, ...rest } = whole as Readonly<Record<string, unknown>>;
  return { ...others, [place]: rest } as Snapshot;
}
