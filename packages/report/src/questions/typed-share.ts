import type { Ruleset } from '@risk-check/core';
import type { Words } from '../words/words.ts';

/** A share as somebody typed it: 0 to 1, and the two counts where those were given. */
export interface TypedShare {
  readonly share: number;
  readonly counts: { readonly numerator: number; readonly denominator: number } | null;
}

const NUMBER = String.raw`\d{1,12}(?:[.,]\d{1,8})?`;
const PERCENT = new RegExp(`^(${NUMBER}) ?%$`);
const BARE = new RegExp(`^${NUMBER}$`);
const COUNTS = /^(\d{1,12}) ?(\p{L}+|\/) ?(\d{1,12})$/u;

/**
 * Reads a share as people write it: `0.5 %`, `0,5%`, `2 of 6`, `1/200`, `1 in 200`, or a bare number.
 *
 * @param bare - What a bare number is: percent in a question, as the page of the platform shows it; a share in files and `--set`.
 * @param of - The word of the language for "of".
 * @returns null when it is none, or more than the whole.
 */
export function readTypedShare(text: string, bare: 'percent' | 'share', of: string): TypedShare | null {
  const plain = text.trim();
  const counts = COUNTS.exec(plain);
  if (counts) {
    const [numerator, denominator] = [Number(counts[1]), Number(counts[3])];
    const isShare = ['/', 'of', 'in', of].includes(String(counts[2]).toLowerCase());
    if (!isShare || denominator === 0 || numerator > denominator) return null;
    return { share: Number((numerator / denominator).toFixed(12)), counts: { numerator, denominator } };
  }
  // A share has no thousands, so a comma can only be the decimal one.
  const decimal = (digits: string): number => Number(digits.replace(',', '.'));
  const percent = PERCENT.exec(plain)?.[1];
  const isBare = BARE.test(plain);
  if (percent === undefined && !isBare) return null;
  const hundredths = percent !== undefined || bare === 'percent';
  const share = decimal(percent ?? plain) / (hundredths ? 100 : 1);
  return share > 1 ? null : { share: Number(share.toFixed(12)), counts: null };
}

/** What was understood, in full: `0.5 % (1 of 200)`. */
export function typedShareText({ share, counts }: TypedShare, words: Words): string {
  const percent = words.value.share(words.number(String(Number((share * 100).toFixed(4)))));
  const whole = Math.round(1 / share);
  const { numerator, denominator } =
    counts ??
    (share > 0 && Math.abs(whole * share - 1) < 1e-9
      ? { numerator: 1, denominator: whole }
      : { numerator: 0, denominator: 0 });
  return denominator === 0
    ? percent
    : words.value.counted(percent, words.number(String(numerator)), words.number(String(denominator)));
}

/** What a bare number above 1 may have meant where shares of 0 to 1 are asked for: a percentage; null for everything else. */
export function percentInstead(text: string): TypedShare | null {
  const plain = text.trim();
  const isAboveOne = BARE.test(plain) && Number(plain.replace(',', '.')) > 1;
  return isAboveOne ? readTypedShare(plain, 'percent', '') : null;
}

/** A share this many times the limit is asked again. */
const DOUBTED = 10;

/**
 * What else was probably meant by a share that is far past the limit, typed as a percentage: a hundredth of it.
 *
 * @param limit - Of the metric (`lowestLimit`), null where none is published or lower is worse.
 * @returns null when there is nothing to ask again.
 */
export function doubtedShare(typed: TypedShare, limit: number | null): TypedShare | null {
  if (limit === null || typed.counts !== null || typed.share <= limit * DOUBTED) return null;
  return { share: Number((typed.share / 100).toFixed(12)), counts: null };
}

/** The lowest published limit of a metric that is worse when higher, null when there is none. */
export function lowestLimit({ rules, metrics }: Ruleset, id: string): number | null {
  const name = id.replace(/^metrics\./, '');
  if (metrics[name]?.worse !== 'higher') return null;
  const limits = rules.flatMap(({ levels }) => levels.flatMap(({ when }) => limitsIn(when, name)));
  return limits.length === 0 ? null : Math.min(...limits);
}

type Condition = Ruleset['rules'][number]['levels'][number]['when'];

function limitsIn(condition: Condition, name: string): number[] {
  if ('all' in condition) return condition.all.flatMap((part) => limitsIn(part, name));
  if ('any' in condition) return condition.any.flatMap((part) => limitsIn(part, name));
  if (!('metric' in condition) || condition.metric !== name) return [];
  const limit = condition.gte ?? condition.gt;
  return typeof limit === 'string' ? [Number(limit)] : [];
}
