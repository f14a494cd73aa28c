/** Small numbers as they are written out in the languages the sources use. */
const WORDS = [
  'zero null nul cero nulla ноль',
  'one eins ein eine einen einem einer een één un une uno una um uma один одна once first single jeden',
  'two another zwei twee deux due dos dois два две twice second',
  'three drei drie trois tre tres três три third',
  'four vier quatre quattro cuatro quatro четыре fourth',
  'five fünf vijf cinq cinque cinco пять fifth',
  'six sechs zes sei seis шесть sixth',
  'seven sieben zeven sept sette siete sete семь seventh',
  'eight acht huit otto ocho oito восемь eighth',
  'nine neun negen neuf nove nueve девять ninth',
  'ten zehn tien dix dieci diez dez десять tenth',
  'eleven elf onze undici once',
  'twelve zwölf twaalf douze dodici doce',
  'thirteen',
  'fourteen vierzehn veertien quatorze quattordici catorce',
  'fifteen fünfzehn vijftien quinze quindici quince',
];

/** @type {Map<string, number>} */
const BY_WORD = new Map(WORDS.flatMap((words, number) => words.split(' ').map((word) => [word, number])));

/**
 * Every number a text states, in digits (1,000 and 1.5 and 1,5 are read every way they can be meant) or in words.
 * @param {string} text
 * @returns {Set<number>}
 */
export function numbersIn(text) {
  /** @type {Set<number>} */
  const found = new Set();
  for (const [digits] of text.matchAll(/\d+(?:[.,\u00a0\u202f ]\d+)*/g)) {
    for (const part of digits.split(/[\u00a0\u202f ]/)) add(part);
    add(digits.replaceAll(/[\u00a0\u202f ]/g, ''));
  }
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const number = BY_WORD.get(word);
    if (number !== undefined) found.add(number);
  }
  return found;

  /** @param {string} digits */
  function add(digits) {
    for (const reading of readingsOf(digits)) found.add(reading);
    for (const part of digits.split(/[.,]/)) found.add(Number(part));
  }
}

const IN_DIGITS = /(?<!\d)\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g;

/**
 * The numbers that one text states in digits and another one nowhere, in digits or in words.
 * @param {string} text @param {string} other - The same in another language.
 */
export function numbersMissingIn(text, other) {
  const inWords = numbersIn(other.replaceAll(/\d/g, ''));
  const inDigits = new Set([...other.matchAll(IN_DIGITS)].flatMap(([digits]) => readingsOf(digits)));
  return [...new Set([...text.matchAll(IN_DIGITS)].map(([digits]) => digits))].filter(
    (digits) => !readingsOf(digits).some((number) => inWords.has(number) || inDigits.has(number)),
  );
}

/** The possible values of digits: a comma or a point may separate decimals or thousands. @param {string} digits */
function readingsOf(digits) {
  const joined = digits.replaceAll(/[\u00a0\u202f ]/g, '');
  return [joined.replaceAll(',', ''), joined.replaceAll('.', '').replace(',', '.'), joined.replace(',', '.')]
    .filter((reading) => /^\d+(\.\d+)?$/.test(reading))
    .map(Number);
}
