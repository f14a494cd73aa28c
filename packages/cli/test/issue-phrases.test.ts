import {
  type Issue,
  OptionsError,
  PHRASE_CODES,
  type Phrase,
  parseSnapshot,
  SnapshotError,
  scoreAccount,
  whatIf,
} from '@risk-check/core';
import { IMPORT_PHRASE_CODES } from '@risk-check/import';
import { phraseText } from '@risk-check/report/problems';
import type { Words } from '@risk-check/report/words';
import { de } from '@risk-check/report/words/de';
import { en } from '@risk-check/report/words/en';
import { es } from '@risk-check/report/words/es';
import { ru } from '@risk-check/report/words/ru';
import aliexpress from '@risk-check/rules-data/aliexpress/buyer';
import amazon from '@risk-check/rules-data/amazon/seller';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from './fake-io.ts';

const languages: readonly [string, Words][] = [
  ['de', de],
  ['es', es],
  ['ru', ru],
];
const plain = {
  snapshotVersion: 1,
  platform: 'aliexpress',
  role: 'buyer',
  asOf: '2026-02-10T08:00:00Z',
};

/** What core has to say when something is done with an input. */
function issuesOf(act: () => unknown): readonly Issue[] {
  try {
    act();
  } catch (error) {
    if (error instanceof SnapshotError || error instanceof OptionsError) return error.issues;
    throw error;
  }
  return [];
}

const score = (parts: object): readonly Issue[] =>
  issuesOf(() => scoreAccount({ ...plain, ...parts }, aliexpress));

/** The values of an input in a phrase, however deep. */
const valuesIn = ({ args }: Phrase): string[] =>
  args.flatMap((part) => (typeof part === 'object' ? valuesIn(part) : [String(part)]));

const cases: Record<string, readonly Issue[]> = {
  'no object': issuesOf(() => parseSnapshot([1, 2])),
  'nothing in it': issuesOf(() => parseSnapshot({})),
  'a newer version': score({ snapshotVersion: 2 }),
  'a day without a time': score({ asOf: '2026-02-10' }),
  'a time without an offset': score({ asOf: '2026-02-10T08:00:00' }),
  'a time that is none': score({ asOf: '2026-02-30T08:00:00Z' }),
  'wrong types': score({ orders: {}, disputes: [5], account: [], logins: [{ id: 7, country: true }] }),
  'another platform': issuesOf(() => scoreAccount(plain, amazon)),
  'numbers of metrics': score({
    metrics: {
      disputesOpen: -1,
      disputeRatio: 3,
      accountAgeDays: { numerator: 2 },
      disputes90d: { value: 'many' },
    },
  }),
  'counts that cannot be': score({
    metrics: { disputeRatio: { numerator: 5, denominator: 2 }, lateShare: { numerator: 5, denominator: 0 } },
  }),
  'amounts and periods': score({
    orders: [{ id: 'o', amount: { value: '1', currency: 'dollar' } }],
    utcOffset: 'CET',
    metrics: { disputeRatio: [{ period: 'May', value: 1 }] },
  }),
  'parameters and facts': score({
    params: { one: 'ten', other: true },
    facts: { plan: ['a'] },
    metrics: { disputeRatio: { numerator: '1'.repeat(31), denominator: 2, target: 'low' } },
  }),
  suppressions: issuesOf(() =>
    scoreAccount(plain, aliexpress, {
      suppressions: [
        { rule: 'x', reason: '' },
        { rule: 'x', reason: 'y', until: 'soon' },
      ] as never,
    }),
  ),
  'changes that cannot be': issuesOf(() =>
    whatIf(plain, aliexpress, [{ action: 'close-disputes' }, { metric: 'disputesOpn', value: 1 }] as never),
  ),
};

describe.each(languages)('problems that core finds, in %s', (_, words) => {
  it.each(Object.entries(cases))('are said without English: %s', (_name, issues) => {
    expect(issues).not.toEqual([]);
    for (const issue of issues) {
      const said = phraseText(issue.phrase, words);
      expect(said).not.toBe(issue.message);
      // What came from the input, and names in backticks, have no language.
      const own = said.replaceAll(/"[^"]*"|`[^`]*`/g, '');
      expect(own).not.toMatch(/\b(the|an|of|or|and|with|such|expected|got|nothing|must|for)\b/);
    }
  });

  it('have words for every code, and for no other', () => {
    expect(Object.keys(words.issuePhrases).sort()).toEqual([...PHRASE_CODES, ...IMPORT_PHRASE_CODES].sort());
  });

  it.each(Object.values(cases).flat())('show every argument of $path $code', ({ phrase }) => {
    const shown = phraseText(phrase, words);
    for (const value of valuesIn(phrase)) expect(shown).toContain(value);
  });

  it('are in English rather than half in each', () => {
    const text = { code: 'text', args: [], text: 'a text' };
    const blue = { code: 'blue-one', args: [], text: 'a blue one' };
    const either = { code: 'any-of', args: [blue, text], text: 'a blue one or a text' };
    expect(phraseText(either, words)).toBe('a blue one or a text');
    expect(phraseText(text, words)).not.toBe('a text');
  });

  it('keep what came from the input as it is, whatever it says', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}( (or|for|of|from|to) [a-z]{1,8}){0,3}$/), (text) => {
        const [issue] = score({ asOf: text });
        expect(phraseText((issue as Issue).phrase, words)).toContain(JSON.stringify(text));
      }),
    );
  });
});

it('in English are those of core', () => {
  for (const issue of Object.values(cases).flat()) expect(phraseText(issue.phrase, en)).toBe(issue.message);
});

it('are English for programs in every language', async () => {
  const input = { stdin: JSON.stringify({ ...plain, asOf: 'today' }) };
  const english = await runCli(['-', '--format', 'json'], input);
  expect(english.stderr).toContain('expected a date-time');
  for (const lang of ['de', 'es', 'ru'])
    expect((await runCli(['-', '--format', 'json', '--lang', lang], input)).stderr).toBe(english.stderr);
});
