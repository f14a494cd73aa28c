import { type Guide, type Ruleset, type ScoreOptions, type Snapshot, topicDialogue } from '@risk-check/core';

type Topics = Guide['topics'];

/** Most topics that are asked after an import: a few answers complete it. */
export const TOPICS_AFTER_IMPORT = 5;

/**
 * The few topics that tell most about what a snapshot leaves open, the most valuable first.
 *
 * @param snapshot - What is known, such as an import gives it.
 * @param ruleset - Of its platform and role.
 * @param topics - `topics` of its guide.
 * @param options - As of `scoreAccount`.
 * @param most - How many.
 */
export function topicsToComplete(
  snapshot: Snapshot,
  ruleset: Ruleset,
  topics: Topics,
  options: ScoreOptions = {},
  most: number = TOPICS_AFTER_IMPORT,
): Topics {
  const dialogue = topicDialogue(ruleset, topics, options);
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  return dialogue
    .open(dialogue.begin(snapshot))
    .slice(0, most)
    .flatMap(({ id }) => {
      const topic = byId.get(id);
      if (!topic) return [];
      // After an import none of them is put off for later.
      const { place: _, ...rest } = topic;
      return [rest];
    });
}
