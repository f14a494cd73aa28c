import { numbersIn } from '../lint/number-words.js';
import { statesNumber, waysToSay } from '../lint/stated-numbers.js';
import { OPERATORS } from '../rule-files/short-conditions.js';
import { ChangeError } from './change-error.js';

/**
 * @typedef {{ names: string[], op: string, numbers: any[], before: any[], metric: any, official: boolean }} Change
 *   What a row says after a change: a number for each step, and those it had.
 * @typedef {{ limit: string, quote?: string, says?: string }} Said
 */

/**
 * Refuses numbers that can't be meant: a comma before decimals, a percentage of what is counted, numbers for steps that
 * there are not.
 * @param {Pick<Change, 'names' | 'metric'>} change @param {Said} said
 */
export function refuseOddNumbers({ names, metric }, { limit }) {
  const parts = limit.split(',').map((part) => part.trim());
  if (parts.some((part) => part.includes(':') || /^[a-z]/.test(part))) return;
  const isShare = metric?.unit === 'share';
  const withPoints = limit.replaceAll(/(\d)\s*,\s*(\d+%)/g, (_, before, after) => `${before}.${after}`);
  const plain = parts.filter((part) => !part.endsWith('%'));
  if (isShare && plain.length > 0)
    throw new ChangeError(
      plain.length < parts.length
        ? `--limit: "${limit}" mixes numbers and percentages; a comma divides the steps, and decimals have a point: ${withPoints}`
        : `--limit: "${metric.title}" is a share; expected a percentage such as ${plain[0]}%, got "${limit}"`,
    );
  if (!isShare && metric && plain.length < parts.length)
    throw new ChangeError(
      `--limit: "${metric.title}" is counted in ${metric.unit}; expected a number such as ${parts[0]?.replace('%', '')}, got "${limit}"`,
    );
  if (parts.length !== names.length)
    throw new ChangeError(
      `--limit: ${parts.length} ${parts.length === 1 ? 'number' : 'numbers'} for ${names.length} ${names.length === 1 ? 'step' : 'steps'} (${names.join(', ')})${parts.length > names.length ? '; decimals have a point, as in 1.5' : ''}`,
    );
}

/**
 * Refuses a change whose words don't hold the new numbers, each named once and as people say it.
 * @param {Change} change @param {Said} said
 */
export function refuseUnsaidNumbers({ names, op, numbers, before, metric, official }, { quote, says }) {
  if (!quote && !says)
    throw new ChangeError(
      '--quote: who says so? Give the exact words that were read, with the number, or their meaning with --says',
    );
  if (official && !quote)
    throw new ChangeError(
      '--quote: the row is official, which needs the exact words of the platform; --says alone is not enough',
    );
  const stated = numbersIn(official ? String(quote) : [quote, says].filter(Boolean).join(' | '));
  const unsaid = numbers.flatMap((number, i) => {
    const leaf = /** @type {any} */ ({ op, threshold: plainNumber(number) });
    if (number === before[i] || !statesNumber(leaf, metric)) return [];
    if (waysToSay(leaf, metric).some((way) => stated.has(way))) return [];
    return [`${names[i] ?? names[0]} ${numberInWords(number)}`];
  });
  if (unsaid.length > 0)
    throw new ChangeError(
      `${quote ? '--quote' : '--says'}: the words don't name ${unsaid.join(' or ')}; give the words with the number`,
    );
}

/** The operator and the numbers of a test, such as `{ "gte": ["3%", "5%"] }`. @param {any} test */
export function numbersOf(test) {
  const op = OPERATORS.find((name) => name in (test ?? {}));
  return op === undefined ? { op: '', numbers: [] } : { op, numbers: [test[op]].flat() };
}

/** "96%" is 0.96 to the engine. @param {any} number */
const plainNumber = (number) =>
  typeof number === 'string' && number.endsWith('%')
    ? String(Number((Number(number.slice(0, -1)) / 100).toFixed(8)))
    : String(number);

/** @param {any} number */
const numberInWords = (number) => String(number).replace('%', ' %');
