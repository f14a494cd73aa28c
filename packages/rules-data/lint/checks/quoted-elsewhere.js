import { besidesKnown } from '../known-problems.js';

/** @import { Check } from '../check-types.js' */

/** @type {Check} */
export const quotedElsewhere = {
  code: 'quoted-elsewhere',
  scope: 'ruleset',
  about:
    'A citation says why it quotes nothing (`noQuote`), but it does, or another one of the same ruleset quotes that page: its words could be read. What was so before is listed in lint/known-problems.json, which may only shrink.',
  wayOut:
    'Read the page again and quote the sentence. If it has no number, quote what it says and give the number in `says`.',
  run({ id, compiledFiles }, report) {
    const known = besidesKnown('quoted-elsewhere', id, report);
    const cited = [...compiledFiles].flatMap(([path, { rule, file }]) =>
      Object.entries(file.sources ?? {}).map(([key, citation]) => ({ path, rule, key, ...citation })),
    );
    const quoted = new Map(cited.filter(({ quote }) => quote).map(({ key, rule }) => [pageOf(key), rule.id]));
    for (const { path, rule, key, quote, noQuote } of cited) {
      const elsewhere = quoted.get(pageOf(key));
      if (!noQuote || elsewhere === undefined) continue;
      const place = /** @type {[string, string[]]} */ ([path, ['sources', key, 'noQuote']]);
      if (quote) report(...place, `${key} quotes words, and says why it quotes none`);
      else
        known.tell(
          `${rule.id}: ${key}`,
          ...place,
          `${key} quotes nothing, but ${elsewhere} quotes "${pageOf(key)}"`,
        );
    }
    known.done();
  },
};

/** The address without `#...`, which only tells two citations of one page apart. @param {string} key */
const pageOf = (key) => key.split('#', 1)[0];
