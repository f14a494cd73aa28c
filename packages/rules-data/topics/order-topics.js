import { answerQuestion, compileRuleset, factsOfTopic, scoreCompact } from '@risk-check/core';
import { defaultTopics } from './default-topics.js';
import { drawPerson, randomOf } from './draw-person.js';
import { emptySnapshot, isTicked } from './play-dialogue.js';

/**
 * @import { Snapshot } from '@risk-check/core'
 * @import { Topic, TopicPeople } from '../../core/src/ruleset/guide-language.generated.ts'
 * @import { Person, Tick } from './draw-person.js'
 */

/** Enough that more of them change no order; every build asks them. */
const PEOPLE = 80;
const PLACES = ['picker', undefined, 'last', 'more'];

/**
 * The topics in the order in which they are asked: those with the platform first, then by how much of the index a topic
 * settles for each prompt, on average over the people of `_topics.json`; then what is asked last, then what is only offered.
 * @param {any} ruleset - As scoring reads it.
 * @param {{ topics: Topic[], people: TopicPeople } | null} written
 * @param {Record<string, { ask?: string, help?: string }>} [metrics] - As written, for a ruleset without topics of its own.
 * @returns {Topic[]}
 */
export function orderTopics(ruleset, written, metrics = {}) {
  if (!written) return defaultTopics(ruleset, metrics);
  const { topics } = written;
  const rates =
    topics.filter(({ place }) => place === undefined).length < 2 ? null : rateTopics(ruleset, written);
  const rate = (/** @type {Topic} */ { id }) => rates?.get(id) ?? 0;
  return [...topics].sort(
    (a, b) =>
      PLACES.indexOf(a.place) - PLACES.indexOf(b.place) || rate(b) - rate(a) || (a.id < b.id ? -1 : 1),
  );
}

/** Points for each prompt, by topic. @param {any} ruleset @param {{ topics: Topic[], people: TopicPeople }} written */
function rateTopics(ruleset, { topics, people }) {
  const compiled = compileRuleset(ruleset);
  const random = randomOf(1000);
  const first = topics.filter(({ place }) => place === 'picker');
  const sums = new Map(topics.map(({ id }) => [id, { points: 0, prompts: 0 }]));
  for (let n = 0; n < PEOPLE; n++) {
    const person = drawPerson(topics, people, random);
    const placed = first.reduce(
      (snapshot, topic) => withTopic(snapshot, topic, person),
      emptySnapshot(ruleset),
    );
    for (const topic of topics) {
      const sum = sums.get(topic.id);
      if (!sum || topic.place !== undefined) continue;
      sum.points += scoreCompact(withTopic(placed, topic, person), compiled).score;
      sum.prompts += promptsOf(topic, person);
    }
  }
  return new Map([...sums].map(([id, { points, prompts }]) => [id, prompts === 0 ? 0 : points / prompts]));
}

/** @param {Snapshot} snapshot @param {Topic} topic @param {Person} person @returns {Snapshot} */
const withTopic = (snapshot, topic, person) =>
  factsOfTopic(topic).reduce((next, fact) => {
    const value = person.get(fact);
    return value === undefined ? next : answerQuestion(next, fact, value);
  }, snapshot);

/** How many prompts a topic takes somebody. @param {Topic} topic @param {Person} person @returns {number} */
function promptsOf({ fact, then = [], ticks = [] }, person) {
  const behind = fact !== undefined && isTicked({ text: '', fact }, person) ? then.length : 0;
  return 1 + behind + ticks.reduce((sum, tick) => sum + promptsBehind(tick, person), 0);
}

/** @param {Tick} tick @param {Person} person @returns {number} */
function promptsBehind(tick, person) {
  if (!isTicked(tick, person)) return 0;
  const { ask, which, then = [] } = tick;
  return (ask || which ? 1 : 0) + then.length;
}
