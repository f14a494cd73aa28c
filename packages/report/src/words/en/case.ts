import { count, list } from './grammar.ts';

/** Words of `risk-check case`. */
export const caseWords = {
  about: 'write a case for the library from a snapshot and its message, with nothing personal in it',
  message: 'the message of the platform: the text itself, a file, or - for standard input',
  outcome: 'how it ended',
  days: 'days from the restriction to its end',
  wholeDays: '--days as a whole number, for example 9',
  keep: 'a capitalised word in the message that is not a name; may be given several times',
  output: 'where to save it; without a terminal nothing is saved unless this is given',
  isName: {
    ask: (word: string): string =>
      `Does “${word}” tell who you are or whom you dealt with: a person, a shop, a product?`,
    yes: 'Yes, or not sure: leave it out',
    no: 'No: keep it',
  },
  ended: 'How did it end?',
  outcomes: {
    restored: 'The account came back',
    'not-restored': 'It did not come back',
    open: 'It is not decided yet',
    unknown: 'I don’t know',
    'never-restricted': 'It was never restricted',
  } as Record<string, string>,
  removed: (paths: readonly string[], renamed: number, leftOut: number): string =>
    `Left out of the snapshot: ${paths.length === 0 ? 'no text' : list([...paths])}. ${count(renamed, 'name')} replaced by made-up ones, times cut to days, amounts to two digits. Left out of the message: ${count(leftOut, 'place')}.`,
  leftOutNames: (words: readonly string[]): string =>
    `These words may be names and were left out: ${list([...words])}. Keep one with --keep WORD.`,
  look: 'Read all of it before you give it to anyone: a program does not know every name. Nothing is sent.',
  save: (path: string): string => `Save exactly this to ${path}?`,
  yes: 'Yes, save it',
  no: 'No',
  saved: (path: string): string =>
    `Saved to ${path}. To hand it in, open an issue of the kind “Real case” and paste it there; docs/cases.md says what becomes of it.`,
  notSaved: 'Nothing was saved.',
};
