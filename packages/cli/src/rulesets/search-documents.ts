import type { Guide, Ruleset } from '@risk-check/core';
import type { Words } from '@risk-check/report/words';
import { en } from '@risk-check/report/words/en';
import { rulesets } from '@risk-check/rules-data';
import MiniSearch from 'minisearch';
import type { ListedRuleset } from './rulesets-at-hand.ts';
import { translatedGuide, translatedRules } from './translated-rules.ts';

/** A rule, or a message of a platform that is known by its wording. */
export interface FoundDocument {
  readonly kind: 'rule' | 'notice';
  /** The id of the rule; of a notice, the ruleset's id and its own. */
  readonly id: string;
  readonly title: string;
  /** What the rule, or the message, means. */
  readonly says: string;
  readonly ruleset: string;
}
type Document = FoundDocument & { readonly text: string };

/**
 * Makes an index of rules and messages. Asked for words, it gives what fits best, best first; every word must be found
 * somewhere, a letter may be wrong. What is translated is found by its English words, too.
 *
 * @param words - The language to search in, besides English.
 * @param shows - Whether what is found is shown in that language or in English.
 */
export async function indexDocuments(
  entries: readonly ListedRuleset[],
  words: Words,
  shows: 'words' | 'english',
): Promise<(query: string) => FoundDocument[]> {
  const documents = (await Promise.all(entries.map((entry) => documentsOf(entry, words, shows)))).flat();
  const known = new Map(documents.map((document) => [document.id, document]));
  const index = new MiniSearch<Document>({
    fields: ['id', 'title', 'says', 'ruleset', 'text'],
    processTerm: fold,
    searchOptions: {
      boost: { title: 4, id: 3, ruleset: 2 },
      combineWith: 'AND',
      // Numbers are meant as they stand.
      prefix: (term) => term.length > 2 && !/\d/.test(term),
      fuzzy: (term) => (/\d/.test(term) || term.length < 5 ? false : 0.2),
    },
  });
  index.addAll(documents);
  return (query) =>
    index.search(query).flatMap(({ id }) => {
      const { text: _text, ...found } = known.get(id) ?? { text: '' };
      return 'id' in found ? [found] : [];
    });
}

/** Case and accents do not matter. */
const fold = (term: string): string =>
  term
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

async function documentsOf(
  entry: ListedRuleset,
  words: Words,
  shows: 'words' | 'english',
): Promise<Document[]> {
  const english = (await entry.load()).default as Ruleset;
  const guide = (await rulesets.find(({ id }) => id === entry.id)?.loadGuide())?.default;
  const { quote } = (shows === 'words' ? words : en).commands.rules;
  const plain = documentsIn(english, guide, quote);
  const ruleset = await translatedRules(english, words);
  if (ruleset === english) return plain;
  const translated = documentsIn(ruleset, guide && (await translatedGuide(guide, words)), quote);
  const [shown, other] = shows === 'words' ? [translated, plain] : [plain, translated];
  return shown.map((document, i) => ({
    ...document,
    text: [document.text, other[i]?.title, other[i]?.says, other[i]?.text].join(' '),
  }));
}

function documentsIn(
  ruleset: Ruleset,
  guide: Guide | undefined,
  quote: (wording: string) => string,
): Document[] {
  const rules = ruleset.rules.map((rule): Document => {
    const cause = ruleset.causes[rule.cause];
    const texts = rule.levels.flatMap(({ consequence, note, reason, when }) => [
      consequence?.text,
      note,
      reason,
      numbersIn(when),
    ]);
    return {
      kind: 'rule',
      id: rule.id,
      title: rule.title,
      says: rule.means,
      ruleset: ruleset.title,
      text: [
        rule.advice,
        rule.message,
        cause?.title,
        cause && ruleset.reasons[cause.reason]?.title,
        ...texts,
      ].join(' '),
    };
  });
  const notices = (guide?.notices ?? []).map((notice): Document => {
    const wordings = notice.match.map((wording) =>
      typeof wording === 'string' ? wording : [...wording].join(' ').replaceAll('*', ''),
    );
    const reasons = Object.keys(notice.reasons ?? {}).map(
      (reason) => ruleset.reasons[reason]?.title ?? reason,
    );
    return {
      kind: 'notice',
      id: `${ruleset.id}/${notice.id}`,
      title: quote(wordings[0] ?? notice.id),
      says: notice.says,
      ruleset: ruleset.title,
      text: [...wordings, ...reasons].join(' '),
    };
  });
  return [...rules, ...notices];
}

/** The thresholds of a condition, so that a rule is found by its number. */
function numbersIn(condition: unknown): string {
  return [...JSON.stringify(condition).matchAll(/"(?:gte|gt|lte|lt)":"([^"]+)"/g)]
    .flatMap(([, number = '']) => [number, ...asPercent(number)])
    .join(' ');
}

/** `0.01` is looked for as `1`, as in "1 %". */
function asPercent(number: string): string[] {
  const value = Number(number);
  return value > 0 && value < 1 ? [String(Math.round(value * 1e6) / 1e4)] : [];
}
