import { type DialogueState, factsOfTopic, type Guide, type Snapshot } from '@risk-check/core';
import { initSourceOf, isInitSource, sourcesOf } from './init-source.ts';

type Topics = Guide['topics'];

const DAY = 86_400_000;
/** How many days an answer holds where its topic says nothing else. */
const USUAL_DAYS = 30;

/**
 * The answers of an earlier day without those that are too old, which are asked again.
 *
 * @param earlier - What was answered then.
 * @param topics - `topics` of its guide.
 * @param now - In milliseconds since 1970.
 */
export function withoutStale(earlier: Snapshot, topics: Topics, now: number): Snapshot {
  const age = (now - Date.parse(earlier.asOf)) / DAY;
  const stale = topics.filter(({ askAgainDays = USUAL_DAYS }) => age >= askAgainDays).flatMap(factsOfTopic);
  return stale.reduce(withoutAnswer, earlier);
}

/**
 * The topics that were answered, in this dialogue or before it began: each can be changed.
 *
 * @param state - Where the dialogue stands.
 * @param topics - `topics` of its guide.
 */
export function answeredTopics({ start, done }: DialogueState, topics: Topics): Topics {
  const sources = sourcesOf(start);
  const { answers = {}, notKnown } = initSourceOf(start);
  const isOurs = sources.some(isInitSource);
  // What an export says beside the answers is no answer: to ask it anew would lose its rows.
  const isAlone = sources.every(isInitSource);
  const isAnswered = (fact: string): boolean =>
    fact in answers || notKnown.includes(fact) || (isAlone && valueAt(start, fact) !== undefined);
  return topics.filter(
    (topic) =>
      done.some(({ topic: id }) => id === topic.id) || (isOurs && factsOfTopic(topic).some(isAnswered)),
  );
}

function valueAt(snapshot: Snapshot, fact: string): unknown {
  const [place = '', name] = fact.split('.');
  const part = snapshot[place];
  return name === undefined ? part : (part as Readonly<Record<string, unknown>> | null | undefined)?.[name];
}

/** The snapshot as if this had never been said; lists stay. */
function withoutAnswer(snapshot: Snapshot, fact: string): Snapshot {
  const [place = '', name = ''] = fact.split('.');
  const part = snapshot[place];
  if (name === '' || typeof part !== 'object' || part === null) return snapshot;
  const { [name]: _, ...others } = part as Record<string, unknown>;
  return { ...snapshot, [place]: others };
}
