/** A case quotes the decisive words, and no more of a message than this. */
const MOST_WORDS = 40;

/** A Chinese or Japanese character counts as half a word. */
function countWords(text: string): number {
  const characters = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const others = text.replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ');
  return others.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length + characters / 2;
}

/**
 * The sentence that holds the words that decided, and what stands around it while there is room; the beginning where
 * none did.
 */
export function chooseQuotation(message: string, decisive: string): string {
  const sentences = message
    .split('\n')
    .flatMap((line) => line.trim().split(/(?<=[.!?。！？])\s+/u))
    .map((one) => one.trim())
    .filter(Boolean);
  const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
  const at = Math.max(0, decisive ? sentences.findIndex((one) => flat(one).includes(flat(decisive))) : 0);
  let from = at;
  let to = at + 1;
  const quote = (start: number, end: number): string => sentences.slice(start, end).join(' ');
  for (;;) {
    if (from > 0 && countWords(quote(from - 1, to)) <= MOST_WORDS) from -= 1;
    else if (to < sentences.length && countWords(quote(from, to + 1)) <= MOST_WORDS) to += 1;
    else break;
  }
  return cutWords(quote(from, to));
}

function cutWords(text: string): string {
  if (countWords(text) <= MOST_WORDS) return text;
  const words = text.split(' ');
  while (words.length > 1 && countWords(words.join(' ')) > MOST_WORDS) words.pop();
  const kept = words.join(' ');
  return words.length > 1 ? kept : kept.slice(0, MOST_WORDS * 2);
}
