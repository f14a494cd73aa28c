import type { Answer, OpenQuestion } from '@risk-check/core';
import type { Words } from '../words/words.ts';

export type ParsedAnswer = { readonly answer: Answer } | { readonly expected: string };

const DECIMAL = /^\d{1,12}(\.\d{1,6})?$/;

/** Reads an answer as people write it; a share needs a percent sign, "of", or a decimal below 1, so that 3 is never 300 percent. */
export function parseAnswer(
  text: string,
  { kind, range, choices = [] }: OpenQuestion,
  words: Words,
): ParsedAnswer {
  const { expected, yes, no, of } = words.commands.init;
  const plain = text.trim().replace(/^(\d+),(\d{1,2})( ?%)?$/, '$1.$2$3');
  switch (kind) {
    case 'number': {
      const [lo, hi] = range ?? [0, null];
      const value = Number(plain);
      const fits =
        /^-?\d/.test(plain) &&
        DECIMAL.test(plain.replace(/^-/, '')) &&
        value >= lo &&
        (hi === null || value <= hi);
      return fits ? { answer: value } : { expected: expected.number(lo, hi) };
    }
    case 'share':
      // A share has no thousands, so a comma can only be the decimal one.
      return parseShare(text.trim().replace(/^(\d+),(\d)/, '$1.$2'), of) ?? { expected: expected.share };
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

function parseShare(text: string, of: string): ParsedAnswer | null {
  const percent = /^(\d{1,3}(?:\.\d{1,6})?) ?%$/.exec(text)?.[1];
  if (percent !== undefined)
    return Number(percent) <= 100 ? { answer: Number((Number(percent) / 100).toFixed(8)) } : null;
  const counts = /^(\d{1,12}) ?(\p{L}+|\/) ?(\d{1,12})$/u.exec(text);
  if (counts && ['/', 'of', of].includes(String(counts[2]).toLowerCase())) {
    const [numerator, denominator] = [Number(counts[1]), Number(counts[3])];
    return denominator > 0 && numerator <= denominator ? { answer: { numerator, denominator } } : null;
  }
  return /^0(\.\d{1,8})?$/.test(text) ? { answer: Number(text) } : null;
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
