import { factsOfTopic, type Guide } from '@risk-check/core';

/** Something to ask, with the title of the topic that it belongs to; null where it belongs to none. */
export type InTopic<Question> = Question & { readonly topic: string | null };

/**
 * Open questions in the order of the topics that owners are asked about, so that what belongs together is asked together;
 * what is in no topic comes last.
 */
export function inTopicOrder<Question extends { readonly id: string }>(
  open: readonly Question[],
  topics: Guide['topics'],
): InTopic<Question>[] {
  const facts = topics.map((topic) => factsOfTopic(topic));
  const placeOf = ({ id }: Question): number => {
    const place = facts.findIndex((list) => list.includes(id));
    return place < 0 ? topics.length : place;
  };
  return open
    .map((question) => ({ question, place: placeOf(question) }))
    .sort((a, b) => a.place - b.place)
    .map(({ question, place }) => ({ ...question, topic: topics[place]?.title ?? null }));
}
