import { compileRuleset, scoreCompact } from '@risk-check/core';
import { allEqual, drawPerson, randomOf, withRate } from './draw-person.js';
import { emptySnapshot, fullSnapshot, playDialogue } from './play-dialogue.js';

/** @import { Topic, TopicPeople } from '../../core/src/ruleset/guide-language.generated.ts' */

/** @typedef {{ reached: number, right: number, quiet: number, coverage: number, prompts: number, mostPrompts: number }} Settled */

/** The sets of people that the order is tried on; it is computed on the first alone. @type {Record<string, (people: TopicPeople) => TopicPeople>} */
export const POPULATIONS = {
  written: (people) => people,
  third: (people) => withRate(people, 1 / 3),
  thrice: (people) => withRate(people, 3),
  equal: allEqual,
};

/**
 * How well the dialogue settles the band of invented people whom it has not seen.
 * `right`: of those who reach something, the share whose band is final; `quiet`: of those told of nothing, the share for
 * whom that stays true.
 * @param {any} ruleset
 * @param {readonly Topic[]} topics - In their order.
 * @param {TopicPeople} people
 * @param {number} [count]
 * @returns {Settled}
 */
export function settle(ruleset, topics, people, count = 300) {
  const compiled = compileRuleset(ruleset);
  const random = randomOf(900_000);
  const start = emptySnapshot(ruleset);
  let reached = 0;
  let right = 0;
  let quiet = 0;
  let stays = 0;
  let coverage = 0;
  const prompts = [];
  for (let n = 0; n < count; n++) {
    const person = drawPerson(topics, people, random);
    const last = playDialogue(compiled, start, topics, person).at(-1);
    const told = scoreCompact(last?.snapshot ?? start, compiled);
    const final = scoreCompact(fullSnapshot(start, person), compiled);
    const isSame = floorOf(told.score) === floorOf(final.score);
    if (final.score >= 10) {
      reached++;
      if (isSame) right++;
    }
    if (told.score < 10) {
      quiet++;
      if (final.score < 10) stays++;
    }
    coverage += told.coverage;
    prompts.push(last?.prompts ?? 0);
  }
  prompts.sort((a, b) => a - b);
  return {
    reached: reached / count,
    right: reached === 0 ? 1 : right / reached,
    quiet: quiet === 0 ? 1 : stays / quiet,
    coverage: coverage / count,
    prompts: prompts[Math.floor(count / 2)] ?? 0,
    mostPrompts: prompts.at(-1) ?? 0,
  };
}

/** Where a score stands, whatever is near or unknown. @param {number} score */
const floorOf = (score) => [85, 60, 30, 10].findIndex((floor) => score >= floor);
