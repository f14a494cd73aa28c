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
