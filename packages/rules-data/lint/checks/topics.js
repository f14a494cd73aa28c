import { factsOfTopic, openQuestions, TOPICS_AT_MOST } from '@risk-check/core';
import { emptySnapshot } from '../../topics/play-dialogue.js';

/** @import { Topic } from '../../../core/src/ruleset/guide-language.generated.ts' */
/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const topics = {
  code: 'topics',
  scope: 'ruleset',
  about:
    'The topics that an owner is asked about leave out something that rules need, name what no rule asks for, or are more than eight.',
  wayOut:
    'Put every metric, fact and parameter that an owner can tell into exactly one topic of _topics.json; see packages/rules-data/README.md.',
  run({ head, topics: written, compiled, part }, report) {
    if (!written || !compiled) return;
    const path = part('_topics');
    const fail = (/** @type {(string | number)[]} */ pointer, /** @type {string} */ message) =>
      report(path, pointer, message);
    if (written.id !== head.id) fail(['id'], `the id must be ${head.id}`);
    /** @type {Topic[]} */
    const all = written.topics;
    const counted = all.filter(({ place }) => place !== 'picker' && place !== 'more');
    if (counted.length > TOPICS_AT_MOST)
      fail(['topics'], `${counted.length} topics are asked; at most ${TOPICS_AT_MOST}`);
    const asked = openQuestions(emptySnapshot(head), compiled, { includeExperimental: true });
    const needed = new Set(asked.map(({ id }) => id));
    /** @type {Map<string, number>} */
    const placeOf = new Map();
    for (const [i, topic] of all.entries()) {
      if (all.findIndex(({ id }) => id === topic.id) < i)
        fail(['topics', i, 'id'], `the topic "${topic.id}" is there twice`);
      for (const fact of factsOfTopic(topic)) {
        if (placeOf.has(fact)) fail(['topics', i], `${fact} is asked twice`);
        placeOf.set(fact, i);
        if (!needed.has(fact)) fail(['topics', i], `no rule in force asks for ${fact}`);
      }
    }
    for (const fact of needed) if (!placeOf.has(fact)) fail(['topics'], `no topic asks for ${fact}`);
    const { kinds, oneIn = {}, draws } = written.people;
    for (const [kind, id] of Object.entries(oneIn)) {
      if (!(kind in kinds)) fail(['people', 'oneIn', kind], `there is no kind "${kind}"`);
      if (!all.some((topic) => topic.id === id)) fail(['people', 'oneIn', kind], `there is no topic "${id}"`);
    }
    for (const [fact, byKind] of Object.entries(draws)) {
      if (!placeOf.has(fact)) fail(['people', 'draws', fact], `no topic asks for ${fact}`);
      for (const kind of Object.keys(byKind))
        if (kind !== 'any' && !(kind in kinds))
          fail(['people', 'draws', fact, kind], `there is no kind "${kind}"`);
    }
  },
};
