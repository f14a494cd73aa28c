import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../../dataset/open-dataset.js';
import { lintDataset } from '../lint-dataset.js';
import { topics } from './topics.js';

/** @param {(data: any) => void} change */
function problemsWith(change) {
  const dataset = openDataset(null);
  const rulesets = dataset.rulesets.filter(({ id }) => id === 'youtube.creator');
  const [youtube] = rulesets;
  if (!youtube) throw new Error('no ruleset');
  youtube.topics = structuredClone(youtube.topics);
  change(youtube.topics);
  return lintDataset({ ...dataset, rulesets }, { today: '2026-11-28', checks: [topics] }).problems.map(
    ({ message }) => message,
  );
}

describe('topics', () => {
  it('lets the dataset pass', () => {
    expect(lintDataset(openDataset(null), { today: '2026-11-28', checks: [topics] }).problems).toEqual([]);
  });
  it('finds what no topic asks for', () => {
    expect(problemsWith((data) => data.topics[0].ticks.shift())).toEqual([
      'no topic asks for metrics.guidelinesWarnings',
      'no topic asks for metrics.guidelinesWarnings',
    ]);
  });
  it('finds what no rule needs, and what is asked twice', () => {
    expect(
      problemsWith((data) => {
        data.topics.push({ id: 'views', title: 'views', ask: 'How many?', fact: 'metrics.views' });
        data.topics.push({ id: 'views', title: 'views', ask: 'How many?', fact: 'metrics.views' });
      }),
    ).toEqual([
      'no rule in force asks for metrics.views',
      'the topic "views" is there twice',
      'metrics.views is asked twice',
      'no rule in force asks for metrics.views',
    ]);
  });
  it('finds more than eight topics', () => {
    const [message] = problemsWith((data) => {
      for (let n = 0; n < 8; n++) data.topics.push({ ...data.topics[0], id: `topic-${n}` });
    });
    expect(message).toBe('9 topics are asked; at most 8');
  });
  it('finds people whom the topics do not know', () => {
    expect(
      problemsWith((data) => {
        data.people.oneIn = { robot: 'weather' };
        data.people.draws['metrics.severeAbuse'].robot = { chance: 1 };
      }),
    ).toEqual(['there is no kind "robot"', 'there is no topic "weather"', 'there is no kind "robot"']);
  });
  it('holds texts that people read to the words that the project keeps', () => {
    for (const { folder, id, topics: written } of openDataset(null).rulesets) {
      if (!written) continue;
      const text = readFileSync(new URL(`../../${folder}/_topics.json`, import.meta.url), 'utf8');
      for (const [, sentence] of text.matchAll(/"(?:ask|help|text|title)": "((?:[^"\\]|\\.)*)"/g))
        expect(sentence, id).not.toMatch(
          /\b(?:threshold|the line|mend|fired|finding that|metrics?\.|facts\.)\b/,
        );
    }
  });
});
