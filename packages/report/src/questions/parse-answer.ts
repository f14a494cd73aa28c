import type { Answer, OpenQuestion } from '@risk-check/core';
import type { Words } from '../words/words.ts';
import { hasHalves } from './has-halves.ts';
import { readTypedShare, type TypedShare } from './typed-share.ts';

export type ParsedAnswer = { readonly answer: Answer } | { readonly expected: string };

const DECIMAL = /^\d{1,12}(\.\d{1,6})?$/;

/** Reads an answer as people write it; of a share a bare number is percent, as the page of the platform shows it, but in a file a share of 0 to 1. */
export function parseAnswer(
  text: string,
  { kind, unit, range, choices = [] }: OpenQuestion,
  words: Words,
  bare: 'percent' | 'share' = 'percent',
): ParsedAnswer {
  const { expected, yes, no, of } = words.commands.init;
  const plain = text.trim().replace(/^(\d+),(\d{1,2})( ?%)?$/, '$1.$2$3');
  switch (kind) {
    case 'number': {
      const [lo, hi] = range ?? [0, null];
      const value = Number(plain);
      const isWhole = unit !== undefined && !hasHalves(unit);
      const fits =
        /^-?\d/.test(plain) &&
        DECIMAL.test(plain.replace(/^-/, '')) &&
        value >= lo &&
        (hi === null || value <= hi) &&
        (!isWhole || Number.isInteger(value));
      return fits ? { answer: value } : { expected: expected.number(lo, hi, isWhole) };
    }
    case 'share':
      return shareAnswer(readTypedShare(text, bare, of)) ?? { expected: expected.share };
    case 'choice': {
      const found = choices.find((choice) => choice.toLowerCase() === plain.toLowerCase());
      return found === undefined ? { expected: expected.choice(choices) } : { answer: found };
    }
    case 'flag':
      if (/^(y|yes|true|1)$/i.test(plain) || isWord(plain, yes)) return { answer: true };
      return /^(n|no|false|0)$/i.test(plain) || isWord(plain, no)
        ? { answer: false }
        : { expected: expected.flag };
    default: {
      const time = /^\d{4}-\d\d-\d\d$/.test(plain) ? `${plain}T00:00:00Z` : plain;
      const exists = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(time) && dayExists(time);
      return exists ? { answer: time } : { expected: expected.time };
    }
  }
}

const shareAnswer = (typed: TypedShare | null): ParsedAnswer | null =>
  typed && { answer: typed.counts ?? Number(typed.share.toFixed(8)) };

/** As people type: `si` for `sí`. */
const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** A word of the language, or its first letter. */
function isWord(text: string, word: string): boolean {
  const [given = '', whole = ''] = [text, word].map(withoutAccents);
  return given === whole || given === whole.slice(0, 1);
}

/** `new Date` turns 30 February into 2 March. */
function dayExists(time: string): boolean {
  const date = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) &&
    date.toISOString().slice(0, 10) === time.slice(0, 10) &&
    !Number.isNaN(Date.parse(time))
  );
}
