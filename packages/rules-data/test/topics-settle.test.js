import { openQuestions } from '@risk-check/core';
import { describe, expect, it } from 'vitest';
import { orderTopics } from '../topics/order-topics.js';
import { emptySnapshot } from '../topics/play-dialogue.js';
import { POPULATIONS, settle } from '../topics/settle.js';
import { sharedDataset } from './shared-dataset.js';

/** More than so many questions are open at the start. */
const MANY = 8;
const rulesets = sharedDataset.rulesets
  .filter(({ topics, built }) => topics && openQuestions(emptySnapshot(built), built).length > MANY)
  .map(({ id, built, topics }) => ({ id, built, written: topics }));

describe.each(rulesets)('the topics of $id', ({ built, written }) => {
  const topics = orderTopics(built, written);
  const settled = Object.fromEntries(
    ['written', 'third', 'thrice'].map((name) => [
      name,
      settle(built, topics, /** @type {any} */ (POPULATIONS[name])(written.people), 60),
    ]),
  );

  it('give the final band to nine of ten, and stay true for those who are told of nothing', () => {
    expect(settled.written?.right).toBeGreaterThanOrEqual(0.9);
    expect(settled.written?.quiet).toBeGreaterThanOrEqual(0.85);
  });

  it('do so with a third and with three times the trouble', () => {
    for (const name of ['third', 'thrice']) {
      expect(settled[name]?.right).toBeGreaterThanOrEqual(0.85);
      expect(settled[name]?.quiet).toBeGreaterThanOrEqual(0.8);
    }
  });
});
