import type { ImportIssue } from '../notes/import-error.ts';
import { importPhrase } from '../notes/import-phrases.ts';
import { normalHeader } from './source.ts';
import UNUSED from './unused-exports.json' with { type: 'json' };

const WHY = {
  'no-limit': (title: string) =>
    importPhrase('unused-no-limit', 'this is known ({}), and no published limit is on anything in it', title),
  'no-rules': (title: string) =>
    importPhrase('unused-no-rules', 'this is known ({}), and there are no rules here for its account', title),
  'no-days': (title: string) =>
    importPhrase('unused-no-days', 'this is known ({}), and it lacks the days that the rules need', title),
  'said-better': (title: string) =>
    importPhrase(
      'unused-said-better',
      'this is known ({}), and another export says the same and more',
      title,
    ),
};

/**
 * The message about a known export that no rule uses: what it is, why it isn't read, and what to
 * give instead. Undefined for any other.
 *
 * @param names - The columns of a table, or the names of the fields of an entry.
 */
export function unusedExport(names: Iterable<string>): ImportIssue[] | undefined {
  const given = new Set([...names].map(normalHeader));
  const known = UNUSED.find(({ columns }) => columns.every((name) => given.has(normalHeader(name))));
  if (!known) return undefined;
  const { title, why, instead } = known;
  const is = WHY[why as keyof typeof WHY](title);
  const where =
    instead.length > 0 && importPhrase('stands-in', 'what counts stands in: {}', instead.join('; '));
  return [is, ...(where ? [where] : [])].map((phrase) => ({
    code: 'not-used',
    path: '',
    line: 1,
    phrase,
    message: phrase.text,
  }));
}
