/**
 * How the names of the months begin in the languages whose exports are read: English, German, Spanish, French, Italian,
 * Portuguese, Polish and Russian. No beginning means two months.
 */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'sty', 'янв'],
  ['feb', 'fev', 'fév', 'lut', 'фев'],
  ['mar', 'mär', 'mrz', 'мар'],
  ['apr', 'abr', 'avr', 'kwi', 'апр'],
  ['may', 'mai', 'mag', 'maj', 'май', 'мая'],
  ['jun', 'juin', 'giu', 'cze', 'июн'],
  ['jul', 'juil', 'lug', 'lip', 'июл'],
  ['aug', 'ago', 'aoû', 'aou', 'sie', 'авг'],
  ['sep', 'set', 'wrz', 'сен'],
  ['oct', 'okt', 'ott', 'out', 'paź', 'окт'],
  ['nov', 'lis', 'ноя'],
  ['dec', 'dez', 'dic', 'déc', 'gru', 'дек'],
];

/** The month, from 1; 0 for a word that is none. */
export function monthOf(word: string): number {
  const name = word.toLowerCase();
  return MONTHS.findIndex((starts) => starts.some((start) => name.startsWith(start))) + 1;
}
