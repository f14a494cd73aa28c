import { openQuestions } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { someOf } from '../../../scripts/some-cases.js';
import { orderTopics } from '../topics/order-topics.js';
import { emptySnapshot } from '../topics/play-dialogue.js';
import { POPULATIONS, settle } from '../topics/settle.js';
import { sharedDataset } from './shared-dataset.js';

/** More than so many questions are open at the start. */
const MANY = 8;
const rulesets = sharedDataset.rulesets
  .filter(({ topics, built }) => topics && openQuestions(emptySnapshot(built), built).length > MANY)
  .map(({ id, built, topics }) => ({ id, built, written: topics }));

/** How the people of a population are served, which takes half a second. */
function settled(/** @type {(typeof rulesets)[number]} */ { built, written }, /** @type {string} */ name) {
  const people = /** @type {any} */ (POPULATIONS[name])(written.people);
  return settle(built, orderTopics(built, written), people, 60);
}

describe('the topics', () => {
  it.each(rulesets)(
    'of $id give the final band to nine of ten, and stay true for those who are told of nothing',
    (ruleset) => {
      const { right, quiet } = settled(ruleset, 'written');
      expect(right).toBeGreaterThanOrEqual(0.9);
      expect(quiet).toBeGreaterThanOrEqual(0.85);
    },
  );

  const others = rulesets.flatMap((ruleset) => ['third', 'thrice'].map((name) => ({ ...ruleset, name })));
  // Of each ruleset and of each number some, and all of them in `npm run test:long`.
  it.each(someOf(others, 3))('of $id do so with a $name of the trouble', ({ name, ...ruleset }) => {
    const { right, quiet } = settled(ruleset, name);
    expect(right).toBeGreaterThanOrEqual(0.85);
    expect(quiet).toBeGreaterThanOrEqual(0.8);
  });
});
