import { SPEAKS_FOR_PLATFORM } from '../source-kinds.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const documentedSources = {
  code: 'documented-sources',
  scope: 'ruleset',
  about:
    'A level says `documented`, but rests on one publisher that neither is the platform nor mirrors, paraphrases or speaks for it.',
  wayOut:
    'Cite a second publisher, or name the source for what it is (`kind`); else the class is `reported` or `anecdotal`.',
  run({ sources, rules, fileOf }, report) {
    for (const rule of rules) {
      for (const [i, level] of rule.levels.entries()) {
        if (level.evidence !== 'documented') continue;
        const cited = level.sources.map((/** @type {any} */ { source }) => sources[source]).filter(Boolean);
        if (cited.some((/** @type {any} */ { kind }) => SPEAKS_FOR_PLATFORM.has(kind))) continue;
        const publishers = new Set(cited.map((/** @type {any} */ { publisher }) => publisher.toLowerCase()));
        if (publishers.size < 2)
          report(
            fileOf(rule),
            ['levels', i, 'evidence'],
            `level ${i + 1} is documented by ${[...publishers].join() || 'nobody'} alone`,
          );
      }
    }
  },
};
